// The iterators of bytes and bytearray.
// CPython: Objects/bytesobject.c PyBytesIter_Type, Objects/bytearrayobject.c PyByteArrayIter_Type
import { selfBytes } from "./bytes-result.ts";
import { indexIteratorSpec, makeIterator, nextByIndex } from "./index-iterator.ts";
import type { IndexedKind } from "./index-iterator.ts";
import { newInt } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, T } from "./static.ts";
import type { Ref } from "./static.ts";
import type { TypeSpec } from "./type-spec.ts";

export function bytesIter(rt: Runtime, self: Ref): Ref {
  return makeIterator(rt, T.bytes_iterator, self, 0, null);
}

export function bytearrayIter(rt: Runtime, self: Ref): Ref {
  return makeIterator(rt, T.bytearray_iterator, self, 0, null);
}

const length = (rt: Runtime, owner: Ref): number => selfBytes(rt, owner).length;

/** Both specs; made on demand, since this file may be half loaded when a spec is first wanted. */
export function byteIteratorSpecs(): TypeSpec[] {
  const next = nextByIndex(length, (rt, owner, index) => newInt(rt, selfBytes(rt, owner)[index]));
  const both: Pick<IndexedKind, "next" | "length" | "makeEmpty"> = {
    next,
    length,
    makeEmpty: () => emptyTuple,
  };
  return [
    indexIteratorSpec({ ...both, name: "bytes_iterator", address: T.bytes_iterator }),
    indexIteratorSpec({
      ...both,
      name: "bytearray_iterator",
      address: T.bytearray_iterator,
      range: (count) => [-1, count],
    }),
  ];
}
