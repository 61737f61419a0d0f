// The library: CPython's own modules, as the npm package `pyodide` brings them (the pure-Python ones of 3.14 in one zip,
// unpacked once into `.cache/stdlib/`), and ours for what CPython writes in C. Under Node this is `#library`, where the
// interpreter looks for what a program imports; the site gets its copy when it is built (`library-packs.ts`).
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { inflateRawSync } from "node:zlib";
import type * as Fflate from "fflate";
import { codeFilename } from "../src/python/builtins/frozen-modules.ts";
import { NATIVE_SOURCES } from "../src/python/builtins/library/native/index.ts";
import type { ModuleSource } from "../src/python/index.ts";
import { keptCode } from "./kept-code.ts";
import { projectRoot } from "./project-root.ts";

const packageFolder = join(projectRoot, "node_modules/pyodide");
const folder = join(projectRoot, ".cache/stdlib");
/** Beside CPython's modules the zip holds Pyodide's own, and what is for packages. */
const foreign = /^(?:_?pyodide|site-packages|_pyrepl|__phello__|pyodide_js)\/|_sysconfigdata/;

/** Every module of the zip: its path and its text. */
export function libraryFiles(): Map<string, Uint8Array> {
  const { unzipSync } = createRequire(join(projectRoot, "package.json"))("fflate") as typeof Fflate;
  const entries = unzipSync(readFileSync(join(packageFolder, "python_stdlib.zip")), {
    filter: ({ name }) => name.endsWith(".py") && !foreign.test(name),
  });
  return new Map(Object.entries(entries));
}

/** The folder of the library, unpacked when it is not there yet; null (and a line on stderr) when it cannot be had. */
export function libraryFolder(): string | null {
  if (!existsSync(join(packageFolder, "package.json"))) {
    if (existsSync(folder)) return folder;
    process.stderr.write("Without CPython's library: `npm ci` fetches it (the package pyodide).\n");
    return null;
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const mark = join(folder, "VERSION");
  if (existsSync(mark) && readFileSync(mark, "utf8") === version) return folder;
  // Unpacked beside and moved, so that nobody finds half of it.
  const fresh = `${folder}-${process.pid}`;
  for (const [path, text] of libraryFiles()) {
    const file = join(fresh, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(fresh, "VERSION"), version);
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
  } catch {
    // Another process was quicker.
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

// ---- finding a module --------------------------------------------------------------------------------------------------
/** The module or package of that dotted name in a folder. */
export function findInFolder(place: string, name: string): ModuleSource | null {
  const path = name.split(".").join("/");
  const packageFile = join(place, path, "__init__.py");
  if (existsSync(packageFile)) return moduleIn(packageFile, true);
  const file = join(place, `${path}.py`);
  return existsSync(file) ? moduleIn(file, false) : null;
}

function moduleIn(filename: string, isPackage: boolean): ModuleSource {
  let text: string | undefined;
  return {
    get source() {
      return (text ??= readFileSync(filename, "utf8").replace(/^\uFEFF/, ""));
    },
    filename,
    isPackage,
  };
}

/** The Unicode character database, as the interpreter reads it. */
export function unicodeDatabase(): string {
  return inflateRawSync(readFileSync(join(projectRoot, "public/unicode-16.0.0.bin"))).toString("latin1");
}

/** What stands for one of the modules that CPython writes in C. */
export function findNative(name: string): ModuleSource | null {
  const source = NATIVE_SOURCES.get(name);
  if (source === undefined) return null;
  const filename = `<native ${name}>`;
  const isPackage = [...NATIVE_SOURCES.keys()].some((each) => each.startsWith(`${name}.`));
  return { source, filename, isPackage, compiled: keptCode(filename, source) };
}

/** Finds modules in a library that lies in that folder, their code kept from run to run. */
export function libraryIn(place: string | null): (name: string) => ModuleSource | null {
  return (name) => {
    const native = findNative(name);
    if (native !== null || place === null) return native;
    const found = findInFolder(place, name);
    if (found === null) return null;
    const { filename } = found;
    // The text is not copied into the result: it may never be read.
    const mark = `${filename} ${statSync(filename).mtimeMs}`;
    return Object.assign(found, { compiled: keptCode(codeFilename(name, filename), mark) });
  };
}

let library: ((name: string) => ModuleSource | null) | undefined;

/** A module of the library that belongs to this repository, unpacked when it is first asked for. */
export function findInLibrary(name: string): ModuleSource | null {
  const native = findNative(name);
  if (native !== null) return native;
  library ??= libraryIn(libraryFolder());
  return library(name);
}
