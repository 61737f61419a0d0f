// Freed objects that are kept for the next of their kind, without going back to the allocator. Last in, first out; the
// chain runs through the objects' first word, as in CPython.  CPython: Include/internal/pycore_freelist.h
import type { Heap } from "../memory/heap.ts";
import type { Ref } from "./static.ts";

/** What a free list keeps: "float", "tuple 3" and so on. `index` is the list's place among an interpreter's own. */
export class FreeListKind {
  private static count = 0;
  readonly index = FreeListKind.count++;
  readonly name: string;
  /** The most objects kept in 3.14. */
  readonly limit: number;

  constructor(name: string, limit: number) {
    this.name = name;
    this.limit = limit;
  }
}

export class FreeList {
  private readonly heap: Heap;
  /** The most objects kept. */
  readonly limit: number;
  /** Word index of the chain's head; the next word holds the count. Public for the few places that pop in line. */
  readonly head: number;

  constructor(heap: Heap, limit: number) {
    this.heap = heap;
    this.limit = limit;
    this.head = heap.allocateStatic(16) >> 2;
  }

  get count(): number {
    return this.heap.i32[this.head + 1];
  }

  /** An object whose header and contents are as it was freed, but for the first word; 0 when the list is empty. */
  pop(): Ref {
    const heap = this.heap;
    const object = heap.i32[this.head];
    if (object === 0) return 0;
    heap.store(this.head, heap.i32[object >> 2]);
    heap.store(this.head + 1, heap.i32[this.head + 1] - 1);
    return object;
  }

  /** Keeps the object; false when the list is full and the caller must free it. */
  push(object: Ref): boolean {
    const heap = this.heap;
    const count = heap.i32[this.head + 1];
    if (count >= this.limit) return false;
    heap.store(object >> 2, heap.i32[this.head]);
    heap.store(this.head, object);
    heap.store(this.head + 1, count + 1);
    return true;
  }
}
