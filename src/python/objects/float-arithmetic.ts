// Arithmetic of floats: the number slots of float, which also take an int on the other side, its hash and comparison.
// `a < b` between a float and an int compares exact values, never a rounded int.  CPython: Objects/floatobject.c
import { complexPower } from "./complex-arithmetic.ts";
import { newExceptionOf } from "./exception-of.ts";
import { floatValue, isFloat, newFloat } from "./float.ts";
import { hashFloat } from "./hash.ts";
import { bigIntOf, isInt, newBigInt, newInt, safeInt } from "./int.ts";
import { compareResult, divisionByZero, intAsDouble } from "./int-arithmetic.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { Py_EQ, Py_GE, Py_GT, Py_LE, Py_LT, Py_NE } from "./type-info.ts";
import type { Runtime } from "./runtime.ts";

/** The operand as a double, null where it is neither float nor int. */
function operand(rt: Runtime, object: Ref): number | null {
  if (rt.typeOf(object) === T.float || isFloat(rt, object)) return floatValue(rt, object);
  if (isInt(rt, object)) return intAsDouble(rt, object);
  return null;
}

export function floatAdd(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  return a === null || b === null ? NotImplemented : newFloat(rt, a + b);
}

export function floatSubtract(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  return a === null || b === null ? NotImplemented : newFloat(rt, a - b);
}

export function floatMultiply(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  return a === null || b === null ? NotImplemented : newFloat(rt, a * b);
}

export function floatTrueDivide(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (b === 0) throw divisionByZero(rt);
  return newFloat(rt, a / b);
}

/** Quotient and rest; the rest has the divisor's sign, also when it is zero. */
export function floatFloorDivmod(a: number, b: number): [number, number] {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0) {
    if (b < 0 !== rest < 0) {
      rest += b;
      quotient -= 1;
    }
  } else rest = withSignOf(0, b);
  let floor: number;
  if (quotient !== 0) {
    floor = Math.floor(quotient);
    if (quotient - floor > 0.5) floor += 1;
  } else floor = withSignOf(0, a / b);
  return [floor, rest];
}

function withSignOf(magnitude: number, sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -magnitude : magnitude;
}

export function floatFloorDivide(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (b === 0) throw divisionByZero(rt);
  return newFloat(rt, floatFloorDivmod(a, b)[0]);
}

export function floatRemainder(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (b === 0) throw divisionByZero(rt);
  return newFloat(rt, floatFloorDivmod(a, b)[1]);
}

export function floatDivmod(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (b === 0) throw divisionByZero(rt);
  const [quotient, rest] = floatFloorDivmod(a, b);
  return newTuple(rt, [newFloat(rt, quotient), newFloat(rt, rest)]);
}

/** OverflowError(34, 'Numerical result out of range'), as errno ERANGE gives it. */
export function resultOutOfRange(rt: Runtime): ReturnType<Runtime["error"]> {
  const text = rt.newStr("Numerical result out of range");
  try {
    return newExceptionOf(rt, T.OverflowError, [newInt(rt, 34), text]);
  } finally {
    rt.decref(text);
  }
}

export function floatPower(rt: Runtime, left: Ref, right: Ref, modulus: Ref): Ref {
  if (modulus !== None) {
    throw rt.typeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (a === 0 && b < 0 && b !== -Infinity) throw rt.error(T.ZeroDivisionError, "zero to a negative power");
  // C's pow says 1 here, where JavaScript says NaN.
  if (a === 1 || (a === -1 && Math.abs(b) === Infinity)) return newFloat(rt, 1);
  if (Number.isFinite(a) && Number.isFinite(b) && a < 0 && !Number.isInteger(b)) {
    return complexPower(rt, left, right, None);
  }
  const result = a ** b;
  if (Number.isFinite(a) && Number.isFinite(b) && !Number.isFinite(result)) throw resultOutOfRange(rt);
  return newFloat(rt, result);
}

export function floatNegative(rt: Runtime, self: Ref): Ref {
  return newFloat(rt, -floatValue(rt, self));
}

/** The float itself when exact. */
export function floatPositive(rt: Runtime, self: Ref): Ref {
  return rt.typeOf(self) === T.float ? rt.incref(self) : newFloat(rt, floatValue(rt, self));
}

export function floatAbsolute(rt: Runtime, self: Ref): Ref {
  return newFloat(rt, Math.abs(floatValue(rt, self)));
}

export function floatIsTrue(rt: Runtime, self: Ref): boolean {
  return floatValue(rt, self) !== 0;
}

/** The int that a double without its fraction is; raises for infinities and NaN. CPython: PyLong_FromDouble */
export function intFromDouble(rt: Runtime, value: number): Ref {
  if (Number.isNaN(value)) throw rt.valueError("cannot convert float NaN to integer");
  if (!Number.isFinite(value)) throw rt.overflowError("cannot convert float infinity to integer");
  const whole = Math.trunc(value);
  return Number.isSafeInteger(whole) ? newInt(rt, whole) : newBigInt(rt, BigInt(whole));
}

export function floatToInt(rt: Runtime, self: Ref): Ref {
  return intFromDouble(rt, floatValue(rt, self));
}

export function floatHash(rt: Runtime, self: Ref): number {
  return hashFloat(rt, floatValue(rt, self), self);
}

export function floatRichCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  const a = floatValue(rt, left);
  if (isFloat(rt, right)) return compareDoubles(a, floatValue(rt, right), op);
  if (!isInt(rt, right)) return NotImplemented;
  const b = safeInt(rt, right);
  if (!Number.isNaN(b)) return compareDoubles(a, b, op);
  if (!Number.isFinite(a)) return compareDoubles(a, 0, op);
  const exact = bigIntOf(rt, right);
  return compareResult(a < exact ? -1 : a > exact ? 1 : 0, op);
}

function compareDoubles(a: number, b: number, op: number): Ref {
  switch (op) {
    case Py_LT:
      return a < b ? True : False;
    case Py_LE:
      return a <= b ? True : False;
    case Py_EQ:
      return a === b ? True : False;
    case Py_NE:
      return a !== b ? True : False;
    case Py_GT:
      return a > b ? True : False;
    case Py_GE:
      return a >= b ? True : False;
    default:
      return NotImplemented;
  }
}
