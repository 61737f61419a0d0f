// `type`: the object that every class is, with its attributes and methods; and calling a class, which makes an instance.
// Finding attributes along the MRO is in type-lookup.ts, the builtin types are written by type-ready.ts, `class`
// statements end in type-new.ts, classes are freed in type-life.ts.  CPython: Objects/typeobject.c
import {
  HEAP_TYPE_NAME,
  HEAP_TYPE_QUALNAME,
  TYPE_BASE,
  TYPE_BASES,
  TYPE_BASICSIZE,
  TYPE_DICT,
  TYPE_DICTOFFSET,
  TYPE_FLAGS,
  TYPE_ITEMSIZE,
  TYPE_MRO,
  TYPE_WEAKLISTOFFSET,
  HEAP_TYPE_OBJECT_SIZE,
  TYPE_OBJECT_SIZE,
} from "../memory/layout.ts";
import { isInstanceOf, isSubclassOf } from "./class-check.ts";
import { isTrue, newAttributeError, reprText } from "./abstract.ts";
import { dictDelete, dictGet, dictGetText, dictSet, dictSetText, newDict } from "./dict.ts";
import { keysByteCount } from "./dict-keys.ts";
import { dictKeysOfMro } from "./type-dir.ts";
import { newInt } from "./int.ts";
import { newList } from "./list.ts";
import { newMappingProxy } from "./mappingproxy.ts";
import { linearize } from "./mro.ts";
import { classMethod, method } from "./native.ts";
import { sizeDifference } from "./version-sizes.ts";
import type { Runtime } from "./runtime.ts";
import { updateSlotsNamed } from "./slots.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { typeAnnotationAttributes } from "./type-annotations.ts";
import { setBases } from "./type-bases.ts";
import { typeClear, typeDealloc, typeTraverse } from "./type-life.ts";
import { typeLookup, typeModified } from "./type-lookup.ts";
import { typeNew } from "./type-new.ts";
import { unionOr } from "./union.ts";
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_HAVE_GC,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_IMMUTABLETYPE,
  TPFLAGS_IS_ABSTRACT,
  TPFLAGS_TYPE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import { collectArguments } from "./collected-arguments.ts";
import type { KeywordNames, TypeInfo } from "./type-info.ts";
import { typeSignature } from "./signatures.ts";
import type { GetSet, Member, TypeSpec } from "./type-spec.ts";

export { calculateMetaclass, newType } from "./type-new.ts";
export { addTypes } from "./type-ready.ts";
export { isBuiltinNew } from "./type-new-method.ts";
export { typeLookup, typeLookupText, typeModified } from "./type-lookup.ts";

// ---- names -------------------------------------------------------------------------------------------------------------
/** True for a class made in Python (a heap type). */
export function isHeapType(rt: Runtime, type: Ref): boolean {
  return (rt.infoOfType(type).flags & TPFLAGS_HEAPTYPE) !== 0;
}

/** `type.__name__` as text. */
export function typeNameText(rt: Runtime, type: Ref): string {
  return rt.infoOfType(type).name;
}

/** `type.__qualname__` as text. */
export function typeQualifiedName(rt: Runtime, type: Ref): string {
  return isHeapType(rt, type) ? rt.text(rt.pointer(type + HEAP_TYPE_QUALNAME)) : rt.infoOfType(type).name;
}

/** `type.__module__`: owned, or 0 for a class whose dict has none. */
export function typeModule(rt: Runtime, type: Ref): Ref {
  if (!isHeapType(rt, type)) return rt.intern(rt.infoOfType(type).module);
  const module = dictGetText(rt, rt.pointer(type + TYPE_DICT), "__module__");
  return module === 0 ? 0 : rt.incref(module);
}

/** `module.qualname` as class reprs and tracebacks show it; builtins is left out. */
export function fullTypeName(rt: Runtime, type: Ref): string {
  const module = typeModule(rt, type);
  const isText = module !== 0 && rt.hasFlag(module, TPFLAGS_UNICODE_SUBCLASS);
  const moduleText = isText ? rt.text(module) : "";
  rt.decrefOrNull(module);
  if (!isText) return rt.infoOfType(type).tpName;
  return moduleText === "builtins"
    ? typeQualifiedName(rt, type)
    : `${moduleText}.${typeQualifiedName(rt, type)}`;
}

function typeRepr(rt: Runtime, type: Ref): Ref {
  return rt.newStr(`<class '${fullTypeName(rt, type)}'>`);
}

// ---- calling ---------------------------------------------------------------------------------------------------------------
/** `cls(*args)`: tp_new, then tp_init where the result is an instance of the class. */
export function callType(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  if (type === T.type) {
    const keywordCount = names === null ? 0 : names.length;
    const count = args.length - keywordCount;
    if (count === 1 && keywordCount === 0) return rt.incref(rt.typeOf(args[0]));
    if (count === 1) throw rt.typeError("type() takes no keyword arguments");
    if (count !== 3) throw rt.typeError("type() takes 1 or 3 arguments");
  }
  const make = rt.infoOfType(type).tp_new;
  if (make === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).tpName}' instances`);
  // A class made in Python has no vectorcall: its arguments are collected; so are those that make a class, and those of
  // some builtin types.
  const info = rt.infoOfType(type);
  const isCollecting =
    type === T.type || (info.flags & TPFLAGS_HEAPTYPE) !== 0 || rt.version.tupleTypes.has(info.name);
  if (!isCollecting) return makeAndInit(rt, type, make, args, names);
  const collected = collectArguments(rt, args, names);
  try {
    return makeAndInit(rt, type, make, args, names);
  } finally {
    rt.decrefOrNull(collected.tuple);
    rt.decrefOrNull(collected.dict);
  }
}

function makeAndInit(
  rt: Runtime,
  type: Ref,
  make: NonNullable<TypeInfo["tp_new"]>,
  args: readonly Ref[],
  names: KeywordNames,
): Ref {
  const object = make(rt, type, args, names);
  const made = rt.typeOf(object);
  if (made !== type && !rt.isSubtype(made, type)) return object;
  const init = rt.infoOfType(made).tp_init;
  if (init === null) return object;
  try {
    init(rt, object, args, names);
  } catch (error) {
    rt.decref(object);
    throw error;
  }
  return object;
}

function typeInit(rt: Runtime, _self: Ref, args: readonly Ref[], names: KeywordNames): void {
  const count = args.length - (names === null ? 0 : names.length);
  if (names !== null && names.length > 0 && count === 1) {
    throw rt.typeError("type.__init__() takes no keyword arguments");
  }
  if (count !== 1 && count !== 3) throw rt.typeError("type.__init__() takes 1 or 3 arguments");
}

// ---- attributes --------------------------------------------------------------------------------------------------------------
/** type.__getattribute__: the metaclass's data descriptors, then the class along its MRO, then the rest of the
 * metaclass. */
export function typeGetAttr(rt: Runtime, type: Ref, name: Ref): Ref {
  const value = typeGetAttrOrNull(rt, type, name);
  if (value !== 0) return value;
  const message = `type object '${rt.infoOfType(type).tpName}' has no attribute '${rt.text(name)}'`;
  throw newAttributeError(rt, type, name, message);
}

/** 0 when the class has no such attribute; what a descriptor raises is raised. */
export function typeGetAttrOrNull(rt: Runtime, type: Ref, name: Ref): Ref {
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`attribute name must be string, not '${rt.typeName(name)}'`);
  }
  const metatype = rt.typeOf(type);
  const metaFound = typeLookup(rt, metatype, name);
  const metaInfo = metaFound === 0 ? null : rt.info(metaFound);
  if (metaInfo !== null && metaInfo.tp_descr_get !== null && metaInfo.tp_descr_set !== null) {
    return holding(rt, metaFound, () => metaInfo.tp_descr_get?.(rt, metaFound, type, metatype) ?? 0);
  }
  const found = typeLookup(rt, type, name);
  if (found !== 0) {
    const get = rt.info(found).tp_descr_get;
    return get === null ? rt.incref(found) : holding(rt, found, () => get(rt, found, 0, type));
  }
  if (metaInfo === null) return 0;
  if (metaInfo.tp_descr_get === null) return rt.incref(metaFound);
  return holding(rt, metaFound, () => metaInfo.tp_descr_get?.(rt, metaFound, type, metatype) ?? 0);
}

/** Runs `body` with a reference to the object: what it calls may take the object out of its dict. */
function holding(rt: Runtime, object: Ref, body: () => Ref): Ref {
  rt.incref(object);
  try {
    return body();
  } finally {
    rt.decref(object);
  }
}

/** type.__setattr__; `value` 0 deletes. */
function typeSetAttr(rt: Runtime, type: Ref, name: Ref, value: Ref): void {
  const info = rt.infoOfType(type);
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`attribute name must be string, not '${rt.typeName(name)}'`);
  }
  if ((info.flags & TPFLAGS_IMMUTABLETYPE) !== 0) {
    throw rt.typeError(`cannot set ${reprText(rt, name)} attribute of immutable type '${info.tpName}'`);
  }
  const found = typeLookup(rt, rt.typeOf(type), name);
  const set = found === 0 ? null : rt.info(found).tp_descr_set;
  if (set !== null) {
    rt.incref(found);
    try {
      set(rt, found, type, value);
    } finally {
      rt.decref(found);
    }
    return;
  }
  const dict = rt.pointer(type + TYPE_DICT);
  const before = dictGet(rt, dict, name);
  if (before === 0 && value === 0) {
    const message = `type object '${info.tpName}' has no attribute '${rt.text(name)}'`;
    throw newAttributeError(rt, type, name, message);
  }
  // The old value dies only when the class is whole again.
  if (before !== 0) rt.incref(before);
  if (value === 0) dictDelete(rt, dict, name);
  else dictSet(rt, dict, name, value);
  typeModified(rt, info);
  const text = rt.text(name);
  if (text.startsWith("__") && text.endsWith("__")) {
    updateSlotsNamed(rt, info, text, (sub) => dictGet(rt, rt.pointer(sub.address + TYPE_DICT), name) !== 0);
  }
  rt.decrefOrNull(before);
}

function checkMutable(rt: Runtime, type: Ref, name: string, value: Ref): void {
  const info = rt.infoOfType(type);
  if ((info.flags & TPFLAGS_IMMUTABLETYPE) !== 0) {
    throw rt.typeError(`cannot set '${name}' attribute of immutable type '${info.tpName}'`);
  }
  if (value === 0) throw rt.typeError(`cannot delete '${name}' attribute of immutable type '${info.tpName}'`);
}

/** A class attribute that lies in the class's own dict. */
function ownEntry(name: string): GetSet {
  return {
    name,
    get: (rt, type) => {
      const value = dictGetText(rt, rt.pointer(type + TYPE_DICT), name);
      if (value === 0) throw rt.error(T.AttributeError, name);
      return rt.incref(value);
    },
    set: (rt, type, value) => {
      const dict = rt.pointer(type + TYPE_DICT);
      if (value === 0) {
        if (!dictDelete(rt, dict, rt.intern(name))) throw rt.error(T.AttributeError, name);
      } else dictSetText(rt, dict, name, value);
      typeModified(rt, rt.infoOfType(type));
    },
  };
}

const abstractMethods = ownEntry("__abstractmethods__");

const ATTRIBUTES: GetSet[] = [
  {
    name: "__name__",
    get: (rt, type) =>
      isHeapType(rt, type)
        ? rt.incref(rt.pointer(type + HEAP_TYPE_NAME))
        : rt.newStr(rt.infoOfType(type).name),
    set: (rt, type, value) => {
      checkMutable(rt, type, "__name__", value);
      const info = rt.infoOfType(type);
      if (!rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS)) {
        throw rt.typeError(`can only assign string to ${info.tpName}.__name__, not '${rt.typeName(value)}'`);
      }
      if (rt.text(value).includes("\0")) throw rt.valueError("type name must not contain null characters");
      setTypeName(info, rt.text(value));
      rt.replace(type + HEAP_TYPE_NAME, rt.incref(value));
    },
  },
  {
    name: "__qualname__",
    get: (rt, type) =>
      isHeapType(rt, type)
        ? rt.incref(rt.pointer(type + HEAP_TYPE_QUALNAME))
        : rt.newStr(rt.infoOfType(type).name),
    set: (rt, type, value) => {
      checkMutable(rt, type, "__qualname__", value);
      if (!rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS)) {
        const { tpName } = rt.infoOfType(type);
        throw rt.typeError(`can only assign string to ${tpName}.__qualname__, not '${rt.typeName(value)}'`);
      }
      rt.replace(type + HEAP_TYPE_QUALNAME, rt.incref(value));
    },
  },
  { name: "__bases__", get: (rt, type) => rt.incref(rt.pointer(type + TYPE_BASES)), set: setBases },
  {
    name: "__mro__",
    get: (rt, type) => {
      const order = rt.pointer(type + TYPE_MRO);
      return order === 0 ? None : rt.incref(order);
    },
  },
  {
    name: "__module__",
    get: (rt, type) => {
      const module = typeModule(rt, type);
      if (module === 0) throw rt.error(T.AttributeError, "__module__");
      return module;
    },
    set: (rt, type, value) => {
      checkMutable(rt, type, "__module__", value);
      const dict = rt.pointer(type + TYPE_DICT);
      dictSetText(rt, dict, "__module__", value);
      dictDelete(rt, dict, rt.intern("__firstlineno__"));
      const info = rt.infoOfType(type);
      if (info.isNative) nameAsNative(rt, type);
      typeModified(rt, info);
    },
  },
  {
    name: "__abstractmethods__",
    get: (rt, type) => {
      if (type === T.type) throw rt.error(T.AttributeError, "__abstractmethods__");
      return abstractMethods.get(rt, type);
    },
    set: (rt, type, value) => {
      const info = rt.infoOfType(type);
      const isAbstract = value !== 0 && isTrue(rt, value);
      abstractMethods.set?.(rt, type, value);
      info.flags = isAbstract ? info.flags | TPFLAGS_IS_ABSTRACT : info.flags & ~TPFLAGS_IS_ABSTRACT;
      rt.heap.store((type + TYPE_FLAGS) >> 2, info.flags);
    },
  },
  { name: "__dict__", get: (rt, type) => newMappingProxy(rt, rt.pointer(type + TYPE_DICT)) },
  {
    name: "__doc__",
    get: (rt, type) => {
      if (type === T.type) return rt.newStr(TYPE_DOCUMENTATION);
      const found = dictGetText(rt, rt.pointer(type + TYPE_DICT), "__doc__");
      if (found === 0) return None;
      const get = rt.info(found).tp_descr_get;
      return get === null || found === None ? rt.incref(found) : get(rt, found, 0, type);
    },
    set: (rt, type, value) => {
      checkMutable(rt, type, "__doc__", value);
      dictSetText(rt, rt.pointer(type + TYPE_DICT), "__doc__", value);
      typeModified(rt, rt.infoOfType(type));
    },
  },
  {
    name: "__text_signature__",
    get: (rt, self) => {
      const info = rt.infoOfType(self);
      const signature = (info.flags & TPFLAGS_HEAPTYPE) === 0 ? typeSignature(info.name) : null;
      return signature === null ? None : rt.newStr(signature);
    },
  },
];

/** type's dict holds the computed attribute, not the text. */
const TYPE_DOCUMENTATION = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type";

/** A class that stands for one that CPython has in C is called by its module's name and its own in messages. */
export function nameAsNative(rt: Runtime, type: Ref): void {
  const info = rt.infoOfType(type);
  info.isNative = true;
  const module = typeModule(rt, type);
  if (module === 0) return;
  const text = rt.hasFlag(module, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(module) : "";
  rt.decref(module);
  info.tpName = text === "" || text === "builtins" ? info.name : `${text}.${info.name}`;
}

const MEMBERS: Member[] = [
  { name: "__basicsize__", offset: TYPE_BASICSIZE, kind: "ssize", isReadOnly: true },
  { name: "__itemsize__", offset: TYPE_ITEMSIZE, kind: "ssize", isReadOnly: true },
  { name: "__flags__", offset: TYPE_FLAGS, kind: "ssize", isReadOnly: true },
  { name: "__weakrefoffset__", offset: TYPE_WEAKLISTOFFSET, kind: "ssize", isReadOnly: true },
  { name: "__base__", offset: TYPE_BASE, kind: "object", isReadOnly: true },
  { name: "__dictoffset__", offset: TYPE_DICTOFFSET, kind: "ssize", isReadOnly: true },
];

/** The names that our record keeps follow `__name__`. */
export function setTypeName(info: TypeInfo, name: string): void {
  info.name = name;
  info.tpName = name;
}

// ---- methods -----------------------------------------------------------------------------------------------------------------
/** type.__sizeof__: a class made in Python counts the names that its instances share. */
function typeSizeOf(rt: Runtime, type: Ref): number {
  if (!isHeapType(rt, type)) return TYPE_OBJECT_SIZE;
  const { sharedKeys } = rt.infoOfType(type);
  return HEAP_TYPE_OBJECT_SIZE + (sharedKeys === 0 ? 0 : keysByteCount(rt, sharedKeys));
}

const METHODS = [
  method("mro", "", (rt, type) => {
    const order = linearize(rt, type);
    return newList(
      rt,
      order.map((each) => rt.incref(each)),
    );
  }),
  method("__subclasses__", "", (rt, type) =>
    newList(
      rt,
      [...rt.infoOfType(type).subclasses].map((each) => rt.incref(each)),
    ),
  ),
  classMethod("__prepare__", "*args, **kwargs", (rt) => newDict(rt)),
  method("__instancecheck__", "instance, /", (rt, type, instance: Ref) =>
    isInstanceOf(rt, instance, type) ? True : False,
  ),
  method("__subclasscheck__", "subclass, /", (rt, type, subclass: Ref) =>
    isSubclassOf(rt, subclass, type) ? True : False,
  ),
  method("__dir__", "", (rt, type) => dictKeysOfMro(rt, type)),
  method("__sizeof__", "", (rt, type) => newInt(rt, typeSizeOf(rt, type) + sizeDifference(rt, type))),
];

export const typeSpec: TypeSpec = {
  name: "type",
  address: T.type,
  basicSize: HEAP_TYPE_OBJECT_SIZE,
  itemSize: 40,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE | TPFLAGS_TYPE_SUBCLASS,
  dictOffset: TYPE_DICT,
  weaklistOffset: 368,
  slots: {
    tp_dealloc: typeDealloc,
    tp_traverse: typeTraverse,
    tp_clear: typeClear,
    tp_repr: typeRepr,
    tp_call: callType,
    tp_getattro: typeGetAttr,
    tp_setattro: typeSetAttr,
    tp_new: typeNew,
    tp_init: typeInit,
    nb_or: unionOr,
  },
  methods: METHODS,
  members: MEMBERS,
  getset: [...ATTRIBUTES, ...typeAnnotationAttributes()],
  sizeOf: typeSizeOf,
};
