// What a <Trace> needs when the site is built: its program is run, an author's mistake stops the build, and the step at
// which it opens is handed on, drawn and told.

import { tellStep } from "../diagram/index.ts";
import type { Sentence } from "../diagram/index.ts";
import { fault, placeOfTag, programOf, readProps } from "../lessons/props.ts";
import type { PropRules, TagPlace } from "../lessons/props.ts";
import { requestFor } from "../runner/request.ts";
import { runProgram } from "../runner/run-program.ts";
import type { Lens, Outcome, Snapshot } from "../trace/index.ts";

const rules: PropRules = {
  start: { sort: "whole number" },
  lens: { sort: "text", values: ["textbook", "cpython"] },
  stdin: { sort: "text" },
  error: { sort: "text" },
  title: { sort: "text" },
};

/** Steps of a run that are planned together when the site is built. */
const PLANNED_STEP_COUNT_MAX = 400;

export interface PreparedTrace {
  readonly program: string;
  readonly start: number;
  readonly lens: Lens;
  readonly stdin: string;
  readonly label: string;
  readonly snapshot: Snapshot;
  readonly before: Snapshot | null;
  readonly known: readonly Snapshot[];
  readonly first: {
    readonly line: number | null;
    readonly nextLine: number | null;
    readonly sentence: Sentence;
    readonly stdout: string;
    readonly stepCount: number;
  };
}

/** Throws LessonError. */
export function prepareTrace(props: Readonly<Record<string, unknown>>): PreparedTrace {
  const place = placeOfTag("Trace", props);
  const given = readProps(place, props, rules);
  const program = programOf(place, props);
  const lens: Lens = given.lens === "cpython" ? "cpython" : "textbook";
  const stdin = typeof given.stdin === "string" ? given.stdin : "";
  const run = runProgram(requestFor(program, { lens, stdin }));
  try {
    checkOutcome(place, run.outcome, typeof given.error === "string" ? given.error : null);
    const count = run.outcome.steps.length;
    const wanted = typeof given.start === "number" ? given.start : 0;
    const start = wanted < 0 ? count + wanted : wanted;
    if (start < 0 || start >= count) {
      throw fault(
        place,
        `<Trace start={${wanted}}>: the run has ${count} steps, 0 to ${count - 1} (or -1 for the last).`,
      );
    }
    const known = Array.from({ length: Math.min(count, PLANNED_STEP_COUNT_MAX) }, (_, step) =>
      run.snapshot(step),
    );
    const snapshot = run.snapshot(start);
    const before = start > 0 ? run.snapshot(start - 1) : null;
    const { line, nextLine } = snapshot;
    const stdout = run.outcome.stdout.slice(0, snapshot.stdoutLength);
    const first = { line, nextLine, sentence: tellStep(snapshot, before, lens), stdout, stepCount: count };
    const label = typeof given.title === "string" ? given.title : "A program and its run";
    return { program, start, lens, stdin, label, snapshot, before, known, first };
  } finally {
    run.close();
  }
}

/** Stops the build when the run did not end as the author says it does. */
export function checkOutcome(place: TagPlace, outcome: Outcome, expected: string | null): void {
  const { error, limit } = outcome;
  if (error?.isSyntax === true) {
    throw fault(
      { ...place, line: place.line + (error.line ?? 1) },
      `the program is not Python: ${error.type}: ${error.message}.`,
    );
  }
  if (limit !== null) throw fault(place, `the program did not end: ${limit}`);
  if (error === null && expected !== null) {
    throw fault(
      place,
      `<${place.tag} error="${expected}">: the program ends without an error. Remove error, or change the program.`,
    );
  }
  if (error !== null && expected === null) {
    throw fault(
      place,
      `the program fails in its line ${error.line ?? "?"} with ${error.type}: ${error.message}. If that is the point, write <${place.tag} error="${error.type}">.`,
    );
  }
  if (error !== null && error.type !== expected) {
    throw fault(
      place,
      `<${place.tag} error="${String(expected)}">: the program fails with ${error.type} instead.`,
    );
  }
}
