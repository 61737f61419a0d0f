// Reading and clearing the frames of running code: the parts of _PyInterpreterFrame that more than one file needs.
// CPython: Python/frame.c, Include/internal/pycore_interpframe.h
import { FRAME_EXECUTABLE, FRAME_OWNER, FRAME_OWNER_GENERATOR, FRAME_PREVIOUS } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { clearFrameContents, frameCode } from "../objects/frame-object.ts";
import {
  GEN_CLEARED,
  GEN_EXC_PREVIOUS,
  GEN_EXC_STATE,
  GEN_FRAME,
  GEN_FRAME_STATE,
} from "../objects/generator-layout.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Machine } from "./machine.ts";
import { preparedOf } from "./prepared-code.ts";
import type { PreparedCode } from "./prepared-code.ts";
import { closeSlot } from "./stack-slot.ts";

export { firstComplete, frameObjectOf } from "../objects/frame-object.ts";

/** The owner of a frame that the interpreter pushed for itself: it has no line and no traceback shows it. */
export const FRAME_OWNER_INTERPRETER = 3;

export function framePrepared(rt: Runtime, frame: Address): PreparedCode {
  return preparedOf(rt, frameCode(rt, frame));
}

/** Clears a frame that was left and gives its place back. CPython: _PyEval_FrameClearAndPop */
export function clearFrame(machine: Machine, frame: Address): void {
  const rt = machine.rt;
  const heap = rt.heap;
  if (heap.u8[frame + FRAME_OWNER] === FRAME_OWNER_GENERATOR) {
    const generator = frame - GEN_FRAME;
    heap.storeByte(generator + GEN_FRAME_STATE, GEN_CLEARED);
    heap.store(machine.excInfoWord, heap.i32[(generator + GEN_EXC_PREVIOUS) >> 2]);
    heap.store((generator + GEN_EXC_PREVIOUS) >> 2, 0);
    heap.store((frame + FRAME_PREVIOUS) >> 2, 0);
    clearFrameContents(rt, frame);
    const exception = heap.i32[(generator + GEN_EXC_STATE) >> 2];
    if (exception !== 0) {
      heap.store((generator + GEN_EXC_STATE) >> 2, 0);
      rt.decref(exception);
    }
    return;
  }
  clearFrameContents(rt, frame);
  const code = heap.i32[(frame + FRAME_EXECUTABLE) >> 2];
  heap.store((frame + FRAME_EXECUTABLE) >> 2, 0);
  closeSlot(rt, code);
  machine.stack.pop(frame);
}
