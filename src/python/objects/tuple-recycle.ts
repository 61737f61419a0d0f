// What `enumerate`, `zip` and others do with the tuple they gave last, when nobody holds it any more: fill it anew and
// give it again.   CPython: Include/internal/pycore_tuple.h _PyTuple_Recycle
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { TUPLE_HASH } from "../memory/layout.ts";

/** Forgets the hash of the old items; the collector may have untracked the tuple for them. */
export function recycleTuple(rt: Runtime, tuple: Ref): void {
  rt.heap.storeInt64(tuple + TUPLE_HASH, -1);
  if (!rt.isTracked(tuple)) rt.track(tuple);
}
