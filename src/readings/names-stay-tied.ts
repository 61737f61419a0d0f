// `b = a` ties the two names for ever, so that binding one of them anew moves the other as well.

import type { Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { assign, lineOf, loadName, namesBoundBy, rewriteTree, storeName } from "./tree.ts";
import type { Scope } from "./tree.ts";

export const namesStayTied: Reading = {
  name: "names-stay-tied",
  numbers: [3],
  belief: "After b = a the two names are one: what is assigned to a is assigned to b.",
  sentence: "if the two names stayed tied to each other",
  instead:
    "Assigning to a name moves that name’s arrow only; the other name keeps the address that it holds.",
  rewrite,
};

type Ties = Map<string, Set<string>>;

function rewrite(tree: Mod): Mod {
  const ties = new Map<unknown, Ties>();
  const tiesOf = ({ func }: Scope): Ties => {
    const known = ties.get(func) ?? new Map<string, Set<string>>();
    ties.set(func, known);
    return known;
  };
  return rewriteTree(tree, { stmt: (node, scope) => follow(node, tiesOf(scope)) });
}

/** The statement, and after it the names that are tied to those that it binds. */
function follow(node: Stmt, ties: Ties): Stmt[] {
  const bound = namesBoundBy(node);
  if (bound.length === 0 || node.kind === "For") return [node];
  const at = lineOf(node);
  const moved = bound.flatMap((name) =>
    [...(ties.get(name) ?? [])]
      .filter((other) => !bound.includes(other))
      .map((other) => assign([storeName(other, at)], loadName(name, at), at)),
  );
  if (node.kind === "Assign" && node.value.kind === "Name")
    for (const name of bound) tie(ties, name, node.value.id);
  if (node.kind === "Assign" && node.targets.length > 1) {
    for (const name of bound.slice(1)) tie(ties, bound[0] ?? name, name);
  }
  return [node, ...moved];
}

function tie(ties: Ties, first: string, second: string): void {
  if (first === second) return;
  const group = new Set([first, second, ...(ties.get(first) ?? []), ...(ties.get(second) ?? [])]);
  for (const name of group) ties.set(name, new Set([...group].filter((other) => other !== name)));
}
