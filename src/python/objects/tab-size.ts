// The width of a tab that `expandtabs` is given: a C int, and no wider than memory is.
// CPython: Objects/unicodeobject.c unicode_expandtabs_impl
import { index } from "./abstract.ts";
import { numberOf } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";

const TAB_SIZE_DEFAULT = 8;

export function tabSize(rt: Runtime, argument: Ref): number {
  if (argument === 0) return TAB_SIZE_DEFAULT;
  const number = index(rt, argument);
  const size = numberOf(rt, number);
  rt.decref(number);
  if (Math.abs(size) >= 2 ** 31) throw rt.overflowError("Python int too large to convert to C int");
  if (size > rt.limits.heapBytesMax) throw rt.memoryError();
  return size;
}
