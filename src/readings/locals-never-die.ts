// A function's names are still there after it has returned, until the program ends.

import type { Expr, FunctionDef, Located, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import {
  bodyLine,
  eachNode,
  help,
  lineOf,
  loadName,
  localsOf,
  namesBoundBy,
  parametersOf,
  rewriteTree,
  statement,
  text,
  withHelpers,
} from "./tree.ts";

export const localsNeverDie: Reading = {
  name: "locals-never-die",
  numbers: [13],
  belief: "A function’s names, once made, stay until the program ends.",
  sentence: "if the function’s names lived on after its return",
  instead: "At return the frame is popped, and its names are gone with it.",
  rewrite,
  hearing: { frames: "of all calls" },
};

function rewrite(tree: Mod): Mod {
  const outer = new Set<string>();
  if (tree.kind !== "Expression") {
    eachNode(
      tree.body,
      (node) => {
        if (node.kind === "Name" && node.ctx !== "Load") outer.add(node.id);
        else if (node.kind === "FunctionDef" || node.kind === "ClassDef") outer.add(node.name);
      },
      false,
    );
  }
  return withHelpers(
    rewriteTree(tree, {
      stmt: (node, { func, isClass }) => {
        if (node.kind === "FunctionDef" && !isClass) return [keepParameters(node, outer)];
        if (func === null || isClass || node.kind === "For") return [node];
        const locals = localsOf(func);
        const bound = namesBoundBy(node).filter((name) => locals.includes(name) && !outer.has(name));
        return [node, ...bound.map((name) => keep(name, node))];
      },
    }),
  );
}

function keepParameters(func: FunctionDef, outer: ReadonlySet<string>): Stmt {
  const at = bodyLine(func);
  const kept = parametersOf(func.args).filter((name) => !outer.has(name));
  return { ...func, body: [...kept.map((name) => keep(name, at)), ...func.body] };
}

/** Only names that the program itself does not use: those are its own. */
function keep(name: string, node: Located): Stmt {
  const at = lineOf(node);
  const globals: Expr = { kind: "Call", func: loadName("globals", at), args: [], keywords: [], ...at };
  return statement(help("keep", [globals, text(name, at), loadName(name, at)], at), at);
}
