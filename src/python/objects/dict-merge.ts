// Putting the entries of one mapping into a dict: update, `|`, copy, dict(pairs), fromkeys.
// CPython: Objects/dictobject.c dict_merge, dict_dict_merge, merge_from_seq2, copy_lock_held
import { DICT_KEYS, DICT_VALUES, KEYS_LOG2_SIZE } from "../memory/layout.ts";
import {
  callMethod,
  forEach,
  getAttrOrNull,
  getItem,
  iter,
  iterNext,
  listFromIterable,
  sequenceItems,
  setItem,
} from "./abstract.ts";
import {
  KEYS_GENERAL,
  keysEntryCount,
  keysKind,
  keysSlotCount,
  log2ForEntries,
  usableFraction,
} from "./dict-keys.ts";
import { isPlainDict } from "./dict-type.ts";
import { copyValues } from "./dict-values.ts";
import {
  adoptClone,
  dictContains,
  dictEntryKey,
  dictEntryValue,
  dictGetKnownHash,
  dictHashOfEntry,
  dictNext,
  dictSet,
  dictSetKnownHash,
  dictSize,
  newDict,
  newDictFromClone,
  newDictWithValues,
  resizeDict,
} from "./dict.ts";
import { keyError } from "./exceptions.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { setEntryHash, setEntryKey, setNext, setSize } from "./set.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

/** What happens to a key that is there already. */
type OnDuplicate = "replace" | "keep" | "raise";

/** PyDict_Update: d.update(mapping). */
export function dictUpdate(rt: Runtime, dict: Ref, other: Ref): void {
  mergeMapping(rt, dict, other, "replace");
}

/** _PyDict_MergeEx for `f(**a, **b)`: with `raisesOnDuplicate` a key that is there already raises KeyError. */
export function dictMerge(rt: Runtime, dict: Ref, other: Ref, raisesOnDuplicate: boolean): void {
  mergeMapping(rt, dict, other, raisesOnDuplicate ? "raise" : "replace");
}

function mergeMapping(rt: Runtime, dict: Ref, other: Ref, onDuplicate: OnDuplicate): void {
  if (isPlainDict(rt, other)) mergeDict(rt, dict, other, onDuplicate);
  else mergeByKeys(rt, dict, other, onDuplicate);
}

function mergeDict(rt: Runtime, dict: Ref, other: Ref, onDuplicate: OnDuplicate): void {
  const i32 = rt.heap.i32;
  const otherUsed = dictSize(rt, other);
  if (other === dict || otherUsed === 0) return;
  const replaces = onDuplicate === "replace" || dictSize(rt, dict) === 0;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const otherKeys = i32[(other + DICT_KEYS) >> 2];
  const areBothPlain = i32[(dict + DICT_VALUES) >> 2] === 0 && i32[(other + DICT_VALUES) >> 2] === 0;
  const otherSlots = keysSlotCount(rt, otherKeys);
  if (areBothPlain && dictSize(rt, dict) === 0 && otherUsed === keysEntryCount(rt, otherKeys)) {
    if (otherSlots === 8 || usableFraction(otherSlots / 2) < otherUsed) {
      adoptClone(rt, dict, other);
      return;
    }
  }
  if (usableFraction(keysSlotCount(rt, keys)) < otherUsed) {
    const isUnicode = keysKind(rt, otherKeys) !== KEYS_GENERAL;
    resizeDict(rt, dict, log2ForEntries(rt, dictSize(rt, dict) + otherUsed), isUnicode);
  }
  const sizeBefore = sizeToWatch(rt, other);
  for (let at = dictNext(rt, other, 0); at >= 0; at = dictNext(rt, other, at + 1)) {
    const key = rt.incref(dictEntryKey(rt, other, at));
    const value = rt.incref(dictEntryValue(rt, other, at));
    try {
      const low = dictHashOfEntry(rt, other, at);
      const high = rt.hashHigh;
      if (replaces || dictGetKnownHash(rt, dict, key, low, high) === 0) {
        dictSetKnownHash(rt, dict, key, value, low, high);
      } else if (onDuplicate === "raise") throw keyError(rt, key);
    } finally {
      rt.decref(key);
      rt.decref(value);
    }
    if (sizeToWatch(rt, other) !== sizeBefore) {
      throw rt.error(T.RuntimeError, "dict mutated during update");
    }
  }
}

/** What changes when somebody changes a dict: its entries, or where others share these, how many of them it has. */
function sizeToWatch(rt: Runtime, dict: Ref): number {
  const i32 = rt.heap.i32;
  const isShared = i32[(dict + DICT_VALUES) >> 2] !== 0;
  return isShared ? dictSize(rt, dict) : keysEntryCount(rt, i32[(dict + DICT_KEYS) >> 2]);
}

/** Any mapping: by its `keys()` and subscription. */
function mergeByKeys(rt: Runtime, dict: Ref, other: Ref, onDuplicate: OnDuplicate): void {
  const view = callMethod(rt, other, "keys", []);
  let keys: Ref[];
  try {
    if (rt.info(view).tp_iter === null) {
      throw rt.typeError(`${rt.typeName(other)}.keys() returned a non-iterable (type ${rt.typeName(view)})`);
    }
    keys = listFromIterable(rt, view);
  } finally {
    rt.decref(view);
  }
  try {
    for (const key of keys) {
      if (onDuplicate !== "replace" && dictContains(rt, dict, key)) {
        if (onDuplicate === "keep") continue;
        throw keyError(rt, key);
      }
      const value = getItem(rt, other, key);
      try {
        dictSet(rt, dict, key, value);
      } finally {
        rt.decref(value);
      }
    }
  } finally {
    for (const key of keys) rt.decref(key);
  }
}

/** What `dict(x)` and `d.update(x)` accept: a mapping, known by its `keys`, or pairs. */
export function updateFromArgument(rt: Runtime, dict: Ref, argument: Ref): void {
  if (rt.typeOf(argument) === T.dict) {
    mergeDict(rt, dict, argument, "replace");
    return;
  }
  const keys = getAttrOrNull(rt, argument, rt.intern("keys"));
  if (keys !== 0) {
    rt.decref(keys);
    mergeMapping(rt, dict, argument, "replace");
  } else updateFromPairs(rt, dict, argument);
}

/** merge_from_seq2. */
function updateFromPairs(rt: Runtime, dict: Ref, pairs: Ref): void {
  let index = 0;
  forEach(rt, pairs, (pair) => {
    const items = pairItems(rt, pair, index);
    try {
      if (items.length !== 2) {
        throw rt.valueError(
          `dictionary update sequence element #${index} has length ${items.length}; 2 is required`,
        );
      }
      dictSet(rt, dict, items[0], items[1]);
    } finally {
      for (const item of items) rt.decref(item);
    }
    index++;
  });
}

function pairItems(rt: Runtime, pair: Ref, index: number): Ref[] {
  try {
    return sequenceItems(rt, pair, "object is not iterable");
  } catch (error) {
    if (error instanceof Raised && rt.isSubtype(rt.typeOf(error.exception), T.TypeError)) {
      const note = rt.newStr(`Cannot convert dictionary update sequence element #${index} to a sequence`);
      rt.decref(callMethod(rt, error.exception, "add_note", [note]));
      rt.decref(note);
    }
    throw error;
  }
}

/** PyDict_Copy: always an exact dict. */
export function dictCopy(rt: Runtime, dict: Ref): Ref {
  const i32 = rt.heap.i32;
  const used = dictSize(rt, dict);
  if (used === 0) return newDict(rt);
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const values = i32[(dict + DICT_VALUES) >> 2];
  if (values !== 0) return newDictWithValues(rt, keys, copyValues(rt, values, true), used);
  if (isPlainDict(rt, dict) && used >= Math.floor((keysEntryCount(rt, keys) * 2) / 3)) {
    return newDictFromClone(rt, dict);
  }
  const copy = newDict(rt);
  try {
    mergeMapping(rt, copy, dict, "replace");
  } catch (error) {
    rt.decref(copy);
    throw error;
  }
  return copy;
}

/** dict.fromkeys. CPython: _PyDict_FromKeys */
export function dictFromKeys(rt: Runtime, type: Ref, iterable: Ref, value: Ref): Ref {
  const dict = rt.call(type, []);
  try {
    const isExact = rt.typeOf(dict) === T.dict;
    if (isExact && rt.typeOf(iterable) === T.dict) fromDictKeys(rt, dict, iterable, value);
    else if (isExact && (rt.typeOf(iterable) === T.set || rt.typeOf(iterable) === T.frozenset)) {
      fromSetElements(rt, dict, iterable, value);
    } else {
      const iterator = iter(rt, iterable);
      try {
        for (let key = iterNext(rt, iterator); key !== 0; key = iterNext(rt, iterator)) {
          try {
            if (isExact) dictSet(rt, dict, key, value);
            else setItem(rt, dict, key, value);
          } finally {
            rt.decref(key);
          }
        }
      } finally {
        rt.decref(iterator);
      }
    }
    return dict;
  } catch (error) {
    rt.decref(dict);
    throw error;
  }
}

function ownLog2Size(rt: Runtime, dict: Ref): number {
  return rt.heap.u8[rt.heap.i32[(dict + DICT_KEYS) >> 2] + KEYS_LOG2_SIZE];
}

function fromDictKeys(rt: Runtime, dict: Ref, source: Ref, value: Ref): void {
  const isUnicode = keysKind(rt, rt.heap.i32[(source + DICT_KEYS) >> 2]) !== KEYS_GENERAL;
  resizeDict(rt, dict, Math.max(log2ForEntries(rt, dictSize(rt, source)), ownLog2Size(rt, dict)), isUnicode);
  for (let at = dictNext(rt, source, 0); at >= 0; at = dictNext(rt, source, at + 1)) {
    const low = dictHashOfEntry(rt, source, at);
    dictSetKnownHash(rt, dict, dictEntryKey(rt, source, at), value, low, rt.hashHigh);
  }
}

function fromSetElements(rt: Runtime, dict: Ref, source: Ref, value: Ref): void {
  resizeDict(rt, dict, Math.max(log2ForEntries(rt, setSize(rt, source)), ownLog2Size(rt, dict)), false);
  for (let slot = setNext(rt, source, 0); slot >= 0; slot = setNext(rt, source, slot + 1)) {
    const low = setEntryHash(rt, source, slot);
    dictSetKnownHash(rt, dict, setEntryKey(rt, source, slot), value, low, rt.hashHigh);
  }
}
