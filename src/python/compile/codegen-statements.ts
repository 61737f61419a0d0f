// Statements, one function a kind; the kinds with much behind them have files of their own (functions, classes, try,
// with, match, imports). CPython: codegen_visit_stmt.

import { unreachable } from "../../base/assert.ts";
import type { Assert, Assign, AsyncFor, Expr, For, If, Raise, Return, Stmt, While } from "../syntax/ast.ts";
import { compileAnnAssign, compileAugAssign } from "./codegen-assignments.ts";
import { unwindBlock, unwindBlocks, yieldFrom } from "./codegen-blocks.ts";
import { compileClass } from "./codegen-classes.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { jumpIf } from "./codegen-conditions.ts";
import { visitExpression, visitExpressions } from "./codegen-expressions.ts";
import { compileFunction } from "./codegen-functions.ts";
import { compileImport, compileImportFrom } from "./codegen-imports.ts";
import { compileMatch } from "./codegen-patterns.ts";
import { compileTry, compileTryStar } from "./codegen-try.ts";
import { compileTypeAlias } from "./codegen-type-parameters.ts";
import { compileAsyncWith, compileWith } from "./codegen-with.ts";
import { literalConstant, NONE } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  CALL,
  CALL_INTRINSIC_1,
  CONSTANT_ASSERTIONERROR,
  COPY,
  END_ASYNC_FOR,
  END_FOR,
  FOR_ITER,
  GET_AITER,
  GET_ANEXT,
  GET_ITER,
  INTRINSIC_PRINT,
  JUMP,
  JUMP_NO_INTERRUPT,
  LOAD_COMMON_CONSTANT,
  NOP,
  NOT_TAKEN,
  POP_BLOCK,
  POP_ITER,
  POP_TOP,
  RAISE_VARARGS,
  RETURN_VALUE,
  SETUP_FINALLY,
} from "./opcodes.ts";
import { isFunctionLike } from "./symtable.ts";

export function visitStatements(c: Compiler, statements: readonly Stmt[]): void {
  for (const statement of statements) visitStatement(c, statement);
}

export function visitStatement(c: Compiler, s: Stmt): void {
  switch (s.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return compileFunction(c, s);
    case "ClassDef":
      return compileClass(c, s);
    case "TypeAlias":
      return compileTypeAlias(c, s);
    case "Return":
      return compileReturn(c, s);
    case "Delete":
      return visitExpressions(c, s.targets);
    case "Assign":
      return compileAssign(c, s);
    case "AugAssign":
      return compileAugAssign(c, s);
    case "AnnAssign":
      return compileAnnAssign(c, s);
    case "Raise":
      return compileRaise(c, s);
    case "Assert":
      return compileAssert(c, s);
    case "Import":
      return compileImport(c, s);
    case "ImportFrom":
      return compileImportFrom(c, s);
    case "Global":
    case "Nonlocal":
      return;
    case "Expr":
      return compileExpressionStatement(c, locationOf(s), s.value);
    case "Pass":
      return c.emit(locationOf(s), NOP);
    case "Break":
      return compileBreak(c, locationOf(s));
    case "Continue":
      return compileContinue(c, locationOf(s));
    case "For":
    case "AsyncFor":
    case "While":
    case "If":
    case "Match":
    case "Try":
    case "TryStar":
    case "With":
    case "AsyncWith":
      // An annotation in here may never be reached: it is counted in `__conditional_annotations__`.
      c.unit.conditionalDepth += 1;
      visitCompoundStatement(c, s);
      c.unit.conditionalDepth -= 1;
      return;
    default:
      return unreachable(s, "unknown statement");
  }
}

type CompoundStatement = Extract<
  Stmt,
  { kind: "For" | "AsyncFor" | "While" | "If" | "Match" | "Try" | "TryStar" | "With" | "AsyncWith" }
>;

function visitCompoundStatement(c: Compiler, s: CompoundStatement): void {
  switch (s.kind) {
    case "For":
      return compileFor(c, s);
    case "AsyncFor":
      return compileAsyncFor(c, s);
    case "While":
      return compileWhile(c, s);
    case "If":
      return compileIf(c, s);
    case "Match":
      return compileMatch(c, s);
    case "Try":
      return compileTry(c, s);
    case "TryStar":
      return compileTryStar(c, s);
    case "With":
      return compileWith(c, s);
    case "AsyncWith":
      return compileAsyncWith(c, s);
  }
}

function compileAssign(c: Compiler, s: Assign): void {
  visitExpression(c, s.value);
  s.targets.forEach((target, index) => {
    if (index < s.targets.length - 1) c.emit(locationOf(s), COPY, 1);
    visitExpression(c, target);
  });
}

function compileRaise(c: Compiler, s: Raise): void {
  let count = 0;
  if (s.exc !== null) {
    visitExpression(c, s.exc);
    count += 1;
    if (s.cause !== null) {
      visitExpression(c, s.cause);
      count += 1;
    }
  }
  c.emit(locationOf(s), RAISE_VARARGS, count);
}

function compileAssert(c: Compiler, s: Assert): void {
  const end = c.newLabel();
  jumpIf(c, locationOf(s), s.test, end, true);
  c.emit(locationOf(s), LOAD_COMMON_CONSTANT, CONSTANT_ASSERTIONERROR);
  if (s.msg !== null) {
    visitExpression(c, s.msg);
    c.emit(locationOf(s), CALL, 0);
  }
  c.emit(locationOf(s.test), RAISE_VARARGS, 1);
  c.placeLabel(end);
}

function compileExpressionStatement(c: Compiler, location: Location, value: Expr): void {
  if (c.isInteractiveTopLevel) {
    visitExpression(c, value);
    c.emit(location, CALL_INTRINSIC_1, INTRINSIC_PRINT);
    c.emit(NO_LOCATION, POP_TOP);
  } else if (value.kind === "Constant") {
    // The line is still stepped on.
    c.emit(location, NOP);
  } else {
    visitExpression(c, value);
    c.emit(NO_LOCATION, POP_TOP);
  }
}

function compileIf(c: Compiler, s: If): void {
  const end = c.newLabel();
  const next = s.orelse.length > 0 ? c.newLabel() : end;
  jumpIf(c, locationOf(s), s.test, next, false);
  visitStatements(c, s.body);
  if (s.orelse.length > 0) {
    c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
    c.placeLabel(next);
    visitStatements(c, s.orelse);
  }
  c.placeLabel(end);
}

function compileWhile(c: Compiler, s: While): void {
  const loop = c.newLabel();
  const end = c.newLabel();
  const anchor = c.newLabel();
  c.placeLabel(loop);
  c.pushBlock({ kind: "whileLoop", location: locationOf(s), start: loop, exit: end });
  jumpIf(c, locationOf(s), s.test, anchor, false);
  visitStatements(c, s.body);
  c.jump(NO_LOCATION, JUMP, loop);
  c.popBlock();
  c.placeLabel(anchor);
  visitStatements(c, s.orelse);
  c.placeLabel(end);
}

function compileFor(c: Compiler, s: For): void {
  const start = c.newLabel();
  const cleanup = c.newLabel();
  const end = c.newLabel();
  c.pushBlock({ kind: "forLoop", location: locationOf(s), start, exit: end });
  visitExpression(c, s.iter);
  const location = locationOf(s.iter);
  c.emit(location, GET_ITER);
  c.placeLabel(start);
  c.jump(location, FOR_ITER, cleanup);
  // A line event for a target that stands on a line of its own; removed where it is not needed.
  c.emit(locationOf(s.target), NOP);
  visitExpression(c, s.target);
  visitStatements(c, s.body);
  c.jump(NO_LOCATION, JUMP, start);
  c.placeLabel(cleanup);
  c.emit(NO_LOCATION, END_FOR);
  c.emit(NO_LOCATION, POP_ITER);
  c.popBlock();
  visitStatements(c, s.orelse);
  c.placeLabel(end);
}

function compileAsyncFor(c: Compiler, s: AsyncFor): void {
  const location = locationOf(s);
  const start = c.newLabel();
  const send = c.newLabel();
  const except = c.newLabel();
  const end = c.newLabel();
  visitExpression(c, s.iter);
  c.emit(locationOf(s.iter), GET_AITER);
  c.placeLabel(start);
  c.pushBlock({ kind: "asyncForLoop", location, start, exit: end });
  // The handler stands around the call of `__anext__` only: its StopAsyncIteration ends the loop.
  c.jump(location, SETUP_FINALLY, except);
  c.emit(location, GET_ANEXT);
  c.loadConst(location, NONE);
  c.placeLabel(send);
  yieldFrom(c, location, true);
  c.emit(location, POP_BLOCK);
  c.emit(location, NOT_TAKEN);
  visitExpression(c, s.target);
  visitStatements(c, s.body);
  c.jump(NO_LOCATION, JUMP, start);
  c.popBlock();
  c.placeLabel(except);
  c.jump(locationOf(s.iter), END_ASYNC_FOR, send);
  visitStatements(c, s.orelse);
  c.placeLabel(end);
}

function compileReturn(c: Compiler, s: Return): void {
  const keepsTop = s.value !== null && s.value.kind !== "Constant";
  let location = locationOf(s);
  if (!isFunctionLike(c.entry)) c.error(location, "'return' outside function");
  if (s.value !== null && c.entry.coroutine && c.entry.generator) {
    c.error(location, "'return' with value in async generator");
  }
  if (keepsTop && s.value !== null) {
    visitExpression(c, s.value);
  } else if (s.value !== null) {
    location = locationOf(s.value);
    c.emit(location, NOP);
  }
  if (s.value === null || s.value.lineno !== s.lineno) {
    location = locationOf(s);
    c.emit(location, NOP);
  }
  location = unwindBlocks(c, location, keepsTop, false).location;
  if (s.value === null) c.loadConst(location, NONE);
  else if (s.value.kind === "Constant") c.loadConst(location, literalConstant(s.value.value));
  c.emit(location, RETURN_VALUE);
}

function compileBreak(c: Compiler, origin: Location): void {
  c.emit(origin, NOP);
  const { loop, location } = unwindBlocks(c, origin, false, true);
  if (loop === null) c.error(origin, "'break' outside loop");
  c.jump(unwindBlock(c, location, loop, false), JUMP, loop.exit);
}

function compileContinue(c: Compiler, origin: Location): void {
  c.emit(origin, NOP);
  const { loop, location } = unwindBlocks(c, origin, false, true);
  if (loop === null) c.error(origin, "'continue' not properly in loop");
  c.jump(location, JUMP, loop.start);
}
