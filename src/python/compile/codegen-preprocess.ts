// What CPython does to the tree before it makes symbol tables of it: `__debug__` is True, and `"..." % (...)` with simple
// conversions is an f-string. The tree is changed in place. Signed and complex numbers in patterns, which CPython also
// folds here, are folded where patterns are compiled: a tree cannot hold 1+2j as one constant.
// CPython: Python/ast_preprocess.c.

import type { BinOp, Constant, Expr, Located, Mod, Node } from "../syntax/ast.ts";

/** `keepsAnnotations`: under `from __future__ import annotations` they are text, and stay as they were written. */
export function preprocess(mod: Mod, keepsAnnotations: boolean): void {
  new Preprocessor(keepsAnnotations).visit(mod);
}

class Preprocessor {
  private readonly keepsAnnotations: boolean;

  constructor(keepsAnnotations: boolean) {
    this.keepsAnnotations = keepsAnnotations;
  }

  visit(node: Node): void {
    for (const [field, value] of Object.entries(node)) {
      if (this.keepsAnnotations && (field === "annotation" || field === "returns")) continue;
      if (Array.isArray(value)) {
        value.forEach((item, index) => {
          if (isNode(item)) value[index] = this.replaced(item);
        });
      } else if (isNode(value)) {
        Object.assign(node, { [field]: this.replaced(value) });
      }
    }
  }

  private replaced(node: Node): Node {
    this.visit(node);
    if (node.kind === "Name" && node.ctx === "Load" && node.id === "__debug__") return constant(true, node);
    if (node.kind === "BinOp") return formatAsJoinedStr(node) ?? node;
    return node;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value;
}

// Pieces of a format come from no place of their own.
const NOWHERE: Located = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

function constant(value: Constant["value"], at: Located): Constant {
  return { kind: "Constant", value, string_kind: null, ...placeOf(at) };
}

function placeOf({ lineno, col_offset, end_lineno, end_col_offset }: Located): Located {
  return { lineno, col_offset, end_lineno, end_col_offset };
}

// `"%s: %5d" % (a, b)` as an f-string, where each conversion is %s, %r or %a with nothing but `-`, a width and a precision.
// CPython: optimize_format.
function formatAsJoinedStr(e: BinOp): Expr | null {
  if (e.op !== "Mod" || e.left.kind !== "Constant" || typeof e.left.value !== "string") return null;
  if (e.right.kind !== "Tuple" || e.right.elts.some((item) => item.kind === "Starred")) return null;
  const text = e.left.value;
  const args = e.right.elts;
  const values: Expr[] = [];
  let at = 0;
  let used = 0;
  while (at < text.length) {
    const literal = readLiteral(text, at);
    if (literal.text !== "") values.push(constant(literal.text, NOWHERE));
    at = literal.end;
    if (at >= text.length) break;
    if (used >= args.length) return null;
    const conversion = readConversion(text, at + 1);
    if (conversion === null) return null;
    values.push(formattedValue(args[used], conversion));
    used += 1;
    at = conversion.end;
  }
  if (used < args.length) return null;
  return { kind: "JoinedStr", values, ...placeOf(e) };
}

// Text up to a single `%`; `%%` is a percent sign.
function readLiteral(text: string, start: number): { text: string; end: number } {
  let literal = "";
  let at = start;
  while (at < text.length) {
    if (text[at] !== "%") {
      literal += text[at];
      at += 1;
    } else if (text[at + 1] === "%") {
      literal += "%";
      at += 2;
    } else {
      break;
    }
  }
  return { text: literal, end: at };
}

interface Conversion {
  readonly letter: string;
  readonly isLeftAligned: boolean;
  /** 0: none. */
  readonly width: number;
  readonly precision: number | null;
  readonly end: number;
}

// A width or precision of three digits or more is left to the `%` operator. CPython: simple_format_arg_parse.
function readConversion(text: string, start: number): Conversion | null {
  const pattern = /([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra])/y;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) return null;
  const [all, flags, width, precision, letter] = match;
  return {
    letter,
    isLeftAligned: flags.includes("-"),
    width: Number(width),
    precision: precision === undefined ? null : Number(precision),
    end: start + all.length,
  };
}

function formattedValue(value: Expr, conversion: Conversion): Expr {
  const { width, precision } = conversion;
  let spec = width > 0 ? `${conversion.isLeftAligned ? "" : ">"}${width}` : "";
  if (precision !== null) spec += `.${precision}`;
  return {
    kind: "FormattedValue",
    value,
    conversion: conversion.letter.charCodeAt(0),
    format_spec: spec === "" ? null : constant(spec, NOWHERE),
    ...placeOf(value),
  };
}
