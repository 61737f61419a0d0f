// weakref.proxy(): an object that hands everything on to what it refers to, until that dies.
// CPython: Objects/weakrefobject.c proxy_*
import {
  binaryOp,
  contains,
  deleteItem,
  divmod,
  getAttr,
  getItem,
  index,
  inplaceOp,
  isCallable,
  isTrue,
  iter,
  length,
  power,
  richCompare,
  setAttr,
  setItem,
  str,
  unaryOp,
  callMethod,
} from "./abstract.ts";
import type { BinarySlot, UnarySlot } from "./abstract.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { Slots } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import {
  newWeakref,
  WEAKREF_SIZE,
  weakrefClear,
  weakrefDealloc,
  weakrefTarget,
  weakrefTraverse,
} from "./weakref.ts";

/** `weakref.proxy(object, callback)`, both borrowed. */
export function newProxy(rt: Runtime, object: Ref, callback: Ref): Ref {
  return newWeakref(rt, isCallable(rt, object) ? T.weakcallableproxy : T.weakproxy, object, callback);
}

function isProxy(rt: Runtime, object: Ref): boolean {
  const type = rt.typeOf(object);
  return type === T.weakproxy || type === T.weakcallableproxy;
}

/** The object itself for one that is no proxy, else what it refers to; owned. */
function unwrap(rt: Runtime, object: Ref): Ref {
  if (!isProxy(rt, object)) return rt.incref(object);
  const target = weakrefTarget(rt, object);
  if (target === 0) throw rt.error(T.ReferenceError, "weakly-referenced object no longer exists");
  return target;
}

/** Runs `use` with what the objects refer to, held while it runs. */
function through<Result>(rt: Runtime, objects: readonly Ref[], use: (...targets: Ref[]) => Result): Result {
  const targets: Ref[] = [];
  try {
    for (const object of objects) targets.push(object === 0 ? 0 : unwrap(rt, object));
    return use(...targets);
  } finally {
    for (const target of targets) rt.decrefOrNull(target);
  }
}

const BINARY: readonly [BinarySlot, string][] = [
  ["nb_add", "+"],
  ["nb_subtract", "-"],
  ["nb_multiply", "*"],
  ["nb_remainder", "%"],
  ["nb_lshift", "<<"],
  ["nb_rshift", ">>"],
  ["nb_and", "&"],
  ["nb_xor", "^"],
  ["nb_or", "|"],
  ["nb_floor_divide", "//"],
  ["nb_true_divide", "/"],
  ["nb_matrix_multiply", "@"],
];

const UNARY: readonly [UnarySlot, string][] = [
  ["nb_negative", "-"],
  ["nb_positive", "+"],
  ["nb_absolute", "abs()"],
  ["nb_invert", "~"],
];

function proxySlots(): Partial<Slots> {
  const slots: Record<string, unknown> = {};
  for (const [name, symbol] of BINARY) {
    slots[name] = (rt: Runtime, left: Ref, right: Ref) =>
      through(rt, [left, right], (a, b) => binaryOp(rt, a, b, name, symbol));
    const inplace = name.replace("nb_", "nb_inplace_");
    slots[inplace] = (rt: Runtime, left: Ref, right: Ref) =>
      through(rt, [left, right], (a, b) => inplaceOp(rt, a, b, inplace as never, name, `${symbol}=`));
  }
  for (const [name, symbol] of UNARY) {
    slots[name] = (rt: Runtime, self: Ref) =>
      through(rt, [self], (target) => unaryOp(rt, target, name, symbol));
  }
  return slots as Partial<Slots>;
}

function commonSlots(): Partial<Slots> {
  return {
    ...proxySlots(),
    tp_dealloc: weakrefDealloc,
    tp_traverse: weakrefTraverse,
    tp_clear: weakrefClear,
    tp_repr: (rt, self) => {
      const at = rt.addressText(self);
      const target = weakrefTarget(rt, self);
      if (target === 0) return rt.newStr(`<weakproxy at ${at}; dead>`);
      const text = `<weakproxy at ${at}; to '${rt.typeName(target)}' at ${rt.addressText(target)}>`;
      rt.decref(target);
      return rt.newStr(text);
    },
    tp_str: (rt, self) => through(rt, [self], (target) => str(rt, target)),
    tp_getattro: (rt, self, name) => through(rt, [self], (target) => getAttr(rt, target, name)),
    tp_setattro: (rt, self, name, value) => through(rt, [self], (target) => setAttr(rt, target, name, value)),
    tp_richcompare: (rt, left, right, op) => through(rt, [left, right], (a, b) => richCompare(rt, a, b, op)),
    tp_iter: (rt, self) => through(rt, [self], (target) => iter(rt, target)),
    tp_iternext: (rt, self) =>
      through(rt, [self], (target) => {
        const next = rt.info(target).tp_iternext;
        if (next === null) {
          throw rt.typeError(`Weakref proxy referenced a non-iterator '${rt.typeName(target)}' object`);
        }
        return next(rt, target);
      }),
    nb_divmod: (rt, left, right) => through(rt, [left, right], (a, b) => divmod(rt, a, b)),
    nb_power: (rt, left, right, modulus) =>
      through(rt, [left, right, modulus], (a, b, c) => power(rt, a, b, c)),
    nb_bool: (rt, self) => through(rt, [self], (target) => isTrue(rt, target)),
    nb_int: (rt, self) => through(rt, [self], (target) => rt.call(T.int, [target])),
    nb_float: (rt, self) => through(rt, [self], (target) => rt.call(T.float, [target])),
    nb_index: (rt, self) => through(rt, [self], (target) => index(rt, target)),
    mp_length: (rt, self) => through(rt, [self], (target) => length(rt, target)),
    sq_contains: (rt, self, item) => through(rt, [self], (target) => contains(rt, target, item)),
    mp_subscript: (rt, self, key) => through(rt, [self], (target) => getItem(rt, target, key)),
    mp_ass_subscript: (rt, self, key, value) =>
      through(rt, [self], (target) => {
        if (value === 0) deleteItem(rt, target, key);
        else setItem(rt, target, key, value);
      }),
  };
}

function forwarded(name: string) {
  return method(name, "", (rt: Runtime, self: Ref) =>
    through(rt, [self], (target) => callMethod(rt, target, name, [])),
  );
}

export const weakproxySpec: TypeSpec = {
  name: "ProxyType",
  module: "weakref",
  address: T.weakproxy,
  basicSize: WEAKREF_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_DISALLOW_INSTANTIATION,
  slots: commonSlots(),
  methods: [forwarded("__bytes__"), forwarded("__reversed__")],
};

export const weakcallableproxySpec: TypeSpec = {
  ...weakproxySpec,
  name: "CallableProxyType",
  address: T.weakcallableproxy,
  slots: {
    ...commonSlots(),
    tp_call: (rt, self, args, names) => through(rt, [self], (target) => rt.call(target, args, names)),
  },
  methods: [forwarded("__bytes__"), forwarded("__reversed__")],
};
