// `object`: what every instance can do, and the sizes that `sys.getsizeof` reports.
// CPython: Objects/typeobject.c, object_*
import {
  HEAP_TYPE_QUALNAME,
  HEAP_TYPE_SLOTS,
  MANAGED_DICT,
  OB_SIZE,
  OB_TYPE,
  TYPE_BASE,
} from "../memory/layout.ts";
import { getAttrText, hashPointer, isTrue, listFromIterable, reprText, str, textOfStr } from "./abstract.ts";
import { isType } from "./class-check.ts";
import { dictDetachValues } from "./dict-values.ts";
import { genericAlloc, genericGetAttr, genericSetAttr, instanceDict } from "./instance.ts";
import { newInt } from "./int.ts";
import { classMethod, method } from "./native.ts";
import { objectGetState, reduceObject } from "./object-reduce.ts";
import { prefixSize } from "./runtime.ts";
import { basicSizeInC, sizeDifference } from "./version-sizes.ts";
import type { Runtime } from "./runtime.ts";
import { None, NotImplemented, T, True, False } from "./static.ts";
import type { Ref } from "./static.ts";
import { checkAssignable } from "./type-bases.ts";
import { dirOfObject } from "./type-dir.ts";
import { typeModule } from "./type.ts";
import {
  Py_EQ,
  Py_NE,
  TPFLAGS_BASETYPE,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_IMMUTABLETYPE,
  TPFLAGS_INLINE_VALUES,
  TPFLAGS_IS_ABSTRACT,
} from "./type-info.ts";
import type { KeywordNames, TypeInfo } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// ---- making and freeing -------------------------------------------------------------------------------------------------
/** object.__new__: arguments are refused where neither `__new__` nor `__init__` could want them. */
export function objectNew(rt: Runtime, type: Ref, args: readonly Ref[], _names: KeywordNames): Ref {
  const info = rt.infoOfType(type);
  if (args.length > 0) {
    if (info.tp_new !== objectNew) {
      throw rt.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (info.tp_init === objectInit) throw rt.typeError(`${info.tpName}() takes no arguments`);
  }
  if ((info.flags & TPFLAGS_IS_ABSTRACT) !== 0) throw abstractError(rt, type, info);
  return genericAlloc(rt, type, 0);
}

function abstractError(rt: Runtime, type: Ref, info: TypeInfo): unknown {
  const methods = getAttrText(rt, type, "__abstractmethods__");
  const names = listFromIterable(rt, methods).map((name) => {
    const text = rt.text(name);
    rt.decref(name);
    return text;
  });
  rt.decref(methods);
  names.sort();
  const listed = names.map((name) => `'${name}'`).join(", ");
  return rt.typeError(
    `Can't instantiate abstract class ${info.name} without an implementation for abstract ` +
      `method${names.length > 1 ? "s" : ""} ${listed}`,
  );
}

export function objectInit(rt: Runtime, self: Ref, args: readonly Ref[], _names: KeywordNames): void {
  if (args.length === 0) return;
  const info = rt.info(self);
  if (info.tp_init !== objectInit) {
    throw rt.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
  }
  if (info.tp_new === objectNew) {
    throw rt.typeError(`${info.tpName}.__init__() takes exactly one argument (the instance to initialize)`);
  }
}

function objectDealloc(rt: Runtime, self: Ref): void {
  rt.freeObject(self);
}

// ---- texts, comparison ----------------------------------------------------------------------------------------------------
/** `<module.C object at 0x…>`. */
function objectRepr(rt: Runtime, self: Ref): Ref {
  const type = rt.typeOf(self);
  const info = rt.infoOfType(type);
  const module = typeModule(rt, type);
  const moduleText = module === 0 || rt.typeOf(module) !== T.str ? "builtins" : rt.text(module);
  rt.decrefOrNull(module);
  const isHeap = (info.flags & TPFLAGS_HEAPTYPE) !== 0;
  const qualname = isHeap ? rt.text(rt.pointer(type + HEAP_TYPE_QUALNAME)) : info.name;
  const name = moduleText === "builtins" ? info.tpName : `${moduleText}.${qualname}`;
  return rt.newStr(`<${name} object at ${rt.addressText(self)}>`);
}

function objectStr(rt: Runtime, self: Ref): Ref {
  const slot = rt.info(self).tp_repr;
  return slot === null || slot === objectStr ? objectRepr(rt, self) : slot(rt, self);
}

function objectCompare(rt: Runtime, self: Ref, other: Ref, op: number): Ref {
  if (op === Py_EQ) return self === other ? True : NotImplemented;
  if (op !== Py_NE) return NotImplemented;
  // By default `!=` is the opposite of `==`.
  const compare = rt.info(self).tp_richcompare;
  if (compare === null) return NotImplemented;
  const result = compare(rt, self, other, Py_EQ);
  if (result === NotImplemented) return result;
  try {
    return isTrue(rt, result) ? False : True;
  } finally {
    rt.decref(result);
  }
}

// ---- __class__ ----------------------------------------------------------------------------------------------------------------
/** The class that gave the instances their last fields: those below it, if any, added none. */
function lastLayout(rt: Runtime, info: TypeInfo): TypeInfo {
  const base = rt.pointer(info.address + TYPE_BASE);
  if (info.builtinBase === null || base === 0) return info;
  const baseInfo = rt.infoOfType(base);
  const isSame =
    info.basicSize === baseInfo.basicSize &&
    info.itemSize === baseInfo.itemSize &&
    info.dictOffset === baseInfo.dictOffset &&
    info.weaklistOffset === baseInfo.weaklistOffset;
  return isSame ? lastLayout(rt, baseInfo) : info;
}

/** compatible_for_assignment: the same fields, of which only the last class's may have been declared twice. */
function haveSameLayout(rt: Runtime, from: TypeInfo, to: TypeInfo): boolean {
  if (from.dictOffset !== to.dictOffset || from.weaklistOffset !== to.weaklistOffset) return false;
  const fromLast = lastLayout(rt, from);
  const toLast = lastLayout(rt, to);
  if (fromLast === toLast) return true;
  if (rt.pointer(fromLast.address + TYPE_BASE) !== rt.pointer(toLast.address + TYPE_BASE)) return false;
  if (fromLast.basicSize !== toLast.basicSize || fromLast.itemSize !== toLast.itemSize) return false;
  const names = (info: TypeInfo): string => {
    const tuple = info.slotOffsets.length === 0 ? 0 : rt.pointer(info.address + HEAP_TYPE_SLOTS);
    return tuple === 0 ? "" : reprText(rt, tuple);
  };
  return names(fromLast) === names(toLast);
}

/** object_set_class. */
function setClass(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("can't delete __class__ attribute");
  if (!isType(rt, value)) {
    throw rt.typeError(`__class__ must be set to a class, not '${rt.typeName(value)}' object`);
  }
  const from = rt.info(self);
  const to = rt.infoOfType(value);
  const areModules = rt.isSubtype(value, T.module) && rt.isSubtype(from.address, T.module);
  if (!areModules && ((from.flags | to.flags) & TPFLAGS_IMMUTABLETYPE) !== 0) {
    throw rt.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  if (from === to) return;
  if (!areModules) checkAssignable(rt, "__class__", from, to, haveSameLayout(rt, from, to));
  if (from.valuesPointer !== 0) instanceDict(rt, self);
  if ((from.flags & TPFLAGS_INLINE_VALUES) !== 0) {
    // The names of the values are the old class's: they move to a dict of their own.
    const dict = instanceDict(rt, self);
    dictDetachValues(rt, dict, self + from.basicSize);
    rt.heap.store((self + MANAGED_DICT) >> 2, dict);
  }
  if ((to.flags & TPFLAGS_HEAPTYPE) !== 0) rt.incref(value);
  rt.heap.store((self + OB_TYPE) >> 2, value);
  if ((from.flags & TPFLAGS_HEAPTYPE) !== 0) rt.decref(from.address);
}

// ---- sizes ----------------------------------------------------------------------------------------------------------------------
/** `object.__sizeof__` or the type's own: bytes without the prefixes. */
export function sizeOf(rt: Runtime, object: Ref): number {
  return sizeAs314(rt, object) + sizeDifference(rt, object);
}

function sizeAs314(rt: Runtime, object: Ref): number {
  const info = rt.info(object);
  if (info.native !== null) return basicSizeInC(info);
  if (info.sizeOf !== null) return info.sizeOf(rt, object);
  if (info.itemSize === 0) return info.basicSize;
  return info.basicSize + info.itemSize * Math.abs(rt.heap.i32[(object + OB_SIZE) >> 2]);
}

/** Bytes in front of the object: its GC head and, for plain classes, dict and weak reference pointers. */
export function prefixSizeOf(rt: Runtime, object: Ref): number {
  const info = rt.info(object);
  // Static types are not collected though `type` is a collected type.
  if (isType(rt, object) && (rt.infoOfType(object).flags & TPFLAGS_HEAPTYPE) === 0) return 0;
  return prefixSize(info.flags);
}

// ---- the type -------------------------------------------------------------------------------------------------------------------
function objectFormat(rt: Runtime, self: Ref, spec: Ref): Ref {
  if (!rt.isSubtype(rt.typeOf(spec), T.str)) {
    throw rt.typeError(`__format__() argument must be str, not ${rt.typeOrNone(spec)}`);
  }
  if (textOfStr(rt, spec) !== "") {
    throw rt.typeError(`unsupported format string passed to ${rt.typeName(self)}.__format__`);
  }
  return str(rt, self);
}

const METHODS = [
  method("__reduce_ex__", "protocol, /", (rt, self, protocol: Ref) => reduceObject(rt, self, protocol)),
  method("__reduce__", "", (rt, self) => reduceObject(rt, self, 0)),
  method("__getstate__", "", (rt, self) => objectGetState(rt, self)),
  classMethod("__subclasshook__", "*args", () => NotImplemented),
  classMethod("__init_subclass__", "", () => None),
  method("__format__", "format_spec, /", objectFormat),
  method("__sizeof__", "", (rt, self) => newInt(rt, sizeOf(rt, self))),
  method("__dir__", "", (rt, self) => dirOfObject(rt, self)),
];

export const objectSpec: TypeSpec = {
  name: "object",
  address: T.object,
  basicSize: 16,
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: objectDealloc,
    tp_repr: objectRepr,
    tp_hash: hashPointer,
    tp_str: objectStr,
    tp_getattro: genericGetAttr,
    tp_setattro: genericSetAttr,
    tp_richcompare: objectCompare,
    tp_init: objectInit,
    tp_new: objectNew,
    tp_alloc: genericAlloc,
  },
  methods: METHODS,
  getset: [
    {
      name: "__class__",
      get: (rt, self) => rt.incref(rt.typeOf(self)),
      set: setClass,
      documentation: "the object's class",
    },
  ],
  documentation:
    "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n" +
    "instance that has no instance attributes and cannot be given any.\n",
};
