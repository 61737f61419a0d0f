// One slot of a frame: the address of an object, whose bit 0 says that the reference is borrowed and must not be
// released. Slots lie 8 bytes apart; the interpreter counts them in 4-byte words, so the next slot is 2 words on.
// CPython: Include/internal/pycore_stackref.h
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";

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
