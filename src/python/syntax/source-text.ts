// The program's text, made uniform: one kind of newline, a newline at the end, no byte order mark.
// It answers the two questions that positions raise: how many UTF-8 bytes, or how many characters, lie before an index.

import { PythonSyntaxError } from "./errors.ts";

export class SourceText {
  readonly source: string;
  readonly filename: string;
  readonly isAscii: boolean;
  /** The last newline is ours, and not shown in errors. A program's is added by CPython too. */
  readonly hasImpliedNewline: boolean;
  private lineStarts: number[] | null = null;
  // The last answer of `byteColumn`: questions come in order, so each scan starts where the one before ended.
  private cachedLineStart = -1;
  private cachedIndex = 0;
  private cachedBytes = 0;

  constructor(text: string, filename: string, isProgram = true) {
    let source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    if (source.includes("\r")) source = source.replace(/\r\n?/g, "\n");
    const isCut = source.length > 0 && !source.endsWith("\n");
    if (isCut) source += "\n";
    this.hasImpliedNewline = isCut && !isProgram;
    if (source.includes("\0")) {
      throw new PythonSyntaxError("SyntaxError", "source code string cannot contain null bytes", filename);
    }
    this.source = source;
    this.filename = filename;
    this.isAscii = !/[^\x00-\x7f]/.test(source);
  }

  /** UTF-8 bytes between the start of the line and `index`. */
  byteColumn(lineStart: number, index: number): number {
    if (this.isAscii) return index - lineStart;
    let at = lineStart;
    let bytes = 0;
    if (lineStart === this.cachedLineStart && index >= this.cachedIndex) {
      at = this.cachedIndex;
      bytes = this.cachedBytes;
    }
    for (; at < index; at++) {
      const code = this.source.charCodeAt(at);
      // Each half of a surrogate pair is two of the pair's four bytes.
      bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
    }
    this.cachedLineStart = lineStart;
    this.cachedIndex = index;
    this.cachedBytes = bytes;
    return bytes;
  }

  /** Characters (code points) between two indices. */
  characterCount(start: number, end: number): number {
    if (this.isAscii) return end - start;
    let count = 0;
    for (let at = start; at < end; at++) {
      const code = this.source.charCodeAt(at);
      const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && at > start;
      if (!isSecondHalf) count++;
    }
    return count;
  }

  /** The text of a line, without its newline. */
  line(lineno: number): string {
    return this.lineWithNewline(lineno).replace(/\n$/, "");
  }

  lineWithNewline(lineno: number): string {
    const starts = this.starts();
    if (lineno < 1 || lineno > starts.length) return "";
    const end = this.hasImpliedNewline ? this.source.length - 1 : this.source.length;
    return this.source.slice(starts[lineno - 1], starts[lineno] ?? end);
  }

  /** Index of the first unit of a line. */
  lineStart(lineno: number): number {
    return this.starts()[lineno - 1] ?? this.source.length;
  }

  /** The character offset (from 0) of a UTF-8 byte column of a line. */
  characterOffset(lineno: number, byteColumn: number): number {
    if (this.isAscii) return byteColumn;
    let bytes = 0;
    let count = 0;
    for (const character of this.lineWithNewline(lineno)) {
      if (bytes >= byteColumn) break;
      const code = character.codePointAt(0) ?? 0;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      count++;
    }
    return count + Math.max(0, byteColumn - bytes);
  }

  private starts(): number[] {
    if (this.lineStarts === null) {
      const starts = [0];
      for (let at = this.source.indexOf("\n"); at >= 0 && at + 1 < this.source.length;) {
        starts.push(at + 1);
        at = this.source.indexOf("\n", at + 1);
      }
      this.lineStarts = starts;
    }
    return this.lineStarts;
  }
}
