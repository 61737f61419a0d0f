// What is around text: strip, center, ljust, rjust, zfill, expandtabs.  CPython: Objects/unicodeobject.c
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { sizeArgument } from "./container-arguments.ts";
import { None } from "./static.ts";
import type { Ref } from "./static.ts";
import { tabSize } from "./tab-size.ts";
import {
  allocateStr,
  copyUnits,
  exactStr,
  isStr,
  strCodePoint,
  strData,
  strFromUnits,
  strKind,
  strLength,
  strSlice,
  strUnits,
  strWidth,
} from "./str.ts";
import { isSpace } from "./unicode-classes.ts";
import type { Runtime } from "./runtime.ts";

const SPACE = 32;
const ZERO = 48;

// ---- strip ---------------------------------------------------------------------------------------------------------
const LEFT = 1;
const RIGHT = 2;

function stripped(rt: Runtime, name: string, self: Ref, chars: Ref, sides: number): Ref {
  let isStripped: (code: number) => boolean = isSpace;
  if (chars !== 0 && chars !== None) {
    if (!isStr(rt, chars)) throw rt.typeError(`${name} arg must be None or str`);
    const set = strUnits(rt, chars);
    isStripped = (code) => set.includes(code);
  }
  const units = strUnits(rt, self);
  let start = 0;
  let end = units.length;
  if ((sides & LEFT) !== 0) while (start < end && isStripped(units[start])) start++;
  if ((sides & RIGHT) !== 0) while (end > start && isStripped(units[end - 1])) end--;
  return strSlice(rt, self, start, end);
}

function strStrip(rt: Runtime, self: Ref, chars: Ref): Ref {
  return stripped(rt, "strip", self, chars, LEFT | RIGHT);
}

function strStripLeft(rt: Runtime, self: Ref, chars: Ref): Ref {
  return stripped(rt, "lstrip", self, chars, LEFT);
}

function strStripRight(rt: Runtime, self: Ref, chars: Ref): Ref {
  return stripped(rt, "rstrip", self, chars, RIGHT);
}

// ---- pad -----------------------------------------------------------------------------------------------------------
function fillArgument(rt: Runtime, fill: Ref): number {
  if (fill === 0) return SPACE;
  if (!isStr(rt, fill)) {
    throw rt.typeError(`The fill character must be a unicode character, not ${rt.typeName(fill)}`);
  }
  if (strLength(rt, fill) !== 1) throw rt.typeError("The fill character must be exactly one character long");
  return strCodePoint(rt, fill, 0);
}

/** The same object where there is nothing to add. */
function padded(rt: Runtime, self: Ref, left: number, right: number, fill: number): Ref {
  if (left <= 0 && right <= 0) return exactStr(rt, self);
  const length = strLength(rt, self);
  const total = left + length + right;
  const result = allocateStr(rt, total, Math.max(strWidth(rt, self), fill));
  fillUnits(rt, result, 0, left, fill);
  copyUnits(rt, result, left, self, 0, length);
  fillUnits(rt, result, left + length, right, fill);
  return result;
}

/** Writes one code point many times into a fresh str. */
function fillUnits(rt: Runtime, str: Ref, at: number, count: number, code: number): void {
  const data = strData(rt, str);
  const kind = strKind(rt, str);
  if (kind === 1) rt.heap.u8.fill(code, data + at, data + at + count);
  else if (kind === 2) rt.heap.u16.fill(code, (data >> 1) + at, (data >> 1) + at + count);
  else rt.heap.i32.fill(code, (data >> 2) + at, (data >> 2) + at + count);
}

function missing(rt: Runtime, self: Ref, width: Ref): number {
  return Math.max(0, sizeArgument(rt, width) - strLength(rt, self));
}

function strCenter(rt: Runtime, self: Ref, width: Ref, fillRef: Ref): Ref {
  const total = sizeArgument(rt, width);
  const fill = fillArgument(rt, fillRef);
  const add = missing(rt, self, width);
  const left = (add >> 1) + (add & total & 1);
  return padded(rt, self, left, add - left, fill);
}

function strJustifyLeft(rt: Runtime, self: Ref, width: Ref, fill: Ref): Ref {
  return padded(rt, self, 0, missing(rt, self, width), fillArgument(rt, fill));
}

function strJustifyRight(rt: Runtime, self: Ref, width: Ref, fill: Ref): Ref {
  return padded(rt, self, missing(rt, self, width), 0, fillArgument(rt, fill));
}

function strZeroFill(rt: Runtime, self: Ref, width: Ref): Ref {
  const add = missing(rt, self, width);
  if (add === 0) return exactStr(rt, self);
  const result = padded(rt, self, add, 0, ZERO);
  const units = strUnits(rt, result);
  const first = units[add];
  if (add < units.length && (first === 43 || first === 45)) {
    // The sign moves in front of the zeros.
    units[0] = first;
    units[add] = ZERO;
  }
  return result;
}

function strExpandTabs(rt: Runtime, self: Ref, sizeRef: Ref): Ref {
  const size = tabSize(rt, sizeRef);
  const units = strUnits(rt, self);
  if (!units.includes(9)) return exactStr(rt, self);
  const points: number[] = [];
  let column = 0;
  for (const code of units) {
    if (code === 9) {
      if (size <= 0) continue;
      const add = size - (column % size);
      column += add;
      for (let i = 0; i < add; i++) points.push(SPACE);
    } else {
      points.push(code);
      column = code === 10 || code === 13 ? 0 : column + 1;
    }
  }
  return strFromUnits(rt, points);
}

export function strPadMethods(): NativeFunction[] {
  return [
    method("center", "width, fillchar=' ', /", strCenter, "Return a centered string of length width."),
    method(
      "expandtabs",
      "tabsize=8",
      strExpandTabs,
      "Return a copy where all tab characters are expanded using spaces.",
    ),
    method(
      "ljust",
      "width, fillchar=' ', /",
      strJustifyLeft,
      "Return a left-justified string of length width.",
    ),
    method(
      "lstrip",
      "chars=None, /",
      strStripLeft,
      "Return a copy of the string with leading whitespace removed.",
    ),
    method(
      "rjust",
      "width, fillchar=' ', /",
      strJustifyRight,
      "Return a right-justified string of length width.",
    ),
    method(
      "rstrip",
      "chars=None, /",
      strStripRight,
      "Return a copy of the string with trailing whitespace removed.",
    ),
    method(
      "strip",
      "chars=None, /",
      strStrip,
      "Return a copy of the string with leading and trailing whitespace removed.",
    ),
    method(
      "zfill",
      "width, /",
      strZeroFill,
      "Pad a numeric string with zeros on the left, to fill a field of the given width.",
    ),
  ];
}
