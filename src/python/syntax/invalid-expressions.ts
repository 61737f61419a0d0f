// Mistakes in expressions: a missing comma, `=` for `==`, half a conditional, `print` without parentheses.
// Grammar: invalid_expression and its neighbours in CPython's Grammar/python.gram. Each function looks, and either
// raises or leaves the parser where it was.

import type { Expr, Stmt } from "./ast.ts";
import { expressionName } from "./expression-names.ts";
import {
  bitwiseOr,
  disjunction,
  expression,
  plainExpression,
  starExpressions,
} from "./parser-expressions.ts";
import { parameters } from "./parser-parameters.ts";
import { primary } from "./parser-primaries.ts";
import { simpleStatement } from "./parser-simple.ts";
import type { Parser } from "./parser.ts";
import { SOFT_KEYWORDS } from "./token.ts";

/** Runs `look` and comes back. */
export function looking(p: Parser, look: () => void): void {
  const { index } = p;
  look();
  p.goTo(index);
}

function withoutInvalid(p: Parser): Expr | null {
  return p.withoutBlame((at) => at.attempt(plainExpression));
}

export function isLegacyStatement(value: Expr): boolean {
  return value.kind === "Name" && (value.id === "print" || value.id === "exec");
}

export function invalidExpression(p: Parser): void {
  looking(p, () => blameBrokenString(p));
  looking(p, () => blameMissingComma(p));
  looking(p, () => blameHalfConditional(p));
  looking(p, () => blameStatementInConditional(p));
  looking(p, () => blameLambdaInString(p));
}

/** "a "b" c": a string that ended too early. */
function blameBrokenString(p: Parser): void {
  if (!p.at("STRING")) return;
  p.advance();
  const between: Expr[] = [];
  while (!p.at("STRING")) {
    const value = withoutInvalid(p);
    if (value === null) break;
    between.push(value);
  }
  if (between.length === 0 || !p.at("STRING")) return;
  const last = between[between.length - 1];
  p.raiseAt(between[0], last, "invalid syntax. Is this intended to be part of the string?");
}

function blameMissingComma(p: Parser): void {
  if (p.at("NAME") && (SOFT_KEYWORDS.includes(p.token.text) || p.peekKind(1) === "STRING")) return;
  const first = p.attempt(disjunction);
  if (first === null) return;
  const second = withoutInvalid(p);
  if (second === null || isLegacyStatement(first)) return;
  if (p.tokens[p.index - 1].level === 0) return;
  p.raiseAt(first, second, "invalid syntax. Perhaps you forgot a comma?");
}

function blameHalfConditional(p: Parser): void {
  const body = p.attempt(disjunction);
  if (body === null || !p.take("if")) return;
  const test = p.attempt(disjunction);
  if (test === null) return;
  if (!p.at("else") && !p.at(":")) p.raiseAt(body, test, "expected 'else' after 'if' expression");
  if (!p.take("else") || p.fits(expression)) return;
  const message = "expected expression after 'else', but statement is given";
  p.raiseAtToken(p.token, message);
}

function blameStatementInConditional(p: Parser): void {
  const start = p.token;
  if (!p.take("pass") && !p.take("break") && !p.take("continue")) return;
  if (!p.take("if") || p.attempt(disjunction) === null || !p.take("else")) return;
  const orelse: Stmt | null = p.attempt(simpleStatement);
  if (orelse !== null) p.raiseAt(start, start, "expected expression before 'if', but statement is given");
}

function blameLambdaInString(p: Parser): void {
  const start = p.token;
  if (!p.take("lambda")) return;
  if (!p.at(":") && p.attempt((at) => parameters(at, ":")) === null) return;
  const colon = p.token;
  if (!p.take(":")) return;
  const message = "string: lambda expressions are not allowed without parentheses";
  if (p.at("FSTRING_MIDDLE")) p.raiseAt(start, colon, `f-${message}`);
  if (p.at("TSTRING_MIDDLE")) p.raiseAt(start, colon, `t-${message}`);
}

export function invalidLegacyExpression(p: Parser): void {
  looking(p, () => {
    const name = p.token;
    if (!p.take("NAME") || p.at("(")) return;
    // What follows is read after any name, and so are its mistakes found.
    const value = p.attempt(starExpressions);
    if (value === null || (name.text !== "print" && name.text !== "exec")) return;
    const message = `Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`;
    p.raiseAt(name, value, message);
  });
}

export function invalidNamedExpression(p: Parser): void {
  p.remember("invalid_named_expression", blameNamedExpression);
}

function blameNamedExpression(p: Parser): boolean {
  looking(p, () => {
    const value = p.attempt(expression);
    if (value === null || !p.take(":=") || p.attempt(expression) === null) return;
    p.raiseAt(value, value, `cannot use assignment expressions with ${expressionName(value)}`);
  });
  looking(p, () => {
    const name = p.token;
    if (!p.take("NAME") || !p.take("=")) return;
    const value = p.attempt(bitwiseOr);
    if (value === null || p.at("=") || p.at(":=")) return;
    p.raiseAt(name, value, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  });
  looking(p, () => {
    if (startsWithDisplay(p)) return;
    const value = p.attempt(bitwiseOr);
    if (value === null || !p.take("=")) return;
    if (p.attempt(bitwiseOr) === null || p.at("=") || p.at(":=")) return;
    const message = `cannot assign to ${expressionName(value)} here. Maybe you meant '==' instead of '='?`;
    p.raiseAt(value, value, message);
  });
  return true;
}

/** `!(list|tuple|genexp|'True'|'None'|'False')` */
function startsWithDisplay(p: Parser): boolean {
  const { kind } = p.token;
  if (kind === "True" || kind === "None" || kind === "False") return true;
  if (kind !== "[" && kind !== "(") return false;
  const { token, index } = p;
  const atom = p.attempt(atomOnly);
  p.goTo(index);
  if (atom === null) return false;
  if (kind === "[") return atom.kind === "List";
  const isOwn = atom.lineno === token.lineno && atom.col_offset === token.col;
  return isOwn && (atom.kind === "Tuple" || atom.kind === "GeneratorExp");
}

/** The display alone, whatever calls or subscripts follow it. */
function atomOnly(p: Parser): Expr {
  let value = primary(p);
  while (value.kind === "Call" || value.kind === "Subscript" || value.kind === "Attribute") {
    value = value.kind === "Call" ? value.func : value.value;
  }
  return value;
}

/** invalid_arithmetic and invalid_factor: after an operator, at a `not`. */
export function invalidNotAfterOperator(p: Parser, operand: (p: Parser) => Expr): void {
  if (!p.at("not") || !p.isBlaming) return;
  looking(p, () => {
    const start = p.advance();
    const value = p.attempt(operand);
    if (value !== null) p.raiseAt(start, value, "'not' after an operator must be parenthesized");
  });
}
