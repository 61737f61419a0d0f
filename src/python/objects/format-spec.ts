// The format specification mini-language, `[[fill]align][sign][z][#][0][width][,_][.precision[,_]][type]`: taking it
// apart, and putting text and digits into a field of some width.  CPython: Python/formatter_unicode.c
import { decimalValue } from "./unicode-classes.ts";
import type { Runtime } from "./runtime.ts";

export interface FormatSpec {
  fill: string;
  align: string;
  /** "+", "-", " " or "". */
  sign: string;
  /** `z`: a result that rounds to zero loses its minus. */
  isZeroCoerced: boolean;
  isAlternate: boolean;
  /** Code points; -1 when not given. */
  width: number;
  /** Between groups of the whole part: "", "," or "_". */
  separator: string;
  /** -1 when not given. */
  precision: number;
  /** Between groups of the fraction. */
  fractionSeparator: string;
  /** One character; "" where the object has no default. */
  type: string;
}

const SEPARATED_TYPES = "defgEG%F";
const UNDERSCORED_TYPES = "boxX";
const DIGITS_MAX = Number.MAX_SAFE_INTEGER;

/** Specifications already taken apart, by default type and text: a loop formats with the same few again and again. */
const parsedSpecs = new Map<string, FormatSpec>();
const PARSED_SPECS_MAX = 500;

/** `typeName` is the object's, for the error message; `defaultAlign` is "<" or ">". The result is shared: read only. */
export function parseFormatSpec(
  rt: Runtime,
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: string,
): Readonly<FormatSpec> {
  const key = defaultType + defaultAlign + text;
  let spec = parsedSpecs.get(key);
  if (spec === undefined) {
    spec = parseAnew(rt, text, typeName, defaultType, defaultAlign);
    if (parsedSpecs.size >= PARSED_SPECS_MAX) parsedSpecs.clear();
    parsedSpecs.set(key, spec);
  }
  return spec;
}

function parseAnew(
  rt: Runtime,
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: string,
): FormatSpec {
  const spec: FormatSpec = {
    fill: " ",
    align: defaultAlign,
    sign: "",
    isZeroCoerced: false,
    isAlternate: false,
    width: -1,
    separator: "",
    precision: -1,
    fractionSeparator: "",
    type: defaultType,
  };
  const points = Array.from(text);
  let at = 0;
  let isAligned = false;
  let isFilled = false;
  if (points.length >= 2 && isAlignment(points[1])) {
    [spec.fill, spec.align] = points;
    isAligned = isFilled = true;
    at = 2;
  } else if (points.length >= 1 && isAlignment(points[0])) {
    spec.align = points[0];
    isAligned = true;
    at = 1;
  }
  if (points[at] === "+" || points[at] === "-" || points[at] === " ") spec.sign = points[at++];
  if (points[at] === "z") {
    spec.isZeroCoerced = true;
    at++;
  }
  if (points[at] === "#") {
    spec.isAlternate = true;
    at++;
  }
  if (!isFilled && points[at] === "0") {
    spec.fill = "0";
    if (!isAligned && defaultAlign === ">") spec.align = "=";
    at++;
  }
  const readInteger = (): number => {
    let value = -1;
    for (; at < points.length; at++) {
      const digit = decimalValue(points[at].codePointAt(0) ?? 0);
      if (digit < 0) break;
      value = Math.max(value, 0) * 10 + digit;
      if (value > DIGITS_MAX) throw rt.valueError("Too many decimal digits in format string");
    }
    return value;
  };
  const readSeparator = (): string => {
    let separator = "";
    if (points[at] === ",") separator = points[at++];
    if (points[at] === "_") {
      if (separator !== "") throw rt.valueError("Cannot specify both ',' and '_'.");
      separator = points[at++];
    }
    if (points[at] === "," && separator === "_") throw rt.valueError("Cannot specify both ',' and '_'.");
    return separator;
  };
  spec.width = readInteger();
  spec.separator = readSeparator();
  if (points[at] === ".") {
    at++;
    spec.precision = readInteger();
    spec.fractionSeparator = readSeparator();
    if (spec.precision < 0 && spec.fractionSeparator === "")
      throw rt.valueError("Format specifier missing precision");
  }
  if (points.length - at > 1) {
    throw rt.valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  }
  if (at < points.length) spec.type = points[at];
  checkSeparators(rt, spec);
  return spec;
}

function isAlignment(character: string): boolean {
  return character === "<" || character === ">" || character === "=" || character === "^";
}

function checkSeparators(rt: Runtime, spec: FormatSpec): void {
  const { separator } = spec;
  if (spec.type === "n" && spec.fractionSeparator !== "") {
    throw rt.valueError(
      `Cannot specify '${separator !== "" ? separator : spec.fractionSeparator}' with 'n'.`,
    );
  }
  if (separator === "" || spec.type === "" || SEPARATED_TYPES.includes(spec.type)) return;
  if (separator === "_" && UNDERSCORED_TYPES.includes(spec.type)) return;
  throw rt.valueError(`Cannot specify '${separator}' with ${shownType(spec.type)}.`);
}

/** A type character as error messages show it. */
function shownType(type: string): string {
  const code = type.codePointAt(0) ?? 0;
  return code > 32 && code < 128 ? `'${type}'` : `'\\x${code.toString(16)}'`;
}

export function unknownFormatCode(rt: Runtime, type: string, typeName: string): ReturnType<Runtime["error"]> {
  return rt.valueError(`Unknown format code ${shownType(type)} for object of type '${typeName}'`);
}

/** Text in a field: `length` is its code points. */
export function padText(text: string, length: number, spec: FormatSpec): string {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  if (spec.align === ">") return spec.fill.repeat(missing) + text;
  if (spec.align === "^") {
    const left = missing >> 1;
    return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
  }
  return text + spec.fill.repeat(missing);
}

/** A number taken apart: the digits before the point, and what follows them (point, fraction, exponent, percent). */
export interface NumberParts {
  readonly isNegative: boolean;
  /** "0x" and its like. */
  readonly prefix: string;
  readonly digits: string;
  /** "" or "." */
  readonly point: string;
  readonly fraction: string;
  readonly rest: string;
}

/** Sign, prefix and digits in a field, with separators and the padding where the alignment says. */
export function padNumber(parts: NumberParts, spec: FormatSpec): string {
  const sign = parts.isNegative ? "-" : spec.sign === "+" || spec.sign === " " ? spec.sign : "";
  const fraction = groupedFraction(parts.fraction, spec.fractionSeparator);
  const tail = parts.point + fraction + parts.rest;
  const otherLength =
    sign.length + parts.prefix.length + (spec.type === "c" ? Array.from(tail).length : tail.length);
  const digitsMin = spec.fill === "0" && spec.align === "=" ? spec.width - otherLength : 0;
  const groupLength = UNDERSCORED_TYPES.includes(spec.type) && spec.type !== "" ? 4 : 3;
  const digits =
    parts.digits === "" ? "" : groupedDigits(parts.digits, spec.separator, groupLength, digitsMin);
  const missing = spec.width - otherLength - digits.length;
  if (missing <= 0) return sign + parts.prefix + digits + tail;
  if (spec.align === "=") return sign + parts.prefix + spec.fill.repeat(missing) + digits + tail;
  const text = sign + parts.prefix + digits + tail;
  if (spec.align === "<") return text + spec.fill.repeat(missing);
  if (spec.align === ">") return spec.fill.repeat(missing) + text;
  const left = missing >> 1;
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

/** Digits with separators from the right, led by zeros until they fill `lengthMin`. */
function groupedDigits(digits: string, separator: string, groupLength: number, lengthMin: number): string {
  if (separator === "") return digits.padStart(lengthMin, "0");
  // A field of n groups and their separators; a separator never leads, so a digit more may be needed.
  const groupsOf = (count: number): number => count + Math.floor((count - 1) / groupLength);
  let count = digits.length;
  if (groupsOf(count) < lengthMin) {
    count = Math.floor((lengthMin * groupLength) / (groupLength + 1));
    while (groupsOf(count) < lengthMin) count++;
    while (count > digits.length && groupsOf(count - 1) >= lengthMin) count--;
  }
  const padded = digits.padStart(count, "0");
  const groups: string[] = [];
  for (let end = padded.length; end > 0; end -= groupLength)
    groups.unshift(padded.slice(Math.max(0, end - groupLength), end));
  return groups.join(separator);
}

function groupedFraction(fraction: string, separator: string): string {
  if (separator === "" || fraction.length <= 3) return fraction;
  const groups: string[] = [];
  for (let start = 0; start < fraction.length; start += 3) groups.push(fraction.slice(start, start + 3));
  return groups.join(separator);
}
