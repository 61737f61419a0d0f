// What a learner has done, exercise by exercise: plain data and pure functions on it. Points are not kept. What is kept is
// whether an exercise was answered, with which answer, and which wrong models explained an answer on the way. Where it is
// stored is `progress.browser.ts`; how it is written to a file is `progress-file.ts`.

/** One try at an exercise, as the exercise tells it. */
export interface Attempt {
  readonly isRight: boolean;
  /** As the learner gave it, in the exercise's own writing. */
  readonly answer: string;
  /** The wrong model that explains a wrong answer (`src/readings`), or null. */
  readonly reading: string | null;
  /** Whether the exercise showed its answer, by the learner's wish. */
  readonly revealed: boolean;
}

export interface ExerciseProgress {
  /** Answered right, at some time. */
  readonly isDone: boolean;
  /** The answer was shown before it was found. */
  readonly isRevealed: boolean;
  /** Answers given, right and wrong. */
  readonly attemptCount: number;
  /** The right answer once there is one, else the last wrong one. Empty when it was longer than is kept. */
  readonly answer: string;
  /** Names of the wrong models met here, in the order in which they were met. */
  readonly readings: readonly string[];
  /** When it was last worked on: milliseconds since 1970. */
  readonly time: number;
}

/** Exercises by key (`aliasing/rotate`). An exercise that was never tried is not in it. */
export type Progress = ReadonlyMap<string, ExerciseProgress>;

export type ExerciseState = "done" | "revealed" | "tried" | "untouched";

/** Answers are kept up to this many characters; a longer one is left out, its verdict is kept. */
export const ANSWER_LENGTH_MAX = 8000;

export const NO_PROGRESS: ExerciseProgress = {
  isDone: false,
  isRevealed: false,
  attemptCount: 0,
  answer: "",
  readings: [],
  time: 0,
};

/** What is known of an exercise after one more try, at `time` (milliseconds since 1970). */
export function withAttempt(progress: Progress, key: string, attempt: Attempt, time: number): Progress {
  const known = progress.get(key) ?? NO_PROGRESS;
  return new Map(progress).set(key, afterAttempt(known, attempt, time));
}

/** What is known after a wrong model was found to explain the last answer. */
export function withBelief(progress: Progress, key: string, reading: string, time: number): Progress {
  const known = progress.get(key) ?? NO_PROGRESS;
  return new Map(progress).set(key, { ...known, readings: withName(known.readings, reading), time });
}

function afterAttempt(known: ExerciseProgress, attempt: Attempt, time: number): ExerciseProgress {
  const isWrong = !attempt.isRight && !attempt.revealed;
  const readings =
    isWrong && attempt.reading !== null ? withName(known.readings, attempt.reading) : known.readings;
  // A right answer is not written over by a later wrong one, nor the learner's own by the one that was shown.
  const isBetter = !attempt.revealed && (attempt.isRight || !known.isDone);
  const answer = attempt.answer.length <= ANSWER_LENGTH_MAX ? attempt.answer : "";
  return {
    isDone: known.isDone || (attempt.isRight && !attempt.revealed),
    isRevealed: known.isRevealed || (attempt.revealed && !known.isDone),
    attemptCount: known.attemptCount + (attempt.revealed ? 0 : 1),
    answer: isBetter ? answer : known.answer,
    readings,
    time,
  };
}

function withName(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names : [...names, name];
}

/** How far an exercise is, for marks and counts. One whose answer was shown stays "revealed". */
export function stateOf(exercise: ExerciseProgress | undefined): ExerciseState {
  if (exercise === undefined || exercise === NO_PROGRESS) return "untouched";
  if (exercise.isRevealed) return "revealed";
  return exercise.isDone ? "done" : "tried";
}

export type StateCounts = Readonly<Record<ExerciseState, number>>;

export function countStates(progress: Progress, keys: Iterable<string>): StateCounts {
  const counts = { done: 0, revealed: 0, tried: 0, untouched: 0 };
  for (const key of keys) counts[stateOf(progress.get(key))] += 1;
  return counts;
}

/**
 * Both together. Nothing that either of them knows is lost: an exercise done in one is done. Merging a thing with itself
 * changes nothing, and the order does not matter.
 */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const merged = new Map(one);
  for (const [key, exercise] of other) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? exercise : mergeExercise(known, exercise));
  }
  return merged;
}

function mergeExercise(one: ExerciseProgress, other: ExerciseProgress): ExerciseProgress {
  const [later, earlier] = isLater(one, other) ? [one, other] : [other, one];
  const answered = later.isDone === earlier.isDone || later.isDone ? later : earlier;
  return {
    isDone: one.isDone || other.isDone,
    // Found without help on one device is found.
    isRevealed: (one.isRevealed || other.isRevealed) && !isFound(one) && !isFound(other),
    attemptCount: Math.max(one.attemptCount, other.attemptCount),
    answer: answered.answer,
    readings: earlier.readings.concat(later.readings.filter((name) => !earlier.readings.includes(name))),
    time: later.time,
  };
}

function isFound(exercise: ExerciseProgress): boolean {
  return exercise.isDone && !exercise.isRevealed;
}

function isLater(one: ExerciseProgress, other: ExerciseProgress): boolean {
  if (one.time !== other.time) return one.time > other.time;
  return one.answer >= other.answer;
}

/** A wrong model that a learner has held, and where. */
export interface BeliefMet {
  /** Name of the reading. */
  readonly reading: string;
  /** Exercises in which it explained an answer. */
  readonly keys: readonly string[];
  /** Whether each of these exercises has since been answered right by the learner. */
  readonly isLeft: boolean;
}

/** The wrong models met so far, those still held first. */
export function beliefsOf(progress: Progress): BeliefMet[] {
  const keysOf = new Map<string, string[]>();
  for (const [key, exercise] of progress) {
    for (const reading of exercise.readings) {
      const keys = keysOf.get(reading);
      if (keys === undefined) keysOf.set(reading, [key]);
      else keys.push(key);
    }
  }
  const beliefs = [...keysOf].map(([reading, keys]) => ({
    reading,
    keys,
    isLeft: keys.every((key) => progress.get(key)?.isDone === true),
  }));
  return beliefs.sort((one, other) => Number(one.isLeft) - Number(other.isLeft));
}
