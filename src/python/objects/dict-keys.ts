// The keys object of a dict: a header, an index table that is probed by hash, and the entries in insertion order. Dicts
// of instances share one (kind split); all empty dicts share the static one. A deleted entry leaves a dummy in the index
// table and a hole among the entries; both go when the table is made anew.
// CPython: Objects/dictobject.c, Include/internal/pycore_dict.h
//
// | 0 | dk_refcnt | 8 | log2 of slots (u8) | 9 | log2 of index bytes (u8) | 10 | kind (u8) | 12 | version (u32) |
// | 16 | usable | 24 | nentries | 32 | indices of 1, 2 or 4 bytes | then entries of (hash, key, value) or (key, value)
import {
  IMMORTAL_REFCNT,
  KEYS_INDICES,
  KEYS_KIND,
  KEYS_LOG2_INDEX_BYTES,
  KEYS_LOG2_SIZE,
  KEYS_NENTRIES,
  KEYS_REFCNT,
  KEYS_USABLE,
  KEYS_VERSION,
  OB_TYPE,
  STR_HASH,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { richCompareBool } from "./abstract.ts";
import { allocateBlock } from "./array-block.ts";
import { compactInt, hasOneDigit } from "./int.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { T, emptyDictKeys } from "./static.ts";
import type { Ref } from "./static.ts";
import { strEquals } from "./str.ts";
import { Py_EQ } from "./type-info.ts";

/** The address of a keys object. */
export type Keys = Address;

/** dk_kind: entries with their hash, for any keys; entries of exact strs only; the same, shared by instances. */
export const KEYS_GENERAL = 0;
export const KEYS_UNICODE = 1;
export const KEYS_SPLIT = 2;

/** What an index slot holds when it holds no entry's number, and what a lookup answers for "not there". */
export const INDEX_EMPTY = -1;
export const INDEX_DUMMY = -2;
/** A lookup's answer when comparing changed the dict under it. */
const LOOKUP_AGAIN = -3;

const LOG2_MINIMUM = 3;
const PERTURB_SHIFT = 5;
const FREE_KEYS = new FreeListKind("dictkeys", 80);
/** Where the counter of key versions lies: behind the shared empty keys object. */
const VERSION_COUNTER = emptyDictKeys + 40;

/** Writes the shared empty keys object: one slot, no room, immortal. */
export function initEmptyKeys(rt: Runtime): void {
  const heap = rt.heap;
  heap.fill(emptyDictKeys, 48);
  heap.store((emptyDictKeys + KEYS_REFCNT) >> 2, IMMORTAL_REFCNT);
  heap.storeByte(emptyDictKeys + KEYS_LOG2_INDEX_BYTES, 3);
  heap.storeByte(emptyDictKeys + KEYS_KIND, KEYS_UNICODE);
  heap.store((emptyDictKeys + KEYS_VERSION) >> 2, 1);
  heap.fill(emptyDictKeys + KEYS_INDICES, 8, 0xff);
  heap.store(VERSION_COUNTER >> 2, 2);
}

export function keysSlotCount(rt: Runtime, keys: Keys): number {
  return 1 << rt.heap.u8[keys + KEYS_LOG2_SIZE];
}

export function keysKind(rt: Runtime, keys: Keys): number {
  return rt.heap.u8[keys + KEYS_KIND];
}

export function keysUsable(rt: Runtime, keys: Keys): number {
  return rt.heap.i32[(keys + KEYS_USABLE) >> 2];
}

export function keysEntryCount(rt: Runtime, keys: Keys): number {
  return rt.heap.i32[(keys + KEYS_NENTRIES) >> 2];
}

/** Address of entry 0. */
export function keysEntries(rt: Runtime, keys: Keys): Address {
  return keys + KEYS_INDICES + (1 << rt.heap.u8[keys + KEYS_LOG2_INDEX_BYTES]);
}

/** Bytes of an entry: (hash, key, value) or (key, value). */
export function entrySize(kind: number): number {
  return kind === KEYS_GENERAL ? 24 : 16;
}

/** USABLE_FRACTION: how many entries fit a table. */
export function usableFraction(slotCount: number): number {
  return Math.floor((slotCount * 2) / 3);
}

/** The smallest log2 of a slot count that is at least `size`, and at least 8. */
export function log2SlotCount(size: number): number {
  let log2 = LOG2_MINIMUM;
  while (2 ** log2 < size) log2++;
  return log2;
}

/** The table for `entryCount` entries without growing. */
export function log2ForEntries(rt: Runtime, entryCount: number): number {
  return log2ForSlots(rt, Math.floor((entryCount * 3 + 1) / 2));
}

/** The table for at least so many slots. 3.11 takes more than it needs where the number has no bit 3. */
export function log2ForSlots(rt: Runtime, slotCount: number): number {
  return log2SlotCount(rt.version.roundsTablesUp ? slotCount | 8 : slotCount);
}

function log2IndexBytes(log2Size: number): number {
  if (log2Size < 8) return log2Size;
  return log2Size < 16 ? log2Size + 1 : log2Size + 2;
}

/** All bytes of a keys object, as `sys.getsizeof` counts them. */
export function keysByteCount(rt: Runtime, keys: Keys): number {
  const slots = keysSlotCount(rt, keys);
  const indexBytes = 1 << rt.heap.u8[keys + KEYS_LOG2_INDEX_BYTES];
  return KEYS_INDICES + indexBytes + entrySize(keysKind(rt, keys)) * usableFraction(slots);
}

/** A new table with 2 ** log2Size slots and reference count 1. Raises MemoryError. */
export function newKeys(rt: Runtime, log2Size: number, kind: number, usableMax = -1): Keys {
  const heap = rt.heap;
  const usable = usableMax >= 0 ? usableMax : usableFraction(2 ** log2Size);
  const indexLog2 = log2IndexBytes(log2Size);
  const indexBytes = 2 ** indexLog2;
  const entryBytes = entrySize(kind) * usable;
  let keys = 0;
  if (log2Size === LOG2_MINIMUM && kind === KEYS_UNICODE) keys = rt.freeList(FREE_KEYS).pop();
  if (keys === 0) keys = allocateBlock(rt, KEYS_INDICES + indexBytes + entryBytes);
  const k = keys >> 2;
  heap.store(k, 1);
  heap.store(k + 1, 0);
  heap.store(k + 2, log2Size | (indexLog2 << 8) | (kind << 16));
  heap.store(k + 3, 0);
  heap.store(k + 4, usable);
  heap.store(k + 5, 0);
  heap.store(k + 6, 0);
  heap.store(k + 7, 0);
  heap.fill(keys + KEYS_INDICES, indexBytes, 0xff);
  heap.fill(keys + KEYS_INDICES + indexBytes, entryBytes);
  return keys;
}

export function increfKeys(rt: Runtime, keys: Keys): void {
  const count = rt.heap.i32[keys >> 2];
  if (count >= 0) rt.heap.store(keys >> 2, count + 1);
}

/** dictkeys_decref: at zero drops keys and values in insertion order, then the table. */
export function decrefKeys(rt: Runtime, keys: Keys): void {
  const heap = rt.heap;
  const count = heap.i32[keys >> 2];
  if (count < 0) return;
  heap.store(keys >> 2, count - 1);
  if (count > 1) return;
  const i32 = heap.i32;
  const kind = heap.u8[keys + KEYS_KIND];
  const entryCount = keysEntryCount(rt, keys);
  const stride = entrySize(kind) >> 2;
  let word = (keysEntries(rt, keys) >> 2) + (kind === KEYS_GENERAL ? 2 : 0);
  for (let i = 0; i < entryCount; i++, word += stride) {
    const key = i32[word];
    const value = i32[word + 2];
    if (key !== 0) rt.decref(key);
    if (value !== 0) rt.decref(value);
  }
  freeKeys(rt, keys);
}

/** Gives the table's block back without touching what its entries held. */
export function freeKeys(rt: Runtime, keys: Keys): void {
  const heap = rt.heap;
  const isSmallUnicode =
    heap.u8[keys + KEYS_LOG2_SIZE] === LOG2_MINIMUM && heap.u8[keys + KEYS_KIND] === KEYS_UNICODE;
  if (isSmallUnicode && rt.freeList(FREE_KEYS).push(keys)) return;
  rt.allocator.free(keys);
}

// ---- indices -------------------------------------------------------------------------------------------------------
/** The entry number in an index slot, INDEX_EMPTY or INDEX_DUMMY. */
export function keysIndex(rt: Runtime, keys: Keys, slot: number): number {
  const heap = rt.heap;
  const log2 = heap.u8[keys + KEYS_LOG2_SIZE];
  if (log2 < 8) return (heap.u8[keys + KEYS_INDICES + slot] << 24) >> 24;
  if (log2 < 16) return (heap.u16[((keys + KEYS_INDICES) >> 1) + slot] << 16) >> 16;
  return heap.i32[((keys + KEYS_INDICES) >> 2) + slot];
}

export function setKeysIndex(rt: Runtime, keys: Keys, slot: number, index: number): void {
  const heap = rt.heap;
  const log2 = heap.u8[keys + KEYS_LOG2_SIZE];
  if (log2 < 8) heap.storeByte(keys + KEYS_INDICES + slot, index & 0xff);
  else if (log2 < 16) {
    const address = keys + KEYS_INDICES + slot * 2;
    const before = heap.i32[address >> 2];
    const after =
      (address & 2) === 0 ? (before & -65536) | (index & 0xffff) : (before & 0xffff) | (index << 16);
    heap.store(address >> 2, after);
  } else heap.store(((keys + KEYS_INDICES) >> 2) + slot, index);
}

// ---- probing -------------------------------------------------------------------------------------------------------
/** The entry number of an exact str in a table of strs, or INDEX_EMPTY. The hash is given in two words. */
function lookupUnicode(rt: Runtime, keys: Keys, key: Ref, low: number, high: number): number {
  const heap = rt.heap;
  const i32 = heap.i32;
  const log2 = heap.u8[keys + KEYS_LOG2_SIZE];
  const mask = (1 << log2) - 1;
  const entries = keysEntries(rt, keys) >> 2;
  let perturbLow = low;
  let perturbHigh = high;
  let slot = low & mask;
  for (;;) {
    const index = log2 < 8 ? (heap.u8[keys + KEYS_INDICES + slot] << 24) >> 24 : keysIndex(rt, keys, slot);
    if (index >= 0) {
      const found = i32[entries + index * 4];
      if (found === key) return index;
      const h = (found + STR_HASH) >> 2;
      if (i32[h] === low && i32[h + 1] === high && strEquals(rt, found, key)) return index;
    } else if (index === INDEX_EMPTY) return INDEX_EMPTY;
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
}

/** As `lookupUnicode` for any key, with comparing by identity, then hash, then `==`. `owner` is the dict whose keys these
 * are: user code called by `==` may change it, then LOOKUP_AGAIN. */
function lookupGeneric(
  rt: Runtime,
  owner: Ref,
  ownerKeysAddress: Address,
  key: Ref,
  low: number,
  high: number,
): number {
  const heap = rt.heap;
  const i32 = heap.i32;
  const keys = i32[ownerKeysAddress >> 2];
  const kind = heap.u8[keys + KEYS_KIND];
  const mask = (1 << heap.u8[keys + KEYS_LOG2_SIZE]) - 1;
  const entries = keysEntries(rt, keys) >> 2;
  const isExactStr = i32[(key + OB_TYPE) >> 2] === T.str;
  const isExactInt = i32[(key + OB_TYPE) >> 2] === T.int;
  let perturbLow = low;
  let perturbHigh = high;
  let slot = low & mask;
  for (;;) {
    const index = keysIndex(rt, keys, slot);
    if (index >= 0) {
      const word = kind === KEYS_GENERAL ? entries + index * 6 : entries + index * 4;
      const found = kind === KEYS_GENERAL ? i32[word + 2] : i32[word];
      if (found === key) return index;
      const hashWord = kind === KEYS_GENERAL ? word : (found + STR_HASH) >> 2;
      if (i32[hashWord] === low && i32[hashWord + 1] === high) {
        const foundType = i32[(found + OB_TYPE) >> 2];
        if (isExactStr && foundType === T.str) {
          if (strEquals(rt, found, key)) return index;
        } else if (isExactInt && foundType === T.int && hasOneDigit(rt, key) && hasOneDigit(rt, found)) {
          if (compactInt(rt, found) === compactInt(rt, key)) return index;
        } else {
          rt.incref(found);
          let isEqual: boolean;
          try {
            isEqual = richCompareBool(rt, found, key, Py_EQ);
          } finally {
            rt.decref(found);
          }
          const isUnchanged =
            i32[ownerKeysAddress >> 2] === keys &&
            (kind === KEYS_GENERAL ? i32[word + 2] : i32[word]) === found;
          if (!isUnchanged) return LOOKUP_AGAIN;
          if (isEqual) return index;
        }
      }
    } else if (index === INDEX_EMPTY) return INDEX_EMPTY;
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
}

/** _Py_dict_lookup: the number of the entry that holds an equal key, or -1. `ownerKeysAddress` is where the owner's
 * pointer to its keys lies. May run user code. CPython: Objects/dictobject.c _Py_dict_lookup */
export function lookupKey(
  rt: Runtime,
  owner: Ref,
  ownerKeysAddress: Address,
  key: Ref,
  low: number,
  high: number,
): number {
  for (;;) {
    const keys = rt.heap.i32[ownerKeysAddress >> 2];
    if (rt.heap.u8[keys + KEYS_KIND] !== KEYS_GENERAL && rt.heap.i32[(key + OB_TYPE) >> 2] === T.str) {
      return lookupUnicode(rt, keys, key, low, high);
    }
    const index = lookupGeneric(rt, owner, ownerKeysAddress, key, low, high);
    if (index !== LOOKUP_AGAIN) return index;
  }
}

/** Looks an exact str up in a table of strs (unicode or split): its index or -1. Runs no user code. */
export function lookupStrKey(rt: Runtime, keys: Keys, key: Ref, low: number, high: number): number {
  return lookupUnicode(rt, keys, key, low, high);
}

/** find_empty_slot: where an entry with that hash may be noted. */
export function findEmptySlot(rt: Runtime, keys: Keys, low: number, high: number): number {
  const mask = (1 << rt.heap.u8[keys + KEYS_LOG2_SIZE]) - 1;
  let perturbLow = low;
  let perturbHigh = high;
  let slot = low & mask;
  while (keysIndex(rt, keys, slot) >= 0) {
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
  return slot;
}

/** lookdict_index: the slot that holds the entry number. The entry is there. */
export function findSlotOfIndex(rt: Runtime, keys: Keys, low: number, high: number, index: number): number {
  const mask = (1 << rt.heap.u8[keys + KEYS_LOG2_SIZE]) - 1;
  let perturbLow = low;
  let perturbHigh = high;
  let slot = low & mask;
  for (;;) {
    const found = keysIndex(rt, keys, slot);
    if (found === index || found === INDEX_EMPTY) return slot;
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
}

/** Notes entries 0 … count - 1, which have no holes, in a fresh index table. */
export function buildIndices(rt: Runtime, keys: Keys, count: number): void {
  const i32 = rt.heap.i32;
  const isGeneral = keysKind(rt, keys) === KEYS_GENERAL;
  let word = keysEntries(rt, keys) >> 2;
  for (let i = 0; i < count; i++, word += isGeneral ? 6 : 4) {
    const h = isGeneral ? word : (i32[word] + STR_HASH) >> 2;
    setKeysIndex(rt, keys, findEmptySlot(rt, keys, i32[h], i32[h + 1]), i);
  }
}

// ---- versions ------------------------------------------------------------------------------------------------------
/** _PyDictKeys_GetVersionForCurrentState: non-zero; another number as soon as a key comes or goes. */
export function keysVersion(rt: Runtime, keys: Keys): number {
  const heap = rt.heap;
  const version = heap.i32[(keys + KEYS_VERSION) >> 2];
  if (version !== 0) return version;
  const next = heap.i32[VERSION_COUNTER >> 2];
  heap.store(VERSION_COUNTER >> 2, next + 1);
  heap.store((keys + KEYS_VERSION) >> 2, next);
  return next;
}

export function forgetKeysVersion(rt: Runtime, keys: Keys): void {
  if (rt.heap.i32[(keys + KEYS_VERSION) >> 2] !== 0) rt.heap.store((keys + KEYS_VERSION) >> 2, 0);
}
