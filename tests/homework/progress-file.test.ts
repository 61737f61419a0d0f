// Progress as text: it comes back as it went, and a text that is not ours says why.

import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/homework/progress.ts";
import type { UnreadableKind } from "../../src/homework/progress-file.ts";
import {
  explainUnreadable,
  PROGRESS_LENGTH_MAX,
  PROGRESS_VERSION,
  readProgress,
  writeProgress,
} from "../../src/homework/progress-file.ts";

const progress: Progress = new Map([
  [
    "aliasing/flat-list",
    {
      isDone: true,
      isRevealed: false,
      attemptCount: 2,
      answer: "['rice', '</script>', '🍚', '\u202eאב', '\u0000']",
      readings: ["assignment-copies"],
      time: 1_760_000_000_000,
    },
  ],
  [
    "aliasing/screens",
    { isDone: false, isRevealed: true, attemptCount: 3, answer: "", readings: [], time: 1_760_000_000_001 },
  ],
]);
const text = writeProgress(progress);
const entry = { isDone: true, isRevealed: false, attemptCount: 1, answer: "", readings: [], time: 1 };
const written = (exercises: unknown, version: unknown = PROGRESS_VERSION): string =>
  JSON.stringify({ format: "private-heap progress", version, exercises });

describe("a progress file", () => {
  it("comes back as it went", () => {
    expect(readProgress(text)).toEqual({ kind: "progress", progress, damagedCount: 0 });
    expect(readProgress(`\uFEFF${text}`)).toEqual({ kind: "progress", progress, damagedCount: 0 });
    expect(readProgress(writeProgress(new Map()))).toEqual({
      kind: "progress",
      progress: new Map(),
      damagedCount: 0,
    });
  });

  it("is the same text for the same progress, in whatever order it was made", () => {
    expect(writeProgress(new Map([...progress].reverse()))).toBe(text);
  });

  it("loses no good entry to a bad one", () => {
    const reading = readProgress(
      written({
        "lesson/good": entry,
        "lesson/bad": { ...entry, isDone: "yes" },
        "lesson/old": { ...entry, time: -1 },
        "lesson/list": [],
        "no key": entry,
        "lesson/__proto__": entry,
      }),
    );
    expect(reading).toEqual({
      kind: "progress",
      progress: new Map([["lesson/good", entry]]),
      damagedCount: 5,
    });
  });

  it("takes no key for JavaScript's own", () => {
    const reading = readProgress(
      `{"format":"private-heap progress","version":1,"exercises":{"__proto__":${JSON.stringify(entry)},"constructor/constructor":${JSON.stringify(entry)}}}`,
    );
    expect(reading).toEqual({
      kind: "progress",
      progress: new Map([["constructor/constructor", entry]]),
      damagedCount: 1,
    });
  });

  const unreadable: readonly (readonly [string, string, UnreadableKind])[] = [
    ["nothing", "  \n", "empty"],
    ["a text that is cut off", text.slice(0, text.length / 2), "not-json"],
    ["another text", "Dear diary", "not-json"],
    ["bytes of a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000", "not-json"],
    ["another program's JSON", '{"version": 1, "exercises": {}}', "foreign"],
    ["a JSON list", "[1, 2, 3]", "foreign"],
    ["JSON null", "null", "foreign"],
    ["a newer version", written({}, PROGRESS_VERSION + 1), "newer"],
    ["no version", written({}, null), "damaged"],
    ["half a version", written({}, 0.5), "damaged"],
    ["no exercises", written(undefined), "damaged"],
    ["exercises in a list", written([]), "damaged"],
    ["only bad entries", written({ "lesson/a": 1 }), "damaged"],
    ["megabytes", `${" ".repeat(PROGRESS_LENGTH_MAX)}x`, "huge"],
    ["JSON nested without end", "[".repeat(200_000), "not-json"],
  ];
  for (const [name, bad, kind] of unreadable) {
    it(`is not ${name}: ${kind}`, () => {
      expect(readProgress(bad)).toEqual({ kind });
      expect(explainUnreadable(kind)).toMatch(/^It .*\.$/);
    });
  }
});
