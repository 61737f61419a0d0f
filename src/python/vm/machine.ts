// The virtual machine's state and its face to the objects: it pushes and clears frames, runs functions, code and
// generators for native callers, and knows the running frame and the exception being handled. All that a program
// could see of that state is in words of the data segment.   CPython: Python/ceval.c, Python/pystate.c
import type { Heap } from "../memory/heap.ts";
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
  FRAME_OWNER_GENERATOR,
  FRAME_OWNER_THREAD,
  FRAME_PREVIOUS,
  FRAME_RETURN_OFFSET,
  FRAME_STACK_POINTER,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { LimitExceeded } from "../memory/limits.ts";
import type { Caller } from "../objects/caller.ts";
import { builtinsOf, FUNC_BUILTINS, FUNC_CODE, FUNC_GLOBALS } from "../objects/function.ts";
import {
  GEN_CREATED,
  GEN_EXC_PREVIOUS,
  GEN_EXC_STATE,
  GEN_EXECUTING,
  GEN_FRAME,
  GEN_FRAME_STATE,
} from "../objects/generator-layout.ts";
import { numberOf } from "../objects/int.ts";
import type { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import type { KeywordNames } from "../objects/type-info.ts";
import { bindArguments } from "./arguments.ts";
import { callSpread, callWithNames, expandInstance, expandMethod } from "./calls.ts";
import { DataStack } from "./data-stack.ts";
import { run } from "./eval.ts";
import { clearFrame } from "./frame.ts";
import { allObserved, observedOps } from "./line-events.ts";
import { preparedOf } from "./prepared-code.ts";
import type { PreparedCode } from "./prepared-code.ts";
import type { RunObserver } from "./run-observer.ts";
import { closeSlot } from "./stack-slot.ts";
import { TraceHooks } from "./tracing.ts";
import type { TraceKind } from "./tracing.ts";
import { chainContext, chainTo } from "./unwind.ts";

// PyStopIterationObject: the value, after the fields of every exception.
const STOP_ITERATION_VALUE = 72;

// Frame fields as word offsets; as constants of this module V8 folds them.
const EXECUTABLE = FRAME_EXECUTABLE >> 2;
const PREVIOUS = FRAME_PREVIOUS >> 2;
const FUNCTION = FRAME_FUNCTION >> 2;
const GLOBALS = FRAME_GLOBALS >> 2;
const BUILTINS = FRAME_BUILTINS >> 2;
const LOCALS = FRAME_LOCALS >> 2;
const OBJECT = FRAME_OBJECT >> 2;
const INSTRUCTION = FRAME_INSTRUCTION >> 2;
const STACK_POINTER = FRAME_STACK_POINTER >> 2;
const RETURN_OFFSET = FRAME_RETURN_OFFSET >> 2;
const LOCALSPLUS = FRAME_LOCALSPLUS >> 2;
/** So many frames may be left and entered otherwise between two counts of those that the recursion limit is about. */
const DEPTH_SLACK = 50;
const OWNER_MASK = 0xffff0000 | 0;

export class Machine implements Caller {
  readonly rt: Runtime;
  readonly heap: Heap;
  readonly stack: DataStack;
  /** Told what happens, from the next code prepared on; set before the run. */
  observer: RunObserver | null = null;
  returnValue: Ref = 0;
  private hooks: TraceHooks | null = null;
  /** Frames that are entered and not left. */
  depth = 0;
  recursionLimit = 1000;
  private countedAt = 0;
  private depthToCountAt = 0;
  private countedLimit = 0;
  /** Eval loops that wait for an inner one. */
  nativeDepth = 0;
  ticks = 0;
  readonly ticksMax: number;
  /** Word indexes: the innermost frame, and the top of the stack of exceptions being handled. */
  readonly frameWord: number;
  readonly excInfoWord: number;
  /** The code of the frame under `__init__`, made when it is first needed; see calls.ts. */
  initCleanup: Ref = 0;
  private readonly nativeDepthMax: number;

  constructor(rt: Runtime) {
    this.rt = rt;
    this.heap = rt.heap;
    this.stack = new DataStack(rt);
    this.ticksMax = rt.limits.ticksMax;
    this.nativeDepthMax = rt.limits.nativeDepthMax;
    // | 0 | current frame | 8 | exc_info | 16 | the thread's own _PyErr_StackItem: exc_value, previous_item |
    const words = rt.heap.allocateStatic(32);
    this.frameWord = words >> 2;
    this.excInfoWord = (words + 8) >> 2;
    rt.heap.store(this.excInfoWord, words + 16);
    rt.caller = this;
  }

  traceFunction(kind: TraceKind): Ref {
    return this.hooks?.functionOf(kind) ?? 0;
  }

  setTraceFunction(kind: TraceKind, func: Ref): void {
    if (this.hooks === null) {
      if (func === 0) return;
      this.hooks = new TraceHooks(this.rt, this.observer);
      this.observer = this.hooks;
    }
    this.hooks.setFunction(kind, func);
    this.rt.isTraced = this.hooks.functionOf("trace") !== 0 || this.hooks.functionOf("profile") !== 0;
  }

  // ---- what the objects ask for -----------------------------------------------------------------------------------
  callFunction(func: Ref, args: readonly Ref[], names: KeywordNames): Ref {
    const rt = this.rt;
    const values = args.map((value) => rt.incref(value));
    return this.enter(this.pushCall(rt.incref(func), values, names), 0);
  }

  runCode(code: Ref, globals: Ref, locals: Ref): Ref {
    const rt = this.rt;
    const prepared = this.prepare(code);
    const frame = this.pushFrame(
      prepared,
      rt.incref(code),
      0,
      globals,
      builtinsOf(rt, globals),
      rt.incref(locals),
    );
    this.clearSlots(frame, prepared, 0);
    return this.enter(frame, 0);
  }

  /** Runs a code object as the body of a function made for it, so that free variables are found. */
  runFunctionCode(func: Ref, locals: Ref): Ref {
    const rt = this.rt;
    const code = rt.pointer(func + FUNC_CODE);
    const prepared = this.prepare(code);
    const frame = this.pushFrame(
      prepared,
      rt.incref(code),
      rt.incref(func),
      rt.pointer(func + FUNC_GLOBALS),
      rt.pointer(func + FUNC_BUILTINS),
      locals === 0 ? 0 : rt.incref(locals),
    );
    this.clearSlots(frame, prepared, 0);
    return this.enter(frame, 0);
  }

  sendGenerator(generator: Ref, value: Ref): Ref {
    this.resume(generator, this.rt.incref(value));
    return this.enter(generator + GEN_FRAME, 0);
  }

  throwIntoGenerator(generator: Ref, exception: Ref): Ref {
    const own = this.heap.i32[(generator + GEN_EXC_STATE) >> 2];
    if (own !== 0 && own !== None) chainTo(this.rt, exception, own);
    this.resume(generator, None);
    return this.enter(generator + GEN_FRAME, exception);
  }

  enterSuspended(frame: Ref): () => void {
    const heap = this.heap;
    const before = heap.i32[this.frameWord];
    heap.store((frame + FRAME_PREVIOUS) >> 2, before);
    heap.store(this.frameWord, frame);
    return () => {
      heap.store(this.frameWord, before);
      heap.store((frame + FRAME_PREVIOUS) >> 2, 0);
    };
  }

  currentFrame(): Ref {
    return this.heap.i32[this.frameWord];
  }

  /** The innermost exception on the stack of those being handled. CPython: _PyErr_GetTopmostException */
  handledException(): Ref {
    const i32 = this.heap.i32;
    for (let item = i32[this.excInfoWord]; item !== 0; item = i32[(item + 8) >> 2]) {
      const exception = i32[item >> 2];
      if (exception !== 0 && exception !== None) return exception;
    }
    return 0;
  }

  // ---- frames -------------------------------------------------------------------------------------------------------
  prepare(code: Ref): PreparedCode {
    const prepared = preparedOf(this.rt, code);
    if (this.observer !== null && prepared.ops === prepared.plainOps && prepared.code.linetable.length > 0) {
      prepared.lineOps = observedOps(prepared);
      const isEvery = this.observer.instruction !== undefined;
      prepared.setOps(isEvery ? allObserved(prepared) : prepared.lineOps);
    }
    return prepared;
  }

  /** A frame on the data stack whose fields are set and whose slots are not; `code`, `func` and `locals` are stolen. */
  pushFrame(prepared: PreparedCode, code: Ref, func: Ref, globals: Ref, builtins: Ref, locals: Ref): Address {
    const heap = this.heap;
    const i32 = heap.i32;
    const frame = this.stack.push(prepared.frameBytes) | 0;
    const word = frame >> 2;
    if (heap.journal !== null) heap.noteSlots(word, LOCALSPLUS >> 1);
    i32[word + EXECUTABLE] = code;
    i32[word + PREVIOUS] = i32[this.frameWord];
    i32[word + FUNCTION] = func;
    i32[word + GLOBALS] = globals;
    i32[word + BUILTINS] = builtins;
    i32[word + LOCALS] = locals;
    i32[word + OBJECT] = 0;
    i32[word + INSTRUCTION] = 0;
    i32[word + STACK_POINTER] = frame + prepared.stackOffset;
    i32[word + RETURN_OFFSET] = FRAME_OWNER_THREAD << 16;
    return frame;
  }

  /** The frame of a call whose arguments are its parameters: they are the `count` slots on the stack from word `first`
   * on, moved with the callable at `calleeWord`; the calling frame goes on four units after its CALL. */
  callExact(
    caller: Address,
    target: PreparedCode,
    codeRef: Ref,
    calleeWord: number,
    first: number,
    count: number,
  ): Address {
    const heap = this.heap;
    const i32 = heap.i32;
    const stack = this.stack;
    if (this.depth >= this.recursionLimit) this.checkDepth();
    const callable = i32[calleeWord] & ~1;
    let frame = i32[stack.topWord];
    const end = frame + target.frameBytes;
    const isInChunk = frame !== 0 && end <= i32[stack.limitWord];
    if (!isInChunk) frame = stack.push(target.frameBytes) | 0;
    const word = frame >> 2;
    const callerWord = caller >> 2;
    const codeWord = codeRef >> 2;
    const slot = word + LOCALSPLUS;
    const slotEnd = (frame + target.stackOffset) >> 2;
    if (heap.journal !== null) {
      heap.noteWords(stack.topWord, 1);
      heap.noteSlots(word, (slotEnd - word) >> 1);
      heap.noteSlots(callerWord + STACK_POINTER, 2);
      heap.noteWords(this.frameWord, 1);
      heap.noteWords(codeWord, 1);
    }
    if (isInChunk) i32[stack.topWord] = end;
    if (i32[codeWord] >= 0) i32[codeWord] += 1;
    i32[word] = codeRef;
    i32[word + PREVIOUS] = i32[this.frameWord];
    i32[word + FUNCTION] = i32[calleeWord];
    i32[word + GLOBALS] = i32[(callable + FUNC_GLOBALS) >> 2];
    i32[word + BUILTINS] = i32[(callable + FUNC_BUILTINS) >> 2];
    i32[word + LOCALS] = 0;
    i32[word + OBJECT] = 0;
    i32[word + INSTRUCTION] = 0;
    i32[word + STACK_POINTER] = frame + target.stackOffset;
    i32[word + RETURN_OFFSET] = FRAME_OWNER_THREAD << 16;
    let to = slot;
    for (let from = first; to < slot + 2 * count; to += 2, from += 2) i32[to] = i32[from];
    for (; to < slotEnd; to += 2) i32[to] = 0;
    i32[callerWord + RETURN_OFFSET] = (i32[callerWord + RETURN_OFFSET] & OWNER_MASK) | 4;
    i32[callerWord + STACK_POINTER] = calleeWord << 2;
    this.depth++;
    i32[this.frameWord] = frame;
    this.ticks++;
    if (this.ticks > this.ticksMax) this.stopAtTicks();
    return frame;
  }

  /** Pushes an owned reference on a frame's value stack while the frame does not run. */
  pushStack(frame: Address, value: number): void {
    const heap = this.heap;
    const word = (frame + FRAME_STACK_POINTER) >> 2;
    const stackPointer = heap.i32[word];
    heap.store(stackPointer >> 2, value);
    heap.store(word, stackPointer + 8);
  }

  /** Empties the frame's slots from number `from` on. */
  clearSlots(frame: Address, prepared: PreparedCode, from: number): void {
    const heap = this.heap;
    const end = (frame + prepared.stackOffset) >> 2;
    for (let word = (frame + FRAME_LOCALSPLUS + 8 * from) >> 2; word < end; word += 2) heap.store(word, 0);
  }

  /** The frame of a call of a Python function with its arguments bound: `func` and the slots in `values` are stolen,
   * also when it raises. CPython: _PyEvalFramePushAndInit */
  pushCall(func: number, values: number[], names: KeywordNames): Address {
    const rt = this.rt;
    const object = func & ~1;
    const code = rt.pointer(object + FUNC_CODE);
    const prepared = this.prepare(code);
    let slots: number[];
    try {
      slots = bindArguments(rt, object, prepared, values, names);
    } catch (error) {
      if ((func & 1) === 0) rt.decref(func);
      throw error;
    }
    const globals = rt.pointer(object + FUNC_GLOBALS);
    const frame = this.pushFrame(
      prepared,
      rt.incref(code),
      func,
      globals,
      rt.pointer(object + FUNC_BUILTINS),
      prepared.isOptimized ? 0 : rt.incref(globals),
    );
    const heap = this.heap;
    let word = (frame + FRAME_LOCALSPLUS) >> 2;
    for (const slot of slots) {
      heap.store(word, slot);
      word += 2;
    }
    this.clearSlots(frame, prepared, slots.length);
    return frame;
  }

  /** Moves the references of `count` slots off the stack, which holds NULLs there then. */
  takeSlots(firstWord: number, count: number): number[] {
    const heap = this.heap;
    const values = new Array<number>(count);
    for (let i = 0; i < count; i++) {
      values[i] = heap.i32[firstWord + 2 * i];
      heap.store(firstWord + 2 * i, 0);
    }
    return values;
  }

  takeSlot(word: number): number {
    const slot = this.heap.i32[word];
    this.heap.store(word, 0);
    return slot;
  }

  /** How far behind the calling instruction its frame goes on when the called one returns, in code units. */
  setReturnOffset(frame: Address, units: number): void {
    const word = (frame + FRAME_RETURN_OFFSET) >> 2;
    this.heap.store(word, (this.heap.i32[word] & 0xffff0000) | units);
  }

  expandMethod(calleeWord: number): void {
    expandMethod(this, calleeWord);
  }

  expandInstance(calleeWord: number): boolean {
    return expandInstance(this, calleeWord);
  }

  callWithNames(frame: Address, sp: number, count: number): number {
    return callWithNames(this, frame, sp, count);
  }

  callSpread(frame: Address, sp: number): number {
    return callSpread(this, frame, sp);
  }

  /** Makes a suspended generator's frame the current one: `value` (stolen) is what its `yield` gives. */
  resume(generator: Ref, value: number): Address {
    const heap = this.heap;
    const frame = generator + GEN_FRAME;
    this.pushStack(frame, value);
    heap.store((frame + FRAME_PREVIOUS) >> 2, heap.i32[this.frameWord]);
    heap.store((generator + GEN_EXC_PREVIOUS) >> 2, heap.i32[this.excInfoWord]);
    heap.store(this.excInfoWord, generator + GEN_EXC_STATE);
    heap.storeByte(generator + GEN_FRAME_STATE, GEN_EXECUTING);
    heap.store(this.frameWord, frame);
    return frame;
  }

  /** FOR_ITER and SEND go on with a generator in the same loop: their own frame is put away, to go on `offset` units
   * behind the instruction when the generator returns; `value` is stolen. After `checkDepth`. */
  resumeHere(
    caller: Address,
    unit: number,
    sp: number,
    offset: number,
    generator: Ref,
    value: number,
  ): Address {
    const heap = this.heap;
    const i32 = heap.i32;
    this.depth++;
    const callerWord = caller >> 2;
    const frame = generator + GEN_FRAME;
    const word = frame >> 2;
    const top = i32[word + STACK_POINTER];
    const excPrevious = (generator + GEN_EXC_PREVIOUS) >> 2;
    if (heap.journal !== null) {
      heap.noteSlots(callerWord + INSTRUCTION, 3);
      heap.noteWords(top >> 2, 1);
      heap.noteWords(word + STACK_POINTER, 1);
      heap.noteWords(word + PREVIOUS, 1);
      heap.noteWords(excPrevious, 1);
      heap.noteWords(this.excInfoWord, 1);
      heap.noteWords((generator + GEN_FRAME_STATE) >> 2, 1);
      heap.noteWords(this.frameWord, 1);
    }
    i32[callerWord + INSTRUCTION] = unit;
    i32[callerWord + STACK_POINTER] = sp << 2;
    i32[callerWord + RETURN_OFFSET] = (i32[callerWord + RETURN_OFFSET] & OWNER_MASK) | offset;
    i32[top >> 2] = value;
    i32[word + STACK_POINTER] = top + 8;
    i32[word + PREVIOUS] = i32[this.frameWord];
    i32[excPrevious] = i32[this.excInfoWord];
    i32[this.excInfoWord] = generator + GEN_EXC_STATE;
    heap.u8[generator + GEN_FRAME_STATE] = GEN_EXECUTING;
    i32[this.frameWord] = frame;
    return frame;
  }

  /** A generator's frame stops at a `yield`, to go on at `unit`: gives the frame that had resumed it. */
  suspend(frame: Address, unit: number, sp: number, state: number): Address {
    const heap = this.heap;
    const i32 = heap.i32;
    const word = frame >> 2;
    const generator = frame - GEN_FRAME;
    const excPrevious = (generator + GEN_EXC_PREVIOUS) >> 2;
    if (heap.journal !== null) {
      heap.noteSlots(word + INSTRUCTION, 2);
      heap.noteWords((generator + GEN_FRAME_STATE) >> 2, 1);
      heap.noteWords(this.excInfoWord, 1);
      heap.noteWords(excPrevious, 1);
      heap.noteWords(word + PREVIOUS, 1);
      heap.noteWords(this.frameWord, 1);
    }
    i32[word + INSTRUCTION] = unit;
    i32[word + STACK_POINTER] = sp << 2;
    heap.u8[generator + GEN_FRAME_STATE] = state;
    i32[this.excInfoWord] = i32[excPrevious];
    i32[excPrevious] = 0;
    const back = i32[word + PREVIOUS];
    i32[word + PREVIOUS] = 0;
    i32[this.frameWord] = back;
    this.depth--;
    return back;
  }

  /** Pushes what a call or a generator gave on the stack of the frame that waited for it, which goes on `units` later. */
  giveBack(frame: Address, value: Ref, units: number): void {
    const heap = this.heap;
    const i32 = heap.i32;
    const word = frame >> 2;
    const top = i32[word + STACK_POINTER];
    if (heap.journal !== null) {
      heap.noteWords(top >> 2, 1);
      heap.noteSlots(word + INSTRUCTION, 2);
    }
    i32[top >> 2] = value;
    i32[word + STACK_POINTER] = top + 8;
    i32[word + INSTRUCTION] += units;
  }

  /** The end of a `yield from` (its value takes the iterator's place, below which None stands) or of an `async for`:
   * `sp` is above the StopIteration or StopAsyncIteration; gives the new one. */
  endDelegation(sp: number, isYieldFrom: boolean): number {
    const { rt, heap } = this;
    if (!isYieldFrom) {
      closeSlot(rt, heap.i32[sp - 2]);
      closeSlot(rt, heap.i32[sp - 4]);
      return sp - 4;
    }
    const [iterator, sent, exception] = [heap.i32[sp - 6], heap.i32[sp - 4], heap.i32[sp - 2]];
    const value = rt.pointer((exception & ~1) + STOP_ITERATION_VALUE);
    heap.store(sp - 4, value === 0 ? None : rt.incref(value));
    heap.store(sp - 6, None);
    for (const slot of [iterator, sent, exception]) closeSlot(rt, slot);
    return sp - 2;
  }

  /** The exception that the running `except*` clause has caught; borrowed. */
  setHandled(exception: Ref): void {
    this.rt.replace(this.heap.i32[this.excInfoWord], this.rt.incref(exception));
  }

  /** The instruction index that a handler's prologue saved on the stack. */
  savedUnit(lasti: Ref): number {
    return numberOf(this.rt, lasti);
  }

  /** True when the object is a generator or coroutine that waits to be resumed. */
  isResumable(object: Ref): boolean {
    const type = this.rt.typeOf(object);
    if (type !== T.generator && type !== T.coroutine) return false;
    const state = this.heap.u8[object + GEN_FRAME_STATE];
    return state >= GEN_CREATED;
  }

  /** Leaves the frame: it is no longer current, its references are dropped, its place is free. */
  leaveFrame(frame: Address): void {
    const heap = this.heap;
    const i32 = heap.i32;
    const rt = this.rt;
    const word = frame >> 2;
    this.depth--;
    const journal = heap.journal;
    if (journal !== null) journal.note(this.frameWord, i32[this.frameWord]);
    i32[this.frameWord] = i32[word + PREVIOUS];
    const isPlain =
      i32[word + OBJECT] === 0 &&
      i32[word + LOCALS] === 0 &&
      heap.u8[frame + FRAME_OWNER] !== FRAME_OWNER_GENERATOR;
    if (!isPlain || !rt.version.clearsLastLocalFirst) {
      clearFrame(this, frame);
      return;
    }
    // The frame of a function that nobody looked at: what clearFrame does, without asking what cannot be.
    let at = i32[word + STACK_POINTER] >> 2;
    const bottom = word + LOCALSPLUS;
    if (journal !== null) {
      heap.noteSlots(bottom, (at - bottom) >> 1);
      heap.noteWords(word + STACK_POINTER, 1);
    }
    i32[word + STACK_POINTER] = bottom << 2;
    while (at > bottom) {
      at -= 2;
      const slot = i32[at];
      if (slot === 0) continue;
      i32[at] = 0;
      if ((slot & 1) === 0) rt.decref(slot);
    }
    if (journal !== null) {
      journal.note(word + FUNCTION, i32[word + FUNCTION]);
      journal.note(word, i32[word]);
    }
    const func = i32[word + FUNCTION];
    i32[word + FUNCTION] = 0;
    if (func !== 0 && (func & 1) === 0) rt.decref(func);
    const code = i32[word];
    i32[word] = 0;
    if (code !== 0 && (code & 1) === 0) rt.decref(code);
    this.stack.pop(frame);
  }

  /** The host's stack overflowed somewhere above a frame: the frames there, whose loops are gone, are left. What lies on
   * their value stacks is not known for sure and is given up. */
  abandonAbove(frame: Address): void {
    const { heap, rt } = this;
    for (let top = heap.i32[this.frameWord]; top !== frame && top !== 0; top = heap.i32[this.frameWord]) {
      const bottom = top + preparedOf(rt, rt.pointer(top + FRAME_EXECUTABLE) & ~1).stackOffset;
      heap.store((top + FRAME_STACK_POINTER) >> 2, bottom);
      this.leaveFrame(top);
    }
    this.depth = 0;
    for (let at = frame; at !== 0; at = heap.i32[(at + FRAME_PREVIOUS) >> 2]) this.depth++;
  }

  checkDepth(): void {
    if (this.depth >= this.recursionLimit && this.isTooDeep()) throw this.recursionError();
  }

  /** Frames of library code that stands for C functions do not count. */
  private isTooDeep(): boolean {
    const { heap, rt } = this;
    // Counting all frames at each call would take the square of their number: what was left at the last count is used up
    // first, unless many frames were left since.
    const hasShrunk = this.depth < this.countedAt - DEPTH_SLACK || this.countedLimit !== this.recursionLimit;
    this.countedLimit = this.recursionLimit;
    this.countedAt = this.depth;
    if (!hasShrunk && this.depth < this.depthToCountAt) return false;
    let counted = this.depth;
    for (let at = heap.i32[this.frameWord]; at !== 0; at = heap.i32[(at + FRAME_PREVIOUS) >> 2]) {
      if (preparedOf(rt, rt.pointer(at + FRAME_EXECUTABLE) & ~1).isNative) counted--;
    }
    this.depthToCountAt = this.depth + Math.max(0, this.recursionLimit - counted);
    return counted >= this.recursionLimit;
  }

  /** Counts a frame that is about to be entered. */
  countFrame(): void {
    this.checkDepth();
    this.depth++;
  }

  /** Makes a pushed frame the current one, after `checkDepth`. */
  enterFrame(frame: Address): void {
    this.depth++;
    this.heap.store(this.frameWord, frame);
    this.ticks++;
    if (this.ticks > this.ticksMax) this.stopAtTicks();
  }

  /** Runs the collector when the loop is at a place where it may. */
  collect(frame: Address, unit: number, sp: number): void {
    const { heap, rt } = this;
    if (rt.collectYoung === null) return;
    heap.store((frame + FRAME_INSTRUCTION) >> 2, unit);
    heap.store((frame + FRAME_STACK_POINTER) >> 2, sp << 2);
    rt.isGcScheduled = false;
    rt.collectYoung();
  }

  recursionError(): Raised {
    return this.rt.error(T.RecursionError, "maximum recursion depth exceeded");
  }

  stopAtTicks(): never {
    throw new LimitExceeded(
      "steps",
      `the program went on for ${this.ticksMax} calls and rounds of loops without coming to an end`,
    );
  }

  /** Runs frames until this one returns or yields; `exception` (stolen) is thrown into it first, where given. */
  private enter(frame: Address, exception: Ref): Ref {
    const isTooDeep = this.depth >= this.recursionLimit && this.isTooDeep();
    if (isTooDeep || this.nativeDepth >= this.nativeDepthMax) {
      // The frame is pushed already: it goes as if an exception left it.
      this.rt.decrefOrNull(exception);
      const error = this.recursionError();
      chainContext(this, error.exception);
      error.isChained = true;
      this.depth++;
      this.leaveFrame(frame);
      throw error;
    }
    this.depth++;
    this.nativeDepth++;
    this.ticks++;
    if (this.ticks > this.ticksMax) this.stopAtTicks();
    const heap = this.heap;
    heap.store(this.frameWord, frame);
    try {
      return run(this, frame, exception);
    } finally {
      this.nativeDepth--;
    }
  }
}
