// The methods of bytes and bytearray that treat bytes as ASCII text: split, strip, case, padding, join, hex.
// CPython: Objects/bytes_methods.c, Objects/stringlib/ctype.h, Objects/bytesobject.c
import { isTrue, length, sequenceItems } from "./abstract.ts";
import { bufferBytes, requireBuffer } from "./buffer.ts";
import { byteResult, freshByteResult, selfBytes } from "./bytes-result.ts";
import { bytesOf, isBytes, newBytes } from "./bytes.ts";
import { decodeBytes } from "./codec.ts";
import { sizeArgument } from "./container-arguments.ts";
import { bytearrayBytes, isBytearray } from "./bytearray.ts";
import { listAppendStolen, newListWithCapacity } from "./list.ts";
import { classMethod, method, staticMethod } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { sizeOr } from "./str-arguments.ts";
import { tabSize } from "./tab-size.ts";
import { isStr } from "./str.ts";
import { newTuple } from "./tuple.ts";
import { findLastUnits, findUnits } from "./unit-search.ts";
import type { Runtime } from "./runtime.ts";

type Piece = readonly [number, number];

function isSpaceByte(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}
function isLowerByte(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}
function isUpperByte(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}
function isAlphaByte(byte: number): boolean {
  return isLowerByte(byte | 32) && byte < 128;
}
function isDigitByte(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

// ---- split, partition, join ---------------------------------------------------------------------------------------
const PREALLOCATED_MAX = 12;

/** The pieces; the list has room for twelve from the start, or for as many as `maxSplit` allows. */
function pieceList(rt: Runtime, self: Ref, pieces: readonly Piece[], maxSplit: number): Ref {
  const bytes = selfBytes(rt, self).slice();
  const list = newListWithCapacity(rt, maxSplit >= PREALLOCATED_MAX ? PREALLOCATED_MAX : maxSplit + 1);
  for (const [start, end] of pieces) {
    const isWhole = start === 0 && end === bytes.length;
    const piece = isWhole
      ? byteResult(rt, self, selfBytes(rt, self))
      : freshByteResult(rt, self, bytes.subarray(start, end));
    listAppendStolen(rt, list, piece);
  }
  return list;
}

function splitArguments(
  rt: Runtime,
  separatorRef: Ref,
  maxRef: Ref,
): { separator: Uint8Array | null; max: number } {
  const given = sizeOr(rt, maxRef, -1);
  const max = given < 0 ? Infinity : given;
  if (separatorRef === 0 || separatorRef === None) return { separator: null, max };
  const separator = requireBuffer(rt, separatorRef);
  if (separator.length === 0) throw rt.valueError("empty separator");
  return { separator, max };
}

function split(rt: Runtime, self: Ref, separatorRef: Ref, maxRef: Ref): Ref {
  const { separator, max } = splitArguments(rt, separatorRef, maxRef);
  const bytes = selfBytes(rt, self);
  const pieces: Piece[] = [];
  let at = 0;
  if (separator === null) {
    for (;;) {
      while (at < bytes.length && isSpaceByte(bytes[at])) at++;
      if (at === bytes.length) break;
      const start = at;
      if (pieces.length === max) {
        pieces.push([start, bytes.length]);
        break;
      }
      while (at < bytes.length && !isSpaceByte(bytes[at])) at++;
      pieces.push([start, at]);
    }
    return pieceList(rt, self, pieces, max);
  }
  while (pieces.length < max) {
    const end = findUnits(bytes, separator, at, bytes.length);
    if (end < 0) break;
    pieces.push([at, end]);
    at = end + separator.length;
  }
  pieces.push([at, bytes.length]);
  return pieceList(rt, self, pieces, max);
}

function splitFromEnd(rt: Runtime, self: Ref, separatorRef: Ref, maxRef: Ref): Ref {
  const { separator, max } = splitArguments(rt, separatorRef, maxRef);
  const bytes = selfBytes(rt, self);
  const pieces: Piece[] = [];
  let end = bytes.length;
  if (separator === null) {
    for (;;) {
      while (end > 0 && isSpaceByte(bytes[end - 1])) end--;
      if (end === 0) break;
      if (pieces.length === max) {
        pieces.push([0, end]);
        break;
      }
      let start = end;
      while (start > 0 && !isSpaceByte(bytes[start - 1])) start--;
      pieces.push([start, end]);
      end = start;
    }
    return pieceList(rt, self, pieces.reverse(), max);
  }
  while (pieces.length < max) {
    const at = findLastUnits(bytes, separator, 0, end);
    if (at < 0) break;
    pieces.push([at + separator.length, end]);
    end = at;
  }
  pieces.push([0, end]);
  return pieceList(rt, self, pieces.reverse(), max);
}

function splitLines(rt: Runtime, self: Ref, keepEndsRef: Ref): Ref {
  const keepEnds = keepEndsRef !== 0 && isTrue(rt, keepEndsRef);
  const bytes = selfBytes(rt, self);
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = at;
    while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    let end = at;
    if (at < bytes.length) {
      at += bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1;
      if (keepEnds) end = at;
    }
    pieces.push([start, end]);
  }
  return pieceList(rt, self, pieces, -1);
}

function partition(rt: Runtime, self: Ref, separatorRef: Ref, isLast: boolean): Ref {
  const separator = requireBuffer(rt, separatorRef);
  if (separator.length === 0) throw rt.valueError("empty separator");
  const bytes = selfBytes(rt, self);
  const at = (isLast ? findLastUnits : findUnits)(bytes, separator, 0, bytes.length);
  const empty = (): Ref => freshByteResult(rt, self, []);
  if (at < 0) {
    const whole = byteResult(rt, self, bytes);
    return newTuple(rt, isLast ? [empty(), empty(), whole] : [whole, empty(), empty()]);
  }
  const [before, after] = [bytes.slice(0, at), bytes.slice(at + separator.length)];
  const head = freshByteResult(rt, self, before);
  const middle = isBytes(rt, self) ? rt.incref(separatorRef) : freshByteResult(rt, self, separator.slice());
  return newTuple(rt, [head, middle, freshByteResult(rt, self, after)]);
}

function join(rt: Runtime, self: Ref, iterable: Ref): Ref {
  const items = sequenceItems(rt, iterable, "can only join an iterable");
  try {
    const separator = selfBytes(rt, self).slice();
    if (items.length === 1 && rt.typeOf(items[0]) === T.bytes && isBytes(rt, self))
      return rt.incref(items[0]);
    const parts = items.map((item, i) => {
      const bytes = bufferBytes(rt, item);
      if (bytes === null) {
        throw rt.typeError(`sequence item ${i}: expected a bytes-like object, ${rt.typeName(item)} found`);
      }
      return bytes;
    });
    const total = parts.reduce(
      (sum, part) => sum + part.length,
      Math.max(0, parts.length - 1) * separator.length,
    );
    const joined = new Uint8Array(total);
    let at = 0;
    parts.forEach((part, i) => {
      if (i > 0) {
        joined.set(separator, at);
        at += separator.length;
      }
      joined.set(part, at);
      at += part.length;
    });
    return freshByteResult(rt, self, joined);
  } finally {
    for (const item of items) rt.decref(item);
  }
}

// ---- strip, pad -----------------------------------------------------------------------------------------------------
function strip(rt: Runtime, self: Ref, charsRef: Ref, isLeft: boolean, isRight: boolean): Ref {
  const chars = charsRef === 0 || charsRef === None ? null : requireBuffer(rt, charsRef);
  const isStripped = (byte: number): boolean => (chars === null ? isSpaceByte(byte) : chars.includes(byte));
  const bytes = selfBytes(rt, self);
  let start = 0;
  let end = bytes.length;
  if (isLeft) while (start < end && isStripped(bytes[start])) start++;
  if (isRight) while (end > start && isStripped(bytes[end - 1])) end--;
  return byteResult(rt, self, bytes.subarray(start, end));
}

function fillByte(rt: Runtime, name: string, fill: Ref): number {
  if (fill === 0) return 32;
  const bytes = isBytes(rt, fill)
    ? bytesOf(rt, fill)
    : isBytearray(rt, fill)
      ? bytearrayBytes(rt, fill)
      : null;
  if (bytes === null) {
    throw rt.typeError(`${name}() argument 2 must be a byte string of length 1, not ${rt.typeOrNone(fill)}`);
  }
  if (bytes.length !== 1) {
    throw rt.typeError(
      `${name}(): argument 2 must be a byte string of length 1, not a ${rt.typeName(fill)} object of length ${bytes.length}`,
    );
  }
  return bytes[0];
}

function padded(rt: Runtime, self: Ref, left: number, right: number, fill: number): Ref {
  const bytes = selfBytes(rt, self);
  if (left + right <= 0) return byteResult(rt, self, bytes);
  if (left + right > rt.limits.heapBytesMax) throw rt.memoryError();
  const result = new Uint8Array(left + bytes.length + right).fill(fill);
  result.set(bytes, left);
  return freshByteResult(rt, self, result);
}

function missing(rt: Runtime, self: Ref, width: Ref): number {
  return Math.max(0, sizeArgument(rt, width) - selfBytes(rt, self).length);
}

function center(rt: Runtime, self: Ref, width: Ref, fillRef: Ref): Ref {
  const total = sizeArgument(rt, width);
  const fill = fillByte(rt, "center", fillRef);
  const add = Math.max(0, total - selfBytes(rt, self).length);
  const left = (add >> 1) + (add & total & 1);
  return padded(rt, self, left, add - left, fill);
}

function zeroFill(rt: Runtime, self: Ref, width: Ref): Ref {
  const add = missing(rt, self, width);
  if (add === 0) return byteResult(rt, self, selfBytes(rt, self));
  const bytes = selfBytes(rt, self);
  const result = new Uint8Array(add + bytes.length).fill(48);
  result.set(bytes, add);
  if (result[add] === 43 || result[add] === 45) [result[0], result[add]] = [result[add], 48];
  return freshByteResult(rt, self, result);
}

function expandTabs(rt: Runtime, self: Ref, sizeRef: Ref): Ref {
  const size = tabSize(rt, sizeRef);
  const result: number[] = [];
  let column = 0;
  for (const byte of selfBytes(rt, self)) {
    if (byte === 9) {
      if (size <= 0) continue;
      const add = size - (column % size);
      column += add;
      for (let i = 0; i < add; i++) result.push(32);
    } else {
      result.push(byte);
      column = byte === 10 || byte === 13 ? 0 : column + 1;
    }
  }
  return freshByteResult(rt, self, result);
}

// ---- case and questions -----------------------------------------------------------------------------------------------
function mapped(rt: Runtime, self: Ref, map: (byte: number, before: number) => number): Ref {
  const bytes = selfBytes(rt, self);
  return freshByteResult(
    rt,
    self,
    Uint8Array.from(bytes, (byte, i) => map(byte, i === 0 ? 0 : bytes[i - 1])),
  );
}

function lowerByte(byte: number): number {
  return isUpperByte(byte) ? byte + 32 : byte;
}

function upperByte(byte: number): number {
  return isLowerByte(byte) ? byte - 32 : byte;
}

function capitalize(rt: Runtime, self: Ref): Ref {
  const bytes = selfBytes(rt, self);
  return freshByteResult(
    rt,
    self,
    Uint8Array.from(bytes, (byte, i) => (i === 0 ? upperByte(byte) : lowerByte(byte))),
  );
}

function question(name: string, is: (bytes: Uint8Array) => boolean): NativeFunction {
  return method(name, "", (rt: Runtime, self: Ref) => (is(selfBytes(rt, self)) ? True : False));
}

function allOf(is: (byte: number) => boolean): (bytes: Uint8Array) => boolean {
  return (bytes) => bytes.length > 0 && bytes.every(is);
}

function isTitled(bytes: Uint8Array): boolean {
  let isSome = false;
  let isAfterCased = false;
  for (const byte of bytes) {
    if (isUpperByte(byte)) {
      if (isAfterCased) return false;
      isSome = isAfterCased = true;
    } else if (isLowerByte(byte)) {
      if (!isAfterCased) return false;
      isSome = isAfterCased = true;
    } else isAfterCased = false;
  }
  return isSome;
}

// ---- translate, hex, decode ---------------------------------------------------------------------------------------------
function translate(rt: Runtime, self: Ref, tableRef: Ref, deleteRef: Ref): Ref {
  const table = tableRef === None ? null : requireBuffer(rt, tableRef);
  if (table !== null && table.length !== 256)
    throw rt.valueError("translation table must be 256 characters long");
  const deleted = deleteRef === 0 ? null : requireBuffer(rt, deleteRef);
  const bytes = selfBytes(rt, self);
  const kept = deleted === null ? bytes : bytes.filter((byte) => !deleted.includes(byte));
  const result = table === null ? kept : kept.map((byte) => table[byte]);
  const isSame = result.length === bytes.length && result.every((byte, i) => byte === bytes[i]);
  return isSame ? byteResult(rt, self, bytes) : freshByteResult(rt, self, result);
}

function makeTranslation(rt: Runtime, _self: Ref, fromRef: Ref, toRef: Ref): Ref {
  const from = requireBuffer(rt, fromRef);
  const to = requireBuffer(rt, toRef);
  if (from.length !== to.length) throw rt.valueError("maketrans arguments must have same length");
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  from.forEach((byte, i) => {
    table[byte] = to[i];
  });
  return newBytes(rt, table);
}

/** `bytes.hex`, with a separator after every so many digits pairs, counted from the right unless negative. */
export function hexText(rt: Runtime, bytes: Uint8Array, separatorRef: Ref, groupRef: Ref): Ref {
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  if (separatorRef === 0) return rt.newStr(pairs.join(""));
  const group = groupRef === 0 ? 1 : sizeArgument(rt, groupRef);
  const separator = separatorText(rt, separatorRef);
  if (group === 0) return rt.newStr(pairs.join(""));
  const groups: string[] = [];
  if (group > 0) {
    for (let end = pairs.length; end > 0; end -= group)
      groups.unshift(pairs.slice(Math.max(0, end - group), end).join(""));
  } else
    for (let start = 0; start < pairs.length; start -= group)
      groups.push(pairs.slice(start, start - group).join(""));
  return rt.newStr(groups.join(separator));
}

function separatorText(rt: Runtime, separator: Ref): string {
  if (length(rt, separator) !== 1) throw rt.valueError("sep must be length 1.");
  let text: string;
  if (isStr(rt, separator)) text = rt.text(separator);
  else if (isBytes(rt, separator)) text = String.fromCharCode(bytesOf(rt, separator)[0]);
  else throw rt.typeError("sep must be str or bytes.");
  if (text.charCodeAt(0) > 127) throw rt.valueError("sep must be ASCII.");
  return text;
}

function fromHex(rt: Runtime, type: Ref, source: Ref): Ref {
  let text: string;
  if (isStr(rt, source)) text = rt.text(source);
  else {
    const bytes = bufferBytes(rt, source);
    if (bytes === null)
      throw rt.typeError(`fromhex() argument must be str or bytes-like, not ${rt.typeName(source)}`);
    text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
  const bytes: number[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpaceByte(text.charCodeAt(at))) {
      at++;
      continue;
    }
    for (const place of [at, at + 1]) {
      if (place === text.length)
        throw rt.valueError("fromhex() arg must contain an even number of hexadecimal digits");
      if (!/[0-9a-fA-F]/.test(text[place])) {
        throw rt.valueError(`non-hexadecimal number found in fromhex() arg at position ${place}`);
      }
    }
    bytes.push(parseInt(text.slice(at, at + 2), 16));
    at += 2;
  }
  const value = newBytes(rt, bytes);
  if (type === T.bytes) return value;
  try {
    return rt.call(type, [value]);
  } finally {
    rt.decref(value);
  }
}

function decode(rt: Runtime, self: Ref, encoding: Ref, errors: Ref): Ref {
  for (const [name, argument] of [
    ["encoding", encoding],
    ["errors", errors],
  ] as const) {
    if (argument !== 0 && !isStr(rt, argument)) {
      throw rt.typeError(`decode() argument '${name}' must be str, not ${rt.typeOrNone(argument)}`);
    }
  }
  const bytes = selfBytes(rt, self);
  return decodeBytes(
    rt,
    self,
    bytes,
    encoding === 0 ? "utf-8" : rt.text(encoding),
    errors === 0 ? "strict" : rt.text(errors),
  );
}

export function byteTextMethods(): NativeFunction[] {
  return [
    method("split", "sep=None, maxsplit=-1", split),
    method("rsplit", "sep=None, maxsplit=-1", splitFromEnd),
    method("splitlines", "keepends=False", splitLines),
    method("partition", "sep, /", (rt: Runtime, self: Ref, separator: Ref) =>
      partition(rt, self, separator, false),
    ),
    method("rpartition", "sep, /", (rt: Runtime, self: Ref, separator: Ref) =>
      partition(rt, self, separator, true),
    ),
    method("join", "iterable_of_bytes, /", join),
    method("strip", "bytes=None, /", (rt: Runtime, self: Ref, chars: Ref) =>
      strip(rt, self, chars, true, true),
    ),
    method("lstrip", "bytes=None, /", (rt: Runtime, self: Ref, chars: Ref) =>
      strip(rt, self, chars, true, false),
    ),
    method("rstrip", "bytes=None, /", (rt: Runtime, self: Ref, chars: Ref) =>
      strip(rt, self, chars, false, true),
    ),
    method("center", "width, fillchar=b' ', /", center),
    method("ljust", "width, fillchar=b' ', /", (rt: Runtime, self: Ref, width: Ref, fill: Ref) =>
      padded(rt, self, 0, missing(rt, self, width), fillByte(rt, "ljust", fill)),
    ),
    method("rjust", "width, fillchar=b' ', /", (rt: Runtime, self: Ref, width: Ref, fill: Ref) =>
      padded(rt, self, missing(rt, self, width), 0, fillByte(rt, "rjust", fill)),
    ),
    method("zfill", "width, /", zeroFill),
    method("expandtabs", "tabsize=8", expandTabs),
    method("lower", "", (rt: Runtime, self: Ref) => mapped(rt, self, lowerByte)),
    method("upper", "", (rt: Runtime, self: Ref) => mapped(rt, self, upperByte)),
    method("swapcase", "", (rt: Runtime, self: Ref) =>
      mapped(rt, self, (byte) => (isUpperByte(byte) ? lowerByte(byte) : upperByte(byte))),
    ),
    method("title", "", (rt: Runtime, self: Ref) =>
      mapped(rt, self, (byte, before) => (isAlphaByte(before) ? lowerByte(byte) : upperByte(byte))),
    ),
    method("capitalize", "", capitalize),
    question(
      "isalnum",
      allOf((byte) => isAlphaByte(byte) || isDigitByte(byte)),
    ),
    question("isalpha", allOf(isAlphaByte)),
    question("isascii", (bytes) => bytes.every((byte) => byte < 128)),
    question("isdigit", allOf(isDigitByte)),
    question("isspace", allOf(isSpaceByte)),
    question("islower", (bytes) => bytes.some(isLowerByte) && !bytes.some(isUpperByte)),
    question("isupper", (bytes) => bytes.some(isUpperByte) && !bytes.some(isLowerByte)),
    question("istitle", isTitled),
    method("translate", "table, /, delete=b''", translate),
    staticMethod("maketrans", "frm, to, /", makeTranslation),
    method(
      "hex",
      "sep=<unrepresentable>, bytes_per_sep=1",
      (rt: Runtime, self: Ref, separator: Ref, group: Ref) =>
        hexText(rt, selfBytes(rt, self), separator, group),
    ),
    classMethod("fromhex", "string, /", fromHex),
    method("decode", "encoding='utf-8', errors='strict'", decode),
  ];
}
