// Moments of a run: in an author's words, and at which step.

import { afterAll, describe, expect, it } from "vitest";
import { parseMoment, stepOf } from "../../src/exercises/moment.ts";
import { WordingFault } from "../../src/exercises/wording.ts";
import { requestFor } from "../../src/runner/request.ts";
import { runProgram } from "../../src/runner/run-program.ts";

const program = `def double(n):
    m = n * 2
    return m

total = 0
for k in range(2):
    total = total + double(k)
print(total)
int("x")
`;
const run = runProgram(requestFor(program));
afterAll(() => run.close());

/** What is drawn at a moment: the running frame and what its names hold. */
function at(words: string): string | null {
  const step = stepOf(run, parseMoment(words));
  if (step === null) return null;
  const snapshot = run.snapshot(step);
  const frame = snapshot.frames.at(-1);
  const values = new Map(snapshot.objects.map(({ id, text }) => [id, text]));
  const names = (frame?.slots ?? [])
    .filter(({ label }) => label !== "double")
    .map(({ label, target }) => `${label}=${target === null ? "" : values.get(target)}`);
  return `${frame?.name}(${names.join(", ")})`;
}

describe("a moment is the step that its words mean", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["start", "module()"],
    ["line 5", "module(total=0)"],
    ["before line 7", "module(total=0, k=0)"],
    ["before line 7 #2", "module(total=0, k=1)"],
    ["call of double", "double(n=0)"],
    ["call of double #2", "double(n=1)"],
    ["line 2", "double(n=0, m=0)"],
    ["line 2 #2", "double(n=1, m=2)"],
    ["return of double #2", "double(n=1, m=2)"],
    ["line 7", "module(total=0, k=0)"],
    ["line 7 #2", "module(total=2, k=1)"],
    ["raise", "module(total=2, k=1)"],
    ["end", "module(total=2, k=1)"],
    ["line 4", null],
    ["line 2 #3", null],
    ["call of triple", null],
    ["raise #2", null],
  ];
  for (const [words, drawn] of cases) it(words, () => expect(at(words)).toBe(drawn));
});

describe("what is no moment is refused", () => {
  for (const words of [
    "",
    "line",
    "line x",
    "after line 3",
    "line 3 #0",
    "return of",
    "line 3 #",
    "LINE 3",
  ]) {
    it(JSON.stringify(words), () => expect(() => parseMoment(words)).toThrow(WordingFault));
  }
});
