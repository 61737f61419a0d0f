// zip(): tuples of one item from each iterable. The tuple it gave last is used again when nobody else holds it.
// CPython: Python/bltinmodule.c
import { didYouMean } from "./suggestions.ts";
import { isTrue, iter, iterNext } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple, newTuple, tupleItem, tupleLength } from "./tuple.ts";
import { recycleTuple } from "./tuple-recycle.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { TUPLE_ITEMS } from "../memory/layout.ts";

// zipobject: | 16 | tuplesize (int64) | 24 | ittuple | 32 | result | 40 | strict (int32)
const SIZE = 16;
const ITERATORS = 24;
const RESULT = 32;
const STRICT = 40;

/** The value of `strict=…`, and the positional arguments. Shared with map. */
export function bindStrict(
  rt: Runtime,
  name: string,
  args: readonly Ref[],
  names: KeywordNames,
): { positional: readonly Ref[]; isStrict: boolean } {
  if (names === null || names.length === 0) return { positional: args, isStrict: false };
  const positional = args.slice(0, args.length - names.length);
  if (names.length > 1)
    throw rt.typeError(`${name}() takes at most 1 keyword argument (${names.length} given)`);
  let isStrict = false;
  names.forEach((each, at) => {
    if (rt.text(each) !== "strict")
      throw rt.typeError(
        `${name}() got an unexpected keyword argument '${rt.text(each)}'${didYouMean(rt.text(each), ["strict"])}`,
      );
    isStrict = isTrue(rt, args[positional.length + at]);
  });
  return { positional, isStrict };
}

/** A tuple of iterators over the arguments. */
export function iteratorTuple(rt: Runtime, iterables: readonly Ref[]): Ref {
  const iterators: Ref[] = [];
  try {
    for (const each of iterables) iterators.push(iter(rt, each));
  } catch (error) {
    for (const each of iterators.reverse()) rt.decref(each);
    throw error;
  }
  return iterators.length === 0 ? newTuple(rt, []) : newTrackedTuple(rt, iterators);
}

/** In strict mode, iterator `at` has ended first: complains unless it is the first one and all others end too. */
export function checkStrict(rt: Runtime, name: string, iterators: Ref, at: number): void {
  const others = (count: number): string => (count === 1 ? " 1" : `s 1-${count}`);
  if (at > 0) throw rt.valueError(`${name}() argument ${at + 1} is shorter than argument${others(at)}`);
  for (let i = 1; i < tupleLength(rt, iterators); i++) {
    const item = iterNext(rt, tupleItem(rt, iterators, i));
    if (item === 0) continue;
    rt.decref(item);
    throw rt.valueError(`${name}() argument ${i + 1} is longer than argument${others(i)}`);
  }
}

function construct(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const { positional, isStrict } = bindStrict(rt, "zip", args, names);
  const iterators = iteratorTuple(rt, positional);
  const count = positional.length;
  const result = count === 0 ? newTuple(rt, []) : newTrackedTuple(rt, new Array<Ref>(count).fill(None));
  const self = allocateInstance(rt, type);
  rt.heap.storeInt64(self + SIZE, count);
  rt.heap.store((self + ITERATORS) >> 2, iterators);
  rt.heap.store((self + RESULT) >> 2, result);
  rt.heap.store((self + STRICT) >> 2, isStrict ? 1 : 0);
  return self;
}

function next(rt: Runtime, self: Ref): Ref {
  const count = rt.heap.i32[(self + SIZE) >> 2];
  if (count === 0) return 0;
  const iterators = rt.pointer(self + ITERATORS);
  const held = rt.pointer(self + RESULT);
  const isReused = rt.heap.i32[held >> 2] === 1;
  const result = isReused ? rt.incref(held) : newTrackedTuple(rt, new Array<Ref>(count).fill(None));
  let ended = -1;
  try {
    for (let i = 0; i < count && ended === -1; i++) {
      const item = iterNext(rt, tupleItem(rt, iterators, i));
      if (item === 0) ended = i;
      else rt.replace(result + TUPLE_ITEMS + 8 * i, item);
    }
  } catch (error) {
    rt.decref(result);
    throw error;
  }
  if (ended !== -1) {
    rt.decref(result);
    if (rt.heap.i32[(self + STRICT) >> 2] !== 0) checkStrict(rt, "zip", iterators, ended);
    return 0;
  }
  if (isReused) recycleTuple(rt, result);
  return result;
}

function reduce(rt: Runtime, self: Ref): Ref {
  const items = [rt.incref(rt.typeOf(self)), rt.incref(rt.pointer(self + ITERATORS))];
  if (rt.heap.i32[(self + STRICT) >> 2] !== 0) items.push(True);
  return newTuple(rt, items);
}

/** `__setstate__(strict)`, for zip and map. */
export function setStrict(offset: number) {
  return (rt: Runtime, self: Ref, state: Ref): Ref => {
    rt.heap.store((self + offset) >> 2, isTrue(rt, state) ? 1 : 0);
    return None;
  };
}

export const zipSpec: TypeSpec = {
  name: "zip",
  address: T.zip,
  basicSize: 48,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  documentation:
    "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  " +
    "The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\n" +
    "shortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\n" +
    "raise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  slots: {
    ...heldFields([ITERATORS, RESULT]),
    tp_new: construct,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: next,
  },
  methods: [method("__reduce__", "", reduce), method("__setstate__", "object, /", setStrict(STRICT))],
};
