// Which handler is entered when an instruction raises: SETUP_ and POP_BLOCK are followed through the graph as a stack of
// handlers, every instruction is labelled with the one on top, and POP_BLOCK goes.
// CPython: Python/flowgraph.c label_exception_targets.

import { assert } from "../../base/assert.ts";
import type { BasicBlock, CfgInstruction } from "./flowgraph.ts";
import { fallthroughOf, isBlockPush, isJump, setNop, targetOf, unvisitedBlocks } from "./flowgraph.ts";
import {
  POP_BLOCK,
  RESUME,
  RESUME_AT_FUNC_START,
  RESUME_OPARG_DEPTH1_MASK,
  SETUP_CLEANUP,
  SETUP_WITH,
  YIELD_VALUE,
} from "./opcodes.ts";

export function labelExceptionTargets(entry: BasicBlock): void {
  unvisitedBlocks(entry);
  const todo: { block: BasicBlock; handlers: BasicBlock[] }[] = [];
  const visit = (block: BasicBlock, handlers: readonly BasicBlock[]): void => {
    if (block.isVisited) return;
    block.isVisited = true;
    todo.push({ block, handlers: [...handlers] });
  };
  visit(entry, []);
  for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
    const { block, handlers } = item;
    let yieldDepth = -1;
    for (const instruction of block.instructions) {
      const { op } = instruction;
      if (isBlockPush(op)) {
        const target = targetOf(instruction);
        visit(target, handlers);
        if (op === SETUP_WITH || op === SETUP_CLEANUP) target.preservesLasti = true;
        handlers.push(target);
      } else if (op === POP_BLOCK) {
        assert(handlers.length > 0, "POP_BLOCK closes a SETUP_");
        handlers.pop();
        setNop(instruction);
      } else {
        instruction.handler = handlers[handlers.length - 1] ?? null;
        if (isJump(op)) visit(targetOf(instruction), handlers);
        else if (op === YIELD_VALUE) yieldDepth = handlers.length;
        else if (op === RESUME) {
          markResumeDepth(instruction, yieldDepth);
          yieldDepth = -1;
        }
      }
    }
    const next = fallthroughOf(block);
    if (next !== null) visit(next, handlers);
  }
}

/** A generator whose only handler is the one that turns StopIteration into RuntimeError may be closed without being resumed. */
function markResumeDepth(resume: CfgInstruction, yieldDepth: number): void {
  if (resume.arg !== RESUME_AT_FUNC_START && yieldDepth === 1) resume.arg |= RESUME_OPARG_DEPTH1_MASK;
}
