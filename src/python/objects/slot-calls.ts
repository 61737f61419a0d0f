// What stands in the slots of a class made in Python: for each slot a function that finds the special method on the type
// and calls it. `1 + x`, `len(x)`, `x.name` reach `__radd__`, `__len__`, `__getattr__` through these.
// CPython: Objects/typeobject.c, slot_tp_* and slot_nb_*
import { callPrepended, collectArguments } from "./collected-arguments.ts";
import { callSpecial, lookupSpecial, newAttributeError } from "./abstract-attribute.ts";
import { searchByIteration } from "./abstract-container.ts";
import { indexNumber } from "./abstract-number.ts";
import { dropRaised, hash, isRaised, isTrue } from "./abstract.ts";
import { isUnboundSlotWrapperOf } from "./descriptors.ts";
import { genericGetAttr, genericGetAttrOrNull } from "./instance.ts";
import { bigIntOf, isInt, newInt, numberOf } from "./int.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { newSequenceIterator } from "./sequence-iterator.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { typeLookupText } from "./type.ts";
import { TPFLAGS_METHOD_DESCRIPTOR } from "./type-info.ts";
import type { Binary, KeywordNames, SlotName, Ternary, Unary } from "./type-info.ts";

/** Calls the special method with the arguments; 0 when the type has none of that name. A descriptor's AttributeError, when
 * it is asked for the method, means that there is none. CPython: lookup_maybe_method */
function tryCall(rt: Runtime, self: Ref, name: string, args: readonly Ref[]): Ref {
  const found = typeLookupText(rt, rt.typeOf(self), name);
  if (found === 0) return 0;
  if ((rt.info(found).flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
    rt.incref(found);
    try {
      return rt.call(found, [self, ...args]);
    } finally {
      rt.decref(found);
    }
  }
  let method: Ref;
  try {
    method = lookupSpecial(rt, self, name);
  } catch (error) {
    if (!isRaised(rt, error, T.AttributeError)) throw error;
    dropRaised(rt, error);
    return 0;
  }
  try {
    return rt.call(method, args);
  } finally {
    rt.decref(method);
  }
}

/** True when `tryCall` would find the method. */
function hasMethod(rt: Runtime, self: Ref, name: string): boolean {
  try {
    const method = lookupSpecial(rt, self, name);
    rt.decrefOrNull(method);
    return method !== 0;
  } catch (error) {
    if (!isRaised(rt, error, T.AttributeError)) throw error;
    dropRaised(rt, error);
    return false;
  }
}

function callRequired(rt: Runtime, self: Ref, name: string, args: readonly Ref[]): Ref {
  const result = callSpecial(rt, self, name, args);
  if (result !== 0) return result;
  const nameRef = rt.intern(name);
  throw newAttributeError(rt, self, nameRef, `'${rt.typeName(self)}' object has no attribute '${name}'`);
}

function drop(rt: Runtime, result: Ref): void {
  rt.decref(result);
}

// ---- one function a name, made once ----------------------------------------------------------------------------------
/** `__neg__` and all that take only the object. */
export function unarySlot(name: string): Unary {
  return (rt, self) => callRequired(rt, self, name, []);
}

/** `__iadd__`, `__getitem__`: with one argument and no reflected form. */
export function plainBinarySlot(name: string): Binary {
  return (rt, self, other) => callRequired(rt, self, name, [other]);
}

/** SLOT1BINFULL: `__add__` and `__radd__` in one function, which stands in the slot of either operand. */
export function reflectedSlot(slotName: SlotName, name: string, reflectedName: string): Ternary & Binary {
  const slot = (rt: Runtime, self: Ref, other: Ref, third?: Ref): Ref => {
    const selfType = rt.typeOf(self);
    const otherType = rt.typeOf(other);
    const extra = third === undefined || third === None ? [] : [third];
    let doesOther = selfType !== otherType && rt.infoOfType(otherType)[slotName] === slot;
    if (rt.infoOfType(selfType)[slotName] === slot) {
      if (doesOther && rt.isSubtype(otherType, selfType)) {
        if (isOverloaded(rt, selfType, otherType, reflectedName)) {
          const result = tryCall(rt, other, reflectedName, [self, ...extra]);
          if (result !== 0 && result !== NotImplemented) return result;
          doesOther = false;
        }
      }
      const result = tryCall(rt, self, name, [other, ...extra]);
      if (result !== 0 && result !== NotImplemented) return result;
      if (selfType === otherType) return NotImplemented;
    }
    if (doesOther) {
      const result = tryCall(rt, other, reflectedName, [self, ...extra]);
      return result === 0 ? NotImplemented : result;
    }
    return NotImplemented;
  };
  return slot;
}

/** method_is_overloaded: the right operand's class has its own reflected method. */
function isOverloaded(rt: Runtime, leftType: Ref, rightType: Ref, name: string): boolean {
  const right = typeLookupText(rt, rightType, name);
  if (right === 0) return false;
  return right !== typeLookupText(rt, leftType, name);
}

// ---- texts, hash, truth ---------------------------------------------------------------------------------------------
export function slotRepr(rt: Runtime, self: Ref): Ref {
  const result = tryCall(rt, self, "__repr__", []);
  if (result !== 0) return result;
  return rt.newStr(`<${rt.typeName(self)} object at ${rt.addressText(self)}>`);
}

/** The result becomes a hash as it is when it fits 64 bits, else by int's own hash. */
export function slotHash(rt: Runtime, self: Ref): number {
  const found = typeLookupText(rt, rt.typeOf(self), "__hash__");
  if (found === 0 || found === None) throw rt.typeError(`unhashable type: '${rt.typeName(self)}'`);
  const result = tryCall(rt, self, "__hash__", []);
  if (result === 0) throw rt.typeError(`unhashable type: '${rt.typeName(self)}'`);
  try {
    if (!isInt(rt, result)) throw rt.typeError("__hash__ method should return an integer");
    return hashOfResult(rt, result);
  } finally {
    drop(rt, result);
  }
}

function hashOfResult(rt: Runtime, result: Ref): number {
  const number = numberOf(rt, result);
  if (number === -1) {
    rt.hashHigh = -1;
    return -2;
  }
  if (Number.isSafeInteger(number)) {
    rt.hashHigh = Math.floor(number / 4294967296) | 0;
    return number | 0;
  }
  const exact = bigIntOf(rt, result);
  if (BigInt.asIntN(64, exact) !== exact) {
    const intHash = rt.infoOfType(T.int).tp_hash;
    return intHash === null ? hash(rt, result) : intHash(rt, result);
  }
  rt.hashHigh = Number(BigInt.asIntN(32, exact >> 32n));
  return Number(BigInt.asIntN(32, exact));
}

export function slotBool(rt: Runtime, self: Ref): boolean {
  if (typeLookupText(rt, rt.typeOf(self), "__bool__") === None) {
    throw rt.typeError(`'${rt.typeName(self)}' cannot be interpreted as a boolean`);
  }
  const result = tryCall(rt, self, "__bool__", []);
  if (result === 0) return true;
  if (result === True) return true;
  if (result === False) return false;
  const typeName = rt.typeName(result);
  drop(rt, result);
  throw rt.typeError(`__bool__ should return bool, returned ${typeName}`);
}

export function slotLength(rt: Runtime, self: Ref): number {
  const result = callRequired(rt, self, "__len__", []);
  try {
    const count = indexNumber(rt, result, T.OverflowError);
    if (count < 0) throw rt.valueError("__len__() should return >= 0");
    return count;
  } finally {
    drop(rt, result);
  }
}

// ---- calls ----------------------------------------------------------------------------------------------------------
export function slotCall(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const found = typeLookupText(rt, rt.typeOf(self), "__call__");
  if (found !== 0 && (rt.info(found).flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
    rt.incref(found);
    const collected = collectArguments(rt, args, names);
    try {
      return callPrepended(rt, found, self, args, names);
    } finally {
      rt.decrefOrNull(collected.tuple);
      rt.decrefOrNull(collected.dict);
      rt.decref(found);
    }
  }
  rt.areArgumentsCollected = false;
  const method = lookupSpecial(rt, self, "__call__");
  if (method === 0) throw rt.typeError(`'${rt.typeName(self)}' object is not callable`);
  try {
    return rt.call(method, args, names);
  } finally {
    rt.decref(method);
  }
}

export function slotInit(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  const found = typeLookupText(rt, rt.typeOf(self), "__init__");
  let result: Ref;
  if (found !== 0 && (rt.info(found).flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
    rt.incref(found);
    try {
      result = callPrepended(rt, found, self, args, names);
    } finally {
      rt.decref(found);
    }
  } else {
    const method = lookupSpecial(rt, self, "__init__");
    if (method === 0) return;
    try {
      result = rt.call(method, args, names);
    } finally {
      rt.decref(method);
    }
  }
  if (result === None) return;
  const typeName = rt.typeName(result);
  drop(rt, result);
  throw rt.typeError(`__init__() should return None, not '${typeName}'`);
}

export function slotNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const found = typeLookupText(rt, type, "__new__");
  // A static method, as `__new__` nearly always is, is its function.
  if (found === 0) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  const get = rt.info(found).tp_descr_get;
  const callable = get === null ? rt.incref(found) : get(rt, found, 0, type);
  try {
    return callPrepended(rt, callable, type, args, names);
  } finally {
    rt.decref(callable);
  }
}

/** `__del__`. What it raises cannot reach anybody: it is told on standard error. */
export function slotFinalize(rt: Runtime, self: Ref): void {
  const found = typeLookupText(rt, rt.typeOf(self), "__del__");
  if (found === 0) return;
  rt.incref(found);
  try {
    rt.decref(callRequired(rt, self, "__del__", []));
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.unraisable("Exception ignored while calling deallocator", found, error.exception);
  } finally {
    rt.decref(found);
  }
}

// ---- attributes and descriptors ---------------------------------------------------------------------------------------
/** slot_tp_getattr_hook: `__getattribute__`, and `__getattr__` when that raised AttributeError. */
export function slotGetAttr(rt: Runtime, self: Ref, name: Ref): Ref {
  const type = rt.typeOf(self);
  const hook = typeLookupText(rt, type, "__getattr__");
  const getAttribute = typeLookupText(rt, type, "__getattribute__");
  const isGeneric = getAttribute === 0 || isUnboundSlotWrapperOf(rt, getAttribute, genericGetAttr);
  if (hook === 0) {
    return isGeneric ? genericGetAttr(rt, self, name) : callRequired(rt, self, "__getattribute__", [name]);
  }
  if (isGeneric) {
    const value = genericGetAttrOrNull(rt, self, name, true);
    if (value !== 0) return value;
  } else {
    try {
      return callRequired(rt, self, "__getattribute__", [name]);
    } catch (error) {
      if (!isRaised(rt, error, T.AttributeError)) throw error;
      dropRaised(rt, error);
    }
  }
  return callHook(rt, self, "__getattr__", name);
}

/** CPython: call_attribute */
function callHook(rt: Runtime, self: Ref, hook: string, name: Ref): Ref {
  if (!rt.version.bindsHooks) return callRequired(rt, self, hook, [name]);
  const method = lookupSpecial(rt, self, hook);
  if (method === 0) return callRequired(rt, self, hook, [name]);
  try {
    return rt.call(method, [name]);
  } finally {
    rt.decref(method);
  }
}

export function slotSetAttr(rt: Runtime, self: Ref, name: Ref, value: Ref): void {
  if (value === 0) drop(rt, callRequired(rt, self, "__delattr__", [name]));
  else drop(rt, callRequired(rt, self, "__setattr__", [name, value]));
}

export function slotDescrGet(rt: Runtime, self: Ref, object: Ref, type: Ref): Ref {
  const get = typeLookupText(rt, rt.typeOf(self), "__get__");
  if (get === 0) return rt.incref(self);
  rt.incref(get);
  try {
    return rt.call(get, [self, object === 0 ? None : object, type === 0 ? None : type]);
  } finally {
    rt.decref(get);
  }
}

export function slotDescrSet(rt: Runtime, self: Ref, object: Ref, value: Ref): void {
  if (value === 0) drop(rt, missingIsNamed(rt, self, "__delete__", [object]));
  else drop(rt, missingIsNamed(rt, self, "__set__", [object, value]));
}

/** As vectorcall_method: an absent method is an AttributeError that says only its name. */
function missingIsNamed(rt: Runtime, self: Ref, name: string, args: readonly Ref[]): Ref {
  const result = callSpecial(rt, self, name, args);
  if (result === 0) throw rt.error(T.AttributeError, name);
  return result;
}

// ---- comparison and iteration -------------------------------------------------------------------------------------------
const COMPARISON_NAMES = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"];

export function slotRichCompare(rt: Runtime, self: Ref, other: Ref, op: number): Ref {
  const result = tryCall(rt, self, COMPARISON_NAMES[op], [other]);
  return result === 0 ? NotImplemented : result;
}

export function slotIter(rt: Runtime, self: Ref): Ref {
  const found = typeLookupText(rt, rt.typeOf(self), "__iter__");
  if (found === None) throw rt.typeError(`'${rt.typeName(self)}' object is not iterable`);
  const result = found === 0 ? 0 : tryCall(rt, self, "__iter__", []);
  if (result !== 0) return result;
  if (!hasMethod(rt, self, "__getitem__"))
    throw rt.typeError(`'${rt.typeName(self)}' object is not iterable`);
  return newSequenceIterator(rt, self);
}

// ---- containers -----------------------------------------------------------------------------------------------------------
export function slotItem(rt: Runtime, self: Ref, position: number): Ref {
  const key = newInt(rt, position);
  try {
    return callRequired(rt, self, "__getitem__", [key]);
  } finally {
    rt.decref(key);
  }
}

export function slotAssignItem(rt: Runtime, self: Ref, position: number, value: Ref): void {
  const key = newInt(rt, position);
  try {
    slotAssignSubscript(rt, self, key, value);
  } finally {
    rt.decref(key);
  }
}

export function slotAssignSubscript(rt: Runtime, self: Ref, key: Ref, value: Ref): void {
  if (value === 0) drop(rt, missingIsNamed(rt, self, "__delitem__", [key]));
  else drop(rt, missingIsNamed(rt, self, "__setitem__", [key, value]));
}

export function slotContains(rt: Runtime, self: Ref, item: Ref): boolean {
  const found = typeLookupText(rt, rt.typeOf(self), "__contains__");
  if (found === None) throw rt.typeError(`'${rt.typeName(self)}' object is not a container`);
  const result = tryCall(rt, self, "__contains__", [item]);
  if (result === 0) return searchByIteration(rt, self, item);
  try {
    return isTrue(rt, result);
  } finally {
    drop(rt, result);
  }
}
