// The array object: numbers or characters of one kind, side by side in a block that grows with room to spare.
// CPython: Modules/arraymodule.c
//
// | 16 | ob_size | 24 | ob_item | 32 | allocated | 40 | ob_descr: the type code | 48 | weakreflist | 56 | ob_exports |
import { OB_SIZE, OB_TYPE } from "../memory/layout.ts";
import { index, toFloatNumber } from "./abstract.ts";
import { floatValue, isFloat, newFloat } from "./float.ts";
import { bigIntOf, compactInt, isCompactInt, isInt, newBigInt, newInt } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr } from "./str.ts";

const ARRAY_ITEMS = 24;
const ARRAY_ALLOCATED = 32;
const ARRAY_CODE = 40;
export const ARRAY_WEAKREFS = 48;
export const ARRAY_EXPORTS = 56;
export const ARRAY_SIZE = 64;

export const TYPE_CODES = "bBuwhHiIlLqQfd";
const ITEM_SIZES: Readonly<Record<string, number>> = {
  b: 1,
  B: 1,
  u: 4,
  w: 4,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  f: 4,
  d: 8,
};
/** What the smaller types are called where a number does not fit. */
const CODE_NAMES: Readonly<Record<string, string>> = {
  b: "signed char",
  B: "unsigned byte integer",
  h: "signed short integer",
  H: "unsigned short",
  i: "signed integer",
  I: "unsigned int",
};

export function isArray(rt: Runtime, object: Ref): boolean {
  const type = rt.heap.i32[(object + OB_TYPE) >> 2];
  return type === T.array || rt.isSubtype(type, T.array);
}

export function arrayLength(rt: Runtime, array: Ref): number {
  return rt.heap.i32[(array + OB_SIZE) >> 2];
}

export function arrayCode(rt: Runtime, array: Ref): string {
  return String.fromCharCode(rt.heap.i32[(array + ARRAY_CODE) >> 2]);
}

export function itemSizeOf(code: string): number {
  return ITEM_SIZES[code];
}

export function isCharacters(code: string): boolean {
  return code === "u" || code === "w";
}

export function itemAddress(rt: Runtime, array: Ref, at: number): number {
  return rt.pointer(array + ARRAY_ITEMS) + at * itemSizeOf(arrayCode(rt, array));
}

/** The bytes of all items, as a view of the heap's memory: read it before anything else runs, or copy it. */
export function arrayBytes(rt: Runtime, array: Ref): Uint8Array {
  const start = rt.pointer(array + ARRAY_ITEMS);
  return rt.heap.u8.subarray(start, start + arrayLength(rt, array) * itemSizeOf(arrayCode(rt, array)));
}

/** Clears the fields of a fresh instance and gives it its kind. */
export function initArray(rt: Runtime, array: Ref, code: string): Ref {
  rt.heap.fill(array + OB_SIZE, ARRAY_SIZE - OB_SIZE);
  rt.heap.store((array + ARRAY_CODE) >> 2, code.charCodeAt(0));
  return array;
}

/** An array of that kind with the items whose bytes these are. */
export function newArray(rt: Runtime, code: string, bytes: Uint8Array): Ref {
  const copy = bytes.slice();
  const array = initArray(rt, rt.newObject(T.array, ARRAY_SIZE), code);
  rt.track(array);
  setRoom(rt, array, copy.length / itemSizeOf(code));
  rt.heap.store((array + OB_SIZE) >> 2, copy.length / itemSizeOf(code));
  rt.heap.storeBytes(rt.pointer(array + ARRAY_ITEMS), copy);
  return array;
}

/** Gives it room for `count` items in place of the room that it has. */
function setRoom(rt: Runtime, array: Ref, count: number): void {
  const heap = rt.heap;
  const block = rt.pointer(array + ARRAY_ITEMS);
  const byteCount = count * itemSizeOf(arrayCode(rt, array));
  if (byteCount > rt.limits.heapBytesMax) throw rt.memoryError();
  let moved = 0;
  if (count === 0) {
    if (block !== 0) rt.allocator.free(block);
  } else moved = block === 0 ? rt.allocator.allocate(byteCount) : rt.allocator.reallocate(block, byteCount);
  heap.store((array + ARRAY_ITEMS) >> 2, moved);
  heap.store((array + ARRAY_ALLOCATED) >> 2, count);
}

/** Room for a known number of items, as a list or a tuple announces. */
export function reserve(rt: Runtime, array: Ref, count: number): void {
  if (count > 0) setRoom(rt, array, count);
}

/** Gives it another length; what new items hold is not said. CPython: array_resize */
export function resizeArray(rt: Runtime, array: Ref, count: number): void {
  const before = arrayLength(rt, array);
  if (rt.heap.i32[(array + ARRAY_EXPORTS) >> 2] > 0 && count !== before) {
    throw rt.error(T.BufferError, "cannot resize an array that is exporting buffers");
  }
  const room = rt.heap.i32[(array + ARRAY_ALLOCATED) >> 2];
  const fits = room >= count && before < count + 16 && rt.pointer(array + ARRAY_ITEMS) !== 0;
  if (!fits) setRoom(rt, array, count === 0 ? 0 : count + (count >> 4) + (before < 8 ? 3 : 7));
  rt.heap.store((array + OB_SIZE) >> 2, count);
}

/** Puts items, given by their bytes (not a view of this array), in the place of those from `start` to `stop`. */
export function replaceItems(rt: Runtime, array: Ref, start: number, stop: number, bytes: Uint8Array): void {
  const size = itemSizeOf(arrayCode(rt, array));
  const length = arrayLength(rt, array);
  const growth = bytes.length / size - (stop - start);
  const move = (): void => {
    const first = rt.pointer(array + ARRAY_ITEMS);
    if (stop < length)
      rt.heap.copy(first + (stop + growth) * size, first + stop * size, (length - stop) * size);
  };
  if (growth > 0) resizeArray(rt, array, length + growth);
  if (growth !== 0) {
    if (rt.heap.i32[(array + ARRAY_EXPORTS) >> 2] > 0) {
      throw rt.error(T.BufferError, "cannot resize an array that is exporting buffers");
    }
    move();
  }
  if (growth < 0) resizeArray(rt, array, length + growth);
  if (bytes.length > 0) rt.heap.storeBytes(rt.pointer(array + ARRAY_ITEMS) + start * size, bytes);
}

// ---- items -----------------------------------------------------------------------------------------------------------
/** The item at a position as a Python object, owned. */
export function getArrayItem(rt: Runtime, array: Ref, at: number): Ref {
  const code = arrayCode(rt, array);
  const address = itemAddress(rt, array, at);
  const data = new DataView(rt.heap.buffer, address, itemSizeOf(code));
  switch (code) {
    case "b":
      return newInt(rt, data.getInt8(0));
    case "B":
      return newInt(rt, data.getUint8(0));
    case "h":
      return newInt(rt, data.getInt16(0, true));
    case "H":
      return newInt(rt, data.getUint16(0, true));
    case "i":
      return newInt(rt, data.getInt32(0, true));
    case "I":
      return newInt(rt, data.getUint32(0, true));
    case "f":
      return newFloat(rt, data.getFloat32(0, true));
    case "d":
      return newFloat(rt, data.getFloat64(0, true));
    case "l":
    case "q":
      return newBigInt(rt, data.getBigInt64(0, true));
    case "L":
    case "Q":
      return newBigInt(rt, data.getBigUint64(0, true));
    default:
      return characterAt(rt, data.getUint32(0, true));
  }
}

function characterAt(rt: Runtime, point: number): Ref {
  if (point > 0x10ffff) {
    throw rt.valueError(`character U+${point.toString(16)} is not in range [U+0000; U+10ffff]`);
  }
  return rt.newStr(String.fromCodePoint(point));
}

/** The bytes of a Python object as an item of that kind. */
export function packedItem(rt: Runtime, code: string, value: Ref): Uint8Array {
  const size = itemSizeOf(code);
  const data = new DataView(new ArrayBuffer(size));
  if (isCharacters(code)) data.setUint32(0, characterOf(rt, value), true);
  else if (code === "f" || code === "d") {
    const number = isFloat(rt, value) ? floatValue(rt, value) : toFloatNumber(rt, value);
    if (size === 4) data.setFloat32(0, number, true);
    else data.setFloat64(0, number, true);
  } else {
    const number = wholeItem(rt, code, value);
    if (size === 8) data.setBigUint64(0, BigInt.asUintN(64, number), true);
    else if (size === 4) data.setUint32(0, Number(BigInt.asUintN(32, number)), true);
    else if (size === 2) data.setUint16(0, Number(BigInt.asUintN(16, number)), true);
    else data.setUint8(0, Number(BigInt.asUintN(8, number)));
  }
  return new Uint8Array(data.buffer);
}

function characterOf(rt: Runtime, value: Ref): number {
  const what = "array item must be a unicode character, not ";
  if (!isStr(rt, value)) throw rt.typeError(what + rt.typeName(value));
  const points = Array.from(rt.text(value));
  if (points.length !== 1) throw rt.typeError(`${what}a string of length ${points.length}`);
  return points[0].codePointAt(0) ?? 0;
}

function wholeItem(rt: Runtime, code: string, value: Ref): bigint {
  let number: bigint;
  if (isCompactInt(rt, value)) number = BigInt(compactInt(rt, value));
  else if (isInt(rt, value)) number = bigIntOf(rt, value);
  else {
    const whole = index(rt, value);
    number = bigIntOf(rt, whole);
    rt.decref(whole);
  }
  const bits = BigInt(8 * itemSizeOf(code));
  const isSigned = code === code.toLowerCase();
  const low = isSigned ? -(1n << (bits - 1n)) : 0n;
  const high = isSigned ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  if (number < low || number > high) throw rt.overflowError(overflowText(code, number));
  return number;
}

/** What is said of a number that the type cannot hold: by the type, or by the C number that it passes through. */
function overflowText(code: string, number: bigint): string {
  if ("ILQ".includes(code) && number < 0n)
    return `can't convert negative ${code === "Q" ? "int to unsigned" : "value to unsigned int"}`;
  if (code === "q" || code === "Q") return "int too big to convert";
  if (code === "L" || (code === "I" && number >= 1n << 64n))
    return "Python int too large to convert to C unsigned long";
  const isWide = number < -(1n << 63n) || number >= 1n << 63n;
  if (code === "l" || (code !== "I" && isWide)) return "Python int too large to convert to C long";
  return `${CODE_NAMES[code]} is ${number < 0n ? "less than minimum" : "greater than maximum"}`;
}

/** sys.getsizeof without prefixes. */
export function arraySizeOf(rt: Runtime, array: Ref): number {
  const room = rt.heap.i32[(array + ARRAY_ALLOCATED) >> 2];
  return rt.info(array).basicSize + room * itemSizeOf(arrayCode(rt, array));
}

/** Frees the block of the items. */
export function freeItems(rt: Runtime, array: Ref): void {
  const block = rt.exchange(array + ARRAY_ITEMS, 0);
  if (block !== 0) rt.allocator.free(block);
}
