// Writing into a dict: adding, replacing and deleting entries, and making the table anew where it has no room.
// CPython: Objects/dictobject.c insertdict, dictresize, delitem_common
import {
  DICT_KEYS,
  DICT_USED,
  DICT_VALUES,
  KEYS_KIND,
  KEYS_LOG2_SIZE,
  KEYS_NENTRIES,
  KEYS_USABLE,
  OB_TYPE,
  STR_HASH,
} from "../memory/layout.ts";
import {
  INDEX_DUMMY,
  KEYS_GENERAL,
  KEYS_UNICODE,
  buildIndices,
  decrefKeys,
  entrySize,
  findEmptySlot,
  findSlotOfIndex,
  forgetKeysVersion,
  freeKeys,
  keysEntries,
  keysEntryCount,
  keysKind,
  keysUsable,
  log2ForSlots,
  lookupKey,
  newKeys,
  setKeysIndex,
} from "./dict-keys.ts";
import type { Keys } from "./dict-keys.ts";
import {
  forgetValueOrder,
  freeValues,
  invalidateValues,
  noteValueOrder,
  sharedKeysInsert,
  valuesAreEmbedded,
} from "./dict-values.ts";
import {
  dictEntryKey,
  dictEntryValue,
  dictGetKnownHash,
  dictHashOfEntry,
  dictKeyHash,
  dictNext,
  dictSize,
  valueOfEntry,
} from "./dict.ts";
import { trackForEntry } from "./dict-tracking.ts";
import type { Runtime } from "./runtime.ts";
import { T, emptyDictKeys } from "./static.ts";
import type { Ref } from "./static.ts";

/** d[key] = value; both borrowed. */
export function dictSet(rt: Runtime, dict: Ref, key: Ref, value: Ref): void {
  const low = rt.typeOf(key) === T.str ? dictKeyHash(rt, key) : hashOfHeld(rt, key, value);
  dictSetKnownHash(rt, dict, key, value, low, rt.hashHigh);
}

/** The entry's references are taken before a program's `__hash__` can look at them. */
function hashOfHeld(rt: Runtime, key: Ref, value: Ref): number {
  rt.incref(key);
  rt.incref(value);
  try {
    return dictKeyHash(rt, key);
  } finally {
    const high = rt.hashHigh;
    rt.decref(key);
    rt.decref(value);
    rt.hashHigh = high;
  }
}

export function dictSetText(rt: Runtime, dict: Ref, name: string, value: Ref): void {
  dictSet(rt, dict, rt.intern(name), value);
}

/** insertdict. CPython: Objects/dictobject.c insertdict */
export function dictSetKnownHash(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  value: Ref,
  low: number,
  high: number,
): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  if (i32[(dict + DICT_KEYS) >> 2] === emptyDictKeys) {
    rt.incref(key);
    rt.incref(value);
    insertIntoEmpty(rt, dict, key, value, low, high);
    return;
  }
  const values = i32[(dict + DICT_VALUES) >> 2];
  if (values !== 0 && i32[(key + OB_TYPE) >> 2] === T.str) {
    const index = sharedKeysInsert(rt, i32[(dict + DICT_KEYS) >> 2], key, low, high);
    if (index >= 0) {
      setSharedValue(rt, dict, values, index, rt.incref(value));
      return;
    }
    // The shared table is full: the dict gets one of its own.
    rt.incref(key);
    rt.incref(value);
    insertNewKey(rt, dict, key, value, low, high);
    return;
  }
  rt.incref(key);
  rt.incref(value);
  let index: number;
  try {
    index = lookupKey(rt, dict, dict + DICT_KEYS, key, low, high);
  } catch (error) {
    rt.decref(value);
    rt.decref(key);
    throw error;
  }
  // A shared table may know a key that this dict does not have.
  if (index < 0 || valueOfEntry(rt, dict, index) === 0) {
    insertNewKey(rt, dict, key, value, low, high);
    return;
  }
  replaceValue(rt, dict, index, value);
  rt.decref(key);
}

/** dict.setdefault: the value that is there, or the given one after adding it; borrowed. Compares once. */
export function dictSetDefault(rt: Runtime, dict: Ref, key: Ref, value: Ref): Ref {
  const low = dictKeyHash(rt, key);
  const high = rt.hashHigh;
  const i32 = rt.heap.i32;
  const found = dictGetKnownHash(rt, dict, key, low, high);
  if (found !== 0) return found;
  if (i32[(dict + DICT_VALUES) >> 2] !== 0) dictSetKnownHash(rt, dict, key, value, low, high);
  else insertNewKey(rt, dict, rt.incref(key), rt.incref(value), low, high);
  return value;
}

/** Writes an owned value over an entry's. */
function replaceValue(rt: Runtime, dict: Ref, index: number, value: Ref): void {
  const heap = rt.heap;
  const values = heap.i32[(dict + DICT_VALUES) >> 2];
  if (values !== 0) {
    setSharedValue(rt, dict, values, index, value);
    return;
  }
  trackForEntry(rt, dict, value, value);
  const keys = heap.i32[(dict + DICT_KEYS) >> 2];
  const entries = keysEntries(rt, keys);
  const address =
    heap.u8[keys + KEYS_KIND] === KEYS_GENERAL ? entries + index * 24 + 16 : entries + index * 16 + 8;
  rt.replace(address, value);
}

/** Writes an owned value into an instance's values. */
function setSharedValue(rt: Runtime, dict: Ref, values: number, index: number, value: Ref): void {
  trackForEntry(rt, dict, value, value);
  const before = rt.exchange(values + 8 + index * 8, value);
  if (before !== 0) {
    rt.decref(before);
    return;
  }
  noteValueOrder(rt, values, index);
  rt.heap.store((dict + DICT_USED) >> 2, rt.heap.i32[(dict + DICT_USED) >> 2] + 1);
}

/** insert_to_emptydict: takes over key and value. */
function insertIntoEmpty(rt: Runtime, dict: Ref, key: Ref, value: Ref, low: number, high: number): void {
  const heap = rt.heap;
  trackForEntry(rt, dict, key, value);
  const kind = heap.i32[(key + OB_TYPE) >> 2] === T.str ? KEYS_UNICODE : KEYS_GENERAL;
  const keys = newKeys(rt, 3, kind);
  appendEntry(rt, keys, key, value, low, high);
  heap.store((dict + DICT_KEYS) >> 2, keys);
  heap.store((dict + DICT_USED) >> 2, heap.i32[(dict + DICT_USED) >> 2] + 1);
}

/** insert_combined_dict: the key is not there; takes over key and value. Grows the table where it has no room. */
function insertNewKey(rt: Runtime, dict: Ref, key: Ref, value: Ref, low: number, high: number): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  let keys = i32[(dict + DICT_KEYS) >> 2];
  if (keys === emptyDictKeys) {
    insertIntoEmpty(rt, dict, key, value, low, high);
    return;
  }
  trackForEntry(rt, dict, key, value);
  if (heap.u8[keys + KEYS_KIND] !== KEYS_GENERAL && i32[(key + OB_TYPE) >> 2] !== T.str) {
    growDict(rt, dict, false);
    keys = i32[(dict + DICT_KEYS) >> 2];
  }
  if (i32[(keys + KEYS_USABLE) >> 2] <= 0 || i32[(dict + DICT_VALUES) >> 2] !== 0) {
    growDict(rt, dict, true);
    keys = i32[(dict + DICT_KEYS) >> 2];
  }
  appendEntry(rt, keys, key, value, low, high);
  heap.store((dict + DICT_USED) >> 2, i32[(dict + DICT_USED) >> 2] + 1);
}

/** Writes a new entry behind the last one. */
function appendEntry(rt: Runtime, keys: Keys, key: Ref, value: Ref, low: number, high: number): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  forgetKeysVersion(rt, keys);
  const count = i32[(keys + KEYS_NENTRIES) >> 2];
  setKeysIndex(rt, keys, findEmptySlot(rt, keys, low, high), count);
  const entries = keysEntries(rt, keys) >> 2;
  if (heap.u8[keys + KEYS_KIND] === KEYS_GENERAL) {
    const word = entries + count * 6;
    heap.store(word, low);
    heap.store(word + 1, high);
    heap.store(word + 2, key);
    heap.store(word + 4, value);
  } else {
    const word = entries + count * 4;
    heap.store(word, key);
    heap.store(word + 2, value);
  }
  heap.store((keys + KEYS_USABLE) >> 2, i32[(keys + KEYS_USABLE) >> 2] - 1);
  heap.store((keys + KEYS_NENTRIES) >> 2, count + 1);
}

/** insertion_resize: to the smallest table of at least three times the entries in use. */
function growDict(rt: Runtime, dict: Ref, isUnicode: boolean): void {
  resizeDict(rt, dict, log2ForSlots(rt, dictSize(rt, dict) * 3), isUnicode);
}

/** dictresize: makes the table anew with 2 ** log2Size slots, without holes; a shared table becomes the dict's own.
 * CPython: Objects/dictobject.c dictresize */
export function resizeDict(rt: Runtime, dict: Ref, log2Size: number, isUnicode: boolean): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  const oldKeys = i32[(dict + DICT_KEYS) >> 2];
  const oldValues = i32[(dict + DICT_VALUES) >> 2];
  const wasGeneral = keysKind(rt, oldKeys) === KEYS_GENERAL;
  const kind = wasGeneral || !isUnicode ? KEYS_GENERAL : KEYS_UNICODE;
  const keys = newKeys(rt, log2Size, kind);
  const used = i32[(dict + DICT_USED) >> 2];
  const source = keysEntries(rt, oldKeys) >> 2;
  let target = keysEntries(rt, keys) >> 2;
  if (oldValues === 0 && wasGeneral === (kind === KEYS_GENERAL) && used === keysEntryCount(rt, oldKeys)) {
    heap.copy(target << 2, source << 2, used * entrySize(kind));
  } else {
    let position = dictNext(rt, dict, 0);
    for (; position >= 0; position = dictNext(rt, dict, position + 1)) {
      const key = dictEntryKey(rt, dict, position);
      const value = dictEntryValue(rt, dict, position);
      if (oldValues !== 0) rt.incref(key);
      if (kind === KEYS_GENERAL) {
        const h = wasGeneral ? source + position * 6 : (key + STR_HASH) >> 2;
        heap.store(target, i32[h]);
        heap.store(target + 1, i32[h + 1]);
        target += 2;
      }
      heap.store(target, key);
      heap.store(target + 2, value);
      target += 4;
    }
  }
  buildIndices(rt, keys, used);
  heap.store((keys + KEYS_USABLE) >> 2, keysUsable(rt, keys) - used);
  heap.store((keys + KEYS_NENTRIES) >> 2, used);
  heap.store((dict + DICT_KEYS) >> 2, keys);
  if (oldValues !== 0) {
    heap.store((dict + DICT_VALUES) >> 2, 0);
    decrefKeys(rt, oldKeys);
    if (valuesAreEmbedded(rt, oldValues)) invalidateValues(rt, oldValues);
    else freeValues(rt, oldValues);
  } else if (oldKeys !== emptyDictKeys) freeKeys(rt, oldKeys);
}

// ---- deleting ------------------------------------------------------------------------------------------------------
/** del d[key]: false where there is no such key. */
export function dictDelete(rt: Runtime, dict: Ref, key: Ref): boolean {
  const low = dictKeyHash(rt, key);
  const value = dictTake(rt, dict, key, low, rt.hashHigh);
  if (value === 0) return false;
  rt.decref(value);
  return true;
}

/** Takes an entry out: its value, owned, or 0. */
export function dictTake(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): Ref {
  const index = lookupKey(rt, dict, dict + DICT_KEYS, key, low, high);
  if (index < 0) return 0;
  const value = valueOfEntry(rt, dict, index);
  if (value === 0) return 0;
  rt.incref(value);
  deleteEntry(rt, dict, index, low, high);
  return value;
}

/** delitem_common. */
function deleteEntry(rt: Runtime, dict: Ref, index: number, low: number, high: number): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  heap.store((dict + DICT_USED) >> 2, i32[(dict + DICT_USED) >> 2] - 1);
  const values = i32[(dict + DICT_VALUES) >> 2];
  if (values !== 0) {
    const value = rt.exchange(values + 8 + index * 8, 0);
    forgetValueOrder(rt, values, index);
    rt.decref(value);
    return;
  }
  const keys = i32[(dict + DICT_KEYS) >> 2];
  forgetKeysVersion(rt, keys);
  setKeysIndex(rt, keys, findSlotOfIndex(rt, keys, low, high, index), INDEX_DUMMY);
  const [key, value] = emptyEntry(rt, keys, index);
  rt.decref(key);
  rt.decref(value);
}

/** Empties an entry of a table of the dict's own; its key and value pass to the caller. */
function emptyEntry(rt: Runtime, keys: Keys, index: number): [Ref, Ref] {
  const heap = rt.heap;
  let word = keysEntries(rt, keys) >> 2;
  if (heap.u8[keys + KEYS_KIND] === KEYS_GENERAL) {
    word += index * 6;
    heap.store(word, 0);
    heap.store(word + 1, 0);
    word += 2;
  } else word += index * 4;
  const key = heap.i32[word];
  const value = heap.i32[word + 2];
  heap.store(word, 0);
  heap.store(word + 2, 0);
  return [key, value];
}

/** popitem: the last entry's key and value, owned; null from an empty dict. */
export function dictPopLast(rt: Runtime, dict: Ref): [Ref, Ref] | null {
  const heap = rt.heap;
  if (dictSize(rt, dict) === 0) return null;
  if (heap.i32[(dict + DICT_VALUES) >> 2] !== 0) {
    resizeDict(rt, dict, heap.u8[heap.i32[(dict + DICT_KEYS) >> 2] + KEYS_LOG2_SIZE], true);
  }
  const keys = heap.i32[(dict + DICT_KEYS) >> 2];
  forgetKeysVersion(rt, keys);
  let index = keysEntryCount(rt, keys) - 1;
  while (index >= 0 && valueOfEntry(rt, dict, index) === 0) index--;
  const low = dictHashOfEntry(rt, dict, index);
  setKeysIndex(rt, keys, findSlotOfIndex(rt, keys, low, rt.hashHigh, index), INDEX_DUMMY);
  const taken = emptyEntry(rt, keys, index);
  heap.store((keys + KEYS_NENTRIES) >> 2, index);
  heap.store((dict + DICT_USED) >> 2, heap.i32[(dict + DICT_USED) >> 2] - 1);
  return taken;
}
