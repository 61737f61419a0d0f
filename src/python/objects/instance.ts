// Attributes of instances: where they lie and how `o.name` finds them.
// CPython: Objects/object.c PyObject_GenericGetAttr, PyObject_GenericSetAttr; Objects/dictobject.c
// _PyObject_StoreInstanceAttribute, _PyObject_MaterializeManagedDict
//
// An instance of a plain class has no dict of its own. Its values lie behind its fixed part, at `instanceValues(o)`, in
// the layout of dict-values.ts; their names are in the class's shared keys (`info.sharedKeys`). Asking for `__dict__`
// makes a dict that points at these same values. Once the class has more names than an instance has room for, that
// instance's dict takes the values over and the array is marked invalid.
//
// What an inline cache may keep, per instruction: (1) the type and its `TypeInfo.version`; while both are unchanged,
// `typeLookup` gives the same answer (also 0) for the same name; (2) for a type with TPFLAGS_INLINE_VALUES, the index
// `instanceValueIndex(rt, type, name)` once it is not -1: it never changes for that type object. Then
// `readInstanceValue(rt, o, info, index)` is the attribute, 0 where it is not set in the array: take the slow path then.
// Writing: `storeInstanceValue(rt, o, info, index, value)` answers false where the slow path must be taken.
import { MANAGED_DICT } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { newAttributeError } from "./abstract-attribute.ts";
import { dropRaised, isRaised } from "./abstract.ts";
import { dictDelete, dictGet, dictSet, newDict, newDictWithValues } from "./dict.ts";
import {
  allocateValues,
  dictDetachValues,
  forgetValueOrder,
  freeValues,
  initValues,
  noteValueOrder,
  sharedKeysCapacity,
  sharedKeysIndex,
  sharedKeysInsert,
  shrinkSharedKeys,
  VALUES_COUNT,
  VALUES_ITEMS,
  VALUES_VALID,
  valuesByteCount,
  valuesCapacity,
} from "./dict-values.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { typeLookup } from "./type.ts";
import {
  TPFLAGS_HAVE_GC,
  TPFLAGS_INLINE_VALUES,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import type { TypeInfo } from "./type-info.ts";

// ---- making -------------------------------------------------------------------------------------------------------------
/** PyType_GenericAlloc: an instance with all its fields zero, tracked where its type is collected. Variable-size types
 * get room for one item more than asked, as CPython gives it. */
export function genericAlloc(rt: Runtime, type: Ref, items: number): Ref {
  const info = rt.infoOfType(type);
  let size = info.basicSize;
  if (info.itemSize !== 0) size = (size + info.itemSize * (items + 1) + 7) & ~7;
  const hasInlineValues = (info.flags & TPFLAGS_INLINE_VALUES) !== 0;
  const fixedSize = size;
  if (hasInlineValues) size += valuesByteCount(sharedKeysCapacity(rt, info.sharedKeys));
  if (info.valuesPointer !== 0) size += 8;
  const object = rt.newObject(type, size);
  if (fixedSize > 16) rt.heap.fill(object + 16, fixedSize - 16);
  if (info.itemSize !== 0) rt.heap.store((object + 16) >> 2, items);
  if (hasInlineValues) initValues(rt, object + fixedSize, shrinkSharedKeys(rt, info.sharedKeys), true);
  if (info.valuesPointer !== 0) giveOutsideValues(rt, object, info);
  if ((info.flags & TPFLAGS_HAVE_GC) !== 0) rt.track(object);
  return object;
}

function giveOutsideValues(rt: Runtime, object: Ref, info: TypeInfo): void {
  const values = allocateValues(rt, shrinkSharedKeys(rt, info.sharedKeys));
  if (values === 0) throw rt.memoryError();
  rt.heap.storeInt64(object + info.valuesPointer, values);
}

/** The values of an instance that has no dict yet, which lie in a block of their own; 0 when there are none. */
export function outsideValues(rt: Runtime, object: Ref, info: TypeInfo): Address {
  return info.valuesPointer === 0 ? 0 : rt.heap.i32[(object + info.valuesPointer) >> 2];
}

/** Takes the block of values from the instance, which has none any more. */
function takeOutsideValues(rt: Runtime, object: Ref, info: TypeInfo): Address {
  return info.valuesPointer === 0 ? 0 : rt.exchange(object + info.valuesPointer, 0);
}

/** CPython: 3.11's _PyObject_FreeInstanceAttributes */
function freeOutsideValues(rt: Runtime, object: Ref, info: TypeInfo): void {
  const values = takeOutsideValues(rt, object, info);
  if (values === 0) return;
  clearInstanceValues(rt, values);
  freeValues(rt, values);
}

// ---- values in the instance ---------------------------------------------------------------------------------------------
/** Address of the values that lie in the instance; only for types with TPFLAGS_INLINE_VALUES. */
export function instanceValues(object: Ref, info: TypeInfo): Address {
  return object + info.basicSize;
}

/** The place of an attribute in the instances of that type: -1 while no instance has had it, or where values do not lie
 * in the instances. */
export function instanceValueIndex(rt: Runtime, type: Ref, name: Ref): number {
  const info = rt.infoOfType(type);
  if ((info.flags & TPFLAGS_INLINE_VALUES) === 0 || rt.typeOf(name) !== T.str) return -1;
  return sharedKeysIndex(rt, info.sharedKeys, name);
}

/** The value at an index, borrowed; 0 when it is not set or the values have moved to a dict. */
export function readInstanceValue(rt: Runtime, object: Ref, info: TypeInfo, index: number): Ref {
  const values = object + info.basicSize;
  if (rt.heap.u8[values + VALUES_VALID] === 0) return 0;
  return rt.heap.i32[(values + VALUES_ITEMS + index * 8) >> 2];
}

/** Writes the (borrowed) value at an index; false when the values are not in the instance any more. */
export function storeInstanceValue(
  rt: Runtime,
  object: Ref,
  info: TypeInfo,
  index: number,
  value: Ref,
): boolean {
  return storeValue(rt, object, object + info.basicSize, index, value);
}

function storeValue(rt: Runtime, object: Ref, values: Address, index: number, value: Ref): boolean {
  const heap = rt.heap;
  if (heap.u8[values + VALUES_VALID] === 0) return false;
  const word = (values + VALUES_ITEMS + index * 8) >> 2;
  const before = heap.i32[word];
  heap.store(word, rt.incref(value));
  if (before !== 0) rt.decref(before);
  else noteValue(rt, object, values, index);
  return true;
}

/** The value at an index was set that was not. */
export function noteInstanceValue(rt: Runtime, object: Ref, info: TypeInfo, index: number): void {
  noteValue(rt, object, object + info.basicSize, index);
}

function noteValue(rt: Runtime, object: Ref, values: Address, index: number): void {
  noteValueOrder(rt, values, index);
  const dict = rt.heap.i32[(object + MANAGED_DICT) >> 2];
  if (dict !== 0) countDictEntry(rt, dict, 1);
}

const DICT_USED_OFFSET = 16;
function countDictEntry(rt: Runtime, dict: Ref, change: number): void {
  const word = (dict + DICT_USED_OFFSET) >> 2;
  rt.heap.store(word, rt.heap.i32[word] + change);
}

/** The attribute from the instance's own values, borrowed: 0 when it has none of that name, -1 when its attributes are
 * not there but in a dict (or nowhere). */
export function readInstanceAttribute(rt: Runtime, object: Ref, name: Ref): number {
  const info = rt.info(object);
  let values: Address;
  if ((info.flags & TPFLAGS_INLINE_VALUES) !== 0) {
    values = object + info.basicSize;
    if (rt.heap.u8[values + VALUES_VALID] === 0) return -1;
  } else {
    values = outsideValues(rt, object, info);
    if (values === 0) return -1;
  }
  const index = sharedKeysIndex(rt, info.sharedKeys, name);
  return index < 0 || index >= valuesCapacity(rt, values)
    ? 0
    : rt.heap.i32[(values + VALUES_ITEMS + index * 8) >> 2];
}

// ---- the dict of an instance ----------------------------------------------------------------------------------------------
/** The instance's `__dict__` as it is now, borrowed: 0 when there is none yet (its values may lie in the instance). */
export function instanceDictOrNull(rt: Runtime, object: Ref): Ref {
  const info = rt.info(object);
  if ((info.flags & TPFLAGS_MANAGED_DICT) !== 0) {
    const dict = rt.heap.i32[(object + MANAGED_DICT) >> 2];
    if (dict !== 0 || (info.flags & TPFLAGS_INLINE_VALUES) === 0) return dict;
    // A str subclass as a name is looked up in the dict, so there must be one.
    return 0;
  }
  return info.dictOffset > 0 ? rt.heap.i32[(object + info.dictOffset) >> 2] : 0;
}

/** True for an object whose type gives it a `__dict__`. */
export function hasInstanceDict(rt: Runtime, object: Ref): boolean {
  return rt.info(object).dictOffset !== 0;
}

/** The instance's `__dict__`, borrowed, made if it was not there; 0 for objects that cannot have one.
 * CPython: _PyObject_GetDictPtr, _PyObject_MaterializeManagedDict */
export function instanceDict(rt: Runtime, object: Ref): Ref {
  const info = rt.info(object);
  if (info.dictOffset === 0) return 0;
  const existing = instanceDictOrNull(rt, object);
  if (existing !== 0) return existing;
  const heap = rt.heap;
  if ((info.flags & TPFLAGS_MANAGED_DICT) === 0) {
    const dict = newDict(rt);
    heap.store((object + info.dictOffset) >> 2, dict);
    return dict;
  }
  let dict: Ref;
  const values = object + info.basicSize;
  if ((info.flags & TPFLAGS_INLINE_VALUES) !== 0 && heap.u8[values + VALUES_VALID] !== 0) {
    dict = newDictWithValues(rt, info.sharedKeys, values, heap.u8[values + VALUES_COUNT]);
  } else if (outsideValues(rt, object, info) !== 0) {
    const own = takeOutsideValues(rt, object, info);
    dict = newDictWithValues(rt, info.sharedKeys, own, heap.u8[own + VALUES_COUNT]);
  } else if (info.sharedKeys !== 0) {
    const capacity = sharedKeysCapacity(rt, info.sharedKeys);
    const ownValues = rt.allocator.allocate(valuesByteCount(capacity));
    if (ownValues === 0) throw rt.memoryError();
    initValues(rt, ownValues, capacity, false);
    dict = newDictWithValues(rt, info.sharedKeys, ownValues, 0);
  } else dict = newDict(rt);
  heap.store((object + MANAGED_DICT) >> 2, dict);
  return dict;
}

/** `o.__dict__ = dict`, or `del o.__dict__` with 0. The dict is borrowed. CPython: _PyObject_SetManagedDict */
export function setInstanceDict(rt: Runtime, object: Ref, dict: Ref): void {
  const info = rt.info(object);
  if (dict !== 0) rt.incref(dict);
  if ((info.flags & TPFLAGS_MANAGED_DICT) === 0) {
    rt.decrefOrNull(rt.exchange(object + info.dictOffset, dict));
    return;
  }
  const before = rt.exchange(object + MANAGED_DICT, dict);
  freeOutsideValues(rt, object, info);
  if ((info.flags & TPFLAGS_INLINE_VALUES) !== 0) {
    const values = object + info.basicSize;
    if (before !== 0) dictDetachValues(rt, before, values);
    else if (dict !== 0) dropInstanceValues(rt, object, info);
    else clearInstanceValues(rt, values);
    // From here on attributes are in a dict of their own, also those given after `del o.__dict__`.
    rt.heap.storeByte(values + VALUES_VALID, 0);
  }
  rt.decrefOrNull(before);
}

/** Empties the array; the instance may be given attributes again. */
function clearInstanceValues(rt: Runtime, values: Address): void {
  const heap = rt.heap;
  if (heap.u8[values + VALUES_VALID] === 0) return;
  heap.storeByte(values + VALUES_COUNT, 0);
  const i32 = heap.i32;
  const first = (values + VALUES_ITEMS) >> 2;
  const end = first + 2 * valuesCapacity(rt, values);
  for (let word = first; word < end; word += 2) {
    const value = i32[word];
    if (value === 0) continue;
    if (heap.journal !== null) heap.journal.note(word, value);
    i32[word] = 0;
    rt.decref(value);
  }
}

/** clear_inline_values: for an instance that dies. */
function dropInstanceValues(rt: Runtime, object: Ref, info: TypeInfo): void {
  const values = object + info.basicSize;
  if (rt.heap.u8[values + VALUES_VALID] === 0) return;
  clearInstanceValues(rt, values);
  rt.heap.storeByte(values + VALUES_VALID, 0);
}

/** PyObject_ClearManagedDict: the instance dies or is cleared by the collector; a dict that others hold survives with
 * the values. */
export function clearManagedDict(rt: Runtime, object: Ref, info: TypeInfo): void {
  const dict = rt.heap.i32[(object + MANAGED_DICT) >> 2];
  if ((info.flags & TPFLAGS_INLINE_VALUES) !== 0) {
    if (dict === 0) {
      dropInstanceValues(rt, object, info);
      return;
    }
    dictDetachValues(rt, dict, object + info.basicSize);
  }
  freeOutsideValues(rt, object, info);
  if (dict !== 0) {
    rt.heap.store((object + MANAGED_DICT) >> 2, 0);
    rt.decref(dict);
  }
}

/** PyObject_VisitManagedDict: a dict, once there is one, is what holds the values, also where they lie in the instance. */
export function visitManagedDict(rt: Runtime, object: Ref, info: TypeInfo, visit: (held: Ref) => void): void {
  const dict = rt.heap.i32[(object + MANAGED_DICT) >> 2];
  if (dict !== 0) {
    visit(dict);
    return;
  }
  const isInside = (info.flags & TPFLAGS_INLINE_VALUES) !== 0;
  const values = isInside ? object + info.basicSize : outsideValues(rt, object, info);
  if (values === 0 || rt.heap.u8[values + VALUES_VALID] === 0) return;
  const capacity = valuesCapacity(rt, values);
  for (let i = 0; i < capacity; i++) {
    const value = rt.heap.i32[(values + VALUES_ITEMS + i * 8) >> 2];
    if (value !== 0) visit(value);
  }
}

/** Sets (or with 0 deletes) an attribute of the instance itself; false when there was nothing to delete.
 * CPython: store_instance_attr_lock_held, _PyObjectDict_SetItem */
function storeOwnAttribute(rt: Runtime, object: Ref, info: TypeInfo, name: Ref, value: Ref): boolean {
  const heap = rt.heap;
  const isInside = (info.flags & TPFLAGS_INLINE_VALUES) !== 0;
  const values = isInside ? object + info.basicSize : outsideValues(rt, object, info);
  if (values !== 0 && heap.u8[values + VALUES_VALID] !== 0 && rt.typeOf(name) === T.str) {
    const index =
      value === 0 ? sharedKeysIndex(rt, info.sharedKeys, name) : sharedKeysInsert(rt, info.sharedKeys, name);
    if (index >= 0 && index < valuesCapacity(rt, values)) {
      if (value !== 0) return storeValue(rt, object, values, index, value);
      const before = rt.exchange(values + VALUES_ITEMS + index * 8, 0);
      if (before === 0) return false;
      forgetValueOrder(rt, values, index);
      const dict = heap.i32[(object + MANAGED_DICT) >> 2];
      if (dict !== 0) countDictEntry(rt, dict, -1);
      rt.decref(before);
      return true;
    }
    if (value === 0) return false;
  }
  if (value === 0) {
    const dict = instanceDictOrNull(rt, object);
    return dict !== 0 && dictDelete(rt, dict, name);
  }
  const dict = rt.incref(instanceDict(rt, object));
  try {
    dictSet(rt, dict, name, value);
  } finally {
    rt.decref(dict);
  }
  return true;
}

// ---- o.name -------------------------------------------------------------------------------------------------------------
/** PyObject_GenericGetAttr: data descriptor, then the instance, then descriptor or value of the class. */
export function genericGetAttr(rt: Runtime, object: Ref, name: Ref): Ref {
  const value = genericGetAttrOrNull(rt, object, name, false);
  if (value !== 0) return value;
  throw newAttributeError(
    rt,
    object,
    name,
    `'${rt.typeName(object)}' object has no attribute '${rt.text(name)}'`,
  );
}

/** As `genericGetAttr`, but 0 when there is no such attribute; `isQuiet` also swallows a descriptor's AttributeError. */
export function genericGetAttrOrNull(rt: Runtime, object: Ref, name: Ref, isQuiet = true): Ref {
  const type = rt.typeOf(object);
  if (rt.typeOf(name) !== T.str && !rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`attribute name must be string, not '${rt.typeName(name)}'`);
  }
  const found = typeLookup(rt, type, name);
  const foundInfo = found === 0 ? null : rt.info(found);
  const get = foundInfo === null ? null : foundInfo.tp_descr_get;
  if (get !== null && foundInfo !== null && foundInfo.tp_descr_set !== null) {
    return callGet(rt, get, found, object, type, isQuiet);
  }
  const own = readInstanceAttribute(rt, object, name);
  if (own > 0) return rt.incref(own);
  if (own < 0) {
    const dict = instanceDictOrNull(rt, object);
    if (dict !== 0) {
      // Comparing keys may run a program that changes the class and the dict.
      if (found !== 0) rt.incref(found);
      try {
        const value = dictGet(rt, dict, name);
        if (value !== 0) return rt.incref(value);
        if (get !== null) return callGet(rt, get, found, object, type, isQuiet);
        if (found !== 0) return rt.incref(found);
      } finally {
        if (found !== 0) rt.decref(found);
      }
      return 0;
    }
  }
  if (get !== null) return callGet(rt, get, found, object, type, isQuiet);
  return found === 0 ? 0 : rt.incref(found);
}

function callGet(
  rt: Runtime,
  get: (rt: Runtime, self: Ref, object: Ref, type: Ref) => Ref,
  descriptor: Ref,
  object: Ref,
  type: Ref,
  isQuiet: boolean,
): Ref {
  rt.incref(descriptor);
  try {
    return get(rt, descriptor, object, type);
  } catch (error) {
    if (!isQuiet || !isRaised(rt, error, T.AttributeError)) throw error;
    dropRaised(rt, error);
    return 0;
  } finally {
    rt.decref(descriptor);
  }
}

/** PyObject_GenericSetAttr; `value` 0 deletes. */
export function genericSetAttr(rt: Runtime, object: Ref, name: Ref, value: Ref): void {
  const type = rt.typeOf(object);
  const info = rt.infoOfType(type);
  if (rt.typeOf(name) !== T.str && !rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`attribute name must be string, not '${rt.typeName(name)}'`);
  }
  const found = typeLookup(rt, type, name);
  if (found !== 0) {
    const set = rt.info(found).tp_descr_set;
    if (set !== null) {
      rt.incref(found);
      try {
        set(rt, found, object, value);
      } finally {
        rt.decref(found);
      }
      return;
    }
  }
  if (info.dictOffset !== 0) {
    if (storeOwnAttribute(rt, object, info, name, value)) return;
    throw newAttributeError(rt, object, name, `'${info.tpName}' object has no attribute '${rt.text(name)}'`);
  }
  throw newAttributeError(rt, object, name, noPlaceFor(rt, info, name, found));
}

function noPlaceFor(rt: Runtime, info: TypeInfo, name: Ref, found: Ref): string {
  const text = rt.text(name);
  if (found !== 0) return `'${info.tpName}' object attribute '${text}' is read-only`;
  if (info.tp_setattro !== genericSetAttr || !rt.version.explainsMissingDict)
    return `'${info.tpName}' object has no attribute '${text}'`;
  return `'${info.tpName}' object has no attribute '${text}' and no __dict__ for setting new attributes`;
}
