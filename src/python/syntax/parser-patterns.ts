// The patterns of `case`. Grammar: "Match statement" in CPython's Grammar/python.gram.

import type { Expr, MatchClass, MatchMapping, Pattern } from "./ast.ts";
import { invalidAsPattern, invalidClassPattern } from "./invalid-patterns.ts";
import { numberValue } from "./number-literal.ts";
import { strings } from "./parser-strings.ts";
import { FAIL } from "./parser.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

/** `patterns`: what follows `case`; a bare comma makes a sequence. */
export function patterns(p: Parser): Pattern {
  const start = p.token;
  const first = maybeStarPattern(p);
  if (p.at(",")) {
    const items = [first, ...patternsAfterComma(p, ["if", ":"])];
    return { kind: "MatchSequence", patterns: items, ...p.since(start) };
  }
  if (first.kind === "MatchStar") p.fail();
  return first;
}

function patternsAfterComma(p: Parser, closers: readonly string[]): Pattern[] {
  const items: Pattern[] = [];
  while (p.take(",")) {
    if (closers.includes(p.token.kind)) break;
    items.push(maybeStarPattern(p));
  }
  return items;
}

function maybeStarPattern(p: Parser): Pattern {
  const start = p.token;
  if (!p.take("*")) return pattern(p);
  if (p.atWord("_")) {
    p.advance();
    return { kind: "MatchStar", name: null, ...p.since(start) };
  }
  const name = captureTarget(p);
  return { kind: "MatchStar", name, ...p.since(start) };
}

export function pattern(p: Parser): Pattern {
  return p.isDiagnosing ? p.remember("pattern", asPattern) : p.deeper(asPattern);
}

function asPattern(p: Parser): Pattern {
  const start = p.token;
  const inner = orPattern(p);
  if (!p.at("as")) return inner;
  const atAs = p.index;
  p.advance();
  if (p.at("NAME") && !p.atWord("_") && !isQualified(p, 1)) {
    const name = p.advance().text;
    return { kind: "MatchAs", pattern: inner, name, ...p.since(start) };
  }
  if (p.isDiagnosing) {
    invalidAsPattern(p);
    p.goTo(atAs);
    return inner;
  }
  return p.fail();
}

/** Whether the name before this token goes on: `a.b`, `a(`, `a=`. */
function isQualified(p: Parser, distance: number): boolean {
  const kind = p.peekKind(distance);
  return kind === "." || kind === "(" || kind === "=";
}

function captureTarget(p: Parser): string {
  if (!p.at("NAME") || p.atWord("_") || isQualified(p, 1)) p.fail();
  return p.advance().text;
}

export function orPattern(p: Parser): Pattern {
  const start = p.token;
  const first = closedPattern(p);
  if (!p.at("|")) return first;
  const alternatives = [first];
  while (p.take("|")) alternatives.push(closedPattern(p));
  return { kind: "MatchOr", patterns: alternatives, ...p.since(start) };
}

function closedPattern(p: Parser): Pattern {
  const start = p.token;
  switch (start.kind) {
    case "NUMBER":
    case "-":
    case "STRING":
    case "FSTRING_START":
    case "TSTRING_START": {
      const value = literal(p);
      return { kind: "MatchValue", value, ...p.since(start) };
    }
    case "None":
    case "True":
    case "False":
      p.advance();
      return { kind: "MatchSingleton", value: singleton(start), ...p.since(start) };
    case "NAME":
      return namePattern(p);
    case "(":
      return groupOrSequence(p);
    case "[": {
      p.advance();
      const items = sequenceItems(p, "]");
      p.expect("]");
      return { kind: "MatchSequence", patterns: items, ...p.since(start) };
    }
    case "{":
      return mappingPattern(p);
    default:
      return p.fail();
  }
}

function singleton(token: Token): boolean | null {
  return token.kind === "None" ? null : token.kind === "True";
}

function namePattern(p: Parser): Pattern {
  const start = p.token;
  if (!isQualified(p, 1)) {
    p.advance();
    const name = start.text === "_" ? null : start.text;
    return { kind: "MatchAs", pattern: null, name, ...p.since(start) };
  }
  const value = dottedValue(p);
  if (p.at("(")) return classPattern(p, start, value);
  if (p.at("=") || value.kind === "Name") p.fail();
  return { kind: "MatchValue", value, ...p.since(start) };
}

/** `name_or_attr` */
export function dottedValue(p: Parser): Expr {
  const start = p.expectName();
  let value: Expr = { kind: "Name", id: start.text, ctx: "Load", ...p.since(start) };
  while (p.take(".")) {
    const attr = p.expectName().text;
    value = { kind: "Attribute", value, attr, ctx: "Load", ...p.since(start) };
  }
  return value;
}

/** A number, perhaps negative or complex, or a string. */
function literal(p: Parser): Expr {
  if (p.at("STRING") || p.at("FSTRING_START") || p.at("TSTRING_START")) return strings(p);
  const start = p.token;
  const real = signedNumber(p);
  if (!p.at("+") && !p.at("-")) return real;
  const op = p.at("+") ? "Add" : "Sub";
  const realNumber = real.kind === "UnaryOp" ? real.operand : real;
  if (isImaginary(realNumber)) {
    const token = p.tokens[p.index - 1];
    if (p.peekKind(1) === "NUMBER") p.raiseAt(token, token, "real number required in complex literal");
    p.fail();
  }
  p.advance();
  const token = p.token;
  const imaginary = numberConstant(p);
  if (!isImaginary(imaginary)) p.raiseAt(token, token, "imaginary number required in complex literal");
  return { kind: "BinOp", left: real, op, right: imaginary, ...p.since(start) };
}

function isImaginary(value: Expr): boolean {
  return (
    value.kind === "Constant" &&
    typeof value.value === "object" &&
    value.value !== null &&
    "imag" in value.value
  );
}

function signedNumber(p: Parser): Expr {
  const start = p.token;
  if (p.take("-")) {
    const operand = numberConstant(p);
    return { kind: "UnaryOp", op: "USub", operand, ...p.since(start) };
  }
  return numberConstant(p);
}

function numberConstant(p: Parser): Expr {
  const token = p.expect("NUMBER");
  return { kind: "Constant", value: numberValue(p, token), string_kind: null, ...p.since(token) };
}

function sequenceItems(p: Parser, close: string): Pattern[] {
  const items: Pattern[] = [];
  while (!p.at(close)) {
    items.push(maybeStarPattern(p));
    if (!p.take(",")) break;
  }
  return items;
}

function groupOrSequence(p: Parser): Pattern {
  const start = p.advance();
  if (p.take(")")) return { kind: "MatchSequence", patterns: [], ...p.since(start) };
  const first = maybeStarPattern(p);
  if (p.at(",")) {
    const items = [first, ...patternsAfterComma(p, [")"])];
    p.expect(")");
    return { kind: "MatchSequence", patterns: items, ...p.since(start) };
  }
  if (first.kind === "MatchStar") p.fail();
  p.expect(")");
  return first;
}

function mappingPattern(p: Parser): Pattern {
  const start = p.expect("{");
  const result: Omit<MatchMapping, "lineno" | "col_offset" | "end_lineno" | "end_col_offset"> = {
    kind: "MatchMapping",
    keys: [],
    patterns: [],
    rest: null,
  };
  while (!p.at("}")) {
    if (p.take("**")) {
      result.rest = captureTarget(p);
      p.take(",");
      break;
    }
    keyValuePattern(p, result.keys, result.patterns);
    if (!p.take(",")) break;
  }
  p.expect("}");
  return { ...result, ...p.since(start) };
}

export function keyValuePattern(p: Parser, keys: Expr[], values: Pattern[]): void {
  const key = mappingKey(p);
  p.expect(":");
  const value = pattern(p);
  keys.push(key);
  values.push(value);
}

function mappingKey(p: Parser): Expr {
  const start = p.token;
  if (start.kind === "None" || start.kind === "True" || start.kind === "False") {
    p.advance();
    return { kind: "Constant", value: singleton(start), string_kind: null, ...p.since(start) };
  }
  if (start.kind !== "NAME") return literal(p);
  const value = dottedValue(p);
  return value.kind === "Attribute" ? value : p.fail();
}

function classPattern(p: Parser, start: Token, cls: Expr): Pattern {
  if (!p.isDiagnosing) return plainClassPattern(p, start, cls);
  const { index } = p;
  try {
    return plainClassPattern(p, start, cls);
  } catch (thrown) {
    if (thrown !== FAIL) throw thrown;
    p.goTo(index);
    invalidClassPattern(p);
    throw FAIL;
  }
}

function plainClassPattern(p: Parser, start: Token, cls: Expr): Pattern {
  p.expect("(");
  const result: Omit<MatchClass, "lineno" | "col_offset" | "end_lineno" | "end_col_offset"> = {
    kind: "MatchClass",
    cls,
    patterns: [],
    kwd_attrs: [],
    kwd_patterns: [],
  };
  while (!p.at(")")) {
    if (p.at("NAME") && p.peekKind(1) === "=") {
      result.kwd_attrs.push(p.advance().text);
      p.advance();
      result.kwd_patterns.push(pattern(p));
    } else {
      const value = pattern(p);
      if (result.kwd_attrs.length > 0) p.fail();
      result.patterns.push(value);
    }
    if (!p.take(",")) break;
  }
  p.expect(")");
  return { ...result, ...p.since(start) };
}
