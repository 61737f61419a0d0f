// The symbol table's second pass: decides how each name of each scope is reached, from the innermost scopes outward, and
// merges comprehensions into the scopes they run in (PEP 709). CPython: Python/symtable.c, symtable_analyze and below.

import type { Located } from "../syntax/ast.ts";
import { compileError } from "./compile-error.ts";
import {
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  isFunctionLike,
  scopeOf,
  USE,
} from "./symtable-entry.ts";
import type { NameScope, SymbolTableEntry } from "./symtable-entry.ts";

/** Where a `global`, `nonlocal` or `:=` declared a name: the place to blame. */
export type Directives = ReadonlyMap<
  SymbolTableEntry,
  readonly { readonly name: string; readonly at: Located }[]
>;

/** What a class makes for the functions in it. */
const CLASS_CELLS: readonly string[] = ["__class__", "__classdict__", "__conditional_annotations__"];

/** Decides all names; comprehensions are merged into the scopes around them where `inlines`. */
export function analyzeScopes(
  top: SymbolTableEntry,
  directives: Directives,
  filename: string,
  inlines: boolean,
): void {
  new Analysis(directives, filename, inlines).analyzeBlock(top, null, new Set(), new Set(), new Set(), null);
}

class Analysis {
  readonly directives: Directives;
  readonly filename: string;
  readonly inlines: boolean;

  constructor(directives: Directives, filename: string, inlines: boolean) {
    this.inlines = inlines;
    this.directives = directives;
    this.filename = filename;
  }

  /**
   * Decides the names of `entry` and of all scopes inside it.
   * `bound`: names bound by enclosing functions, null for a module. `free`: receives the names that `entry` leaves free.
   * `global`: names declared global by enclosing scopes. `classEntry`: the class whose names `entry` may see.
   */
  analyzeBlock(
    entry: SymbolTableEntry,
    bound: Set<string> | null,
    free: Set<string>,
    global: Set<string>,
    typeParams: Set<string>,
    classEntry: SymbolTableEntry | null,
  ): void {
    const scopes = new Map<string, NameScope>();
    const local = new Set<string>();
    const isClass = entry.type === "ClassBlock";
    // A class's names are not seen by the functions in it, so what those see is settled before the names are analysed.
    let innerBound = new Set(isClass ? bound : []);
    let innerGlobal = new Set(isClass ? global : []);
    for (const [name, symbol] of entry.symbols) {
      scopes.set(
        name,
        this.decide(entry, name, symbol.flags, bound, local, free, global, typeParams, classEntry),
      );
    }
    if (isClass) {
      for (const name of CLASS_CELLS) innerBound.add(name);
    } else {
      innerBound = new Set(isFunctionLike(entry) ? local : []);
      for (const name of bound ?? []) innerBound.add(name);
      innerGlobal = new Set(global);
    }
    const innerFree = new Set<string>();
    const inlinedCells = new Set<string>();
    for (const child of entry.children) {
      let seenClass: SymbolTableEntry | null = null;
      if (child.can_see_class_scope) seenClass = isClass ? entry : classEntry;
      const childFree = new Set(innerFree);
      this.analyzeBlock(
        child,
        new Set(innerBound),
        childFree,
        new Set(innerGlobal),
        new Set(typeParams),
        seenClass,
      );
      // A comprehension in an annotation scope of a class is not inlined: it must look names up in the class.
      const isInlined =
        this.inlines &&
        child.comprehension !== "NoComprehension" &&
        !child.generator &&
        !entry.can_see_class_scope;
      if (isInlined) {
        inlineComprehension(entry, child, scopes, childFree, inlinedCells);
        child.comp_inlined = true;
      }
      for (const name of childFree) innerFree.add(name);
    }
    spliceInlined(entry);
    if (isFunctionLike(entry)) makeCells(scopes, innerFree, inlinedCells);
    else if (isClass) dropClassFree(entry, innerFree);
    updateSymbols(entry, scopes, bound, innerFree, inlinedCells);
    for (const name of innerFree) free.add(name);
  }

  /** CPython: analyze_name. */
  private decide(
    entry: SymbolTableEntry,
    name: string,
    flags: number,
    bound: Set<string> | null,
    local: Set<string>,
    free: Set<string>,
    global: Set<string>,
    typeParams: Set<string>,
    classEntry: SymbolTableEntry | null,
  ): NameScope {
    if ((flags & DEF_GLOBAL) !== 0) {
      if ((flags & DEF_NONLOCAL) !== 0) this.blame(entry, name, `name '${name}' is nonlocal and global`);
      global.add(name);
      bound?.delete(name);
      return "GLOBAL_EXPLICIT";
    }
    if ((flags & DEF_NONLOCAL) !== 0) {
      if (bound === null) this.blame(entry, name, "nonlocal declaration not allowed at module level");
      if (!bound.has(name)) this.blame(entry, name, `no binding for nonlocal '${name}' found`);
      if (typeParams.has(name)) {
        this.blame(entry, name, `nonlocal binding not allowed for type parameter '${name}'`);
      }
      free.add(name);
      return "FREE";
    }
    if ((flags & DEF_BOUND) !== 0) {
      local.add(name);
      global.delete(name);
      if ((flags & DEF_TYPE_PARAM) !== 0) typeParams.add(name);
      else typeParams.delete(name);
      return "LOCAL";
    }
    // Both the class around and a function further out may bind the name: at run time only the class and the globals count.
    const classFlags = classEntry?.symbols.get(name)?.flags ?? 0;
    if ((classFlags & DEF_GLOBAL) !== 0) return "GLOBAL_EXPLICIT";
    if ((classFlags & DEF_BOUND) !== 0 && (classFlags & DEF_NONLOCAL) === 0) return "GLOBAL_IMPLICIT";
    if (bound !== null && bound.has(name)) {
      free.add(name);
      return "FREE";
    }
    return "GLOBAL_IMPLICIT";
  }

  private blame(entry: SymbolTableEntry, name: string, message: string): never {
    const directive = this.directives.get(entry)?.find((candidate) => candidate.name === name);
    throw compileError(message, this.filename, directive?.at ?? entry.location);
  }
}

/** Moves the names of a comprehension into the scope that it runs in. */
function inlineComprehension(
  entry: SymbolTableEntry,
  comprehension: SymbolTableEntry,
  scopes: Map<string, NameScope>,
  comprehensionFree: Set<string>,
  inlinedCells: Set<string>,
): void {
  for (const [name, symbol] of [...comprehension.symbols]) {
    // The iterable, `.0`, is not passed on.
    if ((symbol.flags & DEF_PARAM) !== 0) continue;
    let { scope } = symbol;
    if (scope === "CELL" || (symbol.flags & DEF_COMP_CELL) !== 0) inlinedCells.add(name);
    if (scope === "FREE" && entry.type === "ClassBlock" && CLASS_CELLS.includes(name)) {
      // These are never free through a class, unless a function inside the comprehension holds them.
      scope = "GLOBAL_IMPLICIT";
      if (!isFreeInAnyChild(comprehension, name)) comprehensionFree.delete(name);
      comprehension.symbols.delete(name);
    }
    const existing = entry.symbols.get(name);
    if (existing === undefined) {
      entry.symbols.set(name, { flags: symbol.flags, scope: "" });
      scopes.set(name, scope);
      continue;
    }
    if (entry.type === "ClassBlock") continue;
    if (scope === "FREE") existing.flags |= symbol.flags & USE;
    // What was free in the comprehension is a plain local now, unless a function inside the comprehension holds it.
    const isBound = (existing.flags & DEF_BOUND) !== 0;
    if (isBound && !isFreeInAnyChild(comprehension, name)) comprehensionFree.delete(name);
  }
}

function isFreeInAnyChild(entry: SymbolTableEntry, name: string): boolean {
  return entry.children.some((child) => scopeOf(child, name) === "FREE");
}

/** The scopes inside an inlined comprehension become scopes of the one around it. */
function spliceInlined(entry: SymbolTableEntry): void {
  if (!entry.children.some((child) => child.comp_inlined)) return;
  const children = entry.children.flatMap((child) => (child.comp_inlined ? child.children : [child]));
  entry.children.splice(0, entry.children.length, ...children);
}

/** A local that an inner scope leaves free is a cell. CPython: analyze_cells. */
function makeCells(scopes: Map<string, NameScope>, free: Set<string>, inlinedCells: Set<string>): void {
  for (const [name, scope] of scopes) {
    if (scope !== "LOCAL" || (!free.has(name) && !inlinedCells.has(name))) continue;
    scopes.set(name, "CELL");
    free.delete(name);
  }
}

/** CPython: drop_class_free. */
function dropClassFree(entry: SymbolTableEntry, free: Set<string>): void {
  if (free.delete("__class__")) entry.needs_class_closure = true;
  // The class may bind the name itself: what looks names up in the class needs its dict all the same.
  const looksIn = (child: SymbolTableEntry): boolean =>
    child.can_see_class_scope && child.symbols.has("__classdict__");
  if (free.delete("__classdict__") || entry.children.some(looksIn)) entry.needs_classdict = true;
  if (free.delete("__conditional_annotations__")) entry.has_conditional_annotations = true;
}

/** Writes the decisions down, and the free names that pass through this scope. CPython: update_symbols. */
function updateSymbols(
  entry: SymbolTableEntry,
  scopes: Map<string, NameScope>,
  bound: Set<string> | null,
  free: Set<string>,
  inlinedCells: Set<string>,
): void {
  for (const [name, symbol] of entry.symbols) {
    if (inlinedCells.has(name)) symbol.flags |= DEF_COMP_CELL;
    symbol.scope = scopes.get(name) ?? "";
  }
  const isClass = entry.type === "ClassBlock" || entry.can_see_class_scope;
  for (const name of free) {
    const symbol = entry.symbols.get(name);
    if (symbol !== undefined) {
      // A method's free variable has the same name as something the class body binds.
      if (isClass) symbol.flags |= DEF_FREE_CLASS;
    } else if (bound === null || bound.has(name)) {
      entry.symbols.set(name, { flags: 0, scope: "FREE" });
    }
  }
}
