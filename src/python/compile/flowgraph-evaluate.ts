// Operators applied to constants at compile time. Null means "not now": the operation raises, or its result would be too
// large to keep, so the program computes it when it gets there.
// CPython: Python/flowgraph.c eval_const_binop, eval_const_unaryop, const_folding_safe_….

import type { Constant } from "./code.ts";
import { binaryNumber, integerOf, isNumber } from "./flowgraph-numbers.ts";
import { NB_ADD, NB_OPERATORS, NB_SUBSCR, UNARY_INVERT, UNARY_NEGATIVE, UNARY_NOT } from "./opcodes.ts";

/** Limits of a folded sequence. CPython: MAX_STR_SIZE, MAX_COLLECTION_SIZE, MAX_TOTAL_ITEMS. */
const FOLDED_TEXT_LENGTH_MAX = 4096n;
const FOLDED_TUPLE_LENGTH_MAX = 256n;
const FOLDED_ITEMS_TOTAL_MAX = 1024n;

const NB_MULTIPLY = NB_OPERATORS.indexOf("*");

export function isTrue(constant: Constant): boolean {
  switch (constant.kind) {
    case "none":
      return false;
    case "bool":
      return constant.value;
    case "int":
      return constant.value !== 0n;
    case "float":
      return constant.value !== 0;
    case "complex":
      return constant.real !== 0 || constant.imag !== 0;
    case "str":
    case "bytes":
      return constant.value.length > 0;
    case "tuple":
    case "frozenset":
      return constant.items.length > 0;
    case "ellipsis":
    case "slice":
    case "code":
      return true;
  }
}

export function evaluateUnary(op: number, operand: Constant): Constant | null {
  if (op === UNARY_NOT) return { kind: "bool", value: !isTrue(operand) };
  const integer = integerOf(operand);
  if (op === UNARY_INVERT) {
    // Inverting a bool is deprecated, and the warning belongs to the running program.
    return integer === null || operand.kind === "bool" ? null : { kind: "int", value: ~integer };
  }
  const isNegative = op === UNARY_NEGATIVE;
  if (integer !== null) return { kind: "int", value: isNegative ? -integer : integer };
  if (operand.kind === "float") return isNegative ? { kind: "float", value: -operand.value } : operand;
  if (operand.kind !== "complex") return null;
  return isNegative ? { kind: "complex", real: -operand.real, imag: -operand.imag } : operand;
}

export function evaluateBinary(left: Constant, operator: number, right: Constant): Constant | null {
  if (operator === NB_SUBSCR) return subscript(left, right);
  if (isNumber(left) && isNumber(right)) return binaryNumber(left, operator, right);
  if (operator === NB_ADD) return concatenate(left, right);
  if (operator === NB_MULTIPLY) {
    const leftCount = integerOf(left);
    const rightCount = integerOf(right);
    if (leftCount !== null) return repeat(right, leftCount);
    if (rightCount !== null) return repeat(left, rightCount);
  }
  return null;
}

function concatenate(left: Constant, right: Constant): Constant | null {
  if (left.kind === "str" && right.kind === "str") return { kind: "str", value: left.value + right.value };
  if (left.kind === "bytes" && right.kind === "bytes") {
    const value = new Uint8Array(left.value.length + right.value.length);
    value.set(left.value);
    value.set(right.value, left.value.length);
    return { kind: "bytes", value };
  }
  if (left.kind === "tuple" && right.kind === "tuple") {
    return { kind: "tuple", items: [...left.items, ...right.items] };
  }
  return null;
}

/** A count beyond this is an OverflowError, even for an empty sequence. */
const COUNT_MAX = 2n ** 63n - 1n;

function repeat(sequence: Constant, count: bigint): Constant | null {
  if (count > COUNT_MAX || count < -COUNT_MAX - 1n) return null;
  if (sequence.kind === "tuple") {
    const size = BigInt(sequence.items.length);
    if (size === 0n) return sequence;
    if (count < 0n || count > FOLDED_TUPLE_LENGTH_MAX / size) return null;
    if (count > 0n && itemsLeft(sequence, FOLDED_ITEMS_TOTAL_MAX / count) < 0n) return null;
    return { kind: "tuple", items: new Array(Number(count)).fill(sequence.items).flat() };
  }
  if (sequence.kind !== "str" && sequence.kind !== "bytes") return null;
  const size = BigInt(sequence.kind === "str" ? [...sequence.value].length : sequence.value.length);
  if (size === 0n) return sequence;
  if (count < 0n || count > FOLDED_TEXT_LENGTH_MAX / size) return null;
  if (sequence.kind === "str") return { kind: "str", value: sequence.value.repeat(Number(count)) };
  const value = new Uint8Array(sequence.value.length * Number(count));
  for (let copy = 0; copy < Number(count); copy += 1) value.set(sequence.value, copy * sequence.value.length);
  return { kind: "bytes", value };
}

/** What is left of `limit` when the items of the tuple, nested ones too, are taken from it; negative when there are more. */
function itemsLeft(constant: Constant, limit: bigint): bigint {
  if (constant.kind !== "tuple") return limit;
  let rest = limit - BigInt(constant.items.length);
  for (const item of constant.items) {
    if (rest < 0n) break;
    rest = itemsLeft(item, rest);
  }
  return rest;
}

function subscript(container: Constant, index: Constant): Constant | null {
  if (container.kind !== "str" && container.kind !== "bytes" && container.kind !== "tuple") return null;
  const characters = container.kind === "str" ? [...container.value] : [];
  const length =
    container.kind === "str"
      ? characters.length
      : container.kind === "bytes"
        ? container.value.length
        : container.items.length;
  const chosen = index.kind === "slice" ? slicePositions(index, length) : itemPosition(index, length);
  if (chosen === null) return null;
  const isSlice = index.kind === "slice";
  switch (container.kind) {
    case "str":
      return { kind: "str", value: chosen.map((position) => characters[position]).join("") };
    case "bytes":
      if (!isSlice) return { kind: "int", value: BigInt(container.value[chosen[0]]) };
      return { kind: "bytes", value: Uint8Array.from(chosen, (position) => container.value[position]) };
    case "tuple":
      if (!isSlice) return container.items[chosen[0]];
      return { kind: "tuple", items: chosen.map((position) => container.items[position]) };
  }
}

function itemPosition(index: Constant, length: number): number[] | null {
  const value = integerOf(index);
  if (value === null) return null;
  const position = value < 0n ? value + BigInt(length) : value;
  return position < 0n || position >= BigInt(length) ? null : [Number(position)];
}

/** CPython: PySlice_Unpack, PySlice_AdjustIndices. */
function slicePositions(slice: Extract<Constant, { kind: "slice" }>, length: number): number[] | null {
  const bounds = [slice.start, slice.stop, slice.step].map((bound) =>
    bound.kind === "none" ? undefined : integerOf(bound),
  );
  if (bounds.includes(null)) return null;
  const [start, stop, step = 1n] = bounds.map((bound) => bound ?? undefined);
  if (step === 0n) return null;
  const size = BigInt(length);
  const isForward = step > 0n;
  const lowest = isForward ? 0n : -1n;
  const highest = isForward ? size : size - 1n;
  const clamp = (bound: bigint | undefined, otherwise: bigint): bigint => {
    if (bound === undefined) return otherwise;
    const position = bound < 0n ? bound + size : bound;
    return position < lowest ? lowest : position > highest ? highest : position;
  };
  const first = clamp(start, isForward ? lowest : highest);
  const end = clamp(stop, isForward ? highest : lowest);
  const positions: number[] = [];
  for (let at = first; isForward ? at < end : at > end; at += step) positions.push(Number(at));
  return positions;
}

/** Items of a set: of those that are equal in Python, as 1, 1.0 and True are, the first. */
export function uniqueItems(items: readonly Constant[]): Constant[] {
  return items.filter((item, index) => !items.slice(0, index).some((before) => isEqual(before, item)));
}

function isEqual(left: Constant, right: Constant): boolean {
  if (left === right) return true;
  if (isNumber(left) && isNumber(right)) return isEqualNumber(left, right);
  if (left.kind === "tuple" || left.kind === "frozenset") {
    if (left.kind !== right.kind || left.items.length !== right.items.length) return false;
    const others = right.items;
    return left.kind === "tuple"
      ? left.items.every((item, index) => isEqual(item, others[index]))
      : left.items.every((item) => others.some((other) => isEqual(item, other)));
  }
  if (left.kind === "str") return right.kind === "str" && left.value === right.value;
  if (left.kind === "bytes") return right.kind === "bytes" && left.value.join() === right.value.join();
  return left.kind === right.kind && (left.kind === "none" || left.kind === "ellipsis");
}

function isEqualNumber(left: Constant, right: Constant): boolean {
  const leftValue = realOf(left);
  const rightValue = realOf(right);
  const leftImag = left.kind === "complex" ? left.imag : 0;
  const rightImag = right.kind === "complex" ? right.imag : 0;
  // JavaScript orders a bigint and a number exactly, as Python does an int and a float.
  return leftValue <= rightValue && leftValue >= rightValue && leftImag === rightImag;
}

function realOf(constant: Constant): bigint | number {
  if (constant.kind === "float") return constant.value;
  if (constant.kind === "complex") return constant.real;
  return integerOf(constant) ?? NaN;
}
