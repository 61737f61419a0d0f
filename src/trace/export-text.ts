// A run as text, one block a step: for reading, and for the recordings under `tests/traces` that a change of the interpreter
// is held against. Addresses are the textbook's or CPython's, as the run was recorded.

import type { Recording } from "./recorded-run.ts";
import type { FrameView, Lens, ObjectView, SlotView, Snapshot } from "./snapshot.ts";

export function exportText(recording: Recording, lens: Lens): string {
  const { outcome } = recording;
  const blocks = outcome.steps.map((_, step) => stepText(recording.snapshot(step), lens));
  const ending = [`exit ${outcome.exitCode}`];
  if (outcome.limit !== null) ending.push(`limit ${outcome.limit}`);
  if (outcome.error !== null) ending.push(`error ${outcome.error.type}: ${outcome.error.message}`);
  return [...blocks, ...ending, ""].join("\n");
}

function stepText(snapshot: Snapshot, lens: Lens): string {
  const { step, event, line, nextLine, frames, objects, hiddenCount, raised } = snapshot;
  const head = [`step ${step} ${event}`];
  if (line !== null) head.push(`ran line ${line}`);
  if (nextLine !== null) head.push(`next line ${nextLine}`);
  if (raised !== null) head.push(`${raised.type}: ${raised.message}`);
  head.push(`${snapshot.stdoutLength} characters out`);
  const lines = [head.join(" | ")];
  for (const frame of frames) lines.push(`  ${frameText(frame, lens)}`);
  for (const object of objects) lines.push(`    ${objectText(object, lens)}`);
  if (hiddenCount > 0) lines.push(`    and ${hiddenCount} more objects`);
  return lines.join("\n");
}

function address(value: number, lens: Lens): string {
  return lens === "textbook" ? String(value) : `0x${value.toString(16)}`;
}

function slotText({ label, address: held }: SlotView, lens: Lens): string {
  return `${label}=${held === null ? "-" : address(held, lens)}`;
}

function frameText({ title, line, slots, returned }: FrameView, lens: Lens): string {
  const all = returned === null ? slots : [...slots, returned];
  return `${title}${line === null ? "" : ` at line ${line}`}: ${all.map((slot) => slotText(slot, lens)).join(" ")}`.trimEnd();
}

function objectText(object: ObjectView, lens: Lens): string {
  const { type, text, slots, slotCount, refs, size } = object;
  const held = slots.map((slot) => slotText(slot, lens));
  if (slotCount > slots.length) held.push(`(${slotCount - slots.length} more)`);
  const counts = refs === null ? "immortal" : `${refs} refs`;
  const body = [text, held.length === 0 ? "" : `[${held.join(" ")}]`].filter((part) => part !== "").join(" ");
  return `${address(object.address, lens)} ${type} ${body} (${counts}, ${size} bytes)`.replace("  ", " ");
}
