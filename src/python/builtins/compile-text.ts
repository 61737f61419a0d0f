// Text of a program to a code object on the heap.
import { compile, compileSource, withSourceLine } from "../compile/index.ts";
import { TARGET_3_14 } from "../compile/target.ts";
import type { CompileTarget } from "../compile/target.ts";
import type { Mod, Mode, SourceWarning } from "../syntax/index.ts";
import { parse, PythonSyntaxError } from "../syntax/index.ts";
import { dropRaised, isRaised } from "../objects/abstract.ts";
import { newCode } from "../objects/code-object.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { characterNamed } from "../objects/unicode-database.ts";
import { raisedSyntaxError } from "./syntax-error.ts";

/** The library that stands for C code borrows as C code does, in every version. */
function targetOf(rt: Runtime, filename: string): CompileTarget {
  return filename.startsWith("<native ") ? TARGET_3_14 : rt.version;
}

/** Gives the warnings once the text is read; under a filter "error" the first becomes a SyntaxError.
 * CPython: _PyCompile_Warn, warn_invalid_escape_sequence */
function giveWarnings(
  rt: Runtime,
  warnings: readonly SourceWarning[],
  filename: string,
  source: string,
): void {
  for (const { category, message, lineno, place, errorMessage, isOfTree } of warnings) {
    try {
      rt.warn?.(category, message, { filename, line: lineno });
    } catch (error) {
      if (!isRaised(rt, error, T[category])) throw error;
      dropRaised(rt, error);
      const lines = source.endsWith("\n") ? source : `${source}\n`;
      const said = new PythonSyntaxError("SyntaxError", errorMessage ?? message, filename, place);
      throw isOfTree === true ? said : withSourceLine(said, lines);
    }
  }
}

/** Reads a text, and warns of what is dubious in it, whether it can be read or not. */
function withWarnings<R>(
  rt: Runtime,
  source: string,
  filename: string,
  read: (warn: (warning: SourceWarning) => void) => R,
): R {
  const warnings: SourceWarning[] = [];
  let result: R;
  try {
    result = read((warning) => warnings.push(warning));
  } catch (error) {
    if (error instanceof PythonSyntaxError) giveWarnings(rt, warnings, filename, source);
    throw error;
  }
  giveWarnings(rt, warnings, filename, source);
  return result;
}

/** An owned code object. Raises SyntaxError and its kin. */
export function compileText(
  rt: Runtime,
  source: string,
  filename: string,
  mode: Mode,
  target: CompileTarget = targetOf(rt, filename),
): Ref {
  try {
    const code = withWarnings(rt, source, filename, (warn) =>
      compileSource(source, filename, mode, characterNamed(rt), warn, target),
    );
    return newCode(rt, code);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw raisedSyntaxError(rt, mode === "exec" ? error : withoutNewline(error, source));
  }
}

/** The tree of a text. */
export function parseText(rt: Runtime, source: string, filename: string, mode: Mode): Mod {
  try {
    return withWarnings(rt, source, filename, (warn) =>
      parse(source, filename, mode, characterNamed(rt), warn),
    );
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw raisedSyntaxError(rt, mode === "exec" ? error : withoutNewline(error, source));
  }
}

/** An owned code object of a tree. */
export function compileTree(rt: Runtime, tree: Mod, filename: string): Ref {
  try {
    return newCode(rt, compile(tree, filename, targetOf(rt, filename)));
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw raisedSyntaxError(rt, error);
  }
}

/** A module's last line is given a newline where it lacks one, an expression's is not: what is wrong at its end has no
 * place then. */
function withoutNewline(error: PythonSyntaxError, source: string): PythonSyntaxError {
  const lastLine = source.slice(source.lastIndexOf("\n") + 1);
  const { offset, end_offset: end, lineno, end_lineno: endLine } = error;
  if (source === "") {
    return new PythonSyntaxError(
      error.kind,
      error.message,
      error.filename,
      { lineno: 0, offset: 0, end_lineno: 0, end_offset: 0 },
      "",
    );
  }
  if (lastLine === "" || error.text?.replace(/\n$/, "") !== lastLine || offset === null || lineno === null)
    return error;
  const length = Array.from(lastLine).length;
  let place = { lineno, offset, end_lineno: endLine ?? lineno, end_offset: end ?? 0 };
  if (place.end_offset === length + 2) place = { ...place, offset: 0, end_offset: 0 };
  else if (offset === length + 1) place = { ...place, offset: length };
  return new PythonSyntaxError(error.kind, error.message, error.filename, place, lastLine);
}
