// What the page says of the versions: the answers of the real CPythons to the same questions, and what two runs of one
// program have in common.

import { describe, expect, it } from "vitest";
import { compareRuns } from "../../src/playground/compare-runs.ts";
import type { ComparedRun } from "../../src/playground/compare-runs.ts";
import { factsThatDiffer } from "../../src/playground/version-facts-told.ts";
import { versionFacts } from "../../src/playground/version-facts.ts";
import { requestFor } from "../../src/runner/request.ts";
import type { PythonVersion } from "../../src/runner/request.ts";
import { runProgram } from "../../src/runner/run-program.ts";

/** Told by CPython 3.11.7, 3.13.18, 3.14.10 and 3.15.2, asked the same program (`versionQuestions`). */
const told = [
  "256|256|256|1024",
  "2|2|1|1",
  "one of its own|the frame around it|the frame around it|the frame around it",
  "a|a|b|b",
  "49|41|41|41",
  "40|40|48|48",
  "56|48|48|48",
  "1688|1712|1720|1728",
  "152|160|168|168",
  "60|60|60|100",
  "120|120|248|248",
  "88|120|120|120",
  "700|2000|2000|2000",
  "no|no|yes|yes",
];

function compared(code: string, version: PythonVersion): ComparedRun {
  const run = runProgram(requestFor(code, { version }));
  return { version, outcome: run.outcome, snapshot: (step) => run.snapshot(step) };
}
const differences = (code: string, from: PythonVersion, to: PythonVersion): string[] =>
  compareRuns(compared(code, from), compared(code, to));

describe("facts about versions", () => {
  const facts = versionFacts();

  it("are what the real ones tell", () => {
    expect(
      facts.map(({ values }) =>
        ["3.11", "3.13", "3.14", "3.15"].map((v) => values[v as PythonVersion]).join("|"),
      ),
    ).toEqual(told);
  });

  it("become sentences about what changes", () => {
    expect(factsThatDiffer(facts, "3.14", "3.14")).toEqual([]);
    expect(factsThatDiffer(facts, "3.14", "3.15")).toContain(
      "The largest int that exists once: 1024. In 3.14: 256.",
    );
    expect(factsThatDiffer(facts, "3.14", "3.15").join()).not.toContain("empty tuple");
  });
});

describe("one program under two versions", () => {
  it("says what it prints and where it goes another way", () => {
    const code =
      "a = int('500')\nb = int('500')\nif a is b:\n    print('one')\nelse:\n    print('two')\n    print('ints')";
    const found = differences(code, "3.14", "3.15");
    expect(found[0]).toBe("The output differs from its line 1 on: “one”. In 3.14: “two”.");
    expect(found[1]).toMatch(/^The run has 4 steps, in 3\.14 5\. They part at step 3/);
  });

  it("says which counts and sizes differ", () => {
    expect(differences("pair = (int('1000'), [])", "3.13", "3.14")).toEqual([
      "What pair holds, of type tuple, has 64 bytes. In 3.13: 56.",
    ]);
  });

  it("says so when nothing does", () => {
    expect(differences("x = [1]\ny = x", "3.14", "3.15")).toEqual([
      "This program prints the same as in 3.14, in the same steps, with the same counts and sizes.",
    ]);
  });
});
