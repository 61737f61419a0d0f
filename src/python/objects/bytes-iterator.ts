// The iterators of bytes and bytearray: an index and the object, which is let go at the end.
// CPython: Objects/bytesobject.c PyBytesIter_Type, Objects/bytearrayobject.c PyByteArrayIter_Type
import { selfBytes } from "./bytes-result.ts";
import { getBuiltin } from "./container-pickle.ts";
import { sizeArgument } from "./container-arguments.ts";
import { newInt } from "./int.ts";
import {
  deallocIterator,
  exhaustIterator,
  ITERATOR_INDEX,
  ITERATOR_SEQUENCE,
  makeIterator,
  SEQUENCE_ITERATOR_SIZE,
  traverseIterator,
} from "./list-iterator.ts";
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { emptyBytes, None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

export function bytesIter(rt: Runtime, self: Ref): Ref {
  return makeIterator(rt, T.bytes_iterator, self, 0, "");
}

export function bytearrayIter(rt: Runtime, self: Ref): Ref {
  return makeIterator(rt, T.bytearray_iterator, self, 0, "");
}

function next(rt: Runtime, self: Ref): Ref {
  const owner = rt.pointer(self + ITERATOR_SEQUENCE);
  if (owner === 0) return 0;
  const at = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  const bytes = selfBytes(rt, owner);
  if (at >= bytes.length) return exhaustIterator(rt, self);
  rt.heap.store((self + ITERATOR_INDEX) >> 2, at + 1);
  return newInt(rt, bytes[at]);
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const owner = rt.pointer(self + ITERATOR_SEQUENCE);
  if (owner === 0) return newInt(rt, 0);
  return newInt(rt, Math.max(0, selfBytes(rt, owner).length - rt.heap.i32[(self + ITERATOR_INDEX) >> 2]));
}

function reduce(rt: Runtime, self: Ref): Ref {
  const iter = getBuiltin(rt, "iter");
  const owner = rt.pointer(self + ITERATOR_SEQUENCE);
  if (owner === 0) return newTuple(rt, [iter, newTuple(rt, [emptyBytes])]);
  return newTuple(rt, [
    iter,
    newTuple(rt, [rt.incref(owner)]),
    newInt(rt, rt.heap.i32[(self + ITERATOR_INDEX) >> 2]),
  ]);
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  const owner = rt.pointer(self + ITERATOR_SEQUENCE);
  const wanted = sizeArgument(rt, state);
  if (owner !== 0) {
    rt.heap.storeInt64(self + ITERATOR_INDEX, Math.max(0, Math.min(wanted, selfBytes(rt, owner).length)));
  }
  return None;
}

function iteratorSpec(name: string, address: Ref): TypeSpec {
  const methods: NativeFunction[] = [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method("__reduce__", "", reduce, "Return state information for pickling."),
    method("__setstate__", "state, /", setState, "Set state information for unpickling."),
  ];
  return {
    name,
    address,
    basicSize: SEQUENCE_ITERATOR_SIZE,
    flags: TPFLAGS_HAVE_GC,
    slots: {
      tp_dealloc: (rt, self) => deallocIterator(rt, self, ""),
      tp_traverse: traverseIterator,
      tp_iter: (rt, self) => rt.incref(self),
      tp_iternext: next,
    },
    methods,
  };
}

/** Both specs; made on demand, since this file may be half loaded when a spec is first wanted. */
export function byteIteratorSpecs(): TypeSpec[] {
  return [
    iteratorSpec("bytes_iterator", T.bytes_iterator),
    iteratorSpec("bytearray_iterator", T.bytearray_iterator),
  ];
}
