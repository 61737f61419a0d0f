// The type bool: two ints with their own names. Arithmetic is int's; `&`, `|` and `^` of two bools stay bool.
// CPython: Objects/boolobject.c
import { isTrue } from "./abstract.ts";
import { compactInt } from "./int.ts";
import { intAnd, intInvert, intOr, intXor } from "./int-arithmetic.ts";
import { method } from "./native.ts";
import { False, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_LONG_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";
import { warnDeprecated } from "./warning.ts";

const boolArguments = method("bool", "object=False, /", (rt: Runtime, _type: Ref, object: Ref) =>
  object !== 0 && isTrue(rt, object) ? True : False,
);

function boolNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  return boolArguments.call(rt, type, args, names);
}

function areBools(left: Ref, right: Ref): boolean {
  return (left === True || left === False) && (right === True || right === False);
}

function boolAnd(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areBools(left, right)) return intAnd(rt, left, right);
  return left === True && right === True ? True : False;
}

function boolOr(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areBools(left, right)) return intOr(rt, left, right);
  return left === True || right === True ? True : False;
}

function boolXor(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!areBools(left, right)) return intXor(rt, left, right);
  return left !== right ? True : False;
}

function boolInvert(rt: Runtime, self: Ref): Ref {
  warnDeprecated(
    rt,
    "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise " +
      "inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' " +
      "operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
  );
  return intInvert(rt, self);
}

function boolRepr(rt: Runtime, self: Ref): Ref {
  return rt.intern(compactInt(rt, self) !== 0 ? "True" : "False");
}

export const boolSpec: TypeSpec = {
  name: "bool",
  address: T.bool,
  base: T.int,
  basicSize: 24,
  itemSize: 4,
  flags: TPFLAGS_LONG_SUBCLASS,
  slots: {
    tp_new: boolNew,
    tp_repr: boolRepr,
    nb_and: boolAnd,
    nb_or: boolOr,
    nb_xor: boolXor,
    nb_invert: boolInvert,
  },
  documentation: `Returns True when the argument is true, False otherwise.
The builtins True and False are the only two instances of the class bool.
The class bool is a subclass of the class int, and cannot be subclassed.`,
};
