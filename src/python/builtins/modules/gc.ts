// The gc module: the collector's switches, and questions about what it tracks.   CPython: Modules/gcmodule.c
import { indexNumber } from "../../objects/abstract.ts";
import { collectorOf, isFinalized } from "../../objects/collector.ts";
import { dictSetText, newDict } from "../../objects/dict.ts";
import { newInt } from "../../objects/int.ts";
import { listAppend, listItems, newList } from "../../objects/list.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import { Raised } from "../../objects/raised.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple } from "../../objects/tuple.ts";
import { TPFLAGS_HAVE_GC } from "../../objects/type-info.ts";
import { GENERATION_COUNT } from "../../memory/gc.ts";
import { makeModule } from "./make-module.ts";

const C_INT_MAX = 2 ** 31 - 1;

const DEBUG_CONSTANTS = {
  DEBUG_STATS: 1,
  DEBUG_COLLECTABLE: 2,
  DEBUG_UNCOLLECTABLE: 4,
  DEBUG_SAVEALL: 32,
  DEBUG_LEAK: 38,
};

function ints(rt: Runtime, values: readonly number[]): Ref {
  return newTuple(
    rt,
    values.map((value) => newInt(rt, value)),
  );
}

function collect(rt: Runtime, _self: Ref, generation: Ref): Ref {
  const wanted = generation === 0 ? GENERATION_COUNT - 1 : indexNumber(rt, generation, T.OverflowError);
  if (wanted < 0 || wanted >= GENERATION_COUNT) throw rt.valueError("invalid generation");
  return newInt(rt, collectorOf(rt).collect(wanted));
}

/** An argument of C's type int. */
function cInt(rt: Runtime, value: Ref): number {
  const number = indexNumber(rt, value, T.OverflowError);
  if (number > C_INT_MAX) throw rt.overflowError("signed integer is greater than maximum");
  if (number < -C_INT_MAX - 1) throw rt.overflowError("signed integer is less than minimum");
  return number;
}

function setThreshold(rt: Runtime, _self: Ref, values: readonly Ref[]): Ref {
  const { thresholds } = collectorOf(rt);
  if (values.length < 1 || values.length > 3)
    throw rt.typeError("gc.set_threshold requires 1 to 3 arguments");
  const wanted = values.map((value) => cInt(rt, value));
  wanted.forEach((value, at) => (thresholds[at] = value));
  // A threshold of 0 turns automatic collection off.
  rt.youngThreshold = thresholds[0] === 0 ? Infinity : thresholds[0];
  return None;
}

function getObjects(rt: Runtime, _self: Ref, generation: Ref): Ref {
  let wanted: number | null = null;
  if (generation !== 0 && generation !== None) {
    if (rt.info(generation).nb_index === null) {
      throw rt.typeError(`argument should be integer or None, not '${rt.typeName(generation)}'`);
    }
    wanted = indexNumber(rt, generation, T.OverflowError);
    if (wanted >= GENERATION_COUNT) {
      throw rt.valueError(
        `generation parameter must be less than the number of available generations (${GENERATION_COUNT})`,
      );
    }
    if (wanted < -1) throw rt.valueError("generation parameter cannot be negative");
    if (wanted === -1) wanted = null;
  }
  const tracked = collectorOf(rt).tracked(wanted);
  return newList(
    rt,
    tracked.map((object) => rt.incref(object)),
  );
}

function held(rt: Runtime, object: Ref): Ref[] {
  const found: Ref[] = [];
  rt.info(object).tp_traverse?.(rt, object, (each) => found.push(each));
  return found;
}

function getReferrers(rt: Runtime, _self: Ref, objects: readonly Ref[]): Ref {
  const wanted = new Set(objects);
  const referrers = collectorOf(rt)
    .tracked(null)
    .filter((object) => held(rt, object).some((each) => wanted.has(each)));
  return newList(
    rt,
    referrers.map((object) => rt.incref(object)),
  );
}

function getReferents(rt: Runtime, _self: Ref, objects: readonly Ref[]): Ref {
  const found = objects
    .filter((object) => rt.hasFlag(object, TPFLAGS_HAVE_GC))
    .flatMap((object) => held(rt, object));
  return newList(
    rt,
    found.map((object) => rt.incref(object)),
  );
}

function getStats(rt: Runtime): Ref {
  const rows = collectorOf(rt).stats.map((stats) => {
    const row = newDict(rt);
    const more = rt.version.moreStats.map((name): [string, number] => [name, 0]);
    for (const [name, value] of [...Object.entries(stats), ...more]) {
      const number = newInt(rt, value);
      dictSetText(rt, row, name, number);
      rt.decref(number);
    }
    return row;
  });
  return newList(rt, rows);
}

/** Each function in `gc.callbacks` is called with the phase and a dict about the collection. */
function connectCallbacks(rt: Runtime, callbacks: Ref): void {
  collectorOf(rt).notify = (phase, generation, collected) => {
    const functions = listItems(rt, callbacks);
    if (functions.length === 0) return;
    const info = newDict(rt);
    for (const [name, value] of Object.entries({ generation, collected, uncollectable: 0 })) {
      const number = newInt(rt, value);
      dictSetText(rt, info, name, number);
      rt.decref(number);
    }
    const phaseName = rt.intern(phase);
    for (const each of functions) callBack(rt, rt.incref(each), phaseName, info);
    rt.decref(info);
  };
}

function callBack(rt: Runtime, callback: Ref, phase: Ref, info: Ref): void {
  try {
    rt.decref(rt.call(callback, [phase, info]));
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.unraisable("Exception ignored while calling GC callback", callback, error.exception);
  } finally {
    rt.decref(callback);
  }
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("enable", "", (rt: Runtime) => {
    rt.isGcEnabled = true;
    return None;
  }),
  method("disable", "", (rt: Runtime) => {
    rt.isGcEnabled = false;
    return None;
  }),
  method("isenabled", "", (rt: Runtime) => (rt.isGcEnabled ? True : False)),
  method("set_debug", "flags, /", (rt: Runtime, _self: Ref, flags: Ref) => {
    collectorOf(rt).debugFlags = indexNumber(rt, flags, T.OverflowError);
    return None;
  }),
  method("get_debug", "", (rt: Runtime) => newInt(rt, collectorOf(rt).debugFlags)),
  method("get_count", "", (rt: Runtime) => ints(rt, collectorOf(rt).getCounts())),
  method("set_threshold", "*thresholds", setThreshold),
  method("get_threshold", "", (rt: Runtime) => ints(rt, collectorOf(rt).thresholds)),
  method("collect", "generation=2", collect),
  method("get_objects", "generation=None", getObjects),
  method("get_stats", "", getStats),
  method("is_tracked", "obj, /", (rt: Runtime, _self: Ref, object: Ref) =>
    rt.isTracked(object) ? True : False,
  ),
  method("is_finalized", "obj, /", (rt: Runtime, _self: Ref, object: Ref) =>
    rt.hasFlag(object, TPFLAGS_HAVE_GC) && isFinalized(rt, object) ? True : False,
  ),
  method("get_referrers", "*objs", getReferrers),
  method("get_referents", "*objs", getReferents),
  method("freeze", "", (rt: Runtime) => {
    collectorOf(rt).freeze();
    return None;
  }),
  method("unfreeze", "", (rt: Runtime) => {
    collectorOf(rt).unfreeze();
    return None;
  }),
  method("get_freeze_count", "", (rt: Runtime) => newInt(rt, collectorOf(rt).freezeCount())),
];

export function makeGcModule(rt: Runtime): Ref {
  const numbers = Object.entries(DEBUG_CONSTANTS).map(([name, value]): [string, Ref] => [
    name,
    newInt(rt, value),
  ]);
  const callbacks = newList(rt, []);
  const garbage = newList(rt, []);
  const module = makeModule(
    rt,
    "gc",
    "This module provides access to the garbage collector for reference cycles.",
    FUNCTIONS,
    [["garbage", garbage], ["callbacks", callbacks], ...numbers],
  );
  connectCallbacks(rt, callbacks);
  collectorOf(rt).saveGarbage = (object) => listAppend(rt, garbage, object);
  return module;
}
