// tuple: items in the object itself, with its hash kept since 3.14. A tuple made of things that hold no references is
// left out of the collector's lists. This file has what others need to build and read tuples; the type's slots are in
// tuple-type.ts.  CPython: Objects/tupleobject.c
//
// | 16 | ob_size | 24 | hash, -1 before it is asked | 32 | items, 8 bytes each |
import { GC_HEAD_SIZE, OB_SIZE, OB_TYPE, TUPLE_HASH, TUPLE_ITEMS } from "../memory/layout.ts";
import { reallocateBlock, refuseAbsurd } from "./array-block.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { T, emptyTuple } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HAVE_GC, TPFLAGS_HEAPTYPE, TPFLAGS_TYPE_SUBCLASS } from "./type-info.ts";

/** Tuples of 1 to 20 items are kept when freed, this many of each length. */
const FREE_LENGTH_MAX = 20;
const FREE_TUPLES = Array.from(
  { length: FREE_LENGTH_MAX + 1 },
  (_, length) => new FreeListKind(`tuple ${length}`, 2000),
);

/** Writes the one empty tuple into its static place. */
export function initEmptyTuple(rt: Runtime): void {
  const heap = rt.heap;
  rt.makeImmortal(emptyTuple);
  heap.store((emptyTuple + OB_TYPE) >> 2, T.tuple);
  heap.store((emptyTuple + OB_SIZE) >> 2, 0);
  heap.store((emptyTuple + TUPLE_HASH) >> 2, -1);
  heap.store((emptyTuple + TUPLE_HASH + 4) >> 2, -1);
}

/** A tuple of `length` NULL items, untracked; never the empty one. */
export function newTupleOfLength(rt: Runtime, length: number): Ref {
  const heap = rt.heap;
  const size = TUPLE_ITEMS + length * 8;
  refuseAbsurd(rt, size);
  const kept = length <= FREE_LENGTH_MAX ? rt.freeList(FREE_TUPLES[length]).pop() : 0;
  const tuple = kept !== 0 ? rt.reviveObject(kept, size) : rt.newObject(T.tuple, size);
  const t = tuple >> 2;
  heap.store(t + 4, length);
  heap.store(t + 5, 0);
  heap.store(t + 6, -1);
  heap.store(t + 7, -1);
  heap.fill(tuple + TUPLE_ITEMS, length * 8);
  return tuple;
}

/** A tuple of these items, whose references it takes over; `()` for none. Tracked only if an item is of a collected type,
 * as `(a, b)` and `tuple(xs)` make them. */
export function newTuple(rt: Runtime, items: readonly Ref[]): Ref {
  if (items.length === 0) return emptyTuple;
  const tuple = fillTuple(rt, items);
  for (let i = 0; i < items.length; i++) {
    if (isCollected(rt, items[i])) {
      rt.track(tuple);
      return tuple;
    }
  }
  if (!rt.version.untracksNewTuples) rt.track(tuple);
  return tuple;
}

/** As `newTuple`, tracked at once: what PyTuple_New makes (zip, enumerate, dict items, partition …). */
export function newTrackedTuple(rt: Runtime, items: readonly Ref[]): Ref {
  if (items.length === 0) return emptyTuple;
  const tuple = fillTuple(rt, items);
  rt.track(tuple);
  return tuple;
}

/** PyTuple_New(length) for a caller that fills it before anybody sees it; tracked, `()` for 0. */
export function newTrackedTupleOfLength(rt: Runtime, length: number): Ref {
  if (length === 0) return emptyTuple;
  const tuple = newTupleOfLength(rt, length);
  rt.track(tuple);
  return tuple;
}

/** _PyTuple_Resize of a tuple that only the caller knows: the same or a moved one; dropped items become nothing. */
export function resizeTuple(rt: Runtime, tuple: Ref, length: number): Ref {
  const before = tupleLength(rt, tuple);
  if (before === length) return tuple;
  if (before === 0) return newTrackedTupleOfLength(rt, length);
  if (length === 0) {
    rt.decref(tuple);
    return emptyTuple;
  }
  const heap = rt.heap;
  rt.untrack(tuple);
  for (let i = length; i < before; i++) rt.decrefOrNull(rt.exchange(tuple + TUPLE_ITEMS + i * 8, 0));
  const block = reallocateBlock(rt, tuple - GC_HEAD_SIZE, GC_HEAD_SIZE + TUPLE_ITEMS + length * 8);
  const moved = block + GC_HEAD_SIZE;
  if (heap.observer !== null) {
    heap.observer.freed(tuple, T.tuple);
    heap.observer.allocated(moved, T.tuple, TUPLE_ITEMS + length * 8);
  }
  heap.store((moved + OB_SIZE) >> 2, length);
  if (length > before) heap.fill(moved + TUPLE_ITEMS + before * 8, (length - before) * 8);
  rt.track(moved);
  return moved;
}

function fillTuple(rt: Runtime, items: readonly Ref[]): Ref {
  const heap = rt.heap;
  const tuple = newTupleOfLength(rt, items.length);
  let word = (tuple + TUPLE_ITEMS) >> 2;
  for (let i = 0; i < items.length; i++, word += 2) heap.store(word, items[i]);
  return tuple;
}

/** _PyObject_GC_MAY_BE_TRACKED, as the collector asks it: false for what can hold no references, for a tuple that was
 * found to hold none, and for a builtin type. */
export function mayBeTracked(rt: Runtime, object: Ref): boolean {
  const flags = rt.info(object).flags;
  if ((flags & TPFLAGS_HAVE_GC) === 0) return false;
  if ((flags & TPFLAGS_TYPE_SUBCLASS) !== 0) return (rt.infoOfType(object).flags & TPFLAGS_HEAPTYPE) !== 0;
  return rt.typeOf(object) !== T.tuple || rt.isTracked(object);
}

/** Whether an object's type takes part in collection. */
function isCollected(rt: Runtime, object: Ref): boolean {
  return (rt.info(object).flags & TPFLAGS_HAVE_GC) !== 0;
}

export function tupleDealloc(rt: Runtime, tuple: Ref): void {
  if (tuple === emptyTuple) return;
  rt.untrack(tuple);
  const i32 = rt.heap.i32;
  const length = i32[(tuple + OB_SIZE) >> 2];
  for (let i = length - 1; i >= 0; i--) {
    const item = i32[((tuple + TUPLE_ITEMS) >> 2) + i * 2];
    if (item !== 0) rt.decref(item);
  }
  if (length > 0 && length <= FREE_LENGTH_MAX && i32[(tuple + OB_TYPE) >> 2] === T.tuple) {
    rt.freeToList(rt.freeList(FREE_TUPLES[length]), tuple);
  } else rt.freeObject(tuple);
}

export function tupleLength(rt: Runtime, tuple: Ref): number {
  return rt.heap.i32[(tuple + OB_SIZE) >> 2];
}

/** The item at a valid index, borrowed. */
export function tupleItem(rt: Runtime, tuple: Ref, index: number): Ref {
  return rt.heap.i32[(tuple + TUPLE_ITEMS + index * 8) >> 2];
}

/** The items, borrowed. */
export function tupleItems(rt: Runtime, tuple: Ref): Ref[] {
  const length = tupleLength(rt, tuple);
  const items: Ref[] = new Array<Ref>(length);
  const i32 = rt.heap.i32;
  let word = (tuple + TUPLE_ITEMS) >> 2;
  for (let i = 0; i < length; i++, word += 2) items[i] = i32[word];
  return items;
}
