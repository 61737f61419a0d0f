// The steps of a run, a column a field, so that a million steps are a few arrays of numbers and not a million objects.

import { FrameTree } from "./frame-stack.ts";
import type { FrameNode } from "./frame-stack.ts";
import type { RaisedView, StepEvent, StepSummary } from "./snapshot.ts";
import { SparseColumn } from "./sparse-column.ts";

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

/** Lines are kept in 16 bits until there is one that needs more. */
type LineColumn = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;
const SHORT_LINE_MAX = 0xffff;

export class StepColumns {
  length = 0;
  /** The calls of the run; a step names one of them by its row. */
  readonly frames = new FrameTree();
  private events = new Uint8Array(FIRST_CAPACITY);
  private lines: LineColumn = new Uint16Array(FIRST_CAPACITY);
  private nextLines: LineColumn = new Uint16Array(FIRST_CAPACITY);
  private heapSizes = new Int32Array(FIRST_CAPACITY);
  private rows = new Int32Array(FIRST_CAPACITY);
  private readonly stdoutLengths = new SparseColumn();
  private readonly collections = new SparseColumn();
  /** What was handed on: its address, and bit 0 where it was yielded. */
  private readonly returns = new SparseColumn();
  private readonly raises = new Map<number, RaisedView>();

  /** Bytes of the columns as far as they are filled. */
  get byteLength(): number {
    const sparse = this.stdoutLengths.byteLength + this.collections.byteLength + this.returns.byteLength;
    const perStep = 1 + this.lines.BYTES_PER_ELEMENT + this.nextLines.BYTES_PER_ELEMENT + 4 + 4;
    return this.length * perStep + sparse + this.frames.byteLength;
  }

  push(step: StepRecord): void {
    const at = this.length;
    if (at === this.events.length) this.grow();
    const line = step.line ?? NO_LINE;
    const nextLine = step.nextLine ?? NO_LINE;
    if (line > SHORT_LINE_MAX || nextLine > SHORT_LINE_MAX) this.widenLines();
    this.events[at] = EVENT_NUMBERS[step.event] | (step.isEntered ? ENTERED : 0);
    this.lines[at] = line;
    this.nextLines[at] = nextLine;
    this.heapSizes[at] = step.heapBytes;
    this.rows[at] = step.node?.row ?? -1;
    if (step.stdoutLength !== this.stdoutLengths.last) this.stdoutLengths.push(at, step.stdoutLength);
    if (step.collectionCount !== this.collections.last) this.collections.push(at, step.collectionCount);
    if (step.returned !== 0) this.returns.push(at, step.returned | (step.isYield ? 1 : 0));
    if (step.raised !== null) this.raises.set(at, step.raised);
    this.length = at + 1;
  }

  /** Takes the last step back. */
  pop(): void {
    this.length--;
    this.stdoutLengths.pop(this.length);
    this.collections.pop(this.length);
    this.returns.pop(this.length);
    this.raises.delete(this.length);
  }

  /** Throws RangeError for a step that there is not. */
  at(step: number): StepRecord {
    if (!Number.isInteger(step) || step < 0 || step >= this.length)
      throw new RangeError(`the run has no step ${step}`);
    const handed = this.returns.at(step);
    return {
      ...this.summary(step),
      node: this.node(step),
      returned: handed & ~1,
      isYield: (handed & 1) !== 0,
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
    return this.frames.node(this.rows[step] ?? -1);
  }

  /** Frames on the stack. */
  depth(step: number): number {
    return this.frames.depthOf(this.rows[step] ?? -1);
  }

  /** The line that has just run, 0 for none. */
  line(step: number): number {
    return this.lines[step] ?? NO_LINE;
  }

  heapBytes(step: number): number {
    return this.heapSizes[step] ?? 0;
  }

  stdoutLength(step: number): number {
    return this.stdoutLengths.upTo(step);
  }

  /** Runs of the cycle collector up to the step. */
  collectionCount(step: number): number {
    return this.collections.upTo(step);
  }

  summary(step: number): StepSummary {
    return {
      event: this.event(step),
      line: this.lines[step] || null,
      nextLine: this.nextLines[step] || null,
      depth: this.depth(step),
      heapBytes: this.heapBytes(step),
      stdoutLength: this.stdoutLength(step),
    };
  }

  summaries(): StepSummary[] {
    return Array.from({ length: this.length }, (_, step) => this.summary(step));
  }

  private widenLines(): void {
    if (this.lines instanceof Int32Array) return;
    this.lines = Int32Array.from(this.lines);
    this.nextLines = Int32Array.from(this.nextLines);
  }

  private grow(): void {
    const capacity = this.events.length * 2;
    const makeLines = (full: LineColumn): LineColumn =>
      full instanceof Int32Array
        ? larger(new Int32Array(capacity), full)
        : larger(new Uint16Array(capacity), full);
    this.events = larger(new Uint8Array(capacity), this.events);
    this.lines = makeLines(this.lines);
    this.nextLines = makeLines(this.nextLines);
    this.heapSizes = larger(new Int32Array(capacity), this.heapSizes);
    this.rows = larger(new Int32Array(capacity), this.rows);
  }
}

function larger<Column extends Uint8Array | Uint16Array | Int32Array>(empty: Column, full: Column): Column {
  empty.set(full as never);
  return empty;
}
