// Which features of `from __future__ import …` a program asks for. CPython: Python/future.c.

import type { Alias, Located, Mod, Stmt } from "../syntax/ast.ts";
import type { PythonSyntaxError } from "../syntax/errors.ts";
import { CO_FUTURE_ANNOTATIONS, CO_FUTURE_BARRY_AS_BDFL } from "./code.ts";
import { compileError } from "./compile-error.ts";

export interface FutureFeatures {
  /** CO_FUTURE_ bits; features that are mandatory today have none. */
  readonly features: number;
  /** Where the last future statement is, or null. */
  readonly location: Located | null;
}

const FEATURE_FLAGS: ReadonlyMap<string, number> = new Map([
  ["nested_scopes", 0],
  ["generators", 0],
  ["division", 0],
  ["absolute_import", 0],
  ["with_statement", 0],
  ["print_function", 0],
  ["unicode_literals", 0],
  ["barry_as_FLUFL", CO_FUTURE_BARRY_AS_BDFL],
  ["generator_stop", 0],
  ["annotations", CO_FUTURE_ANNOTATIONS],
]);

function isDocString(statement: Stmt): boolean {
  if (statement.kind !== "Expr" || statement.value.kind !== "Constant") return false;
  return typeof statement.value.value === "string";
}

/** The flag of one imported name, or why there is none. */
function flagOf(alias: Alias, filename: string): number | PythonSyntaxError {
  const flag = FEATURE_FLAGS.get(alias.name);
  if (flag !== undefined) return flag;
  if (alias.name === "braces") return compileError("not a chance", filename, alias);
  return compileError(`future feature ${alias.name} is not defined`, filename, alias);
}

/** The future statements at the head of `mod`. Throws `PythonSyntaxError` for a feature that does not exist. */
export function findFutureFeatures(mod: Mod, filename: string): FutureFeatures {
  let features = 0;
  let location: Located | null = null;
  if (mod.kind === "Expression") return { features, location };
  for (const [index, statement] of mod.body.entries()) {
    if (statement.kind === "ImportFrom" && statement.module === "__future__" && statement.level === 0) {
      for (const alias of statement.names) {
        const flag = flagOf(alias, filename);
        if (typeof flag !== "number") throw flag;
        features |= flag;
      }
      location = statement;
    } else if (index > 0 || !isDocString(statement)) {
      break;
    }
  }
  return { features, location };
}
