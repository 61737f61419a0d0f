// Getting and setting attributes of any object, and calling a method without making a bound method first.
// CPython: Objects/object.c PyObject_GetAttr, _PyObject_GetMethod; Objects/typeobject.c lookup_maybe_method
import { newExceptionWithText } from "./exceptions.ts";
import {
  genericGetAttr,
  genericGetAttrOrNull,
  instanceDictOrNull,
  readInstanceAttribute,
} from "./instance.ts";
import { dictGet } from "./dict.ts";
import { dropRaised, isRaised } from "./abstract.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { typeGetAttr, typeGetAttrOrNull, typeLookup, typeLookupText } from "./type.ts";
import { TPFLAGS_METHOD_DESCRIPTOR, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";

// PyAttributeErrorObject, after the 72 bytes that all exceptions have.
const ATTRIBUTE_ERROR_OBJ = 72;
const ATTRIBUTE_ERROR_NAME = 80;

/** An AttributeError that remembers the object and the name, for "Did you mean". */
export function newAttributeError(rt: Runtime, object: Ref, name: Ref, message: string): Raised {
  const exception = newExceptionWithText(rt, T.AttributeError, message);
  rt.replace(exception + ATTRIBUTE_ERROR_OBJ, rt.incref(object));
  rt.replace(exception + ATTRIBUTE_ERROR_NAME, rt.incref(name));
  return new Raised(exception);
}

/** set_attribute_error_context: an AttributeError raised anywhere below learns which object and name were asked. */
function addContext(rt: Runtime, error: unknown, object: Ref, name: Ref): void {
  if (!(error instanceof Raised) || rt.typeOf(error.exception) !== T.AttributeError) return;
  const exception = error.exception;
  if (rt.pointer(exception + ATTRIBUTE_ERROR_NAME) !== 0 || rt.pointer(exception + ATTRIBUTE_ERROR_OBJ) !== 0)
    return;
  rt.replace(exception + ATTRIBUTE_ERROR_OBJ, rt.incref(object));
  rt.replace(exception + ATTRIBUTE_ERROR_NAME, rt.incref(name));
}

/** PyObject_GetAttr: owned. */
export function getAttr(rt: Runtime, object: Ref, name: Ref): Ref {
  const slot = rt.info(object).tp_getattro;
  if (slot === genericGetAttr) return genericGetAttr(rt, object, name);
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`attribute name must be string, not '${rt.typeName(name)}'`);
  }
  if (slot === null) {
    throw newAttributeError(
      rt,
      object,
      name,
      `'${rt.typeName(object)}' object has no attribute '${rt.text(name)}'`,
    );
  }
  try {
    return slot(rt, object, name);
  } catch (error) {
    addContext(rt, error, object, name);
    throw error;
  }
}

/** PyObject_GetOptionalAttr: 0 where getting it raises AttributeError. */
export function getAttrOrNull(rt: Runtime, object: Ref, name: Ref): Ref {
  const slot = rt.info(object).tp_getattro;
  if (slot === null) return 0;
  if (slot === genericGetAttr) return genericGetAttrOrNull(rt, object, name);
  try {
    // A class without the attribute need not raise and drop an exception.
    return slot === typeGetAttr ? typeGetAttrOrNull(rt, object, name) : slot(rt, object, name);
  } catch (error) {
    if (!isRaised(rt, error, T.AttributeError)) throw error;
    dropRaised(rt, error);
    return 0;
  }
}

/** `o.name` for a name that the interpreter itself uses. */
export function getAttrText(rt: Runtime, object: Ref, name: string): Ref {
  return getAttr(rt, object, rt.intern(name));
}

export function hasAttr(rt: Runtime, object: Ref, name: Ref): boolean {
  const value = getAttrOrNull(rt, object, name);
  if (value === 0) return false;
  rt.decref(value);
  return true;
}

/** PyObject_SetAttr; `value` 0 deletes. */
export function setAttr(rt: Runtime, object: Ref, name: Ref, value: Ref): void {
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`attribute name must be string, not '${rt.typeName(name)}'`);
  }
  const info = rt.info(object);
  const slot = info.tp_setattro;
  if (slot === null) {
    const problem = info.tp_getattro === null ? "has no attributes" : "has only read-only attributes";
    throw rt.typeError(
      `'${info.tpName}' object ${problem} (${value === 0 ? "del" : "assign to"} .${rt.text(name)})`,
    );
  }
  slot(rt, object, name, value);
}

/** _PyObject_GetMethod: the attribute, owned; when `rt.isMethodUnbound` is true after the call, it is a function that
 * takes the object as its first argument, so that no bound method has to be made. Raises AttributeError. */
export function getMethod(rt: Runtime, object: Ref, name: Ref): Ref {
  rt.isMethodUnbound = false;
  const type = rt.typeOf(object);
  const info = rt.infoOfType(type);
  if (info.tp_getattro !== genericGetAttr) {
    const value = getAttr(rt, object, name);
    rt.isMethodUnbound = false;
    return value;
  }
  const found = typeLookup(rt, type, name);
  let isMethod = false;
  let get = null;
  if (found !== 0) {
    const foundInfo = rt.info(found);
    if ((foundInfo.flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) isMethod = true;
    else {
      get = foundInfo.tp_descr_get;
      if (get !== null && foundInfo.tp_descr_set !== null) return bind(rt, found, get, object, type);
    }
  }
  const own = readInstanceAttribute(rt, object, name);
  if (own >= 0) {
    if (own !== 0) return rt.incref(own);
  } else {
    const dict = instanceDictOrNull(rt, object);
    if (dict !== 0) {
      // Comparing keys may run a program that changes the class.
      if (found !== 0) rt.incref(found);
      const value = dictGet(rt, dict, name);
      if (value !== 0) {
        rt.incref(value);
        if (found !== 0) rt.decref(found);
        return value;
      }
      if (isMethod) {
        rt.isMethodUnbound = true;
        return found;
      }
      if (found !== 0) {
        try {
          return get === null ? rt.incref(found) : bind(rt, found, get, object, type);
        } finally {
          rt.decref(found);
        }
      }
    }
  }
  if (isMethod) {
    rt.isMethodUnbound = true;
    return rt.incref(found);
  }
  if (get !== null) return bind(rt, found, get, object, type);
  if (found !== 0) return rt.incref(found);
  throw newAttributeError(rt, object, name, `'${info.tpName}' object has no attribute '${rt.text(name)}'`);
}

/** Calls `__get__` while holding the descriptor, since the call may remove it from its class. */
function bind(
  rt: Runtime,
  descriptor: Ref,
  get: (rt: Runtime, self: Ref, object: Ref, type: Ref) => Ref,
  object: Ref,
  type: Ref,
): Ref {
  rt.incref(descriptor);
  try {
    const value = get(rt, descriptor, object, type);
    rt.isMethodUnbound = false;
    return value;
  } finally {
    rt.decref(descriptor);
  }
}

/** `o.name(*args)`. Arguments borrowed, result owned. */
export function callMethod(
  rt: Runtime,
  object: Ref,
  name: string,
  args: readonly Ref[],
  names: KeywordNames = null,
): Ref {
  const method = getMethod(rt, object, rt.intern(name));
  try {
    return rt.call(method, rt.isMethodUnbound ? [object, ...args] : args, names);
  } finally {
    rt.decref(method);
  }
}

/** A special method as the interpreter looks it up: on the type, never on the instance; bound and owned; 0 if absent. */
export function lookupSpecial(rt: Runtime, object: Ref, name: string): Ref {
  const type = rt.typeOf(object);
  const found = typeLookupText(rt, type, name);
  if (found === 0) return 0;
  const get = rt.info(found).tp_descr_get;
  return get === null ? rt.incref(found) : bind(rt, found, get, object, type);
}

/** Calls a special method found on the type; 0 when the type has none. */
export function callSpecial(rt: Runtime, object: Ref, name: string, args: readonly Ref[]): Ref {
  const type = rt.typeOf(object);
  const found = typeLookupText(rt, type, name);
  if (found === 0) return 0;
  const info = rt.info(found);
  if ((info.flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
    rt.incref(found);
    try {
      return rt.call(found, [object, ...args]);
    } finally {
      rt.decref(found);
    }
  }
  const method =
    info.tp_descr_get === null ? rt.incref(found) : bind(rt, found, info.tp_descr_get, object, type);
  try {
    return rt.call(method, args);
  } finally {
    rt.decref(method);
  }
}
