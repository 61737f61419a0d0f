// `npm run fuzz -- [FIRST-SEED [COUNT]]`: runs made-up programs one after another and says what goes wrong, for as long as
// one likes; where python3.14 is to be found, also what it prints otherwise. `--show SEED` prints a program.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { run } from "../../src/python/index.ts";
import { findInLibrary } from "../../tools/stdlib.ts";
import { makeProgram } from "./program-maker.ts";

const LIMITS = { ticksMax: 300_000, heapBytesMax: 64 * 1024 * 1024, outputCharactersMax: 1_000_000 };
const REFERENCE = "python3.14";
const SECONDS_MAX = 10;

const args = process.argv.slice(2);
if (args[0] === "--show") {
  process.stdout.write(makeProgram(Number(args[1])));
  process.exit();
}
const first = Number(args[0] ?? 1);
const count = Number(args[1] ?? Infinity);
const hasReference = spawnSync(REFERENCE, ["--version"]).status === 0;
let failures = 0;

for (let seed = first; seed < first + count; seed++) {
  const source = makeProgram(seed);
  let stdout: string;
  try {
    const result = run(source, { filename: "fuzz.py", findLibrary: findInLibrary, limits: LIMITS });
    if (result.limit !== null) continue;
    stdout = result.stdout;
    if (result.exitCode !== 0) report(seed, result.stderr);
  } catch (error) {
    report(seed, error instanceof Error ? (error.stack ?? error.message) : String(error));
    continue;
  }
  if (hasReference) compare(seed, source, stdout);
}
process.stdout.write(`${failures} failed of ${count}, from seed ${first} on\n`);
process.exitCode = failures === 0 ? 0 : 1;

function compare(seed: number, source: string, ours: string): void {
  const reference = spawnSync(REFERENCE, ["-W", "ignore", "-c", source], {
    encoding: "utf8",
    timeout: SECONDS_MAX * 1000,
    env: { ...process.env, PYTHONHASHSEED: "0" },
  });
  if (reference.error !== undefined || reference.stdout === ours) return;
  const theirs = reference.stdout.split("\n");
  const lines = ours.split("\n");
  const at = theirs.findIndex((line, i) => line !== lines[i]);
  report(seed, `line ${at + 1}\n  CPython: ${theirs[at]}\n  ours:    ${lines[at]}`);
}

function report(seed: number, what: string): void {
  failures++;
  process.stdout.write(`seed ${seed}: ${what}\n`);
}
