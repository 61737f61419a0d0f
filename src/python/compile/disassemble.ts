// Bytecode in words, as `dis.dis` of 3.14 prints it: a line an instruction, with source lines, labels and what the
// argument means; then the exception table, then the code objects among the constants. CPython: Lib/dis.py.

import type { CodeObject } from "./code.ts";
import { decode, exceptionEntries, positions } from "./code.ts";
import type { AddressOf } from "./disassemble-constant.ts";
import { codeRepr, constantRepr } from "./disassemble-constant.ts";
import {
  BINARY_OP,
  cacheCountOf,
  CALL_INTRINSIC_1,
  CALL_INTRINSIC_2,
  COMMON_CONSTANTS,
  COMPARE_OP,
  COMPARE_OPERATORS,
  CONTAINS_OP,
  CONVERT_VALUE,
  END_ASYNC_FOR,
  hasArgument,
  INTRINSICS_1,
  INTRINSICS_2,
  IS_OP,
  JUMP_BACKWARD,
  JUMP_BACKWARD_NO_INTERRUPT,
  LOAD_ATTR,
  LOAD_COMMON_CONSTANT,
  LOAD_FAST_BORROW_LOAD_FAST_BORROW,
  LOAD_FAST_LOAD_FAST,
  LOAD_GLOBAL,
  LOAD_SPECIAL,
  LOAD_SUPER_ATTR,
  NB_OPERATORS,
  opcodeInfo,
  opcodeName,
  SET_FUNCTION_ATTRIBUTE,
  SPECIAL_METHODS,
  STORE_FAST_LOAD_FAST,
  STORE_FAST_STORE_FAST,
} from "./opcodes.ts";

const NAME_WIDTH = 20;
const ARGUMENT_WIDTH = 5;
const NO_LINE = "  --";
const FUNCTION_ATTRIBUTES = ["defaults", "kwdefaults", "annotations", "closure", "annotate"];
const CONVERSIONS = ["", "str", "repr", "ascii"];

/** One line of a disassembly before it is laid out. */
export interface DisassembledInstruction {
  /** In bytes. */
  readonly offset: number;
  readonly name: string;
  /** Null where the opcode takes none. */
  readonly argument: number | null;
  /** What the argument means; empty when there is nothing to say. */
  readonly meaning: string;
  readonly line: number | null;
  readonly startsLine: boolean;
  /** The number after L, where a jump or an entry of the exception table leads here or starts or ends here. */
  readonly label: number | null;
}

/** The text `dis.dis(code)` prints. `addressOf` gives the addresses at which nested code objects say they are. */
export function disassemble(code: CodeObject, addressOf: AddressOf = () => 0): string {
  let text = disassembleOne(code, addressOf);
  for (const constant of code.consts) {
    if (constant.kind !== "code") continue;
    const nested = constant.code;
    text += `\nDisassembly of ${codeRepr(nested, addressOf(nested))}:\n${disassemble(nested, addressOf)}`;
  }
  return text;
}

/** The instructions in order, caches left out, each EXTENDED_ARG a line of its own. */
export function disassembledInstructions(
  code: CodeObject,
  addressOf: AddressOf = () => 0,
): DisassembledInstruction[] {
  const labels = labelsOf(code);
  const { ops, args, nexts } = decode(code);
  const places = positions(code);
  const result: DisassembledInstruction[] = [];
  // A line is told where it differs from that of the code unit before, be it a cache.
  let lineBefore: number | null | undefined;
  for (let unit = 0; unit < ops.length; unit = nexts[unit]) {
    const op = ops[unit];
    const line = places[unit].line;
    const offset = unit * 2;
    const argument = hasArgument(op) ? args[unit] : null;
    result.push({
      offset,
      name: opcodeName(op),
      argument,
      meaning: argument === null ? "" : meaningOf(code, op, argument, offset, labels, addressOf),
      line,
      startsLine: line !== lineBefore,
      label: labels.get(offset) ?? null,
    });
    lineBefore = line;
  }
  return result;
}

function disassembleOne(code: CodeObject, addressOf: AddressOf): string {
  const instructions = disassembledInstructions(code, addressOf);
  const lineWidth = lineWidthOf(instructions);
  const labels = labelsOf(code);
  const labelWidth = 4 + String(labels.size).length;
  let text = "";
  for (const instruction of instructions) {
    const { startsLine, offset } = instruction;
    if (lineWidth > 0 && startsLine && offset > 0) text += "\n";
    text += `${lineOf(instruction, lineWidth, labelWidth)}\n`;
  }
  const entries = exceptionEntries(code);
  if (entries.length > 0) text += "ExceptionTable:\n";
  for (const { start, end, target, depth, pushLasti } of entries) {
    const [from, to, handler] = [start, end, target].map((offset) => `L${labels.get(offset)}`);
    text += `  ${from} to ${to} -> ${handler} [${depth}]${pushLasti ? " lasti" : ""}\n`;
  }
  return text;
}

function lineWidthOf(instructions: readonly DisassembledInstruction[]): number {
  const lines = instructions.map(({ line }) => line);
  const lineMax = lines.reduce<number>((most, line) => Math.max(most, line ?? 0), 0);
  if (lineMax === 0) return 0;
  const width = Math.max(3, String(lineMax).length);
  return lines.includes(null) ? Math.max(width, NO_LINE.length) : width;
}

function lineOf(instruction: DisassembledInstruction, lineWidth: number, labelWidth: number): string {
  const { name, argument, meaning, line, startsLine, label } = instruction;
  const fields: string[] = [];
  if (lineWidth > 0)
    fields.push((startsLine ? (line === null ? NO_LINE : String(line)) : "").padStart(lineWidth));
  fields.push((label === null ? "" : `L${label}:`).padStart(labelWidth), "   ", name.padEnd(NAME_WIDTH));
  if (argument !== null) {
    // A long name takes its room from the argument's.
    const excess = Math.max(0, name.length - NAME_WIDTH);
    fields.push(String(argument).padStart(ARGUMENT_WIDTH - excess));
    if (meaning !== "") fields.push(`(${meaning})`);
  }
  return fields.join(" ").trimEnd();
}

function isBackward(op: number): boolean {
  return op === JUMP_BACKWARD || op === JUMP_BACKWARD_NO_INTERRUPT || op === END_ASYNC_FOR;
}

/** The byte offset that a jump at `offset` leads to. */
function jumpTarget(op: number, argument: number, offset: number): number {
  const end = offset + 2 * (1 + cacheCountOf(op));
  return end + 2 * (isBackward(op) ? -argument : argument);
}

/** Numbers from 1, in the order of the byte offsets that jumps and the exception table name. */
function labelsOf(code: CodeObject): Map<number, number> {
  const { ops, args, nexts } = decode(code);
  const offsets = new Set<number>();
  for (let unit = 0; unit < ops.length; unit = nexts[unit]) {
    if (opcodeInfo(ops[unit]).argument === "jump") offsets.add(jumpTarget(ops[unit], args[unit], unit * 2));
  }
  for (const { start, end, target } of exceptionEntries(code)) offsets.add(start).add(end).add(target);
  const sorted = [...offsets].sort((a, b) => a - b);
  return new Map(sorted.map((offset, index) => [offset, index + 1]));
}

function meaningOf(
  code: CodeObject,
  op: number,
  argument: number,
  offset: number,
  labels: ReadonlyMap<number, number>,
  addressOf: AddressOf,
): string {
  switch (opcodeInfo(op).argument) {
    case "const":
      return constantRepr(code.consts[argument], addressOf);
    case "name":
      return nameMeaning(code, op, argument);
    case "local":
      return localMeaning(code, op, argument);
    case "jump":
      return `${op === END_ASYNC_FOR ? "from" : "to"} L${labels.get(jumpTarget(op, argument, offset))}`;
    default:
      return numberMeaning(op, argument);
  }
}

/** The low bits of some name arguments are flags. */
function nameMeaning({ names }: CodeObject, op: number, argument: number): string {
  switch (op) {
    case LOAD_GLOBAL:
      return names[argument >> 1] + (argument & 1 ? " + NULL" : "");
    case LOAD_ATTR:
      return names[argument >> 1] + (argument & 1 ? " + NULL|self" : "");
    case LOAD_SUPER_ATTR:
      return names[argument >> 2] + (argument & 1 ? " + NULL|self" : "");
    default:
      return names[argument];
  }
}

function localMeaning({ localsplusnames }: CodeObject, op: number, argument: number): string {
  switch (op) {
    case LOAD_FAST_LOAD_FAST:
    case LOAD_FAST_BORROW_LOAD_FAST_BORROW:
    case STORE_FAST_LOAD_FAST:
    case STORE_FAST_STORE_FAST:
      return `${localsplusnames[argument >> 4]}, ${localsplusnames[argument & 15]}`;
    default:
      return localsplusnames[argument];
  }
}

function numberMeaning(op: number, argument: number): string {
  switch (op) {
    case COMPARE_OP: {
      const operator = COMPARE_OPERATORS[argument >> 5];
      return argument & 16 ? `bool(${operator})` : operator;
    }
    case CONVERT_VALUE:
      return CONVERSIONS[argument];
    case SET_FUNCTION_ATTRIBUTE:
      return FUNCTION_ATTRIBUTES.filter((_, bit) => argument & (1 << bit)).join(", ");
    case BINARY_OP:
      return NB_OPERATORS[argument];
    case CALL_INTRINSIC_1:
      return INTRINSICS_1[argument];
    case CALL_INTRINSIC_2:
      return INTRINSICS_2[argument];
    case LOAD_COMMON_CONSTANT: {
      const name = COMMON_CONSTANTS[argument];
      return name === "all" || name === "any" ? `<built-in function ${name}>` : name;
    }
    case LOAD_SPECIAL:
      return SPECIAL_METHODS[argument];
    case IS_OP:
      return argument === 0 ? "is" : "is not";
    case CONTAINS_OP:
      return argument === 0 ? "in" : "not in";
    default:
      return "";
  }
}
