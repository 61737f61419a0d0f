// Expressions: each leaves its value on top of the stack, or, as a target, takes it from there. CPython:
// codegen_visit_expr.

import { unreachable } from "../../base/assert.ts";
import type { Attribute, BinOp, Expr, Operator, UnaryOp, Yield, YieldFrom } from "../syntax/ast.ts";
import { awaitTop, yieldFrom, yieldTop } from "./codegen-blocks.ts";
import { attributeLocation, canOptimizeSuper, compileCall, loadSuperArguments } from "./codegen-calls.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { compileComprehension } from "./codegen-comprehensions.ts";
import { compileBoolOp, compileCompare, compileIfExp } from "./codegen-conditions.ts";
import { compileDict, compileSequence, compileSet } from "./codegen-displays.ts";
import { compileLambda } from "./codegen-functions.ts";
import { emitNameOp } from "./codegen-names.ts";
import {
  compileFormattedValue,
  compileInterpolation,
  compileJoinedStr,
  compileTemplateStr,
} from "./codegen-strings.ts";
import { compileSlice, compileSubscript } from "./codegen-subscripts.ts";
import { literalConstant, NONE } from "./constants.ts";
import {
  BINARY_OP,
  CALL_INTRINSIC_1,
  COPY,
  DELETE_ATTR,
  GET_YIELD_FROM_ITER,
  INTRINSIC_UNARY_POSITIVE,
  LOAD_ATTR,
  LOAD_SUPER_ATTR,
  NB_OPERATORS,
  NOP,
  STORE_ATTR,
  TO_BOOL,
  UNARY_INVERT,
  UNARY_NEGATIVE,
  UNARY_NOT,
} from "./opcodes.ts";
import { isFunctionLike } from "./symtable.ts";

const OPERATOR_SIGNS: Record<Operator, string> = {
  Add: "+",
  Sub: "-",
  Mult: "*",
  MatMult: "@",
  Div: "/",
  Mod: "%",
  Pow: "**",
  LShift: "<<",
  RShift: ">>",
  BitOr: "|",
  BitXor: "^",
  BitAnd: "&",
  FloorDiv: "//",
};

export const AWAITING_EXPRESSION = 0;

export function visitExpressions(c: Compiler, expressions: readonly Expr[]): void {
  for (const expression of expressions) visitExpression(c, expression);
}

export function visitExpression(c: Compiler, e: Expr): void {
  switch (e.kind) {
    case "NamedExpr":
      visitExpression(c, e.value);
      c.emit(locationOf(e), COPY, 1);
      return visitExpression(c, e.target);
    case "BoolOp":
      return compileBoolOp(c, e);
    case "BinOp":
      return compileBinOp(c, e);
    case "UnaryOp":
      return compileUnaryOp(c, e);
    case "Lambda":
      return compileLambda(c, e);
    case "IfExp":
      return compileIfExp(c, e);
    case "Dict":
      return compileDict(c, e);
    case "Set":
      return compileSet(c, e);
    case "GeneratorExp":
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return compileComprehension(c, e);
    case "Yield":
      return compileYield(c, e);
    case "YieldFrom":
      return compileYieldFrom(c, e);
    case "Await":
      visitExpression(c, e.value);
      return awaitTop(c, locationOf(e), AWAITING_EXPRESSION);
    case "Compare":
      return compileCompare(c, e);
    case "Call":
      return compileCall(c, e);
    case "Constant":
      return c.loadConst(locationOf(e), literalConstant(e.value));
    case "JoinedStr":
      return compileJoinedStr(c, e);
    case "TemplateStr":
      return compileTemplateStr(c, e);
    case "FormattedValue":
      return compileFormattedValue(c, e);
    case "Interpolation":
      return compileInterpolation(c, e);
    case "Attribute":
      return compileAttribute(c, e);
    case "Subscript":
      return compileSubscript(c, e);
    case "Starred":
      // Legitimate ones are taken apart by the list, tuple or call around them.
      return c.error(
        locationOf(e),
        e.ctx === "Store"
          ? "starred assignment target must be in a list or tuple"
          : "can't use starred expression here",
      );
    case "Slice":
      return compileSlice(c, e);
    case "Name":
      return emitNameOp(c, locationOf(e), e.id, e.ctx);
    case "List":
    case "Tuple":
      return compileSequence(c, e);
    default:
      return unreachable(e, "unknown expression");
  }
}

/** The argument of BINARY_OP. */
export function binaryOperator(operator: Operator, isInPlace: boolean): number {
  return NB_OPERATORS.indexOf(OPERATOR_SIGNS[operator] + (isInPlace ? "=" : ""));
}

// A long sum leans to the left: its spine is walked in a loop, for the JavaScript stack is not deep enough to recurse.
function compileBinOp(c: Compiler, e: BinOp): void {
  const spine: BinOp[] = [];
  let left: Expr = e;
  while (left.kind === "BinOp") {
    spine.push(left);
    left = left.left;
  }
  visitExpression(c, left);
  for (const operation of spine.reverse()) {
    visitExpression(c, operation.right);
    c.emit(locationOf(operation), BINARY_OP, binaryOperator(operation.op, false));
  }
}

function compileUnaryOp(c: Compiler, e: UnaryOp): void {
  const location = locationOf(e);
  visitExpression(c, e.operand);
  switch (e.op) {
    case "UAdd":
      return c.emit(location, CALL_INTRINSIC_1, INTRINSIC_UNARY_POSITIVE);
    case "Not":
      c.emit(location, TO_BOOL);
      return c.emit(location, UNARY_NOT);
    case "Invert":
      return c.emit(location, UNARY_INVERT);
    case "USub":
      return c.emit(location, UNARY_NEGATIVE);
  }
}

function compileYield(c: Compiler, e: Yield): void {
  const location = locationOf(e);
  if (!isFunctionLike(c.entry)) c.error(location, "'yield' outside function");
  if (e.value !== null) visitExpression(c, e.value);
  else c.loadConst(location, NONE);
  yieldTop(c, location);
}

function compileYieldFrom(c: Compiler, e: YieldFrom): void {
  const location = locationOf(e);
  if (!isFunctionLike(c.entry)) c.error(location, "'yield from' outside function");
  if (c.unit.scopeType === "asyncFunction") c.error(location, "'yield from' inside async function");
  visitExpression(c, e.value);
  c.emit(location, GET_YIELD_FROM_ITER);
  c.loadConst(location, NONE);
  yieldFrom(c, location, false);
}

function compileAttribute(c: Compiler, e: Attribute): void {
  if (e.ctx === "Load" && canOptimizeSuper(c, e)) {
    const hasArguments = loadSuperArguments(c, e);
    const index = c.unit.names.add(c.mangle(e.attr));
    c.emit(locationOf(e), LOAD_SUPER_ATTR, (index << 2) | (hasArguments ? 2 : 0));
    return c.emit(attributeLocation(locationOf(e), e), NOP);
  }
  if (e.ctx === "Store" && e.value.kind === "Name" && e.value.id === "self") c.addStaticAttribute(e.attr);
  visitExpression(c, e.value);
  const location = attributeLocation(locationOf(e), e);
  switch (e.ctx) {
    case "Load":
      return c.emitName(location, LOAD_ATTR, e.attr);
    case "Store":
      return c.emitName(location, STORE_ATTR, e.attr);
    case "Del":
      return c.emitName(location, DELETE_ATTR, e.attr);
  }
}
