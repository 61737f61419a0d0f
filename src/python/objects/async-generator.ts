// The asynchronous generator and the awaitables that its methods give: `__anext__`/`asend` and `athrow`/`aclose`. A
// value that it yields travels wrapped, so that it is told apart from what an `await` inside it yields to the event loop.
// CPython: Objects/genobject.c PyAsyncGen_Type, _PyAsyncGenASend_Type, _PyAsyncGenAThrow_Type
import { FRAME_LOCALSPLUS } from "../memory/layout.ts";
import { isRaised } from "./abstract.ts";
import { allocateInstance, newException, raiseStopIteration } from "./exceptions.ts";
import { initHooks } from "./coroutine-hooks.ts";
import { GEN_CLOSED, GEN_FRAME, GEN_RUNNING_ASYNC, GEN_WEAKREFS } from "./generator-layout.ts";
import {
  generatorAttributes,
  generatorSend,
  generatorSizeOf,
  generatorSlots,
  generatorState,
  generatorThrow,
  isFinished,
  stopOrValue,
  warnThrow,
} from "./generator.ts";
import { heldFields } from "./held-fields.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { classMethod, method } from "./native.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// _PyAsyncGenWrappedValue: | 16 | value |
const WRAPPED_VALUE = 16;
// PyAsyncGenASend: | 16 | generator | 24 | value to send | 32 | state (int32) |
const ASEND_GENERATOR = 16;
const ASEND_VALUE = 24;
const ASEND_STATE = 32;
// PyAsyncGenAThrow: | 16 | generator | 24 | type, 0 for aclose | 32 | value | 40 | traceback | 48 | state (int32) |
const ATHROW_GENERATOR = 16;
const ATHROW_TYPE = 24;
const ATHROW_VALUE = 32;
const ATHROW_TRACEBACK = 40;
const ATHROW_STATE = 48;

const STATE_INIT = 0;
const STATE_ITER = 1;
const STATE_CLOSED = 2;

/** ASYNC_GEN_WRAP: what `yield value` in an asynchronous generator hands out. */
export function newAsyncWrappedValue(rt: Runtime, value: Ref): Ref {
  const self = allocateInstance(rt, T.async_generator_wrapped_value);
  rt.heap.store((self + WRAPPED_VALUE) >> 2, rt.incref(value));
  return self;
}

function setRunning(rt: Runtime, generator: Ref, isRunning: boolean): void {
  rt.heap.storeByte(generator + GEN_RUNNING_ASYNC, isRunning ? 1 : 0);
}

function state(rt: Runtime, self: Ref, offset: number): number {
  return rt.heap.i32[(self + offset) >> 2];
}

function setState(rt: Runtime, self: Ref, offset: number, value: number): void {
  rt.heap.store((self + offset) >> 2, value);
}

/** Runs one step; a wrapped value ends it as StopIteration with that value. CPython: async_gen_unwrap_value */
function step(rt: Runtime, generator: Ref, run: () => Ref): Ref {
  let result: Ref;
  try {
    result = stopOrValue(rt, generator, run());
  } catch (error) {
    if (isRaised(rt, error, T.StopAsyncIteration) || isRaised(rt, error, T.GeneratorExit)) {
      rt.heap.storeByte(generator + GEN_CLOSED, 1);
    }
    setRunning(rt, generator, false);
    throw error;
  }
  if (rt.typeOf(result) !== T.async_generator_wrapped_value) return result;
  const stop = raiseStopIteration(rt, rt.pointer(result + WRAPPED_VALUE));
  rt.decref(result);
  setRunning(rt, generator, false);
  throw stop;
}

function newSend(rt: Runtime, generator: Ref, value: Ref): Ref {
  initHooks(rt, generator);
  const self = allocateInstance(rt, T.async_generator_asend);
  rt.heap.store((self + ASEND_GENERATOR) >> 2, rt.incref(generator));
  rt.heap.store((self + ASEND_VALUE) >> 2, rt.incref(value));
  return self;
}

/** Checks and marks an awaitable that is driven for the first time or goes on. */
function enterSend(rt: Runtime, self: Ref): boolean {
  const now = state(rt, self, ASEND_STATE);
  if (now === STATE_CLOSED)
    throw rt.error(T.RuntimeError, "cannot reuse already awaited __anext__()/asend()");
  const generator = rt.pointer(self + ASEND_GENERATOR);
  if (now === STATE_INIT) {
    if (rt.heap.u8[generator + GEN_RUNNING_ASYNC] !== 0) {
      setState(rt, self, ASEND_STATE, STATE_CLOSED);
      throw rt.error(T.RuntimeError, "anext(): asynchronous generator is already running");
    }
    setState(rt, self, ASEND_STATE, STATE_ITER);
  }
  setRunning(rt, generator, true);
  return now === STATE_INIT;
}

function closingOnError(rt: Runtime, self: Ref, offset: number, run: () => Ref): Ref {
  try {
    return run();
  } catch (error) {
    setState(rt, self, offset, STATE_CLOSED);
    throw error;
  }
}

function sendStep(rt: Runtime, self: Ref, given: Ref): Ref {
  const isFirst = enterSend(rt, self);
  const generator = rt.pointer(self + ASEND_GENERATOR);
  const value = isFirst && given === None ? rt.pointer(self + ASEND_VALUE) : given;
  return closingOnError(rt, self, ASEND_STATE, () =>
    step(rt, generator, () => generatorSend(rt, generator, value)),
  );
}

function sendThrow(rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref): Ref {
  enterSend(rt, self);
  const generator = rt.pointer(self + ASEND_GENERATOR);
  return closingOnError(rt, self, ASEND_STATE, () =>
    step(rt, generator, () => generatorThrow(rt, generator, false, type, value, traceback)),
  );
}

/** `close()` of an awaitable: throws GeneratorExit, which must come back. */
function closeAwaitable(
  rt: Runtime,
  self: Ref,
  offset: number,
  throwInto: (rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref) => Ref,
): Ref {
  if (state(rt, self, offset) === STATE_CLOSED) return None;
  let result: Ref;
  try {
    result = throwInto(rt, self, T.GeneratorExit, 0, 0);
  } catch (error) {
    const isExpected = [T.GeneratorExit, T.StopIteration, T.StopAsyncIteration].some((type) =>
      isRaised(rt, error, type),
    );
    if (!isExpected || !(error instanceof Raised)) throw error;
    rt.decref(error.exception);
    return None;
  }
  rt.decref(result);
  throw rt.error(T.RuntimeError, "coroutine ignored GeneratorExit");
}

function newThrow(rt: Runtime, generator: Ref, type: Ref, value: Ref, traceback: Ref): Ref {
  initHooks(rt, generator);
  const self = allocateInstance(rt, T.async_generator_athrow);
  const put = (offset: number, held: Ref): void => {
    if (held !== 0) rt.heap.store((self + offset) >> 2, rt.incref(held));
  };
  put(ATHROW_GENERATOR, generator);
  put(ATHROW_TYPE, type);
  put(ATHROW_VALUE, value);
  put(ATHROW_TRACEBACK, traceback);
  return self;
}

function throwStep(rt: Runtime, self: Ref, given: Ref): Ref {
  const generator = rt.pointer(self + ATHROW_GENERATOR);
  const type = rt.pointer(self + ATHROW_TYPE);
  const now = state(rt, self, ATHROW_STATE);
  const isClose = type === 0;
  if (now === STATE_CLOSED) throw rt.error(T.RuntimeError, "cannot reuse already awaited aclose()/athrow()");
  if (isFinished(generatorState(rt, generator))) {
    setState(rt, self, ATHROW_STATE, STATE_CLOSED);
    throw raiseStopIteration(rt, None);
  }
  if (now === STATE_INIT) {
    if (rt.heap.u8[generator + GEN_RUNNING_ASYNC] !== 0) {
      setState(rt, self, ATHROW_STATE, STATE_CLOSED);
      throw rt.error(
        T.RuntimeError,
        `${isClose ? "aclose" : "athrow"}(): asynchronous generator is already running`,
      );
    }
    if (rt.heap.u8[generator + GEN_CLOSED] !== 0) {
      setState(rt, self, ATHROW_STATE, STATE_CLOSED);
      throw new Raised(newException(rt, T.StopAsyncIteration, []));
    }
    if (given !== None)
      throw rt.error(T.RuntimeError, "can't send non-None value to a just-started coroutine");
    setState(rt, self, ATHROW_STATE, STATE_ITER);
    if (isClose) rt.heap.storeByte(generator + GEN_CLOSED, 1);
  }
  setRunning(rt, generator, true);
  const run = (): Ref => {
    if (now !== STATE_INIT) return generatorSend(rt, generator, given);
    const [value, traceback] = [rt.pointer(self + ATHROW_VALUE), rt.pointer(self + ATHROW_TRACEBACK)];
    return generatorThrow(rt, generator, false, isClose ? T.GeneratorExit : type, value, traceback);
  };
  if (!isClose) return closingOnError(rt, self, ATHROW_STATE, () => step(rt, generator, run));
  return closeStep(rt, self, generator, run);
}

/** One step of `aclose()`: the generator may await, but not yield any more. */
function closeStep(rt: Runtime, self: Ref, generator: Ref, run: () => Ref): Ref {
  let result: Ref;
  try {
    result = stopOrValue(rt, generator, run());
  } catch (error) {
    setRunning(rt, generator, false);
    setState(rt, self, ATHROW_STATE, STATE_CLOSED);
    const isDone = isRaised(rt, error, T.StopAsyncIteration) || isRaised(rt, error, T.GeneratorExit);
    if (!isDone || !(error instanceof Raised)) throw error;
    rt.decref(error.exception);
    throw raiseStopIteration(rt, None);
  }
  if (rt.typeOf(result) !== T.async_generator_wrapped_value) return result;
  rt.decref(result);
  setRunning(rt, generator, false);
  setState(rt, self, ATHROW_STATE, STATE_CLOSED);
  throw rt.error(T.RuntimeError, "async generator ignored GeneratorExit");
}

function throwThrow(rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref): Ref {
  const generator = rt.pointer(self + ATHROW_GENERATOR);
  if (state(rt, self, ATHROW_STATE) === STATE_CLOSED) {
    throw rt.error(T.RuntimeError, "cannot reuse already awaited aclose()/athrow()");
  }
  setState(rt, self, ATHROW_STATE, STATE_ITER);
  setRunning(rt, generator, true);
  const run = (): Ref => generatorThrow(rt, generator, false, type, value, traceback);
  if (rt.pointer(self + ATHROW_TYPE) === 0) return closeStep(rt, self, generator, run);
  return closingOnError(rt, self, ATHROW_STATE, () => step(rt, generator, run));
}

type Throw = (rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref) => Ref;

/** `throw` with more than one argument. */
function warning(run: Throw): Throw {
  return (rt, self, type, value, traceback) => {
    if (value !== 0) warnThrow(rt);
    return run(rt, self, type, value, traceback);
  };
}

export const asyncGeneratorSpec: TypeSpec = {
  name: "async_generator",
  address: T.async_generator,
  basicSize: GEN_FRAME + FRAME_LOCALSPLUS,
  itemSize: 8,
  flags: TPFLAGS_HAVE_GC,
  weaklistOffset: GEN_WEAKREFS,
  sizeOf: (rt, self) => generatorSizeOf(rt, self),
  slots: {
    tp_dealloc: (rt, self) => generatorSlots().tp_dealloc?.(rt, self),
    tp_traverse: (rt, self, visit) => generatorSlots().tp_traverse?.(rt, self, visit),
    tp_finalize: (rt, self) => generatorSlots().tp_finalize?.(rt, self),
    tp_repr: (rt, self) => generatorSlots().tp_repr?.(rt, self) ?? None,
    am_aiter: (rt, self) => rt.incref(self),
    am_anext: (rt, self) => newSend(rt, self, None),
  },
  methods: [
    method("asend", "value, /", newSend, "asend(v) -> send 'v' in generator."),
    method("athrow", "typ, val=, tb=, /", (rt: Runtime, self: Ref, type: Ref, value: Ref, traceback: Ref) => {
      if (value !== 0) warnThrow(rt, "athrow");
      return newThrow(rt, self, type, value, traceback);
    }),
    method(
      "aclose",
      "",
      (rt: Runtime, self: Ref) => newThrow(rt, self, 0, 0, 0),
      "aclose() -> raise GeneratorExit inside generator.",
    ),
    classMethod("__class_getitem__", "item, /", newGenericAlias, "See PEP 585"),
  ],
  getset: generatorAttributes("ag", "ag_await"),
};

export const asyncWrappedValueSpec: TypeSpec = {
  name: "async_generator_wrapped_value",
  address: T.async_generator_wrapped_value,
  basicSize: 24,
  flags: TPFLAGS_HAVE_GC,
  slots: heldFields([WRAPPED_VALUE]),
};

export const asyncSendSpec: TypeSpec = {
  name: "async_generator_asend",
  address: T.async_generator_asend,
  basicSize: 40,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    ...heldFields([ASEND_GENERATOR, ASEND_VALUE]),
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: (rt, self) => sendStep(rt, self, None),
    am_await: (rt, self) => rt.incref(self),
  },
  methods: [
    method("send", "value, /", sendStep),
    method("throw", "typ, val=, tb=, /", warning(sendThrow)),
    method("close", "", (rt: Runtime, self: Ref) => closeAwaitable(rt, self, ASEND_STATE, sendThrow)),
  ],
};

export const asyncThrowSpec: TypeSpec = {
  name: "async_generator_athrow",
  address: T.async_generator_athrow,
  basicSize: 56,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    ...heldFields([ATHROW_GENERATOR, ATHROW_TYPE, ATHROW_VALUE, ATHROW_TRACEBACK]),
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: (rt, self) => throwStep(rt, self, None),
    am_await: (rt, self) => rt.incref(self),
  },
  methods: [
    method("send", "value, /", throwStep),
    method("throw", "typ, val=, tb=, /", warning(throwThrow)),
    method("close", "", (rt: Runtime, self: Ref) => closeAwaitable(rt, self, ATHROW_STATE, throwThrow)),
  ],
};
