// _tracemalloc: while tracing, each allocation is noted with its size and the lines that asked for it. The allocator is
// wrapped only as long as that lasts.   CPython: Python/tracemalloc.c, Modules/_tracemalloc.c
import { FRAME_PREVIOUS } from "../../memory/layout.ts";
import type { Allocator } from "../../memory/allocator.ts";
import { indexNumber } from "../../objects/abstract.ts";
import { firstComplete, frameCode, frameLine } from "../../objects/frame-object.ts";
import { heapCode } from "../../objects/code-object.ts";
import { newInt } from "../../objects/int.ts";
import { newList } from "../../objects/list.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import { prefixSize } from "../../objects/runtime.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple } from "../../objects/tuple.ts";
import { makeModule } from "./make-module.ts";

interface Place {
  readonly filename: string;
  readonly line: number;
}

interface Trace {
  readonly size: number;
  readonly places: readonly Place[];
}

const FRAMES_MAX = 65535;

class Tracer {
  readonly traces = new Map<number, Trace>();
  readonly frameCount: number;
  bytes = 0;
  peak = 0;
  private readonly allocator: Allocator;
  private readonly rt: Runtime;

  constructor(rt: Runtime, frameCount: number) {
    this.rt = rt;
    this.frameCount = frameCount;
    this.allocator = rt.allocator;
    const allocate = this.allocator.allocate.bind(this.allocator);
    const free = this.allocator.free.bind(this.allocator);
    this.allocator.allocate = (size) => {
      const block = allocate(size);
      if (block !== 0) this.note(block, size);
      return block;
    };
    this.allocator.free = (block) => {
      this.forget(block);
      free(block);
    };
  }

  /** The allocator is what it was. */
  stop(): void {
    Reflect.deleteProperty(this.allocator, "allocate");
    Reflect.deleteProperty(this.allocator, "free");
  }

  clear(): void {
    this.traces.clear();
    this.bytes = 0;
    this.peak = 0;
  }

  private note(block: number, size: number): void {
    this.forget(block);
    this.traces.set(block, { size, places: this.places() });
    this.bytes += size;
    if (this.bytes > this.peak) this.peak = this.bytes;
  }

  private forget(block: number): void {
    const trace = this.traces.get(block);
    if (trace === undefined) return;
    this.traces.delete(block);
    this.bytes -= trace.size;
  }

  /** The running lines, innermost first; code that stands for C functions has none. */
  private places(): Place[] {
    const { rt } = this;
    const places: Place[] = [];
    let frame = firstComplete(rt, rt.caller.currentFrame());
    while (frame !== 0 && places.length < this.frameCount) {
      const { filename } = heapCode(rt, frameCode(rt, frame)).code;
      places.push({ filename, line: frameLine(rt, frame) });
      frame = firstComplete(rt, rt.pointer(frame + FRAME_PREVIOUS));
    }
    if (places.length === 0) places.push({ filename: "<unknown>", line: 0 });
    return places;
  }
}

const tracers = new WeakMap<Runtime, Tracer>();

/** ((filename, line), …), innermost first. */
function placesTuple(rt: Runtime, places: readonly Place[]): Ref {
  return newTuple(
    rt,
    places.map(({ filename, line }) => newTuple(rt, [rt.newStr(filename), newInt(rt, line)])),
  );
}

function start(rt: Runtime, _self: Ref, frames: Ref): Ref {
  const count = frames === 0 ? 1 : indexNumber(rt, frames, T.OverflowError);
  if (count < 1 || count > FRAMES_MAX) {
    throw rt.valueError(`the number of frames must be in range [1; ${FRAMES_MAX}]`);
  }
  if (!tracers.has(rt)) tracers.set(rt, new Tracer(rt, count));
  return None;
}

function stop(rt: Runtime): Ref {
  tracers.get(rt)?.stop();
  tracers.delete(rt);
  return None;
}

function getTraces(rt: Runtime): Ref {
  const traces = [...(tracers.get(rt)?.traces.values() ?? [])];
  return newList(
    rt,
    traces.map(({ size, places }) =>
      newTuple(rt, [newInt(rt, 0), newInt(rt, size), placesTuple(rt, places), newInt(rt, places.length)]),
    ),
  );
}

function getObjectTraceback(rt: Runtime, _self: Ref, object: Ref): Ref {
  const trace = tracers.get(rt)?.traces.get(object - prefixSize(rt.info(object).flags));
  return trace === undefined ? None : placesTuple(rt, trace.places);
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("start", "nframe=1, /", start),
  method("stop", "", stop),
  method("is_tracing", "", (rt: Runtime) => (tracers.has(rt) ? True : False)),
  method("clear_traces", "", (rt: Runtime) => {
    tracers.get(rt)?.clear();
    return None;
  }),
  method("reset_peak", "", (rt: Runtime) => {
    const tracer = tracers.get(rt);
    if (tracer !== undefined) tracer.peak = tracer.bytes;
    return None;
  }),
  method("get_traced_memory", "", (rt: Runtime) => {
    const tracer = tracers.get(rt);
    return newTuple(rt, [newInt(rt, tracer?.bytes ?? 0), newInt(rt, tracer?.peak ?? 0)]);
  }),
  method("get_traceback_limit", "", (rt: Runtime) => newInt(rt, tracers.get(rt)?.frameCount ?? 1)),
  method("get_tracemalloc_memory", "", (rt: Runtime) => newInt(rt, 48 * (tracers.get(rt)?.traces.size ?? 0))),
  method("_get_traces", "", getTraces),
  method("_get_object_traceback", "obj, /", getObjectTraceback),
];

export function makeTracemallocModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "_tracemalloc",
    "Debug module to trace memory blocks allocated by Python.",
    FUNCTIONS,
  );
}
