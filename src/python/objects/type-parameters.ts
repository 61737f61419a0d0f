// Type parameters and type aliases: `def f[T: int](x)`, `class C[*Ts]`, `type A[T] = list[T]`. Bounds, defaults and
// values are functions that run when they are asked for.   CPython: Objects/typevarobject.c
import { getAttr, getAttrOrNull, isTrue, reprText } from "./abstract.ts";
import { frameCode } from "./frame-object.ts";
import { FRAME_GLOBALS } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { dictGetText } from "./dict.ts";
import { allocateInstance } from "./exceptions.ts";
import { newGenericAlias } from "./generic-alias.ts";
import { newParamSpecPart } from "./param-spec-parts.ts";
import { heldFields } from "./held-fields.ts";
import { classMethod, method, NativeFunction } from "./native.ts";
import { objectNew } from "./object.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, False, None, smallInt, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleItems } from "./tuple.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { GetSet, TypeSpec } from "./type-spec.ts";
import { unionOr } from "./union.ts";

// All kinds of parameters: | 16 | name | 24 | value | 32 | its function | 40 | default | 48 | its function |
// 56 | module | 64 | bits: 1 the value is a tuple of constraints, else a bound; 2 made by a call; 4, 8 co-, contravariant |
const NAME = 16;
const VALUE = 24;
const EVALUATE_VALUE = 32;
const DEFAULT = 40;
const EVALUATE_DEFAULT = 48;
const MODULE = 56;
const FLAGS = 64;
const IS_CONSTRAINED = 1;
const IS_CALLED = 2;
const IS_COVARIANT = 4;
const IS_CONTRAVARIANT = 8;
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
  if (constraints !== 0) rt.heap.store((self + FLAGS) >> 2, IS_CONSTRAINED);
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
export function noDefault(rt: Runtime): Ref {
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
      tp_repr: reprOf,
      nb_or: (rt, left, right) => unionOr(rt, left, right),
      ...more.slots,
    },
    methods: [method("has_default", "", hasDefault), ...(more.methods ?? [])],
    getset: [...common, ...defaults, ...getset],
  };
}

function hasBit(rt: Runtime, self: Ref, bit: number): boolean {
  return (rt.heap.i32[(self + FLAGS) >> 2] & bit) !== 0;
}

/** `T` for a parameter that a statement declares, `~T` for one that a call made. */
function reprOf(rt: Runtime, self: Ref): Ref {
  if (!hasBit(rt, self, IS_CALLED)) return nameOf(rt, self);
  const sign = hasBit(rt, self, IS_COVARIANT) ? "+" : hasBit(rt, self, IS_CONTRAVARIANT) ? "-" : "~";
  return rt.newStr(sign + rt.text(rt.pointer(self + NAME)));
}

function variance(name: string, test: (rt: Runtime, self: Ref) => boolean): GetSet {
  return { name, get: (rt, self) => (test(rt, self) ? True : False) };
}

const variances: GetSet[] = [
  variance("__covariant__", (rt, self) => hasBit(rt, self, IS_COVARIANT)),
  variance("__contravariant__", (rt, self) => hasBit(rt, self, IS_CONTRAVARIANT)),
  variance("__infer_variance__", (rt, self) => !hasBit(rt, self, IS_CALLED)),
];

// ---- made by calls: `TypeVar("T", bound=int)` ----------------------------------------------------------------------------
function called(
  rt: Runtime,
  who: string,
  type: Ref,
  name: Ref,
  covariant: Ref,
  contravariant: Ref,
  otherwise: Ref,
): Ref {
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`${who}() argument 'name' must be str, not ${rt.typeOrNone(name)}`);
  }
  const isCovariant = covariant !== 0 && isTrue(rt, covariant);
  const isContravariant = contravariant !== 0 && isTrue(rt, contravariant);
  if (isCovariant && isContravariant) throw rt.valueError("Bivariant types are not supported.");
  const self = newParameter(rt, rt.caller.currentFrame(), type, name, 0);
  const bits = IS_CALLED | (isCovariant ? IS_COVARIANT : 0) | (isContravariant ? IS_CONTRAVARIANT : 0);
  rt.heap.store((self + FLAGS) >> 2, bits);
  if (otherwise !== 0) rt.heap.store((self + DEFAULT) >> 2, rt.incref(otherwise));
  return self;
}

const typeVarNew = new NativeFunction(
  "typevar",
  "name, *constraints, bound=None, default=NULL, covariant=False, contravariant=False, infer_variance=False",
  (
    rt: Runtime,
    type: Ref,
    name: Ref,
    bound: Ref,
    otherwise: Ref,
    covariant: Ref,
    contravariant: Ref,
    _infer: Ref,
    constraints: readonly Ref[],
  ) => {
    const hasBound = bound !== 0 && bound !== None;
    if (constraints.length === 1) throw rt.typeError("A single constraint is not allowed");
    if (constraints.length > 0 && hasBound)
      throw rt.typeError("Constraints cannot be combined with bound=...");
    const self = called(rt, "typevar", type, name, covariant, contravariant, otherwise);
    if (constraints.length > 0) {
      const values = constraints.map((each) => rt.incref(each));
      rt.heap.store((self + VALUE) >> 2, newTuple(rt, values));
      rt.heap.store((self + FLAGS) >> 2, rt.heap.i32[(self + FLAGS) >> 2] | IS_CONSTRAINED);
    } else if (hasBound) rt.heap.store((self + VALUE) >> 2, rt.incref(bound));
    return self;
  },
);

const paramSpecNew = new NativeFunction(
  "paramspec",
  "name, *, bound=None, default=NULL, covariant=False, contravariant=False, infer_variance=False",
  (rt: Runtime, type: Ref, name: Ref, _bound: Ref, otherwise: Ref, covariant: Ref, contravariant: Ref) =>
    called(rt, "paramspec", type, name, covariant, contravariant, otherwise),
);

const typeVarTupleNew = new NativeFunction(
  "typevartuple",
  "name, *, default=NULL",
  (rt: Runtime, type: Ref, name: Ref, otherwise: Ref) => {
    const self = called(rt, "typevartuple", type, name, 0, 0, otherwise);
    rt.heap.store((self + FLAGS) >> 2, 0);
    return self;
  },
);

const typeAliasNew = new NativeFunction(
  "typealias",
  "name, value, *, type_params=()",
  (rt: Runtime, type: Ref, name: Ref, value: Ref, parameters: Ref) => {
    const self = called(rt, "typealias", type, name, 0, 0, parameters);
    rt.heap.store((self + VALUE) >> 2, rt.incref(value));
    return self;
  },
);

/** What `typing` answers where it is imported; 0 where it is not, or does not know the function. */
function askTyping(rt: Runtime, name: string, args: readonly Ref[]): Ref {
  const module = dictGetText(rt, rt.sysModules, "typing");
  const func = module === 0 || module === None ? 0 : getAttrOrNull(rt, module, rt.intern(name));
  if (func === 0) return 0;
  try {
    return rt.call(func, args);
  } finally {
    rt.decref(func);
  }
}

function throughTyping(name: string, signature: string, func: string): NativeFunction {
  return method(name, signature, (rt: Runtime, self: Ref, ...args: Ref[]) => {
    const answer = askTyping(rt, func, [self, ...args]);
    if (answer === 0) throw rt.typeError(`typing must be imported to substitute ${rt.typeName(self)}`);
    return answer;
  });
}

/** A missing argument is the default. CPython: typevar_typing_prepare_subst_impl */
function prepareSubstitution(rt: Runtime, self: Ref, alias: Ref, args: Ref): Ref {
  const parameters = getAttr(rt, alias, rt.intern("__parameters__"));
  const index = tupleItems(rt, parameters).indexOf(self);
  rt.decref(parameters);
  const given = tupleItems(rt, args);
  if (index < given.length) return rt.incref(args);
  if (index === given.length && hasDefault(rt, self) === True) {
    const otherwise = getAttr(rt, self, rt.intern("__default__"));
    return newTuple(rt, [...given.map((each) => rt.incref(each)), otherwise]);
  }
  const name = reprText(rt, alias);
  throw rt.typeError(`Too few arguments for ${name}`);
}

export const typeVarSpec = parameterSpec(
  "TypeVar",
  T.TypeVar,
  [
    {
      name: "__bound__",
      get: (rt, self) =>
        hasBit(rt, self, IS_CONSTRAINED) ? None : lazily(rt, self, VALUE, EVALUATE_VALUE, None),
    },
    {
      name: "__constraints__",
      get: (rt, self) =>
        hasBit(rt, self, IS_CONSTRAINED) ? lazily(rt, self, VALUE, EVALUATE_VALUE, emptyTuple) : emptyTuple,
    },
    ...variances,
  ],
  {
    methods: [
      throughTyping("__typing_subst__", "arg, /", "_typevar_subst"),
      method("__typing_prepare_subst__", "alias, args, /", prepareSubstitution),
    ],
    slots: { tp_new: (rt, type, args, names) => typeVarNew.call(rt, type, args, names) },
  },
);

export const paramSpecSpec = parameterSpec(
  "ParamSpec",
  T.ParamSpec,
  [
    ...variances,
    { name: "__bound__", get: () => None },
    { name: "args", get: (rt, self) => newParamSpecPart(rt, T.ParamSpecArgs, self) },
    { name: "kwargs", get: (rt, self) => newParamSpecPart(rt, T.ParamSpecKwargs, self) },
  ],
  {
    methods: [
      throughTyping("__typing_subst__", "arg, /", "_paramspec_subst"),
      throughTyping("__typing_prepare_subst__", "alias, args, /", "_paramspec_prepare_subst"),
    ],
    slots: { tp_new: (rt, type, args, names) => paramSpecNew.call(rt, type, args, names) },
  },
);

export const typeVarTupleSpec = parameterSpec("TypeVarTuple", T.TypeVarTuple, [], {
  methods: [
    throughTyping("__typing_prepare_subst__", "alias, args, /", "_typevartuple_prepare_subst"),
    method("__typing_subst__", "arg, /", (rt: Runtime) => {
      throw rt.typeError("Substitution of bare TypeVarTuple is not supported");
    }),
  ],
  slots: {
    tp_new: (rt, type, args, names) => typeVarTupleNew.call(rt, type, args, names),
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
    tp_new: (rt, type, args, names) => typeAliasNew.call(rt, type, args, names),
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
  slots: { tp_new: objectNew },
  methods: [
    classMethod("__class_getitem__", "item, /", (rt: Runtime, type: Ref, item: Ref) => {
      const answer = askTyping(rt, "_generic_class_getitem", [type, item]);
      return answer === 0 ? newGenericAlias(rt, type, item) : answer;
    }),
    classMethod("__init_subclass__", "*args, **kwargs", (rt: Runtime, type: Ref) => {
      rt.decrefOrNull(askTyping(rt, "_generic_init_subclass", [type]));
      return None;
    }),
  ],
};
