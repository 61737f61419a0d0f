// Runs every program of tests/python and compares it with the answers written in it; README.md there says how.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../src/python/index.ts";
import { findInLibrary, unicodeDatabase } from "../tools/stdlib.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "python");

/** The lines that a program says it prints, and the last line of its traceback, null for none. */
export function expectations(source: string): { stdout: string[]; error: string | null } {
  const stdout: string[] = [];
  let error: string | null = null;
  for (const line of source.split("\n")) {
    const answer = /(?:^|\s)#([>!])(?: (.*))?$/.exec(line);
    if (answer === null) continue;
    const text = (answer[2] ?? "").trimEnd();
    if (answer[1] === ">") stdout.push(text);
    else error = text;
  }
  return { stdout, error };
}

/** The programs whose answers are on their lines; those with a recording beside them are `memory.test.ts`'s. */
function programs(): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const recorded = new Set(names.filter((name) => name.endsWith(".expect.json")));
  return names
    .filter((name) => name.endsWith(".py") && !recorded.has(name.replace(/py$/, "expect.json")))
    .sort();
}

/** Output as lines without spaces at their ends; nothing after the last newline. */
function linesOf(output: string): string[] {
  const lines = output.split("\n").map((line) => line.trimEnd());
  if (lines[lines.length - 1] === "") lines.pop();
  return lines;
}

describe("programs with their answers", () => {
  for (const name of programs()) {
    it(relative(".", name), () => {
      const source = readFileSync(join(folder, name), "utf8");
      const expected = expectations(source);
      const result = run(source, { filename: name, findLibrary: findInLibrary, unicodeDatabase });
      expect(result.limit?.message ?? null).toBeNull();
      expect(linesOf(result.stdout)).toEqual(expected.stdout);
      if (expected.error === null) expect(result.stderr).not.toMatch(/^Traceback/m);
      else expect(linesOf(result.stderr).at(-1)).toBe(expected.error);
      expect(result.exitCode).toBe(expected.error === null ? 0 : 1);
    });
  }
});
