// One slot of a frame: the address of an object, whose bit 0 says that the reference is borrowed and must not be
// released. Slots lie 8 bytes apart; the interpreter counts them in 4-byte words, so the next slot is 2 words on.
// CPython: Include/internal/pycore_stackref.h
import { TUPLE_ITEMS } from "../memory/layout.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { emptyTuple } from "../objects/static.ts";
import { newTupleOfLength } from "../objects/tuple.ts";
import { TPFLAGS_HAVE_GC } from "../objects/type-info.ts";

export const BORROWED = 1;
/** Words from one slot to the next. */
export const SLOT_WORDS = 2;

/** The object that a slot names. */
export function objectOf(slot: number): Ref {
  return slot & ~BORROWED;
}

/** PyStackRef_XCLOSE: releases what the slot owns. */
export function closeSlot(rt: Runtime, slot: number): void {
  if ((slot & BORROWED) === 0 && slot !== 0) rt.decref(slot);
}

/** PyStackRef_MakeHeapSafe: the object, owned; takes over what the slot owned. */
export function ownedOf(rt: Runtime, slot: number): Ref {
  if ((slot & BORROWED) === 0) return slot;
  return rt.incref(slot & ~BORROWED);
}

/** PyStackRef_DUP: a new strong reference to the slot's object. */
export function duplicate(rt: Runtime, slot: number): Ref {
  const object = slot & ~BORROWED;
  if (object !== 0) rt.incref(object);
  return object;
}

/** BUILD_TUPLE: of the `count` slots from word `first` on, whose references it takes over. Tracked as `newTuple` does it. */
export function newTupleOfSlots(rt: Runtime, first: number, count: number): Ref {
  if (count === 0) return emptyTuple;
  const heap = rt.heap;
  const i32 = heap.i32;
  const tuple = newTupleOfLength(rt, count);
  let isCollected = !rt.version.untracksNewTuples;
  let to = (tuple + TUPLE_ITEMS) >> 2;
  const end = to + SLOT_WORDS * count;
  for (let from = first; to < end; to += SLOT_WORDS, from += SLOT_WORDS) {
    const item = ownedOf(rt, i32[from]);
    heap.store(to, item);
    if (!isCollected) isCollected = (rt.info(item).flags & TPFLAGS_HAVE_GC) !== 0;
  }
  if (isCollected) rt.track(tuple);
  return tuple;
}
