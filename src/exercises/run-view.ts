// A run that can be asked: in the build the recording itself, in the page what the worker has sent of it. And what every
// question does with one: who holds what, and what an object says when it is written out.

import type { FrameView, ObjectId, ObjectView, Outcome, Snapshot } from "../trace/index.ts";

export interface RunView {
  readonly outcome: Outcome;
  /** Undefined for a step that has not come yet. */
  snapshot(step: number): Snapshot | undefined;
}

export function objectOf(snapshot: Snapshot, id: ObjectId | null): ObjectView | undefined {
  return id === null ? undefined : snapshot.objects.find((object) => object.id === id);
}

/** The frame that runs. */
export function topFrame(snapshot: Snapshot): FrameView | undefined {
  return snapshot.frames.at(-1);
}

const DEPTH_MAX = 6;

/** The object as Python would write it, from what the drawing knows: `[1, [2, 3]]`, `Node(value=1)`. */
export function deepText(snapshot: Snapshot, id: ObjectId | null): string {
  const byId = new Map(snapshot.objects.map((object) => [object.id, object]));
  const open = new Set<ObjectId>();
  const write = (target: ObjectId | null): string => {
    const object = target === null ? undefined : byId.get(target);
    if (object === undefined || target === null) return "…";
    if (object.kind === "value" || object.kind === "opaque") return object.text;
    if (open.has(target) || open.size >= DEPTH_MAX) return emptied(object);
    open.add(target);
    const text = writeContainer(object, write);
    open.delete(target);
    return text;
  };
  return write(id);
}

function emptied({ type }: ObjectView): string {
  if (type === "list") return "[...]";
  if (type === "tuple") return "(...)";
  return type === "dict" || type === "set" ? "{...}" : `${type}(...)`;
}

function writeContainer(object: ObjectView, write: (target: ObjectId | null) => string): string {
  const items = object.slots.map(({ target }) => write(target));
  if (object.slotCount > object.slots.length) items.push("…");
  switch (object.type) {
    case "list":
      return `[${items.join(", ")}]`;
    case "tuple":
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
    case "set":
      return items.length === 0 ? "set()" : `{${items.join(", ")}}`;
    case "dict":
      return `{${object.slots.map(({ label }, index) => `${label}: ${items[index]}`).join(", ")}}`;
  }
  if (object.kind === "sequence" || object.kind === "set") return `${object.type}([${items.join(", ")}])`;
  const name = object.text === "" ? object.type : object.text;
  if (object.type === "function" || object.type === "type") return name;
  return `${object.type}(${object.slots.map(({ label }, index) => `${label}=${items[index]}`).join(", ")})`;
}

const numbers: ReadonlySet<string> = new Set(["int", "float", "bool"]);

/** `a == b`; null where the program's own `__eq__` would have to be asked. */
export function isEqual(snapshot: Snapshot, first: ObjectId, second: ObjectId, depth = 0): boolean | null {
  if (first === second) return true;
  const a = objectOf(snapshot, first);
  const b = objectOf(snapshot, second);
  if (a === undefined || b === undefined || depth > DEPTH_MAX) return null;
  if (numbers.has(a.type) && numbers.has(b.type)) return numberOf(a) === numberOf(b);
  if (a.kind === "record" && b.kind === "record" && a.type !== "function") return null;
  if (a.type !== b.type) return false;
  if (a.kind === "value") return a.text === b.text;
  if (a.slotCount !== b.slotCount) return false;
  if (a.kind === "sequence") return pairwise(a, (index) => b.slots[index]?.target ?? null, snapshot, depth);
  if (a.kind === "mapping") {
    const held = new Map(b.slots.map(({ label, target }) => [label, target]));
    return pairwise(a, (_, label) => held.get(label) ?? null, snapshot, depth);
  }
  if (a.kind === "set") {
    const texts = new Set(b.slots.map(({ target }) => deepText(snapshot, target)));
    return a.slots.every(({ target }) => texts.has(deepText(snapshot, target)));
  }
  return false;
}

function pairwise(
  object: ObjectView,
  other: (index: number, label: string) => ObjectId | null,
  snapshot: Snapshot,
  depth: number,
): boolean | null {
  for (const [index, { label, target }] of object.slots.entries()) {
    const partner = other(index, label);
    if (partner === null || target === null) return false;
    const verdict = isEqual(snapshot, target, partner, depth + 1);
    if (verdict !== true) return verdict;
  }
  return true;
}

function numberOf({ text }: ObjectView): number {
  if (text === "True") return 1;
  return text === "False" ? 0 : Number(text);
}
