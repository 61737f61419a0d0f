// Calls: of methods without a bound method in between, of `super()` without a super object, of `all`, `any` and `tuple`
// on a generator expression without the call, and all the others. CPython: codegen_call and the functions around it.

import { assert } from "../../base/assert.ts";
import type { Attribute, Call, Expr, Keyword } from "../syntax/ast.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { emitCompare } from "./codegen-conditions.ts";
import { buildTuple, STACK_USE_GUIDELINE } from "./codegen-displays.ts";
import { visitExpression, visitExpressions } from "./codegen-expressions.ts";
import { emitNameOp, referenceScope } from "./codegen-names.ts";
import { FALSE, strConstant, strTupleConstant, TRUE } from "./constants.ts";
import { NO_LOCATION } from "./instruction-sequence.ts";
import type { Label, Location } from "./instruction-sequence.ts";
import {
  BUILD_LIST,
  BUILD_MAP,
  CALL,
  CALL_FUNCTION_EX,
  CALL_INTRINSIC_1,
  CALL_KW,
  CONSTANT_BUILTIN_ALL,
  CONSTANT_BUILTIN_ANY,
  CONSTANT_BUILTIN_TUPLE,
  COPY,
  DICT_MERGE,
  END_FOR,
  FOR_ITER,
  INTRINSIC_LIST_TO_TUPLE,
  JUMP,
  LIST_APPEND,
  LOAD_ATTR,
  LOAD_COMMON_CONSTANT,
  LOAD_SUPER_ATTR,
  MAP_ADD,
  NOP,
  POP_ITER,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_TRUE,
  POP_TOP,
  PUSH_NULL,
  TO_BOOL,
} from "./opcodes.ts";
import { DEF_IMPORT, scopeOf } from "./symtable.ts";

export function compileCall(c: Compiler, e: Call): void {
  refuseRepeatedKeywords(c, e.keywords);
  if (isMethodCall(c, e)) {
    compileMethodCall(c, e, e.func);
    return;
  }
  const end = c.newLabel();
  visitExpression(c, e.func);
  compileBuiltinOnGenerator(c, e, end);
  c.emit(locationOf(e.func), PUSH_NULL);
  callWithArguments(c, locationOf(e), 0, e.args, null, e.keywords);
  c.placeLabel(end);
}

// "keyword argument repeated"
function refuseRepeatedKeywords(c: Compiler, keywords: readonly Keyword[]): void {
  keywords.forEach((keyword, index) => {
    if (keyword.arg === null) return;
    const other = keywords.find((candidate, at) => at > index && candidate.arg === keyword.arg);
    if (other !== undefined) c.error(locationOf(other), `keyword argument repeated: ${keyword.arg}`);
  });
}

// Methods

/** An attribute that stands on another line than its object's start is located at its own name. */
export function attributeLocation(location: Location, attribute: Attribute): Location {
  if (location.line === attribute.end_lineno) return location;
  const line = attribute.end_lineno;
  const nameLength = [...attribute.attr].length;
  const isPlausible = nameLength <= attribute.end_col_offset;
  const column = isPlausible ? attribute.end_col_offset - nameLength : -1;
  const endLine = Math.max(line, location.endLine);
  let endColumn = isPlausible ? location.endColumn : -1;
  if (line === endLine) endColumn = Math.max(column, endColumn);
  return { line, endLine, column, endColumn };
}

function isMethodCall(c: Compiler, e: Call): e is Call & { func: Attribute } {
  const { func, args, keywords } = e;
  if (func.kind !== "Attribute" || func.ctx !== "Load") return false;
  if (isImported(c, func.value)) return false;
  const count = args.length + keywords.length + (keywords.length > 0 ? 1 : 0);
  if (count >= STACK_USE_GUIDELINE) return false;
  return args.every((arg) => arg.kind !== "Starred") && keywords.every((keyword) => keyword.arg !== null);
}

// A function of a module is no method: the load that also pushes `self` would be in vain.
function isImported(c: Compiler, e: Expr): boolean {
  if (e.kind !== "Name") return false;
  return ((c.table.top.symbols.get(e.id)?.flags ?? 0) & DEF_IMPORT) !== 0;
}

function compileMethodCall(c: Compiler, e: Call, method: Attribute): void {
  let location = locationOf(method);
  if (canOptimizeSuper(c, method)) {
    const hasArguments = loadSuperArguments(c, method);
    const index = c.unit.names.add(c.mangle(method.attr));
    c.emit(location, LOAD_SUPER_ATTR, (index << 2) | (hasArguments ? 3 : 1));
    location = attributeLocation(location, method);
    c.emit(location, NOP);
  } else {
    visitExpression(c, method.value);
    location = attributeLocation(location, method);
    c.emit(location, LOAD_ATTR, (c.unit.names.add(c.mangle(method.attr)) << 1) | 1);
  }
  visitExpressions(c, e.args);
  const callLocation = attributeLocation(locationOf(e), method);
  if (e.keywords.length > 0) {
    loadKeywords(c, location, e.keywords);
    c.emit(callLocation, CALL_KW, e.args.length + e.keywords.length);
  } else {
    c.emit(callLocation, CALL, e.args.length);
  }
}

/** Whether `super().name` or `super(a, b).name` can do without a super object. CPython: can_optimize_super_call. */
export function canOptimizeSuper(c: Compiler, attribute: Attribute): boolean {
  const call = attribute.value;
  if (call.kind !== "Call" || call.func.kind !== "Name" || call.func.id !== "super") return false;
  if (attribute.attr === "__class__" || call.keywords.length > 0) return false;
  const isBuiltin = scopeOf(c.entry, "super") === "GLOBAL_IMPLICIT" && scopeOf(c.table.top, "super") === "";
  if (!isBuiltin) return false;
  if (call.args.length === 2) return call.args.every((arg) => arg.kind !== "Starred");
  if (call.args.length !== 0) return false;
  const { argcount, posonlyargcount } = c.unit.counts;
  return argcount + posonlyargcount > 0 && referenceScope(c, "__class__") === "FREE";
}

/** Pushes `super`, the class and the instance; tells whether they were given. */
export function loadSuperArguments(c: Compiler, attribute: Attribute): boolean {
  const call = attribute.value;
  assert(call.kind === "Call" && call.func.kind === "Name", "no call of super");
  emitNameOp(c, locationOf(call.func), call.func.id, "Load");
  if (call.args.length === 2) {
    visitExpressions(c, call.args);
    return true;
  }
  emitNameOp(c, locationOf(call), "__class__", "Load");
  emitNameOp(c, locationOf(call), c.unit.varnames.names[0], "Load");
  return false;
}

// all(...), any(...), tuple(...) of a generator expression

interface BuiltinOnGenerator {
  readonly constant: number;
  /** What the loop gives when it runs to its end, and the jump that keeps it going; null: the loop makes a tuple. */
  readonly search: { readonly exhausted: boolean; readonly goOn: number } | null;
}

const BUILTINS_ON_GENERATORS: ReadonlyMap<string, BuiltinOnGenerator> = new Map([
  ["all", { constant: CONSTANT_BUILTIN_ALL, search: { exhausted: true, goOn: POP_JUMP_IF_TRUE } }],
  ["any", { constant: CONSTANT_BUILTIN_ANY, search: { exhausted: false, goOn: POP_JUMP_IF_FALSE } }],
  ["tuple", { constant: CONSTANT_BUILTIN_TUPLE, search: null }],
]);

// If the name still means the builtin, a loop over the generator takes the place of the call, and jumps to `end`.
// Otherwise the function is left on the stack. CPython: maybe_optimize_function_call.
function compileBuiltinOnGenerator(c: Compiler, e: Call, end: Label): void {
  const { func, args, keywords } = e;
  if (func.kind !== "Name" || args.length !== 1 || keywords.length > 0) return;
  const builtin = BUILTINS_ON_GENERATORS.get(func.id);
  if (builtin === undefined || args[0].kind !== "GeneratorExp" || c.entryFor(args[0]).coroutine) return;
  const { constant, search } = builtin;
  const location = locationOf(func);
  const skip = c.newLabel();
  c.emit(location, COPY, 1);
  c.emit(location, LOAD_COMMON_CONSTANT, constant);
  emitCompare(c, location, "Is");
  c.jump(location, POP_JUMP_IF_FALSE, skip);
  c.emit(location, POP_TOP);
  if (search === null) c.emit(location, BUILD_LIST, 0);
  visitExpression(c, args[0]);

  const loop = c.newLabel();
  const cleanup = c.newLabel();
  c.placeLabel(loop);
  c.jump(location, FOR_ITER, cleanup);
  if (search === null) {
    c.emit(location, LIST_APPEND, 2);
    c.jump(location, JUMP, loop);
  } else {
    c.emit(location, TO_BOOL);
    c.jump(location, search.goOn, loop);
  }
  c.emit(NO_LOCATION, POP_ITER);
  if (search !== null) c.loadConst(location, search.exhausted ? FALSE : TRUE);
  c.jump(location, JUMP, end);

  c.placeLabel(cleanup);
  c.emit(NO_LOCATION, END_FOR);
  c.emit(NO_LOCATION, POP_ITER);
  if (search === null) c.emit(location, CALL_INTRINSIC_1, INTRINSIC_LIST_TO_TUPLE);
  else c.loadConst(location, search.exhausted ? TRUE : FALSE);
  c.jump(location, JUMP, end);
  c.placeLabel(skip);
}

// Arguments

function loadKeywords(c: Compiler, location: Location, keywords: readonly Keyword[]): void {
  const names: string[] = [];
  for (const keyword of keywords) {
    visitExpression(c, keyword.value);
    if (keyword.arg !== null) names.push(keyword.arg);
  }
  c.loadConst(location, strTupleConstant(names));
}

/**
 * Calls what lies under `pushed` arguments with these and those written; `injected` names a variable whose value is one
 * more positional argument. CPython: codegen_call_helper_impl.
 */
export function callWithArguments(
  c: Compiler,
  location: Location,
  pushed: number,
  args: readonly Expr[],
  injected: string | null,
  keywords: readonly Keyword[],
): void {
  refuseRepeatedKeywords(c, keywords);
  const isPlain =
    args.length + keywords.length * 2 <= STACK_USE_GUIDELINE &&
    args.every((arg) => arg.kind !== "Starred") &&
    keywords.every((keyword) => keyword.arg !== null);
  if (!isPlain) {
    callUnpacking(c, location, pushed, args, injected, keywords);
    return;
  }
  visitExpressions(c, args);
  let count = pushed + args.length;
  if (injected !== null) {
    emitNameOp(c, location, injected, "Load");
    count += 1;
  }
  if (keywords.length > 0) {
    loadKeywords(c, location, keywords);
    c.emit(location, CALL_KW, count + keywords.length);
  } else {
    c.emit(location, CALL, count);
  }
}

function callUnpacking(
  c: Compiler,
  location: Location,
  pushed: number,
  args: readonly Expr[],
  injected: string | null,
  keywords: readonly Keyword[],
): void {
  const [first] = args;
  if (pushed === 0 && args.length === 1 && first.kind === "Starred") visitExpression(c, first.value);
  else buildTuple(c, location, args, injected, pushed);
  if (keywords.length > 0) mergeKeywords(c, location, keywords);
  else c.emit(location, PUSH_NULL);
  c.emit(location, CALL_FUNCTION_EX);
}

function mergeKeywords(c: Compiler, location: Location, keywords: readonly Keyword[]): void {
  let hasDict = false;
  let pending: Keyword[] = [];
  const mergePending = (): void => {
    if (pending.length === 0) return;
    buildKeywordDict(c, location, pending);
    if (hasDict) c.emit(location, DICT_MERGE, 1);
    hasDict = true;
    pending = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) {
      pending.push(keyword);
      continue;
    }
    mergePending();
    if (!hasDict) c.emit(location, BUILD_MAP, 0);
    hasDict = true;
    visitExpression(c, keyword.value);
    c.emit(location, DICT_MERGE, 1);
  }
  mergePending();
}

function buildKeywordDict(c: Compiler, location: Location, keywords: readonly Keyword[]): void {
  const isBig = keywords.length * 2 > STACK_USE_GUIDELINE;
  if (isBig) c.emit(NO_LOCATION, BUILD_MAP, 0);
  for (const keyword of keywords) {
    c.loadConst(location, strConstant(keyword.arg ?? ""));
    visitExpression(c, keyword.value);
    if (isBig) c.emit(NO_LOCATION, MAP_ADD, 1);
  }
  if (!isBig) c.emit(location, BUILD_MAP, keywords.length);
}
