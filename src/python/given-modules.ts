// Modules that are given to a run by their names, with their text.
import type { ModuleSource } from "./objects/caller.ts";

/** The module of that dotted name: of its own text, or a package because others lie below it. */
export function givenModule(modules: Readonly<Record<string, string>>, name: string): ModuleSource | null {
  const isGiven = (key: string): boolean => Object.hasOwn(modules, key);
  const path = name.replaceAll(".", "/");
  const initial = `${name}.__init__`;
  if (isGiven(initial)) return packageOf(path, modules[initial]);
  const isPackage = Object.keys(modules).some((key) => key.startsWith(`${name}.`));
  if (isGiven(name)) {
    if (isPackage) return packageOf(path, modules[name]);
    return { source: modules[name], filename: `${path}.py`, isPackage: false };
  }
  return isPackage ? { source: "", filename: "", isPackage, portions: [path] } : null;
}

function packageOf(path: string, source: string): ModuleSource {
  return { source, filename: `${path}/__init__.py`, isPackage: true };
}
