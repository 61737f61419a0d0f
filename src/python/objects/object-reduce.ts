// How `copy` and `pickle` take an ordinary object apart: `__reduce_ex__`, `__reduce__` and `__getstate__`.
// CPython: Objects/typeobject.c, object_getstate, reduce_newobj; Lib/copyreg.py
import { HEAP_TYPE_SLOTS, TYPE_BASE } from "../memory/layout.ts";
import { callMethod, getAttrOrNull, getAttrText, indexNumber, iter, lookupSpecial } from "./abstract.ts";
import { dictEntryKey, dictEntryValue, dictGetText, dictNext, dictSet, dictSize, newDict } from "./dict.ts";
import { dictCopy } from "./dict-merge.ts";
import { instanceDict } from "./instance.ts";
import { newBuiltinFunction } from "./builtin-function.ts";
import { newInt } from "./int.ts";
import { NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItems, tupleLength } from "./tuple.ts";
import { typeLookupText } from "./type.ts";
import {
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_TUPLE_SUBCLASS,
} from "./type-info.ts";

/** copyreg.__newobj__: `cls.__new__(cls, *args)`. */
const newObject = new NativeFunction(
  "__newobj__",
  "cls, /, *args",
  (rt, _self, cls: Ref, args: readonly Ref[]) => callNew(rt, cls, args, []),
  "staticmethod",
);

/** copyreg.__newobj_ex__: `cls.__new__(cls, *args, **kwargs)`. */
const newObjectWithKeywords = new NativeFunction(
  "__newobj_ex__",
  "cls, args, kwargs, /",
  (rt, _self, cls: Ref, args: Ref, kwargs: Ref) => {
    const keywords: [Ref, Ref][] = [];
    for (let i = dictNext(rt, kwargs, 0); i >= 0; i = dictNext(rt, kwargs, i + 1)) {
      keywords.push([dictEntryKey(rt, kwargs, i), dictEntryValue(rt, kwargs, i)]);
    }
    return callNew(rt, cls, tupleItems(rt, args), keywords);
  },
  "staticmethod",
);

function callNew(
  rt: Runtime,
  cls: Ref,
  args: readonly Ref[],
  keywords: readonly (readonly [Ref, Ref])[],
): Ref {
  const make = getAttrText(rt, cls, "__new__");
  try {
    return rt.call(
      make,
      [cls, ...args, ...keywords.map(([, value]) => value)],
      keywords.map(([name]) => name),
    );
  } finally {
    rt.decref(make);
  }
}

/** object.__getstate__ without arguments: None, the dict, or a pair of the dict and the slots' values. */
export function objectGetState(rt: Runtime, self: Ref): Ref {
  return defaultState(rt, self, false);
}

function defaultState(rt: Runtime, self: Ref, isRequired: boolean): Ref {
  const info = rt.info(self);
  if (isRequired && info.itemSize !== 0) throw rt.typeError(`cannot pickle '${info.tpName}' object`);
  const dict = info.dictOffset === 0 ? 0 : instanceDict(rt, self);
  const state = dict === 0 || dictSize(rt, dict) === 0 ? None : dictCopy(rt, dict);
  const slots = slotValues(rt, self);
  if (slots === 0) return state;
  return newTuple(rt, [state, slots]);
}

/** A dict of the `__slots__` that are set; 0 when there are none. */
function slotValues(rt: Runtime, self: Ref): Ref {
  let values: Ref = 0;
  for (const type of rt.info(self).mro) {
    if ((rt.infoOfType(type).flags & TPFLAGS_HEAPTYPE) === 0) continue;
    const slots = rt.pointer(type + HEAP_TYPE_SLOTS);
    if (slots === 0) continue;
    for (const name of tupleItems(rt, slots)) {
      const value = getAttrOrNull(rt, self, name);
      if (value === 0) continue;
      if (values === 0) values = newDict(rt);
      dictSet(rt, values, name, value);
      rt.decref(value);
    }
  }
  return values;
}

/** object.__reduce_ex__; protocol 0 stands for `__reduce__`. */
export function reduceObject(rt: Runtime, self: Ref, protocol: Ref): Ref {
  if (protocol !== 0) {
    const own = typeLookupText(rt, rt.typeOf(self), "__reduce__");
    if (own !== typeLookupText(rt, T.object, "__reduce__")) return callMethod(rt, self, "__reduce__", []);
    const version = indexNumber(rt, protocol, T.OverflowError);
    return version >= 2 ? reduceNewObject(rt, self) : reduceAsOfOld(rt, self, version);
  }
  return reduceAsOfOld(rt, self, 0);
}

/** Protocols 0 and 1 are the library's work: `copyreg._reduce_ex(self, protocol)`. */
function reduceAsOfOld(rt: Runtime, self: Ref, version: number): Ref {
  const importer = dictGetText(rt, rt.builtins, "__import__");
  const name = rt.newStr("copyreg");
  const protocol = newInt(rt, version);
  let module: Ref = 0;
  try {
    module = rt.call(importer, [name]);
    return callMethod(rt, module, "_reduce_ex", [self, protocol]);
  } finally {
    rt.decref(name);
    rt.decref(protocol);
    rt.decrefOrNull(module);
  }
}

/** reduce_newobj: (copyreg.__newobj__, (cls, *args), state, list items, dict items). */
function reduceNewObject(rt: Runtime, self: Ref): Ref {
  const type = rt.typeOf(self);
  const info = rt.infoOfType(type);
  if (info.tp_new === null) throw rt.typeError(`cannot pickle '${info.tpName}' object`);
  const args = newArguments(rt, self);
  const hasArguments = args !== null;
  const isList = (info.flags & TPFLAGS_LIST_SUBCLASS) !== 0;
  const isDict = (info.flags & TPFLAGS_DICT_SUBCLASS) !== 0;
  const getState = lookupSpecial(rt, self, "__getstate__");
  let state: Ref;
  try {
    const isDefault =
      typeLookupText(rt, type, "__getstate__") === typeLookupText(rt, T.object, "__getstate__");
    // A builtin type with fields that nobody can name cannot be taken apart.
    const isOpaque = !hasArguments && !isList && !isDict && hasHiddenFields(rt, type);
    if (isDefault && isOpaque) throw rt.typeError(`cannot pickle '${info.name}' object`);
    state = isDefault ? defaultState(rt, self, false) : rt.call(getState, []);
  } finally {
    rt.decref(getState);
  }
  const hasKeywords = args !== null && args.keywords !== 0;
  const func = newObjectFunction(rt, hasKeywords ? newObjectWithKeywords : newObject);
  const items =
    args !== null && args.keywords !== 0
      ? newTuple(rt, [rt.incref(type), newTuple(rt, args.values), args.keywords])
      : newTuple(rt, [rt.incref(type), ...(args?.values ?? [])]);
  const listItems = isList ? iter(rt, self) : None;
  let dictItems: Ref = None;
  if (isDict) {
    const view = callMethod(rt, self, "items", []);
    dictItems = iter(rt, view);
    rt.decref(view);
  }
  return newTuple(rt, [func, items, state, listItems, dictItems]);
}

/** A function of `copyreg`: the module's own where the program has it, else ours. Owned. */
function newObjectFunction(rt: Runtime, native: NativeFunction): Ref {
  const module = rt.sysModules === 0 ? 0 : dictGetText(rt, rt.sysModules, "copyreg");
  const own = module === 0 ? 0 : getAttrOrNull(rt, module, rt.intern(native.name));
  return own === 0 ? newBuiltinFunction(rt, native, 0, "copyreg") : own;
}

/** True when the type's struct is larger than what its dict, weak references and slots explain. */
function hasHiddenFields(rt: Runtime, type: Ref): boolean {
  let slotCount = 0;
  let each = rt.infoOfType(type);
  for (; each.builtinBase !== null; each = rt.infoOfType(rt.pointer(each.address + TYPE_BASE))) {
    slotCount += each.slotOffsets.length;
  }
  return rt.infoOfType(type).basicSize > 16 + 8 * slotCount || each.itemSize !== 0;
}

interface NewArguments {
  /** Owned. */
  values: Ref[];
  /** A dict, owned; 0 for none. */
  keywords: Ref;
}

/** What `__getnewargs_ex__` or `__getnewargs__` says; null when the class has neither. */
function newArguments(rt: Runtime, self: Ref): NewArguments | null {
  for (const name of ["__getnewargs_ex__", "__getnewargs__"]) {
    const method = lookupSpecial(rt, self, name);
    if (method === 0) continue;
    let result: Ref;
    try {
      result = rt.call(method, []);
    } finally {
      rt.decref(method);
    }
    try {
      if (!rt.hasFlag(result, TPFLAGS_TUPLE_SUBCLASS)) {
        throw rt.typeError(`${name} should return a tuple, not '${rt.typeName(result)}'`);
      }
      if (name === "__getnewargs__") return { values: ownedItems(rt, result), keywords: 0 };
      const [args, keywords, ...more] = tupleItems(rt, result);
      if (keywords === undefined || more.length > 0) {
        throw rt.valueError(
          `__getnewargs_ex__ should return a tuple of length 2, not ${tupleLength(rt, result)}`,
        );
      }
      if (!rt.hasFlag(args, TPFLAGS_TUPLE_SUBCLASS)) {
        throw rt.typeError(
          `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${rt.typeName(args)}'`,
        );
      }
      if (!rt.hasFlag(keywords, TPFLAGS_DICT_SUBCLASS)) {
        throw rt.typeError(
          `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${rt.typeName(keywords)}'`,
        );
      }
      const hasKeywords = dictSize(rt, keywords) > 0;
      return { values: ownedItems(rt, args), keywords: hasKeywords ? rt.incref(keywords) : 0 };
    } finally {
      rt.decref(result);
    }
  }
  return null;
}

function ownedItems(rt: Runtime, tuple: Ref): Ref[] {
  return tupleItems(rt, tuple).map((item) => rt.incref(item));
}
