// The operators: BINARY_OP, COMPARE_OP and their kin, where the loop's short cuts for small ints and floats do not
// apply.   CPython: Python/ceval.c _PyEval_BinaryOps, Python/bytecodes.c
import { NB_INPLACE_ADD, NB_OPERATORS, NB_SUBSCR } from "../compile/opcodes.ts";
import { binaryOp, getItem, inplaceOp, power } from "../objects/abstract.ts";
import type { BinarySlot, InplaceSlot } from "../objects/abstract.ts";
import { newFloat } from "../objects/float.ts";
import { newInt, newIntWithRoom } from "../objects/int.ts";
import { listItem, listLength } from "../objects/list.ts";
import { dictGet } from "../objects/dict.ts";
import { FLOAT_VALUE, LONG_DIGITS, LONG_TAG, OB_TYPE } from "../memory/layout.ts";
import type { Runtime } from "../objects/runtime.ts";
import { False, None, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { appendStr, concatStr } from "../objects/str.ts";
import { tupleItem, tupleLength } from "../objects/tuple.ts";
import type { PreparedCode } from "./prepared-code.ts";
import { closeSlot, objectOf, ownedOf } from "./stack-slot.ts";

const SLOTS: readonly BinarySlot[] = [
  "nb_add",
  "nb_and",
  "nb_floor_divide",
  "nb_lshift",
  "nb_matrix_multiply",
  "nb_multiply",
  "nb_remainder",
  "nb_or",
  "nb_add",
  "nb_rshift",
  "nb_subtract",
  "nb_true_divide",
  "nb_xor",
];
const INPLACE_SLOTS: readonly InplaceSlot[] = [
  "nb_inplace_add",
  "nb_inplace_and",
  "nb_inplace_floor_divide",
  "nb_inplace_lshift",
  "nb_inplace_matrix_multiply",
  "nb_inplace_multiply",
  "nb_inplace_remainder",
  "nb_inplace_or",
  "nb_inplace_add",
  "nb_inplace_rshift",
  "nb_inplace_subtract",
  "nb_inplace_true_divide",
  "nb_inplace_xor",
];
const NB_POWER = 8;

const ADD = 0;
const FLOOR_DIVIDE = 2;
const MULTIPLY = 5;
const REMAINDER = 6;
const SUBTRACT = 10;
const TRUE_DIVIDE = 11;

/** A compact int has at most one digit. */
const COMPACT_TAG_END = 16;
/** The tag counts digits above its lowest three bits. */
const TWO_DIGITS_END = 24;
const DIGIT_BASE = 2 ** 30;

/** BINARY_OP of any two objects; operands borrowed, result owned. */
export function binary(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  if (op === NB_SUBSCR) return subscript(rt, left, right);
  const isInplace = op >= NB_INPLACE_ADD;
  const index = isInplace ? op - NB_INPLACE_ADD : op;
  if (index === NB_POWER) return power(rt, left, right, None, isInplace);
  if (isInplace) return inplaceOp(rt, left, right, INPLACE_SLOTS[index], SLOTS[index], NB_OPERATORS[op]);
  if (op === ADD && rt.typeOf(left) === T.str && rt.typeOf(right) === T.str)
    return concatStr(rt, left, right);
  return binaryOp(rt, left, right, SLOTS[index], NB_OPERATORS[op]);
}

/** `left op right` for two compact ints or two floats where JavaScript's number arithmetic is exact; 0 where not. */
export function fastBinary(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  const i32 = rt.heap.i32;
  const type = i32[(left + OB_TYPE) >> 2];
  if (i32[(right + OB_TYPE) >> 2] !== type) return 0;
  if (type === T.int) {
    const leftTag = i32[(left + LONG_TAG) >> 2];
    const rightTag = i32[(right + LONG_TAG) >> 2];
    if (leftTag >= COMPACT_TAG_END || rightTag >= COMPACT_TAG_END) {
      return op === ADD || op === NB_INPLACE_ADD ? addLonger(rt, left, right, leftTag, rightTag) : 0;
    }
    const a = (1 - (leftTag & 3)) * i32[(left + LONG_DIGITS) >> 2];
    const b = (1 - (rightTag & 3)) * i32[(right + LONG_DIGITS) >> 2];
    switch (op >= NB_INPLACE_ADD ? op - NB_INPLACE_ADD : op) {
      case ADD:
        return newInt(rt, a + b);
      case SUBTRACT:
        return newInt(rt, a - b);
      case MULTIPLY: {
        const product = a * b;
        return Number.isSafeInteger(product) ? newInt(rt, product) : 0;
      }
      case REMAINDER:
        if (b > 0 && a >= 0) return newInt(rt, a % b);
        return 0;
      case FLOOR_DIVIDE:
        if (b > 0) return newInt(rt, Math.floor(a / b));
        return 0;
      default:
        return 0;
    }
  }
  if (type === T.float) {
    const a = rt.heap.f64[(left + FLOAT_VALUE) >> 3];
    const b = rt.heap.f64[(right + FLOAT_VALUE) >> 3];
    switch (op >= NB_INPLACE_ADD ? op - NB_INPLACE_ADD : op) {
      case ADD:
        return newFloat(rt, a + b);
      case SUBTRACT:
        return newFloat(rt, a - b);
      case MULTIPLY:
        return newFloat(rt, a * b);
      case TRUE_DIVIDE:
        return b === 0 ? 0 : newFloat(rt, a / b);
      default:
        return 0;
    }
  }
  return 0;
}

/** The sum of two ints of at most two digits, not negative, where it is a safe integer; 0 where not. Like CPython's x_add
 * it takes room for one digit more than the longer one has. */
function addLonger(rt: Runtime, left: Ref, right: Ref, leftTag: number, rightTag: number): Ref {
  if (leftTag >= TWO_DIGITS_END || rightTag >= TWO_DIGITS_END || (leftTag & 2) !== 0 || (rightTag & 2) !== 0)
    return 0;
  const sum = twoDigits(rt, left, leftTag) + twoDigits(rt, right, rightTag);
  return Number.isSafeInteger(sum) ? newIntWithRoom(rt, sum, 3) : 0;
}

function twoDigits(rt: Runtime, int: Ref, tag: number): number {
  const word = (int + LONG_DIGITS) >> 2;
  const { i32 } = rt.heap;
  if (tag < COMPACT_TAG_END) return (1 - (tag & 3)) * i32[word];
  return i32[word] + i32[word + 1] * DIGIT_BASE;
}

/** `container[key]`, with the short ways for exact lists, tuples and dicts. */
function subscript(rt: Runtime, container: Ref, key: Ref): Ref {
  const type = rt.typeOf(container);
  if (type === T.list || type === T.tuple) {
    const i32 = rt.heap.i32;
    if (rt.typeOf(key) === T.int && i32[(key + LONG_TAG) >> 2] < COMPACT_TAG_END) {
      const length = type === T.list ? listLength(rt, container) : tupleLength(rt, container);
      let index = (1 - (i32[(key + LONG_TAG) >> 2] & 3)) * i32[(key + LONG_DIGITS) >> 2];
      if (index < 0) index += length;
      if (index >= 0 && index < length) {
        return rt.incref(type === T.list ? listItem(rt, container, index) : tupleItem(rt, container, index));
      }
    }
  } else if (type === T.dict && rt.typeOf(key) === T.str) {
    const value = dictGet(rt, container, key);
    if (value !== 0) return rt.incref(value);
  }
  return getItem(rt, container, key);
}

/** Comparison of two compact ints or two floats: True, False, or 0 where the short way does not apply. */
export function fastCompare(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  const i32 = rt.heap.i32;
  const type = i32[(left + OB_TYPE) >> 2];
  if (i32[(right + OB_TYPE) >> 2] !== type) return 0;
  let a: number;
  let b: number;
  if (type === T.int) {
    const leftTag = i32[(left + LONG_TAG) >> 2];
    const rightTag = i32[(right + LONG_TAG) >> 2];
    if (leftTag >= COMPACT_TAG_END || rightTag >= COMPACT_TAG_END) return 0;
    a = (1 - (leftTag & 3)) * i32[(left + LONG_DIGITS) >> 2];
    b = (1 - (rightTag & 3)) * i32[(right + LONG_DIGITS) >> 2];
  } else if (type === T.float) {
    a = rt.heap.f64[(left + FLOAT_VALUE) >> 3];
    b = rt.heap.f64[(right + FLOAT_VALUE) >> 3];
  } else return 0;
  let holds: boolean;
  switch (op) {
    case 0:
      holds = a < b;
      break;
    case 1:
      holds = a <= b;
      break;
    case 2:
      holds = a === b;
      break;
    case 3:
      holds = a !== b;
      break;
    case 4:
      holds = a > b;
      break;
    default:
      holds = a >= b;
  }
  return holds ? True : False;
}

/** BINARY_OP_INPLACE_ADD_UNICODE: `s += t` of two strs where `s` is the local that the next instruction stores to: the
 * str grows at its place when nobody else holds it. Not the first time, as CPython specialises at the second. Takes
 * both operands' slots when it answers true. */
export function appendInPlace(
  rt: Runtime,
  code: PreparedCode,
  unit: number,
  left: number,
  right: number,
  localWord: number,
): boolean {
  if (rt.typeOf(objectOf(left)) !== T.str || rt.typeOf(objectOf(right)) !== T.str) return false;
  const heap = rt.heap;
  const local = heap.i32[localWord];
  if (objectOf(local) !== objectOf(left)) return false;
  if (code.caches[unit] === undefined) {
    code.caches[unit] = true;
    return false;
  }
  closeSlot(rt, left);
  heap.store(localWord, 0);
  heap.store(localWord, appendStr(rt, ownedOf(rt, local), objectOf(right)));
  closeSlot(rt, right);
  return true;
}
