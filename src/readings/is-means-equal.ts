// `is` asks whether two values are equal.

import type { CompareOperator, Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { rewriteTree } from "./tree.ts";

const heard: Partial<Record<CompareOperator, CompareOperator>> = { Is: "Eq", IsNot: "NotEq" };

export const isMeansEqual: Reading = {
  name: "is-means-equal",
  numbers: [10],
  belief: "a is b asks whether a and b are equal.",
  sentence: "if is meant ==",
  instead: "is asks whether the two hold the same address; two objects may be equal and still be two.",
  rewrite: (tree: Mod) =>
    rewriteTree(tree, {
      expr: (node) =>
        node.kind === "Compare" ? { ...node, ops: node.ops.map((op) => heard[op] ?? op) } : node,
    }),
  hearing: { isAsEqual: true },
};
