// From instructions to a code object: the flow graph is optimised, laid out and flattened; then jumps become distances,
// arguments above a byte get EXTENDED_ARG, and the location and exception tables are written.
// CPython: Python/compile.c optimize_and_assemble_code_unit, Python/assemble.c.

import type { CodeObject } from "./code.ts";
import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_LOCAL } from "./code.ts";
import { ConstantTable } from "./constants.ts";
import type { BasicBlock, FlowGraph } from "./flowgraph.ts";
import { blocksOf, buildFlowGraph, isJump, isTerminator, targetOf } from "./flowgraph.ts";
import { borrowLoads } from "./flowgraph-borrow.ts";
import { insertPrefix, parameterCount, slotsOf } from "./flowgraph-cells.ts";
import {
  inlineSmallOrLinelessBlocks,
  removeRedundantNopsAndJumps,
  removeRedundantNopsAndPairs,
  removeUnreachable,
} from "./flowgraph-cleanup.ts";
import { removeUnusedConstants } from "./flowgraph-constants.ts";
import { labelExceptionTargets } from "./flowgraph-exceptions.ts";
import {
  computeStackDepth,
  convertPseudoConditionalJumps,
  convertPseudoInstructions,
  normalizeJumps,
  pushColdBlocksToEnd,
} from "./flowgraph-layout.ts";
import { resolveLines } from "./flowgraph-lines.ts";
import { checkLoadsOfUnboundLocals, insertSuperinstructions } from "./flowgraph-locals.ts";
import { optimizeBlocks, optimizeConstantLoads } from "./flowgraph-peephole.ts";
import type { CodeUnit, InstructionSequence, Location } from "./instruction-sequence.ts";
import { NEXT_LOCATION, NO_LOCATION } from "./instruction-sequence.ts";
import {
  cacheCountOf,
  END_ASYNC_FOR,
  EXTENDED_ARG,
  JUMP,
  JUMP_BACKWARD,
  JUMP_BACKWARD_NO_INTERRUPT,
  JUMP_FORWARD,
  JUMP_NO_INTERRUPT,
} from "./opcodes.ts";
import { shownStackDepth } from "./shown-stack-depth.ts";
import { TARGET_3_14 } from "./target.ts";
import type { CompileTarget } from "./target.ts";

/**
 * The code object of one unit. `constants` is the compilation's table, which keeps equal constants one object across all
 * its units; without it they are one within this unit.
 */
export function assemble(
  sequence: InstructionSequence,
  unit: CodeUnit,
  constants: ConstantTable = new ConstantTable(),
  target: CompileTarget = TARGET_3_14,
): CodeObject {
  const consts = unit.consts.map((constant) => constants.intern(constant));
  const graph: FlowGraph = { entry: buildFlowGraph(sequence), consts, constants, target };
  const { entry } = graph;
  optimize(graph, unit);

  convertPseudoConditionalJumps(entry);
  const stacksize = Math.max(computeStackDepth(entry), 1);
  const shownStacksize = Math.max(shownStackDepth(entry, target, unit.name), 1);
  insertPrefix(entry, unit);
  convertPseudoInstructions(entry);
  normalizeJumps(entry);
  if (target.borrowsLoads) borrowLoads(entry, target);

  const instructions = flatten(entry);
  const { names: localsplusnames, kinds } = slotsOf(unit);
  const namesOfKind = (kind: number): string[] =>
    localsplusnames.filter((_, slot) => (kinds[slot] & kind) !== 0);
  return {
    name: unit.name,
    qualname: unit.qualname,
    filename: unit.filename,
    firstlineno: unit.firstlineno,
    argcount: unit.argcount,
    posonlyargcount: unit.posonlyargcount,
    kwonlyargcount: unit.kwonlyargcount,
    flags: unit.flags,
    stacksize,
    ...(shownStacksize === stacksize ? {} : { shownStacksize }),
    localsplusnames,
    localspluskinds: kinds,
    nlocals: unit.varnames.length,
    names: unit.names,
    consts,
    code: encode(instructions),
    linetable: encodeLocations(instructions, unit.firstlineno),
    exceptiontable: encodeHandlers(instructions),
    varnames: namesOfKind(CO_FAST_LOCAL),
    cellvars: namesOfKind(CO_FAST_CELL),
    freevars: namesOfKind(CO_FAST_FREE),
  };
}

/** CPython: _PyCfg_OptimizeCodeUnit. */
function optimize(graph: FlowGraph, unit: CodeUnit): void {
  const { entry, consts } = graph;
  labelExceptionTargets(entry);
  inlineSmallOrLinelessBlocks(entry);
  removeUnreachable(entry);
  resolveLines(entry);
  optimizeConstantLoads(graph);
  optimizeBlocks(graph);
  removeRedundantNopsAndPairs(entry);
  removeUnreachable(entry);
  removeRedundantNopsAndJumps(entry);

  removeUnusedConstants(entry, consts);
  checkLoadsOfUnboundLocals(entry, unit.varnames.length, parameterCount(unit));
  if (graph.target.fusesStoreAndLoad) insertSuperinstructions(entry);
  pushColdBlocksToEnd(entry);
  resolveLines(entry);
}

/** An instruction in its final place; `target` and `handler` are indexes of instructions, -1 for none. */
interface PlacedInstruction {
  op: number;
  arg: number;
  location: Location;
  readonly target: number;
  readonly handler: number;
  readonly handlerDepth: number;
  readonly handlerKeepsLasti: boolean;
  /** In code units. */
  offset: number;
}

function flatten(entry: BasicBlock): PlacedInstruction[] {
  const indexes = new Map<BasicBlock, number>();
  let count = 0;
  for (const block of blocksOf(entry)) {
    indexes.set(block, count);
    count += block.instructions.length;
  }
  const indexOf = (block: BasicBlock | null): number => (block === null ? -1 : (indexes.get(block) ?? -1));
  const placed: PlacedInstruction[] = [];
  for (const block of blocksOf(entry)) {
    for (const instruction of block.instructions) {
      const { op, arg, location, handler } = instruction;
      const target = isJump(op) ? indexOf(targetOf(instruction)) : -1;
      placed.push({
        op: directed(op, target > placed.length),
        // Until distances are known a jump has the index of its target for its argument, which counts for its size.
        arg: target >= 0 ? target : arg,
        location,
        target,
        handler: indexOf(handler),
        handlerDepth: handler?.startDepth ?? 0,
        handlerKeepsLasti: handler?.preservesLasti ?? false,
        offset: 0,
      });
    }
  }
  resolveNextLocations(placed);
  resolveJumps(placed);
  return placed;
}

function directed(op: number, isForward: boolean): number {
  if (op === JUMP) return isForward ? JUMP_FORWARD : JUMP_BACKWARD;
  if (op === JUMP_NO_INTERRUPT) return isForward ? JUMP_FORWARD : JUMP_BACKWARD_NO_INTERRUPT;
  return op;
}

function resolveNextLocations(instructions: PlacedInstruction[]): void {
  for (let index = instructions.length - 1; index >= 0; index -= 1) {
    const instruction = instructions[index];
    if (instruction.location.line !== NEXT_LOCATION.line) continue;
    const next = instructions[index + 1];
    instruction.location = next === undefined || isTerminator(instruction.op) ? NO_LOCATION : next.location;
  }
}

function extendedCount(arg: number): number {
  return arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
}

/** Code units that the instruction takes, its caches included. */
function sizeOf({ op, arg }: PlacedInstruction): number {
  return extendedCount(arg) + 1 + cacheCountOf(op);
}

/** END_ASYNC_FOR is labelled with its SEND and names the END_SEND behind it. CPython: END_SEND_OFFSET. */
const UNITS_FROM_SEND_TO_END_SEND = 5;

/** Distances depend on sizes, and sizes on distances where EXTENDED_ARG comes in: repeated until nothing grows. */
function resolveJumps(instructions: readonly PlacedInstruction[]): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    let offset = 0;
    for (const instruction of instructions) {
      instruction.offset = offset;
      offset += sizeOf(instruction);
    }
    for (const instruction of instructions) {
      if (instruction.target < 0) continue;
      const size = sizeOf(instruction);
      const end = instruction.offset + size;
      const target = instructions[instruction.target].offset;
      const isBackward = target < end;
      instruction.arg = isBackward ? end - target : target - end;
      if (instruction.op === END_ASYNC_FOR) instruction.arg -= UNITS_FROM_SEND_TO_END_SEND;
      if (sizeOf(instruction) !== size) isChanged = true;
    }
  }
}

function encode(instructions: readonly PlacedInstruction[]): Uint8Array {
  const unitCount = instructions.reduce((sum, instruction) => sum + sizeOf(instruction), 0);
  const bytes = new Uint8Array(unitCount * 2);
  for (const { op, arg, offset } of instructions) {
    let at = offset * 2;
    for (let extended = extendedCount(arg); extended > 0; extended -= 1) {
      bytes[at++] = EXTENDED_ARG;
      bytes[at++] = (arg >>> (8 * extended)) & 0xff;
    }
    bytes[at] = op;
    bytes[at + 1] = arg & 0xff;
  }
  return bytes;
}

/** CPython: assemble_exception_table. Positions are code units; numbers are written most significant part first. */
function encodeHandlers(instructions: readonly PlacedInstruction[]): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number, startBit: number): void => {
    let first = startBit;
    for (let shift = 24; shift > 0; shift -= 6) {
      if (value < 1 << shift) continue;
      bytes.push(((value >>> shift) & 0x3f) | 0x40 | first);
      first = 0;
    }
    bytes.push((value & 0x3f) | first);
  };
  let start = 0;
  instructions.forEach((instruction, index) => {
    const { handler, offset } = instruction;
    if (index === 0 || instructions[index - 1].handler !== handler) start = offset;
    if (handler < 0 || instructions[index + 1]?.handler === handler) return;
    const keepsLasti = instruction.handlerKeepsLasti ? 1 : 0;
    const depth = instruction.handlerDepth - 1 - keepsLasti;
    write(start, 0x80);
    write(offset + sizeOf(instruction) - start, 0);
    write(instructions[handler].offset, 0);
    write((depth << 1) | keepsLasti, 0);
  });
  return Uint8Array.from(bytes);
}

const UNITS_PER_ENTRY_MAX = 8;
const LOCATION_ONE_LINE = 10;
const LOCATION_NO_COLUMNS = 13;
const LOCATION_LONG = 14;
const LOCATION_NONE = 15;

function isSameLocation(a: Location, b: Location): boolean {
  return a.line === b.line && a.endLine === b.endLine && a.column === b.column && a.endColumn === b.endColumn;
}

function encodeLocations(instructions: readonly PlacedInstruction[], firstLine: number): Uint8Array {
  const table = new LocationTable(firstLine);
  let location: Location = NO_LOCATION;
  let unitCount = 0;
  for (const instruction of instructions) {
    if (!isSameLocation(location, instruction.location)) {
      table.add(location, unitCount);
      location = instruction.location;
      unitCount = 0;
    }
    unitCount += sizeOf(instruction);
  }
  table.add(location, unitCount);
  return Uint8Array.from(table.bytes);
}

/** CPython: assemble_location, InternalDocs/code_objects.md. Numbers are written least significant part first. */
class LocationTable {
  readonly bytes: number[] = [];
  private line: number;

  constructor(firstLine: number) {
    this.line = firstLine;
  }

  add(location: Location, unitCount: number): void {
    for (let rest = unitCount; rest > 0; rest -= UNITS_PER_ENTRY_MAX) {
      this.addEntry(location, Math.min(rest, UNITS_PER_ENTRY_MAX));
    }
  }

  private addEntry({ line, endLine, column, endColumn }: Location, unitCount: number): void {
    if (line === NO_LOCATION.line) {
      this.head(LOCATION_NONE, unitCount);
      return;
    }
    const lineDelta = line - this.line;
    this.line = line;
    const hasColumns = column >= 0 && endColumn >= 0;
    if (!hasColumns && (endLine === line || endLine < 0)) {
      this.head(LOCATION_NO_COLUMNS, unitCount);
      this.signedVarint(lineDelta);
    } else if (hasColumns && endLine === line && isShort(lineDelta, column, endColumn)) {
      this.head(column >> 3, unitCount);
      this.bytes.push(((column & 7) << 4) | (endColumn - column));
    } else if (hasColumns && endLine === line && isOneLine(lineDelta, column, endColumn)) {
      this.head(LOCATION_ONE_LINE + lineDelta, unitCount);
      this.bytes.push(column, endColumn);
    } else {
      this.head(LOCATION_LONG, unitCount);
      this.signedVarint(lineDelta);
      this.varint(endLine - line);
      this.varint(column + 1);
      this.varint(endColumn + 1);
    }
  }

  private head(kind: number, unitCount: number): void {
    this.bytes.push(0x80 | (kind << 3) | (unitCount - 1));
  }

  private varint(value: number): void {
    let rest = value;
    while (rest >= 64) {
      this.bytes.push((rest & 63) | 64);
      rest >>>= 6;
    }
    this.bytes.push(rest);
  }

  private signedVarint(value: number): void {
    this.varint(value < 0 ? (-value << 1) | 1 : value << 1);
  }
}

function isShort(lineDelta: number, column: number, endColumn: number): boolean {
  return lineDelta === 0 && column < 80 && endColumn >= column && endColumn - column < 16;
}

function isOneLine(lineDelta: number, column: number, endColumn: number): boolean {
  return lineDelta >= 0 && lineDelta < 3 && column < 128 && endColumn < 128;
}
