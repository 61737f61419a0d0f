// Borrowed loads. A LOAD_FAST need not count its reference when the local that supports it is neither rebound nor deleted
// before the value leaves the stack, within one block, and the value is not itself stored in a local. Each block is run on
// a stack of abstract references to see which loads qualify. CPython: Python/flowgraph.c optimize_load_fast.

import type { BasicBlock } from "./flowgraph.ts";
import { fallthroughOf, isBlockPush, targetOf, unvisitedBlocks } from "./flowgraph.ts";
import { hasLabel } from "./instruction-sequence.ts";
import {
  BINARY_OP,
  BINARY_SLICE,
  BUILD_INTERPOLATION,
  BUILD_LIST,
  BUILD_MAP,
  BUILD_SET,
  BUILD_SLICE,
  BUILD_STRING,
  BUILD_TEMPLATE,
  BUILD_TUPLE,
  CALL,
  CALL_FUNCTION_EX,
  CALL_INTRINSIC_1,
  CALL_INTRINSIC_2,
  CALL_KW,
  CHECK_EG_MATCH,
  CHECK_EXC_MATCH,
  CLEANUP_THROW,
  COMPARE_OP,
  CONTAINS_OP,
  CONVERT_VALUE,
  COPY,
  DELETE_ATTR,
  DELETE_FAST,
  DELETE_SUBSCR,
  DICT_MERGE,
  DICT_UPDATE,
  END_ASYNC_FOR,
  END_FOR,
  END_SEND,
  EXIT_INIT_CHECK,
  FOR_ITER,
  FORMAT_SIMPLE,
  FORMAT_WITH_SPEC,
  GET_AITER,
  GET_ANEXT,
  GET_AWAITABLE,
  GET_ITER,
  GET_LEN,
  GET_YIELD_FROM_ITER,
  IMPORT_FROM,
  IMPORT_NAME,
  INTERPRETER_EXIT,
  IS_OP,
  LIST_APPEND,
  LIST_EXTEND,
  LOAD_ATTR,
  LOAD_FAST,
  LOAD_FAST_AND_CLEAR,
  LOAD_FAST_BORROW,
  LOAD_FAST_BORROW_LOAD_FAST_BORROW,
  LOAD_FAST_LOAD_FAST,
  LOAD_FROM_DICT_OR_DEREF,
  LOAD_FROM_DICT_OR_GLOBALS,
  LOAD_SPECIAL,
  LOAD_SUPER_ATTR,
  MAKE_FUNCTION,
  MAP_ADD,
  MATCH_CLASS,
  MATCH_KEYS,
  MATCH_MAPPING,
  MATCH_SEQUENCE,
  POP_EXCEPT,
  POP_ITER,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  POP_JUMP_IF_TRUE,
  POP_TOP,
  PUSH_EXC_INFO,
  RAISE_VARARGS,
  RERAISE,
  RETURN_VALUE,
  SEND,
  SET_ADD,
  SET_FUNCTION_ATTRIBUTE,
  SET_UPDATE,
  STORE_ATTR,
  STORE_DEREF,
  STORE_FAST,
  STORE_FAST_LOAD_FAST,
  STORE_FAST_STORE_FAST,
  STORE_GLOBAL,
  STORE_NAME,
  STORE_SLICE,
  STORE_SUBSCR,
  SWAP,
  stackEffect,
  TO_BOOL,
  UNARY_INVERT,
  UNARY_NEGATIVE,
  UNARY_NOT,
  UNPACK_EX,
  UNPACK_SEQUENCE,
  WITH_EXCEPT_START,
  YIELD_VALUE,
} from "./opcodes.ts";
import type { CompileTarget } from "./target.ts";

/** How many items an instruction takes from the stack, for those that take any: a number, or a function of the argument. */
const POPPED_COUNTS: ReadonlyMap<number, number | ((arg: number) => number)> = new Map<
  number,
  number | ((arg: number) => number)
>([
  [BINARY_OP, 2],
  [BINARY_SLICE, 3],
  [BUILD_INTERPOLATION, (arg) => 2 + (arg & 1)],
  [BUILD_LIST, (arg) => arg],
  [BUILD_MAP, (arg) => arg * 2],
  [BUILD_SET, (arg) => arg],
  [BUILD_SLICE, (arg) => arg],
  [BUILD_STRING, (arg) => arg],
  [BUILD_TEMPLATE, 2],
  [BUILD_TUPLE, (arg) => arg],
  [CALL, (arg) => 2 + arg],
  [CALL_FUNCTION_EX, 4],
  [CALL_INTRINSIC_1, 1],
  [CALL_INTRINSIC_2, 2],
  [CALL_KW, (arg) => 3 + arg],
  [CHECK_EG_MATCH, 2],
  [CLEANUP_THROW, 3],
  [COMPARE_OP, 2],
  [CONTAINS_OP, 2],
  [CONVERT_VALUE, 1],
  [DELETE_ATTR, 1],
  [DELETE_SUBSCR, 2],
  [END_ASYNC_FOR, 2],
  [END_FOR, 1],
  [END_SEND, 2],
  [EXIT_INIT_CHECK, 1],
  [FORMAT_WITH_SPEC, 2],
  [GET_AITER, 1],
  [GET_AWAITABLE, 1],
  [GET_ITER, 1],
  [IMPORT_NAME, 2],
  [INTERPRETER_EXIT, 1],
  [IS_OP, 2],
  [LOAD_FROM_DICT_OR_DEREF, 1],
  [LOAD_FROM_DICT_OR_GLOBALS, 1],
  [MAKE_FUNCTION, 1],
  [MATCH_CLASS, 3],
  [POP_EXCEPT, 1],
  [POP_ITER, 1],
  [POP_JUMP_IF_FALSE, 1],
  [POP_JUMP_IF_NONE, 1],
  [POP_JUMP_IF_NOT_NONE, 1],
  [POP_JUMP_IF_TRUE, 1],
  [POP_TOP, 1],
  [PUSH_EXC_INFO, 1],
  [RAISE_VARARGS, (arg) => arg],
  [RETURN_VALUE, 1],
  [SET_FUNCTION_ATTRIBUTE, 2],
  [STORE_ATTR, 2],
  [STORE_DEREF, 1],
  [STORE_GLOBAL, 1],
  [STORE_NAME, 1],
  [STORE_SLICE, 4],
  [STORE_SUBSCR, 3],
  [TO_BOOL, 1],
  [UNARY_INVERT, 1],
  [UNARY_NEGATIVE, 1],
  [UNARY_NOT, 1],
  [UNPACK_EX, 1],
  [UNPACK_SEQUENCE, 1],
  [YIELD_VALUE, 1],
]);

function poppedCount(op: number, arg: number): number {
  const count = POPPED_COUNTS.get(op) ?? 0;
  return typeof count === "number" ? count : count(arg);
}

/** An item of the abstract stack: the load that made it (an index into the block), and the local it refers to. */
interface Reference {
  readonly load: number;
  readonly local: number;
}

const NO_LOAD = -1;
const NOT_LOCAL = -1;
const UNKNOWN: Reference = { load: NO_LOAD, local: NOT_LOCAL };

/** Runs one block; afterwards `counted` says which instructions must count the references they load. */
class BlockRun {
  readonly stack: Reference[];
  readonly counted: Set<number> = new Set();

  constructor(startDepth: number) {
    this.stack = new Array<Reference>(startDepth).fill(UNKNOWN);
  }

  push(load: number, local = NOT_LOCAL): void {
    this.stack.push({ load, local });
  }

  pop(count = 1): Reference {
    let top = UNKNOWN;
    for (let popped = 0; popped < count; popped += 1) top = this.stack.pop() ?? UNKNOWN;
    return top;
  }

  /** The local is about to lose its value: the references it supports must be counted. */
  kill(local: number): void {
    for (const reference of this.stack) if (reference.local === local) this.counted.add(reference.load);
  }

  /** What is on top is counted. */
  countTop(): void {
    this.counted.add(this.stack.at(-1)?.load ?? NO_LOAD);
  }

  store(local: number): void {
    const { load } = this.pop();
    this.kill(local);
    this.counted.add(load);
  }

  step(index: number, op: number, arg: number): void {
    switch (op) {
      case LOAD_FAST:
        return this.push(index, arg);
      case LOAD_FAST_AND_CLEAR:
        this.kill(arg);
        return this.push(index, arg);
      case LOAD_FAST_LOAD_FAST:
        this.push(index, arg >> 4);
        return this.push(index, arg & 15);
      case STORE_FAST:
        return this.store(arg);
      case STORE_FAST_LOAD_FAST:
        this.store(arg >> 4);
        return this.push(index, arg & 15);
      case STORE_FAST_STORE_FAST:
        this.store(arg >> 4);
        return this.store(arg & 15);
      case DELETE_FAST:
        return this.kill(arg);
      case FORMAT_SIMPLE:
      case GET_YIELD_FROM_ITER:
        // A str, or an iterator, comes out as it went in.
        return;
      case COPY:
        this.stack.push(this.stack[this.stack.length - arg]);
        return;
      case SWAP:
        return this.swap(arg);
      case GET_ANEXT:
      case GET_LEN:
      case IMPORT_FROM:
      case MATCH_KEYS:
      case MATCH_MAPPING:
      case MATCH_SEQUENCE:
      case WITH_EXCEPT_START:
        // CPython names the block's first instruction as the origin, not this one, so a load there is then counted.
        return this.push(0);
      case DICT_MERGE:
      case DICT_UPDATE:
      case LIST_APPEND:
      case LIST_EXTEND:
      case MAP_ADD:
      case RERAISE:
      case SET_ADD:
      case SET_UPDATE:
        this.pop(-stackEffect(op, arg, false));
        return;
      case CHECK_EXC_MATCH:
      case SEND:
        this.pop();
        return this.push(index);
      case FOR_ITER:
        return this.push(index);
      case LOAD_ATTR:
      case LOAD_SPECIAL:
      case LOAD_SUPER_ATTR:
        return this.loadAttribute(index, op, arg);
      default:
        return this.consume(index, op, arg);
    }
  }

  swap(depth: number): void {
    const { stack } = this;
    const top = stack.length - 1;
    const other = stack.length - depth;
    [stack[top], stack[other]] = [stack[other], stack[top]];
  }

  /** A method call may push the object itself back. */
  loadAttribute(index: number, op: number, arg: number): void {
    const self = this.pop();
    if (op === LOAD_SUPER_ATTR) this.pop(2);
    this.push(index);
    if (op === LOAD_SPECIAL || arg & 1) this.stack.push(self);
  }

  consume(index: number, op: number, arg: number): void {
    if (isBlockPush(op)) return;
    const popped = poppedCount(op, arg);
    this.pop(popped);
    const pushed = popped + stackEffect(op, arg, false);
    for (let count = 0; count < pushed; count += 1) this.push(index);
  }
}

/** Needs the blocks' depths on entry; nothing may be reordered afterwards. */
export function borrowLoads(entry: BasicBlock, target: CompileTarget): void {
  unvisitedBlocks(entry);
  const todo: BasicBlock[] = [];
  const reach = (block: BasicBlock): void => {
    if (block.isVisited) return;
    block.isVisited = true;
    todo.push(block);
  };
  entry.startDepth = 0;
  reach(entry);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const run = new BlockRun(block.startDepth);
    block.instructions.forEach((instruction, index) => {
      if (hasLabel(instruction.op)) reach(targetOf(instruction));
      if (instruction.op === GET_ITER && !target.borrowsLoopIterables) run.countTop();
      run.step(index, instruction.op, instruction.arg);
    });
    const goesOn = target.borrowsPastEmptyBlocks || block.instructions.length > 0;
    const next = goesOn ? fallthroughOf(block) : null;
    if (next !== null) reach(next);
    for (const { load } of run.stack) run.counted.add(load);
    block.instructions.forEach((instruction, index) => {
      if (run.counted.has(index)) return;
      if (instruction.op === LOAD_FAST) instruction.op = LOAD_FAST_BORROW;
      else if (instruction.op === LOAD_FAST_LOAD_FAST) instruction.op = LOAD_FAST_BORROW_LOAD_FAST_BORROW;
    });
  }
}
