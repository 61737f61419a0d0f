// How a module written in TypeScript is made: its functions, then its constants, into a fresh module's dict.
import { newBuiltinFunction } from "../../objects/builtin-function.ts";
import { dictSetText } from "../../objects/dict.ts";
import { moduleDict, newModule } from "../../objects/module.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { Ref } from "../../objects/static.ts";

/** Owned; the constants' values are stolen. */
export function makeModule(
  rt: Runtime,
  name: string,
  documentation: string,
  functions: readonly NativeFunction[],
  constants: readonly (readonly [string, Ref])[] = [],
): Ref {
  const module = newModule(rt, name);
  const dict = moduleDict(rt, module);
  const set = (key: string, value: Ref): void => {
    dictSetText(rt, dict, key, value);
    rt.decref(value);
  };
  set("__doc__", rt.newStr(documentation));
  set("__package__", rt.newStr(""));
  for (const native of functions) {
    // Complaints about the number of arguments name the module: `math.sqrt() takes …`.
    native.owner = name;
    set(native.name, newBuiltinFunction(rt, native, module, name));
  }
  for (const [key, value] of constants) set(key, value);
  return module;
}
