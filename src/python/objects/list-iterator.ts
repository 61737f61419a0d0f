// list_iterator and list_reverseiterator: an index and the list, which is let go at the end.
// CPython: Objects/listobject.c
import { LIST_ITEMS, OB_SIZE } from "../memory/layout.ts";
import {
  exhaustIterator,
  indexIteratorSpec,
  ITERATOR_INDEX,
  ITERATOR_SEQUENCE,
  makeIterator,
} from "./index-iterator.ts";
import { listItem, listLength, newList } from "./list.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

const FREE_ITERATORS = new FreeListKind("list_iterator", 10);

export function newListIterator(rt: Runtime, list: Ref): Ref {
  return makeIterator(rt, T.list_iterator, list, 0, FREE_ITERATORS);
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
  const index = i32[(self + ITERATOR_INDEX) >> 2];
  if (list === 0 || index < 0) return 0;
  if (index >= listLength(rt, list)) {
    rt.heap.storeInt64(self + ITERATOR_INDEX, -1);
    return exhaustIterator(rt, self);
  }
  rt.heap.store((self + ITERATOR_INDEX) >> 2, index + 1);
  return rt.incref(listItem(rt, list, index));
}

export function newListReverseIterator(rt: Runtime, list: Ref): Ref {
  return makeIterator(rt, T.list_reverseiterator, list, listLength(rt, list) - 1, null);
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

const emptyList = (rt: Runtime): Ref => newList(rt, []);

export const listIteratorSpec = indexIteratorSpec({
  name: "list_iterator",
  address: T.list_iterator,
  freeList: FREE_ITERATORS,
  next: listIteratorNext,
  length: listLength,
  makeEmpty: emptyList,
  range: (length) => [-1, length],
});

export const listReverseIteratorSpec = indexIteratorSpec({
  name: "list_reverseiterator",
  address: T.list_reverseiterator,
  next: reverseNext,
  length: listLength,
  rest: (length, index) => (length < index + 1 ? 0 : index + 1),
  builtin: "reversed",
  makeEmpty: emptyList,
  range: (length) => [-1, length - 1],
});
