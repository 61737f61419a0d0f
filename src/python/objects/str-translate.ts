// `str.translate` and the table for it.  CPython: Objects/unicodeobject.c _PyUnicode_TranslateCharmap
import { getItem } from "./abstract.ts";
import { dictEntryKey, dictEntryValue, dictNext, dictSet, newDict } from "./dict.ts";
import { isExceptionOf } from "./exception-of.ts";
import { isInt, newInt, numberOf } from "./int.ts";
import { method, staticMethod } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { requireStr } from "./str-arguments.ts";
import { isStr, strCodePoint, strFromUnits, strLength, strUnits } from "./str.ts";
import type { Runtime } from "./runtime.ts";

const CODE_POINT_MAX = 0x10ffff;

function strTranslate(rt: Runtime, self: Ref, table: Ref): Ref {
  const points: number[] = [];
  const known = new Map<number, number[]>();
  const length = strLength(rt, self);
  for (let i = 0; i < length; i++) {
    const code = strCodePoint(rt, self, i);
    let replacement = known.get(code);
    if (replacement === undefined) {
      replacement = translated(rt, code, table);
      // Only ASCII is remembered, as a table may answer anew.
      if (code < 128) known.set(code, replacement);
    }
    for (const point of replacement) points.push(point);
  }
  return strFromUnits(rt, points);
}

/** What the table puts in the place of one code point. */
function translated(rt: Runtime, code: number, table: Ref): number[] {
  const key = newInt(rt, code);
  let item: Ref;
  try {
    item = getItem(rt, table, key);
  } catch (error) {
    if (!isExceptionOf(rt, error, T.LookupError)) throw error;
    rt.decref(error.exception);
    return [code];
  } finally {
    rt.decref(key);
  }
  try {
    if (item === None) return [];
    if (isStr(rt, item)) return Array.from(strUnits(rt, item));
    if (isInt(rt, item)) {
      const point = numberOf(rt, item);
      if (point < 0 || point > CODE_POINT_MAX)
        throw rt.valueError("character mapping must be in range(0x110000)");
      return [point];
    }
    throw rt.typeError("character mapping must return integer, None or str");
  } finally {
    rt.decref(item);
  }
}

function makeTranslation(rt: Runtime, _self: Ref, x: Ref, y: Ref, z: Ref): Ref {
  const table = newDict(rt);
  try {
    if (y !== 0) fromTexts(rt, table, x, y, z);
    else fromDict(rt, table, x);
  } catch (error) {
    rt.decref(table);
    throw error;
  }
  return table;
}

function setPoint(rt: Runtime, table: Ref, code: number, value: Ref): void {
  const key = newInt(rt, code);
  dictSet(rt, table, key, value);
  rt.decref(key);
}

function fromTexts(rt: Runtime, table: Ref, x: Ref, y: Ref, z: Ref): void {
  requireStr(rt, y, "maketrans() argument 2");
  if (z !== 0) requireStr(rt, z, "maketrans() argument 3");
  if (!isStr(rt, x)) {
    throw rt.typeError("first maketrans argument must be a string if there is a second argument");
  }
  if (strLength(rt, x) !== strLength(rt, y)) {
    throw rt.valueError("the first two maketrans arguments must have equal length");
  }
  for (let i = 0; i < strLength(rt, x); i++) {
    const value = newInt(rt, strCodePoint(rt, y, i));
    setPoint(rt, table, strCodePoint(rt, x, i), value);
    rt.decref(value);
  }
  if (z !== 0) for (let i = 0; i < strLength(rt, z); i++) setPoint(rt, table, strCodePoint(rt, z, i), None);
}

function fromDict(rt: Runtime, table: Ref, source: Ref): void {
  if (rt.typeOf(source) !== T.dict) {
    throw rt.typeError("if you give only one argument to maketrans it must be a dict");
  }
  for (let at = dictNext(rt, source, 0); at >= 0; at = dictNext(rt, source, at + 1)) {
    const key = dictEntryKey(rt, source, at);
    const value = dictEntryValue(rt, source, at);
    if (isStr(rt, key)) {
      if (strLength(rt, key) !== 1) throw rt.valueError("string keys in translatetable must be of length 1");
      setPoint(rt, table, strCodePoint(rt, key, 0), value);
    } else if (isInt(rt, key)) dictSet(rt, table, key, value);
    else throw rt.typeError("keys in translate table mustbe strings or integers");
  }
}

export function strTranslateMethods(): NativeFunction[] {
  return [
    method(
      "translate",
      "table, /",
      strTranslate,
      "Replace each character in the string using the given translation table.",
    ),
    staticMethod(
      "maketrans",
      "x, y=<unrepresentable>, z=<unrepresentable>, /",
      makeTranslation,
      "Return a translation table usable for str.translate().",
    ),
  ];
}
