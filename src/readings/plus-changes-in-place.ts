// `a = a + [1]` changes the list that `a` held, so that every other name sees it.

import type { Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { help, leadsToObject, rewriteTree, withHelpers } from "./tree.ts";

export const plusChangesInPlace: Reading = {
  name: "plus-changes-in-place",
  numbers: [4],
  belief: "a + b adds b to the object that a holds.",
  sentence: "if + changed the object on its left",
  instead: "+ makes a new object and leaves both of its own as they are.",
  rewrite: (tree: Mod) =>
    withHelpers(
      rewriteTree(tree, {
        expr: (node) =>
          node.kind === "BinOp" && node.op === "Add" && leadsToObject(node.left)
            ? help("add", [node.left, node.right], node)
            : node,
      }),
    ),
};
