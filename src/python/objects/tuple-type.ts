// The type tuple: its slots and methods, beside storage (tuple.ts).  CPython: Objects/tupleobject.c
import { OB_SIZE, TUPLE_HASH, TUPLE_ITEMS } from "../memory/layout.ts";
import { hash, iter, iterNext, lengthHint, repr, richCompare, richCompareBool } from "./abstract.ts";
import { copyReferences, increfTimes, refuseAbsurd, repeatPointers } from "./array-block.ts";
import { positionalOnly, sliceArgument, subscriptNumber } from "./container-arguments.ts";
import { mixTupleHash } from "./container-hash.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { newInt } from "./int.ts";
import { compareNumbers } from "./list-type.ts";
import { listItems } from "./list.ts";
import { classMethod, method } from "./native.ts";
import { enterRepr, leaveRepr } from "./repr-guard.ts";
import type { Runtime } from "./runtime.ts";
import { clipSlice, unpackSlice } from "./slice.ts";
import { False, NotImplemented, T, True, emptyTuple } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTupleIterator } from "./tuple-iterator.ts";
import {
  newTrackedTuple,
  newTrackedTupleOfLength,
  newTuple,
  newTupleOfLength,
  resizeTuple,
  tupleDealloc,
  tupleItem,
  tupleItems,
  tupleLength,
} from "./tuple.ts";
import {
  Py_EQ,
  Py_NE,
  TPFLAGS_BASETYPE,
  TPFLAGS_HAVE_GC,
  TPFLAGS_SEQUENCE,
  TPFLAGS_TUPLE_SUBCLASS,
} from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

export function isTuple(rt: Runtime, object: Ref): boolean {
  return rt.typeOf(object) === T.tuple || rt.hasFlag(object, TPFLAGS_TUPLE_SUBCLASS);
}

// ---- making ------------------------------------------------------------------------------------------------------------
/** PySequence_Tuple: an exact tuple is its own. */
export function tupleFromIterable(rt: Runtime, iterable: Ref): Ref {
  const type = rt.typeOf(iterable);
  if (type === T.tuple) return rt.incref(iterable);
  if (type === T.list)
    return newTuple(
      rt,
      listItems(rt, iterable).map((item) => rt.incref(item)),
    );
  const iterator = iter(rt, iterable);
  let tuple = emptyTuple;
  try {
    let room = lengthHint(rt, iterable, 10);
    tuple = newTrackedTupleOfLength(rt, room);
    let count = 0;
    for (let item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator)) {
      if (count >= room) {
        room += 10;
        room += room >> 2;
        tuple = resizeTuple(rt, tuple, room);
      }
      rt.heap.store((tuple + TUPLE_ITEMS + count * 8) >> 2, item);
      count++;
    }
    return count < room ? resizeTuple(rt, tuple, count) : tuple;
  } catch (error) {
    rt.decref(tuple);
    throw error;
  } finally {
    rt.decref(iterator);
  }
}

function construct(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const isExact = type === T.tuple || rt.infoOfType(type).tp_init === rt.infoOfType(T.tuple).tp_init;
  const given = positionalOnly(rt, "tuple", isExact, args, names, 1);
  const exact = given.length === 0 ? emptyTuple : tupleFromIterable(rt, given[0]);
  if (type === T.tuple) return exact;
  const alloc = rt.infoOfType(type).tp_alloc;
  if (alloc === null) throw new TypeError("tuple has no tp_alloc");
  const length = tupleLength(rt, exact);
  const result = alloc(rt, type, length);
  rt.heap.store((result + TUPLE_HASH) >> 2, -1);
  rt.heap.store((result + TUPLE_HASH + 4) >> 2, -1);
  copyReferences(rt, (result + TUPLE_ITEMS) >> 2, (exact + TUPLE_ITEMS) >> 2, length);
  rt.decref(exact);
  return result;
}

// ---- slots -----------------------------------------------------------------------------------------------------------
function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (let i = tupleLength(rt, self) - 1; i >= 0; i--) {
    const item = tupleItem(rt, self, i);
    if (item !== 0) visit(item);
  }
}

function tupleRepr(rt: Runtime, self: Ref): Ref {
  const length = tupleLength(rt, self);
  if (length === 0) return rt.newStr("()");
  if (!enterRepr(rt, self)) return rt.newStr("(...)");
  try {
    const parts = tupleItems(rt, self).map((item) => {
      const text = repr(rt, item);
      const part = rt.text(text);
      rt.decref(text);
      return part;
    });
    return rt.newStr(length === 1 ? `(${parts[0]},)` : `(${parts.join(", ")})`);
  } finally {
    leaveRepr(rt, self);
  }
}

/** Tuples in tuples that are hashed; CPython 3.14 gives up where 8 MiB of C stack end, measured at this depth. */
const NESTED_HASH_MAX = 104_387;

/** A tuple whose items are being hashed. */
interface OpenTuple {
  readonly tuple: Ref;
  readonly words: number[];
}

/** Nested tuples are gone through on a stack of our own, so that no depth of them ends the host's. */
function tupleHash(rt: Runtime, self: Ref): number {
  if (isHashKept(rt, self)) return keptHash(rt, self);
  const open: OpenTuple[] = [{ tuple: self, words: [] }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const { tuple, words } = level;
    if (words.length === 2 * tupleLength(rt, tuple)) {
      keepHash(rt, tuple, words);
      open.pop();
      continue;
    }
    const item = tupleItem(rt, tuple, words.length / 2);
    if (rt.info(item).tp_hash === tupleHash && !isHashKept(rt, item)) {
      if (open.length >= NESTED_HASH_MAX) {
        throw rt.error(T.RecursionError, "Stack overflow (used 8148 kB) while hashing a tuple");
      }
      open.push({ tuple: item, words: [] });
      continue;
    }
    const low = hash(rt, item);
    words.push(low, rt.hashHigh);
  }
  return keptHash(rt, self);
}

/** No hash is -1, so that says that there is none yet. */
function isHashKept(rt: Runtime, tuple: Ref): boolean {
  const at = (tuple + TUPLE_HASH) >> 2;
  return rt.heap.i32[at] !== -1 || rt.heap.i32[at + 1] !== -1;
}

function keptHash(rt: Runtime, tuple: Ref): number {
  const at = (tuple + TUPLE_HASH) >> 2;
  rt.hashHigh = rt.heap.i32[at + 1];
  return rt.heap.i32[at];
}

function keepHash(rt: Runtime, tuple: Ref, words: number[]): void {
  const { low, high } = mixTupleHash(words);
  rt.heap.store((tuple + TUPLE_HASH) >> 2, low);
  rt.heap.store(((tuple + TUPLE_HASH) >> 2) + 1, high);
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (!isTuple(rt, left) || !isTuple(rt, right)) return NotImplemented;
  const leftLength = tupleLength(rt, left);
  const rightLength = tupleLength(rt, right);
  let i = 0;
  while (i < leftLength && i < rightLength) {
    if (!richCompareBool(rt, tupleItem(rt, left, i), tupleItem(rt, right, i), Py_EQ)) break;
    i++;
  }
  if (i >= leftLength || i >= rightLength) return compareNumbers(leftLength, rightLength, op) ? True : False;
  if (op === Py_EQ) return False;
  if (op === Py_NE) return True;
  return richCompare(rt, tupleItem(rt, left, i), tupleItem(rt, right, i), op);
}

/** The first index in the range of an item equal to `value`, or -1. */
function find(rt: Runtime, self: Ref, value: Ref, start: number, stop: number): number {
  for (let i = start; i < stop; i++) if (richCompareBool(rt, tupleItem(rt, self, i), value, Py_EQ)) return i;
  return -1;
}

function concat(rt: Runtime, left: Ref, right: Ref): Ref {
  const leftLength = tupleLength(rt, left);
  if (leftLength === 0 && rt.typeOf(right) === T.tuple) return rt.incref(right);
  if (!isTuple(rt, right)) {
    throw rt.typeError(`can only concatenate tuple (not "${rt.typeName(right)}") to tuple`);
  }
  const rightLength = tupleLength(rt, right);
  if (rightLength === 0 && rt.typeOf(left) === T.tuple) return rt.incref(left);
  if (leftLength + rightLength === 0) return emptyTuple;
  const result = newTupleOfLength(rt, leftLength + rightLength);
  const items = (result + TUPLE_ITEMS) >> 2;
  copyReferences(rt, items, (left + TUPLE_ITEMS) >> 2, leftLength);
  copyReferences(rt, items + leftLength * 2, (right + TUPLE_ITEMS) >> 2, rightLength);
  rt.track(result);
  return result;
}

function repeat(rt: Runtime, self: Ref, count: number): Ref {
  const length = tupleLength(rt, self);
  if ((length === 0 || count === 1) && rt.typeOf(self) === T.tuple) return rt.incref(self);
  if (length === 0 || count <= 0) return emptyTuple;
  refuseAbsurd(rt, length * count * 8);
  const result = newTupleOfLength(rt, length * count);
  for (let i = 0; i < length; i++) {
    const item = tupleItem(rt, self, i);
    increfTimes(rt, item, count);
    rt.heap.store((result + TUPLE_ITEMS + i * 8) >> 2, item);
  }
  repeatPointers(rt, result + TUPLE_ITEMS, length, length * count);
  rt.track(result);
  return result;
}

function itemAt(rt: Runtime, self: Ref, index: number): Ref {
  if (index < 0 || index >= tupleLength(rt, self)) throw rt.indexError("tuple index out of range");
  return rt.incref(tupleItem(rt, self, index));
}

/** tuple[start:stop] with bounds in range. */
export function tupleSlice(rt: Runtime, self: Ref, start: number, stop: number): Ref {
  if (stop <= start) return emptyTuple;
  if (start === 0 && stop === tupleLength(rt, self) && rt.typeOf(self) === T.tuple) return rt.incref(self);
  const result = newTupleOfLength(rt, stop - start);
  copyReferences(rt, (result + TUPLE_ITEMS) >> 2, (self + TUPLE_ITEMS + start * 8) >> 2, stop - start);
  rt.track(result);
  return result;
}

function subscript(rt: Runtime, self: Ref, key: Ref): Ref {
  const index = subscriptNumber(rt, key);
  const length = tupleLength(rt, self);
  if (index !== null) return itemAt(rt, self, index < 0 ? index + length : index);
  if (rt.typeOf(key) !== T.slice) {
    throw rt.typeError(`tuple indices must be integers or slices, not ${rt.typeName(key)}`);
  }
  const bounds = unpackSlice(rt, key);
  const { start, stop, step, count } = clipSlice(bounds.start, bounds.stop, bounds.step, length);
  if (count <= 0) return emptyTuple;
  if (step === 1) return tupleSlice(rt, self, start, stop);
  const items: Ref[] = [];
  for (let i = 0; i < count; i++) items.push(rt.incref(tupleItem(rt, self, start + i * step)));
  return newTrackedTuple(rt, items);
}

// ---- methods ---------------------------------------------------------------------------------------------------------
function index(rt: Runtime, self: Ref, value: Ref, start: Ref, stop: Ref): Ref {
  const length = tupleLength(rt, self);
  let from = start === 0 ? 0 : sliceArgument(rt, start);
  let to = stop === 0 ? length : sliceArgument(rt, stop);
  if (from < 0) from = Math.max(0, from + length);
  to = to < 0 ? to + length : Math.min(to, length);
  const at = find(rt, self, value, from, to);
  if (at < 0) throw rt.valueError("tuple.index(x): x not in tuple");
  return newInt(rt, at);
}

function count(rt: Runtime, self: Ref, value: Ref): Ref {
  let total = 0;
  for (let i = 0; i < tupleLength(rt, self); i++) {
    if (richCompareBool(rt, tupleItem(rt, self, i), value, Py_EQ)) total++;
  }
  return newInt(rt, total);
}

function newArguments(rt: Runtime, self: Ref): Ref {
  const items = tupleItems(rt, self).map((item) => rt.incref(item));
  return newTrackedTuple(rt, [newTrackedTuple(rt, items)]);
}

export const tupleSpec: TypeSpec = {
  name: "tuple",
  address: T.tuple,
  basicSize: TUPLE_ITEMS,
  itemSize: 8,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE | TPFLAGS_TUPLE_SUBCLASS | TPFLAGS_SEQUENCE,
  sizeOf: (rt, self) => rt.info(self).basicSize + 8 * rt.heap.i32[(self + OB_SIZE) >> 2],
  documentation:
    "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n" +
    "If iterable is specified the tuple is initialized from iterable's items.\n\n" +
    "If the argument is a tuple, the return value is the same object.",
  slots: {
    tp_dealloc: tupleDealloc,
    tp_traverse: traverse,
    tp_repr: tupleRepr,
    tp_hash: tupleHash,
    tp_richcompare: compare,
    tp_iter: newTupleIterator,
    tp_new: construct,
    sq_length: tupleLength,
    sq_concat: concat,
    sq_repeat: repeat,
    sq_item: itemAt,
    sq_contains: (rt, self, item) => find(rt, self, item, 0, tupleLength(rt, self)) >= 0,
    mp_length: tupleLength,
    mp_subscript: subscript,
  },
  methods: [
    method("__getnewargs__", "", newArguments),
    method(
      "index",
      "value, start=0, stop=sys.maxsize, /",
      index,
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
    ),
    method("count", "value, /", count, "Return number of occurrences of value."),
    classMethod(
      "__class_getitem__",
      "object, /",
      newGenericAlias,
      "Tuples are generic over the types of their contents.\n\n" +
        "For example, use ``tuple[int, str]`` for a pair whose first element\n" +
        "is an int and second element is a string.\n\n" +
        "Tuples also support the form ``tuple[T, ...]`` to indicate\n" +
        "an arbitrary length tuple of elements of type T.",
    ),
  ],
};
