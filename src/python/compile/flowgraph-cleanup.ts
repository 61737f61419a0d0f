// The passes that take away what the others leave behind: unreachable blocks, NOPs that carry no line of their own,
// jumps to the next instruction, values loaded only to be popped; and small exit blocks copied to where they are jumped to.
// CPython: Python/flowgraph.c remove_unreachable … inline_small_or_no_lineno_blocks.

import type { BasicBlock, CfgInstruction } from "./flowgraph.ts";
import {
  blocksOf,
  exitsScope,
  fallthroughOf,
  hasFallthrough,
  hasNoLine,
  isBlockPush,
  isJump,
  isUnconditionalJump,
  lastOf,
  nextNonEmpty,
  setNop,
  targetOf,
  unvisitedBlocks,
} from "./flowgraph.ts";
import { COPY, JUMP, LOAD_CONST, LOAD_SMALL_INT, NOP, POP_TOP } from "./opcodes.ts";

/** Counts predecessors and empties the blocks that have none. */
export function removeUnreachable(entry: BasicBlock): void {
  const blocks = unvisitedBlocks(entry);
  for (const block of blocks) block.predecessorCount = 0;
  const stack = [entry];
  entry.predecessorCount = 1;
  entry.isVisited = true;
  const reach = (block: BasicBlock): void => {
    block.predecessorCount += 1;
    if (block.isVisited) return;
    block.isVisited = true;
    stack.push(block);
  };
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    const next = fallthroughOf(block);
    if (next !== null) reach(next);
    for (const instruction of block.instructions) {
      if (isJump(instruction.op) || isBlockPush(instruction.op)) reach(targetOf(instruction));
    }
  }
  for (const block of blocks) {
    if (block.predecessorCount > 0) continue;
    block.keep([]);
    block.isExceptHandler = false;
  }
}

/** The line of the first instruction of a block that will not be removed as a NOP without a line; -1 when there is none. */
function firstLine(block: BasicBlock): number {
  const first = block.instructions.find(({ op, location }) => op !== NOP || location.line >= 0);
  return first === undefined ? -1 : first.location.line;
}

function isRedundantNop(block: BasicBlock, index: number, lineBefore: number): boolean {
  const { location } = block.instructions[index];
  if (location.line < 0 || location.line === lineBefore) return true;
  if (index < block.instructions.length - 1) {
    const after = block.instructions[index + 1];
    if (after.location.line === location.line) return true;
    if (after.location.line >= 0) return false;
    after.location = location;
    return true;
  }
  const next = nextNonEmpty(block.next);
  return next !== null && firstLine(next) === location.line;
}

function removeRedundantNopsIn(block: BasicBlock): number {
  const kept: CfgInstruction[] = [];
  let lineBefore = -1;
  block.instructions.forEach((instruction, index) => {
    if (instruction.op === NOP && isRedundantNop(block, index, lineBefore)) return;
    kept.push(instruction);
    lineBefore = instruction.location.line;
  });
  const removedCount = block.instructions.length - kept.length;
  block.keep(kept);
  return removedCount;
}

export function removeRedundantNops(entry: BasicBlock): number {
  let removedCount = 0;
  for (const block of blocksOf(entry)) removedCount += removeRedundantNopsIn(block);
  return removedCount;
}

export function removeRedundantNopsAndPairs(entry: BasicBlock): void {
  for (let isDone = false; !isDone;) {
    isDone = true;
    let instruction: CfgInstruction | null = null;
    for (const block of blocksOf(entry)) {
      removeRedundantNopsIn(block);
      if (block.isLabelled) instruction = null;
      for (const current of block.instructions) {
        const before: CfgInstruction | null = instruction;
        instruction = current;
        if (before !== null && current.op === POP_TOP && isPureLoad(before)) {
          setNop(before);
          setNop(current);
          isDone = false;
        }
      }
      if ((instruction !== null && isJump(instruction.op)) || !hasFallthrough(block)) instruction = null;
    }
  }
}

function isPureLoad({ op, arg }: CfgInstruction): boolean {
  return op === LOAD_CONST || op === LOAD_SMALL_INT || (op === COPY && arg === 1);
}

function removeRedundantJumps(entry: BasicBlock): number {
  let removedCount = 0;
  for (const block of blocksOf(entry)) {
    const last = lastOf(block);
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (nextNonEmpty(targetOf(last)) !== nextNonEmpty(block.next)) continue;
    setNop(last);
    removedCount += 1;
  }
  return removedCount;
}

export function removeRedundantNopsAndJumps(entry: BasicBlock): void {
  while (removeRedundantNops(entry) + removeRedundantJumps(entry) > 0);
}

/** Size, in instructions, of the largest exit block that is copied instead of jumped to. CPython: MAX_COPY_SIZE. */
const COPIED_INSTRUCTIONS_MAX = 4;

/** Replaces a jump at the block's end by a copy of its target, when that is a small exit or has no lines. */
function inlineTarget(block: BasicBlock): boolean {
  const last = lastOf(block);
  if (last === undefined || !isUnconditionalJump(last.op)) return false;
  const target = targetOf(last);
  const isSmallExit = exitsScope(target) && target.instructions.length <= COPIED_INSTRUCTIONS_MAX;
  const isLineless = hasNoLine(target) && !hasFallthrough(target);
  if (!isSmallExit && !isLineless) return false;
  const removedOp = last.op;
  setNop(last);
  block.appendCopies(target);
  if (isLineless) {
    // A JUMP checks for signals where JUMP_NO_INTERRUPT does not; that check must not be lost.
    const jump = lastOf(block);
    if (jump !== undefined && isUnconditionalJump(jump.op) && removedOp === JUMP) jump.op = JUMP;
  }
  target.predecessorCount -= 1;
  return true;
}

export function inlineSmallOrLinelessBlocks(entry: BasicBlock): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const block of blocksOf(entry)) if (inlineTarget(block)) isChanged = true;
  }
}
