// tuple_iterator: an index and the tuple, which is let go at the end.  CPython: Objects/tupleobject.c
import { sizeArgument } from "./container-arguments.ts";
import { newInt } from "./int.ts";
import {
  ITERATOR_INDEX,
  ITERATOR_SEQUENCE,
  SEQUENCE_ITERATOR_SIZE,
  deallocIterator,
  exhaustIterator,
  makeIterator,
  reduceIterator,
  traverseIterator,
} from "./list-iterator.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T, emptyTuple } from "./static.ts";
import type { Ref } from "./static.ts";
import { tupleItem, tupleLength } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

export function newTupleIterator(rt: Runtime, tuple: Ref): Ref {
  return makeIterator(rt, T.tuple_iterator, tuple, 0, "tuple_iterator");
}

/** tuple_iterator's tp_iternext. */
export function tupleIteratorNext(rt: Runtime, self: Ref): Ref {
  const i32 = rt.heap.i32;
  const tuple = i32[(self + ITERATOR_SEQUENCE) >> 2];
  if (tuple === 0) return 0;
  const index = i32[(self + ITERATOR_INDEX) >> 2];
  if (index >= tupleLength(rt, tuple)) return exhaustIterator(rt, self);
  rt.heap.store((self + ITERATOR_INDEX) >> 2, index + 1);
  return rt.incref(tupleItem(rt, tuple, index));
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const tuple = rt.pointer(self + ITERATOR_SEQUENCE);
  return newInt(rt, tuple === 0 ? 0 : tupleLength(rt, tuple) - rt.heap.i32[(self + ITERATOR_INDEX) >> 2]);
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  const index = sizeArgument(rt, state);
  const tuple = rt.pointer(self + ITERATOR_SEQUENCE);
  if (tuple !== 0)
    rt.heap.storeInt64(self + ITERATOR_INDEX, Math.max(0, Math.min(index, tupleLength(rt, tuple))));
  return None;
}

export const tupleIteratorSpec: TypeSpec = {
  name: "tuple_iterator",
  address: T.tuple_iterator,
  basicSize: SEQUENCE_ITERATOR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: (rt, self) => deallocIterator(rt, self, "tuple_iterator"),
    tp_traverse: traverseIterator,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: tupleIteratorNext,
  },
  methods: [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method(
      "__reduce__",
      "",
      (rt, self: Ref) => reduceIterator(rt, self, "iter", () => emptyTuple),
      "Return state information for pickling.",
    ),
    method("__setstate__", "object, /", setState, "Set state information for unpickling."),
  ],
};
