// A default argument is evaluated at each call that leaves it out.

import type { Arg, Expr, FunctionDef, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import { assign, bodyLine, help, loadName, placeOf, rewriteTree, storeName, withHelpers } from "./tree.ts";

export const defaultsMadeAtEachCall: Reading = {
  name: "defaults-made-at-each-call",
  numbers: [18],
  belief: "A default argument is made anew at each call.",
  sentence: "if the default were made anew at each call",
  instead: "A default is made once, when def runs; the function holds that one object.",
  rewrite: (tree: Mod) =>
    withHelpers(
      rewriteTree(tree, { stmt: (node) => (node.kind === "FunctionDef" ? [makeInside(node)] : [node]) }),
    ),
};

function makeInside(func: FunctionDef): Stmt {
  if (func.args.defaults.length === 0) return func;
  const at = bodyLine(func);
  const missing = help("missing", [], at);
  const sentinel = missing.kind === "Call" ? missing.func : missing;
  const positional: Arg[] = [...func.args.posonlyargs, ...func.args.args];
  const withDefault = positional.slice(positional.length - func.args.defaults.length);
  const made = withDefault.flatMap(({ arg }, index): Stmt[] => {
    const value = func.args.defaults[index];
    if (value === undefined || value.kind === "Constant") return [];
    const name = loadName(arg, at);
    const isMissing: Expr = { kind: "Compare", left: name, ops: ["Is"], comparators: [sentinel], ...at };
    const chosen: Expr = {
      kind: "IfExp",
      test: isMissing,
      body: { ...value, ...placeOf(at) },
      orelse: name,
      ...at,
    };
    return [assign([storeName(arg, at)], chosen, at)];
  });
  const defaults = func.args.defaults.map((value) =>
    value.kind === "Constant" ? value : { ...sentinel, ...placeOf(value) },
  );
  return { ...func, args: { ...func.args, defaults }, body: [...made, ...func.body] };
}
