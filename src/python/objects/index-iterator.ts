// Iterators that are an index and a sequence, which is let go at the end: those of list, tuple, str, bytes, bytearray, array
// and memoryview are alike in this and differ in what their items are.
// CPython: Objects/listobject.c, Objects/tupleobject.c, Objects/unicodeobject.c, Objects/bytesobject.c …
//
// | 16 | it_index | 24 | it_seq |
import { getBuiltin } from "./container-pickle.ts";
import { ssizeOfInt } from "./container-arguments.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import type { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { None } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

export const ITERATOR_INDEX = 16;
export const ITERATOR_SEQUENCE = 24;
export const SEQUENCE_ITERATOR_SIZE = 32;

/** Writes an iterator of `sequence` (borrowed) that stands before `index`; from the free list, if any. */
export function makeIterator(
  rt: Runtime,
  type: Ref,
  sequence: Ref,
  index: number,
  freeList: FreeListKind | null,
): Ref {
  const kept = freeList === null ? 0 : rt.freeList(freeList).pop();
  const iterator =
    kept !== 0 ? rt.reviveObject(kept, SEQUENCE_ITERATOR_SIZE) : rt.newObject(type, SEQUENCE_ITERATOR_SIZE);
  rt.heap.storeInt64(iterator + ITERATOR_INDEX, index);
  rt.heap.store((iterator + ITERATOR_SEQUENCE) >> 2, rt.incref(sequence));
  rt.heap.store((iterator + ITERATOR_SEQUENCE + 4) >> 2, 0);
  rt.track(iterator);
  return iterator;
}

export function deallocIterator(rt: Runtime, self: Ref, freeList: FreeListKind | null): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.pointer(self + ITERATOR_SEQUENCE));
  if (freeList === null) rt.freeObject(self);
  else rt.freeToList(rt.freeList(freeList), self);
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

/** What tells one such iterator from another. */
export interface IndexedKind {
  readonly name: string;
  readonly module?: string;
  readonly address: Ref;
  readonly freeList?: FreeListKind;
  readonly next: (rt: Runtime, self: Ref) => Ref;
  readonly length: (rt: Runtime, sequence: Ref) => number;
  /** Items still to come from an index; the length less the index, unless it is said otherwise. */
  readonly rest?: (length: number, index: number) => number;
  /** The builtin that makes it anew, `iter` unless it is said otherwise, and what that gets when this one is at its end. */
  readonly builtin?: string;
  readonly makeEmpty: (rt: Runtime) => Ref;
  /** The indexes that `__setstate__` allows, for a length. A negative one is an end. */
  readonly range?: (length: number) => readonly [number, number];
  /** Where CPython's names it has no `__length_hint__`. */
  readonly hasLengthHint?: boolean;
  readonly stateName?: string;
}

/** Its tp_iternext, from how an item (owned) is found. */
export function nextByIndex(
  length: (rt: Runtime, sequence: Ref) => number,
  item: (rt: Runtime, sequence: Ref, index: number) => Ref,
): (rt: Runtime, self: Ref) => Ref {
  return (rt, self) => {
    const sequence = rt.pointer(self + ITERATOR_SEQUENCE);
    const index = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
    if (sequence === 0 || index < 0) return 0;
    if (index >= length(rt, sequence)) return exhaustIterator(rt, self);
    rt.heap.store((self + ITERATOR_INDEX) >> 2, index + 1);
    return item(rt, sequence, index);
  };
}

function lengthHint(rt: Runtime, self: Ref, kind: IndexedKind): Ref {
  const sequence = rt.pointer(self + ITERATOR_SEQUENCE);
  const index = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  if (sequence === 0 || index < 0) return newInt(rt, 0);
  const length = kind.length(rt, sequence);
  return newInt(rt, Math.max(0, kind.rest === undefined ? length - index : kind.rest(length, index)));
}

/** `(iter, (sequence,), index)`, or with an empty sequence when it is exhausted. */
function reduce(rt: Runtime, self: Ref, { builtin = "iter", makeEmpty }: IndexedKind): Ref {
  const sequence = rt.pointer(self + ITERATOR_SEQUENCE);
  const index = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  const maker = getBuiltin(rt, builtin);
  if (sequence === 0 || index < 0) {
    return newTrackedTuple(rt, [maker, newTrackedTuple(rt, [makeEmpty(rt)])]);
  }
  return newTrackedTuple(rt, [maker, newTrackedTuple(rt, [rt.incref(sequence)]), newInt(rt, index)]);
}

function setState(rt: Runtime, self: Ref, state: Ref, { length, range }: IndexedKind): Ref {
  const wanted = ssizeOfInt(rt, state);
  const sequence = rt.pointer(self + ITERATOR_SEQUENCE);
  if (sequence === 0) return None;
  const count = length(rt, sequence);
  const [least, most] = range === undefined ? [0, count] : range(count);
  rt.heap.storeInt64(self + ITERATOR_INDEX, Math.max(least, Math.min(wanted, most)));
  return None;
}

export function indexIteratorSpec(kind: IndexedKind): TypeSpec {
  const { name, module, address, freeList = null, hasLengthHint = true, stateName = "object" } = kind;
  const hint = method(
    "__length_hint__",
    "",
    (rt, self: Ref) => lengthHint(rt, self, kind),
    "Private method returning an estimate of len(list(it)).",
  );
  const methods: NativeFunction[] = [
    method(
      "__reduce__",
      "",
      (rt, self: Ref) => reduce(rt, self, kind),
      "Return state information for pickling.",
    ),
    method(
      "__setstate__",
      `${stateName}, /`,
      (rt, self: Ref, state: Ref) => setState(rt, self, state, kind),
      "Set state information for unpickling.",
    ),
  ];
  return {
    name,
    ...(module === undefined ? {} : { module }),
    address,
    basicSize: SEQUENCE_ITERATOR_SIZE,
    flags: TPFLAGS_HAVE_GC,
    slots: {
      tp_dealloc: (rt, self) => deallocIterator(rt, self, freeList),
      tp_traverse: traverseIterator,
      tp_iter: (rt, self) => rt.incref(self),
      tp_iternext: kind.next,
    },
    methods: hasLengthHint ? [hint, ...methods] : methods,
  };
}
