// The type slice: what `slice(1, 2)` answers by itself.  CPython: Objects/sliceobject.c
import { hash, index, repr, richCompare } from "./abstract.ts";
import { positionalOnly } from "./container-arguments.ts";
import { mixSliceHash } from "./container-hash.ts";
import { bigIntOf } from "./int.ts";
import { method } from "./native.ts";
import { newInteger } from "./range.ts";
import type { Runtime } from "./runtime.ts";
import {
  SLICE_OBJECT_SIZE,
  SLICE_START,
  SLICE_STEP,
  SLICE_STOP,
  newSlice,
  sliceBigIndices,
  sliceDealloc,
} from "./slice.ts";
import { None, NotImplemented, T, True, False } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import { Py_EQ, Py_GE, Py_LE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

/** start, stop, step: borrowed. */
function fields(rt: Runtime, self: Ref): Ref[] {
  return [SLICE_START, SLICE_STOP, SLICE_STEP].map((offset) => rt.pointer(self + offset));
}

function construct(rt: Runtime, _type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const given = positionalOnly(rt, "slice", true, args, names, 3, 1);
  if (given.length === 1) return newSlice(rt, None, given[0], None);
  return newSlice(rt, given[0], given[1], given.length === 3 ? given[2] : None);
}

function sliceRepr(rt: Runtime, self: Ref): Ref {
  const parts = fields(rt, self).map((field) => {
    const text = repr(rt, field);
    const part = rt.text(text);
    rt.decref(text);
    return part;
  });
  return rt.newStr(`slice(${parts.join(", ")})`);
}

function sliceHash(rt: Runtime, self: Ref): number {
  const words: number[] = [];
  for (const field of fields(rt, self)) {
    const low = hash(rt, field);
    words.push(low, rt.hashHigh);
  }
  const mixed = mixSliceHash(words);
  rt.hashHigh = mixed.high;
  return mixed.low;
}

function asTuple(rt: Runtime, self: Ref): Ref {
  return newTrackedTuple(
    rt,
    fields(rt, self).map((field) => rt.incref(field)),
  );
}

/** As the tuples (start, stop, step) compare. */
function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (rt.typeOf(left) !== T.slice || rt.typeOf(right) !== T.slice) return NotImplemented;
  if (left === right) return op === Py_EQ || op === Py_LE || op === Py_GE ? True : False;
  const a = asTuple(rt, left);
  const b = asTuple(rt, right);
  try {
    return richCompare(rt, a, b, op);
  } finally {
    rt.decref(a);
    rt.decref(b);
  }
}

/** S.indices(len) -> (start, stop, stride). */
function indices(rt: Runtime, self: Ref, lengthRef: Ref): Ref {
  const number = index(rt, lengthRef);
  const length = bigIntOf(rt, number);
  rt.decref(number);
  if (length < 0n) throw rt.valueError("length should not be negative");
  const { start, stop, step } = sliceBigIndices(rt, self, length);
  return newTrackedTuple(rt, [newInteger(rt, start), newInteger(rt, stop), newInteger(rt, step)]);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  for (const field of fields(rt, self)) visit(field);
}

export const sliceSpec: TypeSpec = {
  name: "slice",
  address: T.slice,
  basicSize: SLICE_OBJECT_SIZE,
  flags: TPFLAGS_HAVE_GC,
  documentation:
    "slice(stop)\nslice(start, stop[, step])\n\n" +
    "Create a slice object.\n\nThis is used for extended slicing (e.g. a[0:10:2]).",
  slots: {
    tp_dealloc: sliceDealloc,
    tp_traverse: traverse,
    tp_repr: sliceRepr,
    tp_hash: sliceHash,
    tp_richcompare: compare,
    tp_new: construct,
  },
  members: [
    { name: "start", offset: SLICE_START, kind: "object", isReadOnly: true },
    { name: "stop", offset: SLICE_STOP, kind: "object", isReadOnly: true },
    { name: "step", offset: SLICE_STEP, kind: "object", isReadOnly: true },
  ],
  methods: [
    method(
      "indices",
      "object, /",
      indices,
      "S.indices(len) -> (start, stop, stride)\n\n" +
        "Assuming a sequence of length len, calculate the start and stop\n" +
        "indices, and the stride length of the extended slice described by\n" +
        "S. Out of bounds indices are clipped in a manner consistent with the\n" +
        "handling of normal slices.",
    ),
    method(
      "__reduce__",
      "",
      (rt, self: Ref) => newTrackedTuple(rt, [rt.incref(T.slice), asTuple(rt, self)]),
      "Return state information for pickling.",
    ),
  ],
};
