// The type str as Python sees it: `str(…)`, subscripts, repetition, and all its methods.
// CPython: Objects/unicodeobject.c PyUnicode_Type
import { str } from "./abstract.ts";
import { bufferBytes } from "./buffer.ts";
import { decodeBytes, encodeStr } from "./codec.ts";
import { subscriptNumber } from "./container-arguments.ts";
import { strFormatMethod } from "./format-method.ts";
import { compareResult } from "./int-arithmetic.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import { percentFormat } from "./percent-format.ts";
import { clipSlice, unpackSlice } from "./slice.ts";
import { emptyStr, False, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { strCaseMethods } from "./str-case.ts";
import { strFormat, strFormatMap } from "./str-format.ts";
import { strIter } from "./str-iterator.ts";
import { strPadMethods } from "./str-pad.ts";
import { reprOfPoints } from "./str-repr.ts";
import { strContains, strSearchMethods } from "./str-search.ts";
import { strSplitMethods } from "./str-split.ts";
import { strTranslateMethods } from "./str-translate.ts";
import {
  allocateStr,
  concatStr,
  copyUnits,
  exactStr,
  isStr,
  newStrOfSubclass,
  STR_OBJECT_SIZE,
  strCompare,
  strCopy,
  strDealloc,
  strEquals,
  strFromUnits,
  strHash,
  strItem,
  strLength,
  strSizeOf,
  strSlice,
  strUnits,
  strWidth,
} from "./str.ts";
import { newTuple } from "./tuple.ts";
import { Py_EQ, Py_NE, TPFLAGS_BASETYPE, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import type { Runtime } from "./runtime.ts";

// ---- str(…) ---------------------------------------------------------------------------------------------------------
function textArgument(rt: Runtime, name: string, argument: Ref): void {
  if (argument !== 0 && !isStr(rt, argument)) {
    throw rt.typeError(`str() argument '${name}' must be str, not ${rt.typeName(argument)}`);
  }
}

function strNewArguments(rt: Runtime, type: Ref, object: Ref, encoding: Ref, errors: Ref): Ref {
  textArgument(rt, "encoding", encoding);
  textArgument(rt, "errors", errors);
  let value: Ref;
  if (object === 0) value = emptyStr;
  else if (encoding === 0 && errors === 0) value = str(rt, object);
  else {
    if (isStr(rt, object)) throw rt.typeError("decoding str is not supported");
    const bytes = bufferBytes(rt, object);
    if (bytes === null) {
      throw rt.typeError(`decoding to str: need a bytes-like object, ${rt.typeName(object)} found`);
    }
    value = decodeBytes(
      rt,
      object,
      bytes,
      encodingText(rt, encoding),
      errors === 0 ? "strict" : rt.text(errors),
    );
  }
  if (type === T.str) return value;
  try {
    return newStrOfSubclass(rt, type, value);
  } finally {
    rt.decref(value);
  }
}

function encodingText(rt: Runtime, encoding: Ref): string {
  return encoding === 0 ? "utf-8" : rt.text(encoding);
}

const strArguments = method("str", "object='', encoding='utf-8', errors='strict'", strNewArguments);

function strNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const given = args.length - (names === null ? 0 : names.length);
  if (given > 3) throw rt.typeError(`str expected at most 3 arguments, got ${given}`);
  return strArguments.call(rt, type, args, names);
}

// ---- slots ----------------------------------------------------------------------------------------------------------
function strRepr(rt: Runtime, self: Ref): Ref {
  return rt.newStr(reprOfPoints(strUnits(rt, self)));
}

function strStr(rt: Runtime, self: Ref): Ref {
  return exactStr(rt, self);
}

function strRichCompare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if (!isStr(rt, left) || !isStr(rt, right)) return NotImplemented;
  if (op === Py_EQ) return strEquals(rt, left, right) ? True : False;
  if (op === Py_NE) return strEquals(rt, left, right) ? False : True;
  return compareResult(left === right ? 0 : strCompare(rt, left, right), op);
}

function strConcat(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isStr(rt, right)) throw rt.typeError(`can only concatenate str (not "${rt.typeName(right)}") to str`);
  return concatStr(rt, left, right);
}

function strRepeat(rt: Runtime, self: Ref, count: number): Ref {
  const length = strLength(rt, self);
  if (count <= 0 || length === 0) return emptyStr;
  if (count === 1) return exactStr(rt, self);
  const total = length * count;
  if (total >= 2 ** 63) throw rt.overflowError("repeated string is too long");
  if (total > rt.heap.end) throw rt.memoryError();
  const result = allocateStr(rt, total, strWidth(rt, self));
  copyUnits(rt, result, 0, self, 0, length);
  // Doubling what is there.
  for (let done = length; done < total;) {
    const add = Math.min(done, total - done);
    copyUnits(rt, result, done, result, 0, add);
    done += add;
  }
  return result;
}

function strItemAt(rt: Runtime, self: Ref, index: number): Ref {
  if (index < 0 || index >= strLength(rt, self)) throw rt.indexError("string index out of range");
  return strItem(rt, self, index);
}

function strSubscript(rt: Runtime, self: Ref, key: Ref): Ref {
  const index = subscriptNumber(rt, key);
  if (index !== null) return strItemAt(rt, self, index < 0 ? index + strLength(rt, self) : index);
  if (rt.typeOf(key) !== T.slice) {
    throw rt.typeError(`string indices must be integers, not '${rt.typeName(key)}'`);
  }
  const bounds = unpackSlice(rt, key);
  const { start, step, count } = clipSlice(bounds.start, bounds.stop, bounds.step, strLength(rt, self));
  if (count <= 0) return emptyStr;
  if (step === 1) return strSlice(rt, self, start, start + count);
  const units = strUnits(rt, self);
  const points = new Int32Array(count);
  for (let i = 0; i < count; i++) points[i] = units[start + i * step];
  return strFromUnits(rt, points);
}

function strRemainder(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isStr(rt, left)) return NotImplemented;
  return percentFormat(rt, left, right);
}

// ---- methods -----------------------------------------------------------------------------------------------------------
function strEncode(rt: Runtime, self: Ref, encoding: Ref, errors: Ref): Ref {
  for (const [name, argument] of [
    ["encoding", encoding],
    ["errors", errors],
  ] as const) {
    if (argument !== 0 && !isStr(rt, argument)) {
      throw rt.typeError(`encode() argument '${name}' must be str, not ${rt.typeOrNone(argument)}`);
    }
  }
  return encodeStr(rt, self, encodingText(rt, encoding), errors === 0 ? "strict" : rt.text(errors));
}

function strFormatCall(
  rt: Runtime,
  self: Ref,
  args: readonly Ref[],
  keywords: readonly (readonly [Ref, Ref])[],
): Ref {
  return strFormat(rt, self, args, keywords);
}

export const strSpec: TypeSpec = {
  name: "str",
  address: T.str,
  basicSize: STR_OBJECT_SIZE,
  flags: TPFLAGS_BASETYPE | TPFLAGS_UNICODE_SUBCLASS,
  sizeOf: strSizeOf,
  slots: {
    tp_new: strNew,
    tp_dealloc: strDealloc,
    tp_repr: strRepr,
    tp_str: strStr,
    tp_hash: strHash,
    tp_richcompare: strRichCompare,
    tp_iter: strIter,
    nb_remainder: strRemainder,
    sq_length: strLength,
    sq_concat: strConcat,
    sq_repeat: strRepeat,
    sq_item: strItemAt,
    sq_contains: strContains,
    mp_length: strLength,
    mp_subscript: strSubscript,
  },
  methods: [
    method(
      "encode",
      "encoding='utf-8', errors='strict'",
      strEncode,
      "Encode the string using the codec registered for encoding.",
    ),
    ...strSearchMethods(),
    ...strSplitMethods(),
    ...strCaseMethods(),
    ...strPadMethods(),
    ...strTranslateMethods(),
    method(
      "format",
      "*args, **kwargs",
      strFormatCall,
      "Return a formatted version of the string, using substitutions from args and kwargs.",
    ),
    method(
      "format_map",
      "mapping, /",
      strFormatMap,
      "Return a formatted version of the string, using substitutions from mapping.",
    ),
    method(
      "__format__",
      "format_spec, /",
      strFormatMethod,
      "Return a formatted version of the string as described by format_spec.",
    ),
    method(
      "__sizeof__",
      "",
      (rt: Runtime, self: Ref) => newInt(rt, strSizeOf(rt, self)),
      "Return the size of the string in memory, in bytes.",
    ),
    method("__getnewargs__", "", (rt: Runtime, self: Ref) => newTuple(rt, [strCopy(rt, self)])),
  ],
  documentation: `str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).
encoding defaults to 'utf-8'.
errors defaults to 'strict'.`,
};
