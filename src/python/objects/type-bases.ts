// Assigning `C.__bases__`: the class and all below it get new MROs and slots, or nothing changes.
// CPython: Objects/typeobject.c, type_set_bases
import { TYPE_BASE, TYPE_BASES } from "../memory/layout.ts";
import { isType } from "./class-check.ts";
import { resolutionOrder } from "./mro.ts";
import { addSubclass, removeSubclass } from "./subclasses.ts";
import type { Runtime } from "./runtime.ts";
import { updateSlots } from "./slots.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { tupleItems, tupleLength } from "./tuple.ts";
import { typeModified } from "./type-lookup.ts";
import { bestBase, setOrder } from "./type-new.ts";
import { TPFLAGS_HAVE_GC, TPFLAGS_IMMUTABLETYPE, TPFLAGS_TUPLE_SUBCLASS } from "./type-info.ts";
import type { TypeInfo } from "./type-info.ts";

export function setBases(rt: Runtime, type: Ref, value: Ref): void {
  const info = rt.infoOfType(type);
  if ((info.flags & TPFLAGS_IMMUTABLETYPE) !== 0) {
    throw rt.typeError(`cannot set '__bases__' attribute of immutable type '${info.tpName}'`);
  }
  if (value === 0)
    throw rt.typeError(`cannot delete '__bases__' attribute of immutable type '${info.tpName}'`);
  if (!rt.hasFlag(value, TPFLAGS_TUPLE_SUBCLASS)) {
    throw rt.typeError(`can only assign tuple to ${info.tpName}.__bases__, not ${rt.typeName(value)}`);
  }
  if (tupleLength(rt, value) === 0) {
    throw rt.typeError(`can only assign non-empty tuple to ${info.tpName}.__bases__, not ()`);
  }
  const bases = tupleItems(rt, value);
  for (const base of bases) {
    if (!isType(rt, base)) {
      throw rt.typeError(`${info.tpName}.__bases__ must be tuple of classes, not '${rt.typeName(base)}'`);
    }
    if (rt.isSubtype(base, type) || isBelowByBases(rt, base, type))
      throw rt.typeError("a __bases__ item causes an inheritance cycle");
  }
  const base = bestBase(rt, bases);
  const oldBase = rt.infoOfType(rt.pointer(type + TYPE_BASE));
  const newBase = rt.infoOfType(base);
  checkAssignable(rt, "__bases__", oldBase, newBase, areCompatible(oldBase, newBase));
  exchangeBases(rt, info, value, base);
}

/** compatible_for_assignment: the complaint about two classes whose instances are not the same thing in memory. */
export function checkAssignable(
  rt: Runtime,
  what: string,
  from: TypeInfo,
  to: TypeInfo,
  isCompatible: boolean,
): void {
  const isSameFree = ((from.flags ^ to.flags) & TPFLAGS_HAVE_GC) === 0;
  if (isSameFree && isCompatible) return;
  const how = isSameFree ? "object layout" : "deallocator";
  throw rt.typeError(`${what} assignment: '${to.tpName}' ${how} differs from '${from.tpName}'`);
}

/** compatible_for_assignment, as far as two builtin layouts can be the same. */
export function areCompatible(old: TypeInfo, next: TypeInfo): boolean {
  return (
    old.basicSize === next.basicSize &&
    old.itemSize === next.itemSize &&
    old.dictOffset === next.dictOffset &&
    old.weaklistOffset === next.weaklistOffset &&
    (old.builtinBase ?? old).tp_dealloc === (next.builtinBase ?? next).tp_dealloc
  );
}

function exchangeBases(rt: Runtime, info: TypeInfo, value: Ref, base: Ref): void {
  const type = info.address;
  const oldBases = rt.pointer(type + TYPE_BASES);
  const oldBase = rt.pointer(type + TYPE_BASE);
  rt.heap.store((type + TYPE_BASES) >> 2, rt.incref(value));
  rt.heap.store((type + TYPE_BASE) >> 2, rt.incref(base));
  const changes: Change[] = [];
  // A metaclass's `mro()` may assign bases again, also of this class: then what it assigned stays, and what was changed
  // here before it is nobody's to undo.
  const isStillOurs = (): boolean => rt.pointer(type + TYPE_BASES) === value;
  try {
    reorder(rt, info, changes);
  } catch (error) {
    for (const { info: each, before, after } of changes) if (each.mro === after) setOrder(rt, each, before);
    if (isStillOurs()) {
      rt.heap.store((type + TYPE_BASES) >> 2, oldBases);
      rt.heap.store((type + TYPE_BASE) >> 2, oldBase);
      rt.decref(value);
      rt.decref(base);
    } else {
      rt.decref(oldBases);
      rt.decref(oldBase === 0 ? T.object : oldBase);
    }
    throw error;
  }
  if (isStillOurs()) {
    for (const each of tupleItems(rt, oldBases)) removeSubclass(rt, each, type);
    for (const each of tupleItems(rt, value)) addSubclass(rt, each, type);
    typeModified(rt, info);
    refreshSlots(rt, info);
  }
  rt.decref(oldBases);
  rt.decref(oldBase === 0 ? T.object : oldBase);
}

interface Change {
  readonly info: TypeInfo;
  readonly before: readonly Ref[];
  readonly after: readonly Ref[];
}

/** mro_hierarchy: the MROs of the class and of all classes below it. */
function reorder(rt: Runtime, info: TypeInfo, changes: Change[]): void {
  const before = info.mro;
  const order = resolutionOrder(rt, info.address);
  // Changed meanwhile by an assignment from within: that one has done its work for the classes below, too.
  if (info.mro !== before) return;
  setOrder(rt, info, order);
  changes.push({ info, before, after: info.mro });
  for (const subclass of [...info.subclasses]) reorder(rt, rt.infoOfType(subclass), changes);
}

/** type_is_subtype_base_chain: by the chain of bases, which is assigned before the orders are. */
function isBelowByBases(rt: Runtime, derived: Ref, type: Ref): boolean {
  for (let at = derived; at !== 0; at = rt.pointer(at + TYPE_BASE)) if (at === type) return true;
  return false;
}

function refreshSlots(rt: Runtime, info: TypeInfo): void {
  updateSlots(rt, info);
  for (const subclass of info.subclasses) refreshSlots(rt, rt.infoOfType(subclass));
}
