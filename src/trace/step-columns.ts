// The steps of a run, a column a field, so that a million steps are a few arrays of numbers and not a million objects.

import type { FrameNode } from "./frame-stack.ts";
import type { RaisedView, StepEvent, StepSummary } from "./snapshot.ts";

const EVENTS: readonly StepEvent[] = ["start", "line", "return", "raise", "end"];
const EVENT_NUMBERS: Readonly<Record<StepEvent, number>> = { start: 0, line: 1, return: 2, raise: 3, end: 4 };
/** A bit beside the event. */
const ENTERED = 8;
const FIRST_CAPACITY = 256;
const NO_LINE = 0;

/** What is noted of one step. Lines count from 1; `returned` is an address, 0 for none. */
export interface StepRecord {
  readonly event: StepEvent;
  readonly line: number | null;
  readonly nextLine: number | null;
  readonly node: FrameNode | null;
  /** Bytes in live blocks of the heap. */
  readonly heapBytes: number;
  readonly stdoutLength: number;
  readonly returned: number;
  /** The returned value was yielded. */
  readonly isYield: boolean;
  readonly raised: RaisedView | null;
  /** A frame was entered or resumed since the step before. */
  readonly isEntered: boolean;
  /** Runs of the cycle collector so far. */
  readonly collectionCount: number;
}

export class StepColumns {
  length = 0;
  private events = new Uint8Array(FIRST_CAPACITY);
  private lines = new Int32Array(FIRST_CAPACITY);
  private nextLines = new Int32Array(FIRST_CAPACITY);
  private heapSizes = new Int32Array(FIRST_CAPACITY);
  private stdoutLengths = new Int32Array(FIRST_CAPACITY);
  private readonly nodes: (FrameNode | null)[] = [];
  /** Few steps have these. */
  private readonly returns = new Map<number, { readonly returned: number; readonly isYield: boolean }>();
  private readonly raises = new Map<number, RaisedView>();
  private lastCollectionCount = 0;
  private readonly collections: { readonly step: number; readonly count: number }[] = [];

  /** Bytes of the columns as far as they are filled. */
  get byteLength(): number {
    return this.length * (1 + 4 + 4 + 4 + 4 + 8);
  }

  push(step: StepRecord): void {
    const at = this.length;
    if (at === this.events.length) this.grow();
    this.events[at] = EVENT_NUMBERS[step.event] | (step.isEntered ? ENTERED : 0);
    this.lines[at] = step.line ?? NO_LINE;
    this.nextLines[at] = step.nextLine ?? NO_LINE;
    this.heapSizes[at] = step.heapBytes;
    this.stdoutLengths[at] = step.stdoutLength;
    this.nodes[at] = step.node;
    if (step.returned !== 0) this.returns.set(at, { returned: step.returned, isYield: step.isYield });
    if (step.raised !== null) this.raises.set(at, step.raised);
    const { collectionCount } = step;
    if (collectionCount !== this.lastCollectionCount) {
      this.lastCollectionCount = collectionCount;
      this.collections.push({ step: at, count: collectionCount });
    }
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
      node: this.nodes[step] ?? null,
      returned: handed?.returned ?? 0,
      isYield: handed?.isYield ?? false,
      raised: this.raises.get(step) ?? null,
      isEntered: this.isEntered(step),
      collectionCount: this.collectionCount(step),
    };
  }

  event(step: number): StepEvent {
    return EVENTS[(this.events[step] ?? 0) & ~ENTERED] ?? "line";
  }

  isEntered(step: number): boolean {
    return ((this.events[step] ?? 0) & ENTERED) !== 0;
  }

  node(step: number): FrameNode | null {
    return this.nodes[step] ?? null;
  }

  /** The line that has just run, 0 for none. */
  line(step: number): number {
    return this.lines[step] ?? NO_LINE;
  }

  heapBytes(step: number): number {
    return this.heapSizes[step] ?? 0;
  }

  stdoutLength(step: number): number {
    return this.stdoutLengths[step] ?? 0;
  }

  /** Runs of the cycle collector up to the step. */
  collectionCount(step: number): number {
    let low = 0;
    let high = this.collections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.collections[middle]?.step ?? 0) <= step) low = middle + 1;
      else high = middle;
    }
    return this.collections[low - 1]?.count ?? 0;
  }

  summary(step: number): StepSummary {
    return {
      event: this.event(step),
      line: this.lines[step] || null,
      nextLine: this.nextLines[step] || null,
      depth: this.nodes[step]?.depth ?? 0,
      heapBytes: this.heapSizes[step] ?? 0,
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
    this.heapSizes = larger(new Int32Array(capacity), this.heapSizes);
    this.stdoutLengths = larger(new Int32Array(capacity), this.stdoutLengths);
  }
}

function larger<Column extends Uint8Array | Int32Array | Float64Array>(empty: Column, full: Column): Column {
  empty.set(full as never);
  return empty;
}
