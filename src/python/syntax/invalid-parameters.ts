// Mistakes in the parameters of `def` and `lambda`: their order, their stars and slashes, a missing default.
// Grammar: invalid_parameters, invalid_star_etc, invalid_kwds and their lambda twins in CPython's Grammar/python.gram.
// `close` is what ends the list: `)` for a def, `:` for a lambda.

import type { Arg, Expr } from "./ast.ts";
import { looking } from "./invalid-expressions.ts";
import { expression } from "./parser-expressions.ts";
import { parameter } from "./parser-parameters.ts";
import type { Parser } from "./parser.ts";

type Close = ")" | ":";
type Rule = (p: Parser) => unknown;

/** What follows the `=` of a parameter. */
export function defaultExpression(p: Parser): Expr {
  if (!p.isBlaming) return expression(p);
  const equals = p.tokens[p.index - 1];
  const value = p.attempt(expression);
  if (value !== null) return value;
  if (p.at(")") || p.at(",")) p.raiseAt(equals, equals, "expected default value expression");
  return p.fail();
}

function endParameter(p: Parser, close: Close): void {
  if (!p.take(",") && !p.at(close)) p.fail();
}

function withoutDefault(p: Parser, close: Close): Arg {
  const arg = parameter(p, close, false);
  endParameter(p, close);
  return arg;
}

function withDefault(p: Parser, close: Close): true {
  parameter(p, close, false);
  p.expect("=");
  defaultExpression(p);
  endParameter(p, close);
  return true;
}

function maybeWithDefault(p: Parser, close: Close): true {
  parameter(p, close, false);
  if (p.take("=")) defaultExpression(p);
  endParameter(p, close);
  return true;
}

/** As many as fit; how many. */
function many(p: Parser, rule: Rule): number {
  let count = 0;
  while (p.attempt(rule) !== null) count++;
  return count;
}

/** Parameters, `/` and its comma. */
function slash(p: Parser, close: Close, hasDefaults: boolean): true {
  const plainCount = many(p, (at) => withoutDefault(at, close));
  const count = hasDefaults ? many(p, (at) => withDefault(at, close)) : plainCount;
  if (count === 0) p.fail();
  p.expect("/");
  endParameter(p, close);
  return true;
}

function anySlash(p: Parser, close: Close): boolean {
  if (p.attempt((at) => slash(at, close, false)) !== null) return true;
  return p.attempt((at) => slash(at, close, true)) !== null;
}

export function invalidParameters(p: Parser, close: Close): void {
  const maybes = (): number => many(p, (at) => maybeWithDefault(at, close));
  looking(p, () => {
    const first = p.token;
    if (p.take("/") && p.at(",")) p.raiseAt(first, first, "at least one argument must precede /");
  });
  looking(p, () => {
    if (!anySlash(p, close)) return;
    maybes();
    if (p.at("/")) p.raiseAt(p.token, p.token, "/ may appear only once");
  });
  looking(p, () => blameMissingDefault(p, close));
  looking(p, () => blameParenthesized(p, close));
  looking(p, () => {
    anySlash(p, close);
    maybes();
    if (!p.take("*")) return;
    if (!p.take(",") && p.attempt((at) => withoutDefault(at, close)) === null) return;
    maybes();
    if (p.at("/")) p.raiseAt(p.token, p.token, "/ must be ahead of *");
  });
  looking(p, () => {
    if (maybes() === 0 || !p.take("/")) return;
    if (p.at("*")) p.raiseAt(p.token, p.token, "expected comma between / and *");
  });
}

function blameMissingDefault(p: Parser, close: Close): void {
  p.attempt((at) => slash(at, close, false));
  many(p, (at) => withoutDefault(at, close));
  const isSlash = p.attempt((at) => slash(at, close, true)) !== null;
  if (!isSlash && many(p, (at) => withDefault(at, close)) === 0) return;
  const late = p.attempt((at) => withoutDefault(at, close));
  if (late !== null) p.raiseAt(late, late, "parameter without a default follows parameter with a default");
}

function blameParenthesized(p: Parser, close: Close): void {
  many(p, (at) => withoutDefault(at, close));
  const open = p.token;
  if (!p.take("(")) return;
  if (close === ")") {
    if (many(p, (at) => withoutDefault(at, close)) === 0) return;
  } else {
    if (p.attempt((at) => parameter(at, close, false)) === null) return;
    while (p.at(",") && p.peekKind(1) === "NAME") {
      p.advance();
      p.advance();
    }
  }
  p.take(",");
  if (!p.at(")")) return;
  const what = close === ")" ? "Function" : "Lambda expression";
  p.raiseAt(open, p.token, `${what} parameters cannot be parenthesized`);
}

/** invalid_star_etc: at a `*`. */
export function invalidStar(p: Parser, close: Close): void {
  const star = p.token;
  looking(p, () => {
    p.advance();
    const isBare = p.at(close) || (p.take(",") && (p.at(close) || p.at("**")));
    if (!isBare) return;
    const message = "named arguments must follow bare *";
    if (close === ")") p.raiseAt(star, star, message);
    p.raiseAtLast(message);
  });
  looking(p, () => {
    p.advance();
    if (p.attempt((at) => parameter(at, close, false)) === null || !p.at("=")) return;
    p.raiseAt(p.token, p.token, "var-positional argument cannot have default value");
  });
  looking(p, () => {
    p.advance();
    if (p.attempt((at) => withoutDefault(at, close)) === null && !p.take(",")) return;
    many(p, (at) => maybeWithDefault(at, close));
    const second = p.token;
    if (!p.take("*")) return;
    if (p.attempt((at) => withoutDefault(at, close)) === null && !p.at(",")) return;
    p.raiseAt(second, second, "* argument may appear only once");
  });
}

/** invalid_kwds: at a `**`. */
export function invalidDoubleStar(p: Parser, close: Close): void {
  looking(p, () => {
    p.advance();
    if (p.attempt((at) => parameter(at, close, false)) === null) return;
    if (p.at("=")) p.raiseAt(p.token, p.token, "var-keyword argument cannot have default value");
    if (!p.take(",")) return;
    const message = "arguments cannot follow var-keyword argument";
    const next = p.token;
    const late = p.attempt((at) => parameter(at, close, false));
    if (late !== null) p.raiseAt(late, late, message);
    if (next.kind === "*" || next.kind === "**" || next.kind === "/") p.raiseAt(next, next, message);
  });
}
