// set and frozenset share one struct: a table of (key, hash) pairs, the first of which, 8 entries, lies in the object.
// Probing looks at a run of neighbours before it jumps, so the order in which a set prints is CPython's.
// This file has the table and what others need; the types are in set-type.ts, the algebra in set-operations.ts.
// CPython: Objects/setobject.c
//
// | 16 | fill | 24 | used | 32 | mask | 40 | table | 48 | hash | 56 | finger | 64 | 8 entries | 192 | weakrefs |
import {
  OB_TYPE,
  SET_FILL,
  SET_FINGER,
  SET_HASH,
  SET_MASK,
  SET_OBJECT_SIZE,
  SET_SMALL_TABLE,
  SET_TABLE,
  SET_USED,
  SET_WEAKREFS,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { richCompareBool } from "./abstract.ts";
import { allocateBlock } from "./array-block.ts";
import { dictKeyHash, hashForContainer } from "./dict.ts";
import { compactInt, hasOneDigit } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { strEquals } from "./str.ts";
import { Py_EQ } from "./type-info.ts";
import { clearWeakrefs } from "./weakref.ts";

const MINIMUM_SLOTS = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
/** The key of a deleted entry; its hash is -1. Any address that no object has would do. */
const DUMMY = 8;

// ---- making --------------------------------------------------------------------------------------------------------
/** Writes the fields of an empty set whose header is there. */
export function initSet(rt: Runtime, set: Ref): void {
  const heap = rt.heap;
  heap.fill(set + SET_FILL, SET_OBJECT_SIZE - SET_FILL);
  heap.store((set + SET_MASK) >> 2, MINIMUM_SLOTS - 1);
  heap.store((set + SET_TABLE) >> 2, set + SET_SMALL_TABLE);
  heap.store((set + SET_HASH) >> 2, -1);
  heap.store((set + SET_HASH + 4) >> 2, -1);
}

function newEmptySet(rt: Runtime, type: Ref): Ref {
  const set = rt.newObject(type, SET_OBJECT_SIZE);
  initSet(rt, set);
  rt.track(set);
  return set;
}

/** A set of these items, borrowed, added in order. Raises for an unhashable one. */
export function newSet(rt: Runtime, items: readonly Ref[] = []): Ref {
  return newSetOf(rt, T.set, items);
}

export function newFrozenset(rt: Runtime, items: readonly Ref[]): Ref {
  return newSetOf(rt, T.frozenset, items);
}

function newSetOf(rt: Runtime, type: Ref, items: readonly Ref[]): Ref {
  const set = newEmptySet(rt, type);
  try {
    for (const item of items) setAdd(rt, set, item);
  } catch (error) {
    rt.decref(set);
    throw error;
  }
  return set;
}

export function setDealloc(rt: Runtime, set: Ref): void {
  rt.untrack(set);
  const heap = rt.heap;
  const i32 = heap.i32;
  if (i32[(set + SET_WEAKREFS) >> 2] !== 0) clearWeakrefs(rt, set);
  const table = i32[(set + SET_TABLE) >> 2];
  let used = i32[(set + SET_USED) >> 2];
  for (let entry = table >> 2; used > 0; entry += 4) {
    const key = i32[entry];
    if (key === 0 || key === DUMMY) continue;
    used--;
    rt.decref(key);
  }
  if (table !== set + SET_SMALL_TABLE) rt.allocator.free(table);
  rt.freeObject(set);
}

// ---- reading -------------------------------------------------------------------------------------------------------
export function setSize(rt: Runtime, set: Ref): number {
  return rt.heap.i32[(set + SET_USED) >> 2];
}

/** The first slot at or after `slot` that holds an element, or -1. */
export function setNext(rt: Runtime, set: Ref, slot: number): number {
  const i32 = rt.heap.i32;
  const mask = i32[(set + SET_MASK) >> 2];
  const table = i32[(set + SET_TABLE) >> 2] >> 2;
  for (let i = slot; i <= mask; i++) {
    const key = i32[table + i * 4];
    if (key !== 0 && key !== DUMMY) return i;
  }
  return -1;
}

/** The element in a slot that `setNext` gave, borrowed. */
export function setEntryKey(rt: Runtime, set: Ref, slot: number): Ref {
  const i32 = rt.heap.i32;
  return i32[(i32[(set + SET_TABLE) >> 2] >> 2) + slot * 4];
}

/** Its hash, low word; the high word is in `rt.hashHigh`. */
export function setEntryHash(rt: Runtime, set: Ref, slot: number): number {
  const i32 = rt.heap.i32;
  const entry = (i32[(set + SET_TABLE) >> 2] >> 2) + slot * 4;
  rt.hashHigh = i32[entry + 3];
  return i32[entry + 2];
}

/** The elements in table order, borrowed. */
export function setItems(rt: Runtime, set: Ref): Ref[] {
  const items: Ref[] = [];
  for (let slot = setNext(rt, set, 0); slot >= 0; slot = setNext(rt, set, slot + 1)) {
    items.push(setEntryKey(rt, set, slot));
  }
  return items;
}

export function setSizeOf(rt: Runtime, set: Ref): number {
  const i32 = rt.heap.i32;
  const hasOwnTable = i32[(set + SET_TABLE) >> 2] !== set + SET_SMALL_TABLE;
  return SET_OBJECT_SIZE + (hasOwnTable ? (i32[(set + SET_MASK) >> 2] + 1) * 16 : 0);
}

/** The hash of an element; says "cannot use … as a set element". High word in `rt.hashHigh`. */
export function setKeyHash(rt: Runtime, key: Ref): number {
  return rt.typeOf(key) === T.str ? dictKeyHash(rt, key) : hashForContainer(rt, key, "a set element");
}

// ---- probing -------------------------------------------------------------------------------------------------------
/** The word index of the entry that holds an equal key, or, negative, the complement of where it could go: the deleted
 * entry that the search passed last, else the unused one that ended it. May run user code. */
function findEntry(rt: Runtime, set: Ref, key: Ref, low: number, high: number): number {
  const i32 = rt.heap.i32;
  restart: for (;;) {
    const table = i32[(set + SET_TABLE) >> 2];
    const mask = i32[(set + SET_MASK) >> 2];
    const isExactStr = i32[(key + OB_TYPE) >> 2] === T.str;
    const isExactInt = i32[(key + OB_TYPE) >> 2] === T.int;
    let perturbLow = low;
    let perturbHigh = high;
    let slot = low & mask;
    let free = 0;
    for (;;) {
      let entry = (table >> 2) + slot * 4;
      for (let probes = slot + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0; probes >= 0; probes--, entry += 4) {
        const found = i32[entry];
        if (found === 0) return ~(free === 0 ? entry : free);
        if (found === DUMMY) {
          free = entry;
          continue;
        }
        if (i32[entry + 2] !== low || i32[entry + 3] !== high) continue;
        if (found === key) return entry;
        const foundType = i32[(found + OB_TYPE) >> 2];
        if (isExactStr && foundType === T.str && strEquals(rt, found, key)) return entry;
        if (isExactInt && foundType === T.int && hasOneDigit(rt, key) && hasOneDigit(rt, found)) {
          if (compactInt(rt, found) === compactInt(rt, key)) return entry;
          continue;
        }
        rt.incref(found);
        let isEqual: boolean;
        try {
          isEqual = richCompareBool(rt, found, key, Py_EQ);
        } finally {
          rt.decref(found);
        }
        if (i32[(set + SET_TABLE) >> 2] !== table || i32[entry] !== found) continue restart;
        if (isEqual) return entry;
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      slot = (Math.imul(slot, 5) + 1 + perturbLow) & mask;
    }
  }
}

export function setContains(rt: Runtime, set: Ref, key: Ref): boolean {
  const low = setKeyHash(rt, key);
  return findEntry(rt, set, key, low, rt.hashHigh) >= 0;
}

export function setContainsHash(rt: Runtime, set: Ref, key: Ref, low: number, high: number): boolean {
  return findEntry(rt, set, key, low, high) >= 0;
}

/** Adds a borrowed element. */
export function setAdd(rt: Runtime, set: Ref, key: Ref): void {
  const low = setKeyHash(rt, key);
  setAddHash(rt, set, key, low, rt.hashHigh);
}

/** set_add_entry. */
export function setAddHash(rt: Runtime, set: Ref, key: Ref, low: number, high: number): void {
  const heap = rt.heap;
  rt.incref(key);
  let entry: number;
  try {
    entry = findEntry(rt, set, key, low, high);
  } catch (error) {
    rt.decref(key);
    throw error;
  }
  if (entry >= 0) {
    rt.decref(key);
    return;
  }
  entry = ~entry;
  const isDummy = heap.i32[entry] === DUMMY;
  const fill = heap.i32[(set + SET_FILL) >> 2] + 1;
  const used = heap.i32[(set + SET_USED) >> 2] + 1;
  if (!isDummy) heap.store((set + SET_FILL) >> 2, fill);
  heap.store((set + SET_USED) >> 2, used);
  heap.store(entry, key);
  heap.store(entry + 2, low);
  heap.store(entry + 3, high);
  if (isDummy) return;
  if (fill * 5 >= heap.i32[(set + SET_MASK) >> 2] * 3) resizeSet(rt, set, used > 50000 ? used * 2 : used * 4);
}

/** Writes an element, known to be absent, into a table; counts nothing. */
export function insertClean(
  rt: Runtime,
  table: Address,
  mask: number,
  key: Ref,
  low: number,
  high: number,
): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  let perturbLow = low;
  let perturbHigh = high;
  let slot = low & mask;
  for (;;) {
    let entry = (table >> 2) + slot * 4;
    for (let probes = slot + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0; probes >= 0; probes--, entry += 4) {
      if (i32[entry] !== 0) continue;
      heap.store(entry, key);
      heap.store(entry + 2, low);
      heap.store(entry + 3, high);
      return;
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + 1 + perturbLow) & mask;
  }
}

/** set_table_resize: to the smallest power of two above `minimum`, without the deleted entries. */
export function resizeSet(rt: Runtime, set: Ref, minimum: number): void {
  const heap = rt.heap;
  const i32 = heap.i32;
  let slots = MINIMUM_SLOTS;
  while (slots <= minimum) slots *= 2;
  const oldTable = i32[(set + SET_TABLE) >> 2];
  const oldSlots = i32[(set + SET_MASK) >> 2] + 1;
  const small = set + SET_SMALL_TABLE;
  const used = i32[(set + SET_USED) >> 2];
  let table = small;
  if (slots === MINIMUM_SLOTS) {
    if (oldTable === small && i32[(set + SET_FILL) >> 2] === used) return;
  } else {
    table = allocateBlock(rt, slots * 16);
  }
  const entries = i32.slice(oldTable >> 2, (oldTable >> 2) + oldSlots * 4);
  heap.fill(table, slots * 16);
  heap.store((set + SET_MASK) >> 2, slots - 1);
  heap.store((set + SET_TABLE) >> 2, table);
  heap.store((set + SET_FILL) >> 2, used);
  for (let i = 0; i < entries.length; i += 4) {
    const key = entries[i];
    if (key !== 0 && key !== DUMMY) insertClean(rt, table, slots - 1, key, entries[i + 2], entries[i + 3]);
  }
  if (oldTable !== small) rt.allocator.free(oldTable);
}

/** Takes an element out; false where it was not there. */
export function setDiscard(rt: Runtime, set: Ref, key: Ref): boolean {
  const low = setKeyHash(rt, key);
  return setDiscardHash(rt, set, key, low, rt.hashHigh);
}

export function setDiscardHash(rt: Runtime, set: Ref, key: Ref, low: number, high: number): boolean {
  const entry = findEntry(rt, set, key, low, high);
  if (entry < 0) return false;
  rt.decref(takeEntry(rt, set, entry));
  return true;
}

/** Empties the entry at a word index; its element passes to the caller. */
function takeEntry(rt: Runtime, set: Ref, entry: number): Ref {
  const heap = rt.heap;
  const key = heap.i32[entry];
  heap.store(entry, DUMMY);
  heap.store(entry + 2, -1);
  heap.store(entry + 3, -1);
  heap.store((set + SET_USED) >> 2, heap.i32[(set + SET_USED) >> 2] - 1);
  return key;
}

/** set.pop: any element, owned, searched from where the last one was found; 0 from an empty set. */
export function setPop(rt: Runtime, set: Ref): Ref {
  const heap = rt.heap;
  const i32 = heap.i32;
  if (i32[(set + SET_USED) >> 2] === 0) return 0;
  const table = i32[(set + SET_TABLE) >> 2] >> 2;
  const mask = i32[(set + SET_MASK) >> 2];
  let slot = i32[(set + SET_FINGER) >> 2] & mask;
  while (i32[table + slot * 4] === 0 || i32[table + slot * 4] === DUMMY) slot = slot === mask ? 0 : slot + 1;
  const key = takeEntry(rt, set, table + slot * 4);
  heap.store((set + SET_FINGER) >> 2, slot + 1);
  return key;
}

/** set.clear. */
export function setClear(rt: Runtime, set: Ref): void {
  const heap = rt.heap;
  const table = heap.i32[(set + SET_TABLE) >> 2];
  if (heap.i32[(set + SET_FILL) >> 2] === 0 && table === set + SET_SMALL_TABLE) return;
  const keys = setItems(rt, set);
  heap.fill(set + SET_SMALL_TABLE, MINIMUM_SLOTS * 16);
  heap.store((set + SET_FILL) >> 2, 0);
  heap.store((set + SET_USED) >> 2, 0);
  heap.store((set + SET_MASK) >> 2, MINIMUM_SLOTS - 1);
  heap.store((set + SET_TABLE) >> 2, set + SET_SMALL_TABLE);
  heap.store((set + SET_HASH) >> 2, -1);
  heap.store((set + SET_HASH + 4) >> 2, -1);
  for (const key of keys) rt.decref(key);
  if (table !== set + SET_SMALL_TABLE) rt.allocator.free(table);
}

// The rest of what others need of sets is found here too.
export { setUpdate } from "./set-operations.ts";
export { isAnySet } from "./set-type.ts";
