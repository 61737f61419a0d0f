// What a line does, instruction by instruction: each with the values that it takes from the stack and puts there, the objects
// that it allocates and frees, and the reference counts that it changes. Plain data, as a snapshot is.

import type { ObjectId, SlotView } from "./snapshot.ts";

/** An object that comes or goes, as it was while it lived. */
export interface TouchedObject {
  /** Null where it came and went within the operation. */
  readonly id: ObjectId | null;
  /** As `id()` gives it in this run. */
  readonly address: number;
  /** `__name__` of its type. */
  readonly type: string;
  /** Bytes, with what lies in front of it. */
  readonly size: number;
  /** `__name__` of the type of what was freed at the address before; null where nothing was, and of what goes. */
  readonly takesPlaceOf: string | null;
}

/** An object whose room grows or shrinks: a list, dict, set or bytearray, whose items lie apart. */
export interface SizeChange {
  readonly id: ObjectId;
  readonly address: number;
  readonly type: string;
  /** As `sys.getsizeof`, in bytes. */
  readonly before: number;
  readonly after: number;
}

/** A run of the garbage collector. */
export interface Collection {
  readonly generation: number;
  /** Unreachable objects that it found. */
  readonly count: number;
}

export interface CountChange {
  readonly id: ObjectId;
  readonly address: number;
  readonly type: string;
  /** Its repr where that says it all, else what tells it apart; may be empty. */
  readonly text: string;
  readonly before: number;
  readonly after: number;
}

/** One instruction's work. Of a return or a raise that is a step of its own, the rest is an operation after that step. */
export interface Operation {
  /** As `dis` prints it: `LOAD_FAST_BORROW`. */
  readonly instruction: string;
  /** What its argument means, `xs` or `x + NULL`, else the number that it is; empty where it has none. */
  readonly operand: string;
  /** It was begun before this step, and goes on. */
  readonly isRest: boolean;
  /** The frame that runs it, as `FrameView.id`. */
  readonly frameId: number;
  /** Where in the program it comes from; lines from 1, columns from 0 in bytes of UTF-8; null where it has no place. */
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** Values that it takes from its frame's stack and puts there, bottom first. */
  readonly popped: readonly SlotView[];
  readonly pushed: readonly SlotView[];
  readonly allocated: readonly TouchedObject[];
  readonly freed: readonly TouchedObject[];
  readonly resized: readonly SizeChange[];
  readonly counts: readonly CountChange[];
  readonly collections: readonly Collection[];
}
