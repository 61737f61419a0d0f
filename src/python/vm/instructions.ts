// The instructions that are not hot enough for the loop of eval.ts: displays, unpacking, slices, formatting, cells,
// functions, patterns, imports, deletions. Each gets the word index above the stack's top and gives the new one; when
// it raises, its inputs are still on the stack.   CPython: Python/bytecodes.c
import {
  MAKE_FUNCTION_ANNOTATE,
  MAKE_FUNCTION_ANNOTATIONS,
  MAKE_FUNCTION_CLOSURE,
} from "../compile/opcodes.ts";
import { MAKE_FUNCTION_DEFAULTS, MAKE_FUNCTION_KWDEFAULTS, opcodeName } from "../compile/opcodes.ts";
import {
  FRAME_BUILTINS,
  FRAME_FUNCTION,
  FRAME_GLOBALS,
  FRAME_INSTRUCTION,
  FRAME_LOCALS,
  FRAME_LOCALSPLUS,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import {
  ascii,
  deleteItem,
  dropRaised,
  format,
  getItem,
  isRaised,
  isSequence,
  iter,
  lengthObject,
  repr,
  setAttr,
  setItem,
  str,
  unaryOp,
} from "../objects/abstract.ts";
import { CELL_VALUE, newCell } from "../objects/cell.ts";
import { dictGetText, dictSet, newDict, newDictFromItems, dictSetText } from "../objects/dict.ts";
import {
  FUNC_ANNOTATE,
  FUNC_ANNOTATIONS,
  FUNC_CLOSURE,
  FUNC_DEFAULTS,
  FUNC_KWDEFAULTS,
  newFunction,
} from "../objects/function.ts";
import { listExtend, listItem, listLength } from "../objects/list.ts";
import type { Runtime } from "../objects/runtime.ts";
import { newSet, setAdd } from "../objects/set.ts";
import { setUpdate } from "../objects/set-operations.ts";
import { newSlice } from "../objects/slice.ts";
import { emptyStr, None, T, True, False } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { joinStrs } from "../objects/str-split.ts";
import { newInterpolation, newTemplate } from "../objects/template.ts";
import { tupleItem, tupleLength } from "../objects/tuple.ts";
import { TPFLAGS_MAPPING, TPFLAGS_SEQUENCE } from "../objects/type-info.ts";
import { loadSuperAttribute } from "./attributes.ts";
import { asyncIterator, asyncNext, getAwaitable } from "./awaitables.ts";
import { mergeKeywords, updateDisplay } from "./calls.ts";
import { importFrom, importModule } from "./imports.ts";
import { intrinsic1, intrinsic2 } from "./intrinsics.ts";
import type { Machine } from "./machine.ts";
import { matchClass, matchKeys } from "./matching.ts";
import { deleteGlobal, deleteName, loadFromGlobals, mappingGet, unboundError } from "./names.ts";
import type { PreparedCode } from "./prepared-code.ts";
import { matchesExceptStar } from "./raise.ts";
import { loadSpecial } from "./special-methods.ts";
import { closeSlot, objectOf, ownedOf } from "./stack-slot.ts";
import { unpackSlot } from "./unpack.ts";
import { CO_COROUTINE, CO_ITERABLE_COROUTINE } from "../compile/code.ts";

const COMMON_CONSTANTS = [T.AssertionError, T.NotImplementedError, T.tuple] as const;

export function execute(
  machine: Machine,
  frame: Address,
  code: PreparedCode,
  opcode: number,
  arg: number,
  top: number,
): number {
  const { rt, heap } = machine;
  const { i32 } = heap;
  const base = (frame + FRAME_LOCALSPLUS) >> 2;
  let sp = top;
  /** Replaces the `count` topmost slots by one owned value; the inputs are released from the top down. */
  const replaceTop = (count: number, value: Ref): number => {
    const bottom = sp - 2 * count;
    const slots: number[] = [];
    for (let word = sp - 2; word >= bottom; word -= 2) slots.push(i32[word]);
    heap.store(bottom, value);
    for (const slot of slots) closeSlot(rt, slot);
    return bottom + 2;
  };
  const drop = (count: number): number => {
    const bottom = sp - 2 * count;
    while (sp > bottom) {
      sp -= 2;
      closeSlot(rt, i32[sp]);
    }
    return sp;
  };
  const push = (value: Ref): number => {
    heap.store(sp, value);
    return sp + 2;
  };
  const peek = (depth: number): Ref => i32[sp - 2 * depth] & ~1;

  switch (opcode) {
    // ---- displays ---------------------------------------------------------------------------------------------------
    case 47: {
      // BUILD_MAP
      const keys: Ref[] = [];
      const values: Ref[] = [];
      for (let i = 0; i < arg; i++) {
        keys.push(i32[sp - 4 * (arg - i)] & ~1);
        values.push(i32[sp - 4 * (arg - i) + 2] & ~1);
      }
      const dict = newDictFromItems(rt, keys, values);
      return replaceTop(2 * arg, dict);
    }
    case 48: {
      // BUILD_SET
      const set = newSet(rt);
      try {
        for (let i = arg; i > 0; i--) setAdd(rt, set, peek(i));
      } catch (error) {
        rt.decref(set);
        throw error;
      }
      return replaceTop(arg, set);
    }
    case 50: {
      // BUILD_STRING
      const pieces: Ref[] = [];
      for (let i = arg; i > 0; i--) pieces.push(peek(i));
      return replaceTop(arg, joinStrs(rt, emptyStr, pieces));
    }
    case 49: // BUILD_SLICE
      return replaceTop(arg, newSlice(rt, peek(arg), peek(arg - 1), arg === 3 ? peek(1) : None));
    case 45: {
      // BUILD_INTERPOLATION
      const count = (arg & 1) === 0 ? 2 : 3;
      return replaceTop(
        count,
        newInterpolation(rt, peek(count), peek(count - 1), arg >> 2, count === 3 ? peek(1) : emptyStr),
      );
    }
    case 2: // BUILD_TEMPLATE
      return replaceTop(2, newTemplate(rt, peek(2), peek(1)));
    case 79: // LIST_EXTEND
      extendDisplay(rt, peek(arg + 1), peek(1));
      return drop(1);
    case 107: // SET_ADD
      setAdd(rt, peek(arg + 1), peek(1));
      return drop(1);
    case 109: // SET_UPDATE
      setUpdate(rt, peek(arg + 1), peek(1));
      return drop(1);
    case 98: {
      // MAP_ADD
      dictSet(rt, peek(arg + 2), peek(2), peek(1));
      return drop(2);
    }
    case 67: // DICT_UPDATE
      updateDisplay(rt, peek(arg + 1), peek(1));
      return drop(1);
    case 66: // DICT_MERGE
      mergeKeywords(rt, peek(arg + 4), peek(arg + 1), peek(1));
      return drop(1);

    // ---- subscripts and slices ----------------------------------------------------------------------------------------
    case 8: // DELETE_SUBSCR
      deleteItem(rt, peek(2), peek(1));
      return drop(2);
    case 1: {
      // BINARY_SLICE
      const slice = newSlice(rt, peek(2), peek(1), None);
      let value: Ref;
      try {
        value = getItem(rt, peek(3), slice);
      } finally {
        // The slice takes over the bounds, so that they die with it, before the container.
        closeSlot(rt, i32[sp - 2]);
        closeSlot(rt, i32[sp - 4]);
        heap.store(sp - 2, 0);
        heap.store(sp - 4, 0);
        rt.decref(slice);
      }
      return replaceTop(3, value);
    }
    case 37: {
      // STORE_SLICE
      const slice = newSlice(rt, peek(2), peek(1), None);
      try {
        setItem(rt, peek(3), slice, peek(4));
      } finally {
        closeSlot(rt, i32[sp - 2]);
        closeSlot(rt, i32[sp - 4]);
        heap.store(sp - 2, 0);
        heap.store(sp - 4, 0);
        rt.decref(slice);
      }
      return drop(4);
    }

    // ---- operators and formatting ---------------------------------------------------------------------------------------
    case 41: // UNARY_NEGATIVE
      return replaceTop(1, unaryOp(rt, peek(1), "nb_negative", "unary -"));
    case 40: // UNARY_INVERT
      return replaceTop(1, unaryOp(rt, peek(1), "nb_invert", "unary ~"));
    case 12: // FORMAT_SIMPLE
      if (rt.typeOf(peek(1)) === T.str) return sp;
      return replaceTop(1, format(rt, peek(1), 0));
    case 13: // FORMAT_WITH_SPEC
      return replaceTop(2, format(rt, peek(2), peek(1)));
    case 58: // CONVERT_VALUE
      return replaceTop(1, arg === 1 ? str(rt, peek(1)) : arg === 2 ? repr(rt, peek(1)) : ascii(rt, peek(1)));
    case 18: // GET_LEN
      return push(lengthObject(rt, peek(1)));

    // ---- unpacking ------------------------------------------------------------------------------------------------------
    case 119: // UNPACK_SEQUENCE
      return unpackSequence(machine, sp, arg);
    case 118: {
      // UNPACK_EX
      const slot = i32[sp - 2];
      const items = unpackSlot(rt, slot, arg & 255, arg >> 8);
      sp -= 2;
      for (let i = items.length - 1; i >= 0; i--) sp = push(items[i]);
      closeSlot(rt, slot);
      return sp;
    }

    // ---- names ----------------------------------------------------------------------------------------------------------
    case 63: {
      // DELETE_FAST
      const word = base + (arg << 1);
      const slot = i32[word];
      if (slot === 0) throw unboundError(rt, code, arg);
      heap.store(word, 0);
      closeSlot(rt, slot);
      return sp;
    }
    case 65: // DELETE_NAME
      deleteName(rt, frame, code.names[arg]);
      return sp;
    case 115: // STORE_GLOBAL
      dictSet(rt, rt.pointer(frame + FRAME_GLOBALS), code.names[arg], peek(1));
      return drop(1);
    case 64: // DELETE_GLOBAL
      deleteGlobal(rt, frame, code.names[arg]);
      return sp;
    case 61: // DELETE_ATTR
      setAttr(rt, peek(1), code.names[arg], 0);
      return drop(1);
    case 22: {
      // LOAD_LOCALS
      const locals = rt.pointer(frame + FRAME_LOCALS);
      if (locals === 0) throw rt.error(T.SystemError, "no locals");
      return push(rt.incref(locals));
    }
    case 91: {
      // LOAD_FROM_DICT_OR_GLOBALS
      const value = mappingGet(rt, peek(1), code.names[arg]);
      return replaceTop(1, value !== 0 ? value : loadFromGlobals(rt, frame, code.names[arg]));
    }
    case 90: {
      // LOAD_FROM_DICT_OR_DEREF
      const value = mappingGet(rt, peek(1), code.heapCode.localNames[arg]);
      if (value !== 0) return replaceTop(1, value);
      const held = rt.pointer((i32[base + (arg << 1)] & ~1) + CELL_VALUE);
      if (held === 0) throw unboundError(rt, code, arg);
      return replaceTop(1, rt.incref(held));
    }
    case 62: {
      // DELETE_DEREF
      const cell = i32[base + (arg << 1)] & ~1;
      const value = rt.exchange(cell + CELL_VALUE, 0);
      if (value === 0) throw unboundError(rt, code, arg);
      rt.decref(value);
      return sp;
    }
    case 97: {
      // MAKE_CELL
      const word = base + (arg << 1);
      const slot = i32[word];
      heap.store(word, newCell(rt, slot === 0 ? 0 : rt.incref(objectOf(slot))));
      closeSlot(rt, slot);
      return sp;
    }
    case 60: {
      // COPY_FREE_VARS
      const closure = rt.pointer((rt.pointer(frame + FRAME_FUNCTION) & ~1) + FUNC_CLOSURE);
      const offset = code.slotCount - arg;
      for (let i = 0; i < arg; i++)
        heap.store(base + ((offset + i) << 1), rt.incref(tupleItem(rt, closure, i)));
      return sp;
    }
    case 96: {
      // LOAD_SUPER_ATTR
      const wantsMethod = (arg & 1) !== 0;
      const name = code.names[arg >> 2];
      const value = loadSuperAttribute(rt, peek(3), peek(2), peek(1), name, wantsMethod, (arg & 2) !== 0);
      if (!wantsMethod) return replaceTop(3, value);
      const [superType, type, self] = [i32[sp - 6], i32[sp - 4], i32[sp - 2]];
      const isUnbound = rt.isMethodUnbound;
      heap.store(sp - 6, value);
      heap.store(sp - 4, isUnbound ? self : 0);
      const unit = i32[(frame + FRAME_INSTRUCTION) >> 2];
      if (isUnbound && code.caches[unit] === undefined) {
        // The first time goes through a bound method, which holds a counted reference.
        code.caches[unit] = true;
        heap.store(sp - 4, ownedOf(rt, self));
      }
      sp -= 2;
      closeSlot(rt, type);
      closeSlot(rt, superType);
      if (!isUnbound) closeSlot(rt, self);
      return sp;
    }
    case 95: {
      // LOAD_SPECIAL
      const owner = i32[sp - 2];
      const method = loadSpecial(rt, objectOf(owner), arg);
      heap.store(sp - 2, method);
      if (rt.isMethodUnbound) return push(owner);
      sp = push(0);
      closeSlot(rt, owner);
      return sp;
    }
    case 81: {
      // LOAD_COMMON_CONSTANT
      if (arg < COMMON_CONSTANTS.length) return push(COMMON_CONSTANTS[arg]);
      return push(rt.incref(dictGetText(rt, rt.builtins, arg === 3 ? "all" : "any")));
    }
    case 21: {
      // LOAD_BUILD_CLASS
      const builder = mappingGet(rt, rt.pointer(frame + FRAME_BUILTINS), rt.intern("__build_class__"));
      if (builder === 0) throw rt.error(T.NameError, "__build_class__ not found");
      return push(builder);
    }
    case 36: {
      // SETUP_ANNOTATIONS
      const locals = rt.pointer(frame + FRAME_LOCALS);
      if (locals === 0) throw rt.error(T.SystemError, "no locals found when setting up annotations");
      const known = mappingGet(rt, locals, rt.intern("__annotations__"));
      if (known !== 0) {
        rt.decref(known);
        return sp;
      }
      const annotations = newDict(rt);
      if (rt.typeOf(locals) === T.dict) dictSetText(rt, locals, "__annotations__", annotations);
      else setItem(rt, locals, rt.intern("__annotations__"), annotations);
      rt.decref(annotations);
      return sp;
    }

    // ---- functions ------------------------------------------------------------------------------------------------------
    case 23: // MAKE_FUNCTION
      return replaceTop(1, newFunction(rt, peek(1), rt.pointer(frame + FRAME_GLOBALS), 0));
    case 108: {
      // SET_FUNCTION_ATTRIBUTE
      const func = i32[sp - 2];
      heap.store((objectOf(func) + functionField(arg)) >> 2, ownedOf(rt, i32[sp - 4]));
      heap.store(sp - 4, func);
      return sp - 2;
    }
    case 53: // CALL_INTRINSIC_1
      return replaceTop(1, intrinsic1(rt, frame, arg, peek(1)));
    case 54: // CALL_INTRINSIC_2
      return replaceTop(2, intrinsic2(rt, frame, arg, peek(2), peek(1)));
    case 73: // IMPORT_NAME
      return replaceTop(2, importModule(rt, frame, code.names[arg], peek(2), peek(1)));
    case 72: // IMPORT_FROM
      return push(importFrom(rt, peek(1), code.names[arg]));

    // ---- with, except*, await -------------------------------------------------------------------------------------------
    case 43: // WITH_EXCEPT_START
      return withExceptStart(machine, sp);
    case 5: {
      // CHECK_EG_MATCH
      const [rest, match] = matchesExceptStar(rt, peek(2), peek(1));
      const [group, wanted] = [i32[sp - 4], i32[sp - 2]];
      if (match !== None) machine.setHandled(match);
      heap.store(sp - 4, rest);
      heap.store(sp - 2, match);
      closeSlot(rt, wanted);
      closeSlot(rt, group);
      return sp;
    }
    case 71: // GET_AWAITABLE
      return replaceTop(1, getAwaitable(rt, peek(1), arg));
    case 14: // GET_AITER
      return replaceTop(1, asyncIterator(rt, peek(1)));
    case 15: // GET_ANEXT
      return push(asyncNext(rt, peek(1)));
    case 19: {
      // GET_YIELD_FROM_ITER
      const object = peek(1);
      if (rt.typeOf(object) === T.coroutine) {
        if ((code.code.flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE)) !== 0) return sp;
        throw rt.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      if (rt.typeOf(object) === T.generator) return sp;
      return replaceTop(1, iter(rt, object));
    }

    // ---- patterns -------------------------------------------------------------------------------------------------------
    case 25: // MATCH_MAPPING
      return push((rt.info(peek(1)).flags & TPFLAGS_MAPPING) !== 0 ? True : False);
    case 26: // MATCH_SEQUENCE
      return push((rt.info(peek(1)).flags & TPFLAGS_SEQUENCE) !== 0 ? True : False);
    case 24: // MATCH_KEYS
      return push(matchKeys(rt, peek(2), peek(1)));
    case 99: // MATCH_CLASS
      return replaceTop(3, matchClass(rt, peek(3), peek(2), arg, peek(1)));

    default:
      throw rt.error(T.SystemError, `unknown opcode ${opcodeName(opcode)}`);
  }
}

function functionField(which: number): number {
  switch (which) {
    case MAKE_FUNCTION_DEFAULTS:
      return FUNC_DEFAULTS;
    case MAKE_FUNCTION_KWDEFAULTS:
      return FUNC_KWDEFAULTS;
    case MAKE_FUNCTION_ANNOTATIONS:
      return FUNC_ANNOTATIONS;
    case MAKE_FUNCTION_CLOSURE:
      return FUNC_CLOSURE;
    case MAKE_FUNCTION_ANNOTATE:
      return FUNC_ANNOTATE;
    default:
      throw new RangeError(`SET_FUNCTION_ATTRIBUTE ${which}`);
  }
}

/** `[*iterable]`. */
function extendDisplay(rt: Runtime, list: Ref, iterable: Ref): void {
  try {
    listExtend(rt, list, iterable);
  } catch (error) {
    if (!isRaised(rt, error, T.TypeError) || rt.info(iterable).tp_iter !== null || isSequence(rt, iterable))
      throw error;
    dropRaised(rt, error);
    throw rt.typeError(`Value after * must be an iterable, not ${rt.typeName(iterable)}`);
  }
}

/** UNPACK_SEQUENCE: the first item ends on top. */
function unpackSequence(machine: Machine, top: number, count: number): number {
  const { rt, heap } = machine;
  const slot = heap.i32[top - 2];
  const sequence = objectOf(slot);
  const type = rt.typeOf(sequence);
  let sp = top - 2;
  const isTuple = type === T.tuple && tupleLength(rt, sequence) === count;
  if (isTuple || (type === T.list && listLength(rt, sequence) === count)) {
    for (let i = count - 1; i >= 0; i--) {
      const item = isTuple ? tupleItem(rt, sequence, i) : listItem(rt, sequence, i);
      heap.store(sp, rt.incref(item));
      sp += 2;
    }
  } else {
    const items = unpackSlot(rt, slot, count, -1);
    for (let i = count - 1; i >= 0; i--) {
      heap.store(sp, items[i]);
      sp += 2;
    }
  }
  closeSlot(rt, slot);
  return sp;
}

/** Calls `__exit__(type, value, traceback)`: the stack is exit, self or NULL, lasti, previous exception, exception. */
function withExceptStart(machine: Machine, sp: number): number {
  const { rt, heap } = machine;
  const exception = objectOf(heap.i32[sp - 2]);
  const exit = objectOf(heap.i32[sp - 10]);
  const self = objectOf(heap.i32[sp - 8]);
  const traceback = rt.pointer(exception + 40) || None;
  const args = [rt.typeOf(exception), exception, traceback];
  rt.incref(traceback);
  let result: Ref;
  try {
    result = rt.call(exit, self === 0 ? args : [self, ...args]);
  } finally {
    rt.decref(traceback);
  }
  heap.store(sp, result);
  return sp + 2;
}
