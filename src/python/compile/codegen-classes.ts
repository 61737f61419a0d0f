// Classes: the body becomes a function that fills the namespace, handed to `__build_class__` with the name, the bases and
// the keywords. CPython: codegen_class, codegen_class_body.

import { assert } from "../../base/assert.ts";
import type { ClassDef } from "../syntax/ast.ts";
import { compileBody } from "./codegen-body.ts";
import { callWithArguments } from "./codegen-calls.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { visitExpressions } from "./codegen-expressions.ts";
import { applyDecorators, firstLine, makeClosure } from "./codegen-functions.ts";
import { emitNameOp } from "./codegen-names.ts";
import { compileTypeParameters } from "./codegen-type-parameters.ts";
import { compareCodePoints } from "./codegen-unit.ts";
import { intConstant, NONE, strConstant, strTupleConstant } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import {
  BUILD_SET,
  CALL,
  CALL_INTRINSIC_1,
  COPY,
  INTRINSIC_SUBSCRIPT_GENERIC,
  LOAD_BUILD_CLASS,
  LOAD_CLOSURE,
  LOAD_LOCALS,
  PUSH_NULL,
  RETURN_VALUE,
  STORE_DEREF,
} from "./opcodes.ts";

export function compileClass(c: Compiler, s: ClassDef): void {
  const location = locationOf(s);
  const isGeneric = s.type_params.length > 0;
  visitExpressions(c, s.decorator_list);
  if (isGeneric) {
    const name = `<generic parameters of ${s.name}>`;
    c.enterScope(name, "annotations", c.entryFor(s.type_params), firstLine(s), s.name);
    compileTypeParameters(c, s.type_params);
    emitNameOp(c, location, ".type_params", "Store");
  }
  compileClassBody(c, s);
  if (isGeneric) {
    emitNameOp(c, location, ".type_params", "Load");
    c.emit(location, CALL_INTRINSIC_1, INTRINSIC_SUBSCRIPT_GENERIC);
    emitNameOp(c, location, ".generic_base", "Store");
    callWithArguments(c, location, 2, s.bases, ".generic_base", s.keywords);
    makeClosure(c, location, c.exitScope(false), 0);
    c.emit(location, PUSH_NULL);
    c.emit(location, CALL, 0);
  } else {
    callWithArguments(c, location, 2, s.bases, null, s.keywords);
  }
  applyDecorators(c, s.decorator_list);
  emitNameOp(c, location, s.name, "Store");
}

// Stack: -- build_class null body_function name
function compileClassBody(c: Compiler, s: ClassDef): void {
  const line = firstLine(s);
  c.enterScope(s.name, "class", c.entryFor(s), line, s.name);
  const { unit, entry } = c;
  const start = { line, endLine: line, column: 0, endColumn: 0 };
  emitNameOp(c, start, "__name__", "Load");
  emitNameOp(c, start, "__module__", "Store");
  c.loadConst(start, strConstant(unit.qualname));
  emitNameOp(c, start, "__qualname__", "Store");
  c.loadConst(start, intConstant(line));
  emitNameOp(c, start, "__firstlineno__", "Store");
  if (s.type_params.length > 0) {
    emitNameOp(c, start, ".type_params", "Load");
    emitNameOp(c, start, "__type_params__", "Store");
  }
  if (entry.needs_classdict) {
    c.emit(start, LOAD_LOCALS);
    c.emit(start, STORE_DEREF, unit.cellvars.add("__classdict__"));
  }
  if (entry.has_conditional_annotations) {
    c.emit(start, BUILD_SET, 0);
    c.emit(start, STORE_DEREF, unit.cellvars.add("__conditional_annotations__"));
  }
  compileBody(c, start, s.body, false);
  finishClassBody(c);
  const code = c.exitScope(true);

  // On the line of `class`, not on that of a decorator.
  const location = locationOf(s);
  c.emit(location, LOAD_BUILD_CLASS);
  c.emit(location, PUSH_NULL);
  makeClosure(c, location, code, 0);
  c.loadConst(location, strConstant(s.name));
}

// What no reader wrote: `type.__new__` takes the cells that it must fill from the namespace.
function finishClassBody(c: Compiler): void {
  const { unit, entry } = c;
  const attributes = [...unit.staticAttributes].sort(compareCodePoints);
  c.loadConst(NO_LOCATION, strTupleConstant(attributes));
  emitNameOp(c, NO_LOCATION, "__static_attributes__", "Store");
  if (entry.needs_classdict) {
    c.emit(NO_LOCATION, LOAD_CLOSURE, cellIndex(c, "__classdict__"));
    emitNameOp(c, NO_LOCATION, "__classdictcell__", "Store");
  }
  if (entry.needs_class_closure) {
    c.emit(NO_LOCATION, LOAD_CLOSURE, cellIndex(c, "__class__"));
    c.emit(NO_LOCATION, COPY, 1);
    emitNameOp(c, NO_LOCATION, "__classcell__", "Store");
  } else {
    c.loadConst(NO_LOCATION, NONE);
  }
  c.emit(NO_LOCATION, RETURN_VALUE);
}

function cellIndex(c: Compiler, name: string): number {
  const index = c.unit.cellvars.find(name);
  assert(index !== undefined, `the class has no cell ${name}`);
  return index;
}
