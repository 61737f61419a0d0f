// The limits on everything, in one place, and what is thrown when one is hit. They are ours, not Python's: a program
// that hits one has done nothing wrong in Python's eyes, so they are told apart from the program's own exceptions.

export type LimitName = "steps" | "heap" | "output" | "depth" | "trace" | "input";

/** Thrown through everything when a run goes past one of its limits; the program cannot catch it. */
export class LimitExceeded {
  readonly name: LimitName;
  readonly message: string;
  constructor(name: LimitName, message: string) {
    this.name = name;
    this.message = message;
  }
}

export interface Limits {
  /** Bytes that live blocks, pools and frames may take together. */
  heapBytesMax: number;
  /** Backward jumps and calls: what a run may do before it is taken for endless. Infinity: no limit. */
  ticksMax: number;
  /** Characters that a program may print. */
  outputCharactersMax: number;
  /** How many Python frames may be entered from native code at once (each takes the host's own stack). */
  nativeDepthMax: number;
}

export const DEFAULT_LIMITS: Limits = {
  heapBytesMax: 256 * 1024 * 1024,
  ticksMax: Infinity,
  outputCharactersMax: Infinity,
  nativeDepthMax: 200,
};
