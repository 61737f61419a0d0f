// What the cycle collector is told of objects: their slots, weak references and reference counts.
import { Collector } from "../memory/gc.ts";
import type { CollectedObjects } from "../memory/gc.ts";
import { GC_HEAD_SIZE, GC_PREV } from "../memory/layout.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { STATIC_FIXED_END, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import { untrackPlainDict } from "./dict-tracking.ts";
import { mayBeTracked, tupleItems } from "./tuple.ts";
import { clearReference, isWeakref, runCallback, WEAKREF_CALLBACK, weakrefsOf } from "./weakref.ts";

const collectors = new WeakMap<Runtime, Collector>();

/** The interpreter's collector; made, and connected to the count of allocations, when first asked for. */
export function collectorOf(rt: Runtime): Collector {
  let collector = collectors.get(rt);
  if (collector === undefined) {
    const spares = [0, 1, 2].map(() => rt.heap.allocateStatic(32) + GC_HEAD_SIZE);
    collector = new Collector(rt.heap, collectedObjects(rt), rt.generationHeads, spares);
    const made = collector;
    rt.version.thresholds.forEach((threshold, at) => (made.thresholds[at] = threshold));
    collectors.set(rt, collector);
    rt.collectYoung = () => {
      rt.isGcScheduled = false;
      if (rt.isGcEnabled) made.collectByThreshold();
    };
  }
  return collector;
}

/** True when the object's finalizer has run. */
export function isFinalized(rt: Runtime, object: Ref): boolean {
  return (rt.heap.i32[(object + GC_PREV) >> 2] & 1) !== 0;
}

/** A builtin type is an object of a collectable type, and has no GC head. */
function isStaticType(rt: Runtime, object: Ref): boolean {
  return object < STATIC_FIXED_END && rt.isSubtype(rt.typeOf(object), T.type);
}

function collectedObjects(rt: Runtime): CollectedObjects {
  return {
    incref: (object) => {
      rt.incref(object);
    },
    decref: (object) => rt.decref(object),
    isCollectable: (object) => (rt.info(object).flags & TPFLAGS_HAVE_GC) !== 0 && !isStaticType(rt, object),
    traverse: (object, visit) => {
      const traverse = rt.info(object).tp_traverse;
      if (traverse !== null) traverse(rt, object, visit);
    },
    clear: (object) => {
      const clear = rt.info(object).tp_clear;
      if (clear === null) return;
      try {
        clear(rt, object);
      } catch (error) {
        if (!(error instanceof Raised)) throw error;
        rt.unraisable("Exception ignored in tp_clear of", rt.typeOf(object), error.exception);
      }
    },
    hasFinalizer: (object) => rt.info(object).tp_finalize !== null,
    finalize: (object) => rt.info(object).tp_finalize?.(rt, object),
    isWeakref: (object) => isWeakref(rt, object),
    weakrefsOf: (object) => weakrefsOf(rt, object),
    killWeakref: (weakref) => clearReference(rt, weakref),
    callbackOf: (weakref) => rt.pointer(weakref + WEAKREF_CALLBACK),
    runCallback: (weakref) => {
      const callback = rt.incref(rt.pointer(weakref + WEAKREF_CALLBACK));
      runCallback(rt, weakref, callback);
      rt.decref(callback);
    },
    untrackPlainDict: (object) => untrackPlainDict(rt, object),
    untrackPlainTuple: (object) => {
      if (rt.typeOf(object) !== T.tuple) return;
      if (tupleItems(rt, object).every((item) => item !== 0 && !mayBeTracked(rt, item))) rt.untrack(object);
    },
    get youngCount() {
      return rt.youngCount;
    },
    set youngCount(count: number) {
      rt.youngCount = count;
    },
    clearFreeLists: () => rt.clearFreeLists(),
  };
}
