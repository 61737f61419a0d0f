// Entering scopes and recording names in them, on behalf of the symbol table's first pass.
// CPython: Python/symtable.c symtable_enter_block, symtable_add_def, symtable_record_directive.

import type { ExprContext, Located } from "../syntax/ast.ts";
import { CO_FUTURE_ANNOTATIONS } from "./code.ts";
import { compileError } from "./compile-error.ts";
import type { FutureFeatures } from "./future.ts";
import {
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  maybeMangle,
  NOWHERE,
  USE,
} from "./symtable-entry.ts";
import type { BlockType, SymbolTableEntry } from "./symtable-entry.ts";
import { openScope } from "./symtable-scope.ts";
import type { OpenScope } from "./symtable-scope.ts";

interface Directive {
  readonly name: string;
  readonly at: Located;
}

export class ScopeStack {
  readonly filename: string;
  readonly future: FutureFeatures;
  readonly entries = new Map<object, SymbolTableEntry>();
  readonly defaults = new Map<object, SymbolTableEntry>();
  readonly directives = new Map<SymbolTableEntry, Directive[]>();
  readonly stack: OpenScope[] = [];
  readonly top: OpenScope;
  current: OpenScope;
  /** The class whose private names are mangled here. */
  className: string | null = null;

  constructor(filename: string, future: FutureFeatures, module: object) {
    this.filename = filename;
    this.future = future;
    this.top = openScope("top", "ModuleBlock", NOWHERE, null);
    this.entries.set(module, this.top);
    this.stack.push(this.top);
    this.current = this.top;
  }

  fail(message: string, at: Located): never {
    throw compileError(message, this.filename, at);
  }

  // Scopes

  /** Makes a scope; it is entered with `enterExisting`. */
  make(name: string, type: BlockType, key: object | null, at: Located): OpenScope {
    const scope = openScope(name, type, at, this.current);
    if (key !== null) this.entries.set(key, scope);
    return scope;
  }

  enter(name: string, type: BlockType, key: object | null, at: Located): OpenScope {
    const scope = this.make(name, type, key, at);
    this.enterExisting(scope);
    if (type === "AnnotationBlock" || type === "TypeVariableBlock" || type === "TypeAliasBlock") {
      // These functions take the format in which they are asked for their value.
      this.add(".format", DEF_PARAM, at);
      this.add(".format", USE, at);
    }
    return scope;
  }

  enterExisting(scope: OpenScope): void {
    const outer = this.current;
    scope.comp_iter_expr = outer.comp_iter_expr;
    if (outer.mangled_names !== null && scope.type !== "ClassBlock")
      scope.mangled_names = outer.mangled_names;
    this.stack.push(scope);
    this.current = scope;
    // With `from __future__ import annotations` they become strings, so what is in them binds and reads nothing.
    const isString = scope.type === "AnnotationBlock" && this.hasStringAnnotations();
    if (!isString && outer.annotation_block !== scope) outer.children.push(scope);
  }

  exit(): void {
    this.stack.pop();
    this.current = this.stack[this.stack.length - 1] ?? this.top;
  }

  hasStringAnnotations(): boolean {
    return (this.future.features & CO_FUTURE_ANNOTATIONS) !== 0;
  }

  /** Lets the current scope, in a class, see the class's names. */
  seeClass(at: Located): void {
    this.current.can_see_class_scope = true;
    this.add("__classdict__", USE, at);
  }

  // Names

  /** What is known of `name` in the current scope. */
  flagsOf(name: string): number {
    return this.flagsIn(this.current, name);
  }

  flagsIn(scope: OpenScope, name: string): number {
    return scope.symbols.get(maybeMangle(this.className, scope, name))?.flags ?? 0;
  }

  add(name: string, flag: number, at: Located, ctx: ExprContext = flag === USE ? "Load" : "Store"): void {
    if ((flag & (DEF_PARAM | DEF_LOCAL | DEF_IMPORT)) !== 0) this.checkName(name, at, ctx);
    if ((flag & DEF_TYPE_PARAM) !== 0) this.current.mangled_names?.add(name);
    this.addIn(this.current, name, flag, at);
  }

  addIn(scope: OpenScope, name: string, flag: number, at: Located): void {
    const mangled = maybeMangle(this.className, this.current, name);
    let flags = scope.symbols.get(mangled)?.flags ?? 0;
    if ((flag & flags & DEF_PARAM) !== 0)
      this.fail(`duplicate argument '${name}' in function definition`, at);
    if ((flag & flags & DEF_TYPE_PARAM) !== 0) this.fail(`duplicate type parameter '${name}'`, at);
    flags |= flag;
    if (scope.comp_iter_target) {
      if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
      }
      flags |= DEF_COMP_ITER;
    }
    record(scope, mangled, flags);
    if ((flag & DEF_PARAM) !== 0) scope.varnames.push(mangled);
    else if ((flag & DEF_GLOBAL) !== 0) record(this.top, mangled, flag);
  }

  recordDirective(name: string, at: Located): void {
    const mangled = maybeMangle(this.className, this.current, name);
    const known = this.directives.get(this.current);
    if (known === undefined) this.directives.set(this.current, [{ name: mangled, at }]);
    else known.push({ name: mangled, at });
  }

  checkName(name: string, at: Located, ctx: ExprContext): void {
    if (name !== "__debug__" || ctx === "Load") return;
    this.fail(`cannot ${ctx === "Store" ? "assign to" : "delete"} __debug__`, at);
  }
}

function record(scope: OpenScope, name: string, flags: number): void {
  const symbol = scope.symbols.get(name);
  if (symbol === undefined) scope.symbols.set(name, { flags, scope: "" });
  else symbol.flags |= flags;
}
