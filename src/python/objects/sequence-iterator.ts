// Iteration over anything that answers `__getitem__(0)`, `__getitem__(1)`, … until it raises IndexError.
// CPython: Objects/iterobject.c
import { dropRaised, getItem, isRaised, length, lookupSpecial } from "./abstract.ts";
import { heldFields } from "./held-fields.ts";
import { ssizeOfInt } from "./container-arguments.ts";
import { newInt } from "./int.ts";
import { builtinNamed } from "./method.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, None, NotImplemented, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// seqiterobject: | 16 | it_index (int64) | 24 | it_seq, 0 when exhausted
const INDEX = 16;
const SEQUENCE = 24;
const SIZE = 32;

/** PySeqIter_New; the sequence is borrowed. */
export function newSequenceIterator(rt: Runtime, sequence: Ref): Ref {
  const self = rt.newObject(T.sequence_iterator, SIZE);
  rt.heap.fill(self + INDEX, SIZE - INDEX);
  rt.heap.store((self + SEQUENCE) >> 2, rt.incref(sequence));
  rt.track(self);
  return self;
}

/** PySequence_GetItem with a number; 0 where it raises IndexError or StopIteration. */
export function itemOrEnd(rt: Runtime, sequence: Ref, at: number): Ref {
  const key = newInt(rt, at);
  try {
    return getItem(rt, sequence, key);
  } catch (error) {
    if (!isRaised(rt, error, T.IndexError) && !isRaised(rt, error, T.StopIteration)) throw error;
    dropRaised(rt, error);
    return 0;
  } finally {
    rt.decref(key);
  }
}

function next(rt: Runtime, self: Ref): Ref {
  const sequence = rt.pointer(self + SEQUENCE);
  if (sequence === 0) return 0;
  const at = rt.heap.int64(self + INDEX);
  const item = itemOrEnd(rt, sequence, at);
  if (item !== 0) rt.heap.storeInt64(self + INDEX, at + 1);
  else if (rt.pointer(self + SEQUENCE) !== 0) rt.replace(self + SEQUENCE, 0);
  return item;
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const sequence = rt.pointer(self + SEQUENCE);
  if (sequence === 0) return newInt(rt, 0);
  const measure = lookupSpecial(rt, sequence, "__len__");
  if (measure === 0) return NotImplemented;
  rt.decref(measure);
  return newInt(rt, Math.max(0, length(rt, sequence) - rt.heap.int64(self + INDEX)));
}

function reduce(rt: Runtime, self: Ref): Ref {
  const sequence = rt.pointer(self + SEQUENCE);
  if (sequence === 0) return newTuple(rt, [builtinNamed(rt, "iter"), newTuple(rt, [emptyTuple])]);
  const args = newTuple(rt, [rt.incref(sequence)]);
  return newTuple(rt, [builtinNamed(rt, "iter"), args, newInt(rt, rt.heap.int64(self + INDEX))]);
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  const wanted = ssizeOfInt(rt, state);
  if (rt.pointer(self + SEQUENCE) !== 0) rt.heap.storeInt64(self + INDEX, Math.max(0, wanted));
  return None;
}

export const sequenceIteratorSpec: TypeSpec = {
  name: "iterator",
  address: T.sequence_iterator,
  basicSize: SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_DISALLOW_INSTANTIATION,
  slots: { ...heldFields([SEQUENCE]), tp_iter: (rt, self) => rt.incref(self), tp_iternext: next },
  methods: [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method("__reduce__", "", reduce, "Return state information for pickling."),
    method("__setstate__", "object, /", setState, "Set state information for unpickling."),
  ],
};
