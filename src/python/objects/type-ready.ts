// Writes the builtin types into the heap when an interpreter starts: their structs, dicts, bases and MROs, and the slots
// that they inherit.  CPython: Objects/typeobject.c, PyType_Ready
import { linearize } from "./mro.ts";
import {
  IMMORTAL_REFCNT,
  OB_TYPE,
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
import { newBuiltinFunction } from "./builtin-function.ts";
import { newGetSetDescriptor, newMemberDescriptor, newMethodDescriptor } from "./descriptors.ts";
import { dictEntryValue, dictGet, dictNext, dictSet, newDict } from "./dict.ts";
import { genericAlloc } from "./instance.ts";
import type { NativeFunction } from "./native.ts";
import { basicSizeDifference } from "./version-sizes.ts";
import type { Runtime } from "./runtime.ts";
import { addSlotWrappers } from "./slots.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newStaticMethod } from "./static-method.ts";
import { newTuple } from "./tuple.ts";
import { newNativeOf } from "./type-new-method.ts";
import {
  Slots,
  TPFLAGS_DISALLOW_INSTANTIATION,
  TPFLAGS_HAVE_GC,
  TPFLAGS_IMMUTABLETYPE,
  TPFLAGS_MAPPING,
  TPFLAGS_MATCH_SELF,
  TPFLAGS_READY,
  TPFLAGS_SEQUENCE,
  TypeInfo,
} from "./type-info.ts";
import type { SlotName } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

/** Flags that a type has because its base has them: the tests for the builtin bases, and collection patterns. */
const INHERITED_FLAGS = (0xff << 24) | TPFLAGS_SEQUENCE | TPFLAGS_MAPPING | TPFLAGS_MATCH_SELF;
const MATCH_SELF_TYPES = new Set([
  "bool",
  "bytearray",
  "bytes",
  "dict",
  "float",
  "frozenset",
  "int",
  "list",
  "set",
  "str",
  "tuple",
]);
const SLOT_NAMES = Object.keys(new Slots()) as SlotName[];

const DESCRIPTOR_TYPES = new Set<Ref>([
  T.wrapper_descriptor,
  T.method_descriptor,
  T.classmethod_descriptor,
  T.getset_descriptor,
  T.member_descriptor,
]);

/** Makes builtin types: all of the catalog at the start, or a module's own when it is imported. Bases come before the
 * types made from them. */
export function addTypes(rt: Runtime, specs: readonly TypeSpec[]): void {
  const made = specs.map((spec) => writeHeader(rt, spec));
  specs.forEach((spec, i) => readyType(rt, spec, made[i]));
  // What a static type holds is never garbage: the collector need not walk it.
  for (const info of made) {
    const dict = rt.pointer(info.address + TYPE_DICT);
    rt.untrack(dict);
    for (let i = dictNext(rt, dict, 0); i >= 0; i = dictNext(rt, dict, i + 1)) {
      const value = dictEntryValue(rt, dict, i);
      if (DESCRIPTOR_TYPES.has(rt.typeOf(value))) rt.untrack(value);
    }
  }
}

/** First pass: the struct and our own record, so that objects of the type can be made. */
export function writeHeader(rt: Runtime, spec: TypeSpec): TypeInfo {
  const info = new TypeInfo(rt.types.length, spec.address, spec.name);
  rt.types.push(info);
  if (spec.module !== undefined && spec.module !== "builtins") info.tpName = `${spec.module}.${spec.name}`;
  const base = spec.address === T.object ? 0 : (spec.base ?? T.object);
  Object.assign(info, spec.slots);
  info.flags = spec.flags | TPFLAGS_READY | TPFLAGS_IMMUTABLETYPE;
  if (MATCH_SELF_TYPES.has(spec.name)) info.flags |= TPFLAGS_MATCH_SELF;
  info.basicSize = spec.basicSize;
  info.itemSize = spec.itemSize ?? 0;
  info.dictOffset = spec.dictOffset ?? 0;
  info.weaklistOffset = spec.weaklistOffset ?? 0;
  info.sizeOf = spec.sizeOf ?? null;
  info.module = spec.module ?? "builtins";
  const heap = rt.heap;
  heap.fill(spec.address, 416);
  heap.store(spec.address >> 2, IMMORTAL_REFCNT);
  heap.store((spec.address + OB_TYPE) >> 2, T.type);
  heap.store((spec.address + TYPE_INFO_INDEX) >> 2, info.index);
  heap.store((spec.address + TYPE_BASE) >> 2, base);
  return info;
}

/** Second pass, bases before the types made from them. */
function readyType(rt: Runtime, spec: TypeSpec, info: TypeInfo): void {
  const heap = rt.heap;
  const type = spec.address;
  const base = rt.pointer(type + TYPE_BASE);
  const baseInfo = base === 0 ? null : rt.infoOfType(base);
  heap.store((type + TYPE_BASES) >> 2, newTuple(rt, base === 0 ? [] : [base, ...(spec.otherBases ?? [])]));
  info.mro = baseInfo === null ? [type] : linearize(rt, type);
  heap.store((type + TYPE_MRO) >> 2, newTuple(rt, info.mro));
  const dict = newDict(rt);
  heap.store((type + TYPE_DICT) >> 2, dict);
  if (baseInfo !== null) {
    info.flags |= baseInfo.flags & INHERITED_FLAGS;
    // A type that says nothing of its collection is collected as its base is.
    if ((baseInfo.flags & TPFLAGS_HAVE_GC) !== 0 && info.tp_traverse === null) info.flags |= TPFLAGS_HAVE_GC;
    if (info.dictOffset === 0) info.dictOffset = baseInfo.dictOffset;
    if (info.weaklistOffset === 0) info.weaklistOffset = baseInfo.weaklistOffset;
    info.sizeOf ??= baseInfo.sizeOf;
  }
  readyNew(rt, info, baseInfo, dict);
  fillDict(rt, spec, info, dict);
  if (baseInfo !== null) inheritSlotsOnce(spec, info, baseInfo);
  info.tp_alloc ??= genericAlloc;
  if (info.tp_hash === null && dictGet(rt, dict, rt.intern("__hash__")) === 0) {
    dictSet(rt, dict, rt.intern("__hash__"), None);
  }
  heap.storeInt64(type + TYPE_BASICSIZE, info.basicSize + basicSizeDifference(rt, info));
  heap.storeInt64(type + TYPE_ITEMSIZE, info.itemSize);
  heap.storeInt64(type + TYPE_DICTOFFSET, info.dictOffset);
  heap.storeInt64(type + TYPE_WEAKLISTOFFSET, info.weaklistOffset);
  heap.store((type + TYPE_FLAGS) >> 2, info.flags);
  for (const each of base === 0 ? [] : [base, ...(spec.otherBases ?? [])])
    rt.infoOfType(each).subclasses.add(type);
  info.version = ++rt.typeVersion;
}

/** type_ready_set_new: a type made directly from object must say itself how it is instantiated. */
function readyNew(rt: Runtime, info: TypeInfo, base: TypeInfo | null, dict: Ref): void {
  if ((info.flags & TPFLAGS_DISALLOW_INSTANTIATION) !== 0) {
    info.tp_new = null;
    return;
  }
  if (info.tp_new === null) {
    if (base === null) return;
    if (base.address === T.object) info.flags |= TPFLAGS_DISALLOW_INSTANTIATION;
    else info.tp_new = base.tp_new;
    return;
  }
  addNative(rt, info, dict, newNativeOf(info));
}

function addNative(rt: Runtime, info: TypeInfo, dict: Ref, native: NativeFunction): void {
  const func = newBuiltinFunction(rt, native, info.address, "");
  rt.untrack(func);
  dictSet(rt, dict, rt.intern(native.name), func);
  rt.decref(func);
}

function fillDict(rt: Runtime, spec: TypeSpec, info: TypeInfo, dict: Ref): void {
  addSlotWrappers(rt, info, dict, spec);
  for (const native of spec.methods ?? []) {
    native.owner = spec.name;
    if (native.kind === "staticmethod") {
      const func = newBuiltinFunction(rt, native, info.address, "");
      add(rt, dict, native.name, newStaticMethod(rt, func));
      rt.decref(func);
    } else add(rt, dict, native.name, newMethodDescriptor(rt, info.address, native));
  }
  for (const member of spec.members ?? [])
    add(rt, dict, member.name, newMemberDescriptor(rt, info.address, member));
  for (const getset of spec.getset ?? [])
    add(rt, dict, getset.name, newGetSetDescriptor(rt, info.address, getset));
  for (const [name, value] of spec.attributes?.(rt) ?? []) add(rt, dict, name, value);
  const documentation = rt.intern("__doc__");
  if (dictGet(rt, dict, documentation) === 0) {
    add(rt, dict, "__doc__", spec.documentation === undefined ? None : rt.newStr(spec.documentation));
  }
}

/** Takes over the value. */
function add(rt: Runtime, dict: Ref, name: string, value: Ref): void {
  dictSet(rt, dict, rt.intern(name), value);
  rt.decref(value);
}

/** What a static type inherits is the same in every interpreter: it is found out once and then copied, because an
 * interpreter is made for every run. */
const inheritedSlots = new WeakMap<TypeSpec, Partial<Slots>>();

function inheritSlotsOnce(spec: TypeSpec, info: TypeInfo, base: TypeInfo): void {
  const known = inheritedSlots.get(spec);
  if (known !== undefined) {
    Object.assign(info, known);
    return;
  }
  const before = info as Record<SlotName, Slots[SlotName]>;
  const own = SLOT_NAMES.filter((name) => before[name] !== null);
  inheritSlots(info, base);
  const inherited: Partial<Record<SlotName, Slots[SlotName]>> = {};
  for (const name of SLOT_NAMES)
    if (!own.includes(name) && before[name] !== null) inherited[name] = before[name];
  inheritedSlots.set(spec, inherited as Partial<Slots>);
}

/** inherit_slots, for a static type: every empty slot is the base's; comparison and hash go together. */
export function inheritSlots(info: TypeInfo, base: TypeInfo): void {
  const ownsComparison = info.tp_richcompare !== null || info.tp_hash !== null;
  const own = info as Record<SlotName, Slots[SlotName]>;
  for (const name of SLOT_NAMES) {
    if (own[name] !== null || name === "tp_new") continue;
    if (ownsComparison && (name === "tp_richcompare" || name === "tp_hash")) continue;
    own[name] = base[name];
  }
}
