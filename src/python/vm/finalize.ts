// The end of a program: a full collection, then the modules are forgotten, and what only they held goes, with its
// `__del__`, in CPython's order.   CPython: Python/pylifecycle.c Py_FinalizeEx, finalize_modules
import { forgetSources } from "../objects/source-lines.ts";
import { callMethod } from "../objects/abstract.ts";
import { collectorOf } from "../objects/collector.ts";
import {
  dictClear,
  dictEntryKey,
  dictEntryValue,
  dictGetText,
  dictNext,
  dictSet,
  dictSetText,
} from "../objects/dict.ts";
import { moduleDict } from "../objects/module.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { newWeakref, WEAKREF_OBJECT } from "../objects/weakref.ts";

const OLDEST_GENERATION = 2;
/** What `sys` holds of the program; forgotten before its modules are. */
const SYS_NAMES =
  "path argv ps1 ps2 last_exc last_type last_value last_traceback meta_path path_hooks path_importer_cache".split(
    " ",
  );

const SYS_HOOKS = ["excepthook", "unraisablehook", "displayhook"];

/** Runs the functions that `atexit` keeps, last one first. */
export function runExitFunctions(rt: Runtime): void {
  const atexit = dictGetText(rt, rt.sysModules, "atexit");
  if (atexit === 0 || rt.typeOf(atexit) !== T.module) return;
  try {
    rt.decref(callMethod(rt, atexit, "_run_exitfuncs", []));
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.unraisable("Exception ignored in atexit callback", 0, error.exception);
  }
}

/** Forgets the program and all that it made. */
export function finalize(rt: Runtime): void {
  const collector = collectorOf(rt);
  flushStreams(rt);
  collector.collect(OLDEST_GENERATION);
  for (const name of SYS_NAMES)
    if (dictGetText(rt, rt.sysDict, name) !== 0) dictSetText(rt, rt.sysDict, name, None);
  forgetSources(rt);
  const modules = rememberModules(rt);
  dictClear(rt, rt.sysModules);
  collector.collect(OLDEST_GENERATION, true);
  // What is left is held by something that is alive still: the modules are emptied, the last imported first.
  for (const reference of modules.reverse()) {
    const module = rt.pointer(reference + WEAKREF_OBJECT);
    if (module !== None) clearNames(rt, moduleDict(rt, module));
    rt.decref(reference);
  }
  collector.collect(OLDEST_GENERATION, true);
  forgetHooks(rt);
  for (const object of rt.heldByNatives.splice(0)) rt.decref(object);
  flushStreams(rt);
  collector.collect(OLDEST_GENERATION, true);
}

/** CPython: flush_std_files */
function flushStreams(rt: Runtime): void {
  for (const name of ["stdout", "stderr"]) {
    const stream = dictGetText(rt, rt.sysDict, name);
    if (stream === 0 || stream === None) continue;
    try {
      rt.decref(callMethod(rt, stream, "flush", []));
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      rt.decref(error.exception);
    }
  }
}

/** What the program hung into `sys` goes last, with what importlib says of the two modules that stay. */
function forgetHooks(rt: Runtime): void {
  for (const dict of [rt.sysDict, rt.builtins])
    for (const name of ["__spec__", "__loader__"]) dictSetText(rt, dict, name, None);
  for (const name of SYS_HOOKS) {
    const hook = dictGetText(rt, rt.sysDict, name);
    if (hook !== 0 && rt.typeOf(hook) !== T.builtin_function) dictSetText(rt, rt.sysDict, name, None);
  }
}

/** Weak references to the modules that the program imported; their entries become None. */
function rememberModules(rt: Runtime): Ref[] {
  const modules = rt.sysModules;
  const found: Ref[] = [];
  for (let at = dictNext(rt, modules, 0); at >= 0; at = dictNext(rt, modules, at + 1)) {
    const module = dictEntryValue(rt, modules, at);
    if (rt.typeOf(module) !== T.module) continue;
    const dict = moduleDict(rt, module);
    const isOwn = dict === rt.builtins || dict === rt.sysDict;
    if (!isOwn) found.push(newWeakref(rt, T.weakref, module, 0));
    dictSet(rt, modules, dictEntryKey(rt, modules, at), None);
  }
  return found;
}

/** _PyModule_ClearDict: names with one underscore first, then all but `__builtins__`, are set to None. */
function clearNames(rt: Runtime, dict: Ref): void {
  rt.incref(dict);
  for (const isWanted of [
    (name: string) => name.startsWith("_") && !name.startsWith("__"),
    (name: string) => !/^_[^_]/.test(name) && name !== "__builtins__",
  ]) {
    for (let at = dictNext(rt, dict, 0); at >= 0; at = dictNext(rt, dict, at + 1)) {
      const key = dictEntryKey(rt, dict, at);
      if (rt.typeOf(key) !== T.str || dictEntryValue(rt, dict, at) === None) continue;
      if (isWanted(rt.text(key))) dictSet(rt, dict, key, None);
    }
  }
  rt.decref(dict);
}
