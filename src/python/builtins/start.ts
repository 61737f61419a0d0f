// What stands ready before a program's first line: `sys.modules` with builtins and sys in it, the collector, and the
// reporting of exceptions that nobody can catch.   CPython: Python/pylifecycle.c
import { collectorOf } from "../objects/collector.ts";
import { dictGetText, dictSetText, newDict } from "../objects/dict.ts";
import { newModule, moduleDict } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { makeBuiltinsModule } from "./builtins.ts";
import { makeSysModule } from "./modules/sys.ts";
import type { SystemOptions } from "./modules/sys.ts";
import { installUnraisable } from "./unraisable.ts";

/** Sets `rt.sysModules`, `rt.builtins` and `rt.sysDict`. The types are ready. */
export function startBuiltins(rt: Runtime, options: SystemOptions): void {
  rt.sysModules = newDict(rt);
  const builtins = makeBuiltinsModule(rt);
  const sys = makeSysModule(rt, options);
  dictSetText(rt, rt.sysModules, "sys", sys);
  dictSetText(rt, rt.sysModules, "builtins", builtins);
  rt.decref(sys);
  rt.decref(builtins);
  installUnraisable(rt);
  collectorOf(rt);
}

/** The module `__main__`, borrowed from `sys.modules`; `filename` "" leaves `__file__` out. */
export function makeMainModule(rt: Runtime, filename: string): Ref {
  const module = newModule(rt, "__main__");
  const dict = moduleDict(rt, module);
  dictSetText(rt, dict, "__builtins__", dictGetText(rt, rt.sysModules, "builtins"));
  if (filename !== "") {
    const file = rt.newStr(filename);
    dictSetText(rt, dict, "__file__", file);
    rt.decref(file);
    dictSetText(rt, dict, "__cached__", None);
  }
  dictSetText(rt, rt.sysModules, "__main__", module);
  rt.decref(module);
  return module;
}
