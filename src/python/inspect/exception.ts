// What an exception says, and whether a frame is about to yield, read from memory.

import { YIELD_VALUE } from "../compile/opcodes.ts";
import { FRAME_EXECUTABLE, FRAME_INSTRUCTION } from "../memory/layout.ts";
import { heapCode } from "../objects/code-object.ts";
import { EXC_ARGS, EXC_TRACEBACK } from "../objects/exception-layout.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { textFromMemory } from "../objects/str.ts";
import { tupleItem, tupleLength } from "../objects/tuple.ts";
import { valueText } from "./text.ts";

/** The text after the type's name in a traceback, for exceptions made in the usual way; no `__str__` of the program runs. */
export function exceptionMessage(rt: Runtime, exception: Ref): string {
  const args = rt.pointer(exception + EXC_ARGS);
  if (args === 0) return "";
  const texts = Array.from({ length: tupleLength(rt, args) }, (_, index) => {
    const item = tupleItem(rt, args, index);
    const isAlone = tupleLength(rt, args) === 1 && !rt.info(exception).mro.includes(T.KeyError);
    if (isAlone && rt.typeOf(item) === T.str) return textFromMemory(rt.heap, item);
    return valueText(rt, item)?.text ?? `a ${rt.typeName(item)}`;
  });
  return texts.length > 1 ? `(${texts.join(", ")})` : (texts[0] ?? "");
}

/** Whether the exception has come through no frame yet. */
export function isWithoutTraceback(rt: Runtime, exception: Ref): boolean {
  return rt.pointer(exception + EXC_TRACEBACK) === 0;
}

/** Whether the frame's instruction is a `yield`. */
export function isYielding(rt: Runtime, frame: Ref): boolean {
  const { decoded } = heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1);
  return decoded.ops[rt.pointer(frame + FRAME_INSTRUCTION)] === YIELD_VALUE;
}
