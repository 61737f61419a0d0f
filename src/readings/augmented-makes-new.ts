// `a += [1]` is `a = a + [1]`: it makes a new object, always.

import type { Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { asLoad, rewriteTree } from "./tree.ts";

export const augmentedMakesNew: Reading = {
  name: "augmented-makes-new",
  numbers: [5],
  belief: "a += b is only short for a = a + b, so it makes a new object.",
  sentence: "if += always made a new object",
  instead: "+= asks the object to change itself, and a list does: its address stays.",
  rewrite: (tree: Mod) =>
    rewriteTree(tree, {
      stmt: (node) => {
        if (node.kind !== "AugAssign") return [node];
        const left = asLoad(node.target);
        if (left === null) return [node];
        const { lineno, col_offset, end_lineno, end_col_offset } = node;
        const at = { lineno, col_offset, end_lineno, end_col_offset };
        const sum = { kind: "BinOp" as const, left, op: node.op, right: node.value, ...at };
        return [{ kind: "Assign", targets: [node.target], value: sum, ...at }];
      },
    }),
};
