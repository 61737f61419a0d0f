// Doubles as decimals and back, exactly as CPython writes and reads them: the shortest digits that read back as the
// same double (`repr`), digits rounded half to even from the exact binary value (`format`, `%`, `round`), hexadecimal.
// CPython: Python/dtoa.c, Python/pystrtod.c
import { mantissaAndExponent, scaleByPowerOfTwo } from "./double.ts";

/** A positive decimal: 0.DIGITS times 10**point; no trailing zeros, "0" at point 1 for zero. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

const ZERO: Decimal = { digits: "0", point: 1 };
/** From here on JavaScript's own fixed notation gives up. */
const FIXED_NOTATION_LIMIT = 1e21;
/** Digits that JavaScript's own rounding takes. */
const JS_PRECISION_MAX = 100;
const REPR_POINT_MAX = 16;

function decimal(digits: string, point: number): Decimal {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  if (end === 0) return ZERO;
  let start = 0;
  while (digits[start] === "0") start++;
  return { digits: digits.slice(start, end), point: point - start };
}

/** floor division rounded half to even. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  if (twice > denominator || (twice === denominator && (quotient & 1n) === 1n)) return quotient + 1n;
  return quotient;
}

/** The integer nearest to `value * 10**places`, ties to even; `value` is not negative. */
function scaledInteger(value: number, places: number): bigint {
  const [mantissa, exponent] = mantissaAndExponent(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent < 0) denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  return divideRounded(numerator, denominator);
}

/** The shortest decimal that reads back as the same positive double. */
function shortestDecimal(value: number): Decimal {
  if (value === 0) return ZERO;
  const text = value.toExponential();
  const mark = text.indexOf("e");
  return decimal(text[0] + text.slice(2, mark), Number(text.slice(mark + 1)) + 1);
}

/** Rounded to `places` digits after the point (before it, when negative). */
function decimalWithPlaces(value: number, places: number): Decimal {
  if (value === 0) return ZERO;
  // A tie needs `value` to have no more than places + 1 binary digits after the point; without one JavaScript rounds
  // the exact value as we do.
  if (places >= 0 && places <= JS_PRECISION_MAX && value < FIXED_NOTATION_LIMIT) {
    if (!Number.isInteger(value * 2 ** (places + 1))) {
      const text = value.toFixed(places);
      const dot = places === 0 ? text.length : text.length - places - 1;
      return decimal(text.slice(0, dot) + text.slice(dot + 1), dot);
    }
  }
  if (places > 1100) return decimalWithPlaces(value, 1100);
  if (places < -400) return ZERO;
  const text = scaledInteger(value, places).toString();
  return decimal(text, text.length - places);
}

/** Rounded to `count` (> 0) significant digits. */
function decimalWithDigits(value: number, count: number): Decimal {
  if (value === 0) return ZERO;
  if (count > 1100) count = 1100;
  const exponent = decimalExponent(value);
  const places = count - 1 - exponent;
  if (count <= JS_PRECISION_MAX && places >= 0 && !Number.isInteger(scaleByPowerOfTwo(value, places + 1))) {
    const text = value.toExponential(count - 1);
    const mark = text.indexOf("e");
    return decimal(text[0] + text.slice(2, mark), Number(text.slice(mark + 1)) + 1);
  }
  const text = scaledInteger(value, places).toString();
  return decimal(text, text.length - places);
}

/** Floor of the decimal logarithm of a positive double. */
function decimalExponent(value: number): number {
  const text = value.toExponential(20);
  const exponent = Number(text.slice(text.indexOf("e") + 1));
  // Twenty digits may have rounded 9.99… up to the next power.
  if (!text.startsWith("1.00000000000000000000e")) return exponent;
  const [mantissa, binary] = mantissaAndExponent(value);
  const isBelow =
    exponent >= 0
      ? mantissa << BigInt(Math.max(binary, 0)) < (10n ** BigInt(exponent)) << BigInt(Math.max(-binary, 0))
      : mantissa * 10n ** BigInt(-exponent) < 1n << BigInt(-binary);
  return isBelow ? exponent - 1 : exponent;
}

export interface FloatStyle {
  /** `#`: keep the point, and with "g" the trailing zeros. */
  isAlternate?: boolean;
  /** Add ".0" to what would look like an int, as repr and str do. */
  isDotZero?: boolean;
}

/** CPython: PyOS_double_to_string. `code` is "r" (repr), "e", "f" or "g"; the sign is written, never a "+". */
export function formatDouble(
  value: number,
  code: "r" | "e" | "f" | "g",
  precision: number,
  style: FloatStyle = {},
): string {
  if (Number.isNaN(value)) return "nan";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const magnitude = Math.abs(value);
  if (magnitude === Infinity) return sign + "inf";
  let number: Decimal;
  let isExponential = false;
  let digitsEnd = 0;
  if (code === "r") {
    number = shortestDecimal(magnitude);
    isExponential = number.point <= -4 || number.point > REPR_POINT_MAX;
  } else if (code === "e") {
    number = decimalWithDigits(magnitude, precision + 1);
    isExponential = true;
    digitsEnd = precision + 1;
  } else if (code === "f") {
    number = decimalWithPlaces(magnitude, precision);
    digitsEnd = number.point + precision;
  } else {
    if (precision === 0) precision = 1;
    number = decimalWithDigits(magnitude, precision);
    isExponential = number.point <= -4 || number.point > precision - (style.isDotZero === true ? 1 : 0);
    if (style.isAlternate === true) digitsEnd = precision;
  }
  const point = isExponential ? 1 : number.point;
  let text = withPoint(number.digits, point, digitsEnd, style, isExponential);
  if (isExponential) {
    const exponent = number.point - 1;
    text += `e${exponent < 0 ? "-" : "+"}${Math.abs(exponent).toString().padStart(2, "0")}`;
  }
  return sign + text;
}

/** Digits with the point after the `point`th, filled with zeros up to the place `digitsEnd`. */
function withPoint(
  digits: string,
  point: number,
  digitsEnd: number,
  style: FloatStyle,
  isExponential: boolean,
): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  let fraction = point > 0 ? digits.slice(point) : "0".repeat(-point) + digits;
  fraction = fraction.padEnd(digitsEnd - point, "0");
  if (fraction !== "") return `${whole}.${fraction}`;
  if (style.isDotZero === true && !isExponential) return `${whole}.0`;
  return style.isAlternate === true ? `${whole}.` : whole;
}

/** As `repr(float)`. */
export function floatRepr(value: number): string {
  return formatDouble(value, "r", 0, { isDotZero: true });
}

/** `round(value, places)`: the double nearest to the decimal rounded half to even. */
export function roundToPlaces(value: number, places: number): number {
  const number = decimalWithPlaces(Math.abs(value), places);
  const magnitude = Number(`0.${number.digits}e${number.point}`);
  return value < 0 || Object.is(value, -0) ? -magnitude : magnitude;
}

// ---- reading --------------------------------------------------------------------------------------------------
const DECIMAL_FORM = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i;
const LONE_UNDERSCORE = /^_|_$|[^\d]_|_[^\d]/;

/** The double that ASCII text without surrounding whitespace names, or null. */
export function parseFloatText(text: string): number | null {
  if (text.includes("_")) {
    if (LONE_UNDERSCORE.test(text)) return null;
    text = text.replaceAll("_", "");
  }
  if (!DECIMAL_FORM.test(text)) return null;
  const last = text[text.length - 1];
  if (last >= "0" && last <= "9") return Number(text);
  const isNegative = text.startsWith("-");
  if (last === "n" || last === "N") return NaN;
  if (last === ".") return Number(text);
  return isNegative ? -Infinity : Infinity;
}

/** As `float.hex()`. */
export function floatHex(value: number): string {
  if (!Number.isFinite(value)) return floatRepr(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  let magnitude = Math.abs(value);
  if (magnitude === 0) return `${sign}0x0.0p+0`;
  let exponent = 0;
  while (magnitude >= 2) {
    magnitude /= 2;
    exponent++;
  }
  while (magnitude < 1 && exponent > -1022) {
    magnitude *= 2;
    exponent--;
  }
  const lead = Math.floor(magnitude);
  const fraction = ((magnitude - lead) * 2 ** 52).toString(16).padStart(13, "0");
  return `${sign}0x${lead}.${fraction}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

const HEX_FORM = /^\s*([+-]?)(?:0x)?(?:([0-9a-f]+)\.?([0-9a-f]*)|\.([0-9a-f]+))(?:p([+-]?\d+))?\s*$/i;
const SPECIAL_FORM = /^\s*([+-]?)(inf(?:inity)?|nan)\s*$/i;

/** As `float.fromhex`: the double, "invalid", or "overflow". */
export function parseFloatHex(text: string): number | "invalid" | "overflow" {
  const special = SPECIAL_FORM.exec(text);
  if (special !== null) {
    if (special[2].toLowerCase() === "nan") return NaN;
    return special[1] === "-" ? -Infinity : Infinity;
  }
  const match = HEX_FORM.exec(text);
  if (match === null) return "invalid";
  const whole = match[2] ?? "";
  const fraction = match[3] ?? match[4] ?? "";
  const mantissa = BigInt(`0x0${whole}${fraction}`);
  const isNegative = match[1] === "-";
  if (mantissa === 0n) return isNegative ? -0 : 0;
  const exponent = Number(match[5] ?? "0") - 4 * fraction.length;
  const bits = mantissa.toString(2).length;
  const top = bits + exponent;
  if (top > 1024) return "overflow";
  if (top < -1080) return isNegative ? -0 : 0;
  // Keep 53 bits, or fewer where the result is subnormal, rounding half to even.
  const kept = Math.max(0, Math.min(53, top + 1074));
  const drop = bits - kept;
  const rounded = drop > 0 ? divideRounded(mantissa, 1n << BigInt(drop)) : mantissa;
  const value = scaleByPowerOfTwo(Number(rounded), drop > 0 ? exponent + drop : exponent);
  if (!Number.isFinite(value)) return "overflow";
  return isNegative ? -value : value;
}
