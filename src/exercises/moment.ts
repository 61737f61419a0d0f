// A moment of a run, in an author's words (`line 3 #2`, `return of f`), and the step that it means. Steps are found in the
// summaries where these say enough; the names of frames are read from snapshots.

import type { RunView } from "./run-view.ts";
import { WordingFault } from "./wording.ts";

export type Moment =
  | { readonly at: "start" | "end" }
  /** `line`: has just run, in its own frame; `before`: would run next. */
  | { readonly at: "line" | "before"; readonly line: number; readonly count: number }
  | { readonly at: "call" | "return"; readonly func: string; readonly count: number }
  | { readonly at: "raise"; readonly count: number };

export const END: Moment = { at: "end" };

/** Throws WordingFault. */
export function parseMoment(words: string): Moment {
  const text = words.trim().replace(/\s+/g, " ");
  if (text === "start" || text === "end") return { at: text };
  const match = /^(?:(before )?line (\d+)|(call|return) of ([\w.]+)|(raise))(?: #(\d+))?$/.exec(text);
  if (match === null) {
    throw new WordingFault(
      `"${words}" is not a moment. Write start, end, line 3, before line 3, call of f, return of f or raise, and #2 for the second time.`,
    );
  }
  const [, before, line, event, func, , number] = match;
  const count = number === undefined ? 1 : Number(number);
  if (count < 1) throw new WordingFault(`"${words}": times are counted from #1.`);
  if (line !== undefined) return { at: before === undefined ? "line" : "before", line: Number(line), count };
  if (func !== undefined) return { at: event === "call" ? "call" : "return", func, count };
  return { at: "raise", count };
}

/** The step at which the moment is reached; null when the run does not come to it. */
export function stepOf(run: RunView, moment: Moment): number | null {
  const { steps } = run.outcome;
  switch (moment.at) {
    case "start":
      return steps.length > 0 ? 0 : null;
    case "end":
      return steps.length > 0 ? steps.length - 1 : null;
    case "line":
      return nth(stepsAfterLine(run, moment.line), moment.count);
    case "before":
      return nth(
        stepsWhere(run, (index) => steps[index]?.nextLine === moment.line),
        moment.count,
      );
    case "raise":
      return nth(
        stepsWhere(run, (index) => steps[index]?.event === "raise"),
        moment.count,
      );
    case "call":
      return nth(stepsOfCalls(run, moment.func), moment.count);
    case "return":
      return nth(
        stepsWhere(run, (index) => steps[index]?.event === "return" && topName(run, index) === moment.func),
        moment.count,
      );
  }
}

function nth(found: Iterable<number>, count: number): number | null {
  let seen = 0;
  for (const step of found) if (++seen === count) return step;
  return null;
}

function* stepsWhere(run: RunView, isIt: (index: number) => boolean): Generator<number> {
  for (let index = 0; index < run.outcome.steps.length; index++) if (isIt(index)) yield index;
}

/**
 * Steps at which a line has run to its end in its own frame. While a line runs, the frames that it calls have steps of
 * their own that name it as the line their caller stands at: these are not it.
 */
function* stepsAfterLine(run: RunView, line: number): Generator<number> {
  /** The line that runs in the frame at each depth. */
  const running: (number | null)[] = [];
  for (const [index, step] of run.outcome.steps.entries()) {
    running.length = Math.min(running.length, step.depth + 1);
    const isOver = step.event !== "raise" && step.line === line && running[step.depth] === line;
    if (isOver) {
      running[step.depth] = null;
      yield index;
    }
    if (step.nextLine !== null) running[step.depth] = step.nextLine;
  }
}

/** Steps at which a frame of the function is new. */
export function* stepsOfCalls(run: RunView, func: string): Generator<number> {
  const { steps } = run.outcome;
  const known = new Set<number>();
  for (const [index, { event }] of steps.entries()) {
    if (event !== "line" || (steps[index - 1]?.depth ?? 0) > (steps[index]?.depth ?? 0)) continue;
    const top = run.snapshot(index)?.frames.at(-1);
    if (top === undefined || top.kind === "module" || known.has(top.id)) continue;
    known.add(top.id);
    if (top.name === func) yield index;
  }
}

function topName(run: RunView, step: number): string | undefined {
  return run.snapshot(step)?.frames.at(-1)?.name;
}

/** `when line 3 has run`: goes on from a question. */
export function tellMoment(moment: Moment): string {
  const times = "count" in moment && moment.count > 1 ? ` for the ${ordinal(moment.count)} time` : "";
  switch (moment.at) {
    case "start":
      return "before the first line runs";
    case "end":
      return "when the program has ended";
    case "line":
      return `when line ${moment.line} has run${times}`;
    case "before":
      return `just before line ${moment.line} runs${times}`;
    case "call":
      return `when ${moment.func} has just been called${times}`;
    case "return":
      return `when ${moment.func} is about to return${times}`;
    case "raise":
      return `when the exception is raised${times}`;
  }
}

export function ordinal(count: number): string {
  const words = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
  ];
  return words[count - 1] ?? `${count}th`;
}

/** What an author could have meant instead of a moment that is not reached. */
export function momentsOf(run: RunView): string {
  const { steps } = run.outcome;
  const lines = [...new Set(steps.flatMap(({ nextLine }) => nextLine ?? []))].sort((a, b) => a - b);
  const hasRaise = steps.some(({ event }) => event === "raise");
  return `The lines that run are ${lines.join(", ")}${hasRaise ? "; an exception is raised" : "; no exception is raised"}.`;
}
