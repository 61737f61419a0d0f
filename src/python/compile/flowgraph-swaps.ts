// SWAPs: a run of them is replaced by the shortest run of the same effect, and a SWAP before stores is applied at compile
// time by exchanging the stores. CPython: Python/flowgraph.c swaptimize, apply_static_swaps.

import type { BasicBlock, CfgInstruction } from "./flowgraph.ts";
import { setNop, setOp } from "./flowgraph.ts";
import { NOP, POP_TOP, STORE_FAST, STORE_FAST_MAYBE_NULL, SWAP } from "./opcodes.ts";

const VISITED = -1;

export function optimizeSwaps(block: BasicBlock): void {
  for (let index = 0; index < block.instructions.length; index += 1) {
    if (block.instructions[index].op !== SWAP) continue;
    index = shortenSwapRun(block, index);
    applyStaticSwaps(block, index);
  }
}

/** Rewrites the run of SWAPs and NOPs that starts at `start`; returns the index of its last instruction. */
function shortenSwapRun(block: BasicBlock, start: number): number {
  const { instructions } = block;
  let end = start;
  let lastSwap = start;
  while (end < instructions.length && (instructions[end].op === SWAP || instructions[end].op === NOP)) {
    if (instructions[end].op === SWAP) lastSwap = end;
    end += 1;
  }
  if (lastSwap === start) return start;
  const run = instructions.slice(start, end);
  const stack = stackAfter(run);
  let current = run.length - 1;
  // Each cycle of the permutation is walked from its first member; written backwards, the moves that would undo the
  // shuffle perform it. Only the top can be swapped, so position 0 is skipped.
  for (let first = 0; first < stack.length; first += 1) {
    if (stack[first] === VISITED || stack[first] === first) continue;
    for (let position = first; ;) {
      if (position !== 0) setOp(run[current--], SWAP, position + 1);
      const following = stack[position];
      if (following === VISITED) break;
      stack[position] = VISITED;
      position = following;
    }
  }
  while (current >= 0) setNop(run[current--]);
  return end - 1;
}

/** Where each position of the stack, top first, comes from once the run has been executed. */
function stackAfter(run: readonly CfgInstruction[]): number[] {
  const swaps = run.filter(({ op }) => op === SWAP);
  const depth = Math.max(...swaps.map(({ arg }) => arg));
  const stack = Array.from({ length: depth }, (_, position) => position);
  for (const { arg } of swaps) [stack[0], stack[arg - 1]] = [stack[arg - 1], stack[0]];
  return stack;
}

/** Instructions that only pop the top and cannot run other code, finalizers aside. */
function isSwappable(op: number): boolean {
  return op === STORE_FAST || op === STORE_FAST_MAYBE_NULL || op === POP_TOP;
}

function storedLocal({ op, arg }: CfgInstruction): number {
  return op === STORE_FAST || op === STORE_FAST_MAYBE_NULL ? arg : -1;
}

/** The next instruction after `index` that may be exchanged, all of one line when `line` is known; -1 when there is none. */
function nextSwappable(block: BasicBlock, index: number, line: number): number {
  for (let at = index + 1; at < block.instructions.length; at += 1) {
    const { op, location } = block.instructions[at];
    // A line event between the stores would see the names bound in another order.
    if (line >= 0 && location.line !== line) return -1;
    if (op !== NOP) return isSwappable(op) ? at : -1;
  }
  return -1;
}

function applyStaticSwaps(block: BasicBlock, from: number): void {
  const { instructions } = block;
  for (let index = from; index >= 0; index -= 1) {
    const swap = instructions[index];
    if (swap.op !== SWAP) {
      if (swap.op === NOP || isSwappable(swap.op)) continue;
      return;
    }
    const first = nextSwappable(block, index, -1);
    if (first < 0) return;
    const { line } = instructions[first].location;
    let second = first;
    for (let count = swap.arg - 1; count > 0; count -= 1) {
      second = nextSwappable(block, second, line);
      if (second < 0) return;
    }
    if (!isExchangeSafe(instructions, first, second)) return;
    setNop(swap);
    [instructions[first], instructions[second]] = [instructions[second], instructions[first]];
  }
}

/** Not when both store to one local, or a store between them goes to the local of either. */
function isExchangeSafe(instructions: readonly CfgInstruction[], first: number, second: number): boolean {
  const firstLocal = storedLocal(instructions[first]);
  const secondLocal = storedLocal(instructions[second]);
  if (firstLocal < 0 && secondLocal < 0) return true;
  if (firstLocal === secondLocal) return false;
  return instructions.slice(first + 1, second).every((between) => {
    const local = storedLocal(between);
    return local < 0 || (local !== firstLocal && local !== secondLocal);
  });
}
