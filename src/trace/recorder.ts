// Listens to a run and notes its steps. It reads memory and writes none of it; what it keeps of a step is a few numbers.

import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_GENERATOR,
  LimitExceeded,
  collectorOf,
  exceptionMessage,
  frameCodeObject,
  frameKind,
  isYielding,
} from "../python/index.ts";
import type { RunObserver, Runtime } from "../python/index.ts";
import { shownNodes } from "./frame-stack.ts";
import type { FrameNode } from "./frame-stack.ts";
import type { Lens, RaisedView, StepEvent } from "./snapshot.ts";
import { StepColumns } from "./step-columns.ts";
import { textbookAddress } from "./tape.ts";
import { TextbookAddresses } from "./textbook-addresses.ts";
import { visitShown } from "./shown-objects.ts";

/** Code whose frames are left and come back. */
const RESUMABLE = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR;

/** Object visits that the textbook lens may spend on numbering addresses in the order of the run. */
const NUMBERING_BUDGET = 30_000;

export interface RecorderOptions {
  readonly filename: string;
  readonly lens: Lens;
  readonly stepCountMax: number;
}

/** Is told of the recorder's steps, while memory is as it was at them. */
export interface StepListener {
  stepped(step: number): void;
  /** The last step was none after all. */
  unstepped(): void;
}

export class Recorder implements RunObserver {
  readonly steps = new StepColumns();
  readonly lens: Lens;
  /** Places that name themselves in the textbook lens. */
  readonly textbook = new TextbookAddresses();
  private readonly options: RecorderOptions;
  private rt: Runtime | null = null;
  /** The collector's, by generation. */
  private stats: readonly { readonly collections: number }[] = [];
  private listener: StepListener | null = null;
  private node: FrameNode | null = null;
  private callCount = 0;
  /** Numbers of generators' frames, which come back. */
  private readonly generatorCalls = new Map<number, number>();
  private raised: RaisedView | null = null;
  private raisedException = 0;
  private stdoutLength = 0;
  private numberingLeft = NUMBERING_BUDGET;
  private isOver = false;
  /** A frame was entered since the last step. */
  private hasEntered = false;

  constructor(options: RecorderOptions) {
    this.options = options;
    this.lens = options.lens;
  }

  attach(rt: Runtime, listener: StepListener): void {
    this.rt = rt;
    this.stats = collectorOf(rt).stats;
    this.listener = listener;
  }

  /** The run is over. */
  finish(): void {
    // A run that a limit stopped had no end of its own: its last step is where it was stopped.
    if (!this.isOver && this.node !== null) this.add("end", this.node.line, null);
    this.isOver = true;
  }

  /** The frame's place on the stack; null where the drawing does not show it. */
  shownNode(frame: number): FrameNode | null {
    if (!this.isShown(frame)) return null;
    this.settle(frame);
    return this.node;
  }

  printed(text: string, stream: "stdout" | "stderr"): void {
    if (stream === "stdout") this.stdoutLength += text.length;
  }

  /** What `id()` says in this run. */
  identityOf(rt: Runtime): (object: number) => number {
    if (this.lens === "cpython") return (object) => rt.heap.virtualAddress(object);
    return (object) => textbookAddress(rt, this.textbook, object);
  }

  // ---- the run ------------------------------------------------------------------------------------------------
  call(frame: number): void {
    if (!this.isShown(frame)) return;
    const code = frameCodeObject(this.runtime(), frame);
    let callId = this.generatorCalls.get(frame);
    const isGenerator = (code.flags & RESUMABLE) !== 0;
    if (callId === undefined || !isGenerator) callId = this.callCount++;
    if (isGenerator) this.generatorCalls.set(frame, callId);
    this.hasEntered = true;
    this.node = this.steps.frames.add(this.node, frame, callId);
    if (this.steps.length === 0) this.add("start", null, null);
  }

  line(frame: number, line: number): void {
    if (!this.isShown(frame) || this.node === null) return;
    this.settle(frame);
    const node = this.node;
    const ran = node.line ?? node.parent?.line ?? null;
    this.raised = null;
    node.line = line;
    const isFirst = this.steps.length === 1 && ran === null;
    if (isFirst) {
      this.steps.pop();
      this.listener?.unstepped();
      this.hasEntered = true;
    }
    this.add(isFirst ? "start" : "line", ran, line);
  }

  return(frame: number, value: number): void {
    if (!this.isShown(frame) || this.node === null) return;
    this.settle(frame);
    const rt = this.runtime();
    const node = this.node;
    const kind = frameKind(frameCodeObject(rt, frame));
    if (kind === "function" && (value !== 0 || this.raised === null)) {
      this.add("return", node.line, null, value, value !== 0 && isYielding(rt, frame));
    }
    if (node.parent !== null) this.node = node.parent;
    // The module's frame is about to be cleared: this is the last that there is to see.
    else this.end();
  }

  exception(frame: number, exception: number): void {
    if (!this.isShown(frame) || this.node === null) return;
    this.settle(frame);
    if (this.raised !== null && this.raisedException === exception) return;
    const rt = this.runtime();
    this.raisedException = exception;
    this.raised = { type: rt.info(exception).name, message: exceptionMessage(rt, exception) };
    this.add("raise", this.node.line, null);
  }

  /** The program is done; what follows is its memory's tearing down. */
  end(): void {
    if (this.isOver) return;
    if (this.node !== null) this.add("end", this.node.line, null);
    this.isOver = true;
  }

  /** A frame that an exception left was not announced: what is told of an outer frame pops it. */
  private settle(frame: number): void {
    let node = this.node;
    while (node !== null && node.frame !== frame) node = node.parent;
    if (node !== null) this.node = node;
  }

  private isShown(frame: number): boolean {
    return !this.isOver && frameCodeObject(this.runtime(), frame).filename === this.options.filename;
  }

  private add(
    event: StepEvent,
    line: number | null,
    nextLine: number | null,
    returned = 0,
    isYield = false,
  ): void {
    const rt = this.runtime();
    if (this.steps.length >= this.options.stepCountMax && event !== "end") {
      const count = this.options.stepCountMax.toLocaleString("en");
      throw new LimitExceeded(
        "trace",
        `The run was stopped after ${count} steps. The steps up to there can be walked.`,
      );
    }
    this.steps.push({
      event,
      line,
      nextLine,
      node: this.node,
      heapBytes: rt.allocator.bytesInUse,
      stdoutLength: this.stdoutLength,
      returned,
      isYield,
      raised: this.raised,
      isEntered: this.hasEntered,
      collectionCount: this.collectionCount(),
    });
    this.hasEntered = false;
    this.listener?.stepped(this.steps.length - 1);
    if (this.lens === "textbook" && this.numberingLeft > 0) this.number(rt, returned);
  }

  /** Gives the objects that this step would show their addresses now, in the order in which one meets them. */
  private number(rt: Runtime, returned: number): void {
    const nodes = shownNodes(this.node);
    this.numberingLeft -= nodes.length;
    const frames = nodes.map(({ frame }) => frame);
    visitShown(rt, this.lens, frames, [returned], this.numberingLeft, (object) => {
      textbookAddress(rt, this.textbook, object);
      this.numberingLeft--;
    });
  }

  private collectionCount(): number {
    const { stats } = this;
    let count = 0;
    for (let generation = 0; generation < stats.length; generation++)
      count += stats[generation]?.collections ?? 0;
    return count;
  }

  private runtime(): Runtime {
    if (this.rt === null) throw new TypeError("the recorder is not attached to a run");
    return this.rt;
  }
}
