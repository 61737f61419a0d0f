// What a function made is gone when it returns: the caller is left with nothing.

import type { Mod } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { eachNode, help, parametersOf, rewriteTree, withHelpers } from "./tree.ts";
import type { Function } from "./tree.ts";

export const objectsDieWithTheirFrame: Reading = {
  name: "objects-die-with-their-frame",
  numbers: [13, 28],
  belief: "Objects made in a function lie in its frame and die with it.",
  sentence: "if an object died with the frame in which it was made",
  instead:
    "Objects lie in the private heap, not in the frame: one lives on as long as something holds its address.",
  rewrite: (tree: Mod) =>
    withHelpers(
      rewriteTree(tree, {
        stmt: (node, { func }) => {
          if (node.kind !== "Return" || node.value === null || func === null) return [node];
          const { value } = node;
          const isMade = value.kind === "Name" ? isMadeIn(func, value.id) : isDisplay(value.kind);
          return [isMade ? { ...node, value: help("nothing", [value], value) } : node];
        },
      }),
    ),
};

const displays: ReadonlySet<string> = new Set([
  "List",
  "Dict",
  "Set",
  "ListComp",
  "DictComp",
  "SetComp",
  "Call",
  "BinOp",
]);

const isDisplay = (kind: string): boolean => displays.has(kind);

/** Whether the function binds the name to something that it makes itself. */
function isMadeIn(func: Function, name: string): boolean {
  if (parametersOf(func.args).includes(name)) return false;
  let found = false;
  eachNode(
    func.body,
    (node) => {
      if (node.kind !== "Assign" || !isDisplay(node.value.kind)) return;
      if (node.targets.some((target) => target.kind === "Name" && target.id === name)) found = true;
    },
    false,
  );
  return found;
}
