// A run to a timeline: recorded once, looked at from any step. The only file of this folder that others import.
export type {
  FrameKind,
  FrameView,
  Lens,
  ObjectId,
  ObjectKind,
  ObjectView,
  Outcome,
  ProgramError,
  RaisedView,
  SlotView,
  Snapshot,
  StepEvent,
  StepSummary,
} from "./snapshot.ts";
export { record } from "./record.ts";
export type { Recording, RecordOptions } from "./record.ts";
export { exportText } from "./export-text.ts";
export { exportOpt } from "./export-opt.ts";
export type { OptOptions, OptTrace } from "./export-opt.ts";
export { TRACE_FORMAT, TRACE_VERSION, traceFile } from "./export-json.ts";
export type { TraceFile } from "./export-json.ts";
