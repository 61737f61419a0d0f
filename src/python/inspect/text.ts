// The repr of simple values, read from the bytes of the heap. It runs none of the program's code and touches no cache, so it
// can be asked about any moment of a recorded run.

import { bigIntOf, intDigitCount, isInt } from "../objects/int.ts";
import { floatRepr } from "../objects/float-text.ts";
import type { Runtime } from "../objects/runtime.ts";
import { Ellipsis, False, None, NotImplemented, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { textFromMemory } from "../objects/str.ts";
import {
  BYTES_DATA,
  COMPLEX_IMAG,
  COMPLEX_REAL,
  FLOAT_VALUE,
  OB_SIZE,
  STR_LENGTH,
} from "../memory/layout.ts";

/** Characters of a text that are shown at most; what is longer ends in `…`. */
export const TEXT_LENGTH_MAX = 120;
const DIGIT_COUNT_MAX = 14;

export interface ShownText {
  readonly text: string;
  readonly isCut: boolean;
}

const whole = (text: string): ShownText => ({ text, isCut: false });

/** The repr of a value that needs no other object to be told, or null where the object is not of that sort. */
export function valueText(rt: Runtime, object: Ref): ShownText | null {
  if (object === None) return whole("None");
  if (object === True) return whole("True");
  if (object === False) return whole("False");
  if (object === Ellipsis) return whole("Ellipsis");
  if (object === NotImplemented) return whole("NotImplemented");
  const { mro } = rt.info(object);
  if (mro.includes(T.str)) return strRepr(rt, object);
  if (isInt(rt, object)) return intText(rt, object);
  if (mro.includes(T.float)) return whole(floatRepr(rt.heap.f64[(object + FLOAT_VALUE) >> 3]));
  if (mro.includes(T.complex)) return whole(complexText(rt, object));
  if (mro.includes(T.bytes)) return bytesRepr(rt, object);
  return null;
}

function intText(rt: Runtime, object: Ref): ShownText {
  const digitCount = intDigitCount(rt, object);
  if (digitCount <= DIGIT_COUNT_MAX) return whole(bigIntOf(rt, object).toString());
  return { text: `an int of about ${Math.round(digitCount * 9.03)} digits`, isCut: true };
}

function complexText(rt: Runtime, object: Ref): string {
  const real = rt.heap.f64[(object + COMPLEX_REAL) >> 3];
  const imag = rt.heap.f64[(object + COMPLEX_IMAG) >> 3];
  const short = (value: number): string => floatRepr(value).replace(/\.0$/, "");
  if (real === 0 && !Object.is(real, -0)) return `${short(imag)}j`;
  return `(${short(real)}${imag < 0 || Object.is(imag, -0) ? "" : "+"}${short(imag)}j)`;
}

function strRepr(rt: Runtime, object: Ref): ShownText {
  const length = rt.heap.i32[(object + STR_LENGTH) >> 2];
  const text = textFromMemory(rt.heap, object);
  const points =
    length > TEXT_LENGTH_MAX ? [...text.slice(0, 2 * TEXT_LENGTH_MAX)].slice(0, TEXT_LENGTH_MAX) : [...text];
  const body = quoted(points);
  return length > TEXT_LENGTH_MAX ? { text: `${body}…`, isCut: true } : whole(body);
}

/** As `str.__repr__` writes it, but for characters that only a table of Unicode could call unprintable. */
function quoted(points: readonly string[]): string {
  const quote = points.includes("'") && !points.includes('"') ? '"' : "'";
  const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };
  const body = points.map((point) => {
    const known = escapes[point];
    if (known !== undefined) return known;
    if (point === quote) return `\\${quote}`;
    const code = point.codePointAt(0) ?? 0;
    if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, "0")}`;
    if (code >= 0x80 && code < 0xa1) return `\\x${code.toString(16)}`;
    if (code >= 0xd800 && code <= 0xdfff) return `\\u${code.toString(16)}`;
    return point;
  });
  return `${quote}${body.join("")}${quote}`;
}

function bytesRepr(rt: Runtime, object: Ref): ShownText {
  const length = rt.heap.i32[(object + OB_SIZE) >> 2];
  const shown = Math.min(length, TEXT_LENGTH_MAX);
  const bytes = Array.from(rt.heap.u8.subarray(object + BYTES_DATA, object + BYTES_DATA + shown));
  const body = bytes.map((byte) => {
    if (byte === 0x5c) return "\\\\";
    if (byte === 0x27) return "\\'";
    if (byte === 9) return "\\t";
    if (byte === 10) return "\\n";
    if (byte === 13) return "\\r";
    return byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
  });
  const text = `b'${body.join("")}'`;
  return length > shown ? { text: `${text}…`, isCut: true } : whole(text);
}

/** Whether the object certainly holds no other: most objects of a drawing are such. */
export function isLeaf(rt: Runtime, object: Ref): boolean {
  const type = rt.typeOf(object);
  return type === T.int || type === T.str || type === T.float || type === T.bool || type === T.NoneType;
}

/** An int's or a float's value; an int beyond 2**53 is the nearest double. */
export function numberValue(rt: Runtime, object: Ref): number {
  if (isInt(rt, object)) return Number(bigIntOf(rt, object));
  return rt.heap.f64[(object + FLOAT_VALUE) >> 3];
}

/** A str's text. */
export function textValue(rt: Runtime, object: Ref): string {
  return textFromMemory(rt.heap, object);
}
