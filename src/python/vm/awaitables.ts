// `await`, `async for` and `async with`: from an object to the iterator that the loop drives.
// CPython: Python/ceval.c _PyEval_GetAwaitable, _PyEval_GetANext; Objects/genobject.c _PyCoro_GetAwaitableIter
import { CO_ITERABLE_COROUTINE } from "../compile/code.ts";
import { GEN_FRAME } from "../objects/generator-layout.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { framePrepared } from "./frame.ts";

/** The iterator behind an awaitable, owned. CPython: _PyCoro_GetAwaitableIter */
export function awaitableIterator(rt: Runtime, object: Ref): Ref {
  const type = rt.typeOf(object);
  if (type === T.coroutine) return rt.incref(object);
  if (
    type === T.generator &&
    (framePrepared(rt, object + GEN_FRAME).code.flags & CO_ITERABLE_COROUTINE) !== 0
  ) {
    return rt.incref(object);
  }
  const slot = rt.info(object).am_await;
  if (slot === null) throw rt.typeError(`'${rt.typeName(object)}' object can't be awaited`);
  const result = slot(rt, object);
  const problem =
    rt.typeOf(result) === T.coroutine
      ? "__await__() returned a coroutine"
      : rt.info(result).tp_iternext === null
        ? `__await__() returned non-iterator of type '${rt.typeName(result)}'`
        : null;
  if (problem === null) return result;
  rt.decref(result);
  throw rt.typeError(problem);
}

/** GET_AWAITABLE: `kind` 1 and 2 are the results of `__aenter__` and `__aexit__`. Borrowed, result owned. */
export function getAwaitable(rt: Runtime, object: Ref, kind: number): Ref {
  let iterator: Ref;
  try {
    iterator = awaitableIterator(rt, object);
  } catch (error) {
    if (kind === 0 || !(error instanceof Raised) || rt.info(object).am_await !== null) throw error;
    rt.decref(error.exception);
    const method = kind === 1 ? "__aenter__" : "__aexit__";
    throw rt.typeError(
      `'async with' received an object from ${method} that does not implement __await__: ${rt.typeName(object)}`,
    );
  }
  if (rt.typeOf(iterator) === T.coroutine && isDelegating(rt, iterator)) {
    rt.decref(iterator);
    throw rt.error(T.RuntimeError, "coroutine is being awaited already");
  }
  return iterator;
}

/** True while the coroutine is suspended in an `await` of its own. CPython: _PyGen_yf */
function isDelegating(rt: Runtime, coroutine: Ref): boolean {
  return rt.heap.u8[coroutine + 67] === 255;
}

/** GET_AITER: borrowed, result owned. */
export function asyncIterator(rt: Runtime, object: Ref): Ref {
  const slot = rt.info(object).am_aiter;
  if (slot === null) {
    throw rt.typeError(`'async for' requires an object with __aiter__ method, got ${rt.typeName(object)}`);
  }
  const iterator = slot(rt, object);
  if (rt.info(iterator).am_anext !== null) return iterator;
  const name = rt.typeName(iterator);
  rt.decref(iterator);
  throw rt.typeError(
    `'async for' received an object from __aiter__ that does not implement __anext__: ${name}`,
  );
}

/** GET_ANEXT: the awaitable of the next item, owned; the iterator is borrowed. */
export function asyncNext(rt: Runtime, iterator: Ref): Ref {
  const slot = rt.info(iterator).am_anext;
  if (slot === null) {
    throw rt.typeError(
      `'async for' requires an iterator with __anext__ method, got ${rt.typeName(iterator)}`,
    );
  }
  const next = slot(rt, iterator);
  if (rt.typeOf(iterator) === T.async_generator) return next;
  try {
    const awaitable = awaitableIterator(rt, next);
    rt.decref(next);
    return awaitable;
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const name = rt.typeName(next);
    rt.decref(next);
    const wrapped = rt.error(T.TypeError, `'async for' received an invalid object from __anext__: ${name}`);
    rt.replace(wrapped.exception + 56, rt.incref(error.exception));
    rt.replace(wrapped.exception + 48, error.exception);
    rt.heap.storeByte(wrapped.exception + 64, 1);
    throw wrapped;
  }
}
