// Arithmetic of ints: the number slots of int. Each has a quick path for values whose result a double holds exactly,
// and falls to BigInt beyond. `addInts`, `subtractInts`, `multiplyInts` and `compareInts` take objects already known
// to be ints, for the eval loop's own quick paths.  CPython: Objects/longobject.c
import {
  bigIntOf,
  compactInt,
  exactInt,
  hasOneDigit,
  intDigitCount,
  intSign,
  isInt,
  newBigInt,
  newInt,
  newIntWithRoom,
  numberOf,
  safeInt,
} from "./int.ts";
import { bitLength, ratioToNumber } from "./double.ts";
import { newFloat } from "./float.ts";
import { floatPower } from "./float-arithmetic.ts";
import { hashBigInt, hashNumber } from "./hash.ts";
import { False, None, NotImplemented, smallInt, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { Py_EQ, Py_GE, Py_GT, Py_LE, Py_LT, Py_NE } from "./type-info.ts";
import type { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";

/** Bits beyond which a result would not fit in any memory that we have. */
const RESULT_BITS_MAX = 1 << 29;

function areInts(rt: Runtime, left: Ref, right: Ref): boolean {
  return isInt(rt, left) && isInt(rt, right);
}

export function divisionByZero(rt: Runtime): Raised {
  return rt.error(T.ZeroDivisionError, "division by zero");
}

// ---- + - * --------------------------------------------------------------------------------------------------
export function addInts(rt: Runtime, left: Ref, right: Ref): Ref {
  if (hasOneDigit(rt, left) && hasOneDigit(rt, right))
    return newInt(rt, compactInt(rt, left) + compactInt(rt, right));
  const room = sumRoom(rt, left, right, intSign(rt, left) < 0 === intSign(rt, right) < 0);
  const sum = safeInt(rt, left) + safeInt(rt, right);
  if (!Number.isNaN(sum)) return newIntWithRoom(rt, sum, room);
  return newBigInt(rt, bigIntOf(rt, left) + bigIntOf(rt, right), room);
}

export function subtractInts(rt: Runtime, left: Ref, right: Ref): Ref {
  if (hasOneDigit(rt, left) && hasOneDigit(rt, right))
    return newInt(rt, compactInt(rt, left) - compactInt(rt, right));
  const room = sumRoom(rt, left, right, intSign(rt, left) < 0 !== intSign(rt, right) < 0);
  const difference = safeInt(rt, left) - safeInt(rt, right);
  if (!Number.isNaN(difference)) return newIntWithRoom(rt, difference, room);
  return newBigInt(rt, bigIntOf(rt, left) - bigIntOf(rt, right), room);
}

/** Digits that x_add (magnitudes are added) or x_sub allocates. */
function sumRoom(rt: Runtime, left: Ref, right: Ref, isAdded: boolean): number {
  const digits = Math.max(intDigitCount(rt, left), intDigitCount(rt, right));
  return isAdded ? digits + 1 : digits;
}

export function multiplyInts(rt: Runtime, left: Ref, right: Ref): Ref {
  const product = safeInt(rt, left) * safeInt(rt, right);
  const isSafe = product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER;
  const areCompact = hasOneDigit(rt, left) && hasOneDigit(rt, right);
  // 0 * -1 is -0 as a double; adding 0 makes it 0.
  if (isSafe && areCompact) return newInt(rt, product + 0);
  const room = areCompact ? 0 : intDigitCount(rt, left) + intDigitCount(rt, right);
  if (isSafe) return newIntWithRoom(rt, product + 0, Math.max(room, 2));
  if (room * 30 > RESULT_BITS_MAX) throw rt.memoryError();
  return newBigInt(rt, bigIntOf(rt, left) * bigIntOf(rt, right), room);
}

export function intAdd(rt: Runtime, left: Ref, right: Ref): Ref {
  return areInts(rt, left, right) ? addInts(rt, left, right) : NotImplemented;
}

export function intSubtract(rt: Runtime, left: Ref, right: Ref): Ref {
  return areInts(rt, left, right) ? subtractInts(rt, left, right) : NotImplemented;
}

export function intMultiply(rt: Runtime, left: Ref, right: Ref): Ref {
  return areInts(rt, left, right) ? multiplyInts(rt, left, right) : NotImplemented;
}

// ---- // % divmod / ---------------------------------------------------------------------------------------------
/** Quotient and rest of floor division; the divisor is not zero. */
export function floorDivmod(left: bigint, right: bigint): [bigint, bigint] {
  let quotient = left / right;
  let rest = left - quotient * right;
  if (rest !== 0n && rest < 0n !== right < 0n) {
    quotient -= 1n;
    rest += right;
  }
  return [quotient, rest];
}

/** The rest with the divisor's sign, for safe integers. */
function floorRest(left: number, right: number): number {
  const rest = left % right;
  return rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest + 0;
}

export function intFloorDivide(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (intSign(rt, right) === 0) throw divisionByZero(rt);
  const a = safeInt(rt, left);
  const b = safeInt(rt, right);
  if (!Number.isNaN(a + b)) return newInt(rt, (a - floorRest(a, b)) / b + 0);
  return newBigInt(rt, floorDivmod(bigIntOf(rt, left), bigIntOf(rt, right))[0]);
}

export function intRemainder(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (intSign(rt, right) === 0) throw divisionByZero(rt);
  const a = safeInt(rt, left);
  const b = safeInt(rt, right);
  if (!Number.isNaN(a + b)) return newInt(rt, floorRest(a, b));
  return newBigInt(rt, floorDivmod(bigIntOf(rt, left), bigIntOf(rt, right))[1]);
}

export function intDivmod(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  const quotient = intFloorDivide(rt, left, right);
  return newTuple(rt, [quotient, intRemainder(rt, left, right)]);
}

export function intTrueDivide(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (intSign(rt, right) === 0) throw divisionByZero(rt);
  const a = safeInt(rt, left);
  const b = safeInt(rt, right);
  if (!Number.isNaN(a + b)) return newFloat(rt, a / b);
  const quotient = ratioToNumber(bigIntOf(rt, left), bigIntOf(rt, right));
  if (!Number.isFinite(quotient)) throw rt.overflowError("integer division result too large for a float");
  return newFloat(rt, quotient);
}

// ---- ** ---------------------------------------------------------------------------------------------------------
export function intPower(rt: Runtime, left: Ref, right: Ref, modulus: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (modulus !== None) {
    if (!isInt(rt, modulus)) return NotImplemented;
    return modularPower(rt, bigIntOf(rt, left), bigIntOf(rt, right), bigIntOf(rt, modulus));
  }
  if (intSign(rt, right) < 0) return floatPower(rt, left, right, None);
  const magnitude = bitLength(bigIntOf(rt, left));
  const exponent = safeInt(rt, right);
  if (magnitude > 1 && (Number.isNaN(exponent) || (magnitude - 1) * exponent > RESULT_BITS_MAX))
    throw rt.memoryError();
  if (magnitude <= 1 && Number.isNaN(exponent)) {
    // 0, 1 or -1 to a giant power.
    const base = compactInt(rt, left);
    return newInt(rt, base === -1 && (bigIntOf(rt, right) & 1n) === 0n ? 1 : base);
  }
  return powerByMultiplication(rt, left, exponent);
}

/** Square and multiply from the exponent's highest bit, making the same ints on the way as CPython does. */
function powerByMultiplication(rt: Runtime, base: Ref, exponent: number): Ref {
  if (exponent === 0) return newInt(rt, 1);
  if (exponent === 1) return multiplyInts(rt, base, smallInt(1));
  let result = rt.incref(base);
  const multiplyBy = (factor: Ref): void => {
    const product = multiplyInts(rt, result, factor);
    rt.decref(result);
    result = product;
  };
  const bits = exponent.toString(2);
  for (let i = 1; i < bits.length; i++) {
    multiplyBy(result);
    if (bits[i] === "1") multiplyBy(base);
  }
  return result;
}

function modularPower(rt: Runtime, base: bigint, exponent: bigint, modulus: bigint): Ref {
  if (modulus === 0n) throw rt.valueError("pow() 3rd argument cannot be 0");
  const isNegative = modulus < 0n;
  const m = isNegative ? -modulus : modulus;
  if (m === 1n) return newInt(rt, 0);
  if (exponent < 0n) {
    base = modularInverse(rt, base, m);
    exponent = -exponent;
  }
  let factor = floorDivmod(base, m)[1];
  let result = 1n;
  const bits = exponent.toString(2);
  for (let i = bits.length - 1; i >= 0; i--) {
    if (bits[i] === "1") result = (result * factor) % m;
    if (i > 0) factor = (factor * factor) % m;
  }
  if (isNegative && result !== 0n) result -= m;
  return newBigInt(rt, result);
}

function modularInverse(rt: Runtime, value: bigint, modulus: bigint): bigint {
  let [a, b] = [floorDivmod(value, modulus)[1], modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) throw rt.valueError("base is not invertible for the given modulus");
  return x;
}

// ---- shifts and bits ---------------------------------------------------------------------------------------------
export function intLeftShift(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (intSign(rt, right) < 0) throw rt.valueError("negative shift count");
  if (intSign(rt, left) === 0) return newInt(rt, 0);
  const count = safeInt(rt, right);
  if (Number.isNaN(count)) throw rt.overflowError("too many digits in integer");
  if (hasOneDigit(rt, left) && count <= 22) return newInt(rt, compactInt(rt, left) * 2 ** count);
  if (count > RESULT_BITS_MAX) throw rt.memoryError();
  const room = intDigitCount(rt, left) + Math.floor(count / 30) + (count % 30 === 0 ? 0 : 1);
  const isMedium = hasOneDigit(rt, left) && count < 30;
  return newBigInt(rt, bigIntOf(rt, left) << BigInt(count), isMedium ? 0 : room);
}

export function intRightShift(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (intSign(rt, right) < 0) throw rt.valueError("negative shift count");
  const count = safeInt(rt, right);
  if (hasOneDigit(rt, left))
    return newInt(rt, compactInt(rt, left) >> (count > 31 || Number.isNaN(count) ? 31 : count));
  if (Number.isNaN(count) || count > RESULT_BITS_MAX * 2) return newInt(rt, intSign(rt, left) < 0 ? -1 : 0);
  return newBigInt(rt, bigIntOf(rt, left) >> BigInt(count));
}

export function intAnd(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (hasOneDigit(rt, left) && hasOneDigit(rt, right))
    return newInt(rt, compactInt(rt, left) & compactInt(rt, right));
  return newBigInt(rt, bigIntOf(rt, left) & bigIntOf(rt, right));
}

export function intOr(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (hasOneDigit(rt, left) && hasOneDigit(rt, right))
    return newInt(rt, compactInt(rt, left) | compactInt(rt, right));
  return newBigInt(rt, bigIntOf(rt, left) | bigIntOf(rt, right));
}

export function intXor(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  if (hasOneDigit(rt, left) && hasOneDigit(rt, right))
    return newInt(rt, compactInt(rt, left) ^ compactInt(rt, right));
  return newBigInt(rt, bigIntOf(rt, left) ^ bigIntOf(rt, right));
}

// ---- one operand ----------------------------------------------------------------------------------------------------
export function intNegative(rt: Runtime, self: Ref): Ref {
  if (hasOneDigit(rt, self)) return newInt(rt, 0 - compactInt(rt, self));
  return newBigInt(rt, -bigIntOf(rt, self));
}

export function intPositive(rt: Runtime, self: Ref): Ref {
  return exactInt(rt, self);
}

export function intAbsolute(rt: Runtime, self: Ref): Ref {
  return intSign(rt, self) < 0 ? intNegative(rt, self) : exactInt(rt, self);
}

export function intInvert(rt: Runtime, self: Ref): Ref {
  if (hasOneDigit(rt, self)) return newInt(rt, -1 - compactInt(rt, self));
  return newBigInt(rt, ~bigIntOf(rt, self));
}

export function intToFloat(rt: Runtime, self: Ref): Ref {
  return newFloat(rt, intAsDouble(rt, self));
}

/** The nearest double; raises OverflowError beyond the floats. CPython: PyLong_AsDouble */
export function intAsDouble(rt: Runtime, self: Ref): number {
  const value = numberOf(rt, self);
  if (!Number.isFinite(value)) throw rt.overflowError("int too large to convert to float");
  return value;
}

export function intIsTrue(rt: Runtime, self: Ref): boolean {
  return intSign(rt, self) !== 0;
}

export function intHash(rt: Runtime, self: Ref): number {
  const value = safeInt(rt, self);
  return Number.isNaN(value) ? hashBigInt(rt, bigIntOf(rt, self)) : hashNumber(rt, value);
}

// ---- comparison ---------------------------------------------------------------------------------------------------
/** Negative, 0 or positive. */
export function compareInts(rt: Runtime, left: Ref, right: Ref): number {
  const difference = safeInt(rt, left) - safeInt(rt, right);
  if (!Number.isNaN(difference)) return difference;
  const a = bigIntOf(rt, left);
  const b = bigIntOf(rt, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function intRichCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (!areInts(rt, left, right)) return NotImplemented;
  return compareResult(left === right ? 0 : compareInts(rt, left, right), op);
}

/** True or False for an order (negative, 0, positive) under a comparison operator. */
export function compareResult(order: number, op: number): Ref {
  switch (op) {
    case Py_LT:
      return order < 0 ? True : False;
    case Py_LE:
      return order <= 0 ? True : False;
    case Py_EQ:
      return order === 0 ? True : False;
    case Py_NE:
      return order !== 0 ? True : False;
    case Py_GT:
      return order > 0 ? True : False;
    case Py_GE:
      return order >= 0 ? True : False;
    default:
      return NotImplemented;
  }
}
