// Loads and stores of locals: a load that may find nothing is checked, pairs become one instruction, and a load whose
// reference the local itself outlives is borrowed, so that it costs no count.
// CPython: Python/flowgraph.c add_checks_for_loads_of_uninitialized_variables, insert_superinstructions, optimize_load_fast.

import type { BasicBlock, CfgInstruction } from "./flowgraph.ts";
import {
  blocksOf,
  fallthroughOf,
  isJump,
  lastOf,
  opAt,
  setNop,
  setOp,
  targetOf,
  unvisitedBlocks,
} from "./flowgraph.ts";
import { removeRedundantNops } from "./flowgraph-cleanup.ts";
import {
  DELETE_FAST,
  LOAD_FAST,
  LOAD_FAST_AND_CLEAR,
  LOAD_FAST_CHECK,
  LOAD_FAST_LOAD_FAST,
  STORE_FAST,
  STORE_FAST_LOAD_FAST,
  STORE_FAST_MAYBE_NULL,
  STORE_FAST_STORE_FAST,
} from "./opcodes.ts";

/** Locals that are followed from block to block; the others only within a block. */
const TRACKED_LOCALS_MAX = 64;

function unbinds(op: number): boolean {
  return op === DELETE_FAST || op === LOAD_FAST_AND_CLEAR || op === STORE_FAST_MAYBE_NULL;
}

export function checkLoadsOfUnboundLocals(
  entry: BasicBlock,
  localCount: number,
  parameterCount: number,
): void {
  if (localCount === 0) return;
  if (localCount > TRACKED_LOCALS_MAX) checkWithinBlocks(entry);
  const blocks = unvisitedBlocks(entry);
  /** By block: bit i is set when local i may be unbound on entry. */
  const unboundOnEntry = new Map<BasicBlock, bigint>();
  const stack: BasicBlock[] = [];
  const enter = (block: BasicBlock, unbound: bigint): void => {
    const before = unboundOnEntry.get(block) ?? 0n;
    const both = before | unbound;
    if (both === before) return;
    unboundOnEntry.set(block, both);
    if (block.isVisited) return;
    block.isVisited = true;
    stack.push(block);
  };
  let start = 0n;
  for (let local = parameterCount; local < Math.min(localCount, TRACKED_LOCALS_MAX); local += 1) {
    start |= 1n << BigInt(local);
  }
  enter(entry, start);
  for (const block of blocks) scanBlock(block, unboundOnEntry.get(block) ?? 0n, enter);
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    block.isVisited = false;
    scanBlock(block, unboundOnEntry.get(block) ?? 0n, enter);
  }
}

function scanBlock(
  block: BasicBlock,
  unboundAtStart: bigint,
  enter: (block: BasicBlock, unbound: bigint) => void,
): void {
  let unbound = unboundAtStart;
  for (const instruction of block.instructions) {
    const { op, arg, handler } = instruction;
    if (handler !== null) enter(handler, unbound);
    if (arg >= TRACKED_LOCALS_MAX) continue;
    if (unbinds(op)) unbound |= 1n << BigInt(arg);
    else if (op === STORE_FAST || op === LOAD_FAST_CHECK || op === LOAD_FAST) {
      const bit = 1n << BigInt(arg);
      if (op === LOAD_FAST && (unbound & bit) !== 0n) instruction.op = LOAD_FAST_CHECK;
      unbound &= ~bit;
    }
  }
  const next = fallthroughOf(block);
  if (next !== null) enter(next, unbound);
  const last = lastOf(block);
  if (last !== undefined && isJump(last.op)) enter(targetOf(last), unbound);
}

function checkWithinBlocks(entry: BasicBlock): void {
  for (const block of blocksOf(entry)) {
    const bound = new Set<number>();
    for (const instruction of block.instructions) {
      const { op, arg } = instruction;
      if (arg < TRACKED_LOCALS_MAX) continue;
      if (unbinds(op)) bound.delete(arg);
      else if (op === STORE_FAST) bound.add(arg);
      else if (op === LOAD_FAST) {
        if (!bound.has(arg)) instruction.op = LOAD_FAST_CHECK;
        bound.add(arg);
      }
    }
  }
}

export function insertSuperinstructions(entry: BasicBlock): void {
  for (const block of blocksOf(entry)) {
    block.instructions.forEach((first, index) => {
      const nextOp = opAt(block, index + 1);
      const pair = pairOf(first.op, nextOp);
      if (pair !== -1) mergePair(first, block.instructions[index + 1], pair);
    });
  }
  removeRedundantNops(entry);
}

function pairOf(first: number, second: number): number {
  if (first === LOAD_FAST && second === LOAD_FAST) return LOAD_FAST_LOAD_FAST;
  if (first === STORE_FAST && second === LOAD_FAST) return STORE_FAST_LOAD_FAST;
  if (first === STORE_FAST && second === STORE_FAST) return STORE_FAST_STORE_FAST;
  return -1;
}

/** Both locals share one argument byte, so each has four bits. */
function mergePair(first: CfgInstruction, second: CfgInstruction, pair: number): void {
  const firstLine = first.location.line;
  const secondLine = second.location.line;
  if (firstLine >= 0 && secondLine >= 0 && firstLine !== secondLine) return;
  if (first.arg >= 16 || second.arg >= 16) return;
  setOp(first, pair, (first.arg << 4) | second.arg);
  setNop(second);
}
