// The data stack: where the frames of running functions lie, one above the other, in chunks of 16 KiB that the
// allocator maps. Its words (current chunk, first free byte, end) are in memory too, in the data segment.
// CPython: Python/pystate.c, _PyThreadState_PushFrame, push_chunk, _PyThreadState_PopFrame
import type { Heap } from "../memory/heap.ts";
import type { Address } from "../memory/layout.ts";
import type { Runtime } from "../objects/runtime.ts";

// _PyStackChunk: | 0 | previous chunk | 8 | size | 16 | bytes in use when the next chunk was pushed | 24 | frames
const CHUNK_PREVIOUS = 0;
const CHUNK_SIZE = 8;
const CHUNK_TOP = 16;
const CHUNK_DATA = 24;
const CHUNK_BYTES = 16 * 1024;

export class DataStack {
  private readonly rt: Runtime;
  private readonly heap: Heap;
  /** Word indexes of the three words in the data segment. */
  private readonly chunkWord: number;
  readonly topWord: number;
  readonly limitWord: number;

  constructor(rt: Runtime) {
    this.rt = rt;
    this.heap = rt.heap;
    const words = rt.heap.allocateStatic(32);
    this.chunkWord = words >> 2;
    this.topWord = (words + 8) >> 2;
    this.limitWord = (words + 16) >> 2;
  }

  /** Room for a frame of that many bytes (a multiple of 8), not cleared. */
  push(bytes: number): Address {
    const heap = this.heap;
    const top = heap.i32[this.topWord];
    if (top === 0 || top + bytes > heap.i32[this.limitWord]) return this.pushChunk(bytes);
    heap.store(this.topWord, top + bytes);
    return top;
  }

  /** Gives back the topmost frame. */
  pop(frame: Address): void {
    const heap = this.heap;
    const chunk = heap.i32[this.chunkWord];
    const previous = heap.i32[(chunk + CHUNK_PREVIOUS) >> 2];
    if (frame !== chunk + CHUNK_DATA || previous === 0) {
      heap.store(this.topWord, frame);
      return;
    }
    const bytes = heap.i32[(chunk + CHUNK_SIZE) >> 2];
    this.rt.allocator.unmap(chunk, bytes);
    heap.store(this.chunkWord, previous);
    heap.store(this.topWord, previous + heap.i32[(previous + CHUNK_TOP) >> 2]);
    heap.store(this.limitWord, previous + heap.i32[(previous + CHUNK_SIZE) >> 2]);
  }

  private pushChunk(bytes: number): Address {
    const heap = this.heap;
    let size = CHUNK_BYTES;
    while (size < bytes + CHUNK_DATA + 128) size *= 2;
    const previous = heap.i32[this.chunkWord];
    const chunk = this.rt.allocator.map(size);
    if (previous !== 0) heap.store((previous + CHUNK_TOP) >> 2, heap.i32[this.topWord] - previous);
    heap.store((chunk + CHUNK_PREVIOUS) >> 2, previous);
    heap.store((chunk + CHUNK_SIZE) >> 2, size);
    heap.store(this.chunkWord, chunk);
    heap.store(this.limitWord, chunk + size);
    // The very first frame leaves a word free, so that popping it never looks like popping a chunk.
    const frame = chunk + CHUNK_DATA + (previous === 0 ? 8 : 0);
    heap.store(this.topWord, frame + bytes);
    return frame;
  }
}
