// Looks at a recorded run: moves its memory to the step that is asked for, by undoing or redoing the journal, and reads the
// frames and objects there. Undoing swaps each word with the journal's, so that the journal then holds what redoing needs.

import { frameCodeObject, frameKind, frameLineNumber, inspectObject, signature } from "../python/index.ts";
import type { InspectOptions, Runtime } from "../python/index.ts";
import { shownNodes } from "./frame-stack.ts";
import type { FrameNode } from "./frame-stack.ts";
import type { Recorder } from "./recorder.ts";
import { inspectOptions, shownNames, visitShown } from "./shown-objects.ts";
import type { FrameView, ObjectView, SlotView, Snapshot } from "./snapshot.ts";
import type { StepRecord } from "./step-columns.ts";

/** Objects in one drawing; more are counted, not shown. */
const OBJECT_COUNT_MAX = 250;

export class Viewer {
  private readonly rt: Runtime;
  private readonly recorder: Recorder;
  /** The place in the journal at which the memory stands. */
  private position: number;

  constructor(rt: Runtime, recorder: Recorder) {
    this.rt = rt;
    this.recorder = recorder;
    this.position = recorder.journalWords.length;
  }

  snapshot(step: number): Snapshot {
    const record = this.recorder.steps.at(step);
    this.seek(record.journalLength);
    const nodes = shownNodes(record.node);
    const frames = nodes.map((node) => this.frame(node, record));
    const objects: ObjectView[] = [];
    const addresses = nodes.map(({ frame }) => frame);
    const options = inspectOptions(this.rt, this.recorder.lens, addresses);
    const hiddenCount = visitShown(
      this.rt,
      this.recorder.lens,
      addresses,
      record.returned,
      OBJECT_COUNT_MAX,
      (object) => objects.push(this.object(object, record, options)),
    );
    const { event, line, nextLine, raised, stdoutLength } = record;
    const frameCount = record.node?.depth ?? 0;
    return { step, event, line, nextLine, frames, frameCount, objects, hiddenCount, raised, stdoutLength };
  }

  private seek(target: number): void {
    this.recorder.journalWords.travel(this.position, target, this.rt.heap.i32);
    this.position = target;
  }

  private frame(node: FrameNode, record: StepRecord): FrameView {
    const code = frameCodeObject(this.rt, node.frame);
    const kind = frameKind(code);
    const name = kind === "module" ? "module" : code.qualname.replace(/^.*<locals>\./, "");
    const isTop = node === record.node;
    const label = record.isYield ? "yields" : "returns";
    const returned: SlotView | null =
      isTop && record.returned !== 0 ? this.slot({ label, target: record.returned }, record) : null;
    return {
      id: node.callId,
      kind,
      name,
      title: kind === "function" ? signature(name, code) : kind === "class" ? `class ${name}` : name,
      // The frames below stand at their calls; where the innermost stands is the step's own knowledge.
      line: isTop ? (record.nextLine ?? record.line) : frameLineNumber(this.rt, node.frame),
      slots: shownNames(this.rt, this.recorder.lens, node.frame).map((slot) => this.slot(slot, record)),
      returned,
    };
  }

  private slot({ label, target }: { label: string; target: number }, record: StepRecord): SlotView {
    return {
      label,
      target: this.recorder.lives.at(target, record.journalLength),
      address: this.address(target),
    };
  }

  private address(object: number): number {
    return this.recorder.lens === "textbook"
      ? this.recorder.textbookAddress(this.rt, object)
      : this.rt.heap.virtualAddress(object);
  }

  private object(object: number, record: StepRecord, options: InspectOptions): ObjectView {
    const seen = inspectObject(this.rt, object, options);
    return {
      id: this.recorder.lives.at(object, record.journalLength),
      address: this.address(object),
      kind: seen.kind,
      type: seen.type,
      text: seen.text,
      isCut: seen.isCut,
      slots: seen.slots.map((slot) => this.slot(slot, record)),
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
