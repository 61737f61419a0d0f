// A function written in TypeScript as an object of the program: `len`, and methods bound to what they are called on
// such as `[].append`. In memory stands the index of its NativeFunction, where CPython has the PyMethodDef's address.
// CPython: Objects/methodobject.c
import { getAttrText } from "./abstract.ts";
import { builtinNamed, identityHash } from "./method.ts";
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { FreeListKind } from "./free-list.ts";
import type { Runtime } from "./runtime.ts";
import { functionSignature } from "./signatures.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import {
  Py_EQ,
  Py_NE,
  TPFLAGS_DISALLOW_INSTANTIATION,
  TPFLAGS_HAVE_GC,
  TPFLAGS_TYPE_SUBCLASS,
} from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { clearWeakrefs } from "./weakref.ts";

// PyCFunctionObject: | 16 | m_ml: index into rt.natives | 24 | m_self | 32 | m_module | 40 | weakref list | 48 | vectorcall
const NATIVE_INDEX = 16;
export const BUILTIN_SELF = 24;
const BUILTIN_MODULE = 32;
const BUILTIN_WEAKREFS = 40;
const BUILTIN_SIZE = 56;
const FREE_FUNCTIONS = new FreeListKind("builtin_function", 16);

/** The number by which memory names the native function. */
export function nativeIndex(rt: Runtime, native: NativeFunction): number {
  const indexes = rt.nativeIndexes;
  let index = indexes.get(native);
  if (index === undefined) {
    index = rt.natives.length;
    rt.natives.push(native);
    indexes.set(native, index);
  }
  return index;
}

/** `self` (borrowed) is the module, the bound object or 0; `moduleName` "" means that `__module__` is None. */
export function newBuiltinFunction(rt: Runtime, native: NativeFunction, self: Ref, moduleName: string): Ref {
  const kept = rt.freeList(FREE_FUNCTIONS).pop();
  const func =
    kept === 0 ? rt.newObject(T.builtin_function, BUILTIN_SIZE) : rt.reviveObject(kept, BUILTIN_SIZE);
  const heap = rt.heap;
  heap.fill(func + NATIVE_INDEX, BUILTIN_SIZE - NATIVE_INDEX);
  heap.store((func + NATIVE_INDEX) >> 2, nativeIndex(rt, native));
  if (self !== 0) heap.store((func + BUILTIN_SELF) >> 2, rt.incref(self));
  if (moduleName !== "") heap.store((func + BUILTIN_MODULE) >> 2, rt.intern(moduleName));
  rt.track(func);
  return func;
}

/** The TypeScript function behind a builtin function object. */
export function nativeOf(rt: Runtime, func: Ref): NativeFunction {
  return rt.natives[rt.heap.i32[(func + NATIVE_INDEX) >> 2]] as NativeFunction;
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  clearWeakrefs(rt, self);
  rt.decrefOrNull(rt.pointer(self + BUILTIN_SELF));
  rt.decrefOrNull(rt.pointer(self + BUILTIN_MODULE));
  rt.freeToList(rt.freeList(FREE_FUNCTIONS), self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of [BUILTIN_SELF, BUILTIN_MODULE]) {
    const held = rt.pointer(self + field);
    if (held !== 0) visit(held);
  }
}

/** The object that the function is bound to, borrowed; 0 for a function of a module. */
function receiver(rt: Runtime, self: Ref): Ref {
  const bound = rt.pointer(self + BUILTIN_SELF);
  return bound !== 0 && rt.isSubtype(rt.typeOf(bound), T.module) ? 0 : bound;
}

function repr(rt: Runtime, self: Ref): Ref {
  const bound = receiver(rt, self);
  const name = nativeOf(rt, self).name;
  if (bound === 0) return rt.newStr(`<built-in function ${name}>`);
  return rt.newStr(`<built-in method ${name} of ${rt.typeName(bound)} object at ${rt.addressText(bound)}>`);
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || rt.typeOf(right) !== T.builtin_function) return NotImplemented;
  const isEqual =
    rt.pointer(left + BUILTIN_SELF) === rt.pointer(right + BUILTIN_SELF) &&
    nativeOf(rt, left) === nativeOf(rt, right);
  return isEqual === (op === Py_EQ) ? True : False;
}

function hashBuiltin(rt: Runtime, self: Ref): number {
  const index = rt.heap.i32[(self + NATIVE_INDEX) >> 2];
  const bound = rt.pointer(self + BUILTIN_SELF);
  rt.hashHigh = 0;
  return bound === 0 ? index : identityHash(rt, bound) ^ index;
}

function qualifiedName(rt: Runtime, self: Ref): Ref {
  const name = nativeOf(rt, self).name;
  const bound = receiver(rt, self);
  if (bound === 0) return rt.newStr(name);
  const type = rt.hasFlag(bound, TPFLAGS_TYPE_SUBCLASS) ? bound : rt.typeOf(bound);
  const typeName = getAttrText(rt, type, "__qualname__");
  const text = rt.text(typeName);
  rt.decref(typeName);
  return rt.newStr(`${text}.${name}`);
}

function textSignature(rt: Runtime, self: Ref): Ref {
  const native = nativeOf(rt, self);
  const bound = rt.pointer(self + BUILTIN_SELF);
  if (bound === 0) return None;
  const first =
    receiver(rt, self) === 0 ? "$module" : rt.hasFlag(bound, TPFLAGS_TYPE_SUBCLASS) ? "$type" : "$self";
  const signature = functionSignature(native, first);
  return signature === null ? None : rt.newStr(signature);
}

function reduce(rt: Runtime, self: Ref): Ref {
  const bound = receiver(rt, self);
  const name = rt.newStr(nativeOf(rt, self).name);
  if (bound === 0) return name;
  return newTuple(rt, [builtinNamed(rt, "getattr"), newTuple(rt, [rt.incref(bound), name])]);
}

export const builtinFunctionSpec: TypeSpec = {
  name: "builtin_function_or_method",
  address: T.builtin_function,
  basicSize: BUILTIN_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_DISALLOW_INSTANTIATION,
  weaklistOffset: BUILTIN_WEAKREFS,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_call: (rt, self, args, names) =>
      nativeOf(rt, self).call(rt, rt.pointer(self + BUILTIN_SELF), args, names, true),
    tp_repr: repr,
    tp_hash: hashBuiltin,
    tp_richcompare: compare,
  },
  methods: [method("__reduce__", "", reduce)],
  members: [{ name: "__module__", offset: BUILTIN_MODULE, kind: "object" }],
  getset: [
    {
      name: "__doc__",
      get: (rt, self) => {
        const text = nativeOf(rt, self).documentation;
        return text === null ? None : rt.newStr(text);
      },
    },
    { name: "__name__", get: (rt, self) => rt.newStr(nativeOf(rt, self).name) },
    { name: "__qualname__", get: qualifiedName },
    {
      name: "__self__",
      get: (rt, self) => {
        const bound = rt.pointer(self + BUILTIN_SELF);
        return bound === 0 ? None : rt.incref(bound);
      },
    },
    { name: "__text_signature__", get: textSignature },
  ],
};
