// iter(callable, sentinel): calls until the sentinel comes.   CPython: Objects/iterobject.c
import { dropRaised, isRaised, richCompareBool } from "./abstract.ts";
import { heldFields } from "./held-fields.ts";
import { builtinNamed } from "./method.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { Py_EQ, TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// calliterobject: | 16 | it_callable, 0 when exhausted | 24 | it_sentinel
const CALLABLE = 16;
const SENTINEL = 24;
const SIZE = 32;

/** PyCallIter_New; both borrowed. */
export function newCallableIterator(rt: Runtime, callable: Ref, sentinel: Ref): Ref {
  const self = rt.newObject(T.callable_iterator, SIZE);
  rt.heap.fill(self + CALLABLE, SIZE - CALLABLE);
  rt.heap.store((self + CALLABLE) >> 2, rt.incref(callable));
  rt.heap.store((self + SENTINEL) >> 2, rt.incref(sentinel));
  rt.track(self);
  return self;
}

function next(rt: Runtime, self: Ref): Ref {
  const callable = rt.pointer(self + CALLABLE);
  if (callable === 0) return 0;
  let result: Ref;
  try {
    result = rt.call(callable, []);
  } catch (error) {
    if (!isRaised(rt, error, T.StopIteration)) throw error;
    dropRaised(rt, error);
    exhaust(rt, self);
    return 0;
  }
  const sentinel = rt.pointer(self + SENTINEL);
  if (sentinel === 0) {
    // The function itself went on to the iterator's end.
    rt.decref(result);
    return 0;
  }
  if (!richCompareBool(rt, sentinel, result, Py_EQ)) return result;
  rt.decref(result);
  exhaust(rt, self);
  return 0;
}

function exhaust(rt: Runtime, self: Ref): void {
  rt.decrefOrNull(rt.exchange(self + CALLABLE, 0));
  rt.decrefOrNull(rt.exchange(self + SENTINEL, 0));
}

function reduce(rt: Runtime, self: Ref): Ref {
  const callable = rt.pointer(self + CALLABLE);
  if (callable === 0) return newTuple(rt, [builtinNamed(rt, "iter"), newTuple(rt, [emptyTuple])]);
  const args = newTuple(rt, [rt.incref(callable), rt.incref(rt.pointer(self + SENTINEL))]);
  return newTuple(rt, [builtinNamed(rt, "iter"), args]);
}

export const callableIteratorSpec: TypeSpec = {
  name: "callable_iterator",
  address: T.callable_iterator,
  basicSize: SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_DISALLOW_INSTANTIATION,
  slots: { ...heldFields([CALLABLE, SENTINEL]), tp_iter: (rt, self) => rt.incref(self), tp_iternext: next },
  methods: [method("__reduce__", "", reduce, "Return state information for pickling.")],
};
