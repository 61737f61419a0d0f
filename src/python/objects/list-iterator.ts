// list_iterator and list_reverseiterator: an index and the list, which is let go at the end.
// CPython: Objects/listobject.c
//
// | 16 | it_index | 24 | it_seq |
import { LIST_ITEMS, OB_SIZE } from "../memory/layout.ts";
import { getBuiltin } from "./container-pickle.ts";
import { newInt } from "./int.ts";
import { sizeArgument } from "./container-arguments.ts";
import { listItem, listLength, newList } from "./list.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

/** Offsets that the iterators of list and tuple share. */
export const ITERATOR_INDEX = 16;
export const ITERATOR_SEQUENCE = 24;
export const SEQUENCE_ITERATOR_SIZE = 32;
const FREE_ITERATORS_MAX = 10;

/** Writes an iterator of `sequence` (borrowed) that stands before `index`; from the named free list, if any. */
export function makeIterator(
  rt: Runtime,
  type: Ref,
  sequence: Ref,
  index: number,
  freeListName: string,
): Ref {
  const kept = freeListName === "" ? 0 : rt.freeList(freeListName, FREE_ITERATORS_MAX).pop();
  const iterator =
    kept !== 0 ? rt.reviveObject(kept, SEQUENCE_ITERATOR_SIZE) : rt.newObject(type, SEQUENCE_ITERATOR_SIZE);
  rt.heap.storeInt64(iterator + ITERATOR_INDEX, index);
  rt.heap.store((iterator + ITERATOR_SEQUENCE) >> 2, rt.incref(sequence));
  rt.heap.store((iterator + ITERATOR_SEQUENCE + 4) >> 2, 0);
  rt.track(iterator);
  return iterator;
}

export function deallocIterator(rt: Runtime, self: Ref, freeListName: string): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.pointer(self + ITERATOR_SEQUENCE));
  if (freeListName === "") rt.freeObject(self);
  else rt.freeToList(rt.freeList(freeListName, FREE_ITERATORS_MAX), self);
}

export function traverseIterator(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  const sequence = rt.pointer(self + ITERATOR_SEQUENCE);
  if (sequence !== 0) visit(sequence);
}

/** The end is reached: the iterator lets its sequence go. */
export function exhaustIterator(rt: Runtime, self: Ref): Ref {
  const sequence = rt.exchange(self + ITERATOR_SEQUENCE, 0);
  rt.decrefOrNull(sequence);
  return 0;
}

export function newListIterator(rt: Runtime, list: Ref): Ref {
  return makeIterator(rt, T.list_iterator, list, 0, "list_iterator");
}

/** The next item of a list_iterator that is not at its end; 0 where it is. Owned. */
export function nextOfList(rt: Runtime, self: Ref): Ref {
  const heap = rt.heap;
  const i32 = heap.i32;
  const list = i32[(self + ITERATOR_SEQUENCE) >> 2];
  const at = (self + ITERATOR_INDEX) >> 2;
  const index = i32[at];
  if (list === 0 || index < 0 || index >= i32[(list + OB_SIZE) >> 2]) return 0;
  const item = i32[(i32[(list + LIST_ITEMS) >> 2] >> 2) + 2 * index];
  const count = i32[item >> 2];
  if (heap.journal !== null) {
    heap.journal.note(at, index);
    if (count >= 0) heap.journal.note(item >> 2, count);
  }
  i32[at] = index + 1;
  if (count >= 0) i32[item >> 2] = count + 1;
  return item;
}

/** list_iterator's tp_iternext. */
export function listIteratorNext(rt: Runtime, self: Ref): Ref {
  const i32 = rt.heap.i32;
  const list = i32[(self + ITERATOR_SEQUENCE) >> 2];
  if (list === 0) return 0;
  const index = i32[(self + ITERATOR_INDEX) >> 2];
  if (index >= listLength(rt, list)) {
    rt.heap.storeInt64(self + ITERATOR_INDEX, -1);
    return exhaustIterator(rt, self);
  }
  rt.heap.store((self + ITERATOR_INDEX) >> 2, index + 1);
  return rt.incref(listItem(rt, list, index));
}

export function newListReverseIterator(rt: Runtime, list: Ref): Ref {
  return makeIterator(rt, T.list_reverseiterator, list, listLength(rt, list) - 1, "");
}

function reverseNext(rt: Runtime, self: Ref): Ref {
  const list = rt.pointer(self + ITERATOR_SEQUENCE);
  if (list === 0) return 0;
  const index = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  if (index >= 0 && index < listLength(rt, list)) {
    rt.heap.storeInt64(self + ITERATOR_INDEX, index - 1);
    return rt.incref(listItem(rt, list, index));
  }
  rt.heap.storeInt64(self + ITERATOR_INDEX, -1);
  return exhaustIterator(rt, self);
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const list = rt.pointer(self + ITERATOR_SEQUENCE);
  const rest = list === 0 ? 0 : listLength(rt, list) - rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  return newInt(rt, Math.max(0, rest));
}

function reverseLengthHint(rt: Runtime, self: Ref): Ref {
  const list = rt.pointer(self + ITERATOR_SEQUENCE);
  const rest = rt.heap.i32[(self + ITERATOR_INDEX) >> 2] + 1;
  return newInt(rt, list === 0 || listLength(rt, list) < rest ? 0 : rest);
}

/** `(iter, (sequence,), index)`, or with an empty sequence when it is exhausted. */
export function reduceIterator(
  rt: Runtime,
  self: Ref,
  builtin: string,
  makeEmpty: (rt: Runtime) => Ref,
): Ref {
  const sequence = rt.pointer(self + ITERATOR_SEQUENCE);
  const maker = getBuiltin(rt, builtin);
  if (sequence === 0) return newTrackedTuple(rt, [maker, newTrackedTuple(rt, [makeEmpty(rt)])]);
  const index = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  return newTrackedTuple(rt, [maker, newTrackedTuple(rt, [rt.incref(sequence)]), newInt(rt, index)]);
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  const index = sizeArgument(rt, state);
  const list = rt.pointer(self + ITERATOR_SEQUENCE);
  if (list !== 0)
    rt.heap.storeInt64(self + ITERATOR_INDEX, Math.max(0, Math.min(index, listLength(rt, list))));
  return None;
}

function reverseSetState(rt: Runtime, self: Ref, state: Ref): Ref {
  const index = sizeArgument(rt, state);
  const list = rt.pointer(self + ITERATOR_SEQUENCE);
  if (list !== 0)
    rt.heap.storeInt64(self + ITERATOR_INDEX, Math.max(-1, Math.min(index, listLength(rt, list) - 1)));
  return None;
}

const emptyList = (rt: Runtime): Ref => newList(rt, []);

export const listIteratorSpec: TypeSpec = {
  name: "list_iterator",
  address: T.list_iterator,
  basicSize: SEQUENCE_ITERATOR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: (rt, self) => deallocIterator(rt, self, "list_iterator"),
    tp_traverse: traverseIterator,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: listIteratorNext,
  },
  methods: [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method(
      "__reduce__",
      "",
      (rt, self: Ref) => reduceIterator(rt, self, "iter", emptyList),
      "Return state information for pickling.",
    ),
    method("__setstate__", "object, /", setState, "Set state information for unpickling."),
  ],
};

export const listReverseIteratorSpec: TypeSpec = {
  name: "list_reverseiterator",
  address: T.list_reverseiterator,
  basicSize: SEQUENCE_ITERATOR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: (rt, self) => deallocIterator(rt, self, ""),
    tp_traverse: traverseIterator,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: reverseNext,
  },
  methods: [
    method(
      "__length_hint__",
      "",
      reverseLengthHint,
      "Private method returning an estimate of len(list(it)).",
    ),
    method(
      "__reduce__",
      "",
      (rt, self: Ref) => reduceIterator(rt, self, "reversed", emptyList),
      "Return state information for pickling.",
    ),
    method("__setstate__", "object, /", reverseSetState, "Set state information for unpickling."),
  ],
};
