// Looks at a recorded run: moves its memory to the step that is asked for, by undoing or redoing the journal, and reads the
// frames and objects there. Undoing swaps each word with the journal's, so that the journal then holds what redoing needs.

import {
  frameCodeObject,
  frameKind,
  frameLineNumber,
  frameValueStack,
  inspectObject,
  signature,
} from "../python/index.ts";
import type { InspectOptions, Runtime } from "../python/index.ts";
import { shownNodes } from "./frame-stack.ts";
import type { FrameNode } from "./frame-stack.ts";
import { inspectOptions, shownNames, visitShown } from "./shown-objects.ts";
import type { FrameView, Lens, ObjectId, ObjectView, SlotView, Snapshot } from "./snapshot.ts";
import type { StepRecord } from "./step-columns.ts";
import { textbookAddress } from "./tape.ts";
import type { Tape } from "./tape.ts";
import type { TextbookAddresses } from "./textbook-addresses.ts";

/** Objects in one drawing; more are counted, not shown. */
const OBJECT_COUNT_MAX = 250;

/** A step as the viewer needs it. */
export type ViewedStep = Pick<
  StepRecord,
  "event" | "line" | "nextLine" | "node" | "returned" | "isYield" | "raised" | "stdoutLength"
>;

export class Viewer {
  private readonly tape: Tape;
  private readonly rt: Runtime;
  private readonly lens: Lens;
  private readonly textbook: TextbookAddresses;
  /** The moment that is looked at. */
  private moment = 0;

  constructor(tape: Tape, lens: Lens, textbook: TextbookAddresses) {
    this.tape = tape;
    this.rt = tape.rt;
    this.lens = lens;
    this.textbook = textbook;
  }

  /** Puts memory to what it was at that moment of the tape. */
  seek(moment: number): void {
    this.tape.history.seek(moment);
    this.moment = moment;
  }

  /** The run's state at a moment of the tape; `step` is its number in the run. */
  snapshot(step: number, record: ViewedStep, moment: number, hasValueStacks = false): Snapshot {
    this.seek(moment);
    const nodes = shownNodes(record.node);
    const frames = nodes.map((node) => this.frame(node, record, hasValueStacks));
    const objects: ObjectView[] = [];
    const addresses = nodes.map(({ frame }) => frame);
    const options = inspectOptions(this.rt, this.lens, addresses);
    const onStacks = hasValueStacks
      ? addresses.flatMap((frame) => frameValueStack(this.rt, frame).map(({ target }) => target))
      : [];
    const hiddenCount = visitShown(
      this.rt,
      this.lens,
      addresses,
      [record.returned, ...onStacks],
      OBJECT_COUNT_MAX,
      (object) => objects.push(this.object(object, options)),
    );
    const { event, line, nextLine, raised, stdoutLength } = record;
    const frameCount = record.node?.depth ?? 0;
    return { step, event, line, nextLine, frames, frameCount, objects, hiddenCount, raised, stdoutLength };
  }

  private frame(node: FrameNode, record: ViewedStep, hasValueStacks: boolean): FrameView {
    const code = frameCodeObject(this.rt, node.frame);
    const kind = frameKind(code);
    const name = kind === "module" ? "module" : code.qualname.replace(/^.*<locals>\./, "");
    const isTop = node.row === record.node?.row;
    const label = record.isYield ? "yields" : "returns";
    const returned: SlotView | null =
      isTop && record.returned !== 0 ? this.slot({ label, target: record.returned }) : null;
    return {
      id: node.callId,
      kind,
      name,
      title: kind === "function" ? signature(name, code) : kind === "class" ? `class ${name}` : name,
      // The frames below stand at their calls; where the innermost stands is the step's own knowledge.
      line: isTop ? (record.nextLine ?? record.line) : frameLineNumber(this.rt, node.frame),
      slots: shownNames(this.rt, this.lens, node.frame).map((slot) => this.slot(slot)),
      returned,
      ...(hasValueStacks ? { valueStack: this.valueStack(node.frame) } : {}),
    };
  }

  /** What lies on a frame's value stack, bottom first. */
  valueStack(frame: number): SlotView[] {
    return frameValueStack(this.rt, frame).map((slot) =>
      slot.target === 0 ? { label: slot.label, target: null, address: null } : this.slot(slot),
    );
  }

  slot({ label, target }: { label: string; target: number }): SlotView {
    return { label, target: this.idOf(target), address: this.addressOf(target) };
  }

  /** The number of the object that lies at an address now. */
  idOf(object: number): ObjectId {
    return this.tape.lives.at(object, this.moment);
  }

  /** An object's address as `id()` gives it in this run. */
  addressOf(object: number): number {
    return this.lens === "textbook"
      ? textbookAddress(this.rt, this.textbook, object)
      : this.rt.heap.virtualAddress(object);
  }

  private object(object: number, options: InspectOptions): ObjectView {
    const seen = inspectObject(this.rt, object, options);
    return {
      id: this.idOf(object),
      address: this.addressOf(object),
      kind: seen.kind,
      type: seen.type,
      text: seen.text,
      isCut: seen.isCut,
      slots: seen.slots.map((slot) => this.slot(slot)),
      slotCount: seen.slotCount,
      refs: seen.refs,
      size: seen.size,
      region: this.region(object),
    };
  }

  private region(object: number): ObjectView["region"] {
    const { heap, allocator } = this.rt;
    if (allocator.isInArena(object)) return "arena";
    return object >= heap.mmapStart || this.rt.heap.i32[object >> 2] >= 0 ? "large" : "static";
  }
}
