// Functions and lambdas: defaults and annotations are evaluated where the function is defined, the body becomes a code
// object, and the function is made of all these. CPython: codegen_function, codegen_lambda, codegen_make_closure.

import type { Arguments, AsyncFunctionDef, Expr, FunctionDef, Lambda } from "../syntax/ast.ts";
import { makeFunctionAnnotations } from "./codegen-annotations.ts";
import { wrapInStopIterationHandler } from "./codegen-blocks.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { cleanDocstring, docstringOf } from "./codegen-docstring.ts";
import { visitExpression, visitExpressions } from "./codegen-expressions.ts";
import { closureIndex, emitNameOp } from "./codegen-names.ts";
import { visitStatement } from "./codegen-statements.ts";
import { compileTypeParameters } from "./codegen-type-parameters.ts";
import type { ParameterCounts } from "./codegen-unit.ts";
import type { CodeObject } from "./code.ts";
import { NONE, strConstant } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  BUILD_MAP,
  BUILD_TUPLE,
  CALL,
  CALL_INTRINSIC_2,
  INTRINSIC_SET_FUNCTION_TYPE_PARAMS,
  LOAD_CLOSURE,
  LOAD_FAST,
  MAKE_FUNCTION,
  MAKE_FUNCTION_ANNOTATE,
  MAKE_FUNCTION_ANNOTATIONS,
  MAKE_FUNCTION_CLOSURE,
  MAKE_FUNCTION_DEFAULTS,
  MAKE_FUNCTION_KWDEFAULTS,
  PUSH_NULL,
  RETURN_VALUE,
  SET_FUNCTION_ATTRIBUTE,
  SWAP,
} from "./opcodes.ts";

/** In the order in which the attributes lie on the stack, from the top. */
const FUNCTION_ATTRIBUTES = [
  MAKE_FUNCTION_CLOSURE,
  MAKE_FUNCTION_ANNOTATIONS,
  MAKE_FUNCTION_ANNOTATE,
  MAKE_FUNCTION_KWDEFAULTS,
  MAKE_FUNCTION_DEFAULTS,
];

/** Makes a function of the code; `attributes` tells which of its attributes are on the stack already. */
export function makeClosure(c: Compiler, location: Location, code: CodeObject, attributes: number): void {
  let flags = attributes;
  if (code.freevars.length > 0) {
    for (const name of code.freevars) c.emit(location, LOAD_CLOSURE, closureIndex(c, name));
    c.emit(location, BUILD_TUPLE, code.freevars.length);
    flags |= MAKE_FUNCTION_CLOSURE;
  }
  c.loadConst(location, { kind: "code", code });
  c.emit(location, MAKE_FUNCTION);
  for (const attribute of FUNCTION_ATTRIBUTES) {
    if ((flags & attribute) !== 0) c.emit(location, SET_FUNCTION_ATTRIBUTE, attribute);
  }
}

export function applyDecorators(c: Compiler, decorators: readonly Expr[]): void {
  for (const decorator of decorators.toReversed()) c.emit(locationOf(decorator), CALL, 0);
}

/** The line of the first decorator, where there is one. */
export function firstLine(node: { lineno: number; decorator_list: Expr[] }): number {
  return node.decorator_list.length > 0 ? node.decorator_list[0].lineno : node.lineno;
}

function countsOf(args: Arguments): ParameterCounts {
  return {
    argcount: args.args.length,
    posonlyargcount: args.posonlyargs.length,
    kwonlyargcount: args.kwonlyargs.length,
  };
}

// Pushes the defaults; returns the attributes that they will be.
function pushDefaults(c: Compiler, location: Location, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    visitExpressions(c, args.defaults);
    c.emit(location, BUILD_TUPLE, args.defaults.length);
    flags |= MAKE_FUNCTION_DEFAULTS;
  }
  let keywordCount = 0;
  args.kwonlyargs.forEach((arg, index) => {
    const value = args.kw_defaults[index];
    if (value === null) return;
    keywordCount += 1;
    c.loadConst(location, strConstant(c.mangle(arg.arg)));
    visitExpression(c, value);
  });
  if (keywordCount > 0) {
    c.emit(location, BUILD_MAP, keywordCount);
    flags |= MAKE_FUNCTION_KWDEFAULTS;
  }
  return flags;
}

export function compileFunction(c: Compiler, s: FunctionDef | AsyncFunctionDef): void {
  const location = locationOf(s);
  const isGeneric = s.type_params.length > 0;
  visitExpressions(c, s.decorator_list);
  let flags = pushDefaults(c, location, s.args);
  let defaultCount = 0;
  if (isGeneric) {
    // Defaults are evaluated outside the scope of the type parameters, and are handed in as its arguments.
    if ((flags & MAKE_FUNCTION_DEFAULTS) !== 0) defaultCount += 1;
    if ((flags & MAKE_FUNCTION_KWDEFAULTS) !== 0) defaultCount += 1;
    if (defaultCount === 2) c.emit(location, SWAP, 2);
    c.enterScope(
      `<generic parameters of ${s.name}>`,
      "annotations",
      c.entryFor(s.type_params),
      firstLine(s),
      null,
      { argcount: defaultCount, posonlyargcount: 0, kwonlyargcount: 0 },
    );
    compileTypeParameters(c, s.type_params);
    for (let index = 0; index < defaultCount; index += 1) c.emit(location, LOAD_FAST, index);
  }
  flags |= makeFunctionAnnotations(c, location, s.args, s.returns);
  compileFunctionBody(c, s, flags);
  if (isGeneric) {
    c.emit(location, SWAP, 2);
    c.emit(location, CALL_INTRINSIC_2, INTRINSIC_SET_FUNCTION_TYPE_PARAMS);
    makeClosure(c, location, c.exitScope(false), 0);
    if (defaultCount > 0) {
      c.emit(location, SWAP, defaultCount + 1);
      c.emit(location, CALL, defaultCount - 1);
    } else {
      c.emit(location, PUSH_NULL);
      c.emit(location, CALL, 0);
    }
  }
  applyDecorators(c, s.decorator_list);
  emitNameOp(c, location, s.name, "Store");
}

function compileFunctionBody(c: Compiler, s: FunctionDef | AsyncFunctionDef, flags: number): void {
  const scopeType = s.kind === "AsyncFunctionDef" ? "asyncFunction" : "function";
  c.enterScope(s.name, scopeType, c.entryFor(s), firstLine(s), null, countsOf(s.args));
  const { entry } = c;
  const docstring = entry.has_docstring ? docstringOf(s.body) : null;
  if (docstring !== null) c.addConst(strConstant(cleanDocstring(docstring)));
  else if (!c.target.loadsSmallInts) c.addConst(NONE);
  const isGenerator = entry.coroutine || entry.generator;
  if (isGenerator) c.pushBlock({ kind: "stopIteration", location: NO_LOCATION });
  for (const statement of docstring !== null ? s.body.slice(1) : s.body) visitStatement(c, statement);
  if (isGenerator) {
    wrapInStopIterationHandler(c);
    c.popBlock();
  }
  makeClosure(c, locationOf(s), c.exitScope(true), flags);
}

export function compileLambda(c: Compiler, e: Lambda): void {
  const location = locationOf(e);
  const flags = pushDefaults(c, location, e.args);
  c.enterScope("<lambda>", "lambda", c.entryFor(e), e.lineno, null, countsOf(e.args));
  if (!c.target.loadsSmallInts) c.addConst(NONE);
  visitExpression(c, e.body);
  const isGenerator = c.entry.generator;
  if (!isGenerator) c.emit(locationOf(e.body), RETURN_VALUE);
  makeClosure(c, location, c.exitScope(!isGenerator), flags);
}
