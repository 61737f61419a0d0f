// The generator: a function's frame that can be left at a `yield` and entered again. Coroutines share all of it; their
// type is in coroutine.ts, asynchronous generators' in async-generator.ts.   CPython: Objects/genobject.c
import type { CodeObject } from "../compile/code.ts";
import { CO_ASYNC_GENERATOR, CO_COROUTINE } from "../compile/code.ts";
import {
  FRAME_EXECUTABLE,
  FRAME_FUNCTION,
  FRAME_INSTRUCTION,
  FRAME_LOCALSPLUS,
  FRAME_OWNER,
  FRAME_OWNER_GENERATOR,
  FRAME_PREVIOUS,
  FRAME_STACK_POINTER,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { callMethod, dropRaised, getAttrOrNull, isRaised, reprText } from "./abstract.ts";
import { dictGetText } from "./dict.ts";
import { originOf } from "./coroutine-hooks.ts";
import { heapCode } from "./code-object.ts";
import {
  exceptionMatches,
  isException,
  isExceptionClass,
  newException,
  newExceptionWithText,
  raiseStopIteration,
  setTraceback,
} from "./exceptions.ts";
import { clearFrameContents, frameObjectOf, traverseFrame } from "./frame-object.ts";
import { FUNC_NAME, FUNC_QUALNAME } from "./function.ts";
import {
  GEN_CLEARED,
  GEN_CLOSED,
  GEN_CREATED,
  GEN_EXC_STATE,
  GEN_EXECUTING,
  GEN_FRAME,
  GEN_FRAME_STATE,
  GEN_NAME,
  GEN_ORIGIN_OR_FINALIZER,
  GEN_QUALNAME,
  GEN_SUSPENDED_YIELD_FROM,
  GEN_WEAKREFS,
} from "./generator-layout.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { classMethod, method } from "./native.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { callFinalizer } from "./type-life.ts";
import { TPFLAGS_HAVE_GC, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { Slots } from "./type-info.ts";
import type { GetSet, TypeSpec } from "./type-spec.ts";
import { clearWeakrefs } from "./weakref.ts";

/** FRAME_COMPLETED: over, but its frame not yet cleared. */
const GEN_COMPLETED = 1;
/** The bit of RESUME's argument that says: no handler around this `yield` but the generator's own. */
const RESUME_DEPTH1 = 4;
const STOP_ITERATION_VALUE = 72;

// ---- making -------------------------------------------------------------------------------------------------------------
/** RETURN_GENERATOR: the frame (which is then only to be popped) moves into a new generator, coroutine or asynchronous
 * generator. Borrowed references in it become owned. */
export function newGenerator(rt: Runtime, frame: Address, code: CodeObject, frameBytes: number): Ref {
  const heap = rt.heap;
  const type =
    (code.flags & CO_ASYNC_GENERATOR) !== 0
      ? T.async_generator
      : (code.flags & CO_COROUTINE) !== 0
        ? T.coroutine
        : T.generator;
  const func = rt.pointer(frame + FRAME_FUNCTION) & ~1;
  const origin = type === T.coroutine ? originOf(rt, frame) : 0;
  const self = rt.newObject(type, GEN_FRAME + frameBytes);
  heap.fill(self + GEN_WEAKREFS, GEN_FRAME - GEN_WEAKREFS);
  heap.store((self + GEN_NAME) >> 2, rt.incref(rt.pointer(func + FUNC_NAME)));
  heap.store((self + GEN_QUALNAME) >> 2, rt.incref(rt.pointer(func + FUNC_QUALNAME)));
  if (origin !== 0) heap.store((self + GEN_ORIGIN_OR_FINALIZER) >> 2, origin);
  moveFrame(rt, frame, self + GEN_FRAME);
  heap.storeByte(self + GEN_FRAME + FRAME_OWNER, FRAME_OWNER_GENERATOR);
  heap.storeByte(self + GEN_FRAME_STATE, GEN_CREATED);
  rt.track(self);
  return self;
}

/** _PyFrame_Copy: the bytes up to the stack pointer, every slot owned, no frame below. */
export function moveFrame(rt: Runtime, source: Address, target: Address): void {
  const heap = rt.heap;
  const end = rt.pointer(source + FRAME_STACK_POINTER);
  heap.copy(target, source, end - source);
  heap.store((target + FRAME_STACK_POINTER) >> 2, target + (end - source));
  heap.store((target + FRAME_PREVIOUS) >> 2, 0);
  ownField(rt, target + FRAME_EXECUTABLE);
  ownField(rt, target + FRAME_FUNCTION);
  for (let at = FRAME_LOCALSPLUS; at < end - source; at += 8) ownField(rt, target + at);
}

function ownField(rt: Runtime, address: Address): void {
  const slot = rt.pointer(address);
  if ((slot & 1) === 0) return;
  rt.heap.store(address >> 2, rt.incref(slot & ~1));
}

// ---- state ----------------------------------------------------------------------------------------------------------------
export function generatorState(rt: Runtime, self: Ref): number {
  return rt.heap.u8[self + GEN_FRAME_STATE];
}

function setState(rt: Runtime, self: Ref, state: number): void {
  rt.heap.storeByte(self + GEN_FRAME_STATE, state);
}

export function isFinished(state: number): boolean {
  return state === GEN_COMPLETED || state === GEN_CLEARED;
}

/** "generator", "coroutine" or "async generator", as messages say it. */
function kindOf(rt: Runtime, self: Ref): string {
  const type = rt.typeOf(self);
  return type === T.coroutine ? "coroutine" : type === T.async_generator ? "async generator" : "generator";
}

/** The iterator that a suspended `yield from` or `await` waits for, borrowed; 0 for none. CPython: _PyGen_yf */
export function delegate(rt: Runtime, self: Ref): Ref {
  if (generatorState(rt, self) !== GEN_SUSPENDED_YIELD_FROM) return 0;
  return rt.pointer(rt.pointer(self + GEN_FRAME + FRAME_STACK_POINTER) - 8) & ~1;
}

// ---- running ----------------------------------------------------------------------------------------------------------------
/** Refuses what cannot be resumed. `isClosing`: silence for a finished coroutine. True: there is something to run. */
function canRun(rt: Runtime, self: Ref, isClosing: boolean): boolean {
  const state = generatorState(rt, self);
  if (state === GEN_EXECUTING) throw rt.valueError(`${kindOf(rt, self)} already executing`);
  if (!isFinished(state)) return true;
  if (rt.typeOf(self) === T.coroutine && !isClosing) {
    throw rt.error(T.RuntimeError, "cannot reuse already awaited coroutine");
  }
  return false;
}

/** Resumes with a value: what it yields, owned; 0 when it returned, its value is in `rt.caller.returnValue` (owned).
 * CPython: gen_send_ex2 */
export function generatorSend(rt: Runtime, self: Ref, value: Ref): Ref {
  if (generatorState(rt, self) === GEN_CREATED && value !== None) {
    throw rt.typeError(`can't send non-None value to a just-started ${kindOf(rt, self)}`);
  }
  if (!canRun(rt, self, false)) {
    rt.caller.returnValue = None;
    return 0;
  }
  return rt.caller.sendGenerator(self, value);
}

/** Raises an exception (stolen) where the generator waits; otherwise as `generatorSend`. */
function generatorRaise(rt: Runtime, self: Ref, exception: Ref, isClosing: boolean): Ref {
  let isRunnable: boolean;
  try {
    isRunnable = canRun(rt, self, isClosing);
  } catch (error) {
    rt.decref(exception);
    throw error;
  }
  if (!isRunnable) throw new Raised(exception);
  return rt.caller.throwIntoGenerator(self, exception);
}

/** What a caller of `send`, `throw` or `__next__` gets: the value, or StopIteration with what was returned. */
export function stopOrValue(rt: Runtime, self: Ref, yielded: Ref): Ref {
  if (yielded !== 0) return yielded;
  const value = rt.caller.returnValue;
  rt.caller.returnValue = 0;
  if (rt.typeOf(self) === T.async_generator) throw new Raised(newException(rt, T.StopAsyncIteration, []));
  const stop = raiseStopIteration(rt, value);
  rt.decref(value);
  throw stop;
}

/** PyIter_Send: one step of any iterator that a `yield from` or `await` drives. The result as of `generatorSend`. */
export function iterSend(rt: Runtime, iterator: Ref, value: Ref): Ref {
  const type = rt.typeOf(iterator);
  if (type === T.generator || type === T.coroutine) return generatorSend(rt, iterator, value);
  try {
    const next = rt.info(iterator).tp_iternext;
    const result =
      value === None && next !== null ? next(rt, iterator) : callMethod(rt, iterator, "send", [value]);
    if (result === 0) rt.caller.returnValue = None;
    return result;
  } catch (error) {
    if (!isRaised(rt, error, T.StopIteration)) throw error;
    rt.caller.returnValue = rt.incref(rt.pointer(error.exception + STOP_ITERATION_VALUE) || None);
    dropRaised(rt, error);
    return 0;
  }
}

function iterNext(rt: Runtime, self: Ref): Ref {
  if (!canRun(rt, self, false)) return 0;
  const yielded = rt.caller.sendGenerator(self, None);
  if (yielded !== 0) return yielded;
  if (rt.caller.returnValue === None) {
    rt.caller.returnValue = 0;
    return 0;
  }
  return stopOrValue(rt, self, 0);
}

function send(rt: Runtime, self: Ref, value: Ref): Ref {
  return stopOrValue(rt, self, generatorSend(rt, self, value));
}

// ---- close ------------------------------------------------------------------------------------------------------------------
/** Closes what a generator delegates to. CPython: gen_close_iter */
function closeIterator(rt: Runtime, iterator: Ref): void {
  const type = rt.typeOf(iterator);
  if (type === T.generator || type === T.coroutine) {
    rt.decref(generatorClose(rt, iterator));
    return;
  }
  const close = getAttrOrNull(rt, iterator, rt.intern("close"));
  if (close === 0) return;
  try {
    rt.decref(rt.call(close, []));
  } finally {
    rt.decref(close);
  }
}

/** The error with which closing the delegate failed, or null. */
function closeDelegate(rt: Runtime, self: Ref, iterator: Ref): Raised | null {
  const state = generatorState(rt, self);
  rt.incref(iterator);
  setState(rt, self, GEN_EXECUTING);
  try {
    closeIterator(rt, iterator);
    return null;
  } catch (error) {
    if (error instanceof Raised) return error;
    throw error;
  } finally {
    setState(rt, self, state);
    rt.decref(iterator);
  }
}

/** `close()`: what the generator returned, owned, None where it was over already. */
export function generatorClose(rt: Runtime, self: Ref): Ref {
  const state = generatorState(rt, self);
  if (state === GEN_CREATED) {
    setState(rt, self, GEN_COMPLETED);
    clearGeneratorFrame(rt, self);
    return None;
  }
  if (isFinished(state)) return None;
  const iterator = delegate(rt, self);
  const failed = iterator === 0 ? null : closeDelegate(rt, self, iterator);
  if (failed === null && state !== GEN_EXECUTING && !rt.isTraced && isPlainYield(rt, self)) {
    setState(rt, self, GEN_COMPLETED);
    clearGeneratorFrame(rt, self);
    return None;
  }
  const exception = failed === null ? newExceptionWithText(rt, T.GeneratorExit, null) : failed.exception;
  try {
    const yielded = generatorRaise(rt, self, exception, true);
    if (yielded !== 0) {
      rt.decref(yielded);
      throw rt.error(T.RuntimeError, `${kindOf(rt, self)} ignored GeneratorExit`);
    }
    const value = rt.caller.returnValue;
    rt.caller.returnValue = 0;
    return value;
  } catch (error) {
    if (isRaised(rt, error, T.StopIteration)) {
      const value = rt.incref(rt.pointer(error.exception + STOP_ITERATION_VALUE) || None);
      dropRaised(rt, error);
      return value;
    }
    if (!isRaised(rt, error, T.GeneratorExit)) throw error;
    dropRaised(rt, error);
    return None;
  }
}

/** True when it waits at a `yield` that no handler of the program surrounds: it need not run to be closed. */
function isPlainYield(rt: Runtime, self: Ref): boolean {
  const frame = self + GEN_FRAME;
  const { decoded } = heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1);
  const unit = rt.pointer(frame + FRAME_INSTRUCTION);
  return decoded.ops[unit] === 128 && (decoded.args[unit] & RESUME_DEPTH1) !== 0;
}

/** gen_clear_frame: drops the frame of a generator that will not run again. */
export function clearGeneratorFrame(rt: Runtime, self: Ref): void {
  if (generatorState(rt, self) === GEN_CLEARED) return;
  setState(rt, self, GEN_CLEARED);
  const frame = self + GEN_FRAME;
  rt.heap.store((frame + FRAME_PREVIOUS) >> 2, 0);
  clearFrameContents(rt, frame);
  rt.decrefOrNull(rt.exchange(self + GEN_EXC_STATE, 0));
}

// ---- throw ------------------------------------------------------------------------------------------------------------------
/** `throw(type[, value[, traceback]])` with its parts borrowed, 0 where left out; the result as of `generatorSend`.
 * `closesOnExit`: GeneratorExit closes a delegate instead of going through it. CPython: _gen_throw */
export function generatorThrow(
  rt: Runtime,
  self: Ref,
  closesOnExit: boolean,
  type: Ref,
  value: Ref,
  traceback: Ref,
): Ref {
  const iterator = delegate(rt, self);
  if (iterator !== 0) {
    if (closesOnExit && exceptionMatches(rt, type, T.GeneratorExit)) {
      const failed = closeDelegate(rt, self, iterator);
      if (failed !== null) return generatorRaise(rt, self, failed.exception, false);
    } else {
      const result = throwIntoDelegate(rt, self, iterator, closesOnExit, [type, value, traceback]);
      if (result !== null) return result;
    }
  }
  return generatorRaise(rt, self, normalized(rt, type, value, traceback), false);
}

/** The delegate gets it; null when it has no `throw`. What it returns is sent on to the generator itself. */
function throwIntoDelegate(
  rt: Runtime,
  self: Ref,
  iterator: Ref,
  closesOnExit: boolean,
  [type, value, traceback]: readonly [Ref, Ref, Ref],
): Ref | null {
  const iteratorType = rt.typeOf(iterator);
  const isGenerator = iteratorType === T.generator || iteratorType === T.coroutine;
  const thrower = isGenerator ? 0 : getAttrOrNull(rt, iterator, rt.intern("throw"));
  if (!isGenerator && thrower === 0) return null;
  const state = generatorState(rt, self);
  rt.incref(iterator);
  setState(rt, self, GEN_EXECUTING);
  const leave = rt.caller.enterSuspended(self + GEN_FRAME);
  let yielded: Ref = 0;
  let failed: Raised | null = null;
  try {
    yielded = isGenerator
      ? generatorThrow(rt, iterator, closesOnExit, type, value, traceback)
      : rt.call(
          thrower,
          [type, value, traceback].filter((each) => each !== 0),
        );
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    failed = error;
  } finally {
    leave();
    setState(rt, self, state);
    rt.decref(iterator);
    rt.decrefOrNull(thrower);
  }
  if (yielded !== 0) return yielded;
  if (failed !== null) return generatorRaise(rt, self, failed.exception, false);
  // The delegate returned: as a StopIteration with its value, which the generator's own code takes apart.
  const returned = rt.caller.returnValue;
  rt.caller.returnValue = 0;
  const stop = raiseStopIteration(rt, returned);
  rt.decref(returned);
  return generatorRaise(rt, self, stop.exception, false);
}

/** The exception that the arguments of `throw` mean, owned. */
function normalized(rt: Runtime, type: Ref, value: Ref, traceback: Ref): Ref {
  if (traceback !== 0 && traceback !== None && rt.typeOf(traceback) !== T.traceback) {
    throw rt.typeError("throw() third argument must be a traceback object");
  }
  let exception: Ref;
  if (isExceptionClass(rt, type)) {
    exception = instantiated(rt, type, value);
  } else if (isException(rt, type)) {
    if (value !== 0 && value !== None) throw rt.typeError("instance exception may not have a separate value");
    exception = rt.incref(type);
  } else {
    throw rt.typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${rt.typeName(type)}`,
    );
  }
  if (traceback !== 0 && traceback !== None) setTraceback(rt, exception, rt.incref(traceback));
  return exception;
}

/** The exception made from a class and what was given as its value; what making it raised, where it does. */
function instantiated(rt: Runtime, type: Ref, value: Ref): Ref {
  if (value !== 0 && value !== None && rt.isSubtype(rt.typeOf(value), type)) return rt.incref(value);
  let args: Ref[] = [];
  if (value !== 0 && value !== None)
    args = rt.typeOf(value) === T.tuple ? tupleArguments(rt, value) : [value];
  try {
    const exception = rt.call(type, args);
    if (isException(rt, exception)) return exception;
    const made = rt.typeName(exception);
    rt.decref(exception);
    throw rt.typeError(
      `calling ${reprText(rt, type)} should have returned an instance of BaseException, not ${made}`,
    );
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    return error.exception;
  }
}

function tupleArguments(rt: Runtime, tuple: Ref): Ref[] {
  const items: Ref[] = [];
  const count = rt.pointer(tuple + 16);
  for (let i = 0; i < count; i++) items.push(rt.pointer(tuple + 32 + 8 * i));
  return items;
}

/** The form of `throw` with more than one argument is on its way out. */
export function warnThrow(rt: Runtime, name = "throw"): void {
  rt.warn?.(
    "DeprecationWarning",
    `the (type, exc, tb) signature of ${name}() is deprecated, use the single-arg signature instead.`,
  );
}

function throwMethod(rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref): Ref {
  if (value !== 0) warnThrow(rt);
  return stopOrValue(rt, self, generatorThrow(rt, self, true, type, value, traceback));
}

// ---- the object's life --------------------------------------------------------------------------------------------------------
/** What the warnings module has a function for, where the program has that module. CPython: _PyErr_WarnUnawaitedCoroutine */
function warnUnawaited(rt: Runtime, self: Ref): void {
  const module = dictGetText(rt, rt.sysModules, "warnings");
  try {
    const warn = module === 0 ? 0 : getAttrOrNull(rt, module, rt.intern("_warn_unawaited_coroutine"));
    if (warn === 0) {
      const name = rt.text(rt.pointer(self + GEN_QUALNAME));
      rt.warn?.("RuntimeWarning", `coroutine '${name}' was never awaited`, undefined, true);
      return;
    }
    try {
      rt.decref(rt.call(warn, [self]));
    } finally {
      rt.decref(warn);
    }
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.unraisable("Exception ignored while finalizing coroutine", self, error.exception);
  }
}

function finalize(rt: Runtime, self: Ref): void {
  const state = generatorState(rt, self);
  if (isFinished(state)) return;
  if (rt.typeOf(self) === T.coroutine && state === GEN_CREATED) {
    warnUnawaited(rt, self);
    return;
  }
  const finalizer = rt.typeOf(self) === T.async_generator ? rt.pointer(self + GEN_ORIGIN_OR_FINALIZER) : 0;
  try {
    if (finalizer !== 0 && rt.heap.u8[self + GEN_CLOSED] === 0) {
      rt.decref(rt.call(finalizer, [self]));
      return;
    }
    rt.decref(generatorClose(rt, self));
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.unraisable("Exception ignored while closing generator", self, error.exception);
  }
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  clearWeakrefs(rt, self);
  rt.track(self);
  if (callFinalizer(rt, self, rt.info(self))) return;
  rt.untrack(self);
  rt.decrefOrNull(rt.exchange(self + GEN_ORIGIN_OR_FINALIZER, 0));
  clearGeneratorFrame(rt, self);
  const code = rt.exchange(self + GEN_FRAME + FRAME_EXECUTABLE, 0);
  if ((code & 1) === 0) rt.decrefOrNull(code);
  rt.decrefOrNull(rt.exchange(self + GEN_NAME, 0));
  rt.decrefOrNull(rt.exchange(self + GEN_QUALNAME, 0));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of [GEN_NAME, GEN_QUALNAME, GEN_ORIGIN_OR_FINALIZER, GEN_EXC_STATE]) {
    const held = rt.pointer(self + field);
    if (held !== 0) visit(held);
  }
  const state = generatorState(rt, self);
  // A frame that runs holds what it holds on the program's behalf: it is not examined.
  if (state === GEN_EXECUTING) return;
  if (state !== GEN_CLEARED) traverseFrame(rt, self + GEN_FRAME, visit);
  else {
    const code = rt.pointer(self + GEN_FRAME + FRAME_EXECUTABLE);
    if (code !== 0) visit(code & ~1);
  }
}

function repr(rt: Runtime, self: Ref): Ref {
  const name = rt.text(rt.pointer(self + GEN_QUALNAME));
  return rt.newStr(`<${rt.typeName(self)} object ${name} at ${rt.addressText(self)}>`);
}

export function generatorSizeOf(rt: Runtime, self: Ref): number {
  const { code } = heapCode(rt, rt.pointer(self + GEN_FRAME + FRAME_EXECUTABLE) & ~1);
  const stacksize = code.shownStacksize ?? code.stacksize;
  return GEN_FRAME + FRAME_LOCALSPLUS + 8 * (code.localsplusnames.length + stacksize);
}

/** The slots that generators, coroutines and asynchronous generators share. */
export function generatorSlots(): Partial<Slots> {
  return { tp_dealloc: dealloc, tp_traverse: traverse, tp_finalize: finalize, tp_repr: repr };
}

function setName(field: number, name: string): GetSet["set"] {
  return (rt, self, value) => {
    if (value === 0 || !rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS)) {
      throw rt.typeError(`${name} must be set to a string object`);
    }
    rt.replace(self + field, rt.incref(value));
  };
}

/** `gi_frame`, `gi_running` and so on, with the prefix of the type. */
export function generatorAttributes(prefix: string, delegateName: string): GetSet[] {
  return [
    {
      name: "__name__",
      get: (rt, self) => rt.incref(rt.pointer(self + GEN_NAME)),
      set: setName(GEN_NAME, "__name__"),
    },
    {
      name: "__qualname__",
      get: (rt, self) => rt.incref(rt.pointer(self + GEN_QUALNAME)),
      set: setName(GEN_QUALNAME, "__qualname__"),
    },
    {
      name: delegateName,
      get: (rt, self) => {
        const iterator = delegate(rt, self);
        return iterator === 0 ? None : rt.incref(iterator);
      },
    },
    {
      name: `${prefix}_running`,
      get: (rt, self) => (generatorState(rt, self) === GEN_EXECUTING ? True : False),
    },
    {
      name: `${prefix}_suspended`,
      get: (rt, self) => (generatorState(rt, self) > GEN_CREATED ? True : False),
    },
    {
      name: `${prefix}_frame`,
      get: (rt, self) =>
        isFinished(generatorState(rt, self)) ? None : rt.incref(frameObjectOf(rt, self + GEN_FRAME)),
    },
    {
      name: `${prefix}_code`,
      get: (rt, self) => rt.incref(rt.pointer(self + GEN_FRAME + FRAME_EXECUTABLE) & ~1),
    },
  ];
}

const THROW_DOC =
  "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\n" +
  "the (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.";

export const generatorSpec: TypeSpec = {
  name: "generator",
  address: T.generator,
  basicSize: GEN_FRAME + FRAME_LOCALSPLUS,
  itemSize: 8,
  flags: TPFLAGS_HAVE_GC,
  weaklistOffset: GEN_WEAKREFS,
  sizeOf: generatorSizeOf,
  slots: {
    tp_dealloc: (rt, self) => dealloc(rt, self),
    tp_traverse: (rt, self, visit) => traverse(rt, self, visit),
    tp_finalize: (rt, self) => finalize(rt, self),
    tp_repr: (rt, self) => repr(rt, self),
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: (rt, self) => iterNext(rt, self),
  },
  methods: [
    method(
      "send",
      "value, /",
      send,
      "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
    ),
    method("throw", "typ, val=, tb=, /", throwMethod, THROW_DOC),
    classMethod("__class_getitem__", "item, /", newGenericAlias, "See PEP 585"),
    method("close", "", generatorClose, "close() -> raise GeneratorExit inside generator."),
  ],
  getset: generatorAttributes("gi", "gi_yieldfrom"),
};
