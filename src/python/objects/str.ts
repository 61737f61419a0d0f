// The str object: how text lies in memory (1, 2 or 4 bytes a code point, the narrowest that holds them all), how it is
// made, read, joined, cut, compared and interned. What Python calls the methods of str are in the files str-*.ts.
// A str's JavaScript text is cached in `rt.texts`, by the index in a padding word that CPython leaves unused; the bytes
// are always there too and are the truth.  CPython: Objects/unicodeobject.c
import type { Heap } from "../memory/heap.ts";
import {
  OB_TYPE,
  STR_ASCII_DATA,
  STR_COMPACT_DATA,
  STR_HASH,
  STR_LENGTH,
  STR_STATE,
  STR_TEXT_INDEX,
} from "../memory/layout.ts";
import { hashBytes } from "./hash.ts";
import { emptyStr, latin1Character, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { Runtime } from "./runtime.ts";

// Bits of the state word.
export const STR_INTERNED_MASK = 3;
export const STR_INTERNED_MORTAL = 1;
export const STR_INTERNED_IMMORTAL = 2;
export const STR_INTERNED_STATIC = 3;
export const STR_KIND_SHIFT = 16;
export const STR_COMPACT = 1 << 19;
export const STR_ASCII = 1 << 20;
export const STR_STATIC = 1 << 21;
/** Of a compact str that is not ASCII: its cached UTF-8 form. Of a subclass's instance: where the units lie. */
export const STR_UTF8_LENGTH = 40;
export const STR_UTF8 = 48;
export const STR_DATA_POINTER = 56;
export const STR_OBJECT_SIZE = 64;

const CHUNK_LENGTH = 4096;
/** Fewer bytes than this are copied one by one: a call of the host's own copying costs more. */
const SHORT_COPY_MAX = 24;

// ---- reading -------------------------------------------------------------------------------------------------
/** Number of code points. */
export function strLength(rt: Runtime, str: Ref): number {
  return rt.heap.i32[(str + STR_LENGTH) >> 2];
}

/** Bytes a code point: 1, 2 or 4. */
export function strKind(rt: Runtime, str: Ref): number {
  return (rt.heap.i32[(str + STR_STATE) >> 2] >> STR_KIND_SHIFT) & 7;
}

export function isAsciiStr(rt: Runtime, str: Ref): boolean {
  return (rt.heap.i32[(str + STR_STATE) >> 2] & STR_ASCII) !== 0;
}

/** Address of the code units. */
export function strData(rt: Runtime, str: Ref): number {
  return dataAddress(rt.heap, str);
}

function dataAddress(heap: Heap, str: Ref): number {
  const state = heap.i32[(str + STR_STATE) >> 2];
  if ((state & STR_COMPACT) === 0) return heap.i32[(str + STR_DATA_POINTER) >> 2];
  return str + ((state & STR_ASCII) !== 0 ? STR_ASCII_DATA : STR_COMPACT_DATA);
}

/** The code point at `index`, which is in range. */
export function strCodePoint(rt: Runtime, str: Ref, index: number): number {
  return unitAt(rt, strData(rt, str), strKind(rt, str), index);
}

/** The code point at `index` of units of `kind` bytes that start at `data`. */
export function unitAt(rt: Runtime, data: number, kind: number, index: number): number {
  if (kind === 1) return rt.heap.u8[data + index];
  if (kind === 2) return rt.heap.u16[(data >> 1) + index];
  return rt.heap.i32[(data >> 2) + index];
}

/** All code points, as a view of the heap's memory or a copy; read it before anything else runs. */
export function strUnits(rt: Runtime, str: Ref): Uint8Array | Uint16Array | Int32Array {
  const data = strData(rt, str);
  const length = strLength(rt, str);
  const kind = strKind(rt, str);
  if (kind === 1) return rt.heap.u8.subarray(data, data + length);
  if (kind === 2) return rt.heap.u16.subarray(data >> 1, (data >> 1) + length);
  return rt.heap.i32.subarray(data >> 2, (data >> 2) + length);
}

/** The text as it lies in memory; touches no cache, so it also reads the past of a recorded run. */
export function textFromMemory(heap: Heap, str: Ref): string {
  const length = heap.i32[(str + STR_LENGTH) >> 2];
  const kind = (heap.i32[(str + STR_STATE) >> 2] >> STR_KIND_SHIFT) & 7;
  const data = dataAddress(heap, str);
  let text = "";
  for (let start = 0; start < length; start += CHUNK_LENGTH) {
    const end = Math.min(start + CHUNK_LENGTH, length);
    if (kind === 1) {
      text += String.fromCharCode.apply(
        null,
        heap.u8.subarray(data + start, data + end) as unknown as number[],
      );
    } else if (kind === 2) {
      const units = heap.u16.subarray((data >> 1) + start, (data >> 1) + end);
      text += String.fromCharCode.apply(null, units as unknown as number[]);
    } else {
      const points = heap.i32.subarray((data >> 2) + start, (data >> 2) + end);
      text += String.fromCodePoint.apply(null, points as unknown as number[]);
    }
  }
  return text;
}

/** The JavaScript text of a str or of an instance of its subclass. */
export function strText(rt: Runtime, str: Ref): string {
  const index = rt.heap.i32[(str + STR_TEXT_INDEX) >> 2];
  if (index !== 0) {
    const known = rt.texts[index];
    if (known !== undefined) return known;
  }
  const text = textFromMemory(rt.heap, str);
  cacheText(rt, str, text);
  return text;
}

function cacheText(rt: Runtime, str: Ref, text: string): void {
  const index = rt.freeTextIndexes.pop() ?? rt.texts.length;
  rt.texts[index] = text;
  rt.heap.store((str + STR_TEXT_INDEX) >> 2, index);
}

function dropText(rt: Runtime, str: Ref): void {
  const index = rt.heap.i32[(str + STR_TEXT_INDEX) >> 2];
  if (index === 0) return;
  rt.texts[index] = undefined;
  rt.freeTextIndexes.push(index);
}

export function isStr(rt: Runtime, object: Ref): boolean {
  return rt.heap.i32[(object + OB_TYPE) >> 2] === T.str || rt.hasFlag(object, TPFLAGS_UNICODE_SUBCLASS);
}

export function isExactStr(rt: Runtime, object: Ref): boolean {
  return rt.heap.i32[(object + OB_TYPE) >> 2] === T.str;
}

// ---- making --------------------------------------------------------------------------------------------------
/** Bytes of a compact str, with its terminating NUL unit. */
function compactSize(length: number, maxCodePoint: number): number {
  if (maxCodePoint < 0x80) return STR_ASCII_DATA + length + 1;
  if (maxCodePoint < 0x100) return STR_COMPACT_DATA + length + 1;
  if (maxCodePoint < 0x10000) return STR_COMPACT_DATA + 2 * (length + 1);
  return STR_COMPACT_DATA + 4 * (length + 1);
}

function stateFor(maxCodePoint: number): number {
  if (maxCodePoint < 0x80) return (1 << STR_KIND_SHIFT) | STR_COMPACT | STR_ASCII;
  return ((maxCodePoint < 0x100 ? 1 : maxCodePoint < 0x10000 ? 2 : 4) << STR_KIND_SHIFT) | STR_COMPACT;
}

/** A str of `length` (> 0) code points, the largest of them `maxCodePoint`, whose units the caller writes next: the
 * whole data range is noted in the journal, so it may write through the views. CPython: PyUnicode_New */
export function allocateStr(rt: Runtime, length: number, maxCodePoint: number): Ref {
  const size = compactSize(length, maxCodePoint);
  const str = rt.newObject(T.str, size + headerDifference(rt, maxCodePoint));
  writeHeader(rt, str, length, maxCodePoint, stateFor(maxCodePoint), size);
  return str;
}

/** By how much the header is longer in the version that this interpreter is; its bytes lie behind the text here. */
function headerDifference(rt: Runtime, maxCodePoint: number): number {
  return maxCodePoint < 0x80 ? rt.asciiDifference : rt.compactDifference;
}

function writeHeader(rt: Runtime, str: Ref, length: number, max: number, state: number, size: number): void {
  const heap = rt.heap;
  if (heap.journal !== null) heap.noteRange(str + STR_LENGTH, size - STR_LENGTH);
  const word = str >> 2;
  const i32 = heap.i32;
  i32[word + 4] = length;
  i32[word + 5] = 0;
  i32[word + 6] = -1;
  i32[word + 7] = -1;
  i32[word + 8] = state;
  i32[word + 9] = 0;
  if (max < 0x80) heap.u8[str + STR_ASCII_DATA + length] = 0;
  else {
    i32[word + 10] = 0;
    i32[word + 11] = 0;
    i32[word + 12] = 0;
    i32[word + 13] = 0;
    if (max < 0x100) heap.u8[str + STR_COMPACT_DATA + length] = 0;
    else if (max < 0x10000) heap.u16[((str + STR_COMPACT_DATA) >> 1) + length] = 0;
    else i32[((str + STR_COMPACT_DATA) >> 2) + length] = 0;
  }
}

/** A str with that text, owned; "" and single Latin-1 characters are singletons. */
export function newStr(rt: Runtime, text: string): Ref {
  if (text.length === 1) {
    const code = text.charCodeAt(0);
    if (code < 0x100) return latin1Character(code);
  }
  return newUnsharedStr(rt, text);
}

/** As `newStr`, but a single character is a new object too: what `str.upper`, `repr(int)` and their like make. */
export function newUnsharedStr(rt: Runtime, text: string): Ref {
  const unitCount = text.length;
  if (unitCount === 0) return emptyStr;
  let mask = 0;
  let hasSurrogate = false;
  for (let i = 0; i < unitCount; i++) {
    const code = text.charCodeAt(i);
    mask |= code;
    if ((code & 0xf800) === 0xd800) hasSurrogate = true;
  }
  if (hasSurrogate) return newStrWithSurrogates(rt, text);
  const str = allocateStr(rt, unitCount, mask);
  const heap = rt.heap;
  if (mask < 0x100) {
    const u8 = heap.u8;
    const data = str + (mask < 0x80 ? STR_ASCII_DATA : STR_COMPACT_DATA);
    for (let i = 0; i < unitCount; i++) u8[data + i] = text.charCodeAt(i);
  } else {
    const u16 = heap.u16;
    const data = (str + STR_COMPACT_DATA) >> 1;
    for (let i = 0; i < unitCount; i++) u16[data + i] = text.charCodeAt(i);
  }
  cacheText(rt, str, text);
  return str;
}

function newStrWithSurrogates(rt: Runtime, text: string): Ref {
  const points: number[] = [];
  for (const character of text) points.push(character.codePointAt(0) ?? 0);
  const str = strFromUnits(rt, points);
  cacheText(rt, str, text);
  return str;
}

/** A str of those code points. */
export function strFromUnits(rt: Runtime, points: ArrayLike<number>, start = 0, end = points.length): Ref {
  const length = end - start;
  if (length <= 0) return emptyStr;
  let mask = 0;
  for (let i = start; i < end; i++) mask |= points[i];
  // The bitwise or of code points can pass 0x10FFFF, but it lies in the same width as the largest of them.
  if (length === 1 && mask < 0x100) return latin1Character(mask);
  const str = allocateStr(rt, length, mask);
  const data = strData(rt, str);
  const heap = rt.heap;
  if (mask < 0x100) for (let i = 0; i < length; i++) heap.u8[data + i] = points[start + i];
  else if (mask < 0x10000) for (let i = 0; i < length; i++) heap.u16[(data >> 1) + i] = points[start + i];
  else for (let i = 0; i < length; i++) heap.i32[(data >> 2) + i] = points[start + i];
  return str;
}

/** A str of one code point. */
export function strFromCodePoint(rt: Runtime, codePoint: number): Ref {
  if (codePoint < 0x100) return latin1Character(codePoint);
  const str = allocateStr(rt, 1, codePoint);
  if (codePoint < 0x10000) rt.heap.u16[(str + STR_COMPACT_DATA) >> 1] = codePoint;
  else rt.heap.i32[(str + STR_COMPACT_DATA) >> 2] = codePoint;
  return str;
}

/** The one-character str at `index`, which is in range. */
export function strItem(rt: Runtime, str: Ref, index: number): Ref {
  return strFromCodePoint(rt, strCodePoint(rt, str, index));
}

/** The largest width class in a range: 0x7f, 0xff, 0xffff or 0x10ffff. */
function widthOf(rt: Runtime, str: Ref, start: number, end: number): number {
  if (isAsciiStr(rt, str)) return 0x7f;
  const data = strData(rt, str);
  const kind = strKind(rt, str);
  let mask = 0;
  if (kind === 1) for (let i = start; i < end; i++) mask |= rt.heap.u8[data + i];
  else if (kind === 2) for (let i = start; i < end; i++) mask |= rt.heap.u16[(data >> 1) + i];
  else for (let i = start; i < end; i++) mask |= rt.heap.i32[(data >> 2) + i];
  return mask < 0x80 ? 0x7f : mask < 0x100 ? 0xff : mask < 0x10000 ? 0xffff : 0x10ffff;
}

/** The largest code point's width class of a whole str, known from its state. */
export function strWidth(rt: Runtime, str: Ref): number {
  const state = rt.heap.i32[(str + STR_STATE) >> 2];
  if ((state & STR_ASCII) !== 0) return 0x7f;
  const kind = (state >> STR_KIND_SHIFT) & 7;
  return kind === 1 ? 0xff : kind === 2 ? 0xffff : 0x10ffff;
}

/** Copies code points into a fresh str that is wide enough. */
export function copyUnits(
  rt: Runtime,
  target: Ref,
  at: number,
  source: Ref,
  start: number,
  count: number,
): void {
  if (count <= 0) return;
  const targetKind = strKind(rt, target);
  const sourceKind = strKind(rt, source);
  const to = strData(rt, target);
  const from = strData(rt, source);
  const heap = rt.heap;
  if (targetKind === sourceKind) {
    const first = from + start * sourceKind;
    if (targetKind === 1 && count < SHORT_COPY_MAX) {
      const u8 = heap.u8;
      for (let i = 0; i < count; i++) u8[to + at + i] = u8[first + i];
    } else heap.u8.copyWithin(to + at * targetKind, first, first + count * sourceKind);
  } else if (targetKind === 2 && sourceKind === 1) {
    for (let i = 0; i < count; i++) heap.u16[(to >> 1) + at + i] = heap.u8[from + start + i];
  } else if (targetKind === 4) {
    for (let i = 0; i < count; i++) heap.i32[(to >> 2) + at + i] = unitAt(rt, from, sourceKind, start + i);
  } else if (targetKind === 2) {
    for (let i = 0; i < count; i++) heap.u16[(to >> 1) + at + i] = unitAt(rt, from, sourceKind, start + i);
  } else for (let i = 0; i < count; i++) heap.u8[to + at + i] = unitAt(rt, from, sourceKind, start + i);
}

/** The code points from `start` to `end` (in range). The same object when that is all of an exact str. */
export function strSlice(rt: Runtime, str: Ref, start: number, end: number): Ref {
  const length = end - start;
  if (length <= 0) return emptyStr;
  if (length === strLength(rt, str)) return exactStr(rt, str);
  if (length === 1) return strItem(rt, str, start);
  const width = widthOf(rt, str, start, end);
  const result = allocateStr(rt, length, width);
  const sourceKind = strKind(rt, str);
  if (strKind(rt, result) >= sourceKind) copyUnits(rt, result, 0, str, start, length);
  else {
    const data = strData(rt, str);
    const to = strData(rt, result);
    if (width < 0x100)
      for (let i = 0; i < length; i++) rt.heap.u8[to + i] = unitAt(rt, data, sourceKind, start + i);
    else
      for (let i = 0; i < length; i++) rt.heap.u16[(to >> 1) + i] = unitAt(rt, data, sourceKind, start + i);
  }
  return result;
}

/** The str itself, or an exact copy of a subclass's instance. Owned. CPython: unicode_result_unchanged */
export function exactStr(rt: Runtime, str: Ref): Ref {
  if (isExactStr(rt, str)) return rt.incref(str);
  return strCopy(rt, str);
}

/** A new str with the same code points. */
export function strCopy(rt: Runtime, str: Ref): Ref {
  const length = strLength(rt, str);
  if (length === 0) return emptyStr;
  const copy = allocateStr(rt, length, strWidth(rt, str));
  copyUnits(rt, copy, 0, str, 0, length);
  return copy;
}

/** `left + right` for two str. CPython: PyUnicode_Concat */
export function concatStr(rt: Runtime, left: Ref, right: Ref): Ref {
  const leftLength = strLength(rt, left);
  if (leftLength === 0) return exactStr(rt, right);
  const rightLength = strLength(rt, right);
  if (rightLength === 0) return exactStr(rt, left);
  const leftWidth = strWidth(rt, left);
  const rightWidth = strWidth(rt, right);
  const result = allocateStr(rt, leftLength + rightLength, leftWidth > rightWidth ? leftWidth : rightWidth);
  copyUnits(rt, result, 0, left, 0, leftLength);
  copyUnits(rt, result, leftLength, right, 0, rightLength);
  return result;
}

/** `left += right` where `left` (stolen) may be grown at its place when nobody else holds it: the result is then the
 * same object or the same bytes moved. CPython: PyUnicode_Append */
export function appendStr(rt: Runtime, left: Ref, right: Ref): Ref {
  const rightLength = strLength(rt, right);
  if (rightLength === 0 && isExactStr(rt, left)) return left;
  const heap = rt.heap;
  const state = heap.i32[(left + STR_STATE) >> 2];
  const isModifiable =
    heap.i32[left >> 2] === 1 &&
    heap.i32[(left + STR_HASH) >> 2] === -1 &&
    heap.i32[(left + STR_HASH + 4) >> 2] === -1 &&
    (state & STR_INTERNED_MASK) === 0 &&
    isExactStr(rt, left) &&
    isExactStr(rt, right) &&
    strLength(rt, left) > 0 &&
    rightLength > 0 &&
    strWidth(rt, left) >= strWidth(rt, right);
  if (!isModifiable) {
    const joined = concatStr(rt, left, right);
    rt.decref(left);
    return joined;
  }
  const leftLength = strLength(rt, left);
  const grown = resizeStr(rt, left, leftLength + rightLength);
  copyUnits(rt, grown, leftLength, right, 0, rightLength);
  return grown;
}

/** Gives a compact str that only the caller holds another length, at its place or moved; units past the old ones are
 * the caller's to write. */
function resizeStr(rt: Runtime, str: Ref, length: number): Ref {
  const heap = rt.heap;
  const width = strWidth(rt, str);
  const size = compactSize(length, width);
  dropText(rt, str);
  const before = strLength(rt, str);
  const moved = rt.allocator.reallocate(str, size + headerDifference(rt, width));
  if (moved === 0) throw rt.memoryError();
  if (moved !== str && heap.observer !== null) {
    heap.observer.freed(str, T.str);
    heap.observer.allocated(moved, T.str, size);
  }
  const kept = compactSize(Math.min(before, length), width);
  if (heap.journal !== null && size > kept) heap.noteRange(moved + kept - 4, size - kept + 4);
  heap.store((moved + STR_TEXT_INDEX) >> 2, 0);
  heap.store((moved + STR_LENGTH) >> 2, length);
  heap.store((moved + STR_HASH) >> 2, -1);
  heap.store((moved + STR_HASH + 4) >> 2, -1);
  const kind = strKind(rt, moved);
  const end = strData(rt, moved) + length * kind;
  for (let i = 0; i < kind; i++) heap.storeByte(end + i, 0);
  return moved;
}

/** An instance of a subclass of str with the text of `value`: its units lie in a block of their own.
 * CPython: unicode_subtype_new */
export function newStrOfSubclass(rt: Runtime, type: Ref, value: Ref): Ref {
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  const object = allocate(rt, type, 0);
  const heap = rt.heap;
  const kind = strKind(rt, value);
  const length = strLength(rt, value);
  const byteCount = (length + 1) * kind;
  const data = rt.allocator.allocate(byteCount);
  heap.store((object + STR_LENGTH) >> 2, length);
  heap.store((object + STR_HASH) >> 2, -1);
  heap.store((object + STR_HASH + 4) >> 2, -1);
  heap.store((object + STR_STATE) >> 2, (kind << STR_KIND_SHIFT) | (isAsciiStr(rt, value) ? STR_ASCII : 0));
  heap.store((object + STR_TEXT_INDEX) >> 2, 0);
  heap.store((object + STR_DATA_POINTER) >> 2, data);
  heap.store((object + STR_DATA_POINTER + 4) >> 2, 0);
  heap.copy(data, strData(rt, value), byteCount);
  return object;
}

export function strDealloc(rt: Runtime, str: Ref): void {
  const state = rt.heap.i32[(str + STR_STATE) >> 2];
  if ((state & STR_INTERNED_MASK) === STR_INTERNED_MORTAL) rt.interned.delete(strText(rt, str));
  dropText(rt, str);
  if ((state & STR_COMPACT) === 0) {
    const data = rt.heap.i32[(str + STR_DATA_POINTER) >> 2];
    if (data !== 0) rt.allocator.free(data);
  }
  rt.freeObject(str);
}

/** sys.getsizeof without prefixes. */
export function strSizeOf(rt: Runtime, str: Ref): number {
  const state = rt.heap.i32[(str + STR_STATE) >> 2];
  const unitBytes = (strLength(rt, str) + 1) * strKind(rt, str);
  if ((state & STR_COMPACT) === 0) return rt.info(str).basicSize + unitBytes;
  const { sizes } = rt.version;
  if ((state & STR_ASCII) !== 0) return STR_ASCII_DATA + unitBytes + (sizes["str_ascii"] ?? 0);
  const isSingleton = rt.heap.i32[str >> 2] < 0 && strLength(rt, str) === 1 && strKind(rt, str) === 1;
  const utf8 =
    isSingleton && sizes["latin1_singleton"] !== undefined ? 0 : rt.heap.i32[(str + STR_UTF8) >> 2];
  return (
    STR_COMPACT_DATA +
    unitBytes +
    (sizes["str_compact"] ?? 0) +
    (utf8 === 0 ? 0 : rt.heap.i32[(str + STR_UTF8_LENGTH) >> 2] + 1)
  );
}

// ---- interning, equality, hash ------------------------------------------------------------------------------------
/** Replaces an owned str by the interned one with that text (mortal), owned. Only exact str are interned.
 * CPython: PyUnicode_InternInPlace */
export function internInPlace(rt: Runtime, str: Ref): Ref {
  const state = rt.heap.i32[(str + STR_STATE) >> 2];
  if ((state & STR_INTERNED_MASK) !== 0 || !isExactStr(rt, str)) return str;
  const text = strText(rt, str);
  const known = rt.interned.get(text);
  if (known !== undefined) {
    rt.incref(known);
    rt.decref(str);
    return known;
  }
  if (rt.version.startWords().has(text)) {
    rt.decref(str);
    return newStartWord(rt, text);
  }
  rt.interned.set(text, str);
  rt.heap.storeByte(str + STR_STATE, (state & 0xff & ~STR_INTERNED_MASK) | STR_INTERNED_MORTAL);
  return str;
}

/** An ASCII str in the data segment, where it would be since the start: nobody can tell when it was put there. */
function newStartWord(rt: Runtime, text: string): Ref {
  const { heap } = rt;
  const size = compactSize(text.length, 0x7f);
  const str = heap.allocateStatic(size);
  rt.makeImmortal(str);
  heap.store((str + 4) >> 2, 0);
  heap.store((str + OB_TYPE) >> 2, T.str);
  heap.store((str + OB_TYPE + 4) >> 2, 0);
  writeHeader(rt, str, text.length, 0x7f, stateFor(0x7f) | STR_STATIC | STR_INTERNED_STATIC, size);
  for (let i = 0; i < text.length; i++) heap.storeByte(str + STR_ASCII_DATA + i, text.charCodeAt(i));
  cacheText(rt, str, text);
  rt.interned.set(text, str);
  return str;
}

export function isInterned(rt: Runtime, str: Ref): boolean {
  return (rt.heap.i32[(str + STR_STATE) >> 2] & STR_INTERNED_MASK) !== 0;
}

export function strEquals(rt: Runtime, a: Ref, b: Ref): boolean {
  if (a === b) return true;
  const heap = rt.heap;
  const length = heap.i32[(a + STR_LENGTH) >> 2];
  if (length !== heap.i32[(b + STR_LENGTH) >> 2]) return false;
  const kind = strKind(rt, a);
  if (kind !== strKind(rt, b)) return false;
  const u8 = heap.u8;
  const from = strData(rt, a);
  const to = strData(rt, b);
  const byteCount = length * kind;
  for (let i = 0; i < byteCount; i++) if (u8[from + i] !== u8[to + i]) return false;
  return true;
}

/** Negative, 0 or positive, by code points. */
export function strCompare(rt: Runtime, a: Ref, b: Ref): number {
  if (strKind(rt, a) === 1 && strKind(rt, b) === 1) return compareBytes(rt, a, b);
  const aUnits = strUnits(rt, a);
  const bUnits = strUnits(rt, b);
  const shared = Math.min(aUnits.length, bUnits.length);
  for (let i = 0; i < shared; i++) if (aUnits[i] !== bUnits[i]) return aUnits[i] - bUnits[i];
  return aUnits.length - bUnits.length;
}

/** As `strCompare` where both have one byte a code point: no views are made of them. */
function compareBytes(rt: Runtime, a: Ref, b: Ref): number {
  const u8 = rt.heap.u8;
  const left = strData(rt, a);
  const right = strData(rt, b);
  const difference = strLength(rt, a) - strLength(rt, b);
  const shared = difference < 0 ? strLength(rt, a) : strLength(rt, b);
  for (let i = 0; i < shared; i++) if (u8[left + i] !== u8[right + i]) return u8[left + i] - u8[right + i];
  return difference;
}

/** Low word of the hash, the high one in `rt.hashHigh`; computed once and kept in the object. */
export function strHash(rt: Runtime, str: Ref): number {
  const heap = rt.heap;
  const word = (str + STR_HASH) >> 2;
  const low = heap.i32[word];
  const high = heap.i32[word + 1];
  if (low !== -1 || high !== -1) {
    rt.hashHigh = high;
    return low;
  }
  const hash = hashBytes(rt, strData(rt, str), strLength(rt, str) * strKind(rt, str));
  heap.store(word, hash);
  heap.store(word + 1, rt.hashHigh);
  return hash;
}

// ---- the static ones --------------------------------------------------------------------------------------------
/** Writes "" and the 256 one-character strings into the data segment; they are interned and immortal. */
export function initStrStatics(rt: Runtime): void {
  const heap = rt.heap;
  for (let code = -1; code < 256; code++) {
    const text = code < 0 ? "" : String.fromCharCode(code);
    const str = code < 0 ? emptyStr : latin1Character(code);
    const width = code < 0x80 ? 0x7f : 0xff;
    rt.makeImmortal(str);
    heap.store((str + 4) >> 2, 0);
    heap.store((str + OB_TYPE) >> 2, T.str);
    heap.store((str + OB_TYPE + 4) >> 2, 0);
    const state = stateFor(width) | STR_STATIC | STR_INTERNED_STATIC;
    writeHeader(rt, str, text.length, width, state, compactSize(text.length, width));
    if (code >= 0) heap.storeByte(dataAddress(heap, str), code);
    if (code >= 0x80) {
      // These have their UTF-8 form ready.
      const utf8 = heap.allocateStatic(4, 4);
      heap.storeBytes(utf8, [0xc0 | (code >> 6), 0x80 | (code & 0x3f), 0]);
      heap.store((str + STR_UTF8_LENGTH) >> 2, 2);
      heap.store((str + STR_UTF8) >> 2, utf8);
    }
    cacheText(rt, str, text);
    rt.interned.set(text, str);
  }
}
