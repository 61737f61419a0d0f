// What one step did: the difference between two snapshots, found by comparing them. The drawing marks it, the sentence
// says it. Nothing is remembered from the run itself, so that a step looks the same from whichever side one comes.

import type { FrameView, ObjectId, ObjectView, Snapshot } from "../trace/index.ts";

export interface SlotChange {
  readonly frame: FrameView | null;
  readonly object: ObjectView | null;
  readonly label: string;
  /** What the slot held before; undefined when there was no such slot. */
  readonly before: ObjectId | null | undefined;
  /** What it holds now; undefined when the slot is gone. */
  readonly after: ObjectId | null | undefined;
}

export interface Changes {
  readonly pushed: readonly FrameView[];
  /** Frames of the step before that are gone, innermost first. */
  readonly popped: readonly FrameView[];
  /** Slots of frames that were there before and are still. */
  readonly names: readonly SlotChange[];
  /** Places of value stacks that hold another value: `f0:^1`. */
  readonly stacked: ReadonlySet<string>;
  /** Slots of objects that were there before and are still. */
  readonly slots: readonly SlotChange[];
  readonly appeared: ReadonlySet<ObjectId>;
  /** Objects of the step before that nothing drawn leads to now; immortal ones stay where they are, and do not count. */
  readonly vanished: readonly ObjectView[];
  readonly counts: ReadonlyMap<ObjectId, { readonly before: number; readonly after: number }>;
}

export const NO_CHANGES: Changes = {
  pushed: [],
  popped: [],
  names: [],
  stacked: new Set(),
  slots: [],
  appeared: new Set(),
  vanished: [],
  counts: new Map(),
};

/** The difference from `before` to `after`; nothing where there is no step before. */
export function findChanges(before: Snapshot | null, after: Snapshot): Changes {
  if (before === null) return NO_CHANGES;
  const framesBefore = new Map(before.frames.map((frame) => [frame.id, frame]));
  const framesAfter = new Set(after.frames.map((frame) => frame.id));
  const objectsBefore = new Map(before.objects.map((object) => [object.id, object]));
  const objectsAfter = new Set(after.objects.map((object) => object.id));
  const names: SlotChange[] = [];
  const stacked = new Set<string>();
  for (const frame of after.frames) {
    const old = framesBefore.get(frame.id);
    frame.valueStack?.forEach(({ target }, index) => {
      const held = old?.valueStack?.[index];
      if (old?.valueStack !== undefined && held?.target !== target) stacked.add(`f${frame.id}:^${index}`);
    });
    if (old !== undefined) names.push(...changedSlots(old, frame, frame, null));
  }
  const slots: SlotChange[] = [];
  const counts = new Map<ObjectId, { before: number; after: number }>();
  for (const object of after.objects) {
    const old = objectsBefore.get(object.id);
    if (old === undefined) continue;
    slots.push(...changedSlots(old, object, null, object));
    if (old.refs !== null && object.refs !== null && old.refs !== object.refs) {
      counts.set(object.id, { before: old.refs, after: object.refs });
    }
  }
  return {
    pushed: after.frames.filter((frame) => !framesBefore.has(frame.id)),
    popped: before.frames.filter((frame) => !framesAfter.has(frame.id)).reverse(),
    names,
    stacked,
    slots,
    appeared: new Set([...objectsAfter].filter((id) => !objectsBefore.has(id))),
    vanished: before.objects.filter(({ id, refs }) => refs !== null && !objectsAfter.has(id)),
    counts,
  };
}

type WithSlots = Pick<ObjectView, "slots">;

function changedSlots(
  before: WithSlots,
  after: WithSlots,
  frame: FrameView | null,
  object: ObjectView | null,
): SlotChange[] {
  const changes: SlotChange[] = [];
  const old = new Map(before.slots.map((slot) => [slot.label, slot.target]));
  for (const { label, target } of after.slots) {
    const held = old.get(label);
    if (held !== target) changes.push({ frame, object, label, before: held, after: target });
    old.delete(label);
  }
  for (const [label, held] of old) changes.push({ frame, object, label, before: held, after: undefined });
  return changes;
}
