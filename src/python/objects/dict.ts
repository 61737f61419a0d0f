// dict: 48 bytes that hold the count of entries and point to a keys object (dict-keys.ts) and, for the `__dict__` of an
// instance, to the instance's array of values. Lookups by an exact str run no user code.
// This file holds the table operations that everybody needs; the type itself is in dict-type.ts.
// CPython: Objects/dictobject.c
//
// | 16 | ma_used | 24 | watcher tag | 32 | ma_keys | 40 | ma_values |
import {
  DICT_KEYS,
  DICT_OBJECT_SIZE,
  DICT_USED,
  DICT_VALUES,
  HEAP_TYPE_QUALNAME,
  KEYS_INDICES,
  KEYS_KIND,
  KEYS_LOG2_INDEX_BYTES,
  KEYS_LOG2_SIZE,
  KEYS_NENTRIES,
  KEYS_REFCNT,
  OB_TYPE,
  STR_HASH,
  TYPE_DICT,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { hash, textOfStr } from "./abstract.ts";
import {
  INDEX_EMPTY,
  KEYS_GENERAL,
  KEYS_UNICODE,
  decrefKeys,
  forgetKeysVersion,
  increfKeys,
  keysByteCount,
  keysEntries,
  keysEntryCount,
  keysKind,
  keysUsable,
  keysVersion,
  log2ForEntries,
  lookupKey,
  newKeys,
  usableFraction,
} from "./dict-keys.ts";
import type { Keys } from "./dict-keys.ts";
import {
  dropEmbeddedValues,
  freeValues,
  valueAt,
  VALUES_ITEMS,
  valueOrderAt,
  valuesAreEmbedded,
  valuesCapacity,
} from "./dict-values.ts";
import { dictSet } from "./dict-write.ts";
import { Raised } from "./raised.ts";
import { trackForAllEntries, trackNewDict } from "./dict-tracking.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { T, emptyDictKeys } from "./static.ts";
import type { Ref } from "./static.ts";
import { strHash } from "./str.ts";
import { TPFLAGS_HEAPTYPE } from "./type-info.ts";

const FREE_DICTS = new FreeListKind("dict", 80);
/** A dict made for a known number of entries takes at most a table of 2 ** 17 slots at once. */
const PRESIZE_LOG2_MAX = 17;

// ---- making --------------------------------------------------------------------------------------------------------
/** `{}`: a new empty dict, tracked, from the free list where it has one. */
export function newDict(rt: Runtime): Ref {
  return newDictWithKeys(rt, emptyDictKeys, 0);
}

/** new_dict: takes over the reference to `keys`. */
export function newDictWithKeys(rt: Runtime, keys: Keys, used: number): Ref {
  const kept = rt.freeList(FREE_DICTS).pop();
  const dict = kept !== 0 ? rt.reviveObject(kept, DICT_OBJECT_SIZE) : rt.newObject(T.dict, DICT_OBJECT_SIZE);
  initDict(rt, dict, keys, used);
  trackNewDict(rt, dict);
  return dict;
}

/** Writes the fields of a dict whose header is there: no values, the given table. */
export function initDict(rt: Runtime, dict: Ref, keys: Keys = emptyDictKeys, used = 0): void {
  const heap = rt.heap;
  const d = dict >> 2;
  heap.store(d + 4, used);
  for (let word = d + 5; word < d + 8; word++) heap.store(word, 0);
  heap.store(d + 8, keys);
  for (let word = d + 9; word < d + 12; word++) heap.store(word, 0);
}

/** A new dict with room for `count` entries: exact strs, or any keys. */
export function newDictPresized(rt: Runtime, count: number, isUnicode = false): Ref {
  if (count <= usableFraction(8)) return newDict(rt);
  const log2 = count > usableFraction(2 ** PRESIZE_LOG2_MAX) ? PRESIZE_LOG2_MAX : log2ForEntries(rt, count);
  return newDictWithKeys(rt, newKeys(rt, log2, isUnicode ? KEYS_UNICODE : KEYS_GENERAL), 0);
}

/** The dict display `{k: v, …}` (BUILD_MAP): all borrowed. CPython: _PyDict_FromItems */
export function newDictFromItems(rt: Runtime, keys: readonly Ref[], values: readonly Ref[]): Ref {
  const isUnicode = keys.every((key) => rt.typeOf(key) === T.str);
  const dict = newDictPresized(rt, keys.length, isUnicode);
  try {
    for (let i = 0; i < keys.length; i++) dictSet(rt, dict, keys[i], values[i]);
  } catch (error) {
    rt.decref(dict);
    throw error;
  }
  return dict;
}

/** The `__dict__` of an instance: its table is the class's (a new reference is taken), its values lie in the instance,
 * of which `used` are set. */
export function newDictWithValues(rt: Runtime, keys: Keys, values: number, used: number): Ref {
  increfKeys(rt, keys);
  const dict = newDictWithKeys(rt, keys, used);
  rt.heap.store((dict + DICT_VALUES) >> 2, values);
  trackForAllEntries(rt, dict);
  return dict;
}

// ---- freeing -------------------------------------------------------------------------------------------------------
export function dictDealloc(rt: Runtime, dict: Ref): void {
  rt.untrack(dict);
  const i32 = rt.heap.i32;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const values = i32[(dict + DICT_VALUES) >> 2];
  if (values !== 0) {
    if (!valuesAreEmbedded(rt, values)) {
      const capacity = valuesCapacity(rt, values);
      for (let i = 0; i < capacity; i++) rt.decrefOrNull(valueAt(rt, values, i));
      freeValues(rt, values);
    }
    decrefKeys(rt, keys);
  } else if (keys !== 0) decrefKeys(rt, keys);
  if (i32[(dict + OB_TYPE) >> 2] === T.dict) rt.freeToList(rt.freeList(FREE_DICTS), dict);
  else rt.freeObject(dict);
}

/** dict.clear. */
export function dictClear(rt: Runtime, dict: Ref): void {
  const heap = rt.heap;
  const keys = heap.i32[(dict + DICT_KEYS) >> 2];
  const values = heap.i32[(dict + DICT_VALUES) >> 2];
  if (keys === emptyDictKeys) return;
  heap.store((dict + DICT_USED) >> 2, 0);
  if (values !== 0 && valuesAreEmbedded(rt, values)) {
    dropEmbeddedValues(rt, values, keysEntryCount(rt, keys));
    return;
  }
  heap.store((dict + DICT_VALUES) >> 2, 0);
  heap.store((dict + DICT_KEYS) >> 2, emptyDictKeys);
  if (values !== 0) {
    const count = keysEntryCount(rt, keys);
    for (let i = 0; i < count; i++) rt.decrefOrNull(valueAt(rt, values, i));
    freeValues(rt, values);
  }
  decrefKeys(rt, keys);
}

export function dictTraverse(rt: Runtime, dict: Ref, visit: (held: Ref) => void): void {
  const i32 = rt.heap.i32;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const values = i32[(dict + DICT_VALUES) >> 2];
  if (keys === 0) return;
  const count = keysEntryCount(rt, keys);
  if (values !== 0) {
    for (let i = 0; i < count; i++) {
      const value = valueAt(rt, values, i);
      if (value !== 0) visit(value);
    }
    return;
  }
  const isGeneral = keysKind(rt, keys) === KEYS_GENERAL;
  let word = (keysEntries(rt, keys) >> 2) + (isGeneral ? 2 : 0);
  for (let i = 0; i < count; i++, word += isGeneral ? 6 : 4) {
    if (i32[word + 2] === 0) continue;
    visit(i32[word + 2]);
    if (isGeneral) visit(i32[word]);
  }
}

/** Bytes without prefixes: the object, its own values, and its table unless instances share it. */
export function dictSizeOf(rt: Runtime, dict: Ref): number {
  const i32 = rt.heap.i32;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  let size = DICT_OBJECT_SIZE;
  if (i32[(dict + DICT_VALUES) >> 2] !== 0) size += 8 * (keysEntryCount(rt, keys) + keysUsable(rt, keys));
  if (i32[(keys + KEYS_REFCNT) >> 2] === 1) size += keysByteCount(rt, keys);
  return size;
}

// ---- hashing keys --------------------------------------------------------------------------------------------------
/** The hash of a key, low word; the high word is in `rt.hashHigh`. Says "cannot use … as a dict key". */
export function dictKeyHash(rt: Runtime, key: Ref): number {
  const i32 = rt.heap.i32;
  if (i32[(key + OB_TYPE) >> 2] === T.str) {
    const h = (key + STR_HASH) >> 2;
    const low = i32[h];
    const high = i32[h + 1];
    if (low !== -1 || high !== -1) {
      rt.hashHigh = high;
      return low;
    }
    return strHash(rt, key);
  }
  return hashForContainer(rt, key, "a dict key");
}

/** The hash of an element, with the 3.14 wording when it has none. */
export function hashForContainer(rt: Runtime, key: Ref, use: "a dict key" | "a set element"): number {
  try {
    return hash(rt, key);
  } catch (error) {
    if (!(error instanceof Raised) || rt.typeOf(error.exception) !== T.TypeError) throw error;
    const text = textOfStr(rt, error.exception);
    rt.decref(error.exception);
    throw rt.typeError(`cannot use '${qualifiedTypeName(rt, key)}' as ${use} (${text})`);
  }
}

/** A type's name as %T prints it: the qualified name, with the module unless that is builtins or __main__. */
export function qualifiedTypeName(rt: Runtime, object: Ref): string {
  const type = rt.typeOf(object);
  if ((rt.infoOfType(type).flags & TPFLAGS_HEAPTYPE) === 0) return rt.infoOfType(type).tpName;
  const name = rt.text(rt.pointer(type + HEAP_TYPE_QUALNAME));
  const module = dictGetText(rt, rt.pointer(type + TYPE_DICT), "__module__");
  if (module === 0 || rt.typeOf(module) !== T.str) return name;
  const moduleName = rt.text(module);
  return moduleName === "builtins" || moduleName === "__main__" ? name : `${moduleName}.${name}`;
}

// ---- reading -------------------------------------------------------------------------------------------------------
export function dictSize(rt: Runtime, dict: Ref): number {
  return rt.heap.i32[(dict + DICT_USED) >> 2];
}

/** The entry that holds an equal key, or -1. An entry's number is that of its place in the table; where instances share
 * the table it is not its place in the order (see `dictNext`). */
export function dictLookupIndex(rt: Runtime, dict: Ref, key: Ref): number {
  const low = dictKeyHash(rt, key);
  return lookupKey(rt, dict, dict + DICT_KEYS, key, low, rt.hashHigh);
}

/** The value of the table's entry `index`, or 0. */
export function valueOfEntry(rt: Runtime, dict: Ref, index: number): Ref {
  const i32 = rt.heap.i32;
  const values = i32[(dict + DICT_VALUES) >> 2];
  if (values !== 0) return valueAt(rt, values, index);
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const entries = keysEntries(rt, keys) >> 2;
  return rt.heap.u8[keys + KEYS_KIND] === KEYS_GENERAL
    ? i32[entries + index * 6 + 4]
    : i32[entries + index * 4 + 2];
}

/** Word index of the value of the table's entry `index`; 0 where the values are not in the table. */
export function dictEntryWord(rt: Runtime, dict: Ref, index: number): number {
  const i32 = rt.heap.i32;
  if (i32[(dict + DICT_VALUES) >> 2] !== 0) return 0;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const entries = keysEntries(rt, keys) >> 2;
  return rt.heap.u8[keys + KEYS_KIND] === KEYS_GENERAL ? entries + index * 6 + 4 : entries + index * 4 + 2;
}

function keyOfEntry(rt: Runtime, keys: Keys, index: number): Ref {
  const i32 = rt.heap.i32;
  const entries = keysEntries(rt, keys) >> 2;
  return rt.heap.u8[keys + KEYS_KIND] === KEYS_GENERAL
    ? i32[entries + index * 6 + 2]
    : i32[entries + index * 4];
}

/** The value, borrowed, or 0. Raises what hashing or comparing raises. */
export function dictGet(rt: Runtime, dict: Ref, key: Ref): Ref {
  const i32 = rt.heap.i32;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  if (i32[(key + OB_TYPE) >> 2] === T.str && rt.heap.u8[keys + KEYS_KIND] === KEYS_UNICODE) {
    const value = getByStr(rt, keys, key);
    if (value >= 0) return value;
  }
  const low = dictKeyHash(rt, key);
  return dictGetKnownHash(rt, dict, key, low, rt.hashHigh);
}

/** The value of an exact str in a table of strs: found at its first slot in most cases, 0 where that is unused; -1 when
 * the search must go on. */
function getByStr(rt: Runtime, keys: Keys, key: Ref): number {
  const heap = rt.heap;
  const i32 = heap.i32;
  const u8 = heap.u8;
  const log2 = u8[keys + KEYS_LOG2_SIZE];
  const low = i32[(key + STR_HASH) >> 2];
  if (log2 >= 8 || low === -1) return -1;
  const index = (u8[keys + KEYS_INDICES + (low & ((1 << log2) - 1))] << 24) >> 24;
  if (index < 0) return index === INDEX_EMPTY ? 0 : -1;
  const entry = (keys + KEYS_INDICES + (1 << u8[keys + KEYS_LOG2_INDEX_BYTES]) + index * 16) >> 2;
  return i32[entry] === key ? i32[entry + 2] : -1;
}

export function dictGetKnownHash(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): Ref {
  const index = lookupKey(rt, dict, dict + DICT_KEYS, key, low, high);
  return index < 0 ? 0 : valueOfEntry(rt, dict, index);
}

export function dictGetText(rt: Runtime, dict: Ref, name: string): Ref {
  return dictGet(rt, dict, rt.intern(name));
}

export function dictContains(rt: Runtime, dict: Ref, key: Ref): boolean {
  return dictGet(rt, dict, key) !== 0;
}

/** The first position at or after `position` that holds an entry, or -1. Positions follow the insertion order. */
export function dictNext(rt: Runtime, dict: Ref, position: number): number {
  const i32 = rt.heap.i32;
  if (i32[(dict + DICT_VALUES) >> 2] !== 0) return position < i32[(dict + DICT_USED) >> 2] ? position : -1;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const count = i32[(keys + KEYS_NENTRIES) >> 2];
  const isGeneral = rt.heap.u8[keys + KEYS_KIND] === KEYS_GENERAL;
  const entries = (keysEntries(rt, keys) >> 2) + (isGeneral ? 4 : 2);
  const stride = isGeneral ? 6 : 4;
  for (let i = position; i < count; i++) if (i32[entries + i * stride] !== 0) return i;
  return -1;
}

/** As `dictNext`, backwards: the last position at or before `position`; -1 also where the table has become so short that
 * it has no such position. */
export function dictPrevious(rt: Runtime, dict: Ref, position: number): number {
  const i32 = rt.heap.i32;
  if (i32[(dict + DICT_VALUES) >> 2] !== 0) return Math.min(position, i32[(dict + DICT_USED) >> 2] - 1);
  if (position >= keysEntryCount(rt, i32[(dict + DICT_KEYS) >> 2])) return -1;
  let i = position;
  while (i >= 0 && valueOfEntry(rt, dict, i) === 0) i--;
  return i;
}

/** The key at a position that `dictNext` gave, borrowed. */
export function dictEntryKey(rt: Runtime, dict: Ref, position: number): Ref {
  const i32 = rt.heap.i32;
  const values = i32[(dict + DICT_VALUES) >> 2];
  return keyOfEntry(
    rt,
    i32[(dict + DICT_KEYS) >> 2],
    values === 0 ? position : valueOrderAt(rt, values, position),
  );
}

/** The value at a position that `dictNext` gave, borrowed; 0 where an entry was deleted. */
export function dictEntryValue(rt: Runtime, dict: Ref, position: number): Ref {
  const values = rt.heap.i32[(dict + DICT_VALUES) >> 2];
  return valueOfEntry(rt, dict, values === 0 ? position : valueOrderAt(rt, values, position));
}

/** Where in memory the value lies that `dictEntryValue` gives. */
export function dictEntryPlace(rt: Runtime, dict: Ref, position: number): Address {
  const i32 = rt.heap.i32;
  const values = i32[(dict + DICT_VALUES) >> 2];
  if (values !== 0) return values + VALUES_ITEMS + valueOrderAt(rt, values, position) * 8;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const isGeneral = rt.heap.u8[keys + KEYS_KIND] === KEYS_GENERAL;
  return keysEntries(rt, keys) + position * (isGeneral ? 24 : 16) + (isGeneral ? 16 : 8);
}

/** Positions of all entries in order: what a loop that runs user code may use after checking each again. */
export function dictHashOfEntry(rt: Runtime, dict: Ref, position: number): number {
  const i32 = rt.heap.i32;
  const keys = i32[(dict + DICT_KEYS) >> 2];
  const isGeneral = rt.heap.u8[keys + KEYS_KIND] === KEYS_GENERAL;
  const h = isGeneral
    ? (keysEntries(rt, keys) >> 2) + position * 6
    : (dictEntryKey(rt, dict, position) + STR_HASH) >> 2;
  rt.hashHigh = i32[h + 1];
  return i32[h];
}

/** The version of the dict's table for inline caches: never 0, another after a key came or went. A cached entry number
 * (`dictLookupIndex`) is good while it stays. Tables shared by instances give a number that is never seen again. */
export function dictKeysVersion(rt: Runtime, dict: Ref): number {
  const keys = rt.heap.i32[(dict + DICT_KEYS) >> 2];
  if (rt.heap.i32[(dict + DICT_VALUES) >> 2] === 0) return keysVersion(rt, keys);
  forgetKeysVersion(rt, keys);
  const version = keysVersion(rt, keys);
  forgetKeysVersion(rt, keys);
  return version;
}

// The rest of what others need of dicts is found here too.
export { adoptClone, cloneKeys, newDictFromClone } from "./dict-clone.ts";
export {
  dictDelete,
  dictPopLast,
  dictSet,
  dictSetDefault,
  dictSetKnownHash,
  dictSetText,
  dictTake,
  resizeDict,
} from "./dict-write.ts";
export { dictCopy, dictMerge, dictUpdate } from "./dict-merge.ts";
export { isDict, isPlainDict } from "./dict-type.ts";
export { keyError } from "./exceptions.ts";
