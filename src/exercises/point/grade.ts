// What is pointed at, read from a run: lines by number, frames by their level in the stack, objects by a name that leads to
// them in the drawing, so that the same place can be meant in a run under a reading, whose addresses are others.

import type { ObjectId, Snapshot } from "../../trace/index.ts";
import { stepOf, stepsOfCalls } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { findPlace } from "../place.ts";
import type { Place } from "../place.ts";
import { objectOf, topFrame } from "../run-view.ts";
import type { RunView } from "../run-view.ts";
import type { PointQuestion } from "./question.ts";

/** What is right to point at; several where a run leaves it open (a frame's last line, and the line that called it). */
export type Targets = readonly string[];

/** The right targets; null when the run has no answer to the question. */
export function targetsOf(question: PointQuestion, at: Moment, shows: Moment, run: RunView): Targets | null {
  if (question.target === "line") return linesOf(question, at, run);
  const step = stepOf(run, shows);
  const drawn = step === null ? undefined : run.snapshot(step);
  if (step === null || drawn === undefined) return null;
  return question.target === "frame"
    ? framesOf(question, drawn, step, run)
    : objectsOf(question, at, drawn, step, run);
}

type LineQuestion = Extract<PointQuestion, { target: "line" }>;

function linesOf(question: LineQuestion, at: Moment, run: RunView): Targets | null {
  const { steps } = run.outcome;
  switch (question.asks) {
    case "raises":
      return lineAt(
        run,
        steps.findIndex(({ event }) => event === "raise"),
      );
    case "runs after":
      return lineAfter(run, question.moment);
    case "calls": {
      const calls = [...stepsOfCalls(run, question.func)];
      const step = calls[question.count - 1];
      return step === undefined ? null : lineAt(run, step);
    }
    case "prints": {
      const { stdout } = run.outcome;
      const from = stdout.indexOf(question.text);
      if (from < 0) return null;
      const step = steps.findIndex(({ stdoutLength }) => stdoutLength >= from + question.text.length);
      return lineAt(run, step);
    }
    case "binds first":
    case "binds last": {
      const bound = bindingSteps(question.place, run);
      const step = question.asks === "binds first" ? bound[0] : bound.at(-1);
      return step === undefined ? null : lineAt(run, step);
    }
    case "changes":
      return lineOfChange(question.place, at, run);
    case "frees":
      return linesOfEnd(question.place, at, run);
  }
}

function lineAt(run: RunView, step: number): Targets | null {
  const line = run.outcome.steps[step]?.line ?? null;
  return line === null ? null : [String(line)];
}

function lineAfter(run: RunView, moment: Moment): Targets | null {
  const from = stepOf(run, moment);
  if (from === null) return null;
  if (moment.at === "return") {
    const caller = run.snapshot(from)?.frames.at(-2)?.line ?? null;
    return caller === null ? null : [String(caller)];
  }
  const next = run.outcome.steps.slice(from).find(({ nextLine }) => nextLine !== null)?.nextLine ?? null;
  return next === null ? null : [String(next)];
}

/** The slot of a place at every step, whichever frame runs: the module's if it ever has the name, else the newest such. */
function placeAnywhere(
  place: Place,
  run: RunView,
): (snapshot: Snapshot) => { owner: number; target: ObjectId } | null {
  const last = run.snapshot(run.outcome.steps.length - 1);
  const isGlobal = last?.frames[0]?.slots.some(({ label }) => label === place.name) === true;
  return (snapshot) => {
    const frames = [...snapshot.frames].reverse().filter(({ name, kind, slots }) => {
      if (place.frame !== null) return name === place.frame;
      return isGlobal ? kind === "module" : slots.some(({ label }) => label === place.name);
    });
    const frame = frames[0];
    if (frame === undefined) return null;
    const found = findPlace({ ...snapshot, frames: [frame] }, { ...place, frame: null });
    return found === null || found.slot.target === null
      ? null
      : { owner: frame.id, target: found.slot.target };
  };
}

function bindingSteps(place: Place, run: RunView): number[] {
  const at = placeAnywhere(place, run);
  const found: number[] = [];
  /** What each frame's name held last. */
  const held = new Map<number, ObjectId>();
  for (let step = 0; step < run.outcome.steps.length; step++) {
    const snapshot = run.snapshot(step);
    const slot = snapshot === undefined ? null : at(snapshot);
    if (slot === null) continue;
    if (held.get(slot.owner) !== slot.target) found.push(step);
    held.set(slot.owner, slot.target);
  }
  return found;
}

/** The object that is meant: what the place holds at the moment, or the last thing that it ever held. */
function objectMeant(place: Place, at: Moment, run: RunView): { id: ObjectId; step: number } | null {
  const step = stepOf(run, at);
  const snapshot = step === null ? undefined : run.snapshot(step);
  const found = snapshot === undefined ? null : findPlace(snapshot, place);
  if (found !== null && found.slot.target !== null && step !== null) return { id: found.slot.target, step };
  if (at.at !== "end") return null;
  const anywhere = placeAnywhere(place, run);
  for (let index = run.outcome.steps.length - 1; index >= 0; index--) {
    const earlier = run.snapshot(index);
    const slot = earlier === undefined ? null : anywhere(earlier);
    if (slot !== null) return { id: slot.target, step: index };
  }
  return null;
}

function stateOf(snapshot: Snapshot | undefined, id: ObjectId): string | null {
  const object = snapshot === undefined ? undefined : objectOf(snapshot, id);
  if (object === undefined) return null;
  return JSON.stringify([
    object.text,
    object.slotCount,
    object.slots.map(({ label, target }) => [label, target]),
  ]);
}

function lineOfChange(place: Place, at: Moment, run: RunView): Targets | null {
  const meant = objectMeant(place, at, run);
  if (meant === null) return null;
  let before: string | null = null;
  for (let step = 0; step < run.outcome.steps.length; step++) {
    const state = stateOf(run.snapshot(step), meant.id);
    if (before !== null && state !== null && state !== before) return lineAt(run, step);
    before = state;
  }
  return null;
}

/** Where nothing leads to the object any more; when its frame went, the frame's last line is as right as the call's. */
function linesOfEnd(place: Place, at: Moment, run: RunView): Targets | null {
  const meant = objectMeant(place, at, run);
  if (meant === null) return null;
  const { steps } = run.outcome;
  for (let step = meant.step + 1; step < steps.length; step++) {
    const snapshot = run.snapshot(step);
    if (snapshot === undefined || objectOf(snapshot, meant.id) !== undefined) continue;
    const lines = [steps[step]?.line ?? null];
    if (steps[step - 1]?.event === "return") lines.push(steps[step - 1]?.line ?? null);
    return lines.flatMap((line) => (line === null ? [] : [String(line)]));
  }
  return null;
}

function framesOf(
  question: Extract<PointQuestion, { target: "frame" }>,
  drawn: Snapshot,
  step: number,
  run: RunView,
): Targets | null {
  const levelOf = (id: number): Targets => [String(drawn.frames.findIndex((frame) => frame.id === id))];
  switch (question.asks) {
    case "runs": {
      const top = topFrame(drawn);
      return top === undefined ? null : levelOf(top.id);
    }
    case "holds": {
      const found = findPlace(drawn, question.place);
      return found === null ? null : levelOf(found.frame.id);
    }
    case "goes next":
      for (let later = step + 1; later < run.outcome.steps.length; later++) {
        const left = run.snapshot(later)?.frames;
        const gone =
          left === undefined
            ? undefined
            : [...drawn.frames].reverse().find(({ id }) => !left.some((frame) => frame.id === id));
        if (gone !== undefined) return levelOf(gone.id);
      }
      return null;
  }
}

function objectsOf(
  question: Extract<PointQuestion, { target: "object" }>,
  at: Moment,
  drawn: Snapshot,
  step: number,
  run: RunView,
): Targets | null {
  if (question.asks === "held") {
    const asked = stepOf(run, at);
    const snapshot = asked === null ? undefined : run.snapshot(asked);
    const target = snapshot === undefined ? null : (findPlace(snapshot, question.place)?.slot.target ?? null);
    return target === null || objectOf(drawn, target) === undefined ? null : [pathTo(drawn, target)];
  }
  for (let later = step + 1; later < run.outcome.steps.length; later++) {
    const snapshot = run.snapshot(later);
    if (snapshot === undefined) continue;
    const gone = drawn.objects.filter(({ id }) => objectOf(snapshot, id) === undefined);
    if (gone.length > 0) return gone.map(({ id }) => pathTo(drawn, id));
  }
  return null;
}

/** The first way from a name to the object, `0:xs` or `0:xs/0`: the same in runs that are drawn alike. */
export function pathTo(snapshot: Snapshot, id: ObjectId): string {
  const seen = new Set<ObjectId>();
  let layer: { path: string; target: ObjectId }[] = [];
  const slotsOf = (prefix: string, slots: Snapshot["objects"][number]["slots"], separator: string): void => {
    for (const { label, target } of slots) {
      if (target === null || seen.has(target)) continue;
      seen.add(target);
      layer.push({ path: `${prefix}${separator}${label}`, target });
    }
  };
  snapshot.frames.forEach(({ slots, returned }, level) => {
    slotsOf(String(level), slots, ":");
    if (returned !== null) slotsOf(String(level), [{ ...returned, label: "return" }], ":");
  });
  while (layer.length > 0) {
    const found = layer.find(({ target }) => target === id);
    if (found !== undefined) return found.path;
    const above = layer;
    layer = [];
    for (const { path, target } of above) slotsOf(path, objectOf(snapshot, target)?.slots ?? [], "/");
  }
  return "nowhere";
}

export function isRightTarget(given: string, key: Targets): boolean {
  return key.includes(given);
}

/** A hint at where to look, for an answer that no reading explains. */
export function tellPointDifference(question: PointQuestion): string {
  switch (question.asks) {
    case "frees":
      return "An object goes when the last arrow to it goes. Which line takes the last one away?";
    case "changes":
      return "Binding a name moves an arrow; it changes no object. Look for the line that changes what the object itself holds.";
    case "binds first":
    case "binds last":
      return "A name is bound by =, by for, by def, and by a call for its parameters.";
    case "raises":
      return "Walk through the lines in the order in which they run, and ask at each whether Python can do what it says.";
    case "runs after":
      return "A line in a function runs when the function is called, not where it stands.";
    case "calls":
      return "def makes the function; it runs only when it is called, by name and parentheses.";
    case "prints":
      return "Follow the lines in the order in which they run, and note what each print writes.";
    case "runs":
      return "The frame that runs is the one that was pushed last.";
    case "holds":
      return "Python looks in the frame that runs, and then in the module’s.";
    case "held":
      return "Follow the name’s arrow, and what each line up to that moment does to it.";
    case "goes next":
      return question.target === "frame"
        ? "The stack goes down the way it went up: last in, first out."
        : "Which arrow is the next to be moved or taken away, and was it the last one at its object?";
  }
}
