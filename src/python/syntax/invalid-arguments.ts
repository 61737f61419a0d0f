// Mistakes in a call's arguments: their order, a generator without parentheses, `f(a.b=1)`.
// Grammar: invalid_arguments, invalid_kwarg, invalid_starred_expression in CPython's Grammar/python.gram.

import type { Comprehension, Expr } from "./ast.ts";
import { looking } from "./invalid-expressions.ts";
import { plainArguments, starredArgument } from "./parser-arguments.ts";
import type { CallArguments } from "./parser-arguments.ts";
import { expression } from "./parser-expressions.ts";
import { forIfClauses } from "./parser-primaries.ts";
import type { Parser } from "./parser.ts";

/** The last thing in a comprehension: its last condition, or what it iterates over. */
function lastOf(clauses: Comprehension[]): Expr {
  const last = clauses[clauses.length - 1];
  return last.ifs.length > 0 ? last.ifs[last.ifs.length - 1] : last.iter;
}

function generatorAfterExpression(p: Parser): { elt: Expr; clauses: Comprehension[] } | null {
  const elt = p.attempt(expression);
  if (elt === null || !(p.at("for") || p.at("async"))) return null;
  const clauses = p.attempt(forIfClauses);
  return clauses === null ? null : { elt, clauses };
}

const UNPARENTHESIZED = "Generator expression must be parenthesized";
const MAYBE_EQUALS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

/** After the `(`, when the arguments do not end at a `)`. */
export function invalidArguments(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => blameUnpackingAfterMapping(p));
  looking(p, () => {
    const generator = generatorAfterExpression(p);
    if (generator === null || !p.take(",")) return;
    // A comma alone is enough; what follows it does not matter.
    looking(p, () => {
      p.attempt(plainArguments);
    });
    p.raiseAt(generator.elt, lastOf(generator.clauses), UNPARENTHESIZED);
  });
  looking(p, () => blameKeywordGenerator(p));
  looking(p, () => blameMissingValue(p));
  looking(p, () => {
    const args = p.attempt(plainArguments);
    if (args === null || !(p.at("for") || p.at("async"))) return;
    const clauses = p.attempt(forIfClauses);
    if (clauses !== null) blameGeneratorAmongArguments(p, args, clauses);
  });
  looking(p, () => {
    if (p.attempt(plainArguments) === null || !p.take(",")) return;
    const generator = generatorAfterExpression(p);
    if (generator !== null) p.raiseAt(generator.elt, lastOf(generator.clauses), UNPARENTHESIZED);
  });
  looking(p, () => {
    const args = p.attempt(plainArguments);
    if (args === null || !p.take(",") || p.attempt(plainArguments) === null) return;
    const isAfterMapping = args.keywords.some((keyword) => keyword.arg === null);
    const what = isAfterMapping ? "keyword argument unpacking" : "keyword argument";
    p.raiseAtLast(`positional argument follows ${what}`);
  });
}

function blameUnpackingAfterMapping(p: Parser): void {
  const args = p.attempt(plainArguments);
  if (args === null || args.keywords.length === 0 || !p.at(",")) return;
  const comma = p.advance();
  const starred = p.at("*") ? p.attempt(starredArgument) : null;
  if (starred !== null && !p.at("=")) {
    p.raiseFrom(comma, "iterable argument unpacking follows keyword argument unpacking");
  }
}

/** `f(x=y for y in z)` */
function blameKeywordGenerator(p: Parser): void {
  const name = p.token;
  if (!p.take("NAME") || !p.at("=")) return;
  const equals = p.advance();
  if (p.attempt(expression) === null || p.attempt(forIfClauses) === null) return;
  p.raiseAt(name, equals, MAYBE_EQUALS);
}

/** `f(a, b=)` */
function blameMissingValue(p: Parser): void {
  const { index } = p;
  if (p.attempt(plainArguments) === null || !p.take(",")) p.goTo(index);
  const name = p.token;
  if (!p.take("NAME") || !p.at("=")) return;
  const equals = p.advance();
  if (p.at(",") || p.at(")")) p.raiseAt(name, equals, "expected argument value expression");
}

/** CPython: Parser/action_helpers.c _PyPegen_nonparen_genexp_in_call. */
function blameGeneratorAmongArguments(p: Parser, args: CallArguments, clauses: Comprehension[]): void {
  const count = args.args.length;
  // One argument that is a generator needs no parentheses of its own.
  if (count <= 1) return;
  p.raiseAt(args.args[count - 1], lastOf(clauses), UNPARENTHESIZED);
}

/** invalid_kwarg */
export function invalidKeyword(p: Parser): void {
  if (!p.isBlaming) return;
  const start = p.token;
  const isConstant = start.kind === "True" || start.kind === "False" || start.kind === "None";
  if (isConstant && p.peekKind(1) === "=") {
    p.raiseAt(start, p.tokens[p.index + 1], `cannot assign to ${start.kind}`);
  }
  if (start.kind === "NAME" && p.peekKind(1) === "=") {
    looking(p, () => blameKeywordGenerator(p));
  } else if (start.kind !== "**") {
    looking(p, () => {
      const value = p.attempt(expression);
      if (value === null || !p.at("=")) return;
      const message = 'expression cannot contain assignment, perhaps you meant "=="?';
      p.raiseAt(value, p.token, message);
    });
  }
  if (start.kind !== "**") return;
  looking(p, () => {
    p.advance();
    if (p.attempt(expression) === null || !p.take("=")) return;
    const value = p.attempt(expression);
    if (value !== null) p.raiseAt(start, value, "cannot assign to keyword argument unpacking");
  });
}

/** invalid_starred_expression_unpacking: at a `*`. */
export function invalidStarredUnpacking(p: Parser): void {
  looking(p, () => {
    const star = p.advance();
    if (p.attempt(expression) === null || !p.take("=")) return;
    const value = p.attempt(expression);
    if (value !== null) p.raiseAt(star, value, "cannot assign to iterable argument unpacking");
  });
}

/** invalid_starred_expression: a `*` with nothing after it. */
export function invalidStarred(p: Parser): never {
  if (p.isBlaming) p.raiseAtLast("Invalid star expression");
  return p.fail();
}
