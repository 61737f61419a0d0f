// The names that patterns of `case` bind. CPython: Python/symtable.c symtable_visit_pattern.

import { unreachable } from "../../base/assert.ts";
import type { Pattern } from "../syntax/ast.ts";
import { DEF_LOCAL } from "./symtable-entry.ts";
import { visitExpr, visitExprs } from "./symtable-expressions.ts";
import type { ScopeStack } from "./symtable-scope-stack.ts";

export function visitPattern(s: ScopeStack, pattern: Pattern): void {
  switch (pattern.kind) {
    case "MatchValue":
      return visitExpr(s, pattern.value);
    case "MatchSingleton":
      return;
    case "MatchSequence":
    case "MatchOr":
      return visitPatterns(s, pattern.patterns);
    case "MatchStar":
      if (pattern.name !== null) s.add(pattern.name, DEF_LOCAL, pattern);
      return;
    case "MatchMapping":
      visitExprs(s, pattern.keys);
      visitPatterns(s, pattern.patterns);
      if (pattern.rest !== null) s.add(pattern.rest, DEF_LOCAL, pattern);
      return;
    case "MatchClass":
      visitExpr(s, pattern.cls);
      visitPatterns(s, pattern.patterns);
      for (const [index, name] of pattern.kwd_attrs.entries()) {
        s.checkName(name, pattern.kwd_patterns[index], "Store");
      }
      return visitPatterns(s, pattern.kwd_patterns);
    case "MatchAs":
      if (pattern.pattern !== null) visitPattern(s, pattern.pattern);
      if (pattern.name !== null) s.add(pattern.name, DEF_LOCAL, pattern);
      return;
    default:
      return unreachable(pattern);
  }
}

function visitPatterns(s: ScopeStack, patterns: readonly Pattern[]): void {
  for (const pattern of patterns) visitPattern(s, pattern);
}
