// Stands for the library where there is none at hand. `#library` in package.json says what a host has instead: under Node
// the folder that the library was unpacked to, in a browser what lies beside the site.
import type { ModuleSource } from "./objects/caller.ts";

/** The module of that dotted name, null where there is none. */
export function findInLibrary(_name: string): ModuleSource | null {
  return null;
}

/** The Unicode character database, null where it is not at hand. */
export function unicodeDatabase(): string | null {
  return null;
}
