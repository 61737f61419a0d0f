// The operators: BINARY_OP, COMPARE_OP and their kin, where the loop's short cuts for small ints and floats do not
// apply.   CPython: Python/ceval.c _PyEval_BinaryOps, Python/bytecodes.c
import { NB_INPLACE_ADD, NB_OPERATORS, NB_SUBSCR } from "../compile/opcodes.ts";
import { binaryOp, getItem, inplaceOp, power } from "../objects/abstract.ts";
import type { BinarySlot, InplaceSlot } from "../objects/abstract.ts";
import { newFloat } from "../objects/float.ts";
import { newInt } from "../objects/int.ts";
import { addInts, multiplyInts, subtractInts } from "../objects/int-arithmetic.ts";
import { dictGet } from "../objects/dict.ts";
import { KEYS_GENERAL } from "../objects/dict-keys.ts";
import {
  DICT_KEYS,
  FLOAT_VALUE,
  KEYS_KIND,
  LIST_ITEMS,
  LONG_DIGITS,
  LONG_TAG,
  OB_SIZE,
  OB_TYPE,
  TUPLE_ITEMS,
} from "../memory/layout.ts";
import type { Runtime } from "../objects/runtime.ts";
import { False, None, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { appendStr, concatStr, strEquals } from "../objects/str.ts";
import { typeLookupText } from "../objects/type.ts";
import { TPFLAGS_HEAPTYPE } from "../objects/type-info.ts";
import { FUNC_CODE } from "../objects/function.ts";
import { preparedOf } from "./prepared-code.ts";
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
const AND = 1;
const FLOOR_DIVIDE = 2;
const LEFT_SHIFT = 3;
const MULTIPLY = 5;
const REMAINDER = 6;
const OR = 7;
const RIGHT_SHIFT = 9;
const SUBTRACT = 10;
const TRUE_DIVIDE = 11;
const XOR = 12;

const EQUAL = 2;
const NOT_EQUAL = 3;
/** For each of < <= == != > >=: the relations for which it holds, see `fastCompare`. */
const HOLDS_FOR = [1, 3, 2, 13, 4, 6];

// As constants of this module V8 folds them.
const TYPE_INT = T.int;
const TYPE_FLOAT = T.float;
const TYPE_STR = T.str;
const TYPE_LIST = T.list;
const TYPE_TUPLE = T.tuple;
const TYPE_DICT = T.dict;

/** A compact int has at most one digit. */
const COMPACT_TAG_END = 16;

/** BINARY_OP of any two objects; operands borrowed, result owned. */
export function binary(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  if (op === NB_SUBSCR) return getItem(rt, left, right);
  const isInplace = op >= NB_INPLACE_ADD;
  const index = isInplace ? op - NB_INPLACE_ADD : op;
  if (index === NB_POWER) return power(rt, left, right, None, isInplace);
  if (isInplace) return inplaceOp(rt, left, right, INPLACE_SLOTS[index], SLOTS[index], NB_OPERATORS[op]);
  if (op === ADD && rt.typeOf(left) === T.str && rt.typeOf(right) === T.str)
    return concatStr(rt, left, right);
  return binaryOp(rt, left, right, SLOTS[index], NB_OPERATORS[op]);
}

/** `left op right` for ints and floats where JavaScript's number arithmetic is exact, owned; 0 where it is not. */
export function fastBinary(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  const i32 = rt.heap.i32;
  const leftType = i32[(left + OB_TYPE) >> 2];
  const rightType = i32[(right + OB_TYPE) >> 2];
  if (leftType === TYPE_INT && rightType === TYPE_INT) return binaryOfInts(rt, op, left, right);
  let a: number;
  let b: number;
  if (leftType === TYPE_FLOAT) a = rt.heap.f64[(left + FLOAT_VALUE) >> 3];
  else if (leftType === TYPE_INT && i32[(left + LONG_TAG) >> 2] < COMPACT_TAG_END) {
    a = (1 - (i32[(left + LONG_TAG) >> 2] & 3)) * i32[(left + LONG_DIGITS) >> 2];
  } else return 0;
  if (rightType === TYPE_FLOAT) b = rt.heap.f64[(right + FLOAT_VALUE) >> 3];
  else if (rightType === TYPE_INT && i32[(right + LONG_TAG) >> 2] < COMPACT_TAG_END) {
    b = (1 - (i32[(right + LONG_TAG) >> 2] & 3)) * i32[(right + LONG_DIGITS) >> 2];
  } else return 0;
  switch (op >= NB_INPLACE_ADD ? op - NB_INPLACE_ADD : op) {
    case ADD:
      return newFloat(rt, a + b);
    case SUBTRACT:
      return newFloat(rt, a - b);
    case MULTIPLY:
      return newFloat(rt, a * b);
    case TRUE_DIVIDE:
      return b === 0 ? 0 : newFloat(rt, a / b);
    case NB_POWER: {
      // Of a positive base only: the others have rules of their own. A result too large is an error.
      const result = a > 0 && a < Infinity ? a ** b : Infinity;
      return result < Infinity ? newFloat(rt, result) : 0;
    }
    default:
      return 0;
  }
}

function binaryOfInts(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  const i32 = rt.heap.i32;
  const leftTag = i32[(left + LONG_TAG) >> 2];
  const rightTag = i32[(right + LONG_TAG) >> 2];
  const plainOp = op >= NB_INPLACE_ADD ? op - NB_INPLACE_ADD : op;
  if (leftTag >= COMPACT_TAG_END || rightTag >= COMPACT_TAG_END)
    return binaryOfLongInts(rt, plainOp, left, right);
  // Written so that no -0 can come of it, for which V8 would leave integer arithmetic.
  const leftDigit = i32[(left + LONG_DIGITS) >> 2];
  const rightDigit = i32[(right + LONG_DIGITS) >> 2];
  const a = (leftTag & 2) === 0 ? leftDigit : 0 - leftDigit;
  const b = (rightTag & 2) === 0 ? rightDigit : 0 - rightDigit;
  let value: number;
  switch (plainOp) {
    case ADD:
      value = a + b;
      break;
    case SUBTRACT:
      value = a - b;
      break;
    case MULTIPLY:
      value = a * b;
      if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) return 0;
      break;
    case REMAINDER:
      if (b <= 0 || a < 0) return 0;
      value = a % b;
      break;
    case FLOOR_DIVIDE:
      if (b <= 0) return 0;
      value = a >= 0 ? (a / b) | 0 : Math.floor(a / b);
      break;
    case AND:
      value = a & b;
      break;
    case OR:
      value = a | b;
      break;
    case XOR:
      value = a ^ b;
      break;
    case RIGHT_SHIFT:
      if (b < 0) return 0;
      value = a >> (b > 31 ? 31 : b);
      break;
    case LEFT_SHIFT:
      if (b < 0 || b > 22) return 0;
      value = a * (1 << b);
      break;
    case TRUE_DIVIDE:
      return b === 0 ? 0 : newFloat(rt, a / b);
    default:
      return 0;
  }
  return newInt(rt, value);
}

/** Where at least one has more than one digit. */
function binaryOfLongInts(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  switch (op) {
    case ADD:
      return addInts(rt, left, right);
    case SUBTRACT:
      return subtractInts(rt, left, right);
    case MULTIPLY:
      return multiplyInts(rt, left, right);
    default:
      return 0;
  }
}

/** `container[key]` for exact lists and tuples with an index in range, and dicts of strs that have
 * the str; owned, 0 where this is none of them. */
export function fastSubscript(rt: Runtime, container: Ref, key: Ref): Ref {
  const heap = rt.heap;
  const i32 = heap.i32;
  const type = i32[(container + OB_TYPE) >> 2];
  const keyType = i32[(key + OB_TYPE) >> 2];
  let item: Ref;
  if (keyType === TYPE_INT) {
    const tag = i32[(key + LONG_TAG) >> 2];
    if (tag >= COMPACT_TAG_END || (type !== TYPE_LIST && type !== TYPE_TUPLE)) return 0;
    const length = i32[(container + OB_SIZE) >> 2];
    let index = i32[(key + LONG_DIGITS) >> 2];
    if ((tag & 2) !== 0) index = length - index;
    if (index < 0 || index >= length) return 0;
    item =
      i32[
        ((type === TYPE_LIST ? i32[(container + LIST_ITEMS) >> 2] : container + TUPLE_ITEMS) >> 2) + 2 * index
      ];
  } else if (keyType === TYPE_STR && type === TYPE_DICT) {
    // A table of other keys may have to ask the program whether they are equal.
    if (heap.u8[i32[(container + DICT_KEYS) >> 2] + KEYS_KIND] === KEYS_GENERAL) return 0;
    item = dictGet(rt, container, key);
  } else return 0;
  if (item === 0) return 0;
  const count = i32[item >> 2];
  if (count >= 0) {
    if (heap.journal !== null) heap.journal.note(item >> 2, count);
    i32[item >> 2] = count + 1;
  }
  return item;
}

/** `list[index] = value` for an exact list and an index in range, all borrowed; false where this is none.
 * CPython: _STORE_SUBSCR_LIST_INT */
export function fastStoreSubscript(rt: Runtime, list: Ref, key: Ref, value: Ref): boolean {
  const heap = rt.heap;
  const i32 = heap.i32;
  if (i32[(list + OB_TYPE) >> 2] !== TYPE_LIST || i32[(key + OB_TYPE) >> 2] !== TYPE_INT) return false;
  const tag = i32[(key + LONG_TAG) >> 2];
  if (tag >= COMPACT_TAG_END) return false;
  const length = i32[(list + OB_SIZE) >> 2];
  let index = i32[(key + LONG_DIGITS) >> 2];
  if ((tag & 2) !== 0) index = length - index;
  if (index < 0 || index >= length) return false;
  const word = (i32[(list + LIST_ITEMS) >> 2] >> 2) + 2 * index;
  const before = i32[word];
  heap.store(word, rt.incref(value));
  rt.decref(before);
  return true;
}

/** BINARY_OP_SUBSCR_GETITEM: the `__getitem__` of a class where it is a Python function of two plain parameters, borrowed;
 * else 0. Not the first time, as CPython specialises at the second. */
export function subscriptMethod(rt: Runtime, code: PreparedCode, unit: number, container: Ref): Ref {
  const info = rt.info(container);
  if ((info.flags & TPFLAGS_HEAPTYPE) === 0) return 0;
  if (code.caches[unit] === undefined) {
    code.caches[unit] = true;
    return 0;
  }
  const found = typeLookupText(rt, rt.typeOf(container), "__getitem__");
  if (found === 0 || rt.typeOf(found) !== T.function) return 0;
  const target = preparedOf(rt, rt.pointer(found + FUNC_CODE));
  return target.isSimple && target.argcount === 2 ? found : 0;
}

/** Comparison of two compact ints or two floats: True, False, or 0 where the short way does not apply. */
export function fastCompare(rt: Runtime, op: number, left: Ref, right: Ref): Ref {
  const i32 = rt.heap.i32;
  const type = i32[(left + OB_TYPE) >> 2];
  if (i32[(right + OB_TYPE) >> 2] !== type) return 0;
  if (type === TYPE_INT) {
    const leftTag = i32[(left + LONG_TAG) >> 2];
    const rightTag = i32[(right + LONG_TAG) >> 2];
    if (leftTag >= COMPACT_TAG_END || rightTag >= COMPACT_TAG_END) return 0;
    const leftDigit = i32[(left + LONG_DIGITS) >> 2];
    const rightDigit = i32[(right + LONG_DIGITS) >> 2];
    const a = (leftTag & 2) === 0 ? leftDigit : 0 - leftDigit;
    const b = (rightTag & 2) === 0 ? rightDigit : 0 - rightDigit;
    // Bit 0 of the place says "less", bit 1 "equal", bit 2 "greater".
    const relation = a < b ? 1 : a === b ? 2 : 4;
    return (HOLDS_FOR[op] & relation) !== 0 ? True : False;
  }
  if (type === TYPE_FLOAT) {
    const a = rt.heap.f64[(left + FLOAT_VALUE) >> 3];
    const b = rt.heap.f64[(right + FLOAT_VALUE) >> 3];
    // A NaN is none of the three, and so is only "not equal".
    const relation = a < b ? 1 : a === b ? 2 : a > b ? 4 : 8;
    return (HOLDS_FOR[op] & relation) !== 0 ? True : False;
  }
  if (type === TYPE_STR && (op === EQUAL || op === NOT_EQUAL)) {
    const isEqual = left === right || strEquals(rt, left, right);
    return isEqual === (op === EQUAL) ? True : False;
  }
  return 0;
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
