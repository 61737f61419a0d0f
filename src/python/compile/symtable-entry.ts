// One scope of the symbol table: its kind, its names, and what is known of each. CPython: PySTEntryObject and the flags in
// Include/internal/pycore_symtable.h.

import type { Located } from "../syntax/ast.ts";

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
  "NoComprehension" | "ListComprehension" | "DictComprehension" | "SetComprehension" | "GeneratorExpression";

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
  /** A function or comprehension directly in a class. */
  method: boolean;
  has_docstring: boolean;
  /** The annotations scope of a module or class. A function's is found by its `Arguments` node. */
  annotation_block: SymbolTableEntry | null;
  /** Names that are mangled in the type parameters of a class; null: all that are private. */
  mangled_names: Set<string> | null;
  readonly location: Located;
}

/** A place for what has none: the module's scope. */
export const NOWHERE: Located = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

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
