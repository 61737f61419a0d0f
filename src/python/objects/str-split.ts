// Taking text apart and putting it together: split, rsplit, splitlines, partition, join.
// CPython: Objects/stringlib/split.h, Objects/unicodeobject.c
import { isTrue, sequenceItems } from "./abstract.ts";
import { listAppendStolen, newListWithCapacity } from "./list.ts";
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { emptyStr, None } from "./static.ts";
import type { Ref } from "./static.ts";
import { sizeOr } from "./str-arguments.ts";
import {
  allocateStr,
  copyUnits,
  exactStr,
  isExactStr,
  isStr,
  strLength,
  strSlice,
  strUnits,
  strWidth,
} from "./str.ts";
import { strFindBefore, strFindFrom } from "./str-search.ts";
import { newTuple } from "./tuple.ts";
import { findUnits } from "./unit-search.ts";
import { isLineBreak, isSpace } from "./unicode-classes.ts";
import type { Runtime } from "./runtime.ts";

/** Room for so many fields is made at once. */
const PREALLOCATED_MAX = 12;
/** Up to this length a text is searched faster than a view of it is made. */
const SHORT_LENGTH_MAX = 64;

/** A piece of `self` as a new item of `list`. */
function addPiece(rt: Runtime, list: Ref, self: Ref, start: number, end: number): void {
  listAppendStolen(rt, list, strSlice(rt, self, start, end));
}

function fieldList(rt: Runtime, maxSplit: number, possible: number): Ref {
  const count = Math.min(maxSplit, possible);
  return newListWithCapacity(rt, count >= PREALLOCATED_MAX ? PREALLOCATED_MAX : count + 1);
}

/** How many words a text of that length may have at most; before 3.13 nobody counted. */
function wordCountMax(rt: Runtime, length: number): number {
  return rt.version.countsFieldsAhead ? Math.trunc((length - 1) / 2) + 1 : Infinity;
}

/** How many fields the separator may make at most, less one; a text shorter than it is one field. */
function partCountMax(rt: Runtime, length: number, separator: Ref): number {
  const separatorLength = strLength(rt, separator);
  if (length < separatorLength) return 0;
  return rt.version.countsFieldsAhead ? Math.floor(length / separatorLength) + 1 : Infinity;
}

interface SplitArguments {
  separator: Ref;
  maxSplit: number;
}

function splitArguments(rt: Runtime, separator: Ref, maxSplitRef: Ref): SplitArguments {
  const given = sizeOr(rt, maxSplitRef, -1);
  const maxSplit = given < 0 ? Infinity : given;
  if (separator === 0 || separator === None) return { separator: 0, maxSplit };
  if (!isStr(rt, separator)) throw rt.typeError(`must be str or None, not ${rt.typeName(separator)}`);
  if (strLength(rt, separator) === 0) throw rt.valueError("empty separator");
  return { separator, maxSplit };
}

function strSplit(rt: Runtime, self: Ref, separatorRef: Ref, maxSplitRef: Ref): Ref {
  const { separator, maxSplit } = splitArguments(rt, separatorRef, maxSplitRef);
  return separator === 0 ? splitWhitespace(rt, self, maxSplit) : splitAt(rt, self, separator, maxSplit);
}

export function splitWhitespace(rt: Runtime, self: Ref, maxSplit: number): Ref {
  const length = strLength(rt, self);
  const list = fieldList(rt, maxSplit, wordCountMax(rt, length));
  const units = strUnits(rt, self);
  let at = 0;
  let count = 0;
  for (;;) {
    while (at < length && isSpace(units[at])) at++;
    if (at === length) break;
    const start = at;
    if (count === maxSplit) {
      addPiece(rt, list, self, start, length);
      break;
    }
    while (at < length && !isSpace(units[at])) at++;
    addPiece(rt, list, self, start, at);
    count++;
  }
  return list;
}

function splitAt(rt: Runtime, self: Ref, separator: Ref, maxSplit: number): Ref {
  const length = strLength(rt, self);
  const separatorLength = strLength(rt, separator);
  const list = fieldList(rt, maxSplit, partCountMax(rt, length, separator));
  // One view of a long text for all searches.
  const units = length > SHORT_LENGTH_MAX ? strUnits(rt, self) : null;
  const part = units === null ? null : strUnits(rt, separator);
  let start = 0;
  for (let count = 0; count < maxSplit; count++) {
    const at =
      units === null || part === null
        ? strFindFrom(rt, self, separator, start)
        : findUnits(units, part, start, length);
    if (at < 0) break;
    addPiece(rt, list, self, start, at);
    start = at + separatorLength;
  }
  addPiece(rt, list, self, start, length);
  return list;
}

function strSplitFromEnd(rt: Runtime, self: Ref, separatorRef: Ref, maxSplitRef: Ref): Ref {
  const { separator, maxSplit } = splitArguments(rt, separatorRef, maxSplitRef);
  const pieces =
    separator === 0 ? piecesByWhitespace(rt, self, maxSplit) : piecesBy(rt, self, separator, maxSplit);
  const length = strLength(rt, self);
  const possible = separator === 0 ? wordCountMax(rt, length) : partCountMax(rt, length, separator);
  const list = fieldList(rt, maxSplit, possible);
  for (let i = pieces.length - 1; i >= 0; i--) addPiece(rt, list, self, pieces[i][0], pieces[i][1]);
  return list;
}

/** Pieces as (start, end), last first. */
function piecesByWhitespace(rt: Runtime, self: Ref, maxSplit: number): [number, number][] {
  const pieces: [number, number][] = [];
  const units = strUnits(rt, self);
  let at = strLength(rt, self);
  for (;;) {
    while (at > 0 && isSpace(units[at - 1])) at--;
    if (at === 0) return pieces;
    const end = at;
    if (pieces.length === maxSplit) {
      pieces.push([0, end]);
      return pieces;
    }
    while (at > 0 && !isSpace(units[at - 1])) at--;
    pieces.push([at, end]);
  }
}

function piecesBy(rt: Runtime, self: Ref, separator: Ref, maxSplit: number): [number, number][] {
  const pieces: [number, number][] = [];
  let end = strLength(rt, self);
  while (pieces.length < maxSplit) {
    const at = strFindBefore(rt, self, separator, end);
    if (at < 0) break;
    pieces.push([at + strLength(rt, separator), end]);
    end = at;
  }
  pieces.push([0, end]);
  return pieces;
}

function strSplitLines(rt: Runtime, self: Ref, keepEndsRef: Ref): Ref {
  const keepEnds = keepEndsRef !== 0 && isTrue(rt, keepEndsRef);
  const units = strUnits(rt, self);
  const length = units.length;
  const list = newListWithCapacity(rt, 0);
  for (let at = 0; at < length;) {
    const start = at;
    while (at < length && !isLineBreak(units[at])) at++;
    let end = at;
    if (at < length) {
      at += units[at] === 13 && units[at + 1] === 10 ? 2 : 1;
      if (keepEnds) end = at;
    }
    addPiece(rt, list, self, start, end);
  }
  return list;
}

function partitionArgument(rt: Runtime, separator: Ref): void {
  if (!isStr(rt, separator)) throw rt.typeError(`must be str, not ${rt.typeName(separator)}`);
  if (strLength(rt, separator) === 0) throw rt.valueError("empty separator");
}

function partitioned(rt: Runtime, self: Ref, separator: Ref, at: number): Ref {
  const end = at + strLength(rt, separator);
  const head = strSlice(rt, self, 0, at);
  return newTuple(rt, [head, rt.incref(separator), strSlice(rt, self, end, strLength(rt, self))]);
}

function strPartition(rt: Runtime, self: Ref, separator: Ref): Ref {
  partitionArgument(rt, separator);
  const at = strFindFrom(rt, self, separator, 0);
  if (at < 0) return newTuple(rt, [exactStr(rt, self), emptyStr, emptyStr]);
  return partitioned(rt, self, separator, at);
}

function strPartitionFromEnd(rt: Runtime, self: Ref, separator: Ref): Ref {
  partitionArgument(rt, separator);
  const at = strFindBefore(rt, self, separator, strLength(rt, self));
  if (at < 0) return newTuple(rt, [emptyStr, emptyStr, exactStr(rt, self)]);
  return partitioned(rt, self, separator, at);
}

// ---- join ---------------------------------------------------------------------------------------------------------
/** `separator.join(iterable)`; a single exact str is returned itself. CPython: PyUnicode_Join */
export function strJoin(rt: Runtime, separator: Ref, iterable: Ref): Ref {
  const items = sequenceItems(rt, iterable, "can only join an iterable");
  try {
    return joinStrs(rt, separator, items);
  } finally {
    for (let i = items.length - 1; i >= 0; i--) rt.decref(items[i]);
  }
}

/** Joins borrowed str objects; complains of the first item that is none. */
export function joinStrs(rt: Runtime, separator: Ref, items: readonly Ref[]): Ref {
  if (items.length === 0) return emptyStr;
  if (items.length === 1 && isExactStr(rt, items[0])) return rt.incref(items[0]);
  const separatorLength = strLength(rt, separator);
  let total = separatorLength * (items.length - 1);
  let width = separatorLength > 0 && items.length > 1 ? strWidth(rt, separator) : 0x7f;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!isStr(rt, item)) {
      throw rt.typeError(`sequence item ${i}: expected str instance, ${rt.typeName(item)} found`);
    }
    total += strLength(rt, item);
    const itemWidth = strWidth(rt, item);
    if (itemWidth > width) width = itemWidth;
  }
  if (total === 0) return emptyStr;
  const result = allocateStr(rt, total, width);
  let at = 0;
  for (let i = 0; i < items.length; i++) {
    if (i > 0) {
      copyUnits(rt, result, at, separator, 0, separatorLength);
      at += separatorLength;
    }
    const length = strLength(rt, items[i]);
    copyUnits(rt, result, at, items[i], 0, length);
    at += length;
  }
  return result;
}

export function strSplitMethods(): NativeFunction[] {
  return [
    method(
      "split",
      "sep=None, maxsplit=-1",
      strSplit,
      "Return a list of the substrings in the string, using sep as the separator string.",
    ),
    method(
      "rsplit",
      "sep=None, maxsplit=-1",
      strSplitFromEnd,
      "Return a list of the substrings in the string, using sep as the separator string.",
    ),
    method(
      "splitlines",
      "keepends=False",
      strSplitLines,
      "Return a list of the lines in the string, breaking at line boundaries.",
    ),
    method(
      "partition",
      "sep, /",
      strPartition,
      "Partition the string into three parts using the given separator.",
    ),
    method(
      "rpartition",
      "sep, /",
      strPartitionFromEnd,
      "Partition the string into three parts using the given separator.",
    ),
    method("join", "iterable, /", strJoin, "Concatenate any number of strings."),
  ];
}
