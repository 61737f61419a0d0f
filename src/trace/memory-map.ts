// The allocator's memory at a step: arenas, the pools in them, and the blocks of one pool with their owners. Addresses are the
// 64-bit ones, whatever the lens: the textbook has no pools.

import {
  BRK_START,
  POOL_BYTE_COUNT,
  POOL_HEADER_BYTE_COUNT,
  largeChunks,
  objectAt,
  objectBlocks,
  poolsOfArena,
  prefixByteCount,
} from "../python/index.ts";
import type { InspectedPool, Runtime } from "../python/index.ts";
import type { ObjectId } from "./snapshot.ts";
import type { Tape } from "./tape.ts";
import type { Viewer } from "./viewer.ts";

export interface PoolView {
  readonly address: number;
  /** Bytes of each block; 0 for a pool that was never used. */
  readonly blockByteCount: number;
  readonly blockCount: number;
  readonly usedCount: number;
  readonly freeCount: number;
  /** Blocks that were never handed out since the pool got its size. */
  readonly virginCount: number;
}

export interface ArenaView {
  readonly address: number;
  readonly pools: readonly PoolView[];
}

/** A request over 512 bytes, served by the C library. */
export interface LargeBlockView {
  readonly address: number;
  readonly byteCount: number;
  readonly isUsed: boolean;
  readonly owner: BlockOwner | null;
}

export interface MemoryMap {
  readonly poolByteCount: number;
  readonly poolHeaderByteCount: number;
  readonly arenas: readonly ArenaView[];
  /** In the [heap] region, in order of address; the first few hundred. */
  readonly large: readonly LargeBlockView[];
  readonly largeCount: number;
}

export interface BlockOwner {
  readonly object: ObjectId;
  readonly type: string;
  /** `object`, or what of it lies here: `items`, `keys`, `table` … */
  readonly role: string;
}

export interface BlockView {
  readonly address: number;
  readonly state: "used" | "free" | "virgin";
  /** Null where it is free, or belongs to the interpreter itself. */
  readonly owner: BlockOwner | null;
  /** Of a free block, how many are handed out before it; null otherwise. */
  readonly freeRank: number | null;
}

export interface PoolBlocks {
  readonly pool: PoolView;
  readonly blocks: readonly BlockView[];
}

const LARGE_COUNT_MAX = 300;

/** Reads the map at the step to which memory has been put. */
export function memoryMap(tape: Tape, viewer: Viewer, step: number): MemoryMap {
  const { rt } = tape;
  const { arenas, brkTop } = tape.mappingAt(step);
  const virtual = (address: number): number => rt.heap.virtualAddress(address);
  const chunks = largeChunks(rt.heap, brkTop);
  const shown = chunks.slice(0, LARGE_COUNT_MAX);
  const owners = ownersWithin(tape, viewer, step, BRK_START, brkTop);
  return {
    poolByteCount: POOL_BYTE_COUNT,
    poolHeaderByteCount: POOL_HEADER_BYTE_COUNT,
    arenas: arenas.map((address) => ({
      address: virtual(address),
      pools: poolsOfArena(rt.heap, address).map((pool) => poolView(rt, pool)),
    })),
    large: shown.map(({ address, byteCount, isUsed }) => ({
      address: virtual(address),
      byteCount,
      isUsed,
      owner: isUsed ? (owners.get(address) ?? null) : null,
    })),
    largeCount: chunks.length,
  };
}

/** The blocks of the pool that lies at that 64-bit address; null where no pool is at that step. */
export function poolBlocks(tape: Tape, viewer: Viewer, step: number, address: number): PoolBlocks | null {
  const { rt } = tape;
  const place = rt.heap.fromVirtual(address) & -POOL_BYTE_COUNT;
  const found = tape
    .mappingAt(step)
    .arenas.flatMap((arena) => poolsOfArena(rt.heap, arena))
    .find((pool) => pool.address === place);
  if (found === undefined) return null;
  const owners = ownersWithin(tape, viewer, step, place, place + POOL_BYTE_COUNT);
  const ranks = new Map(found.freeBlocks.map((block, rank) => [block, rank]));
  const blocks = Array.from({ length: found.blockCount }, (_, index): BlockView => {
    const block = place + POOL_HEADER_BYTE_COUNT + index * found.blockByteCount;
    const freeRank = ranks.get(block) ?? null;
    const isVirgin = block >= found.virginFrom;
    const state = isVirgin ? "virgin" : freeRank === null ? "used" : "free";
    const owner = state === "used" ? (owners.get(block) ?? olderOwner(rt, viewer, block)) : null;
    return { address: rt.heap.virtualAddress(block), state, owner, freeRank };
  });
  return { pool: poolView(rt, found), blocks };
}

function poolView(rt: Runtime, pool: InspectedPool): PoolView {
  const { blockByteCount, blockCount, usedCount, virginFrom } = pool;
  const begun =
    blockByteCount === 0 ? 0 : (virginFrom - pool.address - POOL_HEADER_BYTE_COUNT) / blockByteCount;
  const virginCount = Math.max(0, blockCount - begun);
  return {
    address: rt.heap.virtualAddress(pool.address),
    blockByteCount,
    blockCount,
    usedCount,
    freeCount: blockCount - usedCount - virginCount,
    virginCount,
  };
}

/** Whose the blocks between two addresses are, by the block's first byte. */
function ownersWithin(
  tape: Tape,
  viewer: Viewer,
  step: number,
  from: number,
  to: number,
): Map<number, BlockOwner> {
  const { rt } = tape;
  const owners = new Map<number, BlockOwner>();
  tape.lives.visitAlive(step, (object, id) => {
    const info = rt.info(object);
    const start = object - prefixByteCount(info.flags);
    if (start >= from && start < to) owners.set(start, { object: id, type: info.name, role: "object" });
    if (info.itemSize !== 0 || info.basicSize <= 24) return;
    for (const { name, address } of objectBlocks(rt, object).slice(1)) {
      if (address >= from && address < to) owners.set(address, { object: id, type: info.name, role: name });
    }
  });
  return owners;
}

/** An object from before the recording that begins in the block. */
function olderOwner(rt: Runtime, viewer: Viewer, block: number): BlockOwner | null {
  const object = objectAt(rt, block);
  return object === 0 ? null : { object: viewer.idOf(object), type: rt.info(object).name, role: "object" };
}
