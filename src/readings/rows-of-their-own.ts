// `[[0] * 3] * 3` makes three rows.

import type { Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { help, rewriteTree, withHelpers } from "./tree.ts";

export const rowsOfTheirOwn: Reading = {
  name: "rows-of-their-own",
  numbers: [17],
  belief: "Multiplying a list makes as many copies of what is in it.",
  sentence: "if * had copied the rows",
  instead: "* repeats addresses: every place holds the same object.",
  rewrite: (tree: Mod) =>
    withHelpers(
      rewriteTree(tree, {
        expr: (node) =>
          node.kind === "BinOp" && node.op === "Mult" ? help("repeat", [node.left, node.right], node) : node,
      }),
    ),
};
