// The type int as Python sees it: `int(…)`, its methods and attributes.  CPython: Objects/longobject.c PyLong_Type
import { indexNumber, isTrue, sequenceItems } from "./abstract.ts";
import { bufferBytes } from "./buffer.ts";
import { isBytes, newBytes } from "./bytes.ts";
import { sizeArgument } from "./container-arguments.ts";
import { bitLength } from "./double.ts";
import { formatInt } from "./format-number.ts";
import { bigIntOf, exactInt, intDealloc, intSizeOf, newBigInt, newInt, newIntOfSubclass } from "./int.ts";
import {
  floorDivmod,
  intAbsolute,
  intAdd,
  intAnd,
  intDivmod,
  intFloorDivide,
  intHash,
  intInvert,
  intIsTrue,
  intLeftShift,
  intMultiply,
  intNegative,
  intOr,
  intPositive,
  intPower,
  intRemainder,
  intRichCompare,
  intRightShift,
  intSubtract,
  intToFloat,
  intTrueDivide,
  intXor,
} from "./int-arithmetic.ts";
import { toInt } from "./int-conversion.ts";
import { intFromBytes, intFromStr, intRepr } from "./int-text.ts";
import { classMethod, method } from "./native.ts";
import { formatMethod } from "./format-method.ts";
import { None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr, newUnsharedStr } from "./str.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_LONG_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

// ---- int(…) ------------------------------------------------------------------------------------------------------
function intNewArguments(rt: Runtime, type: Ref, x: Ref, base: Ref): Ref {
  if (x === 0) {
    if (base !== 0) throw rt.typeError("int() missing string argument");
    return asType(rt, type, newInt(rt, 0));
  }
  if (base === 0) return asType(rt, type, toInt(rt, x));
  const number = indexNumber(rt, base, 0);
  if ((number !== 0 && number < 2) || number > 36)
    throw rt.valueError("int() base must be >= 2 and <= 36, or 0");
  if (isStr(rt, x)) return asType(rt, type, intFromStr(rt, x, number));
  if (isBytes(rt, x) || rt.isSubtype(rt.typeOf(x), T.bytearray)) {
    const bytes = bufferBytes(rt, x);
    return asType(rt, type, intFromBytes(rt, bytes ?? new Uint8Array(), number));
  }
  throw rt.typeError("int() can't convert non-string with explicit base");
}

/** An owned exact int as an instance of `type`. */
function asType(rt: Runtime, type: Ref, value: Ref): Ref {
  if (type === T.int) return value;
  try {
    return newIntOfSubclass(rt, type, value);
  } finally {
    rt.decref(value);
  }
}

const intArguments = method("int", "x=0, /, base=10", intNewArguments);

function intNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const given = args.length - (names === null ? 0 : names.length);
  if (given > 2) throw rt.typeError(`int expected at most 2 arguments, got ${given}`);
  return intArguments.call(rt, type, args, names);
}

// ---- methods -----------------------------------------------------------------------------------------------------
function bitLengthOf(rt: Runtime, self: Ref): Ref {
  return newInt(rt, bitLength(bigIntOf(rt, self)));
}

function bitCount(rt: Runtime, self: Ref): Ref {
  const value = bigIntOf(rt, self);
  let count = 0;
  for (const bit of (value < 0n ? -value : value).toString(2)) if (bit === "1") count++;
  return newInt(rt, count);
}

function isLittleEndian(rt: Runtime, method: string, byteorder: Ref): boolean {
  if (byteorder === 0) return false;
  if (!isStr(rt, byteorder))
    throw rt.typeError(`${method}() argument 'byteorder' must be str, not ${rt.typeOrNone(byteorder)}`);
  const order = rt.text(byteorder);
  if (order !== "little" && order !== "big")
    throw rt.valueError("byteorder must be either 'little' or 'big'");
  return order === "little";
}

function toBytes(rt: Runtime, self: Ref, lengthRef: Ref, byteorder: Ref, signedRef: Ref): Ref {
  const length = lengthRef === 0 ? 1 : sizeArgument(rt, lengthRef);
  const isLittle = isLittleEndian(rt, "to_bytes", byteorder);
  const isSigned = signedRef !== 0 && isTrue(rt, signedRef);
  if (length < 0) throw rt.valueError("length argument must be non-negative");
  const value = bigIntOf(rt, self);
  if (value < 0n && !isSigned) throw rt.overflowError("can't convert negative int to unsigned");
  const bits = length * 8;
  const limit = isSigned ? Math.max(bits - 1, 0) : bits;
  const magnitude = value < 0n ? -value - 1n : value;
  if (bitLength(magnitude) > limit || (length === 0 && value < 0n))
    throw rt.overflowError("int too big to convert");
  const bytes = new Uint8Array(length);
  const hex =
    length === 0
      ? ""
      : BigInt.asUintN(bits, value)
          .toString(16)
          .padStart(length * 2, "0");
  for (let i = 0; i < length; i++) {
    bytes[isLittle ? length - 1 - i : i] = parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  }
  return newBytes(rt, bytes);
}

/** PyObject_Bytes for `from_bytes`: the bytes of anything bytes-like or of an iterable of ints. */
function bytesArgument(rt: Runtime, object: Ref): Uint8Array {
  const buffer = bufferBytes(rt, object);
  if (buffer !== null) return buffer.slice();
  const complaint = `cannot convert '${rt.typeName(object)}' object to bytes`;
  if (isStr(rt, object)) throw rt.typeError(complaint);
  const items = sequenceItems(rt, object, complaint);
  try {
    return Uint8Array.from(items, (item) => {
      const byte = indexNumber(rt, item, T.ValueError);
      if (byte < 0 || byte > 255) throw rt.valueError("bytes must be in range(0, 256)");
      return byte;
    });
  } finally {
    for (const item of items) rt.decref(item);
  }
}

function fromBytes(rt: Runtime, type: Ref, source: Ref, byteorder: Ref, signedRef: Ref): Ref {
  const isLittle = isLittleEndian(rt, "from_bytes", byteorder);
  const bytes = bytesArgument(rt, source);
  if (isLittle) bytes.reverse();
  let hex = "";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  let value = hex === "" ? 0n : BigInt(`0x${hex}`);
  if (signedRef !== 0 && isTrue(rt, signedRef)) value = BigInt.asIntN(bytes.length * 8, value);
  const result = newBigInt(rt, value);
  if (type === T.int) return result;
  try {
    return rt.call(type, [result]);
  } finally {
    rt.decref(result);
  }
}

function asIntegerRatio(rt: Runtime, self: Ref): Ref {
  return newTuple(rt, [exactInt(rt, self), newInt(rt, 1)]);
}

/** With a negative digit count: to a multiple of a power of ten, ties to the even multiple. */
function intRound(rt: Runtime, self: Ref, digits: Ref): Ref {
  if (digits === 0 || digits === None) return exactInt(rt, self);
  const places = indexNumber(rt, digits, 0);
  if (places >= 0) return exactInt(rt, self);
  const value = bigIntOf(rt, self);
  const magnitude = value < 0n ? -value : value;
  if (-places > magnitude.toString(16).length * 1.21 + 2) return newInt(rt, 0);
  const unit = 10n ** BigInt(-places);
  let [quotient, rest] = floorDivmod(value, unit);
  rest *= 2n;
  if (rest > unit || (rest === unit && (quotient & 1n) === 1n)) quotient += 1n;
  return newBigInt(rt, quotient * unit);
}

function intFormat(rt: Runtime, self: Ref, spec: Ref): Ref {
  // The digits are a str of their own, which lives until the result is made.
  let temporary: Ref = 0;
  try {
    return formatMethod(rt, self, spec, (text) =>
      formatInt(rt, self, text, (digits) => (temporary = newUnsharedStr(rt, digits))),
    );
  } finally {
    rt.decrefOrNull(temporary);
  }
}

function itself(rt: Runtime, self: Ref): Ref {
  return exactInt(rt, self);
}

function intToInt(rt: Runtime, self: Ref): Ref {
  return exactInt(rt, self);
}

export const intSpec: TypeSpec = {
  name: "int",
  address: T.int,
  basicSize: 24,
  itemSize: 4,
  flags: TPFLAGS_BASETYPE | TPFLAGS_LONG_SUBCLASS,
  sizeOf: intSizeOf,
  slots: {
    tp_new: intNew,
    tp_dealloc: intDealloc,
    tp_repr: intRepr,
    tp_hash: intHash,
    tp_richcompare: intRichCompare,
    nb_add: intAdd,
    nb_subtract: intSubtract,
    nb_multiply: intMultiply,
    nb_remainder: intRemainder,
    nb_divmod: intDivmod,
    nb_power: intPower,
    nb_negative: intNegative,
    nb_positive: intPositive,
    nb_absolute: intAbsolute,
    nb_bool: intIsTrue,
    nb_invert: intInvert,
    nb_lshift: intLeftShift,
    nb_rshift: intRightShift,
    nb_and: intAnd,
    nb_xor: intXor,
    nb_or: intOr,
    nb_int: intToInt,
    nb_float: intToFloat,
    nb_floor_divide: intFloorDivide,
    nb_true_divide: intTrueDivide,
    nb_index: intToInt,
  },
  methods: [
    method("conjugate", "", itself, "Returns self, the complex conjugate of any int."),
    method("bit_length", "", bitLengthOf, "Number of bits necessary to represent self in binary."),
    method(
      "bit_count",
      "",
      bitCount,
      "Number of ones in the binary representation of the absolute value of self.",
    ),
    method(
      "to_bytes",
      "length=1, byteorder='big', *, signed=False",
      toBytes,
      "Return an array of bytes representing an integer.",
    ),
    classMethod(
      "from_bytes",
      "bytes, byteorder='big', *, signed=False",
      fromBytes,
      "Return the integer represented by the given array of bytes.",
    ),
    method(
      "as_integer_ratio",
      "",
      asIntegerRatio,
      "Return a pair of integers, whose ratio is equal to the original int.",
    ),
    method("__trunc__", "", itself, "Truncating an Integral returns itself."),
    method("__floor__", "", itself, "Flooring an Integral returns itself."),
    method("__ceil__", "", itself, "Ceiling of an Integral returns itself."),
    method("__round__", "ndigits=None, /", intRound, "Rounding an Integral returns itself."),
    method("__getnewargs__", "", (rt: Runtime, self: Ref) =>
      newTuple(rt, [newBigInt(rt, bigIntOf(rt, self))]),
    ),
    method("__format__", "format_spec, /", intFormat, "Convert to a string according to format_spec."),
    method(
      "__sizeof__",
      "",
      (rt: Runtime, self: Ref) => newInt(rt, intSizeOf(rt, self)),
      "Returns size in memory, in bytes.",
    ),
    method(
      "is_integer",
      "",
      () => True,
      "Returns True. Exists for duck type compatibility with float.is_integer.",
    ),
  ],
  getset: [
    { name: "real", get: itself, documentation: "the real part of a complex number" },
    { name: "imag", get: (rt) => newInt(rt, 0), documentation: "the imaginary part of a complex number" },
    { name: "numerator", get: itself, documentation: "the numerator of a rational number in lowest terms" },
    {
      name: "denominator",
      get: (rt) => newInt(rt, 1),
      documentation: "the denominator of a rational number in lowest terms",
    },
  ],
  documentation: `int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments
are given.  If x is a number, return x.__int__().  For floating-point
numbers, this truncates towards zero.

If x is not a number or if base is given, then x must be a string,
bytes, or bytearray instance representing an integer literal in the
given base.  The literal can be preceded by '+' or '-' and be surrounded
by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
Base 0 means to interpret the base from the string as an integer
literal.
>>> int('0b100', base=0)
4`,
};
