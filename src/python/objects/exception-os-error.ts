// OSError: an error number with its message and up to two file names; the number picks the class.
// CPython: Objects/exceptions.c OSError_new
import { indexNumber, reprText, textOfStr } from "./abstract.ts";
import {
  allocateInstance,
  baseExceptionStr,
  EXC_ARGS,
  EXC_DICT,
  exceptionSlots,
  reduceWithState,
  tupleOf,
} from "./exceptions.ts";
import { objectMembers } from "./exception-fields.ts";
import type { ExceptionPart } from "./exception-fields.ts";
import { isInt, newInt, numberOf } from "./int.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { emptyTuple, None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { tupleItems } from "./tuple.ts";
import type { KeywordNames } from "./type-info.ts";

const ERRNO = 72;
const STRERROR = 80;
const FILENAME = 88;
const FILENAME2 = 96;
/** int64: what BlockingIOError says was written, or -1. */
const WRITTEN = 104;

/** The classes of error numbers (Linux). */
const ERRNO_CLASSES: Readonly<Record<number, Ref>> = {
  1: T.PermissionError,
  2: T.FileNotFoundError,
  3: T.ProcessLookupError,
  4: T.InterruptedError,
  10: T.ChildProcessError,
  11: T.BlockingIOError,
  13: T.PermissionError,
  17: T.FileExistsError,
  20: T.NotADirectoryError,
  21: T.IsADirectoryError,
  32: T.BrokenPipeError,
  103: T.ConnectionAbortedError,
  104: T.ConnectionResetError,
  108: T.BrokenPipeError,
  110: T.TimeoutError,
  111: T.ConnectionRefusedError,
  114: T.BlockingIOError,
  115: T.BlockingIOError,
};

/** A class with an `__init__` of its own and our `__new__` gets its fields from tp_init. */
function usesInit(rt: Runtime, type: Ref): boolean {
  const info = rt.infoOfType(type);
  return info.tp_init !== osErrorInit && info.tp_new === osErrorNew;
}

function osErrorNew(rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  let actual = type;
  const isLater = usesInit(rt, type);
  if (!isLater) {
    if (names !== null && names.length > 0) {
      throw rt.typeError(`${rt.infoOfType(type).name}() takes no keyword arguments`);
    }
    if (type === T.OSError && args.length >= 2 && args.length <= 5 && isInt(rt, args[0])) {
      actual = ERRNO_CLASSES[numberOf(rt, args[0])] ?? type;
    }
  }
  const self = allocateInstance(rt, actual);
  rt.heap.storeInt64(self + WRITTEN, -1);
  rt.heap.store((self + EXC_ARGS) >> 2, emptyTuple);
  if (!isLater) fill(rt, self, args);
  return self;
}

function osErrorInit(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  if (!usesInit(rt, rt.typeOf(self))) return;
  if (names !== null && names.length > 0)
    throw rt.typeError(`${rt.typeName(self)}() takes no keyword arguments`);
  fill(rt, self, args);
}

function fill(rt: Runtime, self: Ref, args: readonly Ref[]): void {
  let kept = args;
  if (args.length >= 2 && args.length <= 5) {
    const [errno, strerror, filename = 0, , filename2 = 0] = args;
    const isGiven = (value: Ref): boolean => value !== 0 && value !== None;
    if (isGiven(filename)) {
      if (rt.typeOf(self) === T.BlockingIOError && isInt(rt, filename)) {
        rt.heap.storeInt64(self + WRITTEN, indexNumber(rt, filename, T.ValueError));
      } else {
        rt.replace(self + FILENAME, rt.incref(filename));
        if (isGiven(filename2)) rt.replace(self + FILENAME2, rt.incref(filename2));
        kept = args.slice(0, 2);
      }
    }
    rt.replace(self + ERRNO, rt.incref(errno));
    rt.replace(self + STRERROR, rt.incref(strerror));
  }
  rt.replace(self + EXC_ARGS, tupleOf(rt, kept));
}

function osErrorStr(rt: Runtime, self: Ref): Ref {
  const errno = rt.pointer(self + ERRNO);
  const strerror = rt.pointer(self + STRERROR);
  const filename = rt.pointer(self + FILENAME);
  const filename2 = rt.pointer(self + FILENAME2);
  const text = (held: Ref): string => textOfStr(rt, held === 0 ? None : held);
  if (filename !== 0) {
    const second = filename2 === 0 ? "" : ` -> ${reprText(rt, filename2)}`;
    return rt.newStr(`[Errno ${text(errno)}] ${text(strerror)}: ${reprText(rt, filename)}${second}`);
  }
  if (errno !== 0 && strerror !== 0) return rt.newStr(`[Errno ${text(errno)}] ${text(strerror)}`);
  return baseExceptionStr(rt, self);
}

function reduce(rt: Runtime, self: Ref): Ref {
  const held = tupleItems(rt, rt.pointer(self + EXC_ARGS));
  const filename = rt.pointer(self + FILENAME);
  const filename2 = rt.pointer(self + FILENAME2);
  const hasFile = held.length === 2 && filename !== 0;
  const names = !hasFile ? [] : filename2 === 0 ? [filename] : [filename, None, filename2];
  const args = tupleOf(rt, [...held, ...names]);
  const result = reduceWithState(rt, self, args, rt.pointer(self + EXC_DICT));
  rt.decref(args);
  return result;
}

export const osErrorPart: ExceptionPart = {
  basicSize: 112,
  slots: {
    ...exceptionSlots([ERRNO, STRERROR, FILENAME, FILENAME2]),
    tp_new: osErrorNew,
    tp_init: osErrorInit,
    tp_str: osErrorStr,
  },
  methods: [method("__reduce__", "", reduce)],
  members: objectMembers({ errno: ERRNO, strerror: STRERROR, filename: FILENAME, filename2: FILENAME2 }),
  getset: [
    {
      name: "characters_written",
      get: (rt, self) => {
        const written = rt.heap.int64(self + WRITTEN);
        if (written === -1) throw rt.error(T.AttributeError, "characters_written");
        return newInt(rt, written);
      },
      set: (rt, self, value) => {
        if (value === 0 && rt.heap.int64(self + WRITTEN) === -1)
          throw rt.error(T.AttributeError, "characters_written");
        rt.heap.storeInt64(self + WRITTEN, value === 0 ? -1 : indexNumber(rt, value, T.ValueError));
      },
    },
  ],
};
