// The library beside the site: when the site is built, CPython's modules and ours for its C part are compiled, deflated and
// put together in packs, which the page's worker fetches when a program imports something (`src/runner/library-shelf.ts`).
// The first pack holds what many modules need; any other holds one module or package. What is imported seldom is there as
// text only. The texts and the licence lie beside the packs.

import type { AstroIntegration } from "astro";
import { deflateSync } from "fflate";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NATIVE_SOURCES } from "../src/python/builtins/library/native/index.ts";
import { compileSource, marshalCode } from "../src/python/index.ts";
import type { ModuleSource } from "../src/python/index.ts";
import { FIRST_PACK } from "../src/runner/library-shelf.ts";
import type { LibraryIndex, PackHead } from "../src/runner/library-shelf.ts";
import { keptCode } from "./kept-code.ts";
import { projectRoot } from "./project-root.ts";
import { findNative, libraryFiles } from "./stdlib.ts";

/** Modules that come together: what `typing`, `re` and `contextlib` come to import; the file system; what `dataclasses`
 * needs beside them. One file each instead of seventy. */
export const SHARED_PACKS: Readonly<Record<string, string>> = {
  [FIRST_PACK]:
    "_abc _collections _collections_abc _functools _operator _sre _string _thread _weakrefset abc collections " +
    "collections.abc contextlib copy copyreg ctypes enum functools itertools keyword operator re re._casefix re._compiler " +
    "re._constants re._parser reprlib types typing weakref",
  "files.pack": "_codecs _io codecs errno genericpath io os posix posixpath stat time",
  "reflection.pack":
    "_ast _frozen_importlib _frozen_importlib_external _opcode _opcode_metadata _tokenize annotationlib ast dataclasses " +
    "dis importlib importlib._bootstrap importlib._bootstrap_external importlib.machinery inspect linecache opcode token " +
    "tokenize",
};

/** Modules and packages whose code is made ahead; the rest is compiled in the page that imports it. */
const COMPILED =
  "__future__ _ast_unparse _colorize _compat_pickle _datetime _py_abc _py_warnings _pydatetime _pylong _strptime " +
  "_threading_local argparse array asyncio base64 bisect calendar cmath concurrent contextvars csv datetime decimal " +
  "difflib fnmatch fractions getopt gettext glob graphlib heapq json locale logging numbers pickle pkgutil platform " +
  "pprint queue random sched secrets selectors shlex shutil signal ssl statistics string struct subprocess symtable " +
  "sysconfig tempfile textwrap threading timeit traceback tracemalloc unittest urllib uuid warnings";

const encoder = new TextEncoder();

export interface LibraryPacks {
  /** Path below the library's folder to what the file holds. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A name for this library and this compiler: the folder that the files lie in, so that they can be kept for ever. */
export function libraryId(): string {
  const hash = createHash("sha256").update(readFileSync(join(projectRoot, "tools/library-packs.ts")));
  const packageFile = join(projectRoot, "node_modules/pyodide/package.json");
  hash.update(existsSync(packageFile) ? readFileSync(packageFile) : "");
  for (const room of ["syntax", "compile"]) {
    const place = join(projectRoot, "src/python", room);
    for (const file of readdirSync(place).sort()) hash.update(readFileSync(join(place, file)));
  }
  for (const [name, source] of NATIVE_SOURCES) hash.update(`${name}\0${source}`);
  return hash.digest("hex").slice(0, 12);
}

const isPackageFile = (path: string): boolean => path.endsWith("/__init__.py");

const moduleNameOf = (path: string): string => path.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".");

/** All files of the library. */
export function makeLibraryPacks(): LibraryPacks {
  const texts = libraryFiles();
  const shared = new Map(
    Object.entries(SHARED_PACKS).flatMap(([pack, names]) => names.split(" ").map((name) => [name, pack])),
  );
  const compiled = new Set(COMPILED.split(" "));
  const packs = new Map<string, Map<string, Uint8Array>>();
  const index = { packs: {} as Record<string, string[]>, texts: [] as string[], packages: [] as string[] };
  const files = new Map<string, Uint8Array>();
  const put = (name: string, code: Uint8Array): void => {
    const top = name.split(".")[0];
    // What is C in CPython lies with the module that it is the inside of: _json with json.
    const outer = NATIVE_SOURCES.has(name) ? top.replace(/^_/, "") : top;
    const pack = shared.get(name) ?? `${compiled.has(outer) ? outer : top}.pack`;
    let modules = packs.get(pack);
    if (modules === undefined) packs.set(pack, (modules = new Map<string, Uint8Array>()));
    modules.set(name, code);
    (index.packs[pack] ??= []).push(name);
  };
  for (const name of NATIVE_SOURCES.keys()) {
    const native = findNative(name);
    if (native?.isPackage === true) index.packages.push(name);
    put(name, codeBytes(native));
  }
  for (const [path, bytes] of texts) {
    const name = moduleNameOf(path);
    // Ours stands before CPython's.
    if (NATIVE_SOURCES.has(name)) continue;
    files.set(`text/${path}`, bytes);
    const isPackage = isPackageFile(path);
    if (isPackage) index.packages.push(name);
    if (!shared.has(name) && !compiled.has(name.split(".")[0])) {
      index.texts.push(name);
      continue;
    }
    put(name, codeBytes(textModule(path, bytes, isPackage)));
  }
  for (const [pack, modules] of packs) {
    const isFirst = pack === FIRST_PACK;
    files.set(
      pack,
      packBytes(modules, isFirst ? { ...index, natives: [...NATIVE_SOURCES.keys()] } : undefined),
    );
  }
  files.set("LICENSE.txt", licence());
  return { files };
}

function textModule(path: string, bytes: Uint8Array, isPackage: boolean): ModuleSource {
  const source = new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  const mark = createHash("sha256").update(bytes).digest("hex");
  return { source, filename: path, isPackage, compiled: keptCode(path, mark) };
}

/** The module's code, deflated. */
function codeBytes(module: ModuleSource | null): Uint8Array {
  if (module === null) throw new TypeError("a module of the library has vanished");
  const { compiled, filename } = module;
  let code = compiled?.read() ?? null;
  if (code === null) {
    code = compileSource(module.source, filename, "exec");
    compiled?.write(code);
  }
  return deflateSync(marshalCode(code), { level: 9 });
}

function packBytes(modules: ReadonlyMap<string, Uint8Array>, index: LibraryIndex | undefined): Uint8Array {
  const places: Record<string, readonly [number, number]> = {};
  let length = 0;
  for (const [name, bytes] of modules) {
    places[name] = [length, bytes.length];
    length += bytes.length;
  }
  const head: PackHead = index === undefined ? { modules: places } : { modules: places, index };
  const headBytes = encoder.encode(JSON.stringify(head));
  const pack = new Uint8Array(4 + headBytes.length + length);
  new DataView(pack.buffer).setUint32(0, headBytes.length, true);
  pack.set(headBytes, 4);
  let at = 4 + headBytes.length;
  for (const bytes of modules.values()) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

/** The licence of CPython as a package of ours carries it, with what was done to the files. */
function licence(): Uint8Array {
  const about =
    "The modules in this folder are CPython 3.14's, copyright (c) Python Software Foundation, under its licence, which\n" +
    "follows and is at https://docs.python.org/3.14/license.html. The texts are unchanged; the packs hold the same modules\n" +
    "as bytecode, and beside them modules of this site's own that stand for what CPython writes in C.\n\n";
  const file = join(projectRoot, "node_modules/argparse/LICENSE");
  return encoder.encode(about + (existsSync(file) ? readFileSync(file, "utf8") : ""));
}

/** The Astro integration: tells the worker where the library is, serves it while one develops, writes it into the site. */
export function libraryPacks(): AstroIntegration {
  const id = libraryId();
  return {
    name: "library-packs",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        // The built worker lies in `_astro/`; the development server has the library at its root.
        const place = command === "build" ? `../stdlib/${id}/` : `/stdlib/${id}/`;
        updateConfig({ vite: { define: { "import.meta.env.PH_LIBRARY": JSON.stringify(place) } } });
      },
      "astro:server:setup": ({ server }) => {
        let made: LibraryPacks | undefined;
        server.middlewares.use(`/stdlib/${id}/`, (request, response, next) => {
          made ??= makeLibraryPacks();
          const bytes = made.files.get((request.url ?? "").replace(/^\//, "").replace(/\?.*$/, ""));
          if (bytes === undefined) return next();
          response.end(bytes);
        });
      },
      "astro:build:done": ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), "stdlib", id);
        const { files } = makeLibraryPacks();
        for (const [path, bytes] of files) {
          const file = join(folder, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, bytes);
        }
        logger.info(`${files.size} files of CPython's library`);
      },
    },
  };
}
