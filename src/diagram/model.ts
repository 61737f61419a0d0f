// A drawing as plain geometry, in CSS pixels from its top left corner: what `Diagram.svelte` turns into SVG, what exercises
// lay their targets over, and what can be tested without a browser.

import type { FrameView, Lens, ObjectId, ObjectView } from "../trace/index.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** From one height to another. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** What this step did to a thing. `freed`: it is gone, and is drawn for one more step as a ghost. */
export type Mark = "same" | "new" | "changed" | "freed";

/** A place that holds an address, with the cell in which it is written. */
export interface SlotBox {
  /** Unique in the drawing: `f0:xs` for a frame's name, `o12:3` for an object's. */
  readonly key: string;
  readonly label: string;
  /** The label as drawn: cut where there is no room. Null: it is not written (items of a list are counted by the reader). */
  readonly labelText: string | null;
  readonly labelAt: Point;
  /** The address as written, or the value that is written in its stead; empty for a name that is not bound. */
  readonly text: string;
  readonly target: ObjectId | null;
  /** The object whose value is written in the cell, where small values are; null: the cell shows an address. */
  readonly inlined: ObjectView | null;
  readonly cell: Rect;
  /** Where its arrow starts, and which way it leaves. */
  readonly dot: Point;
  readonly exit: "right" | "down";
  readonly mark: Mark;
}

export interface FrameBox {
  readonly frame: FrameView;
  readonly rect: Rect;
  readonly title: string;
  /** The frame that runs. */
  readonly isTop: boolean;
  readonly slots: readonly SlotBox[];
  readonly mark: Mark;
}

/** Stands for frames in the middle of a deep stack. */
export interface FoldBox {
  readonly rect: Rect;
  readonly count: number;
}

export interface ObjectBox {
  readonly object: ObjectView;
  readonly rect: Rect;
  /** The address, as written in its head. */
  readonly address: string;
  /** Type and, on request, count. */
  readonly label: string;
  readonly text: string | null;
  readonly textAt: Point;
  readonly slots: readonly SlotBox[];
  /** `… 9,950 more`, and where; null when everything is shown. */
  readonly more: { readonly text: string; readonly at: Point } | null;
  readonly mark: Mark;
}

export interface Arrow {
  /** Its slot's key. */
  readonly key: string;
  readonly target: ObjectId;
  /** SVG path data, from the dot to the base of the head. */
  readonly path: string;
  /** SVG path data of the solid head. */
  readonly head: string;
  /** Where there are very many arrows, a far one is a stub; this is the whole of it, for when it is pointed at. */
  readonly whole: { readonly path: string; readonly head: string } | null;
  readonly mark: Mark;
}

export interface DiagramModel {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  /** What this step fills of the height; the rest waits for other steps. */
  readonly filled: Span;
  readonly frames: readonly FrameBox[];
  readonly fold: FoldBox | null;
  readonly objects: readonly ObjectBox[];
  readonly arrows: readonly Arrow[];
  /** So many arrows that they are drawn thinly: those that changed, and those one points at, stand out. */
  readonly isCrowded: boolean;
  /** Base lines of the words STACK and PRIVATE HEAP. */
  readonly stackHeading: Point;
  readonly heapHeading: Point;
  /** Objects that were left out. */
  readonly hiddenCount: number;
}

export interface DiagramOptions {
  /** Width at hand. */
  readonly width: number;
  /** Stack above heap, for a phone. */
  readonly isNarrow: boolean;
  readonly lens: Lens;
  readonly showsRefs: boolean;
  /** Small values are written into the slots that hold them, without a box and an arrow of their own. */
  readonly inlinesValues: boolean;
  /** All frames of a deep stack, instead of the outermost and the innermost. */
  readonly isUnfolded: boolean;
}
