// The builtin functions on numbers: abs, divmod, pow, round, sum, min, max, bin, oct, hex, chr, ord.
// CPython: Python/bltinmodule.c
import {
  binaryOp,
  divmod,
  getItem,
  index,
  iter,
  iterNext,
  length,
  lookupSpecial,
  power,
  richCompareBool,
  unaryOp,
} from "../objects/abstract.ts";
import { bytesOf } from "../objects/bytes.ts";
import { floatValue, newFloat } from "../objects/float.ts";
import { bigIntOf, newInt, numberOf } from "../objects/int.ts";
import { method } from "../objects/native.ts";
import type { NativeFunction } from "../objects/native.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { strCodePoint, strFromCodePoint, strLength } from "../objects/str.ts";
import { Py_GT, Py_LT, TPFLAGS_BYTES_SUBCLASS, TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

function inBase(base: number, prefix: string) {
  return (rt: Runtime, _self: Ref, number: Ref): Ref => {
    const value = index(rt, number);
    const big = bigIntOf(rt, value);
    rt.decref(value);
    const digits = (big < 0n ? -big : big).toString(base);
    return rt.newStr(`${big < 0n ? "-" : ""}${prefix}${digits}`);
  };
}

function chr(rt: Runtime, _self: Ref, number: Ref): Ref {
  const value = index(rt, number);
  const code = numberOf(rt, value);
  rt.decref(value);
  if (!(code >= 0 && code <= 0x10ffff)) throw rt.valueError("chr() arg not in range(0x110000)");
  return strFromCodePoint(rt, code);
}

function ord(rt: Runtime, _self: Ref, character: Ref): Ref {
  let size: number;
  if (rt.hasFlag(character, TPFLAGS_UNICODE_SUBCLASS)) {
    size = strLength(rt, character);
    if (size === 1) return newInt(rt, strCodePoint(rt, character, 0));
  } else if (rt.hasFlag(character, TPFLAGS_BYTES_SUBCLASS)) {
    size = length(rt, character);
    if (size === 1) return newInt(rt, bytesOf(rt, character)[0]);
  } else if (rt.isSubtype(rt.typeOf(character), T.bytearray)) {
    size = length(rt, character);
    if (size === 1) return getItem(rt, character, newInt(rt, 0));
  } else throw rt.typeError(`ord() expected string of length 1, but ${rt.typeName(character)} found`);
  throw rt.typeError(`ord() expected a character, but string of length ${size} found`);
}

function pow(rt: Runtime, _self: Ref, base: Ref, exponent: Ref, modulus: Ref): Ref {
  return power(rt, base, exponent, modulus === 0 ? None : modulus);
}

function round(rt: Runtime, _self: Ref, number: Ref, digits: Ref): Ref {
  const rounding = lookupSpecial(rt, number, "__round__");
  if (rounding === 0) throw rt.typeError(`type ${rt.typeName(number)} doesn't define __round__ method`);
  try {
    return rt.call(rounding, digits === 0 || digits === None ? [] : [digits]);
  } finally {
    rt.decref(rounding);
  }
}

// ---- sum ---------------------------------------------------------------------------------------------------------------
/** A running sum of floats that keeps what each addition loses. CPython: cs_add */
class CompensatedSum {
  private high: number;
  private low = 0;
  constructor(start: number) {
    this.high = start;
  }

  add(value: number): void {
    const total = this.high + value;
    if (Math.abs(this.high) >= Math.abs(value)) this.low += this.high - total + value;
    else this.low += value - total + this.high;
    this.high = total;
  }

  get value(): number {
    return this.low !== 0 && Number.isFinite(this.low) ? this.high + this.low : this.high;
  }
}

function sum(rt: Runtime, _self: Ref, iterable: Ref, start: Ref): Ref {
  const iterator = iter(rt, iterable);
  try {
    if (start !== 0) {
      if (rt.hasFlag(start, TPFLAGS_UNICODE_SUBCLASS)) {
        throw rt.typeError("sum() can't sum strings [use ''.join(seq) instead]");
      }
      if (rt.hasFlag(start, TPFLAGS_BYTES_SUBCLASS))
        throw rt.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
      if (rt.typeOf(start) === T.bytearray)
        throw rt.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    return sumFrom(rt, iterator, start === 0 ? newInt(rt, 0) : rt.incref(start));
  } finally {
    rt.decref(iterator);
  }
}

/** Adds what the iterator gives to `result` (stolen): first as machine integers, then as floats, then as objects. */
function sumFrom(rt: Runtime, iterator: Ref, start: Ref): Ref {
  let result = start;
  let item: Ref = 0;
  if (rt.typeOf(result) === T.int && Number.isSafeInteger(numberOf(rt, result))) {
    let total = numberOf(rt, result);
    rt.decref(result);
    for (;;) {
      item = iterNext(rt, iterator);
      if (item === 0) return newInt(rt, total);
      const type = rt.typeOf(item);
      if (type !== T.int && type !== T.bool) break;
      const next = total + numberOf(rt, item);
      if (!Number.isSafeInteger(next)) break;
      rt.decref(item);
      total = next;
    }
    result = added(rt, newInt(rt, total), item);
  }
  if (rt.typeOf(result) === T.float) {
    const total = new CompensatedSum(floatValue(rt, result));
    rt.decref(result);
    for (;;) {
      item = iterNext(rt, iterator);
      if (item === 0) return newFloat(rt, total.value);
      if (rt.typeOf(item) === T.float) total.add(floatValue(rt, item));
      else if (rt.isSubtype(rt.typeOf(item), T.int) && Math.abs(numberOf(rt, item)) < 2 ** 63) {
        total.add(numberOf(rt, item));
      } else break;
      rt.decref(item);
    }
    result = added(rt, newFloat(rt, total.value), item);
  }
  for (item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator))
    result = added(rt, result, item);
  return result;
}

/** `left + right`, both stolen. */
function added(rt: Runtime, left: Ref, right: Ref): Ref {
  try {
    return binaryOp(rt, left, right, "nb_add", "+");
  } finally {
    rt.decref(left);
    rt.decref(right);
  }
}

// ---- min and max ----------------------------------------------------------------------------------------------------------
function extreme(name: "min" | "max") {
  const op = name === "min" ? Py_LT : Py_GT;
  return (rt: Runtime, _self: Ref, otherwise: Ref, key: Ref, args: readonly Ref[]): Ref => {
    if (args.length === 0) throw rt.typeError(`${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && otherwise !== 0) {
      throw rt.typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    const keyFunction = key === None ? 0 : key;
    const best =
      args.length > 1 ? bestOfArguments(rt, args, keyFunction, op) : bestOf(rt, args[0], keyFunction, op);
    if (best !== 0) return best;
    if (otherwise !== 0) return rt.incref(otherwise);
    throw rt.valueError(`${name}() iterable argument is empty`);
  };
}

function bestOfArguments(rt: Runtime, args: readonly Ref[], key: Ref, op: number): Ref {
  let at = 0;
  return pickBest(rt, () => (at < args.length ? rt.incref(args[at++]) : 0), key, op);
}

function bestOf(rt: Runtime, iterable: Ref, key: Ref, op: number): Ref {
  const iterator = iter(rt, iterable);
  try {
    return pickBest(rt, () => iterNext(rt, iterator), key, op);
  } finally {
    rt.decref(iterator);
  }
}

/** The first item that no other beats, owned; 0 when there is none. */
function pickBest(rt: Runtime, next: () => Ref, key: Ref, op: number): Ref {
  let best: Ref = 0;
  let bestValue: Ref = 0;
  let item: Ref = 0;
  let value: Ref = 0;
  try {
    for (item = next(); item !== 0; item = next()) {
      value = key === 0 ? rt.incref(item) : rt.call(key, [item]);
      if (best === 0 || richCompareBool(rt, value, bestValue, op)) {
        const before = best;
        const valueBefore = bestValue;
        [best, bestValue, item, value] = [item, value, 0, 0];
        rt.decrefOrNull(before);
        rt.decrefOrNull(valueBefore);
      } else {
        const [dropped, droppedValue] = [item, value];
        [item, value] = [0, 0];
        rt.decref(dropped);
        rt.decref(droppedValue);
      }
    }
  } catch (error) {
    for (const held of [item, value, best, bestValue]) rt.decrefOrNull(held);
    throw error;
  }
  rt.decrefOrNull(bestValue);
  return best;
}

export const ARITHMETIC: readonly NativeFunction[] = [
  method(
    "abs",
    "number, /",
    (rt: Runtime, _self: Ref, number: Ref) => unaryOp(rt, number, "nb_absolute", "abs()"),
    "Return the absolute value of the argument.",
  ),
  method(
    "divmod",
    "x, y, /",
    (rt: Runtime, _self: Ref, x: Ref, y: Ref) => divmod(rt, x, y),
    "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.",
  ),
  method(
    "pow",
    "base, exp, mod=None",
    pow,
    "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments\n\nSome types, such as ints, are able to " +
      "use a more efficient algorithm\nwhen invoked using the three argument form.",
  ),
  method(
    "round",
    "number, ndigits=None",
    round,
    "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or " +
      "None.\nOtherwise the return value has the same type as the number.  ndigits\nmay be negative.",
  ),
  method(
    "sum",
    "iterable, /, start=0",
    sum,
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the " +
      "start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
  ),
  method(
    "min",
    "*args, default=, key=None",
    extreme("min"),
    "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single " +
      "iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe " +
      "provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.",
  ),
  method(
    "max",
    "*args, default=, key=None",
    extreme("max"),
    "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single " +
      "iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe " +
      "provided iterable is empty.\nWith two or more positional arguments, return the largest argument.",
  ),
  method(
    "bin",
    "number, /",
    inBase(2, "0b"),
    "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
  ),
  method(
    "oct",
    "number, /",
    inBase(8, "0o"),
    "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
  ),
  method(
    "hex",
    "number, /",
    inBase(16, "0x"),
    "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
  ),
  method("chr", "i, /", chr, "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."),
  method(
    "ord",
    "character, /",
    ord,
    "Return the ordinal value of a character.\n\nIf the argument is a one-character string, return the Unicode code\npoint of that character.",
  ),
];
