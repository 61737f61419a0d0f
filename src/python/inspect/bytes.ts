// The bytes of an object, with the names of the fields in them: the X-ray. An object is a block, or several: a list has its
// array of items, a dict its keys, a set its table. What is not in one of these is not the object's own.

import {
  BYTES_DATA,
  DICT_KEYS,
  DICT_VALUES,
  GC_HEAD_SIZE,
  KEYS_INDICES,
  KEYS_KIND,
  KEYS_LOG2_INDEX_BYTES,
  KEYS_NENTRIES,
  KEYS_REFCNT,
  KEYS_USABLE,
  LIST_ALLOCATED,
  LIST_ITEMS,
  LONG_DIGITS,
  MANAGED_DICT,
  MANAGED_PREFIX_SIZE,
  OB_TYPE,
  SET_MASK,
  SET_SMALL_TABLE,
  SET_TABLE,
  STR_ASCII_DATA,
  TUPLE_ITEMS,
  TYPE_DICT,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { BYTEARRAY_ALLOC, BYTEARRAY_BYTES } from "../objects/bytearray.ts";
import { slotMember } from "../objects/descriptors.ts";
import { KEYS_GENERAL, entrySize, keysByteCount, keysEntries } from "../objects/dict-keys.ts";
import {
  VALUES_ITEMS,
  VALUES_VALID,
  valuesByteCount,
  valuesCapacity,
  valuesCount,
} from "../objects/dict-values.ts";
import { intDigitCount } from "../objects/int.ts";
import { prefixSizeOf, sizeOf } from "../objects/object.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T, emptyDictKeys } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { textFromMemory } from "../objects/str.ts";
import { tupleLength } from "../objects/tuple.ts";
import { TPFLAGS_HEAPTYPE, TPFLAGS_INLINE_VALUES, TPFLAGS_MANAGED_DICT } from "../objects/type-info.ts";
import type { TypeInfo } from "../objects/type-info.ts";
import { fieldRows } from "./fields.ts";
import type { FieldKind, FieldRow } from "./fields.ts";
import { unquoted } from "./label.ts";
import { dictSlots } from "./object.ts";

/** Fields that one block lists; the rest are counted by their bytes. */
const FIELD_COUNT_MAX = 400;

export interface InspectedField {
  readonly name: string;
  /** From the start of the block, in bytes. */
  readonly offset: number;
  readonly byteCount: number;
  readonly kind: FieldKind;
  /** What the bytes hold: a pointer's address in the buffer, an integer, a double. */
  readonly value: number;
}

export interface InspectedBlock {
  /** `object`, or what the object has beside itself: `items`, `keys`, `table`, `bytes`. */
  readonly name: string;
  readonly address: Address;
  /** Bytes in front of the object's own address: GC head, dict and weak reference pointers. */
  readonly prefixByteCount: number;
  readonly byteCount: number;
  readonly fields: readonly InspectedField[];
}

/** The blocks of an object, its own first. */
export function objectBlocks(rt: Runtime, object: Ref): InspectedBlock[] {
  return [ownBlock(rt, object), ...otherBlocks(rt, object)];
}

/** Where the memory lies that an object's contents are in: start and bytes. Its count, type and GC head are not among them. */
export function contentRanges(rt: Runtime, object: Ref): [Address, number][] {
  const own = sizeInPlace(rt, object);
  const prefix = prefixSizeOf(rt, object);
  const ranges: [Address, number][] = [];
  if (own > OB_TYPE + 8) ranges.push([object + OB_TYPE + 8, own - OB_TYPE - 8]);
  if (prefix === MANAGED_PREFIX_SIZE) ranges.push([object + MANAGED_DICT, 8]);
  for (const { address, byteCount } of otherBlocks(rt, object)) ranges.push([address, byteCount]);
  const { flags } = rt.info(object);
  if ((flags & TPFLAGS_MANAGED_DICT) !== 0) {
    const dict = rt.pointer(object + MANAGED_DICT);
    if (dict !== 0) ranges.push(...contentRanges(rt, dict));
  }
  return ranges;
}

/**
 * Whether the object may hold a reference to another: false where all that it can hold lies in its own block, and the other's
 * address is not there. Much cheaper than to visit what it holds.
 */
export function mayHold(rt: Runtime, object: Ref, other: Ref): boolean {
  const info = rt.info(object);
  if (info.tp_traverse === null) return false;
  if (!holdsInPlace(info)) return true;
  const { i32 } = rt.heap;
  const capacity =
    (info.flags & TPFLAGS_INLINE_VALUES) === 0 ? 0 : valuesCapacity(rt, object + info.basicSize) * 8 + 8;
  const items = info.itemSize === 0 ? 0 : 8 + tupleLength(rt, object) * 8;
  const end = (object + info.basicSize + capacity + items) >> 2;
  for (let word = (object - MANAGED_PREFIX_SIZE) >> 2; word < end; word += 2)
    if (i32[word] === other) return true;
  return false;
}

/** Instances of plain classes, and the simplest types of the language. */
function holdsInPlace({ mro, flags }: TypeInfo): boolean {
  const [type, base] = mro;
  if (type === T.tuple || type === T.function || type === T.cell || type === T.method) return true;
  return (flags & TPFLAGS_HEAPTYPE) !== 0 && base === T.object;
}

// ---- the object's own block ------------------------------------------------------------------------------------------
function ownBlock(rt: Runtime, object: Ref): InspectedBlock {
  const info = rt.info(object);
  const prefix = prefixSizeOf(rt, object);
  const start = object - prefix;
  const rows: FieldRow[] = [];
  if (prefix === MANAGED_PREFIX_SIZE) {
    rows.push(["weakrefs", -MANAGED_PREFIX_SIZE, "pointer"], ["dict", MANAGED_DICT, "pointer"]);
  }
  if (prefix >= GC_HEAD_SIZE) rows.push(["_gc_next", -16, "pointer"], ["_gc_prev", -8, "pointer"]);
  rows.push(["ob_refcnt", 0, "size", 4], ["ob_flags", 4, "flags", 4], ["ob_type", OB_TYPE, "pointer"]);
  rows.push(...fieldRows(info.mro), ...itemRows(rt, object, info), ...attributeRows(rt, object, info));
  const byteCount = prefix + sizeInPlace(rt, object);
  const fields = rows
    .filter(([, offset]) => offset + prefix < byteCount)
    .slice(0, FIELD_COUNT_MAX)
    .map((row) => field(rt, start, [row[0], row[1] + prefix, row[2], row[3]]));
  return { name: "object", address: start, prefixByteCount: prefix, byteCount, fields };
}

/** Bytes of the object's own block from its address on: what `__sizeof__` says, without the buffers beside it. */
function sizeInPlace(rt: Runtime, object: Ref): number {
  const info = rt.info(object);
  const { mro } = info;
  if ([T.list, T.dict, T.set, T.frozenset, T.bytearray].some((type) => mro.includes(type)))
    return info.basicSize;
  if ((info.flags & TPFLAGS_INLINE_VALUES) !== 0) {
    return info.basicSize + valuesByteCount(valuesCapacity(rt, object + info.basicSize));
  }
  return Math.max(16, sizeOf(rt, object));
}

/** What stands behind the fixed fields: digits, items, text. */
function itemRows(rt: Runtime, object: Ref, { mro }: TypeInfo): FieldRow[] {
  if (mro.includes(T.int)) {
    const count = Math.max(1, intDigitCount(rt, object));
    return Array.from({ length: count }, (_, index) => [
      `ob_digit[${index}]`,
      LONG_DIGITS + index * 4,
      "size",
      4,
    ]);
  }
  if (mro.includes(T.tuple)) {
    const count = Math.min(tupleLength(rt, object), FIELD_COUNT_MAX);
    return Array.from({ length: count }, (_, index) => [
      `ob_item[${index}]`,
      TUPLE_ITEMS + index * 8,
      "pointer",
    ]);
  }
  if (mro.includes(T.str))
    return [["data", STR_ASCII_DATA, "bytes", Math.max(1, sizeOf(rt, object) - STR_ASCII_DATA)]];
  if (mro.includes(T.bytes))
    return [["ob_sval", BYTES_DATA, "bytes", Math.max(1, sizeOf(rt, object) - BYTES_DATA)]];
  if (mro.includes(T.set) || mro.includes(T.frozenset)) return tableRows(8, SET_SMALL_TABLE, "smalltable");
  return [];
}

/** The places of `__slots__`, and of the values that lie in the instance itself. */
function attributeRows(rt: Runtime, object: Ref, info: TypeInfo): FieldRow[] {
  if ((info.flags & TPFLAGS_HEAPTYPE) === 0) return [];
  const rows: FieldRow[] = [];
  for (const type of [...info.mro].reverse()) {
    if ((rt.infoOfType(type).flags & TPFLAGS_HEAPTYPE) === 0) continue;
    for (const { label, target } of dictSlots(rt, rt.pointer(type + TYPE_DICT), Infinity, () => true)) {
      const member = slotMember(rt, target);
      if (member !== null) rows.push([unquoted(label), member.offset, "pointer"]);
    }
  }
  if ((info.flags & TPFLAGS_INLINE_VALUES) === 0) return rows;
  const values = object + info.basicSize;
  const start = info.basicSize;
  rows.push(["values.capacity", start, "size", 1], ["values.size", start + 1, "size", 1]);
  rows.push(["values.embedded", start + 2, "size", 1], ["values.valid", start + VALUES_VALID, "size", 1]);
  const capacity = valuesCapacity(rt, values);
  const names = info.sharedKeys === 0 ? 0 : keysEntries(rt, info.sharedKeys);
  const known = info.sharedKeys === 0 ? 0 : rt.heap.i32[(info.sharedKeys + KEYS_NENTRIES) >> 2];
  for (let index = 0; index < capacity; index++) {
    const name = index < known ? rt.pointer(names + index * 16) : 0;
    const label = name === 0 ? `values[${index}]` : textFromMemory(rt.heap, name);
    rows.push([label, start + VALUES_ITEMS + index * 8, "pointer"]);
  }
  if (valuesCount(rt, values) > 0) {
    rows.push(["values.order", start + VALUES_ITEMS + capacity * 8, "bytes", (capacity + 7) & ~7]);
  }
  return rows;
}

// ---- what an object has beside itself --------------------------------------------------------------------------------
function otherBlocks(rt: Runtime, object: Ref): InspectedBlock[] {
  const { mro } = rt.info(object);
  const i32 = rt.heap.i32;
  if (mro.includes(T.list)) {
    const items = i32[(object + LIST_ITEMS) >> 2];
    const count = i32[(object + LIST_ALLOCATED) >> 2];
    if (items === 0 || count <= 0) return [];
    const rows = Array.from({ length: Math.min(count, FIELD_COUNT_MAX) }, (_, index) => [
      `ob_item[${index}]`,
      index * 8,
      "pointer",
    ]) as FieldRow[];
    return [block(rt, "items", items, count * 8, rows)];
  }
  if (mro.includes(T.dict)) {
    const keys = i32[(object + DICT_KEYS) >> 2];
    const values = i32[(object + DICT_VALUES) >> 2];
    const blocks = keys === 0 || keys === emptyDictKeys ? [] : [keysBlock(rt, keys)];
    if (values !== 0) blocks.push(valuesBlock(rt, values));
    return blocks;
  }
  if (mro.includes(T.set) || mro.includes(T.frozenset)) {
    const table = i32[(object + SET_TABLE) >> 2];
    if (table === object + SET_SMALL_TABLE || table === 0) return [];
    const count = i32[(object + SET_MASK) >> 2] + 1;
    return [block(rt, "table", table, count * 16, tableRows(Math.min(count, FIELD_COUNT_MAX), 0, "table"))];
  }
  if (mro.includes(T.bytearray)) {
    const bytes = i32[(object + BYTEARRAY_BYTES) >> 2];
    const size = i32[(object + BYTEARRAY_ALLOC) >> 2];
    return bytes === 0 || size <= 0
      ? []
      : [block(rt, "bytes", bytes, size, [["ob_bytes", 0, "bytes", size]])];
  }
  return [];
}

function tableRows(count: number, start: number, name: string): FieldRow[] {
  return Array.from({ length: count }, (_, index): FieldRow[] => [
    [`${name}[${index}].key`, start + index * 16, "pointer"],
    [`${name}[${index}].hash`, start + index * 16 + 8, "hash"],
  ]).flat();
}

function keysBlock(rt: Runtime, keys: Address): InspectedBlock {
  const indexBytes = 1 << rt.heap.u8[keys + KEYS_LOG2_INDEX_BYTES];
  const kind = rt.heap.u8[keys + KEYS_KIND];
  const rows: FieldRow[] = [
    ["dk_refcnt", KEYS_REFCNT, "size"],
    ["dk_log2_size", 8, "size", 1],
    ["dk_log2_index_bytes", 9, "size", 1],
    ["dk_kind", KEYS_KIND, "size", 1],
    ["dk_version", 12, "flags", 4],
    ["dk_usable", KEYS_USABLE, "size"],
    ["dk_nentries", KEYS_NENTRIES, "size"],
    ["dk_indices", KEYS_INDICES, "bytes", indexBytes],
  ];
  const stride = entrySize(kind);
  const byteCount = keysByteCount(rt, keys);
  const count = Math.floor((byteCount - KEYS_INDICES - indexBytes) / stride);
  for (let index = 0; index < count && rows.length < FIELD_COUNT_MAX; index++) {
    let offset = KEYS_INDICES + indexBytes + index * stride;
    if (kind === KEYS_GENERAL) {
      rows.push([`entry[${index}].me_hash`, offset, "hash"]);
      offset += 8;
    }
    rows.push(
      [`entry[${index}].me_key`, offset, "pointer"],
      [`entry[${index}].me_value`, offset + 8, "pointer"],
    );
  }
  return block(rt, "keys", keys, byteCount, rows);
}

function valuesBlock(rt: Runtime, values: Address): InspectedBlock {
  const capacity = valuesCapacity(rt, values);
  const rows: FieldRow[] = [
    ["capacity", 0, "size", 1],
    ["size", 1, "size", 1],
    ["embedded", 2, "size", 1],
    ["valid", VALUES_VALID, "size", 1],
  ];
  for (let index = 0; index < capacity; index++)
    rows.push([`values[${index}]`, VALUES_ITEMS + index * 8, "pointer"]);
  return block(rt, "values", values, valuesByteCount(capacity), rows);
}

function block(
  rt: Runtime,
  name: string,
  address: Address,
  byteCount: number,
  rows: readonly FieldRow[],
): InspectedBlock {
  const fields = rows.slice(0, FIELD_COUNT_MAX).map((row) => field(rt, address, row));
  return { name, address, prefixByteCount: 0, byteCount, fields };
}

function field(rt: Runtime, start: Address, [name, offset, kind, byteCount = 8]: FieldRow): InspectedField {
  return { name, offset, byteCount, kind, value: valueAt(rt, start + offset, kind, byteCount) };
}

function valueAt(rt: Runtime, address: Address, kind: FieldKind, byteCount: number): number {
  const { heap } = rt;
  if (kind === "float") return heap.f64[address >> 3];
  if (kind === "pointer") return heap.i32[address >> 2] & ~3;
  if (kind === "bytes") return 0;
  if (byteCount === 1) return heap.u8[address];
  if (byteCount === 4) return kind === "flags" ? heap.i32[address >> 2] >>> 0 : heap.i32[address >> 2];
  return heap.int64(address);
}
