// The builtin functions that go through things: all, any, iter, next, len, sorted, aiter, anext.
// CPython: Python/bltinmodule.c
import { newAnextAwaitable } from "../objects/anext-awaitable.ts";
import {
  callMethod,
  dropRaised,
  isCallable,
  isRaised,
  isTrue,
  iter,
  iterNext,
  lengthObject,
} from "../objects/abstract.ts";
import { newCallableIterator } from "../objects/callable-iterator.ts";
import { raiseStopIteration } from "../objects/exceptions.ts";
import { listExtend, newList } from "../objects/list.ts";
import { method } from "../objects/native.ts";
import type { NativeFunction } from "../objects/native.ts";
import type { Runtime } from "../objects/runtime.ts";
import { False, None, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";

/** all() stops at the first false item, any() at the first true one. */
function untilTruth(stopping: boolean) {
  return (rt: Runtime, _self: Ref, iterable: Ref): Ref => {
    const iterator = iter(rt, iterable);
    try {
      for (let item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator)) {
        let truth: boolean;
        try {
          truth = isTrue(rt, item);
        } finally {
          rt.decref(item);
        }
        if (truth === stopping) return stopping ? True : False;
      }
      return stopping ? False : True;
    } finally {
      rt.decref(iterator);
    }
  };
}

function iterate(rt: Runtime, _self: Ref, object: Ref, sentinel: Ref): Ref {
  if (sentinel === 0) return iter(rt, object);
  if (!isCallable(rt, object)) throw rt.typeError("iter(v, w): v must be callable");
  return newCallableIterator(rt, object, sentinel);
}

function next(rt: Runtime, _self: Ref, iterator: Ref, otherwise: Ref): Ref {
  const step = rt.info(iterator).tp_iternext;
  if (step === null) throw rt.typeError(`'${rt.typeName(iterator)}' object is not an iterator`);
  let item: Ref;
  try {
    item = step(rt, iterator);
  } catch (error) {
    if (otherwise === 0 || !isRaised(rt, error, T.StopIteration)) throw error;
    dropRaised(rt, error);
    item = 0;
  }
  if (item !== 0) return item;
  if (otherwise !== 0) return rt.incref(otherwise);
  throw raiseStopIteration(rt, None);
}

function sorted(
  rt: Runtime,
  _self: Ref,
  args: readonly Ref[],
  options: readonly (readonly [Ref, Ref])[],
): Ref {
  if (args.length !== 1) throw rt.typeError(`sorted expected 1 argument, got ${args.length}`);
  const list = newList(rt, []);
  try {
    listExtend(rt, list, args[0]);
    const values = options.map(([, value]) => value);
    const names = options.map(([name]) => name);
    rt.decref(callMethod(rt, list, "sort", values, names.length === 0 ? null : names));
    return list;
  } catch (error) {
    rt.decref(list);
    throw error;
  }
}

function asyncIterator(rt: Runtime, _self: Ref, iterable: Ref): Ref {
  const start = rt.info(iterable).am_aiter;
  if (start === null) throw rt.typeError(`'${rt.typeName(iterable)}' object is not an async iterable`);
  const iterator = start(rt, iterable);
  if (rt.info(iterator).am_anext !== null) return iterator;
  const message = `aiter() returned not an async iterator of type '${rt.typeName(iterator)}'`;
  rt.decref(iterator);
  throw rt.typeError(message);
}

function asyncNext(rt: Runtime, _self: Ref, iterator: Ref, otherwise: Ref): Ref {
  const step = rt.info(iterator).am_anext;
  if (step === null) throw rt.typeError(`'${rt.typeName(iterator)}' object is not an async iterator`);
  const awaitable = step(rt, iterator);
  if (otherwise === 0) return awaitable;
  const waiting = newAnextAwaitable(rt, awaitable, otherwise);
  rt.decref(awaitable);
  return waiting;
}

export const ITERATION: readonly NativeFunction[] = [
  method(
    "all",
    "iterable, /",
    untilTruth(false),
    "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.",
  ),
  method(
    "any",
    "iterable, /",
    untilTruth(true),
    "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
  ),
  method(
    "iter",
    "object, sentinel=NULL, /",
    iterate,
    "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.  In the first form, " +
      "the argument must\nsupply its own iterator, or be a sequence.\nIn the second form, the callable is called until it " +
      "returns the\nsentinel.",
  ),
  method(
    "next",
    "iterator, default=NULL, /",
    next,
    "next(iterator[, default])\n\nReturn the next item from the iterator.  If default is given and the\niterator is " +
      "exhausted, it is returned instead of raising StopIteration.",
  ),
  method(
    "len",
    "obj, /",
    (rt: Runtime, _self: Ref, object: Ref) => lengthObject(rt, object),
    "Return the number of items in a container.",
  ),
  method(
    "sorted",
    "*args, **options",
    sorted,
    "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied " +
      "to customize the sort order, and the\nreverse flag can be set to request the result in descending order.",
  ),
  method("aiter", "async_iterable, /", asyncIterator, "Return an AsyncIterator for an AsyncIterable object."),
  method("anext", "aiterator, default=NULL, /", asyncNext, "Return the next item from the async iterator."),
];
