// The control flow graph of one code unit: basic blocks of instructions in the order they will be laid out, each jump
// pointing at its target block. The optimiser's passes (flowgraph-*.ts) rewrite it in place; `assemble` flattens it.
// CPython: Python/flowgraph.c, Include/internal/pycore_opcode_utils.h.

import { assert } from "../../base/assert.ts";
import type { Constant } from "./code.ts";
import type { ConstantTable } from "./constants.ts";
import type { Instruction, InstructionSequence, Location } from "./instruction-sequence.ts";
import { hasLabel } from "./instruction-sequence.ts";
import {
  ANNOTATIONS_PLACEHOLDER,
  JUMP,
  JUMP_NO_INTERRUPT,
  NOP,
  opcodeInfo,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  POP_JUMP_IF_TRUE,
  RAISE_VARARGS,
  RERAISE,
  RETURN_VALUE,
  SETUP_CLEANUP,
  SETUP_FINALLY,
  SETUP_WITH,
} from "./opcodes.ts";
import type { CompileTarget } from "./target.ts";

export interface CfgInstruction {
  op: number;
  arg: number;
  location: Location;
  /** For jumps and SETUP_ pseudo-instructions: the block they lead to. */
  target: BasicBlock | null;
  /** The block entered when this instruction raises. */
  handler: BasicBlock | null;
}

export class BasicBlock {
  instructions: CfgInstruction[] = [];
  /**
   * Handlers of the instructions that once stood behind the last one. CPython gives an appended instruction no handler of
   * its own: it has what the removed instruction left in that place of the array, and the exception table shows it.
   */
  private residue: (BasicBlock | null)[] = [];
  /** The block laid out after this one; entered by falling through, if the last instruction allows it. */
  next: BasicBlock | null = null;
  /** Whether a jump or a SETUP_ of the input names it. Passes that create blocks set it as CPython gives labels. */
  isLabelled = false;
  predecessorCount = 0;
  /** Stack depth on entry; -1 until computed. */
  startDepth = -1;
  /** An exception handler that wants the offset of the raising instruction below the exception. */
  preservesLasti = false;
  isExceptHandler = false;
  /** Reached only through exception handlers: laid out at the end. */
  isCold = false;
  isWarm = false;
  /** A mark that each pass resets for itself. */
  isVisited = false;

  append(op: number, arg: number, location: Location, target: BasicBlock | null = null): void {
    this.instructions.push({ op, arg, location, target, handler: this.residue.shift() ?? null });
  }

  appendCopies(source: BasicBlock): void {
    this.insert(this.instructions.length, ...source.instructions.map((instruction) => ({ ...instruction })));
  }

  insert(index: number, ...instructions: CfgInstruction[]): void {
    this.residue.splice(0, instructions.length);
    this.instructions.splice(index, 0, ...instructions);
  }

  /** Keeps only the given instructions, which are this block's in their order. */
  keep(kept: CfgInstruction[]): void {
    if (kept.length === this.instructions.length) return;
    this.residue.unshift(...this.instructions.slice(kept.length).map(({ handler }) => handler));
    this.instructions = kept;
  }
}

export interface FlowGraph {
  readonly entry: BasicBlock;
  /** The constants of the code unit; passes append to it. */
  readonly consts: Constant[];
  /** Gives equal constants one identity. */
  readonly constants: ConstantTable;
  readonly target: CompileTarget;
}

export function* blocksOf(entry: BasicBlock): Generator<BasicBlock> {
  for (let block: BasicBlock | null = entry; block !== null; block = block.next) yield block;
}

/** The blocks in layout order, their visited marks cleared. */
export function unvisitedBlocks(entry: BasicBlock): BasicBlock[] {
  const blocks = [...blocksOf(entry)];
  for (const block of blocks) block.isVisited = false;
  return blocks;
}

export function isBlockPush(op: number): boolean {
  return op === SETUP_FINALLY || op === SETUP_WITH || op === SETUP_CLEANUP;
}

/** Jumps by the opcode table: END_ASYNC_FOR counts, which names its SEND for the sake of monitoring. */
export function isJump(op: number): boolean {
  return opcodeInfo(op).argument === "jump";
}

export function isUnconditionalJump(op: number): boolean {
  return op === JUMP || op === JUMP_NO_INTERRUPT;
}

export function isConditionalJump(op: number): boolean {
  return (
    op === POP_JUMP_IF_FALSE ||
    op === POP_JUMP_IF_TRUE ||
    op === POP_JUMP_IF_NONE ||
    op === POP_JUMP_IF_NOT_NONE
  );
}

export function isScopeExit(op: number): boolean {
  return op === RETURN_VALUE || op === RAISE_VARARGS || op === RERAISE;
}

/** Must be the last of its block. */
export function isTerminator(op: number): boolean {
  return isJump(op) || isScopeExit(op);
}

export function lastOf(block: BasicBlock): CfgInstruction | undefined {
  return block.instructions[block.instructions.length - 1];
}

export function opAt(block: BasicBlock, index: number): number {
  return index < block.instructions.length ? block.instructions[index].op : -1;
}

export function exitsScope(block: BasicBlock): boolean {
  const last = lastOf(block);
  return last !== undefined && isScopeExit(last.op);
}

export function hasFallthrough(block: BasicBlock): boolean {
  const last = lastOf(block);
  return last === undefined || !(isScopeExit(last.op) || isUnconditionalJump(last.op));
}

/** The block that control falls into from this one, or null. */
export function fallthroughOf(block: BasicBlock): BasicBlock | null {
  return hasFallthrough(block) ? block.next : null;
}

export function hasNoLine(block: BasicBlock): boolean {
  return block.instructions.every((instruction) => instruction.location.line < 0);
}

export function nextNonEmpty(block: BasicBlock | null): BasicBlock | null {
  while (block !== null && block.instructions.length === 0) block = block.next;
  return block;
}

export function targetOf(instruction: CfgInstruction): BasicBlock {
  assert(instruction.target !== null, `${opcodeInfo(instruction.op).name} has a target block`);
  return instruction.target;
}

export function newInstruction(op: number, arg: number, location: Location): CfgInstruction {
  return { op, arg, location, target: null, handler: null };
}

/** Empties an instruction; its line stays until the cleanup passes decide. */
export function setNop(instruction: CfgInstruction): void {
  instruction.op = NOP;
  instruction.arg = 0;
}

export function setOp(instruction: CfgInstruction, op: number, arg: number): void {
  instruction.op = op;
  instruction.arg = arg;
}

/** CPython: _PyCfg_FromInstructionSequence, translate_jump_labels_to_targets, mark_except_handlers. */
export function buildFlowGraph(sequence: InstructionSequence): BasicBlock {
  const source = sequence.instructions;
  const targetIndexOf = (label: number): number => {
    const index = sequence.labelIndexes[label];
    assert(index >= 0 && index < source.length, `label ${label} stands before an instruction`);
    return index;
  };
  const labelled = new Set<number>();
  for (const { op, arg } of source) if (hasLabel(op)) labelled.add(targetIndexOf(arg));

  const entry = new BasicBlock();
  const blockAt = new Map<number, BasicBlock>();
  let block = entry;
  const add = ({ op, arg, location }: Instruction, isTarget: boolean): void => {
    const last = lastOf(block);
    if ((last !== undefined && (isTarget || isTerminator(last.op))) || (isTarget && block.isLabelled)) {
      block.next = new BasicBlock();
      block = block.next;
    }
    if (isTarget) block.isLabelled = true;
    block.append(op, arg, location);
  };
  source.forEach((instruction, index) => {
    if (instruction.op === ANNOTATIONS_PLACEHOLDER) {
      for (const annotation of sequence.annotations?.instructions ?? []) add(annotation, false);
      return;
    }
    add(instruction, labelled.has(index));
    if (labelled.has(index)) blockAt.set(index, block);
  });

  for (const each of blocksOf(entry)) {
    for (const instruction of each.instructions) {
      if (!hasLabel(instruction.op)) continue;
      instruction.target = blockAt.get(targetIndexOf(instruction.arg)) ?? null;
      instruction.arg = 0;
      if (isBlockPush(instruction.op)) targetOf(instruction).isExceptHandler = true;
    }
  }
  return entry;
}
