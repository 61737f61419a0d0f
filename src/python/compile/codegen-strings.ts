// f-strings and t-strings. CPython: codegen_joined_str, codegen_formatted_value, codegen_template_str.

import type { FormattedValue, Interpolation, JoinedStr, TemplateStr } from "../syntax/ast.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { STACK_USE_GUIDELINE } from "./codegen-displays.ts";
import { visitExpression, visitExpressions } from "./codegen-expressions.ts";
import { strConstant } from "./constants.ts";
import {
  BUILD_INTERPOLATION,
  BUILD_LIST,
  BUILD_STRING,
  BUILD_TEMPLATE,
  BUILD_TUPLE,
  CALL,
  CONVERT_VALUE,
  FORMAT_SIMPLE,
  FORMAT_WITH_SPEC,
  FVC_ASCII,
  FVC_REPR,
  FVC_STR,
  LIST_APPEND,
  LOAD_ATTR,
} from "./opcodes.ts";

const NO_CONVERSION = -1;

// By character code of `!s`, `!r`, `!a`.
const CONVERSIONS: ReadonlyMap<number, number> = new Map([
  [0x73, FVC_STR],
  [0x72, FVC_REPR],
  [0x61, FVC_ASCII],
]);

export function compileJoinedStr(c: Compiler, e: JoinedStr): void {
  const location = locationOf(e);
  const count = e.values.length;
  if (count > STACK_USE_GUIDELINE) {
    c.loadConst(location, strConstant(""));
    c.emit(location, LOAD_ATTR, (c.unit.names.add("join") << 1) | 1);
    c.emit(location, BUILD_LIST, 0);
    for (const value of e.values) {
      visitExpression(c, value);
      c.emit(location, LIST_APPEND, 1);
    }
    c.emit(location, CALL, 1);
    return;
  }
  visitExpressions(c, e.values);
  if (count > 1) c.emit(location, BUILD_STRING, count);
  else if (count === 0) c.loadConst(location, strConstant(""));
}

export function compileFormattedValue(c: Compiler, e: FormattedValue): void {
  const location = locationOf(e);
  visitExpression(c, e.value);
  if (e.conversion !== NO_CONVERSION) {
    c.emit(location, CONVERT_VALUE, CONVERSIONS.get(e.conversion) ?? 0);
  }
  if (e.format_spec !== null) {
    visitExpression(c, e.format_spec);
    c.emit(location, FORMAT_WITH_SPEC);
  } else {
    c.emit(location, FORMAT_SIMPLE);
  }
}

/** A template has one string more than interpolations: where two of these touch, or one is at an end, it is empty. */
export function compileTemplateStr(c: Compiler, e: TemplateStr): void {
  const location = locationOf(e);
  let stringCount = 0;
  let needsString = true;
  for (const value of e.values) {
    if (value.kind !== "Interpolation") {
      visitExpression(c, value);
      stringCount += 1;
      needsString = false;
      continue;
    }
    if (needsString) {
      c.loadConst(location, strConstant(""));
      stringCount += 1;
    }
    needsString = true;
  }
  if (needsString) {
    c.loadConst(location, strConstant(""));
    stringCount += 1;
  }
  c.emit(location, BUILD_TUPLE, stringCount);
  const interpolations = e.values.filter((value) => value.kind === "Interpolation");
  visitExpressions(c, interpolations);
  c.emit(location, BUILD_TUPLE, interpolations.length);
  c.emit(location, BUILD_TEMPLATE);
}

export function compileInterpolation(c: Compiler, e: Interpolation): void {
  const location = locationOf(e);
  visitExpression(c, e.value);
  c.loadConst(location, strConstant(e.str));
  let arg = 2;
  if (e.format_spec !== null) {
    arg += 1;
    visitExpression(c, e.format_spec);
  }
  if (e.conversion !== NO_CONVERSION) arg |= (CONVERSIONS.get(e.conversion) ?? 0) << 2;
  c.emit(location, BUILD_INTERPOLATION, arg);
}
