// list: a 40-byte object that points to an array of item pointers with room to spare. This file holds the array's
// growth and shrinking and what others need to build and read lists; the type's slots are in list-type.ts.
// CPython: Objects/listobject.c
//
// | 16 | ob_size | 24 | ob_item | 32 | allocated |
import {
  LIST_ALLOCATED,
  LIST_ITEMS,
  LIST_OBJECT_SIZE,
  OB_SIZE,
  OB_TYPE,
  TUPLE_ITEMS,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { allocateBlock, copyReferences, reallocateBlock } from "./array-block.ts";
import { iter, iterNext, lengthHint } from "./abstract.ts";
import { dictEntryKey, dictEntryValue, dictNext, dictSize } from "./dict.ts";
import { newTrackedTuple } from "./tuple.ts";
import { GEN_NAME } from "./generator-layout.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { setEntryKey, setNext, setSize } from "./set.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { dictViewDict } from "./dict-views.ts";

const FREE_LISTS = new FreeListKind("list", 80);
/** A hint that with the list's own length would pass 64 bits is a lie, and ignored. */
const HINT_MAX = 2 ** 62;

// ---- making --------------------------------------------------------------------------------------------------------
/** PyList_New(0) without its array: from the free list where it has one, tracked. */
function newEmptyList(rt: Runtime): Ref {
  const kept = rt.freeList(FREE_LISTS).pop();
  const list = kept !== 0 ? rt.reviveObject(kept, LIST_OBJECT_SIZE) : rt.newObject(T.list, LIST_OBJECT_SIZE);
  const heap = rt.heap;
  const l = list >> 2;
  for (let word = l + 4; word < l + 10; word++) heap.store(word, 0);
  return list;
}

/** A list of these items, whose references it takes over; its capacity is their count. */
export function newList(rt: Runtime, items: readonly Ref[]): Ref {
  const list = newListOfLength(rt, items.length);
  const heap = rt.heap;
  let word = heap.i32[(list + LIST_ITEMS) >> 2] >> 2;
  for (let i = 0; i < items.length; i++, word += 2) heap.store(word, items[i]);
  return list;
}

/** A list of `length` items that are still NULL: the caller fills them at once. Raises MemoryError. */
export function newListOfLength(rt: Runtime, length: number): Ref {
  const list = newEmptyList(rt);
  if (length > 0) {
    let items: Address;
    try {
      items = allocateBlock(rt, length * 8);
    } catch (error) {
      rt.decref(list);
      throw error;
    }
    const heap = rt.heap;
    heap.fill(items, length * 8);
    heap.store((list + LIST_ITEMS) >> 2, items);
    heap.store((list + LIST_ALLOCATED) >> 2, length);
    heap.store((list + OB_SIZE) >> 2, length);
  }
  rt.track(list);
  return list;
}

/** The array of a fresh list's items, all still NULL, as a word index. */
export function listItemsWord(rt: Runtime, list: Ref): number {
  return rt.heap.i32[(list + LIST_ITEMS) >> 2] >> 2;
}

/** An empty list with room for `capacity` items (list_new_prealloc). */
export function newListWithCapacity(rt: Runtime, capacity: number): Ref {
  const list = newListOfLength(rt, 0);
  if (capacity > 0) allocateItems(rt, list, capacity);
  return list;
}

/** Gives an empty list its first array. */
export function allocateItems(rt: Runtime, list: Ref, capacity: number): void {
  const items = allocateBlock(rt, capacity * 8);
  rt.heap.store((list + LIST_ITEMS) >> 2, items);
  rt.heap.store((list + LIST_ALLOCATED) >> 2, capacity);
}

export function listDealloc(rt: Runtime, list: Ref): void {
  rt.untrack(list);
  const i32 = rt.heap.i32;
  const items = i32[(list + LIST_ITEMS) >> 2];
  if (items !== 0) {
    for (let i = i32[(list + OB_SIZE) >> 2] - 1; i >= 0; i--) {
      const item = i32[(items >> 2) + i * 2];
      if (item !== 0) rt.decref(item);
    }
    rt.allocator.free(items);
  }
  if (i32[(list + OB_TYPE) >> 2] === T.list) rt.freeToList(rt.freeList(FREE_LISTS), list);
  else rt.freeObject(list);
}

// ---- reading -------------------------------------------------------------------------------------------------------
export function listLength(rt: Runtime, list: Ref): number {
  return rt.heap.i32[(list + OB_SIZE) >> 2];
}

/** The item at a valid index, borrowed. */
export function listItem(rt: Runtime, list: Ref, index: number): Ref {
  const i32 = rt.heap.i32;
  return i32[(i32[(list + LIST_ITEMS) >> 2] >> 2) + index * 2];
}

/** The address of the item array, 0 for none. It moves when the list grows or shrinks. */
export function listItemsAddress(rt: Runtime, list: Ref): Address {
  return rt.heap.i32[(list + LIST_ITEMS) >> 2];
}

/** The items, borrowed. */
export function listItems(rt: Runtime, list: Ref): Ref[] {
  const length = listLength(rt, list);
  const items: Ref[] = new Array<Ref>(length);
  const i32 = rt.heap.i32;
  let word = listItemsAddress(rt, list) >> 2;
  for (let i = 0; i < length; i++, word += 2) items[i] = i32[word];
  return items;
}

// ---- growing and shrinking -----------------------------------------------------------------------------------------
/** list_resize: makes room for `length` items and sets the length; new places hold what lay there.
 * CPython: Objects/listobject.c list_resize */
export function resizeList(rt: Runtime, list: Ref, length: number): void {
  const heap = rt.heap;
  const allocated = heap.i32[(list + LIST_ALLOCATED) >> 2];
  const isKept = allocated >> 1 <= length || allocated <= rt.version.keptListCapacity;
  if (allocated >= length && isKept) {
    heap.store((list + OB_SIZE) >> 2, length);
    return;
  }
  const before = heap.i32[(list + OB_SIZE) >> 2];
  let capacity = Math.floor((length + Math.floor(length / 8) + 6) / 4) * 4;
  if (length - before > capacity - length) capacity = Math.floor((length + 3) / 4) * 4;
  if (length === 0) capacity = 0;
  const items = reallocateBlock(rt, heap.i32[(list + LIST_ITEMS) >> 2], capacity * 8);
  heap.store((list + LIST_ITEMS) >> 2, items);
  heap.store((list + OB_SIZE) >> 2, length);
  heap.store((list + LIST_ALLOCATED) >> 2, capacity);
}

/** Appends a borrowed item. */
export function listAppend(rt: Runtime, list: Ref, item: Ref): void {
  rt.incref(item);
  listAppendStolen(rt, list, item);
}

/** Appends an item and takes over its reference. */
export function listAppendStolen(rt: Runtime, list: Ref, item: Ref): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  const length = i32[(list + OB_SIZE) >> 2];
  if (length < i32[(list + LIST_ALLOCATED) >> 2]) heap.store((list + OB_SIZE) >> 2, length + 1);
  else {
    try {
      resizeList(rt, list, length + 1);
    } catch (error) {
      rt.decref(item);
      throw error;
    }
  }
  heap.store((i32[(list + LIST_ITEMS) >> 2] >> 2) + length * 2, item);
}

/** Inserts a borrowed item before a valid index. */
export function listInsert(rt: Runtime, list: Ref, index: number, item: Ref): void {
  const length = listLength(rt, list);
  resizeList(rt, list, length + 1);
  const at = listItemsAddress(rt, list) + index * 8;
  rt.heap.copy(at + 8, at, (length - index) * 8);
  rt.heap.store(at >> 2, rt.incref(item));
}

/** Empties the list: items are dropped last to first, after the list is already empty. */
export function listClear(rt: Runtime, list: Ref): void {
  const heap = rt.heap;
  const items = heap.i32[(list + LIST_ITEMS) >> 2];
  if (items === 0) return;
  const length = heap.i32[(list + OB_SIZE) >> 2];
  heap.store((list + OB_SIZE) >> 2, 0);
  heap.store((list + LIST_ITEMS) >> 2, 0);
  heap.store((list + LIST_ALLOCATED) >> 2, 0);
  for (let i = length - 1; i >= 0; i--) rt.decrefOrNull(heap.i32[(items >> 2) + i * 2]);
  rt.allocator.free(items);
}

// ---- extending -----------------------------------------------------------------------------------------------------
/** list.extend, and with `isConstructor` `list(iterable)`. CPython: Objects/listobject.c _list_extend */
export function listExtend(rt: Runtime, list: Ref, iterable: Ref, isConstructor = false): void {
  const type = rt.typeOf(iterable);
  if (type === T.list || type === T.tuple || iterable === list) extendFromArray(rt, list, iterable);
  else if (type === T.set || type === T.frozenset) extendFromSet(rt, list, iterable);
  else if (type === T.dict) extendFromDict(rt, list, iterable, "key");
  else if (type === T.dict_keys) extendFromDict(rt, list, dictViewDict(rt, iterable), "key");
  else if (type === T.dict_values) extendFromDict(rt, list, dictViewDict(rt, iterable), "value");
  else if (type === T.dict_items) extendFromDict(rt, list, dictViewDict(rt, iterable), "item");
  else extendFromIterator(rt, list, iterable, isConstructor);
}

/** Makes room for `count` more items behind the present ones; answers the word index of the first new place. An empty
 * list that has no array gets one of `count` rounded up to even where `isExact`. */
function makeRoom(rt: Runtime, list: Ref, count: number, isExact: boolean): number {
  const length = listLength(rt, list);
  if (isExact && listItemsAddress(rt, list) === 0) {
    allocateItems(rt, list, (count + 1) & ~1);
    rt.heap.store((list + OB_SIZE) >> 2, count);
  } else resizeList(rt, list, length + count);
  return (listItemsAddress(rt, list) >> 2) + length * 2;
}

function extendFromArray(rt: Runtime, list: Ref, source: Ref): void {
  const i32 = rt.heap.i32;
  const count = i32[(source + OB_SIZE) >> 2];
  if (count === 0) return;
  const target = makeRoom(rt, list, count, true);
  const isTuple = rt.typeOf(source) === T.tuple;
  copyReferences(rt, target, (isTuple ? source + TUPLE_ITEMS : i32[(source + LIST_ITEMS) >> 2]) >> 2, count);
}

function extendFromSet(rt: Runtime, list: Ref, source: Ref): void {
  const count = setSize(rt, source);
  if (count === 0) return;
  let to = makeRoom(rt, list, count, !rt.version.growsListsOfUnordered);
  for (let slot = setNext(rt, source, 0); slot >= 0; slot = setNext(rt, source, slot + 1), to += 2) {
    rt.heap.store(to, rt.incref(setEntryKey(rt, source, slot)));
    rt.heap.store(to + 1, 0);
  }
}

function extendFromDict(rt: Runtime, list: Ref, source: Ref, part: "key" | "value" | "item"): void {
  const count = dictSize(rt, source);
  if (count === 0) return;
  let to = makeRoom(rt, list, count, !rt.version.growsListsOfUnordered);
  for (let at = dictNext(rt, source, 0); at >= 0; at = dictNext(rt, source, at + 1), to += 2) {
    const key = dictEntryKey(rt, source, at);
    const value = dictEntryValue(rt, source, at);
    if (part === "item") rt.heap.store(to, newTrackedTuple(rt, [rt.incref(key), rt.incref(value)]));
    else rt.heap.store(to, rt.incref(part === "key" ? key : value));
    rt.heap.store(to + 1, 0);
  }
}

/** `list(…)` of a generator expression, where the compiler makes a loop that appends of it. */
function isCompiledLoop(rt: Runtime, iterable: Ref): boolean {
  return rt.typeOf(iterable) === T.generator && rt.text(rt.pointer(iterable + GEN_NAME)) === "<genexpr>";
}

function extendFromIterator(rt: Runtime, list: Ref, iterable: Ref, isConstructor: boolean): void {
  const iterator = iter(rt, iterable);
  try {
    const isLoop = isConstructor && rt.version.compilesListOfGenerator && isCompiledLoop(rt, iterable);
    const hint = isLoop ? 0 : lengthHint(rt, iterable, rt.version.unknownLengthHint);
    const length = listLength(rt, list);
    if (listItemsAddress(rt, list) === 0) {
      if (hint > 0) allocateItems(rt, list, 2 * Math.ceil(hint / 2));
    } else if (hint > 0 && hint < HINT_MAX) {
      resizeList(rt, list, length + hint);
      rt.heap.store((list + OB_SIZE) >> 2, length);
    }
    for (let item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator)) {
      listAppendStolen(rt, list, item);
    }
    const size = listLength(rt, list);
    if (size < rt.heap.i32[(list + LIST_ALLOCATED) >> 2]) resizeList(rt, list, size);
  } finally {
    rt.decref(iterator);
  }
}
