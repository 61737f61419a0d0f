// `template % values`, for str and bytes.  CPython: Objects/unicodeobject.c PyUnicode_Format, Objects/bytesobject.c
// _PyBytes_FormatEx
import { qualifiedTypeName } from "./dict.ts";
import {
  ascii,
  dropRaised,
  getItem,
  index,
  isMapping,
  isRaised,
  lookupSpecial,
  repr,
  str,
  toFloatNumber,
} from "./abstract.ts";
import { bufferBytes } from "./buffer.ts";
import { bytesOf, isBytes, newBytes } from "./bytes.ts";
import { isExceptionOf } from "./exception-of.ts";
import { formatDouble } from "./float-text.ts";
import { isFloat } from "./float.ts";
import { bigIntOf, isInt, numberOf } from "./int.ts";
import { decimalText } from "./int-text.ts";
import { toInt } from "./int-conversion.ts";
import { emptyStr, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { exactStr, isStr, strLength, strSlice } from "./str.ts";
import { joinStrs } from "./str-split.ts";
import { tupleItems } from "./tuple.ts";
import type { Runtime } from "./runtime.ts";

const CODE_POINT_MAX = 0x10ffff;
const SIZE_MAX = 0x7fffffff;
const FLOAT_PRECISION = 6;

/** What is between "%" and the type character. */
interface Directive {
  isLeft: boolean;
  isSigned: boolean;
  isBlank: boolean;
  isAlternate: boolean;
  isZero: boolean;
  width: number;
  /** -1 when not given. */
  precision: number;
  type: string;
}

/** The values that the directives consume, in order or by name. */
class Values {
  private readonly rt: Runtime;
  private readonly items: readonly Ref[];
  private readonly isTuple: boolean;
  readonly mapping: Ref;
  private at = 0;
  /** What the last name found, until the directive takes it; owned. */
  private pending: Ref = 0;

  /** Bytes count as a mapping where text is formatted, and text where bytes are. */
  constructor(rt: Runtime, values: Ref, isForBytes: boolean) {
    this.rt = rt;
    this.isTuple = rt.isSubtype(rt.typeOf(values), T.tuple);
    this.items = this.isTuple ? tupleItems(rt, values) : [values];
    const isBytesLike = isBytes(rt, values) || rt.isSubtype(rt.typeOf(values), T.bytearray);
    const isText = isStr(rt, values) || (isForBytes && isBytesLike);
    this.mapping = !this.isTuple && !isText && isMapping(rt, values) ? values : 0;
  }

  select(key: Ref): void {
    this.release();
    this.pending = getItem(this.rt, this.mapping, key);
    this.at = -1;
  }

  /** Borrowed until the next call. */
  next(): Ref {
    if (this.at < 0) {
      if (this.pending === 0 || this.at < -1)
        throw this.rt.typeError("not enough arguments for format string");
      this.at = -2;
      return this.pending;
    }
    if (this.at >= this.items.length) throw this.rt.typeError("not enough arguments for format string");
    return this.items[this.at++];
  }

  finish(kind: string): void {
    if (this.mapping === 0 && this.at >= 0 && this.at < this.items.length) {
      throw this.rt.typeError(`not all arguments converted during ${kind} formatting`);
    }
  }

  release(): void {
    if (this.pending !== 0) this.rt.decref(this.pending);
    this.pending = 0;
  }
}

/** `str % values`. */
export function percentFormat(rt: Runtime, template: Ref, values: Ref): Ref {
  const text = rt.text(template);
  const formatted = formatTemplate(rt, Array.from(text), values, false);
  if (text.includes("%")) return formatted;
  // Without a directive the template itself is the result.
  rt.decref(formatted);
  return exactStr(rt, template);
}

/** `bytes % values`: an owned bytes object. */
export function percentFormatBytes(rt: Runtime, template: Uint8Array, values: Ref): Ref {
  const text = formatTemplate(
    rt,
    Array.from(template, (byte) => String.fromCharCode(byte)),
    values,
    true,
  );
  try {
    return newBytes(
      rt,
      Array.from(rt.text(text), (c) => c.charCodeAt(0)),
    );
  } finally {
    rt.decref(text);
  }
}

function formatTemplate(
  rt: Runtime,
  template: readonly string[],
  valuesRef: Ref,
  isBytesFormat: boolean,
): Ref {
  const values = new Values(rt, valuesRef, isBytesFormat);
  const pieces: Ref[] = [];
  try {
    let at = 0;
    while (at < template.length) {
      let end = at;
      while (end < template.length && template[end] !== "%") end++;
      if (end > at) pieces.push(rt.newStr(template.slice(at, end).join("")));
      if (end === template.length) break;
      if (template[end + 1] === "%") {
        pieces.push(rt.newStr("%"));
        at = end + 2;
        continue;
      }
      const parsed = parseDirective(rt, template, end + 1, values, isBytesFormat);
      at = parsed.end;
      const value = values.next();
      pieces.push(formatValue(rt, parsed.directive, value, at - 1, isBytesFormat));
    }
    values.finish(isBytesFormat ? "bytes" : "string");
    return joinStrs(
      rt,
      emptyStr,
      pieces.filter((piece) => piece !== emptyStr),
    );
  } finally {
    values.release();
    for (const piece of pieces) rt.decref(piece);
  }
}

function parseDirective(
  rt: Runtime,
  template: readonly string[],
  start: number,
  values: Values,
  isBytesFormat: boolean,
): { directive: Directive; end: number } {
  const directive: Directive = {
    isLeft: false,
    isSigned: false,
    isBlank: false,
    isAlternate: false,
    isZero: false,
    width: 0,
    precision: -1,
    type: "",
  };
  let at = start;
  if (template[at] === "(") at = selectByName(rt, template, at + 1, values, isBytesFormat);
  for (; at < template.length; at++) {
    if (template[at] === "-") directive.isLeft = true;
    else if (template[at] === "+") directive.isSigned = true;
    else if (template[at] === " ") directive.isBlank = true;
    else if (template[at] === "#") directive.isAlternate = true;
    else if (template[at] === "0") directive.isZero = true;
    else break;
  }
  const readNumber = (tooBig: string, cType: string, max: number): number => {
    if (template[at] === "*") {
      at++;
      const value = values.next();
      if (!isInt(rt, value)) throw rt.typeError("* wants int");
      const number = numberOf(rt, value);
      if (number >= max || number < -max)
        throw rt.overflowError(`Python int too large to convert to C ${cType}`);
      return number;
    }
    let number = 0;
    while (at < template.length && template[at] >= "0" && template[at] <= "9") {
      number = number * 10 + Number(template[at++]);
      if (number > Number.MAX_SAFE_INTEGER) throw rt.valueError(tooBig);
    }
    return number;
  };
  directive.width = readNumber("width too big", "ssize_t", 2 ** 63);
  if (directive.width < 0) {
    directive.isLeft = true;
    directive.width = -directive.width;
    if (directive.width >= 2 ** 63) throw rt.overflowError("width too big");
  }
  if (template[at] === ".") {
    at++;
    directive.precision = Math.max(0, readNumber("precision too big", "int", 2 ** 31));
    if (directive.precision > SIZE_MAX) throw rt.valueError("precision too big");
  }
  if (at < template.length && "hlL".includes(template[at])) at++;
  if (at >= template.length) throw rt.valueError("incomplete format");
  directive.type = template[at];
  return { directive, end: at + 1 };
}

/** Reads "name)" and looks the name up; returns where the directive goes on. */
function selectByName(
  rt: Runtime,
  template: readonly string[],
  start: number,
  values: Values,
  isBytesFormat: boolean,
): number {
  if (values.mapping === 0) throw rt.typeError("format requires a mapping");
  let open = 1;
  let at = start;
  while (open > 0 && at < template.length) {
    if (template[at] === ")") open--;
    else if (template[at] === "(") open++;
    at++;
  }
  if (open > 0) throw rt.valueError("incomplete format key");
  const name = template.slice(start, at - 1).join("");
  const key = isBytesFormat
    ? newBytes(
        rt,
        Array.from(name, (c) => c.charCodeAt(0)),
      )
    : rt.newStr(name);
  try {
    values.select(key);
  } finally {
    rt.decref(key);
  }
  return at;
}

/** One directive's text, owned. */
function formatValue(
  rt: Runtime,
  directive: Directive,
  value: Ref,
  position: number,
  isBytesFormat: boolean,
): Ref {
  const { type } = directive;
  if (type === "s" || type === "r" || type === "a" || (isBytesFormat && type === "b")) {
    return formatObject(rt, directive, value, isBytesFormat);
  }
  if (type === "c") return padded(rt, directive, rt.newStr(characterOf(rt, value, isBytesFormat)));
  if ("diuoxX".includes(type)) return rt.newStr(paddedNumber(directive, integerText(rt, directive, value)));
  if ("eEfFgG".includes(type))
    return rt.newStr(paddedNumber(directive, floatText(rt, directive, value, isBytesFormat)));
  const code = type.codePointAt(0) ?? 0;
  const shown = isBytesFormat || (code > 31 && code < 128) ? type : "?";
  throw rt.valueError(
    `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${position}`,
  );
}

function formatObject(rt: Runtime, directive: Directive, value: Ref, isBytesFormat: boolean): Ref {
  let text: Ref;
  if (directive.type === "a" || (isBytesFormat && directive.type === "r")) text = ascii(rt, value);
  else if (isBytesFormat) text = latin1Of(rt, value);
  else text = directive.type === "s" ? str(rt, value) : repr(rt, value);
  const length = strLength(rt, text);
  if (directive.precision >= 0 && directive.precision < length) {
    const cut = strSlice(rt, text, 0, directive.precision);
    rt.decref(text);
    text = cut;
  }
  return padded(rt, directive, text);
}

/** The bytes of what `%b` takes, each as a character. */
function latin1Of(rt: Runtime, value: Ref): Ref {
  let bytes = bufferBytes(rt, value);
  let owner: Ref = 0;
  if (bytes === null) {
    const special = lookupSpecial(rt, value, "__bytes__");
    if (special !== 0) {
      try {
        owner = rt.call(special, []);
      } finally {
        rt.decref(special);
      }
      if (!isBytes(rt, owner)) {
        const name = rt.typeName(owner);
        rt.decref(owner);
        throw rt.typeError(`__bytes__ returned non-bytes (type ${name})`);
      }
      bytes = bytesOf(rt, owner);
    }
  }
  if (bytes === null) {
    throw rt.typeError(
      `%b requires a bytes-like object, or an object that implements __bytes__, not '${rt.typeName(value)}'`,
    );
  }
  const text = rt.newStr(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  if (owner !== 0) rt.decref(owner);
  return text;
}

/** Blanks around owned text. */
function padded(rt: Runtime, directive: Directive, text: Ref): Ref {
  const missing = directive.width - strLength(rt, text);
  if (missing <= 0) return text;
  if (missing > rt.limits.heapBytesMax) throw rt.memoryError();
  const blanks = " ".repeat(missing);
  const result = rt.newStr(directive.isLeft ? rt.text(text) + blanks : blanks + rt.text(text));
  rt.decref(text);
  return result;
}

function characterOf(rt: Runtime, value: Ref, isBytesFormat: boolean): string {
  if (isBytesFormat) return byteCharacterOf(rt, value);
  if (isStr(rt, value)) {
    if (strLength(rt, value) === 1) return rt.text(value);
    throw rt.typeError(
      `%c requires an int or a unicode character, not a string of length ${strLength(rt, value)}`,
    );
  }
  if (rt.info(value).nb_index === null) {
    throw rt.typeError(`%c requires an int or a unicode character, not ${qualifiedTypeName(rt, value)}`);
  }
  let number: Ref;
  try {
    number = index(rt, value);
  } catch (error) {
    if (!isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    throw rt.typeError(`%c requires an int or a unicode character, not ${qualifiedTypeName(rt, value)}`);
  }
  const code = numberOf(rt, number);
  rt.decref(number);
  if (code < 0 || code > CODE_POINT_MAX) throw rt.overflowError("%c arg not in range(0x110000)");
  return String.fromCodePoint(code);
}

function byteCharacterOf(rt: Runtime, value: Ref): string {
  const bytes = bufferBytes(rt, value);
  if (bytes !== null && bytes.length === 1) return String.fromCharCode(bytes[0]);
  if (bytes !== null || rt.info(value).nb_index === null) {
    const what =
      bytes === null
        ? qualifiedTypeName(rt, value)
        : `a ${rt.typeName(value)} object of length ${bytes.length}`;
    throw rt.typeError(`%c requires an integer in range(256) or a single byte, not ${what}`);
  }
  const number = index(rt, value);
  const code = numberOf(rt, number);
  rt.decref(number);
  if (code < 0 || code > 255) throw rt.overflowError("%c arg not in range(256)");
  return String.fromCharCode(code);
}

interface SignedText {
  sign: string;
  /** "0x" and its like: before the zeros that fill the field. */
  prefix: string;
  digits: string;
}

function integerText(rt: Runtime, directive: Directive, value: Ref): SignedText {
  const isHexOrOctal = "oxX".includes(directive.type);
  const number = integerValue(rt, directive.type, value, isHexOrOctal);
  try {
    const exact = bigIntOf(rt, number);
    const magnitude = exact < 0n ? -exact : exact;
    if (directive.precision > SIZE_MAX - 3) throw rt.overflowError("precision too large");
    if (directive.precision > rt.limits.heapBytesMax) throw rt.memoryError();
    let digits: string;
    let prefix = "";
    if (directive.type === "o") [digits, prefix] = [magnitude.toString(8), "0o"];
    else if (directive.type === "x") [digits, prefix] = [magnitude.toString(16), "0x"];
    else if (directive.type === "X") [digits, prefix] = [magnitude.toString(16).toUpperCase(), "0X"];
    else digits = decimalText(rt, magnitude);
    if (directive.precision > digits.length) digits = digits.padStart(directive.precision, "0");
    return { sign: signOf(directive, exact < 0n), prefix: directive.isAlternate ? prefix : "", digits };
  } finally {
    rt.decref(number);
  }
}

/** An owned int; complains as the directive does of what is no number. */
function integerValue(rt: Runtime, type: string, value: Ref, isIndexed: boolean): Ref {
  if (rt.typeOf(value) === T.int) return rt.incref(value);
  const info = rt.info(value);
  const isNumber = info.nb_index !== null || info.nb_int !== null || info.nb_float !== null;
  if (isNumber) {
    try {
      return isIndexed ? index(rt, value) : toInt(rt, value);
    } catch (error) {
      if (!isExceptionOf(rt, error, T.TypeError)) throw error;
      rt.decref(error.exception);
    }
  }
  const wanted = isIndexed ? "an integer" : "a real number";
  throw rt.typeError(`%${type} format: ${wanted} is required, not ${rt.typeName(value)}`);
}

function signOf(directive: Directive, isNegative: boolean): string {
  if (isNegative) return "-";
  return directive.isSigned ? "+" : directive.isBlank ? " " : "";
}

/** bytes complain in words of their own. */
function floatForBytes(rt: Runtime, value: Ref): number {
  const info = rt.info(value);
  const isNumber = isFloat(rt, value) || info.nb_float !== null || info.nb_index !== null;
  if (!isNumber) throw rt.typeError(`float argument required, not ${info.name}`);
  return toFloatNumber(rt, value);
}

function floatText(rt: Runtime, directive: Directive, value: Ref, isBytesFormat: boolean): SignedText {
  const number = isBytesFormat ? floatForBytes(rt, value) : toFloatNumber(rt, value);
  const code = directive.type.toLowerCase() as "e" | "f" | "g";
  const precision = directive.precision < 0 ? FLOAT_PRECISION : directive.precision;
  let text = formatDouble(number, code, precision, { isAlternate: directive.isAlternate });
  const isNegative = text.startsWith("-");
  if (isNegative) text = text.slice(1);
  if (directive.type !== code) text = text.toUpperCase();
  return { sign: signOf(directive, isNegative), prefix: "", digits: text };
}

function paddedNumber(directive: Directive, { sign, prefix, digits }: SignedText): string {
  const missing = Math.max(0, directive.width - sign.length - prefix.length - digits.length);
  if (directive.isLeft) return sign + prefix + digits + " ".repeat(missing);
  if (directive.isZero) return sign + prefix + "0".repeat(missing) + digits;
  return " ".repeat(missing) + sign + prefix + digits;
}
