// unicodedata: what the Unicode character database says of a character, and normal forms, which the host makes.
// CPython: Modules/unicodedata.c
import { newFloat } from "../../objects/float.ts";
import { newInt } from "../../objects/int.ts";
import { setModuleOrigin, ORIGIN_BUILTIN } from "../../objects/module.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { strLength, strUnits } from "../../objects/str.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../../objects/type-info.ts";
import { unicodeDatabase } from "../../objects/unicode-database.ts";
import type { CharacterNumber, CharacterProperties } from "../../objects/unicode-database.ts";
import { makeModule } from "./make-module.ts";

const FORMS = ["NFC", "NFD", "NFKC", "NFKD"] as const;
const NAME_LENGTH_MAX = 256;
const NO_NUMBER: CharacterNumber = { numeric: 0, digit: null, decimal: null };

function database(rt: Runtime): NonNullable<ReturnType<typeof unicodeDatabase>> {
  const found = unicodeDatabase(rt);
  if (found === null) throw rt.error(T.RuntimeError, "the table of Unicode characters is not at hand here");
  return found;
}

/** The code point of an argument that must be one character. */
function codePoint(rt: Runtime, value: Ref, name: string, position = ""): number {
  const wanted = `argument${position} must be a unicode character, not`;
  if (!rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`${name}() ${wanted} ${rt.typeName(value)}`);
  }
  const length = strLength(rt, value);
  if (length !== 1) throw rt.typeError(`${name}(): ${wanted} a string of length ${length}`);
  return strUnits(rt, value)[0];
}

function formOf(rt: Runtime, form: Ref): (typeof FORMS)[number] {
  const known = FORMS.find((each) => each === rt.text(form));
  if (known === undefined) throw rt.valueError("invalid normalization form");
  return known;
}

/** A function of the character's properties. */
function property(
  name: string,
  read: (rt: Runtime, properties: CharacterProperties, code: number) => Ref,
): NativeFunction {
  return method(name, "chr, /", (rt: Runtime, _self: Ref, chr: Ref) => {
    const code = codePoint(rt, chr, name);
    return read(rt, database(rt).propertiesOf(code), code);
  });
}

/** A function that gives a number, or the default, or raises ValueError. */
function number(
  name: string,
  missing: string,
  read: (rt: Runtime, number: CharacterNumber) => Ref,
): NativeFunction {
  return method(name, "chr, default=NULL, /", (rt: Runtime, _self: Ref, chr: Ref, otherwise: Ref) => {
    const found = read(rt, database(rt).numberOf(codePoint(rt, chr, name, " 1")) ?? NO_NUMBER);
    if (found !== 0) return found;
    if (otherwise !== 0) return rt.incref(otherwise);
    throw rt.valueError(`not a ${missing}`);
  });
}

const FUNCTIONS: readonly NativeFunction[] = [
  property("category", (rt, { category }) => rt.newStr(category)),
  property("combining", (rt, { combining }) => newInt(rt, combining)),
  property("bidirectional", (rt, { direction }) => rt.newStr(direction)),
  property("mirrored", (rt, { isMirrored }) => newInt(rt, isMirrored ? 1 : 0)),
  property("east_asian_width", (rt, { width }) => rt.newStr(width)),
  property("decomposition", (rt, _properties, code) => rt.newStr(database(rt).decompositionOf(code))),
  method("normalize", "form, unistr, /", (rt: Runtime, _self: Ref, form: Ref, text: Ref) =>
    rt.newStr(rt.text(text).normalize(formOf(rt, form))),
  ),
  method("is_normalized", "form, unistr, /", (rt: Runtime, _self: Ref, form: Ref, text: Ref) =>
    rt.text(text).normalize(formOf(rt, form)) === rt.text(text) ? True : False,
  ),
  number("decimal", "decimal", (rt, { decimal }) => (decimal === null ? 0 : newInt(rt, decimal))),
  number("digit", "digit", (rt, { digit }) => (digit === null ? 0 : newInt(rt, digit))),
  number("numeric", "numeric character", (rt, found) =>
    found === NO_NUMBER ? 0 : newFloat(rt, found.numeric),
  ),
  method("name", "chr, default=NULL, /", (rt: Runtime, _self: Ref, chr: Ref, otherwise: Ref) => {
    const name = database(rt).nameOf(codePoint(rt, chr, "name", " 1"));
    if (name !== null) return rt.newStr(name);
    if (otherwise !== 0) return rt.incref(otherwise);
    throw rt.valueError("no such name");
  }),
  method("lookup", "name, /", (rt: Runtime, _self: Ref, name: Ref) => {
    if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
      throw rt.typeError(`a bytes-like object is required, not '${rt.typeName(name)}'`);
    }
    const text = rt.text(name);
    if (text.length > NAME_LENGTH_MAX) throw rt.error(T.KeyError, "name too long");
    const found = database(rt).lookUp(text, true);
    if (found === null) throw rt.error(T.KeyError, `undefined character name '${text}'`);
    return rt.newStr(found);
  }),
];

const DOCUMENTATION = `This module provides access to the Unicode Character Database which
defines character properties for all Unicode characters. The data in
this database is based on the UnicodeData.txt file version
16.0.0 which is publicly available from ftp://ftp.unicode.org/.

The module uses the same names and symbols as defined by the
UnicodeData File Format 16.0.0.`;

/** `ucd_3_2_0` answers from the same table: what was not assigned in 3.2 is not told apart. */
export function makeUnicodeDataModule(rt: Runtime): Ref {
  const version = (text: string): [string, Ref] => ["unidata_version", rt.newStr(text)];
  const old = makeModule(rt, "unicodedata.UCD", DOCUMENTATION, FUNCTIONS, [version("3.2.0")]);
  setModuleOrigin(rt, old, ORIGIN_BUILTIN);
  return makeModule(rt, "unicodedata", DOCUMENTATION, FUNCTIONS, [version("16.0.0"), ["ucd_3_2_0", old]]);
}
