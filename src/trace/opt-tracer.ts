// Listens to a run and writes it down as the Online Python Tutor's tracer does: an entry at each call, line, return and
// exception, with the frames' names, the frames that closures keep alive ("zombies") and the heap that these lead to.

import {
  exceptionMessage,
  frameCodeObject,
  frameCodeRef,
  frameFunction,
  frameKind,
  frameLineNumber,
  frameNames,
  attributesOf,
  functionParts,
  isConstantOf,
  itemsOf,
  pairsOf,
  T,
} from "../python/index.ts";
import type { HeapObserver, InspectOptions, RunObserver, Runtime } from "../python/index.ts";
import { OptEncoder } from "./opt-encoder.ts";
import type { OptObject, OptValue } from "./opt-encoder.ts";

export interface OptFrame {
  frame_id: number;
  func_name: string;
  encoded_locals: Record<string, OptValue>;
  ordered_varnames: string[];
  parent_frame_id_list: number[];
  is_parent: boolean;
  is_zombie: boolean;
  is_highlighted: boolean;
  unique_hash: string;
}

export interface OptEntry {
  event: string;
  line?: number;
  func_name?: string;
  globals?: Record<string, OptValue>;
  ordered_globals?: string[];
  stack_to_render?: OptFrame[];
  heap?: Record<string, OptObject>;
  stdout?: string;
  exception_msg?: string;
  offset?: number;
}

/** Thrown to end the run when the trace is as long as it may be. */
export const STEP_LIMIT_REACHED: unique symbol = Symbol("step limit reached");

interface TracedFrame {
  readonly id: number;
  readonly frame: number;
  readonly codeRef: number;
  readonly name: string;
  readonly parent: TracedFrame | null;
  readonly ownNames: readonly string[];
  isLexicalParent: boolean;
  isGone: boolean;
  /** Of a frame that has returned: what its names held then, and what it returned. */
  kept: {
    readonly names: readonly (readonly [string, number])[];
    readonly heap: Record<string, OptObject>;
  } | null;
  keptLocals: Record<string, OptValue>;
  returned: number | null;
}

const options: InspectOptions = { seesThroughCells: true, slotCountMax: Infinity, namespace: 0 };
const IGNORED_NAMES = new Set(["__builtins__", "__name__", "__exception__", "__doc__", "__package__"]);
const UNTRACED_FUNCTIONS = new Set(["__new__", "__repr__"]);

export class OptTracer implements RunObserver, HeapObserver {
  readonly entries: OptEntry[] = [];
  stdout = "";
  private readonly filename: string;
  private readonly entryCountMax: number;
  private rt: Runtime | null = null;
  private encoder: OptEncoder | null = null;
  /** The object that lives at an address, by its place in the order of allocation. */
  private readonly lives = new Map<number, number>();
  private allocatedCount = 0;
  private readonly stack: TracedFrame[] = [];
  private readonly zombies: TracedFrame[] = [];
  private frameCount = 0;
  /** Where functions were defined, by life. */
  private readonly parents = new Map<number, TracedFrame>();
  private readonly globalFunctions = new Set<number>();
  private readonly globalsInOrder: string[] = [];
  /** Depth of the frame of a class body, whose inside is not traced; -1 outside. */
  private classBodyFrame = 0;
  private moduleFrame = 0;
  private isOver = false;

  constructor(filename: string, entryCountMax: number) {
    this.filename = filename;
    this.entryCountMax = entryCountMax;
  }

  attach(rt: Runtime): void {
    this.rt = rt;
    rt.heap.observer = this;
    this.encoder = new OptEncoder(
      rt,
      (object) => this.life(object),
      (func) => this.parents.get(this.life(func))?.id ?? null,
      (filename) => filename !== this.filename,
    );
  }

  allocated(object: number): void {
    this.lives.set(object, this.allocatedCount++);
  }

  freed(): void {
    // The next life at the address tells.
  }

  private life(object: number): number {
    return this.lives.get(object) ?? -1 - object;
  }

  // ---- the run ----------------------------------------------------------------------------------------------
  call(frame: number): void {
    if (this.isHidden(frame)) return;
    const rt = this.runtime();
    const code = frameCodeObject(rt, frame);
    const kind = frameKind(code);
    if (kind === "module") {
      this.moduleFrame = frame;
      return;
    }
    if (kind === "class") {
      this.classBodyFrame = frame;
      return;
    }
    const func = frameFunction(rt, frame);
    const suffix = code.name === "<lambda>" ? ` <line ${code.firstlineno}>` : "";
    this.stack.push({
      id: ++this.frameCount,
      frame,
      codeRef: frameCodeRef(rt, frame),
      name: code.name === "" ? "unnamed function" : code.name + suffix,
      parent: func === 0 ? null : (this.parents.get(this.life(func)) ?? null),
      ownNames: code.varnames,
      isLexicalParent: false,
      isGone: false,
      kept: null,
      keptLocals: {},
      returned: null,
    });
    this.note(frame, "call", frameLineNumber(rt, frame) ?? code.firstlineno);
  }

  line(frame: number, line: number): void {
    if (this.isHidden(frame)) return;
    this.settle(frame);
    this.note(frame, "step_line", line);
  }

  return(frame: number, value: number): void {
    if (frame === this.classBodyFrame) {
      this.classBodyFrame = 0;
      return;
    }
    if (this.isHidden(frame)) return;
    const rt = this.runtime();
    this.settle(frame);
    const top = this.stack.at(-1);
    const isTop = top !== undefined && top.frame === frame;
    // An exception that leaves a frame is announced as a return of None.
    if (isTop) top.returned = value === 0 ? NO_VALUE : value;
    this.note(frame, "return", frameLineNumber(rt, frame) ?? 0);
    if (!isTop) return;
    this.stack.pop();
    top.isGone = true;
    this.keep(top);
  }

  exception(frame: number, exception: number): void {
    if (this.isHidden(frame)) return;
    const rt = this.runtime();
    this.settle(frame);
    const message = `${rt.info(exception).name}: ${exceptionMessage(rt, exception)}`;
    this.note(frame, "exception", frameLineNumber(rt, frame) ?? 0, message);
  }

  end(): void {
    this.isOver = true;
  }

  private isHidden(frame: number): boolean {
    if (this.isOver || this.classBodyFrame !== 0) return true;
    const code = frameCodeObject(this.runtime(), frame);
    return code.filename !== this.filename || UNTRACED_FUNCTIONS.has(code.name);
  }

  private settle(frame: number): void {
    const at = this.stack.findLastIndex((entry) => entry.frame === frame);
    if (at < 0 && frame !== this.moduleFrame) return;
    for (const gone of this.stack.splice(at + 1)) gone.isGone = true;
  }

  // ---- an entry ----------------------------------------------------------------------------------------------
  private note(frame: number, event: string, line: number, message?: string): void {
    const rt = this.runtime();
    const encoder = this.encoderOrThrow();
    encoder.heap = {};
    this.findFunctions(frame);
    const rendered: OptFrame[] = [...this.stack].reverse().map((entry) => this.frame(entry, false));
    const [top] = rendered;
    if (top !== undefined && frame !== this.moduleFrame) top.is_highlighted = true;
    const live = new Set(this.stack);
    rendered.push(
      ...this.zombies.filter((entry) => !live.has(entry)).map((entry) => this.frame(entry, true)),
    );
    const globals: Record<string, OptValue> = {};
    for (const { label, target } of this.globals()) {
      globals[label] = encoder.encode(target);
      if (!this.globalsInOrder.includes(label)) this.globalsInOrder.push(label);
    }
    this.entries.push({
      line,
      event,
      func_name:
        this.stack.at(-1)?.frame === frame
          ? (this.stack.at(-1)?.name ?? "")
          : frameCodeObject(rt, frame).name,
      globals,
      ordered_globals: this.globalsInOrder.filter((name) => name in globals),
      stack_to_render: rendered.sort((a, b) => a.frame_id - b.frame_id),
      heap: encoder.heap,
      stdout: this.stdout,
      ...(message === undefined ? {} : { exception_msg: message }),
    });
    if (this.entries.length < this.entryCountMax) return;
    const count = this.entryCountMax;
    this.entries.push({
      event: "instruction_limit_reached",
      exception_msg: `(stopped after ${count} steps to prevent possible infinite loop)`,
    });
    this.isOver = true;
    throw STEP_LIMIT_REACHED;
  }

  private globals() {
    if (this.moduleFrame === 0) return [];
    return frameNames(this.runtime(), this.moduleFrame, options).filter(
      ({ label }) => !IGNORED_NAMES.has(label),
    );
  }

  private frame(entry: TracedFrame, isZombie: boolean): OptFrame {
    const locals = entry.isGone ? this.keptLocals(entry) : this.liveLocals(entry);
    const names = Object.keys(locals);
    const ordered = entry.ownNames.filter((name) => name in locals);
    ordered.push(...names.filter((name) => name !== "__return__" && !ordered.includes(name)).sort());
    if ("__return__" in locals) ordered.push("__return__");
    const parentIds: number[] = [];
    for (let parent = entry.parent; parent !== null; parent = parent.parent) parentIds.push(parent.id);
    const marks = `${entry.isLexicalParent ? "_p" : ""}${isZombie ? "_z" : ""}`;
    return {
      func_name: entry.name,
      is_parent: entry.isLexicalParent,
      frame_id: entry.id,
      parent_frame_id_list: parentIds,
      encoded_locals: locals,
      ordered_varnames: ordered,
      is_zombie: isZombie,
      is_highlighted: false,
      unique_hash: `${entry.name}_f${entry.id}${marks}`,
    };
  }

  private liveLocals(entry: TracedFrame): Record<string, OptValue> {
    const encoder = this.encoderOrThrow();
    const locals: Record<string, OptValue> = {};
    for (const [name, target] of this.namesOf(entry)) locals[name] = encoder.encode(target);
    if (entry.returned !== null)
      locals.__return__ = entry.returned === NO_VALUE ? null : encoder.encode(entry.returned);
    return locals;
  }

  /** The frame's own names: what it inherits from a frame that is drawn anyway is left out. */
  private namesOf(entry: TracedFrame): [string, number][] {
    const inherited = new Set<string>();
    for (let parent = entry.parent; parent !== null; parent = parent.parent) {
      for (const name of parent.ownNames) inherited.add(name);
    }
    return frameNames(this.runtime(), entry.frame, options)
      .filter(({ label }) => entry.ownNames.includes(label) || !inherited.has(label))
      .map(({ label, target }) => [label, target]);
  }

  /** Before a frame's memory goes: what a zombie will go on showing. */
  private keep(entry: TracedFrame): void {
    const encoder = this.encoderOrThrow();
    entry.keptLocals = this.lastLocals(entry);
    entry.kept = { names: [], heap: { ...encoder.heap } };
  }

  private lastLocals(entry: TracedFrame): Record<string, OptValue> {
    const drawn = this.entries.at(-1)?.stack_to_render?.find(({ frame_id }) => frame_id === entry.id);
    return drawn?.encoded_locals ?? {};
  }

  /** A frame that has returned goes on as it was; of what it held, the heap keeps what is still there as it is now. */
  private keptLocals(entry: TracedFrame): Record<string, OptValue> {
    const encoder = this.encoderOrThrow();
    const bring = (value: unknown): void => {
      if (!Array.isArray(value)) return;
      if (value[0] === "REF" && typeof value[1] === "number") {
        const id = value[1];
        const known = entry.kept?.heap[id];
        if (encoder.heap[id] !== undefined || known === undefined) return;
        encoder.heap[id] = known;
        known.forEach(bring);
      } else value.forEach(bring);
    };
    Object.values(entry.keptLocals).forEach(bring);
    return entry.keptLocals;
  }

  // ---- where functions were defined ------------------------------------------------------------------------------
  private findFunctions(frame: number): void {
    const rt = this.runtime();
    if (frame === this.moduleFrame) {
      for (const { target } of this.globals()) {
        if (rt.typeOf(target) === T.function && !this.parents.has(this.life(target))) {
          this.globalFunctions.add(this.life(target));
        }
      }
      return;
    }
    const top = this.stack.at(-1);
    if (top === undefined || top.frame !== frame) return;
    const seen = new Set<number>();
    for (const [, target] of [
      ...this.namesOf(top),
      ...(top.returned === null || top.returned === NO_VALUE ? [] : [["", top.returned] as const]),
    ]) {
      this.visitFunctions(target, seen);
    }
  }

  private visitFunctions(object: number, seen: Set<number>): void {
    const rt = this.runtime();
    if (seen.has(object) || seen.size > 2000) return;
    seen.add(object);
    const type = rt.typeOf(object);
    if (type === T.function) return this.noteFunction(object);
    if (type === T.int || type === T.str || type === T.float || type === T.NoneType) return;
    const held =
      itemsOf(rt, object) ??
      (type === T.dict ? pairsOf(rt, object).flat() : attributesOf(rt, object).map(({ target }) => target));
    for (const target of held) this.visitFunctions(target, seen);
  }

  private noteFunction(func: number): void {
    const life = this.life(func);
    if (this.parents.has(life) || this.globalFunctions.has(life)) return;
    const { codeRef } = functionParts(this.runtime(), func);
    const parent = this.stack.findLast((entry) => isConstantOf(this.runtime(), codeRef, entry.codeRef));
    if (parent === undefined) return;
    this.parents.set(life, parent);
    parent.isLexicalParent = true;
    if (!this.zombies.includes(parent)) this.zombies.push(parent);
  }

  private runtime(): Runtime {
    if (this.rt === null) throw new TypeError("the tracer is not attached to a run");
    return this.rt;
  }

  private encoderOrThrow(): OptEncoder {
    if (this.encoder === null) throw new TypeError("the tracer is not attached to a run");
    return this.encoder;
  }
}

/** Stands for the None that a frame hands on when an exception leaves it. */
const NO_VALUE = -1;
