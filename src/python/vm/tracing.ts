// sys.settrace and sys.setprofile: functions of the program that hear of calls, lines, returns and exceptions. They listen
// where the recorder listens; what they do themselves is not heard.   CPython: Python/legacy_tracing.c, Python/sysmodule.c
import { EXC_TRACEBACK } from "../objects/exceptions.ts";
import { FRAMEOBJECT_TRACE, FRAMEOBJECT_TRACE_LINES, frameObjectOf } from "../objects/frame-object.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { newTuple } from "../objects/tuple.ts";
import { framePrepared } from "./frame.ts";
import type { RunObserver } from "./run-observer.ts";

export type TraceKind = "trace" | "profile";

/** What takes the observer's place in the machine while a program traces itself; it passes on what it hears. */
export class TraceHooks implements RunObserver {
  readonly instruction: ((frame: Ref, unit: number) => void) | undefined;
  /** Owned; 0 for none. */
  private readonly functions: Record<TraceKind, Ref> = { trace: 0, profile: 0 };
  private readonly rt: Runtime;
  private readonly next: RunObserver | null;
  private isTracing = false;

  constructor(rt: Runtime, next: RunObserver | null) {
    this.rt = rt;
    this.next = next;
    const instruction = next?.instruction;
    this.instruction =
      instruction === undefined ? undefined : (frame, unit) => instruction.call(next, frame, unit);
  }

  /** Borrowed, 0 for none. */
  functionOf(kind: TraceKind): Ref {
    return this.functions[kind];
  }

  setFunction(kind: TraceKind, func: Ref): void {
    const before = this.functions[kind];
    this.functions[kind] = func === 0 ? 0 : this.rt.incref(func);
    this.rt.decrefOrNull(before);
  }

  call(frame: Ref): void {
    this.next?.call(frame);
    if (!this.hears(frame)) return;
    const { trace } = this.functions;
    if (trace !== 0) this.tell(frame, trace, "call", None);
    this.tellProfile(frame, "call", None);
  }

  line(frame: Ref, line: number): void {
    this.next?.line(frame, line);
    if (this.functions.trace === 0 || !this.hears(frame)) return;
    const object = frameObjectOf(this.rt, frame);
    if (this.rt.heap.u8[object + FRAMEOBJECT_TRACE_LINES] !== 0) this.tellLocal(frame, "line", None);
  }

  return(frame: Ref, value: Ref): void {
    this.next?.return(frame, value);
    if (!this.hears(frame)) return;
    if (this.functions.trace !== 0) this.tellLocal(frame, "return", value || None);
    this.tellProfile(frame, "return", value || None);
  }

  exception(frame: Ref, exception: Ref): void {
    this.next?.exception(frame, exception);
    if (this.functions.trace === 0 || !this.hears(frame)) return;
    const { rt } = this;
    const traceback = rt.pointer(exception + EXC_TRACEBACK) || None;
    const parts = [rt.typeOf(exception), exception, traceback];
    const argument = newTuple(
      rt,
      parts.map((part) => rt.incref(part)),
    );
    try {
      this.tellLocal(frame, "exception", argument);
    } catch (error) {
      // The exception is on its way already; tracing has ended.
      if (!(error instanceof Raised)) throw error;
      rt.decref(error.exception);
    } finally {
      rt.decref(argument);
    }
  }

  end(): void {
    this.next?.end();
    for (const kind of ["trace", "profile"] as const) this.setFunction(kind, 0);
  }

  private hears(frame: Ref): boolean {
    if (this.isTracing || (this.functions.trace === 0 && this.functions.profile === 0)) return false;
    return !framePrepared(this.rt, frame).isNative;
  }

  /** Calls the frame's own function, which the last event's answer left there. */
  private tellLocal(frame: Ref, event: string, argument: Ref): void {
    const local = this.rt.pointer(frameObjectOf(this.rt, frame) + FRAMEOBJECT_TRACE);
    if (local !== 0) this.tell(frame, local, event, argument);
  }

  /** CPython: trace_trampoline */
  private tell(frame: Ref, func: Ref, event: string, argument: Ref): void {
    const { rt } = this;
    const object = rt.incref(frameObjectOf(rt, frame));
    rt.incref(func);
    try {
      const answer = this.callFunction("trace", func, object, event, argument);
      if (answer === None) rt.decref(answer);
      else rt.replace(object + FRAMEOBJECT_TRACE, answer);
    } catch (error) {
      if (error instanceof Raised) rt.replace(object + FRAMEOBJECT_TRACE, 0);
      throw error;
    } finally {
      rt.decref(func);
      rt.decref(object);
    }
  }

  private tellProfile(frame: Ref, event: string, argument: Ref): void {
    const { profile } = this.functions;
    if (profile === 0) return;
    this.rt.decref(this.callFunction("profile", profile, frameObjectOf(this.rt, frame), event, argument));
  }

  /** An exception of the function ends the tracing. */
  private callFunction(kind: TraceKind, func: Ref, frame: Ref, event: string, argument: Ref): Ref {
    this.isTracing = true;
    try {
      return this.rt.call(func, [frame, this.rt.intern(event), argument]);
    } catch (error) {
      this.setFunction(kind, 0);
      throw error;
    } finally {
      this.isTracing = false;
    }
  }
}
