// Parameters of `def` and `lambda`, and the type parameters in `def f[T]`.
// Grammar: "Function parameters", "Lambda functions", "Type parameter declaration" in CPython's Grammar/python.gram.

import type { Arg, Arguments, Expr, TypeParam } from "./ast.ts";
import { expression, starExpression } from "./parser-expressions.ts";
import {
  defaultExpression,
  invalidDoubleStar,
  invalidParameters,
  invalidStar,
} from "./invalid-parameters.ts";
import { invalidTypeParam } from "./invalid-statements.ts";
import { FAIL } from "./parser.ts";
import type { Parser } from "./parser.ts";

export function emptyArguments(): Arguments {
  return {
    kind: "arguments",
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
}

export function lambda(p: Parser): Expr {
  const start = p.expect("lambda");
  const args = parameters(p, ":");
  p.expect(":");
  const body = expression(p);
  return { kind: "Lambda", args, body, ...p.since(start) };
}

/** Parameters up to `close`, `)` for a def and `:` for a lambda, which stays. */
export function parameters(p: Parser, close: ")" | ":"): Arguments {
  if (!p.isBlaming) return plainParameters(p, close);
  invalidParameters(p, close);
  return plainParameters(p, close);
}

function plainParameters(p: Parser, close: ")" | ":"): Arguments {
  const result = emptyArguments();
  let isAfterStar = false;
  while (!p.at(close)) {
    if (p.at("**")) {
      if (p.isBlaming) invalidDoubleStar(p, close);
      p.advance();
      result.kwarg = parameter(p, close, false);
      p.take(",");
      if (!p.at(close)) p.fail();
      return result;
    }
    if (p.at("*")) {
      if (isAfterStar) p.fail();
      if (p.isBlaming) invalidStar(p, close);
      isAfterStar = true;
      starParameter(p, close, result);
    } else if (p.at("/")) {
      if (isAfterStar || result.posonlyargs.length > 0 || result.args.length === 0) p.fail();
      p.advance();
      result.posonlyargs = result.args;
      result.args = [];
    } else {
      namedParameter(p, close, result, isAfterStar);
    }
    if (p.at(close)) break;
    p.expect(",");
  }
  return result;
}

function starParameter(p: Parser, close: ")" | ":", result: Arguments): void {
  p.advance();
  if (!p.at(",")) {
    result.vararg = parameter(p, close, true);
    return;
  }
  // A bare star must be followed by a named parameter.
  if (p.peekKind(1) !== "NAME") {
    p.advance();
    p.fail();
  }
}

function namedParameter(p: Parser, close: ")" | ":", result: Arguments, isAfterStar: boolean): void {
  const arg = parameter(p, close, false);
  const defaultValue = p.take("=") ? defaultExpression(p) : null;
  if (isAfterStar) {
    result.kwonlyargs.push(arg);
    result.kw_defaults.push(defaultValue);
    return;
  }
  result.args.push(arg);
  if (defaultValue !== null) result.defaults.push(defaultValue);
  else if (result.defaults.length > 0) p.fail();
}

/** A name with its annotation, which a lambda's parameter cannot have. */
export function parameter(p: Parser, close: ")" | ":", mayStarAnnotation: boolean): Arg {
  const start = p.expectName();
  let annotation: Expr | null = null;
  if (close === ")" && p.take(":")) annotation = mayStarAnnotation ? starExpression(p) : expression(p);
  return { kind: "arg", arg: start.text, annotation, ...p.since(start) };
}

/** `[T, *Ts, **P]`, or nothing. */
export function typeParams(p: Parser): TypeParam[] {
  if (!p.at("[")) return [];
  const open = p.advance();
  if (p.at("]")) {
    if (p.isBlaming) p.raiseFrom(p.token, "Type parameter list cannot be empty");
    throw FAIL;
  }
  const params: TypeParam[] = [];
  while (!p.at("]")) {
    params.push(typeParam(p));
    if (!p.take(",")) break;
  }
  p.expect("]");
  void open;
  return params;
}

function typeParam(p: Parser): TypeParam {
  const start = p.token;
  if (p.isBlaming) invalidTypeParam(p);
  if (p.take("*")) {
    const name = p.expectName().text;
    const default_value = p.take("=") ? starExpression(p) : null;
    return { kind: "TypeVarTuple", name, default_value, ...p.since(start) };
  }
  if (p.take("**")) {
    const name = p.expectName().text;
    const default_value = p.take("=") ? expression(p) : null;
    return { kind: "ParamSpec", name, default_value, ...p.since(start) };
  }
  const name = p.expectName().text;
  const bound = p.take(":") ? expression(p) : null;
  const default_value = p.take("=") ? expression(p) : null;
  return { kind: "TypeVar", name, bound, default_value, ...p.since(start) };
}
