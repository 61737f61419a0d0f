// Which objects a drawing shows, and in which order one meets them: those that the frames' names lead to, outermost frame
// first, then those that these hold, layer by layer. The recorder numbers addresses in this order, the viewer lists in it.

import {
  frameGlobals,
  frameKind,
  frameCodeObject,
  frameNames,
  inspectObject,
  isLeaf,
  isPlainFunction,
} from "../python/index.ts";
import type { InspectedSlot, InspectOptions, Runtime } from "../python/index.ts";
import type { Lens } from "./snapshot.ts";

/** Slots that a snapshot lists of one object or frame. */
export const SLOT_COUNT_MAX = 100;

/** How objects are looked at through a lens; `frames` are those of the stack, outermost first. */
export function inspectOptions(rt: Runtime, lens: Lens, frames: readonly number[]): InspectOptions {
  const [outermost] = frames;
  const namespace = outermost === undefined ? 0 : frameGlobals(rt, outermost);
  return { seesThroughCells: lens === "textbook", slotCountMax: SLOT_COUNT_MAX, namespace };
}

/** The names of a frame as the lens shows them: in CPython a module's names lie in a dict on the heap. */
export function shownNames(rt: Runtime, lens: Lens, frame: number): InspectedSlot[] {
  if (lens === "cpython" && frameKind(frameCodeObject(rt, frame)) === "module") {
    return [{ label: "f_globals", target: frameGlobals(rt, frame) }];
  }
  return frameNames(rt, frame, inspectOptions(rt, lens, [frame]));
}

/** Visits each shown object once, `countMax` at most; returns how many more there are at least. */
export function visitShown(
  rt: Runtime,
  lens: Lens,
  frames: readonly number[],
  others: readonly number[],
  countMax: number,
  visit: (object: number) => void,
): number {
  const options = inspectOptions(rt, lens, frames);
  const seen = new Set<number>();
  const queue: number[] = [];
  const meet = (object: number): void => {
    if (object === 0 || seen.has(object)) return;
    seen.add(object);
    queue.push(object);
  };
  for (const frame of frames) for (const { target } of shownNames(rt, lens, frame)) meet(target);
  others.forEach(meet);
  let at = 0;
  for (; at < queue.length && at < countMax; at++) {
    const object = queue[at] ?? 0;
    visit(object);
    if (isLeaf(rt, object) || isPlainFunction(rt, object)) continue;
    for (const { target } of inspectObject(rt, object, options).slots) meet(target);
  }
  return queue.length - at;
}
