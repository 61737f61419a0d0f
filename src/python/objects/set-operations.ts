// The algebra of sets. Which operand is walked and which is probed decides the order of the result, so each operation
// walks the one that CPython walks.  CPython: Objects/setobject.c
import { SET_FILL, SET_HASH, SET_MASK, SET_SMALL_TABLE, SET_TABLE, SET_USED } from "../memory/layout.ts";
import { hash, iter, iterNext } from "./abstract.ts";
import { dictEntryKey, dictGetKnownHash, dictHashOfEntry, dictNext, dictSize } from "./dict.ts";
import type { Runtime } from "./runtime.ts";
import { isAnySet, isExactSet } from "./set-type.ts";
import {
  initSet,
  insertClean,
  resizeSet,
  setAdd,
  setAddHash,
  setClear,
  setContains,
  setContainsHash,
  setDiscard,
  setDiscardHash,
  setEntryHash,
  setEntryKey,
  setNext,
  setSize,
} from "./set.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

// ---- making ------------------------------------------------------------------------------------------------------------
/** make_new_set: an instance of `type` with the elements of `iterable`; 0 for none. */
export function makeSet(rt: Runtime, type: Ref, iterable: Ref): Ref {
  const alloc = rt.infoOfType(type).tp_alloc;
  if (alloc === null) throw new TypeError("set has no tp_alloc");
  const set = alloc(rt, type, 0);
  initSet(rt, set);
  if (iterable === 0) return set;
  try {
    setUpdate(rt, set, iterable);
  } catch (error) {
    rt.decref(set);
    throw error;
  }
  return set;
}

/** make_new_set_basetype: a set or frozenset even where `like` is of a subclass. */
function makeBaseSet(rt: Runtime, like: Ref, iterable: Ref): Ref {
  const type = rt.typeOf(like);
  if (type === T.set || type === T.frozenset) return makeSet(rt, type, iterable);
  return makeSet(rt, rt.isSubtype(type, T.set) ? T.set : T.frozenset, iterable);
}

/** set.copy: a set or frozenset, also of an instance of a subclass. */
export function copySet(rt: Runtime, set: Ref): Ref {
  return makeBaseSet(rt, set, set);
}

/** Runs `change` on an owned set and answers it; drops it when that raises. */
function changed(rt: Runtime, set: Ref, change: (set: Ref) => void): Ref {
  try {
    change(set);
  } catch (error) {
    rt.decref(set);
    throw error;
  }
  return set;
}

/** Hands out each element with its hash; the element is kept alive meanwhile. Stops when `use` answers false. */
function eachEntry(rt: Runtime, set: Ref, use: (key: Ref, low: number, high: number) => void | false): void {
  for (let slot = setNext(rt, set, 0); slot >= 0; slot = setNext(rt, set, slot + 1)) {
    const key = rt.incref(setEntryKey(rt, set, slot));
    const low = setEntryHash(rt, set, slot);
    try {
      if (use(key, low, rt.hashHigh) === false) return;
    } finally {
      rt.decref(key);
    }
  }
}

function eachItem(rt: Runtime, iterable: Ref, use: (item: Ref) => void | false): void {
  const iterator = iter(rt, iterable);
  try {
    for (let item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator)) {
      try {
        if (use(item) === false) return;
      } finally {
        rt.decref(item);
      }
    }
  } finally {
    rt.decref(iterator);
  }
}

// ---- union -------------------------------------------------------------------------------------------------------------
/** set_update_internal: adds all elements of an iterable. */
export function setUpdate(rt: Runtime, set: Ref, iterable: Ref): void {
  if (isAnySet(rt, iterable)) mergeSet(rt, set, iterable);
  else if (rt.typeOf(iterable) === T.dict) mergeDictKeys(rt, set, iterable);
  else eachItem(rt, iterable, (item) => setAdd(rt, set, item));
}

/** One resize at the start where many elements are to come. */
function makeRoom(rt: Runtime, set: Ref, count: number): void {
  const i32 = rt.heap.i32;
  if ((i32[(set + SET_FILL) >> 2] + count) * 5 >= i32[(set + SET_MASK) >> 2] * 3) {
    resizeSet(rt, set, (setSize(rt, set) + count) * 2);
  }
}

function mergeDictKeys(rt: Runtime, set: Ref, dict: Ref): void {
  makeRoom(rt, set, dictSize(rt, dict));
  for (let at = dictNext(rt, dict, 0); at >= 0; at = dictNext(rt, dict, at + 1)) {
    const low = dictHashOfEntry(rt, dict, at);
    setAddHash(rt, set, dictEntryKey(rt, dict, at), low, rt.hashHigh);
  }
}

/** set_merge. */
function mergeSet(rt: Runtime, set: Ref, other: Ref): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  const count = setSize(rt, other);
  if (other === set || count === 0) return;
  makeRoom(rt, set, count);
  const isEmpty = i32[(set + SET_FILL) >> 2] === 0;
  if (!isEmpty) {
    for (let slot = setNext(rt, other, 0); slot >= 0; slot = setNext(rt, other, slot + 1)) {
      const low = setEntryHash(rt, other, slot);
      setAddHash(rt, set, setEntryKey(rt, other, slot), low, rt.hashHigh);
    }
    return;
  }
  const mask = i32[(set + SET_MASK) >> 2];
  const table = i32[(set + SET_TABLE) >> 2];
  const isSameShape = mask === i32[(other + SET_MASK) >> 2] && i32[(other + SET_FILL) >> 2] === count;
  if (isSameShape) heap.copy(table, i32[(other + SET_TABLE) >> 2], (mask + 1) * 16);
  for (let slot = setNext(rt, other, 0); slot >= 0; slot = setNext(rt, other, slot + 1)) {
    const key = rt.incref(setEntryKey(rt, other, slot));
    if (isSameShape) continue;
    const low = setEntryHash(rt, other, slot);
    insertClean(rt, table, mask, key, low, rt.hashHigh);
  }
  heap.store((set + SET_FILL) >> 2, count);
  heap.store((set + SET_USED) >> 2, count);
}

export function setUnion(rt: Runtime, set: Ref, others: readonly Ref[]): Ref {
  return changed(rt, copySet(rt, set), (result) => {
    for (const other of others) if (other !== set) setUpdate(rt, result, other);
  });
}

// ---- intersection ------------------------------------------------------------------------------------------------------
export function setIntersection(rt: Runtime, set: Ref, other: Ref): Ref {
  if (set === other) return copySet(rt, set);
  return changed(rt, makeBaseSet(rt, set, 0), (result) => {
    if (isAnySet(rt, other)) {
      const isSwapped = setSize(rt, other) > setSize(rt, set);
      const walked = isSwapped ? set : other;
      const probed = isSwapped ? other : set;
      eachEntry(rt, walked, (key, low, high) => {
        if (setContainsHash(rt, probed, key, low, high)) setAddHash(rt, result, key, low, high);
      });
      return;
    }
    eachItem(rt, other, (item) => {
      const low = hash(rt, item);
      const high = rt.hashHigh;
      if (!setContainsHash(rt, set, item, low, high)) return;
      setAddHash(rt, result, item, low, high);
      if (setSize(rt, result) >= setSize(rt, set)) return false;
    });
  });
}

export function setIntersectionOfAll(rt: Runtime, set: Ref, others: readonly Ref[]): Ref {
  if (others.length === 0) return copySet(rt, set);
  let result = rt.incref(set);
  for (const other of others) {
    let next: Ref;
    try {
      next = setIntersection(rt, result, other);
    } finally {
      rt.decref(result);
    }
    result = next;
  }
  return result;
}

/** The set takes over the table of `source`, an owned set that is dropped afterwards with what the set held.
 * CPython: set_swap_bodies */
export function takeBody(rt: Runtime, set: Ref, source: Ref): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  const setTable = i32[(set + SET_TABLE) >> 2];
  const sourceTable = i32[(source + SET_TABLE) >> 2];
  const isSetSmall = setTable === set + SET_SMALL_TABLE;
  const isSourceSmall = sourceTable === source + SET_SMALL_TABLE;
  for (const offset of [SET_FILL, SET_USED, SET_MASK]) {
    const word = i32[(set + offset) >> 2];
    heap.store((set + offset) >> 2, i32[(source + offset) >> 2]);
    heap.store((source + offset) >> 2, word);
  }
  const small = heap.u8.slice(set + SET_SMALL_TABLE, set + SET_SMALL_TABLE + 128);
  heap.copy(set + SET_SMALL_TABLE, source + SET_SMALL_TABLE, 128);
  heap.storeBytes(source + SET_SMALL_TABLE, small);
  heap.store((set + SET_TABLE) >> 2, isSourceSmall ? set + SET_SMALL_TABLE : sourceTable);
  heap.store((source + SET_TABLE) >> 2, isSetSmall ? source + SET_SMALL_TABLE : setTable);
  for (const object of [set, source]) {
    heap.store((object + SET_HASH) >> 2, -1);
    heap.store((object + SET_HASH + 4) >> 2, -1);
  }
  rt.decref(source);
}

export function setIsDisjoint(rt: Runtime, set: Ref, other: Ref): boolean {
  if (set === other) return setSize(rt, set) === 0;
  let isDisjoint = true;
  if (isExactSet(rt, other)) {
    const isSwapped = setSize(rt, other) > setSize(rt, set);
    const probed = isSwapped ? other : set;
    eachEntry(rt, isSwapped ? set : other, (key, low, high) => {
      if (!setContainsHash(rt, probed, key, low, high)) return;
      isDisjoint = false;
      return false;
    });
    return isDisjoint;
  }
  eachItem(rt, other, (item) => {
    if (!setContains(rt, set, item)) return;
    isDisjoint = false;
    return false;
  });
  return isDisjoint;
}

// ---- difference --------------------------------------------------------------------------------------------------------
/** set_difference_update_internal. */
export function setDifferenceUpdate(rt: Runtime, set: Ref, other: Ref): void {
  if (set === other) {
    setClear(rt, set);
    return;
  }
  if (isAnySet(rt, other)) {
    // Of a much larger set only what both have matters.
    const isMuchLarger = setSize(rt, other) >> 3 > setSize(rt, set);
    const walked = isMuchLarger ? setIntersection(rt, set, other) : rt.incref(other);
    try {
      eachEntry(rt, walked, (key, low, high) => void setDiscardHash(rt, set, key, low, high));
    } finally {
      rt.decref(walked);
    }
  } else eachItem(rt, other, (item) => void setDiscard(rt, set, item));
  const i32 = rt.heap.i32;
  const used = setSize(rt, set);
  if (i32[(set + SET_FILL) >> 2] - used <= i32[(set + SET_MASK) >> 2] >> 2) return;
  resizeSet(rt, set, used > 50000 ? used * 2 : used * 4);
}

export function setDifference(rt: Runtime, set: Ref, other: Ref): Ref {
  const isDict = rt.typeOf(other) === T.dict;
  const isSet = isAnySet(rt, other);
  const otherSize = isSet ? setSize(rt, other) : isDict ? dictSize(rt, other) : -1;
  if (otherSize < 0 || setSize(rt, set) >> 2 > otherSize) {
    return changed(rt, copySet(rt, set), (result) => setDifferenceUpdate(rt, result, other));
  }
  return changed(rt, makeBaseSet(rt, set, 0), (result) => {
    eachEntry(rt, set, (key, low, high) => {
      const isCommon = isDict
        ? dictGetKnownHash(rt, other, key, low, high) !== 0
        : setContainsHash(rt, other, key, low, high);
      if (!isCommon) setAddHash(rt, result, key, low, high);
    });
  });
}

export function setDifferenceOfAll(rt: Runtime, set: Ref, others: readonly Ref[]): Ref {
  if (others.length === 0) return copySet(rt, set);
  return changed(rt, setDifference(rt, set, others[0]), (result) => {
    for (const other of others.slice(1)) setDifferenceUpdate(rt, result, other);
  });
}

// ---- symmetric difference ----------------------------------------------------------------------------------------------
export function setSymmetricDifferenceUpdate(rt: Runtime, set: Ref, other: Ref): void {
  if (set === other) {
    setClear(rt, set);
    return;
  }
  if (rt.typeOf(other) === T.dict) {
    for (let at = dictNext(rt, other, 0); at >= 0; at = dictNext(rt, other, at + 1)) {
      const key = rt.incref(dictEntryKey(rt, other, at));
      const low = dictHashOfEntry(rt, other, at);
      const high = rt.hashHigh;
      try {
        if (!setDiscardHash(rt, set, key, low, high)) setAddHash(rt, set, key, low, high);
      } finally {
        rt.decref(key);
      }
    }
    return;
  }
  const walked = isAnySet(rt, other) ? rt.incref(other) : makeBaseSet(rt, set, other);
  try {
    eachEntry(rt, walked, (key, low, high) => {
      if (!setDiscardHash(rt, set, key, low, high)) setAddHash(rt, set, key, low, high);
    });
  } finally {
    rt.decref(walked);
  }
}

export function setSymmetricDifference(rt: Runtime, set: Ref, other: Ref): Ref {
  return changed(rt, makeBaseSet(rt, set, other), (result) => {
    if (other === set) setClear(rt, result);
    else setSymmetricDifferenceUpdate(rt, result, set);
  });
}

// ---- order -------------------------------------------------------------------------------------------------------------
export function setIsSubset(rt: Runtime, set: Ref, other: Ref): boolean {
  if (!isAnySet(rt, other)) {
    const common = setIntersection(rt, set, other);
    const isSubset = setSize(rt, common) === setSize(rt, set);
    rt.decref(common);
    return isSubset;
  }
  if (setSize(rt, set) > setSize(rt, other)) return false;
  let isSubset = true;
  eachEntry(rt, set, (key, low, high) => {
    if (setContainsHash(rt, other, key, low, high)) return;
    isSubset = false;
    return false;
  });
  return isSubset;
}

export function setIsSuperset(rt: Runtime, set: Ref, other: Ref): boolean {
  if (isAnySet(rt, other)) return setIsSubset(rt, other, set);
  let isSuperset = true;
  eachItem(rt, other, (item) => {
    if (setContains(rt, set, item)) return;
    isSuperset = false;
    return false;
  });
  return isSuperset;
}
