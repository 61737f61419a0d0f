// Cells and the prefix of a function: which slot of the frame each cell and free variable has, the instructions that make
// and copy the cells, and those that turn a call into a generator. CPython: Python/flowgraph.c prepare_localsplus,
// Python/assemble.c compute_localsplus_info.

import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_FAST_ARG_KW,
  CO_FAST_ARG_POS,
  CO_FAST_ARG_VAR,
  CO_FAST_CELL,
  CO_FAST_FREE,
  CO_FAST_HIDDEN,
  CO_FAST_LOCAL,
  CO_GENERATOR,
  CO_VARARGS,
  CO_VARKEYWORDS,
} from "./code.ts";
import type { BasicBlock } from "./flowgraph.ts";
import { blocksOf, newInstruction } from "./flowgraph.ts";
import type { CodeUnit } from "./instruction-sequence.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import {
  COPY_FREE_VARS,
  DELETE_DEREF,
  LOAD_CLOSURE,
  LOAD_DEREF,
  LOAD_FROM_DICT_OR_DEREF,
  MAKE_CELL,
  POP_TOP,
  RETURN_GENERATOR,
  STORE_DEREF,
} from "./opcodes.ts";

/** Instructions whose argument counts cells, then free variables, until the slots are known. */
const CELL_INSTRUCTIONS: ReadonlySet<number> = new Set([
  MAKE_CELL,
  LOAD_CLOSURE,
  LOAD_DEREF,
  STORE_DEREF,
  DELETE_DEREF,
  LOAD_FROM_DICT_OR_DEREF,
]);

/** A cell's slot: that of the local it holds, where there is one; else behind the locals, with no gaps. */
function cellSlots(unit: CodeUnit): number[] {
  let end = unit.varnames.length;
  return [...unit.cellvars, ...unit.freevars].map((name, index) => {
    const local = index < unit.cellvars.length ? unit.varnames.indexOf(name) : -1;
    return local >= 0 ? local : end++;
  });
}

/** Must follow the computation of the stack depth: RETURN_GENERATOR's item is not counted. */
export function insertPrefix(entry: BasicBlock, unit: CodeUnit): void {
  const slots = cellSlots(unit);
  const prefix = [];
  if (unit.freevars.length > 0)
    prefix.push(newInstruction(COPY_FREE_VARS, unit.freevars.length, NO_LOCATION));
  const cells = unit.cellvars.map((_, cell) => cell).sort((a, b) => slots[a] - slots[b]);
  for (const cell of cells) prefix.push(newInstruction(MAKE_CELL, cell, NO_LOCATION));
  if (unit.flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) {
    const location = { line: unit.firstlineno, endLine: unit.firstlineno, column: -1, endColumn: -1 };
    prefix.push(newInstruction(RETURN_GENERATOR, 0, location), newInstruction(POP_TOP, 0, location));
  }
  entry.insert(0, ...prefix);
  for (const block of blocksOf(entry)) {
    for (const instruction of block.instructions) {
      if (CELL_INSTRUCTIONS.has(instruction.op)) instruction.arg = slots[instruction.arg];
    }
  }
}

export interface Slots {
  readonly names: readonly string[];
  readonly kinds: Uint8Array;
}

/** The frame's slots before the stack, with their CO_FAST_ bits. */
export function slotsOf(unit: CodeUnit): Slots {
  const parameterKinds = [
    ...new Array<number>(unit.posonlyargcount).fill(CO_FAST_ARG_POS),
    ...new Array<number>(unit.argcount - unit.posonlyargcount).fill(CO_FAST_ARG_POS | CO_FAST_ARG_KW),
    ...new Array<number>(unit.kwonlyargcount).fill(CO_FAST_ARG_KW),
  ];
  if (unit.flags & CO_VARARGS) parameterKinds.push(CO_FAST_ARG_VAR | CO_FAST_ARG_POS);
  if (unit.flags & CO_VARKEYWORDS) parameterKinds.push(CO_FAST_ARG_VAR | CO_FAST_ARG_KW);
  const cells = new Set(unit.cellvars);
  const locals = new Set(unit.varnames);
  const ownCells = unit.cellvars.filter((name) => !locals.has(name));
  const localKinds = unit.varnames.map((name, index) => {
    const hidden = unit.hiddenNames.has(name) ? CO_FAST_HIDDEN : 0;
    const cell = cells.has(name) ? CO_FAST_CELL : 0;
    return CO_FAST_LOCAL | (parameterKinds[index] ?? 0) | hidden | cell;
  });
  return {
    names: [...unit.varnames, ...ownCells, ...unit.freevars],
    kinds: Uint8Array.from([
      ...localKinds,
      ...ownCells.map(() => CO_FAST_CELL),
      ...unit.freevars.map(() => CO_FAST_FREE),
    ]),
  };
}

export function parameterCount(unit: CodeUnit): number {
  const star = unit.flags & CO_VARARGS ? 1 : 0;
  const doubleStar = unit.flags & CO_VARKEYWORDS ? 1 : 0;
  return unit.argcount + unit.kwonlyargcount + star + doubleStar;
}
