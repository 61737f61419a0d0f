// A function gets copies of its arguments, so that what it does to them stays inside.

import type { Expr, Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { eachNode, help, leadsToObject, rewriteTree, withHelpers } from "./tree.ts";

export const argumentsAreCopies: Reading = {
  name: "arguments-are-copies",
  numbers: [6, 8],
  belief: "A function works on copies of its arguments.",
  sentence: "if the call had copied its arguments",
  instead: "A parameter is a name that is given the argument’s address: it holds the caller’s object.",
  rewrite,
};

function rewrite(tree: Mod): Mod {
  const own = new Set<string>();
  eachNode(tree, (node) => {
    if (node.kind === "FunctionDef" || node.kind === "ClassDef") own.add(node.name);
    if (node.kind === "Assign" && node.value.kind === "Lambda") {
      for (const target of node.targets) if (target.kind === "Name") own.add(target.id);
    }
  });
  const isOwn = (callee: Expr): boolean =>
    (callee.kind === "Name" && own.has(callee.id)) || (callee.kind === "Attribute" && own.has(callee.attr));
  const copied = (value: Expr): Expr => (leadsToObject(value) ? help("copy", [value], value) : value);
  return withHelpers(
    rewriteTree(tree, {
      expr: (node) => {
        if (node.kind !== "Call" || !isOwn(node.func)) return node;
        const keywords = node.keywords.map((keyword) => ({ ...keyword, value: copied(keyword.value) }));
        return { ...node, args: node.args.map(copied), keywords };
      },
    }),
  );
}
