// Comprehensions. Those of lists, sets and dicts run inside the enclosing frame where the symbol table allows it (PEP 709):
// the values of variables that they would overwrite wait on the stack meanwhile. A generator expression, and the rest,
// become a function of one argument, the outermost iterator, called at once. CPython: codegen_comprehension.

import { assert } from "../../base/assert.ts";
import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from "../syntax/ast.ts";
import { awaitTop, wrapInStopIterationHandler, yieldFrom, yieldTop } from "./codegen-blocks.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { jumpIf } from "./codegen-conditions.ts";
import { AWAITING_EXPRESSION, visitExpression } from "./codegen-expressions.ts";
import { makeClosure } from "./codegen-functions.ts";
import { NONE } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Label, Location } from "./instruction-sequence.ts";
import {
  BUILD_LIST,
  BUILD_MAP,
  BUILD_SET,
  CALL,
  END_ASYNC_FOR,
  END_FOR,
  FOR_ITER,
  GET_AITER,
  GET_ANEXT,
  GET_ITER,
  JUMP,
  JUMP_NO_INTERRUPT,
  LIST_APPEND,
  LOAD_FAST,
  LOAD_FAST_AND_CLEAR,
  MAKE_CELL,
  MAP_ADD,
  POP_BLOCK,
  POP_ITER,
  POP_TOP,
  RERAISE,
  RETURN_VALUE,
  SETUP_FINALLY,
  SET_ADD,
  STORE_FAST_MAYBE_NULL,
  SWAP,
} from "./opcodes.ts";
import { DEF_LOCAL, DEF_NONLOCAL, isFunctionLike } from "./symtable.ts";
import type { SymbolEntry, SymbolTableEntry } from "./symtable.ts";

type AnyComprehension = GeneratorExp | ListComp | SetComp | DictComp;

const SCOPE_NAMES = {
  GeneratorExp: "<genexpr>",
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
};

const BUILDERS = { ListComp: BUILD_LIST, SetComp: BUILD_SET, DictComp: BUILD_MAP };

export function compileComprehension(c: Compiler, e: AnyComprehension): void {
  const location = locationOf(e);
  const entry = c.entryFor(e);
  if (entry.comp_inlined) {
    pushIterator(c, e.generators[0]);
    const inlined = enterInlined(c, location, entry);
    buildResult(c, location, e);
    c.emit(location, SWAP, 2);
    compileGenerator(c, location, e, 0, 0, true);
    exitInlined(c, location, inlined);
    return;
  }
  c.enterScope(SCOPE_NAMES[e.kind], "comprehension", entry, e.lineno, null, {
    argcount: 1,
    posonlyargcount: 0,
    kwonlyargcount: 0,
  });
  buildResult(c, location, e);
  compileGenerator(c, location, e, 0, 0, false);
  if (e.kind === "GeneratorExp") wrapInStopIterationHandler(c);
  else c.emit(location, RETURN_VALUE);
  makeClosure(c, location, c.exitScope(true), 0);
  pushIterator(c, e.generators[0]);
  c.emit(location, CALL, 0);
  if (entry.coroutine && e.kind !== "GeneratorExp") awaitTop(c, location, AWAITING_EXPRESSION);
}

function buildResult(c: Compiler, location: Location, e: AnyComprehension): void {
  if (e.kind !== "GeneratorExp") c.emit(location, BUILDERS[e.kind], 0);
}

function pushIterator(c: Compiler, generator: Comprehension): void {
  visitExpression(c, generator.iter);
  c.emit(locationOf(generator.iter), generator.is_async === 1 ? GET_AITER : GET_ITER);
}

// The loops

// `depth` counts the iterators between the result and the top of the stack.
function compileGenerator(
  c: Compiler,
  location: Location,
  e: AnyComprehension,
  index: number,
  depth: number,
  isIteratorOnStack: boolean,
): void {
  if (e.generators[index].is_async === 1) {
    compileAsyncGenerator(c, location, e, index, depth, isIteratorOnStack);
  } else {
    compileSyncGenerator(c, location, e, index, depth, isIteratorOnStack);
  }
}

function compileSyncGenerator(
  c: Compiler,
  location: Location,
  e: AnyComprehension,
  index: number,
  depth: number,
  isIteratorOnStack: boolean,
): void {
  const generator = e.generators[index];
  const start = c.newLabel();
  const skip = c.newLabel();
  const anchor = c.newLabel();
  const single = index > 0 ? singleItem(generator.iter) : null;
  if (single !== null) visitExpression(c, single);
  else if (index > 0) pushIterator(c, generator);
  else if (!isIteratorOnStack) c.emit(location, LOAD_FAST, 0);
  if (single === null) {
    c.placeLabel(start);
    c.jump(locationOf(generator.iter), FOR_ITER, anchor);
  }
  const elementLocation = compileRound(c, location, e, index, single === null ? depth + 1 : depth, skip);
  c.placeLabel(skip);
  if (single === null) {
    c.jump(elementLocation, JUMP, start);
    c.placeLabel(anchor);
    c.emit(NO_LOCATION, END_FOR);
    c.emit(NO_LOCATION, POP_ITER);
  }
}

// `for y in [f(x)]` is how a comprehension names a value: no list is made, no loop is run.
function singleItem(iter: Expr): Expr | null {
  if (iter.kind !== "List" && iter.kind !== "Tuple") return null;
  return iter.elts.length === 1 && iter.elts[0].kind !== "Starred" ? iter.elts[0] : null;
}

function compileAsyncGenerator(
  c: Compiler,
  location: Location,
  e: AnyComprehension,
  index: number,
  depth: number,
  isIteratorOnStack: boolean,
): void {
  const start = c.newLabel();
  const send = c.newLabel();
  const except = c.newLabel();
  const skip = c.newLabel();
  if (index > 0) pushIterator(c, e.generators[index]);
  else if (!isIteratorOnStack) c.emit(location, LOAD_FAST, 0);
  c.placeLabel(start);
  c.pushBlock({ kind: "asyncComprehension", location });
  c.jump(location, SETUP_FINALLY, except);
  c.emit(location, GET_ANEXT);
  c.loadConst(location, NONE);
  c.placeLabel(send);
  yieldFrom(c, location, true);
  c.emit(location, POP_BLOCK);
  const elementLocation = compileRound(c, location, e, index, depth + 1, skip);
  c.placeLabel(skip);
  c.jump(elementLocation, JUMP, start);
  c.popBlock();
  c.placeLabel(except);
  c.jump(location, END_ASYNC_FOR, send);
}

// One round of a loop: the target, the conditions, then the next loop or the element. Returns the element's location.
function compileRound(
  c: Compiler,
  location: Location,
  e: AnyComprehension,
  index: number,
  depth: number,
  skip: Label,
): Location {
  const generator = e.generators[index];
  visitExpression(c, generator.target);
  for (const condition of generator.ifs) jumpIf(c, location, condition, skip, false);
  if (index + 1 < e.generators.length) {
    compileGenerator(c, location, e, index + 1, depth, false);
    return locationOf(e.kind === "DictComp" ? e.key : e.elt);
  }
  return addElement(c, e, depth);
}

function addElement(c: Compiler, e: AnyComprehension, depth: number): Location {
  if (e.kind === "DictComp") {
    visitExpression(c, e.key);
    visitExpression(c, e.value);
    const location = {
      line: e.key.lineno,
      endLine: e.value.end_lineno,
      column: e.key.col_offset,
      endColumn: e.value.end_col_offset,
    };
    c.emit(location, MAP_ADD, depth + 1);
    return location;
  }
  const location = locationOf(e.elt);
  visitExpression(c, e.elt);
  if (e.kind === "GeneratorExp") {
    yieldTop(c, location);
    c.emit(location, POP_TOP);
  } else {
    c.emit(location, e.kind === "ListComp" ? LIST_APPEND : SET_ADD, depth + 1);
  }
  return location;
}

// Inlining

interface Inlined {
  /** Names whose outer value (or cell, or nothing) lies on the stack, in the order they were pushed. */
  readonly pushedNames: readonly string[];
  /** Where an exception in the comprehension goes: the outer values come back before it goes on. */
  readonly cleanup: Label;
  /** What the enclosing scope said of names that mean something else in the comprehension. */
  readonly outerSymbols: ReadonlyMap<string, SymbolEntry>;
  readonly hiddenNames: readonly string[];
}

const UNKNOWN_SYMBOL: SymbolEntry = { flags: 0, scope: "" };

function isBound(symbol: SymbolEntry): boolean {
  return (symbol.flags & DEF_LOCAL) !== 0 && (symbol.flags & DEF_NONLOCAL) === 0;
}

// Stack: iterator -- outer values … iterator
function enterInlined(c: Compiler, location: Location, entry: SymbolTableEntry): Inlined {
  const { unit } = c;
  const isClassBody = unit.entry.type === "ClassBlock" && unit.inlinedComprehensionDepth === 0;
  unit.inlinedComprehensionDepth += 1;
  const outerSymbols = new Map<string, SymbolEntry>();
  const hiddenNames: string[] = [];
  for (const [name, symbol] of entry.symbols) {
    const outer = unit.entry.symbols.get(name) ?? UNKNOWN_SYMBOL;
    const differs =
      symbol.scope !== outer.scope &&
      symbol.scope !== "FREE" &&
      !(symbol.scope === "CELL" && outer.scope === "FREE");
    if (differs || isClassBody) {
      outerSymbols.set(name, outer);
      unit.entry.symbols.set(name, symbol);
    }
    if (
      (isClassBody || isBound(symbol)) &&
      !isFunctionLike(unit.entry) &&
      unit.fastHidden.get(name) !== true
    ) {
      unit.fastHidden.set(name, true);
      hiddenNames.push(name);
    }
  }
  const pushedNames: string[] = [];
  for (const [name, symbol] of entry.symbols) {
    if (!isBound(symbol)) continue;
    c.emitIn(location, LOAD_FAST_AND_CLEAR, unit.varnames, name);
    if (symbol.scope === "CELL") {
      const isFreeOutside = unit.entry.symbols.get(name)?.scope === "FREE";
      c.emitIn(location, MAKE_CELL, isFreeOutside ? unit.freevars : unit.cellvars, name);
    }
    pushedNames.push(name);
  }
  const cleanup = c.newLabel();
  if (pushedNames.length > 0) {
    c.emit(location, SWAP, pushedNames.length + 1);
    c.jump(location, SETUP_FINALLY, cleanup);
  }
  return { pushedNames, cleanup, outerSymbols, hiddenNames };
}

function exitInlined(c: Compiler, location: Location, inlined: Inlined): void {
  const { unit } = c;
  if (inlined.pushedNames.length > 0) {
    const end = c.newLabel();
    c.emit(NO_LOCATION, POP_BLOCK);
    c.jump(NO_LOCATION, JUMP_NO_INTERRUPT, end);
    c.placeLabel(inlined.cleanup);
    c.emit(NO_LOCATION, SWAP, 2);
    c.emit(NO_LOCATION, POP_TOP);
    restoreOuterValues(c, location, inlined.pushedNames);
    c.emit(NO_LOCATION, RERAISE, 0);
    c.placeLabel(end);
    restoreOuterValues(c, location, inlined.pushedNames);
  }
  assert(unit.inlinedComprehensionDepth > 0, "no inlined comprehension is open");
  unit.inlinedComprehensionDepth -= 1;
  for (const [name, symbol] of inlined.outerSymbols) unit.entry.symbols.set(name, symbol);
  for (const name of inlined.hiddenNames) unit.fastHidden.set(name, false);
}

// Stack: outer values … result -- result
function restoreOuterValues(c: Compiler, location: Location, names: readonly string[]): void {
  c.emit(location, SWAP, names.length + 1);
  for (const name of names.toReversed()) {
    c.emitIn(location, STORE_FAST_MAYBE_NULL, c.unit.varnames, name);
  }
}
