// How `copy` and `pickle` take an ordinary object apart: `__reduce_ex__`, `__reduce__` and `__getstate__`.
// CPython: Objects/typeobject.c, object_getstate, reduce_newobj; Lib/copyreg.py
import { HEAP_TYPE_SLOTS, TYPE_BASE } from "../memory/layout.ts";
import {
  callMethod,
  getAttrOrNull,
  getAttrText,
  indexNumber,
  iter,
  lookupSpecial,
} from "./abstract.ts";
import { dictGetText, dictSet, dictSize, newDict } from "./dict.ts";
import { dictCopy } from "./dict-merge.ts";
import { instanceDict } from "./instance.ts";
import { newBuiltinFunction } from "./builtin-function.ts";
import { NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleItems, tupleLength } from "./tuple.ts";
import { typeLookupText } from "./type.ts";
import { TPFLAGS_DICT_SUBCLASS, TPFLAGS_HEAPTYPE, TPFLAGS_LIST_SUBCLASS, TPFLAGS_TUPLE_SUBCLASS } from "./type-info.ts";

/** copyreg.__newobj__: `cls.__new__(cls, *args)`. */
const newObject = new NativeFunction("__newobj__", "cls, /, *args", (rt, _self, cls: Ref, args: readonly Ref[]) => {
  const make = getAttrText(rt, cls, "__new__");
  try {
    return rt.call(make, [cls, ...args]);
  } finally {
    rt.decref(make);
  }
}, "staticmethod");

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
    if (indexNumber(rt, protocol, T.OverflowError) >= 2) return reduceNewObject(rt, self);
  }
  return reduceNewObject(rt, self);
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
    const isDefault = typeLookupText(rt, type, "__getstate__") === typeLookupText(rt, T.object, "__getstate__");
    // A builtin type with fields that nobody can name cannot be taken apart.
    const isOpaque = !hasArguments && !isList && !isDict && hasHiddenFields(rt, type);
    if (isDefault && isOpaque) throw rt.typeError(`cannot pickle '${info.name}' object`);
    state = isDefault ? defaultState(rt, self, false) : rt.call(getState, []);
  } finally {
    rt.decref(getState);
  }
  const func = newObjectFunction(rt);
  const items = newTuple(rt, [rt.incref(type), ...(args ?? [])]);
  const listItems = isList ? iter(rt, self) : None;
  let dictItems: Ref = None;
  if (isDict) {
    const view = callMethod(rt, self, "items", []);
    dictItems = iter(rt, view);
    rt.decref(view);
  }
  return newTuple(rt, [func, items, state, listItems, dictItems]);
}

/** `copyreg.__newobj__`: the module's own where the program has it, else ours. Owned. */
function newObjectFunction(rt: Runtime): Ref {
  const module = rt.sysModules === 0 ? 0 : dictGetText(rt, rt.sysModules, "copyreg");
  const own = module === 0 ? 0 : getAttrOrNull(rt, module, rt.intern("__newobj__"));
  return own === 0 ? newBuiltinFunction(rt, newObject, 0, "copyreg") : own;
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

/** What `__getnewargs_ex__` or `__getnewargs__` says, owned; null when the class has neither. Keyword arguments are not
 * supported by the copies that this serves. */
function newArguments(rt: Runtime, self: Ref): Ref[] | null {
  for (const name of ["__getnewargs_ex__", "__getnewargs__"]) {
    const method = lookupSpecial(rt, self, name);
    if (method === 0) continue;
    let result: Ref;
    try {
      result = rt.call(method, []);
    } finally {
      rt.decref(method);
    }
    if (!rt.hasFlag(result, TPFLAGS_TUPLE_SUBCLASS)) {
      const typeName = rt.typeName(result);
      rt.decref(result);
      throw rt.typeError(`${name} should return a tuple, not '${typeName}'`);
    }
    const tuple = name === "__getnewargs__" || tupleLength(rt, result) !== 2 ? result : tupleItem(rt, result, 0);
    const args = tupleItems(rt, tuple).map((item) => rt.incref(item));
    rt.decref(result);
    return args;
  }
  return null;
}
