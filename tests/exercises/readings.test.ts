// Each reading against small programs: what they print as Python runs them, and what one who holds the belief expects.

import { describe, expect, it } from "vitest";
import { readings } from "../../src/readings/index.ts";
import { requestFor } from "../../src/runner/request.ts";
import { runProgram } from "../../src/runner/run-program.ts";

interface Case {
  readonly reading: string;
  readonly program: string;
  readonly right: string;
  readonly read: string;
}

const cases: readonly Case[] = [
  {
    reading: "assignment-copies",
    program: "xs = [1, 2]\nys = xs\nys.append(3)\nprint(xs, xs is ys)",
    right: "[1, 2, 3] True",
    read: "[1, 2] False",
  },
  { reading: "assignment-copies", program: "x = 1000\ny = x\nprint(x is y)", right: "True", read: "False" },
  {
    reading: "assignment-copies",
    program: "x = 10\ny = x\nprint(x is y, x == y, x + y)",
    right: "True True 20",
    read: "False True 20",
  },
  {
    reading: "assignment-copies",
    program: "class Node:\n    pass\na = Node()\na.value = 1\nb = a\nb.value = 2\nprint(a.value)",
    right: "2",
    read: "1",
  },
  { reading: "names-stay-tied", program: "x = 10\ny = x\nx = 20\nprint(y)", right: "10", read: "20" },
  { reading: "names-stay-tied", program: "a = b = 1\na += 1\nprint(b)", right: "1", read: "2" },
  {
    reading: "plus-changes-in-place",
    program: "a = [1]\nb = a\na = a + [2]\nprint(b)",
    right: "[1]",
    read: "[1, 2]",
  },
  {
    reading: "augmented-makes-new",
    program: "a = [1]\nb = a\na += [2]\nprint(b)",
    right: "[1, 2]",
    read: "[1]",
  },
  {
    reading: "arguments-are-copies",
    program: "def add(ys):\n    ys.append(9)\nxs = [1]\nadd(xs)\nprint(xs)",
    right: "[1, 9]",
    read: "[1]",
  },
  {
    reading: "calls-rebind-the-callers-name",
    program: "def change(n):\n    n = 5\na = 1\nchange(a)\nprint(a)",
    right: "1",
    read: "5",
  },
  {
    reading: "calls-rebind-the-callers-name",
    program: "def more(xs):\n    xs = xs + [2]\n    return len(xs)\nys = [1]\nn = more(ys)\nprint(ys, n)",
    right: "[1] 2",
    read: "[1, 2] 2",
  },
  { reading: "equal-means-same", program: "print([1] == [1])", right: "True", read: "False" },
  {
    reading: "is-means-equal",
    program: "a = [1]\nb = [1]\nprint(a is b, a is not b)",
    right: "False True",
    read: "True False",
  },
  {
    reading: "equal-values-are-one-object",
    program: 'a = int("1000")\nb = int("1000")\nprint(a is b)',
    right: "False",
    read: "True",
  },
  {
    reading: "locals-never-die",
    program: "def f():\n    inner = 3\nf()\ntry:\n    print(inner)\nexcept NameError:\n    print('gone')",
    right: "gone",
    read: "3",
  },
  {
    reading: "return-copies",
    program: "kept = []\ndef get():\n    return kept\nget().append(1)\nprint(kept)",
    right: "[1]",
    read: "[]",
  },
  { reading: "one-namespace", program: "x = 1\ndef f():\n    x = 2\nf()\nprint(x)", right: "1", read: "2" },
  {
    reading: "one-namespace",
    program: "n = 5\ndef f(n):\n    '''Text.'''\n    n = n + 1\n    return n\nprint(f(n=1), n)",
    right: "2 5",
    read: "2 2",
  },
  {
    reading: "recursive-calls-share-a-frame",
    program: "def down(n):\n    if n > 0:\n        down(n - 1)\n    print(n)\ndown(2)",
    right: "0\n1\n2",
    read: "0\n0\n0",
  },
  {
    reading: "recursive-calls-share-a-frame",
    program:
      "def fact(n):\n    if n < 2:\n        return 1\n    rest = fact(n - 1)\n    return n * rest\nprint(fact(4))",
    right: "24",
    read: "1",
  },
  {
    reading: "containers-hold-copies",
    program: "a = [1]\nb = [a, a]\na.append(2)\nprint(b)",
    right: "[[1, 2], [1, 2]]",
    read: "[[1], [1]]",
  },
  {
    reading: "slices-are-deep",
    program: "a = [[1], 2]\nb = a[:]\nb[0].append(3)\nprint(a)",
    right: "[[1, 3], 2]",
    read: "[[1], 2]",
  },
  {
    reading: "rows-of-their-own",
    program: "grid = [[0] * 2] * 2\ngrid[0][0] = 1\nprint(grid)",
    right: "[[1, 0], [1, 0]]",
    read: "[[1, 0], [0, 0]]",
  },
  {
    reading: "defaults-made-at-each-call",
    program: "def add(x, xs=[]):\n    xs.append(x)\n    return xs\nadd(1)\nprint(add(2))",
    right: "[1, 2]",
    read: "[2]",
  },
  {
    reading: "del-destroys-the-object",
    program: "a = [1]\nb = a\ndel a\ntry:\n    print(b)\nexcept NameError:\n    print('gone')",
    right: "[1]",
    read: "gone",
  },
  {
    reading: "objects-die-with-their-frame",
    program: "def make():\n    xs = [1]\n    return xs\nprint(make())",
    right: "[1]",
    read: "None",
  },
];

function printed(program: string, reading: string | null): string {
  const run = runProgram(requestFor(program, { reading }));
  try {
    expect(run.outcome.stderr).toBe("");
    return run.outcome.stdout.trimEnd();
  } finally {
    run.close();
  }
}

describe("under a reading a program does as its believer expects", () => {
  for (const { reading, program, right, read } of cases) {
    it(`${reading}: ${JSON.stringify(program)}`, () => {
      expect(printed(program, null)).toBe(right);
      expect(printed(program, reading)).toBe(read);
    });
  }

  it("and every reading has such a program", () => {
    const tried = new Set(cases.map(({ reading }) => reading));
    expect(readings.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});

describe("a reading keeps what it does not speak of", () => {
  const program = "total = 0\nfor n in range(3):\n    total = total + n\nprint(total)";
  it("the output", () => {
    for (const { name } of readings) expect([name, printed(program, name)]).toEqual([name, "3"]);
  });

  it("and the steps: no line is run twice, none is added", () => {
    const steps = (reading: string | null): (number | null)[] => {
      const run = runProgram(requestFor(program, { reading }));
      const lines = run.outcome.steps.map(({ line }) => line);
      run.close();
      return lines;
    };
    for (const { name } of readings) expect([name, steps(name)]).toEqual([name, steps(null)]);
  });
});
