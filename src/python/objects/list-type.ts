// The type list: what its slots and methods do, beside storage (list.ts), sorting (list-sort.ts) and subscripts
// (list-subscript.ts).  CPython: Objects/listobject.c
import { repr, richCompare, richCompareBool } from "./abstract.ts";
import { copyReferences, increfTimes, refuseAbsurd, repeatPointers } from "./array-block.ts";
import { positionalOnly, sizeArgument, sliceArgument } from "./container-arguments.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { newInt } from "./int.ts";
import { newListIterator, newListReverseIterator } from "./list-iterator.ts";
import { listSort } from "./list-sort.ts";
import {
  deleteListSlice,
  listItemAt,
  listSetItem,
  listSlice,
  listSubscript,
  listSetSubscript,
} from "./list-subscript.ts";
import {
  listAppend,
  listClear,
  listDealloc,
  listExtend,
  listInsert,
  listItem,
  listItemsAddress,
  listLength,
  newListOfLength,
  resizeList,
} from "./list.ts";
import { classMethod, method } from "./native.ts";
import { enterRepr, leaveRepr } from "./repr-guard.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { LIST_ALLOCATED, LIST_OBJECT_SIZE } from "../memory/layout.ts";
import {
  Py_EQ,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  TPFLAGS_BASETYPE,
  TPFLAGS_HAVE_GC,
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_SEQUENCE,
} from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

export function isList(rt: Runtime, object: Ref): boolean {
  return rt.typeOf(object) === T.list || rt.hasFlag(object, TPFLAGS_LIST_SUBCLASS);
}

/** The truth of `a op b` for two numbers. */
export function compareNumbers(a: number, b: number, op: number): boolean {
  if (op === Py_LT) return a < b;
  if (op === Py_LE) return a <= b;
  if (op === Py_EQ) return a === b;
  if (op === Py_NE) return a !== b;
  return op === Py_GT ? a > b : a >= b;
}

// ---- slots -----------------------------------------------------------------------------------------------------------
function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (let i = listLength(rt, self) - 1; i >= 0; i--) {
    const item = listItem(rt, self, i);
    if (item !== 0) visit(item);
  }
}

function listRepr(rt: Runtime, self: Ref): Ref {
  if (listLength(rt, self) === 0) return rt.newStr("[]");
  if (!enterRepr(rt, self)) return rt.newStr("[...]");
  try {
    const parts: string[] = [];
    for (let i = 0; i < listLength(rt, self); i++) {
      const item = rt.incref(listItem(rt, self, i));
      try {
        const text = repr(rt, item);
        parts.push(rt.text(text));
        rt.decref(text);
      } finally {
        rt.decref(item);
      }
    }
    return rt.newStr(`[${parts.join(", ")}]`);
  } finally {
    leaveRepr(rt, self);
  }
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (!isList(rt, left) || !isList(rt, right)) return NotImplemented;
  if (listLength(rt, left) !== listLength(rt, right)) {
    if (op === Py_EQ) return False;
    if (op === Py_NE) return True;
  }
  let i = 0;
  for (; i < listLength(rt, left) && i < listLength(rt, right); i++) {
    const a = listItem(rt, left, i);
    const b = listItem(rt, right, i);
    if (a === b) continue;
    rt.incref(a);
    rt.incref(b);
    let isEqual: boolean;
    try {
      isEqual = richCompareBool(rt, a, b, Py_EQ);
    } finally {
      rt.decref(a);
      rt.decref(b);
    }
    if (!isEqual) break;
  }
  const leftLength = listLength(rt, left);
  const rightLength = listLength(rt, right);
  if (i >= leftLength || i >= rightLength) return compareNumbers(leftLength, rightLength, op) ? True : False;
  if (op === Py_EQ) return False;
  if (op === Py_NE) return True;
  const a = rt.incref(listItem(rt, left, i));
  const b = rt.incref(listItem(rt, right, i));
  try {
    return richCompare(rt, a, b, op);
  } finally {
    rt.decref(a);
    rt.decref(b);
  }
}

/** The first index from `start` up to `stop` of an item equal to `value`, or -1. */
function find(rt: Runtime, self: Ref, value: Ref, start: number, stop: number): number {
  for (let i = start; i < stop && i < listLength(rt, self); i++) {
    const item = listItem(rt, self, i);
    if (item === value) return i;
    rt.incref(item);
    try {
      if (richCompareBool(rt, item, value, Py_EQ)) return i;
    } finally {
      rt.decref(item);
    }
  }
  return -1;
}

function concat(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isList(rt, right)) {
    throw rt.typeError(`can only concatenate list (not "${rt.typeName(right)}") to list`);
  }
  const leftLength = listLength(rt, left);
  const rightLength = listLength(rt, right);
  const result = newListOfLength(rt, leftLength + rightLength);
  const items = listItemsAddress(rt, result) >> 2;
  copyReferences(rt, items, listItemsAddress(rt, left) >> 2, leftLength);
  copyReferences(rt, items + leftLength * 2, listItemsAddress(rt, right) >> 2, rightLength);
  return result;
}

function repeat(rt: Runtime, self: Ref, count: number): Ref {
  const size = listLength(rt, self);
  if (size === 0 || count <= 0) return newListOfLength(rt, 0);
  const result = newListOfLength(rt, size * count);
  fillRepeated(rt, self, listItemsAddress(rt, result), size, count, count);
  return result;
}

/** Writes the list's items `count` times into an array; each gets `references` new references. */
function fillRepeated(
  rt: Runtime,
  source: Ref,
  array: number,
  size: number,
  count: number,
  references: number,
): void {
  for (let i = 0; i < size; i++) {
    const item = listItem(rt, source, i);
    increfTimes(rt, item, references);
    rt.heap.store((array >> 2) + i * 2, item);
    rt.heap.store((array >> 2) + i * 2 + 1, 0);
  }
  repeatPointers(rt, array, size, size * count);
}

function inplaceRepeat(rt: Runtime, self: Ref, count: number): Ref {
  const size = listLength(rt, self);
  if (size === 0 || count === 1) return rt.incref(self);
  if (count < 1) listClear(rt, self);
  else {
    refuseAbsurd(rt, size * count * 8);
    resizeList(rt, self, size * count);
    fillRepeated(rt, self, listItemsAddress(rt, self), size, count, count - 1);
  }
  return rt.incref(self);
}

function inplaceConcat(rt: Runtime, self: Ref, other: Ref): Ref {
  listExtend(rt, self, other);
  return rt.incref(self);
}

function init(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  const given = positionalOnly(
    rt,
    "list",
    rt.typeOf(self) === T.list || !hasOwnNew(rt, self),
    args,
    names,
    1,
  );
  if (listItemsAddress(rt, self) !== 0) listClear(rt, self);
  if (given.length > 0) listExtend(rt, self, given[0], true);
}

/** A subclass with its own `__new__` may take keywords that list's `__init__` then ignores. */
function hasOwnNew(rt: Runtime, self: Ref): boolean {
  return rt.info(self).tp_new !== rt.infoOfType(T.list).tp_new;
}

// ---- methods ---------------------------------------------------------------------------------------------------------
function append(rt: Runtime, self: Ref, item: Ref): Ref {
  listAppend(rt, self, item);
  return None;
}

function clear(rt: Runtime, self: Ref): Ref {
  listClear(rt, self);
  return None;
}

function copy(rt: Runtime, self: Ref): Ref {
  return listSlice(rt, self, 0, listLength(rt, self));
}

function count(rt: Runtime, self: Ref, value: Ref): Ref {
  let total = 0;
  for (let i = 0; i < listLength(rt, self); i++) {
    const item = listItem(rt, self, i);
    if (item === value) {
      total++;
      continue;
    }
    rt.incref(item);
    try {
      if (richCompareBool(rt, item, value, Py_EQ)) total++;
    } finally {
      rt.decref(item);
    }
  }
  return newInt(rt, total);
}

function extend(rt: Runtime, self: Ref, iterable: Ref): Ref {
  listExtend(rt, self, iterable);
  return None;
}

function index(rt: Runtime, self: Ref, value: Ref, start: Ref, stop: Ref): Ref {
  let from = start === 0 ? 0 : sliceArgument(rt, start);
  let to = stop === 0 ? Infinity : sliceArgument(rt, stop);
  if (from < 0) from = Math.max(0, from + listLength(rt, self));
  if (to < 0) to = Math.max(0, to + listLength(rt, self));
  const at = find(rt, self, value, from, to);
  if (at < 0) throw rt.valueError("list.index(x): x not in list");
  return newInt(rt, at);
}

function insert(rt: Runtime, self: Ref, position: Ref, item: Ref): Ref {
  const wanted = sizeArgument(rt, position);
  const size = listLength(rt, self);
  listInsert(rt, self, wanted < 0 ? Math.max(0, wanted + size) : Math.min(wanted, size), item);
  return None;
}

function pop(rt: Runtime, self: Ref, position: Ref): Ref {
  let at = position === 0 ? -1 : sizeArgument(rt, position);
  const size = listLength(rt, self);
  if (size === 0) throw rt.indexError("pop from empty list");
  if (at < 0) at += size;
  if (at < 0 || at >= size) throw rt.indexError("pop index out of range");
  const item = rt.incref(listItem(rt, self, at));
  if (size === 1) listClear(rt, self);
  else {
    const place = listItemsAddress(rt, self) + at * 8;
    rt.heap.copy(place, place + 8, (size - 1 - at) * 8);
    resizeList(rt, self, size - 1);
    rt.decref(item);
  }
  return item;
}

function remove(rt: Runtime, self: Ref, value: Ref): Ref {
  const at = find(rt, self, value, 0, Infinity);
  if (at < 0) throw rt.valueError("list.remove(x): x not in list");
  deleteListSlice(rt, self, at, at + 1);
  return None;
}

function reverse(rt: Runtime, self: Ref): Ref {
  const i32 = rt.heap.i32;
  const size = listLength(rt, self);
  const items = listItemsAddress(rt, self);
  rt.heap.noteRange(items, size * 8);
  for (let low = items >> 2, high = (items >> 2) + (size - 1) * 2; low < high; low += 2, high -= 2) {
    const item = i32[low];
    i32[low] = i32[high];
    i32[high] = item;
  }
  return None;
}

function sizeOf(rt: Runtime, self: Ref): number {
  return rt.info(self).basicSize + rt.heap.i32[(self + LIST_ALLOCATED) >> 2] * 8;
}

export const listSpec: TypeSpec = {
  name: "list",
  address: T.list,
  basicSize: LIST_OBJECT_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE | TPFLAGS_LIST_SUBCLASS | TPFLAGS_SEQUENCE,
  sizeOf,
  documentation:
    "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n" +
    "The argument must be an iterable if specified.",
  slots: {
    tp_dealloc: listDealloc,
    tp_traverse: traverse,
    tp_clear: listClear,
    tp_repr: listRepr,
    tp_richcompare: compare,
    tp_iter: newListIterator,
    tp_init: init,
    tp_new: (rt, type) => {
      const alloc = rt.infoOfType(type).tp_alloc;
      if (alloc === null) throw new TypeError("list has no tp_alloc");
      return alloc(rt, type, 0);
    },
    sq_length: listLength,
    sq_concat: concat,
    sq_repeat: repeat,
    sq_item: listItemAt,
    sq_ass_item: listSetItem,
    sq_contains: (rt, self, item) => find(rt, self, item, 0, Infinity) >= 0,
    sq_inplace_concat: inplaceConcat,
    sq_inplace_repeat: inplaceRepeat,
    mp_length: listLength,
    mp_subscript: listSubscript,
    mp_ass_subscript: listSetSubscript,
  },
  methods: [
    method("__getitem__", "index, /", listSubscript, "Return self[index]."),
    method("__reversed__", "", newListReverseIterator, "Return a reverse iterator over the list."),
    method(
      "__sizeof__",
      "",
      (rt, self: Ref) => newInt(rt, sizeOf(rt, self)),
      "Return the size of the list in memory, in bytes.",
    ),
    method("clear", "", clear, "Remove all items from list."),
    method("copy", "", copy, "Return a shallow copy of the list."),
    method("append", "object, /", append, "Append object to the end of the list."),
    method("insert", "index, object, /", insert, "Insert object before index."),
    method("extend", "iterable, /", extend, "Extend list by appending elements from the iterable."),
    method(
      "pop",
      "index=-1, /",
      pop,
      "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
    ),
    method(
      "remove",
      "value, /",
      remove,
      "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
    ),
    method(
      "index",
      "value, start=0, stop=sys.maxsize, /",
      index,
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
    ),
    method("count", "value, /", count, "Return number of occurrences of value."),
    method("reverse", "", reverse, "Reverse *IN PLACE*."),
    method(
      "sort",
      "*, key=None, reverse=False",
      listSort,
      "Sort the list in ascending order and return None.\n\n" +
        "The sort is in-place (i.e. the list itself is modified) and stable\n" +
        "(i.e. the order of two equal elements is maintained).\n\n" +
        "If a key function is given, apply it once to each list item and sort\n" +
        "them, ascending or descending, according to their function values.\n\n" +
        "The reverse flag can be set to sort in descending order.",
    ),
    classMethod(
      "__class_getitem__",
      "object, /",
      newGenericAlias,
      "lists are generic over the type of their contents",
    ),
  ],
};
