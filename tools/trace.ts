// `npm run --silent trace -- [--format text|json|opt] [--lens textbook|cpython] [--max-steps N] [--max-bytes N]
// [--max-output N] [--stdin FILE] FILE`: runs a program and prints its recording, as far as the limits let it run. `opt` is the format of the Online Python Tutor.

import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { exportOpt, exportText, optJson, record, traceFile } from "../src/trace/index.ts";
import type { Lens } from "../src/trace/index.ts";

const usage =
  "usage: trace [--format text|json|opt] [--lens textbook|cpython] [--max-steps N] [--max-bytes N] [--max-output N] [--stdin FILE] FILE";

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
        "max-steps": { type: "string" },
        "max-bytes": { type: "string" },
        "max-output": { type: "string" },
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
/** A limit as it was given; `fallback` where it was not. */
function limit(name: string, given: string | undefined, fallback: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(value) || value < 1) fail(`--${name} wants a whole number.\n${usage}`);
  return value;
}

const { lens, format } = values;
if (!isLens(lens)) fail(`--lens is textbook or cpython.\n${usage}`);
if (format !== "text" && format !== "json" && format !== "opt")
  fail(`--format is text, json or opt.\n${usage}`);

const source = readText(file);
const stdin = values.stdin === undefined ? "" : readText(values.stdin);
// The Online Python Tutor's own tracer stops after 1,000 steps.
const stepCountMax = limit("max-steps", values["max-steps"], format === "opt" ? 1000 : 1_000_000);
const heapBytesMax = limit("max-bytes", values["max-bytes"], 64 << 20);
const outputCharactersMax = limit("max-output", values["max-output"], 1_000_000);
const limits = { heapBytesMax, outputCharactersMax };
const options = { filename: file, lens, stdin, stepCountMax, limits };
if (format === "opt") {
  process.stdout.write(`${optJson(exportOpt(source, { stdin, stepCountMax, limits }))}\n`);
} else {
  const recording = record(source, options);
  const text =
    format === "text" ? exportText(recording, lens) : `${JSON.stringify(traceFile(recording, source))}\n`;
  process.stdout.write(text);
  recording.close();
}
