// `npm test`: everything, in the order in which it is worth knowing, two suites at a time; then the journeys in a real
// browser, alone. Each suite is one line; the output of a suite is shown only when it fails. The last line is the sum.
//   npm test            all suites            npm test -- unit tidy            only these

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { ensureBrowser } from "./browser.ts";
import { packageCommand, root, runNode, type ChildResult } from "./child.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Suite {
  readonly name: string;
  readonly about: string;
  readonly after?: readonly string[];
  run(): Promise<ChildResult & { readonly count?: Count }>;
}

const cache = join(root, ".cache");
mkdirSync(cache, { recursive: true });

const command = (
  name: string,
  about: string,
  packageName: string,
  args: string[],
  after: string[] = [],
): Suite => ({
  name,
  about,
  after,
  run: () => runNode(packageCommand(packageName.split("#")[0] ?? "", packageName.split("#")[1]), args),
});

const suites: readonly Suite[] = [
  command("build", "every page, every program in it executed", "astro", ["build"]),
  command("core", "types of the interpreter, without DOM and Node", "typescript#tsc", [
    "-p",
    "tsconfig.core.json",
  ]),
  { name: "unit", about: "tidy, units, programs, lessons", run: runUnitTests },
  command(
    "types",
    "types of pages and tools",
    "@astrojs/check#astro-check",
    ["--minimumSeverity", "error"],
    ["build"],
  ),
  command(
    "svelte",
    "types of the islands",
    "svelte-check",
    ["--threshold", "error", "--output", "human"],
    ["build"],
  ),
  command("lint", "eslint", "eslint", [".", "--max-warnings", "0"]),
  command("format", "prettier", "prettier", ["--check", "--log-level", "warn", "."]),
  { name: "e2e", about: "readers' journeys in a browser", after: ["*"], run: runJourneys },
];

async function runUnitTests(): Promise<ChildResult & { count?: Count }> {
  const report = freshReport("unit.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const result = await runNode(packageCommand("vitest"), args);
  const summary = readReport(report) as { numPassedTests: number; numFailedTests: number } | undefined;
  if (summary === undefined) return result;
  const failed = Math.max(summary.numFailedTests, result.code === 0 ? 0 : 1);
  return { ...result, count: { passed: summary.numPassedTests, failed } };
}

async function runJourneys(): Promise<ChildResult & { count?: Count }> {
  const report = freshReport("e2e.json");
  const browser = await ensureBrowser(say);
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = ["test", "--reporter=list,json"];
  const result = await runNode(packageCommand("@playwright/test", "playwright"), args, {
    env,
    onOutput: showJourney,
  });
  const summary = readReport(report) as
    { stats: { expected: number; unexpected: number; flaky: number } } | undefined;
  if (summary === undefined) return result;
  const { expected, unexpected, flaky } = summary.stats;
  const failed = Math.max(unexpected, result.code === 0 ? 0 : 1);
  return { ...result, count: { passed: expected + flaky, failed } };
}

let journeyCount = 0;
function showJourney(text: string): void {
  journeyCount += text.match(/^\s+[✓✘]/gm)?.length ?? 0;
}

function freshReport(name: string): string {
  const path = join(cache, name);
  rmSync(path, { force: true });
  return path;
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? suites : suites.filter((suite) => wanted.includes(suite.name));
const done = new Map<string, Count>();
const running = new Map<string, number>();

function isReady(suite: Suite): boolean {
  const others = chosen.filter((other) => other !== suite).map((other) => other.name);
  const needed = suite.after?.includes("*") ? others : others.filter((name) => suite.after?.includes(name));
  return needed.every((name) => done.has(name));
}

async function runSuite(suite: Suite): Promise<void> {
  running.set(suite.name, performance.now());
  const result = await suite
    .run()
    .catch((error: unknown) => ({ code: 1, output: String(error), seconds: 0 }));
  const count = ("count" in result ? result.count : undefined) ?? {
    passed: result.code === 0 ? 1 : 0,
    failed: result.code === 0 ? 0 : 1,
  };
  running.delete(suite.name);
  done.set(suite.name, count);
  if (count.failed > 0) say(`\n──── ${suite.name}\n${result.output.trimEnd()}\n────`);
  const verdict = count.failed > 0 ? `${count.failed} FAILED` : "ok";
  say(
    `${suite.name.padEnd(7)} ${verdict.padEnd(9)} ${`${count.passed} passed`.padEnd(13)} ${result.seconds.toFixed(1)} s`,
  );
}

const heartbeat = setInterval(() => {
  const now = performance.now();
  const parts = [...running].map(([name, since]) => {
    const progress = name === "e2e" ? `${journeyCount} journeys, ` : "";
    return `${name} (${progress}${Math.round((now - since) / 1000)} s)`;
  });
  say(`… ${parts.join(", ")}`);
}, 15_000);

const waiting = [...chosen];
const active = new Set<Promise<void>>();
while (waiting.length > 0 || active.size > 0) {
  const next = active.size < 2 ? waiting.findIndex(isReady) : -1;
  const suite = next === -1 ? undefined : waiting.splice(next, 1)[0];
  if (suite === undefined) {
    await Promise.race(active);
    continue;
  }
  say(`${suite.name.padEnd(7)} ${suite.about} …`);
  const task = runSuite(suite).then(() => void active.delete(task));
  active.add(task);
}
clearInterval(heartbeat);

const sum = { passed: 0, failed: 0 };
for (const count of done.values()) {
  sum.passed += count.passed;
  sum.failed += count.failed;
}
say(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && done.size > 0 ? 0 : 1;
