// `b = a` copies what `a` holds: the value is put into a box of its own.

import type { Expr, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { help, leadsToObject, rewriteTree, withHelpers } from "./tree.ts";

export const assignmentCopies: Reading = {
  name: "assignment-copies",
  numbers: [1, 2],
  belief: "Assigning a name to another name copies what it holds.",
  sentence: "if assignment copied the object",
  instead: "Assignment copies the address: both names then hold the same object.",
  rewrite,
};

function rewrite(tree: Mod): Mod {
  return withHelpers(rewriteTree(tree, { stmt: (node) => [copyAssigned(node)] }));
}

function copyAssigned(node: Stmt): Stmt {
  if (node.kind !== "Assign") return node;
  if (node.value.kind === "Tuple")
    return { ...node, value: { ...node.value, elts: node.value.elts.map(copied) } };
  return { ...node, value: copied(node.value) };
}

function copied(value: Expr): Expr {
  return leadsToObject(value) ? help("copy", [value], value) : value;
}
