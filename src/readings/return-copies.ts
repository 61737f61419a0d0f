// `return xs` hands a copy to the caller.

import type { Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { help, leadsToObject, rewriteTree, withHelpers } from "./tree.ts";

export const returnCopies: Reading = {
  name: "return-copies",
  numbers: [14],
  belief: "return hands out a copy of the object.",
  sentence: "if return copied the object",
  instead: "return hands the address to the caller: no new object is made.",
  rewrite: (tree: Mod) =>
    withHelpers(
      rewriteTree(tree, {
        stmt: (node) =>
          node.kind === "Return" && node.value !== null && leadsToObject(node.value)
            ? [{ ...node, value: help("copy", [node.value], node.value) }]
            : [node],
      }),
    ),
};
