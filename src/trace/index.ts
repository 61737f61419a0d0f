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
export type { RecordOptions } from "./record.ts";
export type { Recording } from "./recorded-run.ts";
export type { CountChange, Operation, TouchedObject } from "./operations.ts";
export type {
  AnswerTo,
  CountsAnswer,
  Direction,
  Holder,
  HoldersAnswer,
  LifeAnswer,
  Part,
  Place,
  RunMoment,
  StepAnswer,
  TraceAnswer,
  TraceQuestion,
  WritesAnswer,
} from "./questions.ts";
export type { RunSeries, SeriesPoint } from "./series.ts";
export type { BlockBytes, FieldView, ObjectBytes } from "./object-bytes.ts";
export type {
  ArenaView,
  BlockOwner,
  BlockView,
  LargeBlockView,
  MemoryMap,
  PoolBlocks,
  PoolView,
} from "./memory-map.ts";
export { exportText } from "./export-text.ts";
export { exportOpt } from "./export-opt.ts";
export type { OptOptions } from "./export-opt.ts";
export { optJson } from "./opt-trace.ts";
export type { OptEntry, OptFrame, OptObject, OptTrace, OptValue } from "./opt-trace.ts";
export { TRACE_FORMAT, TRACE_VERSION, traceFile } from "./export-json.ts";
export type { TraceFile } from "./export-json.ts";
