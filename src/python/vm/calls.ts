// Calls whose callable is no plain Python function with positional arguments: keywords, `*` and `**`, natives, and
// the class call that runs `__init__` in the same loop.   CPython: Python/bytecodes.c CALL, CALL_KW, CALL_FUNCTION_EX
import {
  CALL,
  CALL_FUNCTION_EX,
  CALL_KW,
  EXIT_INIT_CHECK,
  RESUME,
  RETURN_VALUE,
} from "../compile/opcodes.ts";
import type { CodeObject } from "../compile/code.ts";
import { FRAME_RETURN_OFFSET, FRAME_STACK_POINTER } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { dropRaised, forEach, getAttrOrNull, isRaised, isSequence, textOfStr } from "../objects/abstract.ts";
import { newCode } from "../objects/code-object.ts";
import {
  dictEntryKey,
  dictEntryValue,
  dictGet,
  dictNext,
  dictSet,
  dictUpdate,
  newDict,
} from "../objects/dict.ts";
import { FUNC_CODE } from "../objects/function.ts";
import { genericAlloc } from "../objects/instance.ts";
import { METHOD_FUNC, METHOD_SELF } from "../objects/method.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { newTuple, tupleItems } from "../objects/tuple.ts";
import { slotCall } from "../objects/slot-calls.ts";
import { callType, typeLookupText } from "../objects/type.ts";
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_IS_ABSTRACT,
  TPFLAGS_UNICODE_SUBCLASS,
} from "../objects/type-info.ts";
import type { KeywordNames, TypeInfo } from "../objects/type-info.ts";
import { FRAME_OWNER_INTERPRETER } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { preparedOf } from "./prepared-code.ts";
import type { PreparedCode } from "./prepared-code.ts";
import { closeSlot, objectOf } from "./stack-slot.ts";

/** The code of the frame between a class call and its `__init__`: it sees that None comes back and returns the new
 * object, which lies at the bottom of its stack. CPython: _Py_InitCleanup */
const INIT_CLEANUP: CodeObject = {
  name: "__init__",
  qualname: "__init__",
  filename: "__init__",
  firstlineno: 0,
  argcount: 0,
  posonlyargcount: 0,
  kwonlyargcount: 0,
  flags: 1,
  stacksize: 2,
  localsplusnames: [],
  localspluskinds: new Uint8Array(0),
  nlocals: 0,
  names: [],
  consts: [],
  code: new Uint8Array([EXIT_INIT_CHECK, 0, RETURN_VALUE, 0, RESUME, 0]),
  linetable: new Uint8Array(0),
  exceptiontable: new Uint8Array(0),
  varnames: [],
  cellvars: [],
  freevars: [],
};

function initCleanup(machine: Machine): Ref {
  if (machine.initCleanup === 0) {
    machine.initCleanup = newCode(machine.rt, INIT_CLEANUP);
    machine.rt.makeImmortal(machine.initCleanup);
  }
  return machine.initCleanup;
}

/** The class's `__init__` where calling the class is nothing but object's `__new__` and then that Python function. */
export function plainInit(rt: Runtime, type: Ref): Ref {
  if (!rt.version.entersInit) return 0;
  const info = rt.infoOfType(type);
  if ((info.flags & (TPFLAGS_HEAPTYPE | TPFLAGS_BASETYPE)) !== (TPFLAGS_HEAPTYPE | TPFLAGS_BASETYPE))
    return 0;
  if ((info.flags & TPFLAGS_IS_ABSTRACT) !== 0) return 0;
  if (info.tp_new !== rt.infoOfType(T.object).tp_new) return 0;
  const init = typeLookupText(rt, type, "__init__");
  return init !== 0 && rt.typeOf(init) === T.function ? init : 0;
}

/** What a CALL of a class remembers: the class that `plainInit` was asked of, and what its `__init__` needs. */
export class InitCache {
  type: Ref = 0;
  info: TypeInfo | null = null;
  version = 0;
  init: Ref = 0;
  codeRef: Ref = 0;
  target: PreparedCode | null = null;
}

function fillInit(rt: Runtime, cache: InitCache, type: Ref): void {
  const info = rt.infoOfType(type);
  cache.type = type;
  cache.info = info;
  cache.target = null;
  cache.init = info.tp_alloc === genericAlloc ? plainInit(rt, type) : 0;
  cache.version = info.version;
  if (cache.init === 0) return;
  cache.codeRef = rt.pointer(cache.init + FUNC_CODE);
  const target = preparedOf(rt, cache.codeRef);
  if (target.isSimple) cache.target = target;
}

/** The call of a class at `calleeWord` whose `__init__` takes exactly self and the `count` arguments above: gives the
 * frame to go on with, or 0 where another way must be taken. */
export function callClassExact(
  machine: Machine,
  frame: Address,
  cache: InitCache,
  calleeWord: number,
  count: number,
): Address {
  const { rt, heap } = machine;
  const { i32 } = heap;
  const typeSlot = i32[calleeWord];
  const type = objectOf(typeSlot);
  if (cache.type !== type || cache.info === null || cache.version !== cache.info.version)
    fillInit(rt, cache, type);
  const target = cache.target;
  if (target === null || ((cache.info?.flags ?? 0) & TPFLAGS_IS_ABSTRACT) !== 0) return 0;
  if (target.argcount !== count + 1 || machine.depth + 1 >= machine.recursionLimit) return 0;
  // The function may have been given other code.
  if (i32[(cache.init + FUNC_CODE) >> 2] !== cache.codeRef) {
    cache.type = 0;
    return 0;
  }
  const self = genericAlloc(rt, type, 0);
  closeSlot(rt, typeSlot);
  if (heap.journal !== null) heap.noteSlots(calleeWord, 2);
  i32[calleeWord] = rt.incref(cache.init);
  i32[calleeWord + 2] = self;
  pushShim(machine, self);
  return machine.callExact(frame, target, cache.codeRef, calleeWord, calleeWord + 2, count + 1);
}

/** The frame under `__init__`, with a reference to the new object on its stack. */
function pushShim(machine: Machine, self: Ref): Address {
  const { rt, heap } = machine;
  const code = initCleanup(machine);
  const shim = machine.pushFrame(preparedOf(rt, code), code, 0, 0, 0, 0);
  heap.store((shim + FRAME_RETURN_OFFSET) >> 2, FRAME_OWNER_INTERPRETER << 16);
  machine.pushStack(shim, rt.incref(self));
  heap.store(machine.frameWord, shim);
  machine.depth++;
  return shim;
}

/** Pushes the two frames of a class call; `typeSlot` and `values` (the arguments without self) are stolen, also when it
 * raises. Gives the frame of `__init__`. CPython: _CHECK_AND_ALLOCATE_OBJECT, _CREATE_INIT_FRAME */
export function pushInit(
  machine: Machine,
  typeSlot: number,
  init: Ref,
  values: number[],
  names: KeywordNames,
): Address {
  const { rt } = machine;
  const type = objectOf(typeSlot);
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  const self = allocate(rt, type, 0);
  closeSlot(rt, typeSlot);
  const shim = pushShim(machine, self);
  values.unshift(self);
  try {
    return machine.pushCall(rt.incref(init), values, names);
  } catch (error) {
    machine.leaveFrame(shim);
    throw error;
  }
}

/** `f` as messages of calls say it. CPython: _PyObject_FunctionStr */
export function functionText(rt: Runtime, callable: Ref): string {
  const qualname = getAttrOrNull(rt, callable, rt.intern("__qualname__"));
  if (qualname === 0) return textOfStr(rt, callable);
  const module = getAttrOrNull(rt, callable, rt.intern("__module__"));
  let text = `${textOfStr(rt, qualname)}()`;
  if (module !== 0) {
    const moduleText = rt.hasFlag(module, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(module) : "builtins";
    if (moduleText !== "builtins") text = `${moduleText}.${text}`;
    rt.decref(module);
  }
  rt.decref(qualname);
  return text;
}

/** The tuple of `*args`: the object itself (a new reference) where it is a tuple. */
export function argumentsTuple(rt: Runtime, callable: Ref, args: Ref): Ref {
  if (rt.typeOf(args) === T.tuple) return rt.incref(args);
  if (rt.info(args).tp_iter === null && !isSequence(rt, args)) {
    throw rt.typeError(
      `${functionText(rt, callable)} argument after * must be an iterable, not ${rt.typeName(args)}`,
    );
  }
  const items: Ref[] = [];
  forEach(rt, args, (item) => {
    items.push(rt.incref(item));
  });
  return newTuple(rt, items);
}

/** DICT_MERGE: `**update` into the keywords of a call of `callable`. */
export function mergeKeywords(rt: Runtime, callable: Ref, dict: Ref, update: Ref): void {
  let keys: Ref = 0;
  if (rt.typeOf(update) !== T.dict) {
    keys = getAttrOrNull(rt, update, rt.intern("keys"));
    if (keys === 0) {
      throw rt.typeError(
        `${functionText(rt, callable)} argument after ** must be a mapping, not ${rt.typeName(update)}`,
      );
    }
    rt.decref(keys);
  }
  const source = rt.typeOf(update) === T.dict ? rt.incref(update) : newDict(rt);
  try {
    if (source !== update) dictUpdate(rt, source, update);
    for (let at = dictNext(rt, source, 0); at >= 0; at = dictNext(rt, source, at + 1)) {
      const key = dictEntryKey(rt, source, at);
      if (dictGet(rt, dict, key) !== 0) {
        throw rt.typeError(
          `${functionText(rt, callable)} got multiple values for keyword argument '${textOfStr(rt, key)}'`,
        );
      }
      dictSet(rt, dict, key, dictEntryValue(rt, source, at));
    }
  } finally {
    rt.decref(source);
  }
}

/** DICT_UPDATE: `{**update}`. */
export function updateDisplay(rt: Runtime, dict: Ref, update: Ref): void {
  try {
    dictUpdate(rt, dict, update);
  } catch (error) {
    if (!isRaised(rt, error, T.AttributeError)) throw error;
    dropRaised(rt, error);
    throw rt.typeError(`'${rt.typeName(update)}' object is not a mapping`);
  }
}

/** The values and names of a call with a tuple and a dict of keywords (0: none). All values become owned. */
export function spreadArguments(
  rt: Runtime,
  args: Ref,
  keywords: Ref,
): { values: number[]; names: Ref[] | null } {
  const values = tupleItems(rt, args).map((item) => rt.incref(item));
  if (keywords === 0) return { values, names: null };
  const names: Ref[] = [];
  for (let at = dictNext(rt, keywords, 0); at >= 0; at = dictNext(rt, keywords, at + 1)) {
    const key = dictEntryKey(rt, keywords, at);
    if (!rt.hasFlag(key, TPFLAGS_UNICODE_SUBCLASS)) {
      for (const value of values) rt.decref(value);
      throw rt.typeError("keywords must be strings");
    }
    names.push(key);
    values.push(rt.incref(dictEntryValue(rt, keywords, at)));
  }
  return { values, names: names.length === 0 ? null : names };
}

/** Takes a bound method on the stack apart: its function is called, with its object in the place before the arguments. */
export function expandMethod(machine: Machine, calleeWord: number): void {
  const { rt, heap } = machine;
  const slot = heap.i32[calleeWord];
  const method = objectOf(slot);
  if (rt.typeOf(method) !== T.method || heap.i32[calleeWord + 2] !== 0) return;
  heap.store(calleeWord + 2, rt.incref(rt.pointer(method + METHOD_SELF)));
  heap.store(calleeWord, rt.incref(rt.pointer(method + METHOD_FUNC)));
  closeSlot(rt, slot);
}

/** From how many nested loops on an instance's `__call__` is entered in the same one: a program may recurse through it as
 * deep as through functions. Up to there it is as CPython has it, where a tuple holds the arguments meanwhile. */
const NATIVE_DEPTH_OF_ENTERED_CALLS = 64;

/** The Python function that the call of this instance may enter in the same loop, or 0. */
function enteredCall(machine: Machine, callable: Ref): Ref {
  const { rt } = machine;
  if (rt.info(callable).tp_call !== slotCall) return 0;
  const found = typeLookupText(rt, rt.typeOf(callable), "__call__");
  if (found === 0 || rt.typeOf(found) !== T.function) return 0;
  const isEntered =
    machine.nativeDepth >= NATIVE_DEPTH_OF_ENTERED_CALLS ||
    preparedOf(rt, rt.pointer(found + FUNC_CODE)).isNative;
  return isEntered ? found : 0;
}

/** As `expandMethod`, of an instance whose `__call__` is to be entered; false where it is not. */
export function expandInstance(machine: Machine, calleeWord: number): boolean {
  const { rt, heap } = machine;
  if (heap.i32[calleeWord + 2] !== 0) return false;
  const slot = heap.i32[calleeWord];
  const instance = objectOf(slot);
  const func = enteredCall(machine, instance);
  if (func === 0) return false;
  heap.store(calleeWord + 2, rt.incref(instance));
  heap.store(calleeWord, rt.incref(func));
  closeSlot(rt, slot);
  return true;
}

/** Releases the slots from the top down to word `bottom`. */
function release(machine: Machine, top: number, bottom: number): void {
  for (let word = top - 2; word >= bottom; word -= 2) closeSlot(machine.rt, machine.heap.i32[word]);
}

/** What a call that was started gives: the result, or minus the frame that the loop must go on with. */
type Started = number;

/** CALL_KW: `sp` is the word above the tuple of names. */
export function callWithNames(machine: Machine, frame: Address, sp: number, count: number): Started {
  const { rt, heap } = machine;
  const { i32 } = heap;
  const calleeWord = sp - 2 - 2 * count - 4;
  expandMethod(machine, calleeWord);
  expandInstance(machine, calleeWord);
  const namesSlot = i32[sp - 2];
  const names = tupleItems(rt, objectOf(namesSlot));
  const callable = objectOf(i32[calleeWord]);
  const first = i32[calleeWord + 2] === 0 ? calleeWord + 4 : calleeWord + 2;
  const total = (sp - 2 - first) >> 1;
  const isFunction = rt.typeOf(callable) === T.function;
  const init = rt.typeOf(callable) === T.type ? plainInit(rt, callable) : 0;
  if (isFunction || init !== 0) {
    machine.checkDepth();
    machine.setReturnOffset(frame, 4);
    const values = machine.takeSlots(first, total);
    const callee = machine.takeSlot(calleeWord);
    const next = isFunction
      ? machine.pushCall(callee, values, names)
      : pushInit(machine, callee, init, values, names);
    closeSlot(rt, namesSlot);
    heap.store((frame + FRAME_STACK_POINTER) >> 2, calleeWord << 2);
    machine.enterFrame(next);
    return -next;
  }
  const values = new Array<Ref>(total);
  for (let i = 0; i < total; i++) values[i] = objectOf(i32[first + 2 * i]);
  heap.store((frame + FRAME_STACK_POINTER) >> 2, sp << 2);
  const result = rt.call(callable, values, names);
  release(machine, sp, calleeWord);
  return result;
}

/** CALL_FUNCTION_EX: callable, NULL, the iterable of arguments, the dict of keywords or NULL. */
export function callSpread(machine: Machine, frame: Address, sp: number): Started {
  const { rt, heap } = machine;
  const { i32 } = heap;
  const calleeWord = sp - 8;
  const callable = objectOf(i32[calleeWord]);
  heap.store((frame + FRAME_STACK_POINTER) >> 2, sp << 2);
  const given = i32[sp - 4];
  if (rt.typeOf(objectOf(given)) !== T.tuple) {
    heap.store(sp - 4, argumentsTuple(rt, callable, objectOf(given)));
    closeSlot(rt, given);
  }
  if (rt.info(callable).tp_call === null)
    throw rt.typeError(`'${rt.typeName(callable)}' object is not callable`);
  const { values, names } = spreadArguments(rt, objectOf(i32[sp - 4]), objectOf(i32[sp - 2]));
  const entered = enteredCall(machine, callable);
  if ((rt.typeOf(callable) === T.function || entered !== 0) && rt.version.inlinesUnpackedCalls) {
    if (entered !== 0) {
      values.unshift(rt.incref(callable));
      const slot = i32[calleeWord];
      heap.store(calleeWord, rt.incref(entered));
      closeSlot(rt, slot);
    }
    const next = startSpread(machine, calleeWord, values, names);
    release(machine, sp, calleeWord);
    machine.setReturnOffset(frame, 1);
    heap.store((frame + FRAME_STACK_POINTER) >> 2, calleeWord << 2);
    machine.enterFrame(next);
    return -next;
  }
  // The tuple holds the arguments already; so does the dict of keywords, but who is called fast gets them once more.
  const call = rt.info(callable).tp_call;
  const isCollecting = call === slotCall || (call === callType && isPythonClass(rt, callable));
  const holdsMore = names !== null && !isCollecting;
  if (!holdsMore) for (const value of values) rt.decref(value);
  let result: Ref;
  rt.areArgumentsCollected = isCollecting;
  try {
    result = rt.call(callable, values, names);
  } finally {
    rt.areArgumentsCollected = false;
    if (holdsMore) for (let i = values.length - 1; i >= 0; i--) rt.decref(values[i]);
  }
  release(machine, sp, calleeWord);
  return result;
}

function isPythonClass(rt: Runtime, type: Ref): boolean {
  return (rt.infoOfType(type).flags & TPFLAGS_HEAPTYPE) !== 0;
}

function startSpread(machine: Machine, calleeWord: number, values: number[], names: KeywordNames): Address {
  try {
    machine.checkDepth();
  } catch (error) {
    for (const value of values) machine.rt.decref(value);
    throw error;
  }
  return machine.pushCall(machine.takeSlot(calleeWord), values, names);
}

/** A call that raised lets go of its arguments before the exception is noted anywhere; `sp` without them. */
export function dropArguments(machine: Machine, code: PreparedCode, unit: number, sp: number): number {
  const arg = code.args[unit];
  let count = 0;
  switch (code.plainOps[unit]) {
    case CALL:
      count = arg + 2;
      break;
    case CALL_KW:
      count = arg + 3;
      break;
    case CALL_FUNCTION_EX:
      count = 4;
      break;
  }
  release(machine, sp, sp - 2 * count);
  return sp - 2 * count;
}
