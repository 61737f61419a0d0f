// The value of a numeric literal: an int is a bigint, a float a number, an imaginary number keeps its one part.

import type { ConstantValue } from "./ast.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";

/** CPython's sys.int_info.default_max_str_digits. */
const INT_DIGITS_MAX = 4300;

export function numberValue(p: Parser, token: Token): ConstantValue {
  const text = token.text.includes("_") ? token.text.replaceAll("_", "") : token.text;
  const last = text.charCodeAt(text.length - 1) | 32;
  const isRadix = text.charCodeAt(0) === 48 && /^0[xob]/i.test(text);
  if (isRadix) return BigInt(text);
  if (last === 106) return { imag: Number(text.slice(0, -1)) };
  if (/[.e]/i.test(text)) return Number(text);
  if (text.length > INT_DIGITS_MAX) {
    const message =
      `Exceeds the limit (${INT_DIGITS_MAX} digits) for integer string conversion: value has ${text.length} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit - " +
      "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.";
    p.raiseAt(token, token, message);
  }
  return BigInt(text);
}
