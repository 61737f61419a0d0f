// The iterators of str: one for any text and one for ASCII.
// CPython: Objects/unicodeobject.c PyUnicodeIter_Type, _PyUnicodeASCIIIter_Type
import { indexIteratorSpec, makeIterator, nextByIndex } from "./index-iterator.ts";
import type { Runtime } from "./runtime.ts";
import { emptyStr, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isAsciiStr, strItem, strLength } from "./str.ts";
import type { TypeSpec } from "./type-spec.ts";

export function strIter(rt: Runtime, self: Ref): Ref {
  return makeIterator(rt, isAsciiStr(rt, self) ? T.str_ascii_iterator : T.str_iterator, self, 0, null);
}

function iteratorSpec(name: string, address: Ref): TypeSpec {
  const next = nextByIndex(strLength, strItem);
  return indexIteratorSpec({ name, address, next, length: strLength, makeEmpty: () => emptyStr });
}

/** Both specs; made on demand, since this file may be half loaded when a spec is first wanted. */
export function strIteratorSpecs(): TypeSpec[] {
  return [
    iteratorSpec("str_iterator", T.str_iterator),
    iteratorSpec("str_ascii_iterator", T.str_ascii_iterator),
  ];
}
