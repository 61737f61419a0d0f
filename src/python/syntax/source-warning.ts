// What CPython warns of while it reads a program: escapes that are none, a number that runs into a keyword.
// A warning goes to whoever asked for the parse, in the order of the text; the program is parsed all the same.

import type { ErrorPlace } from "./errors.ts";

export interface SourceWarning {
  readonly category: "SyntaxWarning" | "DeprecationWarning";
  readonly message: string;
  readonly lineno: number;
  /** Where the SyntaxError points that the warning becomes under a filter "error". */
  readonly place: ErrorPlace;
  /** What it says then, where it says something else. */
  readonly errorMessage?: string;
  /** The compiler gives it, which knows no text: the SyntaxError shows no line. */
  readonly isOfTree?: boolean;
}

export type WarningSink = (warning: SourceWarning) => void;
