// Loads, stores and deletes of names: the scope that the symbol table found decides between fast locals, cells, globals
// and the namespace dict. CPython: codegen_nameop and _PyCompile_ResolveNameop.

import { assert } from "../../base/assert.ts";
import type { ExprContext } from "../syntax/ast.ts";
import type { Compiler } from "./codegen-compiler.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  DELETE_DEREF,
  DELETE_FAST,
  DELETE_GLOBAL,
  DELETE_NAME,
  LOAD_DEREF,
  LOAD_FAST,
  LOAD_FROM_DICT_OR_DEREF,
  LOAD_FROM_DICT_OR_GLOBALS,
  LOAD_GLOBAL,
  LOAD_LOCALS,
  LOAD_NAME,
  STORE_DEREF,
  STORE_FAST,
  STORE_GLOBAL,
  STORE_NAME,
} from "./opcodes.ts";
import { isFunctionLike, scopeOf } from "./symtable.ts";
import type { NameScope } from "./symtable.ts";

type Access = "deref" | "fast" | "global" | "name";

const STORES: Record<Access, number> = {
  deref: STORE_DEREF,
  fast: STORE_FAST,
  global: STORE_GLOBAL,
  name: STORE_NAME,
};

const DELETES: Record<Access, number> = {
  deref: DELETE_DEREF,
  fast: DELETE_FAST,
  global: DELETE_GLOBAL,
  name: DELETE_NAME,
};

export function emitNameOp(c: Compiler, location: Location, name: string, context: ExprContext): void {
  const mangled = c.mangle(name);
  const scope = scopeOf(c.entry, mangled);
  const access = accessOf(c, mangled, scope);
  const index = addIndex(c, mangled, scope, access);
  const op = operation(c, location, scope, access, context);
  c.emit(location, op, op === LOAD_GLOBAL ? index << 1 : index);
}

function accessOf(c: Compiler, mangled: string, scope: NameScope): Access {
  switch (scope) {
    case "FREE":
    case "CELL":
      return "deref";
    case "LOCAL":
      return isFunctionLike(c.entry) || c.unit.fastHidden.get(mangled) === true ? "fast" : "name";
    case "GLOBAL_IMPLICIT":
      return isFunctionLike(c.entry) ? "global" : "name";
    case "GLOBAL_EXPLICIT":
      return "global";
    case "":
      return "name";
  }
}

function addIndex(c: Compiler, mangled: string, scope: NameScope, access: Access): number {
  const { unit } = c;
  if (access === "fast") return unit.varnames.add(mangled);
  if (access === "deref") return (scope === "FREE" ? unit.freevars : unit.cellvars).add(mangled);
  return unit.names.add(mangled);
}

function operation(
  c: Compiler,
  location: Location,
  scope: NameScope,
  access: Access,
  context: ExprContext,
): number {
  if (context === "Store") return STORES[access];
  if (context === "Del") return DELETES[access];
  const isClassBody = c.entry.type === "ClassBlock";
  const isInlined = c.unit.inlinedComprehensionDepth > 0;
  switch (access) {
    case "fast":
      return LOAD_FAST;
    case "deref":
      if (isClassBody && !isInlined) {
        c.emit(location, LOAD_LOCALS);
        return LOAD_FROM_DICT_OR_DEREF;
      }
      if (c.entry.can_see_class_scope) {
        loadClassDict(c, location);
        return LOAD_FROM_DICT_OR_DEREF;
      }
      return LOAD_DEREF;
    case "global":
      if (c.entry.can_see_class_scope && scope === "GLOBAL_IMPLICIT") {
        loadClassDict(c, location);
        return LOAD_FROM_DICT_OR_GLOBALS;
      }
      return LOAD_GLOBAL;
    case "name":
      return isClassBody && isInlined ? LOAD_GLOBAL : LOAD_NAME;
  }
}

function loadClassDict(c: Compiler, location: Location): void {
  c.emit(location, LOAD_DEREF, c.unit.freevars.add("__classdict__"));
}

/** How the name is reached in the scope being compiled, a class's implicit cells included. CPython: _PyCompile_GetRefType. */
export function referenceScope(c: Compiler, name: string): NameScope {
  const isImplicitCell =
    name === "__class__" || name === "__classdict__" || name === "__conditional_annotations__";
  if (c.unit.scopeType === "class" && isImplicitCell) return "CELL";
  return scopeOf(c.entry, name);
}

/** The index of a free variable of an inner function among the cells and free variables here. */
export function closureIndex(c: Compiler, name: string): number {
  const table = referenceScope(c, name) === "CELL" ? c.unit.cellvars : c.unit.freevars;
  const index = table.find(name);
  assert(index !== undefined, `no cell or free variable is called ${name}`);
  return index;
}
