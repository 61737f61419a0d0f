// Assigning to a parameter assigns to the caller's name as well.

import type { Call, Expr, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import {
  assign,
  eachNode,
  functionsOf,
  help,
  lineOf,
  loadName,
  namesBoundBy,
  parametersOf,
  rewriteTree,
  statement,
  storeName,
  text,
  withHelpers,
} from "./tree.ts";
import type { Function } from "./tree.ts";

export const callsRebindTheCallersName: Reading = {
  name: "calls-rebind-the-callers-name",
  numbers: [7, 8],
  belief: "A function that assigns to its parameter changes the caller’s variable.",
  sentence: "if assigning to the parameter moved the caller’s name",
  instead: "A parameter is a name of the call’s own frame: assigning to it moves that name only.",
  rewrite,
};

function rewrite(tree: Mod): Mod {
  const functions = functionsOf(tree);
  return withHelpers(
    rewriteTree(tree, {
      stmt: (node, { func }) => {
        const noted =
          func !== null && functions.get(func.name) === func ? noteParameters(node, func) : [node];
        return [...noted, ...(isSimple(node) ? takeBack(node, functions) : [])];
      },
    }),
  );
}

/** Statements that hold no others: what follows them follows the calls in them. */
function isSimple(node: Stmt): boolean {
  return (
    node.kind === "Expr" || node.kind === "Assign" || node.kind === "AugAssign" || node.kind === "AnnAssign"
  );
}

function noteParameters(node: Stmt, func: Function): Stmt[] {
  const parameters = parametersOf(func.args);
  const rebound = namesBoundBy(node).filter((name) => parameters.includes(name));
  if (node.kind === "For") return [node];
  const at = lineOf(node);
  return [
    node,
    ...rebound.map((name) =>
      statement(help("rebind", [text(func.name, at), text(name, at), loadName(name, at)], at), at),
    ),
  ];
}

/** After a call, the names that were its arguments are given what the parameters were given. */
function takeBack(node: Stmt, functions: ReadonlyMap<string, Function>): Stmt[] {
  const taken: Stmt[] = [];
  const bound = namesBoundBy(node);
  const at = lineOf(node);
  eachNode(
    node,
    (part) => {
      if (part.kind !== "Call" || part.func.kind !== "Name") return;
      const callee = functions.get(part.func.id);
      if (callee === undefined) return;
      for (const [parameter, argument] of pairs(part, callee)) {
        if (argument.kind !== "Name" || bound.includes(argument.id)) continue;
        const value = help(
          "taken",
          [text(callee.name, at), text(parameter, at), loadName(argument.id, at)],
          at,
        );
        taken.push(assign([storeName(argument.id, at)], value, at));
      }
    },
    false,
  );
  return taken;
}

function pairs(call: Call, callee: Function): [string, Expr][] {
  const positional = [...callee.args.posonlyargs, ...callee.args.args].map(({ arg }) => arg);
  const found: [string, Expr][] = [];
  for (const [index, argument] of call.args.entries()) {
    const name = positional[index];
    if (argument.kind === "Starred" || name === undefined) break;
    found.push([name, argument]);
  }
  for (const { arg, value } of call.keywords) if (arg !== null) found.push([arg, value]);
  return found;
}
