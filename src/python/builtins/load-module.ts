// Making a module out of its source: its dict filled as importlib does, its code run. What the library imports for the
// sake of a few of its functions is put off: such a module runs when something is first asked of it, so that `dataclasses`
// does not bring the tokenizer, the disassembler and the file system with it.   CPython: Lib/importlib/util.py _LazyLoader
import { compileText } from "./compile-text.ts";
import { TARGET_3_14 } from "../compile/target.ts";
import { ModuleUnreachable } from "../objects/caller.ts";
import type { ModuleSource } from "../objects/caller.ts";
import { heapCode, newCode } from "../objects/code-object.ts";
import { codeFilename, isFrozen } from "./frozen-modules.ts";
import { getAttr, setAttr } from "../objects/abstract.ts";
import { dictDelete, dictGetText, dictSetText } from "../objects/dict.ts";
import { IMPORTERROR_NAME } from "../objects/exception-fields.ts";
import { newException } from "../objects/exceptions.ts";
import { newList } from "../objects/list.ts";
import {
  moduleDict,
  moduleOrigin,
  newModule,
  ORIGIN_BUILTIN,
  ORIGIN_DEFERRED,
  ORIGIN_INITIALIZING,
  ORIGIN_PROGRAM,
  setModuleOrigin,
} from "../objects/module.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { namespaceDict, newNamespace } from "../objects/simple-namespace.ts";
import { rememberSource } from "../objects/source-lines.ts";
import { False, None, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

/** Modules that only define things, and that their importers in the library need now and then. */
const DEFERRABLE: ReadonlySet<string> = new Set(
  (
    "annotationlib ast contextlib copy dataclasses difflib dis inspect io linecache logging os pprint random shutil " +
    "subprocess tempfile textwrap token tokenize traceback warnings"
  ).split(" "),
);

/** What a module that has not run yet will run. */
type Deferred = Map<Ref, { readonly name: string; readonly source: ModuleSource }>;

const deferredModules = new WeakMap<Runtime, Deferred>();

function deferredOf(rt: Runtime): Deferred {
  let deferred = deferredModules.get(rt);
  if (deferred === undefined) {
    deferred = new Map();
    deferredModules.set(rt, deferred);
    rt.runDeferredModule = (module) => runDeferred(rt, module);
  }
  return deferred;
}

export function notFound(rt: Runtime, message: string, name: string): Raised {
  const text = rt.newStr(message);
  const exception = newException(rt, T.ModuleNotFoundError, [text]);
  rt.decref(text);
  rt.replace(exception + IMPORTERROR_NAME, rt.newStr(name));
  return new Raised(exception);
}

/** What the host finds, or the ModuleNotFoundError for what it knows of and cannot reach. */
export function reachable<R>(rt: Runtime, name: string, find: () => R): R {
  try {
    return find();
  } catch (thrown) {
    if (!(thrown instanceof ModuleUnreachable)) throw thrown;
    const reason = "it is fetched when it is first imported, and there is no connection now";
    throw notFound(rt, `No module named '${name}': ${reason}`, name);
  }
}

function codeOf(rt: Runtime, name: string, source: ModuleSource): Ref {
  const { compiled } = source;
  if (compiled === undefined) return compileText(rt, source.source, source.filename, "exec");
  const filename = codeFilename(name, source.filename);
  const kept = compiled.read();
  if (kept !== null) return newCode(rt, kept);
  const code = compileText(rt, source.source, filename, "exec", TARGET_3_14);
  compiled.write(heapCode(rt, code).code);
  return code;
}

/** Makes the spec of a module of the program's own, owned. */
type MakeSpec = (rt: Runtime, name: string, source: ModuleSource) => Ref;

/** Puts the module into `sys.modules` and runs its code; takes it out again when that raises. */
export function loadModule(rt: Runtime, name: string, source: ModuleSource, specOf: MakeSpec): void {
  const module = makeModule(rt, name, source, specOf);
  try {
    runModule(rt, name, module, source);
  } finally {
    rt.decref(module);
  }
}

/** The module as it is before its code runs, in `sys.modules` and owned. */
function makeModule(rt: Runtime, name: string, source: ModuleSource, specOf: MakeSpec): Ref {
  const isOfLibrary = source.compiled !== undefined;
  if (isOfLibrary) rt.libraryModules.add(name);
  rememberSource(rt, source.filename, source);
  const module = newModule(rt, name);
  const dict = moduleDict(rt, module);
  // The library's have a plain note for a spec until a program can have seen what a spec is.
  if (isOfLibrary && !hasImportlib(rt)) fillModule(rt, name, dict, source);
  else fillBySpec(rt, dict, specOf(rt, name, source), isOfLibrary ? source.filename : null);
  dictSetText(rt, dict, "__builtins__", rt.builtins);
  dictSetText(rt, rt.sysModules, name, module);
  return module;
}

function runModule(rt: Runtime, name: string, module: Ref, source: ModuleSource): void {
  const dict = moduleDict(rt, module);
  const spec = dictGetText(rt, dict, "__spec__");
  const isInitializing = (value: Ref): void => {
    if (spec !== None) setAttr(rt, spec, rt.intern("_initializing"), value);
  };
  let code: Ref = 0;
  rt.incref(spec);
  setModuleOrigin(rt, module, ORIGIN_INITIALIZING);
  isInitializing(True);
  try {
    code = reachable(rt, name, () => codeOf(rt, name, source));
    rt.decref(rt.caller.runCode(code, dict, dict));
  } catch (error) {
    dictDelete(rt, rt.sysModules, rt.intern(name));
    throw error;
  } finally {
    setModuleOrigin(rt, module, isNative(source) ? ORIGIN_BUILTIN : ORIGIN_PROGRAM);
    isInitializing(False);
    rt.decref(spec);
    rt.decrefOrNull(code);
  }
}

// ---- modules that run later ------------------------------------------------------------------------------------------
/** True for a plain import of such a module by a module of the library. */
export function isDeferrable(rt: Runtime, name: string, globals: Ref): boolean {
  if (!DEFERRABLE.has(name) || globals === 0 || globals === None) return false;
  const importer = dictGetText(rt, globals, "__name__");
  if (importer === 0 || !rt.hasFlag(importer, TPFLAGS_UNICODE_SUBCLASS)) return false;
  if (!rt.libraryModules.has(rt.text(importer))) return false;
  const module = dictGetText(rt, rt.sysModules, rt.text(importer));
  return module !== 0 && rt.typeOf(module) === T.module && moduleDict(rt, module) === globals;
}

/** The module, owned, in `sys.modules`, its code still to run. */
export function deferModule(rt: Runtime, name: string, source: ModuleSource, specOf: MakeSpec): Ref {
  const module = makeModule(rt, name, source, specOf);
  setModuleOrigin(rt, module, ORIGIN_DEFERRED);
  deferredOf(rt).set(module, { name, source });
  return module;
}

export function runDeferred(rt: Runtime, module: Ref): void {
  const deferred = deferredOf(rt);
  const kept = deferred.get(module);
  deferred.delete(module);
  if (kept === undefined) setModuleOrigin(rt, module, ORIGIN_PROGRAM);
  else runModule(rt, kept.name, module, kept.source);
}

/** True for what stands for C code: it has no file that a program could know of. */
function isNative(source: ModuleSource): boolean {
  return source.filename.startsWith("<native ");
}

/** A module that was written in TypeScript gets its spec where specs can be seen. */
export function introduceBuiltin(rt: Runtime, name: string, module: Ref, specOf: MakeSpec): void {
  if (!hasImportlib(rt)) return;
  const filename = `<native ${name}>`;
  const spec = specOf(rt, name, { source: "", filename, isPackage: false });
  fillBySpec(rt, moduleDict(rt, module), spec, filename);
}

/** True when our importlib is there as a whole. */
function hasImportlib(rt: Runtime): boolean {
  const module = dictGetText(rt, rt.sysModules, "_frozen_importlib_external");
  return module !== 0 && rt.typeOf(module) === T.module && moduleOrigin(rt, module) === ORIGIN_BUILTIN;
}

/** The same from a ModuleSpec, which is stolen. `file` is where a frozen module's text lies. CPython: _init_module_attrs */
function fillBySpec(rt: Runtime, dict: Ref, spec: Ref, file: string | null): void {
  const copy = (attribute: string, key: string): void => {
    const value = getAttr(rt, spec, rt.intern(attribute));
    if (value !== None) dictSetText(rt, dict, key, value);
    rt.decref(value);
  };
  copy("loader", "__loader__");
  copy("parent", "__package__");
  dictSetText(rt, dict, "__spec__", spec);
  copy("submodule_search_locations", "__path__");
  const located = getAttr(rt, spec, rt.intern("has_location"));
  if (located === True) {
    copy("origin", "__file__");
    copy("cached", "__cached__");
  } else if (file === null) dictSetText(rt, dict, "__file__", None);
  else if (!file.startsWith("<")) set(rt, dict, "__file__", rt.newStr(file));
  rt.decref(located);
  rt.decref(spec);
}

/** Puts a value that is stolen. */
function set(rt: Runtime, dict: Ref, key: string, value: Ref): void {
  dictSetText(rt, dict, key, value);
  rt.decref(value);
}

/** Sets `__package__`, `__spec__`, `__path__`, `__file__` and `__cached__`. */
function fillModule(rt: Runtime, name: string, dict: Ref, source: ModuleSource): void {
  const parent = source.isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf(".")));
  const folder = source.filename.slice(0, Math.max(0, source.filename.lastIndexOf("/")));
  const places = source.isPackage ? newList(rt, [rt.newStr(folder)]) : None;
  const spec = newNamespace(rt);
  const fields = namespaceDict(rt, spec);
  set(rt, fields, "name", rt.newStr(name));
  set(rt, fields, "loader", None);
  set(
    rt,
    fields,
    "origin",
    rt.newStr(isNative(source) ? "built-in" : isFrozen(name) ? "frozen" : source.filename),
  );
  set(rt, fields, "submodule_search_locations", rt.incref(places));
  set(rt, fields, "parent", rt.newStr(parent));
  set(rt, fields, "has_location", isNative(source) || isFrozen(name) ? False : True);
  set(rt, dict, "__package__", rt.newStr(parent));
  set(rt, dict, "__spec__", spec);
  if (source.isPackage) dictSetText(rt, dict, "__path__", places);
  rt.decref(places);
  if (isNative(source)) return;
  set(rt, dict, "__file__", rt.newStr(source.filename));
  set(rt, dict, "__cached__", None);
}
