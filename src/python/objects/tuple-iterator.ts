// tuple_iterator: an index and the tuple, which is let go at the end.  CPython: Objects/tupleobject.c
import {
  exhaustIterator,
  indexIteratorSpec,
  ITERATOR_INDEX,
  ITERATOR_SEQUENCE,
  makeIterator,
} from "./index-iterator.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { tupleItem, tupleLength } from "./tuple.ts";

const FREE_ITERATORS = new FreeListKind("tuple_iterator", 10);

export function newTupleIterator(rt: Runtime, tuple: Ref): Ref {
  return makeIterator(rt, T.tuple_iterator, tuple, 0, FREE_ITERATORS);
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

export const tupleIteratorSpec = indexIteratorSpec({
  name: "tuple_iterator",
  address: T.tuple_iterator,
  freeList: FREE_ITERATORS,
  next: tupleIteratorNext,
  length: tupleLength,
  makeEmpty: () => emptyTuple,
});
