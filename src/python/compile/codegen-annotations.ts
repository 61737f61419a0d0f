// Annotations are not evaluated where they stand (PEP 649): those of a function, class or module become the body of a
// function `__annotate__`, called when someone asks. With `from __future__ import annotations` they stay text.
// CPython: codegen_setup_annotations_scope, codegen_process_deferred_annotations, codegen_function_annotations.

import { assert } from "../../base/assert.ts";
import type { Arg, Arguments, Expr } from "../syntax/ast.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { emitCompare } from "./codegen-conditions.ts";
import { visitExpression } from "./codegen-expressions.ts";
import { makeClosure } from "./codegen-functions.ts";
import { emitNameOp } from "./codegen-names.ts";
import type { DeferredAnnotation } from "./codegen-unit.ts";
import { unparse } from "./codegen-unparse.ts";
import { intConstant, strConstant } from "./constants.ts";
import { InstructionSequence } from "./instruction-sequence.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  BUILD_MAP,
  CONSTANT_NOTIMPLEMENTEDERROR,
  CONTAINS_OP,
  COPY,
  LOAD_COMMON_CONSTANT,
  LOAD_DEREF,
  LOAD_FAST,
  LOAD_GLOBAL,
  MAKE_FUNCTION_ANNOTATE,
  POP_JUMP_IF_FALSE,
  RAISE_VARARGS,
  RETURN_VALUE,
  STORE_SUBSCR,
  UNPACK_SEQUENCE,
} from "./opcodes.ts";
import { mangle } from "./symtable.ts";
import type { SymbolTableEntry } from "./symtable.ts";

/** The highest format that compiled `__annotate__` functions know: annotationlib.Format.VALUE_WITH_FAKE_GLOBALS. */
const VALUE_WITH_FAKE_GLOBALS = 2;

/** Opens a scope for lazily evaluated code: a function of one parameter, the format, which it refuses above 2. */
export function enterAnnotationsScope(
  c: Compiler,
  location: Location,
  entry: SymbolTableEntry,
  name: string,
): void {
  c.enterScope(name, "annotations", entry, location.line, null, {
    argcount: 0,
    posonlyargcount: 1,
    kwonlyargcount: 0,
  });
  const body = c.newLabel();
  c.emit(location, LOAD_FAST, 0);
  c.loadConst(location, intConstant(VALUE_WITH_FAKE_GLOBALS));
  emitCompare(c, location, "Gt");
  c.jump(location, POP_JUMP_IF_FALSE, body);
  c.emit(location, LOAD_COMMON_CONSTANT, CONSTANT_NOTIMPLEMENTEDERROR);
  c.emit(location, RAISE_VARARGS, 1);
  c.placeLabel(body);
}

// The parameter is `.format` in the symbol table, lest an annotation's own `format` be taken for it; to the outside it is
// called `format`.
function exitAnnotationsScope(c: Compiler, location: Location): void {
  c.emit(location, RETURN_VALUE);
  const code = c.exitScope(true);
  const rename = (names: readonly string[]): string[] => ["format", ...names.slice(1)];
  const renamed = {
    ...code,
    localsplusnames: rename(code.localsplusnames),
    varnames: rename(code.varnames),
    cellvars: code.cellvars.map((name) => (name === ".format" ? "format" : name)),
  };
  makeClosure(c, location, renamed, 0);
}

/** At the end of a module or class. A module's `__annotate__` is made before its first statement runs. */
export function compileDeferredAnnotations(c: Compiler, location: Location): void {
  const { unit } = c;
  const block = unit.entry.annotation_block;
  if (unit.deferredAnnotations.length === 0) return;
  assert(block !== null, "annotations without a scope for them");
  const isModule = unit.scopeType === "module";
  const parentSequence = unit.sequence;
  if (isModule) unit.sequence = new InstructionSequence();
  enterAnnotationsScope(c, location, block, block.name);
  c.emit(location, BUILD_MAP, 0);
  for (const annotation of unit.deferredAnnotations) addDeferred(c, location, annotation, isModule);
  exitAnnotationsScope(c, location);
  emitNameOp(c, location, isModule ? "__annotate__" : "__annotate_func__", "Store");
  if (isModule) {
    parentSequence.annotations = unit.sequence;
    unit.sequence = parentSequence;
  }
}

// Stack: annotations -- annotations
function addDeferred(
  c: Compiler,
  location: Location,
  annotation: DeferredAnnotation,
  isModule: boolean,
): void {
  const { statement, index } = annotation;
  const { target } = statement;
  assert(target.kind === "Name", "only names are annotated lazily");
  const here = locationOf(statement);
  const notSet = c.newLabel();
  if (index !== null) {
    c.loadConst(here, intConstant(index));
    if (isModule) c.emit(here, LOAD_GLOBAL, c.unit.names.add("__conditional_annotations__") << 1);
    else c.emitIn(here, LOAD_DEREF, c.unit.freevars, "__conditional_annotations__");
    c.emit(here, CONTAINS_OP, 0);
    c.jump(here, POP_JUMP_IF_FALSE, notSet);
  }
  visitExpression(c, statement.annotation);
  c.emit(here, COPY, 2);
  c.loadConst(here, strConstant(mangle(c.unit.privateName, target.id)));
  c.emit(location, STORE_SUBSCR);
  c.placeLabel(notSet);
}

/** Pushes a function's `__annotate__`, if it has annotations; returns the attribute that it will be. */
export function makeFunctionAnnotations(
  c: Compiler,
  location: Location,
  args: Arguments,
  returns: Expr | null,
): number {
  const entry = c.entryFor(args);
  if (!entry.annotations_used) return 0;
  enterAnnotationsScope(c, location, entry, entry.name);
  const parameters: (Arg | null)[] = [
    ...args.args,
    ...args.posonlyargs,
    args.vararg,
    ...args.kwonlyargs,
    args.kwarg,
  ];
  let count = 0;
  for (const parameter of parameters) {
    if (parameter === null || parameter.annotation === null) continue;
    pushAnnotation(c, location, parameter.arg, parameter.annotation);
    count += 1;
  }
  if (returns !== null) {
    pushAnnotation(c, location, "return", returns);
    count += 1;
  }
  c.emit(location, BUILD_MAP, count);
  exitAnnotationsScope(c, location);
  return MAKE_FUNCTION_ANNOTATE;
}

function pushAnnotation(c: Compiler, location: Location, name: string, annotation: Expr): void {
  c.loadConst(location, strConstant(c.mangle(name)));
  if (c.hasFutureAnnotations) {
    loadAnnotationText(c, annotation);
  } else if (annotation.kind === "Starred") {
    // `*args: *Ts`: the annotation is the one item of Ts.
    visitExpression(c, annotation.value);
    c.emit(location, UNPACK_SEQUENCE, 1);
  } else {
    visitExpression(c, annotation);
  }
}

export function loadAnnotationText(c: Compiler, annotation: Expr): void {
  c.loadConst(locationOf(annotation), strConstant(unparse(annotation)));
}
