// `__build_class__`: what a class statement calls. It picks the metaclass, lets it prepare the namespace, runs the body
// in it and calls the metaclass.   CPython: Python/bltinmodule.c builtin___build_class__
import { getAttrOrNull, isMapping, reprText, setItem } from "../objects/abstract.ts";
import { CELL_VALUE } from "../objects/cell.ts";
import { heapCode } from "../objects/code-object.ts";
import { newDict } from "../objects/dict.ts";
import { FUNC_CODE } from "../objects/function.ts";
import { tupleOf } from "../objects/exceptions.ts";
import { method } from "../objects/native.ts";
import type { NativeFunction } from "../objects/native.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { tupleItem, tupleItems, tupleLength } from "../objects/tuple.ts";
import { calculateMetaclass, nameAsNative } from "../objects/type.ts";
import { TPFLAGS_TYPE_SUBCLASS, TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

/** Replaces bases that are no classes by what their `__mro_entries__` says; owned items, null when none did. */
export function resolveBases(rt: Runtime, bases: readonly Ref[]): Ref[] | null {
  let changed = false;
  const resolved: Ref[] = [];
  for (const base of bases) {
    if (rt.hasFlag(base, TPFLAGS_TYPE_SUBCLASS)) {
      resolved.push(rt.incref(base));
      continue;
    }
    const entries = getAttrOrNull(rt, base, rt.intern("__mro_entries__"));
    if (entries === 0) {
      resolved.push(rt.incref(base));
      continue;
    }
    const original = tupleOf(rt, bases);
    const replacement = rt.call(entries, [original]);
    rt.decref(original);
    rt.decref(entries);
    if (rt.typeOf(replacement) !== T.tuple) throw rt.typeError("__mro_entries__ must return a tuple");
    changed = true;
    for (const each of tupleItems(rt, replacement)) resolved.push(rt.incref(each));
    rt.decref(replacement);
  }
  if (changed) return resolved;
  for (const each of resolved) rt.decref(each);
  return null;
}

function buildClass(
  rt: Runtime,
  _self: Ref,
  args: readonly Ref[],
  keywords: readonly (readonly [Ref, Ref])[],
): Ref {
  if (args.length < 2) throw rt.typeError("__build_class__: not enough arguments");
  const [func, name] = args;
  if (rt.typeOf(func) !== T.function) throw rt.typeError("__build_class__: func must be a function");
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS))
    throw rt.typeError("__build_class__: name is not a string");
  const original = tupleOf(rt, args.slice(2));
  let bases = original;
  let metaclass: Ref = 0;
  let namespace: Ref = 0;
  let cell: Ref = 0;
  try {
    const resolved = resolveBases(rt, args.slice(2));
    if (resolved !== null) {
      bases = tupleOf(rt, resolved);
      for (const each of resolved) rt.decref(each);
    }
    const options = keywords.filter(([key]) => rt.text(key) !== "metaclass");
    metaclass = rt.incref(metaclassOf(rt, keywords, bases));
    namespace = prepareNamespace(rt, metaclass, name, bases, options);
    if (!isMapping(rt, namespace)) {
      const who = rt.hasFlag(metaclass, TPFLAGS_TYPE_SUBCLASS)
        ? rt.infoOfType(metaclass).name
        : "<metaclass>";
      throw rt.typeError(`${who}.__prepare__() must return a mapping, not ${rt.typeName(namespace)}`);
    }
    cell = rt.caller.runFunctionCode(func, namespace);
    if (bases !== original) setItem(rt, namespace, rt.intern("__orig_bases__"), original);
    const cls = callMetaclass(rt, metaclass, [name, bases, namespace], options);
    if (rt.typeOf(cell) === T.cell && rt.hasFlag(cls, TPFLAGS_TYPE_SUBCLASS))
      checkClassCell(rt, cell, cls, name);
    const isNative = heapCode(rt, rt.pointer(func + FUNC_CODE)).isNative;
    if (isNative && rt.isSubtype(rt.typeOf(cls), T.type) && !rt.isSubtype(cls, T.BaseException)) {
      nameAsNative(rt, cls);
    }
    return cls;
  } finally {
    if (bases !== original) rt.decref(bases);
    rt.decref(original);
    for (const held of [metaclass, namespace, cell]) rt.decrefOrNull(held);
  }
}

/** Borrowed. */
function metaclassOf(rt: Runtime, keywords: readonly (readonly [Ref, Ref])[], bases: Ref): Ref {
  const given = keywords.find(([key]) => rt.text(key) === "metaclass")?.[1] ?? 0;
  if (given !== 0 && !rt.hasFlag(given, TPFLAGS_TYPE_SUBCLASS)) return given;
  const start =
    given !== 0 ? given : tupleLength(rt, bases) === 0 ? T.type : rt.typeOf(tupleItem(rt, bases, 0));
  return calculateMetaclass(rt, start, tupleItems(rt, bases));
}

function callMetaclass(
  rt: Runtime,
  callable: Ref,
  positional: readonly Ref[],
  options: readonly (readonly [Ref, Ref])[],
): Ref {
  const values = [...positional, ...options.map(([, value]) => value)];
  return rt.call(callable, values, options.length === 0 ? null : options.map(([key]) => key));
}

function prepareNamespace(
  rt: Runtime,
  metaclass: Ref,
  name: Ref,
  bases: Ref,
  options: readonly (readonly [Ref, Ref])[],
): Ref {
  if (metaclass === T.type) return newDict(rt);
  const prepare = getAttrOrNull(rt, metaclass, rt.intern("__prepare__"));
  if (prepare === 0) return newDict(rt);
  try {
    return callMetaclass(rt, prepare, [name, bases], options);
  } finally {
    rt.decref(prepare);
  }
}

/** The `__class__` that the methods' `super()` finds must be the class that was made. */
function checkClassCell(rt: Runtime, cell: Ref, cls: Ref, name: Ref): void {
  const value = rt.pointer(cell + CELL_VALUE);
  if (value === cls) return;
  const names = `${reprText(rt, name)} as ${reprText(rt, cls)}`;
  rt.decref(cls);
  if (value === 0) {
    throw rt.error(
      T.RuntimeError,
      `__class__ not set defining ${names}. Was __classcell__ propagated to type.__new__?`,
    );
  }
  throw rt.typeError(`__class__ set to ${reprText(rt, value)} defining ${names}`);
}

export const BUILD_CLASS: NativeFunction = method(
  "__build_class__",
  "*args, **keywords",
  buildClass,
  "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.",
);
