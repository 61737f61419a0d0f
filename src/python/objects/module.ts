// The module object: a name and a dict, whose entries are its attributes.   CPython: Objects/moduleobject.c
import { getAttrOrNull, newAttributeError, reprText } from "./abstract.ts";
import { dictDelete, dictGetText, dictSet, dictSetText, newDict } from "./dict.ts";
import { allocateInstance } from "./exceptions.ts";
import { genericGetAttrOrNull } from "./instance.ts";
import { newInt } from "./int.ts";
import { listItem, listLength } from "./list.ts";
import { method, NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { setContains } from "./set.ts";
import { None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HAVE_GC,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { clearWeakrefs } from "./weakref.ts";

// PyModuleObject: | 16 | md_dict | 24 | md_def | 32 | md_state | 40 | weakref list | 48 | md_name |
export const MODULE_DICT = 16;
/** md_def's place says what made the module: 0 the program, 1 a source file that is still running, 2 the interpreter, 3 a
 * source file of the library that has not run yet (see import-deferred.ts). */
const MODULE_ORIGIN = 24;
const MODULE_WEAKREFS = 40;
const MODULE_NAME = 48;
const MODULE_SIZE = 56;

export const ORIGIN_PROGRAM = 0;
export const ORIGIN_INITIALIZING = 1;
export const ORIGIN_BUILTIN = 2;
export const ORIGIN_DEFERRED = 3;

/** PyModule_New: `__name__` set, `__doc__`, `__package__`, `__loader__` and `__spec__` None. */
export function newModule(rt: Runtime, name: string): Ref {
  const self = rt.newObject(T.module, MODULE_SIZE);
  rt.heap.fill(self + MODULE_DICT, MODULE_SIZE - MODULE_DICT);
  const dict = newDict(rt);
  rt.heap.store((self + MODULE_DICT) >> 2, dict);
  initDict(rt, self, dict, rt.intern(name), None);
  rt.track(self);
  return self;
}

function initDict(rt: Runtime, self: Ref, dict: Ref, name: Ref, documentation: Ref): void {
  dictSetText(rt, dict, "__name__", name);
  dictSetText(rt, dict, "__doc__", documentation);
  for (const attribute of ["__package__", "__loader__", "__spec__"]) dictSetText(rt, dict, attribute, None);
  rt.replace(self + MODULE_NAME, rt.incref(name));
}

/** The module's dict, borrowed. */
export function moduleDict(rt: Runtime, module: Ref): Ref {
  return rt.pointer(module + MODULE_DICT);
}

/** Says what made the module: one of ORIGIN_*. */
export function setModuleOrigin(rt: Runtime, module: Ref, origin: number): void {
  rt.heap.store((module + MODULE_ORIGIN) >> 2, origin);
}

export function moduleOrigin(rt: Runtime, module: Ref): number {
  return rt.heap.i32[(module + MODULE_ORIGIN) >> 2];
}

const initializer = new NativeFunction("module", "name, doc=None", initialize, "method");

function initialize(rt: Runtime, self: Ref, name: Ref, documentation: Ref): Ref {
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`module() argument 'name' must be str, not ${rt.typeOrNone(name)}`);
  }
  initDict(rt, self, rt.pointer(self + MODULE_DICT), name, documentation === 0 ? None : documentation);
  return None;
}

function clear(rt: Runtime, self: Ref): void {
  rt.decrefOrNull(rt.exchange(self + MODULE_DICT, 0));
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  clearWeakrefs(rt, self);
  rt.decrefOrNull(rt.exchange(self + MODULE_DICT, 0));
  rt.decrefOrNull(rt.exchange(self + MODULE_NAME, 0));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  const dict = rt.pointer(self + MODULE_DICT);
  if (dict !== 0) visit(dict);
}

/** A str entry of the module's dict as text, or null. */
function textEntry(rt: Runtime, dict: Ref, name: string): string | null {
  const value = dictGetText(rt, dict, name);
  return value !== 0 && rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(value) : null;
}

/** CPython: importlib's _module_repr. */
function repr(rt: Runtime, self: Ref): Ref {
  const dict = rt.pointer(self + MODULE_DICT);
  const spec = dictGetText(rt, dict, "__spec__");
  const told = spec === 0 || spec === None ? null : reprBySpec(rt, spec);
  if (told !== null) return rt.newStr(told);
  const name = textEntry(rt, dict, "__name__") ?? "?";
  const file = textEntry(rt, dict, "__file__");
  if (file !== null) return rt.newStr(`<module '${name}' from '${file}'>`);
  return rt.newStr(
    moduleOrigin(rt, self) === ORIGIN_BUILTIN ? `<module '${name}' (built-in)>` : `<module '${name}'>`,
  );
}

/** Null for what is no spec. CPython: importlib's _module_repr_from_spec */
function reprBySpec(rt: Runtime, spec: Ref): string | null {
  const held: Ref[] = [];
  const attribute = (name: string): Ref => {
    const value = getAttrOrNull(rt, spec, rt.intern(name));
    if (value !== 0) held.push(value);
    return value;
  };
  const isText = (value: Ref): boolean => value !== 0 && rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS);
  rt.incref(spec);
  try {
    const name = attribute("name");
    if (!isText(name)) return null;
    const origin = attribute("origin");
    if (isText(origin)) {
      const place = rt.text(origin);
      return attribute("has_location") === True
        ? `<module '${rt.text(name)}' from '${place}'>`
        : `<module '${rt.text(name)}' (${place})>`;
    }
    const loader = attribute("loader");
    if (loader === 0 || loader === None) return `<module '${rt.text(name)}'>`;
    const places = attribute("submodule_search_locations");
    const isNamespace = rt.info(loader).name.endsWith("NamespaceLoader");
    if (isNamespace && places !== 0) {
      const list = rt.call(T.list, [places]);
      held.push(list);
      return `<module '${rt.text(name)}' (namespace) from ${reprText(rt, list)}>`;
    }
    return `<module '${rt.text(name)}' (${reprText(rt, loader)})>`;
  } finally {
    for (const value of held) rt.decref(value);
    rt.decref(spec);
  }
}

/** Ordinary lookup first, then the module's own `__getattr__`. CPython: _Py_module_getattro_impl */
function getAttribute(rt: Runtime, self: Ref, name: Ref): Ref {
  wake(rt, self);
  const found = genericGetAttrOrNull(rt, self, name);
  if (found !== 0) return found;
  const dict = rt.pointer(self + MODULE_DICT);
  const fallback = dictGetText(rt, dict, "__getattr__");
  if (fallback !== 0) {
    rt.incref(fallback);
    try {
      return rt.call(fallback, [name]);
    } finally {
      rt.decref(fallback);
    }
  }
  const attribute = rt.text(name);
  const moduleName = textEntry(rt, dict, "__name__");
  if (moduleName === null) throw newAttributeError(rt, self, name, `module has no attribute '${attribute}'`);
  throw newAttributeError(rt, self, name, missingAttribute(rt, self, moduleName, attribute));
}

function missingAttribute(rt: Runtime, self: Ref, moduleName: string, attribute: string): string {
  const file = textEntry(rt, rt.pointer(self + MODULE_DICT), "__file__");
  const plain = `module '${moduleName}' has no attribute '${attribute}'`;
  const shadow = shadowing(rt, moduleName, file);
  if (shadow === "standard") {
    return (
      `${plain} (consider renaming '${file}' since it has the same name as the standard library module named ` +
      `'${moduleName}' and prevents importing that standard library module)`
    );
  }
  if (moduleOrigin(rt, self) !== ORIGIN_INITIALIZING) return plain;
  if (shadow === "may") {
    return `${plain} (consider renaming '${file}' if it has the same name as a library you intended to import)`;
  }
  const from = file === null ? "" : ` from '${file}'`;
  return (
    `partially initialized module '${moduleName}'${from} has no attribute '${attribute}' ` +
    "(most likely due to a circular import)"
  );
}

/** What a file that stands where imports look first may be doing to a library's module of the same name: "renames" when
 * it is one of the standard library's names, "may" when it lies in the first folder of `sys.path`, else "no".
 * CPython: _PyModule_IsPossiblyShadowing */
export function shadowing(rt: Runtime, moduleName: string, file: string | null): "no" | "may" | "standard" {
  const path = rt.sysDict === 0 ? 0 : dictGetText(rt, rt.sysDict, "path");
  if (file === null || path === 0 || rt.typeOf(path) !== T.list || listLength(rt, path) === 0) return "no";
  const first = listItem(rt, path, 0);
  if (!rt.hasFlag(first, TPFLAGS_UNICODE_SUBCLASS)) return "no";
  const folder = file.replace(/(\/__init__\.py)?$/, "").replace(/\/?[^/]*$/, "");
  if (folder !== rt.text(first)) return "no";
  const names = dictGetText(rt, rt.sysDict, "stdlib_module_names");
  return names !== 0 && setContains(rt, names, rt.intern(moduleName)) ? "standard" : "may";
}

/** Runs the module's file if that was put off. */
function wake(rt: Runtime, self: Ref): void {
  if (moduleOrigin(rt, self) === ORIGIN_DEFERRED) rt.runDeferredModule?.(self);
}

function dir(rt: Runtime, self: Ref): Ref {
  wake(rt, self);
  const dict = rt.pointer(self + MODULE_DICT);
  const own = dictGetText(rt, dict, "__dir__");
  return own !== 0 ? rt.call(own, []) : rt.call(T.list, [dict]);
}

function getAnnotations(rt: Runtime, self: Ref): Ref {
  const dict = rt.pointer(self + MODULE_DICT);
  const held = dictGetText(rt, dict, "__annotations__");
  if (held !== 0) return rt.incref(held);
  const annotate = dictGetText(rt, dict, "__annotate__");
  let annotations: Ref;
  if (annotate !== 0 && annotate !== None) {
    const format = newInt(rt, 1);
    annotations = rt.call(annotate, [format]);
    if (!rt.hasFlag(annotations, TPFLAGS_DICT_SUBCLASS)) {
      throw rt.typeError(`__annotate__() must return a dict, not ${rt.typeName(annotations)}`);
    }
  } else annotations = newDict(rt);
  dictSetText(rt, dict, "__annotations__", annotations);
  return annotations;
}

export const moduleSpec: TypeSpec = {
  name: "module",
  address: T.module,
  basicSize: MODULE_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  dictOffset: MODULE_DICT,
  weaklistOffset: MODULE_WEAKREFS,
  documentation:
    "Create a module object.\n\nThe name must be a string; the optional docstring argument can have any type.",
  slots: {
    tp_new: (rt, type) => {
      const self = allocateInstance(rt, type);
      rt.heap.store((self + MODULE_DICT) >> 2, newDict(rt));
      return self;
    },
    tp_init: (rt, self, args, names) => {
      initializer.call(rt, self, args, names);
    },
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_clear: clear,
    tp_repr: repr,
    tp_getattro: getAttribute,
  },
  methods: [method("__dir__", "", dir)],
  members: [{ name: "__dict__", offset: MODULE_DICT, kind: "object", isReadOnly: true }],
  getset: [
    {
      name: "__annotations__",
      get: getAnnotations,
      set: (rt, self, value) => {
        const key = rt.intern("__annotations__");
        const dict = rt.pointer(self + MODULE_DICT);
        if (value !== 0) dictSet(rt, dict, key, value);
        else if (!dictDelete(rt, dict, key)) throw rt.error(T.AttributeError, "__annotations__");
      },
    },
    {
      name: "__annotate__",
      get: (rt, self) => {
        const held = dictGetText(rt, rt.pointer(self + MODULE_DICT), "__annotate__");
        return held === 0 ? None : rt.incref(held);
      },
      set: (rt, self, value) => {
        if (value === 0) throw rt.typeError("cannot delete __annotate__ attribute");
        dictSetText(rt, rt.pointer(self + MODULE_DICT), "__annotate__", value);
      },
    },
  ],
};
