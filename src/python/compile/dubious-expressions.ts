// Expressions that cannot mean what they say: a literal compared by identity, called, or indexed with what is no index.
// CPython: Python/codegen.c check_compare, check_caller, check_subscripter, check_index, codegen_assert.

import { ELLIPSIS } from "../syntax/ast.ts";
import type { Call, Compare, ConstantValue, Expr, Node, Subscript } from "../syntax/ast.ts";

/** What to warn of at this very node, or null. */
export function dubious(node: Node): string | null {
  switch (node.kind) {
    case "Compare":
      return comparison(node);
    case "Call":
      return call(node);
    case "Subscript":
      return node.ctx === "Load" ? subscript(node) : null;
    case "Assert":
      return node.test.kind === "Tuple" && node.test.elts.length > 0
        ? "assertion is always true, perhaps remove parentheses?"
        : null;
    default:
      return null;
  }
}

/** A literal that has no identity of its own to ask for: all but None, True, False and `...`. */
function isAnonymous(value: Expr): boolean {
  if (value.kind === "Tuple") return value.elts.every((item) => item.kind === "Constant");
  if (value.kind !== "Constant") return false;
  return value.value !== null && typeof value.value !== "boolean" && value.value !== ELLIPSIS;
}

function comparison({ left, ops, comparators }: Compare): string | null {
  let before = left;
  for (const [index, op] of ops.entries()) {
    const after = comparators[index];
    const literal = isAnonymous(before) ? before : isAnonymous(after) ? after : null;
    if (literal !== null && op === "Is")
      return `"is" with '${typeName(literal)}' literal. Did you mean "=="?`;
    if (literal !== null && op === "IsNot") {
      return `"is not" with '${typeName(literal)}' literal. Did you mean "!="?`;
    }
    before = after;
  }
  return null;
}

function call({ func }: Call): string | null {
  const isLiteral = func.kind !== "Lambda" && typeName(func) !== null;
  return isLiteral ? `'${typeName(func)}' object is not callable; perhaps you missed a comma?` : null;
}

const UNSUBSCRIPTABLE: readonly Expr["kind"][] = ["Set", "SetComp", "GeneratorExp", "TemplateStr", "Lambda"];

function subscript({ value, slice }: Subscript): string | null {
  const isSequence =
    value.kind === "Constant" && (typeof value.value === "string" || value.value instanceof Uint8Array);
  if (UNSUBSCRIPTABLE.includes(value.kind) || (value.kind === "Constant" && !isSequence)) {
    return `'${typeName(value)}' object is not subscriptable; perhaps you missed a comma?`;
  }
  const index = typeName(slice);
  if (index === null || index === "int" || index === "bool" || index === "slice") return null;
  if (!isSequence && !["Tuple", "List", "ListComp", "JoinedStr"].includes(value.kind)) return null;
  return `${typeName(value)} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
}

/** The type that the value of `value` is certain to have, or null. CPython: infer_type. */
function typeName(value: Expr): string | null {
  switch (value.kind) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "JoinedStr":
      return "str";
    case "TemplateStr":
      return "string.templatelib.Template";
    case "Slice":
      return "slice";
    case "Constant":
      return constantType(value.value);
    default:
      return null;
  }
}

function constantType(value: ConstantValue): string {
  if (value === null) return "NoneType";
  if (value === ELLIPSIS) return "ellipsis";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "bigint") return "int";
  if (typeof value === "number") return "float";
  if (typeof value === "string") return "str";
  return value instanceof Uint8Array ? "bytes" : "complex";
}
