// What is right, and what is said about what is wrong: every kind of question on small programs.

import { describe, expect, it } from "vitest";
import {
  canonical,
  drawingFrom,
  drawingOf,
  isRightDrawing,
  rightNames,
  tellDrawingDifference,
} from "../../src/exercises/draw/grade.ts";
import { boxesOf, framesOf, namesAsked } from "../../src/exercises/draw/question.ts";
import { firstDifference, tellReadings } from "../../src/exercises/explain.ts";
import type { ReadRun } from "../../src/exercises/explain.ts";
import { splittingQuestion } from "../../src/exercises/splitting.ts";
import { parseMoment, stepOf } from "../../src/exercises/moment.ts";
import { parsePlace } from "../../src/exercises/place.ts";
import { pathTo, targetsOf } from "../../src/exercises/point/grade.ts";
import { parsePoint } from "../../src/exercises/point/question.ts";
import { answerOf, isRight, tellDifference } from "../../src/exercises/predict/grade.ts";
import { parsePredict } from "../../src/exercises/predict/question.ts";
import { conceal, reveal } from "../../src/exercises/concealed.ts";
import { WordingFault } from "../../src/exercises/wording.ts";
import { lookAt, parseConditions } from "../../src/exercises/write/conditions.ts";
import { aloneRequest, checkedRequest, gradeWrite } from "../../src/exercises/write/grade.ts";
import type { WriteVerdict } from "../../src/exercises/write/grade.ts";
import { readingNamed } from "../../src/readings/index.ts";
import { requestFor } from "../../src/runner/request.ts";
import type { ProgramRun } from "../../src/runner/request.ts";
import { runProgram } from "../../src/runner/run-program.ts";

function withRun<T>(program: string, look: (run: ProgramRun) => T, reading: string | null = null): T {
  const run = runProgram(requestFor(program, { reading }));
  try {
    return look(run);
  } finally {
    run.close();
  }
}

function predicted(program: string, asks: string, at = "end", reading: string | null = null): string | null {
  const hearing = reading === null ? {} : readingNamed(reading).hearing;
  return withRun(
    program,
    (run) => answerOf(parsePredict(asks), parseMoment(at), run, "textbook", hearing),
    reading,
  );
}

const sharing = "xs = [1, 2]\nys = xs\nzs = [1, 2]\nys.append(3)\nprint(xs)\n";
const calling = "def add(scores):\n    scores.append(9)\n    return scores\n\na = [1]\nb = add(a)\n";

describe("Predict knows the answer", () => {
  const cases: readonly (readonly [string, string, string, string | null])[] = [
    [sharing, "output", "end", "[1, 2, 3]\n"],
    [sharing, "error", "end", "no error"],
    ["[][1]", "error", "end", "IndexError: list index out of range"],
    [sharing, "xs is ys", "end", "yes"],
    [sharing, "xs is zs", "end", "no"],
    [sharing, "xs == zs", "line 3", "yes"],
    [sharing, "xs == zs", "end", "no"],
    [sharing, "value of xs", "end", "[1, 2, 3]"],
    [sharing, "value of xs[-1]", "end", "3"],
    [sharing, "type of xs[0]", "end", "int"],
    [sharing, "refs of xs", "end", "2"],
    [sharing, "objects of list", "end", "2"],
    [sharing, "frames", "end", "1"],
    [sharing, "value of nothing", "end", null],
    [calling, "frames", "call of add", "2"],
    [calling, "scores is a", "call of add", "yes"],
    [calling, "scores in add is a in module", "return of add", "yes"],
    ["d = {'k': (1, [2]), 'e': {3}}\ns = {'a'}", "value of d", "end", "{'k': (1, [2]), 'e': {3}}"],
    ["class Node:\n    pass\nn = Node()\nn.next = n\nn.v = 1", "value of n.v", "end", "1"],
    ["x = 1\ny = True", "x == y", "end", "yes"],
  ];
  for (const [program, asks, at, key] of cases) {
    it(`${asks}, ${at}: ${JSON.stringify(program)}`, () => expect(predicted(program, asks, at)).toBe(key));
  }

  it("the address that a name shares is one address", () => {
    expect(predicted(sharing, "address of ys")).toBe(predicted(sharing, "address of xs"));
    expect(predicted(sharing, "address of zs")).not.toBe(predicted(sharing, "address of xs"));
    expect(predicted(sharing, "address of xs", "line 1")).toBe("1000");
  });

  it("and what a belief hears", () => {
    expect(predicted("a = [1]\nb = [1]", "a is b", "end", "is-means-equal")).toBe("yes");
    expect(predicted("a = [1]\nb = [1]", "a == b", "end", "equal-means-same")).toBe("no");
    const down = "def down(n):\n    if n > 0:\n        down(n - 1)\n\ndown(2)\n";
    expect(predicted(down, "frames", "call of down #3")).toBe("4");
    expect(predicted(down, "frames", "call of down #3", "recursive-calls-share-a-frame")).toBe("2");
    expect(predicted(`${down}print()`, "frames", "end", "locals-never-die")).toBe("4");
  });
});

describe("Predict forgives the spelling, not the answer", () => {
  const cases: readonly (readonly [string, string, string, boolean])[] = [
    ["output", "1\r\n2 \n\n", "1\n2\n", true],
    ["output", "1 2", "1\n2\n", false],
    ["error", "typeerror", "TypeError: no", true],
    ["error", "TypeError: no", "TypeError: no", true],
    ["error", "TypeError: yes", "TypeError: no", false],
    ["error", "none", "no error", true],
    ["xs is ys", "True", "yes", true],
    ["xs is ys", "n", "yes", false],
    ["value of xs", '[1,"a b"]', "[1, 'a b']", true],
    ["value of xs", "[1, 'ab']", "[1, 'a b']", false],
    ["type of xs", "<class 'list'>", "list", true],
    ["frames", " 03", "3", true],
    ["frames", "4", "3", false],
    ["address of xs", "0x7F00", "0x7f00", true],
  ];
  for (const [asks, given, key, verdict] of cases) {
    it(`${asks}: ${JSON.stringify(given)} for ${JSON.stringify(key)}`, () =>
      expect(isRight(parsePredict(asks), given, key)).toBe(verdict));
  }
});

describe("Predict says where an answer first differs", () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ["output", "1\n3", "1\n2\n", /first line is right\. Line 2 differs/],
    ["output", "1", "1\n2\n", /right so far, but one more line is printed/],
    ["output", "1\n2\n3", "1\n2\n", /after that nothing more/],
    ["output", "[1,2]", "[1, 2]\n", /only in its blanks/],
    ["error", "no error", "KeyError: 1", /one line asks for something/],
    ["error", "TypeError", "KeyError: 1", /another type/],
  ];
  for (const [asks, given, key, text] of cases) {
    it(`${asks}: ${JSON.stringify(given)} for ${JSON.stringify(key)}`, () =>
      expect(tellDifference(parsePredict(asks), given, key, null)).toMatch(text));
  }

  it("an address of another object says whose it is", () => {
    withRun(sharing, (run) => {
      const snapshot = run.snapshot(run.outcome.steps.length - 1);
      const zs = answerOf(parsePredict("address of zs"), { at: "end" }, run, "textbook") ?? "";
      expect(tellDifference(parsePredict("address of ys"), zs, "1000", snapshot)).toBe(
        "At that address lies a list, which zs holds.",
      );
    });
  });
});

describe("Point knows the places", () => {
  const gone = "a = [1]\nb = a\na = 0\nb = 0\nc = 1\n";
  const cases: readonly (readonly [string, string, string, string, readonly string[] | null])[] = [
    [gone, "line that frees b", "line 2", "end", ["4"]],
    [gone, "line that frees c", "end", "end", null],
    [gone, "first line that binds a", "end", "end", ["1"]],
    [gone, "line that binds a", "end", "end", ["3"]],
    [sharing, "line that changes xs", "end", "end", ["4"]],
    [sharing, "line that prints '[1, 2, 3]'", "end", "end", ["5"]],
    ["x = 1\nint('y')", "line that raises", "end", "end", ["2"]],
    [calling, "line that calls add", "end", "end", ["6"]],
    [calling, "line that runs after call of add", "end", "end", ["2"]],
    [calling, "line that runs after return of add", "end", "end", ["6"]],
    [calling, "line that binds scores", "end", "end", ["6"]],
    [calling, "line that changes a", "end", "end", ["2"]],
    [calling, "frame that runs", "call of add", "call of add", ["1"]],
    [calling, "frame that holds a", "call of add", "call of add", ["0"]],
    [calling, "frame that goes next", "call of add", "call of add", ["1"]],
    [calling, "object that b holds", "end", "line 5", ["0:a"]],
    [sharing, "object that zs holds", "end", "line 1", null],
    [gone, "object that goes next", "end", "line 2", ["0:a", "0:a/0"]],
  ];
  for (const [program, asks, at, shows, key] of cases) {
    it(`${asks}, ${at}: ${JSON.stringify(program)}`, () =>
      withRun(program, (run) => {
        const found = targetsOf(parsePoint(asks), parseMoment(at), parseMoment(shows), run);
        if (asks === "object that goes next") expect(found).toContain(key?.[0]);
        else expect(found).toEqual(key);
      }));
  }

  it("an object of a frame that returns goes with the return or with the call's line", () => {
    const program = "def f():\n    xs = [1]\n    return 2\n\ny = f()\nz = 1\n";
    expect(
      withRun(program, (run) =>
        targetsOf(parsePoint("line that frees xs in f"), parseMoment("line 2"), { at: "end" }, run),
      ),
    ).toEqual(["5", "3"]);
  });

  it("an object has the same way to it in runs that are drawn alike", () => {
    withRun("xs = [[1], [2]]", (run) => {
      const snapshot = run.snapshot(1);
      const inner = snapshot.objects
        .filter(({ type }) => type === "list")
        .map(({ id }) => pathTo(snapshot, id));
      expect(inner).toEqual(["0:xs", "0:xs/0", "0:xs/1"]);
    });
  });
});

describe("Draw compares who shares what", () => {
  const end = { at: "end" } as const;
  const names = [
    { level: 0, label: "xs" },
    { level: 0, label: "ys" },
    { level: 0, label: "zs" },
  ];
  it("names, frames and boxes come from the runs", () => {
    withRun(sharing, (run) =>
      withRun(
        sharing,
        (copied) => {
          const snapshot = run.snapshot(stepOf(run, end) ?? 0);
          expect(namesAsked("xs ys zs", snapshot)).toEqual(names);
          expect(namesAsked(null, snapshot)).toEqual(names);
          expect(framesOf(names, snapshot)).toEqual([
            { level: 0, title: "module", labels: ["xs", "ys", "zs"] },
          ]);
          const boxes = boxesOf(names, [snapshot, copied.snapshot(stepOf(copied, end) ?? 0)]);
          expect(boxes.map(({ text }) => text)).toEqual(["[1, 2]", "[1, 2]", "[1, 2, 3]", "[1, 2, 3]"]);
          const key = drawingOf(names, end, run) ?? [];
          const right = drawingFrom([3, 3, 0], boxes);
          const copy = drawingFrom([1, 2, 0], boxes);
          expect(isRightDrawing(right, key)).toBe(true);
          expect(isRightDrawing(drawingFrom([2, 2, 1], boxes), key)).toBe(true);
          expect(isRightDrawing(drawingFrom([2, 3, 1], boxes), key)).toBe(false);
          expect(canonical(copy)).toBe(canonical(drawingOf(names, end, copied) ?? []));
          expect(rightNames(copy, key)).toEqual([2]);
          const question = { names, frames: framesOf(names, snapshot), boxes };
          expect(tellDrawingDifference(question, copy, key)).toMatch(/what xs was given last/);
          expect(tellDrawingDifference(question, drawingFrom([2, 3, 1], boxes), key)).toMatch(
            /one object or two that xs and ys hold/,
          );
        },
        "assignment-copies",
      ),
    );
  });

  it("names of frames", () => {
    withRun(calling, (run) => {
      const snapshot = run.snapshot(stepOf(run, parseMoment("call of add")) ?? 0);
      expect(namesAsked("scores in add, a in module", snapshot)).toEqual([
        { level: 1, label: "scores" },
        { level: 0, label: "a" },
      ]);
      expect(() => namesAsked("nobody", snapshot)).toThrow(/no frame has a name nobody/);
      expect(() => namesAsked("a[0]", snapshot)).toThrow(WordingFault);
    });
  });
});

describe("Write judges what runs, what is checked and what is in memory", () => {
  const task = {
    checks:
      'assert total([1, 2]) == 3, "total([1, 2]) should be 3"\nassert total([]) == 0, "and of nothing 0"',
    conditions: parseConditions("same: a, b; frames <= 2; objects of list <= 1"),
    stdin: "",
    lens: "textbook" as const,
  };
  function judge(code: string): WriteVerdict {
    const alone = runProgram(aloneRequest(code, task));
    const checked = runProgram(checkedRequest(code, task));
    try {
      return gradeWrite(task, code, alone, checked);
    } finally {
      alone.close();
      checked.close();
    }
  }
  const good = "def total(xs):\n    return sum(xs)\na = [1]\nb = a\n";

  it("right", () => expect(judge(good)).toMatchObject({ isRight: true }));
  it("a check's own words", () =>
    expect(judge(good.replace("sum(xs)", "len(xs)"))).toMatchObject({
      failed: "check",
      message: "total([1, 2]) should be 3",
      check: "total([1, 2]) == 3",
    }));
  it("an exception under a check names the learner's line", () =>
    expect(judge(good.replace("sum(xs)", "xs[5]"))).toMatchObject({
      failed: "check",
      message: "IndexError: list index out of range",
      line: 2,
    }));
  it("code that does not run", () =>
    expect(judge("x = nope\n")).toMatchObject({
      failed: "run",
      message: "NameError: name 'nope' is not defined",
    }));
  it("code that is not Python", () =>
    expect(judge("def total(:\n")).toMatchObject({ failed: "run", error: { isSyntax: true } }));
  it("memory", () => {
    const verdict = judge(good.replace("b = a", "b = [1]"));
    expect(verdict).toMatchObject({ failed: "memory" });
    const found = verdict.isRight || verdict.failed !== "memory" ? [] : verdict.findings;
    expect(found.map(({ isMet }) => isMet)).toEqual([false, true, false]);
    expect(found[0]?.found).toMatch(/^But `a` holds \d+, and `b` holds \d+: two objects\.$/);
  });
});

describe("memory conditions", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["a = [[0]] * 2", "distinct: a[0], a[1]", false],
    ["a = [[0], [0]]", "distinct: a[0], a[1]", true],
    ["x = [1]\ny = x", "refs of x == 2", true],
    ["def f(n):\n    return n and f(n - 1)\nf(3)", "frames <= 4", false],
    ["def f(n):\n    return n and f(n - 1)\nf(3)", "frames == 5", true],
    ["x = [0] * 1000\nx = 1", "peak <= 2000", false],
    ["x = [0] * 100\nx = 1", "peak <= 2000", true],
    ["x = [1]\ny = x\nx = 2", "freed: x", false],
    ["x = [1]\nx = 2", "freed: x", true],
    ["x = [1]", "freed: y", false],
    ["x = [[], []]", "objects of list == 3", true],
  ];
  for (const [program, words, isMet] of cases) {
    it(`${words}: ${JSON.stringify(program)}`, () =>
      withRun(program, (run) => {
        const [condition] = parseConditions(words);
        expect(condition && lookAt(condition, run, "textbook").isMet).toBe(isMet);
      }));
  }
});

describe("words that are no question are refused, with what is known", () => {
  const cases: readonly (readonly [() => unknown, RegExp])[] = [
    [() => parsePredict("outputs"), /not a question that Predict knows/],
    [() => parsePredict("address of"), /not a question/],
    [() => parsePredict("address of 3x"), /is not a place/],
    [() => parsePoint("line that sings"), /not a question that Point knows/],
    [() => parseConditions(" ; "), /at least one condition/],
    [() => parseConditions("same: a"), /two places/],
    [() => parseConditions("frames ~ 3"), /is not a condition/],
    [() => parsePlace("xs["), /is not a place/],
  ];
  for (const [make, text] of cases) it(String(make), () => expect(make).toThrow(text));
});

describe("explaining", () => {
  it("two runs part where they are first drawn otherwise", () => {
    withRun(sharing, (run) =>
      withRun(sharing, (copied) => expect(firstDifference(run, copied)).toBe(2), "assignment-copies"),
    );
  });

  it("one belief is told, of several none is guessed", () => {
    const one = readingNamed("assignment-copies");
    const two = readingNamed("names-stay-tied");
    expect(tellReadings([one])).toBe("That is what you would see if assignment copied the object.");
    expect(tellReadings([one, two])).toMatch(/^Two beliefs would give that answer/);
  });

  it("what is concealed comes back", () => expect(reveal(conceal("é\n</script>"))).toBe("é\n</script>"));
});

describe("a question that parts two beliefs", () => {
  const program = "a = [1]\nb = a\na = a + [2]\nb.append(3)\nprint(len(a))";

  function splitIn(
    names: readonly string[],
    look: (question: ReturnType<typeof splittingQuestion>) => void,
  ): void {
    const open = (left: readonly string[], reads: ReadRun[]): void => {
      const [name, ...rest] = left;
      if (name === undefined) {
        withRun(program, (right) => look(splittingQuestion(right, reads)));
        return;
      }
      withRun(program, (run) => open(rest, [...reads, { reading: readingNamed(name), run }]), name);
    };
    open(names, []);
  }

  it("asks for a fact on which they part, and offers the right one among the answers", () => {
    splitIn(["assignment-copies", "names-stay-tied"], (question) => {
      expect(question).not.toBeNull();
      const { options, words } = question ?? { options: [], words: [] };
      expect(words.map(({ text }) => text).join("")).toMatch(/^When line \d has run, .+\?$/);
      expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
      const belief = options.flatMap(({ fits: told }) => told.map(({ reading }) => reading.name));
      expect(belief.sort()).toEqual(["assignment-copies", "names-stay-tied"]);
      expect(options.filter(({ fits: told }) => told.length > 0)).toHaveLength(2);
      expect([...options].map(({ text }) => text).sort()).toEqual(options.map(({ text }) => text));
    });
  });

  it("asks nothing where the runs are the same", () => {
    splitIn(["is-means-equal", "equal-means-same"], (question) => expect(question).toBeNull());
  });
});
