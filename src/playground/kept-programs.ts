// Programs that a reader wrote in the playground, kept on the device: nothing is lost by opening another program, closing
// the page or reloading it. One text in the storage that the page hands in. Several tabs may write: each change starts from
// what is stored now, and a program that another tab has changed meanwhile is kept beside, not written over. What is stored
// and cannot be read is put aside and said. The pattern is that of `src/homework/store.ts`.

import type { TextStorage } from "../homework/store.ts";
import { PYTHON_VERSIONS } from "../runner/request.ts";
import type { PythonVersion } from "../runner/request.ts";
import type { Lens } from "../trace/index.ts";

export interface KeptProgram {
  readonly id: string;
  /** As a file is named: `rows.py`. */
  readonly name: string;
  readonly code: string;
  readonly stdin: string;
  readonly lens: Lens;
  readonly version: PythonVersion;
  /** Whether its reader has run it: one that came with a link and was only changed is not run when it is opened. */
  readonly wasRun: boolean;
  /** When it was last changed, in milliseconds since 1970. */
  readonly time: number;
}

export const PROGRAMS_KEY = "private-heap.programs";
const ASIDE_KEY = `${PROGRAMS_KEY}.aside`;
const FORMAT = "private-heap programs";
const FORMAT_VERSION = 1;
export const KEPT_COUNT_MAX = 60;
const TEXT_LENGTH_MAX = 3_000_000;

type NewProgram = Omit<KeptProgram, "id" | "time">;

export class KeptPrograms {
  private readonly storage: TextStorage | null;
  private readonly now: () => number;
  /** The code of each program as this page last read or wrote it. */
  private readonly seen = new Map<string, string>();
  /** What the reader has to be told, or null. */
  trouble: string | null = null;
  private isWritable = true;

  /** `storage` is null where there is none, as when the site is built. */
  constructor(storage: TextStorage | null, now: () => number) {
    this.storage = storage;
    this.now = now;
  }

  /** Newest first. */
  all(): KeptProgram[] {
    return this.stored().sort((a, b) => b.time - a.time);
  }

  /** A program that is opened here: from now on a change to it in another tab is noticed. */
  open(id: string): KeptProgram | undefined {
    const program = this.stored().find((candidate) => candidate.id === id);
    if (program !== undefined) this.seen.set(id, program.code);
    return program;
  }

  /**
   * Keeps a program, as `id` or as a new one. Returns the id that it is kept under: another than was asked for when that one
   * was changed or removed elsewhere. Null when it could not be kept; `trouble` says why.
   */
  keep(id: string | null, program: NewProgram): string | null {
    const programs = this.stored();
    const stored = programs.find((candidate) => candidate.id === id);
    const isOurs = stored !== undefined && stored.code === this.seen.get(stored.id);
    const keptId = isOurs ? stored.id : this.newId(programs);
    const rest = programs.filter((candidate) => candidate.id !== keptId);
    if (!isOurs && rest.length >= KEPT_COUNT_MAX) {
      this.trouble = `This program is not kept: ${KEPT_COUNT_MAX} are kept on this device already. Remove one below, or save this one as a file.`;
      return null;
    }
    if (!this.write([{ ...program, id: keptId, time: this.now() }, ...rest])) return null;
    this.seen.set(keptId, program.code);
    return keptId;
  }

  forget(id: string): void {
    this.seen.delete(id);
    this.write(this.stored().filter((candidate) => candidate.id !== id));
  }

  /** The text that could not be read and was put aside; null when there is none. */
  aside(): string | null {
    return this.attempt((storage) => storage.getItem(ASIDE_KEY)) ?? null;
  }

  private newId(programs: readonly KeptProgram[]): string {
    let id = `p${this.now().toString(36)}`;
    while (programs.some((candidate) => candidate.id === id)) id += "x";
    return id;
  }

  private stored(): KeptProgram[] {
    let text: string | null = null;
    try {
      text = this.storage?.getItem(PROGRAMS_KEY) ?? null;
    } catch {
      this.trouble = BLOCKED;
    }
    if (text === null) return [];
    const read = readPrograms(text);
    if (read !== null) return read;
    this.putAside(text);
    return [];
  }

  private write(programs: readonly KeptProgram[]): boolean {
    if (this.storage === null || !this.isWritable) return false;
    const text = JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, programs });
    try {
      if (text.length > TEXT_LENGTH_MAX) throw new RangeError("larger than can be kept");
      this.storage.setItem(PROGRAMS_KEY, text);
      this.trouble = null;
      return true;
    } catch {
      this.trouble = text.length > 100_000 ? FULL : BLOCKED;
      return false;
    }
  }

  private putAside(text: string): void {
    const isFree = this.attempt((storage) => storage.getItem(ASIDE_KEY) === null) === true;
    const isMoved =
      isFree &&
      this.attempt((storage) => {
        storage.setItem(ASIDE_KEY, text);
        storage.removeItem(PROGRAMS_KEY);
        return true;
      }) === true;
    this.isWritable = isMoved;
    this.trouble = isMoved
      ? "The programs kept on this device could not be read: they are damaged, or a newer version of this page wrote them. They were put aside, and nothing of them is lost."
      : "The programs kept on this device could not be read, and there is no room to put them aside. They stay as they are; what you write now lasts until you leave this page. Save it as a file before.";
  }

  private attempt<Result>(use: (storage: TextStorage) => Result): Result | undefined {
    if (this.storage === null) return undefined;
    try {
      return use(this.storage);
    } catch {
      return undefined;
    }
  }
}

const BLOCKED =
  "This browser does not let the page keep anything, so your program lasts only until you leave this page. Save it as a file before.";
const FULL =
  "Your program could not be kept: the browser has no room for it. It lasts until you leave this page. Save it as a file before.";

/** Null for a text that is not wholly ours: then all of it is put aside. */
export function readPrograms(text: string): KeptProgram[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { format, version, programs } = value as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || version !== FORMAT_VERSION || !Array.isArray(programs)) return null;
  return programs.every(isKeptProgram) ? programs : null;
}

function isKeptProgram(value: unknown): value is KeptProgram {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, code, stdin, lens, version, wasRun, time } = value as Readonly<Record<string, unknown>>;
  return (
    [id, name, code, stdin].every((text) => typeof text === "string") &&
    (lens === "textbook" || lens === "cpython") &&
    PYTHON_VERSIONS.some((known) => known === version) &&
    typeof wasRun === "boolean" &&
    typeof time === "number" &&
    Number.isFinite(time)
  );
}
