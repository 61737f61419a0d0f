// A call's arguments, with its parentheses; a class's bases are arguments too.
// Grammar: "FUNCTION CALL ARGUMENTS" in CPython's Grammar/python.gram.

import type { Expr, Keyword } from "./ast.ts";
import {
  invalidArguments,
  invalidKeyword,
  invalidStarred,
  invalidStarredUnpacking,
} from "./invalid-arguments.ts";
import { invalidComprehension } from "./invalid-displays.ts";
import { assignmentExpression, expression, namedExpression } from "./parser-expressions.ts";
import { forIfClauses, generatorExpression } from "./parser-primaries.ts";
import { FAIL } from "./parser.ts";
import type { Parser } from "./parser.ts";

export interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

/** `(`, arguments, `)`. A class's bases may not be a bare generator. */
export function callArguments(p: Parser, mayBeGenerator = true): CallArguments {
  if (p.isDiagnosing) return diagnosedCallArguments(p, mayBeGenerator);
  const open = p.expect("(");
  const result: CallArguments = { args: [], keywords: [] };
  if (p.take(")")) return result;
  const isFirstPlain = !p.at("*") && !p.at("**");
  argument(p, result);
  if (mayBeGenerator && isFirstPlain && result.args.length === 1 && (p.at("for") || p.at("async"))) {
    const generators = forIfClauses(p);
    p.expect(")");
    result.args = [{ kind: "GeneratorExp", elt: result.args[0], generators, ...p.since(open) }];
    return result;
  }
  argumentsAfterFirst(p, result);
  p.expect(")");
  return result;
}

/** The second pass: a lone generator first, then arguments, then their mistakes. */
function diagnosedCallArguments(p: Parser, mayBeGenerator: boolean): CallArguments {
  const generator = mayBeGenerator ? p.attempt(generatorExpression) : null;
  if (generator !== null) return { args: [generator], keywords: [] };
  if (mayBeGenerator) invalidComprehension(p);
  p.expect("(");
  if (p.take(")")) return { args: [], keywords: [] };
  const result = p.remember("arguments", argumentsBeforeClose);
  p.expect(")");
  return result;
}

/** `arguments`: up to the `)`, which stays. */
function argumentsBeforeClose(p: Parser): CallArguments {
  const { index } = p;
  try {
    const result = plainArguments(p);
    p.take(",");
    if (!p.at(")")) p.fail();
    return result;
  } catch (thrown) {
    if (thrown !== FAIL) throw thrown;
    p.goTo(index);
    invalidArguments(p);
    throw FAIL;
  }
}

/** `args`: as many arguments as fit, without a trailing comma. */
export function plainArguments(p: Parser): CallArguments {
  return p.remember("args", (at) => {
    const result: CallArguments = { args: [], keywords: [] };
    argument(at, result);
    while (at.at(",")) {
      const atComma = at.index;
      at.advance();
      const fitted = at.attempt((inner) => {
        argument(inner, result);
        return true;
      });
      if (fitted === null) {
        at.goTo(atComma);
        break;
      }
    }
    return result;
  });
}

function argumentsAfterFirst(p: Parser, result: CallArguments): void {
  while (p.take(",")) {
    if (p.at(")")) return;
    argument(p, result);
  }
}

function argument(p: Parser, result: CallArguments): void {
  const start = p.token;
  const isAfterMapping = result.keywords.some((keyword) => keyword.arg === null);
  if (start.kind === "*") {
    if (isAfterMapping) p.fail();
    result.args.push(starredArgument(p));
    return;
  }
  if (start.kind === "**") {
    if (p.isBlaming) invalidKeyword(p);
    p.advance();
    const value = expression(p);
    result.keywords.push({ kind: "keyword", arg: null, value, ...p.since(start) });
    return;
  }
  if (start.kind === "NAME" && p.peekKind(1) === "=") {
    if (p.isBlaming) invalidKeyword(p);
    p.advance();
    p.advance();
    const value = expression(p);
    result.keywords.push({ kind: "keyword", arg: start.text, value, ...p.since(start) });
    return;
  }
  const isAfterKeyword = result.keywords.length > 0;
  if (!p.isDiagnosing) {
    if (isAfterKeyword) p.fail();
    const value = namedExpression(p);
    if (p.at("=")) p.fail();
    result.args.push(value);
    return;
  }
  if (!isAfterKeyword) {
    const value = p.attempt(positionalArgument);
    if (value !== null) {
      result.args.push(value);
      return;
    }
  }
  invalidKeyword(p);
  p.fail();
}

/** `(assignment_expression | expression !':=') !'='` */
export function positionalArgument(p: Parser): Expr {
  const value = assignmentExpression(p) ?? expression(p);
  if (p.at(":=") || p.at("=")) p.fail();
  return value;
}

export function starredArgument(p: Parser): Expr {
  if (p.isBlaming) invalidStarredUnpacking(p);
  const start = p.expect("*");
  const value = p.isDiagnosing ? p.attempt(expression) : expression(p);
  if (value === null) return invalidStarred(p);
  return { kind: "Starred", value, ctx: "Load", ...p.since(start) };
}
