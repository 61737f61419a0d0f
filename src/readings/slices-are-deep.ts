// `xs[:]` and `copy` copy the objects inside as well.

import type { Expr, Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { help, rewriteTree, withHelpers } from "./tree.ts";

export const slicesAreDeep: Reading = {
  name: "slices-are-deep",
  numbers: [16],
  belief: "A slice or a copy of a list copies the lists inside as well.",
  sentence: "if the copy had gone all the way down",
  instead: "The new list holds the same addresses: the objects inside are shared.",
  rewrite: (tree: Mod) =>
    withHelpers(
      rewriteTree(tree, { expr: (node) => (isShallowCopy(node) ? help("deep", [node], node) : node) }),
    ),
};

function isShallowCopy(node: Expr): boolean {
  if (node.kind === "Subscript") return node.ctx === "Load" && node.slice.kind === "Slice";
  if (node.kind !== "Call") return false;
  if (node.func.kind === "Attribute") return node.func.attr === "copy";
  return (
    node.func.kind === "Name" &&
    (node.func.id === "list" || node.func.id === "copy") &&
    node.args.length === 1
  );
}
