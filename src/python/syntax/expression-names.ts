// What error messages call an expression, and which part of a would-be target is to blame.
// CPython: Parser/pegen.c _PyPegen_get_expr_name, _PyPegen_get_invalid_target.

import { ELLIPSIS } from "./ast.ts";
import type { Expr } from "./ast.ts";

const NAMES: Readonly<Record<Expr["kind"], string>> = {
  Attribute: "attribute",
  Subscript: "subscript",
  Starred: "starred",
  Name: "name",
  List: "list",
  Tuple: "tuple",
  Lambda: "lambda",
  Call: "function call",
  BoolOp: "expression",
  BinOp: "expression",
  UnaryOp: "expression",
  GeneratorExp: "generator expression",
  Yield: "yield expression",
  YieldFrom: "yield expression",
  Await: "await expression",
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  Dict: "dict literal",
  Set: "set display",
  JoinedStr: "f-string expression",
  FormattedValue: "f-string expression",
  TemplateStr: "t-string expression",
  Interpolation: "t-string expression",
  Constant: "literal",
  Compare: "comparison",
  IfExp: "conditional expression",
  NamedExpr: "named expression",
  Slice: "slice",
};

export function expressionName(value: Expr): string {
  if (value.kind === "Constant") {
    if (value.value === null) return "None";
    if (value.value === true) return "True";
    if (value.value === false) return "False";
    if (value.value === ELLIPSIS) return "ellipsis";
  }
  return NAMES[value.kind];
}

export type TargetUse = "assign" | "delete" | "for";

/** The part of `value` that cannot be stored to (or deleted), or null. */
export function invalidTarget(value: Expr, use: TargetUse): Expr | null {
  switch (value.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return null;
    case "List":
    case "Tuple":
      for (const element of value.elts) {
        const invalid = invalidTarget(element, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case "Starred":
      return use === "delete" ? value : invalidTarget(value.value, use);
    case "Compare":
      // `for a in b` without its `for` is a comparison; only its left side is a target.
      if (use !== "for") return value;
      return value.ops[0] === "In" ? invalidTarget(value.left, use) : null;
    default:
      return value;
  }
}
