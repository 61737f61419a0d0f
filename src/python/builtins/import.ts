// Importing: `sys.modules` first, then the modules written in TypeScript, then the host's: the program's own, the library's.
// CPython: Python/import.c PyImport_ImportModuleLevelObject and Lib/importlib/_bootstrap.py, whose frames CPython keeps out
// of tracebacks, so that it makes no difference that there are none here.
import { ABSENT } from "./absent-modules.ts";
import { findSource, parentName } from "./find-module.ts";
import { codeFilename } from "./frozen-modules.ts";
import {
  deferModule,
  introduceBuiltin,
  isDeferrable,
  loadModule,
  notFound,
  reachable,
  runDeferred,
} from "./load-module.ts";
import { loadByFinders, programFinders } from "./meta-path.ts";
import { BUILTIN_MODULES } from "./modules/index.ts";
import {
  dropRaised,
  forEach,
  getAttr,
  getAttrOrNull,
  hasAttr,
  isRaised,
  setAttr,
} from "../objects/abstract.ts";
import type { ModuleSource } from "../objects/caller.ts";
import { dictGetText, dictSetText } from "../objects/dict.ts";
import { IMPORTERROR_NAME } from "../objects/exception-fields.ts";
import { moduleOrigin, ORIGIN_BUILTIN, ORIGIN_DEFERRED, setModuleOrigin } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { False, None, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { newTuple, tupleItems } from "../objects/tuple.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

/** `__import__(name, globals, locals, fromlist, level)`: owned. `globals` may be None or 0. */
export function importName(
  rt: Runtime,
  name: Ref,
  globals: Ref,
  _locals: Ref,
  fromList: Ref,
  level: number,
): Ref {
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) throw rt.typeError("module name must be a string");
  const text = rt.text(name);
  if (level < 0) throw rt.valueError("level must be >= 0");
  let absolute = text;
  if (level > 0) absolute = resolveName(rt, text, packageOf(rt, globals), level);
  else if (text === "") throw rt.valueError("Empty module name");
  const isPlain = level === 0 && !hasFromList(rt, fromList);
  if (isPlain && isDeferrable(rt, absolute, globals)) return findAndDefer(rt, absolute);
  const module = findAndLoad(rt, absolute);
  if (!isPlain && hasFromList(rt, fromList)) {
    try {
      if (hasAttr(rt, module, rt.intern("__path__"))) importFromList(rt, module, absolute, fromList);
    } catch (error) {
      rt.decref(module);
      throw error;
    }
    return module;
  }
  return level === 0 ? topLevel(rt, module, text) : relativeTop(rt, module, absolute, text);
}

function hasFromList(rt: Runtime, fromList: Ref): boolean {
  if (fromList === 0 || fromList === None) return false;
  return rt.typeOf(fromList) === T.tuple ? tupleItems(rt, fromList).length > 0 : true;
}

/** `import a.b.c` binds `a`. `module` is stolen. */
function topLevel(rt: Runtime, module: Ref, name: string): Ref {
  const dot = name.indexOf(".");
  if (dot === -1) return module;
  rt.decref(module);
  return findAndLoad(rt, name.slice(0, dot));
}

/** `__import__("b.c", level=1)` in package a gives a.b. `module` is stolen. */
function relativeTop(rt: Runtime, module: Ref, absolute: string, name: string): Ref {
  const dot = name.indexOf(".");
  if (name === "" || dot === -1) return module;
  rt.decref(module);
  return findAndLoad(rt, absolute.slice(0, absolute.length - (name.length - dot)));
}

// ---- names ---------------------------------------------------------------------------------------------------------------
function textEntry(rt: Runtime, dict: Ref, key: string): string | null {
  const value = dictGetText(rt, dict, key);
  return value !== 0 && rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(value) : null;
}

/** The package of the importing module. CPython: importlib._bootstrap._calc___package__ */
function packageOf(rt: Runtime, globals: Ref): string {
  if (globals === 0 || globals === None) throw rt.error(T.KeyError, "'__name__' not in globals");
  const given = textEntry(rt, globals, "__package__");
  if (given !== null) return given;
  const name = textEntry(rt, globals, "__name__") ?? "";
  if (dictGetText(rt, globals, "__path__") !== 0) return name;
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

function resolveName(rt: Runtime, name: string, packageName: string, level: number): string {
  if (packageName === "")
    throw rt.error(T.ImportError, "attempted relative import with no known parent package");
  const parts = packageName.split(".");
  if (level > parts.length)
    throw rt.error(T.ImportError, "attempted relative import beyond top-level package");
  const base = parts.slice(0, parts.length - level + 1).join(".");
  return name === "" ? base : `${base}.${name}`;
}

// ---- finding and loading ---------------------------------------------------------------------------------------------------
/** The module of that absolute name, owned. */
export function findAndLoad(rt: Runtime, name: string): Ref {
  const known = dictGetText(rt, rt.sysModules, name);
  if (known === None) throw notFound(rt, `import of ${name} halted; None in sys.modules`, name);
  if (known !== 0) {
    rt.incref(known);
    if (rt.typeOf(known) === T.module && moduleOrigin(rt, known) === ORIGIN_DEFERRED) runDeferred(rt, known);
    return known;
  }
  const parentText = parentName(name);
  if (parentText !== "") {
    const parent = findAndLoad(rt, parentText);
    const isPackage = hasAttr(rt, parent, rt.intern("__path__"));
    rt.decref(parent);
    // Importing the package may have imported the module.
    const imported = dictGetText(rt, rt.sysModules, name);
    if (imported !== 0 && imported !== None) return rt.incref(imported);
    if (!isPackage) throw notFound(rt, `No module named '${name}'; '${parentText}' is not a package`, name);
  }
  load(rt, name);
  const module = dictGetText(rt, rt.sysModules, name);
  if (module === 0) throw rt.error(T.KeyError, name);
  rt.incref(module);
  if (parentText !== "") bindToParent(rt, parentText, name.slice(parentText.length + 1), module);
  return module;
}

/** As `findAndLoad`; a module that is not there yet will run when something is asked of it. */
function findAndDefer(rt: Runtime, name: string): Ref {
  const known = dictGetText(rt, rt.sysModules, name);
  if (known !== 0 && known !== None) return rt.incref(known);
  if (known === None || programFinders(rt) !== null) return findAndLoad(rt, name);
  const source = reachable(rt, name, () => findSource(rt, name));
  return source?.compiled === undefined ? findAndLoad(rt, name) : deferModule(rt, name, source, specOf);
}

function bindToParent(rt: Runtime, parentText: string, childName: string, module: Ref): void {
  const parent = dictGetText(rt, rt.sysModules, parentText);
  if (parent !== 0) setAttr(rt, parent, rt.intern(childName), module);
}

/** Puts the module into `sys.modules`, and takes it out again when its code raises. */
function load(rt: Runtime, name: string): void {
  const finders = programFinders(rt);
  const core = (): Ref => findAndLoad(rt, "_frozen_importlib");
  if (finders !== null && loadByFinders(rt, finders.before, name, core)) return;
  const make = BUILTIN_MODULES.get(name);
  if (make !== undefined) {
    const module = make(rt);
    setModuleOrigin(rt, module, ORIGIN_BUILTIN);
    dictSetText(rt, rt.sysModules, name, module);
    introduceBuiltin(rt, name, module, specOf);
    rt.decref(module);
    return;
  }
  const source = reachable(rt, name, () => findSource(rt, name));
  if (source !== null) loadModule(rt, name, source, specOf);
  else if (finders === null || !loadByFinders(rt, finders.after, name, core))
    throw notFound(rt, ABSENT.get(name) ?? `No module named '${name}'`, name);
}

/** The ModuleSpec of a module, owned. CPython: spec_from_file_location, or a namespace's */
function specOf(rt: Runtime, name: string, source: ModuleSource): Ref {
  const importlib = findAndLoad(rt, "_frozen_importlib_external");
  const portions = source.portions ?? [];
  const args = [
    rt.newStr(name),
    rt.newStr(source.compiled === undefined ? source.filename : codeFilename(name, source.filename)),
    source.isPackage ? True : False,
    newTuple(
      rt,
      portions.map((folder) => rt.newStr(folder)),
    ),
  ];
  let make: Ref = 0;
  try {
    make = getAttr(rt, importlib, rt.intern("_spec_of"));
    return rt.call(make, args);
  } finally {
    rt.decrefOrNull(make);
    rt.decref(importlib);
    for (const arg of args) rt.decref(arg);
  }
}

export function isBuiltinModule(rt: Runtime, name: string): boolean {
  if (name === "sys" || name === "builtins" || BUILTIN_MODULES.has(name)) return true;
  return findSource(rt, name)?.filename.startsWith("<native ") ?? false;
}

/** `from package import name`: what is no attribute yet may be a submodule. */
function importFromList(rt: Runtime, module: Ref, moduleName: string, fromList: Ref): void {
  forEach(rt, fromList, (item) => {
    if (!rt.hasFlag(item, TPFLAGS_UNICODE_SUBCLASS)) {
      throw rt.typeError("Item in ``from list'' must be str, not " + rt.typeName(item));
    }
    const name = rt.text(item);
    if (name === "*") {
      const all = getAttrOrNull(rt, module, rt.intern("__all__"));
      if (all !== 0) {
        importFromList(rt, module, moduleName, all);
        rt.decref(all);
      }
      return;
    }
    if (hasAttr(rt, module, item)) return;
    const full = `${moduleName}.${name}`;
    try {
      rt.decref(findAndLoad(rt, full));
    } catch (error) {
      if (!isRaised(rt, error, T.ModuleNotFoundError)) throw error;
      // Only the submodule itself may be missing, not something that it imports.
      const missing = rt.pointer(error.exception + IMPORTERROR_NAME);
      if (missing === 0 || rt.text(missing) !== full) throw error;
      dropRaised(rt, error);
    }
  });
}
