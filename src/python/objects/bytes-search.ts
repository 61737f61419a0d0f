// Finding bytes in bytes: find, index, count, `in`, startswith, endswith, replace; shared by bytes and bytearray.
// CPython: Objects/bytes_methods.c, Objects/stringlib/transmogrify.h
import { index, indexNumber } from "./abstract.ts";
import { bufferBytes, requireBuffer } from "./buffer.ts";
import { byteResult, selfBytes } from "./bytes-result.ts";
import { catching } from "./exceptions.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { False, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { rangeArguments, sizeOr } from "./str-arguments.ts";
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

/** An int from 0 to 255. */
export function byteArgument(rt: Runtime, object: Ref): number {
  const byte = indexNumber(rt, object, 0);
  if (byte < 0 || byte > 255) throw rt.valueError("byte must be in range(0, 256)");
  return byte;
}

/** What to look for: bytes-like, or one byte as an int. */
function wanted(rt: Runtime, sub: Ref): Uint8Array {
  const bytes = bufferBytes(rt, sub);
  if (bytes !== null) return bytes;
  if (rt.info(sub).nb_index === null) {
    throw rt.typeError(`argument should be integer or bytes-like object, not '${rt.typeName(sub)}'`);
  }
  return Uint8Array.of(byteArgument(rt, sub));
}

function place(rt: Runtime, self: Ref, sub: Ref, startRef: Ref, endRef: Ref, isLast: boolean): number {
  const [from, to] = rangeArguments(rt, startRef, endRef);
  const part = wanted(rt, sub);
  const bytes = selfBytes(rt, self);
  const [start, end] = clipRange(from, to, bytes.length);
  return (isLast ? findLastUnits : findUnits)(bytes, part, start, end);
}

function found(rt: Runtime, at: number): Ref {
  if (at < 0) throw rt.valueError("subsection not found");
  return newInt(rt, at);
}

function bytesCount(rt: Runtime, self: Ref, sub: Ref, startRef: Ref, endRef: Ref): Ref {
  const [from, to] = rangeArguments(rt, startRef, endRef);
  const part = wanted(rt, sub);
  const bytes = selfBytes(rt, self);
  const [start, end] = clipRange(from, to, bytes.length);
  return newInt(rt, countUnits(bytes, part, start, end));
}

/** A number is a byte; whatever its `__index__` raises, the object may still be bytes-like. */
function containedPart(rt: Runtime, item: Ref): Uint8Array {
  if (rt.info(item).nb_index === null) return requireBuffer(rt, item);
  const number = catching(rt, T.BaseException, () => index(rt, item), 0);
  if (number === 0) return requireBuffer(rt, item);
  try {
    return Uint8Array.of(byteArgument(rt, number));
  } finally {
    rt.decref(number);
  }
}

/** `item in self`, for a byte or bytes. */
export function bytesContains(rt: Runtime, self: Ref, item: Ref): boolean {
  const part = containedPart(rt, item);
  const bytes = selfBytes(rt, self);
  return findUnits(bytes, part, 0, bytes.length) >= 0;
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
  const test = name === "startswith" ? startsWithUnits : endsWithUnits;
  const matches = (part: Uint8Array): boolean => {
    const bytes = selfBytes(rt, self);
    const [start, end] = clipRange(from, to, bytes.length);
    return start <= end && test(bytes, part, start, end);
  };
  if (rt.isSubtype(rt.typeOf(what), T.tuple)) {
    for (const item of tupleItems(rt, what)) if (matches(requireBuffer(rt, item))) return True;
    return False;
  }
  const part = bufferBytes(rt, what);
  if (part === null) {
    throw rt.typeError(`${name} first arg must be bytes or a tuple of bytes, not ${rt.typeName(what)}`);
  }
  return matches(part) ? True : False;
}

function removePrefix(rt: Runtime, self: Ref, prefix: Ref): Ref {
  const part = requireBuffer(rt, prefix);
  const bytes = selfBytes(rt, self);
  return byteResult(
    rt,
    self,
    startsWithUnits(bytes, part, 0, bytes.length) ? bytes.subarray(part.length) : bytes,
  );
}

function removeSuffix(rt: Runtime, self: Ref, suffix: Ref): Ref {
  const part = requireBuffer(rt, suffix);
  const bytes = selfBytes(rt, self);
  const hasIt = endsWithUnits(bytes, part, 0, bytes.length);
  return byteResult(rt, self, hasIt ? bytes.subarray(0, bytes.length - part.length) : bytes);
}

function bytesReplace(rt: Runtime, self: Ref, oldRef: Ref, newRef: Ref, countRef: Ref): Ref {
  const old = requireBuffer(rt, oldRef);
  const replacement = requireBuffer(rt, newRef);
  const count = sizeOr(rt, countRef, -1);
  const max = count < 0 ? Infinity : count;
  const bytes = selfBytes(rt, self);
  const places: number[] = [];
  if (old.length === 0) for (let at = 0; at <= bytes.length && places.length < max; at++) places.push(at);
  else {
    for (let at = findUnits(bytes, old, 0, bytes.length); at >= 0 && places.length < max;) {
      places.push(at);
      at = findUnits(bytes, old, at + old.length, bytes.length);
    }
  }
  if (places.length === 0) return byteResult(rt, self, bytes);
  const result = new Uint8Array(bytes.length + places.length * (replacement.length - old.length));
  let from = 0;
  let to = 0;
  for (const at of places) {
    result.set(bytes.subarray(from, at), to);
    to += at - from;
    result.set(replacement, to);
    to += replacement.length;
    from = at + old.length;
  }
  result.set(bytes.subarray(from), to);
  return byteResult(rt, self, result);
}

export function bytesSearchMethods(): NativeFunction[] {
  const range = "sub, start=None, end=None, /";
  return [
    method("find", range, (rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref) =>
      newInt(rt, place(rt, self, sub, start, end, false)),
    ),
    method("rfind", range, (rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref) =>
      newInt(rt, place(rt, self, sub, start, end, true)),
    ),
    method("index", range, (rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref) =>
      found(rt, place(rt, self, sub, start, end, false)),
    ),
    method("rindex", range, (rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref) =>
      found(rt, place(rt, self, sub, start, end, true)),
    ),
    method("count", range, bytesCount),
    method(
      "startswith",
      "prefix, start=None, end=None, /",
      (rt: Runtime, self: Ref, what: Ref, start: Ref, end: Ref) =>
        affix(rt, "startswith", self, what, start, end),
    ),
    method(
      "endswith",
      "suffix, start=None, end=None, /",
      (rt: Runtime, self: Ref, what: Ref, start: Ref, end: Ref) =>
        affix(rt, "endswith", self, what, start, end),
    ),
    method("removeprefix", "prefix, /", removePrefix),
    method("removesuffix", "suffix, /", removeSuffix),
    method("replace", "old, new, count=-1, /", bytesReplace),
  ];
}
