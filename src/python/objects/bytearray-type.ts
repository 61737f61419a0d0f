// The type bytearray as Python sees it: mutable bytes.  CPython: Objects/bytearrayobject.c PyByteArray_Type
import { forEach, indexNumber } from "./abstract.ts";
import {
  BYTEARRAY_ALLOC,
  BYTEARRAY_SIZE,
  BYTEARRAY_START,
  bytearrayBytes,
  bytearrayDealloc,
  bytearrayLength,
  bytearraySizeOf,
  initBytearray,
  newBytearray,
  replaceBytes,
  resizeBytearray,
} from "./bytearray.ts";
import { bufferMethods } from "./buffer-methods.ts";
import { bufferBytes } from "./buffer.ts";
import { bytearrayIter } from "./bytes-iterator.ts";
import { byteTextMethods } from "./bytes-methods.ts";
import { byteArgument, bytesContains, bytesSearchMethods } from "./bytes-search.ts";
import { bytearrayBytesRepr } from "./bytes-text.ts";
import { bytesOf, newBytes } from "./bytes.ts";
import {
  byteValues,
  compareBytes,
  countArgument,
  encodedSource,
  joined,
  repeated,
  slicedBytes,
} from "./bytes-type.ts";
import { sizeArgument, subscriptNumber } from "./container-arguments.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import { objectGetState } from "./object-reduce.ts";
import { percentFormatBytes } from "./percent-format.ts";
import { clipSlice, unpackSlice } from "./slice.ts";
import type { SliceIndices } from "./slice.ts";
import { None, NotImplemented, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr, strLength } from "./str.ts";
import { sizeOr } from "./str-arguments.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_BASETYPE } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

// ---- bytearray(…) ------------------------------------------------------------------------------------------------------
function bytearrayNew(rt: Runtime, type: Ref): Ref {
  if (type === T.bytearray) return newBytearray(rt, []);
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  return initBytearray(rt, allocate(rt, type, 0));
}

function initArguments(rt: Runtime, self: Ref, source: Ref, encoding: Ref, errors: Ref): Ref {
  if (bytearrayLength(rt, self) > 0) resizeBytearray(rt, self, 0);
  const encoded = encodedSource(rt, "bytearray", source, encoding, errors);
  if (encoded !== 0) {
    replaceBytes(rt, self, 0, 0, bytesOf(rt, encoded).slice());
    rt.decref(encoded);
    return None;
  }
  if (source === 0) return None;
  if (isStr(rt, source)) throw rt.typeError("string argument without an encoding");
  const count = countArgument(rt, source);
  if (count !== null) {
    if (count > 0) {
      resizeBytearray(rt, self, count);
      rt.heap.fill(rt.pointer(self + BYTEARRAY_START), count);
    }
    return None;
  }
  const buffer = bufferBytes(rt, source);
  if (buffer !== null) {
    replaceBytes(rt, self, 0, 0, buffer.slice());
    return None;
  }
  if (rt.info(source).tp_iter === null && rt.info(source).sq_item === null) {
    throw rt.typeError(`cannot convert '${rt.typeName(source)}' object to bytearray`);
  }
  // Items arrive one by one, and the block grows as under append; where their number is known it is made at once.
  const type = rt.typeOf(source);
  try {
    if (type === T.list || type === T.tuple) {
      const bytes: number[] = [];
      forEach(rt, source, (item) => {
        bytes.push(byteArgument(rt, item));
      });
      replaceBytes(rt, self, 0, 0, bytes);
      return None;
    }
    forEach(rt, source, (item) => appendByte(rt, self, byteArgument(rt, item)));
  } catch (error) {
    resizeBytearray(rt, self, 0);
    throw error;
  }
  return None;
}

const bytearrayArguments = method(
  "bytearray",
  "source=b'', encoding='utf-8', errors='strict'",
  initArguments,
);

function bytearrayInit(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  bytearrayArguments.call(rt, self, args, names);
}

function appendByte(rt: Runtime, self: Ref, byte: number): void {
  const length = bytearrayLength(rt, self);
  resizeBytearray(rt, self, length + 1);
  rt.heap.storeByte(rt.pointer(self + BYTEARRAY_START) + length, byte);
}

// ---- slots ---------------------------------------------------------------------------------------------------------------
function bytearrayRepr(rt: Runtime, self: Ref): Ref {
  return rt.newStr(`${rt.typeName(self)}(${bytearrayBytesRepr(bytearrayBytes(rt, self))})`);
}

function bytearrayRichCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  const a = bufferBytes(rt, left);
  const b = bufferBytes(rt, right);
  return a === null || b === null ? NotImplemented : compareBytes(a, b, op);
}

function bytearrayConcat(rt: Runtime, left: Ref, right: Ref): Ref {
  const a = bufferBytes(rt, left);
  const b = bufferBytes(rt, right);
  if (a === null || b === null)
    throw rt.typeError(`can't concat ${rt.typeName(right)} to ${rt.typeName(left)}`);
  return newBytearray(rt, joined(a, b));
}

function inplaceConcat(rt: Runtime, self: Ref, other: Ref): Ref {
  const bytes = bufferBytes(rt, other);
  if (bytes === null) throw rt.typeError(`can't concat ${rt.typeName(other)} to ${rt.typeName(self)}`);
  const length = bytearrayLength(rt, self);
  replaceBytes(rt, self, length, length, bytes.slice());
  return rt.incref(self);
}

function bytearrayRepeat(rt: Runtime, self: Ref, count: number): Ref {
  return newBytearray(rt, count <= 0 ? [] : repeated(rt, bytearrayBytes(rt, self), count));
}

function inplaceRepeat(rt: Runtime, self: Ref, count: number): Ref {
  const bytes = bytearrayBytes(rt, self).slice();
  const result = count <= 0 || bytes.length === 0 ? new Uint8Array() : repeated(rt, bytes, count);
  resizeBytearray(rt, self, result.length);
  rt.heap.storeBytes(rt.pointer(self + BYTEARRAY_START), result);
  return rt.incref(self);
}

function itemAt(rt: Runtime, self: Ref, at: number): Ref {
  if (at < 0 || at >= bytearrayLength(rt, self)) throw rt.indexError("bytearray index out of range");
  return newInt(rt, bytearrayBytes(rt, self)[at]);
}

function indices(rt: Runtime, self: Ref, key: Ref): SliceIndices {
  const bounds = unpackSlice(rt, key);
  return clipSlice(bounds.start, bounds.stop, bounds.step, bytearrayLength(rt, self));
}

function requireKey(rt: Runtime, key: Ref): void {
  if (rt.typeOf(key) !== T.slice) {
    throw rt.typeError(`bytearray indices must be integers or slices, not ${rt.typeName(key)}`);
  }
}

function subscript(rt: Runtime, self: Ref, key: Ref): Ref {
  const at = subscriptNumber(rt, key);
  if (at !== null) return itemAt(rt, self, at < 0 ? at + bytearrayLength(rt, self) : at);
  requireKey(rt, key);
  const { start, step, count } = indices(rt, self, key);
  return newBytearray(rt, count <= 0 ? [] : slicedBytes(bytearrayBytes(rt, self), start, step, count));
}

function assignSubscript(rt: Runtime, self: Ref, key: Ref, value: Ref): void {
  const at = subscriptNumber(rt, key);
  if (at !== null) {
    const index = at < 0 ? at + bytearrayLength(rt, self) : at;
    const byte = value === 0 ? -1 : byteArgument(rt, value);
    if (index < 0 || index >= bytearrayLength(rt, self)) throw rt.indexError("bytearray index out of range");
    if (byte < 0) replaceBytes(rt, self, index, index + 1, []);
    else rt.heap.storeByte(rt.pointer(self + BYTEARRAY_START) + index, byte);
    return;
  }
  requireKey(rt, key);
  const bytes = value === 0 ? [] : assignedBytes(rt, value);
  const slice = indices(rt, self, key);
  if (slice.step === 1) replaceBytes(rt, self, slice.start, Math.max(slice.start, slice.stop), bytes);
  else if (value === 0 || bytes.length === 0) deleteEvery(rt, self, slice);
  else {
    if (bytes.length !== slice.count) {
      throw rt.valueError(
        `attempt to assign bytes of size ${bytes.length} to extended slice of size ${slice.count}`,
      );
    }
    const start = rt.pointer(self + BYTEARRAY_START);
    for (let i = 0; i < slice.count; i++) rt.heap.storeByte(start + slice.start + i * slice.step, bytes[i]);
  }
}

function assignedBytes(rt: Runtime, value: Ref): ArrayLike<number> {
  const info = rt.info(value);
  const isIterable = info.tp_iter !== null || info.sq_item !== null;
  if (isStr(rt, value) || info.nb_index !== null || (bufferBytes(rt, value) === null && !isIterable)) {
    throw rt.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  return byteValues(rt, value, "bytearray");
}

function deleteEvery(rt: Runtime, self: Ref, { start, step, count }: SliceIndices): void {
  if (count === 0) return;
  const deleted = new Set<number>();
  for (let i = 0; i < count; i++) deleted.add(start + i * step);
  const kept = bytearrayBytes(rt, self).filter((_, i) => !deleted.has(i));
  rt.heap.storeBytes(rt.pointer(self + BYTEARRAY_START), kept);
  resizeBytearray(rt, self, kept.length);
}

function remainder(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!rt.isSubtype(rt.typeOf(left), T.bytearray)) return NotImplemented;
  const formatted = percentFormatBytes(rt, bytearrayBytes(rt, left).slice(), right);
  try {
    return newBytearray(rt, bytesOf(rt, formatted));
  } finally {
    rt.decref(formatted);
  }
}

// ---- methods of a mutable sequence --------------------------------------------------------------------------------------
function append(rt: Runtime, self: Ref, item: Ref): Ref {
  appendByte(rt, self, byteArgument(rt, item));
  return None;
}

function extend(rt: Runtime, self: Ref, iterable: Ref): Ref {
  let bytes: ArrayLike<number> | null = bufferBytes(rt, iterable)?.slice() ?? null;
  if (bytes === null) {
    if (isStr(rt, iterable) && strLength(rt, iterable) > 0)
      throw rt.typeError("expected iterable of integers; got: 'str'");
    bytes = byteValues(rt, iterable, "bytearray", `can't extend bytearray with ${rt.typeName(iterable)}`);
  }
  const length = bytearrayLength(rt, self);
  replaceBytes(rt, self, length, length, bytes);
  return None;
}

function insert(rt: Runtime, self: Ref, indexRef: Ref, item: Ref): Ref {
  const byte = byteArgument(rt, item);
  const length = bytearrayLength(rt, self);
  let at = indexNumber(rt, indexRef, T.OverflowError);
  if (at < 0) at = Math.max(0, at + length);
  if (at > length) at = length;
  resizeBytearray(rt, self, length + 1);
  const start = rt.pointer(self + BYTEARRAY_START);
  rt.heap.copy(start + at + 1, start + at, length - at);
  rt.heap.storeByte(start + at, byte);
  return None;
}

function pop(rt: Runtime, self: Ref, indexRef: Ref): Ref {
  const length = bytearrayLength(rt, self);
  let at = indexRef === 0 ? -1 : sizeArgument(rt, indexRef);
  if (length === 0) throw rt.indexError("pop from empty bytearray");
  if (at < 0) at += length;
  if (at < 0 || at >= length) throw rt.indexError("pop index out of range");
  const byte = bytearrayBytes(rt, self)[at];
  const start = rt.pointer(self + BYTEARRAY_START);
  rt.heap.copy(start + at, start + at + 1, length - at - 1);
  resizeBytearray(rt, self, length - 1);
  return newInt(rt, byte);
}

function remove(rt: Runtime, self: Ref, item: Ref): Ref {
  const byte = byteArgument(rt, item);
  const at = bytearrayBytes(rt, self).indexOf(byte);
  if (at < 0) throw rt.valueError("value not found in bytearray");
  const length = bytearrayLength(rt, self);
  const start = rt.pointer(self + BYTEARRAY_START);
  rt.heap.copy(start + at, start + at + 1, length - at - 1);
  resizeBytearray(rt, self, length - 1);
  return None;
}

function reverse(rt: Runtime, self: Ref): Ref {
  rt.heap.storeBytes(rt.pointer(self + BYTEARRAY_START), bytearrayBytes(rt, self).slice().reverse());
  return None;
}

function clear(rt: Runtime, self: Ref): Ref {
  resizeBytearray(rt, self, 0);
  return None;
}

function copy(rt: Runtime, self: Ref): Ref {
  return newBytearray(rt, bytearrayBytes(rt, self));
}

function resize(rt: Runtime, self: Ref, sizeRef: Ref): Ref {
  const size = sizeArgument(rt, sizeRef);
  if (size < 0) throw rt.valueError(`Can only resize to positive sizes, got ${size}`);
  const before = bytearrayLength(rt, self);
  resizeBytearray(rt, self, size);
  if (size > before) rt.heap.fill(rt.pointer(self + BYTEARRAY_START) + before, size - before);
  return None;
}

/** Pickle protocols before 3 know no bytes: the bytes travel as Latin-1 text. */
function reduced(rt: Runtime, self: Ref, protocol: number): Ref {
  const state = objectGetState(rt, self);
  const bytes = bytearrayBytes(rt, self);
  let args: Ref[] = [];
  if (bytes.length > 0 && protocol < 3) {
    const text = rt.newStr(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    args = [text, rt.newStr("latin-1")];
  } else if (bytes.length > 0) args = [newBytes(rt, bytes)];
  return newTuple(rt, [rt.incref(rt.typeOf(self)), newTuple(rt, args), state]);
}

function reduce(rt: Runtime, self: Ref): Ref {
  return reduced(rt, self, 2);
}

function reduceWithProtocol(rt: Runtime, self: Ref, protocol: Ref): Ref {
  return reduced(rt, self, sizeOr(rt, protocol, 0));
}

export const bytearraySpec: TypeSpec = {
  name: "bytearray",
  address: T.bytearray,
  basicSize: BYTEARRAY_SIZE,
  flags: TPFLAGS_BASETYPE,
  sizeOf: bytearraySizeOf,
  slots: {
    tp_new: bytearrayNew,
    tp_init: bytearrayInit,
    tp_dealloc: bytearrayDealloc,
    tp_repr: bytearrayRepr,
    tp_str: bytearrayRepr,
    tp_richcompare: bytearrayRichCompare,
    tp_iter: bytearrayIter,
    nb_remainder: remainder,
    sq_length: bytearrayLength,
    sq_concat: bytearrayConcat,
    sq_inplace_concat: inplaceConcat,
    sq_repeat: bytearrayRepeat,
    sq_inplace_repeat: inplaceRepeat,
    sq_item: itemAt,
    sq_contains: bytesContains,
    mp_length: bytearrayLength,
    mp_subscript: subscript,
    mp_ass_subscript: assignSubscript,
  },
  methods: [
    ...bufferMethods(true),
    ...bytesSearchMethods(),
    ...byteTextMethods(),
    method("append", "item, /", append, "Append a single item to the end of the bytearray."),
    method(
      "extend",
      "iterable_of_ints, /",
      extend,
      "Append all the items from the iterator or sequence to the end of the bytearray.",
    ),
    method(
      "insert",
      "index, item, /",
      insert,
      "Insert a single item into the bytearray before the given index.",
    ),
    method("pop", "index=-1, /", pop, "Remove and return a single item from B."),
    method("remove", "value, /", remove, "Remove the first occurrence of a value in the bytearray."),
    method("reverse", "", reverse, "Reverse the order of the values in B in place."),
    method("clear", "", clear, "Remove all items from the bytearray."),
    method("copy", "", copy, "Return a copy of B."),
    method("resize", "size, /", resize, "Resize the internal buffer of bytearray to len."),
    method(
      "__alloc__",
      "",
      (rt: Runtime, self: Ref) => newInt(rt, rt.heap.i32[(self + BYTEARRAY_ALLOC) >> 2]),
      "B.__alloc__() -> int",
    ),
    method(
      "__sizeof__",
      "",
      (rt: Runtime, self: Ref) => newInt(rt, bytearraySizeOf(rt, self)),
      "Returns the size of the bytearray object in memory, in bytes.",
    ),
    method("__reduce__", "", reduce, "Return state information for pickling."),
    method("__reduce_ex__", "proto=0, /", reduceWithProtocol, "Return state information for pickling."),
  ],
  documentation: `bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array

Construct a mutable bytearray object from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - a bytes or a buffer object
  - any object implementing the buffer API.
  - an integer`,
};
