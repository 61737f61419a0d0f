// Questions about a whole run, and the shape of their answers: plain data, so that a page may ask its worker. They are answered
// in `answers.ts`.

import type { ObjectId, SlotView } from "./snapshot.ts";

/** A name in a frame, or a slot of an object, as the drawing labels it. */
export type Place =
  | { readonly in: "frame"; readonly frameId: number; readonly label: string }
  | { readonly in: "object"; readonly object: ObjectId; readonly label: string };

/** What of an object: its reference count, what it holds, or either. */
export type Part = "count" | "contents" | "any";

export type Direction = 1 | -1;

export type TraceQuestion =
  /** When was this object allocated, when freed, and what took its address? `step`: where it is seen. */
  | { readonly about: "life"; readonly object: ObjectId; readonly step: number }
  /** Who holds it at that step? */
  | { readonly about: "holders"; readonly object: ObjectId; readonly step: number }
  /** When did its count change? The first `countMax` changes of its life, or those from `step` on. */
  | {
      readonly about: "counts";
      readonly object: ObjectId;
      readonly step: number;
      readonly direction: Direction;
      readonly countMax: number;
    }
  /** Who wrote this name or slot? The nearest `countMax` writes before or after the step. */
  | {
      readonly about: "writes";
      readonly place: Place;
      readonly step: number;
      readonly direction: Direction;
      readonly countMax: number;
    }
  /** The next step at which the selected object or place is not what it was the step before. */
  | {
      readonly about: "change";
      readonly target: ObjectId | Place;
      readonly part: Part;
      readonly step: number;
      readonly direction: Direction;
    }
  /** The next step that has just run this line. */
  | { readonly about: "line"; readonly line: number; readonly step: number; readonly direction: Direction }
  /** The next step that is in a frame just entered (`call`), or about to leave one (`return`). */
  | {
      readonly about: "call" | "return";
      readonly step: number;
      readonly direction: Direction;
    }
  /** The first step with the deepest stack. */
  | { readonly about: "deepest" };

/** The work of a line, as a place in the run. */
export interface RunMoment {
  /** The first step that sees what it did. */
  readonly step: number;
  /** The line that did it; null before the program's first. */
  readonly line: number | null;
  /** The frame that it ran in, as `FrameView.id`. */
  readonly frameId: number | null;
}

export interface LifeAnswer {
  readonly about: "life";
  /** Null for an object that is older than the program. */
  readonly allocated: RunMoment | null;
  /** Null where it lives to the end. */
  readonly freed: RunMoment | null;
  /** The object that took its address, and when; null where none did. */
  readonly successor: { readonly object: ObjectId; readonly moment: RunMoment } | null;
}

export interface Holder {
  readonly place: Place;
  /** The frame's function or the object's type. */
  readonly title: string;
  /** How many references it holds. */
  readonly count: number;
}

export interface HoldersAnswer {
  readonly about: "holders";
  /** The first few hundred. */
  readonly holders: readonly Holder[];
  /** References that further objects of the program hold. */
  readonly hiddenCount: number;
  /** References that are counted and held by what no drawing shows: the interpreter itself. Null for an immortal object. */
  readonly otherCount: number | null;
}

export interface CountsAnswer {
  readonly about: "counts";
  readonly changes: readonly (RunMoment & { readonly before: number; readonly after: number })[];
  readonly hasMore: boolean;
}

export interface WritesAnswer {
  readonly about: "writes";
  /** Null where nothing is bound. */
  readonly writes: readonly (RunMoment & {
    readonly before: SlotView | null;
    readonly after: SlotView | null;
  })[];
  readonly hasMore: boolean;
}

export interface StepAnswer {
  readonly about: "change" | "line" | "call" | "return" | "deepest";
  /** Null where there is no such step. */
  readonly step: number | null;
}

export type TraceAnswer = LifeAnswer | HoldersAnswer | CountsAnswer | WritesAnswer | StepAnswer;

interface AnswersByKind {
  readonly life: LifeAnswer;
  readonly holders: HoldersAnswer;
  readonly counts: CountsAnswer;
  readonly writes: WritesAnswer;
  readonly change: StepAnswer;
  readonly line: StepAnswer;
  readonly call: StepAnswer;
  readonly return: StepAnswer;
  readonly deepest: StepAnswer;
}

/** The answer to a question of that kind. */
export type AnswerTo<Q extends TraceQuestion> = AnswersByKind[Q["about"]];
