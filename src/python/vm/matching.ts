// `match`: class patterns and mapping patterns.   CPython: Python/ceval.c _PyEval_MatchClass, _PyEval_MatchKeys
import { callMethod, getAttrOrNull, getMethod, isInstance } from "../objects/abstract.ts";
import { newSet, setAdd, setContains } from "../objects/set.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { newTuple, tupleItems } from "../objects/tuple.ts";
import {
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_LONG_SUBCLASS,
  TPFLAGS_TUPLE_SUBCLASS,
  TPFLAGS_TYPE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
  TPFLAGS_BYTES_SUBCLASS,
} from "../objects/type-info.ts";

/** _Py_TPFLAGS_MATCH_SELF: classes whose one positional sub-pattern matches the subject itself. */
const MATCH_SELF_FLAGS =
  TPFLAGS_DICT_SUBCLASS |
  TPFLAGS_LIST_SUBCLASS |
  TPFLAGS_LONG_SUBCLASS |
  TPFLAGS_TUPLE_SUBCLASS |
  TPFLAGS_UNICODE_SUBCLASS |
  TPFLAGS_BYTES_SUBCLASS;

function matchesSelf(rt: Runtime, type: Ref): boolean {
  if ((rt.infoOfType(type).flags & MATCH_SELF_FLAGS) !== 0) return true;
  return [T.bool, T.bytearray, T.float, T.frozenset, T.set].some((base) => rt.isSubtype(type, base));
}

/** MATCH_CLASS: the tuple of attributes, owned, or None where the subject does not match. All borrowed. */
export function matchClass(rt: Runtime, subject: Ref, type: Ref, positionalCount: number, names: Ref): Ref {
  if (!rt.hasFlag(type, TPFLAGS_TYPE_SUBCLASS)) throw rt.typeError("called match pattern must be a class");
  if (!isInstance(rt, subject, type)) return None;
  const seen = newSet(rt, []);
  const attributes: Ref[] = [];
  const attribute = (name: Ref): boolean => {
    if (setContains(rt, seen, name)) {
      throw rt.typeError(
        `${rt.infoOfType(type).name}() got multiple sub-patterns for attribute '${rt.text(name)}'`,
      );
    }
    setAdd(rt, seen, name);
    const value = getAttrOrNull(rt, subject, name);
    if (value !== 0) attributes.push(value);
    return value !== 0;
  };
  let isMatch = true;
  try {
    if (positionalCount > 0)
      isMatch = matchPositional(rt, subject, type, positionalCount, attributes, attribute);
    for (const name of tupleItems(rt, names)) {
      if (!isMatch) break;
      isMatch = attribute(name);
    }
  } catch (error) {
    for (const value of attributes) rt.decref(value);
    rt.decref(seen);
    throw error;
  }
  rt.decref(seen);
  if (isMatch) return newTuple(rt, attributes);
  for (const value of attributes) rt.decref(value);
  return None;
}

function matchPositional(
  rt: Runtime,
  subject: Ref,
  type: Ref,
  count: number,
  attributes: Ref[],
  attribute: (name: Ref) => boolean,
): boolean {
  const typeName = rt.infoOfType(type).name;
  const matchArgs = getAttrOrNull(rt, type, rt.intern("__match_args__"));
  try {
    if (matchArgs !== 0 && rt.typeOf(matchArgs) !== T.tuple) {
      throw rt.typeError(`${typeName}.__match_args__ must be a tuple (got ${rt.typeName(matchArgs)})`);
    }
    const isSelf = matchArgs === 0 && matchesSelf(rt, type);
    const allowed = isSelf ? 1 : matchArgs === 0 ? 0 : tupleItems(rt, matchArgs).length;
    if (allowed < count) {
      const plural = allowed === 1 ? "" : "s";
      throw rt.typeError(`${typeName}() accepts ${allowed} positional sub-pattern${plural} (${count} given)`);
    }
    if (isSelf) {
      attributes.push(rt.incref(subject));
      return true;
    }
    for (const name of tupleItems(rt, matchArgs).slice(0, count)) {
      if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
        throw rt.typeError(`__match_args__ elements must be strings (got ${rt.typeName(name)})`);
      }
      if (!attribute(name)) return false;
    }
    return true;
  } finally {
    rt.decrefOrNull(matchArgs);
  }
}

/** MATCH_KEYS: the tuple of the keys' values, owned, or None where one is missing. Borrowed. */
export function matchKeys(rt: Runtime, subject: Ref, keys: Ref): Ref {
  const wanted = tupleItems(rt, keys);
  if (wanted.length === 0) return newTuple(rt, []);
  const seen = newSet(rt, []);
  const missing = rt.call(T.object, []);
  const values: Ref[] = [];
  const get = getMethod(rt, subject, rt.intern("get"));
  const isUnbound = rt.isMethodUnbound;
  let isMatch = true;
  try {
    for (const key of wanted) {
      if (setContains(rt, seen, key)) {
        const text = callMethod(rt, key, "__repr__", []);
        throw rt.valueError(`mapping pattern checks duplicate key (${rt.text(text)})`);
      }
      setAdd(rt, seen, key);
      const value = rt.call(get, isUnbound ? [subject, key, missing] : [key, missing]);
      if (value === missing) {
        rt.decref(value);
        isMatch = false;
        break;
      }
      values.push(value);
    }
  } catch (error) {
    for (const value of values) rt.decref(value);
    throw error;
  } finally {
    rt.decref(get);
    rt.decref(missing);
    rt.decref(seen);
  }
  if (isMatch) return newTuple(rt, values);
  for (const value of values) rt.decref(value);
  return None;
}
