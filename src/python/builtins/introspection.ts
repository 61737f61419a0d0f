// The builtin functions that ask about objects: id, hash, repr, isinstance, getattr and its kin, dir, vars, globals.
// CPython: Python/bltinmodule.c
import {
  ascii,
  callMethod,
  dir,
  format,
  getAttr,
  getAttrOrNull,
  hasAttr,
  hashObject,
  isCallable,
  isInstance,
  isSubclass,
  repr,
  setAttr,
} from "../objects/abstract.ts";
import { newBigInt, newInt } from "../objects/int.ts";
import { method } from "../objects/native.ts";
import type { NativeFunction } from "../objects/native.ts";
import type { Runtime } from "../objects/runtime.ts";
import { False, None, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";
import { currentGlobals, currentLocals } from "./scope.ts";
import { internInPlace } from "../objects/str.ts";

function bool(value: boolean): Ref {
  return value ? True : False;
}

/** The number that `id()` gives, as an int object. */
export function identity(rt: Runtime, object: Ref): Ref {
  const number = rt.identityOf(object);
  return Number.isSafeInteger(number) ? newInt(rt, number) : newBigInt(rt, BigInt(number));
}

function requireName(rt: Runtime, name: Ref): void {
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`attribute name must be string, not '${rt.typeName(name)}'`);
  }
}

function getAttribute(rt: Runtime, _self: Ref, object: Ref, name: Ref, otherwise: Ref): Ref {
  requireName(rt, name);
  if (otherwise === 0) return getAttr(rt, object, name);
  const value = getAttrOrNull(rt, object, name);
  return value === 0 ? rt.incref(otherwise) : value;
}

function hasAttribute(rt: Runtime, _self: Ref, object: Ref, name: Ref): Ref {
  requireName(rt, name);
  return bool(hasAttr(rt, object, name));
}

function setAttribute(rt: Runtime, _self: Ref, object: Ref, name: Ref, value: Ref): Ref {
  requireName(rt, name);
  const interned = internInPlace(rt, rt.incref(name));
  try {
    setAttr(rt, object, interned, value);
  } finally {
    rt.decref(interned);
  }
  return None;
}

function deleteAttribute(rt: Runtime, _self: Ref, object: Ref, name: Ref): Ref {
  requireName(rt, name);
  setAttr(rt, object, name, 0);
  return None;
}

function vars(rt: Runtime, _self: Ref, object: Ref): Ref {
  if (object === 0) return currentLocals(rt);
  const dict = getAttrOrNull(rt, object, rt.intern("__dict__"));
  if (dict === 0) throw rt.typeError("vars() argument must have __dict__ attribute");
  return dict;
}

function dirOf(rt: Runtime, _self: Ref, object: Ref): Ref {
  if (object !== 0) return dir(rt, object);
  const locals = currentLocals(rt);
  const names = callMethod(rt, locals, "keys", []);
  const list = rt.call(T.list, [names]);
  rt.decref(names);
  rt.decref(locals);
  rt.decref(callMethod(rt, list, "sort", []));
  return list;
}

function formatValue(rt: Runtime, _self: Ref, value: Ref, spec: Ref): Ref {
  if (spec !== 0 && !rt.hasFlag(spec, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`format() argument 2 must be str, not ${rt.typeOrNone(spec)}`);
  }
  return format(rt, value, spec);
}

export const INTROSPECTION: readonly NativeFunction[] = [
  method(
    "id",
    "obj, /",
    (rt: Runtime, _self: Ref, object: Ref) => identity(rt, object),
    "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n" +
      "(CPython uses the object's memory address.)",
  ),
  method(
    "hash",
    "obj, /",
    (rt: Runtime, _self: Ref, object: Ref) => hashObject(rt, object),
    "Return the integer hash value for the given object.\n\nTwo objects that compare equal must also have the same hash " +
      "value, but\nthe reverse is not necessarily true.  Hash values may differ between\nPython processes.",
  ),
  method(
    "repr",
    "obj, /",
    (rt: Runtime, _self: Ref, object: Ref) => repr(rt, object),
    "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, " +
      "eval(repr(obj)) == obj.",
  ),
  method(
    "ascii",
    "obj, /",
    (rt: Runtime, _self: Ref, object: Ref) => ascii(rt, object),
    "Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation " +
      "of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes.",
  ),
  method(
    "format",
    "value, format_spec='', /",
    formatValue,
    "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\n" +
      "Format Specification Mini-language. See help('FORMATTING').",
  ),
  method(
    "callable",
    "obj, /",
    (rt: Runtime, _self: Ref, object: Ref) => bool(isCallable(rt, object)),
    "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are " +
      "instances of classes with a\n__call__() method.",
  ),
  method(
    "isinstance",
    "obj, class_or_tuple, /",
    (rt: Runtime, _self: Ref, object: Ref, classInfo: Ref) => bool(isInstance(rt, object, classInfo)),
    "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, " +
      "...))``, may be given as the\ntarget to check against.  This is equivalent to ``isinstance(x, A)\nor isinstance(x, B) " +
      "or ...`` etc.",
  ),
  method(
    "issubclass",
    "cls, class_or_tuple, /",
    (rt: Runtime, _self: Ref, derived: Ref, classInfo: Ref) => bool(isSubclass(rt, derived, classInfo)),
    "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, " +
      "...))``, may be given as the\ntarget to check against.  This is equivalent to ``issubclass(x, A)\nor issubclass(x, B) " +
      "or ...``.",
  ),
  method(
    "getattr",
    "object, name, default=NULL, /",
    getAttribute,
    "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object.\n\ngetattr(x, 'y') is equivalent to " +
      "x.y.\nWhen a default argument is given, it is returned when the attribute\ndoesn't exist; without it, an exception is " +
      "raised in that case.",
  ),
  method(
    "setattr",
    "obj, name, value, /",
    setAttribute,
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
  ),
  method(
    "hasattr",
    "obj, name, /",
    hasAttribute,
    "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and " +
      "catching AttributeError.",
  ),
  method(
    "delattr",
    "obj, name, /",
    deleteAttribute,
    "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
  ),
  method(
    "dir",
    "object=NULL, /",
    dirOf,
    "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return " +
      "an alphabetized list of names comprising (some of) the\nattributes of the given object, and of attributes reachable " +
      "from it.",
  ),
  method(
    "vars",
    "object=NULL, /",
    vars,
    "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to " +
      "object.__dict__.",
  ),
  method(
    "globals",
    "",
    (rt: Runtime) => rt.incref(currentGlobals(rt)),
    "Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this dictionary *will* " +
      "affect name lookups in the\ncurrent global scope and vice-versa.",
  ),
  method(
    "locals",
    "",
    (rt: Runtime) => currentLocals(rt),
    "Return a dictionary containing the current scope's local variables.\n\nNOTE: Whether or not updates to this dictionary " +
      "will affect name\nlookups in the local scope and vice-versa is *implementation\ndependent* and not covered by any " +
      "backwards compatibility guarantees.",
  ),
];
