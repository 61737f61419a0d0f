// The functions of the _operator module that are operators and nothing more. The library's classes keep them as
// attributes, so they must be builtin functions, which do not turn into methods.   CPython: Modules/_operator.c
import {
  binaryOp,
  contains,
  deleteItem,
  forEach,
  getItem,
  index,
  inplaceOp,
  isSequence,
  isTrue,
  power,
  richCompare,
  richCompareBool,
  setItem,
  unaryOp,
} from "../../objects/abstract.ts";
import type { BinarySlot, InplaceSlot, UnarySlot } from "../../objects/abstract-number.ts";
import { newInt } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { Py_EQ, Py_GE, Py_GT, Py_LE, Py_LT, Py_NE } from "../../objects/type-info.ts";
import { makeModule } from "./make-module.ts";

const COMPARISONS: readonly (readonly [name: string, symbol: string, op: number])[] = [
  ["lt", "<", Py_LT],
  ["le", "<=", Py_LE],
  ["eq", "==", Py_EQ],
  ["ne", "!=", Py_NE],
  ["ge", ">=", Py_GE],
  ["gt", ">", Py_GT],
];

/** Name, symbol, and what the slots' names have after `nb_` and `nb_inplace_`. */
const BINARIES: readonly (readonly [name: string, symbol: string, slot: string])[] = [
  ["add", "+", "add"],
  ["and_", "&", "and"],
  ["floordiv", "//", "floor_divide"],
  ["lshift", "<<", "lshift"],
  ["mod", "%", "remainder"],
  ["mul", "*", "multiply"],
  ["matmul", "@", "matrix_multiply"],
  ["or_", "|", "or"],
  ["rshift", ">>", "rshift"],
  ["sub", "-", "subtract"],
  ["truediv", "/", "true_divide"],
  ["xor", "^", "xor"],
];

const UNARIES: readonly (readonly [name: string, symbol: string, slot: UnarySlot, doc: string])[] = [
  ["abs", "abs()", "nb_absolute", "Same as abs(a)."],
  ["inv", "~", "nb_invert", "Same as ~a."],
  ["invert", "~", "nb_invert", "Same as ~a."],
  ["neg", "-", "nb_negative", "Same as -a."],
  ["pos", "+", "nb_positive", "Same as +a."],
];

function truth(is: boolean): Ref {
  return is ? True : False;
}

function operators(): NativeFunction[] {
  const functions: NativeFunction[] = [];
  for (const [name, symbol, op] of COMPARISONS) {
    const call = (rt: Runtime, _self: Ref, a: Ref, b: Ref): Ref => richCompare(rt, a, b, op);
    functions.push(method(name, "a, b, /", call, `Same as a ${symbol} b.`));
  }
  for (const [name, symbol, slot] of BINARIES) {
    const plain = `nb_${slot}` as BinarySlot;
    const inplace = `nb_inplace_${slot}` as InplaceSlot;
    const call = (rt: Runtime, _self: Ref, a: Ref, b: Ref): Ref => binaryOp(rt, a, b, plain, symbol);
    functions.push(method(name, "a, b, /", call, `Same as a ${symbol} b.`));
    const change = (rt: Runtime, _self: Ref, a: Ref, b: Ref): Ref =>
      inplaceOp(rt, a, b, inplace, plain, `${symbol}=`);
    functions.push(method(`i${name.replace("_", "")}`, "a, b, /", change, `Same as a ${symbol}= b.`));
  }
  for (const [name, symbol, slot, doc] of UNARIES) {
    const call = (rt: Runtime, _self: Ref, a: Ref): Ref => unaryOp(rt, a, slot, symbol);
    functions.push(method(name, "a, /", call, doc));
  }
  return functions;
}

function concatenated(rt: Runtime, a: Ref, b: Ref, isInplace: boolean): Ref {
  if (!isSequence(rt, a)) throw rt.typeError(`'${rt.typeName(a)}' object can't be concatenated`);
  return isInplace
    ? inplaceOp(rt, a, b, "nb_inplace_add", "nb_add", "+=")
    : binaryOp(rt, a, b, "nb_add", "+");
}

/** Calls `found` with the place of each item that is or equals `value`, until it returns false. */
function eachEqual(rt: Runtime, items: Ref, value: Ref, found: (at: number) => boolean): void {
  let at = 0;
  if (rt.info(items).tp_iter === null && !isSequence(rt, items)) {
    throw rt.typeError(`argument of type '${rt.typeName(items)}' is not iterable`);
  }
  forEach(rt, items, (item) => {
    if (richCompareBool(rt, item, value, Py_EQ) && !found(at)) return false;
    at++;
    return undefined;
  });
}

function countOf(rt: Runtime, _self: Ref, items: Ref, value: Ref): Ref {
  let count = 0;
  eachEqual(rt, items, value, () => {
    count++;
    return true;
  });
  return newInt(rt, count);
}

function indexOf(rt: Runtime, _self: Ref, items: Ref, value: Ref): Ref {
  let place = -1;
  eachEqual(rt, items, value, (at) => {
    place = at;
    return false;
  });
  if (place < 0) throw rt.valueError("sequence.index(x): x not in sequence");
  return newInt(rt, place);
}

const OTHERS: readonly NativeFunction[] = [
  method("not_", "a, /", (rt: Runtime, _self: Ref, a: Ref) => truth(!isTrue(rt, a)), "Same as not a."),
  method(
    "truth",
    "a, /",
    (rt: Runtime, _self: Ref, a: Ref) => truth(isTrue(rt, a)),
    "Return True if a is true, False otherwise.",
  ),
  method("is_", "a, b, /", (_rt: Runtime, _self: Ref, a: Ref, b: Ref) => truth(a === b), "Same as a is b."),
  method(
    "is_not",
    "a, b, /",
    (_rt: Runtime, _self: Ref, a: Ref, b: Ref) => truth(a !== b),
    "Same as a is not b.",
  ),
  method("is_none", "a, /", (_rt: Runtime, _self: Ref, a: Ref) => truth(a === None), "Same as a is None."),
  method(
    "is_not_none",
    "a, /",
    (_rt: Runtime, _self: Ref, a: Ref) => truth(a !== None),
    "Same as a is not None.",
  ),
  method("index", "a, /", (rt: Runtime, _self: Ref, a: Ref) => index(rt, a), "Same as a.__index__()"),
  method(
    "pow",
    "a, b, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref) => power(rt, a, b, None),
    "Same as a ** b.",
  ),
  method(
    "ipow",
    "a, b, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref) => power(rt, a, b, None, true),
    "Same as a **= b.",
  ),
  method(
    "concat",
    "a, b, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref) => concatenated(rt, a, b, false),
    "Same as a + b, for a and b sequences.",
  ),
  method(
    "iconcat",
    "a, b, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref) => concatenated(rt, a, b, true),
    "Same as a += b, for a and b sequences.",
  ),
  method(
    "contains",
    "a, b, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref) => truth(contains(rt, a, b)),
    "Same as b in a (note reversed operands).",
  ),
  method(
    "getitem",
    "a, b, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref) => getItem(rt, a, b),
    "Same as a[b].",
  ),
  method(
    "setitem",
    "a, b, c, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref, c: Ref) => (setItem(rt, a, b, c), None),
    "Same as a[b] = c.",
  ),
  method(
    "delitem",
    "a, b, /",
    (rt: Runtime, _self: Ref, a: Ref, b: Ref) => (deleteItem(rt, a, b), None),
    "Same as del a[b].",
  ),
  method("countOf", "a, b, /", countOf, "Return the number of items in a which are, or which equal, b."),
  method("indexOf", "a, b, /", indexOf, "Return the first index of b in a."),
];

export function makeOperatorModule(rt: Runtime): Ref {
  return makeModule(rt, "_operator", "Operators of Python as functions.", [...operators(), ...OTHERS]);
}
