// Answers questions about runs: the worker's inside, free of the browser, so that it can be tested in Node. The runs made
// last are kept, since a page asks for windows of the run on screen; an older one is made again, which gives the same.

import type { Answer, Look, ProgramRun, Question, RunRequest, Sight } from "./request.ts";
import { WINDOW_STEP_COUNT } from "./request.ts";
import { runProgram } from "./run-program.ts";

const KEPT_RUN_COUNT = 2;

export class RunServer {
  private readonly kept: { key: string; run: ProgramRun }[] = [];

  answer(question: Question): Answer {
    try {
      const run = this.runOf(question.request, question.type === "run");
      if (question.type === "look") {
        return { id: question.id, type: "sight", sight: sightOf(run, question.look) };
      }
      const { outcome } = run;
      const last = outcome.steps.length;
      if (question.type === "run") {
        const snapshots = snapshotsOf(run, 0, Math.min(last, WINDOW_STEP_COUNT));
        if (last <= WINDOW_STEP_COUNT) this.drop(run);
        return { id: question.id, type: "ran", outcome, snapshots };
      }
      const from = Math.max(0, question.from);
      const to = Math.min(last, question.to, from + WINDOW_STEP_COUNT);
      return { id: question.id, type: "window", snapshots: snapshotsOf(run, from, to) };
    } catch (thrown) {
      const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
      return { id: question.id, type: "broken", message };
    }
  }

  private runOf(request: RunRequest, isFresh: boolean): ProgramRun {
    const key = JSON.stringify(request);
    const known = this.kept.find((entry) => entry.key === key);
    if (known !== undefined && !isFresh) return known.run;
    if (known !== undefined) this.drop(known.run);
    const run = runProgram(request);
    this.kept.push({ key, run });
    while (this.kept.length > KEPT_RUN_COUNT) this.kept.shift()?.run.close();
    return run;
  }

  private drop(run: ProgramRun): void {
    const at = this.kept.findIndex((entry) => entry.run === run);
    if (at >= 0) this.kept.splice(at, 1);
    run.close();
  }
}

function snapshotsOf(run: ProgramRun, from: number, to: number) {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => run.snapshot(from + index));
}

function sightOf(run: ProgramRun, look: Look): Sight {
  switch (look.at) {
    case "operations":
      return { at: look.at, seen: run.operations(look.step) };
    case "operation-snapshot":
      return { at: look.at, seen: run.operationSnapshot(look.step, look.index) };
    case "series":
      return { at: look.at, seen: run.series(look.pointCountMax) };
    case "answer":
      return { at: look.at, seen: run.ask(look.question) };
    case "object-bytes":
      return { at: look.at, seen: run.objectBytes(look.step, look.object) };
    case "memory-map":
      return { at: look.at, seen: run.memoryMap(look.step) };
    case "pool-blocks":
      return { at: look.at, seen: run.poolBlocks(look.step, look.address) };
  }
}
