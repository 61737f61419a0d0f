// The only face of the interpreter: run a program, or hold an Interpreter and watch it.
import { Interpreter } from "./interpreter.ts";
import type { RunOptions, RunResult } from "./interpreter.ts";

/** Runs a program in an interpreter of its own. Never throws for what the program does. */
export function run(source: string, options: RunOptions = {}): RunResult {
  const interpreter = new Interpreter(source, options);
  try {
    return interpreter.execute();
  } finally {
    interpreter.release();
  }
}

export { Interpreter } from "./interpreter.ts";
export type { RunError, RunOptions, RunResult } from "./interpreter.ts";
export { method as nativeFunction } from "./objects/native.ts";
export type { NativeFunction } from "./objects/native.ts";
export { newIntOfSubclass } from "./objects/int.ts";
export type { RunObserver } from "./vm/run-observer.ts";
export { ModuleUnreachable } from "./objects/caller.ts";
export type { CompiledStore, ModuleSource } from "./objects/caller.ts";
export { codeFilename } from "./builtins/frozen-modules.ts";
export { latinText, marshalCode, unmarshalCode } from "./compile/marshal.ts";

// ---- the program's text -----------------------------------------------------------------------------------------------
export { parse, PythonSyntaxError } from "./syntax/index.ts";
export type * from "./syntax/ast.ts";
export { compile, compileSource } from "./compile/index.ts";
export {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_GENERATOR,
  CO_VARARGS,
  CO_VARKEYWORDS,
  positions,
} from "./compile/code.ts";
export type { CodeObject, Position } from "./compile/code.ts";
export { disassembledInstructions } from "./compile/disassemble.ts";
export { OPCODES, opcodeName } from "./compile/opcodes.ts";

// ---- what a recorder reads --------------------------------------------------------------------------------------------
export { prefixSize as prefixByteCount, Runtime } from "./objects/runtime.ts";
export { Heap } from "./memory/heap.ts";
export { Journal } from "./memory/journal.ts";
export type { BlockChanges, ChangeSink } from "./memory/journal.ts";
export type { HeapObserver } from "./memory/heap.ts";
export * from "./memory/layout.ts";
export type { Arena } from "./memory/allocator.ts";
export { DEFAULT_LIMITS, LimitExceeded } from "./memory/limits.ts";
export type { LimitName, Limits } from "./memory/limits.ts";
export {
  Ellipsis,
  emptyBytes,
  emptyStr,
  emptyTuple,
  False,
  None,
  NotImplemented,
  SMALL_INT_MIN,
  smallInt,
  T,
  True,
} from "./objects/static.ts";
export type { Ref, StaticTypeName } from "./objects/static.ts";
export { HeapCode, heapCode } from "./objects/code-object.ts";
export { collectorOf } from "./objects/collector.ts";
export { frameObjectOf, frameOfObject } from "./objects/frame-object.ts";
export * from "./objects/generator-layout.ts";
export * from "./inspect/index.ts";

// ---- what runs the program's own code ----------------------------------------------------------------------------------
export { dropRaised, richCompareBool as compareObjects, str as strOfObject } from "./objects/abstract.ts";
export { getAttr as getAttribute } from "./objects/abstract-attribute.ts";
export { dictSetText as setDictText } from "./objects/dict-write.ts";
export { roundToPlaces } from "./objects/float-text.ts";
export { Raised } from "./objects/raised.ts";
export { newTuple } from "./objects/tuple.ts";
export { Py_EQ } from "./objects/type-info.ts";
