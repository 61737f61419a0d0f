// CPython's own library, as the npm package `pyodide` brings it: the pure-Python modules of 3.14 in one zip. They are unpacked
// once into `.cache/stdlib/`, which the command line reads; the site gets its copy when it is built.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { inflateRawSync } from "node:zlib";
import type * as Fflate from "fflate";
import type { CodeObject, CompiledStore, ModuleSource } from "../src/python/index.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = join(root, "node_modules/pyodide");
const folder = join(root, ".cache/stdlib");
/** Beside CPython's modules the zip holds Pyodide's own, and what is for packages. */
const foreign = /^(?:_?pyodide|site-packages|_pyrepl|__phello__|pyodide_js)\/|_sysconfigdata/;

/** Every module of the zip: its path and its text. */
export function libraryFiles(): Map<string, Uint8Array> {
  const { unzipSync } = createRequire(import.meta.url)("fflate") as typeof Fflate;
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

// ---- compiled code -------------------------------------------------------------------------------------------------------
/** When the compiler was changed last: what it made before that is of no use. */
function compilerStamp(): string {
  let latest = 0;
  for (const room of ["syntax", "compile"]) {
    const place = join(root, "src/python", room);
    for (const file of readdirSync(place)) latest = Math.max(latest, statSync(join(place, file)).mtimeMs);
  }
  return Math.round(latest).toString(36);
}

let stamp: string | undefined;

/** A place in `.cache` for the code of a library's module. */
function storeFor(filename: string): CompiledStore {
  stamp ??= compilerStamp();
  const changed = Math.round(statSync(filename).mtimeMs).toString(36);
  const key = createHash("sha256").update(filename).digest("hex").slice(0, 24);
  const place = join(root, ".cache/code", stamp);
  const file = join(place, `${key}-${changed}`);
  return {
    read: () => (existsSync(file) ? (deserialize(readFileSync(file)) as CodeObject) : null),
    write: (code) => {
      mkdirSync(place, { recursive: true });
      const fresh = `${file}.${process.pid}`;
      writeFileSync(fresh, serialize(code));
      renameSync(fresh, file);
    },
  };
}

/** A module of a library, its code kept from run to run. */
export function findCompiled(place: string, name: string): ModuleSource | null {
  const found = findInFolder(place, name);
  return found === null ? null : { ...found, compiled: storeFor(found.filename) };
}

/** A module or package in a folder. */
export function findInFolder(place: string, name: string): ModuleSource | null {
  const path = name.split(".").join("/");
  const packageFile = join(place, path, "__init__.py");
  if (existsSync(packageFile)) return { source: textOf(packageFile), filename: packageFile, isPackage: true };
  const file = join(place, `${path}.py`);
  return existsSync(file) ? { source: textOf(file), filename: file, isPackage: false } : null;
}

function textOf(file: string): string {
  return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
}

/** The Unicode character database, as the interpreter reads it. */
export function unicodeDatabase(): string {
  return inflateRawSync(readFileSync(join(root, "public/unicode-16.0.0.bin"))).toString("latin1");
}

let known: string | null | undefined;

/** A module of CPython's library, unpacked when it is first asked for. */
export function findInLibrary(name: string): ModuleSource | null {
  known ??= libraryFolder();
  return known === null ? null : findCompiled(known, name);
}
