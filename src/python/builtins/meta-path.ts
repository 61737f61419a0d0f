// Finders that a program put into `sys.meta_path`. Ours stand there for what the interpreter does by itself: those before
// PathFinder are asked first, those after it last.   CPython: Lib/importlib/_bootstrap.py _find_spec
import { getAttr, getAttrOrNull } from "../objects/abstract.ts";
import { dictGetText } from "../objects/dict.ts";
import { listItems } from "../objects/list.ts";
import { moduleDict } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { parentName } from "./find-module.ts";

export interface Finders {
  readonly before: readonly Ref[];
  readonly after: readonly Ref[];
}

/** The program's finders, borrowed from the list; null where there are none. */
export function programFinders(rt: Runtime): Finders | null {
  const list = dictGetText(rt, rt.sysDict, "meta_path");
  if (list === 0 || rt.typeOf(list) !== T.list) return null;
  const items = listItems(rt, list);
  if (items.length === 0) return null;
  const core = moduleEntry(rt, "_frozen_importlib");
  const ours = [core("BuiltinImporter"), core("FrozenImporter")];
  const pathFinder = moduleEntry(rt, "_frozen_importlib_external")("PathFinder");
  const before: Ref[] = [];
  const after: Ref[] = [];
  let isBefore = true;
  for (const item of items) {
    if (item === pathFinder) isBefore = false;
    else if (!ours.includes(item)) (isBefore ? before : after).push(item);
  }
  return before.length + after.length === 0 ? null : { before, after };
}

function moduleEntry(rt: Runtime, moduleName: string): (name: string) => Ref {
  const module = dictGetText(rt, rt.sysModules, moduleName);
  return (name) =>
    module === 0 || rt.typeOf(module) !== T.module ? 0 : dictGetText(rt, moduleDict(rt, module), name);
}

/** Asks the finders for the module, and loads it by the first answer; false when none knows it. `core` gives our importlib. */
export function loadByFinders(rt: Runtime, finders: readonly Ref[], name: string, core: () => Ref): boolean {
  if (finders.length === 0) return false;
  const held = finders.map((finder) => rt.incref(finder));
  const nameText = rt.newStr(name);
  const path = packagePath(rt, name);
  try {
    for (const finder of held) {
      const find = getAttrOrNull(rt, finder, rt.intern("find_spec"));
      if (find === 0) continue;
      let spec: Ref;
      try {
        spec = rt.call(find, [nameText, path, None]);
      } finally {
        rt.decref(find);
      }
      if (spec === None) continue;
      loadBySpec(rt, spec, core());
      return true;
    }
  } finally {
    rt.decref(path);
    rt.decref(nameText);
    for (const finder of held) rt.decref(finder);
  }
  return false;
}

/** The `__path__` of the module's package, owned; None for a module that is in none. */
function packagePath(rt: Runtime, name: string): Ref {
  const parent = parentName(name);
  const module = parent === "" ? 0 : dictGetText(rt, rt.sysModules, parent);
  return module === 0 ? None : getAttrOrNull(rt, module, rt.intern("__path__")) || None;
}

/** `spec` and `core` are stolen. */
function loadBySpec(rt: Runtime, spec: Ref, core: Ref): void {
  let load: Ref = 0;
  try {
    load = getAttr(rt, core, rt.intern("_load_unlocked"));
    rt.decref(rt.call(load, [spec]));
  } finally {
    rt.decrefOrNull(load);
    rt.decref(core);
    rt.decref(spec);
  }
}
