// The last lines of a SyntaxError's traceback: file, line, the text at fault with marks under it, and the message.
// CPython: Lib/traceback.py TracebackException._format_syntax_error
import { textOfStr } from "../objects/abstract.ts";
import {
  SYNTAXERROR_END_LINENO,
  SYNTAXERROR_END_OFFSET,
  SYNTAXERROR_FILENAME,
  SYNTAXERROR_LINENO,
  SYNTAXERROR_MSG,
  SYNTAXERROR_OFFSET,
  SYNTAXERROR_TEXT,
} from "../objects/exception-fields.ts";
import { keywordTypo } from "./keyword-typos.ts";
import type { KeywordTypo } from "./keyword-typos.ts";
import { isInt, numberOf } from "../objects/int.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

/** `fileLines` gives the lines of the file at fault, null where they are not known. */
export function syntaxErrorText(
  rt: Runtime,
  exception: Ref,
  type: string,
  fileLines: (filename: string) => readonly string[] | null,
): string {
  const field = (offset: number): Ref => rt.pointer(exception + offset);
  const number = (offset: number): number | null => {
    const value = field(offset);
    return value !== 0 && isInt(rt, value) ? numberOf(rt, value) : null;
  };
  const plain = (offset: number): string | null => {
    const value = field(offset);
    return value === 0 || value === None ? null : textOfStr(rt, value);
  };
  const line = plain(SYNTAXERROR_LINENO);
  const filename = plain(SYNTAXERROR_FILENAME);
  let text = "";
  if (line !== null)
    text += `  File "${filename === null || filename === "" ? "<string>" : filename}", line ${line}\n`;
  const source = field(SYNTAXERROR_TEXT);
  const typo = typoOf(plain(SYNTAXERROR_MSG), filename, number(SYNTAXERROR_LINENO), fileLines);
  if (typo !== null) text += markedSource(typo.text, typo.offset, typo.endOffset);
  else if (source !== 0 && rt.hasFlag(source, TPFLAGS_UNICODE_SUBCLASS)) {
    const endLine = plain(SYNTAXERROR_END_LINENO);
    const end = line === endLine ? number(SYNTAXERROR_END_OFFSET) : Infinity;
    text += markedSource(rt.text(source), number(SYNTAXERROR_OFFSET), end);
  }
  const message = typo?.message ?? plain(SYNTAXERROR_MSG);
  const suffix = line === null && filename !== null ? ` (${filename})` : "";
  return `${text}${type}: ${message === null || message === "" ? "<no detail available>" : message}${suffix}\n`;
}

function typoOf(
  message: string | null,
  filename: string | null,
  line: number | null,
  fileLines: (filename: string) => readonly string[] | null,
): KeywordTypo | null {
  if (message === null || filename === null || line === null) return null;
  if (message !== "invalid syntax" && !message.includes("Perhaps you forgot a comma")) return null;
  const lines = fileLines(filename);
  return lines === null ? null : keywordTypo(lines, line);
}

/** The line without its indent, and the marks. Offsets are in characters from 1; an `end` of Infinity is the line's. */
function markedSource(source: string, offset: number | null, end: number | null): string {
  const whole = Array.from(source.replace(/\n+$/, ""));
  let indent = 0;
  while (indent < whole.length && " \n\f".includes(whole[indent])) indent++;
  const shown = whole.slice(indent);
  const row = `    ${shown.join("")}\n`;
  if (offset === null) return row;
  const length = Array.from(source).length;
  let first = offset;
  let last = end === Infinity ? whole.length + 1 : end === null || end === 0 ? offset : end;
  if (length > 0 && first > length) first = whole.length + 1;
  if (length > 0 && last > length) last = whole.length + 1;
  if (first >= last || last < 0) last = first + 1;
  const column = first - 1 - indent;
  if (column < 0) return row;
  // Tabs are kept, so that the marks stay under what they mark.
  const space = shown.slice(0, column).map((character) => (/\s/.test(character) ? character : " "));
  return `${row}    ${space.join("")}${"^".repeat(last - 1 - indent - column)}\n`;
}
