// The face of the compiler: a syntax tree, or the text of a program, to a code object. CPython: _PyAST_Compile.

import { parse, PythonSyntaxError } from "../syntax/index.ts";
import type { LookUpCharacter, Mod, Mode, SourceWarning, WarningSink } from "../syntax/index.ts";
import { CO_FUTURE_ANNOTATIONS } from "./code.ts";
import type { CodeObject } from "./code.ts";
import { compileModuleBody } from "./codegen-body.ts";
import { Compiler } from "./codegen-compiler.ts";
import { visitExpression } from "./codegen-expressions.ts";
import { preprocess } from "./codegen-preprocess.ts";
import { findFutureFeatures } from "./future.ts";
import { buildSymbolTable } from "./symtable.ts";
import { TARGET_3_14 } from "./target.ts";
import type { CompileTarget } from "./target.ts";
import { warnOfDubiousCode } from "./warnings.ts";

const TOO_COMPLEX = "Parser stack overflowed - Python source too complex to parse";

/** Compiles a syntax tree, which it may change. Throws `PythonSyntaxError`. */
export function compile(mod: Mod, filename: string, target: CompileTarget = TARGET_3_14): CodeObject {
  try {
    return compileTree(mod, filename, target);
  } catch (thrown) {
    // The JavaScript stack ends sooner than CPython's, which says this from its parser.
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new PythonSyntaxError("MemoryError", TOO_COMPLEX, filename);
  }
}

function compileTree(mod: Mod, filename: string, target: CompileTarget): CodeObject {
  const { features } = findFutureFeatures(mod, filename);
  preprocess(mod, (features & CO_FUTURE_ANNOTATIONS) !== 0);
  const table = buildSymbolTable(mod, filename, target);
  const c = new Compiler(table, filename, mod.kind === "Interactive", target);
  c.enterScope("<module>", "module", c.entryFor(mod), 1);
  if (mod.kind === "Expression") visitExpression(c, mod.body);
  else compileModuleBody(c, mod.body, mod.kind === "Interactive");
  return c.exitScope(mod.kind !== "Expression");
}

/**
 * Parses and compiles. `lookUpCharacter` answers `\N{NAME}` escapes; `warn` receives what CPython prints as SyntaxWarning.
 * Throws `PythonSyntaxError`.
 */
export function compileSource(
  source: string,
  filename: string,
  mode: Mode,
  lookUpCharacter?: LookUpCharacter,
  warn?: WarningSink,
  target: CompileTarget = TARGET_3_14,
): CodeObject {
  const mod = parse(source, filename, mode, lookUpCharacter, warn);
  if (warn === undefined) return compile(mod, filename, target);
  const warnings: SourceWarning[] = [];
  warnOfDubiousCode(mod, (warning) => warnings.push(warning));
  const code = compile(mod, filename, target);
  warnings.forEach(warn);
  return code;
}

/**
 * The error with the line at fault, where it has none yet: the compiler's own errors come without, and CPython reads the
 * line from the program's file. For a program that is no file (`-c`, `exec`), the error stays as it is.
 */
export function withSourceLine(error: PythonSyntaxError, source: string): PythonSyntaxError {
  const { kind, message, filename, lineno, offset, end_lineno, end_offset } = error;
  if (error.text !== null || lineno === null) return error;
  const lines = source.split(/(?<=\n)|(?<=\r)(?!\n)/);
  const text = lines.at(lineno - 1)?.replace(/\r\n?$/, "\n") ?? null;
  const place = {
    lineno,
    offset: offset ?? 0,
    end_lineno: end_lineno ?? 0,
    end_offset: end_offset ?? 0,
  };
  return new PythonSyntaxError(kind, message, filename, place, text);
}
