// `sys._debugmallocstats()`: the state of the allocator and of the free lists as a text, line by line as CPython writes it.
// CPython: Objects/obmalloc.c _PyObject_DebugMallocStats, Python/sysmodule.c sys__debugmallocstats
import {
  ALIGNMENT,
  ARENA_SIZE,
  POOL_COUNT,
  POOL_HEADER_SIZE,
  POOL_SIZE,
  POOL_SIZE_CLASS,
  SIZE_CLASS_COUNT,
  SMALL_REQUEST_MAX,
} from "../../memory/allocator.ts";
import type { Runtime } from "../../objects/runtime.ts";

const LABEL_WIDTH = 35;
const NUMBER_WIDTH = 21;
const KEPT_WIDTH = 48;
/** What the radix tree that finds arenas takes: its root, its middle nodes and its bottom nodes. */
const ARENA_MAP_ROOT_SIZE = 262_144;
const ARENA_MAP_MIDDLE_SIZE = 262_144;
const ARENA_MAP_BOTTOM_SIZE = 131_072;
const TUPLE_LENGTH_MAX = 20;

interface PoolCounts {
  readonly pools: number[];
  readonly used: number[];
  readonly unusedPools: number;
}

function blocksOfPool(sizeClass: number): number {
  return Math.floor((POOL_SIZE - POOL_HEADER_SIZE) / ((sizeClass + 1) * ALIGNMENT));
}

function countPools(rt: Runtime): PoolCounts {
  const pools = new Array<number>(SIZE_CLASS_COUNT).fill(0);
  const used = new Array<number>(SIZE_CLASS_COUNT).fill(0);
  let unusedPools = 0;
  const { i32 } = rt.heap;
  for (const arena of rt.allocator.arenas) {
    if (arena === null) continue;
    for (let pool = arena.address; pool < arena.address + ARENA_SIZE; pool += POOL_SIZE) {
      const count = pool < arena.poolAddress ? i32[(pool + POOL_COUNT) >> 2] : 0;
      if (count === 0) {
        unusedPools++;
        continue;
      }
      const sizeClass = i32[(pool + POOL_SIZE_CLASS) >> 2];
      pools[sizeClass]++;
      used[sizeClass] += count;
    }
  }
  return { pools, used, unusedPools };
}

function withCommas(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** CPython: printone */
function line(label: string, value: number): string {
  return `${label.padEnd(LABEL_WIDTH)}=${withCommas(value).padStart(NUMBER_WIDTH)}`;
}

/** CPython: _PyDebugAllocatorStats */
function keptLine(count: number, name: string, size: number): string {
  const label = `${count} ${name}s * ${size} bytes each`.padStart(KEPT_WIDTH);
  return line(`${label} `, count * size);
}

function poolLines(counts: PoolCounts): string[] {
  const lines = [
    `Small block threshold = ${SMALL_REQUEST_MAX}, in ${SIZE_CLASS_COUNT} size classes.`,
    "",
    "class   size   num pools   blocks in use  avail blocks",
    "-----   ----   ---------   -------------  ------------",
  ];
  counts.pools.forEach((poolCount, sizeClass) => {
    if (poolCount === 0) return;
    const used = counts.used[sizeClass];
    const free = poolCount * blocksOfPool(sizeClass) - used;
    const columns = [sizeClass, (sizeClass + 1) * ALIGNMENT, poolCount, used, free];
    lines.push(columns.map((value, at) => String(value).padStart([5, 6, 11, 15, 13][at])).join(" "));
  });
  return lines;
}

function arenaLines(rt: Runtime, counts: PoolCounts): string[] {
  const { allocator } = rt;
  const arenaCount = allocator.arenas.filter((arena) => arena !== null).length;
  const arenaBytes = arenaCount * ARENA_SIZE;
  let inUse = 0;
  let available = 0;
  let headers = 0;
  let quantization = 0;
  counts.pools.forEach((poolCount, sizeClass) => {
    const size = (sizeClass + 1) * ALIGNMENT;
    const blockCount = blocksOfPool(sizeClass);
    inUse += counts.used[sizeClass] * size;
    available += (poolCount * blockCount - counts.used[sizeClass]) * size;
    headers += poolCount * POOL_HEADER_SIZE;
    quantization += poolCount * (POOL_SIZE - POOL_HEADER_SIZE - blockCount * size);
  });
  const unused = counts.unusedPools * POOL_SIZE;
  return [
    "",
    line("# arenas allocated total", allocator.arenasMade),
    line("# arenas reclaimed", allocator.arenasMade - arenaCount),
    line("# arenas highwater mark", allocator.arenasMost),
    line("# arenas allocated current", arenaCount),
    line(`${arenaCount} arenas * ${ARENA_SIZE} bytes/arena`, arenaBytes),
    "",
    line("# bytes in allocated blocks", inUse),
    line("# bytes in available blocks", available),
    line(`${counts.unusedPools} unused pools * ${POOL_SIZE} bytes`, unused),
    line("# bytes lost to pool headers", headers),
    line("# bytes lost to quantization", quantization),
    line("# bytes lost to arena alignment", 0),
    line("Total", inUse + available + unused + headers + quantization),
    "",
    "arena map counts",
    line("# arena map mid nodes", 1),
    line("# arena map bot nodes", 1),
    "",
    line("# bytes lost to arena map root", ARENA_MAP_ROOT_SIZE),
    line("# bytes lost to arena map mid", ARENA_MAP_MIDDLE_SIZE),
    line("# bytes lost to arena map bot", ARENA_MAP_BOTTOM_SIZE),
    line("Total", ARENA_MAP_ROOT_SIZE + ARENA_MAP_MIDDLE_SIZE + ARENA_MAP_BOTTOM_SIZE),
    "",
  ];
}

function keptLines(rt: Runtime): string[] {
  const tupleSize = 40 + (rt.version.sizes["tuple"] ?? 0);
  const lines = [
    keptLine(rt.freeListCount("dict"), "free PyDictObject", 48),
    ...(rt.version.showsKeptKeys
      ? [keptLine(rt.freeListCount("dictkeys"), "free PyDictKeysObject", 32)]
      : []),
    keptLine(rt.freeListCount("float"), "free PyFloatObject", 24),
    keptLine(rt.freeListCount("list"), "free PyListObject", 40),
  ];
  for (let length = 1; length <= TUPLE_LENGTH_MAX; length++) {
    const size = tupleSize + 8 * (length - 1);
    lines.push(keptLine(rt.freeListCount(`tuple ${length}`), `free ${length}-sized PyTupleObject`, size));
  }
  return lines;
}

export function mallocStats(rt: Runtime): string {
  const counts = countPools(rt);
  return [...poolLines(counts), ...arenaLines(rt, counts), ...keptLines(rt), ""].join("\n");
}
