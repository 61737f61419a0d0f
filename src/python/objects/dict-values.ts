// The values of an instance's attributes, apart from their names: the names are in a keys object that all instances of
// the class share. The array lies in the instance (embedded), or by itself after the instance died before its `__dict__`.
// CPython: Objects/dictobject.c, Include/internal/pycore_dict.h struct _dictvalues
//
// | 0 | capacity (u8) | 1 | size (u8) | 2 | embedded (u8) | 3 | valid (u8) | 8 | values, 8 bytes each | then `capacity`
// bytes, rounded up to 8: the first `size` of them name the values in the order in which they were set
import { DICT_KEYS, DICT_VALUES, KEYS_NENTRIES, KEYS_USABLE, KEYS_VERSION } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { KEYS_SPLIT, findEmptySlot, keysEntries, lookupStrKey, newKeys, setKeysIndex } from "./dict-keys.ts";
import type { Keys } from "./dict-keys.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { strHash } from "./str.ts";

export const VALUES_CAPACITY = 0;
export const VALUES_COUNT = 1;
export const VALUES_EMBEDDED = 2;
export const VALUES_VALID = 3;
export const VALUES_ITEMS = 8;

/** How many attribute names the instances of one class can share. */
export const SHARED_KEYS_MAX = 30;
const SHARED_KEYS_LOG2_SIZE = 6;

const SMALL_CAPACITY = 4;
const VALID_WITH_ORDER_IN_HEADER = 2;

/** Bytes of an array of that capacity. */
export function valuesByteCount(capacity: number): number {
  return (capacity + 1) * 8 + ((capacity + 7) & ~7);
}

/** Writes an empty array's header and clears it. */
export function initValues(rt: Runtime, values: Address, capacity: number, isEmbedded: boolean): void {
  const heap = rt.heap;
  heap.fill(values, valuesByteCount(capacity));
  heap.store(values >> 2, capacity | (isEmbedded ? 1 << 16 : 0) | (1 << 24));
}

export function valuesCapacity(rt: Runtime, values: Address): number {
  return rt.heap.u8[values + VALUES_CAPACITY];
}

export function valuesAreEmbedded(rt: Runtime, values: Address): boolean {
  return rt.heap.u8[values + VALUES_EMBEDDED] !== 0;
}

export function valueAt(rt: Runtime, values: Address, index: number): Ref {
  return rt.heap.i32[(values + VALUES_ITEMS + index * 8) >> 2];
}

/** How many values are set. */
export function valuesCount(rt: Runtime, values: Address): number {
  return rt.heap.u8[values + VALUES_COUNT];
}

/** An array in a block of its own, as instances had before 3.13. Few values have their order in the header's free bytes,
 * so that the block is no larger than it was there. Answers 0 when there is no memory. CPython: 3.11's init_inline_values */
export function allocateValues(rt: Runtime, capacity: number): Address {
  const isSmall = capacity <= SMALL_CAPACITY;
  const values = rt.allocator.allocate(isSmall ? VALUES_ITEMS + capacity * 8 : valuesByteCount(capacity));
  if (values === 0) return 0;
  const heap = rt.heap;
  heap.fill(values, isSmall ? VALUES_ITEMS + capacity * 8 : valuesByteCount(capacity));
  heap.store(values >> 2, capacity | ((isSmall ? VALID_WITH_ORDER_IN_HEADER : 1) << 24));
  return values;
}

function orderAddress(rt: Runtime, values: Address): Address {
  if (rt.heap.u8[values + VALUES_VALID] === VALID_WITH_ORDER_IN_HEADER) return values + VALUES_VALID + 1;
  return values + VALUES_ITEMS + rt.heap.u8[values + VALUES_CAPACITY] * 8;
}

/** Which value was set at that place of the order. */
export function valueOrderAt(rt: Runtime, values: Address, position: number): number {
  return rt.heap.u8[orderAddress(rt, values) + position];
}

/** A value was set that was not: it is the last now. */
export function noteValueOrder(rt: Runtime, values: Address, index: number): void {
  const heap = rt.heap;
  const count = heap.u8[values + VALUES_COUNT];
  heap.storeByte(orderAddress(rt, values) + count, index);
  heap.storeByte(values + VALUES_COUNT, count + 1);
}

/** delete_index_from_values. */
export function forgetValueOrder(rt: Runtime, values: Address, index: number): void {
  const heap = rt.heap;
  const order = orderAddress(rt, values);
  const count = heap.u8[values + VALUES_COUNT];
  let at = 0;
  while (heap.u8[order + at] !== index) at++;
  for (; at < count - 1; at++) heap.storeByte(order + at, heap.u8[order + at + 1]);
  heap.storeByte(values + VALUES_COUNT, count - 1);
}

/** clear_embedded_values: the instance keeps an empty array. */
export function dropEmbeddedValues(rt: Runtime, values: Address, entryCount: number): void {
  const heap = rt.heap;
  const dropped: Ref[] = [];
  for (let i = 0; i < entryCount && i < valuesCapacity(rt, values); i++) {
    dropped.push(rt.exchange(values + VALUES_ITEMS + i * 8, 0));
  }
  heap.storeByte(values + VALUES_COUNT, 0);
  for (const value of dropped) rt.decrefOrNull(value);
}

/** The values moved elsewhere: the array in the instance counts no more. */
export function invalidateValues(rt: Runtime, values: Address): void {
  const heap = rt.heap;
  heap.fill(values + VALUES_ITEMS, valuesCapacity(rt, values) * 8);
  heap.storeByte(values + VALUES_VALID, 0);
}

/** Frees an array that is not embedded. */
export function freeValues(rt: Runtime, values: Address): void {
  rt.allocator.free(values);
}

/** A copy of the array outside of any instance; the references pass to it or are taken anew. */
export function copyValues(rt: Runtime, values: Address, takesReferences: boolean): Address {
  const heap = rt.heap;
  const capacity = valuesCapacity(rt, values);
  const size = valuesByteCount(capacity);
  const copy = rt.allocator.allocate(size);
  if (copy === 0) throw rt.memoryError();
  heap.copy(copy, values, size);
  heap.storeByte(copy + VALUES_EMBEDDED, 0);
  if (heap.u8[copy + VALUES_VALID] === 0) heap.storeByte(copy + VALUES_VALID, 1);
  if (takesReferences) {
    for (let i = 0; i < capacity; i++) {
      const value = valueAt(rt, copy, i);
      if (value !== 0) rt.incref(value);
    }
  }
  return copy;
}

/** The instance dies before its `__dict__`: the dict takes the values with it. Where the dict's values are not those
 * at `instanceValues` nothing is done and the answer is false. CPython: _PyDict_DetachFromObject */
export function dictDetachValues(rt: Runtime, dict: Ref, instanceValues: Address): boolean {
  const heap = rt.heap;
  const values = heap.i32[(dict + DICT_VALUES) >> 2];
  if (values === 0 || values !== instanceValues) return false;
  heap.store((dict + DICT_VALUES) >> 2, copyValues(rt, values, false));
  invalidateValues(rt, values);
  return true;
}

// ---- shared keys -------------------------------------------------------------------------------------------------
/** The table of attribute names of a new class, reference count 1. CPython: _PyDict_NewKeysForClass */
export function newSharedKeys(rt: Runtime): Keys {
  const keys = newKeys(rt, SHARED_KEYS_LOG2_SIZE, KEYS_SPLIT);
  rt.heap.store((keys + KEYS_USABLE) >> 2, SHARED_KEYS_MAX);
  return keys;
}

/** How many values an instance made now has room for. */
export function sharedKeysCapacity(rt: Runtime, keys: Keys): number {
  return rt.heap.i32[(keys + KEYS_NENTRIES) >> 2] + rt.heap.i32[(keys + KEYS_USABLE) >> 2];
}

/** A new instance is made: the table may take one name less than before. Answers the instance's capacity.
 * CPython: _PyObject_InitInlineValues */
export function shrinkSharedKeys(rt: Runtime, keys: Keys): number {
  const usable = rt.heap.i32[(keys + KEYS_USABLE) >> 2];
  if (usable > 1) rt.heap.store((keys + KEYS_USABLE) >> 2, usable - 1);
  return sharedKeysCapacity(rt, keys);
}

/** The index of a name (an exact str), put into the table where it is not there yet; -1 when the table is full.
 * CPython: insert_split_key */
export function sharedKeysInsert(rt: Runtime, keys: Keys, name: Ref, low?: number, high?: number): number {
  const heap = rt.heap;
  const hashLow = low ?? strHash(rt, name);
  const hashHigh = high ?? rt.hashHigh;
  const found = lookupStrKey(rt, keys, name, hashLow, hashHigh);
  if (found >= 0) return found;
  const usable = heap.i32[(keys + KEYS_USABLE) >> 2];
  if (usable <= 0) return -1;
  if (heap.i32[(keys + KEYS_VERSION) >> 2] !== 0) heap.store((keys + KEYS_VERSION) >> 2, 0);
  const index = heap.i32[(keys + KEYS_NENTRIES) >> 2];
  setKeysIndex(rt, keys, findEmptySlot(rt, keys, hashLow, hashHigh), index);
  heap.store((keysEntries(rt, keys) + index * 16) >> 2, rt.incref(name));
  heap.store((keys + KEYS_NENTRIES) >> 2, index + 1);
  heap.store((keys + KEYS_USABLE) >> 2, usable - 1);
  return index;
}

/** The index of a name in a shared table, or -1. */
export function sharedKeysIndex(rt: Runtime, keys: Keys, name: Ref): number {
  const low = strHash(rt, name);
  return lookupStrKey(rt, keys, name, low, rt.hashHigh);
}

/** The name at an index of a shared table. */
export function sharedKeysName(rt: Runtime, keys: Keys, index: number): Ref {
  return rt.heap.i32[(keysEntries(rt, keys) + index * 16) >> 2];
}

/** The dict's shared table, or 0 where its table is its own. */
export function dictSharedKeys(rt: Runtime, dict: Ref): Keys {
  return rt.heap.i32[(dict + DICT_VALUES) >> 2] === 0 ? 0 : rt.heap.i32[(dict + DICT_KEYS) >> 2];
}
