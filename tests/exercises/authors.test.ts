// An author's mistakes: each stops the build with the file, the line and what to do. Lessons are given as text and go the way
// that the build takes: through the remark plugin, then through the preparation of each exercise.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createProcessor } from "@mdx-js/mdx";
import { describe, expect, it } from "vitest";
import { prepareDraw } from "../../src/components/prepare-draw.ts";
import { preparePoint } from "../../src/components/prepare-point.ts";
import { preparePredict } from "../../src/components/prepare-predict.ts";
import { prepareTrace } from "../../src/components/prepare-trace.ts";
import { prepareWrite } from "../../src/components/prepare-write.ts";
import { secondUse, usesOfNames } from "../../src/components/prepare-exercise.ts";
import { LessonError, lessonPrograms } from "../../src/lessons/mdx-programs.ts";
import type { MdxNode } from "../../src/lessons/mdx-programs.ts";

const root = "/course";
const file = "content/lessons/01-names/01-memory/index.mdx";
const prepare = {
  Trace: prepareTrace,
  Predict: preparePredict,
  Draw: prepareDraw,
  Point: preparePoint,
  Write: prepareWrite,
};

type Props = Record<string, unknown>;

/** Builds a lesson's exercises as the site does. */
function build(text: string): Props[] {
  const processor = createProcessor({ remarkPlugins: [[lessonPrograms, { root }], keepTree] });
  kept = null;
  processor.processSync({ value: text, path: `${root}/${file}` });
  const made: Props[] = [];
  const visit = (node: MdxNode): void => {
    const kind = node.name as keyof typeof prepare;
    if (Object.hasOwn(prepare, kind)) {
      const props = propsOf(node);
      prepare[kind](props);
      made.push(props);
    }
    for (const child of node.children ?? []) visit(child);
  };
  if (kept !== null) visit(kept);
  return made;
}

let kept: MdxNode | null = null;
function keepTree() {
  return (tree: MdxNode): void => {
    kept = structuredClone(tree);
  };
}

function propsOf(node: MdxNode): Props {
  const props: Props = {};
  for (const { name = "", value } of node.attributes ?? []) {
    props[name] =
      typeof value === "object" && value !== null ? (JSON.parse(value.value) as unknown) : (value ?? true);
  }
  return props;
}

function faultOf(text: string): LessonError {
  try {
    build(text);
  } catch (thrown) {
    if (thrown instanceof LessonError) return thrown;
    const { cause } = thrown as { cause?: unknown };
    if (cause instanceof LessonError) return cause;
    throw thrown;
  }
  throw new Error("the build went through");
}

const fence = (program: string, name = ""): string =>
  `\`\`\`python${name === "" ? "" : ` ${name}`}\n${program}\n\`\`\`\n`;
const sharing = fence("xs = [1]\nys = xs\nys.append(2)\nprint(xs)");
const write = (starter: string, solution: string, checks: string, memory = "same: a, b"): string =>
  `<Write name="two" memory="${memory}">\n${fence(starter, "starter")}${fence(solution, "solution")}${fence(checks, "checks")}</Write>\n`;

describe("what is right goes through", () => {
  it("an exercise of each kind", () => {
    const text = `
<Predict name="one" asks="output">
${sharing}
Say it.

<When answer="[2]">No.</When>
<Hint>Look.</Hint>
</Predict>

<Draw name="two" names="xs ys">
${sharing}
</Draw>

<Point name="three" asks="line that changes xs">
${sharing}
</Point>

${write("a = [1]\nb = [1]", "a = [1]\nb = a", "assert a == b")}
`;
    expect(build(text).map(({ name }) => name)).toEqual(["one", "two", "three", "two"]);
  });
});

describe("a mistake stops the build", () => {
  const cases: readonly (readonly [string, string, number, RegExp])[] = [
    [
      "a program that does not parse",
      `<Predict name="one" asks="output">\n${fence("x = = 1")}</Predict>`,
      3,
      /not Python: SyntaxError: invalid syntax/,
    ],
    [
      "a program that fails unasked",
      `<Trace>\n${fence("x = 1\ny")}</Trace>`,
      2,
      /fails in its line 2 with NameError/,
    ],
    [
      "an error that does not come",
      `<Predict name="one" asks="frames" error="KeyError">\n${sharing}</Predict>`,
      2,
      /ends without an error/,
    ],
    [
      "a When that is right",
      `<Predict name="one" asks="output">\n${sharing}\n<When answer="[1,  2]">No.</When>\n\n<When answer="[1, 2]">No.</When>\n</Predict>`,
      11,
      /is the right answer/,
    ],
    [
      "an unknown attribute",
      `<Predict name="one" ask="output">\n${sharing}</Predict>`,
      2,
      /no attribute ask\. Did you mean asks\?/,
    ],
    ["an unknown tag", `<Predictt name="one">\n${sharing}</Predictt>`, 1, /not a word that a lesson knows/],
    ["no name", `<Predict asks="output">\n${sharing}</Predict>`, 2, /needs name/],
    [
      "a name that is none",
      `<Predict name="One two" asks="output">\n${sharing}</Predict>`,
      2,
      /small letters, digits and hyphens/,
    ],
    [
      "a name that is a heading's address",
      `## Two names\n\n<Predict name="two-names" asks="output">\n${sharing}</Predict>`,
      3,
      /address of the heading in line 1/,
    ],
    [
      "a question that is none",
      `<Predict name="one" asks="outputs">\n${sharing}</Predict>`,
      2,
      /not a question that Predict knows/,
    ],
    [
      "a moment that is none",
      `<Predict name="one" asks="frames" at="later">\n${sharing}</Predict>`,
      2,
      /is not a moment/,
    ],
    [
      "a moment that never comes",
      `<Predict name="one" asks="frames" at="line 9">\n${sharing}</Predict>`,
      2,
      /never comes to .* lines that run are 1, 2, 3, 4/,
    ],
    [
      "a place that holds nothing",
      `<Predict name="one" asks="value of zs">\n${sharing}</Predict>`,
      2,
      /has no answer at that moment/,
    ],
    [
      "a question that every belief gets right",
      `<Predict name="one" asks="output">\n${fence("print(1)")}</Predict>`,
      2,
      /every belief gives the right answer/,
    ],
    ["no program", `<Predict name="one" asks="output">\nText.\n</Predict>`, 1, /needs a program/],
    ["a When outside", `<When answer="1">No.</When>`, 1, /stands alone/],
    [
      "a When without its answer",
      `<Predict name="one" asks="output">\n${sharing}\n<When>No.</When>\n</Predict>`,
      9,
      /needs the wrong answer/,
    ],
    [
      "a name to draw that is not there",
      `<Draw name="one" names="xs zs">\n${sharing}</Draw>`,
      2,
      /no frame has a name zs/,
    ],
    [
      "nothing to point at",
      `<Point name="one" asks="line that frees xs">\n${sharing}</Point>`,
      2,
      /still there at the end/,
    ],
    ["an import", `import x from "y"\n\nText.`, 1, /no import/],
    ["JavaScript", `One {1 + 1}.`, 1, /is JavaScript/],
    [
      "a Write without a solution",
      `<Write name="two" memory="same: a, b">\n${fence("a = 1", "starter")}${fence("assert a", "checks")}</Write>`,
      1,
      /needs a program: a fence ```python solution/,
    ],
    [
      "a Write without a condition",
      `<Write name="two">\n${fence("a = 1", "starter")}${fence("a = 2", "solution")}${fence("assert a", "checks")}</Write>`,
      1,
      /needs memory/,
    ],
    [
      "a solution that fails a check",
      write("a = 1\nb = 2", "a = 3\nb = a", 'assert a == 4, "a should be 4"'),
      6,
      /solution of "two" is not right: a should be 4/,
    ],
    [
      "a solution that keeps no condition",
      write("a = 1\nb = 2", "a = [1]\nb = [1]", "assert a == b"),
      6,
      /wanted: `a` and `b` hold the same object/,
    ],
    [
      "a starter that passes",
      write("a = 1\nb = a", "a = 2\nb = a", "assert a == b"),
      2,
      /passes every check already/,
    ],
    [
      "a starter that is not Python",
      write("a = = 1", "a = 2\nb = a", "assert a == b"),
      2,
      /starter of "two" is not Python/,
    ],
    [
      "a condition that is none",
      write("a = 1", "a = 2\nb = a", "assert a == b", "small"),
      1,
      /is not a condition/,
    ],
  ];
  for (const [name, text, line, message] of cases) {
    it(name, () => {
      const fault = faultOf(text);
      expect(fault.message).toMatch(message);
      expect(`${fault.file}:${fault.line}`).toBe(`${file}:${line}`);
    });
  }

  it("a name used twice", () => {
    const course = mkdtempSync(join(tmpdir(), "course-"));
    try {
      for (const lesson of ["01-names/01-memory", "01-names/02-more"]) {
        const path = join(course, "content/lessons", lesson, "index.mdx");
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(
          path,
          `---\ntitle: One\n---\n\n<Predict name="one" asks="output">\n${sharing}</Predict>\n`,
        );
      }
      const message = secondUse(usesOfNames(course), { tag: "Predict", file, line: 5 }, "one");
      expect(message).toContain("also in content/lessons/01-names/02-more/index.mdx:5");
      expect(secondUse(usesOfNames(course), { tag: "Predict", file, line: 5 }, "two")).toBeNull();
    } finally {
      rmSync(course, { recursive: true });
    }
  });
});
