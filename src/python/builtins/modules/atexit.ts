// atexit: functions that are called when the program ends, the last registered first.   CPython: Modules/atexitmodule.c
import { isCallable, richCompareBool } from "../../objects/abstract.ts";
import { newInt } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import { Raised } from "../../objects/raised.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { None } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { Py_EQ } from "../../objects/type-info.ts";
import { makeModule } from "./make-module.ts";

/** All references owned. */
interface ExitFunction {
  func: Ref;
  args: readonly Ref[];
  keywords: readonly (readonly [Ref, Ref])[];
}

const registered = new WeakMap<Runtime, ExitFunction[]>();

function functionsOf(rt: Runtime): ExitFunction[] {
  let functions = registered.get(rt);
  if (functions === undefined) {
    functions = [];
    registered.set(rt, functions);
  }
  return functions;
}

function release(rt: Runtime, entry: ExitFunction): void {
  rt.decref(entry.func);
  for (const arg of entry.args) rt.decref(arg);
  for (const pair of entry.keywords) for (const each of pair) rt.decref(each);
}

/** Calls them all, the last first; what they raise is reported and stops nothing. */
export function runExitFunctions(rt: Runtime): void {
  const functions = functionsOf(rt);
  for (let entry = functions.pop(); entry !== undefined; entry = functions.pop()) {
    const values = [...entry.args, ...entry.keywords.map(([, value]) => value)];
    const names = entry.keywords.length === 0 ? null : entry.keywords.map(([name]) => name);
    try {
      rt.decref(rt.call(entry.func, values, names));
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      rt.unraisable("Exception ignored in atexit callback", entry.func, error.exception);
    }
    release(rt, entry);
  }
}

function register(
  rt: Runtime,
  _self: Ref,
  func: Ref,
  args: readonly Ref[],
  keywords: readonly (readonly [Ref, Ref])[],
): Ref {
  if (!isCallable(rt, func)) throw rt.typeError("the first argument must be callable");
  for (const each of [func, ...args, ...keywords.flat()]) rt.incref(each);
  functionsOf(rt).push({ func, args: [...args], keywords: [...keywords] });
  return rt.incref(func);
}

function unregister(rt: Runtime, _self: Ref, func: Ref): Ref {
  const functions = functionsOf(rt);
  for (const entry of [...functions]) {
    if (!richCompareBool(rt, entry.func, func, Py_EQ)) continue;
    functions.splice(functions.indexOf(entry), 1);
    release(rt, entry);
  }
  return None;
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("register", "func, /, *args, **kwargs", register),
  method("unregister", "func, /", unregister),
  method("_clear", "", (rt: Runtime) => {
    for (const entry of functionsOf(rt).splice(0)) release(rt, entry);
    return None;
  }),
  method("_run_exitfuncs", "", (rt: Runtime) => {
    runExitFunctions(rt);
    return None;
  }),
  method("_ncallbacks", "", (rt: Runtime) => newInt(rt, functionsOf(rt).length)),
];

export function makeAtexitModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "atexit",
    "allow programmer to define multiple exit functions to be executed\nupon normal program termination.",
    FUNCTIONS,
  );
}
