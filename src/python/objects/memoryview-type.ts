// The type memoryview as Python sees it.  CPython: Objects/memoryobject.c PyMemoryView_Type
import { BYTES_DATA } from "../memory/layout.ts";
import { listFromIterable, richCompareBool } from "./abstract.ts";
import { bufferMethods } from "./buffer-methods.ts";
import { requireBuffer } from "./buffer.ts";
import { hexText } from "./bytes-methods.ts";
import { bytesLength, newBytes } from "./bytes.ts";
import { sliceArgument, subscriptNumber } from "./container-arguments.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { hashBytes } from "./hash.ts";
import { isInt, newInt, numberOf } from "./int.ts";
import { newList } from "./list.ts";
import {
  deallocIterator,
  exhaustIterator,
  ITERATOR_INDEX,
  ITERATOR_SEQUENCE,
  makeIterator,
  SEQUENCE_ITERATOR_SIZE,
  traverseIterator,
} from "./index-iterator.ts";
import {
  DIMENSIONS_MAX,
  exportedShape,
  formatSize,
  isContiguous,
  isMemoryview,
  isReleased,
  itemAddresses,
  newView,
  packItem,
  releaseView,
  unpackItem,
  VIEW_ARRAY,
  VIEW_HASH,
  VIEW_OBJECT,
  VIEW_WEAKREFS,
  viewBytes,
  viewDealloc,
  viewOf,
  viewShape,
  viewSizeOf,
  viewTraverse,
} from "./memoryview.ts";
import type { ViewShape } from "./memoryview.ts";
import { classMethod, method } from "./native.ts";
import { clipSlice, unpackSlice } from "./slice.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr } from "./str.ts";
import { newTuple, tupleItems } from "./tuple.ts";
import { Py_EQ, Py_NE, TPFLAGS_HAVE_GC, TPFLAGS_SEQUENCE } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

const viewArguments = method("memoryview", "object", (rt: Runtime, _type: Ref, object: Ref) =>
  viewOf(rt, object),
);

function viewNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  return viewArguments.call(rt, type, args, names);
}

function owner(rt: Runtime, self: Ref): Ref {
  return rt.pointer(self + VIEW_OBJECT);
}

// ---- items ---------------------------------------------------------------------------------------------------------------
function viewLength(rt: Runtime, self: Ref): number {
  const { shape } = viewShape(rt, self);
  return shape.length === 0 ? 1 : shape[0];
}

/** Address of the item at an index of one dimension, which may count from the end. */
function stepTo(rt: Runtime, view: ViewShape, address: number, dimension: number, at: number): number {
  const count = view.shape[dimension];
  const place = at < 0 ? at + count : at;
  if (place < 0 || place >= count) throw rt.indexError(`index out of bounds on dimension ${dimension + 1}`);
  return address + place * view.strides[dimension];
}

/** The address that an int or a tuple of ints selects; -1 for any other key. */
function itemAddress(rt: Runtime, view: ViewShape, key: Ref): number {
  const at = subscriptNumber(rt, key);
  if (at !== null) {
    if (view.shape.length > 1)
      throw rt.error(T.NotImplementedError, "multi-dimensional sub-views are not implemented");
    return stepTo(rt, view, view.start, 0, at);
  }
  if (!rt.isSubtype(rt.typeOf(key), T.tuple)) return -1;
  const items = tupleItems(rt, key);
  const places = items.map((item) => subscriptNumber(rt, item));
  if (places.includes(null)) return -1;
  if (places.length < view.shape.length)
    throw rt.error(T.NotImplementedError, "sub-views are not implemented");
  if (places.length > view.shape.length) {
    throw rt.typeError(
      `cannot index ${view.shape.length}-dimension view with ${places.length}-element tuple`,
    );
  }
  return places.reduce<number>(
    (address, place, dimension) => stepTo(rt, view, address, dimension, place ?? 0),
    view.start,
  );
}

function sliced(rt: Runtime, view: ViewShape, key: Ref): ViewShape {
  if (view.shape.length > 1)
    throw rt.error(T.NotImplementedError, "multi-dimensional slicing is not implemented");
  const bounds = unpackSlice(rt, key);
  const { start, step, count } = clipSlice(bounds.start, bounds.stop, bounds.step, view.shape[0]);
  const stride = view.strides[0];
  return {
    ...view,
    start: view.start + start * stride,
    shape: [Math.max(0, count)],
    strides: [stride * step],
  };
}

function subscript(rt: Runtime, self: Ref, key: Ref): Ref {
  const view = viewShape(rt, self);
  const address = itemAddress(rt, view, key);
  if (address >= 0) return unpackItem(rt, view.format, address);
  if (rt.typeOf(key) !== T.slice) throw rt.typeError("memoryview: invalid slice key");
  return newView(rt, self, sliced(rt, view, key));
}

function itemAt(rt: Runtime, self: Ref, at: number): Ref {
  const view = viewShape(rt, self);
  return unpackItem(rt, view.format, stepTo(rt, view, view.start, 0, at));
}

function assignSubscript(rt: Runtime, self: Ref, key: Ref, value: Ref): void {
  const view = viewShape(rt, self);
  if (view.isReadOnly) throw rt.typeError("cannot modify read-only memory");
  if (value === 0) throw rt.typeError("cannot delete memory");
  const address = itemAddress(rt, view, key);
  if (address >= 0) {
    packItem(rt, view.format, address, value);
    return;
  }
  if (rt.typeOf(key) !== T.slice) throw rt.typeError("memoryview: invalid slice key");
  const target = sliced(rt, view, key);
  const bytes = requireBuffer(rt, value).slice();
  const sourceFormat = exportedShape(rt, value)?.format;
  if (bytes.length !== target.shape[0] * target.itemSize || sourceFormat !== target.format) {
    throw rt.valueError("memoryview assignment: lvalue and rvalue have different structures");
  }
  itemAddresses(target).forEach((place, i) =>
    rt.heap.storeBytes(place, bytes.subarray(i * target.itemSize, (i + 1) * target.itemSize)),
  );
}

// ---- comparison, hash, text ------------------------------------------------------------------------------------------------
function richCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (op !== Py_EQ && op !== Py_NE) return NotImplemented;
  const isEqual = equals(rt, left, right);
  if (isEqual === null) return NotImplemented;
  return isEqual === (op === Py_EQ) ? True : False;
}

/** Null beside what has no buffer. */
function equals(rt: Runtime, left: Ref, right: Ref): boolean | null {
  if (left === right && !isReleased(rt, left)) return true;
  if (isReleased(rt, left) || (isMemoryview(rt, right) && isReleased(rt, right))) return left === right;
  const a = viewShape(rt, left);
  const b = exportedShape(rt, right);
  if (b === null) return null;
  if (a.shape.length !== b.shape.length || a.shape.some((count, i) => count !== b.shape[i])) return false;
  const others = itemAddresses(b);
  return itemAddresses(a).every((address, i) => {
    const x = unpackItem(rt, a.format, address);
    const y = unpackItem(rt, b.format, others[i]);
    try {
      return richCompareBool(rt, x, y, Py_EQ);
    } finally {
      rt.decref(x);
      rt.decref(y);
    }
  });
}

function viewHash(rt: Runtime, self: Ref): number {
  const heap = rt.heap;
  const word = (self + VIEW_HASH) >> 2;
  if (heap.i32[word] !== -1 || heap.i32[word + 1] !== -1) {
    rt.hashHigh = heap.i32[word + 1];
    return heap.i32[word];
  }
  const view = viewShape(rt, self);
  if (!view.isReadOnly) throw rt.valueError("cannot hash writable memoryview object");
  if (!"Bbc".includes(view.format))
    throw rt.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  // Hashing reads words: the bytes are copied to where a word may begin.
  const copy = newBytes(rt, viewBytes(rt, view));
  const hash = hashBytes(rt, copy + BYTES_DATA, bytesLength(rt, copy));
  const high = rt.hashHigh;
  rt.decref(copy);
  rt.hashHigh = high;
  heap.store(word, hash);
  heap.store(word + 1, high);
  return hash;
}

function viewRepr(rt: Runtime, self: Ref): Ref {
  const address = `0x${rt.identityOf(self).toString(16)}`;
  return rt.newStr(isReleased(rt, self) ? `<released memory at ${address}>` : `<memory at ${address}>`);
}

// ---- methods -----------------------------------------------------------------------------------------------------------------
function toBytes(rt: Runtime, self: Ref, order: Ref): Ref {
  const view = viewShape(rt, self);
  if (order !== 0 && order !== None) {
    if (!isStr(rt, order))
      throw rt.typeError(`tobytes() argument 'order' must be str or None, not ${rt.typeName(order)}`);
    const text = rt.text(order);
    if (!["C", "F", "A"].includes(text)) throw rt.valueError("order must be 'C', 'F' or 'A'");
  }
  return newBytes(rt, viewBytes(rt, view));
}

function toList(rt: Runtime, self: Ref): Ref {
  const view = viewShape(rt, self);
  const nested = (address: number, dimension: number): Ref => {
    if (dimension === view.shape.length) return unpackItem(rt, view.format, address);
    const items: Ref[] = [];
    for (let i = 0; i < view.shape[dimension]; i++)
      items.push(nested(address + i * view.strides[dimension], dimension + 1));
    return newList(rt, items);
  };
  return nested(view.start, 0);
}

function cast(rt: Runtime, self: Ref, formatRef: Ref, shapeRef: Ref): Ref {
  const view = viewShape(rt, self);
  if (!isStr(rt, formatRef))
    throw rt.typeError(`cast() argument 'format' must be str, not ${rt.typeOrNone(formatRef)}`);
  if (shapeRef !== 0) requireShape(rt, shapeRef);
  const format = rt.text(formatRef).replace(/^@/, "");
  const itemSize = format.length === 1 ? formatSize(format) : 0;
  if (!isContiguous(view)) throw rt.typeError("memoryview: casts are restricted to C-contiguous views");
  if (itemSize === 0) {
    throw rt.valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  if (!"Bbc".includes(view.format) && !"Bbc".includes(format)) {
    throw rt.typeError("memoryview: cannot cast between two non-byte formats");
  }
  const byteCount = view.shape.reduce((a, b) => a * b, view.itemSize);
  if (byteCount % itemSize !== 0) throw rt.typeError("memoryview: length is not a multiple of itemsize");
  const shape = shapeRef === 0 ? [byteCount / itemSize] : shapeArgument(rt, shapeRef);
  if (shape.reduce((a, b) => a * b, itemSize) !== byteCount) {
    throw rt.typeError("memoryview: product(shape) * itemsize != buffer size");
  }
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((a, b) => a * b, itemSize));
  return newView(rt, self, { ...view, format, itemSize, shape, strides });
}

function requireShape(rt: Runtime, shape: Ref): void {
  const isSequence = rt.isSubtype(rt.typeOf(shape), T.list) || rt.isSubtype(rt.typeOf(shape), T.tuple);
  if (!isSequence) throw rt.typeError("shape must be a list or a tuple");
}

function shapeArgument(rt: Runtime, shape: Ref): number[] {
  const items = listFromIterable(rt, shape);
  try {
    if (items.length > DIMENSIONS_MAX) {
      throw rt.valueError(`memoryview: number of dimensions must not exceed ${DIMENSIONS_MAX}`);
    }
    return items.map((item) => {
      if (!isInt(rt, item)) throw rt.typeError("memoryview.cast(): elements of shape must be integers");
      const count = numberOf(rt, item);
      if (count <= 0) throw rt.valueError("memoryview.cast(): elements of shape must be integers > 0");
      return count;
    });
  } finally {
    for (const item of items) rt.decref(item);
  }
}

function toReadOnly(rt: Runtime, self: Ref): Ref {
  return newView(rt, self, { ...viewShape(rt, self), isReadOnly: true });
}

function release(rt: Runtime, self: Ref): Ref {
  releaseView(rt, self);
  return None;
}

function enter(rt: Runtime, self: Ref): Ref {
  viewShape(rt, self);
  return rt.incref(self);
}

function hex(rt: Runtime, self: Ref, separator: Ref, group: Ref): Ref {
  return hexText(rt, viewBytes(rt, viewShape(rt, self)), separator, group);
}

/** How many items, or which first one, equal `value`. */
function search(
  rt: Runtime,
  self: Ref,
  value: Ref,
  start: number,
  stop: number,
  isCounting: boolean,
): number {
  const view = viewShape(rt, self);
  let count = 0;
  for (let i = start; i < Math.min(stop, view.shape[0]); i++) {
    const item = unpackItem(rt, view.format, view.start + i * view.strides[0]);
    const isEqual = richCompareBool(rt, item, value, Py_EQ);
    rt.decref(item);
    if (isEqual && !isCounting) return i;
    if (isEqual) count++;
  }
  return isCounting ? count : -1;
}

function indexOf(rt: Runtime, self: Ref, value: Ref, startRef: Ref, stopRef: Ref): Ref {
  const length = viewLength(rt, self);
  const bound = (at: number): number => Math.max(0, at < 0 ? at + length : at);
  const at = search(
    rt,
    self,
    value,
    bound(startRef === 0 ? 0 : sliceArgument(rt, startRef)),
    bound(stopRef === 0 ? length : sliceArgument(rt, stopRef)),
    false,
  );
  if (at < 0) throw rt.valueError("memoryview.index(x): x not found");
  return newInt(rt, at);
}

function numbers(rt: Runtime, values: readonly number[]): Ref {
  return newTuple(
    rt,
    values.map((value) => newInt(rt, value)),
  );
}

function truth(is: boolean): Ref {
  return is ? True : False;
}

// ---- iteration ----------------------------------------------------------------------------------------------------------------
function viewIter(rt: Runtime, self: Ref): Ref {
  viewShape(rt, self);
  return makeIterator(rt, T.memory_iterator, self, 0, null);
}

function iteratorNext(rt: Runtime, self: Ref): Ref {
  const view = rt.pointer(self + ITERATOR_SEQUENCE);
  if (view === 0) return 0;
  const at = rt.heap.i32[(self + ITERATOR_INDEX) >> 2];
  if (at >= viewLength(rt, view)) return exhaustIterator(rt, self);
  rt.heap.store((self + ITERATOR_INDEX) >> 2, at + 1);
  return itemAt(rt, view, at);
}

export const memoryviewSpec: TypeSpec = {
  name: "memoryview",
  address: T.memoryview,
  basicSize: VIEW_ARRAY,
  itemSize: 8,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_SEQUENCE,
  weaklistOffset: VIEW_WEAKREFS,
  sizeOf: viewSizeOf,
  slots: {
    tp_new: viewNew,
    tp_dealloc: viewDealloc,
    tp_traverse: viewTraverse,
    tp_clear: releaseView,
    tp_repr: viewRepr,
    tp_hash: viewHash,
    tp_richcompare: richCompare,
    tp_iter: viewIter,
    sq_length: viewLength,
    sq_item: itemAt,
    mp_length: viewLength,
    mp_subscript: subscript,
    mp_ass_subscript: assignSubscript,
  },
  methods: [
    ...bufferMethods(true),
    method("release", "", release, "Release the underlying buffer exposed by the memoryview object."),
    method("tobytes", "order='C'", toBytes, "Return the data in the buffer as a byte string."),
    method(
      "hex",
      "sep=<unrepresentable>, bytes_per_sep=1",
      hex,
      "Return the data in the buffer as a str of hexadecimal numbers.",
    ),
    method("tolist", "", toList, "Return the data in the buffer as a list of elements."),
    method("cast", "format, shape=<unrepresentable>", cast, "Cast a memoryview to a new format or shape."),
    method("toreadonly", "", toReadOnly, "Return a readonly version of the memoryview."),
    method(
      "count",
      "value, /",
      (rt: Runtime, self: Ref, value: Ref) => newInt(rt, search(rt, self, value, 0, Infinity, true)),
      "Count the number of occurrences of a value.",
    ),
    method(
      "index",
      "value, start=0, stop=sys.maxsize, /",
      indexOf,
      "Return the index of the first occurrence of a value.",
    ),
    classMethod("__class_getitem__", "item, /", newGenericAlias, "See PEP 585"),
    method("__enter__", "", enter),
    method("__exit__", "*exc_info", release),
  ],
  getset: [
    {
      name: "obj",
      get: (rt, self) => (viewShape(rt, self), rt.incref(owner(rt, self))),
      documentation: "The underlying object of the memoryview.",
    },
    {
      name: "nbytes",
      get: (rt, self) =>
        newInt(
          rt,
          viewShape(rt, self).shape.reduce((a, b) => a * b, viewShape(rt, self).itemSize),
        ),
    },
    { name: "readonly", get: (rt, self) => truth(viewShape(rt, self).isReadOnly) },
    { name: "itemsize", get: (rt, self) => newInt(rt, viewShape(rt, self).itemSize) },
    { name: "format", get: (rt, self) => rt.newStr(viewShape(rt, self).format) },
    { name: "ndim", get: (rt, self) => newInt(rt, viewShape(rt, self).shape.length) },
    { name: "shape", get: (rt, self) => numbers(rt, viewShape(rt, self).shape) },
    { name: "strides", get: (rt, self) => numbers(rt, viewShape(rt, self).strides) },
    { name: "suboffsets", get: (rt, self) => (viewShape(rt, self), newTuple(rt, [])) },
    { name: "c_contiguous", get: (rt, self) => truth(isContiguous(viewShape(rt, self))) },
    { name: "f_contiguous", get: (rt, self) => truth(isContiguous(viewShape(rt, self), true)) },
    {
      name: "contiguous",
      get: (rt, self) => truth(isContiguous(viewShape(rt, self)) || isContiguous(viewShape(rt, self), true)),
    },
  ],
  documentation: "Create a new memoryview object which references the given object.",
};

export const memoryIteratorSpec: TypeSpec = {
  name: "memory_iterator",
  address: T.memory_iterator,
  basicSize: SEQUENCE_ITERATOR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: (rt, self) => deallocIterator(rt, self, null),
    tp_traverse: traverseIterator,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: iteratorNext,
  },
};
