// types.SimpleNamespace: an object that is nothing but its attributes.   CPython: Objects/namespaceobject.c
import { reprText, richCompare } from "./abstract.ts";
import { dictEntryKey, dictEntryValue, dictNext, dictSet, newDict } from "./dict.ts";
import { allocateInstance } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { method } from "./native.ts";
import { enterRepr, leaveRepr } from "./repr-guard.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, NotImplemented, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

const DICT = 16;

function construct(rt: Runtime, type: Ref): Ref {
  const self = allocateInstance(rt, type);
  rt.heap.store((self + DICT) >> 2, newDict(rt));
  return self;
}

/** A namespace with no attributes yet. */
export function newNamespace(rt: Runtime): Ref {
  return construct(rt, T.SimpleNamespace);
}

/** Its dict, borrowed. */
export function namespaceDict(rt: Runtime, self: Ref): Ref {
  return rt.pointer(self + DICT);
}

function initialize(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  const count = names === null ? 0 : names.length;
  const positionalCount = args.length - count;
  if (positionalCount > 1) {
    throw rt.typeError(`${rt.typeName(self)} expected at most 1 argument, got ${positionalCount}`);
  }
  const dict = rt.pointer(self + DICT);
  if (positionalCount === 1) {
    const source = rt.call(T.dict, [args[0]]);
    try {
      for (let at = dictNext(rt, source, 0); at !== -1; at = dictNext(rt, source, at + 1)) {
        if (!rt.hasFlag(dictEntryKey(rt, source, at), TPFLAGS_UNICODE_SUBCLASS)) {
          throw rt.typeError("keywords must be strings");
        }
        dictSet(rt, dict, dictEntryKey(rt, source, at), dictEntryValue(rt, source, at));
      }
    } finally {
      rt.decref(source);
    }
  }
  for (let i = 0; i < count; i++) if (names !== null) dictSet(rt, dict, names[i], args[positionalCount + i]);
}

function repr(rt: Runtime, self: Ref): Ref {
  const name = rt.typeOf(self) === T.SimpleNamespace ? "namespace" : rt.typeName(self);
  if (!enterRepr(rt, self)) return rt.newStr(`${name}(...)`);
  try {
    const parts: string[] = [];
    const dict = rt.pointer(self + DICT);
    for (let at = dictNext(rt, dict, 0); at !== -1; at = dictNext(rt, dict, at + 1)) {
      const key = dictEntryKey(rt, dict, at);
      if (!rt.hasFlag(key, TPFLAGS_UNICODE_SUBCLASS) || rt.text(key) === "") continue;
      parts.push(`${rt.text(key)}=${reprText(rt, dictEntryValue(rt, dict, at))}`);
    }
    return rt.newStr(`${name}(${parts.join(", ")})`);
  } finally {
    leaveRepr(rt, self);
  }
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (
    !rt.isSubtype(rt.typeOf(left), T.SimpleNamespace) ||
    !rt.isSubtype(rt.typeOf(right), T.SimpleNamespace)
  ) {
    return NotImplemented;
  }
  return richCompare(rt, rt.pointer(left + DICT), rt.pointer(right + DICT), op);
}

function reduce(rt: Runtime, self: Ref): Ref {
  return newTuple(rt, [rt.incref(rt.typeOf(self)), emptyTuple, rt.incref(rt.pointer(self + DICT))]);
}

function replace(rt: Runtime, self: Ref, changes: readonly (readonly [Ref, Ref])[]): Ref {
  const copy = rt.call(rt.typeOf(self), []);
  const target = rt.pointer(copy + DICT);
  const dict = rt.pointer(self + DICT);
  for (let at = dictNext(rt, dict, 0); at !== -1; at = dictNext(rt, dict, at + 1)) {
    dictSet(rt, target, dictEntryKey(rt, dict, at), dictEntryValue(rt, dict, at));
  }
  for (const [name, value] of changes) dictSet(rt, target, name, value);
  return copy;
}

export const simpleNamespaceSpec: TypeSpec = {
  name: "SimpleNamespace",
  module: "types",
  address: T.SimpleNamespace,
  basicSize: 24,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  dictOffset: DICT,
  documentation: "A simple attribute-based namespace.",
  slots: {
    ...heldFields([DICT]),
    tp_new: construct,
    tp_init: initialize,
    tp_repr: repr,
    tp_richcompare: compare,
  },
  methods: [
    method("__reduce__", "", reduce, "Return state information for pickling"),
    method(
      "__replace__",
      "**changes",
      replace,
      "Return a copy of the namespace object with new values for the specified attributes.",
    ),
  ],
  members: [{ name: "__dict__", offset: DICT, kind: "object", isReadOnly: true }],
};
