// What a learner has done, kept on the device: one JSON text under one key of localStorage. Text that is broken or from a
// newer version is put aside under a key of its own, never thrown away; what could not be kept is said once.

export interface Attempt {
  readonly isRight: boolean;
  readonly answer: string;
  /** The reading that explains a wrong answer. */
  readonly reading: string | null;
  /** The answer was shown on request. */
  readonly revealed: boolean;
}

export interface ExerciseProgress {
  readonly attemptCount: number;
  /** Answered right without the answer being shown first. */
  readonly isDone: boolean;
  readonly isRevealed: boolean;
  /** The last answer given. */
  readonly answer: string;
  /** Beliefs that its wrong answers showed, in order, each once. */
  readonly readings: readonly string[];
  /** Milliseconds since 1970, of the first right answer or of the last attempt. */
  readonly time: number;
}

interface Stored {
  readonly version: 1;
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
}

const KEY = "private-heap.progress";
const ANSWER_LENGTH_MAX = 4000;
const NOTHING: Stored = { version: 1, exercises: {} };

export const NO_PROGRESS: ExerciseProgress = {
  attemptCount: 0,
  isDone: false,
  isRevealed: false,
  answer: "",
  readings: [],
  time: 0,
};

type Listener = (key: string | null) => void;

const listeners = new Set<Listener>();
const troubles = new Set<(message: string) => void>();
let stored: Stored | null = null;
let trouble: string | null = null;

/** Told of the key of an exercise whose progress changed; null when all of it did. Returns how to stop listening. */
export function onProgress(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told, in words for a reader, when progress could not be read or kept; at once if that has happened already. */
export function onProgressTrouble(listener: (message: string) => void): () => void {
  troubles.add(listener);
  if (trouble !== null) listener(trouble);
  return () => troubles.delete(listener);
}

export function progressOf(key: string): ExerciseProgress {
  return read().exercises[key] ?? NO_PROGRESS;
}

export function allProgress(): Readonly<Record<string, ExerciseProgress>> {
  return read().exercises;
}

/** Adds an attempt; done stays done. */
export function noteAttempt(key: string, attempt: Attempt): void {
  const before = progressOf(key);
  const isDone = before.isDone || (attempt.isRight && !before.isRevealed && !attempt.revealed);
  const after: ExerciseProgress = {
    attemptCount: before.attemptCount + (attempt.revealed ? 0 : 1),
    isDone,
    isRevealed: before.isRevealed || attempt.revealed,
    answer: attempt.answer.slice(0, ANSWER_LENGTH_MAX),
    readings:
      attempt.reading === null || before.readings.includes(attempt.reading)
        ? before.readings
        : [...before.readings, attempt.reading],
    time: before.isDone ? before.time : Date.now(),
  };
  replaceAll({ ...read().exercises, [key]: after }, key);
}

/** Keeps this instead of what was kept: for an import, or to erase everything. */
export function replaceAll(exercises: Readonly<Record<string, ExerciseProgress>>, changed: string | null = null): void {
  stored = { version: 1, exercises };
  try {
    localStorage.setItem(KEY, JSON.stringify(stored));
  } catch {
    tellTrouble(
      "Your progress could not be kept: this browser gives the page no room for it. It stays until you leave the page.",
    );
  }
  for (const listener of listeners) listener(changed);
}

function tellTrouble(message: string): void {
  if (trouble === message) return;
  trouble = message;
  for (const listener of troubles) listener(message);
}

function read(): Stored {
  stored ??= readStored();
  return stored;
}

function readStored(): Stored {
  let text: string | null = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    tellTrouble("This browser does not let the page keep your progress. It stays until you leave the page.");
  }
  if (text === null) return NOTHING;
  const parsed = parseProgress(text);
  if (parsed !== null) return parsed;
  putAside(text);
  return NOTHING;
}

/** The progress in a text, or null where it is none that this version can read. */
export function parseProgress(text: string): Stored | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.exercises)) return null;
  const exercises: Record<string, ExerciseProgress> = {};
  for (const [key, entry] of Object.entries(value.exercises)) {
    if (!isRecord(entry)) return null;
    exercises[key] = {
      attemptCount: typeof entry.attemptCount === "number" ? entry.attemptCount : 0,
      isDone: entry.isDone === true,
      isRevealed: entry.isRevealed === true,
      answer: typeof entry.answer === "string" ? entry.answer : "",
      readings: Array.isArray(entry.readings) ? entry.readings.filter((name) => typeof name === "string") : [],
      time: typeof entry.time === "number" ? entry.time : 0,
    };
  }
  return { version: 1, exercises };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function putAside(text: string): void {
  let place = `${KEY}.kept`;
  try {
    for (let count = 2; localStorage.getItem(place) !== null && localStorage.getItem(place) !== text; count++) {
      place = `${KEY}.kept.${count}`;
    }
    localStorage.setItem(place, text);
    localStorage.removeItem(KEY);
  } catch {
    // There is no room to keep it aside: it stays where it is, until something new has to be kept.
  }
  tellTrouble(
    `The progress kept on this device cannot be read: it is damaged, or from a newer version of this site. It was put aside under “${place}”, and you start afresh.`,
  );
}

// Another tab of the same browser may note an attempt as well.
if (typeof window !== "undefined") {
  window.addEventListener("storage", (event) => {
    if (event.key !== KEY && event.key !== null) return;
    stored = null;
    for (const listener of listeners) listener(null);
  });
}
