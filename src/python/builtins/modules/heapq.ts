// The _heapq and _bisect modules: a list as a heap, and places in what is sorted.
// CPython: Modules/_heapqmodule.c, Modules/_bisectmodule.c
import {
  callMethod,
  getAttr,
  getItem,
  indexNumber,
  isTrue,
  length,
  richCompare,
} from "../../objects/abstract.ts";
import { newInt } from "../../objects/int.ts";
import {
  listAppend,
  listItem,
  listItemsAddress,
  listLength,
  listInsert,
  resizeList,
} from "../../objects/list.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { None, T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { Py_LT } from "../../objects/type-info.ts";
import { makeModule } from "./make-module.ts";

/** `a < b`; for the heaps whose greatest item is first, `b < a`. */
function isBefore(rt: Runtime, a: Ref, b: Ref, isMax: boolean): boolean {
  rt.incref(a);
  rt.incref(b);
  try {
    const result = isMax ? richCompare(rt, b, a, Py_LT) : richCompare(rt, a, b, Py_LT);
    const truth = isTrue(rt, result);
    rt.decref(result);
    return truth;
  } finally {
    rt.decref(a);
    rt.decref(b);
  }
}

function requireList(rt: Runtime, heap: Ref, name: string, place: string): void {
  if (!rt.isSubtype(rt.typeOf(heap), T.list)) {
    throw rt.typeError(`${name}() argument${place} must be list, not ${rt.typeOrNone(heap)}`);
  }
}

/** Items change places without a count changing. */
function swap(rt: Runtime, heap: Ref, a: number, b: number): void {
  const word = listItemsAddress(rt, heap) >> 2;
  const first = rt.heap.i32[word + 2 * a];
  rt.heap.store(word + 2 * a, rt.heap.i32[word + 2 * b]);
  rt.heap.store(word + 2 * b, first);
}

function checkLength(rt: Runtime, heap: Ref, before: number): void {
  if (listLength(rt, heap) !== before) throw rt.error(T.RuntimeError, "list changed size during iteration");
}

/** Moves the item at `place` towards the front until its parent is not after it. */
function siftDown(rt: Runtime, heap: Ref, start: number, place: number, isMax: boolean): void {
  const size = listLength(rt, heap);
  for (let at = place; at > start;) {
    const parent = (at - 1) >> 1;
    const moves = isBefore(rt, listItem(rt, heap, at), listItem(rt, heap, parent), isMax);
    checkLength(rt, heap, size);
    if (!moves) return;
    swap(rt, heap, at, parent);
    at = parent;
  }
}

/** Moves the item at `place` to a leaf along the smaller children, then back to where it belongs. */
function siftUp(rt: Runtime, heap: Ref, place: number, isMax: boolean): void {
  const size = listLength(rt, heap);
  let at = place;
  while (at < size >> 1) {
    let child = 2 * at + 1;
    if (child + 1 < size) {
      const isLeft = isBefore(rt, listItem(rt, heap, child), listItem(rt, heap, child + 1), isMax);
      checkLength(rt, heap, size);
      if (!isLeft) child++;
    }
    swap(rt, heap, at, child);
    at = child;
  }
  siftDown(rt, heap, place, at, isMax);
}

function push(rt: Runtime, heap: Ref, item: Ref, isMax: boolean): Ref {
  listAppend(rt, heap, item);
  siftDown(rt, heap, 0, listLength(rt, heap) - 1, isMax);
  return None;
}

function pop(rt: Runtime, heap: Ref, isMax: boolean): Ref {
  const size = listLength(rt, heap);
  if (size === 0) throw rt.indexError("index out of range");
  swap(rt, heap, 0, size - 1);
  const item = rt.incref(listItem(rt, heap, size - 1));
  rt.decref(listItem(rt, heap, size - 1));
  resizeList(rt, heap, size - 1);
  if (size > 1) siftUp(rt, heap, 0, isMax);
  return item;
}

function replace(rt: Runtime, heap: Ref, item: Ref, isMax: boolean): Ref {
  if (listLength(rt, heap) === 0) throw rt.indexError("index out of range");
  const first = listItem(rt, heap, 0);
  rt.heap.store(listItemsAddress(rt, heap) >> 2, rt.incref(item));
  siftUp(rt, heap, 0, isMax);
  return first;
}

function pushPop(rt: Runtime, heap: Ref, item: Ref, isMax: boolean): Ref {
  const size = listLength(rt, heap);
  if (size === 0) return rt.incref(item);
  const isAfter = isBefore(rt, listItem(rt, heap, 0), item, isMax);
  if (!isAfter) return rt.incref(item);
  if (listLength(rt, heap) === 0) throw rt.indexError("index out of range");
  return replace(rt, heap, item, isMax);
}

function heapify(rt: Runtime, heap: Ref, isMax: boolean): Ref {
  for (let at = (listLength(rt, heap) >> 1) - 1; at >= 0; at--) siftUp(rt, heap, at, isMax);
  return None;
}

type WithItem = (rt: Runtime, heap: Ref, item: Ref, isMax: boolean) => Ref;
type Alone = (rt: Runtime, heap: Ref, isMax: boolean) => Ref;

function heapFunctions(isMax: boolean): NativeFunction[] {
  const end = isMax ? "_max" : "";
  const alone = (name: string, use: Alone, doc: string): NativeFunction =>
    method(
      name + end,
      "heap, /",
      (rt: Runtime, _self: Ref, heap: Ref) => (requireList(rt, heap, name + end, ""), use(rt, heap, isMax)),
      isMax ? `Maxheap variant of ${name}.` : doc,
    );
  const withItem = (name: string, use: WithItem, doc: string): NativeFunction =>
    method(
      name + end,
      "heap, item, /",
      (rt: Runtime, _self: Ref, heap: Ref, item: Ref) => (
        requireList(rt, heap, name + end, " 1"),
        use(rt, heap, item, isMax)
      ),
      isMax ? `Maxheap variant of ${name}.` : doc,
    );
  return [
    withItem("heappush", push, "Push item onto heap, maintaining the heap invariant."),
    withItem("heappushpop", pushPop, "Push item on the heap, then pop and return the smallest item."),
    alone("heappop", pop, "Pop the smallest item off the heap, maintaining the heap invariant."),
    withItem("heapreplace", replace, "Pop and return the current smallest value, and add the new item."),
    alone("heapify", heapify, "Transform list into a heap, in-place, in O(len(heap)) time."),
  ];
}

export function makeHeapqModule(rt: Runtime): Ref {
  return makeModule(rt, "_heapq", "Heap queue algorithm (a.k.a. priority queue).", [
    ...heapFunctions(false),
    ...heapFunctions(true),
  ]);
}

// ---- _bisect -----------------------------------------------------------------------------------------------------------
function keyed(rt: Runtime, value: Ref, key: Ref): Ref {
  return key === 0 || key === None ? rt.incref(value) : rt.call(key, [value]);
}

/** The place of `x` (already a key) among the items from `lo` to `hi`: before those equal to it, or after them. */
function place(rt: Runtime, items: Ref, x: Ref, loRef: Ref, hiRef: Ref, key: Ref, isRight: boolean): number {
  let lo = loRef === 0 ? 0 : indexNumber(rt, loRef, T.OverflowError);
  if (lo < 0) throw rt.valueError("lo must be non-negative");
  let hi = hiRef === 0 || hiRef === None ? length(rt, items) : indexNumber(rt, hiRef, T.OverflowError);
  while (lo < hi) {
    const middle = Math.floor((lo + hi) / 2);
    const at = newInt(rt, middle);
    const item = getItem(rt, items, at);
    rt.decref(at);
    let value: Ref = 0;
    try {
      value = keyed(rt, item, key);
      const isBeyond = isRight ? isBefore(rt, x, value, false) : !isBefore(rt, value, x, false);
      if (isBeyond) hi = middle;
      else lo = middle + 1;
    } finally {
      rt.decref(item);
      rt.decrefOrNull(value);
    }
  }
  return lo;
}

function bisect(isRight: boolean) {
  return (rt: Runtime, _self: Ref, items: Ref, x: Ref, lo: Ref, hi: Ref, key: Ref): Ref =>
    newInt(rt, place(rt, items, x, lo, hi, key, isRight));
}

function insort(isRight: boolean) {
  return (rt: Runtime, _self: Ref, items: Ref, x: Ref, lo: Ref, hi: Ref, key: Ref): Ref => {
    const value = keyed(rt, x, key);
    let at: number;
    try {
      at = place(rt, items, value, lo, hi, key, isRight);
    } finally {
      rt.decref(value);
    }
    if (rt.typeOf(items) === T.list) listInsert(rt, items, at, x);
    else {
      // What is no list is asked whether it can be inserted into before the place is made.
      rt.decref(getAttr(rt, items, rt.intern("insert")));
      const position = newInt(rt, at);
      rt.decref(callMethod(rt, items, "insert", [position, x]));
      rt.decref(position);
    }
    return None;
  };
}

export function makeBisectModule(rt: Runtime): Ref {
  const parameters = "a, x, lo=0, hi=None, *, key=None";
  const where = "Return the index where to insert item x in list a, assuming a is sorted.";
  const put = "Insert item x in list a, and keep it sorted assuming a is sorted.";
  return makeModule(rt, "_bisect", "Bisection algorithms.", [
    method("bisect_right", parameters, bisect(true), where),
    method("bisect_left", parameters, bisect(false), where),
    method("insort_right", parameters, insort(true), put),
    method("insort_left", parameters, insort(false), put),
  ]);
}
