// `match`. Each pattern consumes the subject on top of the stack and jumps to a failure label when it does not match.
// Captured values wait on the stack, under what is still needed, until the whole pattern has matched; only then are they
// stored. CPython: codegen_match, codegen_pattern and the functions around it (PEP 634).

import { unreachable } from "../../base/assert.ts";
import type {
  Expr,
  Match,
  MatchAs,
  MatchCase,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  Pattern,
} from "../syntax/ast.ts";
import type { Constant } from "./code.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { emitCompare, jumpIf } from "./codegen-conditions.ts";
import { binaryOperator, visitExpression } from "./codegen-expressions.ts";
import { emitNameOp } from "./codegen-names.ts";
import { visitStatements } from "./codegen-statements.ts";
import { constantRepr } from "./disassemble-constant.ts";
import { intConstant, literalConstant, NONE, strConstant, strTupleConstant } from "./constants.ts";
import { NEXT_LOCATION, NO_LOCATION } from "./instruction-sequence.ts";
import type { Label, Location } from "./instruction-sequence.ts";
import {
  BINARY_OP,
  BUILD_MAP,
  BUILD_TUPLE,
  COPY,
  DELETE_SUBSCR,
  DICT_UPDATE,
  GET_LEN,
  IS_OP,
  JUMP,
  MATCH_CLASS,
  MATCH_KEYS,
  MATCH_MAPPING,
  MATCH_SEQUENCE,
  NB_SUBSCR,
  NOP,
  POP_JUMP_IF_FALSE,
  POP_TOP,
  SWAP,
  TO_BOOL,
  UNPACK_EX,
  UNPACK_SEQUENCE,
} from "./opcodes.ts";

/** Where one case (or alternative of an or-pattern) stands. CPython: pattern_context. */
interface PatternContext {
  /** Names captured so far, in the order in which their values lie on the stack. */
  stores: string[];
  /** Whether a pattern that always matches may stand here. */
  allowsIrrefutable: boolean;
  /** By count of values to pop: where to jump on failure. */
  failLabels: Label[];
  /** Values on top of the stack that must stay on top: captures go beneath them. */
  onTop: number;
}

function newContext(allowsIrrefutable: boolean): PatternContext {
  return { stores: [], allowsIrrefutable, failLabels: [], onTop: 0 };
}

function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === "MatchAs" && pattern.name === null;
}

export function compileMatch(c: Compiler, s: Match): void {
  visitExpression(c, s.subject);
  const end = c.newLabel();
  const last = s.cases[s.cases.length - 1];
  const hasDefault = isWildcard(last.pattern) && s.cases.length > 1;
  const tested = hasDefault ? s.cases.slice(0, -1) : s.cases;
  tested.forEach((matchCase, index) => {
    const keepsSubject = index < tested.length - 1;
    const isLast = index === s.cases.length - 1;
    compileCase(c, matchCase, keepsSubject, matchCase.guard !== null || isLast, end);
  });
  if (hasDefault) {
    // The line is shown as reached, though there is nothing to test.
    c.emit(locationOf(last.pattern), NOP);
    if (last.guard !== null) jumpIf(c, locationOf(last.pattern), last.guard, end, false);
    visitStatements(c, last.body);
  }
  c.placeLabel(end);
}

function compileCase(
  c: Compiler,
  matchCase: MatchCase,
  keepsSubject: boolean,
  allowsIrrefutable: boolean,
  end: Label,
): void {
  const location = locationOf(matchCase.pattern);
  const context = newContext(allowsIrrefutable);
  if (keepsSubject) c.emit(location, COPY, 1);
  compilePattern(c, matchCase.pattern, context);
  for (const name of context.stores) emitNameOp(c, location, name, "Store");
  if (matchCase.guard !== null) {
    jumpIf(c, location, matchCase.guard, failLabel(c, context, 0), false);
  }
  if (keepsSubject) c.emit(NEXT_LOCATION, POP_TOP);
  visitStatements(c, matchCase.body);
  c.jump(NO_LOCATION, JUMP, end);
  placeFailLabels(c, location, context);
}

// Failure

function failLabel(c: Compiler, context: PatternContext, popCount: number): Label {
  while (context.failLabels.length <= popCount) context.failLabels.push(c.newLabel());
  return context.failLabels[popCount];
}

function jumpToFail(c: Compiler, location: Location, context: PatternContext, op: number): void {
  c.jump(location, op, failLabel(c, context, context.onTop + context.stores.length));
}

// A ladder of POP_TOPs: jumping to rung n pops n values.
function placeFailLabels(c: Compiler, location: Location, context: PatternContext): void {
  for (let count = context.failLabels.length - 1; count >= 0; count -= 1) {
    c.placeLabel(context.failLabels[count]);
    if (count > 0) c.emit(location, POP_TOP);
  }
  context.failLabels = [];
}

// Captures

function rotate(c: Compiler, location: Location, count: number): void {
  for (let depth = count; depth > 1; depth -= 1) c.emit(location, SWAP, depth);
}

function storeName(c: Compiler, location: Location, name: string | null, context: PatternContext): void {
  if (name === null) {
    c.emit(location, POP_TOP);
    return;
  }
  if (context.stores.includes(name)) refuseDuplicate(c, location, name);
  rotate(c, location, context.onTop + context.stores.length + 1);
  context.stores.push(name);
}

function refuseDuplicate(c: Compiler, location: Location, name: string): never {
  c.error(location, `multiple assignments to name ${constantRepr(strConstant(name))} in pattern`);
}

// Patterns

function compilePattern(c: Compiler, p: Pattern, context: PatternContext): void {
  const location = locationOf(p);
  switch (p.kind) {
    case "MatchValue":
      if (!pushPatternValue(c, p.value)) {
        c.error(location, "patterns may only match literals and attribute lookups");
      }
      emitCompare(c, location, "Eq");
      c.emit(location, TO_BOOL);
      return jumpToFail(c, location, context, POP_JUMP_IF_FALSE);
    case "MatchSingleton":
      c.loadConst(location, literalConstant(p.value));
      emitCompare(c, location, "Is");
      return jumpToFail(c, location, context, POP_JUMP_IF_FALSE);
    case "MatchSequence":
      return compileSequencePattern(c, p, context);
    case "MatchMapping":
      return compileMappingPattern(c, p, context);
    case "MatchClass":
      return compileClassPattern(c, p, context);
    case "MatchStar":
      return storeName(c, location, p.name, context);
    case "MatchAs":
      return compileAsPattern(c, p, context);
    case "MatchOr":
      return compileOrPattern(c, p, context);
    default:
      return unreachable(p, "unknown pattern");
  }
}

// Inside another pattern, one that always matches is no mistake.
function compileSubpattern(c: Compiler, p: Pattern, context: PatternContext): void {
  const { allowsIrrefutable } = context;
  context.allowsIrrefutable = true;
  compilePattern(c, p, context);
  context.allowsIrrefutable = allowsIrrefutable;
}

function compileAsPattern(c: Compiler, p: MatchAs, context: PatternContext): void {
  const location = locationOf(p);
  if (p.pattern === null) {
    if (!context.allowsIrrefutable) {
      const what = p.name === null ? "wildcard" : `name capture ${constantRepr(strConstant(p.name))}`;
      c.error(location, `${what} makes remaining patterns unreachable`);
    }
    storeName(c, location, p.name, context);
    return;
  }
  context.onTop += 1;
  c.emit(location, COPY, 1);
  compilePattern(c, p.pattern, context);
  context.onTop -= 1;
  storeName(c, location, p.name, context);
}

function compileSequencePattern(c: Compiler, p: MatchSequence, context: PatternContext): void {
  const location = locationOf(p);
  const { patterns } = p;
  const size = patterns.length;
  const star = patterns.findIndex((pattern) => pattern.kind === "MatchStar");
  if (patterns.some((pattern, index) => index > star && star >= 0 && pattern.kind === "MatchStar")) {
    c.error(location, "multiple starred names in sequence pattern");
  }
  const starPattern = star >= 0 ? patterns[star] : null;
  const isStarWildcard = starPattern?.kind === "MatchStar" && starPattern.name === null;
  const isOnlyWildcards = patterns.every((pattern, index) =>
    index === star ? isStarWildcard : isWildcard(pattern),
  );
  context.onTop += 1;
  c.emit(location, MATCH_SEQUENCE);
  jumpToFail(c, location, context, POP_JUMP_IF_FALSE);
  if (star < 0 || size > 1) {
    c.emit(location, GET_LEN);
    c.loadConst(location, intConstant(star < 0 ? size : size - 1));
    emitCompare(c, location, star < 0 ? "Eq" : "GtE");
    jumpToFail(c, location, context, POP_JUMP_IF_FALSE);
  }
  context.onTop -= 1;
  if (isOnlyWildcards) c.emit(location, POP_TOP);
  else if (isStarWildcard) matchBySubscript(c, location, patterns, star, context);
  else matchByUnpacking(c, location, patterns, star, context);
}

function matchByUnpacking(
  c: Compiler,
  location: Location,
  patterns: readonly Pattern[],
  star: number,
  context: PatternContext,
): void {
  const size = patterns.length;
  if (star < 0) {
    c.emit(location, UNPACK_SEQUENCE, size);
  } else {
    if (star >= 1 << 8) c.error(location, "too many expressions in star-unpacking sequence pattern");
    c.emit(location, UNPACK_EX, star + ((size - star - 1) << 8));
  }
  context.onTop += size;
  for (const pattern of patterns) {
    context.onTop -= 1;
    compileSubpattern(c, pattern, context);
  }
}

// With `*_` nothing needs to be collected: the items that matter are looked up, the last ones from the length.
function matchBySubscript(
  c: Compiler,
  location: Location,
  patterns: readonly Pattern[],
  star: number,
  context: PatternContext,
): void {
  context.onTop += 1;
  patterns.forEach((pattern, index) => {
    if (index === star || isWildcard(pattern)) return;
    c.emit(location, COPY, 1);
    if (index < star) {
      c.loadConst(location, intConstant(index));
    } else {
      c.emit(location, GET_LEN);
      c.loadConst(location, intConstant(patterns.length - index));
      c.emit(location, BINARY_OP, binaryOperator("Sub", false));
    }
    c.emit(location, BINARY_OP, NB_SUBSCR);
    compileSubpattern(c, pattern, context);
  });
  context.onTop -= 1;
  c.emit(location, POP_TOP);
}

function compileClassPattern(c: Compiler, p: MatchClass, context: PatternContext): void {
  const location = locationOf(p);
  refuseRepeatedAttributes(c, p);
  const positionalCount = p.patterns.length;
  const patterns = [...p.patterns, ...p.kwd_patterns];
  visitExpression(c, p.cls);
  c.loadConst(location, strTupleConstant(p.kwd_attrs));
  c.emit(location, MATCH_CLASS, positionalCount);
  failIfNone(c, location, context, 1);
  c.emit(location, UNPACK_SEQUENCE, patterns.length);
  context.onTop += patterns.length - 1;
  for (const pattern of patterns) {
    context.onTop -= 1;
    if (isWildcard(pattern)) c.emit(location, POP_TOP);
    else compileSubpattern(c, pattern, context);
  }
}

function refuseRepeatedAttributes(c: Compiler, p: MatchClass): void {
  p.kwd_attrs.forEach((name, index) => {
    const repeated = p.kwd_attrs.indexOf(name, index + 1);
    if (repeated >= 0) {
      c.error(locationOf(p.kwd_patterns[repeated]), `attribute name repeated in class pattern: ${name}`);
    }
  });
}

// The top is a tuple of what was found, or None: `count` more values are on top now.
function failIfNone(c: Compiler, location: Location, context: PatternContext, count: number): void {
  context.onTop += count;
  c.emit(location, COPY, 1);
  c.loadConst(location, NONE);
  c.emit(location, IS_OP, 1);
  jumpToFail(c, location, context, POP_JUMP_IF_FALSE);
}

function compileMappingPattern(c: Compiler, p: MatchMapping, context: PatternContext): void {
  const location = locationOf(p);
  const size = p.keys.length;
  context.onTop += 1;
  c.emit(location, MATCH_MAPPING);
  jumpToFail(c, location, context, POP_JUMP_IF_FALSE);
  if (size === 0 && p.rest === null) {
    context.onTop -= 1;
    c.emit(location, POP_TOP);
    return;
  }
  if (size > 0) {
    c.emit(location, GET_LEN);
    c.loadConst(location, intConstant(size));
    emitCompare(c, location, "GtE");
    jumpToFail(c, location, context, POP_JUMP_IF_FALSE);
  }
  pushMappingKeys(c, location, p);
  c.emit(location, BUILD_TUPLE, size);
  c.emit(location, MATCH_KEYS);
  failIfNone(c, location, context, 2);
  c.emit(location, UNPACK_SEQUENCE, size);
  context.onTop += size - 1;
  for (const pattern of p.patterns) {
    context.onTop -= 1;
    compileSubpattern(c, pattern, context);
  }
  // Stack: subject keys
  context.onTop -= 2;
  if (p.rest === null) {
    c.emit(location, POP_TOP);
    c.emit(location, POP_TOP);
    return;
  }
  c.emit(location, BUILD_MAP, 0);
  c.emit(location, SWAP, 3);
  c.emit(location, DICT_UPDATE, 2);
  c.emit(location, UNPACK_SEQUENCE, size);
  for (let left = size; left > 0; left -= 1) {
    c.emit(location, COPY, 1 + left);
    c.emit(location, SWAP, 2);
    c.emit(location, DELETE_SUBSCR);
  }
  storeName(c, location, p.rest, context);
}

function pushMappingKeys(c: Compiler, location: Location, p: MatchMapping): void {
  const seen = new Set<string>();
  for (const key of p.keys) {
    const constant = patternConstant(key);
    if (constant !== null) {
      const identity = keyIdentity(constant);
      if (seen.has(identity)) {
        c.error(location, `mapping pattern checks duplicate key (${constantRepr(constant)})`);
      }
      seen.add(identity);
    }
    if (!pushPatternValue(c, key)) {
      c.error(location, "mapping pattern keys may only match literals and attribute lookups");
    }
  }
}

// Pushes a literal or dotted name; false: it is neither.
function pushPatternValue(c: Compiler, e: Expr): boolean {
  const constant = patternConstant(e);
  if (constant !== null) c.loadConst(locationOf(e), constant);
  else if (e.kind === "Attribute") visitExpression(c, e);
  else return false;
  return true;
}

// Literals, and the signed and complex numbers that stand for one: -1, 1+2j, -1-2j.
function patternConstant(e: Expr): Constant | null {
  if (e.kind === "Constant") return literalConstant(e.value);
  if (e.kind === "UnaryOp" && e.op === "USub" && e.operand.kind === "Constant") {
    return negated(literalConstant(e.operand.value));
  }
  if (e.kind !== "BinOp" || (e.op !== "Add" && e.op !== "Sub")) return null;
  const left = patternConstant(e.left);
  const right = patternConstant(e.right);
  if (left === null || right?.kind !== "complex") return null;
  if (left.kind !== "int" && left.kind !== "float") return null;
  // The imaginary literal is 0.0+xj, whose real part counts too: -0.0+1j is 0.0+1j.
  const real = Number(left.value);
  return e.op === "Add"
    ? { kind: "complex", real: real + right.real, imag: right.imag }
    : { kind: "complex", real: real - right.real, imag: -right.imag };
}

function negated(constant: Constant): Constant | null {
  switch (constant.kind) {
    case "int":
      return { kind: "int", value: -constant.value };
    case "float":
      return { kind: "float", value: -constant.value };
    case "complex":
      return { kind: "complex", real: -constant.real, imag: -constant.imag };
    default:
      return null;
  }
}

// Keys are compared as a set would: 1, 1.0, True and 1+0j are one key.
function keyIdentity(constant: Constant): string {
  if (constant.kind === "bool") return constant.value ? "1" : "0";
  if (constant.kind === "int") return constant.value.toString();
  if (constant.kind === "float" && Number.isInteger(constant.value)) return BigInt(constant.value).toString();
  if (constant.kind === "complex" && constant.imag === 0) {
    return keyIdentity({ kind: "float", value: constant.real });
  }
  return constantRepr(constant);
}

function compileOrPattern(c: Compiler, p: MatchOr, context: PatternContext): void {
  const location = locationOf(p);
  const end = c.newLabel();
  const last = p.patterns.length - 1;
  // The names that the first alternative binds: the others must bind the same, and put them in the same order.
  let control: string[] = [];
  p.patterns.forEach((alternative, index) => {
    const here = locationOf(alternative);
    const inner = newContext(index === last && context.allowsIrrefutable);
    c.emit(here, COPY, 1);
    compilePattern(c, alternative, inner);
    if (index === 0) control = inner.stores;
    else reorderStores(c, location, here, inner, control);
    c.jump(here, JUMP, end);
    placeFailLabels(c, here, inner);
  });
  c.emit(location, POP_TOP);
  jumpToFail(c, location, context, JUMP);
  c.placeLabel(end);
  // The new captures go beneath the copy of the subject, what must stay on top, and the captures made before.
  const depth = control.length + 1 + context.onTop + context.stores.length;
  for (const name of control) {
    rotate(c, location, depth);
    if (context.stores.includes(name)) refuseDuplicate(c, location, name);
    context.stores.push(name);
  }
  c.emit(location, POP_TOP);
}

function reorderStores(
  c: Compiler,
  location: Location,
  here: Location,
  inner: PatternContext,
  control: readonly string[],
): void {
  const refuse = (): never => c.error(location, "alternative patterns bind different names");
  if (inner.stores.length !== control.length) refuse();
  for (let target = control.length - 1; target >= 0; target -= 1) {
    const found = inner.stores.indexOf(control[target]);
    if (found < 0) refuse();
    if (found === target) continue;
    const moved = inner.stores.splice(0, found + 1);
    inner.stores.splice(target - found, 0, ...moved);
    for (let turn = 0; turn <= found; turn += 1) rotate(c, here, target + 1);
  }
}
