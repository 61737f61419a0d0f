// The math module.   CPython: Modules/mathmodule.c, Modules/_math.h
import {
  binaryOp,
  forEach,
  index,
  listFromIterable,
  lookupSpecial,
  toFloatNumber,
} from "../../objects/abstract.ts";
import { floatValue, isFloat, newFloat } from "../../objects/float.ts";
import { bigIntOf, isInt, newBigInt, newInt, numberOf } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple } from "../../objects/tuple.ts";
import { makeModule } from "./make-module.ts";
import { exactSum, fusedMultiplyAdd, hypotenuse } from "./math-exact.ts";
import * as elementary from "../../../base/elementary.ts";
import { erf, erfc, gamma, logGamma } from "./math-special.ts";

/** A float result, checked as CPython's math_1 does: a NaN out of no NaN is a domain error. */
function real(rt: Runtime, value: Ref): number {
  return toFloatNumber(rt, value);
}

/** A number as a domain error shows it. */
function shown(rt: Runtime, value: number): string {
  const float = newFloat(rt, value);
  const repr = rt.info(float).tp_repr;
  const text = repr === null ? 0 : repr(rt, float);
  rt.decref(float);
  const result = rt.text(text);
  rt.decref(text);
  return result;
}

/** `requirement` completes "expected …, got 1.0"; null: "math domain error". */
function unary(
  name: string,
  compute: (x: number) => number,
  canOverflow: boolean,
  requirement: string | null,
): NativeFunction {
  return method(name, "x, /", (rt: Runtime, _self: Ref, value: Ref) => {
    const x = real(rt, value);
    const result = compute(x);
    if (Number.isNaN(result) && !Number.isNaN(x)) throw domainError(rt, requirement, x);
    if (!Number.isFinite(result) && Number.isFinite(x) && !Number.isNaN(result)) {
      if (canOverflow) throw rt.overflowError("math range error");
      throw domainError(rt, requirement, x);
    }
    return newFloat(rt, result);
  });
}

function domainError(rt: Runtime, requirement: string | null, x: number) {
  return rt.valueError(
    requirement === null ? "math domain error" : `expected ${requirement}, got ${shown(rt, x)}`,
  );
}

function binary(
  name: string,
  signature: string,
  compute: (rt: Runtime, x: number, y: number) => number,
): NativeFunction {
  return method(name, signature, (rt: Runtime, _self: Ref, left: Ref, right: Ref) =>
    newFloat(rt, compute(rt, real(rt, left), real(rt, right))),
  );
}

function test(name: string, check: (x: number) => boolean): NativeFunction {
  return method(name, "x, /", (rt: Runtime, _self: Ref, value: Ref) =>
    check(real(rt, value)) ? True : False,
  );
}

// ---- logarithms ------------------------------------------------------------------------------------------------------------
const LN2 = Math.LN2;

/** The logarithm of an int of any size, or of a real number. */
function logarithm(rt: Runtime, value: Ref, compute: (x: number) => number, ofTwo: number): number {
  if (!isInt(rt, value)) {
    const x = real(rt, value);
    if (x <= 0) throw rt.valueError(`expected a positive input, got ${shown(rt, x)}`);
    return compute(x);
  }
  const big = bigIntOf(rt, value);
  if (big <= 0n) throw rt.valueError("expected a positive input");
  const x = Number(big);
  if (Number.isFinite(x)) return compute(x);
  const shift = big.toString(2).length - 60;
  return compute(Number(big >> BigInt(shift))) + shift * ofTwo;
}

function log(rt: Runtime, _self: Ref, value: Ref, base: Ref): Ref {
  const numerator = logarithm(rt, value, elementary.log, LN2);
  if (base === 0) return newFloat(rt, numerator);
  const denominator = logarithm(rt, base, elementary.log, LN2);
  if (denominator === 0) throw rt.error(T.ZeroDivisionError, "division by zero");
  return newFloat(rt, numerator / denominator);
}

// ---- whole numbers ------------------------------------------------------------------------------------------------------------
/** PyNumber_Index as a BigInt. */
function integer(rt: Runtime, value: Ref): bigint {
  const number = index(rt, value);
  const big = bigIntOf(rt, number);
  rt.decref(number);
  return big;
}

/** floor, ceil: the object's own method, else the float's. */
function rounding(name: string, special: string, compute: (x: number) => number): NativeFunction {
  return method(name, "x, /", (rt: Runtime, _self: Ref, value: Ref) => {
    if (rt.typeOf(value) !== T.float) {
      const own = lookupSpecial(rt, value, special);
      if (own !== 0) {
        try {
          return rt.call(own, []);
        } finally {
          rt.decref(own);
        }
      }
    }
    const x = compute(real(rt, value));
    if (Number.isNaN(x)) throw rt.valueError("cannot convert float NaN to integer");
    if (!Number.isFinite(x)) throw rt.overflowError("cannot convert float infinity to integer");
    return newBigInt(rt, BigInt(x));
  });
}

function trunc(rt: Runtime, _self: Ref, value: Ref): Ref {
  const own = lookupSpecial(rt, value, "__trunc__");
  if (own === 0) throw rt.typeError(`type ${rt.typeName(value)} doesn't define __trunc__ method`);
  try {
    return rt.call(own, []);
  } finally {
    rt.decref(own);
  }
}

function product(first: bigint, last: bigint): bigint {
  if (last < first) return 1n;
  if (last - first < 8n) {
    let result = first;
    for (let factor = first + 1n; factor <= last; factor++) result *= factor;
    return result;
  }
  const middle = (first + last) / 2n;
  return product(first, middle) * product(middle + 1n, last);
}

function factorial(rt: Runtime, _self: Ref, value: Ref): Ref {
  const n = integer(rt, value);
  if (n < 0n) throw rt.valueError("factorial() not defined for negative values");
  if (n > 0x7fffffffffffffffn)
    throw rt.overflowError("factorial() argument should not exceed 9223372036854775807");
  return newBigInt(rt, product(1n, n));
}

function gcdOf(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function gcd(rt: Runtime, _self: Ref, values: readonly Ref[]): Ref {
  return newBigInt(rt, values.map((value) => integer(rt, value)).reduce(gcdOf, 0n));
}

function lcm(rt: Runtime, _self: Ref, values: readonly Ref[]): Ref {
  const all = values.map((value) => integer(rt, value));
  const both = (a: bigint, b: bigint): bigint => {
    if (a === 0n || b === 0n) return 0n;
    const least = (a / gcdOf(a, b)) * b;
    return least < 0n ? -least : least;
  };
  return newBigInt(rt, all.reduce(both, 1n));
}

function isqrt(rt: Runtime, _self: Ref, value: Ref): Ref {
  const n = integer(rt, value);
  if (n < 0n) throw rt.valueError("isqrt() argument must be nonnegative");
  if (n < 2n) return newBigInt(rt, n);
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (let next = (root + n / root) >> 1n; next < root; next = (root + n / root) >> 1n) root = next;
  return newBigInt(rt, root);
}

function chosen(rt: Runtime, n: Ref, k: Ref): [bigint, bigint] {
  const from = integer(rt, n);
  const taken = integer(rt, k);
  if (from < 0n) throw rt.valueError("n must be a non-negative integer");
  if (taken < 0n) throw rt.valueError("k must be a non-negative integer");
  return [from, taken];
}

function comb(rt: Runtime, _self: Ref, n: Ref, k: Ref): Ref {
  const [from, taken] = chosen(rt, n, k);
  if (taken > from) return newInt(rt, 0);
  const least = taken < from - taken ? taken : from - taken;
  return newBigInt(rt, product(from - least + 1n, from) / product(1n, least));
}

function perm(rt: Runtime, self: Ref, n: Ref, k: Ref): Ref {
  if (k === 0 || k === None) return factorial(rt, self, n);
  const [from, taken] = chosen(rt, n, k);
  if (taken > from) return newInt(rt, 0);
  return newBigInt(rt, product(from - taken + 1n, from));
}

// ---- floats taken apart ----------------------------------------------------------------------------------------------------------
function frexpOf(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = x * 2 ** -exponent;
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    exponent--;
  }
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    exponent++;
  }
  return [mantissa, exponent];
}

function frexp(rt: Runtime, _self: Ref, value: Ref): Ref {
  const [mantissa, exponent] = frexpOf(real(rt, value));
  return newTuple(rt, [newFloat(rt, mantissa), newInt(rt, exponent)]);
}

function ldexpOf(x: number, exponent: number): number {
  let result = x;
  let left = Math.max(-5000, Math.min(5000, exponent));
  while (left > 1000) {
    result *= 2 ** 1000;
    left -= 1000;
  }
  // Downwards in one step at the end, so that a subnormal result is rounded once.
  while (left < -1000 && Math.abs(result) > 1e-5) {
    result *= 2 ** -900;
    left += 900;
  }
  return left < -1022 ? result * 2 ** (left + 100) * 2 ** -100 : result * 2 ** left;
}

function fma(rt: Runtime, _self: Ref, first: Ref, second: Ref, added: Ref): Ref {
  const x = real(rt, first);
  const y = real(rt, second);
  const z = real(rt, added);
  const result = fusedMultiplyAdd(x, y, z);
  if (Number.isNaN(result) && ![x, y, z].some(Number.isNaN)) throw rt.valueError("invalid operation in fma");
  if (!Number.isFinite(result) && [x, y, z].every(Number.isFinite)) throw rt.overflowError("overflow in fma");
  return newFloat(rt, result);
}

function ldexp(rt: Runtime, _self: Ref, value: Ref, exponent: Ref): Ref {
  const x = real(rt, value);
  if (!isInt(rt, exponent)) throw rt.typeError("Expected an int as second argument to ldexp.");
  const result = ldexpOf(x, numberOf(rt, exponent));
  if (!Number.isFinite(result) && Number.isFinite(x)) throw rt.overflowError("math range error");
  return newFloat(rt, result);
}

function modf(rt: Runtime, _self: Ref, value: Ref): Ref {
  const x = real(rt, value);
  const whole = Number.isFinite(x) ? Math.trunc(x) : x;
  const rest = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
  const signed = Object.is(x, -0) || x < 0 ? -Math.abs(rest) : rest;
  return newTuple(rt, [newFloat(rt, signed), newFloat(rt, whole)]);
}

const words = new DataView(new ArrayBuffer(8));

function nextAfter(x: number, target: number): number {
  if (Number.isNaN(x) || Number.isNaN(target)) return NaN;
  if (x === target) return target;
  if (x === 0) return target > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  words.setFloat64(0, x);
  const bits = words.getBigInt64(0);
  words.setBigInt64(0, x < target === x > 0 ? bits + 1n : bits - 1n);
  return words.getFloat64(0);
}

function ulpOf(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextAfter(size, Infinity);
  return Number.isFinite(next) ? next - size : size - nextAfter(size, -Infinity);
}

/** How many floats lie between zero and that one; negative below zero. */
function placeAmongFloats(x: number): bigint {
  words.setFloat64(0, Math.abs(x));
  const place = words.getBigInt64(0);
  return x < 0 ? -place : place;
}

function nextafter(rt: Runtime, _self: Ref, from: Ref, to: Ref, steps: Ref): Ref {
  let x = real(rt, from);
  const target = real(rt, to);
  if (steps === 0 || steps === None) return newFloat(rt, nextAfter(x, target));
  const count = integer(rt, steps);
  if (count < 0n) throw rt.valueError("steps must be a non-negative integer");
  if (count === 0n) return newFloat(rt, x);
  if (Number.isNaN(x) || Number.isNaN(target)) return newFloat(rt, NaN);
  const place = placeAmongFloats(x);
  const wanted = placeAmongFloats(target);
  if ((place < wanted ? wanted - place : place - wanted) <= count) return newFloat(rt, target);
  const at = place < wanted ? place + count : place - count;
  words.setBigInt64(0, at < 0n ? -at : at);
  x = words.getFloat64(0);
  // The zero on the way down from above is positive, that on the way up is not.
  return newFloat(rt, at < 0n || (at === 0n && place < 0n) ? -x : x);
}

// ---- sums and distances ------------------------------------------------------------------------------------------------------------
function fsum(rt: Runtime, _self: Ref, values: Ref): Ref {
  const numbers: number[] = [];
  forEach(rt, values, (value) => {
    numbers.push(real(rt, value));
  });
  const special = numbers.filter((x) => !Number.isFinite(x));
  if (special.length > 0) {
    const total = special.reduce((a, b) => a + b, 0);
    if (Number.isNaN(total) && !special.some(Number.isNaN)) throw rt.valueError("-inf + inf in fsum");
    return newFloat(rt, total);
  }
  const total = exactSum(numbers);
  if (!Number.isFinite(total)) throw rt.overflowError("intermediate overflow in fsum");
  return newFloat(rt, total);
}

function prod(rt: Runtime, _self: Ref, iterable: Ref, start: Ref): Ref {
  let result = start === 0 ? newInt(rt, 1) : rt.incref(start);
  forEach(rt, iterable, (item) => {
    const next = binaryOp(rt, result, item, "nb_multiply", "*");
    rt.decref(result);
    result = next;
  });
  return result;
}

function reals(rt: Runtime, sequence: Ref): number[] {
  const items = listFromIterable(rt, sequence);
  const numbers = items.map((item) => real(rt, item));
  for (const item of items) rt.decref(item);
  return numbers;
}

function dist(rt: Runtime, _self: Ref, p: Ref, q: Ref): Ref {
  const a = reals(rt, p);
  const b = reals(rt, q);
  if (a.length !== b.length) throw rt.valueError("both points must have the same number of dimensions");
  return newFloat(rt, hypotenuse(a.map((x, at) => x - b[at])));
}

function sumprod(rt: Runtime, _self: Ref, p: Ref, q: Ref): Ref {
  const a = listFromIterable(rt, p);
  const b = listFromIterable(rt, q);
  try {
    if (a.length !== b.length) throw rt.valueError("Inputs are not the same length");
    if (a.some((item) => isFloat(rt, item)) || b.some((item) => isFloat(rt, item))) {
      const areNumbers = [...a, ...b].every((item) => isFloat(rt, item) || isInt(rt, item));
      if (areNumbers) return newFloat(rt, sumOfProducts(rt, a, b));
    }
    let total = newInt(rt, 0);
    a.forEach((item, at) => {
      const term = binaryOp(rt, item, b[at], "nb_multiply", "*");
      const next = binaryOp(rt, total, term, "nb_add", "+");
      rt.decref(term);
      rt.decref(total);
      total = next;
    });
    return total;
  } finally {
    for (const item of [...a, ...b]) rt.decref(item);
  }
}

/** The products' exact sum, rounded once. */
function sumOfProducts(rt: Runtime, a: readonly Ref[], b: readonly Ref[]): number {
  const value = (item: Ref): number => (isFloat(rt, item) ? floatValue(rt, item) : numberOf(rt, item));
  const terms: number[] = [];
  a.forEach((item, at) => {
    const product = value(item) * value(b[at]);
    terms.push(product, Number.isFinite(product) ? fusedMultiplyAdd(value(item), value(b[at]), -product) : 0);
  });
  return terms.every(Number.isFinite) ? exactSum(terms) : terms.reduce((x, y) => x + y, 0);
}

function isclose(rt: Runtime, _self: Ref, left: Ref, right: Ref, relative: Ref, absolute: Ref): Ref {
  const a = real(rt, left);
  const b = real(rt, right);
  const relTol = relative === 0 ? 1e-9 : real(rt, relative);
  const absTol = absolute === 0 ? 0 : real(rt, absolute);
  if (relTol < 0 || absTol < 0) throw rt.valueError("tolerances must be non-negative");
  if (a === b) return True;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return False;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relTol * b) || difference <= Math.abs(relTol * a) || difference <= absTol
    ? True
    : False;
}

// ---- powers and remainders ------------------------------------------------------------------------------------------------------
function powOf(rt: Runtime, x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (Math.abs(x) === 1 && !Number.isFinite(y) && !Number.isNaN(y)) return 1;
  const result = x ** y;
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result) || (x === 0 && !Number.isFinite(result)))
      throw rt.valueError("math domain error");
    if (!Number.isFinite(result)) throw rt.overflowError("math range error");
  }
  return result;
}

function fmodOf(rt: Runtime, x: number, y: number): number {
  if (!Number.isFinite(y) && !Number.isNaN(y) && Number.isFinite(x)) return x;
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw rt.valueError("math domain error");
  return result;
}

/** IEEE 754 remainder: x minus the nearest multiple of y, ties to the even one. */
function remainderOf(rt: Runtime, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (!Number.isFinite(x) || y === 0) throw rt.valueError("math domain error");
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(y);
  const rest = Math.abs(x) % size;
  const other = size - rest;
  let result: number;
  if (rest < other) result = rest;
  else if (rest > other) result = -other;
  else result = rest - 2 * ((0.5 * (Math.abs(x) - rest)) % size);
  return Object.is(x, -0) || x < 0 ? -result : result;
}

function copySign(_rt: Runtime, x: number, y: number): number {
  const size = Math.abs(x);
  return y < 0 || Object.is(y, -0) ? -size : size;
}

const FINITE = "a finite input";
const UNIT = "a number in range from -1 up to 1";

const FUNCTIONS: readonly NativeFunction[] = [
  unary("acos", elementary.acos, false, UNIT),
  unary("acosh", elementary.acosh, false, "argument value not less than 1"),
  unary("asin", elementary.asin, false, UNIT),
  unary("asinh", elementary.asinh, false, null),
  unary("atan", elementary.atan, false, null),
  binary("atan2", "y, x, /", (_rt, y, x) => elementary.atan2(y, x)),
  unary("atanh", elementary.atanh, false, "a number between -1 and 1"),
  unary("cbrt", Math.cbrt, false, null),
  rounding("ceil", "__ceil__", Math.ceil),
  binary("copysign", "x, y, /", copySign),
  unary("cos", elementary.cos, false, FINITE),
  unary("cosh", elementary.cosh, true, null),
  method("degrees", "x, /", (rt: Runtime, _self: Ref, x: Ref) => newFloat(rt, real(rt, x) * (180 / Math.PI))),
  method("dist", "p, q, /", dist),
  unary("erf", erf, false, null),
  unary("erfc", erfc, false, null),
  unary("exp", elementary.exp, true, null),
  unary("exp2", (x) => 2 ** x, true, null),
  unary("expm1", Math.expm1, true, null),
  unary("fabs", Math.abs, false, null),
  method("factorial", "n, /", factorial),
  rounding("floor", "__floor__", Math.floor),
  method("fma", "x, y, z, /", fma),
  binary("fmod", "x, y, /", fmodOf),
  method("frexp", "x, /", frexp),
  method("fsum", "seq, /", fsum),
  unary("gamma", gamma, true, "a noninteger or positive integer"),
  method("gcd", "*integers", gcd),
  method("hypot", "*coordinates", (rt: Runtime, _self: Ref, values: readonly Ref[]) =>
    newFloat(rt, hypotenuse(values.map((value) => real(rt, value)))),
  ),
  method("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", isclose),
  test("isfinite", Number.isFinite),
  test("isinf", (x) => Math.abs(x) === Infinity),
  test("isnan", Number.isNaN),
  method("isqrt", "n, /", isqrt),
  method("lcm", "*integers", lcm),
  method("ldexp", "x, i, /", ldexp),
  unary("lgamma", logGamma, true, "a noninteger or positive integer"),
  method("log", "x, base=NULL, /", log),
  unary("log1p", Math.log1p, false, "argument value > -1"),
  method("log10", "x, /", (rt: Runtime, _self: Ref, value: Ref) =>
    newFloat(rt, logarithm(rt, value, elementary.log10, Math.LOG10E * LN2)),
  ),
  method("log2", "x, /", (rt: Runtime, _self: Ref, value: Ref) =>
    newFloat(rt, logarithm(rt, value, Math.log2, 1)),
  ),
  method("modf", "x, /", modf),
  method("nextafter", "x, y, /, *, steps=None", nextafter),
  binary("pow", "x, y, /", powOf),
  unary("radians", (x) => x * (Math.PI / 180), false, null),
  binary("remainder", "x, y, /", remainderOf),
  unary("sin", elementary.sin, false, FINITE),
  unary("sinh", Math.sinh, true, null),
  unary("sqrt", Math.sqrt, false, "a nonnegative input"),
  unary("tan", elementary.tan, false, FINITE),
  unary("tanh", Math.tanh, false, null),
  method("trunc", "x, /", trunc),
  method("prod", "iterable, /, *, start=1", prod),
  method("perm", "n, k=None, /", perm),
  method("comb", "n, k, /", comb),
  method("sumprod", "p, q, /", sumprod),
  unary("ulp", ulpOf, false, null),
];

export function makeMathModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "math",
    "This module provides access to the mathematical functions\ndefined by the C standard.",
    FUNCTIONS,
    [
      ["pi", newFloat(rt, Math.PI)],
      ["e", newFloat(rt, Math.E)],
      ["tau", newFloat(rt, 2 * Math.PI)],
      ["inf", newFloat(rt, Infinity)],
      ["nan", newFloat(rt, NaN)],
    ],
  );
}
