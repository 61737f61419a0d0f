// `npm run --silent trace -- [--format text|json|opt] [--lens textbook|cpython] [--max-steps N] [--stdin FILE] FILE`: runs a
// program and prints its recording. `opt` is the format of the Online Python Tutor.

import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { findCompiled, libraryFolder } from "./stdlib.ts";
import { exportOpt, exportText, optJson, record, traceFile } from "../src/trace/index.ts";
import type { Lens } from "../src/trace/index.ts";

const usage =
  "usage: trace [--format text|json|opt] [--lens textbook|cpython] [--max-steps N] [--stdin FILE] FILE";

const isLens = (text: string): text is Lens => text === "textbook" || text === "cpython";

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        lens: { type: "string", default: "textbook" },
        "max-steps": { type: "string", default: "1000000" },
        stdin: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (thrown) {
    return fail(`${thrown instanceof Error ? thrown.message : String(thrown)}\n${usage}`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return fail(`trace: can't open file '${path}'`);
  }
}

const { values, positionals } = readArguments();
const [file] = positionals;
if (values.help || file === undefined || positionals.length > 1) fail(usage);
const stepCountMax = Number(values["max-steps"]);
if (!Number.isInteger(stepCountMax) || stepCountMax < 1) fail(`--max-steps wants a whole number.\n${usage}`);
const { lens, format } = values;
if (!isLens(lens)) fail(`--lens is textbook or cpython.\n${usage}`);
if (format !== "text" && format !== "json" && format !== "opt")
  fail(`--format is text, json or opt.\n${usage}`);

const source = readText(file);
const stdin = values.stdin === undefined ? "" : readText(values.stdin);
const options = { filename: file, lens, stdin, stepCountMax };
if (format === "opt") {
  const library = libraryFolder();
  const findLibrary = (name: string) => (library === null ? null : findCompiled(library, name));
  process.stdout.write(`${optJson(exportOpt(source, { stdin, stepCountMax, findLibrary }))}\n`);
} else {
  const recording = record(source, options);
  const text =
    format === "text" ? exportText(recording, lens) : `${JSON.stringify(traceFile(recording, source))}\n`;
  process.stdout.write(text);
  recording.close();
}
