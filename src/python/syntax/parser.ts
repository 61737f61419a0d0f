// The parser's state: the tokens read so far, where it stands among them, and how it fails. The grammar itself is in
// the `parser-*.ts` files, functions that take a `Parser`. As in CPython (Parser/pegen.c) there are two passes: the first
// only parses; when it fails, a second one runs with `isDiagnosing` set, in which the `invalid-*.ts` files look for known mistakes.

import type { Located } from "./ast.ts";
import { PythonSyntaxError } from "./errors.ts";
import type { ErrorPlace, SyntaxErrorKind } from "./errors.ts";
import type { SourceText } from "./source-text.ts";
import type { SourceWarning, WarningSink } from "./source-warning.ts";
import type { Token } from "./token.ts";
import { Tokenizer } from "./tokenizer.ts";

/** Thrown where no rule of the grammar fits. It carries nothing: the furthest token tells where. */
export const FAIL: unique symbol = Symbol("no rule fits");

/** Nesting that CPython's parser gives up on is far deeper than any program; ours must stop before JavaScript's stack does. */
const DEPTH_MAX = 1000;

const WHITESPACE_KINDS: ReadonlySet<string> = new Set(["NEWLINE", "INDENT", "DEDENT", "ENDMARKER"]);

/** Anything with a place: a token or a node. */
export type Place = Token | Located;

interface Remembered {
  readonly value: unknown;
  readonly index: number;
}

export class Parser {
  readonly text: SourceText;
  readonly tokenizer: Tokenizer;
  readonly tokens: Token[] = [];
  index = 0;
  /** The token at `index`: the next one to consume. */
  token: Token;
  /** True in the second pass: what does not fit is stepped back from, as CPython's parser does everywhere. */
  isDiagnosing = false;
  /** True in the second pass, but for the parts that are read "without invalid rules". */
  isBlaming = false;
  /** True after `from __future__ import barry_as_FLUFL`, which brings `<>` back. */
  hasBarryAsFlufl = false;
  /** Characters of `\N{...}` escapes; null when the name is unknown. */
  /** Inside a raw f-string: the format of a replacement field is raw too. */
  isRawText = false;
  readonly lookUpCharacter: (name: string) => string | null;
  /** Where the first pass found no dict or set: looking for the mistake there must not look again and again. */
  readonly failedBraces = new Set<number>();
  private readonly sink: WarningSink;
  private readonly warned = new Set<Token>();
  private readonly isInteractive: boolean;
  private hasStarted = false;
  private depth = 0;
  private readonly memory = new Map<string, Map<number, Remembered>>();

  constructor(
    text: SourceText,
    lookUpCharacter: (name: string) => string | null,
    warn: WarningSink,
    isInteractive: boolean,
  ) {
    this.text = text;
    this.isInteractive = isInteractive;
    this.lookUpCharacter = lookUpCharacter;
    this.sink = warn;
    this.tokenizer = new Tokenizer(text, warn);
    this.token = this.read();
    this.tokens.push(this.token);
  }

  private read(): Token {
    const token = this.tokenizer.next();
    if (!this.isInteractive) return token;
    // An interactive statement ends where the text ends, as if a blank line followed.
    const { hasImpliedNewline, source } = this.text;
    const isCut = hasImpliedNewline && token.kind === "NEWLINE" && token.end === source.length;
    const isImplied = token.kind === "ENDMARKER" && this.hasStarted;
    this.hasStarted = !isImplied && !isCut;
    return isImplied ? { ...token, kind: "NEWLINE" } : token;
  }

  // Moving

  advance(): Token {
    const consumed = this.token;
    const index = ++this.index;
    if (index === this.tokens.length) this.tokens.push(this.read());
    this.token = this.tokens[index];
    return consumed;
  }

  at(kind: string): boolean {
    return this.token.kind === kind;
  }

  /** True at a soft keyword. */
  atWord(word: string): boolean {
    return this.token.kind === "NAME" && this.token.text === word;
  }

  /** The kind of the token `distance` places ahead. */
  peekKind(distance: number): string {
    while (this.index + distance >= this.tokens.length) {
      if (this.tokens[this.tokens.length - 1].kind === "ENDMARKER") return "ENDMARKER";
      this.tokens.push(this.read());
    }
    return this.tokens[this.index + distance].kind;
  }

  /** Consumes the token when it is of this kind. */
  take(kind: string): boolean {
    if (this.token.kind !== kind) return false;
    this.advance();
    return true;
  }

  expect(kind: string): Token {
    if (this.token.kind !== kind) throw FAIL;
    return this.advance();
  }

  /** The grammar's `&&`: nothing else can stand here. */
  expectForced(kind: string): Token {
    if (this.token.kind !== kind) this.raiseAt(this.token, this.token, `expected '${kind}'`);
    return this.advance();
  }

  expectName(): Token {
    if (this.token.kind !== "NAME") throw FAIL;
    return this.advance();
  }

  fail(): never {
    throw FAIL;
  }

  /** The last token consumed that has text. */
  previous(): Token {
    let index = this.index - 1;
    while (index > 0 && WHITESPACE_KINDS.has(this.tokens[index].kind)) index--;
    return this.tokens[index];
  }

  /** The place of a node that began with `start` and ends with the last consumed token. */
  since(start: Token): Located {
    const end = this.tokens[this.index - 1];
    return {
      lineno: start.lineno,
      col_offset: start.col,
      end_lineno: end.endLineno,
      end_col_offset: end.endCol,
    };
  }

  /** Like `since`, for statements that end with a block. */
  sinceBlock(start: Token): Located {
    const end = this.previous();
    return {
      lineno: start.lineno,
      col_offset: start.col,
      end_lineno: end.endLineno,
      end_col_offset: end.endCol,
    };
  }

  goTo(index: number): void {
    this.index = index;
    this.token = this.tokens[index];
  }

  // Trying

  /** What `rule` parses here, or null, with nothing consumed, when it does not fit. */
  attempt<T>(rule: (parser: Parser) => T): T | null {
    const { index, depth } = this;
    try {
      return rule(this);
    } catch (thrown) {
      if (thrown !== FAIL) throw thrown;
      this.depth = depth;
      this.goTo(index);
      return null;
    }
  }

  /** Whether `rule` fits here; nothing is consumed. */
  fits(rule: (parser: Parser) => unknown): boolean {
    const { index } = this;
    const value = this.attempt(rule);
    this.goTo(index);
    return value !== null;
  }

  /** In the second pass, remembers what `rule` made of this place: the invalid rules parse the same text many times. */
  remember<T>(name: string, rule: (parser: Parser) => T): T {
    if (!this.isDiagnosing) return rule(this);
    let places = this.memory.get(name);
    if (places === undefined) {
      places = new Map();
      this.memory.set(name, places);
    }
    const start = this.index;
    const known = places.get(start);
    if (known !== undefined) {
      if (known.index < 0) throw FAIL;
      this.goTo(known.index);
      return known.value as T;
    }
    const { depth } = this;
    try {
      const value = rule(this);
      places.set(start, { value, index: this.index });
      return value;
    } catch (thrown) {
      if (thrown !== FAIL) throw thrown;
      this.depth = depth;
      places.set(start, { value: null, index: -1 });
      throw FAIL;
    }
  }

  /** Runs `rule` with the invalid rules off. */
  withoutBlame<T>(rule: (parser: Parser) => T): T {
    const { isBlaming } = this;
    this.isBlaming = false;
    try {
      return rule(this);
    } finally {
      this.isBlaming = isBlaming;
    }
  }

  /** Runs `rule` one level deeper, unless that is too deep. */
  deeper<T>(rule: (parser: Parser) => T): T {
    if (++this.depth > DEPTH_MAX) this.failTooDeep();
    const value = rule(this);
    this.depth--;
    return value;
  }

  enter(): void {
    if (++this.depth > DEPTH_MAX) this.failTooDeep();
  }

  leave(): void {
    this.depth--;
  }

  private failTooDeep(): never {
    const message = "Parser stack overflowed - Python source too complex to parse";
    throw new PythonSyntaxError("MemoryError", message, this.text.filename);
  }

  startDiagnosis(): void {
    this.isDiagnosing = true;
    this.isBlaming = true;
    this.depth = 0;
    this.goTo(0);
  }

  /** Warns of a mistake in `token`; once a token, and not again in the second pass. */
  warnOnce(token: Token, warning: SourceWarning): void {
    if (this.isDiagnosing || this.warned.has(token)) return;
    this.warned.add(token);
    this.sink(warning);
  }

  // Raising

  /** A SyntaxError about what lies from the start of `first` to the end of `last`. */
  raiseAt(first: Place, last: Place, message: string): never {
    const [lineno, column] = startOf(first);
    const [endLineno, endColumn] = endOf(last);
    const offset = this.text.characterOffset(lineno, column) + 1;
    // CPython measures the end, too, on the line that it shows.
    const end_offset = this.text.characterOffset(lineno, endColumn) + 1;
    const end_offset_max = endLineno === lineno ? end_offset : this.shownLine(lineno).length + 1;
    const place = { lineno, offset, end_lineno: endLineno, end_offset: Math.min(end_offset, end_offset_max) };
    this.raise("SyntaxError", message, place);
  }

  /** A SyntaxError from the start of `first` to where the tokenizer stands. */
  raiseFrom(first: Place, message: string): never {
    const [lineno, column] = startOf(first);
    const offset = this.text.characterOffset(lineno, column) + 1;
    const reader = this.reader();
    this.raise("SyntaxError", message, {
      lineno,
      offset,
      end_lineno: reader.lineno,
      end_offset: reader.column,
    });
  }

  /** An error at the last token read, as CPython's RAISE_SYNTAX_ERROR. */
  raiseAtLast(message: string, kind: SyntaxErrorKind = "SyntaxError"): never {
    this.raiseAtToken(this.tokens[this.tokens.length - 1], message, kind);
  }

  raiseAtToken(token: Token, message: string, kind: SyntaxErrorKind = "SyntaxError"): never {
    const { lineno, endLineno } = token;
    const hasText = token.col >= 0;
    const offset = hasText ? this.text.characterOffset(lineno, token.col) + 1 : this.reader().column;
    const end_offset = hasText ? this.text.characterOffset(endLineno, token.endCol) + 1 : -1;
    this.raise(kind, message, { lineno, offset, end_lineno: endLineno, end_offset });
  }

  raise(kind: SyntaxErrorKind, message: string, place: ErrorPlace): never {
    throw new PythonSyntaxError(kind, message, this.text.filename, place, this.shownLine(place.lineno));
  }

  /** A line as an error shows it: with its newline while the tokenizer stands on it. */
  private shownLine(lineno: number): string {
    const isReadersLine = this.reader().lineno <= lineno;
    return isReadersLine ? this.text.lineWithNewline(lineno) : this.text.line(lineno);
  }

  // Failing for good

  /** What CPython reports when no rule of either pass says more. `furthest` is the last token the first pass read. */
  genericError(furthest: Token): unknown {
    try {
      if (furthest.kind === "INDENT") this.raiseAtLast("unexpected indent", "IndentationError");
      if (furthest.kind === "DEDENT") this.raiseAtLast("unexpected unindent", "IndentationError");
      // CPython reads `<>` as two tokens, and finds fault with the first.
      const isPair = furthest.kind === "<>";
      const last = isPair ? { ...furthest, endCol: furthest.endCol - 1 } : furthest;
      this.raiseAt(furthest, last, "invalid syntax");
    } catch (thrown) {
      const isIndentation = thrown instanceof PythonSyntaxError && thrown.kind === "IndentationError";
      return isIndentation ? thrown : this.worstOf(thrown);
    }
  }

  /**
   * The error to report when `thrown` ended the parse: a mistake of the tokens further on weighs more than one the parser found.
   * CPython: Parser/pegen_errors.c _PyPegen_tokenize_full_source_to_check_for_errors.
   */
  worstOf(thrown: unknown): unknown {
    const { tokenizer } = this;
    if (!(thrown instanceof PythonSyntaxError) || tokenizer.failure !== null) return thrown;
    const { lineno } = this.tokens[this.tokens.length - 1];
    try {
      while (tokenizer.next().kind !== "ENDMARKER");
    } catch (later) {
      // A mistake inside a replacement field weighs more than the missing `}` it leads to.
      if (tokenizer.isInString()) return thrown;
      if (tokenizer.failure === "own") return later;
    }
    const open = tokenizer.brackets.at(-1);
    return open !== undefined && lineno > open.lineno ? tokenizer.unclosedError(open) : thrown;
  }

  /** Where CPython's tokenizer would stand: ours has left a line as soon as it has read its newline. */
  private reader(): { lineno: number; column: number } {
    const last = this.tokens[this.tokens.length - 1];
    const { tokenizer, text } = this;
    if (last.kind === "NEWLINE") {
      return { lineno: last.lineno, column: text.characterCount(text.lineStart(last.lineno), last.end) };
    }
    return { lineno: tokenizer.lineno, column: text.characterCount(tokenizer.lineStart, tokenizer.index) };
  }

  /** The text between two indices. */
  sourceBetween(start: number, end: number): string {
    return this.text.source.slice(start, end);
  }
}

function startOf(place: Place): [number, number] {
  return "col" in place ? [place.lineno, place.col] : [place.lineno, place.col_offset];
}

function endOf(place: Place): [number, number] {
  return "col" in place ? [place.endLineno, place.endCol] : [place.end_lineno, place.end_col_offset];
}
