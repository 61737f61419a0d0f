// The memoryview object: a window on the bytes of another object, which stays alive and keeps its bytes where they are
// while the window is open. A view may step over bytes, run backwards, and read several bytes as one number.
// Between the views of one object and the object stands a managed buffer, which holds it once for all of them.
// CPython: Objects/memoryobject.c
//
// | 16 | 3 * ndim | 24 | mbuf | 32 | hash | 40 | flags | 48 | exports | 56 | buf | 64 | obj | 72 | len |
// 80 | itemsize | 88 | readonly (int32) | 92 | ndim (int32) | 96 | format: its character's code | 104 | shape |
// 112 | strides | 120 | suboffsets | 128 | internal | 136 | weakrefs | 144 | shape, strides, suboffsets of each dimension
import { OB_SIZE, OB_TYPE } from "../memory/layout.ts";
import {
  ARRAY_EXPORTS,
  arrayBytes,
  arrayCode,
  arrayLength,
  isArray,
  isCharacters,
  itemSizeOf,
} from "./array.ts";
import { BYTEARRAY_EXPORTS, bytearrayBytes, isBytearray } from "./bytearray.ts";
import { bytesOf, isBytes, newBytes } from "./bytes.ts";
import { floatValue, isFloat, newFloat } from "./float.ts";
import { bigIntOf, newBigInt, newBool, newInt } from "./int.ts";
import { callSpecial, index, isTrue, toFloatNumber } from "./abstract.ts";
import { isExceptionOf } from "./exception-of.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { clearWeakrefs } from "./weakref.ts";
import { TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

const VIEW_MBUF = 24;
export const VIEW_HASH = 32;
const VIEW_FLAGS = 40;
const VIEW_BUF = 56;
export const VIEW_OBJECT = 64;
const VIEW_LENGTH = 72;
const VIEW_ITEMSIZE = 80;
const VIEW_READONLY = 88;
const VIEW_NDIM = 92;
const VIEW_FORMAT = 96;
const VIEW_SHAPE = 104;
const VIEW_STRIDES = 112;
export const VIEW_WEAKREFS = 136;
export const VIEW_ARRAY = 144;
const FLAG_RELEASED = 1;
/** What a memoryview asks a class's own `__buffer__` for. */
const PyBUF_FULL_RO = 284;
export const DIMENSIONS_MAX = 64;

/** Native single-character formats: bytes an item, and how its bits are read. */
const FORMATS: Readonly<
  Record<string, { size: number; kind: "signed" | "unsigned" | "float" | "bool" | "char" }>
> = {
  b: { size: 1, kind: "signed" },
  B: { size: 1, kind: "unsigned" },
  c: { size: 1, kind: "char" },
  h: { size: 2, kind: "signed" },
  H: { size: 2, kind: "unsigned" },
  i: { size: 4, kind: "signed" },
  I: { size: 4, kind: "unsigned" },
  l: { size: 8, kind: "signed" },
  L: { size: 8, kind: "unsigned" },
  q: { size: 8, kind: "signed" },
  Q: { size: 8, kind: "unsigned" },
  n: { size: 8, kind: "signed" },
  N: { size: 8, kind: "unsigned" },
  f: { size: 4, kind: "float" },
  d: { size: 8, kind: "float" },
  "?": { size: 1, kind: "bool" },
};

/** What a view shows; `start` is the address of its first item. */
export interface ViewShape {
  readonly start: number;
  readonly format: string;
  readonly itemSize: number;
  readonly isReadOnly: boolean;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

export function isMemoryview(rt: Runtime, object: Ref): boolean {
  return rt.heap.i32[(object + OB_TYPE) >> 2] === T.memoryview;
}

export function formatSize(format: string): number {
  return FORMATS[format]?.size ?? 0;
}

// _PyManagedBufferObject: | 16 | flags | 24 | exports | 32 | buf | 40 | obj | … the rest of a Py_buffer
const MBUF_OBJECT = 40;
const MBUF_SIZE = 112;

/** Holds `owner` and counts as an export of it. */
function newManagedBuffer(rt: Runtime, owner: Ref): Ref {
  const object = rt.newObject(T.managedbuffer, MBUF_SIZE);
  rt.heap.fill(object + OB_SIZE, MBUF_SIZE - OB_SIZE);
  rt.heap.store((object + MBUF_OBJECT) >> 2, rt.incref(owner));
  changeExports(rt, owner, 1);
  rt.track(object);
  return object;
}

function releaseManagedBuffer(rt: Runtime, self: Ref): void {
  const owner = rt.exchange(self + MBUF_OBJECT, 0);
  if (owner === 0) return;
  changeExports(rt, owner, -1);
  rt.decref(owner);
}

export const managedBufferSpec: TypeSpec = {
  name: "managedbuffer",
  address: T.managedbuffer,
  basicSize: MBUF_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_DISALLOW_INSTANTIATION,
  slots: {
    tp_dealloc: (rt, self) => {
      rt.untrack(self);
      releaseManagedBuffer(rt, self);
      rt.freeObject(self);
    },
    tp_traverse: (rt, self, visit) => {
      const owner = rt.pointer(self + MBUF_OBJECT);
      if (owner !== 0) visit(owner);
    },
    tp_clear: releaseManagedBuffer,
  },
};

/** A view of `source`, which is kept alive and counted as exporting; a view of a view shares its managed buffer. */
export function newView(rt: Runtime, source: Ref, view: ViewShape): Ref {
  const heap = rt.heap;
  const isShared = isMemoryview(rt, source);
  const owner = isShared ? rt.pointer(source + VIEW_OBJECT) : source;
  const buffer = isShared ? rt.incref(rt.pointer(source + VIEW_MBUF)) : newManagedBuffer(rt, source);
  const dimensions = view.shape.length;
  const size = VIEW_ARRAY + 24 * dimensions;
  const object = rt.newObject(T.memoryview, size);
  heap.fill(object + OB_SIZE, size - OB_SIZE);
  heap.store((object + OB_SIZE) >> 2, 3 * dimensions);
  heap.storeInt64(object + VIEW_HASH, -1);
  heap.store((object + VIEW_BUF) >> 2, view.start);
  heap.store((object + VIEW_MBUF) >> 2, buffer);
  heap.store((object + VIEW_OBJECT) >> 2, owner);
  heap.store(
    (object + VIEW_LENGTH) >> 2,
    view.shape.reduce((a, b) => a * b, view.itemSize),
  );
  heap.store((object + VIEW_ITEMSIZE) >> 2, view.itemSize);
  heap.store((object + VIEW_READONLY) >> 2, view.isReadOnly ? 1 : 0);
  heap.store((object + VIEW_NDIM) >> 2, dimensions);
  heap.store((object + VIEW_FORMAT) >> 2, view.format.charCodeAt(0));
  heap.store((object + VIEW_SHAPE) >> 2, object + VIEW_ARRAY);
  heap.store((object + VIEW_STRIDES) >> 2, object + VIEW_ARRAY + 8 * dimensions);
  for (let i = 0; i < dimensions; i++) {
    heap.storeInt64(object + VIEW_ARRAY + 8 * i, view.shape[i]);
    heap.storeInt64(object + VIEW_ARRAY + 8 * (dimensions + i), view.strides[i]);
    heap.storeInt64(object + VIEW_ARRAY + 8 * (2 * dimensions + i), -1);
  }
  rt.track(object);
  return object;
}

/** A bytearray and an array count the views on them, and refuse to move their bytes. */
function changeExports(rt: Runtime, owner: Ref, change: number): void {
  const offset = isBytearray(rt, owner) ? BYTEARRAY_EXPORTS : isArray(rt, owner) ? ARRAY_EXPORTS : 0;
  if (offset === 0) return;
  const word = (owner + offset) >> 2;
  rt.heap.store(word, rt.heap.i32[word] + change);
}

/** `memoryview(object)`. */
export function viewOf(rt: Runtime, owner: Ref): Ref {
  if (isMemoryview(rt, owner)) return newView(rt, owner, viewShape(rt, owner));
  const shape = exportedShape(rt, owner);
  if (shape === null) {
    const flags = newInt(rt, PyBUF_FULL_RO);
    const own = callSpecial(rt, owner, "__buffer__", [flags]);
    rt.decref(flags);
    if (own !== 0) return viewOfOwn(rt, own);
    throw rt.typeError(`memoryview: a bytes-like object is required, not '${rt.typeName(owner)}'`);
  }
  return newView(rt, owner, shape);
}

/** A view of what a class's own `__buffer__` returned, which is taken over. */
function viewOfOwn(rt: Runtime, own: Ref): Ref {
  try {
    if (isMemoryview(rt, own)) return viewOf(rt, own);
    throw rt.typeError(`__buffer__ returned non-memoryview object`);
  } finally {
    rt.decref(own);
  }
}

function arrayShape(rt: Runtime, array: Ref): ViewShape {
  const code = arrayCode(rt, array);
  const itemSize = itemSizeOf(code);
  return {
    start: arrayBytes(rt, array).byteOffset,
    format: isCharacters(code) ? "w" : code,
    itemSize,
    isReadOnly: false,
    shape: [arrayLength(rt, array)],
    strides: [itemSize],
  };
}

/** What a view of the object would show; null for an object that has no buffer. */
export function exportedShape(rt: Runtime, object: Ref): ViewShape | null {
  if (isMemoryview(rt, object)) return viewShape(rt, object);
  if (isArray(rt, object)) return arrayShape(rt, object);
  const isReadOnly = isBytes(rt, object);
  if (!isReadOnly && !isBytearray(rt, object)) return null;
  const bytes = isReadOnly ? bytesOf(rt, object) : bytearrayBytes(rt, object);
  return {
    start: bytes.byteOffset,
    format: "B",
    itemSize: 1,
    isReadOnly,
    shape: [bytes.length],
    strides: [1],
  };
}

export function isReleased(rt: Runtime, view: Ref): boolean {
  return (rt.heap.i32[(view + VIEW_FLAGS) >> 2] & FLAG_RELEASED) !== 0;
}

/** What the view shows; raises ValueError once it was released. */
export function viewShape(rt: Runtime, view: Ref): ViewShape {
  if (isReleased(rt, view)) throw rt.valueError("operation forbidden on released memoryview object");
  const heap = rt.heap;
  const dimensions = heap.i32[(view + VIEW_NDIM) >> 2];
  const shape: number[] = [];
  const strides: number[] = [];
  for (let i = 0; i < dimensions; i++) {
    shape.push(heap.int64(view + VIEW_ARRAY + 8 * i));
    strides.push(heap.int64(view + VIEW_ARRAY + 8 * (dimensions + i)));
  }
  return {
    start: heap.i32[(view + VIEW_BUF) >> 2],
    format: String.fromCharCode(heap.i32[(view + VIEW_FORMAT) >> 2]),
    itemSize: heap.i32[(view + VIEW_ITEMSIZE) >> 2],
    isReadOnly: heap.i32[(view + VIEW_READONLY) >> 2] !== 0,
    shape,
    strides,
  };
}

export function isContiguous({ shape, strides, itemSize }: ViewShape, isFortran = false): boolean {
  let expected = itemSize;
  for (let n = 0; n < shape.length; n++) {
    const i = isFortran ? n : shape.length - 1 - n;
    if (shape[i] > 1 && strides[i] !== expected) return false;
    expected *= shape[i];
  }
  return true;
}

/** Addresses of all items, row by row. */
export function itemAddresses(view: ViewShape): number[] {
  let addresses = [view.start];
  view.shape.forEach((count, dimension) => {
    const next: number[] = [];
    for (const address of addresses)
      for (let i = 0; i < count; i++) next.push(address + i * view.strides[dimension]);
    addresses = next;
  });
  return addresses;
}

/** All bytes in order: the memory itself where they lie in a row, else a copy. */
export function viewBytes(rt: Runtime, view: ViewShape): Uint8Array {
  const u8 = rt.heap.u8;
  const addresses = isContiguous(view) ? null : itemAddresses(view);
  if (addresses === null) {
    return u8.subarray(view.start, view.start + view.shape.reduce((a, b) => a * b, view.itemSize));
  }
  const bytes = new Uint8Array(addresses.length * view.itemSize);
  addresses.forEach((address, i) =>
    bytes.set(u8.subarray(address, address + view.itemSize), i * view.itemSize),
  );
  return bytes;
}

// ---- items ----------------------------------------------------------------------------------------------------------
function knownFormat(rt: Runtime, format: string): (typeof FORMATS)[string] {
  const known = FORMATS[format];
  if (known === undefined) {
    throw rt.error(T.NotImplementedError, `memoryview: format ${format} not supported`);
  }
  return known;
}

/** The item at an address as a Python object, owned. */
export function unpackItem(rt: Runtime, format: string, address: number): Ref {
  const { size, kind } = knownFormat(rt, format);
  const data = new DataView(rt.heap.buffer, address, size);
  switch (kind) {
    case "char":
      return newBytes(rt, [data.getUint8(0)]);
    case "bool":
      return newBool(data.getUint8(0) !== 0);
    case "float":
      return newFloat(rt, size === 4 ? data.getFloat32(0, true) : data.getFloat64(0, true));
    default:
      if (size === 8)
        return newBigInt(rt, kind === "signed" ? data.getBigInt64(0, true) : data.getBigUint64(0, true));
      return newInt(rt, smallItem(data, size, kind === "signed"));
  }
}

function smallItem(data: DataView, size: number, isSigned: boolean): number {
  if (size === 1) return isSigned ? data.getInt8(0) : data.getUint8(0);
  if (size === 2) return isSigned ? data.getInt16(0, true) : data.getUint16(0, true);
  return isSigned ? data.getInt32(0, true) : data.getUint32(0, true);
}

/** Writes a Python object at an address in the view's format. */
export function packItem(rt: Runtime, format: string, address: number, value: Ref): void {
  const { size, kind } = knownFormat(rt, format);
  const data = new DataView(new ArrayBuffer(size));
  const invalidType = (): ReturnType<Runtime["error"]> =>
    rt.typeError(`memoryview: invalid type for format '${format}'`);
  const invalidValue = (): ReturnType<Runtime["error"]> =>
    rt.valueError(`memoryview: invalid value for format '${format}'`);
  if (kind === "char") {
    if (!isBytes(rt, value)) throw invalidType();
    if (bytesOf(rt, value).length !== 1) throw invalidValue();
    data.setUint8(0, bytesOf(rt, value)[0]);
  } else if (kind === "bool") data.setUint8(0, isTrue(rt, value) ? 1 : 0);
  else if (kind === "float") {
    const info = rt.info(value);
    if (!isFloat(rt, value) && info.nb_float === null && info.nb_index === null) throw invalidType();
    const number = isFloat(rt, value) ? floatValue(rt, value) : toFloatNumber(rt, value);
    if (size === 4) data.setFloat32(0, number, true);
    else data.setFloat64(0, number, true);
  } else {
    const number = integerItem(rt, value, invalidType);
    const bits = BigInt(size * 8);
    const low = kind === "signed" ? -(1n << (bits - 1n)) : 0n;
    const high = kind === "signed" ? 1n << (bits - 1n) : 1n << bits;
    if (number < low || number >= high) throw invalidValue();
    for (let i = 0; i < size; i++) data.setUint8(i, Number((number >> BigInt(8 * i)) & 0xffn));
  }
  rt.heap.storeBytes(address, new Uint8Array(data.buffer));
}

function integerItem(rt: Runtime, value: Ref, invalidType: () => ReturnType<Runtime["error"]>): bigint {
  let number: Ref;
  try {
    number = index(rt, value);
  } catch (error) {
    if (!isExceptionOf(rt, error, T.TypeError)) throw error;
    rt.decref(error.exception);
    throw invalidType();
  }
  try {
    return bigIntOf(rt, number);
  } finally {
    rt.decref(number);
  }
}

// ---- life --------------------------------------------------------------------------------------------------------------
/** `view.release()`: lets the exporter go. */
export function releaseView(rt: Runtime, view: Ref): void {
  if (isReleased(rt, view)) return;
  rt.heap.store((view + VIEW_FLAGS) >> 2, FLAG_RELEASED);
  rt.heap.store((view + VIEW_OBJECT) >> 2, 0);
  rt.decrefOrNull(rt.exchange(view + VIEW_MBUF, 0));
}

export function viewDealloc(rt: Runtime, view: Ref): void {
  rt.untrack(view);
  releaseView(rt, view);
  if (rt.pointer(view + VIEW_WEAKREFS) !== 0) clearWeakrefs(rt, view);
  rt.freeObject(view);
}

export function viewTraverse(rt: Runtime, view: Ref, visit: (held: Ref) => void): void {
  const buffer = rt.pointer(view + VIEW_MBUF);
  if (buffer !== 0) visit(buffer);
}

export function viewSizeOf(rt: Runtime, view: Ref): number {
  return VIEW_ARRAY + 8 * rt.heap.i32[(view + OB_SIZE) >> 2];
}
