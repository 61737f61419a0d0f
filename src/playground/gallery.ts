// The gallery of the playground: `content/gallery/TOPIC/NAME.py`, in the order of `topics.txt`. A file opens with comments:
// its title, a sentence about it, then what it asks for (`# start: 3`, `# lens: cpython`, `# stdin: 3|4|` with `|` for the
// end of a line, `# error: ZeroDivisionError`, `# asks: yes`); an empty line; the program. Read when the site is built: each
// program is run, and one that does not end as it says stops the build.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { requestFor } from "../runner/request.ts";
import { runProgram } from "../runner/run-program.ts";
import type { Lens } from "../trace/index.ts";

export interface GalleryProgram {
  /** Topic and file, `names/two-names`: it stands in links and never changes. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly code: string;
  /** The step to open at; negative counts from the end. */
  readonly start: number;
  readonly lens: Lens;
  readonly stdin: string;
}

export interface GalleryTopic {
  readonly name: string;
  readonly title: string;
  readonly programs: readonly GalleryProgram[];
}

/** Throws an Error that names the file and what to do. */
export function readGallery(root: string): GalleryTopic[] {
  const folder = join(root, "content/gallery");
  const topics = readFileSync(join(folder, "topics.txt"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name = "", ...words] = line.split(" ");
      return { name, title: words.join(" ") };
    });
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    if (topics.some((topic) => topic.name === name)) continue;
    throw new Error(
      `content/gallery/${name}: the topic is not in content/gallery/topics.txt. Add a line for it.`,
    );
  }
  return topics.map((topic) => {
    const files = readdirSync(join(folder, topic.name)).filter((file) => file.endsWith(".py"));
    const programs = files.map((file) => {
      const path = `content/gallery/${topic.name}/${file}`;
      const text = readFileSync(join(root, path), "utf8");
      return checkedProgram(path, `${topic.name}/${file.replace(/\.py$/, "")}`, text);
    });
    // The shortest first: it is the one to begin with.
    programs.sort((a, b) => a.code.length - b.code.length);
    return { ...topic, programs };
  });
}

/** One file of the gallery, run. Throws as `readGallery`. */
export function checkedProgram(path: string, name: string, text: string): GalleryProgram {
  const fail = (fault: string): never => {
    throw new Error(`${path}: ${fault}`);
  };
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const head = lines.slice(0, end).map((line) => line.replace(/^# ?/, ""));
  const [title = "", about = "", ...options] = head;
  if (title === "" || about === "")
    fail("write a title and a sentence as its first two lines, each after `# `.");
  if (lines[end] !== "") fail(`leave line ${end + 1} empty, between the words and the program.`);
  const code = lines
    .slice(end + 1)
    .join("\n")
    .trimEnd();
  const given = new Map<string, string>();
  for (const line of options) {
    const option = /^(start|lens|stdin|error|asks): (.*)$/.exec(line);
    if (option === null) fail(`\`# ${line}\` is no option. There are start, lens, stdin, error and asks.`);
    else given.set(option[1] ?? "", option[2] ?? "");
  }
  const lens: Lens = given.get("lens") === "cpython" ? "cpython" : "textbook";
  const input = given.get("stdin");
  const stdin = input === undefined ? "" : `${input.replaceAll("|", "\n")}\n`;
  const asksForInput = given.get("asks") === "yes";
  const run = runProgram(requestFor(code, { lens, stdin, asksForInput }));
  run.close();
  const { error, limit, awaitsInput, steps } = run.outcome;
  const expected = given.get("error") ?? null;
  if (limit !== null) fail(`the program does not end: ${limit}`);
  if (awaitsInput !== asksForInput) fail("it waits for input: give it `# stdin: …` or say `# asks: yes`.");
  if ((error?.type ?? null) !== expected) {
    fail(
      error === null
        ? `it ends without the error that \`# error: ${expected ?? ""}\` tells of.`
        : `its line ${error.line ?? "?"} fails with ${error.type}: ${error.message}. If that is the point, write \`# error: ${error.type}\`.`,
    );
  }
  const start = Number(given.get("start") ?? "0");
  if (!Number.isInteger(start) || start >= steps.length || start < -steps.length) {
    fail(
      `\`# start: ${given.get("start") ?? ""}\`: the run has ${steps.length} steps, 0 to ${steps.length - 1} (or -1 for the last).`,
    );
  }
  return { name, title, about, code, start: start < 0 ? steps.length + start : start, lens, stdin };
}
