// From an empty page to a first recorded run: the built site's worker is started in a browser that has never seen it, a program
// of 20 lines is run in it, and then one that imports each of three modules of the library. Without a built site or
// a browser there is no table.

import { chromium } from "@playwright/test";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { requestFor } from "../src/runner/request.ts";
import { findBrowser } from "../tools/browser.ts";
import { projectRoot } from "../tools/project-root.ts";
import { serve } from "../tools/serve.ts";

const ROUNDS = 5;

const program = `class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


words = "to be or not to be".split()
stack = Stack()
counts = {}
for word in words:
    stack.push(word)
    counts[word] = counts.get(word, 0) + 1
turned = [stack.pop() for _ in words]
first, *rest = turned
print(turned, first, len(rest))
print(sorted(counts.items()), f"{sum(counts.values())} words")
`;

const imports = ["enum", "typing", "dataclasses"];

interface Taken {
  readonly run: number;
  readonly imports: readonly number[];
}

/** In the page: starts the worker and asks it one thing after the other. */
async function ask({ worker, requests }: { worker: string; requests: readonly object[] }): Promise<number[]> {
  const times: number[] = [];
  let before = performance.now();
  const started = new Worker(worker);
  for (const [id, request] of requests.entries()) {
    const answer = await new Promise<{ type: string }>((resolve) => {
      started.addEventListener(
        "message",
        function listen({ data }: MessageEvent<{ id: number; type: string }>) {
          if (data.id !== id) return;
          started.removeEventListener("message", listen);
          resolve(data);
        },
      );
      started.postMessage({ id, type: "run", request });
    });
    if (answer.type !== "ran") throw new Error(JSON.stringify(answer));
    times.push(performance.now() - before);
    before = performance.now();
  }
  started.terminate();
  return times;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB gz`;

/** The table's lines; none where it cannot be measured. */
export async function firstRunTable(): Promise<readonly string[]> {
  const folder = join(projectRoot, "dist");
  const executablePath = await findBrowser();
  if (!existsSync(join(folder, "_astro")) || executablePath === undefined) return [];
  const files = readdirSync(join(folder, "_astro")).filter((name) => /^worker\.(browser|seldom)/.test(name));
  const first = files.find((name) => name.startsWith("worker.browser"));
  const second = files.find((name) => name.startsWith("worker.seldom"));
  if (first === undefined || second === undefined) return [];
  const { server, address } = await serve({ folder, port: 0 });
  const taken: Taken[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // A browser of its own each time: nothing is kept from the last one, compiled code neither.
      const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
      try {
        const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
        await page.goto(`${address}404.html`);
        const requests = [program, ...imports.map((name) => `import ${name}\n`)].map((source) =>
          requestFor(source),
        );
        const [run, ...times] = await page.evaluate(ask, { worker: `${address}_astro/${first}`, requests });
        taken.push({ run, imports: times });
      } finally {
        await browser.close();
      }
    }
  } finally {
    server.close();
  }
  const size = (name: string): number => gzipSync(readFileSync(join(folder, "_astro", name))).length;
  const rows = imports.map(
    (name, at) => [`import ${name}`, median(taken.map((each) => each.imports[at]))] as const,
  );
  return [
    "| in a browser that starts with nothing | time |",
    "|---|---|",
    `| from the page to a first recorded run of 20 lines (${kilobytes(size(first))}; what it does not use: ${kilobytes(size(second))}) | ${median(taken.map(({ run }) => run)).toFixed(0)} ms |`,
    ...rows.map(([name, time]) => `| then a program that says \`${name}\` | ${time.toFixed(0)} ms |`),
  ];
}
