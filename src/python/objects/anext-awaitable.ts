// What `anext(iterator, default)` gives: awaits the next item, and gives the default where there is none.
// CPython: Objects/iterobject.c, anextawaitable
import { callMethod, dropRaised, isRaised } from "./abstract.ts";
import { allocateInstance, raiseStopIteration } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// anextawaitableobject: | 16 | the awaitable of `__anext__` | 24 | default |
const WRAPPED = 16;
const DEFAULT = 24;

/** Both borrowed. */
export function newAnextAwaitable(rt: Runtime, awaitable: Ref, otherwise: Ref): Ref {
  const self = allocateInstance(rt, T.anext_awaitable);
  rt.heap.store((self + WRAPPED) >> 2, rt.incref(awaitable));
  rt.heap.store((self + DEFAULT) >> 2, rt.incref(otherwise));
  return self;
}

/** The iterator that drives the awaitable, owned. */
function iteratorOf(rt: Runtime, self: Ref): Ref {
  const awaitable = rt.pointer(self + WRAPPED);
  if (rt.typeOf(awaitable) === T.coroutine) return callMethod(rt, awaitable, "__await__", []);
  const slot = rt.info(awaitable).am_await;
  if (slot === null) throw rt.typeError(`'${rt.typeName(awaitable)}' object can't be awaited`);
  const iterator = slot(rt, awaitable);
  if (rt.typeOf(iterator) === T.coroutine) {
    const inner = callMethod(rt, iterator, "__await__", []);
    rt.decref(iterator);
    return inner;
  }
  if (rt.info(iterator).tp_iternext !== null) return iterator;
  const name = rt.typeName(iterator);
  rt.decref(iterator);
  throw rt.typeError(`__await__() returned non-iterator of type '${name}'`);
}

/** One step; StopAsyncIteration becomes a StopIteration with the default. */
function step(rt: Runtime, self: Ref, run: (iterator: Ref) => Ref): Ref {
  const iterator = iteratorOf(rt, self);
  try {
    return run(iterator);
  } catch (error) {
    if (!isRaised(rt, error, T.StopAsyncIteration)) throw error;
    dropRaised(rt, error);
    throw raiseStopIteration(rt, rt.pointer(self + DEFAULT));
  } finally {
    rt.decref(iterator);
  }
}

function proxied(name: string): (rt: Runtime, self: Ref, args: readonly Ref[]) => Ref {
  return (rt, self, args) => step(rt, self, (iterator) => callMethod(rt, iterator, name, args));
}

export const anextAwaitableSpec: TypeSpec = {
  name: "anext_awaitable",
  address: T.anext_awaitable,
  basicSize: 32,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    ...heldFields([WRAPPED, DEFAULT]),
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: (rt, self) =>
      step(rt, self, (iterator) => rt.info(iterator).tp_iternext?.(rt, iterator) ?? 0),
    am_await: (rt, self) => rt.incref(self),
  },
  methods: [
    method(
      "send",
      "*args",
      proxied("send"),
      "send(arg) -> send 'arg' into the wrapped iterator,\nreturn next yielded value or raise StopIteration.",
    ),
    method("throw", "*args", proxied("throw")),
    method("close", "*args", proxied("close"), "close() -> raise GeneratorExit inside generator."),
  ],
};
