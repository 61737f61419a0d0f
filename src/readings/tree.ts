// Rewriting a syntax tree: a walk that copies it and lets a reading replace statements and expressions on the way up, and
// the few nodes that readings build. New nodes take the place of the one that they replace, so that every line keeps its
// number and two statements on one line are one step.

import type { Arguments, AsyncFunctionDef, Expr, FunctionDef, Located, Mod, Stmt } from "../python/index.ts";

export type Function = FunctionDef | AsyncFunctionDef;

/** Where a node stands. */
export interface Scope {
  /** The nearest function around it as it was written; null outside functions. A lambda counts as its surroundings. */
  readonly func: Function | null;
  /** Directly in a class body. */
  readonly isClass: boolean;
}

export interface Visitor {
  /** Replaces an expression whose parts have been visited. */
  expr?(node: Expr, scope: Scope): Expr;
  /** Replaces a statement whose parts have been visited by any number of statements. */
  stmt?(node: Stmt, scope: Scope): readonly Stmt[];
}

const statementKinds: ReadonlySet<string> = new Set(
  (
    "FunctionDef AsyncFunctionDef ClassDef Return Delete Assign TypeAlias AugAssign AnnAssign For AsyncFor While If With " +
    "AsyncWith Match Raise Try TryStar Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue"
  ).split(" "),
);
const expressionKinds: ReadonlySet<string> = new Set(
  (
    "BoolOp NamedExpr BinOp UnaryOp Lambda IfExp Dict Set ListComp SetComp DictComp GeneratorExp Await Yield YieldFrom " +
    "Compare Call FormattedValue Interpolation JoinedStr TemplateStr Constant Attribute Subscript Starred Name List Tuple Slice"
  ).split(" "),
);

interface AnyNode {
  readonly kind: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
const isStatement = (node: unknown): node is Stmt => isNode(node) && statementKinds.has(node.kind);
const isExpression = (node: unknown): node is Expr => isNode(node) && expressionKinds.has(node.kind);
const isFunction = (node: unknown): node is Function =>
  isNode(node) && (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef");

/** A copy of the tree in which the visitor has replaced what it wants. */
export function rewriteTree(tree: Mod, visitor: Visitor): Mod {
  return copyFields(tree as unknown as AnyNode, visitor, { func: null, isClass: false }) as unknown as Mod;
}

function copyFields(node: AnyNode, visitor: Visitor, scope: Scope): AnyNode {
  const made: Record<string, unknown> = {};
  const inside: Scope = isFunction(node)
    ? { func: node, isClass: false }
    : node.kind === "ClassDef"
      ? { ...scope, isClass: true }
      : scope;
  for (const [field, value] of Object.entries(node)) {
    made[field] = copyValue(value, visitor, field === "body" ? inside : scope);
  }
  return made as AnyNode;
}

function copyValue(value: unknown, visitor: Visitor, scope: Scope): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => copyItem(item, visitor, scope));
  return isNode(value) ? copyNode(value, visitor, scope) : value;
}

function copyItem(item: unknown, visitor: Visitor, scope: Scope): unknown[] {
  if (!isNode(item)) return [item];
  if (!isStatement(item)) return [copyNode(item, visitor, scope)];
  const copied = copyFields(item as unknown as AnyNode, visitor, scope) as unknown as Stmt;
  return [...(visitor.stmt?.(copied, scope) ?? [copied])];
}

function copyNode(node: AnyNode, visitor: Visitor, scope: Scope): unknown {
  const copied = copyFields(node, visitor, scope);
  return isExpression(copied) ? (visitor.expr?.(copied, scope) ?? copied) : copied;
}

/** Visits every statement and expression below; with `entersFunctions` false not those inside functions and classes. */
export function eachNode(root: unknown, visit: (node: Expr | Stmt) => void, entersFunctions = true): void {
  if (Array.isArray(root)) {
    for (const item of root) eachNode(item, visit, entersFunctions);
    return;
  }
  if (!isNode(root)) return;
  if (isStatement(root) || isExpression(root)) visit(root);
  if (!entersFunctions && (isFunction(root) || root.kind === "ClassDef" || root.kind === "Lambda")) return;
  for (const value of Object.values(root)) eachNode(value, visit, entersFunctions);
}

/** The functions that a tree defines, by name; methods are left out. */
export function functionsOf(tree: Mod): ReadonlyMap<string, Function> {
  const found = new Map<string, Function>();
  const look = (statements: readonly unknown[]): void => {
    for (const statement of statements) {
      if (!isNode(statement) || statement.kind === "ClassDef") continue;
      if (isFunction(statement)) found.set(statement.name, statement);
      for (const value of Object.values(statement)) if (Array.isArray(value)) look(value);
    }
  };
  look(tree.kind === "Expression" ? [] : tree.body);
  return found;
}

export function parametersOf({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments): string[] {
  const all = [...posonlyargs, ...args, ...(vararg === null ? [] : [vararg]), ...kwonlyargs];
  return [...all, ...(kwarg === null ? [] : [kwarg])].map(({ arg }) => arg);
}

/** The names that a function binds for itself, its parameters first. */
export function localsOf(func: Function): string[] {
  const names = new Set(parametersOf(func.args));
  const outer = new Set<string>();
  eachNode(
    func.body,
    (node) => {
      if (node.kind === "Global" || node.kind === "Nonlocal") for (const name of node.names) outer.add(name);
      else if (node.kind === "Name" && node.ctx !== "Load") names.add(node.id);
      else if (node.kind === "FunctionDef" || node.kind === "ClassDef") names.add(node.name);
    },
    false,
  );
  return [...names].filter((name) => !outer.has(name));
}

/** The plain names that a target binds. */
export function boundNames(target: Expr): string[] {
  switch (target.kind) {
    case "Name":
      return [target.id];
    case "Tuple":
    case "List":
      return target.elts.flatMap(boundNames);
    case "Starred":
      return boundNames(target.value);
    default:
      return [];
  }
}

/** The plain names that a statement itself binds by `=`, `+=`, `for` or `with`. */
export function namesBoundBy(node: Stmt): string[] {
  switch (node.kind) {
    case "Assign":
      return node.targets.flatMap(boundNames);
    case "AugAssign":
    case "For":
      return boundNames(node.target);
    case "AnnAssign":
      return node.value === null ? [] : boundNames(node.target);
    default:
      return [];
  }
}

/** Whether an expression leads to an object that exists already: `xs`, `xs[0]`, `node.next`. */
export function leadsToObject(node: Expr): boolean {
  return (
    (node.kind === "Name" ||
      node.kind === "Attribute" ||
      (node.kind === "Subscript" && node.slice.kind !== "Slice")) &&
    node.ctx === "Load"
  );
}

export function placeOf({ lineno, col_offset, end_lineno, end_col_offset }: Located): Located {
  return { lineno, col_offset, end_lineno, end_col_offset };
}

/** The beginning of a node's first line: for what is inserted before or after a statement without being a step of its own. */
export function lineOf({ lineno, col_offset }: Located): Located {
  return { lineno, col_offset, end_lineno: lineno, end_col_offset: col_offset };
}

/** The line on which a function's body begins to run: its text of documentation does not. */
export function bodyLine(func: Function): Located {
  const [first, second] = func.body;
  const isText =
    first?.kind === "Expr" && first.value.kind === "Constant" && typeof first.value.value === "string";
  return lineOf((isText ? second : first) ?? func);
}

export function loadName(id: string, at: Located): Expr {
  return { kind: "Name", id, ctx: "Load", ...placeOf(at) };
}

export function storeName(id: string, at: Located): Expr {
  return { kind: "Name", id, ctx: "Store", ...placeOf(at) };
}

export function text(value: string, at: Located): Expr {
  return { kind: "Constant", value, string_kind: null, ...placeOf(at) };
}

export function assign(targets: readonly Expr[], value: Expr, at: Located): Stmt {
  return { kind: "Assign", targets: [...targets], value, ...placeOf(at) };
}

export function statement(value: Expr, at: Located): Stmt {
  return { kind: "Expr", value, ...placeOf(at) };
}

/** The same place, read instead of written; null for a pattern of several. */
export function asLoad(target: Expr): Expr | null {
  return target.kind === "Name" || target.kind === "Attribute" || target.kind === "Subscript"
    ? { ...target, ctx: "Load" }
    : null;
}

/** The module of helpers goes by a name that no drawing shows. */
const HELPERS = "__r__";
export const HELPER_MODULE = "__reading__";

/** A call of a function of `helpers.ts`'s module. */
export function help(func: string, args: readonly Expr[], at: Located): Expr {
  const place = placeOf(at);
  const module: Expr = { kind: "Name", id: HELPERS, ctx: "Load", ...place };
  const callee: Expr = { kind: "Attribute", value: module, attr: func, ctx: "Load", ...place };
  return { kind: "Call", func: callee, args: [...args], keywords: [], ...place };
}

/** Imports the helpers, if the tree calls them, where the program begins: on the line of its first statement. */
export function withHelpers(tree: Mod): Mod {
  let isHelped = false;
  eachNode(tree, (node) => (isHelped ||= node.kind === "Name" && node.id === HELPERS));
  if (tree.kind !== "Module" || !isHelped) return tree;
  const start = tree.body.findIndex((node) => node.kind !== "ImportFrom" || node.module !== "__future__");
  const first = tree.body[start];
  if (first === undefined) return tree;
  const place = lineOf(first.kind === "FunctionDef" ? (first.decorator_list[0] ?? first) : first);
  const names = [{ kind: "alias" as const, name: HELPER_MODULE, asname: HELPERS, ...place }];
  const bring: Stmt = { kind: "Import", names, ...place };
  return { ...tree, body: [...tree.body.slice(0, start), bring, ...tree.body.slice(start)] };
}
