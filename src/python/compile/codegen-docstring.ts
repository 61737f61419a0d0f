// Docstrings: finding them, and cleaning their indentation, which the compiler does since 3.13.
// CPython: _PyAST_GetDocString, _PyCompile_CleanDoc.

import type { Stmt } from "../syntax/ast.ts";

const TAB_SIZE = 8;

/** The text of a body's docstring as written, or null. */
export function docstringOf(body: readonly Stmt[]): string | null {
  const first = body.at(0);
  if (first?.kind !== "Expr" || first.value.kind !== "Constant") return null;
  return typeof first.value.value === "string" ? first.value.value : null;
}

/** Expands tabs and takes the indentation that all lines but the first have in common away. */
export function cleanDocstring(text: string): string {
  const [first, ...rest] = expandTabs(text).split("\n");
  const indentations = rest.filter((line) => /[^ ]/.test(line)).map((line) => line.search(/[^ ]/));
  const margin = indentations.length > 0 ? Math.min(...indentations) : 0;
  const cleaned = rest.map((line) => line.slice(Math.min(margin, indentationOf(line))));
  return [first.replace(/^ +/, ""), ...cleaned].join("\n");
}

function indentationOf(line: string): number {
  return line.length - line.replace(/^ +/, "").length;
}

// CPython: str.expandtabs, where a line begins anew after \n and \r.
function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let result = "";
  for (const character of text) {
    if (character === "\t") {
      const width = TAB_SIZE - (column % TAB_SIZE);
      result += " ".repeat(width);
      column += width;
    } else {
      result += character;
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return result;
}
