// The face of this room: text to syntax tree, or a PythonSyntaxError. CPython: Parser/pegen.c _PyPegen_run_parser.

import type { Mod } from "./ast.ts";
import { PythonSyntaxError } from "./errors.ts";
import { FAIL, Parser } from "./parser.ts";
import { program } from "./parser-statements.ts";
import type { Mode } from "./parser-statements.ts";
import { SourceText } from "./source-text.ts";
import type { WarningSink } from "./source-warning.ts";

export * from "./ast.ts";
export { PythonSyntaxError } from "./errors.ts";
export type { ErrorPlace, SyntaxErrorKind } from "./errors.ts";
export type { Mode } from "./parser-statements.ts";
export type { SourceWarning, WarningSink } from "./source-warning.ts";

/** Answers `\N{NAME}`; null when no character has the name. */
export type LookUpCharacter = (name: string) => string | null;

function knowsNoNames(): null {
  return null;
}

function dropWarning(): void {}

/**
 * Parses a program. Throws `PythonSyntaxError`.
 * Without `lookUpCharacter` every `\N{NAME}` escape is an unknown name: the table of Unicode names is the caller's.
 * `warn` receives what CPython would print as SyntaxWarning, line by line; without it warnings are dropped.
 */
export function parse(
  source: string,
  filename: string,
  mode: Mode,
  lookUpCharacter: LookUpCharacter = knowsNoNames,
  warn: WarningSink = dropWarning,
): Mod {
  const text = new SourceText(source, filename, mode === "exec");
  const parser = new Parser(text, lookUpCharacter, warn, mode === "single");
  try {
    return program(parser, mode);
  } catch (thrown) {
    if (thrown !== FAIL) throw parser.worstOf(thrown);
  }
  const furthest = parser.tokens[parser.tokens.length - 1];
  parser.startDiagnosis();
  try {
    program(parser, mode);
  } catch (thrown) {
    if (thrown !== FAIL) throw parser.worstOf(thrown);
  }
  throw parser.genericError(furthest);
}

export function isPythonSyntaxError(thrown: unknown): thrown is PythonSyntaxError {
  return thrown instanceof PythonSyntaxError;
}
