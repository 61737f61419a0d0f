// All calls of a recursive function write into the same frame: when an inner call returns, the outer one finds its names
// as the inner one left them.

import type { Expr, FunctionDef, Located, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import {
  assign,
  bodyLine,
  eachNode,
  functionsOf,
  help,
  lineOf,
  loadName,
  localsOf,
  namesBoundBy,
  parametersOf,
  rewriteTree,
  statement,
  storeName,
  text,
  withHelpers,
} from "./tree.ts";
import type { Function } from "./tree.ts";

export const recursiveCallsShareAFrame: Reading = {
  name: "recursive-calls-share-a-frame",
  numbers: [15],
  belief: "A function has one frame, and all its calls use it.",
  sentence: "if all calls of the function shared one frame",
  instead: "Each call pushes a frame of its own, with its own names, even when a function calls itself.",
  rewrite,
  hearing: { frames: "of functions" },
};

function rewrite(tree: Mod): Mod {
  const recursive = new Map([...functionsOf(tree)].filter(([name, func]) => calls(func.body, name)));
  return withHelpers(
    rewriteTree(tree, {
      expr: (node, { func }) => {
        if (node.kind !== "Name" || node.ctx !== "Load" || !isIn(func, recursive)) return node;
        return localsOf(func).includes(node.id)
          ? help("load", [text(func.name, node), text(node.id, node), node], node)
          : node;
      },
      stmt: (node, { func }) => {
        if (node.kind === "FunctionDef" && recursive.has(node.name)) return [noteParameters(node)];
        return isIn(func, recursive) ? shareNames(node, func) : [node];
      },
    }),
  );
}

function isIn(func: Function | null, recursive: ReadonlyMap<string, Function>): func is Function {
  return func !== null && recursive.get(func.name) === func;
}

function calls(part: readonly Stmt[] | Stmt, name: string): boolean {
  let found = false;
  eachNode(part, (node) => {
    if (node.kind === "Call" && node.func.kind === "Name" && node.func.id === name) found = true;
  });
  return found;
}

function store(func: Function, name: string, at: Located): Stmt {
  return statement(help("store", [text(func.name, at), text(name, at), loadName(name, at)], at), at);
}

function noteParameters(func: FunctionDef): Stmt {
  const at = bodyLine(func);
  return { ...func, body: [...parametersOf(func.args).map((name) => store(func, name, at)), ...func.body] };
}

/** After a binding the frame that all share knows it; after a call of itself the function takes its names from there. */
function shareNames(node: Stmt, func: Function): Stmt[] {
  const at = lineOf(node);
  const locals = localsOf(func);
  const bound = node.kind === "For" ? [] : namesBoundBy(node).filter((name) => locals.includes(name));
  const isSimple = node.kind === "Expr" || node.kind === "Assign" || node.kind === "AugAssign";
  if (!isSimple || !calls(node, func.name)) return [node, ...bound.map((name) => store(func, name, at))];
  const others = parametersOf(func.args).filter((name) => !bound.includes(name));
  const reload = (name: string): Stmt => {
    const value: Expr = help("load", [text(func.name, at), text(name, at), loadName(name, at)], at);
    return assign([storeName(name, at)], value, at);
  };
  return [node, ...bound.map((name) => store(func, name, at)), ...others.map(reload)];
}
