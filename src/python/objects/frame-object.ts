// The frame object: what a program and a traceback hold of a frame. While the function runs it points at the frame on
// the data stack; when the function is done and someone still holds it, the frame moves into it.
// CPython: Objects/frameobject.c, Python/frame.c
import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_HIDDEN, CO_OPTIMIZED, positions } from "../compile/code.ts";
import {
  FRAME_BUILTINS,
  FRAME_EXECUTABLE,
  FRAME_FUNCTION,
  FRAME_GLOBALS,
  FRAME_INSTRUCTION,
  FRAME_LOCALS,
  FRAME_LOCALSPLUS,
  FRAME_OBJECT,
  FRAME_OWNER,
  FRAME_OWNER_FRAME_OBJECT,
  FRAME_OWNER_GENERATOR,
  FRAME_PREVIOUS,
  FRAME_STACK_POINTER,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { cellValue } from "./cell.ts";
import { heapCode } from "./code-object.ts";
import type { HeapCode } from "./code-object.ts";
import { dictDelete, dictSet, newDict } from "./dict.ts";
import { dictUpdate } from "./dict-merge.ts";
import { newFrameLocalsProxy } from "./frame-locals-proxy.ts";
import { moveFrame } from "./generator.ts";
import { GEN_EXECUTING, GEN_FRAME, GEN_FRAME_STATE } from "./generator-layout.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// PyFrameObject: | 16 | f_back | 24 | f_frame | 32 | f_trace | 40 | f_lineno | 44 | f_trace_lines (u8) | 45 |
// f_trace_opcodes (u8) | 48 | f_extra_locals | 56 | f_locals_cache | 64 | f_overwritten_fast_locals | 72 | the frame
export const FRAMEOBJECT_BACK = 16;
export const FRAMEOBJECT_FRAME = 24;
export const FRAMEOBJECT_TRACE = 32;
export const FRAMEOBJECT_TRACE_LINES = 44;
export const FRAMEOBJECT_TRACE_OPCODES = 45;
export const FRAMEOBJECT_EXTRA_LOCALS = 48;
export const FRAMEOBJECT_OVERWRITTEN = 64;
export const FRAMEOBJECT_DATA = 72;
const OBJECT_FIELDS = [
  FRAMEOBJECT_BACK,
  FRAMEOBJECT_TRACE,
  FRAMEOBJECT_EXTRA_LOCALS,
  FRAMEOBJECT_OVERWRITTEN,
];
const FRAME_OWNER_INTERPRETER = 3;

// ---- frames ---------------------------------------------------------------------------------------------------------------
/** The code object that a frame runs, borrowed. */
export function frameCode(rt: Runtime, frame: Address): Ref {
  return rt.pointer(frame + FRAME_EXECUTABLE) & ~1;
}

function codeOf(rt: Runtime, frame: Address): HeapCode {
  return heapCode(rt, frameCode(rt, frame));
}

/** Releases slots from the top of a frame's stack down to its first local, then its namespace of locals. */
export function clearLocals(rt: Runtime, frame: Address): void {
  const heap = rt.heap;
  const bottom = (frame + FRAME_LOCALSPLUS) >> 2;
  let word = heap.i32[(frame + FRAME_STACK_POINTER) >> 2] >> 2;
  heap.store((frame + FRAME_STACK_POINTER) >> 2, frame + FRAME_LOCALSPLUS);
  if (!rt.version.clearsLastLocalFirst) {
    clearUpwards(rt, bottom, word);
    word = bottom;
  }
  while (word > bottom) {
    word -= 2;
    const slot = heap.i32[word];
    if (slot === 0) continue;
    heap.store(word, 0);
    if ((slot & 1) === 0) rt.decref(slot);
  }
  const locals = heap.i32[(frame + FRAME_LOCALS) >> 2];
  if (locals !== 0) {
    heap.store((frame + FRAME_LOCALS) >> 2, 0);
    rt.decref(locals);
  }
}

/** Drops the slots first to last, as versions before 3.14 do. */
function clearUpwards(rt: Runtime, bottom: number, top: number): void {
  const heap = rt.heap;
  for (let word = bottom; word < top; word += 2) {
    const slot = heap.i32[word];
    heap.store(word, 0);
    if (slot !== 0 && (slot & 1) === 0) rt.decref(slot);
  }
}

/** Drops all that a frame holds but its code; a frame object that someone else holds takes it over instead.
 * CPython: _PyFrame_ClearExceptCode */
export function clearFrameContents(rt: Runtime, frame: Address): void {
  const heap = rt.heap;
  const object = heap.i32[(frame + FRAME_OBJECT) >> 2];
  if (object !== 0) {
    heap.store((frame + FRAME_OBJECT) >> 2, 0);
    if (heap.i32[object >> 2] !== 1) {
      takeOwnership(rt, object, frame);
      rt.decref(object);
      return;
    }
    rt.decref(object);
  }
  clearLocals(rt, frame);
  const func = heap.i32[(frame + FRAME_FUNCTION) >> 2];
  heap.store((frame + FRAME_FUNCTION) >> 2, 0);
  if (func !== 0 && (func & 1) === 0) rt.decref(func);
}

/** Visits what a frame that does not run owns. */
export function traverseFrame(rt: Runtime, frame: Address, visit: (held: Ref) => void): void {
  const owned = (slot: number): void => {
    if (slot !== 0 && (slot & 1) === 0) visit(slot);
  };
  owned(rt.pointer(frame + FRAME_EXECUTABLE));
  owned(rt.pointer(frame + FRAME_FUNCTION));
  owned(rt.pointer(frame + FRAME_LOCALS));
  owned(rt.pointer(frame + FRAME_OBJECT));
  const end = rt.pointer(frame + FRAME_STACK_POINTER);
  for (let at = frame + FRAME_LOCALSPLUS; at < end; at += 8) owned(rt.pointer(at));
}

/** The nearest frame that a program may see, from this one down; 0 when there is none. */
export function firstComplete(rt: Runtime, frame: Address): Address {
  let at = frame;
  while (at !== 0) {
    const isOwn = rt.heap.u8[at + FRAME_OWNER] === FRAME_OWNER_INTERPRETER;
    if (!isOwn && !codeOf(rt, at).isNative) break;
    at = rt.pointer(at + FRAME_PREVIOUS);
  }
  return at;
}

/** The frame's frame object, made when first asked for; borrowed. */
export function frameObjectOf(rt: Runtime, frame: Address): Ref {
  const known = rt.pointer(frame + FRAME_OBJECT);
  if (known !== 0) return known;
  const { code } = codeOf(rt, frame);
  const size = FRAMEOBJECT_DATA + FRAME_LOCALSPLUS + 8 * (code.localsplusnames.length + code.stacksize);
  const self = rt.newObject(T.frame, size);
  rt.heap.fill(self + FRAMEOBJECT_BACK, FRAMEOBJECT_DATA - FRAMEOBJECT_BACK);
  rt.heap.store((self + FRAMEOBJECT_FRAME) >> 2, frame);
  rt.heap.storeByte(self + FRAMEOBJECT_TRACE_LINES, 1);
  rt.heap.store((frame + FRAME_OBJECT) >> 2, self);
  return self;
}

/** The frame moves into its object, which outlives it. CPython: take_ownership */
function takeOwnership(rt: Runtime, object: Ref, frame: Address): void {
  const heap = rt.heap;
  const target = object + FRAMEOBJECT_DATA;
  const previous = rt.pointer(frame + FRAME_PREVIOUS);
  const isGenerator = heap.u8[frame + FRAME_OWNER] === FRAME_OWNER_GENERATOR;
  moveFrame(rt, frame, target);
  // The code is the running frame's own to release.
  rt.incref(frameCode(rt, target));
  heap.storeByte(target + FRAME_OWNER, FRAME_OWNER_FRAME_OBJECT);
  heap.store((object + FRAMEOBJECT_FRAME) >> 2, target);
  if (isGenerator) {
    heap.store((frame + FRAME_STACK_POINTER) >> 2, frame + FRAME_LOCALSPLUS);
    heap.store((frame + FRAME_FUNCTION) >> 2, 0);
    heap.store((frame + FRAME_LOCALS) >> 2, 0);
  }
  const below = firstComplete(rt, previous);
  if (below !== 0) heap.store((object + FRAMEOBJECT_BACK) >> 2, rt.incref(frameObjectOf(rt, below)));
  if (!rt.isTracked(object)) rt.track(object);
}

// ---- locals ---------------------------------------------------------------------------------------------------------------
/** The variable of a comprehension that runs inside a module's or class's own frame. CPython: _PyFrame_HasHiddenLocals */
function hasHiddenLocals(rt: Runtime, frame: Address): boolean {
  const { localspluskinds } = codeOf(rt, frame).code;
  for (let slot = 0; slot < localspluskinds.length; slot++) {
    if ((localspluskinds[slot] & CO_FAST_HIDDEN) !== 0 && visibleLocal(rt, frame, slot) !== 0) return true;
  }
  return false;
}

/** Its namespace is what the frame has for locals: a module or class, no comprehension running in it. */
function isNamespaceOnly(rt: Runtime, frame: Address): boolean {
  return (codeOf(rt, frame).code.flags & CO_OPTIMIZED) === 0 && !hasHiddenLocals(rt, frame);
}

/** The value of a frame's slot, borrowed; 0 when it is unbound. */
export function visibleLocal(rt: Runtime, frame: Address, slot: number): Ref {
  const { code, decoded } = codeOf(rt, frame);
  const kind = code.localspluskinds[slot];
  const value = rt.pointer(frame + FRAME_LOCALSPLUS + 8 * slot) & ~1;
  if (value === 0) return 0;
  if ((kind & (CO_FAST_CELL | CO_FAST_FREE)) === 0) return value;
  // A parameter that is to be a cell is a plain value until MAKE_CELL has run.
  const isMade =
    (kind & CO_FAST_FREE) !== 0 ||
    rt.pointer(frame + FRAME_INSTRUCTION) >= cellsMadeAt(decoded.ops) ||
    rt.heap.u8[frame + FRAME_OWNER] !== 0;
  return isMade && rt.typeOf(value) === T.cell ? cellValue(rt, value) : value;
}

/** The first instruction after the cells are made: the RESUME. */
function cellsMadeAt(ops: Uint8Array): number {
  const resume = ops.indexOf(128);
  return resume < 0 ? 0 : resume;
}

/** The dict that a function's frame kept before 3.13, made when first asked for. Owned. */
function cachedLocals(rt: Runtime, frame: Address): Ref {
  const known = rt.pointer(frame + FRAME_LOCALS);
  if (known !== 0) return rt.incref(known);
  const dict = newDict(rt);
  rt.heap.store((frame + FRAME_LOCALS) >> 2, dict);
  return rt.incref(dict);
}

/** What `locals()` gives in that frame: the namespace of a module or class, else a new dict of the bound locals. Owned. */
export function frameLocals(rt: Runtime, frame: Address): Ref {
  const { localNames } = codeOf(rt, frame);
  const namespace = rt.pointer(frame + FRAME_LOCALS);
  if (namespace !== 0 && isNamespaceOnly(rt, frame)) return rt.incref(namespace);
  const dict = rt.version.cachesLocals ? cachedLocals(rt, frame) : newDict(rt);
  localNames.forEach((name, slot) => {
    const value = visibleLocal(rt, frame, slot);
    if (value !== 0) dictSet(rt, dict, name, value);
    else if (rt.version.cachesLocals) dictDelete(rt, dict, name);
  });
  const isMoved = rt.heap.u8[frame + FRAME_OWNER] === FRAME_OWNER_FRAME_OBJECT;
  const object = isMoved ? frame - FRAMEOBJECT_DATA : rt.pointer(frame + FRAME_OBJECT);
  const extra = object === 0 ? 0 : rt.pointer(object + FRAMEOBJECT_EXTRA_LOCALS);
  if (extra !== 0) dictUpdate(rt, dict, extra);
  return dict;
}

// ---- attributes -------------------------------------------------------------------------------------------------------------
/** The frame that a frame object stands for. */
export function frameOfObject(rt: Runtime, object: Ref): Address {
  return rt.pointer(object + FRAMEOBJECT_FRAME);
}

/** The line that runs in a frame; -1 where its instruction has none. */
export function frameLine(rt: Runtime, frame: Address): number {
  return positions(codeOf(rt, frame).code)[rt.pointer(frame + FRAME_INSTRUCTION)]?.line ?? -1;
}

/** `f_back`, owned. */
function back(rt: Runtime, self: Ref): Ref {
  const kept = rt.pointer(self + FRAMEOBJECT_BACK);
  if (kept !== 0) return rt.incref(kept);
  const below = firstComplete(rt, rt.pointer(frameOfObject(rt, self) + FRAME_PREVIOUS));
  return below === 0 ? None : rt.incref(frameObjectOf(rt, below));
}

function locals(rt: Runtime, self: Ref): Ref {
  const frame = frameOfObject(rt, self);
  if (isNamespaceOnly(rt, frame) || rt.version.cachesLocals) return frameLocals(rt, frame);
  return newFrameLocalsProxy(rt, self);
}

function clear(rt: Runtime, self: Ref): Ref {
  const frame = frameOfObject(rt, self);
  const owner = rt.heap.u8[frame + FRAME_OWNER];
  if (owner === FRAME_OWNER_GENERATOR) {
    const generator = frame - GEN_FRAME;
    const state = rt.heap.u8[generator + GEN_FRAME_STATE];
    if (state === GEN_EXECUTING) throw rt.error(T.RuntimeError, "cannot clear an executing frame");
    if (state > 128 && state !== 253) throw rt.error(T.RuntimeError, "cannot clear a suspended frame");
    // A coroutine that was never awaited is warned of.
    rt.info(generator).tp_finalize?.(rt, generator);
  } else if (owner !== FRAME_OWNER_FRAME_OBJECT)
    throw rt.error(T.RuntimeError, "cannot clear an executing frame");
  else clearObject(rt, self);
  return None;
}

function clearObject(rt: Runtime, self: Ref): void {
  for (const field of OBJECT_FIELDS.slice(1)) rt.decrefOrNull(rt.exchange(self + field, 0));
  const frame = frameOfObject(rt, self);
  if (rt.heap.u8[frame + FRAME_OWNER] !== FRAME_OWNER_FRAME_OBJECT) return;
  // The kept dict of locals outlives the variables.
  const kept = rt.version.cachesLocals ? rt.exchange(frame + FRAME_LOCALS, 0) : 0;
  clearLocals(rt, frame);
  if (kept !== 0) rt.heap.store((frame + FRAME_LOCALS) >> 2, kept);
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  const frame = frameOfObject(rt, self);
  let code = 0;
  if (frame === self + FRAMEOBJECT_DATA) {
    code = rt.exchange(frame + FRAME_EXECUTABLE, 0);
    rt.decrefOrNull(rt.exchange(frame + FRAME_FUNCTION, 0));
    clearLocals(rt, frame);
  }
  for (const field of OBJECT_FIELDS) rt.decrefOrNull(rt.exchange(self + field, 0));
  rt.freeObject(self);
  rt.decrefOrNull(code);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of OBJECT_FIELDS) {
    const held = rt.pointer(self + field);
    if (held !== 0) visit(held);
  }
  const frame = frameOfObject(rt, self);
  if (frame === self + FRAMEOBJECT_DATA) traverseFrame(rt, frame, visit);
}

function repr(rt: Runtime, self: Ref): Ref {
  const frame = frameOfObject(rt, self);
  const { code } = codeOf(rt, frame);
  const file = rt.newStr(code.filename);
  const line = frameLine(rt, frame);
  const text = `<frame at ${rt.addressText(self)}, file '${rt.text(file)}', line ${line}, code ${code.name}>`;
  rt.decref(file);
  return rt.newStr(text);
}

export const frameSpec: TypeSpec = {
  name: "frame",
  address: T.frame,
  basicSize: FRAMEOBJECT_DATA + FRAME_LOCALSPLUS,
  itemSize: 8,
  flags: TPFLAGS_HAVE_GC,
  sizeOf: (rt, self) => {
    const { code } = codeOf(rt, frameOfObject(rt, self));
    const stacksize = code.shownStacksize ?? code.stacksize;
    return FRAMEOBJECT_DATA + FRAME_LOCALSPLUS + 8 * (code.localsplusnames.length + stacksize);
  },
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_clear: clearObject,
    tp_repr: repr,
  },
  methods: [method("clear", "", clear, "Clear all references held by the frame.")],
  getset: [
    { name: "f_back", get: back },
    { name: "f_locals", get: locals },
    {
      name: "f_lineno",
      get: (rt, self) => {
        const line = frameLine(rt, frameOfObject(rt, self));
        return line < 0 ? None : newInt(rt, line);
      },
    },
    {
      name: "f_lasti",
      get: (rt, self) => newInt(rt, 2 * rt.pointer(frameOfObject(rt, self) + FRAME_INSTRUCTION)),
    },
    { name: "f_code", get: (rt, self) => rt.incref(frameCode(rt, frameOfObject(rt, self))) },
    { name: "f_globals", get: (rt, self) => rt.incref(rt.pointer(frameOfObject(rt, self) + FRAME_GLOBALS)) },
    {
      name: "f_builtins",
      get: (rt, self) => rt.incref(rt.pointer(frameOfObject(rt, self) + FRAME_BUILTINS)),
    },
    {
      name: "f_generator",
      get: (rt, self) => {
        const frame = frameOfObject(rt, self);
        return rt.heap.u8[frame + FRAME_OWNER] === FRAME_OWNER_GENERATOR
          ? rt.incref(frame - GEN_FRAME)
          : None;
      },
    },
    {
      name: "f_trace",
      get: (rt, self) => rt.incref(rt.pointer(self + FRAMEOBJECT_TRACE) || None),
      set: (rt, self, value) =>
        rt.replace(self + FRAMEOBJECT_TRACE, value === 0 || value === None ? 0 : rt.incref(value)),
    },
    {
      name: "f_trace_lines",
      get: (rt, self) => (rt.heap.u8[self + FRAMEOBJECT_TRACE_LINES] !== 0 ? True : False),
      set: (rt, self, value) => rt.heap.storeByte(self + FRAMEOBJECT_TRACE_LINES, value === True ? 1 : 0),
    },
    {
      name: "f_trace_opcodes",
      get: (rt, self) => (rt.heap.u8[self + FRAMEOBJECT_TRACE_OPCODES] !== 0 ? True : False),
      set: (rt, self, value) => rt.heap.storeByte(self + FRAMEOBJECT_TRACE_OPCODES, value === True ? 1 : 0),
    },
  ],
};
