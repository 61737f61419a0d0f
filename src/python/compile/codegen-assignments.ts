// Augmented and annotated assignments. CPython: codegen_augassign, codegen_annassign.

import { assert } from "../../base/assert.ts";
import type { AnnAssign, AugAssign, Expr } from "../syntax/ast.ts";
import { loadAnnotationText } from "./codegen-annotations.ts";
import { attributeLocation } from "./codegen-calls.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { binaryOperator, visitExpression } from "./codegen-expressions.ts";
import { emitNameOp } from "./codegen-names.ts";
import { isTwoPartSlice, pushSliceEnds } from "./codegen-subscripts.ts";
import { intConstant, strConstant } from "./constants.ts";
import {
  BINARY_OP,
  BINARY_SLICE,
  COPY,
  LOAD_ATTR,
  LOAD_DEREF,
  LOAD_NAME,
  NB_SUBSCR,
  POP_TOP,
  SET_ADD,
  STORE_ATTR,
  STORE_SLICE,
  STORE_SUBSCR,
  SWAP,
} from "./opcodes.ts";

/** The target's object and subscript are evaluated once: copies of them wait below for the store. */
export function compileAugAssign(c: Compiler, s: AugAssign): void {
  loadAugTarget(c, s.target);
  visitExpression(c, s.value);
  c.emit(locationOf(s), BINARY_OP, binaryOperator(s.op, true));
  storeAugTarget(c, s.target);
}

function loadAugTarget(c: Compiler, target: Expr): void {
  const location = locationOf(target);
  switch (target.kind) {
    case "Name":
      return emitNameOp(c, location, target.id, "Load");
    case "Attribute":
      visitExpression(c, target.value);
      c.emit(location, COPY, 1);
      return c.emitName(attributeLocation(location, target), LOAD_ATTR, target.attr);
    case "Subscript":
      visitExpression(c, target.value);
      if (isTwoPartSlice(target.slice)) {
        pushSliceEnds(c, target.slice);
        for (let copy = 0; copy < 3; copy += 1) c.emit(location, COPY, 3);
        return c.emit(location, BINARY_SLICE);
      }
      visitExpression(c, target.slice);
      c.emit(location, COPY, 2);
      c.emit(location, COPY, 2);
      return c.emit(location, BINARY_OP, NB_SUBSCR);
    default:
      assert(false, `${target.kind} cannot be an augmented assignment's target`);
  }
}

function storeAugTarget(c: Compiler, target: Expr): void {
  const location = locationOf(target);
  switch (target.kind) {
    case "Name":
      return emitNameOp(c, location, target.id, "Store");
    case "Attribute": {
      const nameLocation = attributeLocation(location, target);
      c.emit(nameLocation, SWAP, 2);
      return c.emitName(nameLocation, STORE_ATTR, target.attr);
    }
    case "Subscript":
      if (isTwoPartSlice(target.slice)) {
        c.emit(location, SWAP, 4);
        c.emit(location, SWAP, 3);
        c.emit(location, SWAP, 2);
        return c.emit(location, STORE_SLICE);
      }
      c.emit(location, SWAP, 3);
      c.emit(location, SWAP, 2);
      return c.emit(location, STORE_SUBSCR);
    default:
      assert(false, `${target.kind} cannot be an augmented assignment's target`);
  }
}

export function compileAnnAssign(c: Compiler, s: AnnAssign): void {
  const { target } = s;
  if (s.value !== null) {
    visitExpression(c, s.value);
    visitExpression(c, target);
  }
  switch (target.kind) {
    case "Name":
      if (s.simple === 1) annotateName(c, s, target.id);
      return;
    case "Attribute":
      if (s.value === null) evaluate(c, target.value);
      return;
    case "Subscript":
      if (s.value === null) {
        evaluate(c, target.value);
        evaluateSubscript(c, target.slice);
      }
      return;
    default:
      assert(false, `${target.kind} cannot be annotated`);
  }
}

// Only modules and classes keep the annotations of their variables.
function annotateName(c: Compiler, s: AnnAssign, name: string): void {
  const { unit } = c;
  const location = locationOf(s);
  if (unit.scopeType !== "module" && unit.scopeType !== "class") return;
  if (c.hasFutureAnnotations) {
    loadAnnotationText(c, s.annotation);
    c.emitName(location, LOAD_NAME, "__annotations__");
    c.loadConst(location, strConstant(c.mangle(name)));
    c.emit(location, STORE_SUBSCR);
    return;
  }
  if (unit.scopeType === "class" && unit.conditionalDepth === 0) {
    unit.deferredAnnotations.push({ statement: s, index: null });
    return;
  }
  // Execution passed here: `__annotate__` may tell of this annotation.
  const index = unit.conditionalAnnotationCount;
  unit.conditionalAnnotationCount += 1;
  unit.deferredAnnotations.push({ statement: s, index });
  if (unit.scopeType === "class") {
    c.emitIn(location, LOAD_DEREF, unit.cellvars, "__conditional_annotations__");
  } else {
    c.emitName(location, LOAD_NAME, "__conditional_annotations__");
  }
  c.loadConst(location, intConstant(index));
  c.emit(location, SET_ADD, 1);
  c.emit(location, POP_TOP);
}

// The parts of a target that is annotated but not assigned are evaluated for their errors only.
function evaluate(c: Compiler, e: Expr): void {
  visitExpression(c, e);
  c.emit(locationOf(e), POP_TOP);
}

function evaluateSubscript(c: Compiler, e: Expr): void {
  if (e.kind === "Slice") {
    for (const part of [e.lower, e.upper, e.step]) if (part !== null) evaluate(c, part);
  } else if (e.kind === "Tuple") {
    for (const item of e.elts) evaluateSubscript(c, item);
  } else {
    evaluate(c, e);
  }
}
