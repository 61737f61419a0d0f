// Some steps of a run seen from within: their operations, and the state of the run before each of them.

import {
  disassembledInstructions,
  frameCodeObject,
  inspectObject,
  positions,
  prefixByteCount,
  ROOM_WORDS,
} from "../python/index.ts";
import type { CodeObject, Runtime } from "../python/index.ts";
import type { FrameNode } from "./frame-stack.ts";
import type { CollectionEvent, HeapEvent, Moment, OperationWatch } from "./operation-watch.ts";
import type { CountChange, Operation, SizeChange, TouchedObject } from "./operations.ts";
import { inspectOptions } from "./shown-objects.ts";
import type { Lens, ObjectId, SlotView, Snapshot } from "./snapshot.ts";
import type { StepRecord } from "./step-columns.ts";
import type { Tape } from "./tape.ts";
import type { TextbookAddresses } from "./textbook-addresses.ts";
import { Viewer } from "./viewer.ts";

/** What is told of an object, read while it lived. */
interface Seen {
  readonly id: ObjectId;
  readonly address: number;
  readonly type: string;
  readonly text: string;
  readonly refs: number | null;
  readonly size: number;
}

export class WatchedSteps {
  private readonly stepAt: (step: number) => StepRecord;
  private readonly moments: readonly Moment[];
  private readonly events: readonly HeapEvent[];
  private readonly collections: readonly CollectionEvent[];
  private readonly tape: Tape;
  private readonly rt: Runtime;
  private readonly lens: Lens;
  private readonly viewer: Viewer;
  private readonly known = new Map<number, readonly Operation[]>();
  private readonly instructions = new Map<CodeObject, Map<number, readonly [string, string]>>();

  constructor(
    stepAt: (step: number) => StepRecord,
    watch: OperationWatch,
    lens: Lens,
    textbook: TextbookAddresses,
  ) {
    this.stepAt = stepAt;
    this.moments = watch.moments;
    this.events = watch.events;
    this.collections = watch.collections;
    this.tape = watch.tape;
    this.rt = watch.tape.rt;
    this.lens = lens;
    this.viewer = new Viewer(this.tape, lens, textbook);
  }

  operations(step: number): readonly Operation[] {
    const known = this.known.get(step);
    if (known !== undefined) return known;
    const operations: Operation[] = [];
    const [first, end] = this.momentsOf(step);
    for (let index = first; index < end; index++) {
      const [moment, next] = [this.moments[index], this.moments[index + 1]];
      if (moment !== undefined && next !== undefined)
        operations.push(this.operation(this.stepAt(step), index, moment, next));
    }
    this.known.set(step, operations);
    return operations;
  }

  /** The state before an operation of a step. */
  snapshot(step: number, index: number): Snapshot {
    const [first, end] = this.momentsOf(step);
    const moment = this.moments[first + index];
    if (moment === undefined || first + index >= end)
      throw new RangeError(`step ${step} has no operation ${index}`);
    const record = this.stepAt(step);
    const seen = index === 0 ? record : { ...record, node: moment.node, returned: 0 };
    return { ...this.viewer.snapshot(step, seen, first + index, true), operationIndex: index };
  }

  /** The moments of a step, from its own to before the next step's. */
  private momentsOf(step: number): readonly [first: number, end: number] {
    const first = this.moments.findIndex((moment) => moment.step === step);
    const end = this.moments.findIndex((moment) => moment.step === step + 1);
    return first < 0 || end < 0 ? [0, 0] : [first, end];
  }

  private operation(step: StepRecord, index: number, moment: Moment, next: Moment): Operation {
    const { node, unit } = moment;
    const events = this.events.filter((event) => event.moment === index);
    const touched = this.objectsWrittenIn(index);
    this.viewer.seek(index);
    const moved = this.roomsWrittenIn(index);
    const named = [...touched, ...moved, ...events.map(({ object }) => object)];
    const code = frameCodeObject(this.rt, node.frame);
    const place = positions(code)[unit];
    const stackBefore = this.viewer.valueStack(node.frame);
    const seenBefore = this.seenObjects(named, index);
    this.viewer.seek(index + 1);
    const stackAfter = isOnStack(node, next.node) ? this.viewer.valueStack(node.frame) : [];
    const seenAfter = this.seenObjects(named, index + 1);
    const same = commonLength(stackBefore, stackAfter);
    const [instruction, operand] = this.instructionOf(code, unit);
    return {
      instruction,
      operand,
      isRest: moment.step !== null && (step.event === "return" || step.event === "raise"),
      frameId: node.callId,
      line: place?.line ?? null,
      column: place?.column ?? null,
      endLine: place?.endLine ?? null,
      endColumn: place?.endColumn ?? null,
      popped: stackBefore.slice(same),
      pushed: stackAfter.slice(same),
      allocated: events
        .filter(({ kind }) => kind === "allocated")
        .map((event) => this.touched(event, seenAfter)),
      freed: events.filter(({ kind }) => kind === "freed").map((event) => this.touched(event, seenBefore)),
      resized: moved.flatMap((object) => sizeChange(seenBefore.get(object), seenAfter.get(object))),
      collections: this.collections
        .filter((collection) => collection.moment === index)
        .map(({ generation, count }) => ({ generation, count })),
      counts: touched.flatMap((object) => this.countChange(seenBefore.get(object), seenAfter.get(object))),
    };
  }

  /** Objects of the run whose reference count was written between a moment and the next. */
  private objectsWrittenIn(index: number): number[] {
    const { history, lives } = this.tape;
    return history
      .wordsWritten(index + 1)
      .map((word) => word << 2)
      .filter(
        (object) => (object & 15) === 0 && (lives.lifeAt(object, index) ?? lives.lifeAt(object, index + 1)),
      );
  }

  /** Objects that may get another room between a moment, at which memory stands, and the next. */
  private roomsWrittenIn(index: number): number[] {
    const { rt } = this;
    const { history, lives } = this.tape;
    const found = new Set<number>();
    for (const word of history.wordsWritten(index + 1)) {
      for (const [type, offset] of ROOM_WORDS) {
        const object = (word << 2) - offset;
        if ((object & 15) !== 0 || lives.lifeAt(object, index) === null) continue;
        if (rt.isSubtype(rt.typeOf(object), type)) found.add(object);
      }
    }
    return [...found];
  }

  /** What is told of those of the objects that live at the moment, at which memory stands. */
  private seenObjects(objects: readonly number[], moment: number): Map<number, Seen> {
    const seen = new Map<number, Seen>();
    const options = inspectOptions(this.rt, this.lens, []);
    for (const object of objects) {
      const life = this.tape.lives.lifeAt(object, moment);
      if (life === null || seen.has(object)) continue;
      const { type, text, refs, size } = inspectObject(this.rt, object, options);
      seen.set(object, { id: life.id, address: this.viewer.addressOf(object), type, text, refs, size });
    }
    return seen;
  }

  private touched(
    { object, type, size, takesPlaceOf }: HeapEvent,
    seen: ReadonlyMap<number, Seen>,
  ): TouchedObject {
    const known = seen.get(object);
    const info = this.rt.infoOfType(type);
    return {
      id: known?.id ?? null,
      address: known?.address ?? this.viewer.addressOf(object),
      type: known?.type ?? info.name,
      size: size === 0 ? 0 : size + prefixByteCount(info.flags),
      takesPlaceOf,
    };
  }

  private countChange(before: Seen | undefined, after: Seen | undefined): CountChange[] {
    const told = after ?? before;
    if (told === undefined || told.refs === null) return [];
    // Another object may stand there by now: then the first one's count went to nothing.
    const isSame = before === undefined || after === undefined || before.id === after.id;
    const from = isSame ? (before?.refs ?? 0) : 0;
    const to = after?.refs ?? 0;
    if (from === to) return [];
    const { id, address, type, text } = told;
    return [{ id, address, type, text, before: from, after: to }];
  }

  private instructionOf(code: CodeObject, unit: number): readonly [string, string] {
    let known = this.instructions.get(code);
    if (known === undefined) {
      known = new Map(
        disassembledInstructions(code).map(({ offset, name, argument, meaning }) => [
          offset >> 1,
          [name, meaning === "" && argument !== null ? String(argument) : meaning],
        ]),
      );
      this.instructions.set(code, known);
    }
    return known.get(unit) ?? ["", ""];
  }
}

function sizeChange(before: Seen | undefined, after: Seen | undefined): SizeChange[] {
  if (before === undefined || after === undefined) return [];
  if (before.id !== after.id || before.size === after.size) return [];
  const { id, address, type } = after;
  return [{ id, address, type, before: before.size, after: after.size }];
}

function isOnStack(node: FrameNode, top: FrameNode): boolean {
  for (let at: FrameNode | null = top; at !== null; at = at.parent) if (at.row === node.row) return true;
  return false;
}

/** How many slots from the bottom two stacks have in common. */
function commonLength(a: readonly SlotView[], b: readonly SlotView[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at]?.target === b[at]?.target) at++;
  return at;
}
