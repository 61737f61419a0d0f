// `str.format` and `str.format_map`: replacement fields in braces, with attributes, subscripts, conversions and nested
// specifications.  CPython: Objects/stringlib/unicode_format.h
import { ascii, format, getAttrText, getItem, repr, str } from "./abstract.ts";
import { newExceptionOf } from "./exception-of.ts";
import { newInt } from "./int.ts";
import { emptyStr, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { joinStrs } from "./str-split.ts";
import { exactStr } from "./str.ts";
import { decimalValue } from "./unicode-classes.ts";
import type { Runtime } from "./runtime.ts";

/** A specification may hold fields, those may not. */
const NESTING_MAX = 2;
const INDEX_MAX = Number.MAX_SAFE_INTEGER;

/** Where a field's first part finds its value. */
interface FieldSource {
  /** Positional arguments (borrowed), null for format_map. */
  args: readonly Ref[] | null;
  /** The value of a name, owned. */
  named: (key: string) => Ref;
  numbering: "undecided" | "automatic" | "manual";
  nextIndex: number;
}

interface Field {
  name: string;
  conversion: string;
  spec: string;
  isSpecNested: boolean;
  /** Where the text goes on. */
  end: number;
}

/** `template.format(*args, **keywords)`; everything borrowed, the result owned. */
export function strFormat(
  rt: Runtime,
  template: Ref,
  args: readonly Ref[],
  keywords: readonly (readonly [Ref, Ref])[],
): Ref {
  const named = (key: string): Ref => {
    for (const [name, value] of keywords) if (rt.text(name) === key) return rt.incref(value);
    const keyRef = rt.newStr(key);
    try {
      throw newExceptionOf(rt, T.KeyError, [keyRef]);
    } finally {
      rt.decref(keyRef);
    }
  };
  return buildFrom(rt, template, { args, named, numbering: "undecided", nextIndex: 0 });
}

export function strFormatMap(rt: Runtime, template: Ref, mapping: Ref): Ref {
  const named = (key: string): Ref => {
    const keyRef = rt.newStr(key);
    try {
      return getItem(rt, mapping, keyRef);
    } finally {
      rt.decref(keyRef);
    }
  };
  return buildFrom(rt, template, { args: null, named, numbering: "undecided", nextIndex: 0 });
}

/** A template without braces is the result itself. */
function buildFrom(rt: Runtime, template: Ref, source: FieldSource): Ref {
  const text = rt.text(template);
  return /[{}]/.test(text) ? build(rt, text, source, NESTING_MAX) : exactStr(rt, template);
}

function build(rt: Runtime, text: string, source: FieldSource, depth: number): Ref {
  if (depth <= 0) throw rt.valueError("Max string recursion exceeded");
  const pieces: Ref[] = [];
  try {
    let at = 0;
    while (at < text.length) {
      const open = nextBrace(text, at);
      if (open > at) pieces.push(rt.newStr(text.slice(at, open)));
      if (open === text.length) break;
      const brace = text[open];
      if (text[open + 1] === brace) {
        pieces.push(rt.newStr(brace));
        at = open + 2;
        continue;
      }
      if (brace === "}" || open + 1 === text.length) {
        throw rt.valueError(`Single '${brace}' encountered in format string`);
      }
      const field = parseField(rt, text, open + 1);
      pieces.push(fieldText(rt, field, source, depth));
      at = field.end;
    }
    return joinStrs(
      rt,
      emptyStr,
      pieces.filter((piece) => piece !== emptyStr),
    );
  } finally {
    for (const piece of pieces) rt.decref(piece);
  }
}

function nextBrace(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "{" && text[at] !== "}") at++;
  return at;
}

function parseField(rt: Runtime, text: string, start: number): Field {
  let at = start;
  let stop = "";
  for (; at < text.length && stop === ""; at++) {
    const c = text[at];
    if (c === "{") throw rt.valueError("unexpected '{' in field name");
    if (c === "[") while (at + 1 < text.length && text[at + 1] !== "]") at++;
    else if (c === "}" || c === ":" || c === "!") stop = c;
  }
  const name = text.slice(start, stop === "" ? at : at - 1);
  if (stop === "") throw rt.valueError("expected '}' before end of string");
  if (stop === "}") return { name, conversion: "", spec: "", isSpecNested: false, end: at };
  let conversion = "";
  if (stop === "!") {
    if (at >= text.length) throw rt.valueError("end of string while looking for conversion specifier");
    conversion = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += conversion.length;
    if (at < text.length) {
      const c = text[at++];
      if (c === "}") return { name, conversion, spec: "", isSpecNested: false, end: at };
      if (c !== ":") throw rt.valueError("expected ':' after conversion specifier");
    }
  }
  let open = 1;
  let isSpecNested = false;
  for (let end = at; end < text.length; end++) {
    if (text[end] === "{") {
      open++;
      isSpecNested = true;
    } else if (text[end] === "}" && --open === 0) {
      return { name, conversion, spec: text.slice(at, end), isSpecNested, end: end + 1 };
    }
  }
  throw rt.valueError("unmatched '{' in format spec");
}

function fieldText(rt: Runtime, field: Field, source: FieldSource, depth: number): Ref {
  let value = fieldValue(rt, field.name, source);
  let spec = emptyStr;
  try {
    if (field.conversion !== "") {
      const converted = convert(rt, value, field.conversion);
      rt.decref(value);
      value = converted;
    }
    spec = field.isSpecNested ? build(rt, field.spec, source, depth - 1) : rt.newStr(field.spec);
    return format(rt, value, spec);
  } finally {
    rt.decref(value);
    rt.decref(spec);
  }
}

function convert(rt: Runtime, value: Ref, conversion: string): Ref {
  if (conversion === "r") return repr(rt, value);
  if (conversion === "s") return str(rt, value);
  if (conversion === "a") return ascii(rt, value);
  const code = conversion.codePointAt(0) ?? 0;
  const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
  throw rt.valueError(`Unknown conversion specifier ${shown}`);
}

/** The number that text of decimal digits names, -1 for any other text. */
function indexOf(rt: Runtime, text: string): number {
  if (text === "") return -1;
  let value = 0;
  for (const character of text) {
    const digit = decimalValue(character.codePointAt(0) ?? 0);
    if (digit < 0) return -1;
    value = value * 10 + digit;
    if (value > INDEX_MAX) throw rt.valueError("Too many decimal digits in format string");
  }
  return value;
}

/** The value of `name.attribute[subscript]…`, owned. */
function fieldValue(rt: Runtime, name: string, source: FieldSource): Ref {
  let at = 0;
  while (at < name.length && name[at] !== "." && name[at] !== "[") at++;
  let value = firstValue(rt, name.slice(0, at), source);
  try {
    while (at < name.length) {
      const isAttribute = name[at] === ".";
      const next = isAttribute
        ? attributePart(rt, value, name, at + 1)
        : subscriptPart(rt, value, name, at + 1);
      rt.decref(value);
      value = next.value;
      at = next.end;
    }
    return rt.incref(value);
  } finally {
    rt.decref(value);
  }
}

function firstValue(rt: Runtime, name: string, source: FieldSource): Ref {
  let index = indexOf(rt, name);
  const isEmpty = name === "";
  if (index < 0 && !isEmpty) return source.named(name);
  if (source.args !== null) {
    const wanted = isEmpty ? "automatic" : "manual";
    if (source.numbering === "undecided") source.numbering = wanted;
    if (source.numbering !== wanted) {
      throw rt.valueError(
        isEmpty
          ? "cannot switch from manual field specification to automatic field numbering"
          : "cannot switch from automatic field numbering to manual field specification",
      );
    }
    if (isEmpty) index = source.nextIndex++;
  }
  if (source.args === null) throw rt.valueError("Format string contains positional fields");
  if (index >= source.args.length) {
    throw rt.indexError(`Replacement index ${index} out of range for positional args tuple`);
  }
  return rt.incref(source.args[index]);
}

function attributePart(rt: Runtime, value: Ref, name: string, start: number): { value: Ref; end: number } {
  let end = start;
  while (end < name.length && name[end] !== "." && name[end] !== "[") end++;
  if (end === start) throw rt.valueError("Empty attribute in format string");
  return { value: getAttrText(rt, value, name.slice(start, end)), end };
}

function subscriptPart(rt: Runtime, value: Ref, name: string, start: number): { value: Ref; end: number } {
  const close = name.indexOf("]", start);
  if (close < 0) throw rt.valueError("Missing ']' in format string");
  if (close === start) throw rt.valueError("Empty attribute in format string");
  if (close + 1 < name.length && name[close + 1] !== "." && name[close + 1] !== "[") {
    throw rt.valueError("Only '.' or '[' may follow ']' in format field specifier");
  }
  const text = name.slice(start, close);
  const index = indexOf(rt, text);
  const key = index >= 0 ? newInt(rt, index) : rt.newStr(text);
  try {
    return { value: getItem(rt, value, key), end: close + 1 };
  } finally {
    rt.decref(key);
  }
}
