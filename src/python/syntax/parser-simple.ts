// Statements of one line: assignments, imports, `return`, `del` and their like.
// Grammar: "SIMPLE STATEMENTS" in CPython's Grammar/python.gram.

import type { Alias, Expr, Operator, Stmt } from "./ast.ts";
import {
  invalidAssignment,
  invalidDelete,
  invalidDottedAsName,
  invalidImport,
  invalidImportFromAsName,
  invalidImportTargets,
} from "./invalid-statements.ts";
import {
  expression,
  starExpressions,
  yieldExpression,
  yieldOrStarExpressions,
} from "./parser-expressions.ts";
import { typeParams } from "./parser-parameters.ts";
import { asTarget, deleteTarget, isSingleTarget, starTargets } from "./parser-targets.ts";
import { FAIL } from "./parser.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

const AUGMENTED_OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ["+=", "Add"],
  ["-=", "Sub"],
  ["*=", "Mult"],
  ["@=", "MatMult"],
  ["/=", "Div"],
  ["%=", "Mod"],
  ["&=", "BitAnd"],
  ["|=", "BitOr"],
  ["^=", "BitXor"],
  ["<<=", "LShift"],
  [">>=", "RShift"],
  ["**=", "Pow"],
  ["//=", "FloorDiv"],
]);

export function atAugmentedOperator(p: Parser): boolean {
  return AUGMENTED_OPERATORS.has(p.token.kind);
}

/** `simple_stmts`: statements between semicolons, and the newline that ends them. */
export function simpleStatements(p: Parser): Stmt[] {
  const statements = [simpleStatement(p)];
  while (p.take(";")) {
    if (p.at("NEWLINE")) break;
    statements.push(simpleStatement(p));
  }
  p.expect("NEWLINE");
  return statements;
}

export function simpleStatement(p: Parser): Stmt {
  return p.isDiagnosing ? p.remember("simple_stmt", diagnosedStatement) : plainStatement(p);
}

/** The order of the grammar's alternatives matters to the second pass: assignment comes first, and its mistakes. */
function diagnosedStatement(p: Parser): Stmt {
  const { index } = p;
  const assigned = p.attempt(assignment);
  if (assigned !== null) return assigned;
  p.goTo(index);
  invalidAssignment(p);
  return plainStatement(p);
}

function plainStatement(p: Parser): Stmt {
  const start = p.token;
  switch (start.kind) {
    case "import":
      return importName(p);
    case "from":
      return importFrom(p);
    case "return": {
      p.advance();
      const value = atStatementEnd(p) ? null : starExpressions(p);
      return { kind: "Return", value, ...p.since(start) };
    }
    case "raise":
      return raiseStatement(p);
    case "pass":
      p.advance();
      return { kind: "Pass", ...p.since(start) };
    case "break":
      p.advance();
      return { kind: "Break", ...p.since(start) };
    case "continue":
      p.advance();
      return { kind: "Continue", ...p.since(start) };
    case "del":
      return deleteStatement(p);
    case "yield": {
      const value = yieldExpression(p);
      if (p.at("=") && !p.isDiagnosing) p.fail();
      return { kind: "Expr", value, ...p.since(start) };
    }
    case "assert":
      return assertStatement(p);
    case "global":
    case "nonlocal": {
      p.advance();
      const names = [p.expectName().text];
      while (p.take(",")) names.push(p.expectName().text);
      return { kind: start.kind === "global" ? "Global" : "Nonlocal", names, ...p.since(start) };
    }
    default:
      return expressionStatement(p);
  }
}

function atStatementEnd(p: Parser): boolean {
  return p.at("NEWLINE") || p.at(";");
}

function expressionStatement(p: Parser): Stmt {
  const start = p.token;
  if (p.atWord("type") && p.peekKind(1) === "NAME") {
    const alias = p.attempt(typeAlias);
    if (alias !== null) return alias;
  }
  if (start.kind === "NAME" && p.peekKind(1) === ":" && !p.isDiagnosing) return annotatedName(p);
  const value = starExpressions(p);
  if (!p.isDiagnosing) {
    const assigned = assignmentTail(p, start, value);
    if (assigned !== null) return assigned;
  }
  return { kind: "Expr", value, ...p.since(start) };
}

/** `assignment`, as the second pass tries it. */
function assignment(p: Parser): Stmt {
  const start = p.token;
  if (start.kind === "NAME" && p.peekKind(1) === ":") return annotatedName(p);
  const { index } = p;
  const single = p.attempt(singleTarget);
  if (single !== null && p.at(":")) return assignmentTail(p, start, single) ?? p.fail();
  p.goTo(index);
  const targets: Expr[] = [];
  for (;;) {
    const target = p.attempt((at) => {
      const value = starTargets(at);
      at.expect("=");
      return value;
    });
    if (target === null) break;
    targets.push(target);
  }
  if (targets.length > 0) {
    const value = p.attempt(yieldOrStarExpressions);
    if (value !== null && !p.at("=")) return { kind: "Assign", targets, value, ...p.since(start) };
  }
  p.goTo(index);
  const target = singleTarget(p);
  if (!atAugmentedOperator(p)) p.fail();
  return assignmentTail(p, start, target) ?? p.fail();
}

/** A name, attribute or subscript; only a name needs its parentheses to be annotated. */
function singleTarget(p: Parser): Expr {
  const target = starTargets(p);
  return isSingleTarget(target) ? target : p.fail();
}

function annotatedName(p: Parser): Stmt {
  const start = p.advance();
  const target: Expr = { kind: "Name", id: start.text, ctx: "Store", ...p.since(start) };
  p.expect(":");
  return annotation(p, start, target, 1);
}

function annotation(p: Parser, start: Token, target: Expr, simple: 0 | 1): Stmt {
  const type = expression(p);
  const value = p.isDiagnosing ? p.attempt(assignedValue) : p.at("=") ? assignedValue(p) : null;
  return { kind: "AnnAssign", target, annotation: type, value, simple, ...p.since(start) };
}

function assignedValue(p: Parser): Expr {
  p.expect("=");
  return yieldOrStarExpressions(p);
}

/** What `=`, `:` or `+=` after an expression makes of it; null when none follows. */
function assignmentTail(p: Parser, start: Token, first: Expr): Stmt | null {
  const { kind } = p.token;
  if (kind === "=") return plainAssignment(p, start, first);
  if (kind === ":") {
    if (!isSingleTarget(first)) p.fail();
    const target = asTarget(first, "Store") ?? p.fail();
    p.advance();
    return annotation(p, start, target, 0);
  }
  const op = AUGMENTED_OPERATORS.get(kind);
  if (op === undefined) return null;
  if (!isSingleTarget(first)) p.fail();
  const target = asTarget(first, "Store") ?? p.fail();
  p.advance();
  const value = yieldOrStarExpressions(p);
  return { kind: "AugAssign", target, op, value, ...p.since(start) };
}

function plainAssignment(p: Parser, start: Token, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  while (p.at("=")) {
    targets.push(asTarget(value, "Store") ?? p.fail());
    p.advance();
    value = yieldOrStarExpressions(p);
  }
  return { kind: "Assign", targets, value, ...p.since(start) };
}

function typeAlias(p: Parser): Stmt {
  const start = p.advance();
  const nameToken = p.expectName();
  const name: Expr = { kind: "Name", id: nameToken.text, ctx: "Store", ...p.since(nameToken) };
  const type_params = typeParams(p);
  p.expect("=");
  const value = expression(p);
  return { kind: "TypeAlias", name, type_params, value, ...p.since(start) };
}

function raiseStatement(p: Parser): Stmt {
  const start = p.expect("raise");
  if (atStatementEnd(p)) return { kind: "Raise", exc: null, cause: null, ...p.since(start) };
  const exc = expression(p);
  const cause = p.take("from") ? expression(p) : null;
  return { kind: "Raise", exc, cause, ...p.since(start) };
}

function deleteStatement(p: Parser): Stmt {
  if (!p.isDiagnosing) return plainDelete(p);
  const { index } = p;
  try {
    return plainDelete(p);
  } catch (thrown) {
    if (thrown !== FAIL) throw thrown;
    p.goTo(index);
    invalidDelete(p);
    throw FAIL;
  }
}

function plainDelete(p: Parser): Stmt {
  const start = p.expect("del");
  const targets = [deleteTarget(p)];
  while (p.take(",")) {
    if (atStatementEnd(p)) break;
    targets.push(deleteTarget(p));
  }
  if (!atStatementEnd(p)) p.fail();
  return { kind: "Delete", targets, ...p.since(start) };
}

function assertStatement(p: Parser): Stmt {
  const start = p.expect("assert");
  const test = expression(p);
  const msg = p.take(",") ? expression(p) : null;
  return { kind: "Assert", test, msg, ...p.since(start) };
}

function importName(p: Parser): Stmt {
  if (p.isBlaming) invalidImport(p);
  const start = p.expect("import");
  const names = [dottedAsName(p)];
  while (p.take(",")) names.push(dottedAsName(p));
  return { kind: "Import", names, ...p.since(start) };
}

export function dottedName(p: Parser): string {
  let name = p.expectName().text;
  while (p.take(".")) name += "." + p.expectName().text;
  return name;
}

function dottedAsName(p: Parser): Alias {
  if (p.isBlaming) invalidDottedAsName(p);
  const start = p.token;
  const name = dottedName(p);
  const asname = p.take("as") ? p.expectName().text : null;
  return { kind: "alias", name, asname, ...p.since(start) };
}

function importFrom(p: Parser): Stmt {
  const start = p.expect("from");
  let level = 0;
  while (p.at(".") || p.at("...")) level += p.advance().kind.length;
  const module = level === 0 || !p.at("import") ? dottedName(p) : null;
  p.expect("import");
  const names = importTargets(p);
  if (module === "__future__") checkFuture(p, names);
  return { kind: "ImportFrom", module, names, level, ...p.since(start) };
}

/** CPython: Parser/action_helpers.c _PyPegen_checked_future_import. */
function checkFuture(p: Parser, names: Alias[]): void {
  if (names.some((alias) => alias.name === "barry_as_FLUFL")) p.hasBarryAsFlufl = true;
}

function importTargets(p: Parser): Alias[] {
  const start = p.token;
  if (p.take("*")) return [{ kind: "alias", name: "*", asname: null, ...p.since(start) }];
  if (p.isBlaming) invalidImportTargets(p);
  if (!p.take("(")) {
    const names = importFromAsNames(p);
    if (p.at(",")) p.fail();
    return names;
  }
  const names = [importFromAsName(p)];
  while (p.take(",")) {
    if (p.at(")")) break;
    names.push(importFromAsName(p));
  }
  p.expect(")");
  return names;
}

/** Names between commas, without a trailing one. */
export function importFromAsNames(p: Parser): Alias[] {
  const names = [importFromAsName(p)];
  while (p.at(",")) {
    if (p.peekKind(1) !== "NAME") {
      break;
    }
    p.advance();
    names.push(importFromAsName(p));
  }
  return names;
}

function importFromAsName(p: Parser): Alias {
  if (p.isBlaming) invalidImportFromAsName(p);
  const start = p.expectName();
  const asname = p.take("as") ? p.expectName().text : null;
  return { kind: "alias", name: start.text, asname, ...p.since(start) };
}
