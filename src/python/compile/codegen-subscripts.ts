// Subscripts and slices. `x[a:b]` needs no slice object, unless both ends are constants: then the slice is one too.
// CPython: codegen_subscript, codegen_slice.

import type { Expr, Slice, Subscript } from "../syntax/ast.ts";
import type { Constant } from "./code.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { visitExpression } from "./codegen-expressions.ts";
import { literalConstant, NONE } from "./constants.ts";
import {
  BINARY_OP,
  BINARY_SLICE,
  BUILD_SLICE,
  DELETE_SUBSCR,
  NB_SUBSCR,
  STORE_SLICE,
  STORE_SUBSCR,
} from "./opcodes.ts";

/** Whether BINARY_SLICE and STORE_SLICE apply: two ends, not both constant, and no step. */
export function isTwoPartSlice(e: Expr): e is Slice {
  return e.kind === "Slice" && e.step === null && constantSlice(e) === null;
}

function constantSlice(e: Slice): Constant | null {
  const start = constantPart(e.lower);
  const stop = constantPart(e.upper);
  const step = constantPart(e.step);
  return start === null || stop === null || step === null ? null : { kind: "slice", start, stop, step };
}

function constantPart(part: Expr | null): Constant | null {
  if (part === null) return NONE;
  return part.kind === "Constant" ? literalConstant(part.value) : null;
}

export function compileSubscript(c: Compiler, e: Subscript): void {
  const location = locationOf(e);
  visitExpression(c, e.value);
  if (e.ctx !== "Del" && isTwoPartSlice(e.slice)) {
    pushSliceEnds(c, e.slice);
    c.emit(location, e.ctx === "Load" ? BINARY_SLICE : STORE_SLICE);
    return;
  }
  visitExpression(c, e.slice);
  switch (e.ctx) {
    case "Load":
      return c.emit(location, BINARY_OP, NB_SUBSCR);
    case "Store":
      return c.emit(location, STORE_SUBSCR);
    case "Del":
      return c.emit(location, DELETE_SUBSCR);
  }
}

export function pushSliceEnds(c: Compiler, e: Slice): void {
  for (const end of [e.lower, e.upper]) {
    if (end !== null) visitExpression(c, end);
    else c.loadConst(locationOf(e), NONE);
  }
}

export function compileSlice(c: Compiler, e: Slice): void {
  const constant = constantSlice(e);
  if (constant !== null) {
    c.loadConst(locationOf(e), constant);
    return;
  }
  pushSliceEnds(c, e);
  if (e.step !== null) visitExpression(c, e.step);
  c.emit(locationOf(e), BUILD_SLICE, e.step === null ? 2 : 3);
}
