// `dir()` of classes and objects: the names in their dicts and in those of their bases.
// CPython: Objects/typeobject.c, type___dir___impl, object___dir___impl
import { TYPE_DICT } from "../memory/layout.ts";
import { getAttrOrNull } from "./abstract.ts";
import { isType } from "./class-check.ts";
import { dictEntryKey, dictNext } from "./dict.ts";
import { newList } from "./list.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_DICT_SUBCLASS } from "./type-info.ts";

/** The keys of a dict, owned, those not seen before. */
function addKeys(rt: Runtime, dict: Ref, seen: Map<string, Ref>): void {
  for (let i = dictNext(rt, dict, 0); i >= 0; i = dictNext(rt, dict, i + 1)) {
    const key = dictEntryKey(rt, dict, i);
    const text = rt.text(key);
    if (!seen.has(text)) seen.set(text, rt.incref(key));
  }
}

function addMro(rt: Runtime, type: Ref, seen: Map<string, Ref>): void {
  for (const base of rt.infoOfType(type).mro) addKeys(rt, rt.pointer(base + TYPE_DICT), seen);
}

/** A list of the names that a class's MRO holds. */
export function dictKeysOfMro(rt: Runtime, type: Ref): Ref {
  const seen = new Map<string, Ref>();
  addMro(rt, type, seen);
  return newList(rt, [...seen.values()]);
}

/** A list of the names of an object's dict, and of its class. */
export function dirOfObject(rt: Runtime, object: Ref): Ref {
  const seen = new Map<string, Ref>();
  const dict = getAttrOrNull(rt, object, rt.intern("__dict__"));
  if (dict !== 0) {
    if (rt.hasFlag(dict, TPFLAGS_DICT_SUBCLASS)) addKeys(rt, dict, seen);
    rt.decref(dict);
  }
  const claimed = getAttrOrNull(rt, object, rt.intern("__class__"));
  if (claimed !== 0) {
    if (isType(rt, claimed)) addMro(rt, claimed, seen);
    rt.decref(claimed);
  }
  return newList(rt, [...seen.values()]);
}
