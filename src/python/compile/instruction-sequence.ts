// What code generation hands to the flow graph: instructions in source order with symbolic jump targets, and the tables
// of the code object that they index. CPython: Python/instruction_sequence.c, struct _PyCompile_CodeUnitMetadata.

import type { Constant } from "./code.ts";
import { opcodeInfo } from "./opcodes.ts";

/** Where an instruction comes from: lines from 1, columns in UTF-8 bytes from 0; -1: unknown. */
export interface Location {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** An instruction that the reader never wrote: no line event, no position. */
export const NO_LOCATION: Location = { line: -1, endLine: -1, column: -1, endColumn: -1 };
/** Takes the location of the instruction after it, where one follows. CPython: NEXT_LOCATION. */
export const NEXT_LOCATION: Location = { line: -2, endLine: -2, column: -2, endColumn: -2 };

/** A place in a sequence that jumps name before it is known. */
export type Label = number;

export interface Instruction {
  op: number;
  /** For jumps and SETUP_ pseudo-instructions a `Label`; else the opcode's argument, unextended. */
  arg: number;
  location: Location;
}

export class InstructionSequence {
  readonly instructions: Instruction[] = [];
  /** By label: the index of the instruction before which it stands; -1 while it is not placed. */
  readonly labelIndexes: number[] = [];
  /** Sequences of nested blocks that are emitted elsewhere (annotations). */
  annotations: InstructionSequence | null = null;

  newLabel(): Label {
    this.labelIndexes.push(-1);
    return this.labelIndexes.length - 1;
  }

  /** Puts the label before the next instruction. */
  placeLabel(label: Label): void {
    this.labelIndexes[label] = this.instructions.length;
  }

  emit(op: number, arg: number, location: Location): void {
    this.instructions.push({ op, arg, location });
  }

  insert(index: number, op: number, arg: number, location: Location): void {
    this.instructions.splice(index, 0, { op, arg, location });
    this.labelIndexes.forEach((at, label) => {
      if (at >= index) this.labelIndexes[label] = at + 1;
    });
  }
}

export function hasLabel(op: number): boolean {
  const { argument } = opcodeInfo(op);
  return argument === "jump" || argument === "handler";
}

/** Everything of a code object but its bytes: what symbol tables and code generation decided. */
export interface CodeUnit {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** CO_ bits. */
  readonly flags: number;
  /** In order of first use; constants equal in CPython's sense are one entry and one JavaScript object (see `Constant`). */
  readonly consts: Constant[];
  readonly names: readonly string[];
  /** Local variables in order: parameters first. */
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  /** Names of inlined comprehensions' variables that are hidden locals (CPython: u_fasthidden). */
  readonly hiddenNames: ReadonlySet<string>;
}
