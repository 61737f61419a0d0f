// What a class knows of the classes below it: a weak reference to each, in a dict by the class's address. The collector counts
// both, and `weakref.ref(cls)` of a class gives the very reference that its bases hold.
// CPython: Objects/typeobject.c add_subclass, remove_subclass
import { dictDelete, dictSet, newDict } from "./dict.ts";
import { newInt } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HEAPTYPE } from "./type-info.ts";
import { newWeakref } from "./weakref.ts";

/** Notes a class made in Python with one of its bases. */
export function addSubclass(rt: Runtime, base: Ref, type: Ref): void {
  const info = rt.infoOfType(base);
  info.subclasses.add(type);
  const reference = newWeakref(rt, T.weakref, type, 0);
  if ((info.flags & TPFLAGS_HEAPTYPE) === 0) {
    // The dicts of the builtin types are older than the program.
    info.subclassReferences.set(type, reference);
    return;
  }
  if (info.subclassDict === 0) info.subclassDict = newDict(rt);
  const key = newInt(rt, rt.heap.virtualAddress(type));
  dictSet(rt, info.subclassDict, key, reference);
  rt.decref(key);
  rt.decref(reference);
}

export function removeSubclass(rt: Runtime, base: Ref, type: Ref): void {
  const info = rt.infoOfType(base);
  if (!info.subclasses.delete(type)) return;
  const reference = info.subclassReferences.get(type);
  if (reference !== undefined) {
    info.subclassReferences.delete(type);
    rt.decref(reference);
    return;
  }
  if (info.subclassDict === 0) return;
  const key = newInt(rt, rt.heap.virtualAddress(type));
  dictDelete(rt, info.subclassDict, key);
  rt.decref(key);
}

/** The class itself dies. */
export function forgetSubclasses(rt: Runtime, type: Ref): void {
  const info = rt.infoOfType(type);
  const dict = info.subclassDict;
  info.subclassDict = 0;
  rt.decrefOrNull(dict);
}
