// The type bytes as Python sees it: `bytes(…)`, subscripts, repetition, and the methods it shares with bytearray.
// CPython: Objects/bytesobject.c PyBytes_Type
import { dropRaised, index, indexNumber, isRaised, iter, iterNext, lookupSpecial } from "./abstract.ts";
import { bufferMethods } from "./buffer-methods.ts";
import { bufferBytes } from "./buffer.ts";
import { bytesIter } from "./bytes-iterator.ts";
import { byteTextMethods } from "./bytes-methods.ts";
import { bytesContains, bytesSearchMethods } from "./bytes-search.ts";
import { bytesRepr } from "./bytes-text.ts";
import {
  bytesDealloc,
  bytesHash,
  bytesLength,
  bytesOf,
  isBytes,
  newBytes,
  newBytesOfSubclass,
} from "./bytes.ts";
import { encodeStr } from "./codec.ts";
import { subscriptNumber } from "./container-arguments.ts";
import { catching } from "./exceptions.ts";
import { compareResult } from "./int-arithmetic.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import { percentFormatBytes } from "./percent-format.ts";
import { clipSlice, unpackSlice } from "./slice.ts";
import { emptyBytes, NotImplemented, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr } from "./str.ts";
import { newTuple } from "./tuple.ts";
import { Py_EQ, Py_NE, TPFLAGS_BASETYPE, TPFLAGS_BYTES_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

const BYTES_HEADER_SIZE = 33;
/** With its header a longer one would not be counted in 64 bits; lengths so large are read to 1024. */
const BYTES_LENGTH_MAX = 2 ** 63 - 1024;

// ---- bytes(…) --------------------------------------------------------------------------------------------------------
function bytesNewArguments(rt: Runtime, type: Ref, source: Ref, encoding: Ref, errors: Ref): Ref {
  const value = bytesOfSource(rt, type, source, encoding, errors);
  if (type === T.bytes) return value;
  try {
    return newBytesOfSubclass(rt, type, value);
  } finally {
    rt.decref(value);
  }
}

function bytesOfSource(rt: Runtime, type: Ref, source: Ref, encoding: Ref, errors: Ref): Ref {
  const encoded = encodedSource(rt, "bytes", source, encoding, errors);
  if (encoded !== 0) return encoded;
  if (source === 0) return emptyBytes;
  if (rt.typeOf(source) === T.bytes && type === T.bytes) return rt.incref(source);
  const special = rt.typeOf(source) === T.bytes ? 0 : lookupSpecial(rt, source, "__bytes__");
  if (special !== 0) {
    let result: Ref;
    try {
      result = rt.call(special, []);
    } finally {
      rt.decref(special);
    }
    if (isBytes(rt, result)) return result;
    const name = rt.typeName(result);
    rt.decref(result);
    throw rt.typeError(`__bytes__ returned non-bytes (type ${name})`);
  }
  if (isStr(rt, source)) throw rt.typeError("string argument without an encoding");
  const count = countArgument(rt, source, BYTES_LENGTH_MAX);
  return newBytes(rt, count !== null ? new Uint8Array(count) : byteValues(rt, source, "bytes"));
}

/** `bytes(str, encoding, errors)`: owned bytes; 0 where no encoding is in play. */
export function encodedSource(rt: Runtime, name: string, source: Ref, encoding: Ref, errors: Ref): Ref {
  for (const [argument, object] of [
    ["encoding", encoding],
    ["errors", errors],
  ] as const) {
    if (object !== 0 && !isStr(rt, object)) {
      throw rt.typeError(`${name}() argument '${argument}' must be str, not ${rt.typeOrNone(object)}`);
    }
  }
  if (encoding === 0 && errors === 0) return 0;
  if (source === 0 || !isStr(rt, source)) {
    throw rt.typeError(`${encoding !== 0 ? "encoding" : "errors"} without a string argument`);
  }
  if (encoding === 0) throw rt.typeError("string argument without an encoding");
  return encodeStr(rt, source, rt.text(encoding), errors === 0 ? "strict" : rt.text(errors));
}

/** The count that an int asks for, null where the source is no int; what is more than `most` is no length at all. */
export function countArgument(rt: Runtime, source: Ref, most = Infinity): number | null {
  if (rt.info(source).nb_index === null) return null;
  let number: Ref;
  try {
    number = index(rt, source);
  } catch (error) {
    // It may be bytes-like or iterable all the same.
    if (!isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    return null;
  }
  try {
    const count = indexNumber(rt, number, T.OverflowError);
    if (count < 0) throw rt.valueError("negative count");
    if (count >= most) throw rt.overflowError("byte string is too large");
    if (count > rt.limits.heapBytesMax) throw rt.memoryError();
    return count;
  } finally {
    rt.decref(number);
  }
}

/** The bytes of a bytes-like object or of an iterable of ints. */
export function byteValues(
  rt: Runtime,
  source: Ref,
  name: "bytes" | "bytearray",
  complaint: string | null = null,
): ArrayLike<number> {
  const buffer = bufferBytes(rt, source);
  if (buffer !== null) return buffer.slice();
  const iterator = catching(rt, T.TypeError, () => iter(rt, source), 0);
  if (iterator === 0)
    throw rt.typeError(complaint ?? `cannot convert '${rt.typeName(source)}' object to ${name}`);
  const bytes: number[] = [];
  const what = name === "bytes" ? "bytes" : "byte";
  try {
    for (;;) {
      const item = iterNext(rt, iterator);
      if (item === 0) return bytes;
      try {
        const byte = indexNumber(rt, item, 0);
        if (byte < 0 || byte > 255) throw rt.valueError(`${what} must be in range(0, 256)`);
        bytes.push(byte);
      } finally {
        rt.decref(item);
      }
    }
  } finally {
    rt.decref(iterator);
  }
}

const bytesArguments = method("bytes", "source=b'', encoding='utf-8', errors='strict'", bytesNewArguments);

function bytesNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  return bytesArguments.call(rt, type, args, names);
}

// ---- slots -----------------------------------------------------------------------------------------------------------
function bytesReprStr(rt: Runtime, self: Ref): Ref {
  return rt.newStr(bytesRepr(bytesOf(rt, self)));
}

function bytesRichCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (!isBytes(rt, left) || !isBytes(rt, right)) return NotImplemented;
  return compareBytes(bytesOf(rt, left), bytesOf(rt, right), op);
}

/** True or False for two rows of bytes under a comparison operator. */
export function compareBytes(a: Uint8Array, b: Uint8Array, op: number): Ref {
  if ((op === Py_EQ || op === Py_NE) && a.length !== b.length) return compareResult(1, op);
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return compareResult(a[i] - b[i], op);
  return compareResult(a.length - b.length, op);
}

function bytesConcat(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = bufferBytes(rt, left);
  const b = bufferBytes(rt, right);
  if (a === null || b === null) {
    throw rt.typeError(`can't concat ${rt.typeName(right)} to ${rt.typeName(left)}`);
  }
  if (a.length === 0 && rt.typeOf(right) === T.bytes) return rt.incref(right);
  if (b.length === 0 && rt.typeOf(left) === T.bytes) return rt.incref(left);
  return newBytes(rt, joined(a, b));
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}

export function repeated(rt: Runtime, bytes: Uint8Array, count: number): Uint8Array {
  const total = bytes.length * count;
  if (total > rt.limits.heapBytesMax) throw rt.memoryError();
  const result = new Uint8Array(total);
  for (let at = 0; at < total; at += bytes.length) result.set(bytes, at);
  return result;
}

function bytesRepeat(rt: Runtime, self: Ref, count: number): Ref {
  if (count <= 0 || bytesLength(rt, self) === 0) return emptyBytes;
  if (count === 1 && rt.typeOf(self) === T.bytes) return rt.incref(self);
  return newBytes(rt, repeated(rt, bytesOf(rt, self), count));
}

function bytesItemAt(rt: Runtime, self: Ref, at: number): Ref {
  if (at < 0 || at >= bytesLength(rt, self)) throw rt.indexError("index out of range");
  return newInt(rt, bytesOf(rt, self)[at]);
}

function bytesSubscript(rt: Runtime, self: Ref, key: Ref): Ref {
  const at = subscriptNumber(rt, key);
  if (at !== null) return bytesItemAt(rt, self, at < 0 ? at + bytesLength(rt, self) : at);
  if (rt.typeOf(key) !== T.slice) {
    throw rt.typeError(`byte indices must be integers or slices, not ${rt.typeName(key)}`);
  }
  const bounds = unpackSlice(rt, key);
  const { start, step, count } = clipSlice(bounds.start, bounds.stop, bounds.step, bytesLength(rt, self));
  if (count <= 0) return emptyBytes;
  if (start === 0 && step === 1 && count === bytesLength(rt, self) && rt.typeOf(self) === T.bytes)
    return rt.incref(self);
  return newBytes(rt, slicedBytes(bytesOf(rt, self), start, step, count));
}

export function slicedBytes(bytes: Uint8Array, start: number, step: number, count: number): Uint8Array {
  if (step === 1) return bytes.slice(start, start + count);
  return Uint8Array.from({ length: count }, (_, i) => bytes[start + i * step]);
}

function bytesRemainder(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isBytes(rt, left)) return NotImplemented;
  return percentFormatBytes(rt, bytesOf(rt, left).slice(), right);
}

export const bytesSpec: TypeSpec = {
  name: "bytes",
  address: T.bytes,
  basicSize: BYTES_HEADER_SIZE,
  itemSize: 1,
  flags: TPFLAGS_BASETYPE | TPFLAGS_BYTES_SUBCLASS,
  slots: {
    tp_new: bytesNew,
    tp_dealloc: bytesDealloc,
    tp_repr: bytesReprStr,
    tp_str: bytesReprStr,
    tp_hash: bytesHash,
    tp_richcompare: bytesRichCompare,
    tp_iter: bytesIter,
    nb_remainder: bytesRemainder,
    sq_length: bytesLength,
    sq_concat: bytesConcat,
    sq_repeat: bytesRepeat,
    sq_item: bytesItemAt,
    sq_contains: bytesContains,
    mp_length: bytesLength,
    mp_subscript: bytesSubscript,
  },
  methods: [
    ...bufferMethods(false),
    ...bytesSearchMethods(),
    ...byteTextMethods(),
    method("__bytes__", "", (rt: Runtime, self: Ref) =>
      rt.typeOf(self) === T.bytes ? rt.incref(self) : newBytes(rt, bytesOf(rt, self)),
    ),
    method("__getnewargs__", "", (rt: Runtime, self: Ref) => newTuple(rt, [newBytes(rt, bytesOf(rt, self))])),
  ],
  documentation: `bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - any object implementing the buffer API.
  - an integer`,
};
