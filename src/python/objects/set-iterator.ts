// set_iterator: a slot number and the set, which is let go at the end.  CPython: Objects/setobject.c
//
// | 16 | si_set | 24 | si_used | 32 | si_pos | 40 | len |
import { iterNext } from "./abstract.ts";
import { getBuiltin } from "./container-pickle.ts";
import { newInt } from "./int.ts";
import { newList } from "./list.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { setEntryKey, setNext, setSize } from "./set.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import { TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

const ITER_SET = 16;
const ITER_USED = 24;
const ITER_POSITION = 32;
const ITER_LENGTH = 40;
const SET_ITERATOR_SIZE = 48;

export function newSetIterator(rt: Runtime, set: Ref): Ref {
  const iterator = rt.newObject(T.set_iterator, SET_ITERATOR_SIZE);
  const heap = rt.heap;
  heap.store((iterator + ITER_SET) >> 2, rt.incref(set));
  heap.store((iterator + ITER_SET + 4) >> 2, 0);
  heap.storeInt64(iterator + ITER_USED, setSize(rt, set));
  heap.storeInt64(iterator + ITER_POSITION, 0);
  heap.storeInt64(iterator + ITER_LENGTH, setSize(rt, set));
  rt.track(iterator);
  return iterator;
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  rt.decrefOrNull(rt.pointer(self + ITER_SET));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  const set = rt.pointer(self + ITER_SET);
  if (set !== 0) visit(set);
}

function next(rt: Runtime, self: Ref): Ref {
  const heap = rt.heap;
  const i32 = heap.i32;
  const set = i32[(self + ITER_SET) >> 2];
  if (set === 0) return 0;
  if (i32[(self + ITER_USED) >> 2] !== setSize(rt, set)) {
    heap.storeInt64(self + ITER_USED, -1);
    throw rt.error(T.RuntimeError, "Set changed size during iteration");
  }
  const slot = setNext(rt, set, i32[(self + ITER_POSITION) >> 2]);
  if (slot < 0) {
    heap.store((self + ITER_SET) >> 2, 0);
    rt.decref(set);
    return 0;
  }
  heap.storeInt64(self + ITER_POSITION, slot + 1);
  heap.storeInt64(self + ITER_LENGTH, i32[(self + ITER_LENGTH) >> 2] - 1);
  return rt.incref(setEntryKey(rt, set, slot));
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const i32 = rt.heap.i32;
  const set = i32[(self + ITER_SET) >> 2];
  const isSame = set !== 0 && i32[(self + ITER_USED) >> 2] === setSize(rt, set);
  return newInt(rt, isSame ? i32[(self + ITER_LENGTH) >> 2] : 0);
}

/** `(iter, ([what is left],))`; the iterator itself stays where it is. */
function reduce(rt: Runtime, self: Ref): Ref {
  const items: Ref[] = [];
  const set = rt.pointer(self + ITER_SET);
  if (set !== 0) {
    const copy = newSetIterator(rt, set);
    for (const offset of [ITER_USED, ITER_POSITION, ITER_LENGTH])
      rt.heap.copy(copy + offset, self + offset, 8);
    try {
      for (let item = iterNext(rt, copy); item !== 0; item = iterNext(rt, copy)) items.push(item);
    } finally {
      rt.decref(copy);
    }
  }
  return newTrackedTuple(rt, [getBuiltin(rt, "iter"), newTrackedTuple(rt, [newList(rt, items)])]);
}

export const setIteratorSpec: TypeSpec = {
  name: "set_iterator",
  address: T.set_iterator,
  basicSize: SET_ITERATOR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: next,
  },
  methods: [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method("__reduce__", "", reduce, "Return state information for pickling."),
  ],
};
