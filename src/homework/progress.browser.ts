// Progress in this browser: the one `ProgressStore` of the page, over localStorage, awake to what other tabs write. While
// the site is built there is no storage, and nothing is known.

import type { Attempt, ExerciseProgress, Progress } from "./progress.ts";
import type { Trouble } from "./store.ts";
import { ProgressStore } from "./store.ts";

export { NO_PROGRESS } from "./progress.ts";
export type { Attempt, ExerciseProgress, Progress } from "./progress.ts";
export type { Trouble } from "./store.ts";

const isPage = typeof window !== "undefined";

/** Asks for `localStorage` each time: where it is forbidden, asking throws, and the store says so. */
const deviceStorage = {
  getItem: (key: string): string | null => window.localStorage.getItem(key),
  setItem: (key: string, text: string): void => window.localStorage.setItem(key, text),
  removeItem: (key: string): void => window.localStorage.removeItem(key),
};

const store = new ProgressStore(isPage ? deviceStorage : null, () => Date.now());

if (isPage) {
  window.addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith("private-heap.progress")) store.lookAgain();
  });
  // A page that comes back from the browser's cache has missed what others wrote meanwhile.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) store.lookAgain();
  });
}

/** Keeps a try at an exercise; `key` is lesson and name, `aliasing/rotate`. */
export function noteAttempt(key: string, attempt: Attempt): void {
  store.note(key, attempt);
}

/** Keeps that a wrong model, by its name, explains the answer given last. */
export function noteBelief(key: string, reading: string): void {
  store.noteBelief(key, reading);
}

export function progressOf(key: string): ExerciseProgress {
  return store.of(key);
}

export function allProgress(): Progress {
  return store.all();
}

export function mergeIntoProgress(other: Progress): void {
  store.merge(other);
}

export function replaceProgress(other: Progress): void {
  store.replace(other);
}

/** Forgets everything, what was put aside included. */
export function eraseProgress(): void {
  store.erase();
}

/** Stored texts that could not be read and were put aside. */
export function progressAside(): string[] {
  return store.aside();
}

export function forgetProgressAside(): void {
  store.forgetAside();
}

/** Told of the key of an exercise whose progress changed; null when anything may have. Returns how to stop listening. */
export function onProgress(listener: (key: string | null) => void): () => void {
  return store.onChange(listener);
}

/** Told when progress could not be read or kept; at once if that has happened. Returns how to stop listening. */
export function onProgressTrouble(listener: (trouble: Trouble) => void): () => void {
  return store.onTrouble(listener);
}
