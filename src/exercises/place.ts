// A place that holds an address, in an author's words: `xs`, `xs[0]`, `node.next`, `total in add`. It is looked up in a
// snapshot as Python would: in the frame that runs, then in the module's.

import type { FrameView, SlotView, Snapshot } from "../trace/index.ts";
import { objectOf, topFrame } from "./run-view.ts";
import { WordingFault } from "./wording.ts";

export interface Place {
  readonly name: string;
  /** The labels of slots on the way from what the name holds: `0`, `'key'`, `next`. */
  readonly path: readonly string[];
  /** A function's name, or `module`; null leaves it to Python's rule. */
  readonly frame: string | null;
  /** Without the frame: as it is written in code. */
  readonly text: string;
}

/** Throws WordingFault. */
export function parsePlace(words: string): Place {
  const match = /^\s*([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*|\[[^\]]+\])*)(?:\s+in\s+([A-Za-z_][\w.]*))?\s*$/.exec(
    words,
  );
  if (match === null) {
    throw new WordingFault(
      `"${words}" is not a place. Write a name, as in xs, xs[0], node.next, or xs in f for the xs of f's frame.`,
    );
  }
  const [, name = "", suffixes = "", frame] = match;
  const path = [...suffixes.matchAll(/\.([A-Za-z_]\w*)|\[([^\]]+)\]/g)].map(([, attribute, item]) =>
    attribute !== undefined ? attribute : labelOfItem(item ?? ""),
  );
  return { name, path, frame: frame ?? null, text: `${name}${suffixes}` };
}

function labelOfItem(item: string): string {
  const text = item.trim();
  return /^"[^"'\\]*"$/.test(text) ? `'${text.slice(1, -1)}'` : text;
}

export interface FoundPlace {
  readonly frame: FrameView;
  readonly slot: SlotView;
}

/** The slot, or null when there is no such name or item, or when it holds nothing yet. */
export function findPlace(snapshot: Snapshot, place: Place): FoundPlace | null {
  for (const frame of framesToLookIn(snapshot, place)) {
    const slot = frame.slots.find(({ label }) => label === place.name);
    if (slot === undefined || slot.target === null) continue;
    const end = follow(snapshot, slot, place.path);
    return end === null ? null : { frame, slot: end };
  }
  return null;
}

function framesToLookIn(snapshot: Snapshot, place: Place): FrameView[] {
  const newestFirst = [...snapshot.frames].reverse();
  if (place.frame !== null) return newestFirst.filter(({ name }) => name === place.frame).slice(0, 1);
  const top = topFrame(snapshot);
  const module = snapshot.frames[0];
  return [top, module].filter((frame) => frame !== undefined);
}

function follow(snapshot: Snapshot, slot: SlotView, path: readonly string[]): SlotView | null {
  let at = slot;
  for (const label of path) {
    const object = objectOf(snapshot, at.target);
    if (object === undefined) return null;
    const isFromEnd = object.kind === "sequence" && /^-\d+$/.test(label);
    const wanted = isFromEnd ? String(object.slotCount + Number(label)) : label;
    const next = object.slots.find((candidate) => candidate.label === wanted);
    if (next === undefined || next.target === null) return null;
    at = next;
  }
  return at;
}
