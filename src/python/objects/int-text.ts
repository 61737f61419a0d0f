// Ints as digits and back: `repr(int)`, `int("…", base)`, with Python's limit on how many decimal digits may be
// converted at once.  CPython: Objects/longobject.c long_to_decimal_string, PyLong_FromString
import { bytesRepr } from "./bytes-text.ts";
import { bitLength } from "./double.ts";
import { bigIntOf, compactInt, hasOneDigit, newBigInt, newInt } from "./int.ts";
import { strRepr } from "./str-repr.ts";
import { allocateStr, newUnsharedStr, strData, strUnits } from "./str.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";
import { decimalValue, isSpace } from "./unicode-classes.ts";

export const INT_MAX_STR_DIGITS_DEFAULT = 4300;
/** What an error message shows of the text that is no int. */
const SHOWN_LENGTH_MAX = 200;

/** `sys.set_int_max_str_digits`, by interpreter. */
const maxStrDigits = new WeakMap<Runtime, number>();

export function intMaxStrDigits(rt: Runtime): number {
  return maxStrDigits.get(rt) ?? INT_MAX_STR_DIGITS_DEFAULT;
}

/** 0 means no limit. */
export function setIntMaxStrDigits(rt: Runtime, digits: number): void {
  maxStrDigits.set(rt, digits);
}

// ---- writing ---------------------------------------------------------------------------------------------------
/** Decimal digits with the sign; raises ValueError beyond the limit. */
export function intText(rt: Runtime, self: Ref): string {
  if (hasOneDigit(rt, self)) return String(compactInt(rt, self));
  return decimalText(rt, bigIntOf(rt, self));
}

export function decimalText(rt: Runtime, value: bigint): string {
  const limit = intMaxStrDigits(rt);
  // log10(2) is a little over 0.30102.
  const isTooLong = limit > 0 && bitLength(value) * 0.30102 > limit + 1;
  const text = isTooLong ? "" : value.toString();
  if (isTooLong || (limit > 0 && text.length > limit && text.length - (value < 0n ? 1 : 0) > limit)) {
    throw rt.valueError(
      `Exceeds the limit (${limit} digits) for integer string conversion; ` +
        "use sys.set_int_max_str_digits() to increase the limit",
    );
  }
  return text;
}

export function intRepr(rt: Runtime, self: Ref): Ref {
  return hasOneDigit(rt, self) ? digitsStr(rt, compactInt(rt, self)) : newUnsharedStr(rt, intText(rt, self));
}

/** A new str of the decimal digits, written where they are to lie. */
function digitsStr(rt: Runtime, value: number): Ref {
  let rest = value < 0 ? 0 - value : value;
  let length = value < 0 ? 2 : 1;
  for (let bound = 10; rest >= bound; bound *= 10) length++;
  const str = allocateStr(rt, length, 0x7f);
  const { u8 } = rt.heap;
  const data = strData(rt, str);
  let at = data + length;
  do {
    const quotient = (rest / 10) | 0;
    u8[--at] = 0x30 + rest - quotient * 10;
    rest = quotient;
  } while (rest > 0);
  if (value < 0) u8[data] = 0x2d;
  return str;
}

// ---- reading ---------------------------------------------------------------------------------------------------
/** Digits of every script as ASCII, every space as " ", anything else beyond ASCII as "?"; then stripped. */
export function asciiNumberText(points: ArrayLike<number>): string {
  let text = "";
  for (let i = 0; i < points.length; i++) {
    const code = points[i];
    if (isSpace(code)) text += " ";
    else if (code < 128) text += String.fromCharCode(code);
    else {
      const digit = decimalValue(code);
      text += digit < 0 ? "?" : String(digit);
    }
  }
  return text.replace(/^ +| +$/g, "");
}

const SIMPLE = /^[+-]?[0-9]{1,15}$/;
const UNDERSCORED = /^[0-9a-z]+(?:_[0-9a-z]+)*$/;
const PREFIXES: Readonly<Record<string, number>> = { "0x": 16, "0o": 8, "0b": 2 };

/** The integer that a literal of base 2 to 36, or 0 for Python's own prefixes, names; null when it names none. */
export function parseInteger(rt: Runtime, literal: string, base: number): number | bigint | null {
  if (base === 10 && SIMPLE.test(literal)) return Number(literal);
  const hasSign = literal.startsWith("-") || literal.startsWith("+");
  const isNegative = literal.startsWith("-");
  let digits = (hasSign ? literal.slice(1) : literal).toLowerCase();
  const prefixBase = PREFIXES[digits.slice(0, 2)];
  if (prefixBase !== undefined && (base === 0 || base === prefixBase)) {
    base = prefixBase;
    digits = digits.slice(2);
    if (digits.startsWith("_")) digits = digits.slice(1);
  } else if (base === 0) {
    base = 10;
    if (digits.startsWith("0") && !/^[0_]*$/.test(digits)) return null;
  }
  if (!UNDERSCORED.test(digits)) return null;
  digits = digits.replaceAll("_", "");
  for (const digit of digits) if (parseInt(digit, 36) >= base) return null;
  const limit = intMaxStrDigits(rt);
  if ((base & (base - 1)) !== 0 && limit > 0 && digits.length > limit) {
    throw rt.valueError(
      `Exceeds the limit (${limit} digits) for integer string conversion: value has ${digits.length} digits; ` +
        "use sys.set_int_max_str_digits() to increase the limit",
    );
  }
  const magnitude = bigIntFromText(digits, base);
  return isNegative ? -magnitude : magnitude;
}

function bigIntFromText(digits: string, base: number): bigint {
  if (base === 10) return BigInt(digits);
  if (base === 16) return BigInt(`0x${digits}`);
  if (base === 8) return BigInt(`0o${digits}`);
  if (base === 2) return BigInt(`0b${digits}`);
  if (digits.length <= 8) return BigInt(parseInt(digits, base));
  const middle = digits.length >> 1;
  const high = bigIntFromText(digits.slice(0, middle), base);
  return high * BigInt(base) ** BigInt(digits.length - middle) + bigIntFromText(digits.slice(middle), base);
}

function intOfParsed(rt: Runtime, value: number | bigint): Ref {
  return typeof value === "number" ? newInt(rt, value) : newBigInt(rt, value);
}

/** `int(str, base)`. CPython: PyLong_FromUnicodeObject */
export function intFromStr(rt: Runtime, str: Ref, base: number): Ref {
  const value = parseInteger(rt, asciiNumberText(strUnits(rt, str)), base);
  if (value !== null) return intOfParsed(rt, value);
  throw invalidLiteral(rt, strRepr(rt, str), base);
}

/** `int(bytes, base)`; `shown` is the repr of the object for the message. */
export function intFromBytes(rt: Runtime, bytes: Uint8Array, base: number): Ref {
  let text = "";
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : "?";
  text = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
  const value = parseInteger(rt, text, base);
  if (value !== null) return intOfParsed(rt, value);
  throw invalidLiteral(rt, bytesRepr(bytes), base);
}

function invalidLiteral(rt: Runtime, shown: string, base: number): ReturnType<Runtime["error"]> {
  const cut = Array.from(shown).slice(0, SHOWN_LENGTH_MAX).join("");
  return rt.valueError(`invalid literal for int() with base ${base}: ${cut}`);
}

/** The int that decimal text names, or 0 (NULL) where it names none: for source text and tools. */
export function intFromText(rt: Runtime, text: string, base = 10): Ref {
  const value = parseInteger(rt, text.trim(), base);
  return value === null ? 0 : intOfParsed(rt, value);
}
