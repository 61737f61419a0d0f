// The literals of a program's text, which CPython's parser makes as objects and keeps, in an arena of its own, until the
// program that it read has run: each has one reference more than the code that uses it.
// CPython: Python/pythonrun.c pyrun_file, Python/pyarena.c
import type { Constant } from "./compile/code.ts";
import type { Runtime } from "./objects/runtime.ts";
import type { Ref } from "./objects/static.ts";
import type { Mod } from "./syntax/index.ts";

/** Names of the literals in a tree, before the compiler folds any of them into others. */
export function literalsOf(tree: Mod): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each);
      return;
    }
    if (typeof node !== "object" || node === null || node instanceof Uint8Array) return;
    if ("kind" in node && node.kind === "Constant" && "value" in node) {
      const name = literalName(node.value);
      if (name !== null) found.add(name);
      return;
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(tree);
  return found;
}

function literalName(value: unknown): string | null {
  if (typeof value === "bigint") return `int ${value}`;
  if (typeof value === "number") return `float ${Object.is(value, -0) ? "-0" : value}`;
  if (typeof value === "string") return `str ${value}`;
  if (value instanceof Uint8Array) return `bytes ${value.join(",")}`;
  return null;
}

function constantName(constant: Constant): string | null {
  switch (constant.kind) {
    case "int":
    case "float":
    case "str":
    case "bytes":
      return literalName(constant.value);
    default:
      return null;
  }
}

/** The objects that the arena holds, each with a reference of its own; what was folded in the tree is among them. */
export function arenaObjects(
  rt: Runtime,
  literals: ReadonlySet<string>,
  made: ReadonlyMap<Constant, Ref>,
  holdsFolded: boolean,
): Ref[] {
  const held: Ref[] = [];
  for (const [constant, object] of made) {
    const name = constantName(constant);
    const isHeld = name !== null && literals.has(name);
    const isFolded = holdsFolded && (constant.kind === "tuple" || constant.kind === "int");
    if (isHeld || isFolded) held.push(rt.incref(object));
  }
  return held;
}
