// Whatever a program does, the interpreter ends it by the program's own exception or by a limit of ours.
import { describe, expect, it } from "vitest";
import { run } from "../../src/python/index.ts";
import { findInLibrary } from "../../tools/stdlib.ts";
import { makeProgram } from "./program-maker.ts";

const FIRST_SEED = 1;
const PROGRAMS = 60;
const LIMITS = { ticksMax: 100_000, heapBytesMax: 48 * 1024 * 1024, outputCharactersMax: 1_000_000 };

describe("programs that nobody wrote", () => {
  it("are functions of their seed", () => {
    expect(makeProgram(5)).toBe(makeProgram(5));
    expect(makeProgram(5)).not.toBe(makeProgram(6));
  });

  it(`${PROGRAMS} of them make the interpreter throw nothing of its own`, { timeout: 120_000 }, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      let outcome = "";
      try {
        const result = run(makeProgram(seed), {
          filename: "fuzz.py",
          findLibrary: findInLibrary,
          limits: LIMITS,
        });
        // All that may go wrong is caught inside the programs, but for the limits.
        if (result.limit === null && result.exitCode !== 0) outcome = result.stderr;
      } catch (error) {
        outcome = error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
      expect(outcome, `npm run fuzz -- --show ${seed}`).toBe("");
    }
  });
});
