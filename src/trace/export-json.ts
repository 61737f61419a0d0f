// A run as JSON: the outcome and every snapshot. `format` and `version` head the file; a reader refuses a version that it
// does not know. The shape is that of `snapshot.ts`, field for field, and published as `public/schema/trace-1.json`.

import type { Recording } from "./recorded-run.ts";
import type { Outcome, Snapshot } from "./snapshot.ts";

export const TRACE_FORMAT = "the-private-heap/trace";
export const TRACE_VERSION = 1;

export interface TraceFile {
  readonly format: typeof TRACE_FORMAT;
  readonly version: typeof TRACE_VERSION;
  readonly source: string;
  readonly outcome: Outcome;
  readonly snapshots: readonly Snapshot[];
}

export function traceFile(recording: Recording, source: string): TraceFile {
  const { outcome } = recording;
  const snapshots = outcome.steps.map((_, step) => recording.snapshot(step));
  return { format: TRACE_FORMAT, version: TRACE_VERSION, source, outcome, snapshots };
}
