// Finding text in text: find, index, count, `in`, startswith, endswith, removeprefix, replace.
// CPython: Objects/unicodeobject.c, Objects/stringlib/find.h
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { False, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { rangeArguments, requireStr, sizeOr } from "./str-arguments.ts";
import {
  allocateStr,
  copyUnits,
  exactStr,
  isStr,
  strData,
  strKind,
  strLength,
  strSlice,
  strUnits,
  strWidth,
} from "./str.ts";
import { newInt } from "./int.ts";
import { tupleItems } from "./tuple.ts";
import {
  clipRange,
  countUnits,
  endsWithUnits,
  findLastUnits,
  findUnits,
  startsWithUnits,
} from "./unit-search.ts";
import type { Runtime } from "./runtime.ts";

const SHORT_SEARCH_MAX = 200;

function place(
  rt: Runtime,
  name: string,
  self: Ref,
  sub: Ref,
  startRef: Ref,
  endRef: Ref,
  isLast: boolean,
): number {
  requireStr(rt, sub, `${name}() argument 1`);
  const [from, to] = rangeArguments(rt, startRef, endRef);
  const [start, end] = clipRange(from, to, strLength(rt, self));
  if (!isLast) return findStr(rt, self, sub, start, end);
  if (strKind(rt, sub) > strKind(rt, self)) return -1;
  return findLastUnits(strUnits(rt, self), strUnits(rt, sub), start, end);
}

function found(rt: Runtime, at: number): Ref {
  if (at < 0) throw rt.valueError("substring not found");
  return newInt(rt, at);
}

function strFind(rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  return newInt(rt, place(rt, "find", self, sub, start, end, false));
}

function strFindLast(rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  return newInt(rt, place(rt, "rfind", self, sub, start, end, true));
}

function strIndex(rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  return found(rt, place(rt, "index", self, sub, start, end, false));
}

function strIndexLast(rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref): Ref {
  return found(rt, place(rt, "rindex", self, sub, start, end, true));
}

function strCount(rt: Runtime, self: Ref, sub: Ref, startRef: Ref, endRef: Ref): Ref {
  requireStr(rt, sub, "count() argument 1");
  const [from, to] = rangeArguments(rt, startRef, endRef);
  const [start, end] = clipRange(from, to, strLength(rt, self));
  if (strKind(rt, sub) > strKind(rt, self)) return newInt(rt, 0);
  return newInt(rt, countUnits(strUnits(rt, self), strUnits(rt, sub), start, end));
}

/** `item in self`. */
export function strContains(rt: Runtime, self: Ref, item: Ref): boolean {
  if (!isStr(rt, item)) {
    throw rt.typeError(`'in <string>' requires string as left operand, not ${rt.typeName(item)}`);
  }
  return strKind(rt, item) <= strKind(rt, self) && strFindFrom(rt, self, item, 0) >= 0;
}

/** First place of `part` that lies whole between `start` and `end`, or -1. */
function findStr(rt: Runtime, self: Ref, part: Ref, start: number, end: number): number {
  const kind = strKind(rt, self);
  if (strKind(rt, part) > kind) return -1;
  const partLength = strLength(rt, part);
  if (kind !== 1 || end - start > SHORT_SEARCH_MAX || partLength === 0) {
    return findUnits(strUnits(rt, self), strUnits(rt, part), start, end);
  }
  // Short text is searched where it lies: making two views would take longer than the search.
  const u8 = rt.heap.u8;
  const data = strData(rt, self);
  const partData = strData(rt, part);
  const last = end - partLength;
  for (let at = start; at <= last; at++) {
    let i = 0;
    while (i < partLength && u8[data + at + i] === u8[partData + i]) i++;
    if (i === partLength) return at;
  }
  return -1;
}

/** First place of `part` at or after `start`, or -1. */
export function strFindFrom(rt: Runtime, self: Ref, part: Ref, start: number): number {
  return findStr(rt, self, part, start, strLength(rt, self));
}

/** Last place of `part` that ends at or before `end`, or -1. */
export function strFindBefore(rt: Runtime, self: Ref, part: Ref, end: number): number {
  if (strKind(rt, part) > strKind(rt, self)) return -1;
  return findLastUnits(strUnits(rt, self), strUnits(rt, part), 0, end);
}

function affix(
  rt: Runtime,
  name: "startswith" | "endswith",
  self: Ref,
  what: Ref,
  startRef: Ref,
  endRef: Ref,
): Ref {
  const [from, to] = rangeArguments(rt, startRef, endRef);
  const [start, end] = clipRange(from, to, strLength(rt, self));
  const test = name === "startswith" ? startsWithUnits : endsWithUnits;
  const units = strUnits(rt, self);
  if (isStr(rt, what)) return start <= end && test(units, strUnits(rt, what), start, end) ? True : False;
  if (!rt.isSubtype(rt.typeOf(what), T.tuple)) {
    throw rt.typeError(`${name} first arg must be str or a tuple of str, not ${rt.typeName(what)}`);
  }
  for (const item of tupleItems(rt, what)) {
    if (!isStr(rt, item))
      throw rt.typeError(`tuple for ${name} must only contain str, not ${rt.typeName(item)}`);
    if (start <= end && test(units, strUnits(rt, item), start, end)) return True;
  }
  return False;
}

function strStartsWith(rt: Runtime, self: Ref, prefix: Ref, start: Ref, end: Ref): Ref {
  return affix(rt, "startswith", self, prefix, start, end);
}

function strEndsWith(rt: Runtime, self: Ref, suffix: Ref, start: Ref, end: Ref): Ref {
  return affix(rt, "endswith", self, suffix, start, end);
}

function removePrefix(rt: Runtime, self: Ref, prefix: Ref): Ref {
  requireStr(rt, prefix, "removeprefix() argument");
  const length = strLength(rt, self);
  const hasIt = startsWithUnits(strUnits(rt, self), strUnits(rt, prefix), 0, length);
  return hasIt ? strSlice(rt, self, strLength(rt, prefix), length) : exactStr(rt, self);
}

function removeSuffix(rt: Runtime, self: Ref, suffix: Ref): Ref {
  requireStr(rt, suffix, "removesuffix() argument");
  const length = strLength(rt, self);
  const hasIt = endsWithUnits(strUnits(rt, self), strUnits(rt, suffix), 0, length);
  return hasIt ? strSlice(rt, self, 0, length - strLength(rt, suffix)) : exactStr(rt, self);
}

// ---- replace -----------------------------------------------------------------------------------------------------
function strReplace(rt: Runtime, self: Ref, old: Ref, replacement: Ref, countRef: Ref): Ref {
  requireStr(rt, old, "replace() argument 1");
  requireStr(rt, replacement, "replace() argument 2");
  const count = sizeOr(rt, countRef, -1);
  return replaceStr(rt, self, old, replacement, count < 0 ? Infinity : count);
}

/** The same object where nothing is replaced. CPython: replace() in Objects/unicodeobject.c */
export function replaceStr(rt: Runtime, self: Ref, old: Ref, replacement: Ref, max: number): Ref {
  const length = strLength(rt, self);
  const oldLength = strLength(rt, old);
  if (max === 0 || length < oldLength || old === replacement) return exactStr(rt, self);
  if (strKind(rt, old) > strKind(rt, self)) return exactStr(rt, self);
  const units = strUnits(rt, self);
  const part = strUnits(rt, old);
  const places: number[] = [];
  if (oldLength === 0) for (let at = 0; at <= length && places.length < max; at++) places.push(at);
  else {
    for (let at = findUnits(units, part, 0, length); at >= 0 && places.length < max;) {
      places.push(at);
      at = findUnits(units, part, at + oldLength, length);
    }
  }
  if (places.length === 0) return exactStr(rt, self);
  return joinReplaced(rt, self, places, oldLength, replacement);
}

function joinReplaced(
  rt: Runtime,
  self: Ref,
  places: readonly number[],
  oldLength: number,
  replacement: Ref,
): Ref {
  const length = strLength(rt, self);
  const newLength = strLength(rt, replacement);
  const total = length + places.length * (newLength - oldLength);
  if (total === 0) return rt.newStr("");
  const width = Math.max(strWidth(rt, self), strWidth(rt, replacement));
  const result = allocateStr(rt, total, width);
  let from = 0;
  let to = 0;
  for (const at of places) {
    copyUnits(rt, result, to, self, from, at - from);
    to += at - from;
    copyUnits(rt, result, to, replacement, 0, newLength);
    to += newLength;
    from = at + oldLength;
  }
  copyUnits(rt, result, to, self, from, length - from);
  return narrowed(rt, result);
}

/** A fresh str whose units may have become narrower than their room, in its right form; consumes it. */
export function narrowed(rt: Runtime, str: Ref): Ref {
  const length = strLength(rt, str);
  if (strWidth(rt, str) === 0x7f) return str;
  const units = strUnits(rt, str);
  let mask = 0;
  for (let i = 0; i < length; i++) mask |= units[i];
  const width = mask < 0x80 ? 0x7f : mask < 0x100 ? 0xff : mask < 0x10000 ? 0xffff : 0x10ffff;
  if (width === strWidth(rt, str)) return str;
  const copy = allocateStr(rt, length, width);
  copyUnits(rt, copy, 0, str, 0, length);
  rt.decref(str);
  return copy;
}

export function strSearchMethods(): NativeFunction[] {
  return [
    method(
      "find",
      "sub, start=None, end=None, /",
      strFind,
      "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].",
    ),
    method(
      "rfind",
      "sub, start=None, end=None, /",
      strFindLast,
      "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].",
    ),
    method(
      "index",
      "sub, start=None, end=None, /",
      strIndex,
      "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].",
    ),
    method(
      "rindex",
      "sub, start=None, end=None, /",
      strIndexLast,
      "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].",
    ),
    method(
      "count",
      "sub, start=None, end=None, /",
      strCount,
      "Return the number of non-overlapping occurrences of substring sub in string S[start:end].",
    ),
    method(
      "startswith",
      "prefix, start=None, end=None, /",
      strStartsWith,
      "Return True if the string starts with the specified prefix, False otherwise.",
    ),
    method(
      "endswith",
      "suffix, start=None, end=None, /",
      strEndsWith,
      "Return True if the string ends with the specified suffix, False otherwise.",
    ),
    method(
      "removeprefix",
      "prefix, /",
      removePrefix,
      "Return a str with the given prefix string removed if present.",
    ),
    method(
      "removesuffix",
      "suffix, /",
      removeSuffix,
      "Return a str with the given suffix string removed if present.",
    ),
    method(
      "replace",
      "old, new, /, count=-1",
      strReplace,
      "Return a copy with all occurrences of substring old replaced by new.",
    ),
  ];
}
