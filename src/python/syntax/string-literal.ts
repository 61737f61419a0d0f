// The value of a str or bytes literal: prefix and quotes off, escapes decoded.
// CPython: Parser/string_parser.c, and the unicodeescape codec for the messages.

import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  b: "\b",
  f: "\f",
  t: "\t",
  n: "\n",
  r: "\r",
  v: "\v",
  a: "\x07",
};

/** An octal escape has room for more than a byte. */
const OCTAL_MAX = 0o377;

export function stringValue(p: Parser, token: Token): string | Uint8Array {
  const { text } = token;
  let quoteIndex = 0;
  let isRaw = false;
  let isBytes = false;
  for (; text[quoteIndex] !== "'" && text[quoteIndex] !== '"'; quoteIndex++) {
    const letter = text[quoteIndex].toLowerCase();
    if (letter === "r") isRaw = true;
    if (letter === "b") isBytes = true;
  }
  const quote = text[quoteIndex];
  const isTriple = text.length - quoteIndex >= 6 && text.startsWith(quote.repeat(3), quoteIndex);
  const quoteSize = isTriple ? 3 : 1;
  const body = text.slice(quoteIndex + quoteSize, text.length - quoteSize);
  if (isBytes) return bytesValue(p, token, body, isRaw);
  return isRaw || !body.includes("\\") ? body : decodeEscapes(p, token, body);
}

function bytesValue(p: Parser, token: Token, body: string, isRaw: boolean): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < body.length; index++) {
    const code = body.charCodeAt(index);
    if (code >= 128) p.raiseAt(token, token, "bytes can only contain ASCII literal characters");
    if (code !== 92 || isRaw) {
      bytes.push(code);
      continue;
    }
    const letter = body[++index];
    const simple = SIMPLE_ESCAPES[letter];
    const octal = /^[0-7]{1,3}/.exec(body.slice(index, index + 3));
    if (simple !== undefined) {
      if (simple !== "") bytes.push(simple.charCodeAt(0));
    } else if (octal !== null) {
      const code = parseInt(octal[0], 8);
      if (code > OCTAL_MAX) warnEscape(p, token, body, index - 1, `${octal[0]}" is an invalid octal`);
      bytes.push(code & 255);
      index += octal[0].length - 1;
    } else if (letter === "x") {
      const hex = /^[0-9a-fA-F]{2}/.exec(body.slice(index + 1, index + 3));
      if (hex === null) p.raiseAt(token, token, `(value error) invalid \\x escape at position ${index - 1}`);
      bytes.push(parseInt(hex[0], 16));
      index += 2;
    } else {
      warnEscape(p, token, body, index - 1, `${letter}" is an invalid`);
      bytes.push(92);
      index--;
    }
    if (letter !== undefined && letter.charCodeAt(0) >= 128) {
      p.raiseAt(token, token, "bytes can only contain ASCII literal characters");
    }
  }
  return Uint8Array.from(bytes);
}

const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const HEX_NAMES: Readonly<Record<string, string>> = { x: "\\xXX", u: "\\uXXXX", U: "\\UXXXXXXXX" };

/** Decodes the backslash escapes of a str's body; an unknown escape stays as it is. */
export function decodeEscapes(p: Parser, token: Token, body: string): string {
  let value = "";
  let index = 0;
  for (;;) {
    const backslash = body.indexOf("\\", index);
    if (backslash < 0) return value + body.slice(index);
    value += body.slice(index, backslash);
    const letter = body[backslash + 1];
    index = backslash + 2;
    const simple = SIMPLE_ESCAPES[letter];
    const octal = /^[0-7]{1,3}/.exec(body.slice(backslash + 1, backslash + 4));
    if (simple !== undefined) {
      value += simple;
    } else if (octal !== null) {
      const code = parseInt(octal[0], 8);
      if (code > OCTAL_MAX) warnEscape(p, token, body, backslash, `${octal[0]}" is an invalid octal`);
      value += String.fromCharCode(code);
      index = backslash + 1 + octal[0].length;
    } else if (letter === "x" || letter === "u" || letter === "U") {
      const digitCount = HEX_LENGTHS[letter];
      const hex = /^[0-9a-fA-F]*/.exec(body.slice(index, index + digitCount))?.[0] ?? "";
      if (hex.length < digitCount) {
        failEscape(p, token, body, backslash, index + hex.length, `truncated ${HEX_NAMES[letter]} escape`);
      }
      const code = parseInt(hex, 16);
      index += digitCount;
      if (code > 0x10ffff) failEscape(p, token, body, backslash, index, "illegal Unicode character");
      value += String.fromCodePoint(code);
    } else if (letter === "N") {
      const close = body[index] === "{" ? body.indexOf("}", index) : -1;
      if (close < 0 || close === index + 1) {
        const end = body[index] === "{" ? (close < 0 ? body.length : close + 1) : index;
        failEscape(p, token, body, backslash, end, "malformed \\N character escape");
      }
      const character = p.lookUpCharacter(body.slice(index + 1, close));
      index = close + 1;
      if (character === null) failEscape(p, token, body, backslash, index, "unknown Unicode character name");
      value += character;
    } else {
      value += "\\";
      // In an f-string a lone backslash may come last, before a brace.
      index = backslash + 1;
      const escaped = letter ?? p.text.source[token.end];
      if (escaped.charCodeAt(0) < 128) warnEscape(p, token, body, backslash, `${escaped}" is an invalid`);
    }
  }
}

/** `what` is the escape without its backslash, and what it is. */
function warnEscape(p: Parser, token: Token, body: string, index: number, what: string): void {
  const escape = what.slice(0, what.indexOf('"'));
  const hint = `Did you mean "\\\\${escape}"? A raw string is also an option.`;
  const claim = `"\\${what} escape sequence.`;
  const before = body.slice(0, index).split("\n");
  const lineno = token.lineno + before.length - 1;
  // Where the body has only one line, the token's prefix and quotes stand before it.
  const text = p.text.source.slice(token.start, token.end);
  const lead = before.length > 1 ? 0 : p.text.characterOffset(token.lineno, token.col) + text.indexOf(body);
  const isBytes = /^[rR]?[bB]/.test(text) && body !== text;
  const column = lead + Array.from(before[before.length - 1]).length + 1 - (isBytes ? 2 : 0);
  const isBrace = escape === "{" || escape === "}";
  const place = {
    lineno,
    offset: isBrace ? column + 1 : column,
    end_lineno: lineno,
    end_offset: isBrace ? column + 1 : column + 2,
  };
  p.warnOnce(token, {
    category: "SyntaxWarning",
    message: `${claim} Such sequences will not work in the future. ${hint}`,
    lineno,
    place,
    errorMessage: `${claim} ${hint}`,
  });
}

/** The codec sees each character beyond ASCII as ten characters, `\UXXXXXXXX`, and counts so. */
function codecPosition(body: string, index: number): number {
  let position = 0;
  for (const character of body.slice(0, index)) position += (character.codePointAt(0) ?? 0) < 128 ? 1 : 10;
  return position;
}

function failEscape(
  p: Parser,
  token: Token,
  body: string,
  start: number,
  end: number,
  reason: string,
): never {
  const first = codecPosition(body, start);
  const last = codecPosition(body, end) - 1;
  const where = first === last ? `byte 0x5c in position ${first}` : `bytes in position ${first}-${last}`;
  p.raiseAtToken(token, `(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
}
