// A scope while the symbol table's first pass fills it: an entry with what only that pass needs to know.
// CPython: the fields of PySTEntryObject that Python/symtable.c alone uses.

import type { Located } from "../syntax/ast.ts";
import { isFunctionLike } from "./symtable-entry.ts";
import type { BlockType, SymbolTableEntry } from "./symtable-entry.ts";

export interface OpenScope extends SymbolTableEntry {
  annotation_block: OpenScope | null;
  /** True under an `if`, a loop, a `try`, a `with` or a `match`. */
  in_conditional_block: boolean;
  /** True while an annotation is visited that is never evaluated: a local variable's. */
  in_unevaluated_annotation: boolean;
  /** True while the target of a comprehension's `for` is visited. */
  comp_iter_target: boolean;
  /** How many iterables of comprehensions are being visited: `:=` is not allowed in them. */
  comp_iter_expr: number;
  /** What a TypeVariableBlock holds, in words. */
  scope_info: string | null;
}

export function openScope(
  name: string,
  type: BlockType,
  location: Located,
  outer: OpenScope | null,
): OpenScope {
  return {
    name,
    type,
    symbols: new Map(),
    varnames: [],
    children: [],
    nested: outer !== null && (outer.nested || isFunctionLike(outer)),
    generator: false,
    coroutine: false,
    annotations_used: false,
    comprehension: "NoComprehension",
    varargs: false,
    varkeywords: false,
    returns_value: false,
    needs_class_closure: false,
    needs_classdict: false,
    has_conditional_annotations: false,
    comp_inlined: false,
    can_see_class_scope: false,
    method: outer !== null && outer.type === "ClassBlock" && type === "FunctionBlock",
    has_docstring: false,
    annotation_block: null,
    mangled_names: null,
    location,
    in_conditional_block: false,
    in_unevaluated_annotation: false,
    comp_iter_target: false,
    comp_iter_expr: 0,
    scope_info: null,
  };
}
