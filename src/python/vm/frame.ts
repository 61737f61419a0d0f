// Reading and clearing the frames of running code: the parts of _PyInterpreterFrame that more than one file needs.
// CPython: Python/frame.c, Include/internal/pycore_interpframe.h
import {
  FRAME_EXECUTABLE,
  FRAME_FUNCTION,
  FRAME_INSTRUCTION,
  FRAME_LOCALS,
  FRAME_LOCALSPLUS,
  FRAME_OBJECT,
  FRAME_OWNER,
  FRAME_OWNER_GENERATOR,
  FRAME_PREVIOUS,
  FRAME_STACK_POINTER,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { newFrameObject, takeOwnership } from "../objects/frame-object.ts";
import { GEN_CLEARED, GEN_EXC_PREVIOUS, GEN_EXC_STATE, GEN_FRAME, GEN_FRAME_STATE } from "../objects/generator-layout.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import type { Machine } from "./machine.ts";
import { preparedOf } from "./prepared-code.ts";
import type { PreparedCode } from "./prepared-code.ts";
import { closeSlot } from "./stack-slot.ts";

/** The owner of a frame that the interpreter pushed for itself: it has no line and no traceback shows it. */
export const FRAME_OWNER_INTERPRETER = 3;

export function frameCode(rt: Runtime, frame: Address): Ref {
  return rt.pointer(frame + FRAME_EXECUTABLE) & ~1;
}

export function framePrepared(rt: Runtime, frame: Address): PreparedCode {
  return preparedOf(rt, frameCode(rt, frame));
}

export function frameUnit(rt: Runtime, frame: Address): number {
  return rt.pointer(frame + FRAME_INSTRUCTION);
}

/** The line that runs in a frame; -1 where its instruction has none. */
export function frameLine(rt: Runtime, frame: Address): number {
  return framePrepared(rt, frame).lineOf(frameUnit(rt, frame));
}

/** A frame that a program may see: not one that the interpreter pushed for itself, and past its preparations.
 * CPython: _PyFrame_IsIncomplete */
export function isComplete(rt: Runtime, frame: Address): boolean {
  return rt.heap.u8[frame + FRAME_OWNER] !== FRAME_OWNER_INTERPRETER;
}

/** The frame itself, or the nearest one below it that a program may see; 0 when there is none. */
export function firstComplete(rt: Runtime, frame: Address): Address {
  let at = frame;
  while (at !== 0 && !isComplete(rt, at)) at = rt.pointer(at + FRAME_PREVIOUS);
  return at;
}

/** The frame's frame object, made when first asked for; borrowed. */
export function frameObjectOf(rt: Runtime, frame: Address): Ref {
  const known = rt.pointer(frame + FRAME_OBJECT);
  if (known !== 0) return known;
  const object = newFrameObject(rt, frame);
  rt.heap.store((frame + FRAME_OBJECT) >> 2, object);
  return object;
}

/** Drops the locals, last to first, with what is left on the value stack, then `f_locals`. */
export function clearLocals(rt: Runtime, frame: Address): void {
  const heap = rt.heap;
  const bottom = (frame + FRAME_LOCALSPLUS) >> 2;
  let word = heap.i32[(frame + FRAME_STACK_POINTER) >> 2] >> 2;
  heap.store((frame + FRAME_STACK_POINTER) >> 2, frame + FRAME_LOCALSPLUS);
  while (word > bottom) {
    word -= 2;
    const slot = heap.i32[word];
    if (slot !== 0) {
      heap.store(word, 0);
      closeSlot(rt, slot);
    }
  }
  const locals = heap.i32[(frame + FRAME_LOCALS) >> 2];
  if (locals !== 0) {
    heap.store((frame + FRAME_LOCALS) >> 2, 0);
    rt.decref(locals);
  }
}

/** CPython: _PyFrame_ClearExceptCode */
export function clearExceptCode(rt: Runtime, frame: Address): void {
  const heap = rt.heap;
  const object = heap.i32[(frame + FRAME_OBJECT) >> 2];
  if (object !== 0) {
    heap.store((frame + FRAME_OBJECT) >> 2, 0);
    if (heap.i32[object >> 2] !== 1) {
      takeOwnership(rt, object, frame);
      rt.decref(object);
      return;
    }
    rt.decref(object);
  }
  clearLocals(rt, frame);
  const func = heap.i32[(frame + FRAME_FUNCTION) >> 2];
  heap.store((frame + FRAME_FUNCTION) >> 2, 0);
  closeSlot(rt, func);
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
    clearExceptCode(rt, frame);
    const exception = heap.i32[(generator + GEN_EXC_STATE) >> 2];
    if (exception !== 0) {
      heap.store((generator + GEN_EXC_STATE) >> 2, 0);
      rt.decref(exception);
    }
    return;
  }
  clearExceptCode(rt, frame);
  const code = heap.i32[(frame + FRAME_EXECUTABLE) >> 2];
  heap.store((frame + FRAME_EXECUTABLE) >> 2, 0);
  closeSlot(rt, code);
  machine.stack.pop(frame);
}
