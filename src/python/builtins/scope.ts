// The namespaces of the code that called a builtin function: what `globals()`, `locals()`, `vars()`, `dir()`, `eval` and
// `exec` mean by "the current scope".   CPython: Python/ceval.c PyEval_GetLocals, Objects/frameobject.c
import { FRAME_GLOBALS } from "../memory/layout.ts";
import { frameLocals } from "../objects/frame-object.ts";
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
  return frameLocals(rt, frame);
}
