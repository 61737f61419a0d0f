// One moment of a run as a reader sees it: the frames of the stack with the names in them, and the objects that these
// names lead to. Plain data, made from the bytes of the recorded heap (`inspect.ts`), never by running the program's own
// code; it can be sent from a worker, drawn, told in words and compared with the moment before.

import type { LimitName } from "../python/index.ts";

/** How the run is pictured: the course's first picture, or what is really there. */
export type Lens = "textbook" | "cpython";

/** One object over its whole life. An address may serve many objects, one after the other; each has a number of its own. */
export type ObjectId = number;

/** A place that holds an address: a name in a frame, an item of a list, an attribute of an instance. */
export interface SlotView {
  /** Name, index, attribute, or a dict's key as text. Unique in its owner. */
  readonly label: string;
  /** What is held; null when the place is empty (a local that is not bound yet). */
  readonly target: ObjectId | null;
  /** The address held, as `id()` gives it in this run; null when empty. */
  readonly address: number | null;
}

export type FrameKind = "module" | "function" | "class";

export interface FrameView {
  /** Counts the calls of the run: the module's frame is 0. */
  readonly id: number;
  readonly kind: FrameKind;
  /** As in a traceback: `module`, `add_score`, `Node.__init__`. */
  readonly name: string;
  /** With the names of its parameters: `add_score(scores)`. */
  readonly title: string;
  /** The line it stands at; null before its first. */
  readonly line: number | null;
  readonly slots: readonly SlotView[];
  /** At a return: what is handed to the caller. */
  readonly returned: SlotView | null;
  /** What lies on the frame's value stack, bottom first; only where the run is looked at instruction by instruction. */
  readonly valueStack?: readonly SlotView[];
}

/**
 * How an object is drawn. `value`: its text says it all (int, str, None). `sequence`: cells in a row. `set`: the same,
 * without order. `mapping`: rows of key and value. `record`: rows of name and value (instance, class, cell, generator,
 * exception, method). `opaque`: a text and nothing to follow (a builtin function, a module).
 */
export type ObjectKind = "value" | "sequence" | "set" | "mapping" | "record" | "opaque";

export interface ObjectView {
  readonly id: ObjectId;
  /** As `id()` gives it in this run. */
  readonly address: number;
  readonly kind: ObjectKind;
  /** `__name__` of its type. */
  readonly type: string;
  /** For `value` its repr, for others a short text that tells it apart (`Node`, `f(x, y)`); may be cut, see `isCut`. */
  readonly text: string;
  readonly isCut: boolean;
  readonly slots: readonly SlotView[];
  /** How many slots there are; more than `slots.length` when some are not shown. */
  readonly slotCount: number;
  /** The reference count; null for an immortal object, whose count is not kept. */
  readonly refs: number | null;
  /** What `sys.getsizeof` says, in bytes. */
  readonly size: number;
  /** In CPython, where the object lies. */
  readonly region: "static" | "arena" | "large";
}

/** Why the run stopped here. `line`: before a line. `return`: a frame is about to go. `raise`: an exception is in flight. */
export type StepEvent = "start" | "line" | "return" | "raise" | "end";

export interface RaisedView {
  readonly type: string;
  readonly message: string;
}

/** State of the run at one step. */
export interface Snapshot {
  readonly step: number;
  readonly event: StepEvent;
  /** The line that has just run, whose effect this step shows; null at the start. */
  readonly line: number | null;
  /** The line that would run next; null at the end. */
  readonly nextLine: number | null;
  /** Outermost first; the last one runs. Of a very deep stack the middle is left out, see `frameCount`. */
  readonly frames: readonly FrameView[];
  /** Frames that are on the stack. */
  readonly frameCount: number;
  /** Everything that the names lead to, in the order in which one meets it. */
  readonly objects: readonly ObjectView[];
  /** Objects were left out because there are too many to draw. */
  readonly hiddenCount: number;
  readonly raised: RaisedView | null;
  /** Characters of standard output printed so far. */
  readonly stdoutLength: number;
  /** Within a line: how many of its operations are done (`operations.ts`). */
  readonly operationIndex?: number;
}

/** What the slider, the keys and a click on a line need of each step, without its state. */
export interface StepSummary {
  readonly event: StepEvent;
  readonly line: number | null;
  readonly nextLine: number | null;
  /** Frames on the stack. */
  readonly depth: number;
  /** Bytes in live objects and their buffers. */
  readonly heapBytes: number;
  readonly stdoutLength: number;
}

export interface ProgramError {
  readonly type: string;
  readonly message: string;
  /** As on stderr: the whole traceback. */
  readonly text: string;
  readonly line: number | null;
  /** Columns from 1, in characters; null where unknown. Only for syntax errors. */
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** The program could not be compiled, so that nothing ran. */
  readonly isSyntax: boolean;
}

/** How a run ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly error: ProgramError | null;
  /** A limit of ours that stopped it, in words for a reader; null when it ended by itself. */
  readonly limit: string | null;
  /** Which limit it was: `steps` and `trace` are those of the run's and the recording's length; null when none was hit. */
  readonly limitName: LimitName | null;
  /** It stopped because the program asks for input and there is none left; run it again with more. */
  readonly awaitsInput: boolean;
  readonly steps: readonly StepSummary[];
}
