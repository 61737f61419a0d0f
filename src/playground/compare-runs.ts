// One program under two versions of CPython: what differs between the runs, in a few sentences. Reads two outcomes and the
// snapshots that are at hand; runs nothing itself.

import type { ObjectView, Outcome, Snapshot } from "../trace/index.ts";

export interface ComparedRun {
  readonly version: string;
  readonly outcome: Outcome;
  snapshot(step: number): Snapshot | undefined;
}

/** How many steps are looked at for counts and sizes. */
const COMPARED_STEP_COUNT_MAX = 400;

/** Sentences about `after`, told from `before`. One sentence, saying so, when nothing differs. */
export function compareRuns(before: ComparedRun, after: ComparedRun): string[] {
  const found = [...outputDifferences(before, after), ...stepDifferences(before, after)];
  const shared = sharedStepCount(before, after);
  found.push(...stateDifferences(before, after, Math.min(shared, COMPARED_STEP_COUNT_MAX)));
  if (found.length > 0) return found;
  return [
    `This program prints the same as in ${before.version}, in the same steps, with the same counts and sizes.`,
  ];
}

function outputDifferences(before: ComparedRun, after: ComparedRun): string[] {
  const found: string[] = [];
  const then = before.outcome.stdout.split("\n");
  const now = after.outcome.stdout.split("\n");
  const at = now.findIndex((line, index) => line !== then[index]);
  if (before.outcome.stdout !== after.outcome.stdout) {
    const line = at < 0 ? now.length : at;
    found.push(
      `The output differs from its line ${line + 1} on: ${quoted(now[line])}. In ${before.version}: ${quoted(then[line])}.`,
    );
  }
  const errorThen = before.outcome.error;
  const errorNow = after.outcome.error;
  if (errorThen?.type !== errorNow?.type || errorThen?.message !== errorNow?.message) {
    const tell = ({ outcome: { error } }: ComparedRun): string =>
      error === null ? "it ends without an error" : `it ends with ${error.type}: ${error.message}`;
    found.push(`Here ${tell(after)}. In ${before.version} ${tell(before)}.`);
  }
  return found;
}

function quoted(line: string | undefined): string {
  if (line === undefined) return "nothing";
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}

/** Steps from the start in which both runs went the same way. */
function sharedStepCount(before: ComparedRun, after: ComparedRun): number {
  const then = before.outcome.steps;
  const now = after.outcome.steps;
  const end = Math.min(then.length, now.length);
  for (let at = 0; at < end; at++) {
    if (then[at]?.line !== now[at]?.line || then[at]?.nextLine !== now[at]?.nextLine) return at;
  }
  return end;
}

function stepDifferences(before: ComparedRun, after: ComparedRun): string[] {
  const then = before.outcome.steps.length;
  const now = after.outcome.steps.length;
  const shared = sharedStepCount(before, after);
  if (shared === then && shared === now) return [];
  const line = after.outcome.steps[shared]?.line ?? null;
  const where = line === null ? "" : ` (line ${line})`;
  return [
    then === now
      ? `The run takes other steps from step ${shared}${where} on.`
      : `The run has ${now - 1} steps, in ${before.version} ${then - 1}. They part at step ${shared}${where}.`,
  ];
}

/** The first name whose object has another count, and the types whose sizes differ. */
function stateDifferences(before: ComparedRun, after: ComparedRun, stepCount: number): string[] {
  let count: string | null = null;
  const sizes = new Map<string, string>();
  for (let step = 0; step < stepCount; step++) {
    const then = before.snapshot(step);
    const now = after.snapshot(step);
    if (then === undefined || now === undefined) break;
    for (const [name, [old, current]] of namedPairs(then, now)) {
      if (old.type !== current.type) continue;
      if (count === null && old.refs !== current.refs && old.refs !== null && current.refs !== null) {
        count = `At step ${step} the count of what ${name} holds is ${current.refs}. In ${before.version}: ${old.refs}.`;
      }
      if (old.size !== current.size && !sizes.has(current.type)) {
        sizes.set(
          current.type,
          `What ${name} holds, of type ${current.type}, has ${current.size} bytes. In ${before.version}: ${old.size}.`,
        );
      }
    }
  }
  return [...(count === null ? [] : [count]), ...[...sizes.values()].slice(0, 4)];
}

/** Objects that a name of the same frame holds in both, by that name. */
function namedPairs(then: Snapshot, now: Snapshot): Map<string, readonly [ObjectView, ObjectView]> {
  const pairs = new Map<string, readonly [ObjectView, ObjectView]>();
  const objectsThen = new Map(then.objects.map((object) => [object.id, object]));
  const objectsNow = new Map(now.objects.map((object) => [object.id, object]));
  for (const frame of now.frames) {
    const other = then.frames.find((candidate) => candidate.id === frame.id);
    if (other === undefined || other.name !== frame.name) continue;
    for (const slot of frame.slots) {
      const twin = other.slots.find((candidate) => candidate.label === slot.label)?.target ?? null;
      const old = twin === null ? undefined : objectsThen.get(twin);
      const current = slot.target === null ? undefined : objectsNow.get(slot.target);
      if (old !== undefined && current !== undefined) pairs.set(slot.label, [old, current]);
    }
  }
  return pairs;
}
