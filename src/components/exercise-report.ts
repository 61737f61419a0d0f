// What the build found out about each exercise: which readings it tells apart. Pages are rendered in another copy of these
// modules than the integration that prints the table, so both meet at a symbol of the process.

export interface ReportedExercise {
  readonly key: string;
  readonly kind: string;
  readonly asks: string;
  readonly file: string;
  readonly line: number;
  /** Names of readings under which the answer is another one. */
  readonly readings: readonly string[];
}

const MEETING = Symbol.for("private-heap.exercises");

/** All that were reported in this process, by key. */
export function reportedExercises(): Map<string, ReportedExercise> {
  const meeting = globalThis as { [MEETING]?: Map<string, ReportedExercise> };
  meeting[MEETING] ??= new Map();
  return meeting[MEETING];
}

export function reportExercise(exercise: ReportedExercise): void {
  reportedExercises().set(exercise.key, exercise);
}
