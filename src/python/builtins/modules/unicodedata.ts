// unicodedata, as far as the host's own Unicode tables go: categories and normal forms. Names are not among them.
// CPython: Modules/unicodedata.c
import { newFloat } from "../../objects/float.ts";
import { newInt } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { strLength } from "../../objects/str.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../../objects/type-info.ts";
import { decimalValue, isDecimal } from "../../objects/unicode-classes.ts";
import { makeModule } from "./make-module.ts";

const CATEGORIES = [
  ...[
    "Lu",
    "Ll",
    "Lt",
    "Lm",
    "Lo",
    "Mn",
    "Mc",
    "Me",
    "Nd",
    "Nl",
    "No",
    "Pc",
    "Pd",
    "Ps",
    "Pe",
    "Pi",
    "Pf",
    "Po",
  ],
  ...["Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co"],
].map((name) => [name, new RegExp(`^\\p{${name}}$`, "u")] as const);
const FORMS = ["NFC", "NFD", "NFKC", "NFKD"] as const;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e]$/u;

function character(rt: Runtime, value: Ref, name: string): string {
  if (!rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS) || strLength(rt, value) !== 1) {
    throw rt.typeError(
      `${name}() argument ${name === "name" ? "1 " : ""}must be a unicode character, not ${rt.typeName(value)}`,
    );
  }
  return rt.text(value);
}

function categoryOf(text: string): string {
  return CATEGORIES.find(([, test]) => test.test(text))?.[0] ?? "Cn";
}

function formOf(rt: Runtime, form: Ref): (typeof FORMS)[number] {
  const known = FORMS.find((each) => each === rt.text(form));
  if (known === undefined) throw rt.valueError("invalid normalization form");
  return known;
}

function widthOf(text: string): string {
  if (/^[\uff01-\uff60\uffe0-\uffe6]$/.test(text)) return "F";
  if (/^[\uff61-\uffdc\uffe8-\uffee]$/.test(text)) return "H";
  if (WIDE.test(text) || /^\p{Emoji_Presentation}$/u.test(text)) return "W";
  return /^[ -~]$/.test(text) ? "Na" : "N";
}

function decimalOf(rt: Runtime, name: string, value: Ref, otherwise: Ref): number | null {
  const code = character(rt, value, name).codePointAt(0) ?? 0;
  if (isDecimal(code)) return decimalValue(code);
  if (otherwise !== 0) return null;
  throw rt.valueError(`not a ${name === "numeric" ? "numeric character" : name}`);
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("category", "chr, /", (rt: Runtime, _self: Ref, chr: Ref) =>
    rt.newStr(categoryOf(character(rt, chr, "category"))),
  ),
  method("combining", "chr, /", (rt: Runtime, _self: Ref, chr: Ref) =>
    newInt(rt, categoryOf(character(rt, chr, "combining")) === "Mn" ? 230 : 0),
  ),
  method("bidirectional", "chr, /", (rt: Runtime, _self: Ref, chr: Ref) => {
    const text = character(rt, chr, "bidirectional");
    const isRight = /^[\p{Script=Hebrew}]$/u.test(text);
    return rt.newStr(
      isRight
        ? "R"
        : /^\p{Script=Arabic}$/u.test(text)
          ? "AL"
          : /^\p{L}$/u.test(text)
            ? "L"
            : /^\p{Nd}$/u.test(text)
              ? "EN"
              : "ON",
    );
  }),
  method("mirrored", "chr, /", (rt: Runtime, _self: Ref, chr: Ref) =>
    newInt(rt, /^\p{Bidi_Mirrored}$/u.test(character(rt, chr, "mirrored")) ? 1 : 0),
  ),
  method("east_asian_width", "chr, /", (rt: Runtime, _self: Ref, chr: Ref) =>
    rt.newStr(widthOf(character(rt, chr, "east_asian_width"))),
  ),
  method("normalize", "form, unistr, /", (rt: Runtime, _self: Ref, form: Ref, text: Ref) =>
    rt.newStr(rt.text(text).normalize(formOf(rt, form))),
  ),
  method("is_normalized", "form, unistr, /", (rt: Runtime, _self: Ref, form: Ref, text: Ref) =>
    rt.text(text).normalize(formOf(rt, form)) === rt.text(text) ? True : False,
  ),
  method("decimal", "chr, default=NULL, /", (rt: Runtime, _self: Ref, chr: Ref, otherwise: Ref) => {
    const value = decimalOf(rt, "decimal", chr, otherwise);
    return value === null ? rt.incref(otherwise) : newInt(rt, value);
  }),
  method("digit", "chr, default=NULL, /", (rt: Runtime, _self: Ref, chr: Ref, otherwise: Ref) => {
    const value = decimalOf(rt, "digit", chr, otherwise);
    return value === null ? rt.incref(otherwise) : newInt(rt, value);
  }),
  method("numeric", "chr, default=NULL, /", (rt: Runtime, _self: Ref, chr: Ref, otherwise: Ref) => {
    const value = decimalOf(rt, "numeric", chr, otherwise);
    return value === null ? rt.incref(otherwise) : newFloat(rt, value);
  }),
  method("name", "chr, default=NULL, /", (rt: Runtime, _self: Ref, chr: Ref, otherwise: Ref) => {
    character(rt, chr, "name");
    if (otherwise !== 0) return rt.incref(otherwise);
    throw rt.valueError("the names of characters are not here");
  }),
  method("lookup", "name, /", (rt: Runtime) => {
    throw rt.error(T.KeyError, "the names of characters are not here");
  }),
];

export function makeUnicodeDataModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "unicodedata",
    "This module provides access to the Unicode Character Database.",
    FUNCTIONS,
    [["unidata_version", rt.newStr("16.0.0")]],
  );
}
