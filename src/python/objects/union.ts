// `int | str`: one of several types.   CPython: Objects/unionobject.c
import { hash, isInstance, isSubclass, reprText, richCompareBool } from "./abstract.ts";
import { isType } from "./class-check.ts";
import { collectParameters, substitute, typingRepr } from "./generic-alias.ts";
import { binaryOp } from "./abstract-number.ts";
import { newFrozenset } from "./set.ts";
import { classMethod, method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItems } from "./tuple.ts";
import { Py_EQ, Py_NE, TPFLAGS_HAVE_GC, TPFLAGS_TUPLE_SUBCLASS } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { clearWeakrefs } from "./weakref.ts";

// unionobject: | 16 | args | 24 | hashable_args | 32 | unhashable_args | 40 | parameters | 48 | weakref list |
const UNION_ARGS = 16;
const UNION_HASHABLE = 24;
const UNION_UNHASHABLE = 32;
const UNION_PARAMETERS = 40;
const UNION_WEAKREFS = 48;
const UNION_SIZE = 56;
const FIELDS = [UNION_ARGS, UNION_HASHABLE, UNION_UNHASHABLE, UNION_PARAMETERS];

function argsOf(rt: Runtime, union: Ref): Ref[] {
  return tupleItems(rt, rt.pointer(union + UNION_ARGS));
}

/** What may stand beside `|` in a union. */
function isUnionable(rt: Runtime, object: Ref): boolean {
  if (object === None || isType(rt, object)) return true;
  const type = rt.typeOf(object);
  return type === T.GenericAlias || type === T.Union || type === T.TypeAliasType || type === T.TypeVar;
}

/** nb_or of types: NotImplemented where an operand is no type. */
export function unionOr(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isUnionable(rt, left) || !isUnionable(rt, right)) return NotImplemented;
  return newUnion(rt, [left, right]);
}

/** The union of the (borrowed) types: nested unions are opened, equal members kept once; of one it is that one. */
export function newUnion(rt: Runtime, types: readonly Ref[]): Ref {
  const members: Ref[] = [];
  const add = (type: Ref): void => {
    const member = type === None ? T.NoneType : type;
    if (rt.typeOf(member) === T.Union) for (const each of argsOf(rt, member)) add(each);
    else if (!members.some((each) => richCompareBool(rt, each, member, Py_EQ))) members.push(member);
  };
  for (const type of types) add(type);
  if (members.length === 1) return rt.incref(members[0]);
  const union = rt.newObject(T.Union, UNION_SIZE);
  rt.heap.fill(union + UNION_ARGS, UNION_SIZE - UNION_ARGS);
  rt.heap.store(
    (union + UNION_ARGS) >> 2,
    newTuple(
      rt,
      members.map((member) => rt.incref(member)),
    ),
  );
  rt.track(union);
  return union;
}

function memberText(rt: Runtime, member: Ref): string {
  return member === T.NoneType ? "None" : typingRepr(rt, member);
}

function parametersOf(rt: Runtime, self: Ref): Ref {
  const known = rt.pointer(self + UNION_PARAMETERS);
  if (known !== 0) return known;
  const made = collectParameters(rt, argsOf(rt, self));
  rt.heap.store((self + UNION_PARAMETERS) >> 2, made);
  return made;
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || rt.typeOf(right) !== T.Union) return NotImplemented;
  const mine = argsOf(rt, left);
  const theirs = argsOf(rt, right);
  const isEqual =
    mine.length === theirs.length &&
    mine.every((each) => theirs.some((other) => richCompareBool(rt, each, other, Py_EQ)));
  return isEqual === (op === Py_EQ) ? True : False;
}

function hashUnion(rt: Runtime, self: Ref): number {
  let set = rt.pointer(self + UNION_HASHABLE);
  if (set === 0) {
    set = newFrozenset(rt, argsOf(rt, self));
    rt.heap.store((self + UNION_HASHABLE) >> 2, set);
  }
  return hash(rt, set);
}

/** `typing.Union[int, str]`. */
function fromSubscript(rt: Runtime, item: Ref): Ref {
  const types = rt.hasFlag(item, TPFLAGS_TUPLE_SUBCLASS) ? tupleItems(rt, item) : [item];
  if (types.length === 0) throw rt.typeError("Cannot take a Union of no types.");
  return newUnion(rt, types);
}

function check(
  name: string,
  test: (rt: Runtime, subject: Ref, type: Ref) => boolean,
  what: string,
): ReturnType<typeof method> {
  return method(name, "object, /", (rt, self, subject: Ref) => {
    for (const member of argsOf(rt, self)) {
      if (rt.typeOf(member) === T.GenericAlias) {
        throw rt.typeError(`${what}() argument 2 cannot be a parameterized generic`);
      }
      if (test(rt, subject, member)) return True;
    }
    return False;
  });
}

export const unionSpec: TypeSpec = {
  name: "Union",
  module: "typing",
  address: T.Union,
  basicSize: UNION_SIZE,
  weaklistOffset: UNION_WEAKREFS,
  flags: TPFLAGS_HAVE_GC,
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
    tp_repr: (rt, self) =>
      rt.newStr(
        argsOf(rt, self)
          .map((member) => memberText(rt, member))
          .join(" | "),
      ),
    tp_hash: hashUnion,
    tp_richcompare: compare,
    mp_subscript: (rt, self, item) => {
      const types = substitute(rt, self, argsOf(rt, self), parametersOf(rt, self), item);
      const [first, ...rest] = types;
      let result = rt.incref(first);
      for (const type of rest) {
        const next = binaryOp(rt, result, type, "nb_or", "|");
        rt.decref(result);
        result = next;
      }
      for (const type of types) rt.decref(type);
      return result;
    },
    nb_or: unionOr,
  },
  methods: [
    check("__instancecheck__", isInstance, "isinstance"),
    check("__subclasscheck__", isSubclass, "issubclass"),
    classMethod("__class_getitem__", "object, /", (rt, _type, item: Ref) => fromSubscript(rt, item)),
    method("__mro_entries__", "bases, /", (rt, self) => {
      throw rt.typeError(`Cannot subclass ${reprText(rt, self)}`);
    }),
  ],
  members: [{ name: "__args__", offset: UNION_ARGS, kind: "object", isReadOnly: true }],
  getset: [
    { name: "__parameters__", get: (rt, self) => rt.incref(parametersOf(rt, self)) },
    { name: "__origin__", get: () => T.Union },
    { name: "__name__", get: (rt) => rt.newStr("Union") },
    { name: "__qualname__", get: (rt) => rt.newStr("Union") },
  ],
};
