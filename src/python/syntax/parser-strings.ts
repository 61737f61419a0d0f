// String literals: adjacent ones joined into one, f-strings and t-strings with their replacement fields.
// Grammar: "LITERALS" in CPython's Grammar/python.gram; Parser/action_helpers.c joins the pieces and places them.

import type { Constant, Expr, FormattedValue, Interpolation, JoinedStr, Located } from "./ast.ts";
import { invalidReplacementField, invalidStringMix } from "./invalid-strings.ts";
import { yieldOrStarExpressions } from "./parser-expressions.ts";
import { FAIL } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { decodeEscapes, stringValue } from "./string-literal.ts";
import type { Token } from "./token.ts";

type Flavor = "f" | "t";

export function strings(p: Parser): Expr {
  return p.isDiagnosing ? p.remember("strings", diagnosedStrings) : joinedStrings(p);
}

function diagnosedStrings(p: Parser): Expr {
  invalidStringMix(p);
  return joinedStrings(p);
}

function joinedStrings(p: Parser): Expr {
  const start = p.token;
  const parts: Expr[] = [];
  if (start.kind === "TSTRING_START") {
    while (p.at("TSTRING_START")) parts.push(formattedString(p, "t"));
    return joinTemplates(parts, p.since(start));
  }
  while (p.at("STRING") || p.at("FSTRING_START")) parts.push(stringPart(p));
  return joinStrings(p, parts, start, p.since(start));
}

/** One string or f-string. */
export function stringPart(p: Parser): Expr {
  if (p.at("FSTRING_START")) return formattedString(p, "f");
  if (p.at("TSTRING_START")) return formattedString(p, "t");
  const token = p.expect("STRING");
  const value = stringValue(p, token);
  const string_kind = token.text.startsWith("u") ? "u" : null;
  return { kind: "Constant", value, string_kind, ...placeOf(token) };
}

function placeOf(token: Token): Located {
  return {
    lineno: token.lineno,
    col_offset: token.col,
    end_lineno: token.endLineno,
    end_col_offset: token.endCol,
  };
}

function joinStrings(p: Parser, parts: Expr[], start: Token, place: Located): Expr {
  const isFormatted = parts.some((part) => part.kind === "JoinedStr");
  const hasBytes = parts.some((part) => part.kind === "Constant" && part.value instanceof Uint8Array);
  const hasText = parts.some((part) => part.kind !== "Constant" || typeof part.value === "string");
  if (hasBytes && hasText) {
    p.raiseAtLast("cannot mix bytes and nonbytes literals");
  }
  if (isFormatted) return { kind: "JoinedStr", values: mergeConstants(flatten(parts)), ...place };
  if (parts.length === 1) return parts[0];
  const constants = parts as Constant[];
  const value = hasBytes
    ? joinBytes(constants.map((part) => part.value as Uint8Array))
    : constants.map((part) => part.value).join("");
  return { kind: "Constant", value, string_kind: constants[0].string_kind, ...place };
}

function joinBytes(pieces: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function joinTemplates(parts: Expr[], place: Located): Expr {
  return { kind: "TemplateStr", values: mergeConstants(flatten(parts)), ...place };
}

function flatten(parts: Expr[]): Expr[] {
  return parts.flatMap((part) =>
    part.kind === "JoinedStr" || part.kind === "TemplateStr" ? part.values : [part],
  );
}

/** Runs of constants become one; empty ones vanish. */
function mergeConstants(values: Expr[]): Expr[] {
  const merged: Expr[] = [];
  let last: Constant | null = null;
  for (const value of values) {
    if (value.kind !== "Constant") {
      merged.push(value);
      last = null;
    } else if (last === null) {
      last = { ...value };
      merged.push(last);
    } else {
      last.value = String(last.value) + String(value.value);
      last.end_lineno = value.end_lineno;
      last.end_col_offset = value.end_col_offset;
    }
  }
  return merged.filter((value) => value.kind !== "Constant" || value.value !== "");
}

function formattedString(p: Parser, flavor: Flavor): Expr {
  const start = p.advance();
  const isRaw = /^.?r/i.test(start.text);
  const middle = flavor === "f" ? "FSTRING_MIDDLE" : "TSTRING_MIDDLE";
  const values: Expr[] = [];
  const isAroundRaw = p.isRawText;
  p.isRawText = isRaw;
  try {
    for (;;) {
      if (p.at(middle)) values.push(middleConstant(p, isRaw));
      else if (p.at("{")) values.push(...replacementField(p, flavor, flavor));
      else break;
    }
  } finally {
    p.isRawText = isAroundRaw;
  }
  p.expect(flavor === "f" ? "FSTRING_END" : "TSTRING_END");
  const kept = values.filter((value) => value.kind !== "Constant" || value.value !== "");
  const kind = flavor === "f" ? "JoinedStr" : "TemplateStr";
  return { kind, values: kept, ...p.since(start) };
}

function middleConstant(p: Parser, isRaw: boolean): Constant {
  const token = p.advance();
  const isPlain = isRaw || !token.text.includes("\\");
  const value = isPlain ? token.text : decodeEscapes(p, token, token.text);
  return { kind: "Constant", value, string_kind: null, ...placeOf(token) };
}

/** `{expression=!r:spec}`. `inside` says which kind of string it is in, `makes` which node it becomes. */
export function replacementField(p: Parser, inside: Flavor, makes: Flavor): Expr[] {
  if (!p.isDiagnosing) return p.deeper((at) => plainReplacementField(at, inside, makes));
  const { index } = p;
  try {
    return plainReplacementField(p, inside, makes);
  } catch (thrown) {
    if (thrown !== FAIL) throw thrown;
    p.goTo(index);
    invalidReplacementField(p, inside);
    throw FAIL;
  }
}

function plainReplacementField(p: Parser, inside: Flavor, makes: Flavor): Expr[] {
  const start = p.expect("{");
  const value = yieldOrStarExpressions(p);
  const isDebug = p.take("=");
  const exprEnd = p.token;
  let conversion = -1;
  if (p.at("!")) conversion = conversionCharacter(p, inside);
  const formatSpec = p.at(":") ? fullFormatSpec(p, inside) : null;
  p.expect("}");
  const place = p.since(start);
  const written = withoutComments(p.sourceBetween(start.end, exprEnd.start));
  if (isDebug && conversion < 0 && formatSpec === null) conversion = 114;
  const debugText = isDebug ? [debugConstant(start, exprEnd, written)] : [];
  if (makes === "t") {
    const str = isDebug ? written.replace(/=\s*$/, "") : written;
    const node: Interpolation = {
      kind: "Interpolation",
      value,
      str,
      conversion,
      format_spec: formatSpec,
      ...place,
    };
    return [...debugText, node];
  }
  const node: FormattedValue = {
    kind: "FormattedValue",
    value,
    conversion,
    format_spec: formatSpec,
    ...place,
  };
  return [...debugText, node];
}

function debugConstant(open: Token, exprEnd: Token, written: string): Constant {
  return {
    kind: "Constant",
    value: written,
    string_kind: null,
    lineno: open.lineno,
    col_offset: open.col + 1,
    end_lineno: exprEnd.lineno,
    end_col_offset: exprEnd.col,
  };
}

/** The text of an expression as `{x=}` shows it: comments are left out, strings are not mistaken for them. */
function withoutComments(written: string): string {
  if (!written.includes("#")) return written;
  const pattern = /("""|'''|["'])(?:\\[^]|(?!\1)[^])*\1|#[^\n]*/g;
  return written.replace(pattern, (match: string) => (match.startsWith("#") ? "" : match));
}

function conversionCharacter(p: Parser, flavor: Flavor): number {
  const mark = p.advance();
  const name = p.expectName();
  if (mark.lineno !== name.lineno || mark.endCol !== name.col) {
    p.raiseAt(mark, name, `${flavor}-string: conversion type must come right after the exclamation mark`);
  }
  if (name.text !== "s" && name.text !== "r" && name.text !== "a") {
    const message = `${flavor}-string: invalid conversion character '${name.text}': expected 's', 'r', or 'a'`;
    p.raiseAt(name, name, message);
  }
  return name.text.charCodeAt(0);
}

/** A piece of what follows the colon of a replacement field. */
export function formatSpecPart(p: Parser, inside: Flavor): Expr[] {
  if (p.at("{")) return replacementField(p, inside, "f");
  if (p.at("FSTRING_MIDDLE") || p.at("TSTRING_MIDDLE")) return [middleConstant(p, p.isRawText)];
  return p.fail();
}

function fullFormatSpec(p: Parser, inside: Flavor): JoinedStr {
  const start = p.expect(":");
  const values: Expr[] = [];
  for (;;) {
    if (p.at("FSTRING_MIDDLE") || p.at("TSTRING_MIDDLE") || p.at("{"))
      values.push(...formatSpecPart(p, inside));
    else break;
  }
  const kept = values.filter((value) => value.kind !== "Constant" || value.value !== "");
  return { kind: "JoinedStr", values: mergeConstants(kept), ...p.since(start) };
}
