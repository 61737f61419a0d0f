// The types array.array and array.arrayiterator as Python sees them.   CPython: Modules/arraymodule.c
import {
  callMethod,
  forEach,
  getAttrOrNull,
  indexNumber,
  listFromIterable,
  reprText,
  richCompare,
  richCompareBool,
} from "./abstract.ts";
import {
  ARRAY_SIZE,
  ARRAY_WEAKREFS,
  arrayBytes,
  arrayCode,
  arrayLength,
  arraySizeOf,
  freeItems,
  getArrayItem,
  initArray,
  isArray,
  isCharacters,
  itemAddress,
  itemSizeOf,
  newArray,
  packedItem,
  replaceItems,
  reserve,
  resizeArray,
  TYPE_CODES,
} from "./array.ts";
import { bufferMethods } from "./buffer-methods.ts";
import { bufferBytes } from "./buffer.ts";
import { newBytes } from "./bytes.ts";
import { getBuiltin } from "./container-pickle.ts";
import { sizeArgument, sliceArgument, subscriptNumber } from "./container-arguments.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { newInt } from "./int.ts";
import { indexIteratorSpec, makeIterator, nextByIndex } from "./index-iterator.ts";
import { newList } from "./list.ts";
import { classMethod, method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { sliceIndices } from "./slice.ts";
import { emptyTuple, False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr, strLength } from "./str.ts";
import { newTuple } from "./tuple.ts";
import {
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  TPFLAGS_BASETYPE,
  TPFLAGS_HAVE_GC,
  TPFLAGS_SEQUENCE,
} from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { warnDeprecated } from "./warning.ts";
import { clearWeakrefs } from "./weakref.ts";

// ---- array(…) ----------------------------------------------------------------------------------------------------------
function arrayNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const nameCount = names === null ? 0 : names.length;
  if (nameCount > 0 && type === T.array) throw rt.typeError("array.array() takes no keyword arguments");
  const count = args.length - nameCount;
  if (count < 1) throw rt.typeError(`array() takes at least 1 argument (${count} given)`);
  if (count > 2) throw rt.typeError(`array() takes at most 2 arguments (${count} given)`);
  const code = codeArgument(rt, args[0]);
  if (!TYPE_CODES.includes(code)) {
    throw rt.valueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
  }
  if (code === "u") warnDeprecated(rt, "The 'u' type code is deprecated and will be removed in Python 3.16");
  const source = count === 2 ? args[1] : 0;
  if (source !== 0 && !isCharacters(code)) refuseText(rt, source, code);
  const array = makeArray(rt, type, code);
  try {
    if (source !== 0) fill(rt, array, source, code);
  } catch (error) {
    rt.decref(array);
    throw error;
  }
  return array;
}

function codeArgument(rt: Runtime, argument: Ref): string {
  const what = "array() argument 1 must be a unicode character, not ";
  if (!isStr(rt, argument)) throw rt.typeError(what + rt.typeOrNone(argument));
  const points = Array.from(rt.text(argument));
  if (points.length !== 1) throw rt.typeError(`${what}a string of length ${points.length}`);
  return points[0];
}

function refuseText(rt: Runtime, source: Ref, code: string): void {
  if (isStr(rt, source)) {
    throw rt.typeError(`cannot use a str to initialize an array with typecode '${code}'`);
  }
  if (isArray(rt, source) && isCharacters(arrayCode(rt, source))) {
    throw rt.typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
  }
}

function makeArray(rt: Runtime, type: Ref, code: string): Ref {
  if (type === T.array) return newArray(rt, code, new Uint8Array());
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  return initArray(rt, allocate(rt, type, 0), code);
}

function fill(rt: Runtime, array: Ref, source: Ref, code: string): void {
  if (isArray(rt, source)) {
    const count = arrayLength(rt, source);
    reserve(rt, array, count);
    if (arrayCode(rt, source) === code) replaceItems(rt, array, 0, 0, arrayBytes(rt, source).slice());
    else for (let i = 0; i < count; i++) appendOwned(rt, array, getArrayItem(rt, source, i));
    return;
  }
  const type = rt.typeOf(source);
  if (rt.isSubtype(type, T.bytes) || rt.isSubtype(type, T.bytearray)) {
    fromBytes(rt, array, source);
    return;
  }
  if (rt.isSubtype(type, T.list) || rt.isSubtype(type, T.tuple)) {
    const items = listFromIterable(rt, source);
    reserve(rt, array, items.length);
    appendAll(rt, array, items);
  } else if (isStr(rt, source)) {
    reserve(rt, array, strLength(rt, source));
    forEach(rt, source, (item) => appendItem(rt, array, item));
  } else forEach(rt, source, (item) => appendItem(rt, array, item));
}

function appendOwned(rt: Runtime, array: Ref, item: Ref): void {
  try {
    appendItem(rt, array, item);
  } finally {
    rt.decref(item);
  }
}

/** Takes the items over. */
function appendAll(rt: Runtime, array: Ref, items: readonly Ref[]): void {
  try {
    for (const item of items) appendItem(rt, array, item);
  } finally {
    for (const item of items) rt.decref(item);
  }
}

function appendItem(rt: Runtime, array: Ref, item: Ref): void {
  const bytes = packedItem(rt, arrayCode(rt, array), item);
  const length = arrayLength(rt, array);
  resizeArray(rt, array, length + 1);
  rt.heap.storeBytes(itemAddress(rt, array, length), bytes);
}

// ---- slots ---------------------------------------------------------------------------------------------------------------
function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  if (rt.pointer(self + ARRAY_WEAKREFS) !== 0) clearWeakrefs(rt, self);
  freeItems(rt, self);
  rt.freeObject(self);
}

function items(rt: Runtime, self: Ref): Ref[] {
  return Array.from({ length: arrayLength(rt, self) }, (_, i) => getArrayItem(rt, self, i));
}

function arrayRepr(rt: Runtime, self: Ref): Ref {
  const code = arrayCode(rt, self);
  const name = rt.typeName(self).replace(/^.*\./, "");
  if (arrayLength(rt, self) === 0) return rt.newStr(`${name}('${code}')`);
  const shown = isCharacters(code) ? toText(rt, self) : newList(rt, items(rt, self));
  try {
    return rt.newStr(`${name}('${code}', ${reprText(rt, shown)})`);
  } finally {
    rt.decref(shown);
  }
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (!isArray(rt, left) || !isArray(rt, right)) return NotImplemented;
  const counts = [arrayLength(rt, left), arrayLength(rt, right)];
  if (counts[0] !== counts[1] && (op === Py_EQ || op === Py_NE)) return op === Py_EQ ? False : True;
  for (let i = 0; i < Math.min(arrayLength(rt, left), arrayLength(rt, right)); i++) {
    const a = getArrayItem(rt, left, i);
    const b = getArrayItem(rt, right, i);
    try {
      if (richCompareBool(rt, a, b, Py_EQ)) continue;
      if (op === Py_EQ) return False;
      if (op === Py_NE) return True;
      return richCompare(rt, a, b, op);
    } finally {
      rt.decref(a);
      rt.decref(b);
    }
  }
  const [a, b] = [arrayLength(rt, left), arrayLength(rt, right)];
  const holds: Readonly<Record<number, boolean>> = {
    [Py_LT]: a < b,
    [Py_LE]: a <= b,
    [Py_EQ]: a === b,
    [Py_NE]: a !== b,
    [Py_GT]: a > b,
    [Py_GE]: a >= b,
  };
  return holds[op] ? True : False;
}

function itemAt(rt: Runtime, self: Ref, at: number): Ref {
  if (at < 0 || at >= arrayLength(rt, self)) throw rt.indexError("array index out of range");
  return getArrayItem(rt, self, at);
}

function positions(rt: Runtime, self: Ref, key: Ref): ReturnType<typeof sliceIndices> {
  if (rt.typeOf(key) !== T.slice) throw rt.typeError("array indices must be integers");
  return sliceIndices(rt, key, arrayLength(rt, self));
}

function subscript(rt: Runtime, self: Ref, key: Ref): Ref {
  const at = subscriptNumber(rt, key);
  if (at !== null) return itemAt(rt, self, at < 0 ? at + arrayLength(rt, self) : at);
  const { start, step, count } = positions(rt, self, key);
  const code = arrayCode(rt, self);
  const size = itemSizeOf(code);
  const bytes = arrayBytes(rt, self);
  if (step === 1) return newArray(rt, code, bytes.slice(start * size, (start + Math.max(0, count)) * size));
  const picked = new Uint8Array(Math.max(0, count) * size);
  for (let i = 0, from = start; i < count; i++, from += step) {
    picked.set(bytes.subarray(from * size, (from + 1) * size), i * size);
  }
  return newArray(rt, code, picked);
}

function assignSubscript(rt: Runtime, self: Ref, key: Ref, value: Ref): void {
  const code = arrayCode(rt, self);
  const given = subscriptNumber(rt, key);
  if (given !== null) {
    const at = given < 0 ? given + arrayLength(rt, self) : given;
    if (at < 0 || at >= arrayLength(rt, self)) throw rt.indexError("array assignment index out of range");
    if (value === 0) {
      replaceItems(rt, self, at, at + 1, new Uint8Array());
      return;
    }
    const bytes = packedItem(rt, code, value);
    // Making the item may have run code that changed the length.
    if (at >= arrayLength(rt, self)) throw rt.indexError("array assignment index out of range");
    rt.heap.storeBytes(itemAddress(rt, self, at), bytes);
    return;
  }
  const { start, stop, step, count } = positions(rt, self, key);
  let bytes = new Uint8Array();
  if (value !== 0) {
    if (!isArray(rt, value))
      throw rt.typeError(`can only assign array (not "${rt.typeName(value)}") to array slice`);
    if (arrayCode(rt, value) !== code) throw rt.typeError("bad argument type for built-in operation");
    bytes = arrayBytes(rt, value).slice();
  }
  if (step === 1) replaceItems(rt, self, start, Math.max(start, stop), bytes);
  else if (value === 0) deleteEvery(rt, self, start, step, count);
  else assignEvery(rt, self, start, step, count, bytes);
}

function assignEvery(
  rt: Runtime,
  self: Ref,
  start: number,
  step: number,
  count: number,
  bytes: Uint8Array,
): void {
  const size = itemSizeOf(arrayCode(rt, self));
  if (bytes.length !== count * size) {
    throw rt.valueError(
      `attempt to assign array of size ${bytes.length / size} to extended slice of size ${count}`,
    );
  }
  for (let i = 0; i < count; i++) {
    rt.heap.storeBytes(itemAddress(rt, self, start + i * step), bytes.subarray(i * size, (i + 1) * size));
  }
}

function deleteEvery(rt: Runtime, self: Ref, start: number, step: number, count: number): void {
  if (count <= 0) return;
  const size = itemSizeOf(arrayCode(rt, self));
  const deleted = new Set(Array.from({ length: count }, (_, i) => start + i * step));
  const kept = arrayBytes(rt, self).filter((_, i) => !deleted.has(Math.floor(i / size)));
  replaceItems(rt, self, 0, arrayLength(rt, self), kept);
}

function concat(rt: Runtime, self: Ref, other: Ref): Ref {
  if (!isArray(rt, other)) throw rt.typeError(`can only append array (not "${rt.typeName(other)}") to array`);
  if (arrayCode(rt, other) !== arrayCode(rt, self))
    throw rt.typeError("bad argument type for built-in operation");
  const [a, b] = [arrayBytes(rt, self), arrayBytes(rt, other)];
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return newArray(rt, arrayCode(rt, self), both);
}

function inplaceConcat(rt: Runtime, self: Ref, other: Ref): Ref {
  if (!isArray(rt, other))
    throw rt.typeError(`can only extend array with array (not "${rt.typeName(other)}")`);
  extendWith(rt, self, other);
  return rt.incref(self);
}

function repeatedBytes(rt: Runtime, self: Ref, count: number): Uint8Array {
  const bytes = arrayBytes(rt, self);
  const times = bytes.length === 0 ? 0 : Math.max(0, count);
  if (bytes.length * times > rt.limits.heapBytesMax) throw rt.memoryError();
  const result = new Uint8Array(bytes.length * times);
  for (let i = 0; i < times; i++) result.set(bytes, i * bytes.length);
  return result;
}

function repeat(rt: Runtime, self: Ref, count: number): Ref {
  return newArray(rt, arrayCode(rt, self), repeatedBytes(rt, self, count));
}

function inplaceRepeat(rt: Runtime, self: Ref, count: number): Ref {
  if (arrayLength(rt, self) > 0 && count !== 1) {
    replaceItems(rt, self, 0, arrayLength(rt, self), repeatedBytes(rt, self, count));
  }
  return rt.incref(self);
}

/** The first position from `start` on, before `stop`, of an item equal to `value`; -1 for none. */
function find(rt: Runtime, self: Ref, value: Ref, start = 0, stop = Infinity): number {
  for (let i = start; i < Math.min(stop, arrayLength(rt, self)); i++) {
    const item = getArrayItem(rt, self, i);
    const isEqual = richCompareBool(rt, item, value, Py_EQ);
    rt.decref(item);
    if (isEqual) return i;
  }
  return -1;
}

// ---- methods ---------------------------------------------------------------------------------------------------------
function extendWith(rt: Runtime, self: Ref, source: Ref): void {
  if (!isArray(rt, source)) {
    forEach(rt, source, (item) => appendItem(rt, self, item));
    return;
  }
  if (arrayCode(rt, source) !== arrayCode(rt, self)) {
    throw rt.typeError("can only extend with array of same kind");
  }
  const length = arrayLength(rt, self);
  replaceItems(rt, self, length, length, arrayBytes(rt, source).slice());
}

function fromBytes(rt: Runtime, self: Ref, source: Ref): Ref {
  const bytes = bufferBytes(rt, source)?.slice();
  if (bytes === undefined)
    throw rt.typeError(`a bytes-like object is required, not '${rt.typeName(source)}'`);
  if (bytes.length % itemSizeOf(arrayCode(rt, self)) !== 0) {
    throw rt.valueError("bytes length not a multiple of item size");
  }
  const length = arrayLength(rt, self);
  replaceItems(rt, self, length, length, bytes);
  return None;
}

function fromFile(rt: Runtime, self: Ref, file: Ref, countRef: Ref): Ref {
  const count = sizeArgument(rt, countRef);
  if (count < 0) throw rt.valueError("negative count");
  const wanted = newInt(rt, count * itemSizeOf(arrayCode(rt, self)));
  let data: Ref = 0;
  try {
    data = callMethod(rt, file, "read", [wanted]);
    if (!rt.isSubtype(rt.typeOf(data), T.bytes)) throw rt.typeError("read() didn't return bytes");
    const byteCount = bufferBytes(rt, data)?.length ?? 0;
    fromBytes(rt, self, data);
    if (byteCount < count * itemSizeOf(arrayCode(rt, self))) {
      throw rt.error(T.EOFError, "read() didn't return enough bytes");
    }
  } finally {
    rt.decref(wanted);
    rt.decrefOrNull(data);
  }
  return None;
}

function fromList(rt: Runtime, self: Ref, list: Ref): Ref {
  if (!rt.isSubtype(rt.typeOf(list), T.list)) throw rt.typeError("arg must be list");
  const before = arrayLength(rt, self);
  const values = listFromIterable(rt, list);
  try {
    appendAll(rt, self, values);
  } catch (error) {
    resizeArray(rt, self, before);
    throw error;
  }
  return None;
}

function requireCharacters(rt: Runtime, self: Ref, name: string): void {
  if (!isCharacters(arrayCode(rt, self))) {
    throw rt.valueError(`${name}() may only be called on unicode type arrays ('u' or 'w')`);
  }
}

function fromUnicode(rt: Runtime, self: Ref, text: Ref): Ref {
  if (!isStr(rt, text)) throw rt.typeError(`fromunicode() argument must be str, not ${rt.typeOrNone(text)}`);
  requireCharacters(rt, self, "fromunicode");
  for (const character of rt.text(text)) appendOwned(rt, self, rt.newStr(character));
  return None;
}

function toText(rt: Runtime, self: Ref): Ref {
  const texts = items(rt, self);
  const text = texts.map((item) => rt.text(item)).join("");
  for (const item of texts) rt.decref(item);
  return rt.newStr(text);
}

function toUnicode(rt: Runtime, self: Ref): Ref {
  requireCharacters(rt, self, "tounicode");
  return toText(rt, self);
}

function toBytes(rt: Runtime, self: Ref): Ref {
  return newBytes(rt, arrayBytes(rt, self).slice());
}

function toFile(rt: Runtime, self: Ref, file: Ref): Ref {
  const bytes = toBytes(rt, self);
  try {
    if (arrayLength(rt, self) > 0) rt.decref(callMethod(rt, file, "write", [bytes]));
  } finally {
    rt.decref(bytes);
  }
  return None;
}

function byteSwap(rt: Runtime, self: Ref): Ref {
  const size = itemSizeOf(arrayCode(rt, self));
  const bytes = arrayBytes(rt, self).slice();
  for (let i = 0; i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
  if (bytes.length > 0) rt.heap.storeBytes(itemAddress(rt, self, 0), bytes);
  return None;
}

function count(rt: Runtime, self: Ref, value: Ref): Ref {
  let found = 0;
  for (let at = find(rt, self, value); at >= 0; at = find(rt, self, value, at + 1)) found++;
  return newInt(rt, found);
}

function indexOf(rt: Runtime, self: Ref, value: Ref, startRef: Ref, stopRef: Ref): Ref {
  const length = arrayLength(rt, self);
  const bound = (given: Ref, otherwise: number): number => {
    if (given === 0) return otherwise;
    const at = sliceArgument(rt, given);
    return at < 0 ? Math.max(0, at + length) : at;
  };
  const at = find(rt, self, value, bound(startRef, 0), bound(stopRef, Infinity));
  if (at < 0) throw rt.valueError("array.index(x): x not in array");
  return newInt(rt, at);
}

function insert(rt: Runtime, self: Ref, atRef: Ref, value: Ref): Ref {
  let at = indexNumber(rt, atRef, T.OverflowError);
  const bytes = packedItem(rt, arrayCode(rt, self), value);
  const length = arrayLength(rt, self);
  if (at < 0) at = Math.max(0, at + length);
  at = Math.min(at, length);
  replaceItems(rt, self, at, at, bytes);
  return None;
}

function pop(rt: Runtime, self: Ref, atRef: Ref): Ref {
  let at = atRef === 0 ? -1 : sizeArgument(rt, atRef);
  const length = arrayLength(rt, self);
  if (length === 0) throw rt.indexError("pop from empty array");
  if (at < 0) at += length;
  if (at < 0 || at >= length) throw rt.indexError("pop index out of range");
  const item = getArrayItem(rt, self, at);
  replaceItems(rt, self, at, at + 1, new Uint8Array());
  return item;
}

function remove(rt: Runtime, self: Ref, value: Ref): Ref {
  const at = find(rt, self, value);
  if (at < 0) throw rt.valueError("array.remove(x): x not in array");
  replaceItems(rt, self, at, at + 1, new Uint8Array());
  return None;
}

function reverse(rt: Runtime, self: Ref): Ref {
  const size = itemSizeOf(arrayCode(rt, self));
  const bytes = arrayBytes(rt, self).slice().reverse();
  for (let i = 0; i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
  if (bytes.length > 0) rt.heap.storeBytes(itemAddress(rt, self, 0), bytes);
  return None;
}

function copy(rt: Runtime, self: Ref): Ref {
  return newArray(rt, arrayCode(rt, self), arrayBytes(rt, self));
}

/** How the items lie in memory, by the number that pickles say it with. */
const MACHINE_FORMATS: Readonly<Record<string, number>> = {
  B: 0,
  b: 1,
  H: 2,
  h: 4,
  I: 6,
  i: 8,
  L: 10,
  l: 12,
  Q: 10,
  q: 12,
  f: 14,
  d: 16,
  u: 20,
  w: 20,
};

function reduce(rt: Runtime, self: Ref, protocolRef: Ref): Ref {
  const protocol = indexNumber(rt, protocolRef, T.OverflowError);
  const dict = getAttrOrNull(rt, self, rt.intern("__dict__"));
  const state = dict === 0 ? None : dict;
  const code = arrayCode(rt, self);
  const type = rt.incref(rt.typeOf(self));
  if (protocol < 3) {
    return newTuple(rt, [type, newTuple(rt, [rt.newStr(code), newList(rt, items(rt, self))]), state]);
  }
  const name = rt.newStr("array");
  const importer = getBuiltin(rt, "__import__");
  const module = rt.call(importer, [name]);
  const reconstructor = getAttrOrNull(rt, module, rt.intern("_array_reconstructor"));
  for (const each of [name, importer, module]) rt.decref(each);
  const made = [type, rt.newStr(code), newInt(rt, MACHINE_FORMATS[code]), toBytes(rt, self)];
  return newTuple(rt, [reconstructor, newTuple(rt, made), state]);
}

export const arraySpec: TypeSpec = {
  name: "array",
  module: "array",
  address: T.array,
  basicSize: ARRAY_SIZE,
  flags: TPFLAGS_BASETYPE | TPFLAGS_HAVE_GC | TPFLAGS_SEQUENCE,
  weaklistOffset: ARRAY_WEAKREFS,
  sizeOf: arraySizeOf,
  slots: {
    tp_new: arrayNew,
    tp_dealloc: dealloc,
    tp_traverse: () => undefined,
    tp_repr: arrayRepr,
    tp_richcompare: compare,
    tp_iter: (rt, self) => makeIterator(rt, T.arrayiterator, self, 0, null),
    sq_length: arrayLength,
    sq_concat: concat,
    sq_inplace_concat: inplaceConcat,
    sq_repeat: repeat,
    sq_inplace_repeat: inplaceRepeat,
    sq_item: itemAt,
    sq_contains: (rt, self, value) => find(rt, self, value) >= 0,
    mp_length: arrayLength,
    mp_subscript: subscript,
    mp_ass_subscript: assignSubscript,
  },
  methods: [
    ...bufferMethods(true),
    method(
      "append",
      "v, /",
      (rt: Runtime, self: Ref, v: Ref) => (appendItem(rt, self, v), None),
      "Append new value v to the end of the array.",
    ),
    method(
      "buffer_info",
      "",
      (rt: Runtime, self: Ref) =>
        newTuple(rt, [newInt(rt, itemAddress(rt, self, 0)), newInt(rt, arrayLength(rt, self))]),
      "Return a tuple (address, length) giving the current memory address and the length in items.",
    ),
    method("byteswap", "", byteSwap, "Byteswap all items of the array."),
    method(
      "clear",
      "",
      (rt: Runtime, self: Ref) => (resizeArray(rt, self, 0), None),
      "Remove all items from the array.",
    ),
    method("__copy__", "", copy, "Return a copy of the array."),
    method("count", "v, /", count, "Return number of occurrences of v in the array."),
    method("__deepcopy__", "unused, /", copy, "Return a copy of the array."),
    method(
      "extend",
      "bb, /",
      (rt: Runtime, self: Ref, bb: Ref) => (extendWith(rt, self, bb), None),
      "Append items to the end of the array.",
    ),
    method(
      "fromfile",
      "f, n, /",
      fromFile,
      "Read n objects from the file object f and append them to the end of the array.",
    ),
    method("fromlist", "list, /", fromList, "Append items to array from list."),
    method("frombytes", "buffer, /", fromBytes, "Appends items from the bytes, taken as machine values."),
    method(
      "fromunicode",
      "ustr, /",
      fromUnicode,
      "Extends this array with data from the unicode string ustr.",
    ),
    method(
      "index",
      "v, start=0, stop=sys.maxsize, /",
      indexOf,
      "Return index of first occurrence of v in the array.",
    ),
    method("insert", "i, v, /", insert, "Insert a new item v into the array before position i."),
    method("pop", "i=-1, /", pop, "Return the i-th element and delete it from the array."),
    method("__reduce_ex__", "value, /", reduce, "Return state information for pickling."),
    method("remove", "v, /", remove, "Remove the first occurrence of v in the array."),
    method("reverse", "", reverse, "Reverse the order of the items in the array."),
    method("tofile", "f, /", toFile, "Write all items (as machine values) to the file object f."),
    method(
      "tolist",
      "",
      (rt: Runtime, self: Ref) => newList(rt, items(rt, self)),
      "Convert array to an ordinary list with the same items.",
    ),
    method(
      "tobytes",
      "",
      toBytes,
      "Convert the array to an array of machine values and return the bytes representation.",
    ),
    method("tounicode", "", toUnicode, "Convert the array to a unicode string."),
    method(
      "__sizeof__",
      "",
      (rt: Runtime, self: Ref) => newInt(rt, arraySizeOf(rt, self)),
      "Size of the array in memory, in bytes.",
    ),
    classMethod(
      "__class_getitem__",
      "object, /",
      newGenericAlias,
      "Arrays are generic over the type of their elements",
    ),
  ],
  getset: [
    {
      name: "typecode",
      get: (rt, self) => rt.newStr(arrayCode(rt, self)),
      documentation: "the typecode character used to create the array",
    },
    {
      name: "itemsize",
      get: (rt, self) => newInt(rt, itemSizeOf(arrayCode(rt, self))),
      documentation: "the size, in bytes, of one array item",
    },
  ],
  attributes: () => [["__hash__", None]],
  documentation:
    "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\n" +
    "initialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the " +
    "appropriate type.",
};

// ---- iteration ----------------------------------------------------------------------------------------------------------
export const arrayIteratorSpec = indexIteratorSpec({
  name: "arrayiterator",
  module: "array",
  address: T.arrayiterator,
  next: nextByIndex(arrayLength, getArrayItem),
  length: arrayLength,
  makeEmpty: () => emptyTuple,
  hasLengthHint: false,
  stateName: "state",
});
