// What every exercise goes through when the site is built: its attributes are read, its program is run as it is and under
// every reading, and what is wrong with it stops the build. Each kind adds its own question (`prepare-predict.ts` …).

import { parseMoment, momentsOf, stepOf, END } from "../exercises/moment.ts";
import type { Moment } from "../exercises/moment.ts";
import type { ExerciseFrame } from "../exercises/question.ts";
import { requestOf } from "../exercises/question.ts";
import { WordingFault } from "../exercises/wording.ts";
import { NO_PARTS } from "../lessons/exercise-parts.ts";
import type { ExerciseParts } from "../lessons/exercise-parts.ts";
import { LessonError } from "../lessons/mdx-programs.ts";
import { addressOf, readOutline } from "../lessons/outline.ts";
import { fault, placeOfTag, programOf, readProps } from "../lessons/props.ts";
import type { PropRules, PropValues, TagPlace } from "../lessons/props.ts";
import { parse } from "../python/index.ts";
import { changesTree, readings } from "../readings/index.ts";
import type { Reading } from "../readings/index.ts";
import type { ProgramRun } from "../runner/request.ts";
import { runProgram } from "../runner/run-program.ts";
import type { Lens, Snapshot } from "../trace/index.ts";
import { checkOutcome } from "./prepare-trace.ts";

export type GivenProps = Readonly<Record<string, unknown>>;

export const commonRules: PropRules = {
  name: { sort: "text", isRequired: true },
  title: { sort: "text" },
  stdin: { sort: "text" },
  lens: { sort: "text", values: ["textbook", "cpython"] },
  error: { sort: "text" },
};
export const momentRules: PropRules = { at: { sort: "text" }, shows: { sort: "text" } };

export type Frame = Omit<ExerciseFrame, "readings" | "whens" | "hints" | "note">;

export interface Opened {
  readonly place: TagPlace;
  readonly given: PropValues;
  readonly parts: ExerciseParts;
  readonly frame: Frame;
  /** The program as it is. */
  readonly run: ProgramRun;
  /** Null: no drawing is offered. */
  readonly shows: Moment | null;
  close(): void;
}

/** Reads, checks and runs. `mayFail` says of the attributes whether the program may end with any exception. */
export function openExercise(
  tag: string,
  props: GivenProps,
  rules: PropRules,
  mayFail: (given: PropValues) => boolean,
): Opened {
  const place = placeOfTag(tag, props);
  const given = readProps(place, props, { ...commonRules, ...momentRules, ...rules });
  const base = baseOf(place, given);
  const program = programOf(place, props);
  const moment = given.at === undefined ? END : worded(place, () => parseMoment(String(given.at)));
  const showsText = given.shows === undefined || given.shows === "nothing" ? null : String(given.shows);
  const shows = showsText === null ? null : worded(place, () => parseMoment(showsText));
  const frame: Frame = { ...base, program, moment };
  const run = runProgram(requestOf(frame, null));
  try {
    checkProgram(place, given, run, mayFail(given));
    for (const wanted of [moment, ...(shows === null ? [] : [shows])]) stepAt(place, run, wanted);
  } catch (thrown) {
    run.close();
    throw thrown;
  }
  return { place, given, parts: partsOf(props), frame, run, shows, close: () => run.close() };
}

/** What is seen under each reading that could make a difference: each is run, looked at and closed. */
export function underReadings<T>(
  { frame, run }: Opened,
  look: (run: ProgramRun, reading: Reading) => T,
): { readonly reading: Reading; readonly seen: T }[] {
  const tree = parse(frame.program, "main.py", "exec");
  return readings.flatMap((reading) => {
    if (!changesTree(reading, tree))
      return reading.hearing === undefined ? [] : [{ reading, seen: look(run, reading) }];
    const other = runProgram(requestOf(frame, reading.name));
    try {
      return [{ reading, seen: look(other, reading) }];
    } finally {
      other.close();
    }
  });
}

/** What does not hang on a run: names, title, lens. */
export function baseOf(place: TagPlace, given: PropValues): Omit<Frame, "program" | "moment"> {
  const name = String(given.name);
  if (!/^[a-z0-9-]+$/.test(name)) {
    throw fault(
      place,
      `<${place.tag} name="${name}">: a name has small letters, digits and hyphens only, as in name="two-names".`,
    );
  }
  refuseSecondUse(place, name);
  const lesson = addressOf(place.file.replace(/^content\//, ""));
  const title = typeof given.title === "string" ? given.title : inWords(name);
  const stdin = typeof given.stdin === "string" ? given.stdin.replace(/\\n/g, "\n") : "";
  const lens: Lens = given.lens === "cpython" ? "cpython" : "textbook";
  return { key: `${lesson.slice(lesson.lastIndexOf("/") + 1)}/${name}`, name, title, stdin, lens };
}

function inWords(name: string): string {
  const words = name.replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

let uses: Map<string, string[]> | null = null;

/** A name keys progress and links, so it is used once in the whole course. */
function refuseSecondUse(place: TagPlace, name: string): void {
  uses ??= usesOfNames(process.cwd());
  if ((uses.get(name)?.length ?? 0) < 2) return;
  // While an author works the lessons change under us: look again before refusing.
  uses = usesOfNames(process.cwd());
  const message = secondUse(uses, place, name);
  if (message !== null) throw fault(place, message);
}

/** What is said where a name is used a second time; null where it is used once. */
export function secondUse(
  all: ReadonlyMap<string, readonly string[]>,
  { file }: TagPlace,
  name: string,
): string | null {
  const places = all.get(name) ?? [];
  if (places.length < 2) return null;
  const own = places.findIndex((where) => where.startsWith(`${file}:`));
  const others = places.filter((_, index) => index !== own);
  return `name="${name}" is used twice: also in ${others.join(" and ")}. Give one of the exercises another name.`;
}

/** Where each name of an exercise is used: `content/lessons/…/index.mdx:12`. */
export function usesOfNames(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const chapter of readOutline(root)) {
    for (const lesson of chapter.lessons) {
      for (const { name, line } of lesson.exercises) {
        found.set(name, [...(found.get(name) ?? []), `${lesson.file}:${line}`]);
      }
    }
  }
  return found;
}

export function partsOf(props: GivenProps): ExerciseParts {
  return typeof props.parts === "string" ? (JSON.parse(props.parts) as ExerciseParts) : NO_PARTS;
}

/** Turns a fault in the words of a question into one with a file and a line. */
export function worded<T>(place: TagPlace, make: () => T): T {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof WordingFault) throw fault(place, thrown.message);
    throw thrown;
  }
}

function checkProgram(place: TagPlace, given: PropValues, run: ProgramRun, mayFail: boolean): void {
  const expected = typeof given.error === "string" ? given.error : null;
  const { error } = run.outcome;
  checkOutcome(
    place,
    run.outcome,
    expected ?? (mayFail && error !== null && !error.isSyntax ? error.type : null),
  );
}

/** The step of a moment, which the run must reach. */
export function stepAt(place: TagPlace, run: ProgramRun, moment: Moment): number {
  const step = stepOf(run, moment);
  if (step !== null) return step;
  throw fault(place, `the run never comes to ${JSON.stringify(moment)}. ${momentsOf(run)}`);
}

/** The drawing that is offered with a question: its step, and the one before it for what has just changed. */
export interface ShownStep {
  readonly snapshot: Snapshot;
  readonly before: Snapshot | null;
}

export function shownStep({ place, run }: Opened, moment: Moment | null): ShownStep | null {
  if (moment === null) return null;
  const step = stepAt(place, run, moment);
  return { snapshot: run.snapshot(step), before: step > 0 ? run.snapshot(step - 1) : null };
}

/** Stops the build where a <When> answers what is right. */
export function refuseRightWhens({ place, parts }: Opened, isRight: (answer: string) => boolean): void {
  for (const { answer, line } of parts.whens) {
    if (!isRight(answer)) continue;
    throw new LessonError(
      place.file,
      line,
      `<When answer="${answer}"> is the right answer. A When speaks to a wrong one: change its answer, or put its text into <Note>.`,
    );
  }
}

/** Stops the build for an exercise that no belief gets wrong. */
export function refuseWithoutReadings({ place }: Opened, toldApart: readonly string[]): void {
  if (toldApart.length > 0) return;
  throw fault(
    place,
    "every belief gives the right answer here: the exercise tells no reading apart. Change the program or the question so that one of them goes wrong (CONTRIBUTING.md, “An exercise”).",
  );
}
