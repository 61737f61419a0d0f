// The function object: code with the namespaces, defaults and closure that it runs with.
// CPython: Objects/funcobject.c
import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR } from "../compile/code.ts";
import { FRAME_BUILTINS } from "../memory/layout.ts";
import { warnDeprecated } from "./warning.ts";
import { isCallable } from "./abstract.ts";
import { CODE_NAME, CODE_QUALNAME, heapCode } from "./code-object.ts";
import { CO_HAS_DOCSTRING } from "../compile/code.ts";
import { dictGetText, dictSet, newDict } from "./dict.ts";
import { instanceDict } from "./instance.ts";
import { newInt } from "./int.ts";
import { newMethod } from "./method.ts";
import { moduleDict } from "./module.ts";
import { NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyStr, emptyTuple, None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { tupleItem, tupleItems, tupleLength } from "./tuple.ts";
import {
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HAVE_GC,
  TPFLAGS_METHOD_DESCRIPTOR,
  TPFLAGS_TUPLE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { clearWeakrefs } from "./weakref.ts";

// PyFunctionObject, 152 bytes
export const FUNC_GLOBALS = 16;
export const FUNC_BUILTINS = 24;
export const FUNC_NAME = 32;
export const FUNC_QUALNAME = 40;
export const FUNC_CODE = 48;
/** Tuple of the last positional parameters' defaults, or 0. */
export const FUNC_DEFAULTS = 56;
/** Dict of keyword-only parameters' defaults, or 0. */
export const FUNC_KWDEFAULTS = 64;
/** Tuple of cells, or 0. */
export const FUNC_CLOSURE = 72;
export const FUNC_DOC = 80;
export const FUNC_DICT = 88;
export const FUNC_WEAKREFS = 96;
export const FUNC_MODULE = 104;
/** Dict, or a tuple of names and values that becomes a dict when it is asked for, or 0. */
export const FUNC_ANNOTATIONS = 112;
export const FUNC_ANNOTATE = 120;
export const FUNC_TYPEPARAMS = 128;
export const FUNC_VECTORCALL = 136;
/** int32; 0 after a change of the code or the defaults. */
export const FUNC_VERSION = 144;
const FUNCTION_SIZE = 152;

/** PyFunction_NewWithQualName; `qualname` 0: the code's own. Arguments borrowed. */
export function newFunction(rt: Runtime, code: Ref, globals: Ref, qualname: Ref): Ref {
  const heap = rt.heap;
  const compiled = heapCode(rt, code);
  const self = rt.newObject(T.function, FUNCTION_SIZE);
  heap.fill(self + FUNC_GLOBALS, FUNCTION_SIZE - FUNC_GLOBALS);
  const put = (offset: number, value: Ref): void => heap.store((self + offset) >> 2, rt.incref(value));
  put(FUNC_GLOBALS, globals);
  put(FUNC_BUILTINS, builtinsOf(rt, globals));
  put(FUNC_NAME, rt.pointer(code + CODE_NAME));
  put(FUNC_QUALNAME, qualname === 0 ? rt.pointer(code + CODE_QUALNAME) : qualname);
  put(FUNC_CODE, code);
  put(FUNC_DOC, (compiled.code.flags & CO_HAS_DOCSTRING) !== 0 ? compiled.consts[0] : None);
  const module = dictGetText(rt, globals, "__name__");
  if (module !== 0) put(FUNC_MODULE, module);
  rt.track(self);
  return self;
}

/** The builtins that code with these globals sees: `__builtins__`, a module or a dict. Borrowed. */
export function builtinsOf(rt: Runtime, globals: Ref): Ref {
  const found = dictGetText(rt, globals, "__builtins__");
  if (found === 0) {
    // A function without builtins in its globals has those of the code that makes it.
    const frame = rt.caller.currentFrame();
    return frame === 0 ? rt.builtins : rt.pointer(frame + FRAME_BUILTINS);
  }
  return rt.typeOf(found) === T.module ? moduleDict(rt, found) : found;
}

const constructor = new NativeFunction(
  "function",
  "code, globals, name=None, argdefs=None, closure=None, kwdefaults=None",
  construct,
  "staticmethod",
);

function construct(
  rt: Runtime,
  _type: Ref,
  code: Ref,
  globals: Ref,
  name: Ref,
  argdefs: Ref,
  closure: Ref,
  kwdefaults: Ref,
): Ref {
  const wrong = (position: string, wanted: string, given: Ref) =>
    rt.typeError(`function() argument '${position}' must be ${wanted}, not ${rt.typeOrNone(given)}`);
  if (rt.typeOf(code) !== T.code) throw wrong("code", "code", code);
  if (!rt.hasFlag(globals, TPFLAGS_DICT_SUBCLASS)) throw wrong("globals", "dict", globals);
  const isGiven = (value: Ref): boolean => value !== 0 && value !== None;
  if (isGiven(name) && !rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS))
    throw rt.typeError("arg 3 (name) must be None or string");
  if (isGiven(argdefs) && !rt.hasFlag(argdefs, TPFLAGS_TUPLE_SUBCLASS)) {
    throw rt.typeError("arg 4 (defaults) must be None or tuple");
  }
  const wanted = heapCode(rt, code).code.freevars.length;
  if (!isGiven(closure)) {
    if (wanted > 0) throw rt.typeError("arg 5 (closure) must be tuple");
  } else {
    if (!rt.hasFlag(closure, TPFLAGS_TUPLE_SUBCLASS))
      throw rt.typeError("arg 5 (closure) must be None or tuple");
    const given = tupleLength(rt, closure);
    if (given !== wanted) {
      const codeName = rt.text(rt.pointer(code + CODE_NAME));
      throw rt.valueError(`${codeName} requires closure of length ${wanted}, not ${given}`);
    }
    for (const cell of tupleItems(rt, closure)) {
      if (rt.typeOf(cell) !== T.cell)
        throw rt.typeError(`arg 5 (closure) expected cell, found ${rt.typeName(cell)}`);
    }
  }
  if (isGiven(kwdefaults) && !rt.hasFlag(kwdefaults, TPFLAGS_DICT_SUBCLASS)) {
    throw rt.typeError("arg 6 (kwdefaults) must be None or dict");
  }
  const self = newFunction(rt, code, globals, 0);
  if (isGiven(name)) rt.replace(self + FUNC_NAME, rt.incref(name));
  if (isGiven(argdefs)) rt.replace(self + FUNC_DEFAULTS, rt.incref(argdefs));
  if (isGiven(closure)) rt.replace(self + FUNC_CLOSURE, rt.incref(closure));
  if (isGiven(kwdefaults)) rt.replace(self + FUNC_KWDEFAULTS, rt.incref(kwdefaults));
  return self;
}

// ---- life ------------------------------------------------------------------------------------------------------------
const CLEARED_FIELDS = [
  FUNC_GLOBALS,
  FUNC_BUILTINS,
  FUNC_MODULE,
  FUNC_DEFAULTS,
  FUNC_KWDEFAULTS,
  FUNC_DOC,
  FUNC_DICT,
  FUNC_CLOSURE,
  FUNC_ANNOTATIONS,
  FUNC_ANNOTATE,
  FUNC_TYPEPARAMS,
];
const VISITED_FIELDS = [
  FUNC_CODE,
  FUNC_GLOBALS,
  FUNC_BUILTINS,
  FUNC_MODULE,
  FUNC_DEFAULTS,
  FUNC_KWDEFAULTS,
  FUNC_DOC,
  FUNC_NAME,
  FUNC_DICT,
  FUNC_CLOSURE,
  FUNC_ANNOTATIONS,
  FUNC_ANNOTATE,
  FUNC_TYPEPARAMS,
  FUNC_QUALNAME,
];

/** The code stays, since a function always has one; the names become a str that can be in no cycle. */
function clear(rt: Runtime, self: Ref): void {
  for (const field of CLEARED_FIELDS) rt.decrefOrNull(rt.exchange(self + field, 0));
  rt.replace(self + FUNC_NAME, emptyStr);
  rt.replace(self + FUNC_QUALNAME, emptyStr);
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  clearWeakrefs(rt, self);
  clear(rt, self);
  rt.decref(rt.pointer(self + FUNC_CODE));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of VISITED_FIELDS) {
    const held = rt.pointer(self + field);
    if (held !== 0) visit(held);
  }
}

// ---- attributes -------------------------------------------------------------------------------------------------------
function orNone(rt: Runtime, held: Ref): Ref {
  return held === 0 ? None : rt.incref(held);
}

/** A setter for an attribute that takes objects with a type flag, and None (stored as 0) where `allowsNone`. */
function typedSetter(offset: number, flag: number, message: string, allowsNone: boolean) {
  return (rt: Runtime, self: Ref, value: Ref): void => {
    const isNone = allowsNone && (value === 0 || value === None);
    if (!isNone && (value === 0 || !rt.hasFlag(value, flag))) throw rt.typeError(message);
    rt.heap.store((self + FUNC_VERSION) >> 2, 0);
    rt.replace(self + offset, isNone ? 0 : rt.incref(value));
  };
}

function assignCode(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0 || rt.typeOf(value) !== T.code) throw rt.typeError("__code__ must be set to a code object");
  const free = heapCode(rt, value).code.freevars.length;
  const closure = rt.pointer(self + FUNC_CLOSURE);
  const cells = closure === 0 ? 0 : tupleLength(rt, closure);
  if (free !== cells) {
    const name = rt.text(rt.pointer(self + FUNC_NAME));
    throw rt.valueError(`${name}() requires a code object with ${cells} free vars, not ${free}`);
  }
  const kinds = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR;
  const before = heapCode(rt, rt.pointer(self + FUNC_CODE)).code.flags & kinds;
  if (before !== (heapCode(rt, value).code.flags & kinds)) {
    warnDeprecated(
      rt,
      "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)",
    );
  }
  rt.heap.store((self + FUNC_VERSION) >> 2, 0);
  rt.replace(self + FUNC_CODE, rt.incref(value));
}

/** The dict of annotations, borrowed: made by the annotate function when it is first asked for. */
export function functionAnnotations(rt: Runtime, self: Ref): Ref {
  const held = rt.pointer(self + FUNC_ANNOTATIONS);
  if (held === 0) {
    const annotate = rt.pointer(self + FUNC_ANNOTATE);
    let dict: Ref;
    if (annotate !== 0 && isCallable(rt, annotate)) {
      const format = newInt(rt, 1);
      dict = rt.call(annotate, [format]);
      rt.decref(format);
      if (!rt.hasFlag(dict, TPFLAGS_DICT_SUBCLASS)) {
        const error = rt.typeError(`__annotate__() must return a dict, not ${rt.typeName(dict)}`);
        rt.decref(dict);
        throw error;
      }
    } else dict = newDict(rt);
    rt.replace(self + FUNC_ANNOTATIONS, dict);
    return dict;
  }
  if (rt.typeOf(held) !== T.tuple) return held;
  const dict = newDict(rt);
  for (let i = 0; i + 1 < tupleLength(rt, held); i += 2)
    dictSet(rt, dict, tupleItem(rt, held, i), tupleItem(rt, held, i + 1));
  rt.replace(self + FUNC_ANNOTATIONS, dict);
  return dict;
}

function assignAnnotations(rt: Runtime, self: Ref, value: Ref): void {
  const isNone = value === 0 || value === None;
  if (!isNone && !rt.hasFlag(value, TPFLAGS_DICT_SUBCLASS)) {
    throw rt.typeError("__annotations__ must be set to a dict object");
  }
  rt.replace(self + FUNC_ANNOTATIONS, isNone ? 0 : rt.incref(value));
  rt.replace(self + FUNC_ANNOTATE, 0);
}

function assignAnnotate(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("__annotate__ cannot be deleted");
  if (value !== None && !isCallable(rt, value)) throw rt.typeError("__annotate__ must be callable or None");
  rt.replace(self + FUNC_ANNOTATE, rt.incref(value));
  if (value !== None) rt.replace(self + FUNC_ANNOTATIONS, 0);
}

function assignDict(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("cannot delete __dict__");
  if (!rt.hasFlag(value, TPFLAGS_DICT_SUBCLASS)) {
    throw rt.typeError(`__dict__ must be set to a dictionary, not a '${rt.typeName(value)}'`);
  }
  rt.replace(self + FUNC_DICT, rt.incref(value));
}

function repr(rt: Runtime, self: Ref): Ref {
  const name = rt.text(rt.pointer(self + FUNC_QUALNAME));
  return rt.newStr(`<function ${name} at ${rt.addressText(self)}>`);
}

const text = TPFLAGS_UNICODE_SUBCLASS;

export const functionSpec: TypeSpec = {
  name: "function",
  address: T.function,
  basicSize: FUNCTION_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_METHOD_DESCRIPTOR,
  dictOffset: FUNC_DICT,
  weaklistOffset: FUNC_WEAKREFS,
  documentation:
    "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n" +
    "    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n" +
    "  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n" +
    "    a dictionary that specifies the default keyword argument values",
  slots: {
    tp_new: (rt, type, args, names) => constructor.call(rt, type, args, names),
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_clear: clear,
    tp_repr: repr,
    tp_call: (rt, self, args, names) => rt.caller.callFunction(self, args, names),
    tp_descr_get: (rt, self, object) =>
      object === 0 || object === None ? rt.incref(self) : newMethod(rt, self, object),
  },
  getset: [
    { name: "__code__", get: (rt, self) => rt.incref(rt.pointer(self + FUNC_CODE)), set: assignCode },
    {
      name: "__defaults__",
      get: (rt, self) => orNone(rt, rt.pointer(self + FUNC_DEFAULTS)),
      set: typedSetter(
        FUNC_DEFAULTS,
        TPFLAGS_TUPLE_SUBCLASS,
        "__defaults__ must be set to a tuple object",
        true,
      ),
    },
    {
      name: "__kwdefaults__",
      get: (rt, self) => orNone(rt, rt.pointer(self + FUNC_KWDEFAULTS)),
      set: typedSetter(
        FUNC_KWDEFAULTS,
        TPFLAGS_DICT_SUBCLASS,
        "__kwdefaults__ must be set to a dict object",
        true,
      ),
    },
    {
      name: "__annotations__",
      get: (rt, self) => rt.incref(functionAnnotations(rt, self)),
      set: assignAnnotations,
    },
    {
      name: "__annotate__",
      get: (rt, self) => orNone(rt, rt.pointer(self + FUNC_ANNOTATE)),
      set: assignAnnotate,
    },
    { name: "__dict__", get: (rt, self) => rt.incref(instanceDict(rt, self)), set: assignDict },
    {
      name: "__name__",
      get: (rt, self) => rt.incref(rt.pointer(self + FUNC_NAME)),
      set: typedSetter(FUNC_NAME, text, "__name__ must be set to a string object", false),
    },
    {
      name: "__qualname__",
      get: (rt, self) => rt.incref(rt.pointer(self + FUNC_QUALNAME)),
      set: typedSetter(FUNC_QUALNAME, text, "__qualname__ must be set to a string object", false),
    },
    {
      name: "__type_params__",
      get: (rt, self) => {
        const held = rt.pointer(self + FUNC_TYPEPARAMS);
        return held === 0 ? emptyTuple : rt.incref(held);
      },
      set: typedSetter(
        FUNC_TYPEPARAMS,
        TPFLAGS_TUPLE_SUBCLASS,
        "__type_params__ must be set to a tuple",
        false,
      ),
    },
  ],
  members: [
    { name: "__closure__", offset: FUNC_CLOSURE, kind: "object", isReadOnly: true },
    { name: "__doc__", offset: FUNC_DOC, kind: "object" },
    { name: "__globals__", offset: FUNC_GLOBALS, kind: "object", isReadOnly: true },
    { name: "__module__", offset: FUNC_MODULE, kind: "object" },
    { name: "__builtins__", offset: FUNC_BUILTINS, kind: "object", isReadOnly: true },
  ],
};
