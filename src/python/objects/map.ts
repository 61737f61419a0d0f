// map(): a function called with one item from each iterable.   CPython: Python/bltinmodule.c
import { iterNext } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleItems, tupleLength } from "./tuple.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { bindStrict, checkStrict, iteratorTuple, setStrict } from "./zip.ts";

// mapobject: | 16 | iters | 24 | func | 32 | strict (int32)
const ITERATORS = 16;
const FUNC = 24;
const STRICT = 32;

function construct(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const { positional, isStrict } = bindStrict(rt, "map", args, names);
  if (positional.length < 2) throw rt.typeError("map() must have at least two arguments.");
  const iterators = iteratorTuple(rt, positional.slice(1));
  const self = allocateInstance(rt, type);
  rt.heap.store((self + ITERATORS) >> 2, iterators);
  rt.heap.store((self + FUNC) >> 2, rt.incref(positional[0]));
  rt.heap.store((self + STRICT) >> 2, isStrict ? 1 : 0);
  return self;
}

function next(rt: Runtime, self: Ref): Ref {
  const iterators = rt.pointer(self + ITERATORS);
  const count = tupleLength(rt, iterators);
  const args: Ref[] = [];
  try {
    for (let i = 0; i < count; i++) {
      const item = iterNext(rt, tupleItem(rt, iterators, i));
      if (item === 0) {
        if (rt.heap.i32[(self + STRICT) >> 2] !== 0) checkStrict(rt, "map", iterators, i);
        return 0;
      }
      args.push(item);
    }
    return rt.call(rt.pointer(self + FUNC), args);
  } finally {
    for (const each of args) rt.decref(each);
  }
}

function reduce(rt: Runtime, self: Ref): Ref {
  const iterators = tupleItems(rt, rt.pointer(self + ITERATORS));
  const args = newTuple(
    rt,
    [rt.pointer(self + FUNC), ...iterators].map((each) => rt.incref(each)),
  );
  const items = [rt.incref(rt.typeOf(self)), args];
  if (rt.heap.i32[(self + STRICT) >> 2] !== 0) items.push(True);
  return newTuple(rt, items);
}

export const mapSpec: TypeSpec = {
  name: "map",
  address: T.map,
  basicSize: 40,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  documentation:
    "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest " +
    "iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.",
  slots: {
    ...heldFields([ITERATORS, FUNC]),
    tp_new: construct,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: next,
  },
  methods: [method("__reduce__", "", reduce), method("__setstate__", "object, /", setStrict(STRICT))],
};
