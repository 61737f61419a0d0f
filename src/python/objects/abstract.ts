// The operations that every object answers, whatever its type: repr, str, hash, truth, comparison, format, class
// membership. They find the slot in the object's TypeInfo, check what it returned, and raise CPython's complaints.
// Attributes, arithmetic and containers have their own files and are handed on from here.
// CPython: Objects/object.c, Objects/abstract.c
import { newBigInt, newInt } from "./int.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { emptyStr, False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { isInstanceOf, isSubclassOf } from "./class-check.ts";
import { tupleItem, tupleLength } from "./tuple.ts";
import {
  COMPARISON_SYMBOLS,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  TPFLAGS_BASE_EXC_SUBCLASS,
  TPFLAGS_TUPLE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import { callMethod, lookupSpecial } from "./abstract-attribute.ts";

export {
  callMethod,
  callSpecial,
  getAttr,
  getAttrOrNull,
  getAttrText,
  getMethod,
  hasAttr,
  lookupSpecial,
  newAttributeError,
  setAttr,
} from "./abstract-attribute.ts";
export {
  binaryOp,
  divmod,
  index,
  indexNumber,
  inplaceOp,
  power,
  toFloatNumber,
  unaryOp,
} from "./abstract-number.ts";
export type { BinarySlot, InplaceSlot, UnarySlot } from "./abstract-number.ts";
export {
  contains,
  deleteItem,
  forEach,
  getItem,
  isMapping,
  isSequence,
  iter,
  iterNext,
  length,
  lengthObject,
  lengthHint,
  listFromIterable,
  sequenceItems,
  setItem,
} from "./abstract-container.ts";
export { isInstanceOf, isSubclassOf } from "./class-check.ts";

// ---- exceptions caught by natives -----------------------------------------------------------------------------------
/** True when a caught JavaScript value is a Python exception of that type. The caller still owns it: release it with
 * `dropRaised`, or throw it on. */
export function isRaised(rt: Runtime, error: unknown, type: Ref): error is Raised {
  return error instanceof Raised && rt.isSubtype(rt.typeOf(error.exception), type);
}

/** PyErr_Clear: the exception ends here. */
export function dropRaised(rt: Runtime, error: Raised): void {
  rt.decref(error.exception);
}

/** Py_EnterRecursiveCall: natives that call each other through objects may not exhaust the host's stack. Pair with
 * `leaveRecursiveCall`. `where` as in " while getting the repr of an object". */
export function enterRecursiveCall(rt: Runtime, where: string): void {
  if (rt.recursionDepth >= rt.recursionDepthMax) {
    throw rt.error(T.RecursionError, `Stack overflow (used 8148 kB)${where}`);
  }
  rt.recursionDepth++;
}

export function leaveRecursiveCall(rt: Runtime): void {
  rt.recursionDepth--;
}

// ---- texts ------------------------------------------------------------------------------------------------------------
/** PyObject_Repr: an owned str. */
export function repr(rt: Runtime, object: Ref): Ref {
  const slot = rt.info(object).tp_repr;
  if (slot === null) return rt.newStr(`<${rt.typeName(object)} object at ${rt.addressText(object)}>`);
  enterRecursiveCall(rt, " while getting the repr of an object");
  let result: Ref;
  try {
    result = slot(rt, object);
  } finally {
    leaveRecursiveCall(rt);
  }
  return checkedStr(rt, result, "__repr__ returned non-string");
}

/** PyObject_Str: an owned str; an exact str is its own. */
export function str(rt: Runtime, object: Ref): Ref {
  if (rt.typeOf(object) === T.str) return rt.incref(object);
  const slot = rt.info(object).tp_str;
  if (slot === null) return repr(rt, object);
  enterRecursiveCall(rt, " while getting the str of an object");
  let result: Ref;
  try {
    result = slot(rt, object);
  } finally {
    leaveRecursiveCall(rt);
  }
  return checkedStr(rt, result, "__str__ returned non-string");
}

function checkedStr(rt: Runtime, result: Ref, complaint: string): Ref {
  if (rt.hasFlag(result, TPFLAGS_UNICODE_SUBCLASS)) return result;
  const typeName = rt.typeName(result);
  rt.decref(result);
  throw rt.typeError(`${complaint} (type ${typeName})`);
}

/** PyObject_ASCII: the repr with every non-ASCII character escaped. */
export function ascii(rt: Runtime, object: Ref): Ref {
  const text = repr(rt, object);
  const escaped = escapeNonAscii(rt.text(text));
  if (escaped === rt.text(text)) return text;
  rt.decref(text);
  return rt.newStr(escaped);
}

function escapeNonAscii(text: string): string {
  let result = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) result += character;
    else if (code < 0x100) result += `\\x${code.toString(16).padStart(2, "0")}`;
    else if (code < 0x10000) result += `\\u${code.toString(16).padStart(4, "0")}`;
    else result += `\\U${code.toString(16).padStart(8, "0")}`;
  }
  return result;
}

/** `repr(o)` as JavaScript text. */
export function reprText(rt: Runtime, object: Ref): string {
  const result = repr(rt, object);
  const text = rt.text(result);
  rt.decref(result);
  return text;
}

/** `str(o)` as JavaScript text. */
export function textOfStr(rt: Runtime, object: Ref): string {
  const result = str(rt, object);
  const text = rt.text(result);
  rt.decref(result);
  return text;
}

/** PyObject_Format: `format(o, spec)`; spec 0 is the empty str. */
export function format(rt: Runtime, object: Ref, spec: Ref): Ref {
  const specText = spec === 0 ? emptyStr : spec;
  if (!rt.hasFlag(specText, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.error(T.SystemError, `Format specifier must be a string, not ${rt.typeName(specText)}`);
  }
  if (specText === emptyStr) {
    const type = rt.typeOf(object);
    if (type === T.str) return rt.incref(object);
    if (type === T.int) return str(rt, object);
  }
  const method = lookupSpecial(rt, object, "__format__");
  if (method === 0) throw rt.typeError(`Type ${rt.typeName(object)} doesn't define __format__`);
  let result: Ref;
  try {
    result = rt.call(method, [specText]);
  } finally {
    rt.decref(method);
  }
  if (!rt.hasFlag(result, TPFLAGS_UNICODE_SUBCLASS)) {
    const typeName = rt.typeName(result);
    rt.decref(result);
    throw rt.typeError(`__format__ must return a str, not ${typeName}`);
  }
  return result;
}

// ---- hash and truth -----------------------------------------------------------------------------------------------------
/** PyObject_Hash: the low 32 bits; the high ones are in `rt.hashHigh`. */
export function hash(rt: Runtime, object: Ref): number {
  const slot = rt.info(object).tp_hash;
  if (slot === null) throw rt.typeError(`unhashable type: '${rt.typeName(object)}'`);
  return slot(rt, object);
}

/** The hash of an object that is compared by identity: its address, rotated by the bits that alignment leaves zero. */
export function hashPointer(rt: Runtime, object: Ref): number {
  const address = rt.heap.virtualAddress(object);
  rt.hashHigh = Math.floor(address / 16 / 4294967296) | 0;
  return (address / 16) | 0;
}

/** PyObject_IsTrue. */
export function isTrue(rt: Runtime, object: Ref): boolean {
  if (object === True) return true;
  if (object === False || object === None) return false;
  const info = rt.info(object);
  if (info.nb_bool !== null) return info.nb_bool(rt, object);
  if (info.mp_length !== null) return info.mp_length(rt, object) > 0;
  if (info.sq_length !== null) return info.sq_length(rt, object) > 0;
  return true;
}

export function isCallable(rt: Runtime, object: Ref): boolean {
  return rt.info(object).tp_call !== null;
}

// ---- comparison -----------------------------------------------------------------------------------------------------------
const SWAPPED = [Py_GT, Py_GE, Py_EQ, Py_NE, Py_LT, Py_LE];

/** PyObject_RichCompare: `a op b`; a subclass on the right goes first. */
export function richCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  enterRecursiveCall(rt, " in comparison");
  try {
    return compareObjects(rt, left, right, op);
  } finally {
    leaveRecursiveCall(rt);
  }
}

function compareObjects(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  const leftType = rt.typeOf(left);
  const rightType = rt.typeOf(right);
  const leftCompare = rt.infoOfType(leftType).tp_richcompare;
  const rightCompare = rt.infoOfType(rightType).tp_richcompare;
  let isReflectedDone = false;
  if (leftType !== rightType && rightCompare !== null && rt.isSubtype(rightType, leftType)) {
    isReflectedDone = true;
    const result = rightCompare(rt, right, left, SWAPPED[op]);
    if (result !== NotImplemented) return result;
  }
  if (leftCompare !== null) {
    const result = leftCompare(rt, left, right, op);
    if (result !== NotImplemented) return result;
  }
  if (!isReflectedDone && rightCompare !== null) {
    const result = rightCompare(rt, right, left, SWAPPED[op]);
    if (result !== NotImplemented) return result;
  }
  if (op === Py_EQ) return left === right ? True : False;
  if (op === Py_NE) return left !== right ? True : False;
  throw rt.typeError(
    `'${COMPARISON_SYMBOLS[op]}' not supported between instances of '${rt.typeName(left)}' and '${rt.typeName(right)}'`,
  );
}

/** PyObject_RichCompareBool: identical objects are equal without being asked. */
export function richCompareBool(rt: Runtime, left: Ref, right: Ref, op: number): boolean {
  if (left === right) {
    if (op === Py_EQ) return true;
    if (op === Py_NE) return false;
  }
  const result = richCompare(rt, left, right, op);
  if (result === True) return true;
  if (result === False) return false;
  try {
    return isTrue(rt, result);
  } finally {
    rt.decref(result);
  }
}

// ---- classes ----------------------------------------------------------------------------------------------------------------
/** `isinstance(o, cls)`: a class, a tuple of them, a union, or anything with `__instancecheck__`. */
export function isInstance(rt: Runtime, object: Ref, classInfo: Ref): boolean {
  if (rt.typeOf(object) === classInfo) return true;
  if (rt.typeOf(classInfo) === T.type) return isInstanceOf(rt, object, classInfo);
  if (rt.hasFlag(classInfo, TPFLAGS_TUPLE_SUBCLASS)) {
    return someItem(rt, classInfo, (item) => isInstance(rt, object, item));
  }
  return checkThrough(rt, "__instancecheck__", object, classInfo, isInstanceOf);
}

/** `issubclass(c, cls)`. */
export function isSubclass(rt: Runtime, derived: Ref, classInfo: Ref): boolean {
  if (rt.typeOf(classInfo) === T.type) {
    return derived === classInfo || isSubclassOf(rt, derived, classInfo);
  }
  if (rt.hasFlag(classInfo, TPFLAGS_TUPLE_SUBCLASS)) {
    return someItem(rt, classInfo, (item) => isSubclass(rt, derived, item));
  }
  return checkThrough(rt, "__subclasscheck__", derived, classInfo, isSubclassOf);
}

function someItem(rt: Runtime, tuple: Ref, test: (item: Ref) => boolean): boolean {
  enterRecursiveCall(rt, " in __instancecheck__");
  try {
    for (let i = 0; i < tupleLength(rt, tuple); i++) if (test(tupleItem(rt, tuple, i))) return true;
    return false;
  } finally {
    leaveRecursiveCall(rt);
  }
}

function checkThrough(
  rt: Runtime,
  name: string,
  subject: Ref,
  classInfo: Ref,
  otherwise: (rt: Runtime, subject: Ref, classInfo: Ref) => boolean,
): boolean {
  const check = lookupSpecial(rt, classInfo, name);
  if (check === 0) return otherwise(rt, subject, classInfo);
  let result: Ref = 0;
  enterRecursiveCall(rt, ` in ${name}`);
  try {
    result = rt.call(check, [subject]);
    return isTrue(rt, result);
  } finally {
    leaveRecursiveCall(rt);
    rt.decref(check);
    rt.decrefOrNull(result);
  }
}

/** True for an exception class or an exception instance's type. */
export function isExceptionClass(rt: Runtime, object: Ref): boolean {
  return (
    rt.isSubtype(rt.typeOf(object), T.type) && (rt.infoOfType(object).flags & TPFLAGS_BASE_EXC_SUBCLASS) !== 0
  );
}

/** `dir(o)`: a sorted list. */
export function dir(rt: Runtime, object: Ref): Ref {
  const method = lookupSpecial(rt, object, "__dir__");
  if (method === 0) throw rt.typeError("object does not provide __dir__");
  let names: Ref = 0;
  try {
    names = rt.call(method, []);
    const list = rt.call(T.list, [names]);
    rt.decref(callMethod(rt, list, "sort", []));
    return list;
  } finally {
    rt.decref(method);
    rt.decrefOrNull(names);
  }
}

/** A hash as an int object. */
export function hashObject(rt: Runtime, object: Ref): Ref {
  const low = hash(rt, object) >>> 0;
  const high = rt.hashHigh;
  const value = high * 4294967296 + low;
  if (Number.isSafeInteger(value)) return newInt(rt, value);
  return newBigInt(rt, (BigInt(high) << 32n) | BigInt(low));
}
