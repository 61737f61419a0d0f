// Where a numeric literal ends, and what is wrong with it when it ends badly.
// CPython: Parser/lexer/lexer.c, "Number", with verify_end_of_number.

/** The part of the tokenizer that scanning a number needs. */
interface Reader {
  index: number;
  readonly lineStart: number;
  code(index: number): number;
  warn(message: string): void;
  fail(message: string, index?: number): never;
  failAt(kind: "SyntaxError", message: string, offset: number, endOffset: number): never;
  readonly text: { characterCount(start: number, end: number): number };
}

const UNDERSCORE = 95;
const DOT = 46;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isOneOf(code: number, letters: string): boolean {
  return code > 0 && letters.includes(String.fromCharCode(code));
}

function isWordPart(code: number): boolean {
  return code >= 0 && code < 128 && /[A-Za-z0-9_]/.test(String.fromCharCode(code));
}

/** Keywords that may touch the number before them, as in `1if x else 2`. */
const KEYWORDS_AFTER = ["and", "else", "for", "or", "not"];

export class NumberScanner {
  private readonly reader: Reader;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** Moves the reader past the number that starts at its index. */
  read(): void {
    const { reader } = this;
    const start = reader.index;
    const second = reader.code(start + 1);
    if (reader.code(start) === 48) {
      if (isOneOf(second, "xX")) return this.readRadix("0123456789abcdefABCDEF", "hexadecimal");
      if (isOneOf(second, "oO")) return this.readRadix("01234567", "octal");
      if (isOneOf(second, "bB")) return this.readRadix("01", "binary");
      if (this.readZeros(start)) return;
    } else if (reader.code(start) !== DOT) {
      this.readDigits();
    }
    this.readFractionAndExponent();
  }

  private readRadix(digits: string, name: string): void {
    const { reader } = this;
    reader.index += 2;
    do {
      if (reader.code(reader.index) === UNDERSCORE) reader.index++;
      const code = reader.code(reader.index);
      if (!isOneOf(code, digits)) {
        if (isDigit(code)) this.failDigit(code, name);
        reader.fail(`invalid ${name} literal`);
      }
      while (isOneOf(reader.code(reader.index), digits)) reader.index++;
    } while (reader.code(reader.index) === UNDERSCORE);
    const code = reader.code(reader.index);
    if (isDigit(code)) this.failDigit(code, name);
    this.verifyEnd(name);
  }

  private failDigit(code: number, name: string): never {
    const message = `invalid digit '${String.fromCharCode(code)}' in ${name} literal`;
    this.reader.fail(message, this.reader.index + 1);
  }

  /** A number that starts with 0. True when it is over; false when a fraction, exponent or j follows. */
  private readZeros(start: number): boolean {
    const { reader } = this;
    for (;;) {
      if (reader.code(reader.index) === UNDERSCORE) {
        reader.index++;
        if (!isDigit(reader.code(reader.index))) reader.fail("invalid decimal literal");
      }
      if (reader.code(reader.index) !== 48) break;
      reader.index++;
    }
    const zerosEnd = reader.index + 1;
    const isNonzero = isDigit(reader.code(reader.index));
    if (isNonzero) this.readDigits();
    if (isOneOf(reader.code(reader.index), ".eEjJ")) return false;
    if (isNonzero) {
      const offset = reader.text.characterCount(reader.lineStart, start) + 1;
      const endOffset = reader.text.characterCount(reader.lineStart, zerosEnd);
      const message =
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
      reader.failAt("SyntaxError", message, offset, endOffset);
    }
    this.verifyEnd("decimal");
    return true;
  }

  private readDigits(): void {
    const { reader } = this;
    for (;;) {
      while (isDigit(reader.code(reader.index))) reader.index++;
      if (reader.code(reader.index) !== UNDERSCORE) return;
      reader.index++;
      if (!isDigit(reader.code(reader.index))) reader.fail("invalid decimal literal");
    }
  }

  private readFractionAndExponent(): void {
    const { reader } = this;
    if (reader.code(reader.index) === DOT) {
      reader.index++;
      if (isDigit(reader.code(reader.index))) this.readDigits();
    }
    if (isOneOf(reader.code(reader.index), "eE")) {
      let index = reader.index + 1;
      const hasSign = isOneOf(reader.code(index), "+-");
      if (hasSign) index++;
      if (!isDigit(reader.code(index))) {
        if (hasSign) reader.fail("invalid decimal literal", index);
        return this.verifyEnd("decimal");
      }
      reader.index = index;
      this.readDigits();
    }
    if (isOneOf(reader.code(reader.index), "jJ")) {
      reader.index++;
      return this.verifyEnd("imaginary");
    }
    this.verifyEnd("decimal");
  }

  private verifyEnd(name: string): void {
    const { reader } = this;
    const code = reader.code(reader.index);
    if (!isWordPart(code)) return;
    let word = "";
    for (let index = reader.index; isWordPart(reader.code(index)); index++) {
      word += String.fromCharCode(reader.code(index));
    }
    if (!KEYWORDS_AFTER.includes(word) && !/^i[fns]/.test(word)) reader.fail(`invalid ${name} literal`);
    reader.warn(`invalid ${name} literal`);
  }
}
