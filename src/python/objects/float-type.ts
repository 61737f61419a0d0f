// The type float as Python sees it: `float(…)`, its methods and attributes.
// CPython: Objects/floatobject.c PyFloat_Type
import { indexNumber, toFloatNumber } from "./abstract.ts";
import { bufferBytes } from "./buffer.ts";
import { bytesRepr } from "./bytes-text.ts";
import { mantissaAndExponent } from "./double.ts";
import { FLOAT_SIZE, floatDealloc, floatValue, isFloat, newFloat, newFloatOfSubclass } from "./float.ts";
import {
  floatAbsolute,
  floatAdd,
  floatDivmod,
  floatFloorDivide,
  floatHash,
  floatIsTrue,
  floatMultiply,
  floatNegative,
  floatPositive,
  floatPower,
  floatRemainder,
  floatRichCompare,
  floatSubtract,
  floatToInt,
  floatTrueDivide,
  intFromDouble,
} from "./float-arithmetic.ts";
import { floatHex, floatRepr, parseFloatHex, parseFloatText, roundToPlaces } from "./float-text.ts";
import { formatMethod } from "./format-method.ts";
import { formatFloat } from "./format-number.ts";
import { newBigInt } from "./int.ts";
import { asciiNumberText } from "./int-text.ts";
import { classMethod, method } from "./native.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr, strUnits } from "./str.ts";
import { strRepr } from "./str-repr.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_BASETYPE } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";
import { warnDeprecated } from "./warning.ts";

/** Digits after the point beyond which rounding a double changes nothing, and before it beyond which nothing is left. */
const ROUND_PLACES_MAX = 323;
const ROUND_PLACES_MIN = -308;

// ---- float(…) --------------------------------------------------------------------------------------------------
function floatNewArguments(rt: Runtime, type: Ref, x: Ref): Ref {
  if (x === 0) return asType(rt, type, newFloat(rt, 0));
  return asType(rt, type, toFloat(rt, x));
}

function asType(rt: Runtime, type: Ref, value: Ref): Ref {
  if (type === T.float) return value;
  try {
    return newFloatOfSubclass(rt, type, floatValue(rt, value));
  } finally {
    rt.decref(value);
  }
}

/** PyNumber_Float: an exact float; an exact float is returned itself. */
function toFloat(rt: Runtime, object: Ref): Ref {
  if (rt.typeOf(object) === T.float) return rt.incref(object);
  const info = rt.info(object);
  if (info.nb_float !== null) return floatByMethod(rt, object);
  if (info.nb_index !== null) return newFloat(rt, toFloatNumber(rt, object));
  if (isStr(rt, object)) {
    const value = parseFloatText(asciiNumberText(strUnits(rt, object)));
    if (value === null) throw rt.valueError(`could not convert string to float: ${strRepr(rt, object)}`);
    return newFloat(rt, value);
  }
  const bytes = bufferBytes(rt, object);
  if (bytes === null) {
    throw rt.typeError(`float() argument must be a string or a real number, not '${rt.typeName(object)}'`);
  }
  let text = "";
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : "?";
  const value = parseFloatText(text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, ""));
  if (value === null) throw rt.valueError(`could not convert string to float: ${bytesRepr(bytes)}`);
  return newFloat(rt, value);
}

/** What `__float__` gives, made an exact float; a subclass of float may define its own. */
function floatByMethod(rt: Runtime, object: Ref): Ref {
  const info = rt.info(object);
  const result = info.nb_float === null ? newFloat(rt, 0) : info.nb_float(rt, object);
  if (rt.typeOf(result) === T.float) return result;
  try {
    const resultType = rt.typeName(result);
    if (!isFloat(rt, result))
      throw rt.typeError(`${info.name}.__float__ returned non-float (type ${resultType})`);
    warnDeprecated(
      rt,
      `${info.name}.__float__ returned non-float (type ${resultType}).  The ability to return an instance of a strict ` +
        "subclass of float is deprecated, and may be removed in a future version of Python.",
    );
    return newFloat(rt, floatValue(rt, result));
  } finally {
    rt.decref(result);
  }
}

const floatArguments = method("float", "x=0, /", floatNewArguments);

/** A subclass may take keywords for its own `__init__`. */
function floatNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const isPlain = rt.infoOfType(type).tp_init === rt.infoOfType(T.float).tp_init;
  if (isPlain || names === null) return floatArguments.call(rt, type, args, names);
  return floatArguments.call(rt, type, args.slice(0, args.length - names.length), null);
}

// ---- methods -----------------------------------------------------------------------------------------------------
function floatReprStr(rt: Runtime, self: Ref): Ref {
  return rt.newStr(floatRepr(floatValue(rt, self)));
}

function floatFloor(rt: Runtime, self: Ref): Ref {
  return intFromDouble(rt, Math.floor(floatValue(rt, self)));
}

function floatCeil(rt: Runtime, self: Ref): Ref {
  return intFromDouble(rt, Math.ceil(floatValue(rt, self)));
}

/** To the nearest integer, ties to even. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

function floatRound(rt: Runtime, self: Ref, digits: Ref): Ref {
  const value = floatValue(rt, self);
  if (digits === 0 || digits === None)
    return intFromDouble(rt, Number.isFinite(value) ? roundHalfEven(value) : value);
  const places = indexNumber(rt, digits, 0);
  if (!Number.isFinite(value) || value === 0 || places > ROUND_PLACES_MAX) return newFloat(rt, value);
  if (places < ROUND_PLACES_MIN) return newFloat(rt, 0 * value);
  const rounded = roundToPlaces(value, places);
  if (!Number.isFinite(rounded)) throw rt.overflowError("rounded value too large to represent");
  return newFloat(rt, rounded);
}

function asIntegerRatio(rt: Runtime, self: Ref): Ref {
  const value = floatValue(rt, self);
  if (Number.isNaN(value)) throw rt.valueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(value)) throw rt.overflowError("cannot convert Infinity to integer ratio");
  const [mantissa, exponent] = mantissaAndExponent(value);
  let numerator = mantissa;
  let shift = -exponent;
  // Taking the double apart may have scaled further than its own lowest bit.
  while (shift > 0 && numerator !== 0n && (numerator & 1n) === 0n) {
    numerator >>= 1n;
    shift--;
  }
  if (shift < 0) return newTuple(rt, [newBigInt(rt, numerator << BigInt(-shift)), newBigInt(rt, 1n)]);
  return newTuple(rt, [newBigInt(rt, numerator), newBigInt(rt, 1n << BigInt(shift))]);
}

function ofClass(rt: Runtime, type: Ref, value: Ref): Ref {
  if (type === T.float) return value;
  try {
    return rt.call(type, [value]);
  } finally {
    rt.decref(value);
  }
}

function fromHex(rt: Runtime, type: Ref, string: Ref): Ref {
  if (!isStr(rt, string)) throw rt.typeError("bad argument type for built-in operation");
  const value = parseFloatHex(rt.text(string));
  if (value === "invalid") throw rt.valueError("invalid hexadecimal floating-point string");
  if (value === "overflow") throw rt.overflowError("hexadecimal value too large to represent as a float");
  return ofClass(rt, type, newFloat(rt, value));
}

function fromNumber(rt: Runtime, type: Ref, number: Ref): Ref {
  if (type === T.float && rt.typeOf(number) === T.float) return rt.incref(number);
  return ofClass(rt, type, newFloat(rt, toFloatNumber(rt, number)));
}

function getFormat(rt: Runtime, _type: Ref, kind: Ref): Ref {
  if (!isStr(rt, kind))
    throw rt.typeError(`__getformat__() argument must be str, not ${rt.typeOrNone(kind)}`);
  const text = rt.text(kind);
  if (text !== "double" && text !== "float") {
    throw rt.valueError("__getformat__() argument 1 must be 'double' or 'float'");
  }
  return rt.newStr("IEEE, little-endian");
}

function floatFormat(rt: Runtime, self: Ref, spec: Ref): Ref {
  return formatMethod(rt, self, spec, (text) => formatFloat(rt, self, text));
}

export const floatSpec: TypeSpec = {
  name: "float",
  address: T.float,
  basicSize: FLOAT_SIZE,
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_new: floatNew,
    tp_dealloc: floatDealloc,
    tp_repr: floatReprStr,
    tp_hash: floatHash,
    tp_richcompare: floatRichCompare,
    nb_add: floatAdd,
    nb_subtract: floatSubtract,
    nb_multiply: floatMultiply,
    nb_remainder: floatRemainder,
    nb_divmod: floatDivmod,
    nb_power: floatPower,
    nb_negative: floatNegative,
    nb_positive: floatPositive,
    nb_absolute: floatAbsolute,
    nb_bool: floatIsTrue,
    nb_int: floatToInt,
    nb_float: floatPositive,
    nb_floor_divide: floatFloorDivide,
    nb_true_divide: floatTrueDivide,
  },
  methods: [
    classMethod("from_number", "number, /", fromNumber, "Convert real number to a floating-point number."),
    method("conjugate", "", floatPositive, "Return self, the complex conjugate of any float."),
    method("__trunc__", "", floatToInt, "Return the Integral closest to x between 0 and x."),
    method("__floor__", "", floatFloor, "Return the floor as an Integral."),
    method("__ceil__", "", floatCeil, "Return the ceiling as an Integral."),
    method(
      "__round__",
      "ndigits=None, /",
      floatRound,
      "Return the Integral closest to x, rounding half toward even.",
    ),
    method(
      "as_integer_ratio",
      "",
      asIntegerRatio,
      "Return a pair of integers, whose ratio is exactly equal to the original float.",
    ),
    classMethod("fromhex", "string, /", fromHex, "Create a floating-point number from a hexadecimal string."),
    method(
      "hex",
      "",
      (rt: Runtime, self: Ref) => rt.newStr(floatHex(floatValue(rt, self))),
      "Return a hexadecimal representation of a floating-point number.",
    ),
    method(
      "is_integer",
      "",
      (rt: Runtime, self: Ref) => (Number.isInteger(floatValue(rt, self)) ? True : False),
      "Return True if the float is an integer.",
    ),
    method("__getnewargs__", "", (rt: Runtime, self: Ref) =>
      newTuple(rt, [newFloat(rt, floatValue(rt, self))]),
    ),
    classMethod("__getformat__", "typestr, /", getFormat),
    method("__format__", "format_spec, /", floatFormat, "Formats the float according to format_spec."),
  ],
  getset: [
    { name: "real", get: floatPositive, documentation: "the real part of a complex number" },
    { name: "imag", get: (rt) => newFloat(rt, 0), documentation: "the imaginary part of a complex number" },
  ],
  documentation: "Convert a string or number to a floating-point number, if possible.",
};
