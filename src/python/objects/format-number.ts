// Numbers under a format specification: `format(x, spec)` for int, float and complex.
// CPython: Python/formatter_unicode.c format_long_internal, format_float_internal, format_complex_internal
import { complexValue } from "./complex.ts";
import { formatDouble } from "./float-text.ts";
import { floatValue } from "./float.ts";
import { padNumber, padText, parseFormatSpec, unknownFormatCode } from "./format-spec.ts";
import type { FormatSpec } from "./format-spec.ts";
import { bigIntOf, compactInt, hasOneDigit, intSign, numberOf } from "./int.ts";
import { intAsDouble } from "./int-arithmetic.ts";
import { decimalText } from "./int-text.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

const FLOAT_TYPES = "eEfFgGn%";
const DEFAULT_PRECISION = 6;
const PRECISION_MAX = 0x7fffffff;
const CODE_POINT_MAX = 0x10ffff;

/** `format(int, spec)` as text. `onDigits` is told what the int is as it is, of which the text is made. */
export function formatInt(
  rt: Runtime,
  self: Ref,
  specText: string,
  onDigits: (digits: string) => void = () => {},
): string {
  const typeName = rt.typeName(self);
  const spec = parseFormatSpec(rt, specText, typeName, "d", ">");
  if ("bcdoxXn".includes(spec.type)) return formatInteger(rt, self, spec, onDigits);
  if ("eEfFgG%".includes(spec.type)) return formatFloatNumber(rt, intAsDouble(rt, self), spec);
  throw unknownFormatCode(rt, spec.type, typeName);
}

function formatInteger(rt: Runtime, self: Ref, spec: FormatSpec, onDigits: (digits: string) => void): string {
  if (spec.precision >= 0) throw rt.valueError("Precision not allowed in integer format specifier");
  if (spec.isZeroCoerced) {
    throw rt.valueError("Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (spec.type === "c") return formatCharacter(rt, self, spec);
  const isNegative = intSign(rt, self) < 0;
  const magnitude = hasOneDigit(rt, self) ? Math.abs(compactInt(rt, self)) : absolute(bigIntOf(rt, self));
  let digits: string;
  let prefix = "";
  if (spec.type === "b") [digits, prefix] = [magnitude.toString(2), "0b"];
  else if (spec.type === "o") [digits, prefix] = [magnitude.toString(8), "0o"];
  else if (spec.type === "x") [digits, prefix] = [magnitude.toString(16), "0x"];
  else if (spec.type === "X") [digits, prefix] = [magnitude.toString(16).toUpperCase(), "0X"];
  else digits = typeof magnitude === "number" ? String(magnitude) : decimalText(rt, magnitude);
  onDigits(`${isNegative ? "-" : ""}${prefix}${digits}`);
  if (!spec.isAlternate) prefix = "";
  return padNumber({ isNegative, prefix, digits, point: "", fraction: "", rest: "" }, spec);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function formatCharacter(rt: Runtime, self: Ref, spec: FormatSpec): string {
  if (spec.sign !== "") throw rt.valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.isAlternate)
    throw rt.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  const code = numberOf(rt, self);
  if (Math.abs(code) >= 2 ** 63) throw rt.overflowError("Python int too large to convert to C long");
  if (code < 0 || code > CODE_POINT_MAX) throw rt.overflowError("%c arg not in range(0x110000)");
  const rest = String.fromCodePoint(code);
  return padNumber({ isNegative: false, prefix: "", digits: "", point: "", fraction: "", rest }, spec);
}

/** `format(float, spec)` as text. */
export function formatFloat(rt: Runtime, self: Ref, specText: string): string {
  const typeName = rt.typeName(self);
  const spec = parseFormatSpec(rt, specText, typeName, "", ">");
  if (spec.type !== "" && !FLOAT_TYPES.includes(spec.type)) throw unknownFormatCode(rt, spec.type, typeName);
  return formatFloatNumber(rt, floatValue(rt, self), spec);
}

function formatFloatNumber(rt: Runtime, value: number, spec: FormatSpec): string {
  if (spec.precision > PRECISION_MAX) throw rt.valueError("precision too big");
  const isPercent = spec.type === "%";
  const text = isPercent ? doubleText(value * 100, "f", spec) : doubleText(value, spec.type, spec);
  return padNumber(numberParts(text, isPercent ? "%" : ""), spec);
}

/** A double's text by presentation type ("" as repr, and as "g" with at least one decimal when precise). */
function doubleText(value: number, type: string, spec: FormatSpec): string {
  const isUpper = type === "E" || type === "F" || type === "G";
  let code = type.toLowerCase();
  if (code === "n") code = "g";
  const isDotZero = code === "";
  let precision = spec.precision;
  if (code === "") {
    code = precision < 0 ? "r" : "g";
    if (precision < 0) precision = 0;
  } else if (precision < 0) precision = DEFAULT_PRECISION;
  const style = { isAlternate: spec.isAlternate, isDotZero };
  let text = formatDouble(value, code as "r" | "e" | "f" | "g", precision, style);
  if (spec.isZeroCoerced && text.startsWith("-") && /^-[0.]*(?:e[+-]?\d+)?$/.test(text)) text = text.slice(1);
  return isUpper ? text.toUpperCase() : text;
}

function numberParts(text: string, percent: string): Parameters<typeof padNumber>[0] {
  const match = /^(-?)(\d*)(\.?)(\d*)(.*)$/.exec(text);
  if (match === null) throw new TypeError("a double's text has the form of a number");
  const [, sign, digits, point, fraction, rest] = match;
  return { isNegative: sign === "-", prefix: "", digits, point, fraction, rest: rest + percent };
}

/** `format(complex, spec)` as text. */
export function formatComplex(rt: Runtime, self: Ref, specText: string): string {
  const typeName = rt.typeName(self);
  const spec = parseFormatSpec(rt, specText, typeName, "", ">");
  if (spec.type !== "" && !"eEfFgGn".includes(spec.type)) throw unknownFormatCode(rt, spec.type, typeName);
  if (spec.fill === "0") throw rt.valueError("Zero padding is not allowed in complex format specifier");
  if (spec.align === "=")
    throw rt.valueError("'=' alignment flag is not allowed in complex format specifier");
  if (spec.precision > PRECISION_MAX) throw rt.valueError("precision too big");
  const { re, im } = complexValue(rt, self);
  const hasType = spec.type !== "";
  const isRealShown = hasType || re !== 0 || Object.is(re, -0);
  const part = (value: number, sign: string): string => {
    const text = hasType ? doubleText(value, spec.type, spec) : untypedText(value, spec);
    return padNumber(numberParts(text, ""), { ...spec, width: -1, sign });
  };
  const imaginary = part(im, isRealShown ? "+" : spec.sign) + "j";
  let text = isRealShown ? part(re, spec.sign) + imaginary : imaginary;
  if (!hasType && isRealShown) text = `(${text})`;
  return padText(text, text.length, spec);
}

function untypedText(value: number, spec: FormatSpec): string {
  const code = spec.precision < 0 ? "r" : "g";
  const text = formatDouble(value, code, Math.max(spec.precision, 0), { isAlternate: spec.isAlternate });
  return spec.isZeroCoerced && /^-[0.]*$/.test(text) ? text.slice(1) : text;
}
