// The type dict: its slots and methods. The table is in dict.ts and dict-keys.ts, merging in dict-merge.ts.
// CPython: Objects/dictobject.c
import { DICT_OBJECT_SIZE } from "../memory/layout.ts";
import { lookupSpecial, repr, richCompareBool } from "./abstract.ts";
import { newDictIterator } from "./dict-iterator.ts";
import { dictCopy, dictFromKeys, dictUpdate, updateFromArgument } from "./dict-merge.ts";
import { newDictView } from "./dict-views.ts";
import {
  dictClear,
  dictContains,
  dictDealloc,
  dictDelete,
  dictEntryKey,
  dictEntryValue,
  dictGet,
  dictGetKnownHash,
  dictHashOfEntry,
  dictKeyHash,
  dictNext,
  dictPopLast,
  dictSet,
  dictSetDefault,
  dictSize,
  dictSizeOf,
  dictTake,
  dictTraverse,
  initDict,
  newDictFromItems,
} from "./dict.ts";
import { keyError } from "./exceptions.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { newInt } from "./int.ts";
import { classMethod, method } from "./native.ts";
import { enterRepr, leaveRepr } from "./repr-guard.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import {
  Py_EQ,
  Py_NE,
  TPFLAGS_BASETYPE,
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HAVE_GC,
  TPFLAGS_MAPPING,
} from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

export function isDict(rt: Runtime, object: Ref): boolean {
  return rt.typeOf(object) === T.dict || rt.hasFlag(object, TPFLAGS_DICT_SUBCLASS);
}

/** A dict whose iteration nobody has overridden: its table may be read directly. */
export function isPlainDict(rt: Runtime, object: Ref): boolean {
  if (rt.typeOf(object) === T.dict) return true;
  return rt.hasFlag(object, TPFLAGS_DICT_SUBCLASS) && rt.info(object).tp_iter === iterate;
}

// ---- slots -------------------------------------------------------------------------------------------------------------
function iterate(rt: Runtime, self: Ref): Ref {
  return newDictIterator(rt, T.dict_keyiterator, self);
}

function construct(rt: Runtime, type: Ref): Ref {
  const alloc = rt.infoOfType(type).tp_alloc;
  if (alloc === null) throw new TypeError("dict has no tp_alloc");
  const dict = alloc(rt, type, 0);
  initDict(rt, dict);
  if (type === T.dict && !rt.version.tracksEveryDict) rt.untrack(dict);
  return dict;
}

function init(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  const nameCount = names === null ? 0 : names.length;
  const positional = args.length - nameCount;
  if (positional > 1) throw rt.typeError(`dict expected at most 1 argument, got ${positional}`);
  if (positional === 1) updateFromArgument(rt, self, args[0]);
  if (names !== null) names.forEach((name, i) => dictSet(rt, self, name, args[positional + i]));
}

function dictRepr(rt: Runtime, self: Ref): Ref {
  if (dictSize(rt, self) === 0) return rt.newStr("{}");
  if (!enterRepr(rt, self)) return rt.newStr("{...}");
  try {
    const parts: string[] = [];
    for (let at = dictNext(rt, self, 0); at >= 0; at = dictNext(rt, self, at + 1)) {
      const key = rt.incref(dictEntryKey(rt, self, at));
      const value = rt.incref(dictEntryValue(rt, self, at));
      try {
        parts.push(`${shown(rt, key)}: ${shown(rt, value)}`);
      } finally {
        rt.decref(key);
        rt.decref(value);
      }
    }
    return rt.newStr(`{${parts.join(", ")}}`);
  } finally {
    leaveRepr(rt, self);
  }
}

function shown(rt: Runtime, object: Ref): string {
  const text = repr(rt, object);
  const result = rt.text(text);
  rt.decref(text);
  return result;
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || !isDict(rt, left) || !isDict(rt, right)) return NotImplemented;
  return dictEquals(rt, left, right) === (op === Py_EQ) ? True : False;
}

function dictEquals(rt: Runtime, left: Ref, right: Ref): boolean {
  if (dictSize(rt, left) !== dictSize(rt, right)) return false;
  for (let at = dictNext(rt, left, 0); at >= 0; at = dictNext(rt, left, at + 1)) {
    const key = rt.incref(dictEntryKey(rt, left, at));
    const value = rt.incref(dictEntryValue(rt, left, at));
    let other = 0;
    try {
      const low = dictHashOfEntry(rt, left, at);
      other = dictGetKnownHash(rt, right, key, low, rt.hashHigh);
      if (other === 0) return false;
      rt.incref(other);
      if (!richCompareBool(rt, other, value, Py_EQ)) return false;
    } finally {
      rt.decrefOrNull(other);
      rt.decref(key);
      rt.decref(value);
    }
  }
  return true;
}

function subscript(rt: Runtime, self: Ref, key: Ref): Ref {
  const value = dictGet(rt, self, key);
  if (value !== 0) return rt.incref(value);
  if (rt.typeOf(self) !== T.dict) {
    const missing = lookupSpecial(rt, self, "__missing__");
    if (missing !== 0) {
      try {
        return rt.call(missing, [key]);
      } finally {
        rt.decref(missing);
      }
    }
  }
  throw keyError(rt, key);
}

function setSubscript(rt: Runtime, self: Ref, key: Ref, value: Ref): void {
  if (value !== 0) dictSet(rt, self, key, value);
  else if (!dictDelete(rt, self, key)) throw keyError(rt, key);
}

function or(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isDict(rt, left) || !isDict(rt, right)) return NotImplemented;
  const result = dictCopy(rt, left);
  try {
    updateFromArgument(rt, result, right);
  } catch (error) {
    rt.decref(result);
    throw error;
  }
  return result;
}

function inplaceOr(rt: Runtime, self: Ref, other: Ref): Ref {
  updateFromArgument(rt, self, other);
  return rt.incref(self);
}

// ---- methods -----------------------------------------------------------------------------------------------------------
function get(rt: Runtime, self: Ref, key: Ref, otherwise: Ref): Ref {
  const value = dictGet(rt, self, key);
  if (value !== 0) return rt.incref(value);
  return otherwise === 0 ? None : rt.incref(otherwise);
}

function setDefault(rt: Runtime, self: Ref, key: Ref, otherwise: Ref): Ref {
  return rt.incref(dictSetDefault(rt, self, key, otherwise === 0 ? None : otherwise));
}

function pop(rt: Runtime, self: Ref, key: Ref, otherwise: Ref): Ref {
  if (dictSize(rt, self) > 0) {
    const low = dictKeyHash(rt, key);
    const value = dictTake(rt, self, key, low, rt.hashHigh);
    if (value !== 0) return value;
  }
  if (otherwise === 0) throw keyError(rt, key);
  return rt.incref(otherwise);
}

function popItem(rt: Runtime, self: Ref): Ref {
  const taken = dictPopLast(rt, self);
  if (taken === null) throw rt.error(T.KeyError, "popitem(): dictionary is empty");
  return newTrackedTuple(rt, taken);
}

function update(
  rt: Runtime,
  self: Ref,
  args: readonly Ref[],
  keywords: readonly (readonly [Ref, Ref])[],
): Ref {
  if (args.length > 1) throw rt.typeError(`update expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) updateFromArgument(rt, self, args[0]);
  if (keywords.length > 0) {
    const names = keywords.map(([name]) => name);
    const values = keywords.map(([, value]) => value);
    const given = newDictFromItems(rt, names, values);
    try {
      dictUpdate(rt, self, given);
    } finally {
      rt.decref(given);
    }
  }
  return None;
}

function clear(rt: Runtime, self: Ref): Ref {
  dictClear(rt, self);
  return None;
}

function fromKeys(rt: Runtime, type: Ref, iterable: Ref, value: Ref): Ref {
  return dictFromKeys(rt, type, iterable, value === 0 ? None : value);
}

export const dictSpec: TypeSpec = {
  name: "dict",
  address: T.dict,
  basicSize: DICT_OBJECT_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE | TPFLAGS_DICT_SUBCLASS | TPFLAGS_MAPPING,
  sizeOf: (rt, self) => dictSizeOf(rt, self) + rt.info(self).basicSize - DICT_OBJECT_SIZE,
  documentation:
    "dict() -> new empty dictionary\n" +
    "dict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\n" +
    "dict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\n" +
    "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n" +
    "    in the keyword argument list.  For example:  dict(one=1, two=2)",
  slots: {
    tp_dealloc: dictDealloc,
    tp_traverse: dictTraverse,
    tp_clear: dictClear,
    tp_repr: dictRepr,
    tp_richcompare: compare,
    tp_iter: iterate,
    tp_init: init,
    tp_new: construct,
    nb_or: or,
    nb_inplace_or: inplaceOr,
    sq_contains: dictContains,
    mp_length: dictSize,
    mp_subscript: subscript,
    mp_ass_subscript: setSubscript,
  },
  methods: [
    method(
      "__contains__",
      "key, /",
      (rt, self: Ref, key: Ref) => (dictContains(rt, self, key) ? True : False),
      "True if the dictionary has the specified key, else False.",
    ),
    method("__getitem__", "key, /", subscript, "Return self[key]."),
    method(
      "__sizeof__",
      "",
      (rt, self: Ref) => newInt(rt, dictSizeOf(rt, self) + rt.info(self).basicSize - DICT_OBJECT_SIZE),
      "Return the size of the dict in memory, in bytes.",
    ),
    method(
      "get",
      "key, default=None, /",
      get,
      "Return the value for key if key is in the dictionary, else default.",
    ),
    method(
      "setdefault",
      "key, default=None, /",
      setDefault,
      "Insert key with a value of default if key is not in the dictionary.\n\n" +
        "Return the value for key if key is in the dictionary, else default.",
    ),
    method(
      "pop",
      "key, default=<unrepresentable>, /",
      pop,
      "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\n" +
        "If the key is not found, return the default if given; otherwise,\nraise a KeyError.",
    ),
    method(
      "popitem",
      "",
      popItem,
      "Remove and return a (key, value) pair as a 2-tuple.\n\n" +
        "Pairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
    ),
    method(
      "keys",
      "",
      (rt, self: Ref) => newDictView(rt, T.dict_keys, self),
      "Return a set-like object providing a view on the dict's keys.",
    ),
    method(
      "items",
      "",
      (rt, self: Ref) => newDictView(rt, T.dict_items, self),
      "Return a set-like object providing a view on the dict's items.",
    ),
    method(
      "values",
      "",
      (rt, self: Ref) => newDictView(rt, T.dict_values, self),
      "Return an object providing a view on the dict's values.",
    ),
    method(
      "update",
      "*args, **kwargs",
      update,
      "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\n" +
        "If E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\n" +
        "If E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\n" +
        "In either case, this is followed by: for k in F:  D[k] = F[k]",
    ),
    classMethod(
      "fromkeys",
      "iterable, value=None, /",
      fromKeys,
      "Create a new dictionary with keys from iterable and values set to value.",
    ),
    method("clear", "", clear, "Remove all items from the dict."),
    method("copy", "", (rt, self: Ref) => dictCopy(rt, self), "Return a shallow copy of the dict."),
    method(
      "__reversed__",
      "",
      (rt, self: Ref) => newDictIterator(rt, T.dict_reversekeyiterator, self),
      "Return a reverse iterator over the dict keys.",
    ),
    classMethod(
      "__class_getitem__",
      "object, /",
      newGenericAlias,
      "dicts are generic over two types, signifying (respectively) the types of their keys and values",
    ),
  ],
};
