// What bytes and bytearray have in common: their bytes, and a result of the same kind. A bytes object that would come
// out unchanged is returned itself; a bytearray always makes a new one.
import { bytearrayBytes, isBytearray, newBytearray } from "./bytearray.ts";
import { bytesOf, isBytes, newBytes } from "./bytes.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

/** The bytes of a bytes or bytearray; a view of the heap's memory. */
export function selfBytes(rt: Runtime, self: Ref): Uint8Array {
  return isBytes(rt, self) ? bytesOf(rt, self) : bytearrayBytes(rt, self);
}

/** An object of the kind of `self` that holds `bytes`; `self` where they are all of its own. */
export function byteResult(rt: Runtime, self: Ref, bytes: Uint8Array): Ref {
  if (isBytearray(rt, self)) return newBytearray(rt, bytes.slice());
  const own = bytesOf(rt, self);
  const isUnchanged =
    bytes.buffer === own.buffer && bytes.byteOffset === own.byteOffset && bytes.length === own.length;
  if (isUnchanged && rt.typeOf(self) === T.bytes) return rt.incref(self);
  return newBytes(rt, bytes);
}

/** As `byteResult`, never `self` itself (but for the singletons). */
export function freshByteResult(rt: Runtime, self: Ref, bytes: ArrayLike<number>): Ref {
  return isBytearray(rt, self) ? newBytearray(rt, bytes) : newBytes(rt, bytes);
}
