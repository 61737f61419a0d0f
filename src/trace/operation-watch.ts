// Watches some steps of a run that is made once more: a moment is kept before each instruction. A run is the same each time,
// so this is what happened between these steps the first time.

import { LimitExceeded, frameInstruction } from "../python/index.ts";
import type { HeapObserver, RunObserver, Runtime } from "../python/index.ts";
import type { FrameNode } from "./frame-stack.ts";
import type { Collection } from "./operations.ts";
import type { Recorder, StepListener } from "./recorder.ts";
import { Tape } from "./tape.ts";

/** A moment before an instruction, or at the step itself. */
export interface Moment {
  /** Where the moment is a step's own; null before an instruction. */
  readonly step: number | null;
  readonly node: FrameNode;
  /** The instruction at which the frame stands, in code units. */
  readonly unit: number;
}

/** An object that came or went, in the order of the run. */
export interface HeapEvent {
  readonly kind: "allocated" | "freed";
  /** The moment before it. */
  readonly moment: number;
  readonly object: number;
  readonly type: number;
  readonly size: number;
  /** As `TouchedObject.takesPlaceOf`. */
  readonly takesPlaceOf: string | null;
}

export interface CollectionEvent extends Collection {
  /** The moment before it. */
  readonly moment: number;
}

export class OperationWatch implements RunObserver, HeapObserver, StepListener {
  readonly moments: Moment[] = [];
  readonly events: HeapEvent[] = [];
  readonly collections: CollectionEvent[] = [];
  /** Names of the types of what was freed, by address. */
  private readonly graves = new Map<number, string>();
  private readonly recorder: Recorder;
  private readonly firstStep: number;
  private readonly endStep: number;
  private tapeOfRun: Tape | null = null;

  /** Watches from a step until another has come. */
  constructor(recorder: Recorder, firstStep: number, endStep: number) {
    this.recorder = recorder;
    this.firstStep = firstStep;
    this.endStep = endStep;
  }

  /** Begins to listen; the tape holds the moments of the step that is watched. */
  attach(rt: Runtime): Tape {
    const tape = new Tape(rt);
    this.tapeOfRun = tape;
    this.recorder.attach(rt, this);
    tape.attach(this);
    return tape;
  }

  get tape(): Tape {
    if (this.tapeOfRun === null) throw new TypeError("the watch is not attached to a run");
    return this.tapeOfRun;
  }

  private get isWatching(): boolean {
    return this.moments.length > 0;
  }

  // ---- steps ---------------------------------------------------------------------------------------------------------
  stepped(step: number): void {
    if (step > this.endStep) return;
    const node = this.recorder.steps.node(step);
    if (step < this.firstStep || node === null) {
      this.tape.restart();
      return;
    }
    this.note(step, node, frameInstruction(this.tape.rt, node.frame));
    if (step === this.endStep) throw new LimitExceeded("trace", "The steps that were asked for are over.");
  }

  unstepped(): void {
    this.moments.length = 0;
    this.events.length = 0;
    this.collections.length = 0;
    this.tape.restart();
  }

  private note(step: number | null, node: FrameNode, unit: number): void {
    this.tape.mark();
    this.moments.push({ step, node, unit });
  }

  // ---- the heap ------------------------------------------------------------------------------------------------------
  allocated(object: number, type: number, size: number): void {
    this.tape.allocated(object);
    if (!this.isWatching) return;
    const takesPlaceOf = this.graves.get(object) ?? null;
    this.events.push({
      kind: "allocated",
      moment: this.moments.length - 1,
      object,
      type,
      size,
      takesPlaceOf,
    });
  }

  freed(object: number, type: number): void {
    this.tape.freed(object);
    this.graves.set(object, this.tape.rt.infoOfType(type).name);
    if (!this.isWatching) return;
    const moment = this.moments.length - 1;
    this.events.push({ kind: "freed", moment, object, type, size: 0, takesPlaceOf: null });
  }

  collected(generation: number, count: number): void {
    if (this.isWatching) this.collections.push({ moment: this.moments.length - 1, generation, count });
  }

  // ---- the run -------------------------------------------------------------------------------------------------------
  instruction(frame: number, unit: number): void {
    if (!this.isWatching) return;
    const node = this.recorder.shownNode(frame);
    if (node === null) return;
    const last = this.moments.at(-1);
    // A line's step stands before its first instruction already.
    if (last !== undefined && last.step !== null && last.node.row === node.row && last.unit === unit) return;
    this.note(null, node, unit);
  }

  call(frame: number): void {
    this.recorder.call(frame);
  }

  line(frame: number, line: number): void {
    this.recorder.line(frame, line);
  }

  return(frame: number, value: number): void {
    this.recorder.return(frame, value);
  }

  exception(frame: number, exception: number): void {
    this.recorder.exception(frame, exception);
  }

  end(): void {
    this.recorder.end();
  }
}
