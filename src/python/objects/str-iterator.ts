// The iterators of str: one for any text and one for ASCII, each an index and the str, which is let go at the end.
// CPython: Objects/unicodeobject.c PyUnicodeIter_Type, _PyUnicodeASCIIIter_Type
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
import { emptyStr, None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isAsciiStr, strItem, strLength } from "./str.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

export function strIter(rt: Runtime, self: Ref): Ref {
  return makeIterator(rt, isAsciiStr(rt, self) ? T.str_ascii_iterator : T.str_iterator, self, 0, "");
}

function strIteratorDealloc(rt: Runtime, self: Ref): void {
  deallocIterator(rt, self, "");
}

function strIteratorNext(rt: Runtime, self: Ref): Ref {
  const str = rt.pointer(self + ITERATOR_SEQUENCE);
  if (str === 0) return 0;
  const at = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  if (at >= strLength(rt, str)) return exhaustIterator(rt, self);
  rt.heap.store((self + ITERATOR_INDEX) >> 2, at + 1);
  return strItem(rt, str, at);
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const str = rt.pointer(self + ITERATOR_SEQUENCE);
  return newInt(rt, str === 0 ? 0 : strLength(rt, str) - rt.heap.i32[(self + ITERATOR_INDEX) >> 2]);
}

function reduce(rt: Runtime, self: Ref): Ref {
  const iter = getBuiltin(rt, "iter");
  const str = rt.pointer(self + ITERATOR_SEQUENCE);
  if (str === 0) return newTuple(rt, [iter, newTuple(rt, [emptyStr])]);
  return newTuple(rt, [
    iter,
    newTuple(rt, [rt.incref(str)]),
    newInt(rt, rt.heap.i32[(self + ITERATOR_INDEX) >> 2]),
  ]);
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  const str = rt.pointer(self + ITERATOR_SEQUENCE);
  const wanted = sizeArgument(rt, state);
  if (str !== 0) {
    rt.heap.storeInt64(self + ITERATOR_INDEX, Math.max(0, Math.min(wanted, strLength(rt, str))));
  }
  return None;
}

function iteratorMethods(): NativeFunction[] {
  return [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method("__reduce__", "", reduce, "Return state information for pickling."),
    method("__setstate__", "state, /", setState, "Set state information for unpickling."),
  ];
}

function itself(rt: Runtime, self: Ref): Ref {
  return rt.incref(self);
}

function iteratorSpec(name: string, address: Ref): TypeSpec {
  return {
    name,
    address,
    basicSize: SEQUENCE_ITERATOR_SIZE,
    flags: TPFLAGS_HAVE_GC,
    slots: {
      tp_dealloc: strIteratorDealloc,
      tp_traverse: traverseIterator,
      tp_iter: itself,
      tp_iternext: strIteratorNext,
    },
    methods: iteratorMethods(),
  };
}

/** Both specs; made on demand, since this file may be half loaded when a spec is first wanted. */
export function strIteratorSpecs(): TypeSpec[] {
  return [
    iteratorSpec("str_iterator", T.str_iterator),
    iteratorSpec("str_ascii_iterator", T.str_ascii_iterator),
  ];
}
