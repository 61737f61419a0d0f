// The verdict on a learner's code: does it run, does it keep the memory conditions, does it pass the checks. It is run
// twice: alone, which is what the conditions and the drawing are about, and with the checks after it in the same module.

import type { RunRequest } from "../../runner/request.ts";
import { requestFor } from "../../runner/request.ts";
import type { Lens, ProgramError } from "../../trace/index.ts";
import type { RunView } from "../run-view.ts";
import { lookAt } from "./conditions.ts";
import type { Condition, Finding } from "./conditions.ts";

export interface WriteTask {
  readonly checks: string;
  readonly conditions: readonly Condition[];
  readonly stdin: string;
  readonly lens: Lens;
}

export type WriteVerdict =
  | { readonly isRight: true; readonly findings: readonly Finding[] }
  /** The code itself ends with an exception or at a limit. */
  | {
      readonly isRight: false;
      readonly failed: "run";
      readonly message: string;
      readonly error: ProgramError | null;
    }
  /** A check: its message, or the exception that the code raised under it, and the line of the code that raised it. */
  | {
      readonly isRight: false;
      readonly failed: "check";
      readonly message: string;
      readonly check: string;
      readonly line: number | null;
      readonly detail: string | null;
    }
  | { readonly isRight: false; readonly failed: "memory"; readonly findings: readonly Finding[] };

/** The learner's code alone. */
export function aloneRequest(code: string, { stdin, lens }: WriteTask): RunRequest {
  return requestFor(code, { stdin, lens });
}

/** The code with the checks after it; lines of the code keep their numbers. */
export function checkedRequest(code: string, { checks, stdin, lens }: WriteTask): RunRequest {
  return requestFor(withChecks(code, checks), { stdin, lens });
}

const withChecks = (code: string, checks: string): string => `${code.replace(/\n*$/, "\n")}${checks}\n`;

const lineCountOf = (code: string): number => code.replace(/\n*$/, "\n").split("\n").length - 1;

/** `alone` and `checked` are the runs of the two requests. */
export function gradeWrite(task: WriteTask, code: string, alone: RunView, checked: RunView): WriteVerdict {
  const { error, limit } = alone.outcome;
  if (error !== null) return { isRight: false, failed: "run", message: describeError(error), error };
  if (limit !== null) return { isRight: false, failed: "run", message: limit, error: null };
  const failed = failedCheck(task, code, checked);
  if (failed !== null) return failed;
  const findings = task.conditions.map((condition) => lookAt(condition, alone, task.lens));
  return findings.every(({ isMet }) => isMet)
    ? { isRight: true, findings }
    : { isRight: false, failed: "memory", findings };
}

export function describeError({ type, message }: ProgramError): string {
  return message === "" ? type : `${type}: ${message}`;
}

function failedCheck({ checks }: WriteTask, code: string, checked: RunView): WriteVerdict | null {
  const { error, limit } = checked.outcome;
  if (limit !== null)
    return { isRight: false, failed: "check", message: limit, check: "", line: null, detail: null };
  if (error === null) return null;
  const ownLineCount = lineCountOf(code);
  const lines = linesOfTraceback(error.text);
  const checkLine = lines.find((line) => line > ownLineCount) ?? null;
  const ownLine = [...lines].reverse().find((line) => line <= ownLineCount) ?? null;
  const check = checkLine === null ? "" : (checks.split("\n")[checkLine - ownLineCount - 1] ?? "").trim();
  const isAssert = error.type === "AssertionError" && (ownLine === null || lines.at(-1) === checkLine);
  const message = isAssert
    ? error.message || `This is not so: ${check.replace(/^assert /, "")}`
    : describeError(error);
  return {
    isRight: false,
    failed: "check",
    message,
    check: testOf(check),
    line: isAssert ? null : ownLine,
    detail: isAssert ? null : ownTraceback(error.text, ownLineCount),
  };
}

/** What an assert asks, without its message: the learner has read that. */
function testOf(check: string): string {
  return check.replace(/^assert /, "").replace(/, *f?("[^"]*"|'[^']*')$/, "");
}

/** Line numbers of the program's frames, outermost first. */
function linesOfTraceback(text: string): number[] {
  return [...text.matchAll(/^ {2}File "main\.py", line (\d+)/gm)].map((match) => Number(match[1]));
}

/** The traceback without the lines of the checks, which are not the learner's. */
function ownTraceback(text: string, ownLineCount: number): string {
  const lines = text.split("\n");
  const kept: string[] = [];
  let isHidden = false;
  for (const line of lines) {
    const match = /^ {2}File "main\.py", line (\d+)/.exec(line);
    if (match !== null) isHidden = Number(match[1]) > ownLineCount;
    else if (!line.startsWith("    ")) isHidden = false;
    if (!isHidden) kept.push(line);
  }
  return kept.join("\n").trim();
}
