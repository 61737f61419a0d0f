// A program that comes as bytes: UTF-8, or what a comment in its first two lines declares (PEP 263).
// CPython: Parser/tokenizer/string_tokenizer.c, Parser/tokenizer/helpers.c
import { dropRaised, isRaised, textOfStr } from "../objects/abstract.ts";
import { decodeBytes } from "../objects/codec.ts";
import type { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { PythonSyntaxError } from "../syntax/index.ts";
import type { ErrorPlace } from "../syntax/index.ts";
import { raisedSyntaxError } from "./syntax-error.ts";

/** The text of a program in bytes: UTF-8, or what its first two lines declare. CPython: Parser/tokenizer/string_tokenizer.c */
export function decodeSource(rt: Runtime, object: Ref, bytes: Uint8Array, filename: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const encoding = declaredEncoding(body);
  const fail = (message: string, place: ErrorPlace, text: string | null): Raised =>
    raisedSyntaxError(rt, new PythonSyntaxError("SyntaxError", message, filename, place, text));
  if (hasMark && encoding !== null && encoding !== "utf-8") {
    const line = lineAround(body, 0);
    const place = { lineno: 1, offset: 0, end_lineno: 1, end_offset: line.text.length };
    throw fail(`encoding problem: ${encoding} with BOM`, place, line.text);
  }
  try {
    const str = decodeBytes(rt, object, body, encoding ?? "utf-8");
    const text = rt.text(str);
    rt.decref(str);
    return text;
  } catch (error) {
    if (isRaised(rt, error, T.LookupError)) {
      dropRaised(rt, error);
      throw raisedSyntaxError(
        rt,
        new PythonSyntaxError("SyntaxError", `unknown encoding: ${encoding}`, filename),
      );
    }
    if (!isRaised(rt, error, T.UnicodeDecodeError)) throw error;
    const reason = textOfStr(rt, error.exception);
    dropRaised(rt, error);
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
    const { lineno, text, column } = lineAround(body, at);
    const place = { lineno, offset: column + 1, end_lineno: lineno, end_offset: column + 1 };
    if (encoding !== null) throw fail(`(unicode error) ${reason}`, place, text);
    const code = `\\x${body[at].toString(16).padStart(2, "0")}`;
    const hint = "but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    throw fail(`Non-UTF-8 code starting with '${code}' on line ${lineno}, ${hint}`, place, text);
  }
}

/** The line in which a byte stands, and how far in it. */
function lineAround(bytes: Uint8Array, at: number): { lineno: number; text: string; column: number } {
  const start = bytes.lastIndexOf(10, at - 1) + 1;
  const end = bytes.indexOf(10, at);
  const lineno = bytes.subarray(0, at).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const line = bytes.subarray(at === 0 ? 0 : start, end < 0 ? bytes.length : end);
  const text = String.fromCharCode(...line).replace(/[\x80-\xff]/g, "\ufffd");
  return { lineno, text, column: at - (at === 0 ? 0 : start) };
}

/** CPython knows the two most common by one name each. CPython: get_normal_name */
function normalEncoding(name: string): string {
  const plain = name.toLowerCase().replaceAll("_", "-");
  if (/^utf-8(?:-|$)/.test(plain)) return "utf-8";
  return /^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(plain) ? "iso-8859-1" : name;
}

/** What a comment in the first two lines says, as `coding: latin-1`; null where there is none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const lines = String.fromCharCode(...bytes.subarray(0, 400)).split(/\r\n?|\n/, 2);
  for (const line of lines) {
    const found = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/.exec(line);
    if (found !== null) return normalEncoding(found[1]);
    if (!/^[ \t\f]*(?:#|$)/.test(line)) return null;
  }
  return null;
}
