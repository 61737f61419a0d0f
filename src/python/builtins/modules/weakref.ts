// _weakref: the part of weak references that is not written in Python.   CPython: Modules/_weakref.c
import { dictDelete, dictGet } from "../../objects/dict.ts";
import { newInt } from "../../objects/int.ts";
import { newList } from "../../objects/list.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { None, T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newProxy } from "../../objects/weakproxy.ts";
import { weakrefsOf, weakrefTarget } from "../../objects/weakref.ts";
import { makeModule } from "./make-module.ts";

function removeDead(rt: Runtime, _self: Ref, dict: Ref, key: Ref): Ref {
  const reference = dictGet(rt, dict, key);
  if (reference === 0) return None;
  if (!rt.isSubtype(rt.typeOf(reference), T.weakref)) throw rt.typeError("not a weakref");
  const target = weakrefTarget(rt, reference);
  if (target === 0) dictDelete(rt, dict, key);
  else rt.decref(target);
  return None;
}

const FUNCTIONS: readonly NativeFunction[] = [
  method(
    "getweakrefcount",
    "object, /",
    (rt: Runtime, _self: Ref, object: Ref) => newInt(rt, weakrefsOf(rt, object).length),
    "Return the number of weak references to 'object'.",
  ),
  method(
    "getweakrefs",
    "object, /",
    (rt: Runtime, _self: Ref, object: Ref) =>
      newList(
        rt,
        weakrefsOf(rt, object).map((each) => rt.incref(each)),
      ),
    "Return a list of all weak reference objects pointing to 'object'.",
  ),
  method(
    "_remove_dead_weakref",
    "dct, key, /",
    removeDead,
    "Atomically remove key from dict if it points to a dead weakref.",
  ),
  method(
    "proxy",
    "object, callback=None, /",
    (rt: Runtime, _self: Ref, object: Ref, callback: Ref) => newProxy(rt, object, callback),
    "Create a proxy object that weakly references 'object'.\n\ncallback, if given, is called with a reference to the\nproxy " +
      "when 'object' is about to be finalized.",
  ),
];

export function makeWeakrefModule(rt: Runtime): Ref {
  return makeModule(rt, "_weakref", "Weak-reference support module.", FUNCTIONS, [
    ["ref", T.weakref],
    ["ReferenceType", T.weakref],
    ["ProxyType", T.weakproxy],
    ["CallableProxyType", T.weakcallableproxy],
  ]);
}
