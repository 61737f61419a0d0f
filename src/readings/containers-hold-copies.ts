// A list, a dict, a tuple or an instance holds copies of what was put into it.

import type { Expr, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { help, leadsToObject, rewriteTree, withHelpers } from "./tree.ts";

export const containersHoldCopies: Reading = {
  name: "containers-hold-copies",
  numbers: [1],
  belief: "Putting an object into a list puts a copy of it there.",
  sentence: "if the container held copies",
  instead: "A container holds addresses: the object itself is where it was, and can be reached both ways.",
  rewrite: (tree: Mod) =>
    withHelpers(rewriteTree(tree, { expr: copyStored, stmt: (node) => [copyAssigned(node)] })),
};

const storing: ReadonlySet<string> = new Set(["append", "insert", "add", "setdefault", "appendleft"]);

const copied = (value: Expr): Expr => (leadsToObject(value) ? help("copy", [value], value) : value);

function copyStored(node: Expr): Expr {
  switch (node.kind) {
    case "List":
    case "Tuple":
      return node.ctx === "Load" ? { ...node, elts: node.elts.map(copied) } : node;
    case "Set":
      return { ...node, elts: node.elts.map(copied) };
    case "Dict":
      return { ...node, values: node.values.map(copied) };
    case "ListComp":
      return { ...node, elt: copied(node.elt) };
    case "Call":
      if (node.func.kind !== "Attribute" || !storing.has(node.func.attr)) return node;
      return {
        ...node,
        args: node.args.map((arg, index) => (index === node.args.length - 1 ? copied(arg) : arg)),
      };
    default:
      return node;
  }
}

function copyAssigned(node: Stmt): Stmt {
  if (node.kind !== "Assign") return node;
  const isStored = node.targets.some(({ kind }) => kind === "Subscript" || kind === "Attribute");
  return isStored ? { ...node, value: copied(node.value) } : node;
}
