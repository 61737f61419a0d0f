// The namespaces of the code that called a builtin function: what `globals()`, `locals()`, `vars()`, `dir()`, `eval` and
// `exec` mean by "the current scope".   CPython: Python/ceval.c PyEval_GetLocals, Objects/frameobject.c
import { CO_FAST_CELL, CO_FAST_FREE, CO_OPTIMIZED } from "../compile/code.ts";
import { FRAME_EXECUTABLE, FRAME_GLOBALS, FRAME_LOCALS, FRAME_LOCALSPLUS } from "../memory/layout.ts";
import { CELL_VALUE } from "../objects/cell.ts";
import { heapCode } from "../objects/code-object.ts";
import { dictSet, newDict } from "../objects/dict.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";

/** The globals of the running frame, borrowed; 0 when no Python code runs. */
export function currentGlobals(rt: Runtime): Ref {
  const frame = rt.caller.currentFrame();
  return frame === 0 ? 0 : rt.pointer(frame + FRAME_GLOBALS);
}

/** The locals of the running frame, owned: the namespace itself in a module or class, a new dict in a function. */
export function currentLocals(rt: Runtime): Ref {
  const frame = rt.caller.currentFrame();
  if (frame === 0) throw rt.error(T.SystemError, "frame does not exist");
  return localsOf(rt, frame);
}

export function localsOf(rt: Runtime, frame: number): Ref {
  const code = heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1);
  const namespace = rt.pointer(frame + FRAME_LOCALS);
  if ((code.code.flags & CO_OPTIMIZED) === 0 && namespace !== 0) return rt.incref(namespace);
  const dict = newDict(rt);
  const kinds = code.code.localspluskinds;
  code.localNames.forEach((name, at) => {
    const value = slotValue(rt, rt.pointer(frame + FRAME_LOCALSPLUS + 8 * at) & ~1, kinds[at]);
    if (value !== 0) dictSet(rt, dict, name, value);
  });
  return dict;
}

/** A variable's value, looked up in its cell where it has one; 0 when unbound. */
function slotValue(rt: Runtime, slot: Ref, kind: number): Ref {
  const isShared = (kind & (CO_FAST_CELL | CO_FAST_FREE)) !== 0;
  return isShared && slot !== 0 && rt.typeOf(slot) === T.cell ? rt.pointer(slot + CELL_VALUE) : slot;
}
