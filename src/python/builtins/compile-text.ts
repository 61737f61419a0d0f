// Text of a program to a code object on the heap.
import { compile, compileSource } from "../compile/index.ts";
import { TARGET_3_14 } from "../compile/target.ts";
import type { CompileTarget } from "../compile/target.ts";
import type { Mod, Mode } from "../syntax/index.ts";
import { parse, PythonSyntaxError } from "../syntax/index.ts";
import { newCode } from "../objects/code-object.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { raisedSyntaxError } from "./syntax-error.ts";

/** The library that stands for C code borrows as C code does, in every version. */
function targetOf(rt: Runtime, filename: string): CompileTarget {
  return filename.startsWith("<native ") ? TARGET_3_14 : rt.version;
}

/** An owned code object. Raises SyntaxError and its kin. */
export function compileText(rt: Runtime, source: string, filename: string, mode: Mode): Ref {
  try {
    return newCode(rt, compileSource(source, filename, mode, undefined, undefined, targetOf(rt, filename)));
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw raisedSyntaxError(rt, mode === "exec" ? error : withoutNewline(error, source));
  }
}

/** The tree of a text. */
export function parseText(rt: Runtime, source: string, filename: string, mode: Mode): Mod {
  try {
    return parse(source, filename, mode);
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
