// The scopes of PEP 695: a generic's type parameters, and the bounds and defaults in them.
// CPython: Python/symtable.c symtable_enter_type_param_block, symtable_visit_type_param.

import type { Expr, Located, TypeParam } from "../syntax/ast.ts";
import { DEF_LOCAL, DEF_TYPE_PARAM } from "./symtable-entry.ts";
import { visitExpr } from "./symtable-expressions.ts";
import type { OpenScope } from "./symtable-scope.ts";
import type { ScopeStack } from "./symtable-scope-stack.ts";

export function enterTypeParams(s: ScopeStack, name: string, params: TypeParam[], at: Located): void {
  const isInClass = s.current.type === "ClassBlock";
  s.enter(name, "TypeParametersBlock", params, at);
  if (isInClass) s.seeClass(at);
}

export function visitTypeParams(s: ScopeStack, params: readonly TypeParam[]): void {
  for (const param of params) {
    s.add(param.name, DEF_TYPE_PARAM | DEF_LOCAL, param);
    if (param.name === "__classdict__") {
      s.fail(`reserved name '${param.name}' cannot be used for type parameter`, param);
    }
    if (param.kind === "TypeVar" && param.bound !== null) {
      const what = param.bound.kind === "Tuple" ? "a TypeVar constraint" : "a TypeVar bound";
      s.entries.set(param, visitValue(s, param, param.bound, what));
    }
    if (param.default_value !== null) {
      s.defaults.set(param, visitValue(s, param, param.default_value, `a ${param.kind} default`));
    }
  }
}

/** A bound or default in a scope of its own; `what` names it in errors. */
function visitValue(s: ScopeStack, param: TypeParam, value: Expr, what: string): OpenScope {
  const seesClass = s.current.can_see_class_scope;
  const scope = s.enter(param.name, "TypeVariableBlock", null, value);
  if (seesClass) s.seeClass(value);
  scope.scope_info = what;
  visitExpr(s, value);
  s.exit();
  return scope;
}
