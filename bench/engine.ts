// Runs a program in another engine that runs Python in JavaScript's world, several times, and prints the median in milliseconds:
// `node bench/engine.ts pyodide FILE ROUNDS`. Each engine gets a process of its own, since some of them change the global
// object. A package that is not installed ends it with exit code 1.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import vm from "node:vm";

type Run = (source: string) => unknown;

const require = createRequire(import.meta.url);
/** Types of packages that may be absent are not asked for. */
const load = (name: string): Promise<unknown> => import(name);
const ignore = (): void => undefined;

const engines: Readonly<Record<string, () => Promise<Run>>> = {
  pyodide: async () => {
    const { loadPyodide } = (await load("pyodide")) as {
      loadPyodide(options: object): Promise<{ runPython: Run }>;
    };
    const engine = await loadPyodide({ stdout: ignore });
    return (source) => engine.runPython(source);
  },
  micropython: async () => {
    const { loadMicroPython } = (await load(
      "@micropython/micropython-webassembly-pyscript/micropython.mjs",
    )) as {
      loadMicroPython(options: object): Promise<{ runPython: Run }>;
    };
    const engine = await loadMicroPython({ stdout: ignore, heapsize: 64 << 20 });
    return (source) => engine.runPython(source);
  },
  skulpt: () => {
    const folder = join(dirname(require.resolve("skulpt/package.json")), "dist");
    for (const file of ["skulpt.min.js", "skulpt-stdlib.js"])
      vm.runInThisContext(readFileSync(join(folder, file), "utf8"), file);
    const { Sk } = globalThis as unknown as { Sk: Skulpt };
    Sk.configure({
      output: ignore,
      read: (name) => {
        const text = Sk.builtinFiles.files[name];
        if (text === undefined) throw new Error(`no file ${name}`);
        return text;
      },
      __future__: Sk.python3,
    });
    return Promise.resolve((source) => Sk.importMainWithBody("program", false, source, false));
  },
};

interface Skulpt {
  readonly python3: object;
  readonly builtinFiles: { readonly files: Readonly<Record<string, string>> };
  configure(options: { output: Run; read(name: string): string; __future__: object }): void;
  importMainWithBody(name: string, dumps: boolean, source: string, canSuspend: boolean): unknown;
}

const [name = "", file = "", rounds = "5"] = process.argv.slice(2);
const start = engines[name];
if (start === undefined) throw new Error(`no engine ${name}: ${Object.keys(engines).join(", ")}`);
const run = await start();
const source = readFileSync(file, "utf8");
run(source);
const times = Array.from({ length: Number(rounds) }, () => {
  const before = process.threadCpuUsage();
  run(source);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
});
process.stdout.write(`${times.sort((a, b) => a - b)[times.length >> 1] ?? NaN}\n`);
