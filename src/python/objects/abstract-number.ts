// Operators on any two objects: which operand's slot is asked first, what NotImplemented leads to, and the complaint
// when nobody answers. `+` and `*` fall back to the sequence slots.  CPython: Objects/abstract.c, PyNumber_*
import { bigIntOf, isInt, numberOf } from "./int.ts";
import { floatValue } from "./float.ts";
import type { Runtime } from "./runtime.ts";
import { None, NotImplemented, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { warnDeprecated } from "./warning.ts";
import { TPFLAGS_HEAPTYPE } from "./type-info.ts";
import type { Binary, SlotName, Slots, TypeInfo, Unary } from "./type-info.ts";

/** The slots of one function type. */
type SlotsOf<F> = {
  [K in SlotName]: Slots[K] extends F | null ? (F | null extends Slots[K] ? K : never) : never;
}[SlotName];
export type UnarySlot = Extract<SlotsOf<Unary>, `nb_${string}`>;
export type InplaceSlot = Extract<SlotsOf<Binary>, `nb_inplace_${string}`>;
export type BinarySlot = Exclude<Extract<SlotsOf<Binary>, `nb_${string}`>, InplaceSlot>;

const SSIZE_MAX = 2n ** 63n - 1n;
const SSIZE_MIN = -(2n ** 63n);

/** binary_op1: NotImplemented when neither side has an answer. */
function tryBinary(rt: Runtime, left: Ref, right: Ref, slotName: BinarySlot): Ref {
  const leftType = rt.typeOf(left);
  const rightType = rt.typeOf(right);
  const leftSlot = rt.infoOfType(leftType)[slotName];
  let rightSlot = leftType === rightType ? null : rt.infoOfType(rightType)[slotName];
  if (rightSlot === leftSlot) rightSlot = null;
  if (leftSlot !== null) {
    if (rightSlot !== null && rt.isSubtype(rightType, leftType)) {
      const result = rightSlot(rt, left, right);
      if (result !== NotImplemented) return result;
      rightSlot = null;
    }
    const result = leftSlot(rt, left, right);
    if (result !== NotImplemented) return result;
  }
  return rightSlot === null ? NotImplemented : rightSlot(rt, left, right);
}

function unsupported(rt: Runtime, left: Ref, right: Ref, symbol: string): never {
  throw rt.typeError(
    `unsupported operand type(s) for ${symbol}: '${rt.typeName(left)}' and '${rt.typeName(right)}'`,
  );
}

/** `left symbol right`, e.g. `binaryOp(rt, a, b, "nb_subtract", "-")`. */
export function binaryOp(rt: Runtime, left: Ref, right: Ref, slotName: BinarySlot, symbol: string): Ref {
  const result = tryBinary(rt, left, right, slotName);
  if (result !== NotImplemented) return result;
  if (slotName === "nb_add") {
    const concat = rt.info(left).sq_concat;
    if (concat !== null) return concat(rt, left, right);
  } else if (slotName === "nb_multiply") {
    const repeated = tryRepeat(rt, left, right, rt.info(left).sq_repeat);
    if (repeated !== 0) return repeated;
  }
  return unsupported(rt, left, right, symbol);
}

function tryRepeat(
  rt: Runtime,
  left: Ref,
  right: Ref,
  leftRepeat: ((rt: Runtime, self: Ref, count: number) => Ref) | null,
): Ref {
  if (leftRepeat !== null) return leftRepeat(rt, left, repeatCount(rt, right));
  const rightRepeat = rt.info(right).sq_repeat;
  return rightRepeat === null ? 0 : rightRepeat(rt, right, repeatCount(rt, left));
}

function repeatCount(rt: Runtime, count: Ref): number {
  if (rt.info(count).nb_index === null) {
    throw rt.typeError(`can't multiply sequence by non-int of type '${rt.typeName(count)}'`);
  }
  return indexNumber(rt, count, T.OverflowError);
}

/** `left symbol right` where the left operand may change in place, e.g. ("nb_inplace_add", "nb_add", "+="). */
export function inplaceOp(
  rt: Runtime,
  left: Ref,
  right: Ref,
  inplaceName: InplaceSlot,
  slotName: BinarySlot,
  symbol: string,
): Ref {
  const info = rt.info(left);
  const inplace = info[inplaceName];
  if (inplace !== null) {
    const result = inplace(rt, left, right);
    if (result !== NotImplemented) return result;
  }
  const result = tryBinary(rt, left, right, slotName);
  if (result !== NotImplemented) return result;
  if (slotName === "nb_add") {
    const concat = info.sq_inplace_concat ?? info.sq_concat;
    if (concat !== null) return concat(rt, left, right);
  } else if (slotName === "nb_multiply") {
    const repeat = info.sq_inplace_repeat ?? info.sq_repeat;
    // CPython looks at the right operand only where the left one's type has no sequence slots at all.
    if (repeat !== null || !hasSequenceSlots(info)) {
      const repeated = tryRepeat(rt, left, right, repeat);
      if (repeated !== 0) return repeated;
    }
  }
  return unsupported(rt, left, right, symbol);
}

/** tp_as_sequence is there: always in a class made in Python. */
function hasSequenceSlots(info: TypeInfo): boolean {
  const hasAny = info.sq_length ?? info.sq_item ?? info.sq_contains ?? info.sq_concat ?? info.sq_ass_item;
  return hasAny !== null || (info.flags & TPFLAGS_HEAPTYPE) !== 0;
}

/** PyNumber_Divmod. */
export function divmod(rt: Runtime, left: Ref, right: Ref): Ref {
  return binaryOp(rt, left, right, "nb_divmod", "divmod()");
}

/** ternary_op on nb_power; `modulus` is None for `**`. */
export function power(rt: Runtime, left: Ref, right: Ref, modulus: Ref, isInplace = false): Ref {
  const symbol = isInplace ? "**=" : "** or pow()";
  if (isInplace) {
    const inplace = rt.info(left).nb_inplace_power;
    if (inplace !== null) {
      const result = inplace(rt, left, right, modulus);
      if (result !== NotImplemented) return result;
    }
  }
  const leftType = rt.typeOf(left);
  const rightType = rt.typeOf(right);
  const leftSlot = rt.infoOfType(leftType).nb_power;
  let rightSlot = leftType === rightType ? null : rt.infoOfType(rightType).nb_power;
  if (rightSlot === leftSlot) rightSlot = null;
  if (leftSlot !== null) {
    if (rightSlot !== null && rt.isSubtype(rightType, leftType)) {
      const result = rightSlot(rt, left, right, modulus);
      if (result !== NotImplemented) return result;
      rightSlot = null;
    }
    const result = leftSlot(rt, left, right, modulus);
    if (result !== NotImplemented) return result;
  }
  if (rightSlot !== null) {
    const result = rightSlot(rt, left, right, modulus);
    if (result !== NotImplemented) return result;
  }
  const modulusSlot = rt.info(modulus).nb_power;
  if (modulusSlot !== null && modulusSlot !== leftSlot && modulusSlot !== rightSlot) {
    const result = modulusSlot(rt, left, right, modulus);
    if (result !== NotImplemented) return result;
  }
  if (modulus === None) return unsupported(rt, left, right, symbol);
  throw rt.typeError(
    `unsupported operand type(s) for ${symbol}: ` +
      `'${rt.typeName(left)}', '${rt.typeName(right)}', '${rt.typeName(modulus)}'`,
  );
}

/** `-o`, `+o`, `~o` with their symbol (or "unary -"), `abs(o)` with "abs()". */
export function unaryOp(rt: Runtime, object: Ref, slotName: UnarySlot, symbol: string): Ref {
  const slot = rt.info(object)[slotName];
  if (slot !== null) return slot(rt, object);
  const what = symbol.length > 1 ? symbol : `unary ${symbol}`;
  throw rt.typeError(`bad operand type for ${what}: '${rt.typeName(object)}'`);
}

/** PyNumber_Index: an int (subclasses of int made exact), by `__index__`. */
export function index(rt: Runtime, object: Ref): Ref {
  const type = rt.typeOf(object);
  if (type === T.int) return rt.incref(object);
  if (isInt(rt, object)) return rt.call(T.int, [object]);
  const slot = rt.infoOfType(type).nb_index;
  if (slot === null)
    throw rt.typeError(`'${rt.typeName(object)}' object cannot be interpreted as an integer`);
  const result = slot(rt, object);
  if (rt.typeOf(result) === T.int) return result;
  const resultType = rt.typeName(result);
  if (!isInt(rt, result)) {
    rt.decref(result);
    throw rt.typeError(`__index__ returned non-int (type ${resultType})`);
  }
  try {
    warnDeprecated(
      rt,
      `__index__ returned non-int (type ${resultType}).  The ability to return an instance of a strict subclass ` +
        "of int is deprecated, and may be removed in a future version of Python.",
    );
    return rt.call(T.int, [result]);
  } finally {
    rt.decref(result);
  }
}

/** PyNumber_AsSsize_t: a number that fits 64 bits (rounded beyond 2**53). When it does not fit, raises `overflowType`,
 * or gives the nearest bound where `overflowType` is 0. */
export function indexNumber(rt: Runtime, object: Ref, overflowType: Ref): number {
  const type = rt.typeOf(object);
  if (type !== T.int && type !== T.bool) {
    const value = index(rt, object);
    try {
      return sizeOfInt(rt, object, value, overflowType);
    } finally {
      rt.decref(value);
    }
  }
  return sizeOfInt(rt, object, object, overflowType);
}

function sizeOfInt(rt: Runtime, object: Ref, value: Ref, overflowType: Ref): number {
  const number = numberOf(rt, value);
  if (Number.isSafeInteger(number)) return number;
  const exact = bigIntOf(rt, value);
  if (exact > SSIZE_MAX || exact < SSIZE_MIN) {
    if (overflowType !== 0) {
      throw rt.error(overflowType, `cannot fit '${rt.typeName(object)}' into an index-sized integer`);
    }
    return Number(exact > 0n ? SSIZE_MAX : SSIZE_MIN);
  }
  return number;
}

/** PyFloat_AsDouble: what `float`-taking functions accept. */
export function toFloatNumber(rt: Runtime, object: Ref): number {
  const type = rt.typeOf(object);
  if (type === T.float) return floatValue(rt, object);
  if (rt.isSubtype(type, T.float)) return floatValue(rt, object);
  const info = rt.infoOfType(type);
  if (info.nb_float !== null) {
    const result = info.nb_float(rt, object);
    try {
      if (!rt.isSubtype(rt.typeOf(result), T.float)) {
        throw rt.typeError(`${info.name}.__float__ returned non-float (type ${rt.typeName(result)})`);
      }
      if (rt.typeOf(result) !== T.float) {
        warnDeprecated(
          rt,
          `${info.name}.__float__ returned non-float (type ${rt.typeName(result)}).  The ability to return an ` +
            "instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.",
        );
      }
      return floatValue(rt, result);
    } finally {
      rt.decref(result);
    }
  }
  if (info.nb_index !== null) {
    const value = index(rt, object);
    try {
      return floatOfInt(rt, value);
    } finally {
      rt.decref(value);
    }
  }
  throw rt.typeError(`must be real number, not ${info.name}`);
}

function floatOfInt(rt: Runtime, value: Ref): number {
  const number = numberOf(rt, value);
  if (!Number.isFinite(number)) throw rt.overflowError("int too large to convert to float");
  return number;
}
