// The symbol table: for each scope of a program, which names it holds and how each is reached. The code generator reads
// from it whether a name is a fast local, a cell, a free variable or a global, and which comprehensions are inlined.
// Two passes: the first collects what the code says, the second decides. CPython: Python/symtable.c.

import type { Mod } from "../syntax/ast.ts";
import { findFutureFeatures } from "./future.ts";
import type { FutureFeatures } from "./future.ts";
import { analyzeScopes } from "./symtable-analysis.ts";
import { TARGET_3_14 } from "./target.ts";
import type { CompileTarget } from "./target.ts";
import type { SymbolTableEntry } from "./symtable-entry.ts";
import { visitExpr } from "./symtable-expressions.ts";
import { ScopeStack } from "./symtable-scope-stack.ts";
import { hasDocString, visitStmts } from "./symtable-statements.ts";

export * from "./symtable-entry.ts";

export interface SymbolTable {
  readonly filename: string;
  readonly top: SymbolTableEntry;
  readonly future: FutureFeatures;
  /**
   * The scope that a node makes. Keys: the `Mod`; FunctionDef, AsyncFunctionDef, Lambda, ClassDef, ListComp, SetComp,
   * DictComp, GeneratorExp; an `Arguments` node for the annotations of its function; the `type_params` array of a
   * generic function, class or alias; TypeAlias for its value; TypeVar for its bound.
   */
  readonly entries: ReadonlyMap<object, SymbolTableEntry>;
  /** The scope of a type parameter's default, by the TypeVar, TypeVarTuple or ParamSpec node. */
  readonly defaults: ReadonlyMap<object, SymbolTableEntry>;
}

/**
 * Finds the scopes and names of `mod`. Throws `PythonSyntaxError` for what CPython's symtable.c and future.c refuse;
 * its `text` is null and its offsets count UTF-8 bytes, as CPython has it before it looks for the file.
 */
export function buildSymbolTable(
  mod: Mod,
  filename: string,
  target: CompileTarget = TARGET_3_14,
): SymbolTable {
  const future = findFutureFeatures(mod, filename);
  const scopes = new ScopeStack(filename, future, mod);
  if (mod.kind === "Expression") visitExpr(scopes, mod.body);
  else visitStmts(scopes, mod.body);
  scopes.top.has_docstring = mod.kind === "Module" && hasDocString(mod.body);
  analyzeScopes(scopes.top, scopes.directives, filename, target.inlinesComprehensions);
  return { filename, top: scopes.top, future, entries: scopes.entries, defaults: scopes.defaults };
}
