// Requests for the arrays and tables that containers grow. What even a real machine would refuse raises MemoryError, as
// there; what only this interpreter's limit on memory refuses ends the run instead.
import type { Address } from "../memory/layout.ts";
import type { Runtime } from "./runtime.ts";

/** Bytes that a machine with some swap does not have: a request for more fails at once. */
const ABSURD_BYTES = 2 ** 36;

/** A block of that size, not cleared. Raises MemoryError, or ends the run. */
export function allocateBlock(rt: Runtime, byteCount: number): Address {
  refuseAbsurd(rt, byteCount);
  const block = rt.allocator.allocate(byteCount);
  return block === 0 ? overLimit(rt) : block;
}

/** As realloc: the same block or a moved one, with the old bytes. */
export function reallocateBlock(rt: Runtime, block: Address, byteCount: number): Address {
  refuseAbsurd(rt, byteCount);
  const moved = rt.allocator.reallocate(block, byteCount);
  return moved === 0 ? overLimit(rt) : moved;
}

/** Raises MemoryError for a request that no machine could serve, and ends the run for one past the limit here. */
export function refuseAbsurd(rt: Runtime, byteCount: number): void {
  if (byteCount > ABSURD_BYTES) throw rt.memoryError();
  if (byteCount > rt.limits.heapBytesMax) overLimit(rt);
}

function overLimit(rt: Runtime): never {
  const limit = Math.round(rt.limits.heapBytesMax / 1048576);
  throw rt.limitExceeded("heap", `the program's memory grew past ${limit} MiB, the limit here`);
}

/** Copies `count` item pointers to fresh places, each with a new reference. Addresses are word indices. */
export function copyReferences(rt: Runtime, target: number, source: number, count: number): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  heap.noteRange(target << 2, count * 8);
  for (let i = 0; i < count; i++) {
    const item = i32[source + i * 2];
    const refcount = i32[item >> 2];
    if (refcount >= 0) heap.store(item >> 2, refcount + 1);
    i32[target + i * 2] = item;
    i32[target + i * 2 + 1] = 0;
  }
}

/** Repeats the first `count` item pointers of an array until it holds `total`; takes no references. */
export function repeatPointers(rt: Runtime, array: Address, count: number, total: number): void {
  const heap = rt.heap;
  heap.noteRange(array + count * 8, (total - count) * 8);
  let done = count;
  while (done < total) {
    const part = Math.min(done, total - done);
    heap.u8.copyWithin(array + done * 8, array, array + part * 8);
    done += part;
  }
}

/** Adds `times` references at once. */
export function increfTimes(rt: Runtime, object: number, times: number): void {
  const refcount = rt.heap.i32[object >> 2];
  if (refcount >= 0) rt.heap.store(object >> 2, refcount + times);
}
