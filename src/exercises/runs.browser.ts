// The runs that an exercise needs in the page: its program as it is, and under the readings that it tells apart. Each is
// made once, in the worker, when it is first asked for, with the snapshots that the question looks at.

import { readingsNamed } from "./explain.ts";
import type { ReadRun } from "./explain.ts";
import { stepOf } from "./moment.ts";
import type { Moment } from "./moment.ts";
import { requestOf } from "./question.ts";
import type { ExerciseFrame } from "./question.ts";
import { runInWorker } from "../runner/client.browser.ts";
import type { PageRun } from "../runner/client.browser.ts";

/** Steps that are brought to the page whole; of longer runs only the moments that summaries find. */
const WHOLE_STEP_COUNT_MAX = 2000;

export class ExerciseRuns {
  private readonly frame: ExerciseFrame;
  private readonly moments: readonly Moment[];
  private rightRun: Promise<PageRun> | null = null;
  private readRuns: Promise<ReadRun<PageRun>[]> | null = null;

  /** `moments` are those at which the question looks. */
  constructor(frame: ExerciseFrame, moments: readonly Moment[] = [frame.moment]) {
    this.frame = frame;
    this.moments = moments;
  }

  /** The program as it is. A run that failed to come is made again when asked for again. */
  right(): Promise<PageRun> {
    this.rightRun ??= this.make(null).catch((thrown: unknown) => {
      this.rightRun = null;
      throw thrown;
    });
    return this.rightRun;
  }

  /** The program under each reading that the exercise tells apart. */
  read(): Promise<ReadRun<PageRun>[]> {
    this.readRuns ??= this.makeRead().catch((thrown: unknown) => {
      this.readRuns = null;
      throw thrown;
    });
    return this.readRuns;
  }

  /** Makes them ahead of the answer, so that it is graded at once; what goes wrong is said when it is asked for. */
  prepare(): void {
    this.right().then(
      () => this.read().catch(() => undefined),
      () => undefined,
    );
  }

  private async makeRead(): Promise<ReadRun<PageRun>[]> {
    const read: ReadRun<PageRun>[] = [];
    for (const reading of readingsNamed(this.frame.readings)) {
      read.push({ reading, run: await this.make(reading.name) });
    }
    return read;
  }

  private async make(reading: string | null): Promise<PageRun> {
    const run = await runInWorker(requestOf(this.frame, reading));
    await loadWhole(run);
    for (const moment of this.moments) {
      const step = stepOf(run, moment);
      if (step !== null) await run.load(step);
    }
    return run;
  }
}

/** Brings every snapshot of a run that is not too long. */
export async function loadWhole(run: PageRun): Promise<void> {
  if (run.stepCount > WHOLE_STEP_COUNT_MAX) {
    await run.load(run.stepCount - 1);
    return;
  }
  for (let step = 0; step < run.stepCount; step++) {
    if (run.snapshot(step) === undefined) await run.load(step);
  }
}
