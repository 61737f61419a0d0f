// Expressions, from `lambda` and `x if y else z` down to atoms' doorstep. Binary operators climb by precedence.
// Grammar: "EXPRESSIONS" in CPython's Grammar/python.gram, up to "Primary elements".

import type { BoolOperator, CompareOperator, Expr, Operator, UnaryOperator } from "./ast.ts";
import {
  invalidExpression,
  invalidLegacyExpression,
  invalidNamedExpression,
  invalidNotAfterOperator,
} from "./invalid-expressions.ts";
import { primary } from "./parser-primaries.ts";
import { lambda } from "./parser-parameters.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

interface BinaryOperator {
  readonly precedence: number;
  readonly op: Operator;
}

const BINARY_OPERATORS: ReadonlyMap<string, BinaryOperator> = new Map([
  ["|", { precedence: 1, op: "BitOr" }],
  ["^", { precedence: 2, op: "BitXor" }],
  ["&", { precedence: 3, op: "BitAnd" }],
  ["<<", { precedence: 4, op: "LShift" }],
  [">>", { precedence: 4, op: "RShift" }],
  ["+", { precedence: 5, op: "Add" }],
  ["-", { precedence: 5, op: "Sub" }],
  ["*", { precedence: 6, op: "Mult" }],
  ["/", { precedence: 6, op: "Div" }],
  ["//", { precedence: 6, op: "FloorDiv" }],
  ["%", { precedence: 6, op: "Mod" }],
  ["@", { precedence: 6, op: "MatMult" }],
]);

const ARITHMETIC = 5;

const COMPARE_OPERATORS: ReadonlyMap<string, CompareOperator> = new Map([
  ["==", "Eq"],
  ["!=", "NotEq"],
  ["<>", "NotEq"],
  ["<", "Lt"],
  ["<=", "LtE"],
  [">", "Gt"],
  [">=", "GtE"],
  ["in", "In"],
]);

const UNARY_OPERATORS: ReadonlyMap<string, UnaryOperator> = new Map([
  ["+", "UAdd"],
  ["-", "USub"],
  ["~", "Invert"],
]);

/** Tokens that no expression can begin with, but that end an optional one. */
const EXPRESSION_ENDS: ReadonlySet<string> = new Set([
  ...[
    "NEWLINE",
    "ENDMARKER",
    "INDENT",
    "DEDENT",
    ")",
    "]",
    "}",
    ":",
    ",",
    ";",
    "=",
    "!",
    "in",
    "for",
    "if",
    "else",
  ],
  ...[
    "FSTRING_MIDDLE",
    "TSTRING_MIDDLE",
    "FSTRING_END",
    "TSTRING_END",
    "as",
    "from",
    "async",
    ":=",
    "is",
    "and",
    "or",
  ],
]);

/** Whether an optional expression is present. */
export function atExpression(p: Parser): boolean {
  return !EXPRESSION_ENDS.has(p.token.kind);
}

/** `expression`: everything but `:=`, `yield` and bare commas. */
export function expression(p: Parser): Expr {
  return p.isDiagnosing ? p.remember("expression", diagnosedExpression) : plainExpression(p);
}

function diagnosedExpression(p: Parser): Expr {
  if (p.isBlaming) {
    invalidExpression(p);
    invalidLegacyExpression(p);
  }
  return plainExpression(p);
}

/** `expression` without its invalid rules at this level. */
export function plainExpression(p: Parser): Expr {
  const start = p.token;
  if (start.kind === "lambda") return p.deeper(lambda);
  const body = disjunction(p);
  if (!p.at("if")) return body;
  return conditionalTail(p, start, body) ?? body;
}

/** The rest of `body if test else orelse`; null, with nothing consumed, without an `else`. */
function conditionalTail(p: Parser, start: Token, body: Expr): Expr | null {
  const atIf = p.index;
  p.advance();
  const test = p.isDiagnosing ? p.attempt(disjunction) : disjunction(p);
  if (test === null || !p.take("else")) {
    p.goTo(atIf);
    return null;
  }
  const orelse = p.isDiagnosing ? p.attempt(expression) : p.deeper(expression);
  if (orelse === null) {
    p.goTo(atIf);
    return null;
  }
  return { kind: "IfExp", test, body, orelse, ...p.since(start) };
}

export function disjunction(p: Parser): Expr {
  return p.isDiagnosing ? p.remember("disjunction", orChain) : orChain(p);
}

function orChain(p: Parser): Expr {
  return booleanChain(p, "or", "Or", andChain);
}

function andChain(p: Parser): Expr {
  return booleanChain(p, "and", "And", inversion);
}

function booleanChain(p: Parser, word: string, op: BoolOperator, operand: (p: Parser) => Expr): Expr {
  const start = p.token;
  const first = operand(p);
  if (!p.at(word)) return first;
  const values = [first];
  while (p.at(word)) {
    const atWord = p.index;
    p.advance();
    const value = p.isDiagnosing ? p.attempt(operand) : operand(p);
    if (value === null) {
      p.goTo(atWord);
      break;
    }
    values.push(value);
  }
  if (values.length === 1) return first;
  return { kind: "BoolOp", op, values, ...p.since(start) };
}

export function inversion(p: Parser): Expr {
  const start = p.token;
  if (start.kind !== "not") return comparison(p);
  p.advance();
  const operand = p.deeper(inversion);
  return { kind: "UnaryOp", op: "Not", operand, ...p.since(start) };
}

function comparison(p: Parser): Expr {
  const start = p.token;
  const left = bitwiseOr(p);
  let op = comparisonOperator(p);
  if (op === null) return left;
  const ops: CompareOperator[] = [];
  const comparators: Expr[] = [];
  while (op !== null) {
    const atOperator = p.index;
    p.advance();
    if (op === "IsNot" || op === "NotIn") p.advance();
    const right = p.isDiagnosing ? p.attempt(bitwiseOr) : bitwiseOr(p);
    if (right === null) {
      p.goTo(atOperator);
      break;
    }
    ops.push(op);
    comparators.push(right);
    op = comparisonOperator(p);
  }
  if (ops.length === 0) return left;
  return { kind: "Compare", left, ops, comparators, ...p.since(start) };
}

function comparisonOperator(p: Parser): CompareOperator | null {
  const { kind } = p.token;
  if (kind === "is") return p.peekKind(1) === "not" ? "IsNot" : "Is";
  if (kind === "not") return p.peekKind(1) === "in" ? "NotIn" : null;
  if (kind === "!=" || kind === "<>") checkNotEqual(p, kind);
  return COMPARE_OPERATORS.get(kind) ?? null;
}

/** PEP 401. CPython: Parser/action_helpers.c _PyPegen_check_barry_as_flufl. */
function checkNotEqual(p: Parser, kind: string): void {
  if (p.hasBarryAsFlufl) {
    if (kind === "!=") p.raiseAtLast("with Barry as BDFL, use '<>' instead of '!='");
  } else if (kind === "<>") {
    p.raiseAtLast("invalid syntax.  Maybe you meant '!=' instead of '<>'?");
  }
}

/** `bitwise_or`: binary operators and everything tighter. */
export function bitwiseOr(p: Parser): Expr {
  return p.isDiagnosing ? p.remember("bitwise_or", climbFromBottom) : climb(p, 1);
}

function climbFromBottom(p: Parser): Expr {
  return climb(p, 1);
}

function climb(p: Parser, precedenceMin: number): Expr {
  const start = p.token;
  let left = factor(p);
  for (;;) {
    const operator = BINARY_OPERATORS.get(p.token.kind);
    if (operator === undefined || operator.precedence < precedenceMin) return left;
    const atOperator = p.index;
    p.advance();
    let right: Expr | null;
    if (p.isDiagnosing) {
      if (operator.precedence >= ARITHMETIC) invalidNotAfterOperator(p, inversion);
      right = p.attempt((at) => climb(at, operator.precedence + 1));
      if (right === null) {
        p.goTo(atOperator);
        return left;
      }
    } else {
      right = climb(p, operator.precedence + 1);
    }
    left = { kind: "BinOp", left, op: operator.op, right, ...p.since(start) };
  }
}

export function factor(p: Parser): Expr {
  const start = p.token;
  const op = UNARY_OPERATORS.get(start.kind);
  if (op === undefined) return power(p);
  p.advance();
  if (p.isBlaming) invalidNotAfterOperator(p, factor);
  const operand = p.deeper(factor);
  return { kind: "UnaryOp", op, operand, ...p.since(start) };
}

function power(p: Parser): Expr {
  const start = p.token;
  const left = awaitPrimary(p);
  if (!p.at("**")) return left;
  const atOperator = p.index;
  p.advance();
  const right = p.isDiagnosing ? p.attempt(factor) : p.deeper(factor);
  if (right === null) {
    p.goTo(atOperator);
    return left;
  }
  return { kind: "BinOp", left, op: "Pow", right, ...p.since(start) };
}

function awaitPrimary(p: Parser): Expr {
  const start = p.token;
  if (start.kind !== "await") return primary(p);
  p.advance();
  const value = primary(p);
  return { kind: "Await", value, ...p.since(start) };
}

/** `NAME := expression`; null, with nothing consumed, when there is no `:=`. */
export function assignmentExpression(p: Parser): Expr | null {
  const start = p.token;
  if (start.kind !== "NAME" || p.peekKind(1) !== ":=") return null;
  p.advance();
  const target: Expr = { kind: "Name", id: start.text, ctx: "Store", ...p.since(start) };
  p.advance();
  const value = expression(p);
  return { kind: "NamedExpr", target, value, ...p.since(start) };
}

export function namedExpression(p: Parser): Expr {
  const assignment = assignmentExpression(p);
  if (assignment !== null) return assignment;
  if (p.isBlaming) invalidNamedExpression(p);
  const value = expression(p);
  if (p.at(":=")) p.fail();
  return value;
}

/** `*bitwise_or` or an expression. */
export function starExpression(p: Parser): Expr {
  return p.at("*") ? starredBitwiseOr(p) : expression(p);
}

function starredBitwiseOr(p: Parser): Expr {
  const start = p.advance();
  const value = bitwiseOr(p);
  return { kind: "Starred", value, ctx: "Load", ...p.since(start) };
}

export function starNamedExpression(p: Parser): Expr {
  return p.at("*") ? starredBitwiseOr(p) : namedExpression(p);
}

/** Elements up to the one that has no comma after it. In the second pass a comma that leads nowhere stays trailing. */
export function commaSeparated<T>(p: Parser, element: (p: Parser) => T): T[] {
  const elements = [element(p)];
  while (p.at(",")) {
    p.advance();
    if (!atExpression(p)) break;
    if (p.isDiagnosing) {
      const next = p.attempt(element);
      if (next === null) break;
      elements.push(next);
    } else {
      elements.push(element(p));
    }
  }
  return elements;
}

/** One expression, or a tuple without parentheses. */
function tupleOrOne(p: Parser, element: (p: Parser) => Expr): Expr {
  const start = p.token;
  const first = element(p);
  if (!p.at(",")) return first;
  const elts = [first];
  while (p.take(",")) {
    if (!atExpression(p)) break;
    const next = p.isDiagnosing ? p.attempt(element) : element(p);
    if (next === null) break;
    elts.push(next);
  }
  return { kind: "Tuple", elts, ctx: "Load", ...p.since(start) };
}

/** `star_expressions`: what stands to the right of `=`. */
export function starExpressions(p: Parser): Expr {
  return tupleOrOne(p, starExpression);
}

/** `expressions`: the same without stars. */
export function expressions(p: Parser): Expr {
  return tupleOrOne(p, expression);
}

export function yieldExpression(p: Parser): Expr {
  const start = p.expect("yield");
  if (p.take("from")) {
    const value = expression(p);
    return { kind: "YieldFrom", value, ...p.since(start) };
  }
  if (!atExpression(p)) return { kind: "Yield", value: null, ...p.since(start) };
  const value = p.isDiagnosing ? p.attempt(starExpressions) : starExpressions(p);
  return { kind: "Yield", value, ...p.since(start) };
}

/** `annotated_rhs`: a yield or star_expressions. */
export function yieldOrStarExpressions(p: Parser): Expr {
  return p.at("yield") ? yieldExpression(p) : starExpressions(p);
}
