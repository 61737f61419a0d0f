// The part of a traceback that shows frames: file, line and function, the source line, and the marks under what failed.
// CPython: Lib/traceback.py StackSummary
import { positions } from "../compile/code.ts";
import type { CodeObject, Position } from "../compile/code.ts";
import { getAttrText } from "../objects/abstract.ts";
import { heapCode } from "../objects/code-object.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { TB_FRAME, TB_LASTI, TB_NEXT, tracebackLine } from "../objects/traceback.ts";
import { parse, PythonSyntaxError } from "../syntax/index.ts";
import type { Anchors } from "./caret-anchors.ts";
import { caretAnchors, characterOffset } from "./caret-anchors.ts";
import { displayWidth } from "./display-width.ts";

/** A line (from 1) of a file without its newline, null where it is not known. */
export type SourceLine = (filename: string, line: number) => string | null;

/** The same frame and line is shown this often before the rest is only counted. */
const REPETITIONS_SHOWN = 3;

interface FrameSummary {
  filename: string;
  name: string;
  line: number;
  endLine: number | null;
  /** UTF-8 byte offsets. */
  column: number | null;
  endColumn: number | null;
}

/** The frames of a traceback as text, each ending in a newline; `limit` keeps the last ones only. `hasMarks` false: as
 * the interpreter prints it without the traceback module, the first line alone and no marks. */
export function framesText(
  rt: Runtime,
  traceback: Ref,
  sourceLine: SourceLine,
  limit: number,
  hasMarks = true,
): string {
  const frames = summaries(rt, traceback);
  const shown = limit >= frames.length ? frames : frames.slice(frames.length - Math.max(limit, 0));
  let text = "";
  let last: FrameSummary | null = null;
  let count = 0;
  const repeated = (): string => {
    const more = count - REPETITIONS_SHOWN;
    return more > 0 ? `  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n` : "";
  };
  for (const frame of shown) {
    if (
      last === null ||
      last.filename !== frame.filename ||
      last.line !== frame.line ||
      last.name !== frame.name
    ) {
      text += repeated();
      last = frame;
      count = 0;
    }
    count++;
    if (count <= REPETITIONS_SHOWN)
      text += hasMarks ? frameText(frame, sourceLine) : plainFrameText(frame, sourceLine);
  }
  return text + repeated();
}

function summaries(rt: Runtime, traceback: Ref): FrameSummary[] {
  const known = new Map<CodeObject, Position[]>();
  const frames: FrameSummary[] = [];
  for (let link = traceback; link !== 0; link = rt.pointer(link + TB_NEXT)) {
    const codeRef = getAttrText(rt, rt.pointer(link + TB_FRAME), "f_code");
    const { code } = heapCode(rt, codeRef);
    rt.decref(codeRef);
    let all = known.get(code);
    if (all === undefined) {
      all = positions(code);
      known.set(code, all);
    }
    const lasti = rt.heap.i32[(link + TB_LASTI) >> 2];
    const position: Position | undefined = lasti < 0 ? undefined : all[lasti >> 1];
    frames.push({
      filename: code.filename,
      name: code.name,
      line: position?.line ?? tracebackLine(rt, link),
      endLine: position?.endLine ?? null,
      column: position?.column ?? null,
      endColumn: position?.endColumn ?? null,
    });
  }
  return frames;
}

/** CPython: Python/traceback.c tb_displayline */
function plainFrameText(frame: FrameSummary, sourceLine: SourceLine): string {
  const line = sourceLine(frame.filename, frame.line)?.trim() ?? "";
  return headText(frame) + (line === "" ? "" : `    ${line}\n`);
}

function headText(frame: FrameSummary): string {
  return `  File "${frame.filename}", line ${frame.line}, in ${frame.name}\n`;
}

function frameText(frame: FrameSummary, sourceLine: SourceLine): string {
  const head = headText(frame);
  // Without an end the source is looked up by the line alone.
  if (frame.endLine === null) return plainFrameText(frame, sourceLine);
  const original: string[] = [];
  for (let line = frame.line; line <= frame.endLine; line++) {
    original.push((sourceLine(frame.filename, line) ?? "").trimEnd());
  }
  const dedented = dedent(original);
  if (dedented.join("").trim() === "") return head;
  if (frame.column === null || frame.endColumn === null) return `${head}    ${original[0].trim()}\n`;
  return head + markedLines(original, dedented, frame.column, frame.endColumn);
}

/** textwrap.dedent: takes away the white space that all lines with text begin with. */
export function dedent(lines: readonly string[]): string[] {
  const margins = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  let margin = margins[0] ?? "";
  for (const other of margins) {
    let common = 0;
    while (common < margin.length && margin[common] === other[common]) common++;
    margin = margin.slice(0, common);
  }
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(margin.length)));
}

/** The lines of the failing expression that matter, with marks under them. */
function markedLines(
  original: readonly string[],
  dedented: readonly string[],
  column: number,
  endColumn: number,
): string {
  const lines = dedented.map((line) => Array.from(line));
  const last = lines.length - 1;
  const dedentWidth = Array.from(original[0]).length - lines[0].length;
  const start = Math.max(0, characterOffset(original[0], column) - dedentWidth);
  const end = Math.max(0, characterOffset(original[last], endColumn) - dedentWidth);
  const whole = Array.from(dedented.join("\n"));
  const segment = whole.slice(start, whole.length - (lines[last].length - end)).join("");
  const anchors = caretAnchors(segment);
  const significant = new Set([0, last]);
  if (anchors !== null) {
    for (const line of [anchors.leftLine, anchors.rightLine]) {
      for (const near of [line - 1, line, line + 1]) if (near >= 0 && near <= last) significant.add(near);
    }
  }
  const rows: string[] = [];
  const marks = showsCarets(dedented, lines, start, end, anchors) ? marker(lines, start, end, anchors) : null;
  const output = (line: number): void => {
    rows.push(lines[line].join(""));
    if (marks !== null) rows.push(marks(line));
  };
  let previous = -1;
  for (const line of [...significant].sort((a, b) => a - b)) {
    const skipped = line - previous - 1;
    if (previous !== -1 && skipped === 1) output(line - 1);
    else if (previous !== -1 && skipped > 1) rows.push(`...<${skipped} lines>...`);
    output(line);
    previous = line;
  }
  return dedent(rows)
    .map((row) => `    ${row}\n`)
    .join("");
}

/** A function from a line to the marks under it. */
function marker(lines: readonly (readonly string[])[], start: number, end: number, anchors: Anchors | null) {
  const last = lines.length - 1;
  const startWidth = displayWidth(lines[0], start);
  const endWidth = displayWidth(lines[last], end);
  let leftWidth = 0;
  let rightWidth = 0;
  if (anchors !== null) {
    const left = anchors.leftOffset + (anchors.leftLine === 0 ? start : 0);
    const right = anchors.rightOffset + (anchors.rightLine === 0 ? start : 0);
    leftWidth = displayWidth(lines[anchors.leftLine], left);
    rightWidth = displayWidth(lines[anchors.rightLine], right);
  }
  const isSecondary = (line: number, column: number): boolean => {
    if (anchors === null) return false;
    const isAfterLeft = line > anchors.leftLine || (line === anchors.leftLine && column >= leftWidth);
    return isAfterLeft && (line < anchors.rightLine || (line === anchors.rightLine && column < rightWidth));
  };
  return (line: number): string => {
    const text = lines[line].join("");
    const indent = Array.from(text).length - Array.from(text.trimStart()).length;
    const count = line === last ? endWidth : displayWidth(lines[line]);
    let row = "";
    for (let column = 0; column < count; column++) {
      if (column < indent || (line === 0 && column < startWidth)) row += " ";
      else row += anchors === null || isSecondary(line, column) ? "^" : "~";
    }
    return row;
  };
}

/** No marks under a line that is nothing but a call, nor under one that fails as a whole. */
function showsCarets(
  dedented: readonly string[],
  lines: readonly (readonly string[])[],
  start: number,
  end: number,
  anchors: Anchors | null,
): boolean {
  const verdict = isBareCall(dedented, start, end);
  if (verdict !== null) return !verdict;
  if (anchors !== null) return true;
  const before = lines[0].slice(0, start).join("");
  const after = lines[lines.length - 1].slice(end).join("");
  return before.trimStart() !== "" || after.trimEnd() !== "";
}

/** True for `return f(…)` and `x = f(…)` where the call is what failed, and for no statement at all; null otherwise. */
function isBareCall(dedented: readonly string[], start: number, end: number): boolean | null {
  try {
    const tree = parse(dedented.join("\n"), "<traceback>", "exec");
    if (tree.kind !== "Module") return null;
    if (tree.body.length === 0) return true;
    const [statement] = tree.body;
    let call = null;
    if (statement.kind === "Return" && statement.value?.kind === "Call") {
      if (statement.value.func.kind === "Name") call = statement.value;
    } else if (statement.kind === "Assign" && statement.value.kind === "Call") {
      if (statement.targets.length === 1 && statement.targets[0].kind === "Name") call = statement.value;
    }
    if (call === null) return null;
    const isWhole =
      call.lineno === 1 &&
      call.end_lineno === dedented.length &&
      call.col_offset === start &&
      call.end_col_offset === end;
    return isWhole ? true : null;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return null;
    throw error;
  }
}
