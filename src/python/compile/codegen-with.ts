// `with` and `async with`: `__exit__` is looked up before `__enter__` is called, and runs on both ways out of the body.
// CPython: codegen_with_inner, codegen_async_with_inner.

import type { AsyncWith, With } from "../syntax/ast.ts";
import { awaitTop, callExitWithNones, popExceptAndReraise } from "./codegen-blocks.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { visitExpression } from "./codegen-expressions.ts";
import { visitStatements } from "./codegen-statements.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Label } from "./instruction-sequence.ts";
import {
  CALL,
  COPY,
  JUMP,
  JUMP_NO_INTERRUPT,
  LOAD_SPECIAL,
  POP_BLOCK,
  POP_EXCEPT,
  POP_JUMP_IF_TRUE,
  POP_TOP,
  PUSH_EXC_INFO,
  RERAISE,
  SETUP_CLEANUP,
  SETUP_WITH,
  SPECIAL_AENTER,
  SPECIAL_AEXIT,
  SPECIAL_ENTER,
  SPECIAL_EXIT,
  SWAP,
  TO_BOOL,
  WITH_EXCEPT_START,
} from "./opcodes.ts";

const AWAITING_AENTER = 1;
const AWAITING_AEXIT = 2;

export function compileWith(c: Compiler, s: With): void {
  compileWithItem(c, s, 0);
}

export function compileAsyncWith(c: Compiler, s: AsyncWith): void {
  compileWithItem(c, s, 0);
}

function compileWithItem(c: Compiler, s: With | AsyncWith, position: number): void {
  const isAsync = s.kind === "AsyncWith";
  const item = s.items[position];
  const final = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  visitExpression(c, item.context_expr);
  const location = locationOf(item.context_expr);
  c.emit(location, COPY, 1);
  c.emit(location, LOAD_SPECIAL, isAsync ? SPECIAL_AEXIT : SPECIAL_EXIT);
  c.emit(location, SWAP, 2);
  c.emit(location, SWAP, 3);
  c.emit(location, LOAD_SPECIAL, isAsync ? SPECIAL_AENTER : SPECIAL_ENTER);
  c.emit(location, CALL, 0);
  if (isAsync) awaitTop(c, location, AWAITING_AENTER);
  c.jump(location, SETUP_WITH, final);

  c.pushBlock({ kind: isAsync ? "asyncWith" : "with", location });
  if (item.optional_vars !== null) visitExpression(c, item.optional_vars);
  else c.emit(location, POP_TOP);
  if (position + 1 === s.items.length) visitStatements(c, s.body);
  else compileWithItem(c, s, position + 1);
  c.emit(isAsync ? location : NO_LOCATION, POP_BLOCK);
  c.popBlock();

  callExitWithNones(c, location);
  if (isAsync) awaitTop(c, location, AWAITING_AEXIT);
  c.emit(location, POP_TOP);
  c.jump(location, JUMP, exit);

  c.placeLabel(final);
  c.jump(location, SETUP_CLEANUP, cleanup);
  c.emit(location, PUSH_EXC_INFO);
  c.emit(location, WITH_EXCEPT_START);
  if (isAsync) awaitTop(c, location, AWAITING_AEXIT);
  finishExceptionalExit(c, cleanup);
  c.placeLabel(exit);
}

// The result of `__exit__` is on top: true swallows the exception. CPython: codegen_with_except_finish.
function finishExceptionalExit(c: Compiler, cleanup: Label): void {
  const suppress = c.newLabel();
  const exit = c.newLabel();
  c.emit(NO_LOCATION, TO_BOOL);
  c.jump(NO_LOCATION, POP_JUMP_IF_TRUE, suppress);
  c.emit(NO_LOCATION, RERAISE, 2);
  c.placeLabel(suppress);
  c.emit(NO_LOCATION, POP_TOP);
  c.emit(NO_LOCATION, POP_BLOCK);
  c.emit(NO_LOCATION, POP_EXCEPT);
  c.emit(NO_LOCATION, POP_TOP);
  c.emit(NO_LOCATION, POP_TOP);
  c.emit(NO_LOCATION, POP_TOP);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, exit);
  c.placeLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.placeLabel(exit);
}
