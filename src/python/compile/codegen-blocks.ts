// What `return`, `break` and `continue` do on their way out: each block that they leave is undone, innermost first, with
// the value to return kept on top of the stack. Also the shared pieces of code that blocks are made of: awaiting, calling
// `__exit__`, re-raising. CPython: codegen_unwind_fblock, codegen_add_yield_from and their neighbours.

import { emitNameOp } from "./codegen-names.ts";
import { visitStatements } from "./codegen-statements.ts";
import type { Compiler } from "./codegen-compiler.ts";
import type { FrameBlock } from "./codegen-unit.ts";
import { NONE } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  CALL,
  CALL_INTRINSIC_1,
  CLEANUP_THROW,
  COPY,
  END_SEND,
  GET_AWAITABLE,
  INTRINSIC_ASYNC_GEN_WRAP,
  INTRINSIC_STOPITERATION_ERROR,
  JUMP_NO_INTERRUPT,
  POP_BLOCK,
  POP_EXCEPT,
  POP_TOP,
  RERAISE,
  RESUME,
  RESUME_AFTER_AWAIT,
  RESUME_AFTER_YIELD,
  RESUME_AFTER_YIELD_FROM,
  RETURN_VALUE,
  SEND,
  SETUP_CLEANUP,
  SETUP_FINALLY,
  SWAP,
  YIELD_VALUE,
} from "./opcodes.ts";

export type LoopBlock = Extract<FrameBlock, { kind: "whileLoop" | "forLoop" | "asyncForLoop" }>;

export interface Unwound {
  /** The innermost loop, where one was asked for and found. */
  readonly loop: LoopBlock | null;
  /** Where the instructions after the unwinding come from: nowhere, once a `finally` or `__exit__` has run. */
  readonly location: Location;
}

/** Leaves all blocks, or only those inside the innermost loop. CPython: codegen_unwind_fblock_stack. */
export function unwindBlocks(
  c: Compiler,
  location: Location,
  keepsTop: boolean,
  stopsAtLoop: boolean,
): Unwound {
  const blocks = c.unit.frameBlocks;
  const block = blocks.at(-1);
  if (block === undefined) return { loop: null, location };
  if (block.kind === "exceptionGroupHandler") {
    c.error(location, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  if (
    stopsAtLoop &&
    (block.kind === "whileLoop" || block.kind === "forLoop" || block.kind === "asyncForLoop")
  ) {
    return { loop: block, location };
  }
  // The block is no longer around its own clean-up: a `return` in a `finally` must not run that `finally` again.
  blocks.pop();
  const after = unwindBlock(c, location, block, keepsTop);
  const unwound = unwindBlocks(c, after, keepsTop, stopsAtLoop);
  blocks.push(block);
  return unwound;
}

/** Leaves one block; returns the location of what follows. CPython: codegen_unwind_fblock. */
export function unwindBlock(c: Compiler, location: Location, block: FrameBlock, keepsTop: boolean): Location {
  switch (block.kind) {
    case "whileLoop":
    case "exceptionHandler":
    case "exceptionGroupHandler":
    case "asyncComprehension":
    case "stopIteration":
      return location;
    case "forLoop":
    case "asyncForLoop":
    case "popValue":
      if (keepsTop) c.emit(location, SWAP, 2);
      c.emit(location, POP_TOP);
      return location;
    case "tryExcept":
      c.emit(location, POP_BLOCK);
      return location;
    case "finallyTry":
      c.emit(location, POP_BLOCK);
      if (keepsTop) c.pushBlock({ kind: "popValue", location });
      visitStatements(c, block.finalbody);
      if (keepsTop) c.popBlock();
      return NO_LOCATION;
    case "finallyEnd":
      if (keepsTop) c.emit(location, SWAP, 2);
      c.emit(location, POP_TOP);
      if (keepsTop) c.emit(location, SWAP, 2);
      c.emit(location, POP_BLOCK);
      c.emit(location, POP_EXCEPT);
      return location;
    case "with":
    case "asyncWith":
      unwindWith(c, block.location, block.kind === "asyncWith", keepsTop);
      return NO_LOCATION;
    case "handlerCleanup":
      if (block.name !== null) c.emit(location, POP_BLOCK);
      if (keepsTop) c.emit(location, SWAP, 2);
      c.emit(location, POP_BLOCK);
      c.emit(location, POP_EXCEPT);
      if (block.name !== null) unbindName(c, location, block.name);
      return location;
  }
}

function unwindWith(c: Compiler, location: Location, isAsync: boolean, keepsTop: boolean): void {
  c.emit(location, POP_BLOCK);
  if (keepsTop) {
    c.emit(location, SWAP, 3);
    c.emit(location, SWAP, 2);
  }
  callExitWithNones(c, location);
  if (isAsync) awaitTop(c, location, 2);
  c.emit(location, POP_TOP);
}

/** `name = None; del name`, as an `except ... as name` ends. */
export function unbindName(c: Compiler, location: Location, name: string): void {
  c.loadConst(location, NONE);
  emitNameOp(c, location, name, "Store");
  emitNameOp(c, location, name, "Del");
}

export function callExitWithNones(c: Compiler, location: Location): void {
  c.loadConst(location, NONE);
  c.loadConst(location, NONE);
  c.loadConst(location, NONE);
  c.emit(location, CALL, 3);
}

/** Awaits the top of the stack. `origin`: 0 `await`, 1 `__aenter__`, 2 `__aexit__`; it words the TypeError. */
export function awaitTop(c: Compiler, location: Location, origin: number): void {
  c.emit(location, GET_AWAITABLE, origin);
  c.loadConst(location, NONE);
  yieldFrom(c, location, true);
}

/** Delegates to the iterator under the top until it ends. CPython: codegen_add_yield_from. */
export function yieldFrom(c: Compiler, location: Location, isAwait: boolean): void {
  const send = c.newLabel();
  const fail = c.newLabel();
  const exit = c.newLabel();
  c.placeLabel(send);
  c.jump(location, SEND, exit);
  // A handler for StopIteration, which close() and throw() may raise where the generator is suspended.
  c.jump(location, SETUP_FINALLY, fail);
  c.emit(location, YIELD_VALUE, 1);
  c.emit(NO_LOCATION, POP_BLOCK);
  c.emit(location, RESUME, isAwait ? RESUME_AFTER_AWAIT : RESUME_AFTER_YIELD_FROM);
  c.jump(location, JUMP_NO_INTERRUPT, send);
  c.placeLabel(fail);
  c.emit(location, CLEANUP_THROW);
  c.placeLabel(exit);
  c.emit(location, END_SEND);
}

/** Yields the top of the stack; what is sent takes its place. */
export function yieldTop(c: Compiler, location: Location): void {
  if (c.entry.generator && c.entry.coroutine) {
    c.emit(location, CALL_INTRINSIC_1, INTRINSIC_ASYNC_GEN_WRAP);
  }
  c.emit(location, YIELD_VALUE, 0);
  c.emit(location, RESUME, RESUME_AFTER_YIELD);
}

/** Stack: exc_info lasti exc. */
export function popExceptAndReraise(c: Compiler, location: Location): void {
  c.emit(location, COPY, 3);
  c.emit(location, POP_EXCEPT);
  c.emit(location, RERAISE, 1);
}

/** Puts a generator's whole body under a handler that turns a StopIteration into RuntimeError (PEP 479). */
export function wrapInStopIterationHandler(c: Compiler): void {
  const handler = c.newLabel();
  c.sequence.insert(0, SETUP_CLEANUP, handler, NO_LOCATION);
  c.loadConst(NO_LOCATION, NONE);
  c.emit(NO_LOCATION, RETURN_VALUE);
  c.placeLabel(handler);
  c.emit(NO_LOCATION, CALL_INTRINSIC_1, INTRINSIC_STOPITERATION_ERROR);
  c.emit(NO_LOCATION, RERAISE, 1);
}
