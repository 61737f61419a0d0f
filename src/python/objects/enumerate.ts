// enumerate(): pairs of a number and an item. The pair it gave last is used again when nobody else holds it.
// CPython: Objects/enumobject.c
import { binaryOp, index, iter, iterNext } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { newInt, numberOf } from "./int.ts";
import { classMethod, method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple, newTuple } from "./tuple.ts";
import { recycleTuple } from "./tuple-recycle.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { TUPLE_ITEMS } from "../memory/layout.ts";

// enumobject: | 16 | en_index (int64) | 24 | en_sit | 32 | en_result | 40 | en_longindex: the index as an object when it
// is too large for en_index, else 0 | 48 | one
const INDEX = 16;
const ITERATOR = 24;
const RESULT = 32;
const LONG_INDEX = 40;

function construct(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const [iterable, start] = bind(rt, args, names);
  const self = allocateInstance(rt, type);
  try {
    if (start !== 0) {
      const number = index(rt, start);
      const value = numberOf(rt, number);
      if (Number.isSafeInteger(value)) {
        rt.heap.storeInt64(self + INDEX, value);
        rt.decref(number);
      } else rt.heap.store((self + LONG_INDEX) >> 2, number);
    }
    rt.heap.store((self + ITERATOR) >> 2, iter(rt, iterable));
    rt.heap.store((self + RESULT) >> 2, newTuple(rt, [None, None]));
    return self;
  } catch (error) {
    rt.decref(self);
    throw error;
  }
}

/** CPython: enumerate_vectorcall, with its own complaints. */
function bind(rt: Runtime, args: readonly Ref[], names: KeywordNames): [Ref, Ref] {
  if (args.length > 2) throw rt.typeError(`enumerate() takes at most 2 arguments (${args.length} given)`);
  const nameCount = names === null ? 0 : names.length;
  const positionalCount = args.length - nameCount;
  const values: [Ref, Ref] = [args[0] ?? 0, positionalCount > 1 ? args[1] : 0];
  if (positionalCount === 0) values[0] = 0;
  for (let i = 0; i < nameCount; i++) {
    const name = names === null ? "" : rt.text(names[i]);
    const at = name === "iterable" ? 0 : name === "start" ? 1 : -1;
    if (at === -1 || at < positionalCount) {
      throw rt.typeError(`'${name}' is an invalid keyword argument for enumerate()`);
    }
    values[at] = args[positionalCount + i];
  }
  if (values[0] === 0) throw rt.typeError("enumerate() missing required argument 'iterable'");
  return values;
}

function next(rt: Runtime, self: Ref): Ref {
  const item = iterNext(rt, rt.pointer(self + ITERATOR));
  if (item === 0) return 0;
  const number = takeIndex(rt, self);
  const result = rt.pointer(self + RESULT);
  if (rt.heap.i32[result >> 2] !== 1) return newTrackedTuple(rt, [number, item]);
  rt.incref(result);
  const oldNumber = rt.exchange(result + TUPLE_ITEMS, number);
  const oldItem = rt.exchange(result + TUPLE_ITEMS + 8, item);
  rt.decref(oldNumber);
  rt.decref(oldItem);
  recycleTuple(rt, result);
  return result;
}

/** The index as an int object, owned; counts on. */
function takeIndex(rt: Runtime, self: Ref): Ref {
  const long = rt.pointer(self + LONG_INDEX);
  if (long === 0) {
    const value = rt.heap.int64(self + INDEX);
    rt.heap.storeInt64(self + INDEX, value + 1);
    return newInt(rt, value);
  }
  const one = newInt(rt, 1);
  rt.heap.store((self + LONG_INDEX) >> 2, binaryOp(rt, long, one, "nb_add", "+"));
  rt.decref(one);
  return long;
}

function reduce(rt: Runtime, self: Ref): Ref {
  const long = rt.pointer(self + LONG_INDEX);
  const number = long === 0 ? newInt(rt, rt.heap.int64(self + INDEX)) : rt.incref(long);
  const args = newTuple(rt, [rt.incref(rt.pointer(self + ITERATOR)), number]);
  return newTuple(rt, [rt.incref(rt.typeOf(self)), args]);
}

export const enumerateSpec: TypeSpec = {
  name: "enumerate",
  address: T.enumerate,
  basicSize: 56,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  documentation:
    "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\n" +
    "The enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by " +
    "the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n" +
    "    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
  slots: {
    ...heldFields([ITERATOR, RESULT, LONG_INDEX]),
    tp_new: construct,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: next,
  },
  methods: [
    method("__reduce__", "", reduce),
    classMethod("__class_getitem__", "object, /", (rt: Runtime, self: Ref, item: Ref) =>
      rt.call(T.GenericAlias, [self, item]),
    ),
  ],
};
