// Compound statements, blocks, and the three kinds of program: a file, an interactive statement, an expression.
// Grammar: "STARTING RULES" and "COMPOUND STATEMENTS" in CPython's Grammar/python.gram.

import type { ExceptHandler, Expr, MatchCase, Mod, Stmt, TypeParam, WithItem } from "./ast.ts";
import {
  afterDefinition,
  invalidBlock,
  invalidCase,
  invalidClass,
  invalidElif,
  invalidElse,
  invalidExcept,
  invalidExceptIndent,
  invalidFinally,
  invalidFor,
  invalidIf,
  invalidMatch,
  invalidTry,
  invalidWhile,
  invalidWith,
  invalidWithIndent,
  invalidWithItem,
} from "./invalid-blocks.ts";
import { invalidForTarget } from "./invalid-targets.ts";
import { callArguments } from "./parser-arguments.ts";
import {
  starNamedExpression,
  expression,
  expressions,
  namedExpression,
  starExpressions,
} from "./parser-expressions.ts";
import { emptyArguments, parameters, typeParams } from "./parser-parameters.ts";
import { patterns } from "./parser-patterns.ts";
import { simpleStatements } from "./parser-simple.ts";
import { starTarget, starTargets } from "./parser-targets.ts";
import { FAIL } from "./parser.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

export type Mode = "exec" | "eval" | "single";

export function program(p: Parser, mode: Mode): Mod {
  if (mode === "eval") {
    const body = expressions(p);
    while (p.take("NEWLINE"));
    p.expect("ENDMARKER");
    return { kind: "Expression", body };
  }
  if (mode === "single") return { kind: "Interactive", body: interactive(p) };
  const body: Stmt[] = [];
  while (!p.at("ENDMARKER")) statement(p, body);
  return { kind: "Module", body };
}

function interactive(p: Parser): Stmt[] {
  const body = interactiveStatement(p);
  const last = p.tokens[p.index - 1];
  // CPython: Parser/pegen.c bad_single_statement.
  if (!/^(?:\s|#[^\n]*(?:\n|$))*$/.test(p.text.source.slice(last.end))) {
    p.raiseAtToken(last, "multiple statements found while compiling a single statement");
  }
  return body;
}

function interactiveStatement(p: Parser): Stmt[] {
  const start = p.token;
  if (p.take("NEWLINE")) return [{ kind: "Pass", ...p.since(start) }];
  const compound = compoundStatement(p);
  if (compound === null) return simpleStatements(p);
  p.expect("NEWLINE");
  return [compound];
}

function statement(p: Parser, into: Stmt[]): void {
  const compound = compoundStatement(p);
  if (compound !== null) into.push(compound);
  else into.push(...simpleStatements(p));
}

/** Null, with nothing consumed, when no compound statement begins here. */
function compoundStatement(p: Parser): Stmt | null {
  switch (p.token.kind) {
    case "def":
      return functionDefinition(p, p.token, []);
    case "@":
      return decorated(p);
    case "class":
      return classDefinition(p, []);
    case "async":
      return asyncStatement(p);
    case "if":
      return ifStatement(p);
    case "for":
      return forStatement(p, p.token);
    case "while":
      return whileStatement(p);
    case "try":
      return tryStatement(p);
    case "with":
      return withStatement(p, p.token);
    case "NAME":
      if (p.token.text === "match") return matchStatement(p);
      return null;
    default:
      return null;
  }
}

/** `block`: an indented suite, or simple statements on the same line. */
export function block(p: Parser): Stmt[] {
  return p.isDiagnosing ? p.remember("block", plainBlock) : plainBlock(p);
}

function plainBlock(p: Parser): Stmt[] {
  if (!p.at("NEWLINE")) return simpleStatements(p);
  p.advance();
  if (!p.at("INDENT")) {
    if (p.isBlaming) invalidBlock(p);
    p.fail();
  }
  p.enter();
  p.advance();
  const body: Stmt[] = [];
  do statement(p, body);
  while (!p.at("DEDENT") && !p.at("ENDMARKER"));
  p.expect("DEDENT");
  p.leave();
  return body;
}

/** Runs `diagnose` at the statement's start when `rule` does not fit; only in the second pass. */
function orDiagnose<T>(p: Parser, rule: () => T, diagnose: (p: Parser) => void): T {
  if (!p.isDiagnosing) return rule();
  const { index } = p;
  try {
    return rule();
  } catch (thrown) {
    if (thrown !== FAIL) throw thrown;
    p.goTo(index);
    diagnose(p);
    throw FAIL;
  }
}

function asyncStatement(p: Parser): Stmt {
  const start = p.token;
  const kind = p.peekKind(1);
  if (kind === "def") return functionDefinition(p, start, []);
  if (kind === "for") return forStatement(p, start);
  if (kind === "with") return withStatement(p, start);
  p.advance();
  return p.fail();
}

function decorated(p: Parser): Stmt {
  const decorators: Expr[] = [];
  while (p.take("@")) {
    decorators.push(namedExpression(p));
    p.expect("NEWLINE");
  }
  if (p.at("class")) return classDefinition(p, decorators);
  if (p.at("def") || (p.at("async") && p.peekKind(1) === "def"))
    return functionDefinition(p, p.token, decorators);
  if (p.at("async")) p.advance();
  return p.fail();
}

function functionDefinition(p: Parser, start: Token, decorator_list: Expr[]): Stmt {
  const isAsync = p.take("async");
  p.expect("def");
  const name = p.expectName().text;
  const type_params = optionalTypeParams(p);
  if (p.isBlaming) p.expectForced("(");
  else p.expect("(");
  const args = p.at(")") ? emptyArguments() : parameters(p, ")");
  p.expect(")");
  const returns = p.isDiagnosing ? p.attempt(returnAnnotation) : p.at("->") ? returnAnnotation(p) : null;
  if (p.isBlaming) p.expectForced(":");
  else p.expect(":");
  if (p.isBlaming) afterDefinition(p, start);
  const body = block(p);
  const kind = isAsync ? "AsyncFunctionDef" : "FunctionDef";
  return { kind, name, args, body, decorator_list, returns, type_params, ...p.sinceBlock(start) };
}

function returnAnnotation(p: Parser): Expr {
  p.expect("->");
  return expression(p);
}

/** In the second pass, type parameters that do not fit are as good as none: the next token is to blame. */
function optionalTypeParams(p: Parser): TypeParam[] {
  return p.isDiagnosing ? (p.attempt(typeParams) ?? []) : typeParams(p);
}

function classDefinition(p: Parser, decorator_list: Expr[]): Stmt {
  const start = p.token;
  if (p.isBlaming) invalidClass(p);
  p.advance();
  const name = p.expectName().text;
  const type_params = optionalTypeParams(p);
  const { args, keywords } = p.at("(") ? callArguments(p, false) : { args: [], keywords: [] };
  p.expect(":");
  const body = block(p);
  return {
    kind: "ClassDef",
    name,
    bases: args,
    keywords,
    body,
    decorator_list,
    type_params,
    ...p.sinceBlock(start),
  };
}

function ifStatement(p: Parser): Stmt {
  const start = p.token;
  if (p.isBlaming) invalidIf(p);
  p.advance();
  const test = namedExpression(p);
  p.expect(":");
  const body = block(p);
  const orelse = elifOrElse(p);
  return { kind: "If", test, body, orelse, ...p.sinceBlock(start) };
}

/** The chain of `elif`s, read in a loop so that its length costs no depth. */
function elifOrElse(p: Parser): Stmt[] {
  interface Clause {
    readonly start: Token;
    readonly test: Expr;
    readonly body: Stmt[];
  }
  const clauses: Clause[] = [];
  while (p.at("elif")) {
    if (p.isBlaming) invalidElif(p);
    const start = p.advance();
    const test = namedExpression(p);
    p.expect(":");
    clauses.push({ start, test, body: block(p) });
  }
  let orelse = elseBlock(p);
  for (const { start, test, body } of clauses.reverse()) {
    orelse = [{ kind: "If", test, body, orelse, ...p.sinceBlock(start) }];
  }
  return orelse;
}

function elseBlock(p: Parser): Stmt[] {
  if (!p.at("else")) return [];
  if (p.isBlaming) invalidElse(p);
  p.advance();
  p.expectForced(":");
  return block(p);
}

function whileStatement(p: Parser): Stmt {
  const start = p.token;
  if (p.isBlaming) invalidWhile(p);
  p.advance();
  const test = namedExpression(p);
  p.expect(":");
  const body = block(p);
  const orelse = elseBlock(p);
  return { kind: "While", test, body, orelse, ...p.sinceBlock(start) };
}

function forStatement(p: Parser, start: Token): Stmt {
  if (p.isBlaming) invalidFor(p);
  const { index } = p;
  const isAsync = p.take("async");
  p.expect("for");
  const target = p.isDiagnosing ? p.attempt(starTargets) : starTargets(p);
  if (target === null || !p.at("in")) {
    if (p.isDiagnosing) {
      p.goTo(index);
      invalidForTarget(p);
    }
    return p.fail();
  }
  p.advance();
  const iter = starExpressions(p);
  p.expect(":");
  const body = block(p);
  const orelse = elseBlock(p);
  return { kind: isAsync ? "AsyncFor" : "For", target, iter, body, orelse, ...p.sinceBlock(start) };
}

function withStatement(p: Parser, start: Token): Stmt {
  if (p.isBlaming) invalidWithIndent(p);
  return orDiagnose(p, () => plainWith(p, start), invalidWith);
}

function plainWith(p: Parser, start: Token): Stmt {
  const isAsync = p.take("async");
  p.expect("with");
  const items = (p.at("(") ? p.attempt(parenthesizedWithItems) : null) ?? withItems(p);
  p.expect(":");
  const body = block(p);
  return { kind: isAsync ? "AsyncWith" : "With", items, body, ...p.sinceBlock(start) };
}

/** `(a as b, c)` before the colon; a tuple or group that goes on after its `)` is not this. */
function parenthesizedWithItems(p: Parser): WithItem[] {
  p.expect("(");
  const items = [withItem(p)];
  while (p.take(",")) {
    if (p.at(")")) break;
    items.push(withItem(p));
  }
  p.expect(")");
  if (!p.at(":")) p.fail();
  return items;
}

function withItems(p: Parser): WithItem[] {
  const items = [withItem(p)];
  while (p.take(",")) items.push(withItem(p));
  return items;
}

function withItem(p: Parser): WithItem {
  const { index } = p;
  const context_expr = expression(p);
  if (!p.at("as")) return { kind: "withitem", context_expr, optional_vars: null };
  const atAs = p.index;
  p.advance();
  const optional_vars = p.isDiagnosing ? p.attempt(starTarget) : starTarget(p);
  if (optional_vars !== null && (p.at(",") || p.at(")") || p.at(":"))) {
    return { kind: "withitem", context_expr, optional_vars };
  }
  if (!p.isDiagnosing) p.fail();
  p.goTo(index);
  invalidWithItem(p);
  p.goTo(atAs);
  return { kind: "withitem", context_expr, optional_vars: null };
}

function tryStatement(p: Parser): Stmt {
  const start = p.token;
  if (p.isBlaming) invalidTry(p);
  p.advance();
  p.expectForced(":");
  const body = block(p);
  const handlers: ExceptHandler[] = [];
  let orelse: Stmt[] = [];
  const isStar = p.at("except") && p.peekKind(1) === "*";
  while (p.at("except")) handlers.push(exceptHandler(p, isStar));
  if (handlers.length > 0) orelse = elseBlock(p);
  let finalbody: Stmt[] = [];
  if (p.at("finally")) finalbody = finallyBlock(p);
  else if (handlers.length === 0) p.fail();
  return { kind: isStar ? "TryStar" : "Try", body, handlers, orelse, finalbody, ...p.sinceBlock(start) };
}

function finallyBlock(p: Parser): Stmt[] {
  if (p.isBlaming) invalidFinally(p);
  p.advance();
  p.expectForced(":");
  return block(p);
}

export function exceptHandler(p: Parser, isStar: boolean): ExceptHandler {
  if (p.isBlaming) invalidExceptIndent(p, isStar);
  return orDiagnose(
    p,
    () => plainExceptHandler(p, isStar),
    (at) => invalidExcept(at, isStar),
  );
}

function plainExceptHandler(p: Parser, isStar: boolean): ExceptHandler {
  const start = p.expect("except");
  if (isStar) p.expect("*");
  let type: Expr | null = null;
  let name: string | null = null;
  if (isStar || !p.at(":")) {
    const { index } = p;
    type = expression(p);
    if (p.at(",")) {
      // Without parentheses (PEP 758) there is no place for `as`.
      p.goTo(index);
      type = expressions(p);
    } else if (p.take("as")) {
      name = p.expectName().text;
    }
  }
  p.expect(":");
  const body = block(p);
  return { kind: "ExceptHandler", type, name, body, ...p.sinceBlock(start) };
}

function matchStatement(p: Parser): Stmt | null {
  if (p.isDiagnosing) {
    const { index } = p;
    const parsed = p.attempt(plainMatch);
    if (parsed !== null) return parsed;
    p.goTo(index);
    invalidMatch(p);
    p.goTo(index);
    return null;
  }
  switch (p.peekKind(1)) {
    case "=":
    case ".":
    case ")":
    case ",":
    case ":":
    case "NEWLINE":
      return null;
    default:
      return matchIfHeaded(p);
  }
}

/** Only `match subject:` at the end of a line is a match statement; then there is no way back. */
function matchIfHeaded(p: Parser): Stmt | null {
  const { index } = p;
  const headed = p.attempt((at) => {
    at.advance();
    subjectExpression(at);
    at.expect(":");
    at.expect("NEWLINE");
    at.expect("INDENT");
    return at.atWord("case") ? true : at.fail();
  });
  p.goTo(index);
  return headed === null ? null : plainMatch(p);
}

function plainMatch(p: Parser): Stmt {
  const start = p.advance();
  const subject = subjectExpression(p);
  p.expect(":");
  p.expect("NEWLINE");
  p.expect("INDENT");
  const cases: MatchCase[] = [];
  do cases.push(caseBlock(p));
  while (p.atWord("case"));
  p.expect("DEDENT");
  return { kind: "Match", subject, cases, ...p.sinceBlock(start) };
}

export function subjectExpression(p: Parser): Expr {
  const start = p.token;
  const first = starNamedExpression(p);
  if (!p.at(",")) return first.kind === "Starred" ? p.fail() : first;
  const elts = [first];
  while (p.take(",")) {
    if (p.at(":") || p.at("NEWLINE")) break;
    elts.push(starNamedExpression(p));
  }
  return { kind: "Tuple", elts, ctx: "Load", ...p.since(start) };
}

export function guard(p: Parser): Expr | null {
  return p.take("if") ? namedExpression(p) : null;
}

function caseBlock(p: Parser): MatchCase {
  if (p.isBlaming) invalidCase(p);
  if (!p.atWord("case")) p.fail();
  p.advance();
  const pattern = patterns(p);
  const test = guard(p);
  p.expect(":");
  const body = block(p);
  return { kind: "match_case", pattern, guard: test, body };
}
