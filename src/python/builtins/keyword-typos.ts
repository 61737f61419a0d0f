// "invalid syntax. Did you mean 'while'?": when a traceback of a SyntaxError is printed, each name on the line at fault is
// tried as the keyword that it resembles, and the first that makes the statement one is offered.
// CPython: Lib/traceback.py TracebackException._find_keyword_typos
import { suggestion } from "../objects/suggestions.ts";
import { compileSource } from "../compile/index.ts";
import { parse, PythonSyntaxError } from "../syntax/index.ts";
import { closeMatches } from "./close-matches.ts";
import { dedent } from "./traceback-frames.ts";

const KEYWORDS = (
  "False None True and as assert async await break class continue def del elif else except finally for from global if " +
  "import in is lambda nonlocal not or pass raise return try while with yield"
).split(" ");
const CODE_LENGTH_MAX = 1024;
const NAMES_TRIED_MAX = 10;
const MATCHES_MAX = 3;
const CUTOFF = 0.5;
/** How far back the last whole statement is looked for, in lines. */
const LINES_BACK_MAX = 400;

export interface KeywordTypo {
  message: string;
  /** The line, without the indent that it shares with its statement; offsets count from 1, the end is exclusive. */
  text: string;
  offset: number;
  endOffset: number;
}

/** `lines` are the file's, `errorLine` counts from 1. */
export function keywordTypo(lines: readonly string[], errorLine: number): KeywordTypo | null {
  const first = lastStatementLine(lines, errorLine);
  const code = dedent(lines.slice(first > 0 ? first - 1 : 0, errorLine));
  if (code.join("\n").length > CODE_LENGTH_MAX || code.length === 0) return null;
  const at = code.length - 1;
  let left = NAMES_TRIED_MAX;
  for (const { name, index } of namesIn(code[at])) {
    if (KEYWORDS.includes(name)) continue;
    left--;
    if (left < 0) return null;
    const nearest = suggestion(name, KEYWORDS);
    const others = closeMatches(name, KEYWORDS, MATCHES_MAX, CUTOFF);
    const matches = (nearest === null ? others : [nearest, ...others]).slice(0, MATCHES_MAX);
    for (const keyword of matches) {
      const changed = [...code];
      changed[at] = code[at].slice(0, index) + keyword + code[at].slice(index + name.length);
      if (!isPlausible(changed)) continue;
      const offset = Array.from(code[at].slice(0, index)).length + 1;
      const message = `invalid syntax. Did you mean '${keyword}'?`;
      return { message, text: code[at], offset, endOffset: offset + Array.from(name).length };
    }
  }
  return null;
}

/** Names of a line outside of strings and comments, with their indexes. */
function namesIn(line: string): { name: string; index: number }[] {
  const found: { name: string; index: number }[] = [];
  const token =
    /#.*|[A-Za-z]{0,2}(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|\d[\w.]*|([\p{L}_][\p{L}\p{N}_]*)/gu;
  for (const match of line.matchAll(token))
    if (match[1] !== undefined) found.push({ name: match[1], index: match.index });
  return found;
}

/** The code compiles, or would if it went on. CPython: codeop.compile_command */
function isPlausible(lines: readonly string[]): boolean {
  try {
    compileSource(`${lines.join("\n")}\n`, "<input>", "exec");
    return true;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    if (error.message.endsWith("was never closed") || error.message.startsWith("unterminated triple-quoted"))
      return true;
    return error.message.startsWith("expected an indented block") && (error.lineno ?? 0) >= lines.length;
  }
}

/** Where the last statement that was parsed whole begins: one of the outermost before the line, else one of the block
 * around it; 0 when there is none. */
function lastStatementLine(lines: readonly string[], errorLine: number): number {
  for (let end = errorLine - 1; end > 0 && end > errorLine - LINES_BACK_MAX; end--) {
    if (lines[end - 1].trim() === "") continue;
    try {
      const tree = parse(`${lines.slice(0, end).join("\n")}\n`, "<input>", "exec");
      if (tree.kind !== "Module" || tree.body.length === 0) break;
      return tree.body[tree.body.length - 1].lineno;
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
    }
  }
  const header = lines.findIndex((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  if (header === -1 || header >= errorLine - 1) return 0;
  let end = header + 1;
  while (end < errorLine - 1 && (lines[end].trim() === "" || /^\s/.test(lines[end]))) end++;
  const isInside = /^\s/.test(lines[errorLine - 1]);
  const block = dedent(lines.slice(header + 1, isInside ? errorLine : end));
  if (block.length === 0 || block.every((line) => line === "")) return 0;
  const inner = lastStatementLine(
    isInside ? block : [...block, ""],
    isInside ? block.length : block.length + 1,
  );
  return inner === 0 ? 0 : inner + header + 1;
}
