// `try` in its four shapes. A handler is entered with the exception on the stack; the finally body is compiled twice,
// once for each way of getting there, and again at each `return`, `break` or `continue` that leaves through it.
// CPython: codegen_try_finally, codegen_try_except, codegen_try_star_except.

import type { ExceptHandler, Try, TryStar } from "../syntax/ast.ts";
import { popExceptAndReraise, unbindName } from "./codegen-blocks.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { visitExpression } from "./codegen-expressions.ts";
import { emitNameOp } from "./codegen-names.ts";
import { visitStatements } from "./codegen-statements.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Label } from "./instruction-sequence.ts";
import {
  BUILD_LIST,
  CALL_INTRINSIC_2,
  CHECK_EG_MATCH,
  CHECK_EXC_MATCH,
  COPY,
  INTRINSIC_PREP_RERAISE_STAR,
  JUMP_NO_INTERRUPT,
  LIST_APPEND,
  NOP,
  POP_BLOCK,
  POP_EXCEPT,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  POP_TOP,
  PUSH_EXC_INFO,
  RERAISE,
  SETUP_CLEANUP,
  SETUP_FINALLY,
  SWAP,
} from "./opcodes.ts";

export function compileTry(c: Compiler, s: Try): void {
  if (s.finalbody.length > 0) compileFinally(c, s);
  else compileExcept(c, s);
}

export function compileTryStar(c: Compiler, s: TryStar): void {
  if (s.finalbody.length > 0) compileFinally(c, s);
  else compileExceptStar(c, s);
}

function compileFinally(c: Compiler, s: Try | TryStar): void {
  const location = locationOf(s);
  const end = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  c.jump(location, SETUP_FINALLY, end);
  c.pushBlock({ kind: "finallyTry", location, finalbody: s.finalbody });
  if (s.handlers.length === 0) visitStatements(c, s.body);
  else if (s.kind === "Try") compileExcept(c, s);
  else compileExceptStar(c, s);
  c.emit(NO_LOCATION, POP_BLOCK);
  c.popBlock();
  visitStatements(c, s.finalbody);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, exit);

  c.placeLabel(end);
  c.jump(NO_LOCATION, SETUP_CLEANUP, cleanup);
  c.emit(NO_LOCATION, PUSH_EXC_INFO);
  c.pushBlock({ kind: "finallyEnd", location: NO_LOCATION });
  visitStatements(c, s.finalbody);
  c.popBlock();
  c.emit(NO_LOCATION, RERAISE, 0);
  c.placeLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.placeLabel(exit);
}

function compileExcept(c: Compiler, s: Try): void {
  const location = locationOf(s);
  const except = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  c.jump(location, SETUP_FINALLY, except);
  c.pushBlock({ kind: "tryExcept", location });
  visitStatements(c, s.body);
  c.popBlock();
  c.emit(NO_LOCATION, POP_BLOCK);
  visitStatements(c, s.orelse);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);

  c.placeLabel(except);
  c.jump(NO_LOCATION, SETUP_CLEANUP, cleanup);
  c.emit(NO_LOCATION, PUSH_EXC_INFO);
  c.pushBlock({ kind: "exceptionHandler", location });
  s.handlers.forEach((handler, index) => {
    const next = c.newLabel();
    if (handler.type === null && index < s.handlers.length - 1) {
      c.error(locationOf(handler), "default 'except:' must be last");
    }
    compileHandler(c, handler, next, end);
    c.placeLabel(next);
  });
  c.popBlock();
  c.emit(NO_LOCATION, RERAISE, 0);
  c.placeLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.placeLabel(end);
}

// Stack: prev_exc exc, where the exception matches or is not looked at; else jumps to `next` with the stack as it was.
function compileHandler(c: Compiler, handler: ExceptHandler, next: Label, end: Label): void {
  const location = locationOf(handler);
  if (handler.type !== null) {
    visitExpression(c, handler.type);
    c.emit(location, CHECK_EXC_MATCH);
    c.jump(location, POP_JUMP_IF_FALSE, next);
  }
  const { name } = handler;
  if (name === null) {
    c.emit(location, POP_TOP);
    c.pushBlock({ kind: "handlerCleanup", location, name: null });
    visitStatements(c, handler.body);
    c.popBlock();
    c.emit(NO_LOCATION, POP_BLOCK);
    c.emit(NO_LOCATION, POP_EXCEPT);
    c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
    return;
  }
  // The body stands in a `try: ... finally: name = None; del name`, which breaks the cycle through the traceback.
  const cleanupEnd = c.newLabel();
  emitNameOp(c, location, name, "Store");
  c.jump(location, SETUP_CLEANUP, cleanupEnd);
  c.pushBlock({ kind: "handlerCleanup", location, name });
  visitStatements(c, handler.body);
  c.popBlock();
  c.emit(NO_LOCATION, POP_BLOCK);
  c.emit(NO_LOCATION, POP_BLOCK);
  c.emit(NO_LOCATION, POP_EXCEPT);
  unbindName(c, NO_LOCATION, name);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
  c.placeLabel(cleanupEnd);
  unbindName(c, NO_LOCATION, name);
  c.emit(NO_LOCATION, RERAISE, 1);
}

// The stack in the handlers: the group as raised, the list of exceptions to raise in the end, and the part of the group
// that no handler has taken yet.
function compileExceptStar(c: Compiler, s: TryStar): void {
  const location = locationOf(s);
  const except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  const reraiseStar = c.newLabel();
  c.jump(location, SETUP_FINALLY, except);
  c.pushBlock({ kind: "tryExcept", location });
  visitStatements(c, s.body);
  c.popBlock();
  c.emit(NO_LOCATION, POP_BLOCK);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, orelse);

  c.placeLabel(except);
  c.jump(NO_LOCATION, SETUP_CLEANUP, cleanup);
  c.emit(NO_LOCATION, PUSH_EXC_INFO);
  c.pushBlock({ kind: "exceptionGroupHandler", location });
  s.handlers.forEach((handler, index) => {
    if (index === 0) {
      c.emit(locationOf(handler), BUILD_LIST, 0);
      c.emit(locationOf(handler), COPY, 2);
    }
    compileStarHandler(c, handler);
    if (index === s.handlers.length - 1) {
      c.emit(NO_LOCATION, LIST_APPEND, 1);
      c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, reraiseStar);
    }
  });
  c.popBlock();

  const reraise = c.newLabel();
  c.placeLabel(reraiseStar);
  c.emit(NO_LOCATION, CALL_INTRINSIC_2, INTRINSIC_PREP_RERAISE_STAR);
  c.emit(NO_LOCATION, COPY, 1);
  c.jump(NO_LOCATION, POP_JUMP_IF_NOT_NONE, reraise);
  c.emit(NO_LOCATION, POP_TOP);
  c.emit(NO_LOCATION, POP_BLOCK);
  c.emit(NO_LOCATION, POP_EXCEPT);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
  c.placeLabel(reraise);
  c.emit(NO_LOCATION, POP_BLOCK);
  c.emit(NO_LOCATION, SWAP, 2);
  c.emit(NO_LOCATION, POP_EXCEPT);
  c.emit(NO_LOCATION, RERAISE, 0);
  c.placeLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.placeLabel(orelse);
  visitStatements(c, s.orelse);
  c.placeLabel(end);
}

function compileStarHandler(c: Compiler, handler: ExceptHandler): void {
  const location = locationOf(handler);
  const { name } = handler;
  const next = c.newLabel();
  const nextAfterError = c.newLabel();
  const noMatch = c.newLabel();
  const cleanupEnd = c.newLabel();
  if (handler.type !== null) {
    visitExpression(c, handler.type);
    c.emit(location, CHECK_EG_MATCH);
    c.emit(location, COPY, 1);
    c.jump(location, POP_JUMP_IF_NONE, noMatch);
  }
  if (name !== null) emitNameOp(c, location, name, "Store");
  else c.emit(location, POP_TOP);
  c.jump(location, SETUP_CLEANUP, cleanupEnd);
  c.pushBlock({ kind: "handlerCleanup", location, name });
  visitStatements(c, handler.body);
  c.popBlock();
  c.emit(NO_LOCATION, POP_BLOCK);
  if (name !== null) unbindName(c, NO_LOCATION, name);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, next);

  // What the body raised joins the list.
  c.placeLabel(cleanupEnd);
  if (name !== null) unbindName(c, NO_LOCATION, name);
  c.emit(NO_LOCATION, LIST_APPEND, 3);
  c.emit(NO_LOCATION, POP_TOP);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, nextAfterError);
  c.placeLabel(next);
  c.emit(NO_LOCATION, NOP);
  c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, nextAfterError);
  c.placeLabel(noMatch);
  c.emit(location, POP_TOP);
  c.placeLabel(nextAfterError);
}
