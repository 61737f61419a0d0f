// Progress as text: what lies in the browser's storage, and what a learner takes away as a file, are the same JSON. Reading
// it trusts nothing: the text may be cut off, another program's, from a newer course, or made by hand. What cannot be
// read is said, with the reason, and left to the caller to keep.

import type { ExerciseProgress, Progress } from "./progress.ts";
import { ANSWER_LENGTH_MAX } from "./progress.ts";

/** The sign by which our files are known. */
const FORMAT = "private-heap progress";

/** Written into each file. It grows when the shape changes in a way that older pages cannot read. */
export const PROGRESS_VERSION = 1;

/** A file longer than this is not ours: a whole course, fully answered, is far below. In characters. */
export const PROGRESS_LENGTH_MAX = 4_000_000;

const KEY_COUNT_MAX = 5000;
const READING_COUNT_MAX = 100;
const keyPattern = /^[a-z0-9][a-z0-9-]{0,99}\/[a-z0-9][a-z0-9-]{0,99}$/;
const readingPattern = /^[a-z0-9][a-z0-9-]{0,99}$/;

export type ProgressReading =
  | {
      readonly kind: "progress";
      readonly progress: Progress;
      /** Entries that could not be read and are not in `progress`. */
      readonly damagedCount: number;
    }
  | { readonly kind: UnreadableKind };

/** Why a text gave no progress at all. */
export type UnreadableKind = "huge" | "empty" | "not-json" | "foreign" | "newer" | "damaged";

export function writeProgress(progress: Progress): string {
  const exercises = Object.fromEntries([...progress].sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ format: FORMAT, version: PROGRESS_VERSION, exercises }, null, 1)}\n`;
}

export function readProgress(text: string): ProgressReading {
  if (text.length > PROGRESS_LENGTH_MAX) return { kind: "huge" };
  if (text.trim() === "") return { kind: "empty" };
  const data = parseJson(text.replace(/^\uFEFF/, ""));
  if (data === undefined) return { kind: "not-json" };
  if (!isRecord(data) || data.format !== FORMAT) return { kind: "foreign" };
  if (!isCount(data.version) || data.version === 0) return { kind: "damaged" };
  if (data.version > PROGRESS_VERSION) return { kind: "newer" };
  if (!isRecord(data.exercises)) return { kind: "damaged" };
  return readExercises(data.exercises);
}

/** In words, for a learner who chose a file or whose storage could not be read. */
export function explainUnreadable(kind: UnreadableKind): string {
  switch (kind) {
    case "huge":
      return "It is far longer than any progress can be.";
    case "empty":
      return "It is empty.";
    case "not-json":
      return "It is cut off, or it is no progress file at all.";
    case "foreign":
      return "It was made by something else: it does not say that it is progress in this course.";
    case "newer":
      return "It was written by a newer version of the course than the one on this page. Reload the page and try again.";
    case "damaged":
      return "It is a progress file, but its contents are damaged.";
  }
}

function readExercises(exercises: Readonly<Record<string, unknown>>): ProgressReading {
  const progress = new Map<string, ExerciseProgress>();
  let damagedCount = 0;
  for (const [key, value] of Object.entries(exercises)) {
    const exercise = keyPattern.test(key) && progress.size < KEY_COUNT_MAX ? readExercise(value) : undefined;
    if (exercise === undefined) damagedCount += 1;
    else progress.set(key, exercise);
  }
  if (progress.size === 0 && damagedCount > 0) return { kind: "damaged" };
  return { kind: "progress", progress, damagedCount };
}

function readExercise(value: unknown): ExerciseProgress | undefined {
  if (!isRecord(value)) return undefined;
  const { isDone, isRevealed, attemptCount, answer, readings, time } = value;
  if (typeof isDone !== "boolean" || typeof isRevealed !== "boolean" || !isCount(attemptCount))
    return undefined;
  if (typeof answer !== "string" || answer.length > ANSWER_LENGTH_MAX) return undefined;
  if (!isCount(time)) return undefined;
  if (!Array.isArray(readings) || readings.length > READING_COUNT_MAX) return undefined;
  const names = readings.filter(
    (name): name is string => typeof name === "string" && readingPattern.test(name),
  );
  if (names.length !== readings.length) return undefined;
  return { isDone, isRevealed, attemptCount, answer, readings: [...new Set(names)], time };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
