// The SyntaxWarnings of the compiler: code that is Python but hardly what was meant, such as `x is 1`. CPython warns while
// it generates code; here a walk of its own asks the same questions in the same order.
// CPython: Python/codegen.c check_compare, check_caller, check_subscripter, check_index; Python/ast_preprocess.c.

import type { Mod, Node, Stmt } from "../syntax/ast.ts";
import type { SourceWarning, WarningSink } from "../syntax/index.ts";
import { dubious } from "./dubious-expressions.ts";

/** Tells `warn` of each dubious place of the program, in CPython's order. The tree must be as it was parsed. */
export function warnOfDubiousCode(mod: Mod, warn: WarningSink): void {
  if (mod.kind !== "Expression") leavesFinally(mod.body, OUTSIDE, warn);
  visit(mod, warn);
}

interface Spot {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

function syntaxWarning(
  message: string,
  { lineno, col_offset, end_lineno, end_col_offset }: Spot,
): SourceWarning {
  const place = { lineno, offset: col_offset + 1, end_lineno, end_offset: end_col_offset + 1 };
  return { category: "SyntaxWarning", message, lineno, place, isOfTree: true };
}

// `return`, `break` and `continue` that leave a `finally` block, and so swallow exceptions (PEP 765)

interface Surroundings {
  readonly inFinally: boolean;
  readonly inFunction: boolean;
  readonly inLoop: boolean;
}

const OUTSIDE: Surroundings = { inFinally: false, inFunction: false, inLoop: false };
const IN_FUNCTION: Surroundings = { inFinally: false, inFunction: true, inLoop: false };
const IN_LOOP: Surroundings = { inFinally: false, inFunction: false, inLoop: true };
const IN_FINALLY: Surroundings = { inFinally: true, inFunction: false, inLoop: false };

function leavesFinally(body: readonly Stmt[], around: Surroundings, warn: WarningSink): void {
  for (const statement of body) leaveOf(statement, around, warn);
}

function leaveOf(statement: Stmt, around: Surroundings, warn: WarningSink): void {
  const within = (body: readonly Stmt[], inner = around): void => leavesFinally(body, inner, warn);
  switch (statement.kind) {
    case "Return":
    case "Break":
    case "Continue": {
      const isAtHome = statement.kind === "Return" ? around.inFunction : around.inLoop;
      const word = statement.kind.toLowerCase();
      if (around.inFinally && !isAtHome) warn(syntaxWarning(`'${word}' in a 'finally' block`, statement));
      return;
    }
    case "FunctionDef":
    case "AsyncFunctionDef":
      return within(statement.body, IN_FUNCTION);
    case "For":
    case "AsyncFor":
    case "While":
      within(statement.body, IN_LOOP);
      return within(statement.orelse);
    case "If":
      within(statement.body);
      return within(statement.orelse);
    case "Try":
    case "TryStar":
      within(statement.body);
      for (const handler of statement.handlers) within(handler.body);
      within(statement.orelse);
      return within(statement.finalbody, IN_FINALLY);
    case "Match":
      return statement.cases.forEach((match) => within(match.body));
    case "ClassDef":
    case "With":
    case "AsyncWith":
      return within(statement.body);
    default:
      return;
  }
}

// Everything else

/** The order in which code is generated, where it is not the order of the fields. */
const FIELD_ORDER: Readonly<Partial<Record<Node["kind"], readonly string[]>>> = {
  FunctionDef: ["decorator_list", "args", "type_params", "annotations", "returns", "body"],
  AsyncFunctionDef: ["decorator_list", "args", "type_params", "annotations", "returns", "body"],
  arguments: ["defaults", "kw_defaults", "posonlyargs", "args", "vararg", "kwarg", "kwonlyargs"],
  ClassDef: ["decorator_list", "type_params", "body", "bases", "keywords"],
  Assign: ["value", "targets"],
  AnnAssign: ["value", "target", "annotation"],
  NamedExpr: ["value", "target"],
  For: ["iter", "target", "body", "orelse"],
  AsyncFor: ["iter", "target", "body", "orelse"],
  Try: ["body", "orelse", "handlers", "finalbody"],
  TryStar: ["body", "orelse", "handlers", "finalbody"],
  IfExp: ["test", "body", "orelse"],
  ListComp: ["generators", "elt"],
  SetComp: ["generators", "elt"],
  GeneratorExp: ["generators", "elt"],
  DictComp: ["generators", "key", "value"],
  comprehension: ["iter", "target", "ifs"],
};

function visit(node: Node, warn: WarningSink): void {
  const message = dubious(node);
  if (message !== null && "lineno" in node) warn(syntaxWarning(message, placeOf(node)));
  if (node.kind === "Dict") {
    node.keys.forEach((key, index) => {
      if (key !== null) visit(key, warn);
      visit(node.values[index], warn);
    });
    return;
  }
  const order = FIELD_ORDER[node.kind] ?? Object.keys(node);
  const fields: Readonly<Record<string, unknown>> = { ...node };
  for (const name of order) {
    const value = fields[name];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, warn);
    } else if (isNode(value)) {
      visit(value, warn);
    }
  }
}

/** A call, a subscript and an index are blamed where the thing called or subscripted is. */
function placeOf(node: Node & Spot): Spot {
  if (node.kind === "Call") return node.func;
  if (node.kind === "Subscript") return node.value;
  return node;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value;
}
