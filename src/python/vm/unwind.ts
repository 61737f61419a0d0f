// What happens between `raise` and `except`: the context of a new exception, a traceback entry for each frame it goes
// through, and the search for a handler in the exception tables.   CPython: Python/ceval.c exception_unwind,
// Python/errors.c _PyErr_SetObject, Python/traceback.c PyTraceBack_Here
import { FRAME_INSTRUCTION, FRAME_OWNER, FRAME_PREVIOUS, FRAME_STACK_POINTER } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { EXC_CONTEXT, EXC_TRACEBACK, setContext } from "../objects/exceptions.ts";
import { newInt } from "../objects/int.ts";
import { newTraceback } from "../objects/traceback.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { frameObjectOf } from "../objects/frame-object.ts";
import { FRAME_OWNER_INTERPRETER, framePrepared } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { closeSlot } from "./stack-slot.ts";

/** The exception that is being handled becomes the context of the new one, without making a ring. */
export function chainContext(machine: Machine, exception: Ref): void {
  const handled = machine.handledException();
  if (handled !== 0) chainTo(machine.rt, exception, handled);
}

/** Makes `handled` (borrowed) the context of `exception`. */
export function chainTo(rt: Runtime, exception: Ref, handled: Ref): void {
  if (handled === exception) return;
  // Brent's tortoise: a ring that is already there must not hang us.
  let at = handled;
  let slow = handled;
  let isSlowStep = false;
  for (;;) {
    const context = rt.pointer(at + EXC_CONTEXT);
    if (context === 0) break;
    if (context === exception) {
      setContext(rt, at, 0);
      break;
    }
    at = context;
    if (at === slow) break;
    if (isSlowStep) slow = rt.pointer(slow + EXC_CONTEXT);
    isSlowStep = !isSlowStep;
  }
  setContext(rt, exception, rt.incref(handled));
}

/** Puts the frame in front of the exception's traceback. */
export function addTraceback(machine: Machine, frame: Address, exception: Ref): void {
  const rt = machine.rt;
  const prepared = framePrepared(rt, frame);
  if (prepared.isNative) return;
  const object = frameObjectOf(rt, frame);
  const unit = rt.pointer(frame + FRAME_INSTRUCTION);
  const line = prepared.lineOf(unit);
  const traceback = newTraceback(rt, rt.pointer(exception + EXC_TRACEBACK), object, unit * 2, line);
  rt.replace(exception + EXC_TRACEBACK, traceback);
}

/**
 * Looks for the handler of an exception (owned; the reference goes to the handler's stack, or stays with the caller when
 * there is none) raised in `frame` by instruction `unit`, whose value stack ends at word `stackWord`. Gives the
 * frame to go on with, its instruction and stack pointer set, or 0 when the exception leaves `entry`, which then is cleared.
 * `isReraise`: the first frame has its traceback entry already.
 */
export function unwind(
  machine: Machine,
  entry: Address,
  raisingFrame: Address,
  raisingUnit: number,
  stackWord: number,
  exception: Ref,
  isReraise: boolean,
): Address {
  const rt = machine.rt;
  const heap = machine.heap;
  let frame = raisingFrame;
  let unit = raisingUnit;
  let word = stackWord;
  let isOld = isReraise;
  for (;;) {
    const isOwn = heap.u8[frame + FRAME_OWNER] === FRAME_OWNER_INTERPRETER;
    if (!isOld && !isOwn) {
      heap.store((frame + FRAME_INSTRUCTION) >> 2, unit);
      addTraceback(machine, frame, exception);
      machine.observer?.exception(frame, exception);
    }
    isOld = false;
    const prepared = framePrepared(rt, frame);
    const bottom = (frame + prepared.stackOffset) >> 2;
    const handler = prepared.handlerOf(unit);
    const top = handler === null ? bottom : bottom + 2 * handler.depth;
    while (word > top) {
      word -= 2;
      // The stack pointer is right at any moment at which a destructor may look.
      closeSlot(rt, heap.i32[word]);
    }
    if (handler !== null) {
      if (handler.pushLasti) {
        heap.store(word, newInt(rt, heap.i32[(frame + FRAME_INSTRUCTION) >> 2]));
        word += 2;
      }
      heap.store(word, exception);
      heap.store((frame + FRAME_STACK_POINTER) >> 2, (word + 2) << 2);
      heap.store((frame + FRAME_INSTRUCTION) >> 2, handler.target >> 1);
      return frame;
    }
    heap.store((frame + FRAME_STACK_POINTER) >> 2, word << 2);
    if (!isOwn) machine.observer?.return(frame, 0);
    const previous = heap.i32[(frame + FRAME_PREVIOUS) >> 2];
    machine.leaveFrame(frame);
    if (frame === entry) return 0;
    frame = previous;
    unit = heap.i32[(frame + FRAME_INSTRUCTION) >> 2];
    word = heap.i32[(frame + FRAME_STACK_POINTER) >> 2] >> 2;
  }
}
