// dict_keys, dict_values, dict_items: windows on a dict; keys and items have the algebra of sets.
// CPython: Objects/dictobject.c, dictviews
//
// | 16 | dv_dict |
import {
  callMethod,
  contains,
  forEach,
  iter,
  iterNext,
  length,
  listFromIterable,
  repr,
  richCompareBool,
} from "./abstract.ts";
import { newDictIterator } from "./dict-iterator.ts";
import { dictCopy } from "./dict-merge.ts";
import {
  dictContains,
  dictDelete,
  dictEntryKey,
  dictEntryValue,
  dictGet,
  dictNext,
  dictSize,
} from "./dict.ts";
import { newList } from "./list.ts";
import { newMappingProxy } from "./mappingproxy.ts";
import { method } from "./native.ts";
import { enterRepr, leaveRepr } from "./repr-guard.ts";
import type { Runtime } from "./runtime.ts";
import { isAnySet, isExactSet } from "./set-type.ts";
import { setUpdate } from "./set-operations.ts";
import { newSet, setAdd } from "./set.ts";
import { False, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleLength } from "./tuple.ts";
import {
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  TPFLAGS_HAVE_GC,
  TPFLAGS_TUPLE_SUBCLASS,
} from "./type-info.ts";
import type { Slots } from "./type-info.ts";
import type { GetSet, TypeSpec } from "./type-spec.ts";

export const VIEW_DICT = 16;
const VIEW_OBJECT_SIZE = 24;

/** The dict that a view shows, borrowed. */
export function dictViewDict(rt: Runtime, view: Ref): Ref {
  return rt.heap.i32[(view + VIEW_DICT) >> 2];
}

/** A view of that type on the dict (borrowed). */
export function newDictView(rt: Runtime, type: Ref, dict: Ref): Ref {
  const view = rt.newObject(type, VIEW_OBJECT_SIZE);
  rt.heap.store((view + VIEW_DICT) >> 2, rt.incref(dict));
  rt.heap.store((view + VIEW_DICT + 4) >> 2, 0);
  rt.track(view);
  return view;
}

function isViewSet(rt: Runtime, object: Ref): boolean {
  const type = rt.typeOf(object);
  return rt.isSubtype(type, T.dict_keys) || rt.isSubtype(type, T.dict_items);
}

// ---- what all views share ----------------------------------------------------------------------------------------------
function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.pointer(self + VIEW_DICT));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  visit(dictViewDict(rt, self));
}

function viewRepr(rt: Runtime, self: Ref): Ref {
  if (!enterRepr(rt, self)) return rt.newStr("...");
  let list = 0;
  try {
    list = newList(rt, listFromIterable(rt, self));
    const text = repr(rt, list);
    const result = rt.newStr(`${rt.typeName(self)}(${rt.text(text)})`);
    rt.decref(text);
    return result;
  } finally {
    rt.decrefOrNull(list);
    leaveRepr(rt, self);
  }
}

function viewLength(rt: Runtime, self: Ref): number {
  return dictSize(rt, dictViewDict(rt, self));
}

// ---- membership --------------------------------------------------------------------------------------------------------
function keysContain(rt: Runtime, self: Ref, key: Ref): boolean {
  return dictContains(rt, dictViewDict(rt, self), key);
}

function itemsContain(rt: Runtime, self: Ref, item: Ref): boolean {
  const isPair = rt.hasFlag(item, TPFLAGS_TUPLE_SUBCLASS) || rt.typeOf(item) === T.tuple;
  if (!isPair || tupleLength(rt, item) !== 2) return false;
  const found = dictGet(rt, dictViewDict(rt, self), tupleItem(rt, item, 0));
  if (found === 0) return false;
  rt.incref(found);
  try {
    return richCompareBool(rt, found, tupleItem(rt, item, 1), Py_EQ);
  } finally {
    rt.decref(found);
  }
}

// ---- the algebra -------------------------------------------------------------------------------------------------------
/** A set of what a view or any iterable gives; the keys of a dict come with their hashes. */
function setFrom(rt: Runtime, iterable: Ref): Ref {
  const result = newSet(rt);
  try {
    const isKeys = rt.isSubtype(rt.typeOf(iterable), T.dict_keys);
    const dict = isKeys ? dictViewDict(rt, iterable) : 0;
    setUpdate(rt, result, isKeys && rt.typeOf(dict) === T.dict ? dict : iterable);
  } catch (error) {
    rt.decref(result);
    throw error;
  }
  return result;
}

/** A set of the left operand, changed by one of the set's own methods. */
function changedSet(rt: Runtime, left: Ref, right: Ref, methodName: string): Ref {
  const result = setFrom(rt, left);
  try {
    rt.decref(callMethod(rt, result, methodName, [right]));
  } catch (error) {
    rt.decref(result);
    throw error;
  }
  return result;
}

function or(rt: Runtime, left: Ref, right: Ref): Ref {
  const result = setFrom(rt, left);
  try {
    setUpdate(rt, result, right);
  } catch (error) {
    rt.decref(result);
    throw error;
  }
  return result;
}

function subtract(rt: Runtime, left: Ref, right: Ref): Ref {
  return changedSet(rt, left, right, "difference_update");
}

function xor(rt: Runtime, left: Ref, right: Ref): Ref {
  if (rt.typeOf(left) === T.dict_items && rt.typeOf(right) === T.dict_items) return xorItems(rt, left, right);
  return changedSet(rt, left, right, "symmetric_difference_update");
}

/** `items ^ items`: what of the right dict is not in the left one, then what is left of that. */
function xorItems(rt: Runtime, left: Ref, right: Ref): Ref {
  const rest = dictCopy(rt, dictViewDict(rt, left));
  const rightDict = dictViewDict(rt, right);
  const result = newSet(rt);
  try {
    for (let at = dictNext(rt, rightDict, 0); at >= 0; at = dictNext(rt, rightDict, at + 1)) {
      const key = rt.incref(dictEntryKey(rt, rightDict, at));
      const value = rt.incref(dictEntryValue(rt, rightDict, at));
      try {
        const other = dictGet(rt, rest, key);
        if (other !== 0 && richCompareBool(rt, other, value, Py_EQ)) dictDelete(rt, rest, key);
        else addPair(rt, result, key, value);
      } finally {
        rt.decref(key);
        rt.decref(value);
      }
    }
    for (let at = dictNext(rt, rest, 0); at >= 0; at = dictNext(rt, rest, at + 1)) {
      addPair(rt, result, dictEntryKey(rt, rest, at), dictEntryValue(rt, rest, at));
    }
    return result;
  } catch (error) {
    rt.decref(result);
    throw error;
  } finally {
    rt.decref(rest);
  }
}

function addPair(rt: Runtime, set: Ref, key: Ref, value: Ref): void {
  const pair = newTuple(rt, [rt.incref(key), rt.incref(value)]);
  try {
    setAdd(rt, set, pair);
  } finally {
    rt.decref(pair);
  }
}

/** CPython: _PyDictView_Intersect */
function and(rt: Runtime, left: Ref, right: Ref): Ref {
  let view = isViewSet(rt, left) ? left : right;
  let other = view === left ? right : left;
  const size = viewLength(rt, view);
  if (rt.typeOf(other) === T.set && size <= length(rt, other))
    return callMethod(rt, other, "intersection", [view]);
  if (isViewSet(rt, other) && viewLength(rt, other) > size) [view, other] = [other, view];
  const result = newSet(rt);
  const isKeys = rt.isSubtype(rt.typeOf(view), T.dict_keys);
  try {
    const iterator = iter(rt, other);
    try {
      for (let item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator)) {
        try {
          if (isKeys ? keysContain(rt, view, item) : itemsContain(rt, view, item)) setAdd(rt, result, item);
        } finally {
          rt.decref(item);
        }
      }
    } finally {
      rt.decref(iterator);
    }
    return result;
  } catch (error) {
    rt.decref(result);
    throw error;
  }
}

function compare(rt: Runtime, self: Ref, other: Ref, op: number): Ref {
  if (!isAnySet(rt, other) && !isViewSet(rt, other)) return NotImplemented;
  const size = viewLength(rt, self);
  const otherSize = length(rt, other);
  let result = false;
  if (op === Py_EQ || op === Py_NE) result = size === otherSize && allContained(rt, self, other);
  else if (op === Py_LT) result = size < otherSize && allContained(rt, self, other);
  else if (op === Py_LE) result = size <= otherSize && allContained(rt, self, other);
  else if (op === Py_GT) result = size > otherSize && allContained(rt, other, self);
  else if (op === Py_GE) result = size >= otherSize && allContained(rt, other, self);
  return result !== (op === Py_NE) ? True : False;
}

function allContained(rt: Runtime, items: Ref, container: Ref): boolean {
  let result = true;
  forEach(rt, items, (item) => {
    if (contains(rt, container, item)) return;
    result = false;
    return false;
  });
  return result;
}

function isDisjoint(rt: Runtime, self: Ref, other: Ref): Ref {
  if (self === other) return viewLength(rt, self) === 0 ? True : False;
  let items = other;
  let container = self;
  const isSized = isExactSet(rt, other) || isViewSet(rt, other);
  if (isSized && length(rt, other) > viewLength(rt, self)) [items, container] = [self, other];
  let result = True;
  forEach(rt, items, (item) => {
    if (!contains(rt, container, item)) return;
    result = False;
    return false;
  });
  return result;
}

// ---- the types ---------------------------------------------------------------------------------------------------------
const mapping: GetSet = {
  name: "mapping",
  get: (rt, self) => newMappingProxy(rt, dictViewDict(rt, self)),
  documentation: "dictionary that this view refers to",
};

function specOf(name: string, address: Ref, forward: Ref, backward: Ref, slots: Partial<Slots>): TypeSpec {
  const isSetLike = slots.nb_or !== undefined;
  const methods = [
    method(
      "__reversed__",
      "",
      (rt, self: Ref) => newDictIterator(rt, backward, dictViewDict(rt, self)),
      `Return a reverse iterator over the dict ${name.slice(5)}.`,
    ),
  ];
  if (isSetLike) {
    methods.unshift(
      method(
        "isdisjoint",
        "object, /",
        isDisjoint,
        "Return True if the view and the given iterable have a null intersection.",
      ),
    );
  }
  return {
    name,
    address,
    basicSize: VIEW_OBJECT_SIZE,
    flags: TPFLAGS_HAVE_GC,
    getset: [mapping],
    methods,
    slots: {
      tp_dealloc: dealloc,
      tp_traverse: traverse,
      tp_repr: viewRepr,
      tp_iter: (rt, self) => newDictIterator(rt, forward, dictViewDict(rt, self)),
      sq_length: viewLength,
      ...slots,
    },
  };
}

const setLike: Partial<Slots> = {
  tp_richcompare: compare,
  nb_or: or,
  nb_and: and,
  nb_xor: xor,
  nb_subtract: subtract,
};

export const dictKeysSpec = specOf("dict_keys", T.dict_keys, T.dict_keyiterator, T.dict_reversekeyiterator, {
  ...setLike,
  sq_contains: keysContain,
});
export const dictItemsSpec = specOf(
  "dict_items",
  T.dict_items,
  T.dict_itemiterator,
  T.dict_reverseitemiterator,
  {
    ...setLike,
    sq_contains: itemsContain,
  },
);
export const dictValuesSpec = specOf(
  "dict_values",
  T.dict_values,
  T.dict_valueiterator,
  T.dict_reversevalueiterator,
  {},
);
