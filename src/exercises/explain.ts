// From a wrong answer to the belief behind it: the answer is held against what each reading gives. One that fits is told;
// of several none is guessed.

import { readingNamed } from "../readings/index.ts";
import type { Reading } from "../readings/index.ts";
import type { RunView } from "./run-view.ts";

export interface ReadRun<R extends RunView = RunView> {
  readonly reading: Reading;
  readonly run: R;
}

/** The readings, of those whose runs are given, under which the given answer would be right. */
export function readingsThatFit<R extends RunView>(
  runs: readonly ReadRun<R>[],
  isItsAnswer: (read: ReadRun<R>) => boolean,
): ReadRun<R>[] {
  return runs.filter(isItsAnswer);
}

export function readingsNamed(names: readonly string[]): Reading[] {
  return names.map(readingNamed);
}

/** `That is what you would see if assignment copied the object.` */
export function tellReadings(fitting: readonly Reading[]): string {
  const [only, other] = fitting;
  if (only === undefined) return "";
  if (other === undefined) return `That is what you would see ${only.sentence}.`;
  const all = fitting.map(({ sentence }) => sentence);
  const last = all.at(-1) ?? "";
  const count = all.length === 2 ? "Two beliefs" : `${all.length} beliefs`;
  return `${count} would give that answer: you would see it ${all.slice(0, -1).join(", ")}, and also ${last}.`;
}

/** The first step at which two runs are not drawn alike; the last step where they never part before one of them ends. */
export function firstDifference(right: RunView, other: RunView): number {
  const count = Math.min(right.outcome.steps.length, other.outcome.steps.length);
  for (let step = 0; step < count; step++) {
    if (stateOf(right, step) !== stateOf(other, step)) return step;
  }
  return Math.max(0, count - 1);
}

/** What is drawn, with objects numbered in the order in which one meets them, so that addresses do not matter. */
function stateOf(run: RunView, step: number): string {
  const snapshot = run.snapshot(step);
  const summary = run.outcome.steps[step];
  if (snapshot === undefined || summary === undefined) return "";
  const numbers = new Map<number, number>();
  const number = (id: number | null): number | null => {
    if (id === null) return null;
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const frames = snapshot.frames.map(({ name, slots, returned }) => [
    name,
    slots.map(({ label, target }) => [label, number(target)]),
    number(returned?.target ?? null),
  ]);
  const objects = snapshot.objects.map(({ id, type, text, slots }) => [
    number(id),
    type,
    text,
    slots.map(({ label, target }) => [label, number(target)]),
  ]);
  const printed = run.outcome.stdout.slice(0, summary.stdoutLength);
  return JSON.stringify([summary.line, snapshot.raised?.type ?? null, frames, objects, printed]);
}
