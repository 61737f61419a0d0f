// `npm run expect [NAME…]`: runs the programs of tests/python/memory with the real interpreters that are found on this
// machine and writes what they print to NAME.expect.json beside each. A program whose answer changes from run to run is
// reported and not recorded. Tests read the records, so they need no Python.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { root } from "./child.ts";

/** By version: the lines of a run, or the version whose lines are the same. */
type Expectation = Record<string, string | readonly string[]>;

const VERSIONS = ["3.14", "3.11", "3.13", "3.15"];
const FOLDER = join(root, "tests", "python", "memory");

/** Output as lines, then how the run ended where it did not end well. */
function linesOf(version: string, name: string, padding: string): string[] {
  const result = spawnSync(`python${version}`, ["-B", join(FOLDER, name)], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], PYTHONHASHSEED: "0", PADDING: padding },
    timeout: 60_000,
  });
  const lines = result.stdout.split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (result.status !== 0) {
    const last = result.stderr.trimEnd().split("\n").at(-1) ?? "";
    lines.push(`exit ${String(result.status ?? result.signal)}: ${last}`);
  }
  return lines;
}

function isPresent(version: string): boolean {
  return spawnSync(`python${version}`, ["-c", ""]).status === 0;
}

const wanted = process.argv.slice(2).map((name) => name.replace(/\.py$/, ""));
const present = VERSIONS.filter(isPresent);
process.stdout.write(`found ${present.join(", ") || "no interpreter"}\n`);
let unstableCount = 0;
for (const file of readdirSync(FOLDER)
  .filter((name) => name.endsWith(".py"))
  .sort()) {
  const name = file.slice(0, -3);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const path = join(FOLDER, `${name}.expect.json`);
  // A program that says itself what it prints has no record.
  if (readFileSync(join(FOLDER, file), "utf8").includes("#>")) continue;
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Expectation) : {};
  const recorded: Expectation = {};
  for (const version of VERSIONS) {
    let lines: string | readonly string[] | undefined = before[version];
    if (present.includes(version)) {
      const first = linesOf(version, file, "");
      const second = linesOf(version, file, "x".repeat(977));
      if (first.join("\n") !== second.join("\n")) {
        unstableCount++;
        process.stdout.write(`${name}: python${version} gives two answers\n`);
        continue;
      }
      lines = first;
    }
    if (lines === undefined) continue;
    const same = Object.entries(recorded).find(
      ([, other]) => JSON.stringify(other) === JSON.stringify(lines),
    );
    recorded[version] = same === undefined ? lines : same[0];
  }
  writeFileSync(path, `${JSON.stringify(recorded)}\n`);
}
process.exitCode = unstableCount > 0 ? 1 : 0;
