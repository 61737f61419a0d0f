// The parser and the symbol table against CPython's: every node with its place, every SyntaxError with its words and
// places, every scope with its names, every SyntaxWarning. The .json files are recorded by tools/expect-syntax.py from the .txt files.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileSource } from "../../../src/python/compile/index.ts";
import { buildSymbolTable } from "../../../src/python/compile/symtable.ts";
import type { SymbolTableEntry } from "../../../src/python/compile/symtable.ts";
import { ELLIPSIS, isPythonSyntaxError, parse } from "../../../src/python/syntax/index.ts";
import type { ConstantValue, Node } from "../../../src/python/syntax/index.ts";

function recorded<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T[];
}

function floatHex(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return hex(new Uint8Array(view.buffer));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function constant(value: ConstantValue): string {
  if (value === ELLIPSIS) return "...";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return `float ${floatHex(value)}`;
  if (value instanceof Uint8Array) return `bytes ${hex(value)}`;
  if (typeof value === "object" && value !== null) return `imag ${floatHex(value.imag)}`;
  return JSON.stringify(value);
}

const PLACE = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

/** The tree on one line, as the recorder writes it: Kind@line:column-line:column(field=…). */
function tree(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(tree).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const node = value as Node;
  const place =
    "lineno" in node ? `@${node.lineno}:${node.col_offset}-${node.end_lineno}:${node.end_col_offset}` : "";
  const isConstant = node.kind === "Constant" || node.kind === "MatchSingleton";
  const fields: string[] = [];
  for (const [name, field] of Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === "kind" || PLACE.includes(name)) continue;
    if (isConstant && name === "value") fields.push(constant(field as ConstantValue));
    else if (field !== null && !(Array.isArray(field) && field.length === 0)) fields.push(`${name}=${operator(name, field)}`);
  }
  return `${node.kind}${place}(${fields.join(", ")})`;
}

/** Operators and contexts are strings in our tree, nodes without fields in CPython's. */
function operator(name: string, field: unknown): string {
  if (name === "op" || name === "ctx") return String(field);
  if (name === "ops") return `[${(field as string[]).join(", ")}]`;
  return tree(field);
}

describe("trees", () => {
  for (const { source, tree: expected } of recorded<{ source: string; tree: string }>("trees.json")) {
    test(source.split("\n", 1)[0], () => {
      expect(tree(parse(source, "f", "exec"))).toBe(expected);
    });
  }
});

function errorOf(source: string): unknown[] {
  try {
    parse(source, "f", "exec");
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    const { kind, message, lineno, offset, end_lineno, end_offset, text } = thrown;
    return [kind, message, lineno, offset, end_lineno, end_offset, text];
  }
  return [];
}

describe("mistakes", () => {
  for (const { source, error } of recorded<{ source: string; error: unknown[] }>("mistakes.json")) {
    test(JSON.stringify(source), () => {
      expect(errorOf(source)).toEqual(error);
    });
  }

  test("nesting of any depth ends in an answer, soon", () => {
    expect(errorOf("{1: ".repeat(80) + "a b" + "}".repeat(80))[1]).toMatch("forgot a comma");
    expect(errorOf("(".repeat(300))[1]).toBe("too many nested parentheses");
    expect(errorOf("-".repeat(100_000) + "1")[0]).toBe("MemoryError");
  });
});

function scope(entry: SymbolTableEntry): string[] {
  const words = [entry.name, entry.type.replace("Block", ""), ...(entry.nested ? ["nested"] : [])];
  const all = [...entry.symbols].map(([name, symbol]) => ({ name, ...symbol }));
  const passed = all.filter(({ flags }) => flags === 0).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = [...all.filter(({ flags }) => flags !== 0), ...passed];
  const listed = names.map(({ name, flags, scope: reached }) => `${name}:${flags}:${reached}`);
  const inner = entry.children.flatMap((child) => scope(child).map((line) => `  ${line}`));
  return [`${words.join(" ")} (${entry.varnames.join(", ")}) ${listed.join(" ")}`, ...inner];
}

describe("scopes", () => {
  for (const { source, scopes } of recorded<{ source: string; scopes: string[] }>("scopes.json")) {
    test(source.split("\n", 1)[0], () => {
      expect(scope(buildSymbolTable(parse(source, "f", "exec"), "f").top)).toEqual(scopes);
    });
  }
});

describe("warnings", () => {
  for (const { source, warnings } of recorded<{ source: string; warnings: unknown[] }>("warnings.json")) {
    test(JSON.stringify(source), () => {
      const heard: unknown[] = [];
      compileSource(source, "f", "exec", undefined, ({ message, lineno }) => heard.push([message, lineno]));
      expect(heard).toEqual(warnings);
    });
  }
});
