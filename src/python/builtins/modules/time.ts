// _clock, which the module time is made around. There is no clock: time starts at 0 when the program does and passes only while it sleeps, so that
// every run of a program is the same run.   CPython: Modules/timemodule.c
import { indexNumber } from "../../objects/abstract.ts";
import { floatValue, isFloat, newFloat } from "../../objects/float.ts";
import { isInt, newInt } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { None, T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { makeModule } from "./make-module.ts";

/** Nanoseconds that have passed, by interpreter. Each look at the clock takes some. */
const elapsed = new WeakMap<Runtime, number>();
const LOOK_NANOSECONDS = 100;

function look(rt: Runtime): number {
  const now = (elapsed.get(rt) ?? 0) + LOOK_NANOSECONDS;
  elapsed.set(rt, now);
  return now;
}

function sleep(rt: Runtime, _self: Ref, seconds: Ref): Ref {
  let duration: number;
  if (isFloat(rt, seconds)) duration = floatValue(rt, seconds);
  else if (isInt(rt, seconds)) duration = indexNumber(rt, seconds, T.OverflowError);
  else throw rt.typeError(`'${rt.typeName(seconds)}' object cannot be interpreted as an integer or float`);
  if (Number.isNaN(duration)) throw rt.valueError("Invalid value NaN (not a number)");
  if (duration < 0) throw rt.valueError("sleep length must be non-negative");
  elapsed.set(rt, (elapsed.get(rt) ?? 0) + Math.round(duration * 1e9));
  return None;
}

function seconds(rt: Runtime): Ref {
  return newFloat(rt, look(rt) / 1e9);
}

function nanoseconds(rt: Runtime): Ref {
  return newInt(rt, look(rt));
}

const CLOCKS = ["time", "perf_counter", "monotonic", "process_time", "thread_time"];

const FUNCTIONS: readonly NativeFunction[] = [
  ...CLOCKS.map((name) => method(name, "", seconds)),
  ...CLOCKS.map((name) => method(`${name}_ns`, "", nanoseconds)),
  method("sleep", "seconds, /", sleep),
];

export function makeTimeModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "_clock",
    "This module provides various functions to manipulate time values.",
    FUNCTIONS,
    [
      ["timezone", newInt(rt, 0)],
      ["altzone", newInt(rt, 0)],
      ["daylight", newInt(rt, 0)],
    ],
  );
}
