// Iteration, length, subscription and membership of any object.
// CPython: Objects/abstract.c, PyObject_GetIter, PyObject_GetItem, PySequence_*
import { callSpecial, getAttrOrNull } from "./abstract-attribute.ts";
import { indexNumber } from "./abstract-number.ts";
import { dropRaised, isRaised, richCompareBool } from "./abstract.ts";
import { isType } from "./class-check.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { isInt, newBigInt, newInt, numberOf } from "./int.ts";
import { listItem, listLength } from "./list.ts";
import { RANGE_LENGTH } from "./range.ts";
import type { Runtime } from "./runtime.ts";
import { newSequenceIterator } from "./sequence-iterator.ts";
import { None, NotImplemented, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { tupleItem, tupleLength } from "./tuple.ts";
import { Py_EQ, TPFLAGS_DICT_SUBCLASS, TPFLAGS_HEAPTYPE } from "./type-info.ts";
import type { TypeInfo } from "./type-info.ts";

// ---- iteration --------------------------------------------------------------------------------------------------------
/** PySequence_Check: subscriptable by position, as far as its slots tell. */
export function isSequence(rt: Runtime, object: Ref): boolean {
  const info = rt.info(object);
  return (info.flags & TPFLAGS_DICT_SUBCLASS) === 0 && info.sq_item !== null;
}

/** PyMapping_Check. */
export function isMapping(rt: Runtime, object: Ref): boolean {
  return rt.info(object).mp_subscript !== null;
}

/** `iter(o)`. */
export function iter(rt: Runtime, object: Ref): Ref {
  const slot = rt.info(object).tp_iter;
  if (slot === null) {
    if (isSequence(rt, object)) return newSequenceIterator(rt, object);
    throw rt.typeError(`'${rt.typeName(object)}' object is not iterable`);
  }
  const result = slot(rt, object);
  if (rt.info(result).tp_iternext === null) {
    const typeName = rt.typeName(result);
    rt.decref(result);
    throw rt.typeError(`iter() returned non-iterator of type '${typeName}'`);
  }
  return result;
}

/** PyIter_Next: the next item, owned, or 0 at the end; the iterator's StopIteration ends here. */
export function iterNext(rt: Runtime, iterator: Ref): Ref {
  const next = rt.info(iterator).tp_iternext;
  if (next === null) throw rt.typeError(`'${rt.typeName(iterator)}' object is not an iterator`);
  try {
    return next(rt, iterator);
  } catch (error) {
    if (!isRaised(rt, error, T.StopIteration)) throw error;
    dropRaised(rt, error);
    return 0;
  }
}

/** Hands out each item, borrowed; stops early when `use` returns false. */
export function forEach(rt: Runtime, iterable: Ref, use: (item: Ref) => void | false): void {
  const iterator = iter(rt, iterable);
  try {
    for (;;) {
      const item = iterNext(rt, iterator);
      if (item === 0) return;
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

/** Every item, owned. */
export function listFromIterable(rt: Runtime, iterable: Ref): Ref[] {
  const type = rt.typeOf(iterable);
  const items: Ref[] = [];
  if (type === T.list) {
    for (let i = 0; i < listLength(rt, iterable); i++) items.push(rt.incref(listItem(rt, iterable, i)));
    return items;
  }
  if (type === T.tuple) {
    const count = tupleLength(rt, iterable);
    for (let i = 0; i < count; i++) items.push(rt.incref(tupleItem(rt, iterable, i)));
    return items;
  }
  const iterator = iter(rt, iterable);
  try {
    for (let item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator)) items.push(item);
    return items;
  } catch (error) {
    for (const item of items) rt.decref(item);
    throw error;
  } finally {
    rt.decref(iterator);
  }
}

/** PySequence_Fast: as `listFromIterable`; what cannot be iterated is complained of with `message`. */
export function sequenceItems(rt: Runtime, object: Ref, message: string): Ref[] {
  const type = rt.typeOf(object);
  if (type === T.list || type === T.tuple) return listFromIterable(rt, object);
  let iterator: Ref;
  try {
    iterator = iter(rt, object);
  } catch (error) {
    if (!isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    throw rt.typeError(message);
  }
  try {
    return listFromIterable(rt, iterator);
  } finally {
    rt.decref(iterator);
  }
}

// ---- length -----------------------------------------------------------------------------------------------------------
/** `len(o)`. */
export function length(rt: Runtime, object: Ref): number {
  const info = rt.info(object);
  if (info.sq_length !== null) return info.sq_length(rt, object);
  if (info.mp_length !== null) return info.mp_length(rt, object);
  throw rt.typeError(`object of type '${info.tpName}' has no len()`);
}

/** `len(o)` as an int, owned. A range may be longer than a JavaScript number can tell. */
export function lengthObject(rt: Runtime, object: Ref): Ref {
  const count = length(rt, object);
  if (count <= Number.MAX_SAFE_INTEGER) return newInt(rt, count);
  if (rt.typeOf(object) === T.range) return rt.incref(rt.pointer(object + RANGE_LENGTH));
  return newBigInt(rt, count < 2 ** 63 ? BigInt(count) : 2n ** 63n - 1n);
}

/** PyObject_LengthHint. */
export function lengthHint(rt: Runtime, object: Ref, otherwise: number): number {
  const info = rt.info(object);
  if (info.sq_length !== null || info.mp_length !== null) {
    try {
      return length(rt, object);
    } catch (error) {
      if (!isRaised(rt, error, T.TypeError)) throw error;
      dropRaised(rt, error);
    }
  }
  let result: Ref;
  try {
    result = callSpecial(rt, object, "__length_hint__", []);
  } catch (error) {
    if (!isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    return otherwise;
  }
  if (result === 0 || result === NotImplemented) return otherwise;
  try {
    if (!isInt(rt, result)) {
      throw rt.typeError(`__length_hint__ must be an integer, not ${rt.typeName(result)}`);
    }
    const hint = numberOf(rt, result);
    if (hint < 0) throw rt.valueError("__length_hint__() should return >= 0");
    return hint;
  } finally {
    rt.decref(result);
  }
}

// ---- subscription -----------------------------------------------------------------------------------------------------
/** An index as sq_item wants it: counted from the end when negative. */
function sequenceIndex(rt: Runtime, object: Ref, key: Ref): number {
  const position = indexNumber(rt, key, T.IndexError);
  if (position >= 0) return position;
  const lengthSlot = rt.info(object).sq_length;
  return lengthSlot === null ? position : position + lengthSlot(rt, object);
}

/** `o[key]`. */
export function getItem(rt: Runtime, object: Ref, key: Ref): Ref {
  const info = rt.info(object);
  if (info.mp_subscript !== null) return info.mp_subscript(rt, object, key);
  if (info.sq_item !== null) {
    if (rt.info(key).nb_index === null) {
      throw rt.typeError(`sequence index must be integer, not '${rt.typeName(key)}'`);
    }
    return info.sq_item(rt, object, sequenceIndex(rt, object, key));
  }
  if (isType(rt, object)) {
    if (object === T.type) return newGenericAlias(rt, object, key);
    const method = getAttrOrNull(rt, object, rt.intern("__class_getitem__"));
    if (method !== 0 && method !== None) {
      try {
        return rt.call(method, [key]);
      } finally {
        rt.decref(method);
      }
    }
    throw rt.typeError(`type '${rt.infoOfType(object).tpName}' is not subscriptable`);
  }
  throw rt.typeError(`'${info.tpName}' object is not subscriptable`);
}

/** `o[key] = value`. */
export function setItem(rt: Runtime, object: Ref, key: Ref, value: Ref): void {
  const info = rt.info(object);
  if (info.mp_ass_subscript !== null) info.mp_ass_subscript(rt, object, key, value);
  else if (info.sq_ass_item !== null) {
    if (rt.info(key).nb_index === null) {
      throw rt.typeError(`sequence index must be integer, not '${rt.typeName(key)}'`);
    }
    info.sq_ass_item(rt, object, sequenceIndex(rt, object, key), value);
  } else {
    // What counts by position would first make the key a position.
    if (info.sq_item !== null && rt.info(key).nb_index !== null) indexNumber(rt, key, T.IndexError);
    throw rt.typeError(`'${info.tpName}' object does not support item assignment`);
  }
}

/** Whether the type has tp_as_sequence, as every class of a program has. */
function hasSequenceSlots(info: TypeInfo): boolean {
  const slots = [info.sq_length, info.sq_item, info.sq_contains, info.sq_concat, info.sq_repeat];
  return (info.flags & TPFLAGS_HEAPTYPE) !== 0 || slots.some((slot) => slot !== null);
}

/** `del o[key]`. */
export function deleteItem(rt: Runtime, object: Ref, key: Ref): void {
  const info = rt.info(object);
  if (info.mp_ass_subscript !== null) info.mp_ass_subscript(rt, object, key, 0);
  else if (info.sq_ass_item !== null) {
    if (rt.info(key).nb_index === null) {
      throw rt.typeError(`sequence index must be integer, not '${rt.typeName(key)}'`);
    }
    info.sq_ass_item(rt, object, sequenceIndex(rt, object, key), 0);
  } else {
    const isPosition = rt.info(key).nb_index !== null;
    if (info.sq_item !== null && isPosition) indexNumber(rt, key, T.IndexError);
    const wording = isPosition && hasSequenceSlots(info) ? "doesn't" : "does not";
    throw rt.typeError(`'${info.tpName}' object ${wording} support item deletion`);
  }
}

/** `item in container`. */
export function contains(rt: Runtime, container: Ref, item: Ref): boolean {
  const info = rt.info(container);
  if (info.sq_contains !== null) return info.sq_contains(rt, container, item);
  return searchByIteration(rt, container, item);
}

/** _PySequence_IterSearch: membership of what can only be iterated over. */
export function searchByIteration(rt: Runtime, container: Ref, item: Ref): boolean {
  const info = rt.info(container);
  if (info.tp_iter === null && !isSequence(rt, container)) {
    throw rt.typeError(`argument of type '${info.tpName}' is not a container or iterable`);
  }
  let iterator: Ref;
  try {
    iterator = iter(rt, container);
  } catch (error) {
    if (!isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    throw rt.typeError(`argument of type '${info.tpName}' is not a container or iterable`);
  }
  try {
    for (let candidate = iterNext(rt, iterator); candidate !== 0; candidate = iterNext(rt, iterator)) {
      try {
        if (richCompareBool(rt, candidate, item, Py_EQ)) return true;
      } finally {
        rt.decref(candidate);
      }
    }
    return false;
  } finally {
    rt.decref(iterator);
  }
}
