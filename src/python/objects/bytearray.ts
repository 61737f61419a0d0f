// The bytearray object: bytes in a block of their own, which grows with room to spare and may start late in its block
// after deletions at the front.  CPython: Objects/bytearrayobject.c
//
// | 16 | ob_size | 24 | ob_alloc | 32 | ob_bytes | 40 | ob_start | 48 | ob_exports |
import { OB_SIZE, OB_TYPE } from "../memory/layout.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

export const BYTEARRAY_ALLOC = 24;
export const BYTEARRAY_BYTES = 32;
export const BYTEARRAY_START = 40;
export const BYTEARRAY_EXPORTS = 48;
export const BYTEARRAY_SIZE = 56;
/** What a bytes object has besides its bytes: header, length, hash, and the zero at the end. */
const BYTES_OVERHEAD = 33;

export function isBytearray(rt: Runtime, object: Ref): boolean {
  const type = rt.heap.i32[(object + OB_TYPE) >> 2];
  return type === T.bytearray || rt.isSubtype(type, T.bytearray);
}

export function bytearrayLength(rt: Runtime, object: Ref): number {
  return rt.heap.i32[(object + OB_SIZE) >> 2];
}

/** The bytes, as a view of the heap's memory: read it before anything else runs, or copy it. */
export function bytearrayBytes(rt: Runtime, object: Ref): Uint8Array {
  const start = rt.pointer(object + BYTEARRAY_START);
  return rt.heap.u8.subarray(start, start + bytearrayLength(rt, object));
}

/** Clears the fields of a fresh instance: no bytes and no block. */
export function initBytearray(rt: Runtime, object: Ref): Ref {
  rt.heap.fill(object + OB_SIZE, BYTEARRAY_SIZE - OB_SIZE);
  return object;
}

/** A bytearray of those bytes. CPython: PyByteArray_FromStringAndSize */
export function newBytearray(rt: Runtime, bytes: ArrayLike<number>): Ref {
  const object = initBytearray(rt, rt.newObject(T.bytearray, BYTEARRAY_SIZE));
  if (bytes.length > 0) {
    resizeBytearray(rt, object, bytes.length);
    rt.heap.storeBytes(rt.pointer(object + BYTEARRAY_START), bytes);
  }
  return object;
}

/** Gives it another length; new bytes are not cleared. CPython: PyByteArray_Resize */
export function resizeBytearray(rt: Runtime, object: Ref, size: number): void {
  const heap = rt.heap;
  const word = object >> 2;
  const before = heap.i32[word + 4];
  if (size === before) return;
  refuseExported(rt, object);
  const block = heap.i32[(object + BYTEARRAY_BYTES) >> 2];
  const start = heap.i32[(object + BYTEARRAY_START) >> 2];
  const offset = start - block;
  const room = heap.i32[(object + BYTEARRAY_ALLOC) >> 2];
  // The room of a bytes object does not count the zero at its end, and what is empty has none.
  const isBytes = rt.version.holdsBytesInBytearrays;
  const end = isBytes ? 0 : 1;
  if (isBytes && size === 0) {
    if (block !== 0) rt.allocator.free(block);
    heap.fill(object + OB_SIZE, BYTEARRAY_EXPORTS - OB_SIZE);
    return;
  }
  let allocated: number;
  if (size + offset + end <= room) {
    if (size < room >> 1) allocated = size + end;
    else {
      writeSize(rt, object, size);
      heap.storeByte(start + size, 0);
      return;
    }
  } else if (size <= room * 1.125) allocated = size + (size >> 3) + (size < 9 ? 3 : 6);
  else allocated = size + end;
  if (allocated > rt.limits.heapBytesMax) throw rt.memoryError();
  const blockSize = isBytes ? allocated + BYTES_OVERHEAD : allocated;
  let moved: number;
  if (offset > 0 || block === 0) {
    moved = rt.allocator.allocate(blockSize);
    heap.copy(moved, start, Math.min(size, before));
    if (block !== 0) rt.allocator.free(block);
  } else moved = rt.allocator.reallocate(block, blockSize);
  heap.store((object + BYTEARRAY_BYTES) >> 2, moved);
  heap.store((object + BYTEARRAY_START) >> 2, moved);
  heap.store((object + BYTEARRAY_ALLOC) >> 2, allocated);
  writeSize(rt, object, size);
  heap.storeByte(moved + size, 0);
}

/** While a memoryview looks at the bytes they may not move. */
function refuseExported(rt: Runtime, object: Ref): void {
  if (rt.heap.i32[(object + BYTEARRAY_EXPORTS) >> 2] > 0) {
    throw rt.error(T.BufferError, "Existing exports of data: object cannot be re-sized");
  }
}

function writeSize(rt: Runtime, object: Ref, size: number): void {
  rt.heap.store((object + OB_SIZE) >> 2, size);
}

/** Puts `bytes` (not a view of this bytearray) in the place of those from `start` to `end`. */
export function replaceBytes(
  rt: Runtime,
  object: Ref,
  start: number,
  end: number,
  bytes: ArrayLike<number>,
): void {
  const heap = rt.heap;
  const size = bytearrayLength(rt, object);
  const growth = bytes.length - (end - start);
  if (growth < 0) {
    const first = rt.pointer(object + BYTEARRAY_START);
    if (start === 0) {
      // Shrinking at the front moves the start, not the bytes.
      refuseExported(rt, object);
      heap.store((object + BYTEARRAY_START) >> 2, first - growth);
      resizeBytearray(rt, object, size + growth);
    } else {
      heap.copy(first + start + bytes.length, first + end, size - end);
      resizeBytearray(rt, object, size + growth);
    }
  } else if (growth > 0) {
    resizeBytearray(rt, object, size + growth);
    const first = rt.pointer(object + BYTEARRAY_START);
    heap.copy(first + start + bytes.length, first + end, size - end);
  }
  if (bytes.length > 0) heap.storeBytes(rt.pointer(object + BYTEARRAY_START) + start, bytes);
}

export function bytearrayDealloc(rt: Runtime, object: Ref): void {
  const block = rt.pointer(object + BYTEARRAY_BYTES);
  if (block !== 0) rt.allocator.free(block);
  rt.freeObject(object);
}

/** sys.getsizeof without prefixes. */
export function bytearraySizeOf(rt: Runtime, object: Ref): number {
  const allocated = rt.heap.i32[(object + BYTEARRAY_ALLOC) >> 2];
  const { sizes } = rt.version;
  const difference = (sizes["bytearray"] ?? 0) + (allocated > 0 ? (sizes["bytearray_data"] ?? 0) : 0);
  return rt.info(object).basicSize + allocated + difference;
}
