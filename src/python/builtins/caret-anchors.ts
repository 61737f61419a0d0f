// Where in a failing expression the operator, the brackets of a subscript or the parentheses of a call lie: a traceback
// marks those with `^` and the rest of the expression with `~`.
// CPython: Lib/traceback.py _extract_caret_anchors_from_line_segment
import { parse, PythonSyntaxError } from "../syntax/index.ts";
import type { Expr } from "../syntax/index.ts";

/** Lines count from 0 within the segment; offsets are in code points; the right end is exclusive. */
export interface Anchors {
  leftLine: number;
  leftOffset: number;
  rightLine: number;
  rightOffset: number;
}

interface Place {
  line: number;
  column: number;
}

/** The code points of a line before a UTF-8 byte offset. */
export function characterOffset(line: string, byteOffset: number): number {
  let bytes = 0;
  let count = 0;
  for (const character of line) {
    if (bytes >= byteOffset) return count;
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    count++;
  }
  return count;
}

/** Walks over the characters of a segment. Throws RangeError past its end. */
class Segment {
  readonly lines: readonly (readonly string[])[];
  private readonly texts: readonly string[];

  constructor(text: string) {
    this.texts = text.split("\n");
    this.lines = this.texts.map((line) => Array.from(line));
  }

  /** The index of a character that the parser counted in bytes. */
  normalize(line: number, byteOffset: number): number {
    return characterOffset(this.texts[line], byteOffset);
  }

  /** The nearest place at or after this one that has a character. */
  valid(place: Place): Place {
    let { line, column } = place;
    while (line < this.lines.length && column >= this.lines[line].length) {
      column = 0;
      line++;
    }
    if (line >= this.lines.length) throw new RangeError("past the end of the segment");
    return { line, column };
  }

  /** The nearest character that satisfies `stop`, skipping comments and line continuations. */
  until(start: Place, stop: (character: string) => boolean): Place {
    let place = start;
    for (;;) {
      const character = this.lines[place.line][place.column];
      if (character === "\\" || character === "#") place = this.valid({ line: place.line + 1, column: 0 });
      else if (stop(character)) return place;
      else place = this.valid({ line: place.line, column: place.column + 1 });
    }
  }

  /** Where an expression ends. The parser saw one more line, and lines from 1. */
  endOf(expression: Expr): Place {
    const line = expression.end_lineno - 2;
    return { line, column: this.normalize(line, expression.end_col_offset) };
  }
}

/** null where the segment is no binary operation, subscript or call. */
export function caretAnchors(text: string): Anchors | null {
  try {
    return anchorsOf(text);
  } catch (error) {
    if (error instanceof PythonSyntaxError || error instanceof RangeError || error instanceof TypeError)
      return null;
    throw error;
  }
}

function anchorsOf(text: string): Anchors | null {
  const tree = parse(`(\n${text}\n)`, "<anchors>", "exec");
  if (tree.kind !== "Module" || tree.body.length !== 1) return null;
  const [statement] = tree.body;
  if (statement.kind !== "Expr") return null;
  const segment = new Segment(text);
  const expression = statement.value;
  if (expression.kind === "BinOp") return operatorAnchors(segment, expression.left, expression.right);
  if (expression.kind === "Subscript") return bracketAnchors(segment, expression.value, expression, "[");
  if (expression.kind === "Call") return bracketAnchors(segment, expression.func, expression, "(");
  return null;
}

function operatorAnchors(segment: Segment, left: Expr, right: Expr): Anchors {
  const start = segment.valid(segment.endOf(left));
  const { line, column } = segment.until(start, (character) => !/\s/.test(character) && character !== ")");
  const characters = segment.lines[line];
  const rightLine = right.lineno - 2;
  let end = column + 1;
  if (end < characters.length && (rightLine > line || end < segment.normalize(rightLine, right.col_offset))) {
    if (!/[\s\\#]/.test(characters[end])) end++;
  }
  return { leftLine: line, leftOffset: column, rightLine: line, rightOffset: end };
}

function bracketAnchors(segment: Segment, opener: Expr, whole: Expr, bracket: string): Anchors {
  const left = segment.until(segment.valid(segment.endOf(opener)), (character) => character === bracket);
  const right = segment.endOf(whole);
  return { leftLine: left.line, leftOffset: left.column, rightLine: right.line, rightOffset: right.column };
}
