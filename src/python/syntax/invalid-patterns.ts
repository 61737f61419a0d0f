// Mistakes in the patterns of `case`. Grammar: invalid_as_pattern, invalid_class_pattern in CPython's Grammar/python.gram.

import { expressionName } from "./expression-names.ts";
import type { Pattern } from "./ast.ts";
import { looking } from "./invalid-expressions.ts";
import { expression } from "./parser-expressions.ts";
import { pattern } from "./parser-patterns.ts";
import type { Parser } from "./parser.ts";

/** After the `as`. */
export function invalidAsPattern(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    if (p.atWord("_")) p.raiseAt(p.token, p.token, "cannot use '_' as a target");
    const target = p.attempt(expression);
    if (target === null) return;
    p.raiseAt(target, target, `cannot use ${expressionName(target)} as pattern target`);
  });
}

/** One or more of `item` between commas; a comma that leads nowhere stays. */
function separated<T>(p: Parser, item: (p: Parser) => T): T[] {
  const first = p.attempt(item);
  if (first === null) return [];
  const items = [first];
  while (p.at(",")) {
    const next = p.attempt((at) => {
      at.advance();
      return item(at);
    });
    if (next === null) break;
    items.push(next);
  }
  return items;
}

function keywordPattern(p: Parser): Pattern {
  p.expectName();
  p.expect("=");
  return pattern(p);
}

/** At the `(` of a class pattern. */
export function invalidClassPattern(p: Parser): void {
  if (!p.isBlaming) return;
  looking(p, () => {
    p.advance();
    const { index } = p;
    if (separated(p, pattern).length === 0 || !p.take(",")) p.goTo(index);
    if (separated(p, keywordPattern).length === 0 || !p.take(",")) return;
    const late = separated(p, pattern);
    if (late.length === 0) return;
    p.raiseAt(late[0], late[late.length - 1], "positional patterns follow keyword patterns");
  });
}
