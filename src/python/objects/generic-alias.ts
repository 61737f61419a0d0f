// `list[int]`: a class with arguments that only type checkers read.   CPython: Objects/genericaliasobject.c
import {
  callMethod,
  dropRaised,
  getAttr,
  getAttrOrNull,
  getItem,
  hash,
  isRaised,
  iter,
  reprText,
  richCompareBool,
  setAttr,
} from "./abstract.ts";
import { isType } from "./class-check.ts";
import { genericGetAttr } from "./instance.ts";
import { newList } from "./list.ts";
import { method, NativeFunction } from "./native.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { Ellipsis, False, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItems } from "./tuple.ts";
import { fullTypeName, typeLookupText } from "./type.ts";
import { Py_EQ, Py_NE, TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC, TPFLAGS_TUPLE_SUBCLASS } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { unionOr } from "./union.ts";
import { clearWeakrefs } from "./weakref.ts";

// gaobject: | 16 | origin | 24 | args | 32 | parameters | 40 | weakref list | 48 | starred (bool) | 56 | vectorcall |
export const ALIAS_ORIGIN = 16;
export const ALIAS_ARGS = 24;
const ALIAS_PARAMETERS = 32;
const ALIAS_WEAKREFS = 40;
const ALIAS_STARRED = 48;
const ALIAS_SIZE = 64;
const FIELDS = [ALIAS_ORIGIN, ALIAS_ARGS, ALIAS_PARAMETERS];

/** Attributes that are the alias's own; all others are asked of the class inside. */
const OWN_ATTRIBUTES = new Set([
  "__class__",
  "__origin__",
  "__args__",
  "__unpacked__",
  "__parameters__",
  "__typing_unpacked_tuple_args__",
  "__mro_entries__",
  "__reduce_ex__",
  "__reduce__",
  "__copy__",
  "__deepcopy__",
  "__bases__",
]);

/** `origin[item]`, both borrowed; a tuple gives several arguments. */
export function newGenericAlias(rt: Runtime, origin: Ref, item: Ref): Ref {
  return makeAlias(rt, T.GenericAlias, origin, item);
}

function makeAlias(rt: Runtime, type: Ref, origin: Ref, item: Ref): Ref {
  const args = rt.hasFlag(item, TPFLAGS_TUPLE_SUBCLASS) ? rt.incref(item) : newTuple(rt, [rt.incref(item)]);
  const alias = rt.newObject(type, ALIAS_SIZE);
  rt.heap.fill(alias + ALIAS_ORIGIN, ALIAS_SIZE - ALIAS_ORIGIN);
  rt.heap.store((alias + ALIAS_ORIGIN) >> 2, rt.incref(origin));
  rt.heap.store((alias + ALIAS_ARGS) >> 2, args);
  rt.track(alias);
  return alias;
}

export function aliasOrigin(rt: Runtime, alias: Ref): Ref {
  return rt.pointer(alias + ALIAS_ORIGIN);
}

// ---- type parameters -----------------------------------------------------------------------------------------------------
/** _Py_make_parameters: the type variables among the arguments, each once, in order; owned tuple. */
export function collectParameters(rt: Runtime, args: readonly Ref[]): Ref {
  const found: Ref[] = [];
  const add = (parameter: Ref): void => {
    if (!found.includes(parameter)) found.push(rt.incref(parameter));
  };
  for (const arg of args) {
    if (isType(rt, arg)) continue;
    if (typeLookupText(rt, rt.typeOf(arg), "__typing_subst__") !== 0) {
      add(arg);
      continue;
    }
    const inner = getAttrOrNull(rt, arg, rt.intern("__parameters__"));
    if (inner === 0) continue;
    if (rt.hasFlag(inner, TPFLAGS_TUPLE_SUBCLASS))
      for (const parameter of tupleItems(rt, inner)) add(parameter);
    rt.decref(inner);
  }
  return newTuple(rt, found);
}

/** _Py_subs_parameters: the arguments with each type variable replaced; owned items. */
export function substitute(rt: Runtime, self: Ref, args: readonly Ref[], parameters: Ref, item: Ref): Ref[] {
  const names = tupleItems(rt, parameters);
  if (names.length === 0) throw rt.typeError(`${reprText(rt, self)} is not a generic class`);
  const values = rt.hasFlag(item, TPFLAGS_TUPLE_SUBCLASS) ? tupleItems(rt, item) : [item];
  if (values.length !== names.length) {
    const how = values.length > names.length ? "many" : "few";
    throw rt.typeError(
      `Too ${how} arguments for ${reprText(rt, self)}; actual ${values.length}, expected ${names.length}`,
    );
  }
  return args.map((arg) => {
    const at = names.indexOf(arg);
    if (at >= 0) return callMethod(rt, arg, "__typing_subst__", [values[at]]);
    const inner = isType(rt, arg) ? 0 : getAttrOrNull(rt, arg, rt.intern("__parameters__"));
    if (inner === 0) return rt.incref(arg);
    const isTuple = rt.hasFlag(inner, TPFLAGS_TUPLE_SUBCLASS);
    const wanted = isTuple
      ? tupleItems(rt, inner).map((each) => rt.incref(values[names.indexOf(each)] ?? each))
      : [];
    rt.decref(inner);
    if (wanted.length === 0) return rt.incref(arg);
    const key = newTuple(rt, wanted);
    const result = getItem(rt, arg, key);
    rt.decref(key);
    return result;
  });
}

function parametersOf(rt: Runtime, self: Ref): Ref {
  const known = rt.pointer(self + ALIAS_PARAMETERS);
  if (known !== 0) return known;
  const made = collectParameters(rt, tupleItems(rt, rt.pointer(self + ALIAS_ARGS)));
  rt.heap.store((self + ALIAS_PARAMETERS) >> 2, made);
  return made;
}

// ---- texts -----------------------------------------------------------------------------------------------------------------
/** _Py_typing_type_repr: a class as it is written in an annotation. */
export function typingRepr(rt: Runtime, object: Ref): string {
  if (object === Ellipsis) return "...";
  if (rt.typeOf(object) === T.GenericAlias) return reprText(rt, object);
  if (isType(rt, object)) return fullTypeName(rt, object);
  const has = (name: string): boolean => {
    const value = getAttrOrNull(rt, object, rt.intern(name));
    rt.decrefOrNull(value);
    return value !== 0;
  };
  if (has("__origin__") && has("__args__")) return reprText(rt, object);
  const qualname = getAttrOrNull(rt, object, rt.intern("__qualname__"));
  const module = getAttrOrNull(rt, object, rt.intern("__module__"));
  try {
    if (qualname === 0 || module === 0 || rt.typeOf(qualname) !== T.str || rt.typeOf(module) !== T.str) {
      return reprText(rt, object);
    }
    const moduleText = rt.text(module);
    return moduleText === "builtins" ? rt.text(qualname) : `${moduleText}.${rt.text(qualname)}`;
  } finally {
    rt.decrefOrNull(qualname);
    rt.decrefOrNull(module);
  }
}

function argumentText(rt: Runtime, argument: Ref): string {
  if (rt.typeOf(argument) !== T.list) return typingRepr(rt, argument);
  const parts: string[] = [];
  const iterator = iter(rt, argument);
  const next = rt.info(iterator).tp_iternext;
  for (let item = next?.(rt, iterator) ?? 0; item !== 0; item = next?.(rt, iterator) ?? 0) {
    parts.push(typingRepr(rt, item));
    rt.decref(item);
  }
  rt.decref(iterator);
  return `[${parts.join(", ")}]`;
}

function repr(rt: Runtime, self: Ref): Ref {
  const args = tupleItems(rt, rt.pointer(self + ALIAS_ARGS));
  const inside = args.length === 0 ? "()" : args.map((argument) => argumentText(rt, argument)).join(", ");
  const star = rt.heap.u8[self + ALIAS_STARRED] === 0 ? "" : "*";
  return rt.newStr(`${star}${typingRepr(rt, aliasOrigin(rt, self))}[${inside}]`);
}

// ---- slots -----------------------------------------------------------------------------------------------------------------
function getAttribute(rt: Runtime, self: Ref, name: Ref): Ref {
  if (OWN_ATTRIBUTES.has(rt.text(name))) return genericGetAttr(rt, self, name);
  return getAttr(rt, aliasOrigin(rt, self), name);
}

/** Calling the alias calls the class; the instance remembers the alias where it can. */
function call(rt: Runtime, self: Ref, args: readonly Ref[], names: readonly Ref[] | null): Ref {
  const object = rt.call(aliasOrigin(rt, self), args, names);
  try {
    setAttr(rt, object, rt.intern("__orig_class__"), self);
  } catch (error) {
    if (!isRaised(rt, error, T.AttributeError) && !isRaised(rt, error, T.TypeError)) {
      rt.decref(object);
      throw error;
    }
    if (error instanceof Raised) dropRaised(rt, error);
  }
  return object;
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  const isAlias = rt.isSubtype(rt.typeOf(right), T.GenericAlias);
  if ((op !== Py_EQ && op !== Py_NE) || !isAlias) return NotImplemented;
  const isEqual =
    rt.heap.u8[left + ALIAS_STARRED] === rt.heap.u8[right + ALIAS_STARRED] &&
    richCompareBool(rt, aliasOrigin(rt, left), aliasOrigin(rt, right), Py_EQ) &&
    richCompareBool(rt, rt.pointer(left + ALIAS_ARGS), rt.pointer(right + ALIAS_ARGS), Py_EQ);
  return isEqual === (op === Py_EQ) ? True : False;
}

function hashAlias(rt: Runtime, self: Ref): number {
  const low = hash(rt, aliasOrigin(rt, self));
  const high = rt.hashHigh;
  const result = low ^ hash(rt, rt.pointer(self + ALIAS_ARGS));
  rt.hashHigh ^= high;
  return result;
}

function starredCopy(rt: Runtime, self: Ref): Ref {
  const copy = makeAlias(rt, T.GenericAlias, aliasOrigin(rt, self), rt.pointer(self + ALIAS_ARGS));
  rt.heap.storeByte(copy + ALIAS_STARRED, 1);
  return copy;
}

function refuse(name: string): NativeFunction {
  return method(name, "object, /", (rt) => {
    throw rt.typeError(
      `${name === "__instancecheck__" ? "isinstance" : "issubclass"}() argument 2 cannot be a parameterized generic`,
    );
  });
}

const constructor = new NativeFunction(
  "types.GenericAlias",
  "origin, args, /",
  (rt, type: Ref, origin: Ref, args: Ref) => makeAlias(rt, type, origin, args),
);

export const genericAliasSpec: TypeSpec = {
  name: "GenericAlias",
  module: "types",
  address: T.GenericAlias,
  basicSize: ALIAS_SIZE,
  weaklistOffset: ALIAS_WEAKREFS,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: (rt, self) => {
      rt.untrack(self);
      clearWeakrefs(rt, self);
      for (const field of FIELDS) rt.decrefOrNull(rt.exchange(self + field, 0));
      rt.freeObject(self);
    },
    tp_traverse: (rt, self, visit) => {
      for (const field of FIELDS) {
        const held = rt.pointer(self + field);
        if (held !== 0) visit(held);
      }
    },
    tp_repr: repr,
    tp_hash: hashAlias,
    tp_call: call,
    tp_getattro: getAttribute,
    tp_richcompare: compare,
    tp_iter: (rt, self) => {
      const list = newList(rt, [starredCopy(rt, self)]);
      const iterator = iter(rt, list);
      rt.decref(list);
      return iterator;
    },
    tp_new: (rt, type, args, names) => constructor.call(rt, type, args, names),
    mp_subscript: (rt, self, item) => {
      const args = tupleItems(rt, rt.pointer(self + ALIAS_ARGS));
      const key = newTuple(rt, substitute(rt, self, args, parametersOf(rt, self), item));
      const alias = makeAlias(rt, T.GenericAlias, aliasOrigin(rt, self), key);
      rt.decref(key);
      return alias;
    },
    nb_or: unionOr,
  },
  methods: [
    method("__mro_entries__", "bases, /", (rt, self) => newTuple(rt, [rt.incref(aliasOrigin(rt, self))])),
    refuse("__instancecheck__"),
    refuse("__subclasscheck__"),
    method("__reduce__", "", (rt, self) =>
      newTuple(rt, [
        rt.incref(T.GenericAlias),
        newTuple(rt, [rt.incref(aliasOrigin(rt, self)), rt.incref(rt.pointer(self + ALIAS_ARGS))]),
      ]),
    ),
  ],
  members: [
    { name: "__origin__", offset: ALIAS_ORIGIN, kind: "object", isReadOnly: true },
    { name: "__args__", offset: ALIAS_ARGS, kind: "object", isReadOnly: true },
  ],
  getset: [
    { name: "__parameters__", get: (rt, self) => rt.incref(parametersOf(rt, self)) },
    { name: "__unpacked__", get: (rt, self) => (rt.heap.u8[self + ALIAS_STARRED] === 0 ? False : True) },
  ],
};
