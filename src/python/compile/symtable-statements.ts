// The names that statements bind, read and declare: the larger half of the symbol table's first pass.
// CPython: Python/symtable.c symtable_visit_stmt.

import { unreachable } from "../../base/assert.ts";
import type {
  Alias,
  AnnAssign,
  Arg,
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  Global,
  ImportFrom,
  MatchCase,
  Nonlocal,
  Stmt,
  TypeAlias,
  WithItem,
} from "../syntax/ast.ts";
import {
  DEF_ANNOT,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  USE,
} from "./symtable-entry.ts";
import { visitArguments, visitExpr, visitExprs } from "./symtable-expressions.ts";
import { visitPattern } from "./symtable-patterns.ts";
import type { ScopeStack } from "./symtable-scope-stack.ts";
import { enterTypeParams, visitTypeParams } from "./symtable-type-params.ts";

export function hasDocString(body: readonly Stmt[]): boolean {
  const first = body[0];
  if (first === undefined || first.kind !== "Expr" || first.value.kind !== "Constant") return false;
  return typeof first.value.value === "string";
}

export function visitStmts(s: ScopeStack, body: readonly Stmt[]): void {
  for (const statement of body) visitStmt(s, statement);
}

function visitStmt(s: ScopeStack, statement: Stmt): void {
  switch (statement.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return visitFunction(s, statement);
    case "ClassDef":
      return visitClass(s, statement);
    case "TypeAlias":
      return visitTypeAlias(s, statement);
    case "Return":
      if (statement.value === null) return;
      visitExpr(s, statement.value);
      s.current.returns_value = true;
      return;
    case "Delete":
      return visitExprs(s, statement.targets);
    case "Assign":
      visitExprs(s, statement.targets);
      return visitExpr(s, statement.value);
    case "AnnAssign":
      return visitAnnAssign(s, statement);
    case "AugAssign":
      visitExpr(s, statement.target);
      return visitExpr(s, statement.value);
    case "AsyncFor":
    case "For":
      if (statement.kind === "AsyncFor") requireCoroutine(s, "'async for' outside async function", statement);
      visitExpr(s, statement.target);
      visitExpr(s, statement.iter);
      return conditionally(s, statement.body, statement.orelse);
    case "While":
    case "If":
      visitExpr(s, statement.test);
      return conditionally(s, statement.body, statement.orelse);
    case "AsyncWith":
    case "With":
      if (statement.kind === "AsyncWith")
        requireCoroutine(s, "'async with' outside async function", statement);
      return inCondition(s, () => {
        statement.items.forEach((item) => visitWithItem(s, item));
        visitStmts(s, statement.body);
      });
    case "Match":
      visitExpr(s, statement.subject);
      return inCondition(s, () => statement.cases.forEach((match) => visitCase(s, match)));
    case "Try":
    case "TryStar":
      return inCondition(s, () => {
        visitStmts(s, statement.body);
        statement.handlers.forEach((handler) => visitHandler(s, handler));
        visitStmts(s, statement.orelse);
        visitStmts(s, statement.finalbody);
      });
    case "Raise":
      if (statement.exc !== null) visitExpr(s, statement.exc);
      if (statement.cause !== null) visitExpr(s, statement.cause);
      return;
    case "Assert":
      visitExpr(s, statement.test);
      if (statement.msg !== null) visitExpr(s, statement.msg);
      return;
    case "Import":
      return statement.names.forEach((alias) => visitAlias(s, alias));
    case "ImportFrom":
      statement.names.forEach((alias) => visitAlias(s, alias));
      return checkFuture(s, statement);
    case "Global":
    case "Nonlocal":
      return visitDirective(s, statement);
    case "Expr":
      return visitExpr(s, statement.value);
    case "Pass":
    case "Break":
    case "Continue":
      return;
    default:
      return unreachable(statement);
  }
}

function inCondition(s: ScopeStack, visit: () => void): void {
  const scope = s.current;
  const before = scope.in_conditional_block;
  scope.in_conditional_block = true;
  visit();
  scope.in_conditional_block = before;
}

function conditionally(s: ScopeStack, body: readonly Stmt[], orelse: readonly Stmt[]): void {
  const scope = s.current;
  const before = scope.in_conditional_block;
  scope.in_conditional_block = true;
  visitStmts(s, body);
  visitStmts(s, orelse);
  scope.in_conditional_block = before;
}

function requireCoroutine(s: ScopeStack, message: string, statement: Stmt): void {
  if (!s.current.coroutine) s.fail(message, statement);
}

// Definitions

function visitFunction(s: ScopeStack, statement: FunctionDef | AsyncFunctionDef): void {
  const { name, args, type_params } = statement;
  s.add(name, DEF_LOCAL, statement);
  visitExprs(s, args.defaults);
  for (const value of args.kw_defaults) if (value !== null) visitExpr(s, value);
  visitExprs(s, statement.decorator_list);
  if (type_params.length > 0) {
    enterTypeParams(s, name, type_params, statement);
    // CPython makes room for the defaults of every generic function, whether it has some or not.
    s.add(".defaults", DEF_PARAM, statement);
    if (args.kw_defaults.some((value) => value !== null)) s.add(".kwdefaults", DEF_PARAM, statement);
    visitTypeParams(s, type_params);
  }
  const scope = s.make(name, "FunctionBlock", statement, statement);
  scope.has_docstring = hasDocString(statement.body);
  visitSignature(s, statement);
  s.enterExisting(scope);
  if (statement.kind === "AsyncFunctionDef") scope.coroutine = true;
  visitArguments(s, args);
  visitStmts(s, statement.body);
  s.exit();
  if (type_params.length > 0) s.exit();
}

/** The annotations of parameters and result. */
function visitSignature(s: ScopeStack, statement: FunctionDef | AsyncFunctionDef): void {
  const { args, returns } = statement;
  const seesClass = s.current.can_see_class_scope || s.current.type === "ClassBlock";
  const scope = s.enter("__annotate__", "AnnotationBlock", args, statement);
  if (seesClass) s.seeClass(statement);
  for (const annotation of annotationsOf(args)) {
    scope.annotations_used = true;
    visitExpr(s, annotation);
  }
  if (returns !== null) {
    scope.annotations_used = true;
    visitExpr(s, returns);
  }
  s.exit();
}

function annotationsOf(args: Arguments): Expr[] {
  const maybe = (arg: Arg | null): Arg[] => (arg === null ? [] : [arg]);
  const all = [
    ...args.posonlyargs,
    ...args.args,
    ...maybe(args.vararg),
    ...maybe(args.kwarg),
    ...args.kwonlyargs,
  ];
  return all.flatMap((arg) => (arg.annotation === null ? [] : [arg.annotation]));
}

function visitClass(s: ScopeStack, statement: ClassDef): void {
  const { name, type_params } = statement;
  s.add(name, DEF_LOCAL, statement);
  visitExprs(s, statement.decorator_list);
  const outerClass = s.className;
  if (type_params.length > 0) {
    enterTypeParams(s, name, type_params, statement);
    // Bound when the type parameters are made, read where the bases are.
    for (const hidden of [".type_params", ".generic_base"]) {
      s.add(hidden, DEF_LOCAL, statement);
      s.add(hidden, USE, statement);
    }
    s.className = name;
    s.current.mangled_names = new Set();
    visitTypeParams(s, type_params);
  }
  visitExprs(s, statement.bases);
  for (const keyword of statement.keywords)
    if (keyword.arg !== null) s.checkName(keyword.arg, keyword, "Store");
  for (const keyword of statement.keywords) visitExpr(s, keyword.value);
  const scope = s.enter(name, "ClassBlock", statement, statement);
  s.className = name;
  if (type_params.length > 0) {
    s.add("__type_params__", DEF_LOCAL, statement);
    s.add(".type_params", USE, statement);
  }
  scope.has_docstring = hasDocString(statement.body);
  visitStmts(s, statement.body);
  s.exit();
  if (type_params.length > 0) s.exit();
  s.className = outerClass;
}

function visitTypeAlias(s: ScopeStack, statement: TypeAlias): void {
  visitExpr(s, statement.name);
  const { type_params, value } = statement;
  const name = statement.name.kind === "Name" ? statement.name.id : "";
  const isInClass = s.current.type === "ClassBlock";
  if (type_params.length > 0) {
    enterTypeParams(s, name, type_params, statement);
    visitTypeParams(s, type_params);
  }
  s.enter(name, "TypeAliasBlock", statement, statement);
  if (isInClass) s.seeClass(value);
  visitExpr(s, value);
  s.exit();
  if (type_params.length > 0) s.exit();
}

// Annotations of variables

function visitAnnAssign(s: ScopeStack, statement: AnnAssign): void {
  const { target, value, simple } = statement;
  s.current.annotations_used = true;
  if (target.kind === "Name") {
    const flags = s.flagsOf(target.id);
    const isDeclared = (flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0;
    if (isDeclared && s.current !== s.top && simple === 1) {
      const what = (flags & DEF_GLOBAL) !== 0 ? "global" : "nonlocal";
      s.fail(`annotated name '${target.id}' can't be ${what}`, statement);
    }
    if (simple === 1) s.add(target.id, DEF_ANNOT | DEF_LOCAL, target);
    else if (value !== null) s.add(target.id, DEF_LOCAL, target);
  } else {
    visitExpr(s, target);
  }
  visitAnnotation(s, statement.annotation);
  if (value !== null) visitExpr(s, value);
}

function visitAnnotation(s: ScopeStack, annotation: Expr): void {
  const outer = s.current;
  // A module may be seen half executed, so all of its annotations count as conditional.
  const isConditional =
    outer.type === "ModuleBlock" || (outer.type === "ClassBlock" && outer.in_conditional_block);
  if (isConditional && !outer.has_conditional_annotations) {
    outer.has_conditional_annotations = true;
    s.add("__conditional_annotations__", USE, annotation);
  }
  if (outer.annotation_block === null) {
    outer.annotation_block = s.enter("__annotate__", "AnnotationBlock", null, annotation);
    if (outer.type === "ClassBlock" && !s.hasStringAnnotations()) s.seeClass(annotation);
  } else {
    s.enterExisting(outer.annotation_block);
  }
  const scope = s.current;
  // A local variable's annotation is never evaluated.
  const isUnevaluated = outer.type === "FunctionBlock";
  if (isUnevaluated) scope.in_unevaluated_annotation = true;
  visitExpr(s, annotation);
  if (isUnevaluated) scope.in_unevaluated_annotation = false;
  s.exit();
}

// Declarations and imports

function visitDirective(s: ScopeStack, statement: Global | Nonlocal): void {
  const word = statement.kind === "Global" ? "global" : "nonlocal";
  for (const name of statement.names) {
    const flags = s.flagsOf(name);
    if ((flags & DEF_PARAM) !== 0) s.fail(`name '${name}' is parameter and ${word}`, statement);
    if ((flags & USE) !== 0) s.fail(`name '${name}' is used prior to ${word} declaration`, statement);
    if ((flags & DEF_ANNOT) !== 0) s.fail(`annotated name '${name}' can't be ${word}`, statement);
    if ((flags & DEF_LOCAL) !== 0)
      s.fail(`name '${name}' is assigned to before ${word} declaration`, statement);
    s.add(name, statement.kind === "Global" ? DEF_GLOBAL : DEF_NONLOCAL, statement);
    s.recordDirective(name, statement);
  }
}

function visitAlias(s: ScopeStack, alias: Alias): void {
  const name = alias.asname ?? alias.name;
  if (name === "*") {
    if (s.current.type !== "ModuleBlock") s.fail("import * only allowed at module level", alias);
    return;
  }
  s.add(name.split(".", 1)[0], DEF_IMPORT, alias);
}

function checkFuture(s: ScopeStack, statement: ImportFrom): void {
  if (statement.module !== "__future__" || statement.level !== 0) return;
  const last = s.future.location;
  const isHead =
    last !== null &&
    (statement.lineno < last.lineno ||
      (statement.lineno === last.lineno && statement.col_offset <= last.end_col_offset));
  if (!isHead) s.fail("from __future__ imports must occur at the beginning of the file", statement);
}

// Parts of statements

function visitHandler(s: ScopeStack, handler: ExceptHandler): void {
  if (handler.type !== null) visitExpr(s, handler.type);
  if (handler.name !== null) s.add(handler.name, DEF_LOCAL, handler);
  visitStmts(s, handler.body);
}

function visitWithItem(s: ScopeStack, item: WithItem): void {
  visitExpr(s, item.context_expr);
  if (item.optional_vars !== null) visitExpr(s, item.optional_vars);
}

function visitCase(s: ScopeStack, match: MatchCase): void {
  visitPattern(s, match.pattern);
  if (match.guard !== null) visitExpr(s, match.guard);
  visitStmts(s, match.body);
}
