// Where the source of a module comes from: the program's own in the folders of `sys.path` or of the package, files that
// it wrote itself, then the library.   CPython: Lib/importlib/_bootstrap_external.py PathFinder
import { ABSENT } from "./absent-modules.ts";
import { writtenSource } from "./written-modules.ts";
import { dropRaised, forEach, getAttrOrNull, isRaised } from "../objects/abstract.ts";
import type { ModuleSource } from "../objects/caller.ts";
import { dictGetText } from "../objects/dict.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

/** `a.b` of `a.b.c`, "" of a name without a dot. */
export function parentName(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** The folders to look for the module in: the package's `__path__`, for what is in none `sys.path`. */
function searchFolders(rt: Runtime, name: string): readonly string[] {
  const parent = parentName(name);
  if (parent === "") return pathFolders(rt, dictGetText(rt, rt.sysDict, "path"));
  const module = dictGetText(rt, rt.sysModules, parent);
  if (module === 0) return [];
  const path = getAttrOrNull(rt, module, rt.intern("__path__"));
  if (path === 0) return [];
  try {
    return pathFolders(rt, path);
  } finally {
    rt.decref(path);
  }
}

function pathFolders(rt: Runtime, path: Ref): readonly string[] {
  const folders: string[] = [];
  if (path === 0) return folders;
  try {
    forEach(rt, path, (entry) => {
      if (rt.hasFlag(entry, TPFLAGS_UNICODE_SUBCLASS)) folders.push(rt.text(entry));
    });
  } catch (error) {
    // `sys.path = 5` finds nothing.
    if (!isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
  }
  return folders;
}

/** The module of that absolute name, null where there is none. Its package was imported before. */
export function findSource(rt: Runtime, name: string): ModuleSource | null {
  const parent = parentName(name);
  const library = (): ModuleSource | null => (ABSENT.has(name) ? null : rt.host.findLibrary(name));
  if (parent !== "" && rt.libraryModules.has(parent)) {
    const found = library();
    if (found !== null) return found;
  }
  const folders = searchFolders(rt, name);
  const own = rt.host.findModule(name, folders);
  if (own !== null && own.portions === undefined) return own;
  const written = writtenSource(rt, name, folders);
  if (written !== null && written.portions === undefined) return written;
  // A folder without `__init__.py` counts where nothing else does.
  return library() ?? own ?? written;
}
