// There is one set of names: every `x` of a program is the same `x`, inside a function or not.

import type { Arg, FunctionDef, Mod, Stmt } from "../python/index.ts";
import type { Reading } from "./reading.ts";
import {
  assign,
  bodyLine,
  functionsOf,
  lineOf,
  loadName,
  localsOf,
  parametersOf,
  rewriteTree,
  storeName,
} from "./tree.ts";

export const oneNamespace: Reading = {
  name: "one-namespace",
  numbers: [13, 15],
  belief: "A name means the same everywhere: a function’s x is the program’s x.",
  sentence: "if all functions shared one set of names with the program",
  instead: "Each call has a frame with names of its own; they come with the call and go with it.",
  rewrite,
};

/** A parameter must be local: it is received under a name that no drawing shows, and handed on to the shared one. */
const received = (name: string): string => `__${name}__`;

function rewrite(tree: Mod): Mod {
  const functions = functionsOf(tree);
  return rewriteTree(tree, {
    stmt: (node) => {
      if (node.kind !== "FunctionDef" || !functions.has(node.name)) return [node];
      return [share(node)];
    },
    expr: (node) => {
      if (node.kind !== "Call" || node.func.kind !== "Name" || !functions.has(node.func.id)) return node;
      const keywords = node.keywords.map((keyword) =>
        keyword.arg === null ? keyword : { ...keyword, arg: received(keyword.arg) },
      );
      return { ...node, keywords };
    },
  });
}

function share(func: FunctionDef): FunctionDef {
  const at = bodyLine(func);
  const names = [...new Set([...localsOf(func), ...declaredIn(func)])];
  const declared: Stmt[] = names.length === 0 ? [] : [{ kind: "Global", names, ...at }];
  const handed = parametersOf(func.args).map((name) =>
    assign([storeName(name, at)], loadName(received(name), at), at),
  );
  const rename = (arg: Arg): Arg => ({ ...arg, arg: received(arg.arg) });
  const { args } = func;
  const renamed = {
    ...args,
    posonlyargs: args.posonlyargs.map(rename),
    args: args.args.map(rename),
    vararg: args.vararg === null ? null : rename(args.vararg),
    kwonlyargs: args.kwonlyargs.map(rename),
    kwarg: args.kwarg === null ? null : rename(args.kwarg),
  };
  const body = func.body.map((node) =>
    isDeclaration(node) ? { kind: "Pass" as const, ...lineOf(node) } : node,
  );
  return { ...func, args: renamed, body: [...declared, ...handed, ...body] };
}

/** What `global` and `nonlocal` say is so for every name. */
const isDeclaration = (node: Stmt): boolean => node.kind === "Global" || node.kind === "Nonlocal";

function declaredIn(func: FunctionDef): string[] {
  return func.body.flatMap((node) => (node.kind === "Global" || node.kind === "Nonlocal" ? node.names : []));
}
