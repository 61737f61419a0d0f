// range: start, stop, step and length as int objects; items are computed. Most ranges fit numbers that JavaScript counts
// exactly; the others go through BigInt.  CPython: Objects/rangeobject.c
//
// | 16 | start | 24 | stop | 32 | step | 40 | length |
import { OB_TYPE } from "../memory/layout.ts";
import { forEach, hash, index, repr, richCompareBool } from "./abstract.ts";
import { positionalOnly } from "./container-arguments.ts";
import { mixTupleHash } from "./container-hash.ts";
import { bigIntOf, newBigInt, newInt, numberOf } from "./int.ts";
import { method } from "./native.ts";
import { newRangeIterator, newReversedRangeIterator } from "./range-iterator.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { sliceBigIndices } from "./slice.ts";
import { False, None, NotImplemented, T, True, smallInt } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import { Py_EQ, Py_NE, TPFLAGS_SEQUENCE } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

export const RANGE_START = 16;
export const RANGE_STOP = 24;
export const RANGE_STEP = 32;
export const RANGE_LENGTH = 40;
const RANGE_OBJECT_SIZE = 48;
const FREE_RANGES = new FreeListKind("range", 6);

// ---- making ------------------------------------------------------------------------------------------------------------
/** range(start, stop, step) of ints, whose references it takes over; the step is not zero. */
export function newRange(rt: Runtime, start: Ref, stop: Ref, step: Ref): Ref {
  const length = newInteger(rt, countItems(bigIntOf(rt, start), bigIntOf(rt, stop), bigIntOf(rt, step)));
  const kept = rt.freeList(FREE_RANGES).pop();
  const range =
    kept !== 0 ? rt.reviveObject(kept, RANGE_OBJECT_SIZE) : rt.newObject(T.range, RANGE_OBJECT_SIZE);
  const heap = rt.heap;
  let word = (range + RANGE_START) >> 2;
  for (const field of [start, stop, step, length]) {
    heap.store(word, field);
    heap.store(word + 1, 0);
    word += 2;
  }
  return range;
}

/** How many items a range has. */
export function countItems(start: bigint, stop: bigint, step: bigint): bigint {
  if (step > 0n) return start >= stop ? 0n : (stop - start - 1n) / step + 1n;
  return stop >= start ? 0n : (start - stop - 1n) / -step + 1n;
}

/** An int object of any size. */
export function newInteger(rt: Runtime, value: bigint): Ref {
  const number = Number(value);
  return Number.isSafeInteger(number) ? newInt(rt, number) : newBigInt(rt, value);
}

function construct(rt: Runtime, _type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  if (names !== null && names.length > 0) throw rt.typeError("range() takes no keyword arguments");
  const given = positionalOnly(rt, "range", true, args, names, 3, 1);
  const numbers: Ref[] = [];
  try {
    for (const argument of given) numbers.push(index(rt, argument));
    if (given.length === 3 && bigIntOf(rt, numbers[2]) === 0n)
      throw rt.valueError("range() arg 3 must not be zero");
  } catch (error) {
    for (const number of numbers) rt.decref(number);
    throw error;
  }
  if (numbers.length === 1) return newRange(rt, smallInt(0), numbers[0], smallInt(1));
  return newRange(rt, numbers[0], numbers[1], numbers.length === 3 ? numbers[2] : smallInt(1));
}

function dealloc(rt: Runtime, self: Ref): void {
  const fields = [RANGE_START, RANGE_STOP, RANGE_STEP, RANGE_LENGTH].map((offset) =>
    rt.pointer(self + offset),
  );
  for (const field of fields) rt.decref(field);
  rt.freeToList(rt.freeList(FREE_RANGES), self);
}

// ---- reading -----------------------------------------------------------------------------------------------------------
export function rangeField(rt: Runtime, range: Ref, offset: number): bigint {
  return bigIntOf(rt, rt.pointer(range + offset));
}

/** len(range). Raises OverflowError beyond 64 bits. */
export function rangeLength(rt: Runtime, range: Ref): number {
  const length = rt.pointer(range + RANGE_LENGTH);
  const number = numberOf(rt, length);
  if (number >= 2 ** 63 && bigIntOf(rt, length) >= 2n ** 63n) {
    throw rt.overflowError("Python int too large to convert to C ssize_t");
  }
  return number;
}

/** The item at an index from 0 on. */
function itemAt(rt: Runtime, range: Ref, at: bigint): Ref {
  return newInteger(rt, rangeField(rt, range, RANGE_START) + at * rangeField(rt, range, RANGE_STEP));
}

function checkedItem(rt: Runtime, range: Ref, at: bigint): Ref {
  const length = rangeField(rt, range, RANGE_LENGTH);
  const position = at < 0n ? at + length : at;
  if (position < 0n || position >= length) throw rt.indexError("range object index out of range");
  return itemAt(rt, range, position);
}

function subscript(rt: Runtime, self: Ref, key: Ref): Ref {
  if (rt.info(key).nb_index !== null) {
    const number = index(rt, key);
    const at = bigIntOf(rt, number);
    rt.decref(number);
    return checkedItem(rt, self, at);
  }
  if (rt.typeOf(key) !== T.slice) {
    throw rt.typeError(`range indices must be integers or slices, not ${rt.typeName(key)}`);
  }
  const { start, stop, step } = sliceBigIndices(rt, key, rangeField(rt, self, RANGE_LENGTH));
  const ownStep = rangeField(rt, self, RANGE_STEP);
  return newRange(rt, itemAt(rt, self, start), itemAt(rt, self, stop), newInteger(rt, ownStep * step));
}

// ---- searching ---------------------------------------------------------------------------------------------------------
/** The index of an exact int in the range, or -1. */
function indexOf(rt: Runtime, self: Ref, value: bigint): bigint {
  const offset = value - rangeField(rt, self, RANGE_START);
  const step = rangeField(rt, self, RANGE_STEP);
  if (offset % step !== 0n) return -1n;
  const at = offset / step;
  return at >= 0n && at < rangeField(rt, self, RANGE_LENGTH) ? at : -1n;
}

function isPlainInt(rt: Runtime, object: Ref): boolean {
  const type = rt.typeOf(object);
  return type === T.int || type === T.bool;
}

function contains(rt: Runtime, self: Ref, value: Ref): boolean {
  if (isPlainInt(rt, value)) return indexOf(rt, self, bigIntOf(rt, value)) >= 0n;
  return search(rt, self, value, 1).count > 0;
}

/** Compares item by item: how many are equal, up to `max`, and where the last of these is. */
function search(rt: Runtime, self: Ref, value: Ref, max: number): { count: number; at: number } {
  let count = 0;
  let at = -1;
  forEach(rt, self, (item) => {
    at++;
    if (!richCompareBool(rt, item, value, Py_EQ)) return;
    count++;
    if (count === max) return false;
  });
  return { count, at };
}

function count(rt: Runtime, self: Ref, value: Ref): Ref {
  if (isPlainInt(rt, value)) return smallInt(indexOf(rt, self, bigIntOf(rt, value)) >= 0n ? 1 : 0);
  return newInt(rt, search(rt, self, value, Infinity).count);
}

function indexMethod(rt: Runtime, self: Ref, value: Ref): Ref {
  if (!isPlainInt(rt, value)) {
    const found = search(rt, self, value, 1);
    if (found.count === 0) throw rt.valueError("sequence.index(x): x not in sequence");
    return newInt(rt, found.at);
  }
  const at = indexOf(rt, self, bigIntOf(rt, value));
  if (at < 0n) throw rt.valueError("range.index(x): x not in range");
  return newInteger(rt, at);
}

// ---- comparing ---------------------------------------------------------------------------------------------------------
function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || rt.typeOf(right) !== T.range) return NotImplemented;
  return rangeEquals(rt, left, right) === (op === Py_EQ) ? True : False;
}

function rangeEquals(rt: Runtime, left: Ref, right: Ref): boolean {
  if (left === right) return true;
  const length = rangeField(rt, left, RANGE_LENGTH);
  if (length !== rangeField(rt, right, RANGE_LENGTH)) return false;
  if (length === 0n) return true;
  if (rangeField(rt, left, RANGE_START) !== rangeField(rt, right, RANGE_START)) return false;
  return length === 1n || rangeField(rt, left, RANGE_STEP) === rangeField(rt, right, RANGE_STEP);
}

/** As hash((length, start, step)), with None for what does not matter. */
function rangeHash(rt: Runtime, self: Ref): number {
  const length = rangeField(rt, self, RANGE_LENGTH);
  const parts = [
    rt.pointer(self + RANGE_LENGTH),
    length === 0n ? None : rt.pointer(self + RANGE_START),
    length <= 1n ? None : rt.pointer(self + RANGE_STEP),
  ];
  const words: number[] = [];
  for (const part of parts) {
    const low = hash(rt, part);
    words.push(low, rt.hashHigh);
  }
  const mixed = mixTupleHash(words);
  rt.hashHigh = mixed.high;
  return mixed.low;
}

function rangeRepr(rt: Runtime, self: Ref): Ref {
  const parts = [RANGE_START, RANGE_STOP, RANGE_STEP].map((offset) => {
    const text = repr(rt, rt.pointer(self + offset));
    const part = rt.text(text);
    rt.decref(text);
    return part;
  });
  return rt.newStr(`range(${(parts[2] === "1" ? parts.slice(0, 2) : parts).join(", ")})`);
}

function reduce(rt: Runtime, self: Ref): Ref {
  const fields = [RANGE_START, RANGE_STOP, RANGE_STEP].map((offset) => rt.incref(rt.pointer(self + offset)));
  return newTrackedTuple(rt, [rt.incref(rt.heap.i32[(self + OB_TYPE) >> 2]), newTrackedTuple(rt, fields)]);
}

export const rangeSpec: TypeSpec = {
  name: "range",
  address: T.range,
  basicSize: RANGE_OBJECT_SIZE,
  flags: TPFLAGS_SEQUENCE,
  documentation:
    "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n" +
    "Return an object that produces a sequence of integers from start (inclusive)\n" +
    "to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\n" +
    "start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\n" +
    "These are exactly the valid indices for a list of 4 elements.\n" +
    "When step is given, it specifies the increment (or decrement).",
  slots: {
    tp_dealloc: dealloc,
    tp_repr: rangeRepr,
    tp_hash: rangeHash,
    tp_richcompare: compare,
    tp_iter: newRangeIterator,
    tp_new: construct,
    nb_bool: (rt, self) => numberOf(rt, rt.pointer(self + RANGE_LENGTH)) !== 0,
    sq_length: rangeLength,
    sq_item: (rt, self, at) => checkedItem(rt, self, BigInt(at)),
    sq_contains: contains,
    mp_length: rangeLength,
    mp_subscript: subscript,
  },
  members: [
    { name: "start", offset: RANGE_START, kind: "object_ex", isReadOnly: true },
    { name: "stop", offset: RANGE_STOP, kind: "object_ex", isReadOnly: true },
    { name: "step", offset: RANGE_STEP, kind: "object_ex", isReadOnly: true },
  ],
  methods: [
    method("__reversed__", "", newReversedRangeIterator, "Return a reverse iterator."),
    method("__reduce__", "", reduce),
    method(
      "count",
      "object, /",
      count,
      "rangeobject.count(value) -> integer -- return number of occurrences of value",
    ),
    method(
      "index",
      "object, /",
      indexMethod,
      "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.",
    ),
  ],
};
