// All tokens of a text with their lines, as the module tokenize shows them: with comments and line ends that mean nothing.
// CPython: Python/Python-tokenize.c
import { PythonSyntaxError } from "../syntax/index.ts";
import { SourceText } from "../syntax/source-text.ts";
import { Tokenizer } from "../syntax/tokenizer.ts";

export interface ListedToken {
  readonly kind: string;
  readonly text: string;
  /** Line from 1, column in characters from 0. */
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  readonly line: string;
}

/** The tokens up to the end, or up to the mistake that stopped them. */
export function tokensOf(
  source: string,
  extraTokens: boolean,
): { list: ListedToken[]; error: PythonSyntaxError | null } {
  const list: ListedToken[] = [];
  try {
    collect(source, extraTokens, list);
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    return { list, error: thrown };
  }
  return { list, error: null };
}

function collect(given: string, extraTokens: boolean, list: ListedToken[]): void {
  const hasNewline = /[\r\n]$/.test(given);
  const text = new SourceText(given, "<string>");
  const { source } = text;
  const lines = source.split("\n");
  if (lines[lines.length - 1] === "") lines.pop();
  const starts = [0];
  for (const line of lines) starts.push(starts[starts.length - 1] + line.length + 1);
  const lineOf = (row: number): string => {
    const line = lines[row - 1];
    if (line === undefined) return "";
    return row === lines.length && !hasNewline ? line : `${line}\n`;
  };
  const column = (row: number, index: number): number => text.characterCount(starts[row - 1], index);
  let row = 1;
  const rowAt = (index: number): number => {
    while (row < starts.length && starts[row] <= index) row++;
    return row;
  };
  const tokenizer = new Tokenizer(text, () => undefined);
  const put = (kind: string, start: number, end: number): void => {
    if (kind === "<>") {
      put("<", start, start + 1);
      put(">", start + 1, end);
      return;
    }
    const startRow = rowAt(start);
    const startColumn = column(startRow, start);
    const endRow =
      kind === "NEWLINE" || kind === "NL" ? startRow : rowAt(Math.max(start, end - (end > start ? 1 : 0)));
    let line = "";
    for (let each = startRow; each <= endRow; each++) line += lineOf(each);
    const isEnd = kind === "NEWLINE" || kind === "NL";
    const shown = isEnd ? (start >= source.length - 1 && !hasNewline ? "" : "\n") : source.slice(start, end);
    const endColumn = isEnd ? startColumn + 1 : column(endRow, end);
    list.push({ kind, text: shown, start: [startRow, startColumn], end: [endRow, endColumn], line });
  };
  /** Comments and meaningless line ends between two tokens. */
  const gap = (from: number, to: number): void => {
    if (!extraTokens) return;
    for (let at = from; at < to; at++) {
      const c = source[at];
      if (c === "#") {
        let end = at;
        while (end < to && source[end] !== "\n") end++;
        put("COMMENT", at, end);
        at = end - 1;
      } else if (c === "\n") put("NL", at, at + 1);
      else if (c === "\\" && source[at + 1] === "\n") at++;
    }
  };
  let from = 0;
  for (;;) {
    const token = tokenizer.next();
    const { kind } = token;
    if (kind === "ENDMARKER") {
      gap(from, source.length);
      const last = lines.length + 1;
      list.push({ kind, text: "", start: [last, 0], end: [last, 0], line: "" });
      return;
    }
    if (kind === "INDENT" || kind === "DEDENT") {
      // They stand before the first token of a line that has one.
      let at = from;
      for (;;) {
        while (at < source.length && /[ \t\f\n]/.test(source[at])) at++;
        if (source[at] !== "#") break;
        while (at < source.length && source[at] !== "\n") at++;
      }
      const lineStart = source.lastIndexOf("\n", at - 1) + 1;
      gap(from, lineStart);
      from = Math.max(from, lineStart);
      const place = rowAt(at);
      const start = kind === "INDENT" ? 0 : column(place, at);
      const isAtEnd = at >= source.length;
      const spot: readonly [number, number] = isAtEnd ? [lines.length + 1, 0] : [place, start];
      const end: readonly [number, number] = isAtEnd ? spot : [place, column(place, at)];
      list.push({
        kind,
        text: kind === "INDENT" ? source.slice(lineStart, at) : "",
        start: spot,
        end,
        line: isAtEnd ? "" : lineOf(place),
      });
      continue;
    }
    // A comment at the end of a line lies within the token that ends the line.
    const start = kind === "NEWLINE" ? source.indexOf("\n", token.start) : token.start;
    gap(from, start);
    put(kind, start, token.end);
    from = Math.max(from, token.end, kind === "NEWLINE" ? start + 1 : 0);
  }
}
