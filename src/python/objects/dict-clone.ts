// Copies of whole tables, which spare the hashing and probing of each entry.
// CPython: Objects/dictobject.c clone_combined_dict_keys
import { DICT_KEYS, DICT_USED, KEYS_LOG2_INDEX_BYTES } from "../memory/layout.ts";
import { allocateBlock } from "./array-block.ts";
import {
  KEYS_GENERAL,
  decrefKeys,
  forgetKeysVersion,
  keysByteCount,
  keysEntryCount,
  keysKind,
} from "./dict-keys.ts";
import type { Keys } from "./dict-keys.ts";
import { dictSize, newDictWithKeys } from "./dict.ts";
import { trackForAllEntries } from "./dict-tracking.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";

/** clone_combined_dict_keys: a byte for byte copy of a table without a hole too many, with its own references. */
export function cloneKeys(rt: Runtime, keys: Keys): Keys {
  const heap = rt.heap;
  const i32 = heap.i32;
  const size = keysByteCount(rt, keys);
  const clone = allocateBlock(rt, size);
  heap.copy(clone, keys, size);
  heap.store(clone >> 2, 1);
  heap.store((clone >> 2) + 1, 0);
  forgetKeysVersion(rt, clone);
  const isGeneral = keysKind(rt, keys) === KEYS_GENERAL;
  let word = ((clone + 32 + (1 << heap.u8[keys + KEYS_LOG2_INDEX_BYTES])) >> 2) + (isGeneral ? 2 : 0);
  const count = keysEntryCount(rt, keys);
  for (let i = 0; i < count; i++, word += isGeneral ? 6 : 4) {
    if (i32[word + 2] === 0) continue;
    rt.incref(i32[word + 2]);
    rt.incref(i32[word]);
  }
  return clone;
}

/** Gives an empty dict a clone of the other's table. */
export function adoptClone(rt: Runtime, dict: Ref, other: Ref): void {
  const heap = rt.heap;
  const keys = cloneKeys(rt, heap.i32[(other + DICT_KEYS) >> 2]);
  const before = heap.i32[(dict + DICT_KEYS) >> 2];
  heap.store((dict + DICT_KEYS) >> 2, keys);
  heap.store((dict + DICT_USED) >> 2, dictSize(rt, other));
  decrefKeys(rt, before);
  trackForAllEntries(rt, dict);
}

/** A new dict that has a clone of the other's table. */
export function newDictFromClone(rt: Runtime, other: Ref): Ref {
  const keys = cloneKeys(rt, rt.heap.i32[(other + DICT_KEYS) >> 2]);
  const dict = newDictWithKeys(rt, keys, dictSize(rt, other));
  trackForAllEntries(rt, dict);
  return dict;
}
