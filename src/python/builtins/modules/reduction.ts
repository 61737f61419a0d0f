// functools.reduce.   CPython: Modules/_functoolsmodule.c functools_reduce
import { dropRaised, isRaised, iter, iterNext } from "../../objects/abstract.ts";
import { method } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { makeModule } from "./make-module.ts";

function iteratorOf(rt: Runtime, iterable: Ref): Ref {
  try {
    return iter(rt, iterable);
  } catch (error) {
    if (!isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    throw rt.typeError("reduce() arg 2 must support iteration");
  }
}

/** `initial` is 0 when there is none. */
function reduce(rt: Runtime, _self: Ref, operation: Ref, iterable: Ref, initial: Ref): Ref {
  const iterator = iteratorOf(rt, iterable);
  let value: Ref = initial === 0 ? 0 : rt.incref(initial);
  try {
    for (;;) {
      const item = iterNext(rt, iterator);
      if (item === 0) break;
      if (value === 0) {
        value = item;
        continue;
      }
      const before = value;
      value = 0;
      try {
        value = rt.call(operation, [before, item]);
      } finally {
        rt.decref(before);
        rt.decref(item);
      }
    }
    if (value === 0) throw rt.typeError("reduce() of empty iterable with no initial value");
    return rt.incref(value);
  } finally {
    rt.decrefOrNull(value);
    rt.decref(iterator);
  }
}

export function makeReductionModule(rt: Runtime): Ref {
  return makeModule(rt, "_functools", "", [
    method(
      "reduce",
      "function, iterable, /, initial=",
      reduce,
      "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\n" +
        "This effectively reduces the iterable to a single value.  If initial is\npresent, it is placed before the items " +
        "of the iterable in the\ncalculation, and serves as a default when the iterable is empty.\n\n" +
        "For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).",
    ),
  ]);
}
