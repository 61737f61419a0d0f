// BaseException: the object that a `raise` carries, with its arguments, notes, traceback, cause and context; and the
// functions by which the interpreter's own code makes exceptions. The types with fields of their own are in
// exception-fields.ts and exception-group.ts, the list of all of them in exception-types.ts.
// CPython: Objects/exceptions.c
import {
  BASE_EXCEPTION_SIZE,
  EXC_ARGS,
  EXC_CAUSE,
  EXC_CONTEXT,
  EXC_DICT,
  EXC_NOTES,
  EXC_SUPPRESS_CONTEXT,
  EXC_TRACEBACK,
  EXCEPTION_FLAGS,
} from "./exception-layout.ts";
import { getAttrOrNull, reprText, setAttr, str, textOfStr } from "./abstract.ts";
import { instanceDict } from "./instance.ts";
import { listAppend, newList } from "./list.ts";
import { dictNext, dictEntryKey, dictEntryValue } from "./dict.ts";
import { method } from "./native.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { emptyStr, False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleItems, tupleLength } from "./tuple.ts";
import {
  TPFLAGS_BASE_EXC_SUBCLASS,
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_TYPE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import type { KeywordNames, Slots } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

export * from "./exception-layout.ts";

// ---- making ----------------------------------------------------------------------------------------------------
/** An exception of any exception class, made as a call of the class would. Arguments borrowed, result owned. */
export function newException(rt: Runtime, type: Ref, args: readonly Ref[]): Ref {
  const info = rt.infoOfType(type);
  if (info.tp_new === baseExceptionNew && info.tp_init === baseExceptionInit)
    return baseExceptionNew(rt, type, args);
  return rt.call(type, args);
}

/** An exception with one str argument, or with none for `null`. */
export function newExceptionWithText(rt: Runtime, type: Ref, text: string | null): Ref {
  if (text === null) return newException(rt, type, []);
  const message = rt.newStr(text);
  const exception = newException(rt, type, [message]);
  rt.decref(message);
  return exception;
}

/** `throw raiseStopIteration(rt, value)`: a StopIteration that carries the value (borrowed). */
export function raiseStopIteration(rt: Runtime, value: Ref): Raised {
  return new Raised(newException(rt, T.StopIteration, value === None ? [] : [value]));
}

/** KeyError with the key itself as argument. */
export function keyError(rt: Runtime, key: Ref): Raised {
  return new Raised(newException(rt, T.KeyError, [key]));
}

export function isException(rt: Runtime, object: Ref): boolean {
  return rt.hasFlag(object, TPFLAGS_BASE_EXC_SUBCLASS);
}

/** True for a class that derives from BaseException. */
export function isExceptionClass(rt: Runtime, object: Ref): boolean {
  return (
    rt.hasFlag(object, TPFLAGS_TYPE_SUBCLASS) &&
    (rt.infoOfType(object).flags & TPFLAGS_BASE_EXC_SUBCLASS) !== 0
  );
}

/** PyErr_GivenExceptionMatches: `exception` is an instance or a class, `wanted` a class or a tuple of such. */
export function exceptionMatches(rt: Runtime, exception: Ref, wanted: Ref): boolean {
  if (rt.typeOf(wanted) === T.tuple)
    return tupleItems(rt, wanted).some((each) => exceptionMatches(rt, exception, each));
  const type = isException(rt, exception) ? rt.typeOf(exception) : exception;
  if (isExceptionClass(rt, type) && isExceptionClass(rt, wanted)) return rt.isSubtype(type, wanted);
  return exception === wanted;
}

/** Runs `body`; when it raises an exception of `type`, drops that exception and gives `otherwise`. */
export function catching<Result>(rt: Runtime, type: Ref, body: () => Result, otherwise: Result): Result {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof Raised) || !exceptionMatches(rt, error.exception, type)) throw error;
    rt.decref(error.exception);
    return otherwise;
  }
}

// ---- fields that the interpreter sets -------------------------------------------------------------------------------
/** PyException_SetCause: steals `cause` (0: none) and hides the context. */
export function setCause(rt: Runtime, exception: Ref, cause: Ref): void {
  rt.heap.storeByte(exception + EXC_SUPPRESS_CONTEXT, 1);
  rt.replace(exception + EXC_CAUSE, cause);
}

/** PyException_SetContext: steals `context` (0: none). */
export function setContext(rt: Runtime, exception: Ref, context: Ref): void {
  rt.replace(exception + EXC_CONTEXT, context);
}

/** Steals `traceback` (0: none). */
export function setTraceback(rt: Runtime, exception: Ref, traceback: Ref): void {
  rt.replace(exception + EXC_TRACEBACK, traceback);
}

/** A new tuple of borrowed items. */
export function tupleOf(rt: Runtime, items: readonly Ref[]): Ref {
  for (let i = 0; i < items.length; i++) rt.incref(items[i]);
  return newTuple(rt, items);
}

// ---- slots ------------------------------------------------------------------------------------------------------------
/** An instance, all fields zero, tracked. */
export function allocateInstance(rt: Runtime, type: Ref): Ref {
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  return allocate(rt, type, 0);
}

export function baseExceptionNew(
  rt: Runtime,
  type: Ref,
  args: readonly Ref[],
  names: KeywordNames = null,
): Ref {
  const self = allocateInstance(rt, type);
  const positional = names === null ? args : args.slice(0, args.length - names.length);
  rt.heap.store((self + EXC_ARGS) >> 2, tupleOf(rt, positional));
  return self;
}

export function baseExceptionInit(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  if (names !== null && names.length > 0)
    throw rt.typeError(`${rt.typeName(self)}() takes no keyword arguments`);
  setArguments(rt, self, args);
}

/** Gives the exception these arguments. The tuple that tp_new made of the same ones stays, since in CPython both
 * functions are handed one tuple. */
export function setArguments(rt: Runtime, self: Ref, args: readonly Ref[]): void {
  const before = rt.pointer(self + EXC_ARGS);
  if (before !== 0 && tupleLength(rt, before) === args.length) {
    let at = 0;
    while (at < args.length && tupleItem(rt, before, at) === args[at]) at++;
    if (at === args.length) return;
  }
  rt.replace(self + EXC_ARGS, tupleOf(rt, args));
}

/** Dealloc, traverse and clear of an exception type that owns objects at these further offsets. */
export function exceptionSlots(ownFields: readonly number[]): Partial<Slots> {
  const fields = [...ownFields, EXC_DICT, EXC_ARGS, EXC_NOTES, EXC_TRACEBACK, EXC_CAUSE, EXC_CONTEXT];
  const clear = (rt: Runtime, self: Ref): void => {
    const { i32 } = rt.heap;
    for (let i = 0; i < fields.length; i++) {
      const word = (self + fields[i]) >> 2;
      const held = i32[word];
      rt.heap.store(word, 0);
      if (held !== 0) rt.decref(held);
    }
  };
  return {
    tp_dealloc: (rt, self) => {
      rt.untrack(self);
      clear(rt, self);
      rt.freeObject(self);
    },
    tp_traverse: (rt, self, visit) => {
      for (const field of fields) {
        const held = rt.pointer(self + field);
        if (held !== 0) visit(held);
      }
    },
    tp_clear: clear,
  };
}

export function baseExceptionStr(rt: Runtime, self: Ref): Ref {
  const args = rt.pointer(self + EXC_ARGS);
  const count = tupleLength(rt, args);
  if (count === 0) return emptyStr;
  return str(rt, count === 1 ? tupleItem(rt, args, 0) : args);
}

export function baseExceptionRepr(rt: Runtime, self: Ref): Ref {
  const args = rt.pointer(self + EXC_ARGS);
  const name = rt.typeName(self);
  if (tupleLength(rt, args) !== 1) return rt.newStr(name + reprText(rt, args));
  return rt.newStr(`${name}(${reprText(rt, tupleItem(rt, args, 0))})`);
}

/** str() of an exception as JavaScript text. */
export function exceptionMessage(rt: Runtime, exception: Ref): string {
  return catching(rt, T.BaseException, () => textOfStr(rt, exception), "<exception str() failed>");
}

// ---- methods and attributes ----------------------------------------------------------------------------------------------
/** `(type, args)`, and the state where there is one (borrowed, 0: none). */
export function reduceWithState(rt: Runtime, self: Ref, args: Ref, state: Ref): Ref {
  const items = [rt.incref(rt.typeOf(self)), rt.incref(args)];
  if (state !== 0) items.push(rt.incref(state));
  return newTuple(rt, items);
}

function reduce(rt: Runtime, self: Ref): Ref {
  return reduceWithState(rt, self, rt.pointer(self + EXC_ARGS), rt.pointer(self + EXC_DICT));
}

function setState(rt: Runtime, self: Ref, state: Ref): Ref {
  if (state === None) return None;
  if (!rt.hasFlag(state, TPFLAGS_DICT_SUBCLASS)) throw rt.typeError("state is not a dictionary");
  for (let entry = dictNext(rt, state, 0); entry !== -1; entry = dictNext(rt, state, entry + 1)) {
    setAttr(rt, self, dictEntryKey(rt, state, entry), dictEntryValue(rt, state, entry));
  }
  return None;
}

function withTraceback(rt: Runtime, self: Ref, traceback: Ref): Ref {
  assignTraceback(rt, self, traceback);
  return rt.incref(self);
}

function addNote(rt: Runtime, self: Ref, note: Ref): Ref {
  if (!rt.hasFlag(note, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`add_note() argument must be str, not ${rt.typeOrNone(note)}`);
  }
  const name = rt.intern("__notes__");
  let notes = getAttrOrNull(rt, self, name);
  if (notes === 0) {
    notes = newList(rt, []);
    setAttr(rt, self, name, notes);
  } else if (!rt.hasFlag(notes, TPFLAGS_LIST_SUBCLASS)) {
    rt.decref(notes);
    throw rt.typeError("Cannot add note: __notes__ is not a list");
  }
  listAppend(rt, notes, note);
  rt.decref(notes);
  return None;
}

function orNone(rt: Runtime, held: Ref): Ref {
  return held === 0 ? None : rt.incref(held);
}

function assignArguments(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("args may not be deleted");
  const tuple = rt.call(T.tuple, [value]);
  rt.replace(self + EXC_ARGS, tuple);
}

function assignTraceback(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("__traceback__ may not be deleted");
  if (value === None) rt.replace(self + EXC_TRACEBACK, 0);
  else if (rt.typeOf(value) === T.traceback) rt.replace(self + EXC_TRACEBACK, rt.incref(value));
  else throw rt.typeError("__traceback__ must be a traceback or None");
}

function assignContext(rt: Runtime, self: Ref, value: Ref): void {
  setContext(rt, self, checkedLink(rt, value, "__context__", "context"));
}

function assignCause(rt: Runtime, self: Ref, value: Ref): void {
  setCause(rt, self, checkedLink(rt, value, "__cause__", "cause"));
}

/** The exception to link to, owned; 0 for None. */
function checkedLink(rt: Runtime, value: Ref, attribute: string, noun: string): Ref {
  if (value === 0) throw rt.typeError(`${attribute} may not be deleted`);
  if (value === None) return 0;
  if (!isException(rt, value)) {
    throw rt.typeError(`exception ${noun} must be None or derive from BaseException`);
  }
  return rt.incref(value);
}

function assignSuppressContext(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("can't delete numeric/char attribute");
  if (rt.typeOf(value) !== T.bool) throw rt.typeError("attribute value type must be bool");
  rt.heap.storeByte(self + EXC_SUPPRESS_CONTEXT, value === True ? 1 : 0);
}

function assignDict(rt: Runtime, self: Ref, value: Ref): void {
  if (value === 0) throw rt.typeError("cannot delete __dict__");
  if (!rt.hasFlag(value, TPFLAGS_DICT_SUBCLASS)) {
    throw rt.typeError(`__dict__ must be set to a dictionary, not a '${rt.typeName(value)}'`);
  }
  rt.replace(self + EXC_DICT, rt.incref(value));
}

export const baseExceptionSpec: TypeSpec = {
  name: "BaseException",
  address: T.BaseException,
  basicSize: BASE_EXCEPTION_SIZE,
  flags: EXCEPTION_FLAGS,
  dictOffset: EXC_DICT,
  documentation: "Common base class for all exceptions",
  slots: {
    ...exceptionSlots([]),
    tp_new: baseExceptionNew,
    tp_init: baseExceptionInit,
    tp_repr: baseExceptionRepr,
    tp_str: baseExceptionStr,
  },
  methods: [
    method("__reduce__", "", reduce),
    method("__setstate__", "state, /", setState),
    method("with_traceback", "object, /", withTraceback, "Set self.__traceback__ to tb and return self."),
    method("add_note", "object, /", addNote, "Add a note to the exception"),
  ],
  getset: [
    { name: "__dict__", get: (rt, self) => rt.incref(instanceDict(rt, self)), set: assignDict },
    { name: "args", get: (rt, self) => orNone(rt, rt.pointer(self + EXC_ARGS)), set: assignArguments },
    {
      name: "__traceback__",
      get: (rt, self) => orNone(rt, rt.pointer(self + EXC_TRACEBACK)),
      set: assignTraceback,
    },
    {
      name: "__context__",
      get: (rt, self) => orNone(rt, rt.pointer(self + EXC_CONTEXT)),
      set: assignContext,
    },
    { name: "__cause__", get: (rt, self) => orNone(rt, rt.pointer(self + EXC_CAUSE)), set: assignCause },
    {
      name: "__suppress_context__",
      get: (rt, self) => (rt.heap.u8[self + EXC_SUPPRESS_CONTEXT] !== 0 ? True : False),
      set: assignSuppressContext,
    },
  ],
};
