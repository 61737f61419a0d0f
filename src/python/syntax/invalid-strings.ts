// Mistakes in f-strings and t-strings. Grammar: invalid_fstring_replacement_field, invalid_tstring_replacement_field,
// invalid_string_tstring_concat in CPython's Grammar/python.gram.

import type { Expr } from "./ast.ts";
import { looking } from "./invalid-expressions.ts";
import { yieldOrStarExpressions } from "./parser-expressions.ts";
import { formatSpecPart, stringPart } from "./parser-strings.ts";
import type { Parser } from "./parser.ts";

/** invalid_string_tstring_concat */
export function invalidStringMix(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    const isTemplate = p.at("TSTRING_START");
    let last: Expr | null = null;
    while (p.at("STRING") || p.at("FSTRING_START") || p.at("TSTRING_START")) {
      const isOther = p.at("TSTRING_START") !== isTemplate;
      const part: Expr | null = p.attempt(stringPart);
      if (part === null) return;
      if (isOther && last !== null) {
        p.raiseAt(last, part, "cannot mix t-string literals with string or bytes literals");
      }
      last = part;
    }
  });
}

/** At the `{`. */
export function invalidReplacementField(p: Parser, flavor: "f" | "t"): void {
  if (!p.isBlaming) return;
  looking(p, () => blameField(p, `${flavor}-string: `, flavor));
}

function blameField(p: Parser, prefix: string, flavor: "f" | "t"): void {
  if (!p.take("{")) return;
  const first = p.token;
  if (["=", "!", ":", "}"].includes(first.kind)) {
    p.raiseAt(first, first, `${prefix}valid expression required before '${first.kind}'`);
  }
  if (p.attempt(yieldOrStarExpressions) === null) {
    p.raiseAtToken(p.token, `${prefix}expecting a valid expression after '{'`);
  }
  if (!p.at("=") && !p.at("!") && !p.at(":") && !p.at("}")) {
    p.raiseAtToken(p.token, `${prefix}expecting '=', or '!', or ':', or '}'`);
  }
  if (p.take("=") && !p.at("!") && !p.at(":") && !p.at("}")) {
    p.raiseAtToken(p.token, `${prefix}expecting '!', or ':', or '}'`);
  }
  if (p.take("!")) {
    if (p.at(":") || p.at("}")) p.raiseAtToken(p.token, `${prefix}missing conversion character`);
    if (!p.at("NAME")) p.raiseAtToken(p.token, `${prefix}invalid conversion character`);
    p.advance();
  }
  if (!p.at(":") && !p.at("}")) p.raiseAtToken(p.token, `${prefix}expecting ':' or '}'`);
  const { index } = p;
  if (p.take(":")) {
    // For a t-string too, the grammar expects pieces of an f-string here.
    while (!p.at("TSTRING_MIDDLE") && p.attempt((at) => formatSpecPart(at, flavor)) !== null);
    if (!p.at("}")) p.raiseAtToken(p.token, `${prefix}expecting '}', or format specs`);
  }
  p.goTo(index);
  if (!p.at("}")) p.raiseAtToken(p.token, `${prefix}expecting '}'`);
}
