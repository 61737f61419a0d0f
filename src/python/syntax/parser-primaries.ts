// Atoms and what is stuck to them: names, literals, displays, comprehensions, attributes, calls, subscripts.
// Grammar: "Primary elements", "LITERALS", "Comprehensions & Generators" in CPython's Grammar/python.gram.

import { ELLIPSIS } from "./ast.ts";
import type { Comprehension, Constant, ConstantValue, Dict, Expr } from "./ast.ts";
import {
  invalidComprehension,
  invalidDictComprehension,
  invalidDictItems,
  invalidForIfClause,
  invalidGroup,
} from "./invalid-displays.ts";
import { invalidForTarget } from "./invalid-targets.ts";
import { numberValue } from "./number-literal.ts";
import { callArguments, starredArgument } from "./parser-arguments.ts";
import {
  assignmentExpression,
  bitwiseOr,
  disjunction,
  starNamedExpression,
  expression,
  namedExpression,
  yieldExpression,
  atExpression,
} from "./parser-expressions.ts";
import { strings } from "./parser-strings.ts";
import { starTargets } from "./parser-targets.ts";
import { FAIL } from "./parser.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

export function primary(p: Parser): Expr {
  return p.isDiagnosing ? p.remember("primary", primaryChain) : primaryChain(p);
}

function primaryChain(p: Parser): Expr {
  const start = p.token;
  let value = atom(p);
  for (;;) {
    const { kind } = p.token;
    // After a primary the grammar tries a generator, and so the mistakes of all comprehensions.
    if (p.isBlaming && (kind === "[" || kind === "{")) invalidComprehension(p);
    if (kind !== "." && kind !== "(" && kind !== "[") return value;
    if (p.isDiagnosing) {
      const from = value;
      const longer = p.attempt((at) => trailer(at, start, from));
      if (longer === null) return value;
      value = longer;
    } else {
      value = trailer(p, start, value);
    }
  }
}

function trailer(p: Parser, start: Token, value: Expr): Expr {
  if (p.take(".")) {
    const name = p.expectName();
    return { kind: "Attribute", value, attr: name.text, ctx: "Load", ...p.since(start) };
  }
  p.enter();
  let result: Expr;
  if (p.at("(")) {
    const { args, keywords } = callArguments(p);
    result = { kind: "Call", func: value, args, keywords, ...p.since(start) };
  } else {
    p.advance();
    const slice = slices(p);
    p.expect("]");
    result = { kind: "Subscript", value, slice, ctx: "Load", ...p.since(start) };
  }
  p.leave();
  return result;
}

/** What stands between `[` and `]` after a primary. */
export function slices(p: Parser): Expr {
  const start = p.token;
  const first = sliceOrStarred(p);
  if (!p.at(",") && first.kind !== "Starred") return first;
  const elts = [first];
  while (p.take(",")) {
    if (p.at("]")) break;
    const next = p.isDiagnosing ? p.attempt(sliceOrStarred) : sliceOrStarred(p);
    if (next === null) break;
    elts.push(next);
  }
  return { kind: "Tuple", elts, ctx: "Load", ...p.since(start) };
}

function sliceOrStarred(p: Parser): Expr {
  const start = p.token;
  if (p.at("*")) return starredArgument(p);
  let lower: Expr | null = null;
  if (!p.at(":")) {
    lower = p.isDiagnosing ? diagnosedLower(p) : namedExpression(p);
    if (!p.at(":") || isBareNamed(lower, start)) return lower;
  }
  p.expect(":");
  const upper = p.at(":") || !atExpression(p) ? null : expression(p);
  let step: Expr | null = null;
  if (p.take(":") && atExpression(p)) step = expression(p);
  return { kind: "Slice", lower, upper, step, ...p.since(start) };
}

/** Whether `value`, which began at `start`, is a `:=` without parentheses. */
function isBareNamed(value: Expr, start: Token): boolean {
  return value.kind === "NamedExpr" && value.lineno === start.lineno && value.col_offset === start.col;
}

/** The second pass must try `expression ':'` before it blames a named expression. */
function diagnosedLower(p: Parser): Expr {
  const { index } = p;
  const lower = p.attempt(expression);
  if (lower !== null && p.at(":")) return lower;
  p.goTo(index);
  return namedExpression(p);
}

function constant(p: Parser, value: ConstantValue): Constant {
  const start = p.advance();
  return { kind: "Constant", value, string_kind: null, ...p.since(start) };
}

export function atom(p: Parser): Expr {
  const start = p.token;
  switch (start.kind) {
    case "NAME":
      p.advance();
      return { kind: "Name", id: start.text, ctx: "Load", ...p.since(start) };
    case "NUMBER":
      return constant(p, numberValue(p, start));
    case "STRING":
    case "FSTRING_START":
    case "TSTRING_START":
      return strings(p);
    case "True":
      return constant(p, true);
    case "False":
      return constant(p, false);
    case "None":
      return constant(p, null);
    case "...":
      return constant(p, ELLIPSIS);
    case "(":
      return p.deeper(parenthesized);
    case "[":
      return p.deeper(listDisplay);
    case "{":
      return p.deeper(braces);
    default:
      return p.fail();
  }
}

/** In the second pass, runs `diagnose` when nothing fitted, as the invalid alternatives at the end of a rule. */
function diagnosed(p: Parser, rule: (p: Parser) => Expr, diagnose: (p: Parser) => void): Expr {
  if (!p.isDiagnosing) return rule(p);
  const { index } = p;
  try {
    return rule(p);
  } catch (thrown) {
    if (thrown !== FAIL) throw thrown;
    p.goTo(index);
    diagnose(p);
    throw FAIL;
  }
}

function parenthesized(p: Parser): Expr {
  return diagnosed(p, plainParenthesized, (at) => {
    invalidComprehension(at);
    invalidGroup(at);
  });
}

function plainParenthesized(p: Parser): Expr {
  const start = p.advance();
  if (p.take(")")) return { kind: "Tuple", elts: [], ctx: "Load", ...p.since(start) };
  if (p.at("yield")) {
    const value = yieldExpression(p);
    p.expect(")");
    return value;
  }
  const first = starNamedExpression(p);
  if (p.take(",")) {
    const elts = [first, ...elementsUpTo(p, ")")];
    p.expect(")");
    return { kind: "Tuple", elts, ctx: "Load", ...p.since(start) };
  }
  if (first.kind === "Starred") p.fail();
  if (p.at("for") || p.at("async")) {
    const generators = forIfClauses(p);
    p.expect(")");
    return { kind: "GeneratorExp", elt: first, generators, ...p.since(start) };
  }
  p.expect(")");
  return first;
}

/** The generator in `f(x for x in y)`, whose parentheses are the call's. */
export function generatorExpression(p: Parser): Expr {
  const start = p.expect("(");
  const elt = assignmentExpression(p) ?? expression(p);
  if (p.at(":=")) p.fail();
  const generators = forIfClauses(p);
  p.expect(")");
  return { kind: "GeneratorExp", elt, generators, ...p.since(start) };
}

function elementsUpTo(p: Parser, close: string): Expr[] {
  const elts: Expr[] = [];
  while (!p.at(close)) {
    elts.push(starNamedExpression(p));
    if (!p.take(",")) break;
  }
  return elts;
}

function listDisplay(p: Parser): Expr {
  return diagnosed(p, plainList, invalidComprehension);
}

function plainList(p: Parser): Expr {
  const start = p.advance();
  if (p.take("]")) return { kind: "List", elts: [], ctx: "Load", ...p.since(start) };
  const first = starNamedExpression(p);
  if (first.kind !== "Starred" && (p.at("for") || p.at("async"))) {
    const generators = forIfClauses(p);
    p.expect("]");
    return { kind: "ListComp", elt: first, generators, ...p.since(start) };
  }
  const elts = p.take(",") ? [first, ...elementsUpTo(p, "]")] : [first];
  p.expect("]");
  return { kind: "List", elts, ctx: "Load", ...p.since(start) };
}

/** The mistakes of a dict's items are looked for at once, in the first pass: the grammar does not mark that rule as invalid. */
function braces(p: Parser): Expr {
  const { index } = p;
  if (!p.isDiagnosing && p.failedBraces.has(index)) p.fail();
  try {
    return plainBraces(p);
  } catch (thrown) {
    if (thrown !== FAIL) throw thrown;
    p.failedBraces.add(index);
    p.goTo(index);
    invalidDictItems(p);
    invalidDictComprehension(p);
    invalidComprehension(p);
    throw FAIL;
  }
}

function plainBraces(p: Parser): Expr {
  const start = p.advance();
  if (p.take("}")) return { kind: "Dict", keys: [], values: [], ...p.since(start) };
  if (p.at("**")) return dictItems(p, start, [], []);
  const { index, token } = p;
  if (p.isDiagnosing && !p.at("*")) {
    // A dict comes before a set in the grammar, and its keys know no `:=`.
    const key = p.attempt(expression);
    if (key !== null && p.take(":")) return dictOrComprehension(p, start, key);
    p.goTo(index);
  }
  const first = starNamedExpression(p);
  if (first.kind !== "Starred") {
    if (!isBareNamed(first, token) && p.take(":")) return dictOrComprehension(p, start, first);
    if (p.at("for") || p.at("async")) {
      const generators = forIfClauses(p);
      p.expect("}");
      return { kind: "SetComp", elt: first, generators, ...p.since(start) };
    }
  }
  const elts = p.take(",") ? [first, ...elementsUpTo(p, "}")] : [first];
  p.expect("}");
  return { kind: "Set", elts, ...p.since(start) };
}

/** After the first key and its colon. */
function dictOrComprehension(p: Parser, start: Token, key: Expr): Expr {
  const value = expression(p);
  if (p.at("for") || p.at("async")) {
    const generators = forIfClauses(p);
    p.expect("}");
    return { kind: "DictComp", key, value, generators, ...p.since(start) };
  }
  if (!p.take(",")) {
    p.expect("}");
    return { kind: "Dict", keys: [key], values: [value], ...p.since(start) };
  }
  return dictItems(p, start, [key], [value]);
}

function dictItems(p: Parser, start: Token, keys: (Expr | null)[], values: Expr[]): Dict {
  while (!p.at("}")) {
    dictItem(p, keys, values);
    if (!p.take(",")) break;
  }
  p.expect("}");
  return { kind: "Dict", keys, values, ...p.since(start) };
}

/** `key: value` or `**mapping`. */
export function dictItem(p: Parser, keys: (Expr | null)[], values: Expr[]): void {
  if (p.take("**")) {
    keys.push(null);
    values.push(bitwiseOr(p));
    return;
  }
  const key = expression(p);
  p.expect(":");
  const value = expression(p);
  keys.push(key);
  values.push(value);
}

export function forIfClauses(p: Parser): Comprehension[] {
  const clauses = [forIfClause(p)];
  while (p.at("for") || (p.at("async") && p.peekKind(1) === "for")) clauses.push(forIfClause(p));
  return clauses;
}

function forIfClause(p: Parser): Comprehension {
  const { index } = p;
  const isAsync = p.take("async");
  p.expect("for");
  const target = p.isDiagnosing ? p.attempt(starTargets) : starTargets(p);
  if (target === null || !p.at("in")) {
    if (p.isDiagnosing) {
      p.goTo(index);
      invalidForIfClause(p);
      invalidForTarget(p);
    }
    return p.fail();
  }
  p.advance();
  const iter = disjunction(p);
  const ifs: Expr[] = [];
  while (p.at("if")) {
    const atIf = p.index;
    p.advance();
    const test = p.isDiagnosing ? p.attempt(disjunction) : disjunction(p);
    if (test === null) {
      p.goTo(atIf);
      break;
    }
    ifs.push(test);
  }
  return { kind: "comprehension", target, iter, ifs, is_async: isAsync ? 1 : 0 };
}
