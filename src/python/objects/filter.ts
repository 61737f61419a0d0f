// filter(): the items that a function, or their own truth, says yes to.   CPython: Python/bltinmodule.c
import { isTrue, iter, iterNext } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// filterobject: | 16 | func | 24 | it
const FUNC = 16;
const ITERATOR = 24;

function construct(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  if (names !== null && names.length > 0) throw rt.typeError("filter() takes no keyword arguments");
  if (args.length !== 2) throw rt.typeError(`filter expected 2 arguments, got ${args.length}`);
  const iterator = iter(rt, args[1]);
  const self = allocateInstance(rt, type);
  rt.heap.store((self + FUNC) >> 2, rt.incref(args[0]));
  rt.heap.store((self + ITERATOR) >> 2, iterator);
  return self;
}

function next(rt: Runtime, self: Ref): Ref {
  const func = rt.pointer(self + FUNC);
  const iterator = rt.pointer(self + ITERATOR);
  for (let item = iterNext(rt, iterator); item !== 0; item = iterNext(rt, iterator)) {
    if (accepts(rt, func, item)) return item;
    rt.decref(item);
  }
  return 0;
}

/** Releases the item when the function raises. */
function accepts(rt: Runtime, func: Ref, item: Ref): boolean {
  try {
    if (func === None || func === T.bool) return isTrue(rt, item);
    const answer = rt.call(func, [item]);
    try {
      return isTrue(rt, answer);
    } finally {
      rt.decref(answer);
    }
  } catch (error) {
    rt.decref(item);
    throw error;
  }
}

function reduce(rt: Runtime, self: Ref): Ref {
  const args = newTuple(rt, [rt.incref(rt.pointer(self + FUNC)), rt.incref(rt.pointer(self + ITERATOR))]);
  return newTuple(rt, [rt.incref(rt.typeOf(self)), args]);
}

export const filterSpec: TypeSpec = {
  name: "filter",
  address: T.filter,
  basicSize: 32,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  documentation:
    "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, " +
    "return the items that are true.",
  slots: {
    ...heldFields([FUNC, ITERATOR]),
    tp_new: construct,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: next,
  },
  methods: [method("__reduce__", "", reduce)],
};
