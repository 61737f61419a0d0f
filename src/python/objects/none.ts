// The three singletons that carry no data: None, Ellipsis and NotImplemented.   CPython: Objects/object.c
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { Ellipsis, False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { Py_EQ, Py_NE } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

/** hash(None), the same in every process since 3.12. */
const NONE_HASH = 0xfca86420 | 0;

/** Writes the three objects into their places in the data segment. */
export function initSingletons(rt: Runtime): void {
  const places: readonly [Ref, Ref][] = [
    [None, T.NoneType],
    [Ellipsis, T.ellipsis],
    [NotImplemented, T.NotImplementedType],
  ];
  for (const [object, type] of places) {
    rt.makeImmortal(object);
    rt.heap.store((object + 8) >> 2, type);
  }
}

/** `type(None)()`: takes nothing and gives the one there is. */
function singletonNew(name: string, singleton: Ref) {
  return (rt: Runtime, _type: Ref, args: readonly Ref[], _names: KeywordNames): Ref => {
    if (args.length > 0) throw rt.typeError(`${name} takes no arguments`);
    return singleton;
  };
}

/** The singletons are never freed. */
function neverFreed(): void {}

export const noneSpec: TypeSpec = {
  name: "NoneType",
  address: T.NoneType,
  basicSize: 16,
  flags: 0,
  documentation: "The type of the None singleton.",
  slots: {
    tp_dealloc: neverFreed,
    tp_new: singletonNew("NoneType", None),
    tp_repr: (rt) => rt.newStr("None"),
    tp_hash: (rt) => {
      rt.hashHigh = 0;
      return NONE_HASH;
    },
    tp_richcompare: (_rt, left, right, op) => {
      if (left !== right || (op !== Py_EQ && op !== Py_NE)) return NotImplemented;
      return op === Py_EQ ? True : False;
    },
    nb_bool: () => false,
  },
};

export const ellipsisSpec: TypeSpec = {
  name: "ellipsis",
  address: T.ellipsis,
  basicSize: 16,
  flags: 0,
  documentation: "The type of the Ellipsis singleton.",
  slots: {
    tp_dealloc: neverFreed,
    tp_new: singletonNew("EllipsisType", Ellipsis),
    tp_repr: (rt) => rt.newStr("Ellipsis"),
  },
  methods: [method("__reduce__", "", (rt: Runtime) => rt.newStr("Ellipsis"))],
};

export const notImplementedSpec: TypeSpec = {
  name: "NotImplementedType",
  address: T.NotImplementedType,
  basicSize: 16,
  flags: 0,
  documentation: "The type of the NotImplemented singleton.",
  slots: {
    tp_dealloc: neverFreed,
    tp_new: singletonNew("NotImplementedType", NotImplemented),
    tp_repr: (rt) => rt.newStr("NotImplemented"),
    nb_bool: (rt) => {
      throw rt.typeError("NotImplemented should not be used in a boolean context");
    },
  },
  methods: [method("__reduce__", "", (rt: Runtime) => rt.newStr("NotImplemented"))],
};
