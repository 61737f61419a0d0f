// Runs every program of tests/python and compares it with the answers written in it; README.md there says how.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../src/python/index.ts";
import { expectations, linesOf } from "./answers.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "python");

/** The programs whose answers are on their lines; those with a recording beside them are `memory.test.ts`'s. */
function programs(): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const recorded = new Set(names.filter((name) => name.endsWith(".expect.json")));
  return names
    .filter((name) => name.endsWith(".py") && !recorded.has(name.replace(/py$/, "expect.json")))
    .sort();
}

describe("programs with their answers", () => {
  for (const name of programs()) {
    it(relative(".", name), () => {
      const source = readFileSync(join(folder, name), "utf8");
      const expected = expectations(source);
      const result = run(source, { filename: name });
      expect(result.limit?.message ?? null).toBeNull();
      expect(linesOf(result.stdout)).toEqual(expected.stdout);
      if (expected.error === null) expect(result.stderr).not.toMatch(/^Traceback/m);
      else expect(linesOf(result.stderr).at(-1)).toBe(expected.error);
      expect(result.exitCode).toBe(expected.error === null ? 0 : 1);
    });
  }
});
