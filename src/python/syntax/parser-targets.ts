// Assignment targets. A target is parsed as the expression it looks like, then proved to be one that can be stored to.
// Grammar: "ASSIGNMENT TARGETS" in CPython's Grammar/python.gram.

import type { Expr, ExprContext } from "./ast.ts";
import { primary } from "./parser-primaries.ts";
import { atExpression } from "./parser-expressions.ts";
import type { Parser } from "./parser.ts";

/** The target that `value` is when stored to, or null. `value` is not changed unless it is one. */
export function asTarget(value: Expr, ctx: ExprContext): Expr | null {
  if (!isTarget(value, ctx === "Store")) return null;
  setContext(value, ctx);
  return value;
}

function isTarget(value: Expr, mayStar: boolean): boolean {
  switch (value.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return true;
    case "Starred":
      return mayStar && value.value.kind !== "Starred" && isTarget(value.value, mayStar);
    case "List":
    case "Tuple":
      return value.elts.every((element) => isTarget(element, mayStar));
    default:
      return false;
  }
}

function setContext(value: Expr, ctx: ExprContext): void {
  switch (value.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      value.ctx = ctx;
      break;
    case "Starred":
      value.ctx = ctx;
      setContext(value.value, ctx);
      break;
    case "List":
    case "Tuple":
      value.ctx = ctx;
      for (const element of value.elts) setContext(element, ctx);
      break;
  }
}

/** True for the targets of augmented assignments and annotations. */
export function isSingleTarget(value: Expr): boolean {
  return value.kind === "Name" || value.kind === "Attribute" || value.kind === "Subscript";
}

/** A copy that is stored to: the second pass remembers the original, which must keep its context. */
function storable(p: Parser, value: Expr): Expr {
  return p.isDiagnosing ? structuredCopy(value) : value;
}

function structuredCopy(value: Expr): Expr {
  if (value.kind === "List" || value.kind === "Tuple")
    return { ...value, elts: value.elts.map(structuredCopy) };
  if (value.kind === "Starred") return { ...value, value: structuredCopy(value.value) };
  return { ...value };
}

export function starTarget(p: Parser): Expr {
  const start = p.token;
  if (p.take("*")) {
    if (p.at("*")) p.fail();
    const value = starTarget(p);
    return { kind: "Starred", value, ctx: "Store", ...p.since(start) };
  }
  return asTarget(storable(p, primary(p)), "Store") ?? p.fail();
}

/** `star_targets`: what stands between `for` and `in`. */
export function starTargets(p: Parser): Expr {
  const start = p.token;
  const first = starTarget(p);
  if (!p.at(",")) return first;
  const elts = [first];
  while (p.take(",")) {
    if (!atExpression(p)) break;
    const next = p.isDiagnosing ? p.attempt(starTarget) : starTarget(p);
    if (next === null) break;
    elts.push(next);
  }
  return { kind: "Tuple", elts, ctx: "Store", ...p.since(start) };
}

export function deleteTarget(p: Parser): Expr {
  return asTarget(storable(p, primary(p)), "Del") ?? p.fail();
}
