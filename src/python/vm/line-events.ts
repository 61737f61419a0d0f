// When a line begins: which instructions are first of their line, and whether reaching one is news, as `sys.settrace`
// decides it. While a run is observed, the opcodes at such places are replaced by OBSERVED in a copy of the
// bytecode, so that an unobserved run pays nothing.
// CPython: Python/instrumentation.c initialize_lines, _Py_call_instrumentation_line; Python/legacy_tracing.c
import {
  END_ASYNC_FOR,
  END_FOR,
  END_SEND,
  FOR_ITER,
  JUMP_BACKWARD,
  JUMP_BACKWARD_NO_INTERRUPT,
  JUMP_FORWARD,
  POP_ITER,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  POP_JUMP_IF_TRUE,
  RESUME,
  SEND,
} from "../compile/opcodes.ts";
import { exceptionEntries } from "../compile/code.ts";
import type { Address } from "../memory/layout.ts";
import { dropRaised, isRaised, iterNext } from "../objects/abstract.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import type { Machine } from "./machine.ts";
import type { PreparedCode } from "./prepared-code.ts";

/** Takes the place of an opcode that has something to observe before it. */
export const OBSERVED = 254;

/** The frame's word that holds the line of its last instruction while it is observed; free in CPython's struct too. */
const FRAME_LINE = 76;
/** The frame was entered or resumed and a line begins at once: it is news in any case. */
const LINE_AFTER_RESUME = -2;

/** Opcodes that cannot start a line: they are skipped by the instruction before them, or must not be hidden. */
const NEVER_STARTS = new Uint8Array(256);
for (const op of [END_ASYNC_FOR, END_FOR, END_SEND, RESUME, POP_ITER]) NEVER_STARTS[op] = 1;
const FORWARD = new Set([
  JUMP_FORWARD,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_TRUE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  FOR_ITER,
  SEND,
]);
const BACKWARD = new Set([JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT]);

/** The code's opcodes with OBSERVED at each RESUME, at each place where a line may start, and where an instruction
 * without a line follows one that has. */
export function observedOps(code: PreparedCode): Uint8Array {
  const plain = code.plainOps;
  const lines = code.lines();
  const ops = plain.slice();
  const mark = (unit: number): void => {
    if (unit < plain.length && NEVER_STARTS[plain[unit]] === 0) ops[unit] = OBSERVED;
  };
  let current = -1;
  // What comes before the first RESUME is not the program's.
  const first = Math.max(0, plain.indexOf(RESUME));
  for (let unit = first; unit < plain.length; unit = code.nexts[unit]) {
    const op = plain[unit];
    if (op === RESUME) ops[unit] = OBSERVED;
    if (NEVER_STARTS[op] === 0) {
      if (lines[unit] !== current) mark(unit);
      current = lines[unit];
    }
    const next = code.nexts[unit];
    if (FORWARD.has(op)) mark(next + code.args[unit] + (op === FOR_ITER ? 1 : 0));
    if (BACKWARD.has(op)) mark(next - code.args[unit]);
  }
  for (const entry of exceptionEntries(code.code)) mark(entry.target >> 1);
  return ops;
}

/** OBSERVED in place of every opcode. */
export function allObserved(code: PreparedCode): Uint8Array {
  const { isCache } = code.heapCode.decoded;
  return code.plainOps.map((op, unit) => (isCache[unit] === 0 ? OBSERVED : op));
}

/** Tells the observer what there is to tell before the instruction runs. */
export function observe(machine: Machine, frame: Address, code: PreparedCode, unit: number): void {
  const observer = machine.observer;
  if (observer === null) return;
  const heap = machine.heap;
  const word = (frame + FRAME_LINE) >> 2;
  // Lines begin at the same places whether every instruction is told or not.
  const { lineOps } = code;
  if (code.plainOps[unit] === RESUME) {
    heap.store(word, lineOps[unit + 1] === OBSERVED ? LINE_AFTER_RESUME : code.lineOf(unit));
    observer.call(frame);
  } else if (lineOps[unit] === OBSERVED && NEVER_STARTS[code.plainOps[unit]] === 0) {
    const line = code.lineOf(unit);
    if (line !== heap.i32[word]) {
      heap.store(word, line);
      if (line >= 0) observer.line(frame, line);
    }
  }
  observer.instruction?.(frame, unit);
}

/** The next item of a loop, 0 at its end; the observer hears of the exception that ends it. CPython: _PyForIter_NextItem */
export function observedNext(machine: Machine, frame: Address, iterator: Ref): Ref {
  const rt = machine.rt;
  const next = rt.info(iterator).tp_iternext;
  if (next === null) return iterNext(rt, iterator);
  try {
    return next(rt, iterator);
  } catch (error) {
    if (!isRaised(rt, error, T.StopIteration)) throw error;
    machine.observer?.stopIteration?.(frame, error.exception);
    dropRaised(rt, error);
    return 0;
  }
}

/** A jump back to the line that is running is a new run of that line. */
export function observeJump(machine: Machine, frame: Address, code: PreparedCode, target: number): void {
  const line = code.lineOf(target);
  if (line >= 0 && line === machine.heap.i32[(frame + FRAME_LINE) >> 2]) machine.observer?.line(frame, line);
}
