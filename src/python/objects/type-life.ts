// How instances of classes made in Python are traversed, cleared and freed, and how the classes themselves are: the
// finalizer first (it may bring the object back to life), then weak references, slots, attributes, and at last the part
// of the builtin type below.  CPython: Objects/typeobject.c, subtype_dealloc, subtype_traverse, type_dealloc
import {
  HEAP_TYPE_CACHED_KEYS,
  HEAP_TYPE_NAME,
  HEAP_TYPE_QUALNAME,
  HEAP_TYPE_SLOTS,
  TYPE_BASE,
  TYPE_BASES,
  TYPE_DICT,
  TYPE_MRO,
} from "../memory/layout.ts";
import { dictClear } from "./dict.ts";
import { decrefKeys } from "./dict-keys.ts";
import { clearManagedDict, visitManagedDict } from "./instance.ts";
import { forgetSubclasses, removeSubclass } from "./subclasses.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { tupleItems } from "./tuple.ts";
import { typeModified } from "./type-lookup.ts";
import { TPFLAGS_HAVE_GC, TPFLAGS_HEAPTYPE, TPFLAGS_MANAGED_DICT } from "./type-info.ts";
import type { TypeInfo } from "./type-info.ts";
import { clearWeakrefs } from "./weakref.ts";

/** clear_slots: the values of all `__slots__`, the nearest class's first. */
function clearSlots(rt: Runtime, object: Ref, info: TypeInfo): void {
  for (const offsets of info.slotLayers) {
    for (const offset of offsets) {
      const value = rt.exchange(object + offset, 0);
      if (value !== 0) rt.decref(value);
    }
  }
}

/** The finalized mark is bit 0 of the GC head's second word. */
function isFinalized(rt: Runtime, object: Ref): boolean {
  return (rt.heap.i32[(object - 8) >> 2] & 1) !== 0;
}

/** PyObject_CallFinalizerFromDealloc: true when the finalizer has brought the object back to life. */
export function callFinalizer(rt: Runtime, object: Ref, info: TypeInfo): boolean {
  const finalize = info.tp_finalize;
  if (finalize === null) return false;
  const isCollected = (info.flags & TPFLAGS_HAVE_GC) !== 0;
  if (isCollected && isFinalized(rt, object)) return false;
  const heap = rt.heap;
  heap.store(object >> 2, 1);
  finalize(rt, object);
  if (isCollected) heap.store((object - 8) >> 2, heap.i32[(object - 8) >> 2] | 1);
  const count = heap.i32[object >> 2] - 1;
  heap.store(object >> 2, count);
  return count !== 0;
}

/** subtype_dealloc. */
export function subtypeDealloc(rt: Runtime, object: Ref): void {
  const info = rt.info(object);
  const base = info.builtinBase;
  if (base === null || base.tp_dealloc === null) return;
  const isCollected = (info.flags & TPFLAGS_HAVE_GC) !== 0;
  if (isCollected) rt.untrack(object);
  if (info.tp_finalize !== null) {
    if (isCollected) rt.track(object);
    if (callFinalizer(rt, object, info)) return;
    if (isCollected) rt.untrack(object);
  }
  if (info.weaklistOffset !== 0 && base.weaklistOffset === 0) clearWeakrefs(rt, object);
  clearSlots(rt, object, info);
  if ((info.flags & TPFLAGS_MANAGED_DICT) !== 0) clearManagedDict(rt, object, info);
  else if (info.dictOffset > 0 && base.dictOffset === 0) {
    const dict = rt.exchange(object + info.dictOffset, 0);
    if (dict !== 0) rt.decref(dict);
  }
  if ((base.flags & TPFLAGS_HAVE_GC) !== 0) rt.track(object);
  base.tp_dealloc(rt, object);
}

/** subtype_traverse. */
export function subtypeTraverse(rt: Runtime, object: Ref, visit: (held: Ref) => void): void {
  const info = rt.info(object);
  for (const offsets of info.slotLayers) {
    for (const offset of offsets) {
      const value = rt.pointer(object + offset);
      if (value !== 0) visit(value);
    }
  }
  const base = info.builtinBase;
  if ((info.flags & TPFLAGS_MANAGED_DICT) !== 0) visitManagedDict(rt, object, info, visit);
  else if (info.dictOffset > 0 && base !== null && base.dictOffset !== info.dictOffset) {
    const dict = rt.pointer(object + info.dictOffset);
    if (dict !== 0) visit(dict);
  }
  if ((info.flags & TPFLAGS_HEAPTYPE) !== 0) visit(info.address);
  base?.tp_traverse?.(rt, object, visit);
}

/** subtype_clear. */
export function subtypeClear(rt: Runtime, object: Ref): void {
  const info = rt.info(object);
  const base = info.builtinBase;
  clearSlots(rt, object, info);
  if ((info.flags & TPFLAGS_MANAGED_DICT) !== 0) clearManagedDict(rt, object, info);
  else if (info.dictOffset > 0 && base !== null && base.dictOffset === 0) {
    const dict = rt.exchange(object + info.dictOffset, 0);
    if (dict !== 0) rt.decref(dict);
  }
  base?.tp_clear?.(rt, object);
}

// ---- the classes themselves -----------------------------------------------------------------------------------------------
const FIELDS = [
  TYPE_BASE,
  TYPE_DICT,
  TYPE_BASES,
  TYPE_MRO,
  HEAP_TYPE_NAME,
  HEAP_TYPE_QUALNAME,
  HEAP_TYPE_SLOTS,
];

export function typeDealloc(rt: Runtime, type: Ref): void {
  const info = rt.infoOfType(type);
  rt.untrack(type);
  const bases = rt.pointer(type + TYPE_BASES);
  if (bases !== 0) for (const base of tupleItems(rt, bases)) removeSubclass(rt, base, type);
  clearWeakrefs(rt, type);
  for (const field of FIELDS) rt.decrefOrNull(rt.exchange(type + field, 0));
  forgetSubclasses(rt, type);
  const keys = rt.exchange(type + HEAP_TYPE_CACHED_KEYS, 0);
  if (keys !== 0) decrefKeys(rt, keys);
  // Its address may be another class's soon: what was cached for it must not be found again.
  typeModified(rt, info);
  rt.freeObject(type);
}

export function typeTraverse(rt: Runtime, type: Ref, visit: (held: Ref) => void): void {
  if ((rt.infoOfType(type).flags & TPFLAGS_HEAPTYPE) === 0) return;
  for (const field of [TYPE_DICT, TYPE_MRO, TYPE_BASES, TYPE_BASE]) {
    const held = rt.pointer(type + field);
    if (held !== 0) visit(held);
  }
}

/** type_clear: breaks the cycles that every class is in. Bases and slots stay, since instances may still die. */
export function typeClear(rt: Runtime, type: Ref): void {
  const info = rt.infoOfType(type);
  typeModified(rt, info);
  const dict = rt.pointer(type + TYPE_DICT);
  if (dict !== 0) dictClear(rt, dict);
  const mro = rt.exchange(type + TYPE_MRO, 0);
  rt.decrefOrNull(mro);
}
