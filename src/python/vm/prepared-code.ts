// A code object made ready to run: the decoded instructions, the handler of every instruction, the sizes of its frame,
// and the inline caches. It is made at the first call and hangs on the HeapCode.
import {
  CO_GENERATOR,
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_FAST_CELL,
  CO_FAST_FREE,
  CO_OPTIMIZED,
  CO_VARARGS,
  CO_VARKEYWORDS,
  exceptionEntries,
  positions,
} from "../compile/code.ts";
import type { CodeObject, ExceptionEntry } from "../compile/code.ts";
import { FRAME_LOCALSPLUS } from "../memory/layout.ts";
import { heapCode } from "../objects/code-object.ts";
import type { HeapCode } from "../objects/code-object.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";

export class PreparedCode {
  readonly heapCode: HeapCode;
  readonly code: CodeObject;
  /** The plain opcodes, or with the observed ones patched in while a run is observed. */
  ops: Uint8Array;
  /** The opcodes with those observed at which a line may start. */
  lineOps: Uint8Array;
  /** What the loop dispatches on: the opcode of `ops` in the low byte, the argument above it. */
  words: readonly number[];
  readonly plainOps: Uint8Array;
  readonly args: Int32Array;
  readonly nexts: Int32Array;
  readonly consts: readonly Ref[];
  readonly names: readonly Ref[];
  /** Inline caches by instruction; what a place holds is known from its opcode. */
  readonly caches: unknown[];
  /** Slots before the value stack. */
  readonly slotCount: number;
  readonly frameBytes: number;
  /** Bytes from the frame to the bottom of its value stack. */
  readonly stackOffset: number;
  /** Parameters that take a slot: positional, keyword-only, `*args` and `**kwargs`. */
  readonly parameterCount: number;
  /** Only positional parameters, so that binding exactly `argcount` values is a move. */
  readonly isSimple: boolean;
  readonly argcount: number;
  readonly isOptimized: boolean;
  readonly isGenerator: boolean;
  /** Library code that stands for what CPython has in C: no traceback shows it and no limit counts it. */
  readonly isNative: boolean;
  private handlers: readonly ExceptionEntry[] | null = null;
  private handlerIndexes: Int16Array | null = null;
  private lineTable: Int32Array | null = null;

  constructor(heapCode: HeapCode) {
    const code = heapCode.code;
    this.heapCode = heapCode;
    this.code = code;
    this.plainOps = heapCode.decoded.ops;
    this.ops = this.plainOps;
    this.lineOps = this.plainOps;
    this.args = heapCode.decoded.args;
    this.words = wordsOf(this.ops, this.args);
    this.nexts = heapCode.decoded.nexts;
    this.consts = heapCode.consts;
    this.names = heapCode.names;
    this.caches = new Array<unknown>(this.plainOps.length).fill(undefined);
    this.slotCount = code.localsplusnames.length;
    this.stackOffset = FRAME_LOCALSPLUS + 8 * this.slotCount;
    this.frameBytes = this.stackOffset + 8 * code.stacksize;
    const hasRest = code.flags & (CO_VARARGS | CO_VARKEYWORDS);
    this.parameterCount =
      code.argcount +
      code.kwonlyargcount +
      (code.flags & CO_VARARGS ? 1 : 0) +
      (code.flags & CO_VARKEYWORDS ? 1 : 0);
    this.argcount = code.argcount;
    this.isOptimized = (code.flags & CO_OPTIMIZED) !== 0;
    this.isSimple = code.kwonlyargcount === 0 && hasRest === 0 && this.isOptimized;
    this.isNative = heapCode.isNative;
    this.isGenerator = (code.flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) !== 0;
  }

  /** Patches observed opcodes in. */
  setOps(ops: Uint8Array): void {
    this.ops = ops;
    this.words = wordsOf(ops, this.args);
  }

  /** The handler of the exception that the instruction raised, or null when this frame has none. */
  handlerOf(unit: number): ExceptionEntry | null {
    if (this.handlers === null || this.handlerIndexes === null) {
      this.handlers = exceptionEntries(this.code);
      this.handlerIndexes = new Int16Array(this.plainOps.length).fill(-1);
      this.handlers.forEach((entry, index) =>
        this.handlerIndexes?.fill(index, entry.start >> 1, entry.end >> 1),
      );
    }
    const index = this.handlerIndexes[unit];
    return index < 0 ? null : this.handlers[index];
  }

  /** The line of an instruction; -1 where it has none. */
  lineOf(unit: number): number {
    return this.lines()[unit] ?? -1;
  }

  lines(): Int32Array {
    this.lineTable ??= Int32Array.from(positions(this.code), (position) => position.line ?? -1);
    return this.lineTable;
  }

  /** True when the slot holds a cell: a variable that an inner function shares. */
  isCell(slot: number): boolean {
    return (this.code.localspluskinds[slot] & (CO_FAST_CELL | CO_FAST_FREE)) !== 0;
  }
}

/** A plain array, because V8 reads it with fewer checks than a typed one. */
function wordsOf(ops: Uint8Array, args: Int32Array): readonly number[] {
  const words: number[] = [];
  for (let unit = 0; unit < ops.length; unit++) words.push(ops[unit] | (args[unit] << 8));
  return words;
}

/** The prepared form of a code object in memory. */
export function preparedOf(rt: Runtime, code: Ref): PreparedCode {
  const heap = heapCode(rt, code);
  if (heap.prepared === null) heap.prepared = new PreparedCode(heap);
  return heap.prepared as PreparedCode;
}
