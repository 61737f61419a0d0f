// What is left to do to a class written in Python so that it looks as one written in C: nothing can be set on it, its
// properties are attributes of a struct, and it tells nothing of a class statement.   CPython: Objects/typeobject.c
import { TYPE_DICT, TYPE_FLAGS } from "../../memory/layout.ts";
import { newGetSetDescriptor } from "../../objects/descriptors.ts";
import {
  dictDelete,
  dictEntryKey,
  dictEntryValue,
  dictGetText,
  dictNext,
  dictSet,
} from "../../objects/dict.ts";
import { newDictView } from "../../objects/dict-views.ts";
import { method } from "../../objects/native.ts";
import { PROPERTY_DEL, PROPERTY_GET, PROPERTY_SET } from "../../objects/property.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { None, T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import type { GetSet } from "../../objects/type-spec.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_IMMUTABLETYPE } from "../../objects/type-info.ts";
import { newTuple } from "../../objects/tuple.ts";
import { typeModified } from "../../objects/type-lookup.ts";
import { makeModule } from "./make-module.ts";

/** What a class statement leaves in the class. */
const TRACES = ["__slots__", "__firstlineno__", "__static_attributes__"];

/** The property stays until the program has come to its end; after that it has no value. */
function computed(rt: Runtime, name: string, property: Ref): GetSet {
  const held = rt.heldByNatives;
  const isThere = (): boolean => held.length > 0;
  held.push(rt.incref(property));
  const get = rt.pointer(property + PROPERTY_GET);
  const set = rt.pointer(property + PROPERTY_SET);
  const getset: GetSet = { name, get: (_rt, self) => (isThere() ? rt.call(get, [self]) : None) };
  if (set === 0 || set === None) return getset;
  const remove = rt.pointer(property + PROPERTY_DEL);
  getset.set = (_rt, self, value) => {
    if (!isThere()) return;
    // Without a function for it, what sets the attribute refuses to delete it too.
    const isRemoved = value === 0 && remove !== 0 && remove !== None;
    rt.decref(isRemoved ? rt.call(remove, [self]) : rt.call(set, [self, value === 0 ? None : value]));
  };
  return getset;
}

function finishType(rt: Runtime, type: Ref): void {
  const dict = rt.pointer(type + TYPE_DICT);
  const properties: [Ref, Ref][] = [];
  for (let at = dictNext(rt, dict, 0); at >= 0; at = dictNext(rt, dict, at + 1)) {
    const value = dictEntryValue(rt, dict, at);
    if (rt.typeOf(value) === T.property) properties.push([dictEntryKey(rt, dict, at), value]);
  }
  for (const [key, property] of properties) {
    const attribute = newGetSetDescriptor(rt, type, computed(rt, rt.text(key), property));
    dictSet(rt, dict, key, attribute);
    rt.decref(attribute);
  }
  for (const name of TRACES) if (dictGetText(rt, dict, name) !== 0) dictDelete(rt, dict, rt.intern(name));
  const info = rt.infoOfType(type);
  info.flags |= TPFLAGS_IMMUTABLETYPE;
  rt.heap.store((type + TYPE_FLAGS) >> 2, info.flags);
  typeModified(rt, info);
}

function finish(rt: Runtime, _self: Ref, types: readonly Ref[]): Ref {
  for (const type of types) finishType(rt, type);
  return None;
}

/** A class below one that programs cannot derive from, as C code may make it. */
function derive(rt: Runtime, _self: Ref, name: Ref, base: Ref, namespace: Ref): Ref {
  const info = rt.infoOfType(base);
  const { flags } = info;
  const bases = newTuple(rt, [rt.incref(base)]);
  info.flags |= TPFLAGS_BASETYPE;
  try {
    return rt.call(T.type, [name, bases, namespace]);
  } finally {
    info.flags = flags;
    rt.decref(bases);
  }
}

function dictView(rt: Runtime, _self: Ref, type: Ref, dict: Ref): Ref {
  return newDictView(rt, type, dict);
}

export function makeNativeTypesModule(rt: Runtime): Ref {
  return makeModule(rt, "_native_types", "Classes as those written in C.", [
    method("finish", "*types", finish),
    method("derive", "name, base, namespace, /", derive),
    method("dict_view", "type, dict, /", dictView),
  ]);
}
