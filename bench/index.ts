// `npm run bench`: how long our interpreter takes for a set of programs, not recorded and recorded, beside CPython where it is
// installed; how many bytes a recorded step costs, and how fast a step is found again; and how long other engines take that run
// Python in JavaScript's world, as far as they are installed (`engine.ts`). Ratios, since machines differ; medians of several
// runs. Prints tables and writes them to `bench/results.md`. Nothing here is a test.

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Interpreter, run } from "../src/python/index.ts";
import { record } from "../src/trace/index.ts";
import { drawingTable } from "./drawing.ts";
import { firstRunTable } from "./first-run.ts";

const folder = join(import.meta.dirname, "programs");
const ROUNDS = 5;
const SEEKS = 60;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Time that this thread was running, so that what else the machine does is not measured. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function milliseconds(work: () => void): number {
  const before = now();
  work();
  return now() - before;
}

/** Our time for the program alone, compiled and run in an interpreter that has started: so the others are measured. */
function programTime(source: string): number {
  const interpreter = new Interpreter(source);
  try {
    return milliseconds(() => interpreter.execute());
  } finally {
    interpreter.release();
  }
}

/** CPython's time for compiling and running the program, as it measures it itself; null where there is none. */
function pythonTime(file: string): number | null {
  const script =
    "import sys, time, io, contextlib\n" +
    "source = open(sys.argv[1]).read()\n" +
    "def once():\n" +
    "    before = time.thread_time()\n" +
    "    with contextlib.redirect_stdout(io.StringIO()):\n" +
    "        exec(compile(source, 'main.py', 'exec'), {'__name__': '__main__'})\n" +
    "    return time.thread_time() - before\n" +
    `print(sorted(once() for _ in range(${ROUNDS}))[${ROUNDS >> 1}])\n`;
  const result = spawnSync("python3.14", ["-c", script, file], { encoding: "utf8" });
  const seconds = Number(result.stdout);
  return result.status === 0 && Number.isFinite(seconds) ? seconds * 1000 : null;
}

/** Packages beside ours; those that are not among the devDependencies are measured where someone has installed them. */
const ENGINES = ["pyodide", "skulpt", "micropython"] as const;

/** The engine's time for the program alone; null where it is not installed or cannot run it. */
function engineTime(engine: string, file: string): number | null {
  const script = join(import.meta.dirname, "engine.ts");
  const result = spawnSync(process.execPath, [script, engine, file, "3"], {
    encoding: "utf8",
    timeout: 60_000,
  });
  const time = Number(result.stdout);
  return result.status === 0 && Number.isFinite(time) ? time : null;
}

interface Row {
  readonly name: string;
  readonly ours: number;
  /** With the start of an interpreter, as a recording has it too. */
  readonly withStart: number;
  readonly python: number | null;
  readonly recorded: number;
  readonly engines: readonly (number | null)[];
  readonly stepCount: number;
  readonly bytesPerStep: number;
  readonly seek: number;
}

function measure(name: string): Row {
  const file = join(folder, name);
  const source = readFileSync(file, "utf8");
  run(source);
  const ours = median(Array.from({ length: ROUNDS }, () => programTime(source)));
  const withStart = median(Array.from({ length: ROUNDS }, () => milliseconds(() => run(source))));
  const recordings = Array.from({ length: 3 }, () => {
    const before = now();
    const recording = record(source, { stepCountMax: 2_000_000 });
    const time = now() - before;
    const { steps } = recording.outcome;
    const seeks = Array.from({ length: SEEKS }, (_, index) => {
      const step = Math.floor((steps.length * ((index * 37) % SEEKS)) / SEEKS);
      return milliseconds(() => recording.snapshot(step));
    });
    const bytesPerStep = recording.byteLength / Math.max(1, steps.length);
    recording.close();
    return {
      time,
      stepCount: steps.length,
      seek: seeks.sort((a, b) => a - b)[Math.floor(SEEKS * 0.99)] ?? 0,
      bytesPerStep,
    };
  });
  const last = recordings[recordings.length - 1];
  return {
    name: name.replace(/\.py$/, ""),
    ours,
    withStart,
    python: pythonTime(file),
    recorded: median(recordings.map(({ time }) => time)),
    engines: ENGINES.map((engine) => engineTime(engine, file)),
    stepCount: last?.stepCount ?? 0,
    bytesPerStep: last?.bytesPerStep ?? 0,
    seek: last?.seek ?? 0,
  };
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** How long an interpreter of ours takes to start, to run nothing and to end. */
function startTime(): number {
  return median(Array.from({ length: 9 }, () => milliseconds(() => run(""))));
}

const rows = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .sort()
  .map((name) => {
    process.stderr.write(`${name} …\n`);
    return measure(name);
  });

const times = (value: number | null): string => (value === null ? "no CPython" : `${value.toFixed(1)} ×`);
const lines = [
  "# Measurements",
  "",
  `Medians of ${ROUNDS} runs on one machine, in time of the running thread; ratios are what counts. CPython is 3.14, run beside ours.`,
  `An engine's time is that of compiling and running a program once it has started; ours starts in ${startTime().toFixed(1)} ms.`,
  "",
  "| program | ours / CPython | recorded / not recorded | million steps a second, recorded | bytes a step | seek, 99th percentile |",
  "|---|---|---|---|---|---|",
  ...rows.map((row) => {
    const ratio = row.python === null ? null : row.ours / row.python;
    const rate = (row.stepCount / row.recorded / 1000).toFixed(2);
    return `| ${row.name} | ${times(ratio)} | ${times(row.recorded / row.withStart)} | ${rate} | ${row.bytesPerStep.toFixed(0)} | ${row.seek.toFixed(1)} ms |`;
  }),
];
const beside = (time: number | null, python: number | null): string =>
  time === null || python === null ? "–" : `${(time / python).toFixed(1)} ×`;
const ratios = rows.flatMap(({ ours, python }) => (python === null ? [] : [ours / python]));
if (ratios.length > 0)
  lines.push("", `Geometric mean against CPython: ${geometricMean(ratios).toFixed(1)} ×.`);
lines.push(
  `Geometric mean of recording: ${geometricMean(rows.map((row) => row.recorded / row.withStart)).toFixed(1)} ×.`,
  "",
  "Other engines, as multiples of CPython's time (– where an engine is not installed or does not run the program).",
  "",
  `| program | ours | ${ENGINES.join(" | ")} |`,
  `|---|---|${ENGINES.map(() => "---|").join("")}`,
  ...rows.map(({ name, ours, python, engines }) => {
    const others = engines.map((time) => beside(time, python));
    return `| ${name} | ${beside(ours, python)} | ${others.join(" | ")} |`;
  }),
  "",
);
lines.push(...drawingTable(), "", ...(await firstRunTable()), "");
process.stdout.write(lines.join("\n"));
writeFileSync(join(import.meta.dirname, "results.md"), lines.join("\n"));
