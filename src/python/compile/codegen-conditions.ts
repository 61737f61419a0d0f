// Tests and comparisons. Where only the jump matters, `and`, `or`, `not`, chains and conditional expressions become
// jumps, with no value made in between. CPython: codegen_jump_if, codegen_compare, codegen_boolop, codegen_ifexp.

import type { BoolOp, Compare, CompareOperator, Expr, IfExp } from "../syntax/ast.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { visitExpression } from "./codegen-expressions.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Label, Location } from "./instruction-sequence.ts";
import {
  COMPARE_OP,
  CONTAINS_OP,
  COPY,
  IS_OP,
  JUMP_IF_FALSE,
  JUMP_IF_TRUE,
  JUMP_NO_INTERRUPT,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_TRUE,
  POP_TOP,
  SWAP,
  TO_BOOL,
} from "./opcodes.ts";

// COMPARE_OP's argument: the operator's number above bit 5, and below it the outcomes for which it is true.
const UNORDERED = 1;
const LESS = 2;
const GREATER = 4;
const EQUAL = 8;
const ORDERINGS = {
  Lt: (0 << 5) | LESS,
  LtE: (1 << 5) | LESS | EQUAL,
  Eq: (2 << 5) | EQUAL,
  NotEq: (3 << 5) | UNORDERED | LESS | GREATER,
  Gt: (4 << 5) | GREATER,
  GtE: (5 << 5) | GREATER | EQUAL,
};

export function emitCompare(c: Compiler, location: Location, operator: CompareOperator): void {
  switch (operator) {
    case "Is":
    case "IsNot":
      return c.emit(location, IS_OP, operator === "IsNot" ? 1 : 0);
    case "In":
    case "NotIn":
      return c.emit(location, CONTAINS_OP, operator === "NotIn" ? 1 : 0);
    default:
      return c.emit(location, COMPARE_OP, ORDERINGS[operator]);
  }
}

/** Jumps to `next` when the truth of `e` is `condition`; else goes on behind. `location` is the whole test's. */
export function jumpIf(c: Compiler, location: Location, e: Expr, next: Label, condition: boolean): void {
  if (e.kind === "UnaryOp" && e.op === "Not") {
    jumpIf(c, location, e.operand, next, !condition);
  } else if (e.kind === "BoolOp") {
    jumpIfBoolOp(c, location, e, next, condition);
  } else if (e.kind === "IfExp") {
    const end = c.newLabel();
    const orelse = c.newLabel();
    jumpIf(c, location, e.test, orelse, false);
    jumpIf(c, location, e.body, next, condition);
    c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
    c.placeLabel(orelse);
    jumpIf(c, location, e.orelse, next, condition);
    c.placeLabel(end);
  } else if (e.kind === "Compare" && e.ops.length > 1) {
    jumpIfChain(c, e, next, condition);
  } else {
    visitExpression(c, e);
    c.emit(locationOf(e), TO_BOOL);
    c.jump(locationOf(e), condition ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE, next);
  }
}

function jumpIfBoolOp(c: Compiler, location: Location, e: BoolOp, next: Label, condition: boolean): void {
  const shortcut = e.op === "Or";
  const early = shortcut === condition ? next : c.newLabel();
  const last = e.values.length - 1;
  for (let at = 0; at < last; at += 1) jumpIf(c, location, e.values[at], early, shortcut);
  jumpIf(c, location, e.values[last], next, condition);
  if (early !== next) c.placeLabel(early);
}

// Every operand but the outer two is compared twice: a copy of it lies below while its comparison is made.
function jumpIfChain(c: Compiler, e: Compare, next: Label, condition: boolean): void {
  const location = locationOf(e);
  const last = e.ops.length - 1;
  const cleanup = c.newLabel();
  visitExpression(c, e.left);
  for (let at = 0; at < last; at += 1) {
    compareKeepingRight(c, location, e, at);
    c.emit(location, TO_BOOL);
    c.jump(location, POP_JUMP_IF_FALSE, cleanup);
  }
  visitExpression(c, e.comparators[last]);
  emitCompare(c, location, e.ops[last]);
  c.emit(location, TO_BOOL);
  c.jump(location, condition ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE, next);
  const end = c.newLabel();
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
  c.placeLabel(cleanup);
  c.emit(location, POP_TOP);
  if (!condition) c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, next);
  c.placeLabel(end);
}

// Stack: left -- right result
function compareKeepingRight(c: Compiler, location: Location, e: Compare, at: number): void {
  visitExpression(c, e.comparators[at]);
  c.emit(location, SWAP, 2);
  c.emit(location, COPY, 2);
  emitCompare(c, location, e.ops[at]);
}

export function compileCompare(c: Compiler, e: Compare): void {
  const location = locationOf(e);
  const last = e.ops.length - 1;
  visitExpression(c, e.left);
  if (last === 0) {
    visitExpression(c, e.comparators[0]);
    emitCompare(c, location, e.ops[0]);
    return;
  }
  const cleanup = c.newLabel();
  for (let at = 0; at < last; at += 1) {
    compareKeepingRight(c, location, e, at);
    c.emit(location, COPY, 1);
    c.emit(location, TO_BOOL);
    c.jump(location, POP_JUMP_IF_FALSE, cleanup);
    c.emit(location, POP_TOP);
  }
  visitExpression(c, e.comparators[last]);
  emitCompare(c, location, e.ops[last]);
  const end = c.newLabel();
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
  c.placeLabel(cleanup);
  c.emit(location, SWAP, 2);
  c.emit(location, POP_TOP);
  c.placeLabel(end);
}

export function compileBoolOp(c: Compiler, e: BoolOp): void {
  const location = locationOf(e);
  const end = c.newLabel();
  const last = e.values.length - 1;
  for (let at = 0; at < last; at += 1) {
    visitExpression(c, e.values[at]);
    c.jump(location, e.op === "And" ? JUMP_IF_FALSE : JUMP_IF_TRUE, end);
    c.emit(location, POP_TOP);
  }
  visitExpression(c, e.values[last]);
  c.placeLabel(end);
}

export function compileIfExp(c: Compiler, e: IfExp): void {
  const end = c.newLabel();
  const next = c.newLabel();
  jumpIf(c, locationOf(e), e.test, next, false);
  visitExpression(c, e.body);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
  c.placeLabel(next);
  visitExpression(c, e.orelse);
  c.placeLabel(end);
}
