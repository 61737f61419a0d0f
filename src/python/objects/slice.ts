// slice: three references, and the arithmetic that turns them into positions of a sequence.
// CPython: Objects/sliceobject.c
//
// | 16 | start | 24 | stop | 32 | step |
import { OB_TYPE } from "../memory/layout.ts";
import { index, indexNumber } from "./abstract.ts";
import { bigIntOf } from "./int.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";

export const SLICE_START = 16;
export const SLICE_STOP = 24;
export const SLICE_STEP = 32;
export const SLICE_OBJECT_SIZE = 40;
const FREE_SLICES = new FreeListKind("slice", 1);

/** The largest Py_ssize_t that a JavaScript number tells apart from its neighbours; stands for sys.maxsize. */
const HUGE = Number.MAX_SAFE_INTEGER;

/** Positions start, start + step, … `count` of them. `stop` is clipped to the length. */
export interface SliceIndices {
  start: number;
  stop: number;
  step: number;
  count: number;
}

/** slice(start, stop, step), all borrowed. */
export function newSlice(rt: Runtime, start: Ref, stop: Ref, step: Ref): Ref {
  const kept = rt.freeList(FREE_SLICES).pop();
  const slice =
    kept !== 0 ? rt.reviveObject(kept, SLICE_OBJECT_SIZE) : rt.newObject(T.slice, SLICE_OBJECT_SIZE);
  const heap = rt.heap;
  const s = slice >> 2;
  heap.store(s + 4, rt.incref(start));
  heap.store(s + 5, 0);
  heap.store(s + 6, rt.incref(stop));
  heap.store(s + 7, 0);
  heap.store(s + 8, rt.incref(step));
  heap.store(s + 9, 0);
  rt.track(slice);
  return slice;
}

export function sliceDealloc(rt: Runtime, slice: Ref): void {
  rt.untrack(slice);
  const i32 = rt.heap.i32;
  const step = i32[(slice + SLICE_STEP) >> 2];
  const start = i32[(slice + SLICE_START) >> 2];
  const stop = i32[(slice + SLICE_STOP) >> 2];
  rt.decrefOrNull(step);
  rt.decrefOrNull(start);
  rt.decrefOrNull(stop);
  if (i32[(slice + OB_TYPE) >> 2] === T.slice) rt.freeToList(rt.freeList(FREE_SLICES), slice);
  else rt.freeObject(slice);
}

/** PySlice_Unpack and PySlice_AdjustIndices: the positions that a slice names in a sequence of `length` items. */
export function sliceIndices(rt: Runtime, slice: Ref, length: number): SliceIndices {
  const bounds = unpackSlice(rt, slice);
  return clipSlice(bounds.start, bounds.stop, bounds.step, length);
}

/** PySlice_Unpack: user code (`__index__`) runs here, so a length must be asked afterwards. */
export function unpackSlice(rt: Runtime, slice: Ref): { start: number; stop: number; step: number } {
  const i32 = rt.heap.i32;
  const stepRef = i32[(slice + SLICE_STEP) >> 2];
  let step = 1;
  if (stepRef !== None) {
    step = sliceBound(rt, stepRef);
    if (step === 0) throw rt.valueError("slice step cannot be zero");
  }
  const startRef = i32[(slice + SLICE_START) >> 2];
  const stopRef = i32[(slice + SLICE_STOP) >> 2];
  const start = startRef === None ? (step < 0 ? HUGE : 0) : sliceBound(rt, startRef);
  const stop = stopRef === None ? (step < 0 ? -HUGE : HUGE) : sliceBound(rt, stopRef);
  return { start, stop, step };
}

/** PySlice_AdjustIndices. */
export function clipSlice(start: number, stop: number, step: number, length: number): SliceIndices {
  const from = clip(start, step, length);
  const to = clip(stop, step, length);
  let count = 0;
  if (step < 0) {
    if (to < from) count = Math.floor((from - to - 1) / -step) + 1;
  } else if (from < to) count = Math.floor((to - from - 1) / step) + 1;
  return { start: from, stop: to, step, count };
}

function clip(bound: number, step: number, length: number): number {
  if (bound < 0) {
    const fromEnd = bound + length;
    if (fromEnd < 0) return step < 0 ? -1 : 0;
    return fromEnd;
  }
  if (bound >= length) return step < 0 ? length - 1 : length;
  return bound;
}

/** _PyEval_SliceIndex: an int or what has `__index__`, clipped. */
function sliceBound(rt: Runtime, bound: Ref): number {
  const info = rt.info(bound);
  if (info.nb_index === null) {
    throw rt.typeError("slice indices must be integers or None or have an __index__ method");
  }
  const number = index(rt, bound);
  try {
    return Math.max(-HUGE, Math.min(HUGE, indexNumber(rt, number, 0)));
  } finally {
    rt.decref(number);
  }
}

/** PySlice_GetLongIndices: the bounds for a length of any size. */
export function sliceBigIndices(
  rt: Runtime,
  slice: Ref,
  length: bigint,
): { start: bigint; stop: bigint; step: bigint } {
  const step = bigBound(rt, rt.pointer(slice + SLICE_STEP)) ?? 1n;
  if (step === 0n) throw rt.valueError("slice step cannot be zero");
  const lower = step < 0n ? -1n : 0n;
  const upper = step < 0n ? length - 1n : length;
  const clipped = (bound: bigint): bigint => {
    const fromStart = bound < 0n ? bound + length : bound;
    return fromStart < lower ? lower : fromStart > upper ? upper : fromStart;
  };
  const start = bigBound(rt, rt.pointer(slice + SLICE_START));
  const stop = bigBound(rt, rt.pointer(slice + SLICE_STOP));
  return {
    start: start === null ? (step < 0n ? upper : lower) : clipped(start),
    stop: stop === null ? (step < 0n ? lower : upper) : clipped(stop),
    step,
  };
}

function bigBound(rt: Runtime, bound: Ref): bigint | null {
  if (bound === None) return null;
  if (rt.info(bound).nb_index === null) {
    throw rt.typeError("slice indices must be integers or None or have an __index__ method");
  }
  const number = index(rt, bound);
  const value = bigIntOf(rt, number);
  rt.decref(number);
  return value;
}
