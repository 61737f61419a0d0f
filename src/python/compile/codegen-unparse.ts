// placeholder
import type { Expr } from "../syntax/ast.ts"; import type { Constant } from "./code.ts";
export function unparse(e: Expr): string { return e.kind; }
export function constantRepr(v: Constant): string { return v.kind==="str" ? `'${v.value}'` : "value" in v ? String(v.value) : v.kind; }
