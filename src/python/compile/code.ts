// The code object, as CPython 3.14 lays it out: bytecode with its inline cache entries, the constants, the names,
// the location table and the exception table, and the decoders through which the VM, tracebacks, `dis` and line
// events read those tables. CPython: Objects/codeobject.c, Include/cpython/code.h, InternalDocs/code_objects.md.

import { cacheCountOf, EXTENDED_ARG } from "./opcodes.ts";

/**
 * A constant of a code object. Equal constants of one compilation unit are the same JavaScript object (also inside
 * tuples and nested code objects), so the VM makes one heap object for each distinct `Constant` it meets: a Map from
 * `Constant` to address is enough. "Equal" is CPython's notion for constants: 1, 1.0 and True differ, so do 0.0 and -0.0.
 */
export type Constant =
  | { readonly kind: "none" }
  | { readonly kind: "ellipsis" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "complex"; readonly real: number; readonly imag: number }
  | { readonly kind: "str"; readonly value: string }
  | { readonly kind: "bytes"; readonly value: Uint8Array }
  | { readonly kind: "tuple"; readonly items: readonly Constant[] }
  | { readonly kind: "frozenset"; readonly items: readonly Constant[] }
  | { readonly kind: "slice"; readonly start: Constant; readonly stop: Constant; readonly step: Constant }
  | { readonly kind: "code"; readonly code: CodeObject };

/** Bits of `CodeObject.flags` (`co_flags`). */
export const CO_OPTIMIZED = 0x1;
export const CO_NEWLOCALS = 0x2;
export const CO_VARARGS = 0x4;
export const CO_VARKEYWORDS = 0x8;
export const CO_NESTED = 0x10;
export const CO_GENERATOR = 0x20;
export const CO_COROUTINE = 0x80;
export const CO_ITERABLE_COROUTINE = 0x100;
export const CO_ASYNC_GENERATOR = 0x200;
export const CO_FUTURE_BARRY_AS_BDFL = 0x400000;
export const CO_FUTURE_ANNOTATIONS = 0x1000000;
export const CO_HAS_DOCSTRING = 0x4000000;
export const CO_METHOD = 0x8000000;

/** Bits of an entry of `localspluskinds`. A parameter that a closure captures is both LOCAL and CELL. */
export const CO_FAST_ARG_POS = 0x02;
export const CO_FAST_ARG_KW = 0x04;
export const CO_FAST_ARG_VAR = 0x08;
export const CO_FAST_HIDDEN = 0x10;
export const CO_FAST_LOCAL = 0x20;
export const CO_FAST_CELL = 0x40;
export const CO_FAST_FREE = 0x80;

export interface CodeObject {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly flags: number;
  /** Depth of the evaluation stack, in slots. */
  readonly stacksize: number;
  /** What `co_stacksize` and sizes say, where the version that is compiled for needs more or fewer than the code does. */
  readonly shownStacksize?: number;
  /** The frame's slots before the stack: locals (parameters first), then cells that are no parameter, then free variables. */
  readonly localsplusnames: readonly string[];
  /** One byte for each name of `localsplusnames`: CO_FAST_ bits. */
  readonly localspluskinds: Uint8Array;
  /** Number of entries of `varnames`. */
  readonly nlocals: number;
  readonly names: readonly string[];
  readonly consts: readonly Constant[];
  /** As `co_code`: two bytes a code unit (opcode, argument), CACHE and EXTENDED_ARG units included. */
  readonly code: Uint8Array;
  readonly linetable: Uint8Array;
  readonly exceptiontable: Uint8Array;
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
}

/** Where an instruction comes from. `line` is 1-based, columns are 0-based UTF-8 byte offsets; null means unknown. */
export interface Position {
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
}

/** Bytecode unpacked. All arrays are indexed by code unit (half the byte offset). */
export interface DecodedCode {
  readonly ops: Uint8Array;
  /** The argument with the EXTENDED_ARG units before it folded in; an EXTENDED_ARG's own entry is its partial value. */
  readonly args: Int32Array;
  /** Index of the unit that follows the instruction and its caches. */
  readonly nexts: Int32Array;
  /** 1 for a CACHE unit (data, never executed). */
  readonly isCache: Uint8Array;
}

export function decode(code: CodeObject): DecodedCode {
  const bytes = code.code;
  const unitCount = bytes.length >> 1;
  const ops = new Uint8Array(unitCount);
  const args = new Int32Array(unitCount);
  const nexts = new Int32Array(unitCount);
  const isCache = new Uint8Array(unitCount);
  let extended = 0;
  let unit = 0;
  while (unit < unitCount) {
    const op = bytes[unit * 2];
    const arg = (extended << 8) | bytes[unit * 2 + 1];
    const next = unit + 1 + cacheCountOf(op);
    ops[unit] = op;
    args[unit] = arg;
    nexts[unit] = next;
    for (let cache = unit + 1; cache < next; cache += 1) {
      isCache[cache] = 1;
      nexts[cache] = next;
    }
    extended = op === EXTENDED_ARG ? arg : 0;
    unit = next;
  }
  return { ops, args, nexts, isCache };
}

const NO_POSITION: Position = { line: null, endLine: null, column: null, endColumn: null };

const LOCATION_SHORT_LAST = 9;
const LOCATION_ONE_LINE_FIRST = 10;
const LOCATION_ONE_LINE_LAST = 12;
const LOCATION_NO_COLUMNS = 13;
const LOCATION_LONG = 14;

/** The position of every code unit, caches included, as `co_positions()` yields them. */
export function positions(code: CodeObject): Position[] {
  const table = code.linetable;
  const result: Position[] = [];
  let at = 0;
  let line = code.firstlineno;
  const readVarint = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = table[at++];
      value |= (byte & 63) << shift;
      shift += 6;
      if ((byte & 64) === 0) return value;
    }
  };
  const readSignedVarint = (): number => {
    const value = readVarint();
    return value & 1 ? -(value >>> 1) : value >>> 1;
  };
  const optionalColumn = (value: number): number | null => (value === 0 ? null : value - 1);
  while (at < table.length) {
    const first = table[at++];
    const kind = (first >> 3) & 15;
    const unitCount = (first & 7) + 1;
    let position: Position = NO_POSITION;
    if (kind <= LOCATION_SHORT_LAST) {
      const second = table[at++];
      const column = (kind << 3) | ((second >> 4) & 7);
      position = { line, endLine: line, column, endColumn: column + (second & 15) };
    } else if (kind >= LOCATION_ONE_LINE_FIRST && kind <= LOCATION_ONE_LINE_LAST) {
      line += kind - LOCATION_ONE_LINE_FIRST;
      const column = table[at++];
      const endColumn = table[at++];
      position = { line, endLine: line, column, endColumn };
    } else if (kind === LOCATION_NO_COLUMNS) {
      line += readSignedVarint();
      position = { line, endLine: line, column: null, endColumn: null };
    } else if (kind === LOCATION_LONG) {
      line += readSignedVarint();
      const endLine = line + readVarint();
      const column = optionalColumn(readVarint());
      const endColumn = optionalColumn(readVarint());
      position = { line, endLine, column, endColumn };
    }
    for (let unit = 0; unit < unitCount; unit += 1) result.push(position);
  }
  return result;
}

/** The source line of the instruction at a byte offset (as `f_lineno` reads it), or null when it has none. */
export function lineOfInstruction(code: CodeObject, offset: number): number | null {
  return positions(code)[offset >> 1]?.line ?? null;
}

/** One entry of the exception table; `start`, `end` (exclusive) and `target` are byte offsets into `code`. */
export interface ExceptionEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Stack depth to unwind to before the exception is pushed. */
  readonly depth: number;
  /** Whether the offset of the raising instruction is pushed below the exception, for RERAISE. */
  readonly pushLasti: boolean;
}

export function exceptionEntries(code: CodeObject): ExceptionEntry[] {
  const table = code.exceptiontable;
  const entries: ExceptionEntry[] = [];
  let at = 0;
  const readVarint = (): number => {
    let byte = table[at++];
    let value = byte & 63;
    while (byte & 64) {
      byte = table[at++];
      value = (value << 6) | (byte & 63);
    }
    return value;
  };
  while (at < table.length) {
    const start = readVarint() * 2;
    const end = start + readVarint() * 2;
    const target = readVarint() * 2;
    const depthAndLasti = readVarint();
    entries.push({ start, end, target, depth: depthAndLasti >> 1, pushLasti: (depthAndLasti & 1) === 1 });
  }
  return entries;
}

/** The handler of an exception raised by the instruction at a byte offset, or null when the frame has none for it. */
export function exceptionHandler(code: CodeObject, offset: number): ExceptionEntry | null {
  for (const entry of exceptionEntries(code)) {
    if (offset < entry.start) return null;
    if (offset < entry.end) return entry;
  }
  return null;
}
