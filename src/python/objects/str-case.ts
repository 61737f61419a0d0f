// Letters: upper, lower, title and their kin, and the questions `isalpha`, `isdigit` …  CPython: Objects/unicodeobject.c
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import { False, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { isAsciiStr, newUnsharedStr, strKind, strUnits } from "./str.ts";
import {
  foldOf,
  isAlnum,
  isAlpha,
  isCased,
  isDecimal,
  isDigit,
  isIdentifierContinue,
  isIdentifierStart,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
  lowerAt,
  titleOf,
} from "./unicode-classes.ts";
import type { Units } from "./unit-search.ts";
import type { Runtime } from "./runtime.ts";

/** A new str even where nothing changes. */
function strUpper(rt: Runtime, self: Ref): Ref {
  return newUnsharedStr(rt, upperText(rt, self));
}

/** JavaScript knows two capitals that Unicode 16 does not. */
function upperText(rt: Runtime, self: Ref): string {
  const text = rt.text(self);
  if (strKind(rt, self) === 1 || !/[\ua7d3\ua7d5]/.test(text)) return text.toUpperCase();
  return text
    .split(/([\ua7d3\ua7d5])/)
    .map((part, i) => (i % 2 === 1 ? part : part.toUpperCase()))
    .join("");
}

function strLower(rt: Runtime, self: Ref): Ref {
  return newUnsharedStr(rt, rt.text(self).toLowerCase());
}

function strCasefold(rt: Runtime, self: Ref): Ref {
  if (isAsciiStr(rt, self)) return strLower(rt, self);
  let text = "";
  for (const code of strUnits(rt, self)) text += foldOf(code);
  return newUnsharedStr(rt, text);
}

function strCapitalize(rt: Runtime, self: Ref): Ref {
  const units = strUnits(rt, self);
  if (units.length === 0) return newUnsharedStr(rt, "");
  let text = titleOf(units[0]);
  if (isAsciiStr(rt, self)) text += rt.text(self).slice(1).toLowerCase();
  else for (let i = 1; i < units.length; i++) text += lowerAt(units, i);
  return newUnsharedStr(rt, text);
}

function strTitle(rt: Runtime, self: Ref): Ref {
  const units = strUnits(rt, self);
  let text = "";
  let isInWord = false;
  for (let i = 0; i < units.length; i++) {
    text += isInWord ? lowerAt(units, i) : titleOf(units[i]);
    isInWord = isCased(units[i]);
  }
  return newUnsharedStr(rt, text);
}

function strSwapcase(rt: Runtime, self: Ref): Ref {
  const units = strUnits(rt, self);
  let text = "";
  for (let i = 0; i < units.length; i++) {
    const code = units[i];
    if (isUpper(code)) text += lowerAt(units, i);
    else if (isLower(code)) text += String.fromCodePoint(code).toUpperCase();
    else text += String.fromCodePoint(code);
  }
  return newUnsharedStr(rt, text);
}

// ---- questions -----------------------------------------------------------------------------------------------------
function answer(is: boolean): Ref {
  return is ? True : False;
}

/** True for a text of at least one character, all of the class. */
function all(units: Units, is: (code: number) => boolean): boolean {
  if (units.length === 0) return false;
  for (const code of units) if (!is(code)) return false;
  return true;
}

/** Some cased character, and every one of them in that case. */
function allCased(units: Units, is: (code: number) => boolean, isOther: (code: number) => boolean): boolean {
  let isSome = false;
  for (const code of units) {
    if (isOther(code) || isTitle(code)) return false;
    if (is(code)) isSome = true;
  }
  return isSome;
}

function isTitled(units: Units): boolean {
  let isSome = false;
  let isAfterCased = false;
  for (const code of units) {
    if (isUpper(code) || isTitle(code)) {
      if (isAfterCased) return false;
      isSome = isAfterCased = true;
    } else if (isLower(code)) {
      if (!isAfterCased) return false;
      isSome = isAfterCased = true;
    } else isAfterCased = false;
  }
  return isSome;
}

/** As `str.isidentifier`. */
export function isIdentifierUnits(units: Units): boolean {
  if (units.length === 0 || !isIdentifierStart(units[0])) return false;
  for (let i = 1; i < units.length; i++) if (!isIdentifierContinue(units[i])) return false;
  return true;
}

function question(name: string, is: (units: Units) => boolean, documentation: string): NativeFunction {
  return method(name, "", (rt: Runtime, self: Ref) => answer(is(strUnits(rt, self))), documentation);
}

export function strCaseMethods(): NativeFunction[] {
  return [
    method("capitalize", "", strCapitalize, "Return a capitalized version of the string."),
    method("casefold", "", strCasefold, "Return a version of the string suitable for caseless comparisons."),
    method("title", "", strTitle, "Return a version of the string where each word is titlecased."),
    method("lower", "", strLower, "Return a copy of the string converted to lowercase."),
    method(
      "swapcase",
      "",
      strSwapcase,
      "Convert uppercase characters to lowercase and lowercase characters to uppercase.",
    ),
    method("upper", "", strUpper, "Return a copy of the string converted to uppercase."),
    method(
      "isascii",
      "",
      (rt: Runtime, self: Ref) => answer(isAsciiStr(rt, self)),
      "Return True if all characters in the string are ASCII, False otherwise.",
    ),
    question(
      "islower",
      (units) => allCased(units, isLower, isUpper),
      "Return True if the string is a lowercase string, False otherwise.",
    ),
    question(
      "isupper",
      (units) => allCased(units, isUpper, isLower),
      "Return True if the string is an uppercase string, False otherwise.",
    ),
    question("istitle", isTitled, "Return True if the string is a title-cased string, False otherwise."),
    question(
      "isspace",
      (units) => all(units, isSpace),
      "Return True if the string is a whitespace string, False otherwise.",
    ),
    question(
      "isdecimal",
      (units) => all(units, isDecimal),
      "Return True if the string is a decimal string, False otherwise.",
    ),
    question(
      "isdigit",
      (units) => all(units, isDigit),
      "Return True if the string is a digit string, False otherwise.",
    ),
    question(
      "isnumeric",
      (units) => all(units, isNumeric),
      "Return True if the string is a numeric string, False otherwise.",
    ),
    question(
      "isalpha",
      (units) => all(units, isAlpha),
      "Return True if the string is an alphabetic string, False otherwise.",
    ),
    question(
      "isalnum",
      (units) => all(units, isAlnum),
      "Return True if the string is an alpha-numeric string, False otherwise.",
    ),
    question(
      "isidentifier",
      isIdentifierUnits,
      "Return True if the string is a valid Python identifier, False otherwise.",
    ),
    question(
      "isprintable",
      (units) => units.length === 0 || all(units, isPrintable),
      "Return True if all characters in the string are printable, False otherwise.",
    ),
  ];
}
