// What CPython warns of while it reads a program: escapes that are none, a number that runs into a keyword.
// A warning goes to whoever asked for the parse, in the order of the text; the program is parsed all the same.

export interface SourceWarning {
  readonly category: "SyntaxWarning" | "DeprecationWarning";
  readonly message: string;
  readonly lineno: number;
}

export type WarningSink = (warning: SourceWarning) => void;
