// What a program may hook into coroutines and asynchronous generators: who hears of an asynchronous generator's first step
// and of its end (an event loop does), and how many frames a coroutine remembers of where it was made.
// CPython: Objects/genobject.c async_gen_init_hooks, compute_cr_origin
import { FRAME_PREVIOUS } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { heapCode } from "./code-object.ts";
import { firstComplete, frameCode, frameLine } from "./frame-object.ts";
import { GEN_HOOKS_INITED, GEN_ORIGIN_OR_FINALIZER } from "./generator-layout.ts";
import { newInt } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";

export interface CoroutineHooks {
  /** Owned; 0 for none. */
  firstIterator: Ref;
  finalizer: Ref;
  originDepth: number;
}

const known = new WeakMap<Runtime, CoroutineHooks>();

export function coroutineHooks(rt: Runtime): CoroutineHooks {
  let hooks = known.get(rt);
  if (hooks === undefined) {
    hooks = { firstIterator: 0, finalizer: 0, originDepth: 0 };
    known.set(rt, hooks);
  }
  return hooks;
}

/** Before the generator's first step: its finalizer is noted, its first iteration told. */
export function initHooks(rt: Runtime, generator: Ref): void {
  if (rt.heap.u8[generator + GEN_HOOKS_INITED] !== 0) return;
  rt.heap.storeByte(generator + GEN_HOOKS_INITED, 1);
  const { firstIterator, finalizer } = coroutineHooks(rt);
  if (finalizer !== 0) rt.replace(generator + GEN_ORIGIN_OR_FINALIZER, rt.incref(finalizer));
  if (firstIterator !== 0) rt.decref(rt.call(firstIterator, [generator]));
}

/** `cr_origin` of a coroutine whose frame this is, owned: (file, line, function) of its callers; 0 where none is asked for. */
export function originOf(rt: Runtime, frame: Address): Ref {
  const { originDepth } = coroutineHooks(rt);
  const places: Ref[] = [];
  let at = originDepth === 0 ? 0 : firstComplete(rt, rt.pointer(frame + FRAME_PREVIOUS));
  for (; at !== 0 && places.length < originDepth; at = firstComplete(rt, rt.pointer(at + FRAME_PREVIOUS))) {
    const { filename, name } = heapCode(rt, frameCode(rt, at)).code;
    places.push(newTuple(rt, [rt.newStr(filename), newInt(rt, frameLine(rt, at)), rt.newStr(name)]));
  }
  return originDepth === 0 ? 0 : newTuple(rt, places);
}
