// The thread in which `tools/python.ts` runs a program: reads the command line as `python` does, finds the program and its
// modules, and passes input and output on as they come.
import { existsSync, readFileSync, readSync, statSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { Interpreter } from "../src/python/index.ts";
import type { ModuleSource, RunOptions } from "../src/python/index.ts";
import { findInFolder, libraryFolder, libraryIn } from "./stdlib.ts";

interface CommandLine {
  version: string;
  folders: string[];
  kind: "file" | "code" | "module" | "stdin";
  target: string;
  rest: string[];
}

function usage(problem: string): never {
  process.stderr.write(
    `${problem}\nusage: python [--python 3.14] [--path DIR]… [-c CODE | -m MODULE | FILE | -] [ARG…]\n`,
  );
  process.exit(2);
}

function parseCommandLine(args: readonly string[]): CommandLine {
  const line: CommandLine = { version: "3.14", folders: [], kind: "stdin", target: "-", rest: [] };
  let at = 0;
  for (; at < args.length; at++) {
    const arg = args[at];
    if (arg === "--python") line.version = args[++at] ?? usage("--python wants a version.");
    else if (arg === "--path") line.folders.push(args[++at] ?? usage("--path wants a folder."));
    else if (arg === "-c" || arg === "-m") {
      line.kind = arg === "-c" ? "code" : "module";
      line.target = args[++at] ?? usage(`Argument expected for the ${arg} option.`);
      break;
    } else if (arg === "-") break;
    else if (arg.startsWith("-")) usage(`Unknown option: ${arg}`);
    else {
      line.kind = "file";
      line.target = arg;
      break;
    }
  }
  line.rest = args.slice(at + 1);
  return line;
}

/** A module or package in one of the folders, which are looked through as CPython's FileFinder does. */
function findModule(folders: readonly string[], name: string): ModuleSource | null {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const portions: string[] = [];
  for (const folder of folders) {
    const place = resolve(folder);
    const found = findInFolder(place, last);
    if (found !== null) return found;
    const inside = join(place, last);
    if (existsSync(inside) && statSync(inside).isDirectory()) portions.push(inside);
  }
  return portions.length === 0 ? null : { source: "", filename: "", isPackage: true, portions };
}

function read(file: string): string {
  return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
}

/** Lines of standard input, read when they are asked for. */
function standardInput(): () => string {
  const chunk = Buffer.alloc(65536);
  let pending = Buffer.alloc(0);
  let isOver = false;
  return () => {
    for (;;) {
      const newline = pending.indexOf(10);
      if (newline >= 0 || isOver) {
        const end = newline >= 0 ? newline + 1 : pending.length;
        const line = pending.subarray(0, end).toString("utf8");
        pending = pending.subarray(end);
        return line;
      }
      const count = readChunk(chunk);
      if (count === 0) isOver = true;
      else pending = Buffer.concat([pending, chunk.subarray(0, count)]);
    }
  };
}

function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
    }
  }
}

/** Writes all of it, also where the pipe takes only a part at a time. */
function writeAll(text: string, stream: "stdout" | "stderr"): void {
  const bytes = Buffer.from(text, "utf8");
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(stream === "stdout" ? 1 : 2, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EPIPE") process.exit(1);
      if (code !== "EAGAIN") throw error;
    }
  }
}

/** What is run, and how it is called. */
function program({ kind, target, rest, folders }: CommandLine): { source: string; options: RunOptions } {
  if (kind === "code") {
    const options = { filename: "<string>", argv: ["-c", ...rest], path: ["", ...folders], file: null };
    return { source: `${target}\n`, options };
  }
  if (kind === "stdin") {
    const options = { filename: "<stdin>", argv: ["-", ...rest], path: ["", ...folders], showsSource: false };
    return { source: readFileSync(0, "utf8"), options };
  }
  if (kind === "module") {
    const options = { argv: ["-m", ...rest], path: [process.cwd(), ...folders], file: null };
    return { source: "", options: { ...options, module: target } };
  }
  const file = resolve(target);
  if (!existsSync(file)) {
    process.stderr.write(`python: can't open file '${file}': [Errno 2] No such file or directory\n`);
    process.exit(2);
  }
  if (statSync(file).isDirectory()) {
    if (!existsSync(join(file, "__main__.py"))) {
      process.stderr.write(`python: can't find '__main__' module in '${target}'\n`);
      process.exit(1);
    }
    const options = { argv: [target, ...rest], path: [target, ...folders], file: null };
    return { source: "", options: { ...options, module: "__main__" } };
  }
  const options = { filename: file, argv: [target, ...rest], path: [dirname(file), ...folders] };
  return { source: read(file), options };
}

/** Native code that calls Python code that calls native code may nest so deep; this thread's stack is made for it. */
const NATIVE_DEPTH_MAX = 20_000;

/** A machine has more than a page in a browser. */
const HEAP_BYTES_MAX = 1 << 30;

/** Runs the program; its exit code. */
function execute(args: readonly string[]): number {
  const line = parseCommandLine(args);
  // A folder that holds a standard library stands for ours.
  const given = line.folders.find((folder) => existsSync(join(folder, "_collections_abc.py")));
  const library = given === undefined ? libraryFolder() : resolve(given);
  line.folders = line.folders.filter((folder) => folder !== given);
  const { source, options } = program(line);
  const interpreter = new Interpreter(source, {
    ...options,
    path: library === null ? options.path : [...(options.path ?? []), library],
    // The library's folder stands in `sys.path` for show: what lies there is found by `findLibrary`.
    findModule: (name, places) =>
      findModule(library === null ? places : places.filter((each) => each !== library), name),
    findLibrary: libraryIn(library),
    version: line.version,
    readLine: standardInput(),
    write: writeAll,
    limits: { nativeDepthMax: NATIVE_DEPTH_MAX, heapBytesMax: HEAP_BYTES_MAX },
  });
  const result = interpreter.execute();
  if (result.limit !== null) process.stderr.write(`${result.limit.message}\n`);
  return result.exitCode;
}

process.exit(execute(process.argv.slice(2)));
