// Where to go in a run: pure functions over its steps, so that buttons, keys, the slider and a click on a line agree.

import type { ObjectId, Snapshot, StepSummary } from "../trace/index.ts";

/** The next step, in the given direction, at which this line has just run; goes round at the ends. Null: it never runs. */
export function nextRunOfLine(steps: readonly StepSummary[], from: number, line: number): number | null {
  for (let distance = 1; distance <= steps.length; distance++) {
    const at = (from + distance) % steps.length;
    if (steps[at]?.line === line) return at;
  }
  return null;
}

/** The next known step, forward (1) or back (-1), at which the object's slots, count or presence differ from the step before. */
export function nextChangeOf(
  id: ObjectId,
  snapshotAt: (step: number) => Snapshot | undefined,
  stepCount: number,
  from: number,
  direction: 1 | -1,
): number | null {
  for (let at = from + direction; at > 0 && at < stepCount; at += direction) {
    const before = snapshotAt(at - 1);
    const after = snapshotAt(at);
    if (before === undefined || after === undefined) return at;
    if (stateOf(before, id) !== stateOf(after, id)) return at;
  }
  return null;
}

function stateOf(snapshot: Snapshot, id: ObjectId): string {
  const object = snapshot.objects.find((candidate) => candidate.id === id);
  if (object === undefined) return "";
  return JSON.stringify([
    object.refs,
    object.slotCount,
    object.slots.map(({ label, target }) => [label, target]),
  ]);
}

/** Heights, 0 to 1, of at most `barCountMax` bars that show the heap over the run. */
export function heapBars(steps: readonly StepSummary[], barCountMax: number): number[] {
  const count = Math.min(steps.length, barCountMax);
  const lowest = steps.reduce((least, { heapBytes }) => Math.min(least, heapBytes), Infinity);
  const highest = steps.reduce((most, { heapBytes }) => Math.max(most, heapBytes), 0);
  const span = Math.max(1, highest - lowest);
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * steps.length) / count);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * steps.length) / count));
    const most = steps.slice(from, to).reduce((high, { heapBytes }) => Math.max(high, heapBytes), 0);
    return 0.3 + 0.7 * ((most - lowest) / span);
  });
}
