// `==` asks whether two names hold the same object.

import type { CompareOperator, Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { rewriteTree } from "./tree.ts";

const heard: Partial<Record<CompareOperator, CompareOperator>> = { Eq: "Is", NotEq: "IsNot" };

export const equalMeansSame: Reading = {
  name: "equal-means-same",
  numbers: [9],
  belief: "a == b asks whether a and b are the same object.",
  sentence: "if == asked for one and the same object",
  instead: "== compares what the objects hold; two lists with equal items are equal.",
  rewrite: (tree: Mod) =>
    rewriteTree(tree, {
      expr: (node) =>
        node.kind === "Compare" ? { ...node, ops: node.ops.map((op) => heard[op] ?? op) } : node,
    }),
  hearing: { equalAsIs: true },
};
