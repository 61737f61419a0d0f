// The page's side of the worker: one worker a page, started when something first runs. A run that takes too long can be
// stopped: its worker is ended and a new one started. A worker that dies is replaced as well, and whoever waited is told.

import type {
  AnswerTo,
  MemoryMap,
  ObjectBytes,
  ObjectId,
  Operation,
  Outcome,
  PoolBlocks,
  RunSeries,
  Snapshot,
  TraceQuestion,
} from "../trace/index.ts";
import { WINDOW_STEP_COUNT } from "./request.ts";
import type { Answer, Look, Question, RunRequest, Sight } from "./request.ts";

/** Why a run gave nothing: the reader stopped it, the worker died, or our interpreter is at fault. */
export class RunFailure extends Error {
  override readonly name = "RunFailure";
  readonly reason: "stopped" | "died" | "broken";

  constructor(reason: RunFailure["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(failure: RunFailure): void;
}

let worker: Worker | null = null;
let nextId = 0;
const waiting = new Map<number, Waiting>();

function liveWorker(): Worker {
  if (worker !== null) return worker;
  // The built one is a classic script, which can load its second half when it needs it.
  const started = import.meta.env.DEV
    ? new Worker(new URL("./worker.browser.ts", import.meta.url), { type: "module" })
    : new Worker(new URL("./worker.browser.ts", import.meta.url));
  started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    asker?.resolve(data);
  });
  started.addEventListener("error", (event) => {
    event.preventDefault();
    end("died", "The interpreter stopped by itself. It has been started again: run the program once more.");
  });
  worker = started;
  return started;
}

function end(reason: RunFailure["reason"], message: string): void {
  worker?.terminate();
  worker = null;
  const askers = [...waiting.values()];
  waiting.clear();
  for (const asker of askers) asker.reject(new RunFailure(reason, message));
}

/** Stops whatever runs. Everyone who waits is rejected with a `RunFailure`. */
export function stopRuns(): void {
  end("stopped", "Stopped.");
}

type Unsent = Question extends infer Q ? (Q extends Question ? Omit<Q, "id"> : never) : never;

async function ask(question: Unsent): Promise<Answer> {
  const id = nextId++;
  const answer = await new Promise<Answer>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    liveWorker().postMessage({ ...question, id });
  });
  if (answer.type === "broken") {
    throw new RunFailure("broken", `This is our mistake, not yours: ${answer.message}`);
  }
  return answer;
}

/** What one sees where one looks. */
type SeenAt<L extends Look> = Extract<Sight, { at: L["at"] }>["seen"];

/** A run as the page knows it: the outcome at once, snapshots as they are needed. */
export class PageRun {
  readonly request: RunRequest;
  readonly outcome: Outcome;
  private readonly snapshots = new Map<number, Snapshot>();

  constructor(request: RunRequest, outcome: Outcome, snapshots: readonly Snapshot[]) {
    this.request = request;
    this.outcome = outcome;
    this.keep(snapshots);
  }

  get stepCount(): number {
    return this.outcome.steps.length;
  }

  /** The snapshot if it is here already. */
  snapshot(step: number): Snapshot | undefined {
    return this.snapshots.get(step);
  }

  get known(): Snapshot[] {
    return [...this.snapshots.values()];
  }

  /** Brings the steps around one here; true when something new came. */
  async load(step: number): Promise<boolean> {
    const wanted = [step - 1, step, step + 1].filter((at) => at >= 0 && at < this.stepCount);
    if (wanted.every((at) => this.snapshots.has(at))) return false;
    const from = Math.max(0, step - WINDOW_STEP_COUNT / 8);
    const to = from + WINDOW_STEP_COUNT / 4;
    const answer = await ask({ type: "window", request: this.request, from, to });
    if (answer.type === "window") this.keep(answer.snapshots);
    return true;
  }

  // Each of these asks the worker; `Recording` says what they mean.

  async operations(step: number): Promise<readonly Operation[]> {
    return this.look({ at: "operations", step });
  }

  async operationSnapshot(step: number, index: number): Promise<Snapshot> {
    return this.look({ at: "operation-snapshot", step, index });
  }

  async series(pointCountMax: number): Promise<RunSeries> {
    return this.look({ at: "series", pointCountMax });
  }

  async ask<Q extends TraceQuestion>(question: Q): Promise<AnswerTo<Q>> {
    return (await this.look({ at: "answer", question })) as AnswerTo<Q>;
  }

  async objectBytes(step: number, object: ObjectId): Promise<ObjectBytes | null> {
    return this.look({ at: "object-bytes", step, object });
  }

  async memoryMap(step: number): Promise<MemoryMap> {
    return this.look({ at: "memory-map", step });
  }

  async poolBlocks(step: number, address: number): Promise<PoolBlocks | null> {
    return this.look({ at: "pool-blocks", step, address });
  }

  private async look<L extends Look>(look: L): Promise<SeenAt<L>> {
    const answer = await ask({ type: "look", request: this.request, look });
    if (answer.type !== "sight" || answer.sight.at !== look.at)
      throw new RunFailure("broken", "The worker answered another question.");
    return answer.sight.seen as SeenAt<L>;
  }

  private keep(snapshots: readonly Snapshot[]): void {
    for (const snapshot of snapshots) this.snapshots.set(snapshot.step, snapshot);
  }
}

/** Runs a program in the worker. */
export async function runInWorker(request: RunRequest): Promise<PageRun> {
  const answer = await ask({ type: "run", request });
  if (answer.type !== "ran") throw new RunFailure("broken", "The worker answered another question.");
  return new PageRun(request, answer.outcome, answer.snapshots);
}
