// The repr of simple values, read from the bytes of the heap. It runs none of the program's code and touches no cache, so it
// can be asked about any moment of a recorded run.

import { bytesRepr } from "../objects/bytes-text.ts";
import { complexRepr } from "../objects/complex-arithmetic.ts";
import { complexValue } from "../objects/complex.ts";
import { bigIntOf, intDigitCount, isInt } from "../objects/int.ts";
import { floatRepr } from "../objects/float-text.ts";
import type { Runtime } from "../objects/runtime.ts";
import { Ellipsis, False, None, NotImplemented, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { reprOfPoints } from "../objects/str-repr.ts";
import { strUnits, textFromMemory } from "../objects/str.ts";
import { BYTES_DATA, FLOAT_VALUE, OB_SIZE } from "../memory/layout.ts";

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
  if (mro.includes(T.str)) return strText(rt, object);
  if (isInt(rt, object)) return intText(rt, object);
  if (mro.includes(T.float)) return whole(floatRepr(rt.heap.f64[(object + FLOAT_VALUE) >> 3]));
  if (mro.includes(T.complex)) return whole(complexRepr(complexValue(rt, object)));
  if (mro.includes(T.bytes)) return bytesText(rt, object);
  return null;
}

function intText(rt: Runtime, object: Ref): ShownText {
  const digitCount = intDigitCount(rt, object);
  if (digitCount <= DIGIT_COUNT_MAX) return whole(bigIntOf(rt, object).toString());
  return { text: `an int of about ${Math.round(digitCount * 9.03)} digits`, isCut: true };
}

function strText(rt: Runtime, object: Ref): ShownText {
  const points = strUnits(rt, object);
  if (points.length <= TEXT_LENGTH_MAX) return whole(reprOfPoints(points));
  return { text: `${reprOfPoints(points.slice(0, TEXT_LENGTH_MAX))}…`, isCut: true };
}

function bytesText(rt: Runtime, object: Ref): ShownText {
  const length = rt.heap.i32[(object + OB_SIZE) >> 2];
  const shown = Math.min(length, TEXT_LENGTH_MAX);
  const text = bytesRepr(rt.heap.u8.subarray(object + BYTES_DATA, object + BYTES_DATA + shown));
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

/** An int's value, however large. */
export function bigIntValue(rt: Runtime, object: Ref): bigint {
  return bigIntOf(rt, object);
}

/** A str's text. */
export function textValue(rt: Runtime, object: Ref): string {
  return textFromMemory(rt.heap, object);
}
