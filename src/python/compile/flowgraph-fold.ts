// Folding: instructions that build a value from constants alone become the load of that value, if it may be computed at
// compile time and is not too large. CPython: Python/flowgraph.c fold_const_binop … optimize_lists_and_sets.

import type { Constant } from "./code.ts";
import type { BasicBlock, FlowGraph } from "./flowgraph.ts";
import { setOp } from "./flowgraph.ts";
import {
  addConstant,
  constantLoadsBefore,
  constantOf,
  dropLoads,
  FOLDED_ITEMS_MAX,
  loadsConstant,
  makeConstantLoad,
  valuesOf,
} from "./flowgraph-constants.ts";
import { evaluateBinary, evaluateUnary, uniqueItems } from "./flowgraph-evaluate.ts";
import {
  BUILD_LIST,
  BUILD_SET,
  BUILD_TUPLE,
  LIST_APPEND,
  LIST_EXTEND,
  LOAD_CONST,
  NOP,
  SET_UPDATE,
} from "./opcodes.ts";

/** A list or set shorter than this is built item by item, unless it is only iterated over or searched. */
const EXTENDED_ITEMS_MIN = 3;

export function foldTuple(graph: FlowGraph, block: BasicBlock, index: number): void {
  const instruction = block.instructions[index];
  if (instruction.arg > FOLDED_ITEMS_MAX) return;
  const loads = constantLoadsBefore(block, index - 1, instruction.arg);
  if (loads === null) return;
  const tuple: Constant = { kind: "tuple", items: valuesOf(graph, loads) };
  dropLoads(loads);
  makeConstantLoad(graph, instruction, tuple);
}

/** BUILD_LIST or BUILD_SET; `isRead` says that the result is only iterated over or searched, so a constant may stand for it. */
export function foldSequence(graph: FlowGraph, block: BasicBlock, index: number, isRead: boolean): void {
  const instruction = block.instructions[index];
  const { op, arg: count } = instruction;
  if (count > FOLDED_ITEMS_MAX || (count < EXTENDED_ITEMS_MIN && !isRead)) return;
  const loads = constantLoadsBefore(block, index - 1, count);
  if (loads === null) {
    if (isRead && op === BUILD_LIST) instruction.op = BUILD_TUPLE;
    return;
  }
  const items = valuesOf(graph, loads);
  const constant: Constant =
    op === BUILD_LIST ? { kind: "tuple", items } : { kind: "frozenset", items: uniqueItems(items) };
  const constIndex = addConstant(graph, constant);
  dropLoads(loads);
  if (isRead) {
    setOp(instruction, LOAD_CONST, constIndex);
    return;
  }
  const build = block.instructions[index - 2];
  build.location = instruction.location;
  setOp(build, op, 0);
  setOp(block.instructions[index - 1], LOAD_CONST, constIndex);
  setOp(instruction, op === BUILD_LIST ? LIST_EXTEND : SET_UPDATE, 1);
}

/** BUILD_LIST 0, then constants appended one at a time, then made a tuple: how a long tuple is compiled. */
export function foldListToTuple(graph: FlowGraph, block: BasicBlock, index: number): boolean {
  return foldAppended(graph, block, index, index - 1, LIST_APPEND);
}

/** The last LIST_APPEND or SET_ADD of a long list or set that is only iterated over or searched. */
export function foldLongSequence(graph: FlowGraph, block: BasicBlock, index: number): boolean {
  return foldAppended(graph, block, index, index, block.instructions[index].op);
}

// Looks back from `last` for constants added by `addOp` to an empty list or set; the load goes to `index`.
function foldAppended(
  graph: FlowGraph,
  block: BasicBlock,
  index: number,
  last: number,
  addOp: number,
): boolean {
  const buildOp = addOp === LIST_APPEND ? BUILD_LIST : BUILD_SET;
  const reversed: Constant[] = [];
  let expectsAdd = true;
  for (let at = last; at >= 0; at -= 1) {
    const { op, arg } = block.instructions[at];
    if (op === NOP) continue;
    if (op === buildOp && arg === 0) {
      if (!expectsAdd) return false;
      const items = reversed.reverse();
      const constant: Constant =
        addOp === LIST_APPEND ? { kind: "tuple", items } : { kind: "frozenset", items: uniqueItems(items) };
      // The load takes the place of the conversion to a tuple, with its location, or of the last addition, without.
      dropLoads(block.instructions.slice(at, last + 1).filter((instruction) => instruction.op !== NOP));
      makeConstantLoad(graph, block.instructions[index], constant);
      return true;
    }
    if (expectsAdd) {
      if (op !== addOp || arg !== 1) return false;
    } else {
      if (!loadsConstant(op)) return false;
      reversed.push(constantOf(graph, op, arg));
    }
    expectsAdd = !expectsAdd;
  }
  return false;
}

export function foldUnary(graph: FlowGraph, block: BasicBlock, index: number): void {
  const instruction = block.instructions[index];
  const loads = constantLoadsBefore(block, index - 1, 1);
  if (loads === null) return;
  const value = evaluateUnary(instruction.op, valuesOf(graph, loads)[0]);
  if (value === null) return;
  dropLoads(loads);
  makeConstantLoad(graph, instruction, value);
}

export function foldBinary(graph: FlowGraph, block: BasicBlock, index: number): void {
  const instruction = block.instructions[index];
  const loads = constantLoadsBefore(block, index - 1, 2);
  if (loads === null) return;
  const [left, right] = valuesOf(graph, loads);
  const value = evaluateBinary(left, instruction.arg, right);
  if (value === null) return;
  dropLoads(loads);
  makeConstantLoad(graph, instruction, value);
}
