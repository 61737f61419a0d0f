// Where to go in a run: pure functions over its steps, so that buttons, keys, the slider, breakpoints and a click on a line
// agree. A step shows a line that has just run, so "at a breakpoint" means: its line runs next.

import type { ObjectId, Place, StepSummary } from "../trace/index.ts";

export type Direction = 1 | -1;

/** What one press of Step goes by: lines, whole calls and returns, or the instructions of a line. */
export type Grain = "line" | "call" | "instruction";

/** The next step, in the given direction, at which this line has just run; goes round at the ends. Null: it never runs. */
export function nextRunOfLine(steps: readonly StepSummary[], from: number, line: number): number | null {
  for (let distance = 1; distance <= steps.length; distance++) {
    const at = (from + distance) % steps.length;
    if (steps[at]?.line === line) return at;
  }
  return null;
}

/** Over: the next step that is not inside a call made from here. */
export function stepOver(steps: readonly StepSummary[], from: number, direction: Direction): number {
  const depth = steps[from]?.depth ?? 0;
  return find(steps, from, direction, (step) => step.depth <= depth) ?? edge(steps, direction);
}

/** Out: the next step of a caller. In the outermost frame that is the end of the run, or its start. */
export function stepOut(steps: readonly StepSummary[], from: number, direction: Direction): number {
  const depth = steps[from]?.depth ?? 0;
  return find(steps, from, direction, (step) => step.depth < depth) ?? edge(steps, direction);
}

/** The next step that begins a call; null when there is none in that direction. */
export function nextCall(steps: readonly StepSummary[], from: number, direction: Direction): number | null {
  return find(steps, from, direction, (step, at) => step.depth > (steps[at - 1]?.depth ?? Infinity));
}

/** The next step at which a frame is about to go; null when there is none in that direction. */
export function nextReturn(steps: readonly StepSummary[], from: number, direction: Direction): number | null {
  return find(steps, from, direction, (step) => step.event === "return");
}

/** By calls: the next step that begins a call or ends one, or the edge of the run. */
export function nextCallOrReturn(steps: readonly StepSummary[], from: number, direction: Direction): number {
  const isEvent = (step: StepSummary, at: number): boolean =>
    step.event === "return" || step.event === "raise" || step.depth > (steps[at - 1]?.depth ?? Infinity);
  return find(steps, from, direction, isEvent) ?? edge(steps, direction);
}

/** The next step before which a breakpoint stands; null when the run meets none in that direction. */
export function nextBreakpoint(
  steps: readonly StepSummary[],
  from: number,
  direction: Direction,
  lines: ReadonlySet<number>,
): number | null {
  return find(steps, from, direction, (step) => step.nextLine !== null && lines.has(step.nextLine));
}

function find(
  steps: readonly StepSummary[],
  from: number,
  direction: Direction,
  isWanted: (step: StepSummary, at: number) => boolean,
): number | null {
  for (let at = from + direction; at >= 0 && at < steps.length; at += direction) {
    const step = steps[at];
    if (step !== undefined && isWanted(step, at)) return at;
  }
  return null;
}

function edge(steps: readonly StepSummary[], direction: Direction): number {
  return direction === 1 ? Math.max(0, steps.length - 1) : 0;
}

/** `o12` is an object, `o12:3` a slot of it, `f0:xs` a name of a frame; as in `DiagramModel`. */
export function partsOfKey(key: string): { kind: "frame" | "object"; id: number; label: string | null } {
  const colon = key.indexOf(":");
  const head = colon < 0 ? key : key.slice(0, colon);
  return {
    kind: head.startsWith("f") ? "frame" : "object",
    id: Number(head.slice(1)),
    label: colon < 0 ? null : key.slice(colon + 1),
  };
}

/** What a question about changes is asked of: an object, a name or a slot. Null for what only one step has: a result, a value stack. */
export function placeOfKey(key: string): ObjectId | Place | null {
  const { kind, id, label } = partsOfKey(key);
  if (kind === "object") return label === null ? id : { in: "object", object: id, label };
  const isName = label !== null && label !== "return" && !label.startsWith("^");
  return isName ? { in: "frame", frameId: id, label } : null;
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
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, steps[at]?.heapBytes ?? 0);
    return 0.3 + 0.7 * ((most - lowest) / span);
  });
}

/**
 * After an edit: the last step up to which both runs went the same way, by the text of the lines that ran. So a change
 * below leaves one where one is, and a change above puts one where the ways part.
 */
export function samePlace(
  before: { readonly steps: readonly StepSummary[]; readonly code: string },
  after: { readonly steps: readonly StepSummary[]; readonly code: string },
  wanted: number,
): number {
  const oldLines = before.code.split("\n");
  const newLines = after.code.split("\n");
  let at = 0;
  while (at < wanted && at + 1 < after.steps.length) {
    const old = before.steps[at + 1];
    const fresh = after.steps[at + 1];
    if (old === undefined || fresh === undefined) break;
    const isSameText =
      old.line === fresh.line && oldLines[(old.line ?? 0) - 1] === newLines[(fresh.line ?? 0) - 1];
    if (!isSameText || old.depth !== fresh.depth) break;
    at++;
  }
  return at;
}

/** A piece of what was printed, and the step that printed it. */
export interface PrintedPiece {
  readonly text: string;
  readonly step: number;
}

/** What was printed up to a step, cut where one step's part ends and the next one's begins; the last pieces, if there are many. */
export function printedPieces(
  steps: readonly StepSummary[],
  stdout: string,
  upTo: number,
  pieceCountMax: number,
): { readonly pieces: readonly PrintedPiece[]; readonly hiddenLength: number } {
  const pieces: PrintedPiece[] = [];
  const last = Math.min(upTo, steps.length - 1);
  let end = last === steps.length - 1 ? stdout.length : (steps[last]?.stdoutLength ?? 0);
  for (let step = last; step >= 0 && pieces.length < pieceCountMax && end > 0; step--) {
    const from = step === 0 ? 0 : (steps[step - 1]?.stdoutLength ?? 0);
    if (from >= end) continue;
    pieces.unshift({ text: stdout.slice(from, end), step });
    end = from;
  }
  return { pieces, hiddenLength: end };
}

/** Steps for a strip of pictures: those before a breakpoint, or all; spread evenly where they are too many. */
export function stripSteps(
  steps: readonly StepSummary[],
  breakpoints: ReadonlySet<number>,
  countMax: number,
): number[] {
  const all = steps.flatMap(({ nextLine }, step) =>
    breakpoints.size === 0 || (nextLine !== null && breakpoints.has(nextLine)) ? [step] : [],
  );
  if (all.length <= countMax) return all;
  return Array.from(
    { length: countMax },
    (_, index) => all[Math.round((index * (all.length - 1)) / (countMax - 1))] ?? 0,
  );
}
