// Who gets which bytes: pymalloc's pools and arenas for requests up to 512 bytes, and beside it what the C library
// does for larger ones ([heap] by brk, mmap from 128 KiB on). The order in which blocks are handed out and taken back
// is CPython's, since programs see it through `id()`.  CPython: Objects/obmalloc.c
import type { Heap } from "./heap.ts";
import type { Address } from "./layout.ts";
import { LimitExceeded } from "./limits.ts";

export const ALIGNMENT = 16;
export const SMALL_REQUEST_MAX = 512;
export const SIZE_CLASS_COUNT = SMALL_REQUEST_MAX / ALIGNMENT;
export const POOL_SIZE = 16 * 1024;
export const ARENA_SIZE = 1024 * 1024;
export const POOL_HEADER_SIZE = 48;
const MMAP_THRESHOLD = 128 * 1024;
const CHUNK_HEADER_SIZE = 16;

// A pool's header: | 0 | blocks in use | 8 | first free block | 16 | next pool | 24 | previous pool | 32 | arena index |
// 36 | size class | 40 | offset of the next virgin block | 44 | largest such offset |
export const POOL_COUNT = 0;
export const POOL_FREE_BLOCK = 8;
export const POOL_NEXT = 16;
export const POOL_PREVIOUS = 24;
export const POOL_ARENA_INDEX = 32;
export const POOL_SIZE_CLASS = 36;
export const POOL_NEXT_OFFSET = 40;
export const POOL_MAX_NEXT_OFFSET = 44;

/** An arena: 64 pools. `freePools` heads the list of emptied ones (linked through POOL_NEXT). */
export interface Arena {
  address: Address;
  freePoolCount: number;
  freePools: Address;
  /** The next pool that was never used. */
  poolAddress: Address;
}

export class Allocator {
  /** Arenas by index; an unmapped arena leaves null, its index is used again. */
  readonly arenas: (Arena | null)[] = [];
  /** Live bytes: arenas, large blocks and stack chunks. */
  bytesMapped = 0;
  /** Bytes of the blocks that are handed out, as large as they really are. */
  bytesInUse = 0;
  /** Blocks handed out and not yet taken back, as `sys.getallocatedblocks()` counts them. */
  blockCount = 0;
  /** Arenas mapped so far, and the most that were mapped at once. */
  arenasMade = 0;
  arenasMost = 0;
  private readonly heap: Heap;
  private readonly bytesMax: number;
  /** Address of the ring heads: one pseudo pool header a size class. */
  private readonly usedPools: Address;
  /** Arenas with a free pool, those with the fewest first. */
  private readonly usableArenas: number[] = [];
  private readonly freeSpans: { start: Address; size: number }[] = [];
  /** Freed [heap] chunks by size, last freed first; entries may be stale (the chunk's header tells). */
  private readonly bins = new Map<number, Address[]>();
  private binSizes: number[] = [];
  private lastBrkChunkSize = 0;

  constructor(heap: Heap, bytesMax: number) {
    this.heap = heap;
    this.bytesMax = bytesMax;
    this.usedPools = heap.allocateStatic(SIZE_CLASS_COUNT * POOL_HEADER_SIZE, POOL_HEADER_SIZE);
    for (let sizeClass = 0; sizeClass < SIZE_CLASS_COUNT; sizeClass++) {
      const head = this.usedPools + sizeClass * POOL_HEADER_SIZE;
      heap.store((head + POOL_NEXT) >> 2, head);
      heap.store((head + POOL_PREVIOUS) >> 2, head);
    }
  }

  /** `size` bytes, 16-byte aligned, not cleared; 0 where a single request is beyond all memory (MemoryError). */
  allocate(size: number): Address {
    if (size > SMALL_REQUEST_MAX) return this.allocateLarge(size);
    const heap = this.heap;
    const i32 = heap.i32;
    const sizeClass = size === 0 ? 0 : (size - 1) >> 4;
    const head = this.usedPools + sizeClass * POOL_HEADER_SIZE;
    let pool = i32[(head + POOL_NEXT) >> 2];
    if (pool === head) pool = this.newPool(sizeClass, head);
    const p = pool >> 2;
    this.blockCount++;
    this.bytesInUse += (sizeClass + 1) * ALIGNMENT;
    const block = i32[p + 2];
    const next = i32[block >> 2];
    const journal = heap.journal;
    if (journal !== null) {
      journal.note(p, i32[p]);
      journal.note(p + 2, block);
    }
    i32[p] += 1;
    if (next !== 0) i32[p + 2] = next;
    else this.extendPool(pool, sizeClass);
    return block;
  }

  free(block: Address): void {
    const heap = this.heap;
    if (!this.isInArena(block)) {
      this.freeLarge(block);
      return;
    }
    this.blockCount--;
    const i32 = heap.i32;
    const pool = block & -POOL_SIZE;
    const p = pool >> 2;
    this.bytesInUse -= (i32[p + 9] + 1) * ALIGNMENT;
    const lastFree = i32[p + 2];
    const count = i32[p] - 1;
    const journal = heap.journal;
    if (journal !== null) {
      journal.note(block >> 2, i32[block >> 2]);
      journal.note((block >> 2) + 1, i32[(block >> 2) + 1]);
      journal.note(p + 2, lastFree);
      journal.note(p, count + 1);
    }
    i32[block >> 2] = lastFree;
    i32[(block >> 2) + 1] = 0;
    i32[p + 2] = block;
    i32[p] = count;
    if (lastFree === 0) {
      // The pool was full and in no ring: it goes to the front of its class's ring.
      const head = this.usedPools + heap.i32[p + 9] * POOL_HEADER_SIZE;
      const first = heap.i32[(head + POOL_NEXT) >> 2];
      heap.store(p + 4, first);
      heap.store(p + 6, head);
      heap.store((head + POOL_NEXT) >> 2, pool);
      heap.store((first + POOL_PREVIOUS) >> 2, pool);
      if (count !== 0) return;
    }
    if (count === 0) this.freePool(pool);
  }

  /** As realloc: the block at its old place where it fits, else a new one with the old one's first bytes. */
  reallocate(block: Address, size: number): Address {
    if (block === 0) return this.allocate(size);
    const usable = this.blockSize(block);
    if (this.isInArena(block)) {
      // Shrinking by less than a quarter keeps the block.
      if (size <= usable && 4 * size > 3 * usable) return block;
    } else if (size > SMALL_REQUEST_MAX && this.resizeLarge(block, size)) return block;
    const moved = this.allocate(size);
    if (moved === 0) return 0;
    this.heap.copy(moved, block, Math.min(size, usable));
    this.free(block);
    return moved;
  }

  /** Bytes that a block really has. */
  blockSize(block: Address): number {
    const i32 = this.heap.i32;
    if (this.isInArena(block)) return (i32[((block & -POOL_SIZE) + POOL_SIZE_CLASS) >> 2] + 1) * ALIGNMENT;
    return (i32[(block - 8) >> 2] & -16) - CHUNK_HEADER_SIZE;
  }

  isInArena(address: Address): boolean {
    if (address < this.heap.mmapStart) return false;
    const arena = this.arenaByMegabyte[address >> 20];
    return arena === true;
  }
  private readonly arenaByMegabyte: boolean[] = [];

  // ---- pools and arenas -------------------------------------------------------------------------------------
  private extendPool(pool: Address, sizeClass: number): void {
    const heap = this.heap;
    const p = pool >> 2;
    const nextOffset = heap.i32[p + 10];
    if (nextOffset <= heap.i32[p + 11]) {
      const block = pool + nextOffset;
      heap.store(p + 2, block);
      heap.store(p + 10, nextOffset + (sizeClass + 1) * ALIGNMENT);
      heap.store(block >> 2, 0);
      heap.store((block >> 2) + 1, 0);
      return;
    }
    // Full: out of the ring until a block of it is freed.
    heap.store(p + 2, 0);
    const next = heap.i32[p + 4];
    const previous = heap.i32[p + 6];
    heap.store((next + POOL_PREVIOUS) >> 2, previous);
    heap.store((previous + POOL_NEXT) >> 2, next);
  }

  private newPool(sizeClass: number, head: Address): Address {
    const heap = this.heap;
    if (this.usableArenas.length === 0) this.newArena();
    const arenaIndex = this.usableArenas[0];
    const arena = this.arenas[arenaIndex];
    if (arena === null || arena === undefined) throw new RangeError("a usable arena is mapped");
    let pool = arena.freePools;
    if (pool !== 0) arena.freePools = heap.i32[(pool + POOL_NEXT) >> 2];
    else {
      pool = arena.poolAddress;
      arena.poolAddress += POOL_SIZE;
      heap.store((pool + POOL_ARENA_INDEX) >> 2, arenaIndex);
      heap.store((pool + POOL_SIZE_CLASS) >> 2, -1);
    }
    arena.freePoolCount--;
    if (arena.freePoolCount === 0) this.usableArenas.shift();
    const p = pool >> 2;
    heap.store(p, 0);
    heap.store(p + 4, head);
    heap.store(p + 6, head);
    heap.store((head + POOL_NEXT) >> 2, pool);
    heap.store((head + POOL_PREVIOUS) >> 2, pool);
    // A pool that last served the same size class keeps its chain of free blocks.
    if (heap.i32[p + 9] !== sizeClass) {
      const size = (sizeClass + 1) * ALIGNMENT;
      const first = pool + POOL_HEADER_SIZE;
      heap.store(p + 9, sizeClass);
      heap.store(p + 10, POOL_HEADER_SIZE + size);
      heap.store(p + 11, POOL_SIZE - size);
      heap.store(p + 2, first);
      heap.store(first >> 2, 0);
      heap.store((first >> 2) + 1, 0);
    }
    return pool;
  }

  private freePool(pool: Address): void {
    const heap = this.heap;
    const p = pool >> 2;
    const next = heap.i32[p + 4];
    const previous = heap.i32[p + 6];
    heap.store((next + POOL_PREVIOUS) >> 2, previous);
    heap.store((previous + POOL_NEXT) >> 2, next);
    const arenaIndex = heap.i32[p + 8];
    const arena = this.arenas[arenaIndex];
    if (arena === null || arena === undefined) throw new RangeError("a pool's arena is mapped");
    heap.store(p + 4, arena.freePools);
    arena.freePools = pool;
    arena.freePoolCount++;
    const at = this.usableArenas.indexOf(arenaIndex);
    if (arena.freePoolCount === ARENA_SIZE / POOL_SIZE && at !== this.usableArenas.length - 1) {
      // Empty, and not the last arena to have room: it goes back to the system.
      if (at >= 0) this.usableArenas.splice(at, 1);
      this.arenas[arenaIndex] = null;
      this.arenaByMegabyte[arena.address >> 20] = false;
      this.unmap(arena.address, ARENA_SIZE);
      return;
    }
    if (at < 0) {
      this.usableArenas.unshift(arenaIndex);
      return;
    }
    // Fewest free pools first: move behind those that have fewer now.
    let to = at;
    while (
      to + 1 < this.usableArenas.length &&
      this.freePoolsOf(this.usableArenas[to + 1]) < arena.freePoolCount
    )
      to++;
    if (to !== at) {
      this.usableArenas.splice(at, 1);
      this.usableArenas.splice(to, 0, arenaIndex);
    }
  }

  private freePoolsOf(arenaIndex: number): number {
    return this.arenas[arenaIndex]?.freePoolCount ?? 0;
  }

  private newArena(): void {
    const address = this.map(ARENA_SIZE, ARENA_SIZE);
    let index = this.arenas.indexOf(null);
    if (index < 0) index = this.arenas.length;
    this.arenas[index] = {
      address,
      freePoolCount: ARENA_SIZE / POOL_SIZE,
      freePools: 0,
      poolAddress: address,
    };
    this.arenaByMegabyte[address >> 20] = true;
    this.usableArenas.push(index);
    this.arenasMade++;
    this.arenasMost = Math.max(this.arenasMost, this.arenas.filter((arena) => arena !== null).length);
  }

  // ---- mmap --------------------------------------------------------------------------------------------------
  /** Maps `size` bytes (a multiple of 16 KiB), zeroed, at the lowest free place. */
  map(size: number, alignment = POOL_SIZE): Address {
    this.charge(size);
    for (const span of this.freeSpans) {
      const start = (span.start + alignment - 1) & -alignment;
      if (start + size > span.start + span.size) continue;
      this.freeSpans.splice(this.freeSpans.indexOf(span), 1);
      if (start > span.start) this.freeSpan(span.start, start - span.start);
      const rest = span.start + span.size - start - size;
      if (rest > 0) this.freeSpan(start + size, rest);
      this.heap.fill(start, size);
      return start;
    }
    const heap = this.heap;
    const start = (heap.mmapTop + alignment - 1) & -alignment;
    if (start + size > heap.end) throw new LimitExceeded("heap", "the program filled all of its memory");
    if (start > heap.mmapTop) this.freeSpan(heap.mmapTop, start - heap.mmapTop);
    heap.mmapTop = start + size;
    return start;
  }

  unmap(start: Address, size: number): void {
    this.bytesMapped -= size;
    this.freeSpan(start, size);
  }

  private freeSpan(start: Address, size: number): void {
    const spans = this.freeSpans;
    let at = 0;
    while (at < spans.length && spans[at].start < start) at++;
    spans.splice(at, 0, { start, size });
    if (at + 1 < spans.length && start + size === spans[at + 1].start) {
      spans[at].size += spans[at + 1].size;
      spans.splice(at + 1, 1);
    }
    if (at > 0 && spans[at - 1].start + spans[at - 1].size === start) {
      spans[at - 1].size += spans[at].size;
      spans.splice(at, 1);
    }
  }

  private charge(size: number): void {
    this.bytesMapped += size;
    if (this.bytesMapped > this.bytesMax) {
      this.bytesMapped -= size;
      throw new LimitExceeded(
        "heap",
        `the program's memory grew past ${Math.round(this.bytesMax / 1048576)} MiB, the limit here`,
      );
    }
  }

  // ---- requests over 512 bytes: a chunk is | 0 | size of the chunk before | 8 | size, bit 0 in use, bit 1 mmapped | bytes
  private allocateLarge(size: number): Address {
    if (size > this.bytesMax) return 0;
    this.blockCount++;
    const heap = this.heap;
    if (size >= MMAP_THRESHOLD) {
      const mapped = (size + CHUNK_HEADER_SIZE + POOL_SIZE - 1) & -POOL_SIZE;
      const chunk = this.map(mapped);
      heap.store((chunk + 8) >> 2, mapped | 3);
      this.bytesInUse += mapped;
      return chunk + CHUNK_HEADER_SIZE;
    }
    const chunkSize = (size + CHUNK_HEADER_SIZE + 15) & -16;
    this.charge(chunkSize);
    const chunk = this.takeFreeChunk(chunkSize) || this.extendBrk(chunkSize);
    this.bytesInUse += chunkSize;
    return chunk + CHUNK_HEADER_SIZE;
  }

  private extendBrk(chunkSize: number): Address {
    const heap = this.heap;
    const chunk = heap.brkTop;
    if (chunk + chunkSize > heap.mmapStart) {
      this.bytesMapped -= chunkSize;
      throw new LimitExceeded("heap", "the program filled all of its memory");
    }
    heap.brkTop += chunkSize;
    heap.store(chunk >> 2, this.lastBrkChunkSize);
    heap.store((chunk + 8) >> 2, chunkSize | 1);
    this.lastBrkChunkSize = chunkSize;
    return chunk;
  }

  /** A freed chunk of that size, last freed first; else the smallest larger one, split. */
  private takeFreeChunk(chunkSize: number): Address {
    const exact = this.popBin(chunkSize);
    if (exact !== 0) {
      this.heap.store((exact + 8) >> 2, chunkSize | 1);
      return exact;
    }
    for (const size of this.binSizes) {
      if (size < chunkSize + CHUNK_HEADER_SIZE + SMALL_REQUEST_MAX) continue;
      const chunk = this.popBin(size);
      if (chunk === 0) continue;
      this.setChunk(chunk, chunkSize, true);
      this.setChunk(chunk + chunkSize, size - chunkSize, false);
      this.pushBin(chunk + chunkSize, size - chunkSize);
      return chunk;
    }
    return 0;
  }

  private popBin(size: number): Address {
    const bin = this.bins.get(size);
    if (bin === undefined) return 0;
    while (bin.length > 0) {
      const chunk = bin.pop() ?? 0;
      if (chunk + size <= this.heap.brkTop && this.heap.i32[(chunk + 8) >> 2] === size) return chunk;
    }
    this.bins.delete(size);
    this.binSizes = this.binSizes.filter((other) => other !== size);
    return 0;
  }

  private pushBin(chunk: Address, size: number): void {
    const bin = this.bins.get(size);
    if (bin !== undefined) bin.push(chunk);
    else {
      this.bins.set(size, [chunk]);
      this.binSizes.push(size);
      this.binSizes.sort((a, b) => a - b);
    }
  }

  /** Writes a chunk's size, and its successor's note of it. */
  private setChunk(chunk: Address, size: number, isUsed: boolean): void {
    const heap = this.heap;
    heap.store((chunk + 8) >> 2, size | (isUsed ? 1 : 0));
    if (chunk + size < heap.brkTop) heap.store((chunk + size) >> 2, size);
    else this.lastBrkChunkSize = size;
  }

  private freeLarge(block: Address): void {
    this.blockCount--;
    const heap = this.heap;
    let chunk = block - CHUNK_HEADER_SIZE;
    const word = heap.i32[(chunk + 8) >> 2];
    let size = word & -16;
    this.bytesInUse -= size;
    if ((word & 2) !== 0) {
      this.unmap(chunk, size);
      return;
    }
    this.bytesMapped -= size;
    const next = chunk + size;
    if (next < heap.brkTop && (heap.i32[(next + 8) >> 2] & 1) === 0) {
      size += heap.i32[(next + 8) >> 2];
      heap.store((next + 8) >> 2, 1);
    }
    const previousSize = heap.i32[chunk >> 2];
    if (previousSize > 0 && (heap.i32[(chunk - previousSize + 8) >> 2] & 1) === 0) {
      heap.store((chunk + 8) >> 2, 1);
      chunk -= previousSize;
      size += previousSize;
    }
    this.setChunk(chunk, size, false);
    this.pushBin(chunk, size);
  }

  /** Grows or shrinks a large block at its place, where its neighbours allow. */
  private resizeLarge(block: Address, size: number): boolean {
    const heap = this.heap;
    const chunk = block - CHUNK_HEADER_SIZE;
    const word = heap.i32[(chunk + 8) >> 2];
    const oldSize = word & -16;
    const newSize = (size + CHUNK_HEADER_SIZE + 15) & -16;
    if ((word & 2) !== 0) return newSize <= oldSize && newSize > oldSize >> 1;
    if (newSize <= oldSize) return size + CHUNK_HEADER_SIZE > oldSize >> 1;
    const isTop = chunk + oldSize === heap.brkTop;
    if (!isTop || newSize >= MMAP_THRESHOLD || chunk + newSize > heap.mmapStart) return false;
    this.charge(newSize - oldSize);
    this.bytesInUse += newSize - oldSize;
    heap.brkTop = chunk + newSize;
    this.setChunk(chunk, newSize, true);
    return true;
  }
}
