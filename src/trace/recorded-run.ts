// A run that is over and can be looked at: at any step, within a step, and as a whole. It holds the run's memory until it is
// closed.

import { Answers } from "./answers.ts";
import { memoryMap, poolBlocks } from "./memory-map.ts";
import type { MemoryMap, PoolBlocks } from "./memory-map.ts";
import { objectBytes } from "./object-bytes.ts";
import type { ObjectBytes } from "./object-bytes.ts";
import type { Operation } from "./operations.ts";
import type { AnswerTo, TraceQuestion } from "./questions.ts";
import type { Recorder } from "./recorder.ts";
import { seriesOf } from "./series.ts";
import type { RunSeries } from "./series.ts";
import type { ObjectId, Outcome, Snapshot } from "./snapshot.ts";
import type { Tape } from "./tape.ts";
import { Viewer } from "./viewer.ts";
import type { WatchedSteps } from "./watched-steps.ts";

/** A run that is over. Methods throw RangeError for a step that there is not. */
export interface Recording {
  readonly outcome: Outcome;
  snapshot(step: number): Snapshot;
  /** What happens from a step to the next: what the line does that runs next. Empty at the last step. */
  operations(step: number): readonly Operation[];
  /** The state before an operation of a step, with the frames' value stacks. */
  operationSnapshot(step: number, index: number): Snapshot;
  /** Heap bytes, depth, calls, allocations … over time, in that many points at most. */
  series(pointCountMax: number): RunSeries;
  ask<Q extends TraceQuestion>(question: Q): AnswerTo<Q>;
  /** An object's bytes and their fields; null where it does not live at the step. */
  objectBytes(step: number, object: ObjectId): ObjectBytes | null;
  memoryMap(step: number): MemoryMap;
  /** The blocks of the pool that lies at that 64-bit address; null where none is. */
  poolBlocks(step: number, address: number): PoolBlocks | null;
  /** Bytes that the recording takes beside the heap itself. */
  readonly byteLength: number;
  close(): void;
}

/** Steps that are watched together when one of them is asked for: the run is made again for all of them at once. Who walks on
 * from them, in either direction, gets twice as many each time. */
const WATCHED_STEP_COUNT = 32;
const WATCHED_STEP_COUNT_MAX = 1024;

interface Watched {
  readonly watched: WatchedSteps;
  close(): void;
}

export class RecordedRun implements Recording {
  readonly outcome: Outcome;
  private readonly recorder: Recorder;
  private readonly tape: Tape;
  private readonly viewer: Viewer;
  private readonly answers: Answers;
  private readonly watch: (firstStep: number, endStep: number) => Watched;
  private readonly release: () => void;
  /** The steps that were seen from within last. */
  private inside: (Watched & { readonly firstStep: number; readonly endStep: number }) | null = null;

  constructor(
    outcome: Outcome,
    recorder: Recorder,
    tape: Tape,
    watch: (firstStep: number, endStep: number) => Watched,
    release: () => void,
  ) {
    this.outcome = outcome;
    this.recorder = recorder;
    this.tape = tape;
    this.watch = watch;
    this.release = release;
    this.viewer = new Viewer(tape, recorder.lens, recorder.textbook);
    this.answers = new Answers(tape, recorder.steps, this.viewer, recorder.lens);
  }

  get byteLength(): number {
    return this.tape.byteLength + this.recorder.steps.byteLength;
  }

  snapshot(step: number): Snapshot {
    return this.viewer.snapshot(step, this.recorder.steps.at(step), step);
  }

  operations(step: number): readonly Operation[] {
    if (step === this.recorder.steps.length - 1) return [];
    return this.watched(step).operations(step);
  }

  operationSnapshot(step: number, index: number): Snapshot {
    if (index >= this.operations(step).length) throw new RangeError(`step ${step} has no operation ${index}`);
    return this.watched(step).snapshot(step, index);
  }

  series(pointCountMax: number): RunSeries {
    const { steps } = this.recorder;
    const stepCount = steps.length;
    const born = new Int32Array(stepCount);
    const dead = new Int32Array(stepCount);
    this.tape.lives.countChanges(born, dead);
    return seriesOf(
      {
        stepCount,
        heapBytes: (step) => steps.heapBytes(step),
        depth: (step) => steps.depth(step),
        isCall: (step) => steps.isEntered(step),
        isReturn: (step) => steps.event(step) === "return",
        isRaise: (step) => steps.event(step) === "raise",
        allocated: (step) => born[step] ?? 0,
        freed: (step) => dead[step] ?? 0,
        collections: (step) => steps.collectionCount(step),
        stdoutLength: (step) => steps.stdoutLength(step),
      },
      pointCountMax,
    );
  }

  ask<Q extends TraceQuestion>(question: Q): AnswerTo<Q> {
    return this.answers.ask(question);
  }

  objectBytes(step: number, object: ObjectId): ObjectBytes | null {
    this.seek(step);
    const address = object < 0 ? -1 - object : (this.tape.lives.ofId(object)?.address ?? 0);
    if (address === 0 || this.viewer.idOf(address) !== object) return null;
    return objectBytes(this.tape, this.viewer, object, address);
  }

  memoryMap(step: number): MemoryMap {
    this.seek(step);
    return memoryMap(this.tape, this.viewer, step);
  }

  poolBlocks(step: number, address: number): PoolBlocks | null {
    this.seek(step);
    return poolBlocks(this.tape, this.viewer, step, address);
  }

  close(): void {
    this.inside?.close();
    this.inside = null;
    this.release();
  }

  private seek(step: number): void {
    this.recorder.steps.at(step);
    this.viewer.seek(step);
  }

  private watched(step: number): WatchedSteps {
    this.recorder.steps.at(step);
    if (this.inside === null || step < this.inside.firstStep || step >= this.inside.endStep) {
      const [firstStep, endStep] = this.stepsAround(step);
      this.inside?.close();
      this.inside = null;
      this.inside = { firstStep, endStep, ...this.watch(firstStep, endStep) };
    }
    return this.inside.watched;
  }

  /** The steps to watch with that one: where those that are watched lie beside it, more that go on from them. */
  private stepsAround(step: number): readonly [firstStep: number, endStep: number] {
    if (this.inside !== null) {
      const { firstStep, endStep } = this.inside;
      const count = Math.min(2 * (endStep - firstStep), WATCHED_STEP_COUNT_MAX);
      if (step === endStep) return [step, step + count];
      if (step === firstStep - 1) return [Math.max(0, firstStep - count), firstStep];
    }
    const firstStep = step - (step % WATCHED_STEP_COUNT);
    return [firstStep, firstStep + WATCHED_STEP_COUNT];
  }
}
