// Arithmetic of complex numbers: the number slots of complex, their text and hash. 3.14 keeps a real operand real: it
// is not turned into a complex with a zero imaginary part, so signed zeros and infinities come out as C's Annex G says.
// CPython: Objects/complexobject.c
import { atan2, cos, exp, hypot, log, sin } from "../../base/elementary.ts";
import { complexValue, isComplex, newComplex } from "./complex.ts";
import type { ComplexValue } from "./complex.ts";
import { floatValue, isFloat } from "./float.ts";
import { formatDouble } from "./float-text.ts";
import { hashAsBigInt, hashFloat } from "./hash.ts";
import { bigIntOf, isInt, safeInt } from "./int.ts";
import { divisionByZero, intAsDouble } from "./int-arithmetic.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { Py_EQ, Py_NE } from "./type-info.ts";
import type { Runtime } from "./runtime.ts";

/** Multiplier of the imaginary part's hash. */
const HASH_IMAG = 1000003n;
const INTEGER_POWER_MAX = 100;

/** A complex, or a real as a plain number; null for anything else. */
function operand(rt: Runtime, object: Ref): ComplexValue | number | null {
  if (isComplex(rt, object)) return complexValue(rt, object);
  if (isInt(rt, object)) return intAsDouble(rt, object);
  if (isFloat(rt, object)) return floatValue(rt, object);
  return null;
}

function asComplex(value: ComplexValue | number): ComplexValue {
  return typeof value === "number" ? { re: value, im: 0 } : value;
}

export function complexAdd(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (typeof a === "number") {
    const c = asComplex(b);
    return newComplex(rt, a + c.re, c.im);
  }
  if (typeof b === "number") return newComplex(rt, a.re + b, a.im);
  return newComplex(rt, a.re + b.re, a.im + b.im);
}

export function complexSubtract(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (typeof a === "number") {
    const c = asComplex(b);
    return newComplex(rt, a - c.re, -c.im);
  }
  if (typeof b === "number") return newComplex(rt, a.re - b, a.im);
  return newComplex(rt, a.re - b.re, a.im - b.im);
}

function signed(magnitude: number, sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -magnitude : magnitude;
}

function product(a: ComplexValue, b: ComplexValue): ComplexValue {
  const re = a.re * b.re - a.im * b.im;
  const im = a.re * b.im + a.im * b.re;
  if (!Number.isNaN(re) || !Number.isNaN(im)) return { re, im };
  return productWithInfinities(a, b, { re, im });
}

/** C11 Annex G.5.1: an infinity times something that is not zero stays infinite. */
function productWithInfinities(a: ComplexValue, b: ComplexValue, plain: ComplexValue): ComplexValue {
  const isInfinite = (x: number): boolean => Math.abs(x) === Infinity;
  const box = (z: ComplexValue): ComplexValue => ({
    re: signed(isInfinite(z.re) ? 1 : 0, z.re),
    im: signed(isInfinite(z.im) ? 1 : 0, z.im),
  });
  const zeroed = (z: ComplexValue): ComplexValue => ({
    re: Number.isNaN(z.re) ? signed(0, z.re) : z.re,
    im: Number.isNaN(z.im) ? signed(0, z.im) : z.im,
  });
  let [x, y] = [a, b];
  let isRecomputed = false;
  if (isInfinite(x.re) || isInfinite(x.im)) {
    [x, y] = [box(x), zeroed(y)];
    isRecomputed = true;
  }
  if (isInfinite(y.re) || isInfinite(y.im)) {
    [y, x] = [box(y), zeroed(x)];
    isRecomputed = true;
  }
  const parts = [a.re * b.re, a.im * b.im, a.re * b.im, a.im * b.re];
  if (!isRecomputed && parts.some(isInfinite)) {
    [x, y] = [zeroed(x), zeroed(y)];
    isRecomputed = true;
  }
  if (!isRecomputed) return plain;
  return { re: Infinity * (x.re * y.re - x.im * y.im), im: Infinity * (x.re * y.im + x.im * y.re) };
}

export function complexMultiply(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (typeof a === "number") {
    const c = asComplex(b);
    return newComplex(rt, a * c.re, a * c.im);
  }
  if (typeof b === "number") return newComplex(rt, a.re * b, a.im * b);
  const { re, im } = product(a, b);
  return newComplex(rt, re, im);
}

/** Smith's method; null for a zero divisor. What comes out as NaN in both parts is settled as C11 Annex G.5.2 says:
 * infinite over finite is infinite, finite over infinite is zero. */
function quotient(a: ComplexValue, b: ComplexValue): ComplexValue | null {
  const result = plainQuotient(a, b);
  if (result === null || !Number.isNaN(result.re) || !Number.isNaN(result.im)) return result;
  const isInfinite = (z: ComplexValue): boolean => Math.abs(z.re) === Infinity || Math.abs(z.im) === Infinity;
  const isFinite = (z: ComplexValue): boolean => Number.isFinite(z.re) && Number.isFinite(z.im);
  const unit = (part: number): number => signed(Math.abs(part) === Infinity ? 1 : 0, part);
  if (isInfinite(a) && isFinite(b)) {
    const [x, y] = [unit(a.re), unit(a.im)];
    return { re: Infinity * (x * b.re + y * b.im), im: Infinity * (y * b.re - x * b.im) };
  }
  if (isInfinite(b) && isFinite(a)) {
    const [x, y] = [unit(b.re), unit(b.im)];
    return { re: 0 * (a.re * x + a.im * y), im: 0 * (a.im * x - a.re * y) };
  }
  return result;
}

/** A real over a complex: as `quotient`, without an imaginary part to multiply zeros and infinities with. */
function realQuotient(a: number, b: ComplexValue): ComplexValue | null {
  const [reSize, imSize] = [Math.abs(b.re), Math.abs(b.im)];
  let result: ComplexValue = { re: NaN, im: NaN };
  if (reSize >= imSize) {
    if (reSize === 0) return null;
    const ratio = b.im / b.re;
    const denominator = b.re + b.im * ratio;
    result = { re: a / denominator, im: (-a * ratio) / denominator };
  } else if (imSize >= reSize) {
    const ratio = b.re / b.im;
    const denominator = b.re * ratio + b.im;
    result = { re: (a * ratio) / denominator, im: -a / denominator };
  }
  const isInfinite = reSize === Infinity || imSize === Infinity;
  if (!Number.isNaN(result.re) || !Number.isNaN(result.im) || !Number.isFinite(a) || !isInfinite)
    return result;
  const unit = (part: number): number => signed(Math.abs(part) === Infinity ? 1 : 0, part);
  return { re: 0 * (a * unit(b.re)), im: 0 * (-a * unit(b.im)) };
}

function plainQuotient(a: ComplexValue, b: ComplexValue): ComplexValue | null {
  const reSize = Math.abs(b.re);
  const imSize = Math.abs(b.im);
  if (reSize >= imSize) {
    if (reSize === 0) return null;
    const ratio = b.im / b.re;
    const denominator = b.re + b.im * ratio;
    return { re: (a.re + a.im * ratio) / denominator, im: (a.im - a.re * ratio) / denominator };
  }
  if (imSize >= reSize) {
    const ratio = b.re / b.im;
    const denominator = b.re * ratio + b.im;
    return { re: (a.re * ratio + a.im) / denominator, im: (a.im * ratio - a.re) / denominator };
  }
  return { re: NaN, im: NaN };
}

export function complexTrueDivide(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = operand(rt, left);
  const b = operand(rt, right);
  if (a === null || b === null) return NotImplemented;
  if (typeof b === "number") {
    if (b === 0) throw divisionByZero(rt);
    const c = asComplex(a);
    return newComplex(rt, c.re / b, c.im / b);
  }
  const result = typeof a === "number" ? realQuotient(a, b) : quotient(a, b);
  if (result === null) throw divisionByZero(rt);
  return newComplex(rt, result.re, result.im);
}

export function complexPower(rt: Runtime, left: Ref, right: Ref, modulus: Ref): Ref {
  const x = operand(rt, left);
  const y = operand(rt, right);
  if (x === null || y === null) return NotImplemented;
  if (modulus !== None) throw rt.valueError("complex modulo");
  const a = asComplex(x);
  const b = asComplex(y);
  let result: ComplexValue | null;
  if (b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= INTEGER_POWER_MAX)
    result = integerPower(a, b.re);
  else result = generalPower(a, b);
  if (result === null) throw rt.error(T.ZeroDivisionError, "zero to a negative or complex power");
  const isFinite =
    Number.isFinite(a.re) && Number.isFinite(a.im) && Number.isFinite(b.re) && Number.isFinite(b.im);
  if (isFinite && (Math.abs(result.re) === Infinity || Math.abs(result.im) === Infinity)) {
    throw rt.overflowError("complex exponentiation");
  }
  return newComplex(rt, result.re, result.im);
}

function integerPower(base: ComplexValue, exponent: number): ComplexValue | null {
  let result: ComplexValue = { re: 1, im: 0 };
  let factor = base;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result = product(result, factor);
    if (rest > 1) factor = product(factor, factor);
  }
  return exponent < 0 ? quotient({ re: 1, im: 0 }, result) : result;
}

function generalPower(a: ComplexValue, b: ComplexValue): ComplexValue | null {
  if (b.re === 0 && b.im === 0) return { re: 1, im: 0 };
  if (a.re === 0 && a.im === 0) return b.im !== 0 || b.re < 0 ? null : { re: 0, im: 0 };
  const size = hypot(a.re, a.im);
  const angle = atan2(a.im, a.re);
  let length = size ** b.re;
  let phase = angle * b.re;
  if (b.im !== 0) {
    length *= exp(-angle * b.im);
    phase += b.im * log(size);
  }
  return { re: length * cos(phase), im: length * sin(phase) };
}

export function complexNegative(rt: Runtime, self: Ref): Ref {
  const { re, im } = complexValue(rt, self);
  return newComplex(rt, -re, -im);
}

export function complexPositive(rt: Runtime, self: Ref): Ref {
  if (rt.typeOf(self) === T.complex) return rt.incref(self);
  const { re, im } = complexValue(rt, self);
  return newComplex(rt, re, im);
}

/** The absolute value, which may overflow. */
export function complexMagnitude(rt: Runtime, self: Ref): number {
  const { re, im } = complexValue(rt, self);
  const size = hypot(re, im);
  if (size === Infinity && Number.isFinite(re) && Number.isFinite(im)) {
    throw rt.overflowError("absolute value too large");
  }
  return size;
}

export function complexIsTrue(rt: Runtime, self: Ref): boolean {
  const { re, im } = complexValue(rt, self);
  return re !== 0 || im !== 0;
}

export function complexHash(rt: Runtime, self: Ref): number {
  const { re, im } = complexValue(rt, self);
  const realLow = hashFloat(rt, re, self);
  const real = hashAsBigInt(realLow, rt.hashHigh);
  const imagLow = hashFloat(rt, im, self);
  const imag = hashAsBigInt(imagLow, rt.hashHigh);
  const sum = BigInt.asIntN(64, real + HASH_IMAG * imag);
  const hash = sum === -1n ? -2n : sum;
  rt.hashHigh = Number(BigInt.asIntN(32, hash >> 32n));
  return Number(BigInt.asIntN(32, hash));
}

export function complexRichCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (op !== Py_EQ && op !== Py_NE) return NotImplemented;
  const a = complexValue(rt, left);
  let isEqual: boolean;
  if (isComplex(rt, right)) {
    const b = complexValue(rt, right);
    isEqual = a.re === b.re && a.im === b.im;
  } else if (isFloat(rt, right)) isEqual = a.im === 0 && a.re === floatValue(rt, right);
  else if (isInt(rt, right)) {
    const small = safeInt(rt, right);
    // A double and a bigint compare by exact value.
    const isSame = Number.isNaN(small)
      ? Number.isInteger(a.re) && BigInt(a.re) === bigIntOf(rt, right)
      : a.re === small;
    isEqual = a.im === 0 && isSame;
  } else return NotImplemented;
  return isEqual === (op === Py_EQ) ? True : False;
}

/** As `repr(complex)`. */
export function complexRepr(value: ComplexValue): string {
  const im = formatDouble(value.im, "r", 0);
  if (value.re === 0 && !Object.is(value.re, -0)) return `${im}j`;
  const sign = im.startsWith("-") ? "" : "+";
  return `(${formatDouble(value.re, "r", 0)}${sign}${im}j)`;
}

export function complexReprStr(rt: Runtime, self: Ref): Ref {
  return rt.newStr(complexRepr(complexValue(rt, self)));
}
