// Mistakes in what is assigned to, deleted or looped over: "cannot assign to function call".
// Grammar: invalid_for_target, and RAISE_SYNTAX_ERROR_INVALID_TARGET of CPython's Parser/pegen.h.

import type { Expr } from "./ast.ts";
import { expressionName, invalidTarget } from "./expression-names.ts";
import type { TargetUse } from "./expression-names.ts";
import { starExpressions } from "./parser-expressions.ts";
import type { Parser } from "./parser.ts";

/** Raises when some part of `value` is no target. */
export function blameTarget(p: Parser, value: Expr, use: TargetUse): void {
  const invalid = invalidTarget(value, use);
  if (invalid === null) return;
  const verb = use === "delete" ? "delete" : "assign to";
  p.raiseAt(invalid, invalid, `cannot ${verb} ${expressionName(invalid)}`);
}

/** At `for` or `async for`. */
export function invalidForTarget(p: Parser): void {
  const { index } = p;
  p.take("async");
  if (p.take("for")) {
    const value = p.attempt(starExpressions);
    if (value !== null) blameTarget(p, value, "for");
  }
  p.goTo(index);
}
