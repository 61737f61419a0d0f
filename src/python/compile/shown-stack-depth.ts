// The depth of the stack that another version than 3.14 gives a code object: a frame's and a generator's size tells of it.
// The code itself is 3.14's and needs 3.14's depth; here its instructions are weighed as the other version would.
import { isScopeExit, isUnconditionalJump } from "./flowgraph.ts";
import type { BasicBlock } from "./flowgraph.ts";
import { computeStackDepth } from "./flowgraph-layout.ts";
import { hasLabel } from "./instruction-sequence.ts";
import {
  CALL_INTRINSIC_1,
  CLEANUP_THROW,
  END_ASYNC_FOR,
  END_SEND,
  GET_ANEXT,
  GET_AWAITABLE,
  GET_ITER,
  GET_YIELD_FROM_ITER,
  INTRINSIC_STOPITERATION_ERROR,
  POP_ITER,
  stackEffect,
} from "./opcodes.ts";
import type { CompileTarget } from "./target.ts";

const OPENING = new Set([GET_ITER, GET_YIELD_FROM_ITER, GET_AWAITABLE, GET_ANEXT]);
const CLOSING = new Set([POP_ITER, END_SEND]);

/** The greatest depth by the target's rules. */
export function shownStackDepth(entry: BasicBlock, target: CompileTarget, name: string): number {
  if (target.iteratorSlots === 1 && target.guardsGenerators) return computeStackDepth(entry);
  const more = target.iteratorSlots - 1;
  const depths = new Map<BasicBlock, number>();
  const open: BasicBlock[] = [];
  let depthMax = 0;
  const enter = (block: BasicBlock, depth: number): void => {
    if (depths.has(block)) return;
    depths.set(block, depth);
    open.push(block);
  };
  // The iterator of a generator expression is made before the generator is, and lies below all.
  enter(entry, name === "<genexpr>" ? more : 0);
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    let depth = depths.get(block) ?? 0;
    let goesOn = true;
    for (const { op, arg, target: jump } of block.instructions) {
      depthMax = Math.max(depthMax, depth);
      const isEntered = jump !== null && hasLabel(op) && op !== END_ASYNC_FOR;
      if (isEntered && (target.guardsGenerators || !isGuard(jump)))
        enter(jump, depth + stackEffect(op, arg, true));
      depth += stackEffect(op, arg, false);
      if (OPENING.has(op)) depth += more;
      else if (CLOSING.has(op)) depth -= more;
      if (isUnconditionalJump(op) || isScopeExit(op)) {
        goesOn = false;
        break;
      }
    }
    if (goesOn && block.next !== null) enter(block.next, depth);
  }
  return more > 0 && name === "<genexpr>" ? Math.max(depthMax, target.iteratorSlots + 2) : depthMax;
}

/** The handler around a whole generator, or around what it waits for. */
function isGuard(block: BasicBlock): boolean {
  const [first] = block.instructions;
  return (
    first?.op === CLEANUP_THROW ||
    (first?.op === CALL_INTRINSIC_1 && first.arg === INTRINSIC_STOPITERATION_ERROR)
  );
}
