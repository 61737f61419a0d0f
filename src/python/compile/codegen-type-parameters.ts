// Type parameters (PEP 695, 696) and `type` statements: bounds, constraints, defaults and the aliased value are functions,
// evaluated when they are asked for. CPython: codegen_type_params, codegen_typealias.

import { assert } from "../../base/assert.ts";
import type { Expr, TypeAlias, TypeParam } from "../syntax/ast.ts";
import { enterAnnotationsScope } from "./codegen-annotations.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { visitExpression } from "./codegen-expressions.ts";
import { makeClosure } from "./codegen-functions.ts";
import { emitNameOp } from "./codegen-names.ts";
import { intConstant, NONE, strConstant, tupleConstant } from "./constants.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  BUILD_TUPLE,
  CALL,
  CALL_INTRINSIC_1,
  CALL_INTRINSIC_2,
  COPY,
  INTRINSIC_PARAMSPEC,
  INTRINSIC_SET_TYPEPARAM_DEFAULT,
  INTRINSIC_TYPEALIAS,
  INTRINSIC_TYPEVAR,
  INTRINSIC_TYPEVARTUPLE,
  INTRINSIC_TYPEVAR_WITH_BOUND,
  INTRINSIC_TYPEVAR_WITH_CONSTRAINTS,
  MAKE_FUNCTION_DEFAULTS,
  PUSH_NULL,
  RETURN_VALUE,
  UNPACK_SEQUENCE,
} from "./opcodes.ts";
import type { SymbolTableEntry } from "./symtable.ts";

/** Binds each parameter to its name and leaves a tuple of them on the stack. */
export function compileTypeParameters(c: Compiler, parameters: readonly TypeParam[]): void {
  let hasDefault = false;
  for (const parameter of parameters) {
    const location = locationOf(parameter);
    c.loadConst(location, strConstant(parameter.name));
    makeTypeParameter(c, location, parameter);
    if (parameter.default_value !== null) {
      hasDefault = true;
      const entry = c.table.defaults.get(parameter);
      assert(entry !== undefined, "the symbol table has no scope for a default");
      pushLazyValue(c, parameter.default_value, entry, parameter.name, parameter.kind === "TypeVarTuple");
      c.emit(location, CALL_INTRINSIC_2, INTRINSIC_SET_TYPEPARAM_DEFAULT);
    } else if (hasDefault) {
      c.error(location, `non-default type parameter '${parameter.name}' follows default type parameter`);
    }
    c.emit(location, COPY, 1);
    emitNameOp(c, location, parameter.name, "Store");
  }
  c.emit(locationOf(parameters[0]), BUILD_TUPLE, parameters.length);
}

// Stack: name -- parameter
function makeTypeParameter(c: Compiler, location: Location, parameter: TypeParam): void {
  if (parameter.kind === "TypeVarTuple") {
    c.emit(location, CALL_INTRINSIC_1, INTRINSIC_TYPEVARTUPLE);
  } else if (parameter.kind === "ParamSpec") {
    c.emit(location, CALL_INTRINSIC_1, INTRINSIC_PARAMSPEC);
  } else if (parameter.bound === null) {
    c.emit(location, CALL_INTRINSIC_1, INTRINSIC_TYPEVAR);
  } else {
    pushLazyValue(c, parameter.bound, c.entryFor(parameter), parameter.name, false);
    const hasConstraints = parameter.bound.kind === "Tuple";
    c.emit(
      location,
      CALL_INTRINSIC_2,
      hasConstraints ? INTRINSIC_TYPEVAR_WITH_CONSTRAINTS : INTRINSIC_TYPEVAR_WITH_BOUND,
    );
  }
}

// A function that evaluates the expression; its format parameter defaults to 1, the value itself.
function pushLazyValue(
  c: Compiler,
  e: Expr,
  entry: SymbolTableEntry,
  name: string,
  allowsStar: boolean,
): void {
  const location = locationOf(e);
  c.loadConst(location, tupleConstant([intConstant(1)]));
  enterAnnotationsScope(c, location, entry, name);
  if (allowsStar && e.kind === "Starred") {
    visitExpression(c, e.value);
    c.emit(location, UNPACK_SEQUENCE, 1);
  } else {
    visitExpression(c, e);
  }
  c.emit(location, RETURN_VALUE);
  makeClosure(c, location, c.exitScope(true), MAKE_FUNCTION_DEFAULTS);
}

export function compileTypeAlias(c: Compiler, s: TypeAlias): void {
  const location = locationOf(s);
  const isGeneric = s.type_params.length > 0;
  assert(s.name.kind === "Name", "a type alias is called by a name");
  const name = s.name.id;
  if (isGeneric) {
    const scopeName = `<generic parameters of ${name}>`;
    c.enterScope(scopeName, "annotations", c.entryFor(s.type_params), location.line);
    c.loadConst(location, strConstant(name));
    compileTypeParameters(c, s.type_params);
  } else {
    c.loadConst(location, strConstant(name));
    c.loadConst(location, NONE);
  }
  compileTypeAliasBody(c, s, name);
  if (isGeneric) {
    makeClosure(c, location, c.exitScope(false), 0);
    c.emit(location, PUSH_NULL);
    c.emit(location, CALL, 0);
  }
  emitNameOp(c, location, name, "Store");
}

// Stack: name type_params -- alias
function compileTypeAliasBody(c: Compiler, s: TypeAlias, name: string): void {
  const location = locationOf(s);
  c.loadConst(location, tupleConstant([intConstant(1)]));
  enterAnnotationsScope(c, location, c.entryFor(s), name);
  visitExpression(c, s.value);
  c.emit(location, RETURN_VALUE);
  makeClosure(c, location, c.exitScope(false), MAKE_FUNCTION_DEFAULTS);
  c.emit(location, BUILD_TUPLE, 3);
  c.emit(location, CALL_INTRINSIC_1, INTRINSIC_TYPEALIAS);
}
