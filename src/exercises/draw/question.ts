// What a Draw asks: arrows from names to objects. The names are read from the author's words and the run; the objects to
// choose from are those that the names hold in the run itself and under every reading, so that the choice says nothing.

import type { FrameView, SlotView, Snapshot } from "../../trace/index.ts";
import { parsePlace } from "../place.ts";
import { deepText, objectOf } from "../run-view.ts";
import { WordingFault } from "../wording.ts";

/** A name of a frame of the stack; `level` counts frames from the module's, 0. */
export interface DrawnName {
  readonly level: number;
  readonly label: string;
}

export interface DrawnFrame {
  readonly level: number;
  readonly title: string;
  readonly labels: readonly string[];
}

/** An object to point at: its text; two of one text are two objects. */
export interface DrawnBox {
  readonly text: string;
  readonly type: string;
}

export interface DrawQuestion {
  readonly names: readonly DrawnName[];
  readonly frames: readonly DrawnFrame[];
  readonly boxes: readonly DrawnBox[];
}

/** `xs ys`, or with frames and commas `scores in add, xs in module`. */
export function splitNames(words: string): string[] {
  const text = words.trim();
  if (text === "") return [];
  if (text.includes(",") || / in /.test(text)) return text.split(",").map((part) => part.trim());
  return text.split(/\s+/);
}

/** The names that are asked for, as they stand in the snapshot. Throws WordingFault. */
export function namesAsked(words: string | null, snapshot: Snapshot): DrawnName[] {
  if (words === null) return allNames(snapshot);
  return splitNames(words).map((text) => {
    const place = parsePlace(text);
    if (place.path.length > 0)
      throw new WordingFault(`names="${words}": arrows start at names, and ${text} is none.`);
    const level = levelOf(snapshot, place.name, place.frame);
    if (level === null) {
      const known = snapshot.frames.flatMap(({ name, slots }) =>
        slots.map(({ label }) => `${label} in ${name}`),
      );
      throw new WordingFault(
        `names="${words}": no frame has a name ${text} at this moment. There are ${known.join(", ")}.`,
      );
    }
    return { level, label: place.name };
  });
}

function levelOf(snapshot: Snapshot, label: string, frame: string | null): number | null {
  const has = (view: FrameView): boolean =>
    view.slots.some((slot) => slot.label === label && slot.target !== null);
  for (let level = snapshot.frames.length - 1; level >= 0; level--) {
    const view = snapshot.frames[level];
    if (view === undefined || (frame !== null && view.name !== frame)) continue;
    if (has(view)) return level;
    if (frame !== null) return null;
  }
  return null;
}

const definitions: ReadonlySet<string> = new Set([
  "function",
  "type",
  "module",
  "builtin_function_or_method",
]);

function allNames(snapshot: Snapshot): DrawnName[] {
  return snapshot.frames.flatMap((frame, level) =>
    frame.slots
      .filter(({ target }) => {
        const object = objectOf(snapshot, target);
        return object !== undefined && !definitions.has(object.type);
      })
      .map(({ label }) => ({ level, label })),
  );
}

/** Newest frame first, as the drawing has them; only frames with names that are asked for. */
export function framesOf(names: readonly DrawnName[], snapshot: Snapshot): DrawnFrame[] {
  const levels = [...new Set(names.map(({ level }) => level))].sort((a, b) => b - a);
  return levels.map((level) => ({
    level,
    title: snapshot.frames[level]?.title ?? "",
    labels: names.filter((name) => name.level === level).map(({ label }) => label),
  }));
}

export function slotOf(snapshot: Snapshot, { level, label }: DrawnName): SlotView | undefined {
  return snapshot.frames[level]?.slots.find((slot) => slot.label === label && slot.target !== null);
}

/** The boxes: of each text as many as the run with most of them has; at least two where two names lead to that text. */
export function boxesOf(names: readonly DrawnName[], snapshots: readonly (Snapshot | null)[]): DrawnBox[] {
  const counts = new Map<string, { count: number; type: string }>();
  for (const snapshot of snapshots) {
    if (snapshot === null) continue;
    const held = names.flatMap((name) => slotOf(snapshot, name)?.target ?? []);
    const objects = new Map<string, Set<number>>();
    for (const id of held) {
      const text = deepText(snapshot, id);
      objects.set(text, (objects.get(text) ?? new Set()).add(id));
    }
    for (const [text, ids] of objects) {
      const sharers = held.filter((id) => deepText(snapshot, id) === text).length;
      const type = objectOf(snapshot, [...ids][0] ?? null)?.type ?? "";
      const count = Math.max(counts.get(text)?.count ?? 0, ids.size, Math.min(2, sharers));
      counts.set(text, { count, type });
    }
  }
  const sorted = [...counts].sort(([first], [second]) => compareTexts(first, second));
  return sorted.flatMap(([text, { count, type }]) => Array.from({ length: count }, () => ({ text, type })));
}

/** By length, then by the alphabet: an order in which nothing of the run can be read. */
function compareTexts(first: string, second: string): number {
  return first.length - second.length || (first < second ? -1 : 1);
}
