// The bytes of the allocator's pools: of each pool, every block that was ever handed out is either free, and then in the
// pool's list once, or taken, and then counted.
import type { Ref, Runtime } from "../src/python/index.ts";
import {
  ALIGNMENT,
  POOL_COUNT,
  POOL_FREE_BLOCK,
  POOL_HEADER_SIZE,
  POOL_NEXT_OFFSET,
  POOL_SIZE,
  POOL_SIZE_CLASS,
} from "../src/python/memory/allocator.ts";
import { prefixSize } from "../src/python/objects/runtime.ts";

/** The blocks of a pool's list; what is wrong with the list is added to `faults`. */
function freeBlocks(rt: Runtime, pool: number, size: number, end: number, faults: string[]): Set<number> {
  const { i32 } = rt.heap;
  const free = new Set<number>();
  for (let block = i32[(pool + POOL_FREE_BLOCK) >> 2]; block !== 0; block = i32[block >> 2]) {
    const offset = block - pool - POOL_HEADER_SIZE;
    if (offset < 0 || block >= pool + end || offset % size !== 0) {
      faults.push(`pool of ${size}: a free block at offset ${block - pool}`);
      break;
    }
    if (free.has(block)) {
      faults.push(`pool of ${size}: a block is free twice`);
      break;
    }
    free.add(block);
  }
  return free;
}

/** What is wrong with the pools: nothing, in a sound allocator. `alive` are the objects that live. */
export function poolFaults(rt: Runtime, alive: ReadonlySet<Ref>): string[] {
  const faults: string[] = [];
  const { i32 } = rt.heap;
  const freeByPool = new Map<number, { free: Set<number>; size: number }>();
  for (const arena of rt.allocator.arenas) {
    if (arena === null) continue;
    for (let pool = arena.address; pool < arena.poolAddress; pool += POOL_SIZE) {
      const taken = i32[(pool + POOL_COUNT) >> 2];
      if (taken === 0) continue;
      const size = (i32[(pool + POOL_SIZE_CLASS) >> 2] + 1) * ALIGNMENT;
      const end = i32[(pool + POOL_NEXT_OFFSET) >> 2];
      const free = freeBlocks(rt, pool, size, end, faults);
      const handedOut = (end - POOL_HEADER_SIZE) / size;
      if (taken + free.size !== handedOut) {
        faults.push(`pool of ${size}: ${taken} taken and ${free.size} free of ${handedOut}`);
      }
      freeByPool.set(pool, { free, size });
    }
  }
  for (const object of alive) {
    const block = object - prefixSize(rt.info(object).flags);
    if (!rt.allocator.isInArena(block)) continue;
    const pool = block & -POOL_SIZE;
    const found = freeByPool.get(pool);
    if (found === undefined) faults.push(`${rt.typeName(object)} in a pool that nobody uses`);
    else if (found.free.has(block)) faults.push(`${rt.typeName(object)} lives in a free block`);
    else if ((block - pool - POOL_HEADER_SIZE) % found.size !== 0) {
      faults.push(`${rt.typeName(object)} begins inside of a block`);
    }
  }
  return faults;
}
