// The bound method: a function and the object it is called on.   CPython: Objects/classobject.c
import { getAttr, getAttrOrNull, hash, isCallable, reprText, richCompareBool } from "./abstract.ts";
import { dictGetText } from "./dict.ts";
import { NativeFunction, method } from "./native.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { Py_EQ, Py_NE, TPFLAGS_HAVE_GC, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { typeLookup } from "./type.ts";
import { clearWeakrefs } from "./weakref.ts";
import { newTuple } from "./tuple.ts";

// PyMethodObject: | 16 | im_func | 24 | im_self | 32 | weakref list | 40 | vectorcall |
export const METHOD_FUNC = 16;
export const METHOD_SELF = 24;
const METHOD_WEAKREFS = 32;
const METHOD_SIZE = 48;
const FREE_METHODS = new FreeListKind("method", 20);

/** A method of `func` bound to `self`, both borrowed. */
export function newMethod(rt: Runtime, func: Ref, self: Ref): Ref {
  const kept = rt.freeList(FREE_METHODS).pop();
  const bound = kept === 0 ? rt.newObject(T.method, METHOD_SIZE) : rt.reviveObject(kept, METHOD_SIZE);
  const heap = rt.heap;
  heap.fill(bound + METHOD_FUNC, METHOD_SIZE - METHOD_FUNC);
  heap.store((bound + METHOD_FUNC) >> 2, rt.incref(func));
  heap.store((bound + METHOD_SELF) >> 2, rt.incref(self));
  rt.track(bound);
  return bound;
}

const constructor = new NativeFunction("method", "function, instance, /", construct, "staticmethod");

function construct(rt: Runtime, _type: Ref, func: Ref, instance: Ref): Ref {
  if (!isCallable(rt, func)) throw rt.typeError("first argument must be callable");
  if (instance === None) throw rt.typeError("instance must not be None");
  return newMethod(rt, func, instance);
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  clearWeakrefs(rt, self);
  rt.decref(rt.pointer(self + METHOD_FUNC));
  rt.decref(rt.pointer(self + METHOD_SELF));
  rt.freeToList(rt.freeList(FREE_METHODS), self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  visit(rt.pointer(self + METHOD_FUNC));
  visit(rt.pointer(self + METHOD_SELF));
}

function call(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  return rt.call(rt.pointer(self + METHOD_FUNC), [rt.pointer(self + METHOD_SELF), ...args], names);
}

function repr(rt: Runtime, self: Ref): Ref {
  const func = rt.pointer(self + METHOD_FUNC);
  let name = "?";
  for (const attribute of ["__qualname__", "__name__"]) {
    const found = getAttrOrNull(rt, func, rt.intern(attribute));
    if (found === 0) continue;
    const isText = rt.hasFlag(found, TPFLAGS_UNICODE_SUBCLASS);
    if (isText) name = rt.text(found);
    rt.decref(found);
    break;
  }
  return rt.newStr(`<bound method ${name} of ${reprText(rt, rt.pointer(self + METHOD_SELF))}>`);
}

/** object's own hash, by identity; the high half is left in `rt.hashHigh`. */
export function identityHash(rt: Runtime, object: Ref): number {
  const hashOfObject = rt.infoOfType(T.object).tp_hash;
  return hashOfObject === null ? 0 : hashOfObject(rt, object);
}

function hashMethod(rt: Runtime, self: Ref): number {
  const low = identityHash(rt, rt.pointer(self + METHOD_SELF));
  const high = rt.hashHigh;
  const result = low ^ hash(rt, rt.pointer(self + METHOD_FUNC));
  rt.hashHigh ^= high;
  return result;
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || rt.typeOf(left) !== T.method || rt.typeOf(right) !== T.method) {
    return NotImplemented;
  }
  const isEqual =
    richCompareBool(rt, rt.pointer(left + METHOD_FUNC), rt.pointer(right + METHOD_FUNC), Py_EQ) &&
    rt.pointer(left + METHOD_SELF) === rt.pointer(right + METHOD_SELF);
  return isEqual === (op === Py_EQ) ? True : False;
}

/** What the method type lacks is looked for on the function. */
function getAttribute(rt: Runtime, self: Ref, name: Ref): Ref {
  const found = typeLookup(rt, T.method, name);
  if (found === 0) return getAttr(rt, rt.pointer(self + METHOD_FUNC), name);
  const get = rt.info(found).tp_descr_get;
  return get === null ? rt.incref(found) : get(rt, found, self, T.method);
}

function reduce(rt: Runtime, self: Ref): Ref {
  const receiver = rt.pointer(self + METHOD_SELF);
  const name = getAttr(rt, rt.pointer(self + METHOD_FUNC), rt.intern("__name__"));
  const args = newTuple(rt, [rt.incref(receiver), name]);
  return newTuple(rt, [builtinNamed(rt, "getattr"), args]);
}

/** A builtin by name, owned. */
export function builtinNamed(rt: Runtime, name: string): Ref {
  return rt.incref(dictGetText(rt, rt.builtins, name));
}

export const methodSpec: TypeSpec = {
  name: "method",
  address: T.method,
  basicSize: METHOD_SIZE,
  flags: TPFLAGS_HAVE_GC,
  weaklistOffset: METHOD_WEAKREFS,
  documentation: "Create a bound instance method object.",
  slots: {
    tp_new: (rt, type, args, names) => constructor.call(rt, type, args, names),
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_call: call,
    tp_repr: repr,
    tp_hash: hashMethod,
    tp_richcompare: compare,
    tp_getattro: getAttribute,
    tp_descr_get: (rt, self) => rt.incref(self),
  },
  methods: [method("__reduce__", "", reduce)],
  getset: [
    {
      name: "__doc__",
      get: (rt, self) => getAttr(rt, rt.pointer(self + METHOD_FUNC), rt.intern("__doc__")),
    },
  ],
  members: [
    {
      name: "__func__",
      offset: METHOD_FUNC,
      kind: "object",
      isReadOnly: true,
      documentation: "the function (or other callable) implementing a method",
    },
    {
      name: "__self__",
      offset: METHOD_SELF,
      kind: "object",
      isReadOnly: true,
      documentation: "the instance to which a method is bound",
    },
  ],
};
