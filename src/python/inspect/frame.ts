// The names of a frame and what they hold, read from its slots. A name that is not bound is not listed. Names that the
// compiler made for itself (`.0`) and the ones that every module has (`__name__` …) are not the program's, and are left out.

import { CO_FAST_CELL, CO_FAST_FREE, CO_NEWLOCALS, CO_OPTIMIZED, positions } from "../compile/code.ts";
import type { CodeObject } from "../compile/code.ts";
import {
  FRAME_EXECUTABLE,
  FRAME_GLOBALS,
  FRAME_INSTRUCTION,
  FRAME_LOCALS,
  FRAME_LOCALSPLUS,
  FRAME_PREVIOUS,
  FRAME_STACK_POINTER,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { CELL_VALUE, cellValue } from "../objects/cell.ts";
import { heapCode } from "../objects/code-object.ts";
import { dictGetText } from "../objects/dict.ts";
import { firstComplete, visibleLocal } from "../objects/frame-object.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import { textFromMemory } from "../objects/str.ts";
import { pairsOf } from "./members.ts";
import { dictSlots } from "./object.ts";
import type { InspectOptions, InspectedSlot } from "./object.ts";

const SLOT_BYTES = 8;

/** The code object that the frame runs, on the heap. */
export function frameCodeRef(rt: Runtime, frame: Address): number {
  return rt.pointer(frame + FRAME_EXECUTABLE) & ~1;
}

export function frameCodeObject(rt: Runtime, frame: Address): CodeObject {
  return heapCode(rt, frameCodeRef(rt, frame)).code;
}

export type InspectedFrameKind = "module" | "function" | "class";

export function frameKind(code: CodeObject): InspectedFrameKind {
  if ((code.flags & CO_OPTIMIZED) !== 0) return "function";
  return (code.flags & CO_NEWLOCALS) !== 0 || code.name !== "<module>" ? "class" : "module";
}

const lineTables = new WeakMap<CodeObject, (number | null)[]>();

/** The line that runs in the frame; null where its instruction has none. */
export function frameLineNumber(rt: Runtime, frame: Address): number | null {
  const code = frameCodeObject(rt, frame);
  let lines = lineTables.get(code);
  if (lines === undefined) {
    lines = positions(code).map(({ line }) => line);
    lineTables.set(code, lines);
  }
  return lines[rt.pointer(frame + FRAME_INSTRUCTION)] ?? null;
}

/** Not one that the machine made: of two underscores at either end, or of a comprehension. Most begin with a letter. */
const isProgramName = (label: string): boolean => {
  const first = label.charCodeAt(label.charCodeAt(0) === 39 ? 1 : 0);
  if (first !== 95 && first !== 46) return true;
  return !/^'?(__.*__|\..*)'?$/.test(label);
};

/** The frame's bound names in the order of the code object (a module's and a class's in the order of binding). */
export function frameNames(rt: Runtime, frame: Address, options: InspectOptions): InspectedSlot[] {
  const code = frameCodeObject(rt, frame);
  if (frameKind(code) !== "function") {
    const locals = rt.pointer(frame + FRAME_LOCALS);
    const names = locals === 0 ? rt.pointer(frame + FRAME_GLOBALS) & ~1 : locals & ~1;
    if (names === 0 || !rt.info(names).mro.includes(T.dict)) return [];
    return dictSlots(rt, names, options.slotCountMax, isProgramName).map((slot) => ({
      ...slot,
      label: slot.label.slice(1, -1),
    }));
  }
  const slots: InspectedSlot[] = [];
  code.localsplusnames.forEach((label, index) => {
    if (!isProgramName(label) || slots.length >= options.slotCountMax) return;
    let place = frame + FRAME_LOCALSPLUS + index * SLOT_BYTES;
    let target = rt.pointer(place) & ~1;
    const isCell = ((code.localspluskinds[index] ?? 0) & (CO_FAST_CELL | CO_FAST_FREE)) !== 0;
    if (isCell && options.seesThroughCells && target !== 0 && rt.typeOf(target) === T.cell) {
      place = target + CELL_VALUE;
      target = cellValue(rt, target);
    }
    if (target !== 0) slots.push({ label, target, place });
  });
  return slots;
}

/** The dict of the frame's global names. */
export function frameGlobals(rt: Runtime, frame: Address): number {
  return rt.pointer(frame + FRAME_GLOBALS) & ~1;
}

/** What lies on the frame's value stack, bottom first; an empty place holds 0. */
export function frameValueStack(rt: Runtime, frame: Address): InspectedSlot[] {
  const start = frame + FRAME_LOCALSPLUS + frameCodeObject(rt, frame).localsplusnames.length * SLOT_BYTES;
  const count = Math.max(0, (rt.pointer(frame + FRAME_STACK_POINTER) - start) >> 3);
  return Array.from({ length: count }, (_, index) => {
    const place = start + index * SLOT_BYTES;
    return { label: String(index), target: rt.pointer(place) & ~1, place };
  });
}

/** Index, in code units, of the instruction at which the frame stands. */
export function frameInstruction(rt: Runtime, frame: Address): number {
  return rt.pointer(frame + FRAME_INSTRUCTION);
}

/** All names of a frame and what they hold, as `f_locals` has them: nothing is hidden. */
export function frameLocalItems(rt: Runtime, frame: Address): InspectedSlot[] {
  const code = frameCodeObject(rt, frame);
  if ((code.flags & CO_OPTIMIZED) === 0) return dictItems(rt, frameNamespace(rt, frame));
  return code.localsplusnames.flatMap((label, slot) => {
    const target = visibleLocal(rt, frame, slot);
    return target === 0 ? [] : [{ label, target }];
  });
}

/** The dict of a module's or a class's names; 0 for a function's frame. */
export function frameNamespace(rt: Runtime, frame: Address): number {
  if ((frameCodeObject(rt, frame).flags & CO_OPTIMIZED) !== 0) return 0;
  const locals = (rt.pointer(frame + FRAME_LOCALS) || rt.pointer(frame + FRAME_GLOBALS)) & ~1;
  return locals !== 0 && rt.info(locals).mro.includes(T.dict) ? locals : 0;
}

/** All global names of a frame. */
export function frameGlobalItems(rt: Runtime, frame: Address): InspectedSlot[] {
  return dictItems(rt, frameGlobals(rt, frame));
}

function dictItems(rt: Runtime, dict: number): InspectedSlot[] {
  if (dict === 0 || !rt.info(dict).mro.includes(T.dict)) return [];
  return pairsOf(rt, dict).map(([key, target]) => ({ label: textOrEmpty(rt, key), target }));
}

/** The frames of the stack that a program may see, from this one outwards. */
export function visibleFrames(rt: Runtime, frame: Address): Address[] {
  const frames: Address[] = [];
  for (let at = firstComplete(rt, frame); at !== 0; at = firstComplete(rt, rt.pointer(at + FRAME_PREVIOUS))) {
    if (!frameCodeObject(rt, at).filename.startsWith("<native ")) frames.push(at);
  }
  return frames;
}

/** The text of a global name; empty where it is not a str. */
export function frameGlobalText(rt: Runtime, frame: Address, name: string): string {
  const found = dictGetText(rt, frameGlobals(rt, frame), name);
  return found === 0 ? "" : textOrEmpty(rt, found);
}

function textOrEmpty(rt: Runtime, object: number): string {
  return rt.info(object).mro.includes(T.str) ? textFromMemory(rt.heap, object) : "";
}
