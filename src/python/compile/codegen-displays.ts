// Tuples, lists, sets and dicts written out, and tuples and lists as targets. Long ones are filled item by item instead of
// being built from the stack, which stays shallow so. CPython: starunpack_helper, assignment_helper, codegen_dict.

import type { Dict, Expr, List, SetDisplay, Tuple } from "../syntax/ast.ts";
import { locationOf } from "./codegen-compiler.ts";
import type { Compiler } from "./codegen-compiler.ts";
import { visitExpression, visitExpressions } from "./codegen-expressions.ts";
import { emitNameOp } from "./codegen-names.ts";
import type { Location } from "./instruction-sequence.ts";
import {
  BUILD_LIST,
  BUILD_MAP,
  BUILD_SET,
  BUILD_TUPLE,
  CALL_INTRINSIC_1,
  DICT_UPDATE,
  INTRINSIC_LIST_TO_TUPLE,
  LIST_APPEND,
  LIST_EXTEND,
  MAP_ADD,
  SET_ADD,
  SET_UPDATE,
  UNPACK_EX,
  UNPACK_SEQUENCE,
} from "./opcodes.ts";

/** Values that an instruction may take from the stack at once. CPython: _PY_STACK_USE_GUIDELINE. */
export const STACK_USE_GUIDELINE = 30;

const UNPACK_BEFORE_STAR_MAX = 1 << 8;
const UNPACK_AFTER_STAR_MAX = 0x7fffffff >> 8;

/** The instructions that make and fill one kind of container. */
interface Filling {
  readonly build: number;
  readonly add: number;
  readonly extend: number;
  readonly isTuple: boolean;
}

const LIST: Filling = { build: BUILD_LIST, add: LIST_APPEND, extend: LIST_EXTEND, isTuple: false };
const TUPLE: Filling = { build: BUILD_LIST, add: LIST_APPEND, extend: LIST_EXTEND, isTuple: true };
const SET: Filling = { build: BUILD_SET, add: SET_ADD, extend: SET_UPDATE, isTuple: false };

/** A tuple of the `pushed` values on the stack and the items; `injected` names a variable whose value comes last. */
export function buildTuple(
  c: Compiler,
  location: Location,
  items: readonly Expr[],
  injected: string | null,
  pushed: number,
): void {
  fill(c, location, items, injected, pushed, TUPLE);
}

function fill(
  c: Compiler,
  location: Location,
  items: readonly Expr[],
  injected: string | null,
  pushed: number,
  filling: Filling,
): void {
  const count = items.length + pushed + (injected === null ? 0 : 1);
  const isBig = count > STACK_USE_GUIDELINE;
  if (!isBig && !items.some((item) => item.kind === "Starred")) {
    visitExpressions(c, items);
    if (injected !== null) emitNameOp(c, location, injected, "Load");
    c.emit(location, filling.isTuple ? BUILD_TUPLE : filling.build, count);
    return;
  }
  let isBuilt = isBig;
  if (isBig) c.emit(location, filling.build, pushed);
  items.forEach((item, index) => {
    if (item.kind === "Starred") {
      if (!isBuilt) c.emit(location, filling.build, index + pushed);
      isBuilt = true;
      visitExpression(c, item.value);
      c.emit(location, filling.extend, 1);
    } else {
      visitExpression(c, item);
      if (isBuilt) c.emit(location, filling.add, 1);
    }
  });
  if (injected !== null) {
    emitNameOp(c, location, injected, "Load");
    c.emit(location, filling.add, 1);
  }
  if (filling.isTuple) c.emit(location, CALL_INTRINSIC_1, INTRINSIC_LIST_TO_TUPLE);
}

export function compileSequence(c: Compiler, e: List | Tuple): void {
  const location = locationOf(e);
  switch (e.ctx) {
    case "Load":
      return fill(c, location, e.elts, null, 0, e.kind === "List" ? LIST : TUPLE);
    case "Store":
      return unpackInto(c, location, e.elts);
    case "Del":
      return visitExpressions(c, e.elts);
  }
}

export function compileSet(c: Compiler, e: SetDisplay): void {
  fill(c, locationOf(e), e.elts, null, 0, SET);
}

function unpackInto(c: Compiler, location: Location, targets: readonly Expr[]): void {
  const star = targets.findIndex((target) => target.kind === "Starred");
  if (star < 0) {
    c.emit(location, UNPACK_SEQUENCE, targets.length);
  } else {
    const after = targets.length - star - 1;
    if (star >= UNPACK_BEFORE_STAR_MAX || after >= UNPACK_AFTER_STAR_MAX) {
      c.error(location, "too many expressions in star-unpacking assignment");
    }
    c.emit(location, UNPACK_EX, star + (after << 8));
    if (targets.some((target, index) => index > star && target.kind === "Starred")) {
      c.error(location, "multiple starred expressions in assignment");
    }
  }
  for (const target of targets) visitExpression(c, target.kind === "Starred" ? target.value : target);
}

export function compileDict(c: Compiler, e: Dict): void {
  const location = locationOf(e);
  let hasDict = false;
  let pending = 0;
  const addPending = (end: number): void => {
    buildSubdict(c, e, end - pending, end);
    if (hasDict) c.emit(location, DICT_UPDATE, 1);
    hasDict = true;
    pending = 0;
  };
  for (let at = 0; at < e.values.length; at += 1) {
    if (e.keys[at] === null) {
      if (pending > 0) addPending(at);
      if (!hasDict) c.emit(location, BUILD_MAP, 0);
      hasDict = true;
      visitExpression(c, e.values[at]);
      c.emit(location, DICT_UPDATE, 1);
    } else {
      pending += 1;
      if ((pending - 1) * 2 > STACK_USE_GUIDELINE) addPending(at + 1);
    }
  }
  if (pending > 0) addPending(e.values.length);
  if (!hasDict) c.emit(location, BUILD_MAP, 0);
}

function buildSubdict(c: Compiler, e: Dict, begin: number, end: number): void {
  const location = locationOf(e);
  const isBig = (end - begin) * 2 > STACK_USE_GUIDELINE;
  if (isBig) c.emit(location, BUILD_MAP, 0);
  for (let at = begin; at < end; at += 1) {
    const key = e.keys[at];
    if (key !== null) visitExpression(c, key);
    visitExpression(c, e.values[at]);
    if (isBig) c.emit(location, MAP_ADD, 1);
  }
  if (!isBig) c.emit(location, BUILD_MAP, end - begin);
}
