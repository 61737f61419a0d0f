// What the compiler knows of the scope it is in: the instructions so far, the tables that they index, and the blocks that
// `break`, `continue` and `return` must leave in order. CPython: Python/compile.c struct compiler_unit.

import type { AnnAssign, Stmt } from "../syntax/ast.ts";
import type { Constant } from "./code.ts";
import { InstructionSequence } from "./instruction-sequence.ts";
import type { Label, Location } from "./instruction-sequence.ts";
import { DEF_COMP_CELL, DEF_FREE_CLASS } from "./symtable.ts";
import type { NameScope, SymbolTableEntry } from "./symtable.ts";

export type ScopeType =
  "module" | "class" | "function" | "asyncFunction" | "lambda" | "comprehension" | "annotations";

/** What stands around the statement being compiled, outermost first. CPython: _PyCompile_FBlockInfo. */
export type FrameBlock = { readonly location: Location } & (
  | {
      readonly kind: "whileLoop" | "forLoop" | "asyncForLoop";
      readonly start: Label;
      readonly exit: Label;
    }
  | {
      readonly kind:
        | "tryExcept"
        | "finallyEnd"
        | "with"
        | "asyncWith"
        | "exceptionHandler"
        | "exceptionGroupHandler"
        | "asyncComprehension"
        | "stopIteration"
        /** A value below the finally block that is being copied: the one that `return` returns. */
        | "popValue";
    }
  | { readonly kind: "finallyTry"; readonly finalbody: readonly Stmt[] }
  | { readonly kind: "handlerCleanup"; readonly name: string | null }
);

export interface ParameterCounts {
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
}

export const NO_PARAMETERS: ParameterCounts = { argcount: 0, posonlyargcount: 0, kwonlyargcount: 0 };

/** An annotated name of a module or class, compiled into `__annotate__` at its end. */
export interface DeferredAnnotation {
  readonly statement: AnnAssign;
  /** Its number in `__conditional_annotations__`; null where the annotation always counts. */
  readonly index: number | null;
}

/** Names in the order of their indexes, which begin at `firstIndex`. */
export class NameTable {
  private readonly indexes = new Map<string, number>();
  private readonly firstIndex: number;

  constructor(names: Iterable<string> = [], firstIndex = 0) {
    this.firstIndex = firstIndex;
    for (const name of names) this.add(name);
  }

  get size(): number {
    return this.indexes.size;
  }

  get names(): string[] {
    return [...this.indexes.keys()];
  }

  find(name: string): number | undefined {
    return this.indexes.get(name);
  }

  /** The index of the name, which is appended where it is new. */
  add(name: string): number {
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const index = this.firstIndex + this.indexes.size;
    this.indexes.set(name, index);
    return index;
  }
}

export class Unit {
  readonly entry: SymbolTableEntry;
  readonly scopeType: ScopeType;
  readonly name: string;
  readonly counts: ParameterCounts;
  readonly firstlineno: number;
  /** The class whose private names are mangled here. */
  readonly privateName: string | null;
  qualname: string;
  sequence = new InstructionSequence();
  readonly consts = new Map<Constant, number>();
  readonly names = new NameTable();
  readonly varnames: NameTable;
  readonly cellvars: NameTable;
  readonly freevars: NameTable;
  /** Names that inlined comprehensions keep in fast locals of a module or class; true while inside the comprehension. */
  readonly fastHidden = new Map<string, boolean>();
  readonly frameBlocks: FrameBlock[] = [];
  readonly staticAttributes = new Set<string>();
  readonly deferredAnnotations: DeferredAnnotation[] = [];
  conditionalAnnotationCount = 0;
  conditionalDepth = 0;
  inlinedComprehensionDepth = 0;

  constructor(
    entry: SymbolTableEntry,
    scopeType: ScopeType,
    name: string,
    firstlineno: number,
    privateName: string | null,
    counts: ParameterCounts,
  ) {
    this.entry = entry;
    this.scopeType = scopeType;
    this.name = name;
    this.qualname = name;
    this.firstlineno = firstlineno;
    this.privateName = privateName;
    this.counts = counts;
    this.varnames = new NameTable(entry.varnames);
    this.cellvars = new NameTable(namesInScope(entry, "CELL", DEF_COMP_CELL));
    if (entry.needs_class_closure) this.cellvars.add("__class__");
    if (entry.needs_classdict) this.cellvars.add("__classdict__");
    if (entry.has_conditional_annotations) this.cellvars.add("__conditional_annotations__");
    this.freevars = new NameTable(namesInScope(entry, "FREE", DEF_FREE_CLASS), this.cellvars.size);
  }
}

// Cells and free variables lie in the order of their names, so that their indexes do not depend on the program's order.
function namesInScope(entry: SymbolTableEntry, scope: NameScope, flag: number): string[] {
  const names: string[] = [];
  for (const [name, symbol] of entry.symbols) {
    if (symbol.scope === scope || (symbol.flags & flag) !== 0) names.push(name);
  }
  return names.sort(compareCodePoints);
}

/** The order of Python strings: by code points, where JavaScript's `<` goes by UTF-16 units. */
export function compareCodePoints(left: string, right: string): number {
  let at = 0;
  while (at < left.length && at < right.length) {
    const leftPoint = left.codePointAt(at) ?? 0;
    const rightPoint = right.codePointAt(at) ?? 0;
    if (leftPoint !== rightPoint) return leftPoint - rightPoint;
    at += leftPoint > 0xffff ? 2 : 1;
  }
  return left.length - right.length;
}
