// Modules of the library that CPython carries inside itself, "frozen": their code says `<frozen os>` for a file, so that
// tracebacks through them show no lines.   CPython: Python/frozen.c, Tools/build/freeze_modules.py

const FROZEN: ReadonlySet<string> = new Set(
  (
    "_collections_abc _sitebuiltins abc codecs genericpath importlib.machinery importlib.util io ntpath os posixpath " +
    "runpy site stat zipimport"
  ).split(" "),
);

export function isFrozen(name: string): boolean {
  return FROZEN.has(name);
}

/** The file that the code of a module of the library names; `filename` is where its text lies. */
export function codeFilename(name: string, filename: string): string {
  return FROZEN.has(name) ? `<frozen ${name}>` : filename;
}
