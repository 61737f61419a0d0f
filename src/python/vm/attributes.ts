// Attribute access with inline caches: LOAD_ATTR, STORE_ATTR, LOAD_SUPER_ATTR.
// CPython: Python/bytecodes.c and Python/specialize.c; the slow ways are in objects/abstract-attribute.ts
import { KEYS_NENTRIES, MANAGED_DICT, TYPE_DICT } from "../memory/layout.ts";
import { getAttr, getMethod, setAttr } from "../objects/abstract.ts";
import { dictGet } from "../objects/dict.ts";
import { VALUES_ITEMS, VALUES_VALID } from "../objects/dict-values.ts";
import {
  genericGetAttr,
  genericSetAttr,
  instanceValueIndex,
  readInstanceValue,
  storeInstanceValue,
} from "../objects/instance.ts";
import { slotMember } from "../objects/descriptors.ts";
import { FUNC_CODE } from "../objects/function.ts";
import { PROPERTY_GET } from "../objects/property.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { typeLookup } from "../objects/type.ts";
import { TPFLAGS_INLINE_VALUES, TPFLAGS_METHOD_DESCRIPTOR } from "../objects/type-info.ts";
import type { TypeInfo } from "../objects/type-info.ts";
import { preparedOf } from "./prepared-code.ts";
import type { PreparedCode } from "./prepared-code.ts";

const KIND_SLOW = 0;
/** The value lies in the instance: among its values at `index`, or in one of its `__slots__`. */
export const KIND_VALUE = 1;
/** Found on the class, and the instance cannot hide it: `found`, a function to be called with the object. */
export const KIND_METHOD = 2;
/** As KIND_METHOD, but a plain value. */
const KIND_CLASS_VALUE = 3;
/** A property whose getter is a Python function of one parameter. */
const KIND_PROPERTY = 4;

export class AttributeCache {
  type: Ref = 0;
  info: TypeInfo;
  version = 0;
  kind = KIND_SLOW;
  index = -1;
  /** Where, from the object on, the byte lies that says whether its values are in it (0 for a slot), and the value. */
  validOffset = 0;
  valueOffset = 0;
  found: Ref = 0;
  /** Count of the shared keys while the name was not among them; -1: instances have no dict at all. */
  keyCount = -1;
  constructor(info: TypeInfo) {
    this.info = info;
  }

  setIndex(index: number): void {
    this.kind = KIND_VALUE;
    this.index = index;
    this.validOffset = this.info.basicSize + VALUES_VALID;
    this.valueOffset = this.info.basicSize + VALUES_ITEMS + 8 * index;
  }

  setSlot(offset: number): void {
    this.kind = KIND_VALUE;
    this.validOffset = 0;
    this.valueOffset = offset;
  }
}

/** LOAD_ATTR: owned; `rt.isMethodUnbound` says whether it is a function that wants the object as first argument, which
 * it is only when `wantsMethod`. A negative number is minus the (borrowed) Python function that is to be called with the
 * object alone: a property's getter. */
export function loadAttribute(
  rt: Runtime,
  code: PreparedCode,
  unit: number,
  owner: Ref,
  name: Ref,
  wantsMethod: boolean,
): Ref {
  const type = rt.typeOf(owner);
  let cache = code.caches[unit] as AttributeCache | undefined;
  if (cache !== undefined && cache.type === type && cache.version === cache.info.version) {
    if (cache.kind === KIND_VALUE) {
      const value =
        cache.validOffset === 0
          ? rt.pointer(owner + cache.valueOffset)
          : readInstanceValue(rt, owner, cache.info, cache.index);
      if (value !== 0) {
        rt.isMethodUnbound = false;
        return rt.incref(value);
      }
    } else if (cache.kind === KIND_PROPERTY) {
      rt.isMethodUnbound = false;
      return -cache.found;
    } else if (cache.kind !== KIND_SLOW && cannotHide(rt, owner, cache)) {
      rt.isMethodUnbound = cache.kind === KIND_METHOD;
      return rt.incref(cache.found);
    }
  } else {
    const info = rt.infoOfType(type);
    if (cache === undefined) {
      cache = new AttributeCache(info);
      code.caches[unit] = cache;
    }
    fill(rt, cache, type, info, name, wantsMethod);
  }
  if (wantsMethod) return getMethod(rt, owner, name);
  rt.isMethodUnbound = false;
  return getAttr(rt, owner, name);
}

/** True while the instance has no attribute of its own that could stand before what the class has. */
export function cannotHide(rt: Runtime, owner: Ref, cache: AttributeCache): boolean {
  if (cache.keyCount < 0) return true;
  const i32 = rt.heap.i32;
  return (
    i32[(owner + MANAGED_DICT) >> 2] === 0 &&
    i32[(cache.info.sharedKeys + KEYS_NENTRIES) >> 2] === cache.keyCount
  );
}

function fill(
  rt: Runtime,
  cache: AttributeCache,
  type: Ref,
  info: TypeInfo,
  name: Ref,
  wantsMethod: boolean,
): void {
  cache.type = type;
  cache.info = info;
  cache.kind = KIND_SLOW;
  if (info.tp_getattro !== genericGetAttr) {
    cache.version = info.version;
    return;
  }
  const found = typeLookup(rt, type, name);
  cache.version = info.version;
  const hasInlineValues = (info.flags & TPFLAGS_INLINE_VALUES) !== 0;
  if (found === 0) {
    const index = hasInlineValues ? instanceValueIndex(rt, type, name) : -1;
    if (index >= 0) cache.setIndex(index);
    else {
      // The first instance may be about to get the attribute: look again next time.
      cache.type = 0;
    }
    return;
  }
  const foundInfo = rt.info(found);
  const member = slotMember(rt, found);
  if (member !== null) {
    if (member.kind === "object_ex" && member.isReadOnly !== true) cache.setSlot(member.offset);
    return;
  }
  if (foundInfo.tp_descr_set !== null && foundInfo.tp_descr_get !== null) {
    const getter = rt.typeOf(found) === T.property ? rt.pointer(found + PROPERTY_GET) : 0;
    if (getter === 0 || wantsMethod || rt.typeOf(getter) !== T.function) return;
    const target = preparedOf(rt, rt.pointer(getter + FUNC_CODE));
    if (!target.isSimple || target.argcount !== 1) return;
    cache.kind = KIND_PROPERTY;
    cache.found = getter;
    return;
  }
  if (hasInlineValues) {
    if (instanceValueIndex(rt, type, name) >= 0) return;
    cache.keyCount = rt.heap.i32[(info.sharedKeys + KEYS_NENTRIES) >> 2];
  } else if (info.dictOffset === 0) cache.keyCount = -1;
  else return;
  if ((foundInfo.flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
    if (!wantsMethod) return;
    cache.kind = KIND_METHOD;
  } else if (foundInfo.tp_descr_get === null) cache.kind = KIND_CLASS_VALUE;
  else return;
  cache.found = found;
}

/** STORE_ATTR: value borrowed. */
export function storeAttribute(
  rt: Runtime,
  code: PreparedCode,
  unit: number,
  owner: Ref,
  name: Ref,
  value: Ref,
): void {
  const type = rt.typeOf(owner);
  let cache = code.caches[unit] as AttributeCache | undefined;
  if (cache !== undefined && cache.type === type && cache.version === cache.info.version) {
    const isAmongValues = cache.kind === KIND_VALUE && cache.validOffset !== 0;
    if (isAmongValues && storeInstanceValue(rt, owner, cache.info, cache.index, value)) return;
    setAttr(rt, owner, name, value);
    return;
  }
  setAttr(rt, owner, name, value);
  const info = rt.infoOfType(type);
  if (info.tp_setattro !== genericSetAttr) return;
  if (cache === undefined) {
    cache = new AttributeCache(info);
    code.caches[unit] = cache;
  }
  const found = typeLookup(rt, type, name);
  cache.type = type;
  cache.info = info;
  cache.version = info.version;
  cache.kind = KIND_SLOW;
  if (found !== 0 && rt.info(found).tp_descr_set !== null) {
    const member = slotMember(rt, found);
    if (member?.kind === "object_ex" && member.isReadOnly !== true) cache.setSlot(member.offset);
    return;
  }
  if ((info.flags & TPFLAGS_INLINE_VALUES) === 0) return;
  const index = instanceValueIndex(rt, type, name);
  if (index >= 0) cache.setIndex(index);
}

/** LOAD_SUPER_ATTR: `super().name` without making the super object where `super` is the builtin; all borrowed, result
 * owned, `rt.isMethodUnbound` as in `loadAttribute`. */
export function loadSuperAttribute(
  rt: Runtime,
  superType: Ref,
  startType: Ref,
  self: Ref,
  name: Ref,
  wantsMethod: boolean,
  isTwoArgument: boolean,
): Ref {
  rt.isMethodUnbound = false;
  if (superType !== T.super) {
    const object = rt.call(superType, isTwoArgument ? [startType, self] : []);
    try {
      return getAttr(rt, object, name);
    } finally {
      rt.decref(object);
    }
  }
  if (
    wantsMethod &&
    rt.info(startType).flags < 0 &&
    self !== None &&
    rt.isSubtype(rt.typeOf(self), startType)
  ) {
    const method = superMethod(rt, startType, self, name);
    if (method !== 0) {
      rt.isMethodUnbound = true;
      return rt.incref(method);
    }
  }
  const object = rt.call(T.super, [startType, self]);
  try {
    return getAttr(rt, object, name);
  } finally {
    rt.decref(object);
  }
}

/** The function that follows `startType` in the order of self's class; 0 where it is no plain method. */
function superMethod(rt: Runtime, startType: Ref, self: Ref, name: Ref): Ref {
  if (rt.text(name) === "__class__") return 0;
  const mro = rt.infoOfType(rt.typeOf(self)).mro;
  const start = mro.indexOf(startType);
  if (start < 0) return 0;
  for (const type of mro.slice(start + 1)) {
    const dict = rt.pointer(type + TYPE_DICT);
    const found = dict === 0 ? 0 : dictGet(rt, dict, name);
    if (found !== 0) return (rt.info(found).flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0 ? found : 0;
  }
  return 0;
}
