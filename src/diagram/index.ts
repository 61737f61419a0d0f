// Snapshot to drawing and words. The Svelte component that shows a model is `Diagram.svelte`.
export { DiagramPlan } from "./plan.ts";
export { drawDiagram } from "./draw.ts";
export { findChanges } from "./changes.ts";
export type { Changes, SlotChange } from "./changes.ts";
export { describe, sentenceText, tellStep } from "./narrate.ts";
export type { Piece, Sentence } from "./narrate.ts";
export { tellOperation } from "./tell-operation.ts";
export { addressText, frameRows } from "./measure.ts";
export type {
  Arrow,
  DiagramModel,
  DiagramOptions,
  FrameBox,
  ObjectBox,
  Point,
  Rect,
  SlotBox,
  Span,
} from "./model.ts";
