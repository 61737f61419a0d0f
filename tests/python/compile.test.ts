// The compiler against CPython's own code objects, byte for byte: bytecode, constants, names, line and exception tables.
// compile-expected.json is recorded by tools/expect-code.py from compile-programs.txt.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/python/compile/code.ts";
import type { CodeObject, Constant } from "../../src/python/compile/code.ts";
import { constantRepr } from "../../src/python/compile/disassemble-constant.ts";
import { compileSource } from "../../src/python/compile/index.ts";
import { hasArgument, opcodeName } from "../../src/python/compile/opcodes.ts";
import { isPythonSyntaxError } from "../../src/python/syntax/index.ts";

interface Expectation {
  readonly source: string;
  readonly codes?: unknown;
  readonly error?: unknown;
}

const expectations = JSON.parse(
  readFileSync(new URL("compile-expected.json", import.meta.url), "utf8"),
) as Expectation[];

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function describeConstant(constant: Constant): string {
  if (constant.kind === "code") return `<code ${constant.code.qualname}>`;
  if (constant.kind === "frozenset") {
    // The order of a set's items is the hash table's business: they are compared sorted.
    return `frozenset(${constant.items.map((item) => constantRepr(item)).sort().join(", ")})`;
  }
  return constantRepr(constant);
}

function instructions(code: CodeObject): string {
  const { ops, isCache } = decode(code);
  const listed: string[] = [];
  ops.forEach((op, unit) => {
    if (isCache[unit] === 1) return;
    const name = opcodeName(op);
    listed.push(hasArgument(op) ? `${name} ${code.code[unit * 2 + 1]}` : name);
  });
  return listed.join(" | ");
}

function describeCode(code: CodeObject): unknown[] {
  const own = {
    qualname: code.qualname,
    firstlineno: code.firstlineno,
    counts: [code.argcount, code.posonlyargcount, code.kwonlyargcount],
    flags: code.flags,
    stacksize: code.stacksize,
    names: code.names,
    varnames: code.varnames,
    cellvars: code.cellvars,
    freevars: code.freevars,
    consts: code.consts.map(describeConstant),
    code: instructions(code),
    linetable: hex(code.linetable),
    exceptiontable: hex(code.exceptiontable),
  };
  const nested = code.consts.flatMap((constant) => (constant.kind === "code" ? [constant.code] : []));
  return [own, ...nested.flatMap(describeCode)];
}

function compiled(source: string): Omit<Expectation, "source"> {
  try {
    return { codes: describeCode(compileSource(source, "program.py", "exec")) };
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    const { kind, message, lineno, offset, end_lineno, end_offset } = thrown;
    return { error: [kind, message, lineno, offset, end_lineno, end_offset] };
  }
}

describe("code objects are CPython's", () => {
  test.each(expectations)("$source", ({ source, ...expected }) => {
    expect(compiled(source)).toEqual(expected);
  });
});

test("equal constants of a program are one object", () => {
  const code = compileSource("x = (1, 'a')\ndef f(): return (1, 'a'), 1.0, True\n", "program.py", "exec");
  const constantsOf = (of: CodeObject): Constant[] =>
    of.consts.flatMap((constant) => (constant.kind === "code" ? constantsOf(constant.code) : [constant]));
  const withItems = (constant: Constant): Constant[] =>
    constant.kind === "tuple" ? [constant, ...constant.items.flatMap(withItems)] : [constant];
  const shown = constantsOf(code).flatMap(withItems);
  const pairs = shown.filter((constant) => constantRepr(constant) === "(1, 'a')");
  expect(pairs.length).toBeGreaterThan(1);
  expect(new Set(pairs).size).toBe(1);
  const ones = shown.filter((constant) => ["1", "1.0", "True"].includes(constantRepr(constant)));
  expect(new Set(ones).size).toBe(3);
});
