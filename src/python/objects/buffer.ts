// The bytes behind anything bytes-like, which is what the buffer protocol gives C functions.
// CPython: Objects/abstract.c PyObject_GetBuffer
import { bytearrayBytes, isBytearray } from "./bytearray.ts";
import { bytesOf, isBytes } from "./bytes.ts";
import { isMemoryview, viewBytes, viewShape } from "./memoryview.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

/** A view of the heap's memory, to be read before anything else runs; null for an object that has no buffer. */
export function bufferBytes(rt: Runtime, object: Ref): Uint8Array | null {
  if (isBytes(rt, object)) return bytesOf(rt, object);
  if (isBytearray(rt, object)) return bytearrayBytes(rt, object);
  if (isMemoryview(rt, object)) return viewBytes(rt, viewShape(rt, object));
  return null;
}

/** As `bufferBytes`, raising TypeError as PyObject_GetBuffer does. */
export function requireBuffer(rt: Runtime, object: Ref): Uint8Array {
  const bytes = bufferBytes(rt, object);
  if (bytes === null) throw rt.typeError(`a bytes-like object is required, not '${rt.typeName(object)}'`);
  return bytes;
}
