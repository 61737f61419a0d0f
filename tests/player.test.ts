// Where the player's moves lead, in runs of small programs: over, out, to calls, returns, breakpoints and changes, in both
// directions; where one stands after an edit; which step printed what.

import { afterAll, describe, expect, it } from "vitest";
import { actionOfKey, playerKeys } from "../src/player/keys.ts";
import {
  nextBreakpoint,
  nextCall,
  nextReturn,
  partsOfKey,
  placeOfKey,
  printedPieces,
  samePlace,
  stepOut,
  stepOver,
} from "../src/player/moves.ts";
import { record } from "../src/trace/index.ts";

function runOf(source: string) {
  const recording = record(source);
  const { steps, stdout } = recording.outcome;
  const snapshots = steps.map((_, step) => recording.snapshot(step));
  recording.close();
  return { steps, stdout, snapshots, code: source };
}

const calls = runOf(
  ["def double(n):", "    return n * 2", "", "x = double(3)", "y = double(x)", "print(y)", ""].join("\n"),
);
/** The step before which a line runs for the n-th time. */
const before = (line: number, time = 1): number =>
  calls.steps.flatMap(({ nextLine }, step) => (nextLine === line ? [step] : []))[time - 1] ?? -1;

describe("over and out", () => {
  it("over a call goes to the caller's next line, in both directions", () => {
    expect(stepOver(calls.steps, before(4), 1)).toBe(before(5));
    expect(stepOver(calls.steps, before(5), -1)).toBe(before(4));
  });

  it("out goes to the caller, or to the edge of the run", () => {
    expect(stepOut(calls.steps, before(2), 1)).toBe(before(5));
    expect(stepOut(calls.steps, before(2, 2), -1)).toBe(before(5));
    expect(stepOut(calls.steps, before(4), 1)).toBe(calls.steps.length - 1);
    expect(stepOut(calls.steps, before(4), -1)).toBe(0);
  });

  it("calls and returns are found both ways, and are missed where there are none", () => {
    const first = nextCall(calls.steps, 0, 1) ?? -1;
    expect(calls.steps[first]?.depth).toBe(2);
    const second = nextCall(calls.steps, first, 1) ?? -1;
    expect(nextCall(calls.steps, second, -1)).toBe(first);
    expect(nextCall(calls.steps, second, 1)).toBeNull();
    const returned = nextReturn(calls.steps, 0, 1) ?? -1;
    expect(calls.steps[returned]?.event).toBe("return");
    expect(nextReturn(calls.steps, returned, -1)).toBeNull();
  });
});

describe("breakpoints", () => {
  it("stop before their line, in both directions", () => {
    const lines = new Set([2]);
    const first = nextBreakpoint(calls.steps, 0, 1, lines) ?? -1;
    expect(first).toBe(before(2));
    expect(nextBreakpoint(calls.steps, first, 1, lines)).toBe(before(2, 2));
    expect(nextBreakpoint(calls.steps, before(2, 2), -1, lines)).toBe(first);
    expect(nextBreakpoint(calls.steps, first, -1, lines)).toBeNull();
    expect(nextBreakpoint(calls.steps, 0, 1, new Set([3]))).toBeNull();
  });
});

describe("changes of a selected thing", () => {
  const source = "xs = [1]\nys = xs\nz = 5\nxs.append(2)\nxs = None\n";
  const run = runOf(source);
  const recording = record(source);
  afterAll(() => recording.close());
  const next = (key: string, step: number, direction: 1 | -1): number | null => {
    const target = placeOfKey(key) ?? expect.fail(`${key} is no place`);
    return recording.ask({ about: "change", target, part: "any", step, direction }).step;
  };

  it("of a name: when it is bound to another object", () => {
    const bound = next("f0:xs", 0, 1) ?? -1;
    expect(run.steps[bound]?.line).toBe(1);
    const again = next("f0:xs", bound, 1) ?? -1;
    expect(run.steps[again]?.line).toBe(5);
    expect(next("f0:xs", again, -1)).toBe(bound);
    expect(next("f0:z", again, 1)).toBeNull();
  });

  it("of an object: its slots, its count; and of a slot in it", () => {
    const list = run.snapshots.at(-1)?.objects.find(({ type }) => type === "list")?.id ?? -1;
    const lines: (number | null)[] = [];
    for (let at = next(`o${list}`, 0, 1); at !== null; at = next(`o${list}`, at, 1))
      lines.push(run.steps[at]?.line ?? null);
    expect(lines).toEqual([1, 2, 4, 5]);
    const grown = next(`o${list}:1`, 0, 1) ?? -1;
    expect(run.steps[grown]?.line).toBe(4);
  });

  it("keys are read as the drawing writes them", () => {
    expect(placeOfKey("o12:3")).toEqual({ in: "object", object: 12, label: "3" });
    expect(["f1:return", "f1:^0"].map(placeOfKey)).toEqual([null, null]);
    expect(partsOfKey("f3:a:b")).toEqual({ kind: "frame", id: 3, label: "a:b" });
    expect(partsOfKey("o-12")).toEqual({ kind: "object", id: -12, label: null });
  });
});

describe("after an edit", () => {
  const old = runOf("a = 1\nb = 2\nc = 3\n");

  it("a change below leaves one where one is", () => {
    expect(samePlace(old, runOf("a = 1\nb = 2\nc = 4\nd = 5\n"), 2)).toBe(2);
  });

  it("a change above puts one where the ways part", () => {
    expect(samePlace(old, runOf("a = 1\nb = 9\nc = 3\n"), 3)).toBe(1);
    expect(samePlace(old, runOf("z = 0\na = 1\nb = 2\n"), 3)).toBe(0);
  });

  it("a shorter run ends before", () => {
    expect(samePlace(old, runOf("a = 1\n"), 3)).toBe(1);
  });
});

describe("what was printed", () => {
  const run = runOf("print('a')\nx = 1\nprint('b', end='')\nprint('c')\n");

  it("is cut where one step's part ends", () => {
    const { pieces, hiddenLength } = printedPieces(run.steps, run.stdout, run.steps.length - 1, 10);
    expect(pieces.map(({ text }) => text)).toEqual(["a\n", "b", "c\n"]);
    expect(pieces.map(({ step }) => run.steps[step]?.line)).toEqual([1, 3, 4]);
    expect(hiddenLength).toBe(0);
  });

  it("up to a step, and only its last pieces", () => {
    expect(printedPieces(run.steps, run.stdout, 1, 10).pieces.map(({ text }) => text)).toEqual(["a\n"]);
    const cut = printedPieces(run.steps, run.stdout, run.steps.length - 1, 1);
    expect(cut.pieces.map(({ text }) => text)).toEqual(["c\n"]);
    expect(cut.hiddenLength).toBe(3);
  });
});

describe("keys", () => {
  it("each key means one thing", () => {
    const keys = playerKeys.map(({ key, hasShift }) => `${key} ${String(hasShift ?? false)}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, hasShift, action } of playerKeys) expect(actionOfKey(key, hasShift)).toBe(action);
    expect(actionOfKey("q")).toBeNull();
  });
});
