// The traceback object: one link for each frame that an exception went through, the outermost frame first.
// CPython: Python/traceback.c
import { getAttrText, indexNumber } from "./abstract.ts";
import { heapCode } from "./code-object.ts";
import { allocateInstance } from "./exceptions.ts";
import { newInt } from "./int.ts";
import { newList } from "./list.ts";
import { method, NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { lineOfInstruction } from "../compile/code.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// PyTracebackObject: | 16 | tb_next | 24 | tb_frame | 32 | tb_lasti (int32) | 36 | tb_lineno (int32) |
export const TB_NEXT = 16;
export const TB_FRAME = 24;
export const TB_LASTI = 32;
export const TB_LINENO = 36;
const TRACEBACK_SIZE = 40;

/** A link for `frameObject` before `next` (0: none), both borrowed. `lasti` is a byte offset into the bytecode; a
 * `line` of -1 is worked out when it is asked for. */
export function newTraceback(rt: Runtime, next: Ref, frameObject: Ref, lasti: number, line: number): Ref {
  const traceback = rt.newObject(T.traceback, TRACEBACK_SIZE);
  fill(rt, traceback, next, frameObject, lasti, line);
  rt.track(traceback);
  return traceback;
}

function fill(rt: Runtime, traceback: Ref, next: Ref, frame: Ref, lasti: number, line: number): void {
  const heap = rt.heap;
  if (next !== 0) rt.incref(next);
  heap.storeInt64(traceback + TB_NEXT, next);
  heap.storeInt64(traceback + TB_FRAME, rt.incref(frame));
  heap.store((traceback + TB_LASTI) >> 2, lasti);
  heap.store((traceback + TB_LINENO) >> 2, line);
}

export function tracebackLine(rt: Runtime, traceback: Ref): number {
  const line = rt.heap.i32[(traceback + TB_LINENO) >> 2];
  if (line !== -1) return line;
  const code = getAttrText(rt, rt.pointer(traceback + TB_FRAME), "f_code");
  const found = lineOfInstruction(heapCode(rt, code).code, rt.heap.i32[(traceback + TB_LASTI) >> 2]);
  rt.decref(code);
  return found ?? -1;
}

function clear(rt: Runtime, self: Ref): void {
  rt.decrefOrNull(rt.exchange(self + TB_NEXT, 0));
  rt.decrefOrNull(rt.exchange(self + TB_FRAME, 0));
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  clear(rt, self);
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of [TB_NEXT, TB_FRAME]) {
    const held = rt.pointer(self + field);
    if (held !== 0) visit(held);
  }
}

const constructor = new NativeFunction(
  "traceback",
  "tb_next, tb_frame, tb_lasti, tb_lineno",
  construct,
  "staticmethod",
);

function construct(rt: Runtime, type: Ref, next: Ref, frame: Ref, lasti: Ref, line: Ref): Ref {
  if (next !== None && rt.typeOf(next) !== T.traceback) {
    throw rt.typeError(`expected traceback object or None, got '${rt.typeName(next)}'`);
  }
  if (rt.typeOf(frame) !== T.frame) {
    throw rt.typeError(`traceback() argument 'tb_frame' must be frame, not ${rt.typeOrNone(frame)}`);
  }
  const self = allocateInstance(rt, type);
  fill(
    rt,
    self,
    next === None ? 0 : next,
    frame,
    indexNumber(rt, lasti, T.OverflowError),
    indexNumber(rt, line, T.OverflowError),
  );
  return self;
}

function assignNext(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("can't delete tb_next attribute");
  if (value !== None && rt.typeOf(value) !== T.traceback) {
    throw rt.typeError(`expected traceback object, got '${rt.typeName(value)}'`);
  }
  for (let link = value === None ? 0 : value; link !== 0; link = rt.pointer(link + TB_NEXT)) {
    if (link === self) throw rt.valueError("traceback loop detected");
  }
  rt.replace(self + TB_NEXT, value === None ? 0 : rt.incref(value));
}

function dir(rt: Runtime): Ref {
  return newList(
    rt,
    ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map((name) => rt.intern(name)),
  );
}

export const tracebackSpec: TypeSpec = {
  name: "traceback",
  address: T.traceback,
  basicSize: TRACEBACK_SIZE,
  flags: TPFLAGS_HAVE_GC,
  documentation: "Create a new traceback object.",
  slots: {
    tp_new: (rt, type, args, names) => constructor.call(rt, type, args, names),
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_clear: clear,
  },
  methods: [method("__dir__", "", dir)],
  getset: [
    {
      name: "tb_next",
      get: (rt, self) => {
        const next = rt.pointer(self + TB_NEXT);
        return next === 0 ? None : rt.incref(next);
      },
      set: assignNext,
    },
    { name: "tb_lineno", get: (rt, self) => newInt(rt, tracebackLine(rt, self)) },
  ],
  members: [
    { name: "tb_frame", offset: TB_FRAME, kind: "object", isReadOnly: true },
    { name: "tb_lasti", offset: TB_LASTI, kind: "int", isReadOnly: true },
  ],
};
