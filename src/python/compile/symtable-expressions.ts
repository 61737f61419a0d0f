// The names that expressions read and bind, and the scopes of lambdas and comprehensions: half of the symbol table's
// first pass. CPython: Python/symtable.c symtable_visit_expr.

import { unreachable } from "../../base/assert.ts";
import type {
  Arguments,
  BinOp,
  Comprehension,
  Expr,
  Keyword,
  Lambda,
  Name,
  NamedExpr,
} from "../syntax/ast.ts";
import type { DictComp, GeneratorExp, ListComp, SetComp } from "../syntax/ast.ts";
import {
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  isFunctionLike,
  USE,
} from "./symtable-entry.ts";
import type { BlockType, ComprehensionType } from "./symtable-entry.ts";
import type { OpenScope } from "./symtable-scope.ts";
import type { ScopeStack } from "./symtable-scope-stack.ts";

export function visitExprs(s: ScopeStack, values: readonly Expr[]): void {
  for (const value of values) visitExpr(s, value);
}

function visitOptional(s: ScopeStack, value: Expr | null): void {
  if (value !== null) visitExpr(s, value);
}

export function visitExpr(s: ScopeStack, value: Expr): void {
  switch (value.kind) {
    case "NamedExpr":
      return visitNamedExpr(s, value);
    case "BoolOp":
      return visitExprs(s, value.values);
    case "BinOp":
      return visitBinOp(s, value);
    case "UnaryOp":
      return visitExpr(s, value.operand);
    case "Lambda":
      return visitLambda(s, value);
    case "IfExp":
      visitExpr(s, value.test);
      visitExpr(s, value.body);
      return visitExpr(s, value.orelse);
    case "Dict":
      for (const key of value.keys) visitOptional(s, key);
      return visitExprs(s, value.values);
    case "GeneratorExp":
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return visitComprehension(s, value);
    case "Yield":
    case "YieldFrom":
      forbidInAnnotation(s, "yield expression", value);
      visitOptional(s, value.value);
      s.current.generator = true;
      return forbidInComprehension(s, value);
    case "Await":
      forbidInAnnotation(s, "await expression", value);
      requireAsync(s, value);
      visitExpr(s, value.value);
      s.current.coroutine = true;
      return;
    case "Compare":
      visitExpr(s, value.left);
      return visitExprs(s, value.comparators);
    case "Call":
      visitExpr(s, value.func);
      visitExprs(s, value.args);
      return visitKeywords(s, value.keywords);
    case "FormattedValue":
    case "Interpolation":
      visitExpr(s, value.value);
      return visitOptional(s, value.format_spec);
    case "JoinedStr":
    case "TemplateStr":
      return visitExprs(s, value.values);
    case "Constant":
      return;
    case "Attribute":
      s.checkName(value.attr, value, value.ctx);
      return visitExpr(s, value.value);
    case "Subscript":
      visitExpr(s, value.value);
      return visitExpr(s, value.slice);
    case "Starred":
      return visitExpr(s, value.value);
    case "Slice":
      visitOptional(s, value.lower);
      visitOptional(s, value.upper);
      return visitOptional(s, value.step);
    case "Name":
      return visitName(s, value);
    case "Set":
    case "List":
    case "Tuple":
      return visitExprs(s, value.elts);
    default:
      return unreachable(value);
  }
}

/** `a + b + c …` leans to the left, as deep as it is long: walked in a loop. */
function visitBinOp(s: ScopeStack, value: BinOp): void {
  const rights: Expr[] = [];
  let left: Expr = value;
  while (left.kind === "BinOp") {
    rights.push(left.right);
    left = left.left;
  }
  visitExpr(s, left);
  for (let index = rights.length - 1; index >= 0; index--) visitExpr(s, rights[index]);
}

function visitName(s: ScopeStack, name: Name): void {
  if (s.current.in_unevaluated_annotation) return;
  s.add(name.id, name.ctx === "Load" ? USE : DEF_LOCAL, name, name.ctx);
  // `super()` without arguments reads `__class__`.
  if (name.ctx === "Load" && name.id === "super" && isFunctionLike(s.current)) s.add("__class__", USE, name);
}

function visitKeywords(s: ScopeStack, keywords: readonly Keyword[]): void {
  for (const keyword of keywords) if (keyword.arg !== null) s.checkName(keyword.arg, keyword, "Store");
  for (const keyword of keywords) visitExpr(s, keyword.value);
}

// Lambdas

function visitLambda(s: ScopeStack, value: Lambda): void {
  visitExprs(s, value.args.defaults);
  for (const item of value.args.kw_defaults) visitOptional(s, item);
  s.enter("lambda", "FunctionBlock", value, value);
  visitArguments(s, value.args);
  visitExpr(s, value.body);
  s.exit();
}

/** The parameters' names; defaults and annotations belong to scopes outside the function. */
export function visitArguments(s: ScopeStack, args: Arguments): void {
  for (const list of [args.posonlyargs, args.args, args.kwonlyargs]) {
    for (const arg of list) s.add(arg.arg, DEF_PARAM, arg);
  }
  if (args.vararg !== null) {
    s.add(args.vararg.arg, DEF_PARAM, args.vararg);
    s.current.varargs = true;
  }
  if (args.kwarg !== null) {
    s.add(args.kwarg.arg, DEF_PARAM, args.kwarg);
    s.current.varkeywords = true;
  }
}

// Comprehensions

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

const COMPREHENSIONS: Readonly<Record<AnyComprehension["kind"], readonly [string, ComprehensionType]>> = {
  ListComp: ["listcomp", "ListComprehension"],
  SetComp: ["setcomp", "SetComprehension"],
  DictComp: ["dictcomp", "DictComprehension"],
  GeneratorExp: ["genexpr", "GeneratorExpression"],
};

function isAsyncFunction(scope: OpenScope): boolean {
  return scope.type === "FunctionBlock" && scope.coroutine;
}

/** CPython: symtable_handle_comprehension. */
function visitComprehension(s: ScopeStack, value: AnyComprehension): void {
  const [outermost, ...others] = value.generators;
  const [name, type] = COMPREHENSIONS[value.kind];
  const isGenerator = value.kind === "GeneratorExp";
  // The outermost iterable is evaluated in the scope around, and passed in as `.0`.
  s.current.comp_iter_expr++;
  visitExpr(s, outermost.iter);
  s.current.comp_iter_expr--;
  const scope = s.enter(name, "FunctionBlock", value, value);
  scope.comprehension = type;
  if (outermost.is_async === 1) scope.coroutine = true;
  s.add(".0", DEF_PARAM, value);
  scope.comp_iter_target = true;
  visitExpr(s, outermost.target);
  scope.comp_iter_target = false;
  visitExprs(s, outermost.ifs);
  for (const generator of others) visitGenerator(s, generator);
  if (value.kind === "DictComp") {
    visitExpr(s, value.value);
    visitExpr(s, value.key);
  } else {
    visitExpr(s, value.elt);
  }
  scope.generator = isGenerator;
  const isAsync = scope.coroutine && !isGenerator;
  s.exit();
  if (!isAsync) return;
  if (!isAsyncFunction(s.current) && s.current.comprehension === "NoComprehension") {
    s.fail("asynchronous comprehension outside of an asynchronous function", value);
  }
  s.current.coroutine = true;
}

function visitGenerator(s: ScopeStack, generator: Comprehension): void {
  const scope = s.current;
  scope.comp_iter_target = true;
  visitExpr(s, generator.target);
  scope.comp_iter_target = false;
  scope.comp_iter_expr++;
  visitExpr(s, generator.iter);
  scope.comp_iter_expr--;
  visitExprs(s, generator.ifs);
  if (generator.is_async === 1) scope.coroutine = true;
}

// Assignment expressions

function visitNamedExpr(s: ScopeStack, value: NamedExpr): void {
  forbidInAnnotation(s, "named expression", value);
  if (s.current.comp_iter_expr > 0) {
    s.fail("assignment expression cannot be used in a comprehension iterable expression", value);
  }
  const { target } = value;
  if (s.current.comprehension !== "NoComprehension" && target.kind === "Name") bindOutside(s, target);
  visitExpr(s, value.value);
  visitExpr(s, target);
}

const NOT_IN: Partial<Record<BlockType, string>> = {
  ClassBlock: "cannot be used in a class body",
  TypeParametersBlock: "cannot be used within the definition of a generic",
  TypeAliasBlock: "cannot be used in a type alias",
  TypeVariableBlock: "cannot be used in a TypeVar bound",
};

/** `:=` in a comprehension binds in the scope around it. CPython: symtable_extend_namedexpr_scope. */
function bindOutside(s: ScopeStack, target: Name): void {
  const name = target.id;
  for (let index = s.stack.length - 1; index >= 0; index--) {
    const scope = s.stack[index];
    const flags = s.flagsIn(scope, name);
    if (scope.comprehension !== "NoComprehension") {
      if ((flags & DEF_COMP_ITER) !== 0 && (flags & DEF_LOCAL) !== 0) {
        s.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, target);
      }
    } else if (scope.type === "FunctionBlock") {
      s.add(name, (flags & DEF_GLOBAL) !== 0 ? DEF_GLOBAL : DEF_NONLOCAL, target);
      s.recordDirective(name, target);
      return s.addIn(scope, name, DEF_LOCAL, target);
    } else if (scope.type === "ModuleBlock") {
      s.add(name, DEF_GLOBAL, target);
      s.recordDirective(name, target);
      return s.addIn(scope, name, DEF_GLOBAL, target);
    } else {
      const where = NOT_IN[scope.type];
      if (where !== undefined) s.fail(`assignment expression within a comprehension ${where}`, target);
    }
  }
}

// What may not stand everywhere

/** CPython: symtable_raise_if_annotation_block. */
function forbidInAnnotation(s: ScopeStack, what: string, value: Expr): void {
  const { type, scope_info } = s.current;
  if (type === "AnnotationBlock") s.fail(`${what} cannot be used within an annotation`, value);
  if (type === "TypeVariableBlock") s.fail(`${what} cannot be used within ${scope_info}`, value);
  if (type === "TypeAliasBlock") s.fail(`${what} cannot be used within a type alias`, value);
  if (type === "TypeParametersBlock")
    s.fail(`${what} cannot be used within the definition of a generic`, value);
}

const INSIDE: Partial<Record<ComprehensionType, string>> = {
  ListComprehension: "list comprehension",
  SetComprehension: "set comprehension",
  DictComprehension: "dict comprehension",
  GeneratorExpression: "generator expression",
};

function forbidInComprehension(s: ScopeStack, value: Expr): void {
  const where = INSIDE[s.current.comprehension];
  if (where !== undefined) s.fail(`'yield' inside ${where}`, value);
}

function requireAsync(s: ScopeStack, value: Expr): void {
  const scope = s.current;
  if (!isFunctionLike(scope)) s.fail("'await' outside function", value);
  if (!isAsyncFunction(scope) && scope.comprehension === "NoComprehension") {
    s.fail("'await' outside async function", value);
  }
}
