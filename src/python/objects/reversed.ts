// reversed(): a sequence from its end, or what its `__reversed__` gives.   CPython: Objects/enumobject.c
import { isSequence, length, lookupSpecial } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { ssizeOfInt } from "./container-arguments.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { itemOrEnd } from "./sequence-iterator.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// reversedobject: | 16 | index of the next item (int64), -1 when exhausted | 24 | seq
const INDEX = 16;
const SEQUENCE = 24;

function construct(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  if (names !== null && names.length > 0) throw rt.typeError("reversed() takes no keyword arguments");
  if (args.length !== 1) throw rt.typeError(`reversed expected 1 argument, got ${args.length}`);
  const sequence = args[0];
  const own = lookupSpecial(rt, sequence, "__reversed__");
  if (own !== 0) {
    try {
      if (own === None) throw rt.typeError(`'${rt.typeName(sequence)}' object is not reversible`);
      return rt.call(own, []);
    } finally {
      rt.decref(own);
    }
  }
  if (!isSequence(rt, sequence)) throw rt.typeError(`'${rt.typeName(sequence)}' object is not reversible`);
  const count = length(rt, sequence);
  const self = allocateInstance(rt, type);
  rt.heap.storeInt64(self + INDEX, count - 1);
  rt.heap.store((self + SEQUENCE) >> 2, rt.incref(sequence));
  return self;
}

function next(rt: Runtime, self: Ref): Ref {
  const at = rt.heap.int64(self + INDEX);
  const sequence = rt.pointer(self + SEQUENCE);
  if (at < 0 || sequence === 0) return 0;
  const item = itemOrEnd(rt, sequence, at);
  rt.heap.storeInt64(self + INDEX, item === 0 ? -1 : at - 1);
  if (item === 0) rt.replace(self + SEQUENCE, 0);
  return item;
}

function lengthHint(rt: Runtime, self: Ref): Ref {
  const sequence = rt.pointer(self + SEQUENCE);
  const left = rt.heap.int64(self + INDEX) + 1;
  return newInt(rt, sequence === 0 || length(rt, sequence) < left ? 0 : left);
}

function reduce(rt: Runtime, self: Ref): Ref {
  const type = rt.incref(rt.typeOf(self));
  const sequence = rt.pointer(self + SEQUENCE);
  const index = rt.heap.int64(self + INDEX);
  if (sequence === 0 || index < 0) return newTuple(rt, [type, newTuple(rt, [emptyTuple])]);
  return newTuple(rt, [type, newTuple(rt, [rt.incref(sequence)]), newInt(rt, index)]);
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  const wanted = ssizeOfInt(rt, state);
  const sequence = rt.pointer(self + SEQUENCE);
  if (sequence !== 0) {
    const last = length(rt, sequence) - 1;
    rt.heap.storeInt64(self + INDEX, Math.min(Math.max(wanted, -1), last));
  }
  return None;
}

export const reversedSpec: TypeSpec = {
  name: "reversed",
  address: T.reversed,
  basicSize: 32,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  documentation: "Return a reverse iterator over the values of the given sequence.",
  slots: {
    ...heldFields([SEQUENCE]),
    tp_new: construct,
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: next,
  },
  methods: [
    method("__length_hint__", "", lengthHint, "Private method returning an estimate of len(list(it))."),
    method("__reduce__", "", reduce, "Return state information for pickling."),
    method("__setstate__", "object, /", setState, "Set state information for unpickling."),
  ],
};
