// range_iterator counts in 64-bit numbers; longrange_iterator in int objects, for ranges beyond them.
// CPython: Objects/rangeobject.c
//
// range_iterator: | 16 | start (int64) | 24 | step (int64) | 32 | len (int64) |
// longrange_iterator: the same as references to ints
import type { Address } from "../memory/layout.ts";
import { sizeArgument } from "./container-arguments.ts";
import { getBuiltin } from "./container-pickle.ts";
import { bigIntOf, newInt } from "./int.ts";
import { method } from "./native.ts";
import {
  RANGE_LENGTH,
  RANGE_START,
  RANGE_STEP,
  RANGE_STOP,
  newInteger,
  newRange,
  rangeField,
} from "./range.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import type { TypeSpec } from "./type-spec.ts";

export const RANGE_ITERATOR_START = 16;
export const RANGE_ITERATOR_STEP = 24;
export const RANGE_ITERATOR_LENGTH = 32;
const RANGE_ITERATOR_SIZE = 40;
const FREE_ITERATORS = new FreeListKind("range_iterator", 6);
const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);

/** High words of int64 values below 2 ** 52 in magnitude, for which plain numbers are exact. */
const HIGH_WORD_MAX = 1 << 20;

export function newRangeIterator(rt: Runtime, range: Ref): Ref {
  const start = rangeField(rt, range, RANGE_START);
  const step = rangeField(rt, range, RANGE_STEP);
  return makeIterator(
    rt,
    start,
    rangeField(rt, range, RANGE_STOP),
    step,
    rangeField(rt, range, RANGE_LENGTH),
  );
}

/** reversed(range). */
export function newReversedRangeIterator(rt: Runtime, range: Ref): Ref {
  const length = rangeField(rt, range, RANGE_LENGTH);
  const step = rangeField(rt, range, RANGE_STEP);
  const start = rangeField(rt, range, RANGE_START);
  return makeIterator(rt, start + (length - 1n) * step, start - step, -step, length);
}

function makeIterator(rt: Runtime, start: bigint, stop: bigint, step: bigint, length: bigint): Ref {
  const isLong = [start, stop, step, length, start + step * length].some(
    (value) => value > LONG_MAX || value < LONG_MIN,
  );
  if (isLong) return makeLongIterator(rt, start, step, length);
  const kept = rt.freeList(FREE_ITERATORS).pop();
  const iterator =
    kept !== 0
      ? rt.reviveObject(kept, RANGE_ITERATOR_SIZE)
      : rt.newObject(T.range_iterator, RANGE_ITERATOR_SIZE);
  storeBigInt64(rt, iterator + RANGE_ITERATOR_START, start);
  storeBigInt64(rt, iterator + RANGE_ITERATOR_STEP, step);
  storeBigInt64(rt, iterator + RANGE_ITERATOR_LENGTH, length);
  return iterator;
}

function makeLongIterator(rt: Runtime, start: bigint, step: bigint, length: bigint): Ref {
  const iterator = rt.newObject(T.longrange_iterator, RANGE_ITERATOR_SIZE);
  let word = (iterator + RANGE_ITERATOR_START) >> 2;
  for (const value of [start, step, length]) {
    rt.heap.store(word, newInteger(rt, value));
    rt.heap.store(word + 1, 0);
    word += 2;
  }
  return iterator;
}

function storeBigInt64(rt: Runtime, address: Address, value: bigint): void {
  rt.heap.store(address >> 2, Number(BigInt.asIntN(32, value)));
  rt.heap.store((address >> 2) + 1, Number(BigInt.asIntN(32, value >> 32n)));
}

function bigInt64(rt: Runtime, address: Address): bigint {
  const i32 = rt.heap.i32;
  return (BigInt(i32[(address >> 2) + 1]) << 32n) | BigInt(i32[address >> 2] >>> 0);
}

/** range_iterator's tp_iternext. */
export function rangeIteratorNext(rt: Runtime, self: Ref): Ref {
  const heap = rt.heap;
  const i32 = heap.i32;
  const word = (self + RANGE_ITERATOR_START) >> 2;
  const restLow = i32[word + 4];
  const restHigh = i32[word + 5];
  const low = i32[word];
  const next = low + i32[word + 2];
  if (
    restHigh === 0 &&
    restLow > 0 &&
    i32[word + 1] === low >> 31 &&
    i32[word + 3] === i32[word + 2] >> 31 &&
    next === (next | 0)
  ) {
    // All in one word each.
    if (heap.journal !== null) {
      heap.noteWords(word, 2);
      heap.noteWords(word + 4, 1);
    }
    i32[word] = next;
    i32[word + 1] = next >> 31;
    i32[word + 4] = restLow - 1;
    return newInt(rt, low);
  }
  if (restLow === 0 && restHigh === 0) return 0;
  if (restLow !== 0) heap.store(word + 4, restLow - 1);
  else {
    heap.store(word + 4, -1);
    heap.store(word + 5, restHigh - 1);
  }
  const high = i32[word + 1];
  const stepHigh = i32[word + 3];
  const isSafe =
    high < HIGH_WORD_MAX && high >= -HIGH_WORD_MAX && stepHigh < HIGH_WORD_MAX && stepHigh >= -HIGH_WORD_MAX;
  if (!isSafe) return nextBeyondNumbers(rt, self);
  const value = high * 4294967296 + (i32[word] >>> 0);
  heap.storeInt64(self + RANGE_ITERATOR_START, value + stepHigh * 4294967296 + (i32[word + 2] >>> 0));
  return newInt(rt, value);
}

function nextBeyondNumbers(rt: Runtime, self: Ref): Ref {
  const value = bigInt64(rt, self + RANGE_ITERATOR_START);
  storeBigInt64(rt, self + RANGE_ITERATOR_START, value + bigInt64(rt, self + RANGE_ITERATOR_STEP));
  return newInteger(rt, value);
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  return newInteger(rt, bigInt64(rt, self + RANGE_ITERATOR_LENGTH));
}

/** `(iter, (range(…),), None)` of what is left. */
function reduceRest(rt: Runtime, start: bigint, step: bigint, length: bigint): Ref {
  const range = newRange(
    rt,
    newInteger(rt, start),
    newInteger(rt, start + length * step),
    newInteger(rt, step),
  );
  return newTrackedTuple(rt, [getBuiltin(rt, "iter"), newTrackedTuple(rt, [range]), None]);
}

function reduce(rt: Runtime, self: Ref): Ref {
  return reduceRest(
    rt,
    bigInt64(rt, self + RANGE_ITERATOR_START),
    bigInt64(rt, self + RANGE_ITERATOR_STEP),
    bigInt64(rt, self + RANGE_ITERATOR_LENGTH),
  );
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  const length = bigInt64(rt, self + RANGE_ITERATOR_LENGTH);
  let skipped = BigInt(sizeArgument(rt, state, "long"));
  if (skipped < 0n) skipped = 0n;
  if (skipped > length) skipped = length;
  const start =
    bigInt64(rt, self + RANGE_ITERATOR_START) + skipped * bigInt64(rt, self + RANGE_ITERATOR_STEP);
  storeBigInt64(rt, self + RANGE_ITERATOR_START, start);
  storeBigInt64(rt, self + RANGE_ITERATOR_LENGTH, length - skipped);
  return None;
}

export const rangeIteratorSpec: TypeSpec = {
  name: "range_iterator",
  address: T.range_iterator,
  basicSize: RANGE_ITERATOR_SIZE,
  flags: 0,
  slots: {
    tp_dealloc: (rt, self) => rt.freeToList(rt.freeList(FREE_ITERATORS), self),
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: rangeIteratorNext,
  },
  methods: [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method("__reduce__", "", reduce, "Return state information for pickling."),
    method("__setstate__", "object, /", setState, "Set state information for unpickling."),
  ],
};

// ---- longrange_iterator --------------------------------------------------------------------------------------------------
function field(rt: Runtime, self: Ref, offset: number): bigint {
  return bigIntOf(rt, rt.pointer(self + offset));
}

function longNext(rt: Runtime, self: Ref): Ref {
  const length = field(rt, self, RANGE_ITERATOR_LENGTH);
  if (length <= 0n) return 0;
  const start = field(rt, self, RANGE_ITERATOR_START);
  const next = newInteger(rt, start + field(rt, self, RANGE_ITERATOR_STEP));
  rt.replace(self + RANGE_ITERATOR_LENGTH, newInteger(rt, length - 1n));
  return rt.exchange(self + RANGE_ITERATOR_START, next);
}

function longDealloc(rt: Runtime, self: Ref): void {
  for (const offset of [RANGE_ITERATOR_START, RANGE_ITERATOR_STEP, RANGE_ITERATOR_LENGTH]) {
    rt.decrefOrNull(rt.pointer(self + offset));
  }
  rt.freeObject(self);
}

function longSetState(rt: Runtime, self: Ref, state: Ref): Ref {
  const length = field(rt, self, RANGE_ITERATOR_LENGTH);
  if (rt.typeOf(state) !== T.int) throw rt.typeError(`state must be an int, not ${rt.typeName(state)}`);
  let skipped = bigIntOf(rt, state);
  if (skipped < 0n) skipped = 0n;
  if (skipped > length) skipped = length;
  const start = field(rt, self, RANGE_ITERATOR_START) + skipped * field(rt, self, RANGE_ITERATOR_STEP);
  rt.replace(self + RANGE_ITERATOR_START, newInteger(rt, start));
  rt.replace(self + RANGE_ITERATOR_LENGTH, newInteger(rt, length - skipped));
  return None;
}

export const longRangeIteratorSpec: TypeSpec = {
  name: "longrange_iterator",
  address: T.longrange_iterator,
  basicSize: RANGE_ITERATOR_SIZE,
  flags: 0,
  slots: { tp_dealloc: longDealloc, tp_iter: (rt, self) => rt.incref(self), tp_iternext: longNext },
  methods: [
    method(
      "__length_hint__",
      "",
      (rt, self: Ref) => rt.incref(rt.pointer(self + RANGE_ITERATOR_LENGTH)),
      "Private method returning an estimate of len(list(it)).",
    ),
    method(
      "__reduce__",
      "",
      (rt, self: Ref) =>
        reduceRest(
          rt,
          field(rt, self, RANGE_ITERATOR_START),
          field(rt, self, RANGE_ITERATOR_STEP),
          field(rt, self, RANGE_ITERATOR_LENGTH),
        ),
      "Return state information for pickling.",
    ),
    method("__setstate__", "object, /", longSetState, "Set state information for unpickling."),
  ],
};
