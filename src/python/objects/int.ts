// The int object: digits of 30 bits in memory, the first 262 values as immortal singletons, a free list for ints of one
// digit. Here ints are made and read; int-arithmetic.ts computes with them, int-text.ts reads and writes decimals.
// Ints of more than two digits have their bigint cached in `rt.bigInts`, by address, while they live.
//
// For the eval loop: `isCompactInt(rt, o)` says that an exact int has at most one digit, `compactInt(rt, o)` is its
// value as a number; `newInt` makes the result. int-arithmetic.ts exports addInts, subtractInts, multiplyInts and
// compareInts, which take two objects known to be ints and are quick for compact ones.
// CPython: Objects/longobject.c
import { LONG_DIGITS, LONG_TAG, OB_TYPE } from "../memory/layout.ts";
import { FreeListKind } from "./free-list.ts";
import type { FreeList } from "./free-list.ts";
import { False, SMALL_INT_MIN, smallInt, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_LONG_SUBCLASS } from "./type-info.ts";
import type { Runtime } from "./runtime.ts";

const FREE_INTS = new FreeListKind("int", 100);
const DIGIT_BASE = 0x40000000;
const DIGIT_MASK = DIGIT_BASE - 1;
/** A tag below this says: no more than one digit. */
const COMPACT_TAG_LIMIT = 16;
const SIGN_ZERO = 1;
const SIGN_NEGATIVE = 2;
/** Set in the tag of the ints that are made once. */
const IMMORTALITY_BIT = 4;

// As constants of this module V8 folds them.
const TYPE_INT = T.int;
const SMALL_INT_ZERO = smallInt(0);

function intFreeList(rt: Runtime): FreeList {
  rt.intFreeList ??= rt.freeList(FREE_INTS);
  return rt.intFreeList;
}

// ---- reading ---------------------------------------------------------------------------------------------------
/** int, bool, or an instance of a subclass. */
export function isInt(rt: Runtime, object: Ref): boolean {
  return rt.heap.i32[(object + OB_TYPE) >> 2] === T.int || rt.hasFlag(object, TPFLAGS_LONG_SUBCLASS);
}

/** An exact int of at most one digit. */
export function isCompactInt(rt: Runtime, object: Ref): boolean {
  const i32 = rt.heap.i32;
  return i32[(object + OB_TYPE) >> 2] === T.int && i32[(object + LONG_TAG) >> 2] < COMPACT_TAG_LIMIT;
}

/** The value of any kind of int that has at most one digit. */
export function compactInt(rt: Runtime, object: Ref): number {
  const i32 = rt.heap.i32;
  return (1 - (i32[(object + LONG_TAG) >> 2] & 3)) * i32[(object + LONG_DIGITS) >> 2];
}

export function hasOneDigit(rt: Runtime, object: Ref): boolean {
  return rt.heap.i32[(object + LONG_TAG) >> 2] < COMPACT_TAG_LIMIT;
}

export function intDigitCount(rt: Runtime, object: Ref): number {
  return rt.heap.i32[(object + LONG_TAG) >> 2] >> 3;
}

/** -1, 0 or 1. */
export function intSign(rt: Runtime, object: Ref): number {
  return 1 - (rt.heap.i32[(object + LONG_TAG) >> 2] & 3);
}

/** The value when it is a safe integer below 2**52 in magnitude, so that sums of two are exact; else NaN. */
export function safeInt(rt: Runtime, object: Ref): number {
  const i32 = rt.heap.i32;
  const tag = i32[(object + LONG_TAG) >> 2];
  const low = i32[(object + LONG_DIGITS) >> 2];
  if (tag < COMPACT_TAG_LIMIT) return (1 - (tag & 3)) * low;
  if (tag >> 3 > 2) return NaN;
  const high = i32[(object + LONG_DIGITS + 4) >> 2];
  if (high >= 0x400000) return NaN;
  return (1 - (tag & 3)) * (high * DIGIT_BASE + low);
}

/** The value as a number: exact below 2**53, else the nearest (infinite beyond the floats). */
export function numberOf(rt: Runtime, object: Ref): number {
  const value = safeInt(rt, object);
  return Number.isNaN(value) ? Number(bigIntOf(rt, object)) : value;
}

export function bigIntOf(rt: Runtime, object: Ref): bigint {
  const i32 = rt.heap.i32;
  const tag = i32[(object + LONG_TAG) >> 2];
  const digitCount = tag >> 3;
  const word = (object + LONG_DIGITS) >> 2;
  let value: bigint;
  if (digitCount <= 1) return BigInt((1 - (tag & 3)) * i32[word]);
  if (digitCount === 2) value = (BigInt(i32[word + 1]) << 30n) | BigInt(i32[word]);
  else {
    const known = rt.bigInts.get(object);
    if (known !== undefined) return known;
    value = bigIntFromDigits(i32, word, digitCount);
  }
  return (tag & 3) === SIGN_NEGATIVE ? -value : value;
}

/** The magnitude of an int whose digits start at a word index. Two digits are fifteen hexadecimal places. */
export function bigIntFromDigits(i32: Int32Array, word: number, digitCount: number): bigint {
  const parts: string[] = [];
  let at = digitCount;
  if ((at & 1) === 1) {
    at--;
    parts.push(i32[word + at].toString(16));
  }
  while (at > 0) {
    at -= 2;
    const low = i32[word + at];
    const high = i32[word + at + 1];
    parts.push((((high << 2) | (low >>> 28)) >>> 0).toString(16).padStart(8, "0"));
    parts.push((low & 0xfffffff).toString(16).padStart(7, "0"));
  }
  return BigInt("0x" + parts.join(""));
}

// ---- making ----------------------------------------------------------------------------------------------------
/** The int of a safe integer, owned; the cached object for small values. */
export function newInt(rt: Runtime, value: number): Ref {
  if (value <= rt.smallIntMax && value >= SMALL_INT_MIN) return (SMALL_INT_ZERO + value * 32) | 0;
  if (value < DIGIT_BASE && value > -DIGIT_BASE) return newOneDigitInt(rt, value | 0);
  return newIntWithRoom(rt, value, 2);
}

/** An int of one digit that is not among the cached ones. */
function newOneDigitInt(rt: Runtime, value: number): Ref {
  const heap = rt.heap;
  const i32 = heap.i32;
  const head = intFreeList(rt).head;
  let object = i32[head];
  if (object === 0) object = rt.newObject(TYPE_INT, 28) | 0;
  else {
    if (heap.journal !== null) {
      heap.noteWords(head, 2);
      heap.noteWords(object >> 2, 1);
    }
    i32[head] = i32[object >> 2];
    i32[head + 1] -= 1;
    i32[object >> 2] = 1;
    if (heap.observer !== null) heap.observer.allocated(object, TYPE_INT, 28);
  }
  const word = object >> 2;
  if (heap.journal !== null) heap.noteWords(word + 4, 3);
  i32[word + 4] = value < 0 ? 8 | SIGN_NEGATIVE : 8;
  i32[word + 5] = 0;
  i32[word + 6] = value < 0 ? -value : value;
  return object;
}

/** The int of a safe integer in a block for `digitCount` digits (at least as many as it needs), as operations on longer
 * ints make it: what they allocate before they know the result decides the block. */
export function newIntWithRoom(rt: Runtime, value: number, digitCount: number): Ref {
  if (value <= rt.version.smallIntMax && value >= SMALL_INT_MIN) return smallInt(value);
  const magnitude = Math.abs(value);
  const high = Math.floor(magnitude / DIGIT_BASE);
  const object = rt.newObject(T.int, LONG_DIGITS + 4 * digitCount);
  const heap = rt.heap;
  const word = object >> 2;
  heap.store(word + 4, (high === 0 ? 8 : 16) | (value < 0 ? SIGN_NEGATIVE : 0));
  heap.store(word + 5, 0);
  heap.store(word + 6, magnitude - high * DIGIT_BASE);
  if (high !== 0) heap.store(word + 7, high);
  return object;
}

/** The int of any bigint, owned. `digitsMax`: digits that CPython's operation would have allocated, which may be more
 * than the result needs and decides its block. */
export function newBigInt(rt: Runtime, value: bigint, digitsMax = 0): Ref {
  if (value >= -9007199254740991n && value <= 9007199254740991n) {
    const number = Number(value);
    return digitsMax <= 2 ? newInt(rt, number) : newIntWithRoom(rt, number, digitsMax);
  }
  const digits = digitsOf(value);
  const object = rt.newObject(T.int, LONG_DIGITS + 4 * Math.max(digits.length, digitsMax));
  writeDigits(rt, object, digits, value < 0n);
  if (digits.length > 2) rt.bigInts.set(object, value);
  return object;
}

/** The 30-bit digits of a magnitude, least first; none for 0. */
export function digitsOf(value: bigint): number[] {
  let text = (value < 0n ? -value : value).toString(16);
  const digits: number[] = [];
  const groupCount = Math.ceil(text.length / 15);
  text = text.padStart(groupCount * 15, "0");
  for (let end = text.length; end > 0; end -= 15) {
    const high = parseInt(text.slice(end - 15, end - 7), 16);
    const low = parseInt(text.slice(end - 7, end), 16);
    digits.push(low | ((high & 3) << 28), high >>> 2);
  }
  while (digits.length > 0 && digits[digits.length - 1] === 0) digits.pop();
  return digits;
}

function writeDigits(rt: Runtime, object: Ref, digits: readonly number[], isNegative: boolean): void {
  const heap = rt.heap;
  const word = object >> 2;
  const sign = digits.length === 0 ? SIGN_ZERO : isNegative ? SIGN_NEGATIVE : 0;
  heap.store(word + 4, (digits.length << 3) | sign);
  heap.store(word + 5, 0);
  if (digits.length === 0) heap.store(word + 6, 0);
  for (let i = 0; i < digits.length; i++) heap.store(word + 6 + i, digits[i]);
}

/** An instance of a subclass of int with the value of `source`, an int. CPython: long_subtype_new */
export function newIntOfSubclass(rt: Runtime, type: Ref, source: Ref): Ref {
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  const digits = digitsOf(bigIntOf(rt, source));
  const object = allocate(rt, type, Math.max(1, digits.length));
  writeDigits(rt, object, digits, intSign(rt, source) < 0);
  return object;
}

/** The int itself when exact, else an exact int of the same value (also for bool). Owned. CPython: _PyLong_Copy */
export function exactInt(rt: Runtime, object: Ref): Ref {
  if (rt.typeOf(object) === T.int) return rt.incref(object);
  return hasOneDigit(rt, object) ? newInt(rt, compactInt(rt, object)) : newBigInt(rt, bigIntOf(rt, object));
}

export function newBool(value: boolean): Ref {
  return value ? True : False;
}

export function intDealloc(rt: Runtime, object: Ref): void {
  const i32 = rt.heap.i32;
  if (i32[(object + OB_TYPE) >> 2] === TYPE_INT) {
    if (i32[(object + LONG_TAG) >> 2] < COMPACT_TAG_LIMIT) {
      rt.freeToList(intFreeList(rt), object);
      return;
    }
    rt.bigInts.delete(object);
  }
  rt.freeObject(object);
}

/** sys.getsizeof without prefixes. */
export function intSizeOf(rt: Runtime, object: Ref): number {
  return LONG_DIGITS + 4 * Math.max(1, intDigitCount(rt, object));
}

/** Writes the cached ints, True and False into the data segment. */
export function initIntStatics(rt: Runtime): void {
  for (let value = SMALL_INT_MIN; value <= rt.version.smallIntMax; value++) {
    writeStatic(rt, smallInt(value), T.int, value);
    const word = (smallInt(value) + LONG_TAG) >> 2;
    if (rt.version.marksSmallInts) rt.heap.store(word, rt.heap.i32[word] | IMMORTALITY_BIT);
  }
  writeStatic(rt, False, T.bool, 0);
  writeStatic(rt, True, T.bool, 1);
}

function writeStatic(rt: Runtime, object: Ref, type: Ref, value: number): void {
  const heap = rt.heap;
  rt.makeImmortal(object);
  heap.store((object + OB_TYPE) >> 2, type);
  heap.store((object + LONG_TAG) >> 2, value === 0 ? SIGN_ZERO : 8 | (value < 0 ? SIGN_NEGATIVE : 0));
  heap.store((object + LONG_DIGITS) >> 2, Math.abs(value) & DIGIT_MASK);
}
