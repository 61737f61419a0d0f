// Making a class: what a `class` statement, `type(name, bases, dict)` and metaclasses end in.
// CPython: Objects/typeobject.c, type_new
import { nativeLayout } from "../memory/native-layouts.ts";
import {
  FRAME_EXECUTABLE,
  FRAME_GLOBALS,
  HEAP_TYPE_CACHED_KEYS,
  HEAP_TYPE_NAME,
  HEAP_TYPE_QUALNAME,
  HEAP_TYPE_SLOTS,
  TYPE_BASE,
  TYPE_BASES,
  TYPE_BASICSIZE,
  TYPE_DICT,
  TYPE_DICTOFFSET,
  TYPE_FLAGS,
  TYPE_INFO_INDEX,
  TYPE_ITEMSIZE,
  TYPE_MRO,
  TYPE_WEAKLISTOFFSET,
} from "../memory/layout.ts";
import { callMethod, getAttrOrNull, lookupSpecial, reprText } from "./abstract.ts";
import { CELL_VALUE } from "./cell.ts";
import { newClassMethod } from "./class-method.ts";
import { isType } from "./class-check.ts";
import { newGetSetDescriptor, newMemberDescriptor } from "./descriptors.ts";
import {
  dictDelete,
  dictEntryKey,
  dictEntryValue,
  dictGet,
  dictGetText,
  dictNext,
  dictSet,
  dictSetText,
} from "./dict.ts";
import { dictCopy } from "./dict-merge.ts";
import { newSharedKeys, sharedKeysInsert } from "./dict-values.ts";
import { genericAlloc, instanceDict, setInstanceDict } from "./instance.ts";
import { resolutionOrder } from "./mro.ts";
import { Raised } from "./raised.ts";
import { basicSizeDifference, basicSizeInC } from "./version-sizes.ts";
import { addSubclass } from "./subclasses.ts";
import { heapCode } from "./code-object.ts";
import { isStr } from "./str.ts";
import type { Runtime } from "./runtime.ts";
import { declaredSlots } from "./slot-names.ts";
import type { DeclaredSlots } from "./slot-names.ts";
import { updateSlots } from "./slots.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newStaticMethod } from "./static-method.ts";
import { newTuple, tupleItems } from "./tuple.ts";
import { subtypeClear, subtypeDealloc, subtypeTraverse } from "./type-life.ts";
import { inheritSlots } from "./type-ready.ts";
import { typeLookupText, typeModified } from "./type-lookup.ts";
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HAVE_GC,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_INLINE_VALUES,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_MANAGED_WEAKREF,
  TPFLAGS_MAPPING,
  TPFLAGS_MATCH_SELF,
  TPFLAGS_READY,
  TPFLAGS_SEQUENCE,
  TPFLAGS_TUPLE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
  TypeInfo,
} from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { GetSet } from "./type-spec.ts";
import { weakrefsOf } from "./weakref.ts";

const MANAGED_WEAKLIST_OFFSET = -32;
const INHERITED_FLAGS = (0xff << 24) | TPFLAGS_MATCH_SELF;
/** What class patterns look at: the first class of the order that has one decides. */
const COLLECTION_FLAGS = TPFLAGS_SEQUENCE | TPFLAGS_MAPPING;
const MANAGED_FLAGS = TPFLAGS_MANAGED_DICT | TPFLAGS_MANAGED_WEAKREF;

// ---- which metaclass, which base ----------------------------------------------------------------------------------------
/** _PyType_CalculateMetaclass: the most derived of the metaclass and those of the bases. Borrowed. */
export function calculateMetaclass(rt: Runtime, metaclass: Ref, bases: readonly Ref[]): Ref {
  let winner = metaclass;
  for (const base of bases) {
    const candidate = rt.typeOf(base);
    if (rt.isSubtype(winner, candidate)) continue;
    if (rt.isSubtype(candidate, winner)) winner = candidate;
    else {
      throw rt.typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses " +
          "of all its bases",
      );
    }
  }
  return winner;
}

/** solid_base: the nearest ancestor that adds fields to the struct of its base. */
export function solidBase(rt: Runtime, type: Ref): Ref {
  const base = rt.pointer(type + TYPE_BASE);
  if (base === 0) return type;
  const own = rt.infoOfType(type);
  const parent = rt.infoOfType(base);
  const isSame = own.basicSize === parent.basicSize && own.itemSize === parent.itemSize;
  return isSame ? solidBase(rt, base) : type;
}

/** best_base: the base whose struct the new class's instances extend. */
export function bestBase(rt: Runtime, bases: readonly Ref[]): Ref {
  let winner: Ref = 0;
  let best: Ref = 0;
  for (const base of bases) {
    if (!isType(rt, base)) throw rt.typeError("bases must be types");
    const info = rt.infoOfType(base);
    if ((info.flags & TPFLAGS_BASETYPE) === 0) {
      throw rt.typeError(`type '${info.tpName}' is not an acceptable base type`);
    }
    const candidate = solidBase(rt, base);
    if (winner === 0) {
      winner = candidate;
      best = base;
    } else if (rt.isSubtype(winner, candidate)) continue;
    else if (rt.isSubtype(candidate, winner)) {
      winner = candidate;
      best = base;
    } else throw rt.typeError("multiple bases have instance lay-out conflict");
  }
  return best;
}

// ---- type.__new__ -----------------------------------------------------------------------------------------------------------
/** tp_new of `type`. */
export function typeNew(rt: Runtime, metatype: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const keywordCount = names === null ? 0 : names.length;
  const count = args.length - keywordCount;
  if (count !== 3) throw rt.typeError(`type.__new__() takes exactly 3 arguments (${count} given)`);
  const [name, basesTuple, namespace] = args;
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`type.__new__() argument 1 must be str, not ${rt.typeOrNone(name)}`);
  }
  if (!rt.hasFlag(basesTuple, TPFLAGS_TUPLE_SUBCLASS)) {
    throw rt.typeError(`type.__new__() argument 2 must be tuple, not ${rt.typeOrNone(basesTuple)}`);
  }
  if (!rt.hasFlag(namespace, TPFLAGS_DICT_SUBCLASS)) {
    throw rt.typeError(`type.__new__() argument 3 must be dict, not ${rt.typeOrNone(namespace)}`);
  }
  let metaclass = metatype;
  const bases = tupleItems(rt, basesTuple);
  if (bases.length > 0) {
    for (const base of bases) {
      if (isType(rt, base)) continue;
      const entries = getAttrOrNull(rt, base, rt.intern("__mro_entries__"));
      if (entries !== 0) {
        rt.decref(entries);
        throw rt.typeError("type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    metaclass = calculateMetaclass(rt, metatype, bases);
    const winnerNew = rt.infoOfType(metaclass).tp_new;
    if (metaclass !== metatype && winnerNew !== typeNew && winnerNew !== null) {
      return winnerNew(rt, metaclass, args, names);
    }
  }
  return makeClass(rt, metaclass, name, bases, namespace, args.slice(3), names);
}

/** `type.__new__(metatype, name, bases, namespace, **keywords)` for the interpreter's own code. The namespace is a dict
 * and is copied; all arguments are borrowed, the class is owned. */
export function newType(
  rt: Runtime,
  metatype: Ref,
  name: string,
  bases: readonly Ref[],
  namespace: Ref,
  keywordValues: readonly Ref[] = [],
  names: KeywordNames = null,
): Ref {
  const nameRef = rt.newStr(name);
  try {
    return makeClass(rt, metatype, nameRef, bases, namespace, keywordValues, names);
  } finally {
    rt.decref(nameRef);
  }
}

function makeClass(
  rt: Runtime,
  metatype: Ref,
  name: Ref,
  givenBases: readonly Ref[],
  namespace: Ref,
  keywordValues: readonly Ref[],
  names: KeywordNames,
): Ref {
  const bases = givenBases.length === 0 ? [T.object] : givenBases;
  const base = bestBase(rt, bases);
  const dict = dictCopy(rt, namespace);
  let type: Ref = 0;
  try {
    const slots = declaredSlots(rt, rt.infoOfType(base), dict, bases, rt.text(name));
    if (rt.text(name).includes("\0")) throw rt.valueError("type name must not contain null characters");
    const info = allocateClass(rt, metatype, name, base, bases, dict, slots);
    type = info.address;
    fillNamespace(rt, info, dict, rt.text(name));
    setClassCell(rt, type, dict);
    layOut(rt, info, slots);
    ready(rt, info, base, bases, dict);
  } catch (error) {
    if (type === 0) rt.decref(dict);
    else rt.decref(type);
    throw error;
  }
  try {
    warnOfKeys(rt, dict, name);
    setNames(rt, type, dict);
    initSubclass(rt, type, keywordValues, names);
  } catch (error) {
    rt.decref(type);
    throw error;
  }
  return type;
}

function warnOfKeys(rt: Runtime, dict: Ref, name: Ref): void {
  for (let i = dictNext(rt, dict, 0); i >= 0; i = dictNext(rt, dict, i + 1)) {
    if (isStr(rt, dictEntryKey(rt, dict, i))) continue;
    rt.warn?.("RuntimeWarning", `non-string key in the __dict__ of class ${rt.text(name)}`);
    return;
  }
}

/** type_new_alloc: the class object; takes over `dict`. */
function allocateClass(
  rt: Runtime,
  metatype: Ref,
  name: Ref,
  base: Ref,
  bases: readonly Ref[],
  dict: Ref,
  slots: DeclaredSlots,
): TypeInfo {
  const allocate = rt.infoOfType(metatype).tp_alloc ?? genericAlloc;
  const type = allocate(rt, metatype, slots.names.length);
  const info = new TypeInfo(rt.types.length, type, rt.text(name));
  rt.types.push(info);
  const baseInfo = rt.infoOfType(base);
  info.flags = TPFLAGS_HEAPTYPE | TPFLAGS_BASETYPE | TPFLAGS_HAVE_GC;
  info.basicSize = baseInfo.basicSize;
  info.itemSize = baseInfo.itemSize;
  const heap = rt.heap;
  heap.store((type + TYPE_INFO_INDEX) >> 2, info.index);
  heap.store((type + HEAP_TYPE_NAME) >> 2, rt.incref(name));
  heap.store((type + TYPE_BASE) >> 2, rt.incref(base));
  heap.store(
    (type + TYPE_BASES) >> 2,
    newTuple(
      rt,
      bases.map((each) => rt.incref(each)),
    ),
  );
  heap.store((type + TYPE_DICT) >> 2, dict);
  return info;
}

/** A class of a module that CPython has in C, which says itself how large its instances are there. */
function standsForNative(rt: Runtime, info: TypeInfo, dict: Ref): boolean {
  const frame = rt.caller.currentFrame();
  if (frame === 0) return false;
  if (!heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1).isNative) return false;
  const base = rt.pointer(info.address + TYPE_BASE);
  if (info.native !== null) return true;
  return dictGetText(rt, dict, "__sizeof__") !== 0 || (base !== 0 && rt.infoOfType(base).standsForNative);
}

/** The layout in C that the class of that name has, were it made by code that stands for such. */
function layoutInC(rt: Runtime, info: TypeInfo, dict: Ref, name: string): TypeInfo["native"] {
  const frame = rt.caller.currentFrame();
  if (frame === 0 || !heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1).isNative) return null;
  const module = dictGetText(rt, dict, "__module__");
  if (module === 0 || !rt.hasFlag(module, TPFLAGS_UNICODE_SUBCLASS)) return null;
  const fullName = `${rt.text(module)}.${name}`;
  const layout = nativeLayout(fullName);
  return layout === null ? null : { name: fullName, layout, ownSize: info.basicSize };
}

/** type_new_set_attrs: what is added to the namespace and taken out of it. */
function fillNamespace(rt: Runtime, info: TypeInfo, dict: Ref, name: string): void {
  const type = info.address;
  if (dictGetText(rt, dict, "__module__") === 0) {
    const frame = rt.caller.currentFrame();
    const globals = frame === 0 ? 0 : rt.pointer(frame + FRAME_GLOBALS);
    const module = globals === 0 ? 0 : dictGetText(rt, globals, "__name__");
    if (module !== 0) dictSetText(rt, dict, "__module__", module);
  }
  info.native = layoutInC(rt, info, dict, name);
  info.standsForNative = standsForNative(rt, info, dict);
  const qualname = dictGetText(rt, dict, "__qualname__");
  if (qualname === 0)
    rt.heap.store((type + HEAP_TYPE_QUALNAME) >> 2, rt.incref(rt.pointer(type + HEAP_TYPE_NAME)));
  else {
    if (!rt.hasFlag(qualname, TPFLAGS_UNICODE_SUBCLASS)) {
      throw rt.typeError(`type __qualname__ must be a str, not ${rt.typeName(qualname)}`);
    }
    rt.heap.store((type + HEAP_TYPE_QUALNAME) >> 2, rt.incref(qualname));
    dictDelete(rt, dict, rt.intern("__qualname__"));
  }
  info.name = name;
  wrapFunction(rt, dict, "__new__", newStaticMethod);
  wrapFunction(rt, dict, "__init_subclass__", newClassMethod);
  wrapFunction(rt, dict, "__class_getitem__", newClassMethod);
}

/** These methods are static or class methods without being told so. */
function wrapFunction(rt: Runtime, dict: Ref, name: string, wrap: (rt: Runtime, func: Ref) => Ref): void {
  const func = dictGetText(rt, dict, name);
  if (func === 0 || rt.typeOf(func) !== T.function) return;
  const wrapped = wrap(rt, func);
  dictSetText(rt, dict, name, wrapped);
  rt.decref(wrapped);
}

/** The `__dict__` of a builtin type that has a dict itself, such as `type`: its rules go before those of a class that was
 * mixed in. Borrowed, or 0. CPython: get_builtin_base_with_dict */
function builtinDictAttribute(rt: Runtime, self: Ref): Ref {
  const base = rt.info(self).builtinBase;
  if (base === null || base.dictOffset === 0) return 0;
  const found = typeLookupText(rt, base.address, "__dict__");
  if (found !== 0 && rt.info(found).tp_descr_set !== null) return found;
  throw rt.typeError(`this __dict__ descriptor does not support '${rt.typeName(self)}' objects`);
}

const DICT_ATTRIBUTE: GetSet = {
  name: "__dict__",
  get: (rt, self) => {
    const builtin = builtinDictAttribute(rt, self);
    if (builtin !== 0) return rt.info(builtin).tp_descr_get?.(rt, builtin, self, rt.typeOf(self)) ?? 0;
    const dict = instanceDict(rt, self);
    if (dict === 0) throw rt.error(T.AttributeError, "This object has no __dict__");
    return rt.incref(dict);
  },
  set: (rt, self, value) => {
    const builtin = builtinDictAttribute(rt, self);
    if (builtin !== 0) {
      rt.info(builtin).tp_descr_set?.(rt, builtin, self, value);
      return;
    }
    if (value !== 0 && !rt.hasFlag(value, TPFLAGS_DICT_SUBCLASS)) {
      throw rt.typeError(`__dict__ must be set to a dictionary, not a '${rt.typeName(value)}'`);
    }
    setInstanceDict(rt, self, value);
  },
  documentation: "dictionary for instance variables",
};

const WEAKREF_ATTRIBUTE: GetSet = {
  name: "__weakref__",
  get: (rt, self) => {
    const [first] = weakrefsOf(rt, self);
    return first === undefined ? None : rt.incref(first);
  },
  documentation: "list of weak references to the object",
};

/** type_new_descriptors, type_ready_fill_dict: fields for the slots, and where dict and weak references lie. */
function layOut(rt: Runtime, info: TypeInfo, slots: DeclaredSlots): void {
  const type = info.address;
  const base = rt.infoOfType(rt.pointer(type + TYPE_BASE));
  const dict = rt.pointer(type + TYPE_DICT);
  const offsets: number[] = [];
  if (slots.tuple !== 0) rt.heap.store((type + HEAP_TYPE_SLOTS) >> 2, slots.tuple);
  for (const name of slots.names) {
    offsets.push(info.basicSize);
    const member = newMemberDescriptor(rt, type, { name, offset: info.basicSize, kind: "object_ex" });
    dictSetText(rt, dict, name, member);
    rt.decref(member);
    info.basicSize += 8;
  }
  info.slotOffsets = offsets;
  info.slotLayers = offsets.length === 0 ? base.slotLayers : [offsets, ...base.slotLayers];
  info.flags |= base.flags & (INHERITED_FLAGS | MANAGED_FLAGS);
  info.dictOffset = base.dictOffset;
  info.weaklistOffset = base.weaklistOffset;
  if (slots.addsDict) {
    info.flags |= TPFLAGS_MANAGED_DICT;
    info.dictOffset = -1;
    addGetSet(rt, type, dict, DICT_ATTRIBUTE);
  }
  if (slots.addsWeakref) {
    info.flags |= TPFLAGS_MANAGED_WEAKREF;
    info.weaklistOffset = MANAGED_WEAKLIST_OFFSET;
    addGetSet(rt, type, dict, WEAKREF_ATTRIBUTE);
  }
}

const sharedDescriptors = new WeakMap<Runtime, Map<string, Ref>>();

/** One immortal descriptor of that name for all classes, borrowed. */
function sharedDescriptor(rt: Runtime, getset: GetSet): Ref {
  let made = sharedDescriptors.get(rt);
  if (made === undefined) sharedDescriptors.set(rt, (made = new Map()));
  let descriptor = made.get(getset.name);
  if (descriptor === undefined) {
    descriptor = newGetSetDescriptor(rt, T.object, getset);
    rt.untrack(descriptor);
    rt.makeImmortal(descriptor);
    made.set(getset.name, descriptor);
  }
  return descriptor;
}

function addGetSet(rt: Runtime, type: Ref, dict: Ref, getset: GetSet): void {
  if (dictGetText(rt, dict, getset.name) !== 0) return;
  if (rt.version.sharesClassDescriptors) {
    dictSetText(rt, dict, getset.name, sharedDescriptor(rt, getset));
    return;
  }
  const descriptor = newGetSetDescriptor(rt, type, getset);
  dictSetText(rt, dict, getset.name, descriptor);
  rt.decref(descriptor);
}

/** What `__dictoffset__` and `__weakrefoffset__` say. */
function shownOffsets(rt: Runtime, info: TypeInfo): { dict: number; weaklist: number } {
  const { managedDictOffset, managedWeaklistOffset } = rt.version;
  const base = rt.infoOfType(rt.pointer(info.address + TYPE_BASE));
  const ofBase = (offset: number): number => rt.heap.i32[(base.address + offset) >> 2];
  let { dictOffset: dict, weaklistOffset: weaklist } = info;
  if (weaklist === MANAGED_WEAKLIST_OFFSET) {
    const isInherited = base.weaklistOffset === weaklist;
    weaklist = managedWeaklistOffset ?? (isInherited ? ofBase(TYPE_WEAKLISTOFFSET) : info.basicSize);
  }
  if (dict === -1) {
    // Three words lay in front: the dict, the values, and what the collector has.
    const size = info.basicSize + basicSizeDifference(rt, info);
    dict = managedDictOffset ?? (base.dictOffset === -1 ? ofBase(TYPE_DICTOFFSET) : -24 - size);
  }
  return { dict, weaklist };
}

/** PyType_Ready for a class made in Python. */
function ready(rt: Runtime, info: TypeInfo, base: Ref, bases: readonly Ref[], dict: Ref): void {
  const type = info.address;
  const heap = rt.heap;
  if (dictGetText(rt, dict, "__doc__") === 0) dictSetText(rt, dict, "__doc__", None);
  setOrder(rt, info, resolutionOrder(rt, type));
  const baseInfo = rt.infoOfType(base);
  info.builtinBase = baseInfo.builtinBase ?? baseInfo;
  info.tp_dealloc = subtypeDealloc;
  info.tp_traverse = subtypeTraverse;
  info.tp_clear = subtypeClear;
  info.tp_alloc = genericAlloc;
  info.tp_new = baseInfo.tp_new;
  info.sizeOf = baseInfo.sizeOf;
  if (dictGetText(rt, dict, "__eq__") !== 0 && dictGetText(rt, dict, "__hash__") === 0) {
    dictSetText(rt, dict, "__hash__", None);
  }
  info.lookupCache.clear();
  for (const each of info.mro.slice(1)) {
    const inherited = rt.infoOfType(each);
    inheritSlots(info, inherited);
    if ((info.flags & COLLECTION_FLAGS) === 0) info.flags |= inherited.flags & COLLECTION_FLAGS;
  }
  info.flags |= TPFLAGS_READY;
  if ((info.flags & TPFLAGS_MANAGED_DICT) !== 0) {
    info.sharedKeys = newSharedKeys(rt);
    heap.store((type + HEAP_TYPE_CACHED_KEYS) >> 2, info.sharedKeys);
    const attributes = dictGetText(rt, dict, "__static_attributes__");
    if (attributes !== 0 && rt.hasFlag(attributes, TPFLAGS_TUPLE_SUBCLASS)) {
      for (const name of tupleItems(rt, attributes)) {
        if (rt.typeOf(name) === T.str) sharedKeysInsert(rt, info.sharedKeys, name);
      }
    }
    const isPlain = info.basicSize === rt.infoOfType(T.object).basicSize;
    if (rt.version.keepsValuesOutside) {
      if (info.builtinBase.address === T.object) info.valuesPointer = info.basicSize;
    } else if (info.itemSize === 0 && (isPlain || !rt.version.inlinesPlainValuesOnly))
      info.flags |= TPFLAGS_INLINE_VALUES;
  }
  info.native = info.native === null ? baseInfo.native : { ...info.native, ownSize: info.basicSize };
  heap.storeInt64(type + TYPE_BASICSIZE, basicSizeInC(info) + basicSizeDifference(rt, info));
  heap.storeInt64(type + TYPE_ITEMSIZE, info.native?.layout.itemSize ?? info.itemSize);
  const offsets = shownOffsets(rt, info);
  heap.storeInt64(type + TYPE_DICTOFFSET, offsets.dict);
  heap.storeInt64(type + TYPE_WEAKLISTOFFSET, offsets.weaklist);
  heap.store((type + TYPE_FLAGS) >> 2, info.flags);
  for (const each of bases) addSubclass(rt, each, type);
  updateSlots(rt, info);
  typeModified(rt, info);
}

/** Writes the MRO: in memory, where the tuple holds its types, and in our record. */
export function setOrder(rt: Runtime, info: TypeInfo, order: readonly Ref[]): void {
  const before = rt.exchange(
    info.address + TYPE_MRO,
    newTuple(
      rt,
      order.map((each) => rt.incref(each)),
    ),
  );
  info.mro = [...order];
  rt.decrefOrNull(before);
}

/** type_new_set_classcell: methods that say `super()` or `__class__` find their class in a cell. */
function setClassCell(rt: Runtime, type: Ref, dict: Ref): void {
  fillCell(rt, dict, "__classcell__", type);
  fillCell(rt, dict, "__classdictcell__", dict);
}

function fillCell(rt: Runtime, dict: Ref, name: string, value: Ref): void {
  const cell = dictGetText(rt, dict, name);
  if (cell === 0) return;
  if (rt.typeOf(cell) !== T.cell) {
    throw rt.typeError(`${name} must be a nonlocal cell, not ${reprText(rt, rt.typeOf(cell))}`);
  }
  rt.decrefOrNull(rt.exchange(cell + CELL_VALUE, rt.incref(value)));
  dictDelete(rt, dict, rt.intern(name));
}

// ---- what the new class tells others ------------------------------------------------------------------------------------------
/** type_new_set_names: `__set_name__` of every value in the namespace that has it. */
function setNames(rt: Runtime, type: Ref, dict: Ref): void {
  const pairs: [Ref, Ref][] = [];
  for (let i = dictNext(rt, dict, 0); i >= 0; i = dictNext(rt, dict, i + 1)) {
    const value = dictEntryValue(rt, dict, i);
    if (typeLookupText(rt, rt.typeOf(value), "__set_name__") === 0) continue;
    pairs.push([rt.incref(dictEntryKey(rt, dict, i)), rt.incref(value)]);
  }
  try {
    for (const [name, value] of pairs) callSetName(rt, type, name, value);
  } finally {
    for (const [name, value] of pairs) {
      rt.decref(name);
      rt.decref(value);
    }
  }
}

function callSetName(rt: Runtime, type: Ref, name: Ref, value: Ref): void {
  const method = lookupSpecial(rt, value, "__set_name__");
  if (method === 0) return;
  try {
    rt.decref(rt.call(method, [type, name]));
  } catch (error) {
    if (error instanceof Raised) {
      const note = rt.newStr(
        `Error calling __set_name__ on '${rt.typeName(value)}' instance ${reprText(rt, name)} ` +
          `in '${rt.infoOfType(type).name}'`,
      );
      rt.decref(callMethod(rt, error.exception, "add_note", [note]));
      rt.decref(note);
    }
    throw error;
  } finally {
    rt.decref(method);
  }
}

/** type_new_init_subclass: `super(cls, cls).__init_subclass__(**keywords)`. */
function initSubclass(rt: Runtime, type: Ref, keywordValues: readonly Ref[], names: KeywordNames): void {
  const name = rt.intern("__init_subclass__");
  for (const base of rt.infoOfType(type).mro.slice(1)) {
    const found = dictGet(rt, rt.pointer(base + TYPE_DICT), name);
    if (found === 0) continue;
    if (base === T.object && keywordValues.length === 0) return;
    const get = rt.info(found).tp_descr_get;
    const method = get === null ? rt.incref(found) : get(rt, found, 0, type);
    try {
      rt.decref(rt.call(method, keywordValues, names));
    } finally {
      rt.decref(method);
    }
    return;
  }
}

/** Sets an entry of a class's dict from inside the interpreter, past `type.__setattr__`. */
export function setClassEntry(rt: Runtime, type: Ref, name: string, value: Ref): void {
  dictSet(rt, rt.pointer(type + TYPE_DICT), rt.intern(name), value);
  typeModified(rt, rt.infoOfType(type));
}
