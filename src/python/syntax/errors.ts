// What a program that is not Python gets: CPython's SyntaxError, IndentationError or TabError, as plain data.
// It is not an `Error` of ours: the learner's text is wrong, not this program. The VM turns it into an exception object.

export type SyntaxErrorKind = "SyntaxError" | "IndentationError" | "TabError" | "MemoryError";

/** A place in the source as SyntaxError spells it: lines from 1, offsets in characters from 1; 0 and -1 mean "none". */
export interface ErrorPlace {
  readonly lineno: number;
  readonly offset: number;
  readonly end_lineno: number;
  readonly end_offset: number;
}

/** Thrown by `parse`. `place` is null for the few errors that concern no line. */
export class PythonSyntaxError {
  readonly kind: SyntaxErrorKind;
  readonly message: string;
  readonly filename: string;
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
  /** The line at fault, as CPython stores it: with its newline when the parser complains, without when the tokenizer does. */
  readonly text: string | null;

  constructor(
    kind: SyntaxErrorKind,
    message: string,
    filename: string,
    place: ErrorPlace | null = null,
    text: string | null = null,
  ) {
    this.kind = kind;
    this.message = message;
    this.filename = filename;
    this.lineno = place?.lineno ?? null;
    this.offset = place?.offset ?? null;
    this.end_lineno = place?.end_lineno ?? null;
    this.end_offset = place?.end_offset ?? null;
    this.text = text;
  }

  toString(): string {
    return `${this.kind}: ${this.message} (${this.filename}, line ${this.lineno})`;
  }
}
