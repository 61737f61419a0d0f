// pymalloc's arenas, pools and blocks, read from memory: which blocks are handed out, which wait in a pool's list of free
// ones, which were never used. So it can be asked at any moment of a recorded run.

import {
  ALIGNMENT,
  ARENA_SIZE,
  POOL_COUNT,
  POOL_FREE_BLOCK,
  POOL_HEADER_SIZE,
  POOL_NEXT_OFFSET,
  POOL_SIZE,
  POOL_SIZE_CLASS,
} from "../memory/allocator.ts";
import { BRK_START, OB_TYPE, STATIC_END, STATIC_START } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { prefixSize } from "../objects/runtime.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import type { Heap } from "../memory/heap.ts";

export interface InspectedPool {
  readonly address: Address;
  /** Bytes of each block; 0 for a pool that was never used. */
  readonly blockByteCount: number;
  readonly blockCount: number;
  /** Blocks handed out. */
  readonly usedCount: number;
  /** Free blocks in the order in which they will be handed out. */
  readonly freeBlocks: readonly Address[];
  /** From here on no block was ever handed out. */
  readonly virginFrom: Address;
}

export const ARENA_BYTE_COUNT = ARENA_SIZE;
export const POOL_BYTE_COUNT = POOL_SIZE;
export const POOL_HEADER_BYTE_COUNT = POOL_HEADER_SIZE;

/** The pools of an arena that begins there, in order of address. */
export function poolsOfArena(heap: Heap, arena: Address): InspectedPool[] {
  return Array.from({ length: ARENA_SIZE / POOL_SIZE }, (_, index) => pool(heap, arena + index * POOL_SIZE));
}

function pool(heap: Heap, address: Address): InspectedPool {
  const { i32 } = heap;
  const nextOffset = i32[(address + POOL_NEXT_OFFSET) >> 2];
  const sizeClass = i32[(address + POOL_SIZE_CLASS) >> 2];
  if (nextOffset === 0 || sizeClass < 0) {
    return { address, blockByteCount: 0, blockCount: 0, usedCount: 0, freeBlocks: [], virginFrom: address };
  }
  const blockByteCount = (sizeClass + 1) * ALIGNMENT;
  const blockCount = Math.floor((POOL_SIZE - POOL_HEADER_SIZE) / blockByteCount);
  const usedCount = i32[(address + POOL_COUNT) >> 2];
  const freeBlocks: Address[] = [];
  // A block at the end of the list has a zero word: the pool is then extended, or full.
  for (
    let block = i32[(address + POOL_FREE_BLOCK) >> 2];
    block !== 0 && freeBlocks.length < blockCount;
    block = i32[block >> 2]
  ) {
    freeBlocks.push(block);
  }
  return { address, blockByteCount, blockCount, usedCount, freeBlocks, virginFrom: address + nextOffset };
}

export interface InspectedChunk {
  /** Where the bytes lie that were asked for. */
  readonly address: Address;
  readonly byteCount: number;
  readonly isUsed: boolean;
}

const CHUNK_HEADER_SIZE = 16;

/** The chunks of the C library's heap in order of address, up to its end at that moment. */
export function largeChunks(heap: Heap, brkTop: Address): InspectedChunk[] {
  const chunks: InspectedChunk[] = [];
  for (let chunk = BRK_START; chunk < brkTop;) {
    const word = heap.i32[(chunk + 8) >> 2];
    const size = word & -16;
    if (size <= 0) break;
    chunks.push({
      address: chunk + CHUNK_HEADER_SIZE,
      byteCount: size - CHUNK_HEADER_SIZE,
      isUsed: (word & 1) !== 0,
    });
    chunk += size;
  }
  return chunks;
}

const staticTypes: ReadonlySet<Ref> = new Set(Object.values(T));

/** Whether an object lies at the address, as far as its bytes tell: its type's address is that of a type. */
export function isObject(rt: Runtime, address: Address): boolean {
  const { heap } = rt;
  if ((address & 15) !== 0 || address < STATIC_START || address + 16 > heap.end) return false;
  const type = heap.i32[(address + OB_TYPE) >> 2];
  if (staticTypes.has(type)) return true;
  if ((type & 15) !== 0 || type < STATIC_END || type + 16 > heap.end) return false;
  // A class of the program: an object whose type is a type in turn.
  const metatype = heap.i32[(type + OB_TYPE) >> 2];
  return metatype === T.type && heap.i32[(address + OB_TYPE + 4) >> 2] === 0;
}

/** The object that begins in a block, behind its prefix; 0 for none. */
export function objectAt(rt: Runtime, block: Address): Ref {
  for (const prefix of [0, 16, 32]) {
    const object = block + prefix;
    if (isObject(rt, object) && prefixSize(rt.info(object).flags) === prefix) return object;
  }
  return 0;
}
