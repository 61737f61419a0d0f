// The symbol table: for each scope of a program, which names it holds and how each is reached. The code generator reads
// from it whether a name is a fast local, a cell, a free variable or a global, and which comprehensions are inlined.
// CPython: Python/symtable.c, Include/internal/pycore_symtable.h.

import type { Located, Mod } from "../syntax/ast.ts";
import { SymbolTableBuilder } from "./symtable-builder.ts";
import type { FutureFeatures } from "./future.ts";

// What the code says of a name in a scope: bits of `SymbolEntry.flags`.
export const DEF_GLOBAL = 1;
export const DEF_LOCAL = 2;
export const DEF_PARAM = 2 << 1;
export const DEF_NONLOCAL = 2 << 2;
/** The name is read. */
export const USE = 2 << 3;
/** A free variable of a class's methods that the class body also binds. */
export const DEF_FREE_CLASS = 2 << 5;
export const DEF_IMPORT = 2 << 6;
export const DEF_ANNOT = 2 << 7;
/** The target of a comprehension's `for`. */
export const DEF_COMP_ITER = 2 << 8;
export const DEF_TYPE_PARAM = 2 << 9;
/** A cell that came from an inlined comprehension. */
export const DEF_COMP_CELL = 2 << 10;
export const DEF_BOUND: number = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

/** How a name is reached. "" stands before analysis only. */
export type NameScope = "LOCAL" | "GLOBAL_EXPLICIT" | "GLOBAL_IMPLICIT" | "FREE" | "CELL" | "";

export type BlockType =
  | "FunctionBlock"
  | "ClassBlock"
  | "ModuleBlock"
  /** The annotations of a function, class or module, evaluated lazily: the body of `__annotate__`. */
  | "AnnotationBlock"
  /** A type parameter's bound, constraints or default. */
  | "TypeVariableBlock"
  /** The value of a `type` statement. */
  | "TypeAliasBlock"
  /** Holds the type parameters of a generic function, class or alias. */
  | "TypeParametersBlock";

export type ComprehensionType =
  | "NoComprehension"
  | "ListComprehension"
  | "DictComprehension"
  | "SetComprehension"
  | "GeneratorExpression";

/** A name in a scope. The name is the mangled one, and is its key in `symbols`. */
export interface SymbolEntry {
  flags: number;
  scope: NameScope;
}

/** One scope. CPython: `PySTEntryObject`; fields have its names without `ste_`. */
export interface SymbolTableEntry {
  /** Name of the function or class; "top", "lambda", "listcomp" ...; for annotations `__annotate__`. */
  readonly name: string;
  readonly type: BlockType;
  /** In the order in which the names were first met. */
  readonly symbols: Map<string, SymbolEntry>;
  /** Parameters, in order. */
  readonly varnames: string[];
  readonly children: SymbolTableEntry[];
  /** True when the scope is inside a function. */
  nested: boolean;
  generator: boolean;
  coroutine: boolean;
  /** True when the function's annotations scope holds some annotation. */
  annotations_used: boolean;
  comprehension: ComprehensionType;
  varargs: boolean;
  varkeywords: boolean;
  /** True when a `return` has a value. */
  returns_value: boolean;
  /** A class: a `__class__` cell must be made. */
  needs_class_closure: boolean;
  /** A class: a `__classdict__` cell must be made. */
  needs_classdict: boolean;
  /** A module or class: some annotation is under an `if`, loop, `try` ...; `__conditional_annotations__` is kept. */
  has_conditional_annotations: boolean;
  /** PEP 709: this comprehension runs inside the enclosing frame. */
  comp_inlined: boolean;
  /** True for scopes that look names up in the class they are in (`__classdict__`). */
  can_see_class_scope: boolean;
  /** A function directly in a class. */
  method: boolean;
  has_docstring: boolean;
  /** The annotations scope of a module or class. A function's is found by its `Arguments` node. */
  annotation_block: SymbolTableEntry | null;
  /** Names that are mangled in the type parameters of a class; null: all that are private. */
  mangled_names: Set<string> | null;
  readonly location: Located;
}

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

/** Finds the scopes and names of `mod`. Throws `PythonSyntaxError` for what CPython's symtable.c and future.c refuse. */
export function buildSymbolTable(mod: Mod, filename: string): SymbolTable {
  return new SymbolTableBuilder(mod, filename).build();
}

/** How `name` (mangled) is reached in `entry`; "" when it is unknown there. CPython: `_PyST_GetScope`. */
export function scopeOf(entry: SymbolTableEntry, name: string): NameScope {
  return entry.symbols.get(name)?.scope ?? "";
}

/** CPython: `_PyST_IsFunctionLike`. */
export function isFunctionLike(entry: SymbolTableEntry): boolean {
  return entry.type !== "ModuleBlock" && entry.type !== "ClassBlock";
}

/** `__name` in the class `className` (null: in no class). CPython: `_Py_Mangle`. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/** Like `mangle`, where a class's type parameters are in scope. CPython: `_Py_MaybeMangle`. */
export function maybeMangle(className: string | null, entry: SymbolTableEntry, name: string): string {
  if (entry.mangled_names !== null && !entry.mangled_names.has(name)) return name;
  return mangle(className, name);
}
