// A builtin type's slot bound to an object: `(1).__add__`.   CPython: Objects/descrobject.c wrapperobject
import { getAttrText, hashPointer } from "./abstract.ts";
import {
  callWrapped,
  descriptorName,
  descriptorType,
  wrapperDescriptorOf,
  wrapperSignature,
} from "./descriptors.ts";
import type { WrappedSlot } from "./descriptors.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { dictGetText } from "./dict.ts";
import { False, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { Py_EQ, Py_NE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// | 16 | descr | 24 | self |
const WRAPPER_DESCR = 16;
const WRAPPER_SELF = 24;
const METHOD_WRAPPER_SIZE = 32;

/** Both borrowed. */
export function newMethodWrapper(rt: Runtime, descriptor: Ref, self: Ref): Ref {
  const wrapper = rt.newObject(T.method_wrapper, METHOD_WRAPPER_SIZE);
  rt.heap.fill(wrapper + WRAPPER_DESCR, METHOD_WRAPPER_SIZE - WRAPPER_DESCR);
  rt.heap.store((wrapper + WRAPPER_DESCR) >> 2, rt.incref(descriptor));
  rt.heap.store((wrapper + WRAPPER_SELF) >> 2, rt.incref(self));
  rt.track(wrapper);
  return wrapper;
}

function wrapped(rt: Runtime, self: Ref): WrappedSlot {
  const slot = wrapperDescriptorOf(rt, rt.pointer(self + WRAPPER_DESCR));
  if (slot === null) throw rt.error(T.SystemError, "method-wrapper without a slot wrapper");
  return slot;
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.pointer(self + WRAPPER_DESCR));
  rt.decrefOrNull(rt.pointer(self + WRAPPER_SELF));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  visit(rt.pointer(self + WRAPPER_DESCR));
  visit(rt.pointer(self + WRAPPER_SELF));
}

function call(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  return callWrapped(rt, wrapped(rt, self), rt.pointer(self + WRAPPER_SELF), args, names);
}

function repr(rt: Runtime, self: Ref): Ref {
  const object = rt.pointer(self + WRAPPER_SELF);
  const name = wrapped(rt, self).definition.name;
  return rt.newStr(
    `<method-wrapper '${name}' of ${rt.typeName(object)} object at ${rt.addressText(object)}>`,
  );
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || rt.typeOf(right) !== T.method_wrapper) return NotImplemented;
  const isEqual =
    rt.pointer(left + WRAPPER_DESCR) === rt.pointer(right + WRAPPER_DESCR) &&
    rt.pointer(left + WRAPPER_SELF) === rt.pointer(right + WRAPPER_SELF);
  return isEqual === (op === Py_EQ) ? True : False;
}

function hash(rt: Runtime, self: Ref): number {
  const low = hashPointer(rt, rt.pointer(self + WRAPPER_SELF));
  const high = rt.hashHigh;
  const result = low ^ hashPointer(rt, rt.pointer(self + WRAPPER_DESCR));
  rt.hashHigh ^= high;
  return result;
}

const reduce = method("__reduce__", "", (rt, self) => {
  const getattr = rt.incref(dictGetText(rt, rt.builtins, "getattr"));
  const name = rt.intern(descriptorName(rt, rt.pointer(self + WRAPPER_DESCR)));
  return newTuple(rt, [getattr, newTuple(rt, [rt.incref(rt.pointer(self + WRAPPER_SELF)), name])]);
});

export const methodWrapperSpec: TypeSpec = {
  name: "method-wrapper",
  address: T.method_wrapper,
  basicSize: METHOD_WRAPPER_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_repr: repr,
    tp_call: call,
    tp_richcompare: compare,
    tp_hash: hash,
  },
  methods: [reduce],
  getset: [
    {
      name: "__objclass__",
      get: (rt, self) => rt.incref(descriptorType(rt, rt.pointer(self + WRAPPER_DESCR))),
    },
    { name: "__name__", get: (rt, self) => rt.intern(wrapped(rt, self).definition.name) },
    {
      name: "__qualname__",
      get: (rt, self) => getAttrText(rt, rt.pointer(self + WRAPPER_DESCR), "__qualname__"),
    },
    { name: "__doc__", get: (rt, self) => rt.newStr(wrapped(rt, self).definition.documentation) },
    { name: "__text_signature__", get: (rt, self) => rt.newStr(wrapperSignature(wrapped(rt, self))) },
  ],
  members: [{ name: "__self__", offset: WRAPPER_SELF, kind: "object", isReadOnly: true }],
};
