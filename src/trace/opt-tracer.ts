// Listens to a run and writes it down as the Online Python Tutor's tracer does: an entry at each call, line, return and
// exception, with the frames' names, the frames that closures keep alive ("zombies") and the heap that these lead to.

import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_GENERATOR,
  None,
  T,
  frameCodeObject,
  frameCodeRef,
  frameGlobalText,
  frameLineNumber,
  isWithoutTraceback,
  visibleFrames,
} from "../python/index.ts";
import type { RunObserver, Runtime } from "../python/index.ts";
import { Asking } from "./opt-asking.ts";
import { OptEncoder } from "./opt-encoder.ts";
import { OptFrames } from "./opt-frames.ts";
import type { HeldFrame } from "./opt-frames.ts";
import type { OptEntry, OptFrame, OptValue } from "./opt-trace.ts";

/** Thrown to end the run when the trace is as long as it may be, or waits for input. */
export const TRACE_IS_OVER: unique symbol = Symbol("the trace is over");

const UNTRACED_FUNCTIONS = new Set(["__new__", "__repr__"]);
const RESUMABLE = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR;

export class OptTracer implements RunObserver {
  readonly entries: OptEntry[] = [];
  stdout = "";
  private readonly sourceLines: readonly string[];
  private readonly entryCountMax: number;
  private parts: {
    readonly rt: Runtime;
    readonly asking: Asking;
    readonly encoder: OptEncoder;
    readonly frames: OptFrames;
  } | null = null;
  private readonly globalsInOrder: string[] = [];
  /** The code of the stack at the call that is skipped with all that it calls: a class body's. */
  private skippedStack: string | null = null;
  private hasBegun = false;
  private isOver = false;

  constructor(source: string, entryCountMax: number) {
    this.sourceLines = source.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
    this.entryCountMax = entryCountMax;
  }

  attach(rt: Runtime): void {
    const asking = new Asking(rt);
    rt.isTraced = true;
    this.parts = { rt, asking, encoder: new OptEncoder(rt, asking), frames: new OptFrames(rt, asking) };
  }

  /** The text of an object as the program says it. */
  textOf(object: number): string {
    return this.tools().asking.text(object);
  }

  /** The program asks for input that there is not: the trace ends there, so that it can be run again with more. */
  awaitInput(prompt: string): never {
    this.entries.push({ event: "raw_input", prompt });
    this.isOver = true;
    throw TRACE_IS_OVER;
  }

  // ---- the run -------------------------------------------------------------------------------------------------------
  call(frame: number): void {
    // The module's own call is where the tracer begins.
    if (!this.hasBegun || this.isDeafTo(frame)) return;
    const { frames } = this.tools();
    frames.forgetReturned(frames.hold(frame));
    this.note(frame, "call", this.lineOf(frame));
  }

  line(frame: number, line: number): void {
    if (this.isDeafTo(frame) || (!this.hasBegun && line <= 0)) return;
    this.hasBegun = true;
    this.note(frame, "step_line", line);
  }

  return(frame: number, value: number): void {
    if (this.isDeafTo(frame)) return;
    const { frames } = this.tools();
    // An exception that leaves a frame is announced as a return of None.
    frames.setReturned(frames.hold(frame), value === 0 ? None : value);
    this.note(frame, "return", this.lineOf(frame));
    // What the interpreter does after that, such as printing an exception, is not the program's.
    if (visibleFrames(this.tools().rt, frame).join() === String(frame)) this.isOver = true;
  }

  stopIteration(frame: number, exception: number): void {
    this.exception(frame, exception);
  }

  exception(frame: number, exception: number): void {
    if (this.isDeafTo(frame)) return;
    const { rt, frames, asking } = this.tools();
    const isEnd = rt.typeOf(exception) === T.StopIteration && isWithoutTraceback(rt, exception);
    if (isEnd && (frameCodeObject(rt, frame).flags & RESUMABLE) !== 0) return;
    frames.setRaised(frames.hold(frame), exception);
    this.note(
      frame,
      "exception",
      this.lineOf(frame),
      () => `${rt.info(exception).name}: ${asking.text(exception)}`,
    );
  }

  end(): void {
    this.isOver = true;
  }

  /** What stands for CPython's own C has no frames there, and none is held that would keep its arguments alive. */
  private isDeafTo(frame: number): boolean {
    const { rt, asking } = this.tools();
    return this.isOver || asking.isBusy || frameCodeObject(rt, frame).filename.startsWith("<native ");
  }

  private lineOf(frame: number): number | null {
    return frameLineNumber(this.tools().rt, frame);
  }

  // ---- an entry ------------------------------------------------------------------------------------------------------
  private note(frame: number, event: string, line: number | null, message?: () => string): void {
    const { rt, encoder, frames } = this.tools();
    const code = frameCodeObject(rt, frame);
    if (frameGlobalText(rt, frame, "__name__") !== "__main__" || UNTRACED_FUNCTIONS.has(code.name)) return;
    const addresses = visibleFrames(rt, frame).reverse();
    const codes = addresses.map((at) => frameCodeRef(rt, at)).join();
    if (this.skippedStack !== null) {
      if (event === "return" && this.skippedStack === codes) this.skippedStack = null;
      return;
    }
    if (event === "call" && /^class\s+/.test((this.sourceLines[code.firstlineno - 1] ?? "").trimStart())) {
      this.skippedStack = codes;
      return;
    }
    const stack = addresses.map((at) => frames.hold(at));
    const top = stack.at(-1) ?? 0;
    encoder.heap = {};
    if (event === "call") frames.enter(top);
    if (stack.length > 1) frames.noteFunctions(top, stack);
    else frames.noteGlobalFunctions(frame);
    const rendered = this.renderedStack(stack);
    const globals: Record<string, OptValue> = {};
    for (const { label, target } of frames.globals(frame)) {
      globals[label] = encoder.encode(target, (func) => frames.parentOfFunction(func));
      if (!this.globalsInOrder.includes(label)) this.globalsInOrder.push(label);
    }
    this.entries.push({
      line,
      event,
      func_name: code.name,
      globals,
      ordered_globals: this.globalsInOrder.filter((name) => Object.hasOwn(globals, name)),
      stack_to_render: rendered,
      heap: encoder.heap,
      stdout: this.stdout,
      ...(message === undefined ? {} : { exception_msg: message() }),
    });
    if (this.entries.length >= this.entryCountMax) this.stopAtLimit();
  }

  private stopAtLimit(): never {
    const count = this.entryCountMax;
    this.entries.push({
      event: "instruction_limit_reached",
      exception_msg:
        `Stopped after running ${count} steps. Please shorten your code,\n` +
        "since Python Tutor is not designed to handle long-running code.",
    });
    this.isOver = true;
    throw TRACE_IS_OVER;
  }

  /** The frames of the stack, then those that have returned and are kept, in the order of their numbers. */
  private renderedStack(stack: readonly HeldFrame[]): OptFrame[] {
    const { frames } = this.tools();
    // What runs by `exec` is a module too: nothing is shown of what stands around it.
    const module = stack.findLastIndex((held) => frames.code(held).name === "<module>");
    const live = stack
      .slice(module + 1)
      .filter((held) => frames.isEntered(held))
      .reverse();
    const zombies = frames.zombies.filter((held) => !stack.includes(held));
    const rendered = [
      ...live.map((held) => this.renderedFrame(held, false)),
      ...zombies.map((held) => this.renderedFrame(held, true)),
    ];
    const [top] = rendered;
    if (top !== undefined && live.length > 0) top.is_highlighted = true;
    return rendered.sort((a, b) => a.frame_id - b.frame_id);
  }

  private renderedFrame(held: HeldFrame, isZombie: boolean): OptFrame {
    const { encoder, frames } = this.tools();
    const code = frames.code(held);
    const around = frames.parentsOf(held);
    const name =
      code.name === "<lambda>"
        ? code.name + encoder.lambdaSuffix(frames.codeRef(held), code.firstlineno)
        : code.name;
    const locals: Record<string, OptValue> = {};
    for (const slot of frames.names(held)) {
      if (slot.label === "__module__" || frames.isInherited(held, slot, around)) continue;
      locals[slot.label] = encoder.encode(slot.target, (func) => frames.parentOfFunction(func));
    }
    const names = Object.keys(locals);
    const ordered = code.varnames.filter((label) => Object.hasOwn(locals, label));
    ordered.push(...names.filter((label) => label !== "__return__" && !ordered.includes(label)).sort());
    if (Object.hasOwn(locals, "__return__")) ordered.push("__return__");
    const id = frames.idOf(held);
    const isParent = frames.isParent(held);
    return {
      func_name: name === "" ? "unnamed function" : name,
      is_parent: isParent,
      frame_id: id,
      parent_frame_id_list: around.map((outer) => frames.idOf(outer)),
      encoded_locals: locals,
      ordered_varnames: ordered,
      is_zombie: isZombie,
      is_highlighted: false,
      unique_hash: `${name}_f${id}${isParent ? "_p" : ""}${isZombie ? "_z" : ""}`,
    };
  }

  private tools() {
    if (this.parts === null) throw new TypeError("the tracer is not attached to a run");
    return this.parts;
  }
}
