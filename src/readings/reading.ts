// A reading: a deliberately wrong way to read a program, as a rewrite of its syntax tree that the ordinary interpreter then
// runs. What a learner who holds the belief expects to see is thereby computed, never written down. Each reading has a file.

import type { Mod } from "../python/index.ts";

/** How a question itself is heard by one who holds the belief; what is left out is heard as Python means it. */
export interface Hearing {
  /** `a is b` is understood as `a == b`. */
  readonly isAsEqual?: boolean;
  /** `a == b` is understood as `a is b`. */
  readonly equalAsIs?: boolean;
  /** Frames that are counted on the stack: one for each function that is being called, or every call made so far. */
  readonly frames?: "of functions" | "of all calls";
}

export interface Reading {
  /** Kebab-case; goes into pages and into what is recorded of a learner's work, so it never changes. */
  readonly name: string;
  /** Numbers of the wrong models in the course's table that it plays. */
  readonly numbers: readonly number[];
  /** The belief as its holder would say it. */
  readonly belief: string;
  /** Goes on from "That is what you would see". */
  readonly sentence: string;
  /** What is so instead, in a sentence. */
  readonly instead: string;
  /** Pure: returns a new tree; lines stay where they are. */
  readonly rewrite: (tree: Mod) => Mod;
  readonly hearing?: Hearing;
}
