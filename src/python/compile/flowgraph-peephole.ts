// What is rewritten within one basic block, an instruction and its neighbours at a time: constants folded, tests of
// constants decided, `is None` made a jump, jumps to jumps threaded, conversions to bool absorbed.
// CPython: Python/flowgraph.c optimize_load_const, optimize_basic_block.

import type { BasicBlock, CfgInstruction, FlowGraph } from "./flowgraph.ts";
import { blocksOf, isConditionalJump, opAt, setNop, setOp, targetOf } from "./flowgraph.ts";
import { addConstant, constantOf, loadsConstant, makeSmallIntLoad } from "./flowgraph-constants.ts";
import {
  foldBinary,
  foldListToTuple,
  foldLongSequence,
  foldSequence,
  foldTuple,
  foldUnary,
} from "./flowgraph-fold.ts";
import { isTrue } from "./flowgraph-evaluate.ts";
import { optimizeSwaps } from "./flowgraph-swaps.ts";
import { hasLabel } from "./instruction-sequence.ts";
import {
  BINARY_OP,
  BUILD_LIST,
  BUILD_SET,
  BUILD_TUPLE,
  CALL_INTRINSIC_1,
  COMPARE_OP,
  CONTAINS_OP,
  COPY,
  GET_ITER,
  INTRINSIC_LIST_TO_TUPLE,
  INTRINSIC_UNARY_POSITIVE,
  IS_OP,
  JUMP,
  JUMP_IF_FALSE,
  JUMP_IF_TRUE,
  JUMP_NO_INTERRUPT,
  LIST_APPEND,
  LOAD_CONST,
  LOAD_GLOBAL,
  NOP,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  POP_JUMP_IF_TRUE,
  POP_TOP,
  PUSH_NULL,
  SET_ADD,
  STORE_FAST,
  SWAP,
  TO_BOOL,
  UNARY_INVERT,
  UNARY_NEGATIVE,
  UNARY_NOT,
  UNPACK_SEQUENCE,
} from "./opcodes.ts";

/** Bit of COMPARE_OP's argument: the result is made a bool. */
const COMPARE_TO_BOOL = 16;

export function optimizeConstantLoads(graph: FlowGraph): void {
  for (const block of blocksOf(graph.entry)) {
    // The load that is on top: a COPY of a LOAD_CONST is seen as that load again.
    let op = 0;
    let arg = 0;
    block.instructions.forEach((instruction, index) => {
      if (instruction.op === LOAD_CONST) makeSmallIntLoad(graph, instruction, graph.consts[instruction.arg]);
      const isCopy = op === LOAD_CONST && instruction.op === COPY && instruction.arg === 1;
      if (!isCopy) ({ op, arg } = instruction);
      if (loadsConstant(op)) useConstant(graph, block, index, op, arg);
    });
  }
}

/** The instruction at `index` puts a constant on the stack; decides what follows from it where that is known. */
function useConstant(graph: FlowGraph, block: BasicBlock, index: number, op: number, arg: number): void {
  const load = block.instructions[index];
  const next = block.instructions[index + 1];
  switch (opAt(block, index + 1)) {
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_TRUE:
    case JUMP_IF_FALSE:
    case JUMP_IF_TRUE: {
      const jumpsIfTrue = next.op === POP_JUMP_IF_TRUE || next.op === JUMP_IF_TRUE;
      if (isConditionalJump(next.op)) setNop(load);
      if (isTrue(constantOf(graph, op, arg)) === jumpsIfTrue) next.op = JUMP;
      else setNop(next);
      return;
    }
    case IS_OP:
      if (constantOf(graph, op, arg).kind === "none") testNone(block, index);
      return;
    case TO_BOOL: {
      const truth = addConstant(graph, { kind: "bool", value: isTrue(constantOf(graph, op, arg)) });
      setNop(load);
      setOp(next, LOAD_CONST, truth);
      return;
    }
  }
}

/** LOAD_CONST None, IS_OP, (TO_BOOL,) POP_JUMP_IF_… becomes one jump. */
function testNone(block: BasicBlock, index: number): void {
  const load = block.instructions[index];
  const isOp = block.instructions[index + 1];
  let jumpIndex = index + 2;
  if (opAt(block, jumpIndex) === TO_BOOL) {
    setNop(block.instructions[jumpIndex]);
    jumpIndex += 1;
  }
  const jumpOp = opAt(block, jumpIndex);
  if (jumpOp !== POP_JUMP_IF_FALSE && jumpOp !== POP_JUMP_IF_TRUE) return;
  const isInverted = (isOp.arg !== 0) !== (jumpOp === POP_JUMP_IF_FALSE);
  setNop(load);
  setNop(isOp);
  block.instructions[jumpIndex].op = isInverted ? POP_JUMP_IF_NOT_NONE : POP_JUMP_IF_NONE;
}

export function optimizeBlocks(graph: FlowGraph): void {
  for (const block of blocksOf(graph.entry)) {
    for (let index = 0; index < block.instructions.length; index += 1) {
      if (hasLabel(block.instructions[index].op)) {
        while (threadJump(block, block.instructions[index])) {
          // A threaded jump leaves a NOP and appends the jump anew; a redirected one is looked at again.
          if (block.instructions[index].op === NOP) index += 1;
        }
      } else optimizeInstruction(graph, block, index);
    }
    optimizeSwaps(block);
  }
}

function optimizeInstruction(graph: FlowGraph, block: BasicBlock, index: number): void {
  const instruction = block.instructions[index];
  const next = block.instructions[index + 1];
  const nextOp = opAt(block, index + 1);
  const { op, arg } = instruction;
  switch (op) {
    case BUILD_TUPLE:
      if (nextOp === UNPACK_SEQUENCE && next.arg === arg && arg >= 1 && arg <= 3) {
        setNop(instruction);
        if (arg === 1) setNop(next);
        else next.op = SWAP;
        return;
      }
      return foldTuple(graph, block, index);
    case BUILD_LIST:
    case BUILD_SET:
      return foldSequence(graph, block, index, nextOp === GET_ITER || nextOp === CONTAINS_OP);
    case STORE_FAST:
      if (nextOp === STORE_FAST && next.arg === arg && instruction.location.line === next.location.line) {
        setOp(instruction, POP_TOP, 0);
      }
      return;
    case SWAP:
      if (arg === 1) setNop(instruction);
      return;
    case LOAD_GLOBAL:
      if (nextOp === PUSH_NULL && (arg & 1) === 0) {
        instruction.arg = arg | 1;
        setNop(next);
      }
      return;
    case COMPARE_OP:
      if (nextOp === TO_BOOL) moveToNext(instruction, next, arg | COMPARE_TO_BOOL);
      return;
    case CONTAINS_OP:
    case IS_OP:
      if (nextOp === TO_BOOL) moveToNext(instruction, next, arg);
      else if (nextOp === UNARY_NOT) moveToNext(instruction, next, arg ^ 1);
      return;
    case TO_BOOL:
      if (nextOp === TO_BOOL) setNop(instruction);
      return;
    case UNARY_NOT:
      if (nextOp === TO_BOOL) return moveToNext(instruction, next, 0);
      if (nextOp === UNARY_NOT) {
        setNop(instruction);
        setNop(next);
        return;
      }
      return foldUnary(graph, block, index);
    case UNARY_INVERT:
    case UNARY_NEGATIVE:
      return foldUnary(graph, block, index);
    case CALL_INTRINSIC_1:
      if (arg === INTRINSIC_UNARY_POSITIVE) foldUnary(graph, block, index);
      else if (arg === INTRINSIC_LIST_TO_TUPLE) {
        if (!foldListToTuple(graph, block, index) && nextOp === GET_ITER) setNop(instruction);
      }
      return;
    case LIST_APPEND:
    case SET_ADD:
      if (nextOp === GET_ITER || nextOp === CONTAINS_OP) foldLongSequence(graph, block, index);
      return;
    case BINARY_OP:
      return foldBinary(graph, block, index);
  }
}

function moveToNext(instruction: CfgInstruction, next: CfgInstruction, arg: number): void {
  setOp(next, instruction.op, arg);
  setNop(instruction);
}

/** One step of following jumps to jumps; false when nothing is left to do. */
function threadJump(block: BasicBlock, jump: CfgInstruction): boolean {
  if (!hasLabel(jump.op)) return false;
  const target = targetOf(jump);
  const first = target.instructions[0];
  if (first === undefined) return false;
  switch (jump.op) {
    case POP_JUMP_IF_NOT_NONE:
    case POP_JUMP_IF_NONE:
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_TRUE:
      return first.op === JUMP && redirect(block, jump, first, jump.op);
    case JUMP_IF_FALSE:
    case JUMP_IF_TRUE:
      if (first.op === JUMP || first.op === jump.op) return redirect(block, jump, first, jump.op);
      if ((first.op !== JUMP_IF_FALSE && first.op !== JUMP_IF_TRUE) || target.next === null) return false;
      // The opposite test of the same value will not jump, so control goes on behind it.
      jump.target = target.next;
      return true;
    case JUMP:
    case JUMP_NO_INTERRUPT:
      if (first.op === JUMP) return redirect(block, jump, first, JUMP);
      return first.op === JUMP_NO_INTERRUPT && redirect(block, jump, first, jump.op);
    default:
      return false;
  }
}

/** Leaves a NOP, which goes later if its line is not needed, and jumps at once to where the target jumps. */
function redirect(block: BasicBlock, jump: CfgInstruction, first: CfgInstruction, op: number): boolean {
  const target = targetOf(first);
  if (jump.target === target) return false;
  setNop(jump);
  block.append(op, 0, first.location, target);
  return true;
}
