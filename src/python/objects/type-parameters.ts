// Type parameters and type aliases: `def f[T: int](x)`, `class C[*Ts]`, `type A[T] = list[T]`. Bounds, defaults and
// values are functions that run when they are asked for.   CPython: Objects/typevarobject.c
import { frameCode } from "./frame-object.ts";
import { FRAME_GLOBALS } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { dictGetText } from "./dict.ts";
import { allocateInstance } from "./exceptions.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { heldFields } from "./held-fields.ts";
import { classMethod, method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, False, None, smallInt, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleItems } from "./tuple.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { GetSet, TypeSpec } from "./type-spec.ts";
import { unionOr } from "./union.ts";

// All kinds of parameters: | 16 | name | 24 | value | 32 | its function | 40 | default | 48 | its function |
// 56 | module | 64 | 1: the value is a tuple of constraints, else a bound |
const NAME = 16;
const VALUE = 24;
const EVALUATE_VALUE = 32;
const DEFAULT = 40;
const EVALUATE_DEFAULT = 48;
const MODULE = 56;
const IS_CONSTRAINED = 64;
const PARAMETER_SIZE = 72;
const HELD = [NAME, VALUE, EVALUATE_VALUE, DEFAULT, EVALUATE_DEFAULT, MODULE];
// The alias keeps its type parameters where a parameter keeps its default.
const TYPE_PARAMS = DEFAULT;

function newParameter(rt: Runtime, frame: Address, type: Ref, name: Ref, evaluate: Ref): Ref {
  const self = allocateInstance(rt, type);
  const put = (offset: number, value: Ref): void => {
    if (value !== 0) rt.heap.store((self + offset) >> 2, rt.incref(value));
  };
  put(NAME, name);
  put(EVALUATE_VALUE, evaluate);
  if (frameCode(rt, frame) !== 0) put(MODULE, dictGetText(rt, rt.pointer(frame + FRAME_GLOBALS), "__name__"));
  return self;
}

/** `bound` and `constraints` are the functions that compute them, 0 for none; all borrowed. */
export function newTypeVar(rt: Runtime, frame: Address, name: Ref, bound: Ref, constraints: Ref): Ref {
  const self = newParameter(rt, frame, T.TypeVar, name, bound || constraints);
  if (constraints !== 0) rt.heap.store((self + IS_CONSTRAINED) >> 2, 1);
  return self;
}

export function newParamSpec(rt: Runtime, frame: Address, name: Ref): Ref {
  return newParameter(rt, frame, T.ParamSpec, name, 0);
}

export function newTypeVarTuple(rt: Runtime, frame: Address, name: Ref): Ref {
  return newParameter(rt, frame, T.TypeVarTuple, name, 0);
}

/** INTRINSIC_TYPEALIAS: (name, type parameters or None, function of the value). */
export function newTypeAlias(rt: Runtime, frame: Address, parts: Ref): Ref {
  const self = newParameter(rt, frame, T.TypeAliasType, tupleItem(rt, parts, 0), tupleItem(rt, parts, 2));
  const parameters = tupleItem(rt, parts, 1);
  if (parameters !== None) rt.heap.store((self + TYPE_PARAMS) >> 2, rt.incref(parameters));
  return self;
}

/** INTRINSIC_SET_TYPEPARAM_DEFAULT. */
export function setTypeParameterDefault(rt: Runtime, parameter: Ref, evaluate: Ref): void {
  rt.replace(parameter + EVALUATE_DEFAULT, rt.incref(evaluate));
}

/** INTRINSIC_SUBSCRIPT_GENERIC: the base `Generic[T, …]` that `class C[T, …]` is given. */
export function newGenericBase(rt: Runtime, parameters: Ref): Ref {
  return newGenericAlias(rt, T.Generic, parameters);
}

/** A value that its function computes when it is first asked for; owned. */
function lazily(rt: Runtime, self: Ref, value: number, evaluate: number, otherwise: Ref): Ref {
  const known = rt.pointer(self + value);
  if (known !== 0) return rt.incref(known);
  const func = rt.pointer(self + evaluate);
  if (func === 0) return rt.incref(otherwise);
  // annotationlib's VALUE format.
  const result = rt.call(func, [smallInt(1)]);
  rt.replace(self + value, rt.incref(result));
  return result;
}

function nameOf(rt: Runtime, self: Ref): Ref {
  return rt.incref(rt.pointer(self + NAME));
}

const common: GetSet[] = [
  { name: "__name__", get: (rt, self) => nameOf(rt, self) },
  { name: "__module__", get: (rt, self) => rt.incref(rt.pointer(self + MODULE) || None) },
];
const defaults: GetSet[] = [
  { name: "__default__", get: (rt, self) => lazily(rt, self, DEFAULT, EVALUATE_DEFAULT, noDefault(rt)) },
  { name: "evaluate_default", get: (rt, self) => rt.incref(rt.pointer(self + EVALUATE_DEFAULT) || None) },
];

/** typing.NoDefault: the one object of its type. */
const noDefaults = new WeakMap<Runtime, Ref>();
function noDefault(rt: Runtime): Ref {
  let known = noDefaults.get(rt);
  if (known === undefined) {
    known = rt.newObject(T.NoDefaultType, 16);
    rt.makeImmortal(known);
    noDefaults.set(rt, known);
  }
  return known;
}

function hasDefault(rt: Runtime, self: Ref): Ref {
  return rt.pointer(self + EVALUATE_DEFAULT) !== 0 || rt.pointer(self + DEFAULT) !== 0 ? True : False;
}

function parameterSpec(name: string, address: Ref, getset: GetSet[], more: Partial<TypeSpec> = {}): TypeSpec {
  return {
    name,
    module: "typing",
    address,
    basicSize: PARAMETER_SIZE,
    flags: TPFLAGS_HAVE_GC,
    slots: {
      ...heldFields(HELD),
      tp_repr: nameOf,
      nb_or: (rt, left, right) => unionOr(rt, left, right),
      ...more.slots,
    },
    methods: [method("has_default", "", hasDefault), ...(more.methods ?? [])],
    getset: [...common, ...defaults, ...getset],
  };
}

function variance(name: string, value: Ref): GetSet {
  return { name, get: () => value };
}

export const typeVarSpec = parameterSpec("TypeVar", T.TypeVar, [
  {
    name: "__bound__",
    get: (rt, self) =>
      rt.heap.i32[(self + IS_CONSTRAINED) >> 2] === 1 ? None : lazily(rt, self, VALUE, EVALUATE_VALUE, None),
  },
  {
    name: "__constraints__",
    get: (rt, self) =>
      rt.heap.i32[(self + IS_CONSTRAINED) >> 2] === 1 ? lazily(rt, self, VALUE, EVALUATE_VALUE, emptyTuple) : emptyTuple,
  },
  variance("__covariant__", False),
  variance("__contravariant__", False),
  variance("__infer_variance__", True),
]);

export const paramSpecSpec = parameterSpec("ParamSpec", T.ParamSpec, [
  variance("__covariant__", False),
  variance("__contravariant__", False),
  variance("__infer_variance__", True),
  { name: "__bound__", get: () => None },
]);

export const typeVarTupleSpec = parameterSpec("TypeVarTuple", T.TypeVarTuple, [], {
  slots: {
    tp_iter: (rt, self) => {
      const unpacked = newTuple(rt, [rt.incref(self)]);
      const iterate = rt.info(unpacked).tp_iter;
      const iterator = iterate === null ? None : iterate(rt, unpacked);
      rt.decref(unpacked);
      return iterator;
    },
  },
});

export const noDefaultSpec: TypeSpec = {
  name: "NoDefaultType",
  module: "typing",
  address: T.NoDefaultType,
  basicSize: 16,
  flags: 0,
  slots: { tp_repr: (rt) => rt.newStr("typing.NoDefault"), tp_dealloc: () => undefined },
};

export const typeAliasSpec: TypeSpec = {
  name: "TypeAliasType",
  module: "typing",
  address: T.TypeAliasType,
  basicSize: PARAMETER_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    ...heldFields(HELD),
    tp_repr: nameOf,
    nb_or: (rt, left, right) => unionOr(rt, left, right),
    mp_subscript: (rt, self, args) => {
      if (rt.pointer(self + TYPE_PARAMS) === 0) {
        throw rt.typeError("Only generic type aliases are subscriptable");
      }
      return newGenericAlias(rt, self, args);
    },
  },
  getset: [
    ...common,
    { name: "__value__", get: (rt, self) => lazily(rt, self, VALUE, EVALUATE_VALUE, None) },
    { name: "evaluate_value", get: (rt, self) => rt.incref(rt.pointer(self + EVALUATE_VALUE) || None) },
    { name: "__type_params__", get: (rt, self) => rt.incref(rt.pointer(self + TYPE_PARAMS) || emptyTuple) },
    {
      name: "__parameters__",
      get: (rt, self) => {
        const parameters = rt.pointer(self + TYPE_PARAMS);
        return parameters === 0
          ? emptyTuple
          : newTuple(
              rt,
              tupleItems(rt, parameters).map((each) => rt.incref(each)),
            );
      },
    },
  ],
};

export const genericSpec: TypeSpec = {
  name: "Generic",
  module: "typing",
  address: T.Generic,
  basicSize: 16,
  flags: TPFLAGS_BASETYPE,
  slots: {},
  methods: [classMethod("__class_getitem__", "item, /", newGenericAlias)],
};
