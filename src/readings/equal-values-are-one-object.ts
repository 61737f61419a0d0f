// Equal values are one object: wherever 1000 stands, it is the same 1000.

import type { Expr, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { help, rewriteTree, withHelpers } from "./tree.ts";

export const equalValuesAreOneObject: Reading = {
  name: "equal-values-are-one-object",
  numbers: [11],
  belief: "Equal numbers and texts are always one object.",
  sentence: "if equal values were always one object",
  instead: "Python shares some objects that it makes in advance; a value that is computed is a new object.",
  rewrite: (tree: Mod) => withHelpers(rewriteTree(tree, { stmt: (node) => [shareAssigned(node)] })),
};

function shareAssigned(node: Stmt): Stmt {
  if (node.kind !== "Assign") return node;
  if (node.value.kind === "Tuple")
    return { ...node, value: { ...node.value, elts: node.value.elts.map(shared) } };
  return { ...node, value: shared(node.value) };
}

function shared(value: Expr): Expr {
  return value.kind === "Starred" ? value : help("same", [value], value);
}
