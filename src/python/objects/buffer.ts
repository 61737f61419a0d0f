// The bytes behind anything bytes-like, which is what the buffer protocol gives C functions.
// CPython: Objects/abstract.c PyObject_GetBuffer
import { arrayBytes, isArray } from "./array.ts";
import { bytearrayBytes, isBytearray } from "./bytearray.ts";
import { bytesOf, isBytes } from "./bytes.ts";
import { isMemoryview, viewBytes, viewOf, viewShape } from "./memoryview.ts";
import { typeLookupText } from "./type.ts";
import { TPFLAGS_HEAPTYPE } from "./type-info.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

/** A view of the heap's memory, to be read before anything else runs; null for an object that has no buffer. */
export function bufferBytes(rt: Runtime, object: Ref): Uint8Array | null {
  if (isBytes(rt, object)) return bytesOf(rt, object);
  if (isBytearray(rt, object)) return bytearrayBytes(rt, object);
  if (isArray(rt, object)) return arrayBytes(rt, object);
  if (isMemoryview(rt, object)) return viewBytes(rt, viewShape(rt, object));
  if ((rt.info(object).flags & TPFLAGS_HEAPTYPE) === 0) return null;
  if (typeLookupText(rt, rt.typeOf(object), "__buffer__") === 0) return null;
  const view = viewOf(rt, object);
  try {
    return viewBytes(rt, viewShape(rt, view)).slice();
  } finally {
    rt.decref(view);
  }
}

/** As `bufferBytes`, raising TypeError as PyObject_GetBuffer does. */
export function requireBuffer(rt: Runtime, object: Ref): Uint8Array {
  const bytes = bufferBytes(rt, object);
  if (bytes === null) throw rt.typeError(`a bytes-like object is required, not '${rt.typeName(object)}'`);
  return bytes;
}
