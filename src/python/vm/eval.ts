// The evaluation loop: one switch over CPython 3.14's opcodes. A Python function that calls another does not call `run`
// again: its frame is pushed and the same loop goes on with it, so Python's recursion never uses the host's stack. Only
// native code that calls Python starts an inner loop. The stack pictures are in compile/opcodes.ts.
// The function is long because it is a switch, and must stay under 61,440 bytes of V8's bytecode, above which V8 does
// not optimise: what is not hot is a call. The case labels are literals, because V8 makes a jump table of nothing else.
// An instruction takes its inputs off the stack only when it has succeeded, so that the unwinder finds and drops them
// when it has not.   CPython: Python/bytecodes.c, Python/ceval.c
import {
  DICT_KEYS,
  FRAME_BUILTINS,
  FRAME_EXECUTABLE,
  FRAME_GLOBALS,
  FRAME_INSTRUCTION,
  FRAME_LOCALSPLUS,
  FRAME_OWNER,
  FRAME_OWNER_GENERATOR,
  FRAME_PREVIOUS,
  FRAME_RETURN_OFFSET,
  FRAME_STACK_POINTER,
  KEYS_VERSION,
  LIST_ITEMS,
  LONG_TAG,
  OB_SIZE,
  OB_TYPE,
  TUPLE_ITEMS,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { contains, isTrue, iter, iterNext, richCompare, setItem } from "../objects/abstract.ts";
import { CELL_VALUE } from "../objects/cell.ts";
import { CODE_INDEX } from "../objects/code-object.ts";
import type { HeapCode } from "../objects/code-object.ts";
import { FUNC_BUILTINS, FUNC_CODE, FUNC_GLOBALS } from "../objects/function.ts";
import { GEN_CREATED, GEN_FRAME_STATE, GEN_SUSPENDED } from "../objects/generator-layout.ts";
import { iterSend, newGenerator } from "../objects/generator.ts";
import { noteInstanceValue } from "../objects/instance.ts";
import { listAppendStolen, newList } from "../objects/list.ts";
import { nextOfList } from "../objects/list-iterator.ts";
import { Raised } from "../objects/raised.ts";
import { rangeIteratorNext } from "../objects/range-iterator.ts";
import { False, None, smallInt, T, True } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { cannotHide, KIND_METHOD, KIND_VALUE, loadAttribute, storeAttribute } from "./attributes.ts";
import type { AttributeCache } from "./attributes.ts";
import { callClassExact, dropArguments, InitCache, plainInit, pushInit } from "./calls.ts";
import { FRAME_OWNER_INTERPRETER } from "./frame.ts";
import { raisedFrom } from "./host-errors.ts";
import { execute } from "./instructions.ts";
import { observe, observedNext, observeJump } from "./line-events.ts";
import type { Machine } from "./machine.ts";
import { callNative, callTypeOfOne } from "./native-calls.ts";
import type { GlobalCache } from "./names.ts";
import { loadGlobal, loadNameCached, storeNameCached, unboundError } from "./names.ts";
import {
  appendInPlace,
  binary,
  fastBinary,
  fastCompare,
  fastStoreSubscript,
  fastSubscript,
  subscriptMethod,
} from "./operators.ts";
import { preparedOf } from "./prepared-code.ts";
import type { PreparedCode } from "./prepared-code.ts";
import { exceptionToRaise, matchesExcept } from "./raise.ts";
import { closeSlot, newTupleOfSlots, ownedOf } from "./stack-slot.ts";
import { chainContext, unwind } from "./unwind.ts";

// Frame fields as word offsets, and the types that the loop asks for, as constants of this module: V8 folds these.
const EXECUTABLE = FRAME_EXECUTABLE >> 2;
const PREVIOUS = FRAME_PREVIOUS >> 2;
const GLOBALS = FRAME_GLOBALS >> 2;
const BUILTINS = FRAME_BUILTINS >> 2;
const INSTRUCTION = FRAME_INSTRUCTION >> 2;
const STACK_POINTER = FRAME_STACK_POINTER >> 2;
const RETURN_OFFSET = FRAME_RETURN_OFFSET >> 2;
const SMALL_INT_ZERO = smallInt(0);
const OWNER_MASK = 0xffff0000 | 0;
const TYPE_FUNCTION = T.function;
const TYPE_METHOD = T.method;
const TYPE_TYPE = T.type;
const TYPE_INT = T.int;
const TYPE_TUPLE = T.tuple;
const TYPE_LIST = T.list;
const TYPE_BUILTIN_FUNCTION = T.builtin_function;
const TYPE_METHOD_DESCRIPTOR = T.method_descriptor;
const TYPE_GENERATOR = T.generator;
const TYPE_RANGE_ITERATOR = T.range_iterator;
const TYPE_LIST_ITERATOR = T.list_iterator;

/** Runs `entry` and what it calls until it returns (the value, owned) or, for a generator's frame, yields (likewise;
 * 0 when it returned, its value is in `machine.returnValue`). `thrown` (stolen; 0: none) is raised in it first. */
export function run(machine: Machine, entry: Address, thrown: Ref): Ref {
  const rt = machine.rt;
  const heap = machine.heap;
  const i32 = heap.i32;
  const u8 = heap.u8;
  let observer = machine.observer;
  const codes = rt.codes;
  // What heap.store does, written out where it is hot: the recorder, if any, is attached before the run.
  const journal = heap.journal;
  const dropsRightFirst = rt.version.dropsRightOperandFirst;
  const borrowedConstant = rt.version.borrowsConstants ? 1 : 0;
  const dropsArithmeticRightFirst = rt.version.dropsRightOfArithmeticFirst;
  let frame = entry | 0;
  let unit = 0;
  let sp = 0;
  if (thrown !== 0) {
    // As if the `yield` at which the generator waits had raised it.
    const word = frame >> 2;
    const stackWord = i32[word + STACK_POINTER] >> 2;
    if (observer !== null) observer.call(frame);
    frame = unwind(machine, entry, frame, i32[word + INSTRUCTION] - 1, stackWord, thrown, false) | 0;
    if (frame === 0) throw raisedOn(thrown);
  }
  frames: for (;;) {
    // The frame's state is in memory; here it is taken up. A program may have begun to trace itself.
    observer = machine.observer;
    const frameWord = frame >> 2;
    const heapCode = codes[i32[((i32[frameWord + EXECUTABLE] & ~1) + CODE_INDEX) >> 2]] as HeapCode;
    let code = heapCode.prepared as PreparedCode | null;
    if (code === null || observer !== null) code = machine.prepare(heapCode.ref);
    const words = code.words;
    const base = (frame + FRAME_LOCALSPLUS) >> 2;
    unit = i32[frameWord + INSTRUCTION];
    sp = i32[frameWord + STACK_POINTER] >> 2;
    try {
      let instruction = words[unit];
      for (;;) {
        const opcode = instruction & 255;
        const arg = instruction >> 8;
        switch (opcode) {
          // ---- locals and constants -------------------------------------------------------------------------------
          case 86: // LOAD_FAST_BORROW
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = i32[base + (arg << 1)] | 1;
            sp += 2;
            unit += 1;
            break;
          case 87: // LOAD_FAST_BORROW_LOAD_FAST_BORROW
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = i32[base + ((arg >> 4) << 1)] | 1;
            if (journal !== null) journal.note(sp + 2, i32[sp + 2]);
            i32[sp + 2] = i32[base + ((arg & 15) << 1)] | 1;
            sp += 4;
            unit += 1;
            break;
          case 84: {
            // LOAD_FAST
            const object = i32[base + (arg << 1)] & ~1;
            rt.incref(object);
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = object;
            sp += 2;
            unit += 1;
            break;
          }
          case 89: {
            // LOAD_FAST_LOAD_FAST
            const first = i32[base + ((arg >> 4) << 1)] & ~1;
            const second = i32[base + ((arg & 15) << 1)] & ~1;
            rt.incref(first);
            rt.incref(second);
            heap.store(sp, first);
            heap.store(sp + 2, second);
            sp += 4;
            unit += 1;
            break;
          }
          case 88: {
            // LOAD_FAST_CHECK
            const object = i32[base + (arg << 1)] & ~1;
            if (object === 0) throw unboundError(rt, code, arg);
            rt.incref(object);
            heap.store(sp, object);
            sp += 2;
            unit += 1;
            break;
          }
          case 85: {
            // LOAD_FAST_AND_CLEAR
            const word = base + (arg << 1);
            heap.store(sp, i32[word]);
            heap.store(word, 0);
            sp += 2;
            unit += 1;
            break;
          }
          case 82: {
            // LOAD_CONST
            const object = code.consts[arg];
            if (borrowedConstant === 0 && i32[object >> 2] >= 0) rt.incref(object);
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = object | borrowedConstant;
            sp += 2;
            unit += 1;
            break;
          }
          case 94: // LOAD_SMALL_INT
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = SMALL_INT_ZERO + arg * 32;
            sp += 2;
            unit += 1;
            break;
          case 112: {
            // STORE_FAST
            const word = base + (arg << 1);
            const before = i32[word];
            sp -= 2;
            if (journal !== null) journal.note(word, i32[word]);
            i32[word] = i32[sp];
            unit += 1;
            if (before !== 0 && (before & 1) === 0 && i32[before >> 2] >= 0) {
              heap.store(frameWord + INSTRUCTION, unit - 1);
              rt.decref(before);
            }
            break;
          }
          case 113: {
            // STORE_FAST_LOAD_FAST
            const word = base + ((arg >> 4) << 1);
            const before = i32[word];
            heap.store(word, i32[sp - 2]);
            const object = i32[base + ((arg & 15) << 1)] & ~1;
            rt.incref(object);
            heap.store(sp - 2, object);
            if (before !== 0) closeSlot(rt, before);
            unit += 1;
            break;
          }
          case 114: {
            // STORE_FAST_STORE_FAST
            let word = base + ((arg >> 4) << 1);
            let before = i32[word];
            heap.store(word, i32[sp - 2]);
            if (before !== 0) closeSlot(rt, before);
            word = base + ((arg & 15) << 1);
            before = i32[word];
            heap.store(word, i32[sp - 4]);
            if (before !== 0) closeSlot(rt, before);
            sp -= 4;
            unit += 1;
            break;
          }
          case 31: {
            // POP_TOP
            sp -= 2;
            const slot = i32[sp];
            if ((slot & 1) === 0 && slot !== 0 && i32[slot >> 2] >= 0) {
              heap.store(frameWord + INSTRUCTION, unit);
              rt.decref(slot);
            }
            unit += 1;
            break;
          }
          case 33: // PUSH_NULL
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = 0;
            sp += 2;
            unit += 1;
            break;
          case 59: {
            // COPY
            // What was borrowed is borrowed once more.
            const slot = i32[sp - (arg << 1)];
            heap.store(sp, slot === 0 || (slot & 1) !== 0 ? slot : rt.incref(slot));
            sp += 2;
            unit += 1;
            break;
          }
          case 117: {
            // SWAP
            const word = sp - (arg << 1);
            const slot = i32[word];
            heap.store(word, i32[sp - 2]);
            heap.store(sp - 2, slot);
            unit += 1;
            break;
          }
          case 27: // NOP
          case 28: // NOT_TAKEN
          case 69: // EXTENDED_ARG
          case 0: // CACHE
            unit += 1;
            break;
          case 128: // RESUME
            if (rt.isGcScheduled) machine.collect(frame, unit, sp);
            unit += 1;
            break;

          // ---- names and attributes -------------------------------------------------------------------------------
          case 92: {
            // LOAD_GLOBAL
            const cache = code.caches[unit] as GlobalCache | undefined;
            let value = 0;
            if (cache !== undefined) {
              const keys = i32[(i32[frameWord + GLOBALS] + DICT_KEYS) >> 2];
              if (keys === cache.globalsKeys && i32[(keys + KEYS_VERSION) >> 2] === cache.globalsVersion) {
                const builtinsKeys = cache.builtinsKeys;
                if (
                  builtinsKeys === 0 ||
                  (i32[(i32[frameWord + BUILTINS] + DICT_KEYS) >> 2] === builtinsKeys &&
                    i32[(builtinsKeys + KEYS_VERSION) >> 2] === cache.builtinsVersion)
                ) {
                  value = i32[cache.valueWord];
                }
              }
            }
            if (value === 0) value = loadGlobal(rt, frame, code, unit, code.names[arg >> 1]) | 0;
            else {
              const count = i32[value >> 2];
              if (count >= 0) {
                if (journal !== null) journal.note(value >> 2, count);
                i32[value >> 2] = count + 1;
              }
            }
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = value;
            sp += 2;
            if ((arg & 1) !== 0) {
              if (journal !== null) journal.note(sp, i32[sp]);
              i32[sp] = 0;
              sp += 2;
            }
            unit += 5;
            break;
          }
          case 93: {
            // LOAD_NAME
            const value = loadNameCached(rt, frame, code, unit, code.names[arg]) | 0;
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = value;
            sp += 2;
            unit += 1;
            break;
          }
          case 116: {
            // STORE_NAME
            const value = i32[sp - 2];
            heap.store(frameWord + INSTRUCTION, unit);
            storeNameCached(rt, frame, code, unit, code.names[arg], value & ~1);
            sp -= 2;
            closeSlot(rt, value);
            unit += 1;
            break;
          }
          case 83: {
            // LOAD_DEREF
            const value = i32[((i32[base + (arg << 1)] & ~1) + CELL_VALUE) >> 2];
            if (value === 0) throw unboundError(rt, code, arg);
            heap.store(sp, rt.incref(value));
            sp += 2;
            unit += 1;
            break;
          }
          case 111: {
            // STORE_DEREF
            const word = ((i32[base + (arg << 1)] & ~1) + CELL_VALUE) >> 2;
            const before = i32[word];
            sp -= 2;
            heap.store(word, ownedOf(rt, i32[sp]));
            unit += 1;
            if (before !== 0) rt.decref(before);
            break;
          }
          case 80: {
            // LOAD_ATTR
            const owner = i32[sp - 2];
            const cache = code.caches[unit] as AttributeCache | undefined;
            if (
              cache !== undefined &&
              cache.type === i32[((owner & ~1) + OB_TYPE) >> 2] &&
              cache.version === cache.info.version
            ) {
              // The two ways that matter, in line: a value in the instance, a method of its class.
              let found = 0;
              if (cache.kind === KIND_VALUE) {
                if (cache.validOffset === 0 || u8[(owner & ~1) + cache.validOffset] !== 0) {
                  found = i32[((owner & ~1) + cache.valueOffset) >> 2];
                }
              } else if (cache.kind === KIND_METHOD && cannotHide(rt, owner & ~1, cache)) found = cache.found;
              if (found !== 0) {
                const count = i32[found >> 2];
                if (journal !== null) {
                  if (count >= 0) journal.note(found >> 2, count);
                  journal.note(sp - 2, owner);
                  if ((arg & 1) !== 0) journal.note(sp, i32[sp]);
                }
                if (count >= 0) i32[found >> 2] = count + 1;
                i32[sp - 2] = found;
                if (cache.kind === KIND_METHOD) {
                  i32[sp] = owner;
                  sp += 2;
                } else {
                  if ((arg & 1) !== 0) {
                    i32[sp] = 0;
                    sp += 2;
                  }
                  if ((owner & 1) === 0) {
                    heap.store(frameWord + INSTRUCTION, unit);
                    heap.store(frameWord + STACK_POINTER, sp << 2);
                    rt.decref(owner);
                  }
                }
                unit += 10;
                break;
              }
            }
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            const value = loadAttribute(rt, code, unit, owner & ~1, code.names[arg >> 1], (arg & 1) !== 0);
            if (value < 0) {
              // A property: its getter's frame, to which the object goes over.
              machine.checkDepth();
              const codeRef = i32[(FUNC_CODE - value) >> 2];
              const target = machine.prepare(codeRef);
              heap.store(frameWord + STACK_POINTER, (sp - 2) << 2);
              heap.store(frameWord + RETURN_OFFSET, (i32[frameWord + RETURN_OFFSET] & OWNER_MASK) | 10);
              frame =
                machine.pushFrame(
                  target,
                  rt.incref(codeRef),
                  rt.incref(-value),
                  i32[(FUNC_GLOBALS - value) >> 2],
                  i32[(FUNC_BUILTINS - value) >> 2],
                  0,
                ) | 0;
              heap.store((frame + FRAME_LOCALSPLUS) >> 2, owner);
              machine.clearSlots(frame, target, 1);
              machine.enterFrame(frame);
              continue frames;
            }
            if ((arg & 1) === 0) {
              heap.store(sp - 2, value);
              closeSlot(rt, owner);
            } else {
              heap.store(sp - 2, value);
              if (rt.isMethodUnbound) heap.store(sp, owner);
              else {
                heap.store(sp, 0);
                closeSlot(rt, owner);
              }
              sp += 2;
            }
            unit += 10;
            break;
          }
          case 110: {
            // STORE_ATTR
            const owner = i32[sp - 2];
            const value = i32[sp - 4];
            const cache = code.caches[unit] as AttributeCache | undefined;
            if (
              cache !== undefined &&
              cache.kind === KIND_VALUE &&
              cache.type === i32[((owner & ~1) + OB_TYPE) >> 2] &&
              cache.version === cache.info.version &&
              (cache.validOffset === 0 || u8[(owner & ~1) + cache.validOffset] !== 0)
            ) {
              const place = ((owner & ~1) + cache.valueOffset) >> 2;
              const before = i32[place];
              sp -= 4;
              heap.store(frameWord + INSTRUCTION, unit);
              heap.store(frameWord + STACK_POINTER, sp << 2);
              const owned = ownedOf(rt, value);
              if (journal !== null) journal.note(place, before);
              i32[place] = owned;
              if (before !== 0) rt.decref(before);
              else if (cache.validOffset !== 0) noteInstanceValue(rt, owner & ~1, cache.info, cache.index);
              if ((owner & 1) === 0) rt.decref(owner);
              unit += 5;
              break;
            }
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            storeAttribute(rt, code, unit, owner & ~1, code.names[arg], value & ~1);
            sp -= 4;
            closeSlot(rt, owner);
            closeSlot(rt, value);
            unit += 5;
            break;
          }

          // ---- operators ------------------------------------------------------------------------------------------
          case 44: {
            // BINARY_OP
            const left = i32[sp - 4];
            const right = i32[sp - 2];
            let result =
              arg === 26
                ? fastSubscript(rt, left & ~1, right & ~1) | 0
                : fastBinary(rt, arg, left & ~1, right & ~1) | 0;
            if (result === 0) {
              heap.store(frameWord + INSTRUCTION, unit);
              heap.store(frameWord + STACK_POINTER, sp << 2);
              const getter = arg === 26 ? subscriptMethod(rt, code, unit, left & ~1) : 0;
              if (getter !== 0) {
                // A `__getitem__` of Python: its frame, to which both operands go over.
                machine.checkDepth();
                heap.store(frameWord + STACK_POINTER, (sp - 4) << 2);
                heap.store(frameWord + RETURN_OFFSET, (i32[frameWord + RETURN_OFFSET] & OWNER_MASK) | 6);
                frame = machine.pushCall(rt.incref(getter), [left, right], null);
                machine.enterFrame(frame);
                continue frames;
              }
              if (arg === 13 && (words[unit + 6] & 255) === 112) {
                // `s += t` into a local: the str may grow at its place.
                if (appendInPlace(rt, code, unit, left, right, base + ((words[unit + 6] >> 8) << 1))) {
                  sp -= 4;
                  unit += 7;
                  break;
                }
              }
              result = binary(rt, arg, left & ~1, right & ~1) | 0;
            }
            sp -= 2;
            if (journal !== null) journal.note(sp - 2, i32[sp - 2]);
            i32[sp - 2] = result;
            if (dropsArithmeticRightFirst) closeSlot(rt, right);
            if ((left & 1) === 0 && i32[left >> 2] >= 0) rt.decref(left);
            if (!dropsArithmeticRightFirst && (right & 1) === 0 && i32[right >> 2] >= 0) rt.decref(right);
            unit += 6;
            break;
          }
          case 56: {
            // COMPARE_OP
            const left = i32[sp - 4];
            const right = i32[sp - 2];
            let result = fastCompare(rt, arg >> 5, left & ~1, right & ~1) | 0;
            if (result === 0) {
              heap.store(frameWord + INSTRUCTION, unit);
              heap.store(frameWord + STACK_POINTER, sp << 2);
              result = richCompare(rt, left & ~1, right & ~1, arg >> 5) | 0;
              if ((arg & 16) !== 0 && result !== True && result !== False) {
                const truth = isTrue(rt, result);
                rt.decref(result);
                result = truth ? True : False;
              }
            }
            sp -= 2;
            if (!dropsRightFirst && (left & 1) === 0 && i32[left >> 2] >= 0) rt.decref(left);
            if ((right & 1) === 0 && i32[right >> 2] >= 0) rt.decref(right);
            if (dropsRightFirst && (left & 1) === 0 && i32[left >> 2] >= 0) rt.decref(left);
            unit += 2;
            const next = words[unit];
            const nextOpcode = next & 255;
            if ((nextOpcode === 100 || nextOpcode === 103) && (result === True || result === False)) {
              // POP_JUMP_IF_FALSE or POP_JUMP_IF_TRUE follows: the truth need not go over the stack.
              sp -= 2;
              unit += (result === True) === (nextOpcode === 103) ? 2 + (next >> 8) : 2;
              break;
            }
            if (journal !== null) journal.note(sp - 2, i32[sp - 2]);
            i32[sp - 2] = result;
            break;
          }
          case 74: {
            // IS_OP
            const left = i32[sp - 4];
            const right = i32[sp - 2];
            const isSame = (left & ~1) === (right & ~1);
            sp -= 2;
            if (!dropsRightFirst) closeSlot(rt, left);
            if ((right & 1) === 0) rt.decref(right);
            if (dropsRightFirst && (left & 1) === 0) rt.decref(left);
            heap.store(sp - 2, isSame === (arg === 0) ? True : False);
            unit += 1;
            break;
          }
          case 57: {
            // CONTAINS_OP
            const left = i32[sp - 4];
            const right = i32[sp - 2];
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            const isIn = contains(rt, right & ~1, left & ~1);
            sp -= 2;
            if (!dropsRightFirst) closeSlot(rt, left);
            closeSlot(rt, right);
            if (dropsRightFirst) closeSlot(rt, left);
            heap.store(sp - 2, isIn === (arg === 0) ? True : False);
            unit += 2;
            break;
          }
          case 39: {
            // TO_BOOL
            const slot = i32[sp - 2];
            const object = slot & ~1;
            let truth = object === True;
            if (object !== True && object !== False) {
              if (i32[(object + OB_TYPE) >> 2] === TYPE_INT)
                truth = (i32[(object + LONG_TAG) >> 2] & 3) !== 1;
              else {
                heap.store(frameWord + INSTRUCTION, unit);
                heap.store(frameWord + STACK_POINTER, sp << 2);
                truth = object !== None && isTrue(rt, object);
              }
              heap.store(sp - 2, truth ? True : False);
              closeSlot(rt, slot);
            } else heap.store(sp - 2, object);
            unit += 4;
            const next = words[unit];
            const nextOpcode = next & 255;
            if (nextOpcode === 100 || nextOpcode === 103) {
              // POP_JUMP_IF_FALSE or POP_JUMP_IF_TRUE follows.
              sp -= 2;
              unit += truth === (nextOpcode === 103) ? 2 + (next >> 8) : 2;
            }
            break;
          }
          case 42: // UNARY_NOT
            heap.store(sp - 2, (i32[sp - 2] & ~1) === True ? False : True);
            unit += 1;
            break;
          case 38: {
            // STORE_SUBSCR
            const key = i32[sp - 2];
            const container = i32[sp - 4];
            const value = i32[sp - 6];
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            if (!fastStoreSubscript(rt, container & ~1, key & ~1, value & ~1))
              setItem(rt, container & ~1, key & ~1, value & ~1);
            sp -= 6;
            closeSlot(rt, key);
            closeSlot(rt, container);
            closeSlot(rt, value);
            unit += 2;
            break;
          }

          // ---- jumps and loops ------------------------------------------------------------------------------------
          case 100: // POP_JUMP_IF_FALSE
            sp -= 2;
            unit += (i32[sp] & ~1) === False ? 2 + arg : 2;
            break;
          case 103: // POP_JUMP_IF_TRUE
            sp -= 2;
            unit += (i32[sp] & ~1) === True ? 2 + arg : 2;
            break;
          case 101: {
            // POP_JUMP_IF_NONE
            sp -= 2;
            const slot = i32[sp];
            const isNone = (slot & ~1) === None;
            closeSlot(rt, slot);
            unit += isNone ? 2 + arg : 2;
            break;
          }
          case 102: {
            // POP_JUMP_IF_NOT_NONE
            sp -= 2;
            const slot = i32[sp];
            const isNone = (slot & ~1) === None;
            closeSlot(rt, slot);
            unit += isNone ? 2 : 2 + arg;
            break;
          }
          case 77: // JUMP_FORWARD
            unit += 1 + arg;
            break;
          case 75: // JUMP_BACKWARD
            machine.ticks++;
            if (machine.ticks > machine.ticksMax) machine.stopAtTicks();
            if (rt.isGcScheduled) machine.collect(frame, unit, sp);
            if (observer !== null) {
              heap.store(frameWord + INSTRUCTION, unit);
              observeJump(machine, frame, code, unit + 2 - arg);
            }
            unit += 2 - arg;
            break;
          case 76: // JUMP_BACKWARD_NO_INTERRUPT
            unit += 1 - arg;
            break;
          case 16: {
            // GET_ITER
            const iterable = i32[sp - 2];
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            const iterator = iter(rt, iterable & ~1);
            heap.store(sp - 2, iterator);
            closeSlot(rt, iterable);
            unit += 1;
            break;
          }
          case 70: {
            // FOR_ITER
            const iterator = i32[sp - 2] & ~1;
            const type = i32[(iterator + OB_TYPE) >> 2];
            let item = 0;
            if (type === TYPE_RANGE_ITERATOR) item = rangeIteratorNext(rt, iterator) | 0;
            else {
              if (type === TYPE_GENERATOR && u8[iterator + GEN_FRAME_STATE] >= GEN_CREATED) {
                if (machine.depth >= machine.recursionLimit) machine.checkDepth();
                frame = machine.resumeHere(frame, unit, sp, 2 + arg, iterator, None) | 0;
                continue frames;
              }
              if (type === TYPE_LIST_ITERATOR) item = nextOfList(rt, iterator) | 0;
              if (item === 0) {
                heap.store(frameWord + INSTRUCTION, unit);
                heap.store(frameWord + STACK_POINTER, sp << 2);
                item =
                  (observer === null ? iterNext(rt, iterator) : observedNext(machine, frame, iterator)) | 0;
              }
            }
            if (item === 0) {
              // Past END_FOR, to POP_ITER.
              unit += 3 + arg;
              break;
            }
            const next = words[unit + 2];
            if ((next & 255) === 112) {
              // STORE_FAST follows: straight into the local.
              const local = base + ((next >> 8) << 1);
              const before = i32[local];
              if (journal !== null) journal.note(local, before);
              i32[local] = item;
              unit += 3;
              if (before !== 0 && (before & 1) === 0 && i32[before >> 2] >= 0) {
                heap.store(frameWord + INSTRUCTION, unit - 1);
                rt.decref(before);
              }
              break;
            }
            if (journal !== null) journal.note(sp, i32[sp]);
            i32[sp] = item;
            sp += 2;
            unit += 2;
            break;
          }
          case 9: // END_FOR
          case 30: // POP_ITER
            sp -= 2;
            heap.store(frameWord + INSTRUCTION, unit);
            closeSlot(rt, i32[sp]);
            unit += 1;
            break;

          // ---- building ---------------------------------------------------------------------------------------------
          case 51: {
            // BUILD_TUPLE
            sp -= arg << 1;
            heap.store(sp, newTupleOfSlots(rt, sp, arg));
            sp += 2;
            unit += 1;
            break;
          }
          case 46: {
            // BUILD_LIST
            const first = sp - (arg << 1);
            const items = new Array<Ref>(arg);
            for (let i = 0; i < arg; i++) items[i] = ownedOf(rt, i32[first + (i << 1)]);
            sp = first;
            heap.store(sp, newList(rt, items));
            sp += 2;
            unit += 1;
            break;
          }
          case 78: {
            // LIST_APPEND
            sp -= 2;
            const value = ownedOf(rt, i32[sp]);
            listAppendStolen(rt, i32[sp - (arg << 1)] & ~1, value);
            unit += 1;
            break;
          }

          // ---- calls ------------------------------------------------------------------------------------------------
          case 52: {
            // CALL
            heap.store(frameWord + INSTRUCTION, unit);
            const argWord = sp - (arg << 1);
            const calleeWord = argWord - 4;
            if (rt.typeOf(i32[calleeWord] & ~1) === TYPE_METHOD) machine.expandMethod(calleeWord);
            const callable = i32[calleeWord] & ~1;
            const type = rt.typeOf(callable);
            const first = i32[argWord - 2] === 0 ? argWord : argWord - 2;
            const count = (sp - first) >> 1;
            if (type === TYPE_FUNCTION) {
              const codeRef = i32[(callable + FUNC_CODE) >> 2];
              const target = preparedOf(rt, codeRef);
              if (target.isSimple && target.argcount === count) {
                frame = machine.callExact(frame, target, codeRef, calleeWord, first, count) | 0;
                continue frames;
              }
              machine.checkDepth();
              heap.store(frameWord + RETURN_OFFSET, (i32[frameWord + RETURN_OFFSET] & OWNER_MASK) | 4);
              const values = machine.takeSlots(first, count);
              frame = machine.pushCall(machine.takeSlot(calleeWord), values, null) | 0;
              heap.store(frameWord + STACK_POINTER, calleeWord << 2);
              machine.enterFrame(frame);
              continue frames;
            }
            if (type === TYPE_TYPE) {
              // Not the first time: CPython specialises at the second.
              const cache = code.caches[unit] as InitCache | undefined;
              if (cache === undefined) code.caches[unit] = new InitCache();
              else if (first === argWord) {
                const next = callClassExact(machine, frame, cache, calleeWord, count) | 0;
                if (next !== 0) {
                  frame = next;
                  continue frames;
                }
              }
              const init = cache === undefined ? 0 : plainInit(rt, callable) | 0;
              if (init !== 0) {
                machine.checkDepth();
                heap.store(frameWord + RETURN_OFFSET, (i32[frameWord + RETURN_OFFSET] & OWNER_MASK) | 4);
                const values = machine.takeSlots(first, count);
                const next = pushInit(machine, machine.takeSlot(calleeWord), init, values, null);
                heap.store(frameWord + STACK_POINTER, calleeWord << 2);
                frame = next | 0;
                machine.enterFrame(frame);
                continue frames;
              }
            }
            const isNative = type === TYPE_BUILTIN_FUNCTION || type === TYPE_METHOD_DESCRIPTOR;
            if (!isNative && machine.expandInstance(calleeWord)) {
              machine.checkDepth();
              heap.store(frameWord + RETURN_OFFSET, (i32[frameWord + RETURN_OFFSET] & OWNER_MASK) | 4);
              const values = machine.takeSlots(argWord - 2, count + 1);
              frame = machine.pushCall(machine.takeSlot(calleeWord), values, null) | 0;
              heap.store(frameWord + STACK_POINTER, calleeWord << 2);
              machine.enterFrame(frame);
              continue frames;
            }
            heap.store(frameWord + STACK_POINTER, sp << 2);
            let result = 0;
            if (isNative) {
              result = callNative(rt, callable, type, first, count) | 0;
            } else if (type === TYPE_TYPE && count === 1)
              result = callTypeOfOne(rt, callable, i32[first] & ~1) | 0;
            if (result === 0) {
              const values = new Array<Ref>(count);
              for (let i = 0; i < count; i++) values[i] = i32[first + (i << 1)] & ~1;
              result = rt.call(callable, values, null) | 0;
            }
            // Before 3.14 the callable is dropped first, then the first argument.
            if (!dropsRightFirst) {
              closeSlot(rt, machine.takeSlot(calleeWord));
              for (let word = first; word < sp; word += 2) closeSlot(rt, machine.takeSlot(word));
            }
            while (sp > calleeWord) {
              sp -= 2;
              const slot = i32[sp];
              if ((slot & 1) === 0 && slot !== 0) rt.decref(slot);
            }
            heap.store(sp, result);
            sp += 2;
            if (rt.isGcScheduled) machine.collect(frame, unit, sp);
            unit += 4;
            break;
          }
          case 55: {
            // CALL_KW
            heap.store(frameWord + INSTRUCTION, unit);
            const result = machine.callWithNames(frame, sp, arg);
            if (result < 0) {
              // A Python function's frame was pushed.
              frame = -result | 0;
              continue frames;
            }
            sp -= (arg + 3) << 1;
            heap.store(sp, result);
            sp += 2;
            unit += 4;
            break;
          }
          case 4: {
            // CALL_FUNCTION_EX
            heap.store(frameWord + INSTRUCTION, unit);
            const result = machine.callSpread(frame, sp);
            if (result < 0) {
              frame = -result | 0;
              continue frames;
            }
            sp -= 8;
            heap.store(sp, result);
            sp += 2;
            unit += 1;
            break;
          }
          case 35: {
            // RETURN_VALUE
            sp -= 2;
            const value = ownedOf(rt, i32[sp]);
            const back = i32[frameWord + PREVIOUS];
            const owner = heap.u8[frame + FRAME_OWNER];
            heap.store(frameWord + STACK_POINTER, sp << 2);
            if (observer !== null && owner !== FRAME_OWNER_INTERPRETER) {
              heap.store(frameWord + INSTRUCTION, unit);
              observer.return(frame, value);
            }
            machine.leaveFrame(frame);
            if (frame === entry) {
              if (owner !== FRAME_OWNER_GENERATOR) return value;
              machine.returnValue = value;
              return 0;
            }
            frame = back;
            machine.giveBack(frame, value, i32[(frame >> 2) + RETURN_OFFSET] & 0xffff);
            continue frames;
          }
          case 11: {
            // EXIT_INIT_CHECK
            const value = i32[sp - 2] & ~1;
            if (value !== None)
              throw rt.typeError(`__init__() should return None, not '${rt.typeName(value)}'`);
            sp -= 2;
            unit += 1;
            break;
          }

          // ---- generators -------------------------------------------------------------------------------------------
          case 34: {
            // RETURN_GENERATOR
            const back = i32[frameWord + PREVIOUS];
            heap.store(frameWord + INSTRUCTION, unit + 1);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            const generator = newGenerator(rt, frame, code.code, code.frameBytes);
            machine.depth--;
            machine.stack.pop(frame);
            heap.store(machine.frameWord, back);
            if (frame === entry) return generator;
            frame = back;
            machine.pushStack(frame, generator);
            const word = frame >> 2;
            heap.store(word + INSTRUCTION, i32[word + INSTRUCTION] + (i32[word + RETURN_OFFSET] & 0xffff));
            continue frames;
          }
          case 120: {
            // YIELD_VALUE
            sp -= 2;
            const value = ownedOf(rt, i32[sp]);
            if (observer !== null) {
              heap.store(frameWord + INSTRUCTION, unit);
              heap.store(frameWord + STACK_POINTER, sp << 2);
              observer.return(frame, value);
            }
            const back = machine.suspend(frame, unit + 1, sp, GEN_SUSPENDED + (arg & 1)) | 0;
            if (frame === entry) return value;
            frame = back;
            // FOR_ITER and SEND, the only ones that resume it here, are two units long.
            machine.giveBack(frame, value, 2);
            continue frames;
          }
          case 106: {
            // SEND
            const receiver = i32[sp - 4] & ~1;
            const value = i32[sp - 2];
            heap.store(frameWord + INSTRUCTION, unit);
            if (machine.isResumable(receiver)) {
              if (machine.depth >= machine.recursionLimit) machine.checkDepth();
              frame = machine.resumeHere(frame, unit, sp - 2, 2 + arg, receiver, ownedOf(rt, value)) | 0;
              continue frames;
            }
            heap.store(frameWord + STACK_POINTER, sp << 2);
            let result = iterSend(rt, receiver, value & ~1);
            unit += 2;
            if (result === 0) {
              result = machine.returnValue;
              machine.returnValue = 0;
              unit += arg;
            }
            heap.store(sp - 2, result);
            closeSlot(rt, value);
            break;
          }
          case 10: {
            // END_SEND
            const receiver = i32[sp - 4];
            heap.store(sp - 4, i32[sp - 2]);
            sp -= 2;
            closeSlot(rt, receiver);
            unit += 1;
            break;
          }

          // ---- exceptions -------------------------------------------------------------------------------------------
          case 32: {
            // PUSH_EXC_INFO
            const exception = i32[sp - 2];
            const item = i32[machine.excInfoWord] >> 2;
            const before = i32[item];
            heap.store(sp - 2, before === 0 ? None : before);
            heap.store(item, rt.incref(exception & ~1));
            heap.store(sp, exception);
            sp += 2;
            unit += 1;
            break;
          }
          case 29: {
            // POP_EXCEPT
            sp -= 2;
            const item = i32[machine.excInfoWord] >> 2;
            const before = i32[item];
            const slot = i32[sp];
            heap.store(item, (slot & ~1) === None ? 0 : ownedOf(rt, slot));
            unit += 1;
            if (before !== 0) rt.decref(before);
            break;
          }
          case 6: {
            // CHECK_EXC_MATCH
            const wanted = i32[sp - 2];
            const exception = i32[sp - 4] & ~1;
            const isMatch =
              rt.typeOf(exception) === (wanted & ~1) || matchesExcept(rt, exception, wanted & ~1);
            heap.store(sp - 2, isMatch ? True : False);
            closeSlot(rt, wanted);
            unit += 1;
            break;
          }
          case 104: {
            // RAISE_VARARGS
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            let exception: Ref;
            if (arg === 0) {
              exception = machine.handledException();
              if (exception === 0) throw rt.error(T.RuntimeError, "No active exception to reraise");
              rt.incref(exception);
            } else {
              const cause = arg === 2 ? i32[sp - 2] & ~1 : 0;
              exception = exceptionToRaise(rt, i32[sp - (arg << 1)] & ~1, cause);
              chainContext(machine, exception);
            }
            frame = unwind(machine, entry, frame, unit, sp, exception, arg === 0) | 0;
            if (frame === 0) throw raisedOn(exception);
            continue frames;
          }
          case 105: {
            // RERAISE
            const exception = ownedOf(rt, i32[sp - 2]);
            heap.store(
              frameWord + INSTRUCTION,
              arg === 0 ? unit : machine.savedUnit(i32[sp - 2 - (arg << 1)] & ~1),
            );
            frame = unwind(machine, entry, frame, unit, sp - 2, exception, true) | 0;
            if (frame === 0) throw raisedOn(exception);
            continue frames;
          }
          case 7: // CLEANUP_THROW
          case 68: {
            // END_ASYNC_FOR
            // The exception that ends a `yield from` or an `async for` is what was waited for; any other goes on.
            const exception = i32[sp - 2];
            const wanted = opcode === 7 ? T.StopIteration : T.StopAsyncIteration;
            if (rt.isSubtype(rt.typeOf(exception & ~1), wanted)) {
              sp = machine.endDelegation(sp, opcode === 7) | 0;
              unit += 1;
              break;
            }
            heap.store(frameWord + INSTRUCTION, unit);
            frame = unwind(machine, entry, frame, unit, sp - 2, ownedOf(rt, exception), true) | 0;
            if (frame === 0) throw raisedOn(exception & ~1);
            continue frames;
          }

          case 254: // OBSERVED: line-events.ts put it here in place of the instruction
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            observe(machine, frame, code, unit);
            instruction = (instruction & -256) | code.plainOps[unit];
            continue;

          case 119: {
            // UNPACK_SEQUENCE
            const slot = i32[sp - 2];
            const sequence = slot & ~1;
            const type = i32[(sequence + OB_TYPE) >> 2];
            const isTuple = type === TYPE_TUPLE;
            if ((isTuple || type === TYPE_LIST) && i32[(sequence + OB_SIZE) >> 2] === arg) {
              const items = isTuple ? sequence + TUPLE_ITEMS : i32[(sequence + LIST_ITEMS) >> 2];
              const first = items >> 2;
              sp -= 2;
              for (let from = first + 2 * arg - 2; from >= first; from -= 2) {
                const item = i32[from];
                const count = i32[item >> 2];
                if (journal !== null) {
                  journal.note(sp, i32[sp]);
                  if (count >= 0) journal.note(item >> 2, count);
                }
                if (count >= 0) i32[item >> 2] = count + 1;
                i32[sp] = item;
                sp += 2;
              }
              if ((slot & 1) === 0) {
                heap.store(frameWord + INSTRUCTION, unit);
                rt.decref(slot);
              }
              unit += 2;
              break;
            }
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            sp = execute(machine, frame, code, opcode, arg, sp) | 0;
            unit += 2;
            break;
          }
          default:
            heap.store(frameWord + INSTRUCTION, unit);
            heap.store(frameWord + STACK_POINTER, sp << 2);
            sp = execute(machine, frame, code, opcode, arg, sp) | 0;
            unit = code.nexts[unit];
        }
        instruction = words[unit];
      }
    } catch (error) {
      // No frame: the exception has left the outermost one already.
      if (frame === 0) throw error;
      const raised = raisedFrom(machine, frame, error);
      if (!raised.isChained) chainContext(machine, raised.exception);
      sp = dropArguments(machine, code, unit, sp) | 0;
      frame = unwind(machine, entry, frame, unit, sp, raised.exception, false) | 0;
      if (frame === 0) throw raisedOn(raised.exception);
    }
  }
}

/** An exception that goes on through native code: it has its context already. */
function raisedOn(exception: Ref): Raised {
  const raised = new Raised(exception);
  raised.isChained = true;
  return raised;
}
