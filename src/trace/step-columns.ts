// The steps of a run, a column a field, so that a million steps are a few arrays of numbers and not a million objects.

import type { FrameNode } from "./frame-stack.ts";
import type { RaisedView, StepEvent, StepSummary } from "./snapshot.ts";

const EVENTS: readonly StepEvent[] = ["start", "line", "return", "raise", "end"];
const FIRST_CAPACITY = 256;
const NO_LINE = 0;

/** What is noted of one step. Lines count from 1; `returned` is an address, 0 for none. */
export interface StepRecord {
  readonly event: StepEvent;
  readonly line: number | null;
  readonly nextLine: number | null;
  /** Where the journal of memory stood. */
  readonly journalLength: number;
  readonly node: FrameNode | null;
  /** Bytes in live blocks of the heap. */
  readonly heapBytes: number;
  readonly stdoutLength: number;
  readonly returned: number;
  /** The returned value was yielded. */
  readonly isYield: boolean;
  readonly raised: RaisedView | null;
}

export class StepColumns {
  length = 0;
  private events = new Uint8Array(FIRST_CAPACITY);
  private lines = new Int32Array(FIRST_CAPACITY);
  private nextLines = new Int32Array(FIRST_CAPACITY);
  private journalLengths = new Float64Array(FIRST_CAPACITY);
  private heapBytes = new Float64Array(FIRST_CAPACITY);
  private stdoutLengths = new Int32Array(FIRST_CAPACITY);
  private readonly nodes: (FrameNode | null)[] = [];
  /** Few steps have these. */
  private readonly returns = new Map<number, { readonly returned: number; readonly isYield: boolean }>();
  private readonly raises = new Map<number, RaisedView>();

  /** Bytes of the columns as far as they are filled. */
  get byteLength(): number {
    return this.length * (1 + 4 + 4 + 8 + 8 + 4 + 8);
  }

  push(step: StepRecord): void {
    const at = this.length;
    if (at === this.events.length) this.grow();
    this.events[at] = EVENTS.indexOf(step.event);
    this.lines[at] = step.line ?? NO_LINE;
    this.nextLines[at] = step.nextLine ?? NO_LINE;
    this.journalLengths[at] = step.journalLength;
    this.heapBytes[at] = step.heapBytes;
    this.stdoutLengths[at] = step.stdoutLength;
    this.nodes[at] = step.node;
    if (step.returned !== 0) this.returns.set(at, { returned: step.returned, isYield: step.isYield });
    if (step.raised !== null) this.raises.set(at, step.raised);
    this.length = at + 1;
  }

  /** Takes the last step back. */
  pop(): void {
    this.length--;
    this.nodes.length = this.length;
    this.returns.delete(this.length);
    this.raises.delete(this.length);
  }

  /** Throws RangeError for a step that there is not. */
  at(step: number): StepRecord {
    if (!Number.isInteger(step) || step < 0 || step >= this.length)
      throw new RangeError(`the run has no step ${step}`);
    const handed = this.returns.get(step);
    return {
      ...this.summary(step),
      journalLength: this.journalLengths[step] ?? 0,
      node: this.nodes[step] ?? null,
      returned: handed?.returned ?? 0,
      isYield: handed?.isYield ?? false,
      raised: this.raises.get(step) ?? null,
    };
  }

  summary(step: number): StepSummary {
    return {
      event: EVENTS[this.events[step] ?? 0] ?? "line",
      line: this.lines[step] || null,
      nextLine: this.nextLines[step] || null,
      depth: this.nodes[step]?.depth ?? 0,
      heapBytes: this.heapBytes[step] ?? 0,
      stdoutLength: this.stdoutLengths[step] ?? 0,
    };
  }

  summaries(): StepSummary[] {
    return Array.from({ length: this.length }, (_, step) => this.summary(step));
  }

  private grow(): void {
    const capacity = this.events.length * 2;
    this.events = larger(new Uint8Array(capacity), this.events);
    this.lines = larger(new Int32Array(capacity), this.lines);
    this.nextLines = larger(new Int32Array(capacity), this.nextLines);
    this.journalLengths = larger(new Float64Array(capacity), this.journalLengths);
    this.heapBytes = larger(new Float64Array(capacity), this.heapBytes);
    this.stdoutLengths = larger(new Int32Array(capacity), this.stdoutLengths);
  }
}

function larger<Column extends Uint8Array | Int32Array | Float64Array>(empty: Column, full: Column): Column {
  empty.set(full as never);
  return empty;
}
