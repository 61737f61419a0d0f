// list.sort: what happens around the sorting of a list. The list is empty meanwhile, so that a comparison cannot change
// what is being sorted; keys are computed once; a descending sort is an ascending one of the reversed list.
// CPython: Objects/listobject.c list_sort_impl
import { FLOAT_VALUE, LIST_ALLOCATED, LIST_ITEMS, OB_SIZE } from "../memory/layout.ts";
import { isTrue, richCompareBool } from "./abstract.ts";
import { compactInt, isCompactInt } from "./int.ts";
import { listItem, listItemsAddress, listLength } from "./list.ts";
import { TimSort } from "./timsort.ts";
import type { Less } from "./timsort.ts";
import type { Runtime } from "./runtime.ts";
import { None, T, NotImplemented } from "./static.ts";
import type { Ref } from "./static.ts";
import { strCompare } from "./str.ts";
import { tupleItem, tupleLength } from "./tuple.ts";
import { Py_EQ, Py_LT } from "./type-info.ts";

/** list.sort(*, key=None, reverse=False). `key` and `reverse` are 0 where they were not given. */
export function listSort(rt: Runtime, list: Ref, key: Ref, reverse: Ref): Ref {
  const isReversed = reverse !== 0 && isTrue(rt, reverse);
  sortList(rt, list, key === None ? 0 : key, isReversed);
  return None;
}

/** Sorts in place; `key` 0 for none. Raises ValueError when the list was changed meanwhile. */
export function sortList(rt: Runtime, list: Ref, key: Ref, isReversed: boolean): void {
  const heap = rt.heap;
  const length = listLength(rt, list);
  const allocated = heap.i32[(list + LIST_ALLOCATED) >> 2];
  const array = listItemsAddress(rt, list);
  const items = new Int32Array(length);
  for (let i = 0; i < length; i++) items[i] = listItem(rt, list, i);
  // -1: any operation on the list will set its capacity to 0 or more.
  heap.store((list + OB_SIZE) >> 2, 0);
  heap.store((list + LIST_ITEMS) >> 2, 0);
  heap.store((list + LIST_ALLOCATED) >> 2, -1);
  let wasChanged = false;
  try {
    sortItems(rt, items, key, isReversed);
  } finally {
    wasChanged = heap.i32[(list + LIST_ALLOCATED) >> 2] !== -1;
    restoreItems(rt, list, array, items, allocated);
  }
  if (wasChanged) throw rt.valueError("list modified during sort");
}

/** Gives the list its array back, with the items in their new order; what was put into it meanwhile is dropped. */
function restoreItems(rt: Runtime, list: Ref, array: number, items: Int32Array, allocated: number): void {
  const heap = rt.heap;
  const strayArray = listItemsAddress(rt, list);
  const strayLength = listLength(rt, list);
  heap.store((list + OB_SIZE) >> 2, items.length);
  heap.store((list + LIST_ITEMS) >> 2, array);
  heap.store((list + LIST_ALLOCATED) >> 2, allocated);
  heap.noteRange(array, items.length * 8);
  for (let i = 0, word = array >> 2; i < items.length; i++, word += 2) heap.i32[word] = items[i];
  if (strayArray === 0) return;
  for (let i = strayLength - 1; i >= 0; i--) rt.decref(heap.i32[(strayArray >> 2) + i * 2]);
  rt.allocator.free(strayArray);
}

function sortItems(rt: Runtime, items: Int32Array, key: Ref, isReversed: boolean): void {
  if (key === 0) {
    if (isReversed) items.reverse();
    const numbers = compactNumbers(rt, items);
    try {
      if (numbers !== null) new TimSort(numbers, items, lessNumber).sort();
      else new TimSort(items, null, chooseLess(rt, items)).sort();
    } finally {
      if (isReversed) items.reverse();
    }
    return;
  }
  const keys = new Int32Array(items.length);
  let made = 0;
  try {
    for (; made < items.length; made++) keys[made] = rt.call(key, [items[made]]);
  } catch (error) {
    for (let i = made - 1; i >= 0; i--) rt.decref(keys[i]);
    throw error;
  }
  if (isReversed) {
    items.reverse();
    keys.reverse();
  }
  try {
    const numbers = compactNumbers(rt, keys);
    if (numbers !== null) sortByNumbers(numbers, keys, items);
    else new TimSort(keys, items, chooseLess(rt, keys)).sort();
  } finally {
    for (let i = 0; i < keys.length; i++) rt.decref(keys[i]);
    if (isReversed) items.reverse();
  }
}

const lessNumber: Less = (a, b) => a < b;

/** The values of keys that are all ints of at most one digit, which then need not be looked up at each comparison;
 * null where they are not. */
function compactNumbers(rt: Runtime, keys: Int32Array): Int32Array | null {
  for (let i = 0; i < keys.length; i++) if (!isCompactInt(rt, keys[i])) return null;
  return keys.map((key) => compactInt(rt, key));
}

/** Sorts keys, and what belongs to them, by the keys' numbers. */
function sortByNumbers(numbers: Int32Array, keys: Int32Array, items: Int32Array): void {
  const order = numbers.map((_, index) => index);
  new TimSort(numbers, order, lessNumber).sort();
  keys.set(order.map((index) => keys[index]));
  items.set(order.map((index) => items[index]));
}

/** The comparison for these keys: a direct one where all are of one simple type, else `<`. */
function chooseLess(rt: Runtime, keys: Int32Array): Less {
  const general: Less = (a, b) => richCompareBool(rt, a, b, Py_LT);
  if (keys.length < 2) return general;
  if (!keysAreTuples(rt, keys)) return chooseElementLess(rt, keys, (key) => key) ?? general;
  const elementLess = chooseElementLess(rt, keys, (key) => tupleItem(rt, key, 0)) ?? general;
  return (a, b) => tupleLess(rt, a, b, elementLess);
}

function keysAreTuples(rt: Runtime, keys: Int32Array): boolean {
  for (const key of keys) if (rt.typeOf(key) !== T.tuple || tupleLength(rt, key) === 0) return false;
  return true;
}

function chooseElementLess(rt: Runtime, keys: Int32Array, elementOf: (key: Ref) => Ref): Less | null {
  const type = rt.typeOf(elementOf(keys[0]));
  let areCompact = true;
  for (const key of keys) {
    const element = elementOf(key);
    if (rt.typeOf(element) !== type) return null;
    if (type === T.int && !isCompactInt(rt, element)) areCompact = false;
  }
  if ((type !== T.int && type !== T.float && type !== T.str) || !areCompact) return slotLess(rt, type);
  if (type === T.int) return (a, b) => compactInt(rt, a) < compactInt(rt, b);
  if (type === T.str) return (a, b) => strCompare(rt, a, b) < 0;
  const f64 = rt.heap.f64;
  return (a, b) => f64[(a + FLOAT_VALUE) >> 3] < f64[(b + FLOAT_VALUE) >> 3];
}

/** unsafe_object_compare: keys of one type are compared by its slot. Where that has no answer the whole `<` begins anew. */
function slotLess(rt: Runtime, type: Ref): Less | null {
  const compare = rt.infoOfType(type).tp_richcompare;
  if (compare === null) return null;
  return (a, b) => {
    if (rt.info(a).tp_richcompare !== compare) return richCompareBool(rt, a, b, Py_LT);
    const result = compare(rt, a, b, Py_LT);
    if (result === NotImplemented) return richCompareBool(rt, a, b, Py_LT);
    try {
      return isTrue(rt, result);
    } finally {
      rt.decref(result);
    }
  };
}

/** `a < b` for two tuples: the first items that differ decide. */
function tupleLess(rt: Runtime, a: Ref, b: Ref, elementLess: Less): boolean {
  const leftLength = tupleLength(rt, a);
  const rightLength = tupleLength(rt, b);
  for (let i = 0; i < leftLength && i < rightLength; i++) {
    const left = tupleItem(rt, a, i);
    const right = tupleItem(rt, b, i);
    if (richCompareBool(rt, left, right, Py_EQ)) continue;
    return i === 0 ? elementLess(left, right) : richCompareBool(rt, left, right, Py_LT);
  }
  return leftLength < rightLength;
}
