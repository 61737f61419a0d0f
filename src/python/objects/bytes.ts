// The bytes object: its length, a cached hash and the bytes themselves with a NUL after them; b"" and the 256 bytes
// objects of one byte are immortal singletons. Its methods are in bytes-methods.ts, shared with bytearray.
// CPython: Objects/bytesobject.c
import { BYTES_DATA, BYTES_HASH, OB_SIZE, OB_TYPE } from "../memory/layout.ts";
import { hashBytes } from "./hash.ts";
import { emptyBytes, singleByte, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_BYTES_SUBCLASS } from "./type-info.ts";
import type { Runtime } from "./runtime.ts";

export function isBytes(rt: Runtime, object: Ref): boolean {
  return rt.heap.i32[(object + OB_TYPE) >> 2] === T.bytes || rt.hasFlag(object, TPFLAGS_BYTES_SUBCLASS);
}

export function bytesLength(rt: Runtime, object: Ref): number {
  return rt.heap.i32[(object + OB_SIZE) >> 2];
}

/** The bytes, as a view of the heap's memory: read it before anything else runs, or copy it. */
export function bytesOf(rt: Runtime, object: Ref): Uint8Array {
  const start = object + BYTES_DATA;
  return rt.heap.u8.subarray(start, start + bytesLength(rt, object));
}

/** A bytes object, owned; b"" and single bytes are singletons. */
export function newBytes(rt: Runtime, bytes: ArrayLike<number>): Ref {
  if (bytes.length === 0) return emptyBytes;
  if (bytes.length === 1) return singleByte(bytes[0]);
  const object = allocateBytes(rt, bytes.length);
  rt.heap.u8.set(bytes, object + BYTES_DATA);
  return object;
}

/** A bytes object of `length` (> 1) bytes that the caller writes next; its whole range is noted in the journal. */
export function allocateBytes(rt: Runtime, length: number): Ref {
  const heap = rt.heap;
  const object = rt.newObject(T.bytes, BYTES_DATA + length + 1);
  heap.noteRange(object + OB_SIZE, BYTES_DATA - OB_SIZE + length + 1);
  writeHeader(rt, object, length);
  heap.u8[object + BYTES_DATA + length] = 0;
  return object;
}

function writeHeader(rt: Runtime, object: Ref, length: number): void {
  const heap = rt.heap;
  heap.store((object + OB_SIZE) >> 2, length);
  heap.store((object + OB_SIZE + 4) >> 2, 0);
  heap.store((object + BYTES_HASH) >> 2, -1);
  heap.store((object + BYTES_HASH + 4) >> 2, -1);
}

/** An instance of a subclass of bytes with the bytes of `source`. CPython: bytes_subtype_new */
export function newBytesOfSubclass(rt: Runtime, type: Ref, source: Ref): Ref {
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  const length = bytesLength(rt, source);
  const object = allocate(rt, type, length);
  writeHeader(rt, object, length);
  rt.heap.copy(object + BYTES_DATA, source + BYTES_DATA, length);
  rt.heap.storeByte(object + BYTES_DATA + length, 0);
  return object;
}

export function bytesHash(rt: Runtime, object: Ref): number {
  const heap = rt.heap;
  const word = (object + BYTES_HASH) >> 2;
  if (heap.i32[word] !== -1 || heap.i32[word + 1] !== -1) {
    rt.hashHigh = heap.i32[word + 1];
    return heap.i32[word];
  }
  const hash = hashBytes(rt, object + BYTES_DATA, bytesLength(rt, object));
  heap.store(word, hash);
  heap.store(word + 1, rt.hashHigh);
  return hash;
}

export function bytesDealloc(rt: Runtime, object: Ref): void {
  rt.freeObject(object);
}

export function initBytesStatics(rt: Runtime): void {
  for (let code = -1; code < 256; code++) {
    const object = code < 0 ? emptyBytes : singleByte(code);
    rt.makeImmortal(object);
    rt.heap.store((object + OB_TYPE) >> 2, T.bytes);
    writeHeader(rt, object, code < 0 ? 0 : 1);
    if (code >= 0) rt.heap.storeByte(object + BYTES_DATA, code);
  }
}
