// Mistakes in brackets of every kind: comprehensions, groups, dicts.
// Grammar: invalid_comprehension, invalid_group, invalid_double_starred_kvpairs and others in CPython's Grammar/python.gram.

import type { Expr } from "./ast.ts";
import { looking } from "./invalid-expressions.ts";
import { starredArgument } from "./parser-arguments.ts";
import { atExpression, bitwiseOr, expression, starNamedExpression } from "./parser-expressions.ts";
import { dictItem, forIfClauses } from "./parser-primaries.ts";
import type { Parser } from "./parser.ts";

export function invalidComprehension(p: Parser): void {
  if (!p.isBlaming) return;
  const open = p.token.kind;
  looking(p, () => {
    p.advance();
    const value = p.at("*") ? p.attempt(starredArgument) : null;
    if (value === null || p.attempt(forIfClauses) === null) return;
    p.raiseAt(value, value, "iterable unpacking cannot be used in comprehension");
  });
  if (open === "(") return;
  looking(p, () => {
    p.advance();
    const first = p.attempt(starNamedExpression);
    if (first === null || !p.at(",")) return;
    const comma = p.advance();
    const rest = starNamedExpressions(p);
    if (!p.at("for") && !p.at("async")) return;
    if (p.attempt(forIfClauses) === null) return;
    const last = rest.length > 0 ? rest[rest.length - 1] : comma;
    p.raiseAt(first, last, "did you forget parentheses around the comprehension target?");
  });
}

/** `star_named_expressions?` */
function starNamedExpressions(p: Parser): Expr[] {
  const values: Expr[] = [];
  while (atExpression(p)) {
    const value = p.attempt(starNamedExpression);
    if (value === null) break;
    values.push(value);
    if (!p.take(",")) break;
  }
  return values;
}

export function invalidGroup(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    p.advance();
    const value = p.at("*") ? p.attempt(starredArgument) : null;
    if (value !== null && p.at(")")) p.raiseAt(value, value, "cannot use starred expression here");
  });
  looking(p, () => {
    p.advance();
    const stars = p.token;
    if (!p.take("**") || p.attempt(expression) === null || !p.at(")")) return;
    p.raiseAt(stars, stars, "cannot use double starred expression here");
  });
}

export function invalidDictComprehension(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    p.advance();
    const stars = p.token;
    if (!p.take("**") || p.attempt(bitwiseOr) === null) return;
    if (p.attempt(forIfClauses) === null || !p.at("}")) return;
    p.raiseAt(stars, stars, "dict unpacking cannot be used in dict comprehension");
  });
}

/** `'{' invalid_double_starred_kvpairs '}'` */
export function invalidDictItems(p: Parser): void {
  looking(p, () => {
    p.advance();
    looking(p, () => blameLaterItem(p));
    looking(p, () => blameStarredValue(p));
    looking(p, () => blameMissingValue(p));
  });
}

/** Items that are right, then a comma, then one that is not. */
function blameLaterItem(p: Parser): void {
  const item = (at: Parser): true => {
    dictItem(at, [], []);
    return true;
  };
  if (p.attempt(item) === null) return;
  while (p.take(",")) {
    if (p.attempt(item) !== null) continue;
    looking(p, () => blameMissingColon(p));
    looking(p, () => blameStarredValue(p));
    looking(p, () => blameMissingValue(p));
    return;
  }
}

function blameMissingColon(p: Parser): void {
  const key = p.attempt(expression);
  if (key === null || p.at(":")) return;
  const offset = p.text.characterOffset(key.lineno, key.end_col_offset - 1) + 1;
  const place = { lineno: key.lineno, offset, end_lineno: key.end_lineno, end_offset: 0 };
  p.raise("SyntaxError", "':' expected after dictionary key", place);
}

function blameStarredValue(p: Parser): void {
  if (p.attempt(expression) === null || !p.take(":")) return;
  const star = p.token;
  if (!p.take("*") || p.attempt(bitwiseOr) === null) return;
  p.raiseFrom(star, "cannot use a starred expression in a dictionary value");
}

function blameMissingValue(p: Parser): void {
  if (p.attempt(expression) === null || !p.at(":")) return;
  const colon = p.advance();
  if (p.at("}") || p.at(",")) p.raiseAt(colon, colon, "expression expected after dictionary key and ':'");
}

/** At `for`, when no `in` follows the target. */
export function invalidForIfClause(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    p.take("async");
    if (!p.take("for")) return;
    if (p.attempt(bitwiseOr) === null) return;
    while (p.take(",")) if (p.attempt(bitwiseOr) === null) break;
    if (!p.at("in")) p.raiseAtLast("'in' expected after for-loop variables");
  });
}
