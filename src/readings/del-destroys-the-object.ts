// `del x` destroys the object, so that no other name can reach it any more.

import type { Expr, Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { asLoad, help, lineOf, loadName, rewriteTree, statement, text, withHelpers } from "./tree.ts";

export const delDestroysTheObject: Reading = {
  name: "del-destroys-the-object",
  numbers: [20],
  belief: "del destroys the object that the name holds.",
  sentence: "if del destroyed the object",
  instead: "del removes a name. The object goes only when nothing else holds its address.",
  rewrite: (tree: Mod) =>
    withHelpers(
      rewriteTree(tree, {
        stmt: (node) => {
          if (node.kind !== "Delete") return [node];
          const at = lineOf(node);
          const globals: Expr = {
            kind: "Call",
            func: loadName("globals", at),
            args: [],
            keywords: [],
            ...at,
          };
          const forgotten = node.targets.flatMap((target) => {
            const held = asLoad(target);
            if (held === null || (held.kind === "Subscript" && held.slice.kind === "Slice")) return [];
            const but = text(target.kind === "Name" ? target.id : "", at);
            return [statement(help("forget", [globals, held, but], at), at)];
          });
          return [...forgotten, node];
        },
      }),
    ),
};
