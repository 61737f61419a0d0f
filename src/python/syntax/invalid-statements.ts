// Mistakes in statements of one line: what cannot be assigned to, deleted, imported or annotated.
// Grammar: invalid_assignment, invalid_import and their neighbours in CPython's Grammar/python.gram.
// Each function either raises or leaves the parser where it was.

import type { Expr } from "./ast.ts";
import { expressionName } from "./expression-names.ts";
import { looking } from "./invalid-expressions.ts";
import { blameTarget } from "./invalid-targets.ts";
import {
  expression,
  starExpressions,
  starNamedExpression,
  yieldExpression,
  yieldOrStarExpressions,
} from "./parser-expressions.ts";
import { atom } from "./parser-primaries.ts";
import { atAugmentedOperator, dottedName, importFromAsNames } from "./parser-simple.ts";
import { starTargets } from "./parser-targets.ts";
import type { Parser } from "./parser.ts";

export function invalidAssignment(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    const target = p.attempt(displayTarget);
    if (target === null || !p.take(":") || p.attempt(expression) === null) return;
    const message = `only single target (not ${expressionName(target)}) can be annotated`;
    p.raiseAt(target, target, message);
  });
  looking(p, () => {
    const first = p.attempt(starNamedExpression);
    if (first === null || !p.take(",")) return;
    // The grammar repeats whole lists, so a comma may be missing between two of these.
    while (p.attempt(starNamedExpression) !== null) p.take(",");
    if (!p.take(":") || p.attempt(expression) === null) return;
    p.raiseAt(first, first, "only single target (not tuple) can be annotated");
  });
  looking(p, () => {
    const target = p.attempt(expression);
    if (target === null || !p.take(":") || p.attempt(expression) === null) return;
    p.raiseAt(target, target, "illegal target for annotation");
  });
  looking(p, () => {
    while (p.attempt(targetsThenEquals) !== null);
    const value = p.attempt(starExpressions);
    if (value !== null && p.at("=")) blameTarget(p, value, "assign");
  });
  looking(p, () => {
    while (p.attempt(targetsThenEquals) !== null);
    const value = p.at("yield") ? p.attempt(yieldExpression) : null;
    if (value !== null && p.at("=")) p.raiseAt(value, value, "assignment to yield expression not possible");
  });
  looking(p, () => {
    const target = p.attempt(starExpressions);
    if (target === null || !atAugmentedOperator(p)) return;
    p.advance();
    if (p.attempt(yieldOrStarExpressions) === null) return;
    const message = `'${expressionName(target)}' is an illegal expression for augmented assignment`;
    p.raiseAt(target, target, message);
  });
}

/** invalid_ann_assign_target: a list or tuple, perhaps in parentheses. */
function displayTarget(p: Parser): Expr {
  if (!p.at("[") && !p.at("(")) p.fail();
  const display = p.attempt((at) => {
    const value = atom(at);
    return value.kind === "List" || value.kind === "Tuple" ? value : at.fail();
  });
  if (display !== null) return display;
  p.expect("(");
  const inner = displayTarget(p);
  p.expect(")");
  return inner;
}

function targetsThenEquals(p: Parser): true {
  starTargets(p);
  p.expect("=");
  return true;
}

export function invalidDelete(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    p.advance();
    const value = p.attempt(starExpressions);
    if (value !== null) blameTarget(p, value, "delete");
  });
}

export function invalidImport(p: Parser): void {
  looking(p, () => {
    const start = p.advance();
    if (p.at("NEWLINE")) p.raiseFrom(p.token, "Expected one or more names after 'import'");
    if (p.attempt(dottedName) === null) return;
    while (p.at(",")) {
      const fitted = p.attempt((at) => {
        at.advance();
        return dottedName(at);
      });
      if (fitted === null) break;
    }
    if (!p.take("from") || p.attempt(dottedName) === null) return;
    p.raiseFrom(start, "Did you mean to use 'from ... import ...' instead?");
  });
}

/** After the `import` of `from m import`. */
export function invalidImportTargets(p: Parser): void {
  if (p.at("NEWLINE")) p.raiseFrom(p.token, "Expected one or more names after 'import'");
  looking(p, () => {
    if (p.attempt(importFromAsNames) === null || !p.take(",") || !p.at("NEWLINE")) return;
    p.raiseAtLast("trailing comma not allowed without surrounding parentheses");
  });
}

/** At the `as`: what follows is no lone name. */
function blameImportTarget(p: Parser): void {
  if (!p.take("as")) return;
  if (p.at("NAME")) {
    const next = p.peekKind(1);
    if (next === "," || next === ")" || next === ";" || next === "NEWLINE") return;
  }
  const target = p.attempt(expression);
  if (target === null) return;
  p.raiseAt(target, target, `cannot use ${expressionName(target)} as import target`);
}

export function invalidDottedAsName(p: Parser): void {
  looking(p, () => {
    if (p.attempt(dottedName) !== null) blameImportTarget(p);
  });
}

export function invalidImportFromAsName(p: Parser): void {
  looking(p, () => {
    if (p.take("NAME")) blameImportTarget(p);
  });
}

/** `*Ts: bound`, `**P: bound` */
export function invalidTypeParam(p: Parser): void {
  looking(p, () => {
    const isTuple = p.take("*");
    if ((!isTuple && !p.take("**")) || !p.take("NAME")) return;
    const colon = p.token;
    if (!p.take(":")) return;
    const bound = p.attempt(expression);
    if (bound === null) return;
    const what = bound.kind === "Tuple" ? "constraints" : "bound";
    p.raiseFrom(colon, `cannot use ${what} with ${isTuple ? "TypeVarTuple" : "ParamSpec"}`);
  });
}
