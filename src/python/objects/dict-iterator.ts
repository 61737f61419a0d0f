// The six iterators of dicts: keys, values and items, forwards and backwards. They notice when the dict grows or shrinks
// under them. The items' iterator hands out one tuple again and again while nobody else keeps it.
// CPython: Objects/dictobject.c, dictiterobject
//
// | 16 | di_dict | 24 | di_used | 32 | di_pos | 40 | di_result | 48 | len |
import { DICT_KEYS, DICT_USED, DICT_VALUES, OB_REFCNT, TUPLE_HASH, TUPLE_ITEMS } from "../memory/layout.ts";
import { iterNext } from "./abstract.ts";
import { getBuiltin } from "./container-pickle.ts";
import { keysEntryCount } from "./dict-keys.ts";
import { dictEntryKey, dictEntryValue, dictNext, dictPrevious, dictSize } from "./dict.ts";
import { newInt } from "./int.ts";
import { newList } from "./list.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple, newTuple } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

const ITER_DICT = 16;
const ITER_USED = 24;
const ITER_POSITION = 32;
const ITER_RESULT = 40;
const ITER_LENGTH = 48;
const DICT_ITERATOR_SIZE = 56;

/** An iterator of that type (one of the six) before the first or behind the last entry. */
export function newDictIterator(rt: Runtime, type: Ref, dict: Ref): Ref {
  const iterator = rt.newObject(type, DICT_ITERATOR_SIZE);
  const heap = rt.heap;
  const used = dictSize(rt, dict);
  const isReversed = type === T.dict_reversekeyiterator || type === T.dict_reversevalueiterator;
  heap.store((iterator + ITER_DICT) >> 2, rt.incref(dict));
  heap.store((iterator + ITER_DICT + 4) >> 2, 0);
  heap.storeInt64(iterator + ITER_USED, used);
  heap.storeInt64(iterator + ITER_LENGTH, used);
  let position = 0;
  if (isReversed || type === T.dict_reverseitemiterator) {
    const hasValues = heap.i32[(dict + DICT_VALUES) >> 2] !== 0;
    position = (hasValues ? used : keysEntryCount(rt, heap.i32[(dict + DICT_KEYS) >> 2])) - 1;
  }
  heap.storeInt64(iterator + ITER_POSITION, position);
  const isItems = type === T.dict_itemiterator || type === T.dict_reverseitemiterator;
  heap.store((iterator + ITER_RESULT) >> 2, isItems ? newTuple(rt, [None, None]) : 0);
  heap.store((iterator + ITER_RESULT + 4) >> 2, 0);
  rt.track(iterator);
  return iterator;
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.pointer(self + ITER_DICT));
  rt.decrefOrNull(rt.pointer(self + ITER_RESULT));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  const dict = rt.pointer(self + ITER_DICT);
  const result = rt.pointer(self + ITER_RESULT);
  if (dict !== 0) visit(dict);
  if (result !== 0) visit(result);
}

/** The position of the next entry, or -1 at the end, where the dict is let go. Raises when the dict's size changed. */
function advance(rt: Runtime, self: Ref, isReversed: boolean): number {
  const heap = rt.heap;
  const i32 = heap.i32;
  const dict = i32[(self + ITER_DICT) >> 2];
  if (dict === 0) return -1;
  if (i32[(self + ITER_USED) >> 2] !== i32[(dict + DICT_USED) >> 2]) {
    heap.storeInt64(self + ITER_USED, -1);
    throw rt.error(T.RuntimeError, "dictionary changed size during iteration");
  }
  const from = i32[(self + ITER_POSITION) >> 2];
  const at = isReversed ? (from < 0 ? -1 : dictPrevious(rt, dict, from)) : dictNext(rt, dict, from);
  if (at < 0) {
    letGo(rt, self, dict);
    return -1;
  }
  const rest = i32[(self + ITER_LENGTH) >> 2];
  if (rest === 0) {
    letGo(rt, self, dict);
    throw rt.error(T.RuntimeError, "dictionary keys changed during iteration");
  }
  heap.storeInt64(self + ITER_POSITION, isReversed ? at - 1 : at + 1);
  heap.storeInt64(self + ITER_LENGTH, rest - 1);
  return at;
}

function letGo(rt: Runtime, self: Ref, dict: Ref): void {
  rt.heap.store((self + ITER_DICT) >> 2, 0);
  rt.decref(dict);
}

function nextKey(rt: Runtime, self: Ref, isReversed: boolean): Ref {
  const dict = rt.pointer(self + ITER_DICT);
  const at = advance(rt, self, isReversed);
  return at < 0 ? 0 : rt.incref(dictEntryKey(rt, dict, at));
}

function nextValue(rt: Runtime, self: Ref, isReversed: boolean): Ref {
  const dict = rt.pointer(self + ITER_DICT);
  const at = advance(rt, self, isReversed);
  return at < 0 ? 0 : rt.incref(dictEntryValue(rt, dict, at));
}

function nextItem(rt: Runtime, self: Ref, isReversed: boolean): Ref {
  const heap = rt.heap;
  const dict = rt.pointer(self + ITER_DICT);
  const at = advance(rt, self, isReversed);
  if (at < 0) return 0;
  const key = rt.incref(dictEntryKey(rt, dict, at));
  const value = rt.incref(dictEntryValue(rt, dict, at));
  const result = rt.pointer(self + ITER_RESULT);
  if (heap.i32[(result + OB_REFCNT) >> 2] !== 1) return newTrackedTuple(rt, [key, value]);
  rt.incref(result);
  const oldKey = rt.exchange(result + TUPLE_ITEMS, key);
  const oldValue = rt.exchange(result + TUPLE_ITEMS + 8, value);
  if (heap.i32[(result + TUPLE_HASH) >> 2] !== -1) heap.store((result + TUPLE_HASH) >> 2, -1);
  if (heap.i32[(result + TUPLE_HASH + 4) >> 2] !== -1) heap.store((result + TUPLE_HASH + 4) >> 2, -1);
  rt.decref(oldKey);
  rt.decref(oldValue);
  if (!rt.isTracked(result)) rt.track(result);
  return result;
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const i32 = rt.heap.i32;
  const dict = i32[(self + ITER_DICT) >> 2];
  const isSame = dict !== 0 && i32[(self + ITER_USED) >> 2] === dictSize(rt, dict);
  return newInt(rt, isSame ? i32[(self + ITER_LENGTH) >> 2] : 0);
}

/** `(iter, ([what is left],))`; the iterator itself stays where it is. */
function reduce(rt: Runtime, self: Ref): Ref {
  const items: Ref[] = [];
  const dict = rt.pointer(self + ITER_DICT);
  if (dict !== 0) {
    const copy = newDictIterator(rt, rt.typeOf(self), dict);
    const heap = rt.heap;
    for (const offset of [ITER_USED, ITER_POSITION, ITER_LENGTH]) heap.copy(copy + offset, self + offset, 8);
    try {
      for (let item = iterNext(rt, copy); item !== 0; item = iterNext(rt, copy)) items.push(item);
    } finally {
      rt.decref(copy);
    }
  }
  return newTrackedTuple(rt, [getBuiltin(rt, "iter"), newTrackedTuple(rt, [newList(rt, items)])]);
}

function specOf(
  name: string,
  address: Ref,
  next: (rt: Runtime, self: Ref, isReversed: boolean) => Ref,
  isReversed: boolean,
): TypeSpec {
  return {
    name,
    address,
    basicSize: DICT_ITERATOR_SIZE,
    flags: TPFLAGS_HAVE_GC,
    slots: {
      tp_dealloc: dealloc,
      tp_traverse: traverse,
      tp_iter: (rt, self) => rt.incref(self),
      tp_iternext: (rt, self) => next(rt, self, isReversed),
    },
    methods: [
      method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
      method("__reduce__", "", reduce, "Return state information for pickling."),
    ],
  };
}

export const dictKeyIteratorSpec = specOf("dict_keyiterator", T.dict_keyiterator, nextKey, false);
export const dictValueIteratorSpec = specOf("dict_valueiterator", T.dict_valueiterator, nextValue, false);
export const dictItemIteratorSpec = specOf("dict_itemiterator", T.dict_itemiterator, nextItem, false);
export const dictReverseKeyIteratorSpec = specOf(
  "dict_reversekeyiterator",
  T.dict_reversekeyiterator,
  nextKey,
  true,
);
export const dictReverseValueIteratorSpec = specOf(
  "dict_reversevalueiterator",
  T.dict_reversevalueiterator,
  nextValue,
  true,
);
export const dictReverseItemIteratorSpec = specOf(
  "dict_reverseitemiterator",
  T.dict_reverseitemiterator,
  nextItem,
  true,
);
