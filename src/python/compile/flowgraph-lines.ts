// Lines for instructions that have none: an exit or a backward jump without a line is copied for each jump that leads to
// it, so that it has one predecessor and takes that one's line (PEP 626: a frame that ends knows its line).
// CPython: Python/flowgraph.c resolve_line_numbers.

import type { BasicBlock } from "./flowgraph.ts";
import {
  BasicBlock as Block,
  blocksOf,
  exitsScope,
  fallthroughOf,
  hasNoLine,
  isJump,
  lastOf,
  nextNonEmpty,
  targetOf,
} from "./flowgraph.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import { CALL, CALL_FUNCTION_EX, CALL_KW, JUMP, RESUME } from "./opcodes.ts";

/** Instructions that check for signals and thread switches. CPython: HAS_EVAL_BREAK_FLAG. */
function hasEvalBreak(op: number): boolean {
  return op === JUMP || op === RESUME || op === CALL || op === CALL_KW || op === CALL_FUNCTION_EX;
}

function isLinelessExitOrCheck(block: BasicBlock): boolean {
  return (exitsScope(block) || block.instructions.some(({ op }) => hasEvalBreak(op))) && hasNoLine(block);
}

function duplicateExitsWithoutLine(entry: BasicBlock): void {
  for (const block of blocksOf(entry)) {
    const last = lastOf(block);
    if (last === undefined || !isJump(last.op)) continue;
    const target = nextNonEmpty(targetOf(last));
    if (target === null || target.predecessorCount <= 1 || !isLinelessExitOrCheck(target)) continue;
    const copy = new Block();
    copy.appendCopies(target);
    copy.instructions[0].location = last.location;
    last.target = copy;
    target.predecessorCount -= 1;
    copy.predecessorCount = 1;
    copy.isLabelled = true;
    copy.next = target.next;
    target.next = copy;
  }
  // What is left without a line is reached by falling through, hence from one block only.
  for (const block of blocksOf(entry)) {
    const next = fallthroughOf(block);
    const last = lastOf(block);
    if (next === null || last === undefined || !isLinelessExitOrCheck(next)) continue;
    next.instructions[0].location = last.location;
  }
}

function propagateLines(entry: BasicBlock): void {
  for (const block of blocksOf(entry)) {
    const last = lastOf(block);
    if (last === undefined) continue;
    let location = NO_LOCATION;
    for (const instruction of block.instructions) {
      if (instruction.location.line === NO_LOCATION.line) instruction.location = location;
      else location = instruction.location;
    }
    const inherit = (successor: BasicBlock): void => {
      const first = successor.instructions[0];
      if (successor.predecessorCount !== 1 || first === undefined) return;
      if (first.location.line === NO_LOCATION.line) first.location = location;
    };
    const next = fallthroughOf(block);
    if (next !== null) inherit(next);
    if (isJump(last.op)) inherit(targetOf(last));
  }
}

export function resolveLines(entry: BasicBlock): void {
  duplicateExitsWithoutLine(entry);
  propagateLines(entry);
}
