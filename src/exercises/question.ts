// What every kind of exercise is asked with: the program and how it is run, the moment, and what the build found out for
// the page. Plain data: it travels in the page. The right answer is not among it; the page computes it as the build did.

import { requestFor } from "../runner/request.ts";
import type { RunRequest } from "../runner/request.ts";
import type { Lens } from "../trace/index.ts";
import type { Moment } from "./moment.ts";

export interface ExerciseFrame {
  /** `aliasing/rotate`: keys progress. */
  readonly key: string;
  /** The name alone: the address on its page. */
  readonly name: string;
  readonly title: string;
  readonly program: string;
  readonly stdin: string;
  readonly lens: Lens;
  readonly moment: Moment;
  /** Readings under which the answer is another one. */
  readonly readings: readonly string[];
  /** Wrong answers for which the author has words of their own. */
  readonly whens: readonly { readonly answer: string; readonly html: string }[];
  readonly hints: readonly string[];
  /** Prose for after the right answer, concealed; empty for none. */
  readonly note: string;
}

export function requestOf(
  frame: Pick<ExerciseFrame, "program" | "stdin" | "lens">,
  reading: string | null,
): RunRequest {
  const { program, stdin, lens } = frame;
  return requestFor(program, { stdin, lens, reading });
}

/** A piece of a sentence: `code` is set in mono. */
export interface Words {
  readonly text: string;
  readonly kind: "plain" | "code";
}

export const plain = (text: string): Words => ({ text, kind: "plain" });
export const code = (text: string): Words => ({ text, kind: "code" });
