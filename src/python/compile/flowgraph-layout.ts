// The order of blocks and the forms that depend on it: cold blocks (exception handling) go to the end, conditional jumps
// backwards are inverted over a JUMP, every branch not taken is marked, and pseudo-instructions become real ones.
// CPython: Python/flowgraph.c push_cold_blocks_to_end, convert_pseudo_…, normalize_jumps, calculate_stackdepth.

import { assert } from "../../base/assert.ts";
import type { CfgInstruction } from "./flowgraph.ts";
import {
  BasicBlock,
  blocksOf,
  fallthroughOf,
  isBlockPush,
  isConditionalJump,
  isJump,
  isScopeExit,
  isUnconditionalJump,
  lastOf,
  setNop,
  targetOf,
  unvisitedBlocks,
} from "./flowgraph.ts";
import { removeRedundantNopsAndJumps } from "./flowgraph-cleanup.ts";
import { hasLabel, NO_LOCATION } from "./instruction-sequence.ts";
import {
  COPY,
  END_ASYNC_FOR,
  JUMP,
  JUMP_IF_FALSE,
  JUMP_IF_TRUE,
  JUMP_NO_INTERRUPT,
  LOAD_CLOSURE,
  LOAD_FAST,
  NOT_TAKEN,
  opcodeName,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  POP_JUMP_IF_TRUE,
  stackEffect,
  STORE_FAST,
  STORE_FAST_MAYBE_NULL,
  TO_BOOL,
} from "./opcodes.ts";

/** Marks what `roots` reach without entering exception handlers; `mark` says whether to go on from a block. */
function walk(roots: readonly BasicBlock[], mark: (block: BasicBlock) => boolean): void {
  const stack: BasicBlock[] = [];
  const visit = (block: BasicBlock): void => {
    if (block.isVisited || !mark(block)) return;
    block.isVisited = true;
    stack.push(block);
  };
  roots.forEach(visit);
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    const next = fallthroughOf(block);
    if (next !== null) visit(next);
    for (const instruction of block.instructions) {
      if (isJump(instruction.op)) visit(targetOf(instruction));
    }
  }
}

function markCold(entry: BasicBlock): void {
  const blocks = unvisitedBlocks(entry);
  walk([entry], (block) => (block.isWarm = true));
  unvisitedBlocks(entry);
  const handlers = blocks.filter((block) => block.isExceptHandler);
  walk(handlers, (block) => (block.isWarm ? false : (block.isCold = true)));
}

export function pushColdBlocksToEnd(entry: BasicBlock): void {
  if (entry.next === null) return;
  markCold(entry);
  for (const block of blocksOf(entry)) {
    const next = fallthroughOf(block);
    if (!block.isCold || next === null || !next.isWarm) continue;
    const jump = new BasicBlock();
    next.isLabelled = true;
    jump.append(JUMP_NO_INTERRUPT, 0, NO_LOCATION, next);
    jump.isCold = true;
    jump.predecessorCount = 1;
    jump.next = next;
    block.next = jump;
  }
  const blocks = [...blocksOf(entry)];
  const coldBlocks = blocks.filter((block) => block.isCold);
  if (coldBlocks.length === 0) return;
  const order = [...blocks.filter((block) => !block.isCold), ...coldBlocks];
  order.forEach((block, index) => (block.next = order[index + 1] ?? null));
  removeRedundantNopsAndJumps(entry);
}

/** JUMP_IF_FALSE and JUMP_IF_TRUE test the truth of a value that they leave on the stack. */
export function convertPseudoConditionalJumps(entry: BasicBlock): void {
  for (const block of blocksOf(entry)) {
    const last = lastOf(block);
    if (last === undefined || (last.op !== JUMP_IF_FALSE && last.op !== JUMP_IF_TRUE)) continue;
    last.op = last.op === JUMP_IF_FALSE ? POP_JUMP_IF_FALSE : POP_JUMP_IF_TRUE;
    const test = { location: last.location, target: null, handler: last.handler };
    block.insert(
      block.instructions.length - 1,
      { op: COPY, arg: 1, ...test },
      { op: TO_BOOL, arg: 0, ...test },
    );
  }
}

export function convertPseudoInstructions(entry: BasicBlock): void {
  for (const block of blocksOf(entry)) {
    for (const instruction of block.instructions) {
      if (isBlockPush(instruction.op)) setNop(instruction);
      else if (instruction.op === LOAD_CLOSURE) instruction.op = LOAD_FAST;
      else if (instruction.op === STORE_FAST_MAYBE_NULL) instruction.op = STORE_FAST;
    }
  }
  removeRedundantNopsAndJumps(entry);
}

const INVERTED_JUMPS: ReadonlyMap<number, number> = new Map([
  [POP_JUMP_IF_NOT_NONE, POP_JUMP_IF_NONE],
  [POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE],
  [POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE],
  [POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE],
]);

export function normalizeJumps(entry: BasicBlock): void {
  unvisitedBlocks(entry);
  for (const block of blocksOf(entry)) {
    block.isVisited = true;
    const last = lastOf(block);
    if (last === undefined || !isConditionalJump(last.op)) continue;
    if (targetOf(last).isVisited) invertOverJump(block, last);
    else block.append(NOT_TAKEN, 0, last.location);
  }
}

/** "Jump back if so" becomes "jump over if not", then an unconditional jump back. */
function invertOverJump(block: BasicBlock, last: CfgInstruction): void {
  const target = targetOf(last);
  const jumpBack = new BasicBlock();
  jumpBack.append(NOT_TAKEN, 0, last.location);
  jumpBack.append(JUMP, 0, last.location, target);
  jumpBack.startDepth = target.startDepth;
  jumpBack.isCold = block.isCold;
  jumpBack.next = block.next;
  last.op = INVERTED_JUMPS.get(last.op) ?? last.op;
  last.target = block.next;
  block.next = jumpBack;
}

/** Sets every block's depth on entry and returns the greatest depth. */
export function computeStackDepth(entry: BasicBlock): number {
  for (const block of blocksOf(entry)) block.startDepth = -1;
  const stack: BasicBlock[] = [];
  let depthMax = 0;
  const enter = (block: BasicBlock, depth: number): void => {
    assert(
      block.startDepth < 0 || block.startDepth === depth,
      "a block is always entered at one stack depth",
    );
    if (block.startDepth === depth) return;
    block.startDepth = depth;
    stack.push(block);
  };
  enter(entry, 0);
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    let depth = block.startDepth;
    let isOpen = true;
    for (const { op, arg, target } of block.instructions) {
      depthMax = Math.max(depthMax, depth);
      if (target !== null && hasLabel(op) && op !== END_ASYNC_FOR)
        enter(target, depth + stackEffect(op, arg, true));
      depth += stackEffect(op, arg, false);
      assert(depth >= 0, `${opcodeName(op)} pops from an empty stack`);
      if (isUnconditionalJump(op) || isScopeExit(op)) {
        isOpen = false;
        break;
      }
    }
    if (isOpen && block.next !== null) enter(block.next, depth);
  }
  return depthMax;
}
