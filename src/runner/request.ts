// What is asked of a run and what comes back: plain data that crosses from a page to its worker.

import type {
  Lens,
  MemoryMap,
  ObjectBytes,
  ObjectId,
  Operation,
  Outcome,
  PoolBlocks,
  Recording,
  RunSeries,
  Snapshot,
  TraceAnswer,
  TraceQuestion,
} from "../trace/index.ts";

/** The versions of CPython whose memory a run can have. */
export const PYTHON_VERSIONS = ["3.11", "3.13", "3.14", "3.15"] as const;
export type PythonVersion = (typeof PYTHON_VERSIONS)[number];

export interface RunRequest {
  readonly source: string;
  /** As it stands in a traceback. */
  readonly filename: string;
  readonly lens: Lens;
  readonly version: PythonVersion;
  /** What the program reads, all of it. */
  readonly stdin: string;
  /** When the input is used up: true stops the run to ask for more, false is the end of the file, as in a pipe. */
  readonly asksForInput: boolean;
  /** The name of a wrong reading under which to run it (`src/readings`); null runs it as it is. */
  readonly reading: string | null;
  /** Steps that are recorded at most. */
  readonly stepCountMax: number;
}

/** Steps that a page is ready to show; what a lesson's program needs is far below. */
export const PAGE_STEP_COUNT_MAX = 100_000;

export function requestFor(source: string, options: Partial<RunRequest> = {}): RunRequest {
  return {
    source,
    filename: "main.py",
    lens: "textbook",
    version: "3.14",
    stdin: "",
    asksForInput: false,
    reading: null,
    stepCountMax: PAGE_STEP_COUNT_MAX,
    ...options,
  };
}

/** A run that is over and can be looked at, until it is closed. */
export type ProgramRun = Recording;

/** How many snapshots travel at once. A run no longer than this is whole after the first answer. */
export const WINDOW_STEP_COUNT = 400;

export type Question =
  | { readonly id: number; readonly type: "run"; readonly request: RunRequest }
  | {
      readonly id: number;
      readonly type: "window";
      readonly request: RunRequest;
      readonly from: number;
      readonly to: number;
    }
  | { readonly id: number; readonly type: "look"; readonly request: RunRequest; readonly look: Look };

/** Something to see of a run beside its snapshots; each kind is a method of `Recording`. */
export type Look =
  | { readonly at: "operations"; readonly step: number }
  | { readonly at: "operation-snapshot"; readonly step: number; readonly index: number }
  | { readonly at: "series"; readonly pointCountMax: number }
  | { readonly at: "answer"; readonly question: TraceQuestion }
  | { readonly at: "object-bytes"; readonly step: number; readonly object: ObjectId }
  | { readonly at: "memory-map"; readonly step: number }
  | { readonly at: "pool-blocks"; readonly step: number; readonly address: number };

export type Sight =
  | { readonly at: "operations"; readonly seen: readonly Operation[] }
  | { readonly at: "operation-snapshot"; readonly seen: Snapshot }
  | { readonly at: "series"; readonly seen: RunSeries }
  | { readonly at: "answer"; readonly seen: TraceAnswer }
  | { readonly at: "object-bytes"; readonly seen: ObjectBytes | null }
  | { readonly at: "memory-map"; readonly seen: MemoryMap }
  | { readonly at: "pool-blocks"; readonly seen: PoolBlocks | null };

export type Answer =
  | { readonly id: number; readonly type: "ready" }
  | {
      readonly id: number;
      readonly type: "ran";
      readonly outcome: Outcome;
      readonly snapshots: readonly Snapshot[];
    }
  | { readonly id: number; readonly type: "window"; readonly snapshots: readonly Snapshot[] }
  | { readonly id: number; readonly type: "sight"; readonly sight: Sight }
  /** Our own mistake: the run could not be made or told. */
  | { readonly id: number; readonly type: "broken"; readonly message: string };
