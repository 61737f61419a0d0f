// Mistakes in the shape of compound statements: a missing colon, a missing block, an `except` out of place.
// Grammar: invalid_if_stmt, invalid_try_stmt, invalid_with_item and their neighbours in CPython's Grammar/python.gram.
// Each function starts at its statement's first token, and either raises or leaves the parser where it was.

import type { Expr } from "./ast.ts";
import { expressionName } from "./expression-names.ts";
import { looking } from "./invalid-expressions.ts";
import { blameTarget } from "./invalid-targets.ts";
import { callArguments } from "./parser-arguments.ts";
import { expression, expressions, namedExpression, starExpressions } from "./parser-expressions.ts";
import { typeParams } from "./parser-parameters.ts";
import { patterns } from "./parser-patterns.ts";
import { block, exceptHandler, guard, subjectExpression } from "./parser-statements.ts";
import { starTarget, starTargets } from "./parser-targets.ts";
import type { Parser, Place } from "./parser.ts";

function expectedBlock(p: Parser, after: string, lineno: number): never {
  return p.raiseAtLast(`expected an indented block after ${after} on line ${lineno}`, "IndentationError");
}

/** At the colon of a header, when no block follows on the next line. */
function blameMissingBlock(p: Parser, after: string, place: Place): void {
  if (p.take(":") && p.take("NEWLINE") && !p.at("INDENT")) expectedBlock(p, after, place.lineno);
}

/** After a header: its colon is missing at the end of the line, or its block on the next. */
function blameHeaderEnd(p: Parser, after: string, place: Place): void {
  if (p.at("NEWLINE")) p.raiseAtLast("expected ':'");
  blameMissingBlock(p, after, place);
}

/** invalid_block: where the INDENT should be. */
export function invalidBlock(p: Parser): void {
  p.raiseAtLast("expected an indented block", "IndentationError");
}

/** invalid_def_raw: after the colon. `start` is the `def`, or the `async` before it. */
export function afterDefinition(p: Parser, start: Place): void {
  looking(p, () => {
    if (p.take("NEWLINE") && !p.at("INDENT")) expectedBlock(p, "function definition", start.lineno);
  });
}

/** invalid_class_def_raw */
export function invalidClass(p: Parser): void {
  looking(p, () => {
    const start = p.advance();
    if (!p.take("NAME") || p.attempt(typeParams) === null) return;
    if (p.at("(")) p.attempt((at) => callArguments(at, false));
    blameHeaderEnd(p, "class definition", start);
  });
}

/** `if`, `elif` or `while`, whose condition was read by name: CPython counts an `if`'s line at its condition. */
function blameCondition(p: Parser, what: string): void {
  looking(p, () => {
    const start = p.advance();
    const test = p.attempt(namedExpression);
    if (test !== null) blameHeaderEnd(p, `'${what}' statement`, what === "if" ? test : start);
  });
}

export function invalidIf(p: Parser): void {
  blameCondition(p, "if");
}

export function invalidElif(p: Parser): void {
  blameCondition(p, "elif");
}

export function invalidWhile(p: Parser): void {
  blameCondition(p, "while");
}

export function invalidElse(p: Parser): void {
  looking(p, () => {
    const start = p.advance();
    blameMissingBlock(p, "'else' statement", start);
  });
  looking(p, () => {
    p.advance();
    if (!p.take(":") || p.attempt(block) === null) return;
    if (p.at("elif")) p.raiseAtLast("'elif' block follows an 'else' block");
  });
}

export function invalidFor(p: Parser): void {
  looking(p, () => {
    p.take("async");
    const start = p.token;
    if (!p.take("for") || p.attempt(starTargets) === null || !p.take("in")) return;
    if (p.attempt(starExpressions) === null) return;
    blameHeaderEnd(p, "'for' statement", start);
  });
}

// with

/** `expression ['as' star_target]`, any number of them between commas; whether there was one. */
function looseItems(p: Parser, item: (p: Parser) => Expr): boolean {
  const one = (at: Parser): true => {
    item(at);
    at.attempt((inner) => {
      inner.expect("as");
      return starTarget(inner);
    });
    return true;
  };
  if (p.attempt(one) === null) return false;
  while (p.at(",")) {
    const fitted = p.attempt((at) => {
      at.advance();
      return one(at);
    });
    if (fitted === null) break;
  }
  return true;
}

/** Runs `judge` after each way to read the items of a `with`. */
function afterWithItems(p: Parser, judge: (keyword: Place) => void): void {
  looking(p, () => {
    p.take("async");
    const keyword = p.token;
    if (p.take("with") && looseItems(p, expression)) judge(keyword);
  });
  looking(p, () => {
    p.take("async");
    const keyword = p.token;
    if (!p.take("with") || !p.take("(") || !looseItems(p, expressions)) return;
    p.take(",");
    if (p.take(")")) judge(keyword);
  });
}

export function invalidWithIndent(p: Parser): void {
  afterWithItems(p, (keyword) => blameMissingBlock(p, "'with' statement", keyword));
}

export function invalidWith(p: Parser): void {
  if (!p.isBlaming) return;
  afterWithItems(p, () => {
    if (p.at("NEWLINE")) p.raiseAtLast("expected ':'");
  });
}

export function invalidWithItem(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    if (p.attempt(expression) === null || !p.take("as")) return;
    const target = p.attempt(expression);
    if (target === null || !(p.at(",") || p.at(")") || p.at(":"))) return;
    blameTarget(p, target, "assign");
  });
}

// try

export function invalidTry(p: Parser): void {
  looking(p, () => {
    const start = p.advance();
    blameMissingBlock(p, "'try' statement", start);
  });
  looking(p, () => {
    p.advance();
    if (!p.take(":") || p.attempt(block) === null) return;
    if (!p.at("except") && !p.at("finally")) p.raiseAtLast("expected 'except' or 'finally' block");
  });
  looking(p, () => blameMixedExcept(p, false));
  looking(p, () => blameMixedExcept(p, true));
}

/** `except` among `except*`s, or the reverse. */
function blameMixedExcept(p: Parser, isStar: boolean): void {
  p.advance();
  if (!p.take(":")) return;
  while (p.attempt(block) !== null);
  const handler = (at: Parser): unknown => exceptHandler(at, isStar);
  if (p.attempt(handler) === null) return;
  while (p.attempt(handler) !== null);
  const keyword = p.token;
  if (!p.take("except")) return;
  const star = p.token;
  if (!isStar && !p.take("*")) return;
  const type = p.attempt(expression);
  if (type === null && !isStar) return;
  if (type !== null) takeAsName(p);
  if (!p.at(":")) return;
  const message = "cannot have both 'except' and 'except*' on the same 'try'";
  p.raiseAt(keyword, isStar ? keyword : star, message);
}

/** `['as' NAME]` */
function takeAsName(p: Parser): void {
  if (!p.at("as") || p.peekKind(1) !== "NAME") return;
  p.advance();
  p.advance();
}

/** invalid_except_stmt_indent, invalid_except_star_stmt_indent */
export function invalidExceptIndent(p: Parser, isStar: boolean): void {
  if (!p.at("except")) return;
  const what = isStar ? "'except*' statement" : "'except' statement";
  looking(p, () => {
    const start = p.advance();
    if (isStar && !p.take("*")) return;
    if (p.attempt(expression) === null) return;
    takeAsName(p);
    blameMissingBlock(p, what, start);
  });
  if (isStar) return;
  looking(p, () => {
    const start = p.advance();
    blameMissingBlock(p, what, start);
  });
}

/** invalid_except_stmt, invalid_except_star_stmt */
export function invalidExcept(p: Parser, isStar: boolean): void {
  if (!p.isBlaming || !p.at("except")) return;
  const start = (): boolean => {
    p.advance();
    return !isStar || p.take("*");
  };
  looking(p, () => {
    if (!start()) return;
    const type = p.attempt(expression);
    if (type === null || !p.take(",") || p.attempt(expressions) === null) return;
    if (!p.take("as") || !p.take("NAME") || !p.at(":")) return;
    p.raiseFrom(type, "multiple exception types must be parenthesized when using 'as'");
  });
  looking(p, () => {
    if (!start() || p.attempt(expression) === null) return;
    takeAsName(p);
    if (p.at("NEWLINE")) p.raiseAtLast("expected ':'");
  });
  looking(p, () => {
    if (!start()) return;
    if (!isStar && p.at("NEWLINE")) p.raiseAtLast("expected ':'");
    if (isStar && (p.at("NEWLINE") || p.at(":"))) p.raiseAtLast("expected one or more exception types");
  });
  looking(p, () => {
    if (!start() || p.attempt(expression) === null || !p.take("as")) return;
    const target = p.attempt(expression);
    if (target === null || !p.take(":") || p.attempt(block) === null) return;
    const what = isStar ? "except* statement" : "except statement";
    p.raiseAt(target, target, `cannot use ${what} with ${expressionName(target)}`);
  });
}

export function invalidFinally(p: Parser): void {
  looking(p, () => {
    const start = p.advance();
    blameMissingBlock(p, "'finally' statement", start);
  });
}

// match

export function invalidMatch(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    const start = p.advance();
    if (p.attempt(subjectExpression) !== null) blameHeaderEnd(p, "'match' statement", start);
  });
}

export function invalidCase(p: Parser): void {
  looking(p, () => {
    const start = p.token;
    if (!p.atWord("case")) return;
    p.advance();
    if (p.attempt(patterns) === null) return;
    p.attempt(guard);
    blameHeaderEnd(p, "'case' statement", start);
  });
}
