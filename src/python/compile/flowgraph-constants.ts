// The constants of a flow graph: finding what an instruction loads, adding the results of folding, and dropping, at the
// end, those that no instruction loads. CPython: Python/flowgraph.c get_const_value, add_const, remove_unused_consts.

import { assert } from "../../base/assert.ts";
import type { Constant } from "./code.ts";
import type { BasicBlock, CfgInstruction, FlowGraph } from "./flowgraph.ts";
import { blocksOf, setNop, setOp } from "./flowgraph.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import { LOAD_CONST, LOAD_SMALL_INT, NOP } from "./opcodes.ts";

/** Sequences longer than this are not folded. CPython: _PY_STACK_USE_GUIDELINE. */
export const FOLDED_ITEMS_MAX = 30;

/** Ints from 0 below this need no constant. CPython: _PY_IS_SMALL_INT. */
const SMALL_INT_END = 256n;

export function loadsConstant(op: number): boolean {
  return op === LOAD_CONST || op === LOAD_SMALL_INT;
}

export function constantOf(graph: FlowGraph, op: number, arg: number): Constant {
  if (op === LOAD_SMALL_INT) return graph.constants.intern({ kind: "int", value: BigInt(arg) });
  assert(op === LOAD_CONST && arg < graph.consts.length, "the instruction loads a constant");
  return graph.consts[arg];
}

export function addConstant(graph: FlowGraph, constant: Constant): number {
  const merged = graph.constants.intern(constant);
  const index = graph.consts.indexOf(merged);
  return index >= 0 ? index : graph.consts.push(merged) - 1;
}

export function makeSmallIntLoad(graph: FlowGraph, instruction: CfgInstruction, constant: Constant): boolean {
  if (!graph.target.loadsSmallInts) return false;
  if (constant.kind !== "int" || constant.value < 0n || constant.value >= SMALL_INT_END) return false;
  setOp(instruction, LOAD_SMALL_INT, Number(constant.value));
  return true;
}

export function makeConstantLoad(graph: FlowGraph, instruction: CfgInstruction, constant: Constant): void {
  if (makeSmallIntLoad(graph, instruction, constant)) return;
  setOp(instruction, LOAD_CONST, addConstant(graph, constant));
}

/** The `count` instructions that end at `end` and load constants, NOPs between them aside; null when they are not all such. */
export function constantLoadsBefore(block: BasicBlock, end: number, count: number): CfgInstruction[] | null {
  const loads: CfgInstruction[] = [];
  for (let index = end; index >= 0 && loads.length < count; index -= 1) {
    const instruction = block.instructions[index];
    if (instruction.op === NOP) continue;
    if (!loadsConstant(instruction.op)) return null;
    loads.push(instruction);
  }
  return loads.length === count ? loads.reverse() : null;
}

export function valuesOf(graph: FlowGraph, loads: readonly CfgInstruction[]): Constant[] {
  return loads.map(({ op, arg }) => constantOf(graph, op, arg));
}

export function dropLoads(loads: readonly CfgInstruction[]): void {
  for (const load of loads) {
    setNop(load);
    load.location = NO_LOCATION;
  }
}

/** The first constant stays always: it may be the docstring. */
export function removeUnusedConstants(entry: BasicBlock, consts: Constant[]): void {
  if (consts.length === 0) return;
  const used = new Set<number>([0]);
  const loads: CfgInstruction[] = [];
  for (const block of blocksOf(entry))
    loads.push(...block.instructions.filter(({ op }) => op === LOAD_CONST));
  for (const { arg } of loads) used.add(arg);
  const kept = [...used].sort((a, b) => a - b);
  const newIndexes = new Map(kept.map((oldIndex, index) => [oldIndex, index]));
  for (const load of loads) load.arg = newIndexes.get(load.arg) ?? load.arg;
  consts.splice(0, consts.length, ...kept.map((index) => consts[index]));
}
