// The types set and frozenset: slots and methods.  CPython: Objects/setobject.c
import { SET_HASH, SET_OBJECT_SIZE, SET_WEAKREFS } from "../memory/layout.ts";
import { callMethod, isRaised, dropRaised, listFromIterable, repr } from "./abstract.ts";
import { positionalOnly } from "./container-arguments.ts";
import { mixFrozensetHash } from "./container-hash.ts";
import { keyError } from "./exceptions.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { newInt } from "./int.ts";
import { newList } from "./list.ts";
import { classMethod, method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { enterRepr, leaveRepr } from "./repr-guard.ts";
import type { Runtime } from "./runtime.ts";
import { newSetIterator } from "./set-iterator.ts";
import {
  copySet,
  makeSet,
  setDifference,
  setDifferenceOfAll,
  setDifferenceUpdate,
  setIntersection,
  setIntersectionOfAll,
  setIsDisjoint,
  setIsSubset,
  setIsSuperset,
  setSymmetricDifference,
  setSymmetricDifferenceUpdate,
  setUnion,
  setUpdate,
  takeBody,
} from "./set-operations.ts";
import {
  setAdd,
  setClear,
  setContainsHash,
  setDealloc,
  setDiscardHash,
  setEntryHash,
  setEntryKey,
  setKeyHash,
  setNext,
  setPop,
  setSize,
  setSizeOf,
} from "./set.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { mayBeTracked, newTrackedTuple } from "./tuple.ts";
import { Py_EQ, Py_GE, Py_GT, Py_LE, Py_LT, Py_NE, TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames, Slots } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

/** A set or frozenset, or an instance of a subclass. */
export function isAnySet(rt: Runtime, object: Ref): boolean {
  const type = rt.typeOf(object);
  return (
    type === T.set || type === T.frozenset || rt.isSubtype(type, T.set) || rt.isSubtype(type, T.frozenset)
  );
}

/** Exactly a set or a frozenset. */
export function isExactSet(rt: Runtime, object: Ref): boolean {
  const type = rt.typeOf(object);
  return type === T.set || type === T.frozenset;
}

function isMutableSet(rt: Runtime, object: Ref): boolean {
  return rt.isSubtype(rt.typeOf(object), T.set);
}

// ---- slots -------------------------------------------------------------------------------------------------------------
function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (let slot = setNext(rt, self, 0); slot >= 0; slot = setNext(rt, self, slot + 1)) {
    visit(setEntryKey(rt, self, slot));
  }
}

function setRepr(rt: Runtime, self: Ref): Ref {
  const name = rt.typeName(self);
  if (!enterRepr(rt, self)) return rt.newStr(`${name}(...)`);
  let list = 0;
  try {
    if (setSize(rt, self) === 0) return rt.newStr(`${name}()`);
    list = newList(rt, listFromIterable(rt, self));
    const text = repr(rt, list);
    const inner = rt.text(text).slice(1, -1);
    rt.decref(text);
    return rt.newStr(rt.typeOf(self) === T.set ? `{${inner}}` : `${name}({${inner}})`);
  } finally {
    rt.decrefOrNull(list);
    leaveRepr(rt, self);
  }
}

function frozensetHash(rt: Runtime, self: Ref): number {
  const i32 = rt.heap.i32;
  const kept = (self + SET_HASH) >> 2;
  if (i32[kept] !== -1 || i32[kept + 1] !== -1) {
    rt.hashHigh = i32[kept + 1];
    return i32[kept];
  }
  const low = computeHash(rt, self);
  rt.heap.store(kept, low);
  rt.heap.store(kept + 1, rt.hashHigh);
  return low;
}

function computeHash(rt: Runtime, self: Ref): number {
  const words: number[] = [];
  for (let slot = setNext(rt, self, 0); slot >= 0; slot = setNext(rt, self, slot + 1)) {
    const low = setEntryHash(rt, self, slot);
    words.push(low, rt.hashHigh);
  }
  const mixed = mixFrozensetHash(words);
  rt.hashHigh = mixed.high;
  return mixed.low;
}

function equals(rt: Runtime, left: Ref, right: Ref): boolean {
  if (setSize(rt, left) !== setSize(rt, right)) return false;
  const i32 = rt.heap.i32;
  const a = (left + SET_HASH) >> 2;
  const b = (right + SET_HASH) >> 2;
  const areKnown = (i32[a] !== -1 || i32[a + 1] !== -1) && (i32[b] !== -1 || i32[b + 1] !== -1);
  if (areKnown && (i32[a] !== i32[b] || i32[a + 1] !== i32[b + 1])) return false;
  return setIsSubset(rt, left, right);
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (!isAnySet(rt, right)) return NotImplemented;
  let result = false;
  if (op === Py_EQ) result = equals(rt, left, right);
  else if (op === Py_NE) result = !equals(rt, left, right);
  else if (op === Py_LE) result = setIsSubset(rt, left, right);
  else if (op === Py_GE) result = setIsSuperset(rt, left, right);
  else if (op === Py_LT) result = setSize(rt, left) < setSize(rt, right) && setIsSubset(rt, left, right);
  else if (op === Py_GT) result = setSize(rt, left) > setSize(rt, right) && setIsSuperset(rt, left, right);
  return result ? True : False;
}

function init(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  const given = positionalOnly(rt, "set", true, args, names, 1);
  setClear(rt, self);
  if (given.length > 0) setUpdate(rt, self, given[0]);
}

function newFrozensetOf(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const isExact = type === T.frozenset || rt.infoOfType(type).tp_init === rt.infoOfType(T.frozenset).tp_init;
  const given = positionalOnly(rt, "frozenset", isExact, args, names, 1);
  const iterable = given.length === 0 ? 0 : given[0];
  if (type === T.frozenset && iterable !== 0 && rt.typeOf(iterable) === T.frozenset)
    return rt.incref(iterable);
  const made = makeSet(rt, type, iterable);
  if (rt.version.untracksPlainFrozensets && type === T.frozenset) untrackPlainFrozenset(rt, made);
  return made;
}

/** 3.15: a frozenset of what cannot be in a cycle is none of the collector's business. */
function untrackPlainFrozenset(rt: Runtime, set: Ref): void {
  for (let at = setNext(rt, set, 0); at >= 0; at = setNext(rt, set, at + 1)) {
    if (mayBeTracked(rt, setEntryKey(rt, set, at))) return;
  }
  rt.untrack(set);
}

/** Looks a key up that may be a set itself: then by the hash of the frozenset of the same elements. */
function probeHash(rt: Runtime, key: Ref): number {
  try {
    return setKeyHash(rt, key);
  } catch (error) {
    if (!isMutableSet(rt, key) || !isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    return computeHash(rt, key);
  }
}

function contains(rt: Runtime, self: Ref, key: Ref): boolean {
  const low = probeHash(rt, key);
  return setContainsHash(rt, self, key, low, rt.hashHigh);
}

function binary(
  operation: (rt: Runtime, left: Ref, right: Ref) => Ref,
): (rt: Runtime, left: Ref, right: Ref) => Ref {
  return (rt, left, right) =>
    isAnySet(rt, left) && isAnySet(rt, right) ? operation(rt, left, right) : NotImplemented;
}

function inplace(
  operation: (rt: Runtime, left: Ref, right: Ref) => void,
): (rt: Runtime, left: Ref, right: Ref) => Ref {
  return (rt, left, right) => {
    if (!isAnySet(rt, right)) return NotImplemented;
    operation(rt, left, right);
    return rt.incref(left);
  };
}

const sharedSlots: Partial<Slots> = {
  tp_dealloc: setDealloc,
  tp_traverse: traverse,
  tp_clear: setClear,
  tp_repr: setRepr,
  tp_richcompare: compare,
  tp_iter: newSetIterator,
  sq_length: setSize,
  sq_contains: contains,
  nb_subtract: binary(setDifference),
  nb_and: binary(setIntersection),
  nb_xor: binary(setSymmetricDifference),
  nb_or: binary((rt, left, right) => setUnion(rt, left, [right])),
};

// ---- methods -----------------------------------------------------------------------------------------------------------
function discard(rt: Runtime, self: Ref, key: Ref): Ref {
  const low = probeHash(rt, key);
  setDiscardHash(rt, self, key, low, rt.hashHigh);
  return None;
}

function remove(rt: Runtime, self: Ref, key: Ref): Ref {
  const low = probeHash(rt, key);
  if (!setDiscardHash(rt, self, key, low, rt.hashHigh)) throw keyError(rt, key);
  return None;
}

function pop(rt: Runtime, self: Ref): Ref {
  const key = setPop(rt, self);
  if (key === 0) throw rt.error(T.KeyError, "pop from an empty set");
  return key;
}

/** Puts methods into the order of CPython's table, in which `dir` and `vars` of the type show them. */
function inOrder(order: string, methods: readonly NativeFunction[]): NativeFunction[] {
  const names = order.split(" ");
  return [...methods].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

const SET_ORDER =
  "add clear __contains__ copy discard difference difference_update intersection intersection_update isdisjoint " +
  "issubset issuperset pop __reduce__ remove __sizeof__ symmetric_difference symmetric_difference_update union " +
  "update __class_getitem__";
const FROZENSET_ORDER =
  "__contains__ copy difference intersection isdisjoint issubset issuperset __reduce__ __sizeof__ " +
  "symmetric_difference union __class_getitem__";

/** `(type, ([elements],), state)`. */
function reduce(rt: Runtime, self: Ref): Ref {
  const elements = newList(rt, listFromIterable(rt, self));
  const state = callMethod(rt, self, "__getstate__", []);
  const type = rt.incref(rt.typeOf(self));
  return newTrackedTuple(rt, [type, newTrackedTuple(rt, [elements]), state]);
}

function asNone(
  change: (rt: Runtime, self: Ref, value: never) => void,
): (rt: Runtime, self: Ref, value: never) => Ref {
  return (rt, self, value) => {
    change(rt, self, value);
    return None;
  };
}

function asBool(
  test: (rt: Runtime, self: Ref, other: Ref) => boolean,
): (rt: Runtime, self: Ref, other: Ref) => Ref {
  return (rt, self, other) => (test(rt, self, other) ? True : False);
}

function sizeOf(rt: Runtime, self: Ref): number {
  return setSizeOf(rt, self) + rt.info(self).basicSize - SET_OBJECT_SIZE;
}

/** What both types have; `summary` is what `__class_getitem__` says of itself. */
function sharedMethods(summary: string): NativeFunction[] {
  return [
    method("__contains__", "object, /", asBool(contains), "x.__contains__(y) <==> y in x."),
    method("__reduce__", "", reduce, "Return state information for pickling."),
    method(
      "__sizeof__",
      "",
      (rt, self: Ref) => newInt(rt, sizeOf(rt, self)),
      "S.__sizeof__() -> size of S in memory, in bytes.",
    ),
    method(
      "difference",
      "*others",
      (rt, self: Ref, others: readonly Ref[]) => setDifferenceOfAll(rt, self, others),
      "Return a new set with elements in the set that are not in the others.",
    ),
    method(
      "intersection",
      "*others",
      (rt, self: Ref, others: readonly Ref[]) => setIntersectionOfAll(rt, self, others),
      "Return a new set with elements common to the set and all others.",
    ),
    method(
      "isdisjoint",
      "other, /",
      asBool(setIsDisjoint),
      "Return True if two sets have a null intersection.",
    ),
    method("issubset", "other, /", asBool(setIsSubset), "Report whether another set contains this set."),
    method("issuperset", "other, /", asBool(setIsSuperset), "Report whether this set contains another set."),
    method(
      "symmetric_difference",
      "other, /",
      setSymmetricDifference,
      "Return a new set with elements in either the set or other but not both.",
    ),
    method(
      "union",
      "*others",
      (rt, self: Ref, others: readonly Ref[]) => setUnion(rt, self, others),
      "Return a new set with elements from the set and all others.",
    ),
    classMethod("__class_getitem__", "object, /", newGenericAlias, summary),
  ];
}

export const setSpec: TypeSpec = {
  name: "set",
  address: T.set,
  basicSize: SET_OBJECT_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  weaklistOffset: SET_WEAKREFS,
  sizeOf,
  documentation: "Build an unordered collection of unique elements.",
  slots: {
    ...sharedSlots,
    tp_init: init,
    tp_new: (rt, type) => makeSet(rt, type, 0),
    nb_inplace_subtract: inplace(setDifferenceUpdate),
    nb_inplace_and: inplace((rt, left, right) => takeBody(rt, left, setIntersection(rt, left, right))),
    nb_inplace_xor: inplace(setSymmetricDifferenceUpdate),
    nb_inplace_or: inplace(setUpdate),
  },
  methods: inOrder(SET_ORDER, [
    ...sharedMethods("sets are generic over the type of their elements"),
    method(
      "add",
      "object, /",
      asNone(setAdd),
      "Add an element to a set.\n\nThis has no effect if the element is already present.",
    ),
    method("clear", "", asNone(setClear), "Remove all elements from this set."),
    method("copy", "", copySet, "Return a shallow copy of a set."),
    method(
      "discard",
      "object, /",
      discard,
      "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\n" +
        "an exception when an element is missing from the set.",
    ),
    method(
      "difference_update",
      "*others",
      asNone((rt, self: Ref, others: readonly Ref[]) => {
        for (const other of others) setDifferenceUpdate(rt, self, other);
      }),
      "Update the set, removing elements found in others.",
    ),
    method(
      "intersection_update",
      "*others",
      asNone((rt, self: Ref, others: readonly Ref[]) =>
        takeBody(rt, self, setIntersectionOfAll(rt, self, others)),
      ),
      "Update the set, keeping only elements found in it and all others.",
    ),
    method(
      "pop",
      "",
      pop,
      "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
    ),
    method(
      "remove",
      "object, /",
      remove,
      "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
    ),
    method(
      "symmetric_difference_update",
      "other, /",
      asNone(setSymmetricDifferenceUpdate),
      "Update the set, keeping only elements found in either set, but not in both.",
    ),
    method(
      "update",
      "*others",
      asNone((rt, self: Ref, others: readonly Ref[]) => {
        for (const other of others) setUpdate(rt, self, other);
      }),
      "Update the set, adding elements from all others.",
    ),
  ]),
};

export const frozensetSpec: TypeSpec = {
  name: "frozenset",
  address: T.frozenset,
  basicSize: SET_OBJECT_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  weaklistOffset: SET_WEAKREFS,
  sizeOf,
  documentation: "Build an immutable unordered collection of unique elements.",
  slots: { ...sharedSlots, tp_hash: frozensetHash, tp_new: newFrozensetOf },
  methods: inOrder(FROZENSET_ORDER, [
    ...sharedMethods("frozensets are generic over the type of their elements"),
    method(
      "copy",
      "",
      (rt, self: Ref) => (rt.typeOf(self) === T.frozenset ? rt.incref(self) : copySet(rt, self)),
      "Return a shallow copy of a set.",
    ),
  ]),
};
