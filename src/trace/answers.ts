// Answers questions about a whole run. What is asked of memory is found in its history: which step wrote one of some words. An
// object's words are where its bytes lie and what it has beside them; a name's is the slot that holds its address.

import {
  DICT_OBJECT_SIZE,
  FRAME_LOCALS,
  FRAME_LOCALSPLUS,
  OBJECT_SIZE,
  T,
  contentRanges,
  frameCodeObject,
  frameKind,
  frameNames,
  frameValueStack,
  inspectObject,
  isLeaf,
  mayHold,
  signature,
} from "../python/index.ts";
import type { InspectedSlot, Runtime } from "../python/index.ts";
import type { FrameNode } from "./frame-stack.ts";
import type { WordRange } from "./memory-history.ts";
import type { Life } from "./object-lives.ts";
import type {
  AnswerTo,
  CountsAnswer,
  Direction,
  Holder,
  HoldersAnswer,
  LifeAnswer,
  Part,
  Place,
  RunMoment,
  TraceAnswer,
  TraceQuestion,
  WritesAnswer,
} from "./questions.ts";
import { inspectOptions, shownNames } from "./shown-objects.ts";
import type { Lens, ObjectId, SlotView } from "./snapshot.ts";
import type { StepColumns } from "./step-columns.ts";
import type { Tape } from "./tape.ts";
import type { Viewer } from "./viewer.ts";

/** Candidates that a search looks at before it gives up. */
const CANDIDATE_COUNT_MAX = 100_000;
const SLOTS_COMPARED_MAX = 1000;
/** Holders that are told one by one: a class may have as many as it has instances. */
const HOLDER_COUNT_MAX = 300;

export class Answers {
  private readonly tape: Tape;
  private readonly rt: Runtime;
  private readonly steps: StepColumns;
  private readonly viewer: Viewer;
  private readonly lens: Lens;

  constructor(tape: Tape, steps: StepColumns, viewer: Viewer, lens: Lens) {
    this.tape = tape;
    this.rt = tape.rt;
    this.steps = steps;
    this.viewer = viewer;
    this.lens = lens;
  }

  /** Throws RangeError for a step that there is not. */
  ask<Q extends TraceQuestion>(question: Q): AnswerTo<Q> {
    return this.answer(question) as AnswerTo<Q>;
  }

  private answer(question: TraceQuestion): TraceAnswer {
    switch (question.about) {
      case "life":
        return this.life(question.object, question.step);
      case "holders":
        return this.holders(question.object, question.step);
      case "counts":
        return this.counts(question.object, question.step, question.direction, question.countMax);
      case "writes":
        return this.writes(question.place, question.step, question.direction, question.countMax);
      case "change": {
        const { about, target, part, step, direction } = question;
        const found =
          typeof target === "number"
            ? this.nextChangeOfObject(target, part, step, direction)
            : (this.nextWrite(target, step, direction)?.step ?? null);
        return { about, step: found };
      }
      case "line": {
        const { about, line, direction } = question;
        return { about, step: this.scan(question.step, direction, (step) => this.steps.line(step) === line) };
      }
      case "call":
        return {
          about: "call",
          step: this.scan(question.step, question.direction, (step) => this.steps.isEntered(step)),
        };
      case "return":
        return {
          about: "return",
          step: this.scan(question.step, question.direction, (step) => this.steps.event(step) === "return"),
        };
      case "deepest":
        return { about: "deepest", step: this.deepest() };
    }
  }

  // ---- steps ---------------------------------------------------------------------------------------------------------
  private scan(from: number, direction: Direction, isWanted: (step: number) => boolean): number | null {
    for (let step = from + direction; step >= 0 && step < this.steps.length; step += direction) {
      if (isWanted(step)) return step;
    }
    return null;
  }

  private deepest(): number | null {
    let found: number | null = null;
    let most = -1;
    for (let step = 0; step < this.steps.length; step++) {
      const depth = this.steps.depth(step);
      if (depth > most) {
        most = depth;
        found = step;
      }
    }
    return found;
  }

  /** Whose work a step is the first to see. */
  private moment(step: number): RunMoment {
    const before = step > 0 ? this.steps.node(step - 1) : null;
    const hasLeft = step > 0 && this.steps.event(step - 1) === "return";
    const ran = hasLeft ? (before?.parent ?? null) : before;
    return { step, line: this.steps.line(step) || null, frameId: ran?.callId ?? null };
  }

  // ---- objects -------------------------------------------------------------------------------------------------------
  /** An object's life; one that is older than the recording has no birth. */
  private lifeOf(object: ObjectId): Pick<Life, "address" | "birth" | "death"> | null {
    if (object < 0) return { address: -1 - object, birth: 0, death: null };
    return this.tape.lives.ofId(object);
  }

  private life(object: ObjectId, step: number): LifeAnswer {
    const life = this.lifeOf(object);
    const about = "life";
    if (life === null) return { about, allocated: null, freed: null, successor: null };
    const allocated = object < 0 || life.birth >= this.steps.length ? null : this.moment(life.birth);
    // What is older than the run was there until another took its place, or is there still.
    const next = this.tape.lives.nextAt(
      life.address,
      life.death ?? (object < 0 ? step + 1 : this.steps.length),
    );
    const successor =
      next === null || next.birth >= this.steps.length
        ? null
        : { object: next.id, moment: this.moment(next.birth) };
    const freed = life.death === null || life.death >= this.steps.length ? null : this.moment(life.death);
    return { about, allocated, freed, successor };
  }

  private holders(object: ObjectId, step: number): HoldersAnswer {
    const address = this.lifeOf(object)?.address ?? 0;
    this.viewer.seek(step);
    const holders: Holder[] = [];
    if (address === 0) return { about: "holders", holders, hiddenCount: 0, otherCount: 0 };
    let found = 0;
    let hiddenCount = 0;
    for (let node = this.steps.node(step); node !== null; node = node.parent) {
      const counts = this.frameHolders(node, address);
      for (const holder of counts) found += holder.count;
      holders.push(...counts);
    }
    this.tape.lives.visitAlive(step, (owner, id) => {
      if (!mayHold(this.rt, owner, address)) return;
      let count = 0;
      this.rt.info(owner).tp_traverse?.(this.rt, owner, (target) => {
        if (target === address) count++;
      });
      if (count === 0) return;
      found += count;
      if (holders.length >= HOLDER_COUNT_MAX) {
        hiddenCount += count;
        return;
      }
      const { type, text, slots } = inspectObject(this.rt, owner, {
        ...inspectOptions(this.rt, "cpython", []),
        slotCountMax: Infinity,
      });
      const label = slots.find(({ target }) => target === address)?.label ?? "";
      holders.push({
        place: { in: "object", object: id, label },
        title: text === "" ? type : `${type} ${text}`,
        count,
      });
    });
    const refs = this.rt.heap.i32[address >> 2] ?? 0;
    const otherCount = refs < 0 ? null : Math.max(0, refs - found);
    return { about: "holders", holders, hiddenCount, otherCount };
  }

  private frameHolders({ frame, callId }: FrameNode, address: number): Holder[] {
    const code = frameCodeObject(this.rt, frame);
    const title = signature(code.qualname, code);
    const names = frameNames(this.rt, frame, {
      ...inspectOptions(this.rt, "cpython", []),
      slotCountMax: Infinity,
    });
    const isOwner = (slot: InspectedSlot): boolean => slot.target === address && this.isOwned(slot);
    // A module's and a class's names lie in a dict, which is an object of its own.
    const inFrame = frameKind(code) === "function" ? names.filter(isOwner) : [];
    const onStack = frameValueStack(this.rt, frame).filter(isOwner);
    return [...inFrame, ...onStack.map(({ label }) => ({ label: `value stack ${label}` }))].map(
      ({ label }) => ({
        place: { in: "frame", frameId: callId, label },
        title,
        count: 1,
      }),
    );
  }

  /** A slot of a frame that says that it borrows holds no reference. */
  private isOwned({ place }: InspectedSlot): boolean {
    return place === undefined || (this.rt.pointer(place) & 1) === 0;
  }

  private counts(object: ObjectId, step: number, direction: Direction, countMax: number): CountsAnswer {
    const life = this.lifeOf(object);
    const changes: CountsAnswer["changes"][number][] = [];
    let at: number | null = step;
    while (life !== null && changes.length <= countMax) {
      const word: number = life.address >> 2;
      at = this.tape.history.nextChange([[word, word + 1]], at, direction);
      if (at === null || at <= life.birth || (life.death !== null && at >= life.death)) break;
      const [before, after] = [at - 1, at].map((moment) => {
        this.viewer.seek(moment);
        return this.rt.heap.i32[word] ?? 0;
      });
      changes.push({ ...this.moment(at), before: before ?? 0, after: after ?? 0 });
    }
    return { about: "counts", changes: changes.slice(0, countMax), hasMore: changes.length > countMax };
  }

  private nextChangeOfObject(
    object: ObjectId,
    part: Part,
    step: number,
    direction: Direction,
  ): number | null {
    const life = this.lifeOf(object);
    if (life === null) return null;
    const { address, birth } = life;
    const death = life.death ?? this.steps.length;
    // Its coming and going are changes too.
    if (step < birth) return direction === 1 ? birth : null;
    if (step >= death && direction === -1 && death < this.steps.length && step > death) return death;
    let at = Math.min(step, death);
    for (let round = 0; round < CANDIDATE_COUNT_MAX; round++) {
      const here = Math.min(at, death - 1);
      this.viewer.seek(here);
      const next = this.tape.history.nextChange(this.rangesOf(address, part), at, direction);
      if (direction === 1 && (next === null || next >= death))
        return death < this.steps.length && at < death ? death : null;
      if (direction === -1 && (next === null || next <= birth)) return birth > 0 && at > birth ? birth : null;
      if (next === null) return null;
      if (this.hasChanged(address, part, next)) return next;
      at = next;
    }
    return null;
  }

  private rangesOf(address: number, part: Part): WordRange[] {
    const ranges: WordRange[] = part === "contents" ? [] : [[address >> 2, (address >> 2) + 1]];
    if (part !== "count" && !isLeaf(this.rt, address)) {
      for (const [start, size] of contentRanges(this.rt, address)) {
        ranges.push([start >> 2, (start + size + 3) >> 2]);
      }
    }
    return ranges;
  }

  private hasChanged(address: number, part: Part, step: number): boolean {
    return this.stateOf(address, part, step - 1) !== this.stateOf(address, part, step);
  }

  private stateOf(address: number, part: Part, step: number): string {
    this.viewer.seek(step);
    const options = { ...inspectOptions(this.rt, "cpython", []), slotCountMax: SLOTS_COMPARED_MAX };
    const { refs, text, slots, slotCount } = inspectObject(this.rt, address, options);
    const held = slots.map(({ label, target }) => `${label}=${target}`).join();
    return `${part === "contents" ? "" : String(refs)};${part === "count" ? "" : `${text};${slotCount};${held}`}`;
  }

  // ---- places --------------------------------------------------------------------------------------------------------
  private writes(place: Place, step: number, direction: Direction, countMax: number): WritesAnswer {
    const writes: WritesAnswer["writes"][number][] = [];
    let at: number | null = step;
    while (writes.length <= countMax) {
      const write = this.nextWrite(place, at, direction);
      if (write === null) break;
      writes.push(write);
      at = write.step;
    }
    return { about: "writes", writes: writes.slice(0, countMax), hasMore: writes.length > countMax };
  }

  private nextWrite(place: Place, from: number, direction: Direction): WritesAnswer["writes"][number] | null {
    let at = from;
    for (let round = 0; round < CANDIDATE_COUNT_MAX; round++) {
      const ranges = this.rangesOfPlace(place, at);
      const next =
        ranges === null
          ? this.edgeOf(place, at, direction)
          : this.tape.history.nextChange(ranges, at, direction);
      if (next === null) return null;
      const after = this.slotAt(place, next);
      const before = next === 0 ? null : this.slotAt(place, next - 1);
      if ((before?.target ?? null) !== (after?.target ?? null))
        return { ...this.moment(next), before, after };
      // Where the owner is gone, nothing writes the place any more; one that has just come may still be written.
      if (ranges === null && direction === -1) return null;
      at = next;
    }
    return null;
  }

  /** From a step at which the owner does not exist: the step at which it comes or goes, in that direction. */
  private edgeOf(place: Place, step: number, direction: Direction): number | null {
    if (place.in === "frame") {
      const found = this.scan(step, direction, (at) => this.nodeOf(place.frameId, at) !== null);
      return found === null ? null : direction === 1 ? found : found + 1;
    }
    const life = this.lifeOf(place.object);
    if (life === null) return null;
    const edge = direction === 1 ? life.birth : life.death;
    return edge !== null && (edge - step) * direction > 0 ? edge : null;
  }

  private nodeOf(frameId: number, step: number): FrameNode | null {
    for (let node = this.steps.node(step); node !== null; node = node.parent)
      if (node.callId === frameId) return node;
    return null;
  }

  private slotsOf(place: Place, step: number): InspectedSlot[] | null {
    this.viewer.seek(step);
    if (place.in === "frame") {
      const node = this.nodeOf(place.frameId, step);
      return node === null ? null : shownNames(this.rt, this.lens, node.frame);
    }
    const life = this.lifeOf(place.object);
    if (life === null || step < life.birth || (life.death !== null && step >= life.death)) return null;
    const options = { ...inspectOptions(this.rt, this.lens, []), slotCountMax: Infinity };
    return [...inspectObject(this.rt, life.address, options).slots];
  }

  private slotAt(place: Place, step: number): SlotView | null {
    const slot = this.slotsOf(place, step)?.find(({ label }) => label === place.label);
    return slot === undefined ? null : this.viewer.slot(slot);
  }

  /** The words whose change may change what the place holds; null where its owner does not exist at the step. */
  private rangesOfPlace(place: Place, step: number): WordRange[] | null {
    const slots = this.slotsOf(place, step);
    if (slots === null) return null;
    const owner = this.ownerOf(place, step);
    const slot = slots.find(({ label }) => label === place.label);
    if (slot?.place === undefined) {
      if (owner === 0) return this.frameRanges(place, step);
      // A key that is not there comes with a change of the count of keys, which the header has.
      if (slot === undefined && this.rt.info(owner).mro.includes(T.dict)) return [this.headerOf(owner)];
      return this.rangesOf(owner, "contents");
    }
    const word = slot.place >> 2;
    const ranges: WordRange[] = [[word, word + 2]];
    // Where a container's table or array is exchanged for another, the place moves: its header tells.
    if (owner !== 0) ranges.push(this.headerOf(owner));
    return ranges;
  }

  /** Where a list, dict or set says how many it holds, and where they lie. */
  private headerOf(owner: number): WordRange {
    return [(owner + OBJECT_SIZE) >> 2, (owner + DICT_OBJECT_SIZE) >> 2];
  }

  /** The object in which the names of the place lie: itself, or a frame's dict; 0 for the frame itself. */
  private ownerOf(place: Place, step: number): number {
    if (place.in === "object") return this.lifeOf(place.object)?.address ?? 0;
    const node = this.nodeOf(place.frameId, step);
    return node === null ? 0 : frameNamespace(this.rt, node.frame);
  }

  private frameRanges(place: Place, step: number): WordRange[] | null {
    const node = place.in === "frame" ? this.nodeOf(place.frameId, step) : null;
    if (node === null) return null;
    const start = (node.frame + FRAME_LOCALSPLUS) >> 2;
    return [[start, start + 2 * frameCodeObject(this.rt, node.frame).localsplusnames.length]];
  }
}

function frameNamespace(rt: Runtime, frame: number): number {
  const locals = rt.pointer(frame + FRAME_LOCALS) & ~1;
  return locals !== 0 && rt.typeOf(locals) === T.dict ? locals : 0;
}
