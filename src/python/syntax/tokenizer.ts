// Text to tokens, one at a time, as CPython's Parser/lexer/lexer.c cuts them: indentation as INDENT and DEDENT,
// brackets that swallow newlines, and f- and t-strings in pieces (START, MIDDLE, the tokens of each `{...}`, END).
// The parser asks for tokens lazily, because which error is reported depends on how far the parser got.

import { PythonSyntaxError } from "./errors.ts";
import type { SyntaxErrorKind } from "./errors.ts";
import { kindOfWord, OPERATORS_OF_THREE, OPERATORS_OF_TWO } from "./token.ts";
import type { Token } from "./token.ts";
import { NumberScanner } from "./number-scanner.ts";
import type { SourceText } from "./source-text.ts";
import type { WarningSink } from "./source-warning.ts";

const NESTED_BRACKETS_MAX = 200;
const INDENT_LEVELS_MAX = 100;
const NESTED_FSTRINGS_MAX = 150;
const NESTED_FSTRING_EXPRESSIONS_MAX = 3;
const TAB_SIZE = 8;

const TAB = 9;
const NEWLINE = 10;
const FORM_FEED = 12;
const SPACE = 32;
const HASH = 35;
const DOT = 46;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const EOF = -1;

/** 1: may start an identifier, 2: may continue one, 4: a digit. */
const ASCII_CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) ASCII_CLASS[code] = 3;
  else if (/[0-9]/.test(character)) ASCII_CLASS[code] = 6;
}

function isNameStart(code: number): boolean {
  return code >= 128 || (code >= 0 && (ASCII_CLASS[code] & 1) !== 0);
}

function isNamePart(code: number): boolean {
  return code >= 128 || (code >= 0 && (ASCII_CLASS[code] & 2) !== 0);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** As str.isprintable asks of one character. */
function isPrintable(character: string): boolean {
  return character === " " || !/[\p{C}\p{Z}]/u.test(character);
}

interface Bracket {
  readonly text: string;
  readonly lineno: number;
  readonly index: number;
  readonly lineStart: number;
}

/** One f-string or t-string being read. */
interface StringMode {
  readonly letter: "f" | "t";
  readonly quote: number;
  readonly quoteSize: 1 | 3;
  readonly isRaw: boolean;
  readonly start: number;
  readonly lineno: number;
  readonly lineStart: number;
  /** False while the tokens of a replacement field are read. */
  inText: boolean;
  inFormatSpec: boolean;
  bracketDepth: number;
  /** The bracket depth at which the innermost replacement field opened; -1 outside any. */
  expressionDepth: number;
}

export class Tokenizer {
  readonly text: SourceText;
  readonly source: string;
  /** Index of the next character to read. */
  index = 0;
  lineno = 1;
  lineStart = 0;
  /** Where CPython's buffer begins: at this line, or at the first of the lines that backslashes or a string join to it. */
  private bufferStart = 0;
  readonly brackets: Bracket[] = [];
  /** How reading ended in failure: by an error of its own, or one that the parser puts into words. */
  failure: "own" | "parser" | null = null;
  private readonly indents: number[] = [0];
  private readonly alternateIndents: number[] = [0];
  private readonly modes: StringMode[] = [];
  private pendingIndents = 0;
  private atLineStart = true;
  private readonly numbers: NumberScanner;
  private readonly sink: WarningSink;

  constructor(text: SourceText, warn: WarningSink) {
    this.text = text;
    this.sink = warn;
    this.source = text.source;
    this.numbers = new NumberScanner(this);
  }

  next(): Token {
    const mode = this.modes.length > 0 ? this.modes[this.modes.length - 1] : null;
    if (mode !== null && mode.inText) return this.nextInString(mode);
    return this.nextInCode(mode);
  }

  /** True while an f-string or t-string is open. */
  isInString(): boolean {
    return this.modes.length > 0;
  }

  code(index: number): number {
    return index < this.source.length ? this.source.charCodeAt(index) : EOF;
  }

  warn(message: string): void {
    const { lineno } = this;
    const offset = this.text.characterCount(this.lineStart, this.index);
    const place = { lineno, offset, end_lineno: lineno, end_offset: offset };
    this.sink({ category: "SyntaxWarning", message, lineno, place });
  }

  /** An error that CPython's tokenizer raises: it points at the last character read. */
  fail(message: string, index = this.index): never {
    const offset = this.text.characterCount(this.lineStart, index);
    this.failAt("SyntaxError", message, offset, offset);
  }

  failAt(kind: SyntaxErrorKind, message: string, offset: number, endOffset: number): never {
    this.failure = "own";
    const place = { lineno: this.lineno, offset, end_lineno: this.lineno, end_offset: endOffset };
    throw new PythonSyntaxError(kind, message, this.text.filename, place, this.text.line(this.lineno));
  }

  /** An error that CPython's parser raises on the tokenizer's behalf. */
  failInParser(kind: SyntaxErrorKind, message: string, offset: number, endOffset: number): never {
    this.failure = "parser";
    const place = { lineno: this.lineno, offset, end_lineno: this.lineno, end_offset: endOffset };
    throw new PythonSyntaxError(
      kind,
      message,
      this.text.filename,
      place,
      this.text.lineWithNewline(this.lineno),
    );
  }

  private failUnclosed(): never {
    this.failure = "parser";
    throw this.unclosedError(this.brackets[this.brackets.length - 1]);
  }

  /** `'(' was never closed` */
  unclosedError(open: Bracket): PythonSyntaxError {
    const offset = this.text.characterCount(open.lineStart, open.index) + 1;
    const place = { lineno: open.lineno, offset, end_lineno: open.lineno, end_offset: 0 };
    const hasMore = this.lineno > open.lineno;
    const line = hasMore ? this.text.line(open.lineno) : this.text.lineWithNewline(open.lineno);
    return new PythonSyntaxError(
      "SyntaxError",
      `'${open.text}' was never closed`,
      this.text.filename,
      place,
      line,
    );
  }

  private make(kind: string, start: number): Token {
    return this.makeSpanning(kind, start, this.index, this.lineno, this.lineStart);
  }

  private makeSpanning(kind: string, start: number, end: number, lineno: number, lineStart: number): Token {
    const text = this.text;
    return {
      kind,
      text: this.source.slice(start, end),
      start,
      end,
      lineno,
      col: text.isAscii ? start - lineStart : text.byteColumn(lineStart, start),
      endLineno: this.lineno,
      endCol: text.isAscii ? end - this.lineStart : text.byteColumn(this.lineStart, end),
      level: this.brackets.length,
    };
  }

  private makeWithoutText(kind: string): Token {
    return {
      kind,
      text: "",
      start: this.index,
      end: this.index,
      lineno: this.lineno,
      col: -1,
      endLineno: this.lineno,
      endCol: -1,
      level: this.brackets.length,
    };
  }

  private newline(): void {
    // A source always ends in a newline; the line after it exists only if it has text.
    if (this.index < this.source.length) {
      this.lineno++;
      this.lineStart = this.index;
    }
  }

  private nextInCode(mode: StringMode | null): Token {
    for (;;) {
      let isBlank = false;
      if (this.atLineStart) {
        this.atLineStart = false;
        isBlank = this.readIndentation();
      }
      if (this.pendingIndents < 0) {
        this.pendingIndents++;
        return this.makeWithoutText("DEDENT");
      }
      if (this.pendingIndents > 0) {
        this.pendingIndents--;
        return this.makeWithoutText("INDENT");
      }
      const token = this.nextInLine(mode, isBlank);
      if (token !== null) return token;
    }
  }

  /** The next token of this line, or null when the line ended without one. */
  private nextInLine(mode: StringMode | null, isBlank: boolean): Token | null {
    const source = this.source;
    let code: number;
    for (;;) {
      code = this.code(this.index);
      while (code === SPACE || code === TAB || code === FORM_FEED) code = this.code(++this.index);
      if (code !== BACKSLASH) break;
      this.readContinuation();
    }
    const lineEnd = this.index;
    if (code === HASH) {
      const end = source.indexOf("\n", this.index);
      this.index = end < 0 ? source.length : end;
      code = this.code(this.index);
    }
    if (code === EOF) {
      if (this.brackets.length > 0) this.failUnclosed();
      return this.makeWithoutText("ENDMARKER");
    }
    if (code === NEWLINE) {
      const start = this.index++;
      this.atLineStart = true;
      if (isBlank || this.brackets.length > 0) {
        this.newline();
        this.bufferStart = this.lineStart;
        return null;
      }
      // A comment belongs to the newline that ends it.
      const token = this.makeSpanning("NEWLINE", lineEnd, start + 1, this.lineno, this.lineStart);
      this.newline();
      this.bufferStart = this.lineStart;
      return token;
    }
    if (isNameStart(code)) return this.readWord();
    if (isDigit(code) || (code === DOT && isDigit(this.code(this.index + 1)))) {
      const start = this.index;
      this.numbers.read();
      return this.make("NUMBER", start);
    }
    if (code === 34 || code === 39) return this.readString(this.index);
    return this.readOperator(mode, code);
  }

  /** CPython: lexer.c, "Get indentation level". Returns whether the line holds no code. */
  private readIndentation(): boolean {
    let column = 0;
    let alternateColumn = 0;
    let continuedColumn = 0;
    let code: number;
    for (;;) {
      code = this.code(this.index);
      if (code === SPACE) {
        column++;
        alternateColumn++;
      } else if (code === TAB) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        alternateColumn++;
      } else if (code === FORM_FEED) {
        column = 0;
        alternateColumn = 0;
      } else if (code === BACKSLASH) {
        // The first backslash decides the indentation of what follows on the next lines.
        continuedColumn = continuedColumn !== 0 ? continuedColumn : column;
        this.readContinuation();
        continue;
      } else {
        break;
      }
      this.index++;
    }
    if (code === HASH || code === NEWLINE) return true;
    if (this.brackets.length > 0) return false;
    if (continuedColumn !== 0) column = alternateColumn = continuedColumn;
    this.changeIndentation(column, alternateColumn);
    return false;
  }

  private changeIndentation(column: number, alternateColumn: number): void {
    const { indents, alternateIndents } = this;
    let top = indents.length - 1;
    if (column === indents[top]) {
      if (alternateColumn !== alternateIndents[top]) this.failTabs();
    } else if (column > indents[top]) {
      if (indents.length >= INDENT_LEVELS_MAX) {
        this.failInParser("IndentationError", "too many levels of indentation", 1, 0);
      }
      if (alternateColumn <= alternateIndents[top]) this.failTabs();
      this.pendingIndents++;
      indents.push(column);
      alternateIndents.push(alternateColumn);
    } else {
      while (top > 0 && column < indents[top]) {
        this.pendingIndents--;
        indents.pop();
        alternateIndents.pop();
        top--;
      }
      if (column !== indents[top]) {
        const end = this.text.line(this.lineno).length;
        const message = "unindent does not match any outer indentation level";
        const offset = this.text.characterCount(this.lineStart, this.lineStart + end) + 1;
        this.failInParser("IndentationError", message, offset, -1);
      }
      if (alternateColumn !== alternateIndents[top]) this.failTabs();
    }
  }

  private failTabs(): never {
    this.failInParser("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0);
  }

  /** Steps over a backslash and the newline that must follow it. */
  private readContinuation(): void {
    const backslash = this.index++;
    if (this.code(this.index) !== NEWLINE) {
      // CPython counts from its buffer's start, and clips the column to the line.
      const offset = this.text.characterCount(this.bufferStart, backslash) + 2;
      const line = this.text.lineWithNewline(this.lineno);
      const place = Math.min(offset, Array.from(line).length + 1);
      this.failInParser("SyntaxError", "unexpected character after line continuation character", place, 0);
    }
    this.index++;
    if (this.index >= this.source.length) {
      if (this.brackets.length > 0) this.failUnclosed();
      const offset = this.text.characterCount(this.lineStart, this.index);
      this.failInParser("SyntaxError", "unexpected EOF while parsing", offset, -1);
    }
    this.newline();
  }

  private readWord(): Token {
    const start = this.index;
    const source = this.source;
    let index = start;
    let code = source.charCodeAt(index);
    let isAscii = true;
    while (isNamePart(code)) {
      if (code >= 128) isAscii = false;
      code = ++index < source.length ? source.charCodeAt(index) : EOF;
    }
    if ((code === 34 || code === 39) && isAscii && index - start <= 5) {
      const string = this.readPrefixedString(start, index);
      if (string !== null) return string;
    }
    this.index = index;
    if (isAscii) {
      const word = source.slice(start, index);
      const text = this.text;
      const col = text.isAscii ? start - this.lineStart : text.byteColumn(this.lineStart, start);
      return {
        kind: kindOfWord(word),
        text: word,
        start,
        end: index,
        lineno: this.lineno,
        col,
        endLineno: this.lineno,
        endCol: col + (index - start),
        level: this.brackets.length,
      };
    }
    return this.checkedWord(start);
  }

  /** A word with letters beyond ASCII: checked against XID and normalised to NFKC (PEP 3131). */
  private checkedWord(start: number): Token {
    let index = start;
    for (const character of this.source.slice(start, this.index)) {
      const normalised = character.normalize("NFKC");
      const isGood =
        index === start
          ? /^[\p{XID_Start}_]$/u.test(character) && /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(normalised)
          : /^\p{XID_Continue}$/u.test(character);
      index += character.length;
      if (isGood) continue;
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      if (isPrintable(character)) this.fail(`invalid character '${character}' (U+${code})`, index);
      this.fail(`invalid non-printable character U+${code}`, index);
    }
    const token = this.make("NAME", start);
    const word = token.text.normalize("NFKC");
    // A keyword in fancy letters is still only a name to the tokenizer.
    return { ...token, text: word };
  }

  /** Reads a string whose prefix ends at `quoteIndex`; null when the word is no string prefix. */
  private readPrefixedString(start: number, quoteIndex: number): Token | null {
    const prefix = this.source.slice(start, quoteIndex).toLowerCase();
    const letters = new Set(prefix);
    for (const letter of letters) if (!"bruft".includes(letter)) return null;
    if (letters.size !== prefix.length) return null;
    this.index = quoteIndex + 1;
    for (const [first, second] of ["ub", "ur", "uf", "ut", "bf", "bt", "ft"]) {
      if (letters.has(first) && letters.has(second)) {
        const offset = this.text.characterCount(this.lineStart, start) + 1;
        const endOffset = this.text.characterCount(this.lineStart, quoteIndex) + 1;
        const message = `'${first}' and '${second}' prefixes are incompatible`;
        this.failAt("SyntaxError", message, offset, endOffset);
      }
    }
    this.index = quoteIndex;
    if (letters.has("f")) return this.startStringMode("f", start, letters.has("r"));
    if (letters.has("t")) return this.startStringMode("t", start, letters.has("r"));
    return this.readString(start);
  }

  private startStringMode(letter: "f" | "t", start: number, isRaw: boolean): Token {
    const quote = this.code(this.index);
    const isTriple = this.code(this.index + 1) === quote && this.code(this.index + 2) === quote;
    this.index += isTriple ? 3 : 1;
    if (this.modes.length + 1 >= NESTED_FSTRINGS_MAX) this.fail("too many nested f-strings or t-strings");
    this.modes.push({
      letter,
      quote,
      quoteSize: isTriple ? 3 : 1,
      isRaw,
      start,
      lineno: this.lineno,
      lineStart: this.lineStart,
      inText: true,
      inFormatSpec: false,
      bracketDepth: 0,
      expressionDepth: -1,
    });
    return this.make(letter === "f" ? "FSTRING_START" : "TSTRING_START", start);
  }

  /** A str or bytes literal; `this.index` is at its opening quote, `start` at its prefix. */
  private readString(start: number): Token {
    const { lineno, lineStart, source } = this;
    const quote = this.code(this.index);
    const isTriple = this.code(this.index + 1) === quote && this.code(this.index + 2) === quote;
    let index = this.index + (isTriple ? 3 : 1);
    let hasEscapedQuote = false;
    for (;;) {
      const code = index < source.length ? source.charCodeAt(index) : EOF;
      if (code === EOF || (code === NEWLINE && !isTriple)) {
        this.failUnterminated(start, quote, isTriple, lineno, lineStart, hasEscapedQuote);
      }
      index++;
      if (code === quote) {
        if (!isTriple) break;
        if (this.code(index) === quote && this.code(index + 1) === quote) {
          index += 2;
          break;
        }
      } else if (code === BACKSLASH) {
        const escaped = this.code(index);
        if (escaped === quote) hasEscapedQuote = true;
        if (escaped !== EOF) index++;
        this.index = index;
        if (escaped === NEWLINE) this.newline();
      } else if (code === NEWLINE) {
        this.index = index;
        this.newline();
      }
    }
    this.index = index;
    return this.makeSpanning("STRING", start, index, lineno, lineStart);
  }

  private failUnterminated(
    start: number,
    quote: number,
    isTriple: boolean,
    lineno: number,
    lineStart: number,
    hasEscapedQuote: boolean,
  ): never {
    const detected = this.lineno;
    const mode = this.modes.length > 0 ? this.modes[this.modes.length - 1] : null;
    this.lineno = lineno;
    this.lineStart = lineStart;
    if (mode !== null && mode.quote === quote && mode.quoteSize === (isTriple ? 3 : 1)) {
      this.fail(`${mode.letter}-string: expecting '}'`, start + 1);
    }
    const what = isTriple ? "triple-quoted string" : "string";
    const hint = !isTriple && hasEscapedQuote ? "; perhaps you escaped the end quote?" : "";
    this.fail(`unterminated ${what} literal (detected at line ${detected})${hint}`, start + 1);
  }

  private readOperator(mode: StringMode | null, code: number): Token {
    const start = this.index;
    const source = this.source;
    if (mode !== null && code === 58 && mode.bracketDepth - 1 === mode.expressionDepth) {
      this.index++;
      mode.inText = true;
      mode.inFormatSpec = true;
      return this.make(":", start);
    }
    const two = source.slice(start, start + 2);
    if (OPERATORS_OF_TWO.has(two) || two === "..") {
      const three = source.slice(start, start + 3);
      if (OPERATORS_OF_THREE.has(three)) {
        this.index += 3;
        return this.make(three, start);
      }
      // `<>` is read as one, but `<>=` is `<` and `>=`.
      if (two !== ".." && three !== "<>=") {
        this.index += 2;
        return this.make(two, start);
      }
    }
    const character = source[start];
    this.index++;
    if (code === 40 || code === 91 || code === OPEN_BRACE) {
      if (this.brackets.length >= NESTED_BRACKETS_MAX) this.fail("too many nested parentheses");
      this.brackets.push({ text: character, lineno: this.lineno, index: start, lineStart: this.lineStart });
      if (mode !== null) mode.bracketDepth++;
    } else if (code === 41 || code === 93 || code === CLOSE_BRACE) {
      this.closeBracket(mode, character);
    } else if (!isPrintable(character)) {
      const hex = code.toString(16).toUpperCase().padStart(4, "0");
      this.fail(`invalid non-printable character U+${hex}`);
    }
    return this.make(character, start);
  }

  private closeBracket(mode: StringMode | null, character: string): void {
    if (mode !== null && mode.bracketDepth === 0 && character === "}") {
      this.fail(`${mode.letter}-string: single '}' is not allowed`);
    }
    const open = this.brackets.pop();
    if (open === undefined) this.fail(`unmatched '${character}'`);
    const isMatch =
      open.text + character === "()" || open.text + character === "[]" || open.text + character === "{}";
    if (!isMatch) {
      if (mode !== null && open.text === "{" && mode.bracketDepth - 1 === mode.expressionDepth) {
        this.fail(`${mode.letter}-string: unmatched '${character}'`);
      }
      const where = open.lineno !== this.lineno ? ` on line ${open.lineno}` : "";
      this.fail(
        `closing parenthesis '${character}' does not match opening parenthesis '${open.text}'${where}`,
      );
    }
    if (mode === null) return;
    mode.bracketDepth--;
    if (mode.bracketDepth < 0) this.fail(`${mode.letter}-string: unmatched '${character}'`);
    if (character === "}" && mode.bracketDepth === mode.expressionDepth) {
      mode.expressionDepth--;
      mode.inText = true;
      mode.inFormatSpec = false;
    }
  }

  private openExpression(mode: StringMode): void {
    mode.expressionDepth++;
    if (mode.expressionDepth >= NESTED_FSTRING_EXPRESSIONS_MAX) {
      this.fail(`${mode.letter}-string: expressions nested too deeply`);
    }
    mode.inText = false;
  }

  private isAtClosingQuote(mode: StringMode, index: number): boolean {
    if (this.code(index) !== mode.quote) return false;
    return (
      mode.quoteSize === 1 || (this.code(index + 1) === mode.quote && this.code(index + 2) === mode.quote)
    );
  }

  /** The next piece of an f-string or t-string, outside its replacement fields. */
  private nextInString(mode: StringMode): Token {
    const start = this.index;
    if (this.code(start) === OPEN_BRACE && this.code(start + 1) !== OPEN_BRACE) {
      this.openExpression(mode);
      return this.nextInCode(mode);
    }
    if (this.isAtClosingQuote(mode, start)) {
      this.index += mode.quoteSize;
      this.modes.pop();
      return this.make(mode.letter === "f" ? "FSTRING_END" : "TSTRING_END", start);
    }
    return this.readStringMiddle(mode, start);
  }

  private readStringMiddle(mode: StringMode, start: number): Token {
    const { lineno, lineStart } = this;
    const kind = mode.letter === "f" ? "FSTRING_MIDDLE" : "TSTRING_MIDDLE";
    let inNamedEscape = false;
    for (;;) {
      const code = this.code(this.index);
      const inFormatSpec = mode.inFormatSpec && mode.expressionDepth >= 0;
      if (this.isAtClosingQuote(mode, this.index)) {
        return this.makeSpanning(kind, start, this.index, lineno, lineStart);
      }
      if (code === EOF || (code === NEWLINE && mode.quoteSize === 1)) {
        if (code === NEWLINE && inFormatSpec) {
          const letter = mode.letter;
          const where = `format specifiers for single quoted ${letter}-strings`;
          this.fail(`${letter}-string: newlines are not allowed in ${where}`, this.index + 1);
        }
        this.failUnterminatedMode(mode);
      }
      this.index++;
      if (code === NEWLINE) {
        this.newline();
      } else if (code === OPEN_BRACE) {
        if (this.code(this.index) === OPEN_BRACE && !inFormatSpec) {
          return this.makeUpToBrace(kind, start, lineno, lineStart);
        }
        // The message points past the brace, so it is left behind only when there is nothing to complain about.
        this.openExpression(mode);
        this.index--;
        mode.inFormatSpec = false;
        return this.makeSpanning(kind, start, this.index, lineno, lineStart);
      } else if (code === CLOSE_BRACE) {
        if (inNamedEscape) return this.makeSpanning(kind, start, this.index, lineno, lineStart);
        if (this.code(this.index) === CLOSE_BRACE && !inFormatSpec && mode.bracketDepth === 0) {
          return this.makeUpToBrace(kind, start, lineno, lineStart);
        }
        this.index--;
        mode.inText = false;
        mode.inFormatSpec = false;
        return this.makeSpanning(kind, start, this.index, lineno, lineStart);
      } else if (code === BACKSLASH) {
        const escaped = this.code(this.index);
        if (escaped === OPEN_BRACE || escaped === CLOSE_BRACE || escaped === EOF) continue;
        this.index++;
        if (escaped === NEWLINE) this.newline();
        if (!mode.isRaw && escaped === 78 && this.code(this.index) === OPEN_BRACE) {
          this.index++;
          inNamedEscape = true;
        }
      }
    }
  }

  /** A piece that ends with a doubled brace: its text has one, its place has both. */
  private makeUpToBrace(kind: string, start: number, lineno: number, lineStart: number): Token {
    const token = this.makeSpanning(kind, start, this.index++, lineno, lineStart);
    return { ...token, endCol: token.endCol + 1 };
  }

  private failUnterminatedMode(mode: StringMode): never {
    const detected = this.lineno;
    this.lineno = mode.lineno;
    this.lineStart = mode.lineStart;
    const what = mode.quoteSize === 3 ? "triple-quoted " : "";
    const message = `unterminated ${what}${mode.letter}-string literal (detected at line ${detected})`;
    this.fail(message, mode.start + 1);
  }
}
