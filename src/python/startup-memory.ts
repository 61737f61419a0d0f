// The memory of a process whose interpreter has started: CPython has made and freed many thousands of objects before a
// program's first instruction. Programs see three things of that: free lists are not empty, pools of every size class are in
// use, and the collector's count of allocations stands where the start left it.
// CPython: what site and its imports do; measured, see memory/versions.ts
import { SIZE_CLASS_COUNT, ALIGNMENT } from "./memory/allocator.ts";
import type { CodeObject } from "./compile/code.ts";
import { collectorOf } from "./objects/collector.ts";
import { dictSetText, newDict } from "./objects/dict.ts";
import { newFloat } from "./objects/float.ts";
import { newInt } from "./objects/int.ts";
import { newList } from "./objects/list.ts";
import type { Runtime } from "./objects/runtime.ts";
import { None } from "./objects/static.ts";
import type { Ref } from "./objects/static.ts";
import { newTuple } from "./objects/tuple.ts";

/** Collectable objects that compiling one function or class leaves in the count. */
const COUNT_OF_CODE = 6;
/** Numbers from here on are not made once. */
const INT_FIRST = 1_000_000;

/** Fills the free lists as far as the start fills them, and takes a block of each size class for good. */
export function occupyMemory(rt: Runtime): void {
  for (let size = ALIGNMENT; size <= SIZE_CLASS_COUNT * ALIGNMENT; size += ALIGNMENT)
    rt.allocator.allocate(size);
  const { startFreeLists: counts } = rt.version;
  make(rt, counts.list, () => newList(rt, []));
  make(rt, counts.dict, () => newDict(rt));
  make(rt, counts.dictkeys, () => {
    const dict = newDict(rt);
    dictSetText(rt, dict, "__name__", None);
    return dict;
  });
  make(rt, counts.float, (at) => newFloat(rt, at));
  make(rt, counts.int, (at) => newInt(rt, INT_FIRST + at));
  counts.tuples.forEach((count, at) => {
    make(rt, count, () => newTuple(rt, new Array<Ref>(at + 1).fill(None)));
  });
  collectorOf(rt).ageAll(1);
}

/** Makes so many objects and frees them, the first made last. */
function make(rt: Runtime, count: number, create: (at: number) => Ref): void {
  const made: Ref[] = [];
  for (let at = 0; at < count; at++) made.push(create(at));
  for (const object of made.reverse()) rt.decref(object);
}

/** How many code objects there are in one, itself among them. */
function countCode(code: CodeObject): number {
  let count = 1;
  for (const constant of code.consts) if (constant.kind === "code") count += countCode(constant.code);
  return count;
}

/** Sets the collector's counts to what they are when the program, compiled, is about to run. */
export function setStartCounts(rt: Runtime, code: CodeObject): void {
  const [young, middle, old] = rt.version.startCounts;
  const collector = collectorOf(rt);
  if (rt.version.startGeneration > 0) collector.ageAll(rt.version.startGeneration);
  collector.setCounts(young + COUNT_OF_CODE * (countCode(code) - 1), middle, old);
  if (rt.youngCount > rt.youngThreshold) rt.isGcScheduled = true;
}
