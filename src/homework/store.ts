// Where progress lives between visits: one text in a storage that the page hands in. Several tabs may write to it, so each
// change starts from what is stored now. What is stored and cannot be read is never written over: it is put aside under
// a key of its own, said, and can be taken away as a file; if a later page understands it, it comes back by itself.

import type { Attempt, ExerciseProgress, Progress } from "./progress.ts";
import { mergeProgress, NO_PROGRESS, withAttempt, withBelief } from "./progress.ts";
import type { UnreadableKind } from "./progress-file.ts";
import { PROGRESS_LENGTH_MAX, readProgress, writeProgress } from "./progress-file.ts";

/** As much of the browser's `Storage` as is used here. Each of them may throw. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

export const PROGRESS_KEY = "private-heap.progress";
const ASIDE_KEY = `${PROGRESS_KEY}.aside`;
const ASIDE_COUNT_MAX = 9;

export type TroubleKind = "put-aside" | "partly-put-aside" | "stuck" | "full" | "blocked";

/** Something that a learner has to be told about what is kept. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly message: string;
}

type ChangeListener = (key: string | null) => void;
type TroubleListener = (trouble: Trouble) => void;

export class ProgressStore {
  private readonly storage: TextStorage | null;
  private readonly now: () => number;
  private readonly changeListeners = new Set<ChangeListener>();
  private readonly troubleListeners = new Set<TroubleListener>();
  private text: string | null | undefined;
  private progress: Progress = new Map();
  /** What could not be written; it counts until the page is left. */
  private unsaved: Progress | null = null;
  /** False while something unreadable lies under our key and could not be moved. */
  private isWritable = true;
  private trouble: Trouble | null = null;

  /** `storage` is null where there is none, as when the site is built. `now` gives milliseconds since 1970. */
  constructor(storage: TextStorage | null, now: () => number) {
    this.storage = storage;
    this.now = now;
    this.takeBackReadable();
  }

  of(key: string): ExerciseProgress {
    return this.all().get(key) ?? NO_PROGRESS;
  }

  all(): Progress {
    const text = this.storedText();
    if (text === this.text) return this.progress;
    this.text = text;
    const stored: Progress = text === null ? new Map() : this.understand(text);
    this.progress = this.unsaved === null ? stored : mergeProgress(stored, this.unsaved);
    return this.progress;
  }

  note(key: string, attempt: Attempt): void {
    this.keep(withAttempt(this.all(), key, attempt, this.now()), key);
  }

  noteBelief(key: string, reading: string): void {
    this.keep(withBelief(this.all(), key, reading, this.now()), key);
  }

  merge(other: Progress): void {
    this.keep(mergeProgress(this.all(), other), null);
  }

  replace(other: Progress): void {
    this.all();
    this.unsaved = null;
    this.keep(other, null);
  }

  /** Forgets everything, what was put aside included. */
  erase(): void {
    this.unsaved = null;
    this.isWritable = true;
    for (const key of [PROGRESS_KEY, ...asideKeys()]) this.attempt((storage) => storage.removeItem(key));
    this.text = undefined;
    this.tell(null);
  }

  /** Texts that could not be read, oldest first. */
  aside(): string[] {
    return asideKeys().flatMap((key) => this.attempt((storage) => storage.getItem(key)) ?? []);
  }

  forgetAside(): void {
    for (const key of asideKeys()) this.attempt((storage) => storage.removeItem(key));
    this.tell(null);
  }

  /** Another tab may have written: everyone is told to look again. */
  lookAgain(): void {
    this.tell(null);
  }

  /** Tells of each exercise that changes, by key; null when anything may have. Returns how to stop listening. */
  onChange(listener: ChangeListener): () => void {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  /** Tells of trouble; at once if there has been some. Returns how to stop listening. */
  onTrouble(listener: TroubleListener): () => void {
    this.all();
    this.troubleListeners.add(listener);
    if (this.trouble !== null) listener(this.trouble);
    return () => void this.troubleListeners.delete(listener);
  }

  private keep(progress: Progress, key: string | null): void {
    const text = writeProgress(progress);
    this.progress = progress;
    if (this.write(text)) {
      this.text = text;
      this.unsaved = null;
    } else {
      this.unsaved = progress;
    }
    this.tell(key);
  }

  private write(text: string): boolean {
    if (this.storage === null || !this.isWritable) return false;
    try {
      if (text.length > PROGRESS_LENGTH_MAX) throw new RangeError("longer than can be read again");
      this.storage.setItem(PROGRESS_KEY, text);
      return true;
    } catch {
      this.report(
        "full",
        "Your progress could not be kept: the browser has no room for it. It lasts until you leave this page; you can export it to a file before.",
      );
      return false;
    }
  }

  private storedText(): string | null {
    if (this.storage === null) return null;
    try {
      return this.storage.getItem(PROGRESS_KEY);
    } catch {
      this.report(
        "blocked",
        "This browser does not let the page keep anything, so your progress lasts only until you leave this page. You can export it to a file before.",
      );
      return null;
    }
  }

  private understand(text: string): Progress {
    const reading = readProgress(text);
    if (reading.kind !== "progress") {
      this.putAside(text, reading.kind);
      return new Map();
    }
    if (reading.damagedCount > 0) this.putAsidePartly(text, reading.progress, reading.damagedCount);
    return reading.progress;
  }

  private putAside(text: string, kind: UnreadableKind): void {
    if (!this.copyAside(text)) return;
    this.attempt((storage) => storage.removeItem(PROGRESS_KEY));
    this.text = null;
    const cause = kind === "newer" ? "it was written by a newer version of this course" : "it is damaged";
    this.report(
      "put-aside",
      `The progress kept on this device could not be read: ${cause}. Nothing of it was thrown away: it was put aside, and you can download it. What you do from now on is kept as usual.`,
    );
  }

  private putAsidePartly(text: string, readable: Progress, damagedCount: number): void {
    if (!this.copyAside(text)) return;
    const rest = writeProgress(readable);
    if (this.write(rest)) this.text = rest;
    const what = damagedCount === 1 ? "one exercise" : `${damagedCount} exercises`;
    this.report(
      "partly-put-aside",
      `What was kept about ${what} could not be read. The rest is here. The old text was put aside, and you can download it.`,
    );
  }

  /** True when the text lies under a key of its own. */
  private copyAside(text: string): boolean {
    const isCopied = this.attempt((storage) => {
      const texts = asideKeys().map((key) => [key, storage.getItem(key)] as const);
      if (texts.some(([, kept]) => kept === text)) return true;
      const free = texts.find(([, kept]) => kept === null);
      if (free === undefined) return false;
      storage.setItem(free[0], text);
      return true;
    });
    if (isCopied === true) return true;
    this.isWritable = false;
    this.report(
      "stuck",
      "The progress kept on this device could not be read, and there is no room to put it aside. It stays as it is. What you do now lasts until you leave this page; you can export it to a file before.",
    );
    return false;
  }

  /** What an older page had to put aside, because a newer one had written it, is understood by the newer one. */
  private takeBackReadable(): void {
    for (const key of asideKeys()) {
      const text = this.attempt((storage) => storage.getItem(key)) ?? null;
      const reading = text === null ? null : readProgress(text);
      if (reading?.kind !== "progress" || reading.damagedCount > 0) continue;
      this.merge(reading.progress);
      if (this.unsaved === null) this.attempt((storage) => storage.removeItem(key));
    }
  }

  private attempt<Result>(use: (storage: TextStorage) => Result): Result | undefined {
    if (this.storage === null) return undefined;
    try {
      return use(this.storage);
    } catch {
      return undefined;
    }
  }

  private tell(key: string | null): void {
    for (const listener of this.changeListeners) listener(key);
  }

  private report(kind: TroubleKind, message: string): void {
    if (this.trouble?.kind === kind) return;
    this.trouble = { kind, message };
    for (const listener of this.troubleListeners) listener(this.trouble);
  }
}

function asideKeys(): string[] {
  return Array.from({ length: ASIDE_COUNT_MAX }, (_, index) => `${ASIDE_KEY}.${index + 1}`);
}
