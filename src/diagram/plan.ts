// The plan of a run's drawing: every place, decided once for all steps, so that going a step on or back moves nothing but
// what the program moved. The stack grows upward from its bottom, where the module's frame stands; the heap's places are
// `placement.ts`'s. A plan can be extended when more steps of a long run become known; places given before stay.

import type { ObjectId, Snapshot } from "../trace/index.ts";
import {
  BOTTOM_MARGIN,
  FOLD_HEIGHT,
  FRAME_GAP,
  HEADING_HEIGHT,
  frameHeight,
  frameRows,
  isSmallValue,
  measureObject,
} from "./measure.ts";
import type { Inlined } from "./measure.ts";
import type { DiagramOptions, Rect } from "./model.ts";
import { Placement } from "./placement.ts";
import { Sightings } from "./sightings.ts";

/** Frames at either end of a deep stack that stay in sight. */
const OUTER_FRAMES = 2;
const INNER_FRAMES = 3;
const STACK_WIDTH = 224;
const CORRIDOR = 56;
const NARROW_CHANNEL = 30;
const EDGE = 2;
const NOTHING_INLINED: Inlined = new Map();

export interface FrameSlotPlace {
  readonly top: number;
  readonly height: number;
}

export class DiagramPlan {
  readonly options: DiagramOptions;
  /** Left edge and width of the frames and of the heap. */
  readonly stackX = EDGE;
  readonly stackWidth: number;
  readonly heapX: number;
  readonly heapWidth: number;
  /** Largest frame seen at each place, from the bottom. */
  private readonly levelHeights: number[] = [];
  /** Some step has more frames than are drawn. */
  private hasFold = false;
  private readonly placement: Placement;
  /** Moments taken in: steps, and the operations within them. */
  private readonly known = new Set<string>();

  constructor(options: DiagramOptions) {
    this.options = options;
    const { width, isNarrow } = options;
    this.stackWidth = isNarrow ? width - NARROW_CHANNEL - EDGE : STACK_WIDTH;
    this.heapX = isNarrow ? EDGE : EDGE + STACK_WIDTH + CORRIDOR;
    this.heapWidth = isNarrow ? width - NARROW_CHANNEL - EDGE : width - this.heapX - EDGE - 10;
    this.placement = new Placement(this.heapWidth);
  }

  /** Takes in more steps of the same run, in any order; steps known already change nothing. */
  extend(snapshots: readonly Snapshot[]): void {
    const fresh = snapshots
      .filter((snapshot) => !this.known.has(momentKey(snapshot)))
      .sort((a, b) => a.step - b.step || (a.operationIndex ?? -1) - (b.operationIndex ?? -1));
    for (const snapshot of fresh) this.known.add(momentKey(snapshot));
    const sightings = new Sightings();
    const { lens, showsRefs } = this.options;
    for (const snapshot of fresh) {
      this.measureStack(snapshot);
      const inlined = this.inlined(snapshot);
      sightings.add(this.shown(snapshot), (object) =>
        measureObject(object, lens, showsRefs, this.heapWidth, inlined),
      );
    }
    for (const sighting of sightings.inOrder()) this.placement.add(sighting);
  }

  private measureStack(snapshot: Snapshot): void {
    const { shown, foldedCount } = this.fold(snapshot);
    if (foldedCount > 0) this.hasFold = true;
    shown.forEach((index, level) => {
      const frame = snapshot.frames[index];
      if (frame === undefined) return;
      this.levelHeights[level] = Math.max(this.levelHeights[level] ?? 0, frameHeight(frame));
    });
  }

  /** Which of a snapshot's frames are drawn, outermost first, and how many are folded after the outer ones. */
  fold({ frames, frameCount }: Snapshot): { shown: number[]; foldedCount: number } {
    const all = frames.map((_, index) => index);
    const most = OUTER_FRAMES + INNER_FRAMES;
    if (this.options.isUnfolded || frameCount <= most + 1) {
      return { shown: all, foldedCount: frameCount - frames.length };
    }
    const shown = [...all.slice(0, OUTER_FRAMES), ...all.slice(frames.length - INNER_FRAMES)];
    return { shown, foldedCount: frameCount - most };
  }

  /** The objects of a snapshot that are written into the slots that hold them. */
  inlined(snapshot: Snapshot): Inlined {
    if (!this.options.inlinesValues) return NOTHING_INLINED;
    return new Map(snapshot.objects.filter(isSmallValue).map((object) => [object.id, object]));
  }

  /**
   * What is drawn of a snapshot in boxes: where frames are folded, objects that only these lead to are folded with them;
   * where small values are written into slots, they have no box.
   */
  shown(whole: Snapshot): Snapshot {
    const snapshot = this.options.inlinesValues
      ? { ...whole, objects: whole.objects.filter((object) => !isSmallValue(object)) }
      : whole;
    const { shown, foldedCount } = this.fold(snapshot);
    if (foldedCount === 0 || shown.length === snapshot.frames.length) return snapshot;
    const byId = new Map(snapshot.objects.map((object) => [object.id, object]));
    const reached = new Set<ObjectId>();
    const queue: ObjectId[] = [];
    const reach = (target: ObjectId | null): void => {
      if (target === null || reached.has(target)) return;
      reached.add(target);
      queue.push(target);
    };
    for (const index of shown) {
      const frame = snapshot.frames[index];
      if (frame !== undefined) for (const { slot } of frameRows(frame)) reach(slot.target);
    }
    for (let at = 0; at < queue.length; at++) {
      for (const { target } of byId.get(queue[at] ?? -1)?.slots ?? []) reach(target);
    }
    const objects = snapshot.objects.filter(({ id }) => reached.has(id));
    const hiddenCount = snapshot.hiddenCount + snapshot.objects.length - objects.length;
    return { ...snapshot, objects, hiddenCount };
  }

  /** Height of the whole stack, its heading included. */
  get stackHeight(): number {
    const gaps = this.levelHeights.reduce((sum, height) => sum + height + FRAME_GAP, 0);
    return HEADING_HEIGHT + gaps + (this.hasFold ? FOLD_HEIGHT + FRAME_GAP : 0);
  }

  /** Top of the frame at a level, from the bottom; level -1 asks for the fold. */
  levelTop(level: number): number {
    let bottom = this.stackHeight - FRAME_GAP;
    for (let below = 0; below < this.levelHeights.length; below++) {
      if (below === OUTER_FRAMES && this.hasFold) {
        if (level === -1) return bottom - FOLD_HEIGHT;
        bottom -= FOLD_HEIGHT + FRAME_GAP;
      }
      const top = bottom - (this.levelHeights[below] ?? 0);
      if (below === level) return top;
      bottom = top - FRAME_GAP;
    }
    return bottom;
  }

  get heapTop(): number {
    return this.options.isNarrow ? this.stackHeight + HEADING_HEIGHT + 6 : HEADING_HEIGHT;
  }

  /** The place of an object, or undefined for one that no known step has shown. */
  placeOf(id: ObjectId): Rect | undefined {
    const place = this.placement.placeOf(id);
    if (place === undefined) return undefined;
    const { x, y, width, height } = place;
    return { x: x + this.heapX, y: y + this.heapTop, width, height };
  }

  get height(): number {
    const heapBottom = this.heapTop + this.placement.height;
    return Math.ceil(Math.max(this.stackHeight, heapBottom)) + BOTTOM_MARGIN;
  }
}

function momentKey({ step, operationIndex }: Snapshot): string {
  return operationIndex === undefined ? `${step}` : `${step}.${operationIndex}`;
}
