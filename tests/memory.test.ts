// Runs every program of tests/python/memory as each version of CPython and compares it with what the real ones printed;
// `npm run expect` records that. What is not equal is a note in
// known-differences.txt: `# memory/NAME VERSIONS: reason`.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../src/python/index.ts";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "python", "memory");

type Expectation = Readonly<Record<string, string | readonly string[]>>;

/** Lines that CPython printed; a version may refer to another that printed the same. */
function linesFor(expectation: Expectation, version: string): readonly string[] | null {
  const lines = expectation[version];
  if (lines === undefined) return null;
  return typeof lines === "string" ? linesFor(expectation, lines) : lines;
}

function knownDifferences(): Set<string> {
  const text = readFileSync(join(here, "known-differences.txt"), "utf8");
  const found = text.matchAll(/^# memory\/(\w+) ([\d., ]+):/gm);
  return new Set(
    [...found].flatMap(([, name, versions]) =>
      versions.split(/[, ]+/).map((version) => `${name} ${version}`),
    ),
  );
}

const known = knownDifferences();

for (const version of ["3.14", "3.11", "3.13", "3.15"]) {
  describe(`memory as in ${version}`, () => {
    for (const record of readdirSync(folder)
      .filter((name) => name.endsWith(".expect.json"))
      .sort()) {
      const name = record.slice(0, -".expect.json".length);
      const file = `${name}.py`;
      const expectation = JSON.parse(readFileSync(join(folder, record), "utf8")) as Expectation;
      const expected = linesFor(expectation, version);
      if (expected === null || known.has(`${name} ${version}`)) continue;
      it(name, () => {
        const result = run(readFileSync(join(folder, file), "utf8"), { filename: file, version });
        const lines = result.stdout.split("\n");
        if (lines.at(-1) === "") lines.pop();
        if (result.exitCode !== 0)
          lines.push(`exit ${result.exitCode}: ${result.stderr.trimEnd().split("\n").at(-1)}`);
        expect(result.limit?.message ?? null).toBeNull();
        expect(lines).toEqual(expected);
      });
    }
  });
}
