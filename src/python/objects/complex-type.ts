// The type complex as Python sees it: `complex(…)` of strings and numbers, its methods and attributes.
// CPython: Objects/complexobject.c PyComplex_Type
import { lookupSpecial, toFloatNumber } from "./abstract.ts";
import {
  COMPLEX_SIZE,
  complexDealloc,
  complexValue,
  isComplex,
  newComplex,
  newComplexOfType,
} from "./complex.ts";
import type { ComplexValue } from "./complex.ts";
import {
  complexAdd,
  complexHash,
  complexIsTrue,
  complexMagnitude,
  complexMultiply,
  complexNegative,
  complexPositive,
  complexPower,
  complexReprStr,
  complexRichCompare,
  complexSubtract,
  complexTrueDivide,
} from "./complex-arithmetic.ts";
import { newFloat } from "./float.ts";
import { parseFloatText } from "./float-text.ts";
import { formatMethod } from "./format-method.ts";
import { formatComplex } from "./format-number.ts";
import { asciiNumberText } from "./int-text.ts";
import { classMethod, method } from "./native.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr, strUnits } from "./str.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_BASETYPE } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { warnDeprecated } from "./warning.ts";
import type { Runtime } from "./runtime.ts";

const NUMBER = String.raw`(?:(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?|inf(?:inity)?|nan)`;
const REAL_FORM = new RegExp(`^[+-]?${NUMBER}$`, "i");
const IMAGINARY_FORM = new RegExp(`^([+-]?(?:${NUMBER})?)j$`, "i");
const BOTH_FORM = new RegExp(`^([+-]?${NUMBER})([+-](?:${NUMBER})?)j$`, "i");

/** The number that text such as "1+2j" names, or null. */
function parseComplex(text: string): ComplexValue | null {
  const hasParentheses = text.startsWith("(") && text.endsWith(")");
  const body = hasParentheses ? text.slice(1, -1).replace(/^ +| +$/g, "") : text;
  let re: number | null = 0;
  let im: number | null = 0;
  const imaginary = IMAGINARY_FORM.exec(body);
  const both = imaginary === null ? BOTH_FORM.exec(body) : null;
  if (imaginary !== null) im = imaginaryPart(imaginary[1]);
  else if (both !== null) {
    re = parseFloatText(both[1]);
    im = imaginaryPart(both[2]);
  } else if (REAL_FORM.test(body)) re = parseFloatText(body);
  else return null;
  return re === null || im === null ? null : { re, im };
}

/** A sign alone means one. */
function imaginaryPart(text: string): number | null {
  if (text === "" || text === "+") return 1;
  return text === "-" ? -1 : parseFloatText(text);
}

function fromStr(rt: Runtime, type: Ref, str: Ref): Ref {
  const value = parseComplex(asciiNumberText(strUnits(rt, str)));
  if (value === null) throw rt.valueError("complex() arg is a malformed string");
  return newComplexOfType(rt, type, value.re, value.im);
}

/** What `__complex__` of an object gives, or null where it has none. */
function byComplexMethod(rt: Runtime, object: Ref): ComplexValue | null {
  if (rt.typeOf(object) === T.complex) return complexValue(rt, object);
  const special = lookupSpecial(rt, object, "__complex__");
  if (special === 0) return null;
  let result: Ref;
  try {
    result = rt.call(special, []);
  } finally {
    rt.decref(special);
  }
  try {
    if (!isComplex(rt, result)) {
      throw rt.typeError(`__complex__ returned non-complex (type ${rt.typeName(result)})`);
    }
    return complexValue(rt, result);
  } finally {
    rt.decref(result);
  }
}

function isReal(rt: Runtime, object: Ref): boolean {
  const info = rt.info(object);
  return info.nb_float !== null || info.nb_index !== null;
}

function complexNewArguments(rt: Runtime, type: Ref, real: Ref, imag: Ref): Ref {
  if (real !== 0 && imag === 0) {
    if (type === T.complex && rt.typeOf(real) === T.complex) return rt.incref(real);
    if (isStr(rt, real)) return fromStr(rt, type, real);
    const value = byComplexMethod(rt, real);
    if (value !== null) return newComplexOfType(rt, type, value.re, value.im);
    if (!isReal(rt, real)) {
      throw rt.typeError(`complex() argument must be a string or a number, not ${rt.typeName(real)}`);
    }
    return newComplexOfType(rt, type, toFloatNumber(rt, real), 0);
  }
  let re = 0;
  let im = 0;
  let isComplexReal = false;
  if (real !== 0) {
    const value = isComplex(rt, real) ? complexValue(rt, real) : byComplexMethod(rt, real);
    if (value !== null) {
      warnOfComplex(rt, "real", real);
      re = value.re;
      im = value.im;
      isComplexReal = true;
    } else {
      if (!isReal(rt, real)) throw notReal(rt, "real", real);
      re = toFloatNumber(rt, real);
    }
  }
  if (imag !== 0) {
    if (isComplex(rt, imag)) {
      warnOfComplex(rt, "imag", imag);
      const value = complexValue(rt, imag);
      re -= value.im;
      im += value.re;
    } else {
      if (!isReal(rt, imag)) throw notReal(rt, "imag", imag);
      const add = toFloatNumber(rt, imag);
      // Only a complex real part has an imaginary one to add to: -0.0 stays -0.0.
      im = isComplexReal ? im + add : add;
    }
  }
  return newComplexOfType(rt, type, re, im);
}

function warnOfComplex(rt: Runtime, name: string, object: Ref): void {
  warnDeprecated(rt, `complex() argument '${name}' must be a real number, not ${rt.typeName(object)}`);
}

function notReal(rt: Runtime, name: string, object: Ref): ReturnType<Runtime["error"]> {
  return rt.typeError(`complex() argument '${name}' must be a real number, not ${rt.typeName(object)}`);
}

const complexArguments = method("complex", "real=0, imag=0", complexNewArguments);

function complexNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  return complexArguments.call(rt, type, args, names);
}

function fromNumber(rt: Runtime, type: Ref, number: Ref): Ref {
  if (type === T.complex && rt.typeOf(number) === T.complex) return rt.incref(number);
  const value = byComplexMethod(rt, number) ?? { re: toFloatNumber(rt, number), im: 0 };
  const result = newComplex(rt, value.re, value.im);
  if (type === T.complex) return result;
  try {
    return rt.call(type, [result]);
  } finally {
    rt.decref(result);
  }
}

function conjugate(rt: Runtime, self: Ref): Ref {
  const { re, im } = complexValue(rt, self);
  return newComplex(rt, re, -im);
}

export const complexSpec: TypeSpec = {
  name: "complex",
  address: T.complex,
  basicSize: COMPLEX_SIZE,
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_new: complexNew,
    tp_dealloc: complexDealloc,
    tp_repr: complexReprStr,
    tp_hash: complexHash,
    tp_richcompare: complexRichCompare,
    nb_add: complexAdd,
    nb_subtract: complexSubtract,
    nb_multiply: complexMultiply,
    nb_power: complexPower,
    nb_negative: complexNegative,
    nb_positive: complexPositive,
    nb_absolute: (rt, self) => newFloat(rt, complexMagnitude(rt, self)),
    nb_bool: complexIsTrue,
    nb_true_divide: complexTrueDivide,
  },
  methods: [
    classMethod("from_number", "number, /", fromNumber, "Convert number to a complex floating-point number."),
    method(
      "conjugate",
      "",
      conjugate,
      "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.",
    ),
    method("__complex__", "", complexPositive, "Convert this value to exact type complex."),
    method("__getnewargs__", "", (rt: Runtime, self: Ref) => {
      const { re, im } = complexValue(rt, self);
      return newTuple(rt, [newFloat(rt, re), newFloat(rt, im)]);
    }),
    method(
      "__format__",
      "format_spec, /",
      (rt: Runtime, self: Ref, spec: Ref) =>
        formatMethod(rt, self, spec, (text) => formatComplex(rt, self, text)),
      "Convert to a string according to format_spec.",
    ),
  ],
  getset: [
    {
      name: "real",
      get: (rt, self) => newFloat(rt, complexValue(rt, self).re),
      documentation: "the real part of a complex number",
    },
    {
      name: "imag",
      get: (rt, self) => newFloat(rt, complexValue(rt, self).im),
      documentation: "the imaginary part of a complex number",
    },
  ],
  documentation: `Create a complex number from a string or numbers.

If a string is given, parse it as a complex number.
If a single number is given, convert it to a complex number.
If the 'real' or 'imag' arguments are given, create a complex number
with the specified real and imaginary components.`,
};
