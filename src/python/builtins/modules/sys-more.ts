// What of sys the library asks for and a program seldom does: hooks, frames' modules, places.   CPython: Python/sysmodule.c
import { repr } from "../../objects/abstract.ts";
import { writeObject } from "../input-output.ts";
import { newBuiltinFunction } from "../../objects/builtin-function.ts";
import { dictDelete, dictGetText, dictSetText } from "../../objects/dict.ts";
import { numberOf, newInt } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { namespaceDict, newNamespace } from "../../objects/simple-namespace.ts";
import { False, None, T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple } from "../../objects/tuple.ts";
import { FRAME_GLOBALS, FRAME_PREVIOUS, TYPE_DICT } from "../../memory/layout.ts";
import { firstComplete } from "../../vm/frame.ts";

function frameModuleName(rt: Runtime, _self: Ref, depth: Ref): Ref {
  let left = depth === 0 ? 0 : numberOf(rt, depth);
  let frame = firstComplete(rt, rt.caller.currentFrame());
  for (; frame !== 0 && left > 0; left--) frame = firstComplete(rt, rt.pointer(frame + FRAME_PREVIOUS));
  if (frame === 0) return None;
  const name = dictGetText(rt, rt.pointer(frame + FRAME_GLOBALS), "__name__");
  return name === 0 ? None : rt.incref(name);
}

/** Before a class is made again with slots, the old one lets go of what would keep it. */
function clearTypeDescriptors(rt: Runtime, _self: Ref, type: Ref): Ref {
  const dict = rt.pointer(type + TYPE_DICT);
  for (const name of ["__dict__", "__weakref__"]) {
    if (dictGetText(rt, dict, name) !== 0) dictDelete(rt, dict, rt.intern(name));
  }
  return None;
}

function displayHook(rt: Runtime, _self: Ref, value: Ref): Ref {
  if (value === None) return None;
  dictSetText(rt, rt.builtins, "_", None);
  const target = dictGetText(rt, rt.sysDict, "stdout");
  if (target === 0 || target === None) throw rt.error(T.RuntimeError, "lost sys.stdout");
  const text = repr(rt, value);
  const end = rt.newStr("\n");
  try {
    writeObject(rt, target, text);
    writeObject(rt, target, end);
  } finally {
    rt.decref(text);
    rt.decref(end);
  }
  dictSetText(rt, rt.builtins, "_", value);
  return None;
}

/** The async generators' hooks, which nobody calls here. */
const hooks = new WeakMap<Runtime, { firstiter: Ref; finalizer: Ref }>();

function setHooks(rt: Runtime, _self: Ref, firstiter: Ref, finalizer: Ref): Ref {
  const known = hooks.get(rt) ?? { firstiter: None, finalizer: None };
  hooks.set(rt, known);
  if (firstiter !== 0) known.firstiter = rt.incref(firstiter);
  if (finalizer !== 0) known.finalizer = rt.incref(finalizer);
  return None;
}

function getHooks(rt: Runtime): Ref {
  const known = hooks.get(rt) ?? { firstiter: None, finalizer: None };
  return newTuple(rt, [rt.incref(known.firstiter), rt.incref(known.finalizer)]);
}

const nothing = (): Ref => None;

export const MORE_SYS_FUNCTIONS: readonly NativeFunction[] = [
  method("_getframemodulename", "depth=0", frameModuleName),
  method("_clear_type_descriptors", "type, /", clearTypeDescriptors),
  method("_clear_internal_caches", "", nothing),
  method("_clear_type_cache", "", nothing),
  method("displayhook", "object, /", displayHook),
  method("breakpointhook", "*args, **kws", nothing),
  method("audit", "event, /, *args", nothing),
  method("addaudithook", "hook", nothing),
  method("setswitchinterval", "interval, /", nothing),
  method("settrace", "function, /", nothing),
  method("setprofile", "function, /", nothing),
  method("call_tracing", "func, args, /", (rt: Runtime, _self: Ref, func: Ref) => rt.call(func, [])),
  method("get_asyncgen_hooks", "", getHooks),
  method("set_asyncgen_hooks", "firstiter=None, finalizer=None", setHooks),
  method("get_coroutine_origin_tracking_depth", "", (rt: Runtime) => newInt(rt, 0)),
  method("set_coroutine_origin_tracking_depth", "depth", nothing),
  method("getunicodeinternedsize", "", (rt: Runtime) => newInt(rt, rt.interned.size)),
  method("is_stack_trampoline_active", "", () => False),
  method("is_remote_debug_enabled", "", () => False),
];

/** Bits of the events that `sys.monitoring` names; none is reported. */
const EVENTS: Readonly<Record<string, number>> = {
  PY_START: 1,
  PY_RESUME: 2,
  PY_RETURN: 4,
  PY_YIELD: 8,
  CALL: 16,
  LINE: 32,
  INSTRUCTION: 64,
  JUMP: 128,
  BRANCH_LEFT: 256,
  BRANCH_RIGHT: 512,
  STOP_ITERATION: 1024,
  RAISE: 2048,
  EXCEPTION_HANDLED: 4096,
  PY_UNWIND: 8192,
  PY_THROW: 16384,
  RERAISE: 32768,
  C_RETURN: 65536,
  C_RAISE: 131072,
  BRANCH: 262144,
  NO_EVENTS: 0,
};
const MONITORING = [
  "use_tool_id",
  "clear_tool_id",
  "free_tool_id",
  "get_tool",
  "set_events",
  "get_events",
  "set_local_events",
  "get_local_events",
  "register_callback",
  "restart_events",
];

function namespace(rt: Runtime, entries: readonly (readonly [string, Ref])[]): Ref {
  const self = newNamespace(rt);
  for (const [name, value] of entries) {
    dictSetText(rt, namespaceDict(rt, self), name, value);
    rt.decref(value);
  }
  return self;
}

function constant(rt: Runtime, name: string, value: Ref): [string, Ref] {
  return [
    name,
    newBuiltinFunction(
      rt,
      method(name, "*args", () => value),
      0,
      "sys",
    ),
  ];
}

export function addMoreToSys(rt: Runtime): void {
  const set = (name: string, value: Ref): void => {
    if (dictGetText(rt, rt.sysDict, name) === 0) dictSetText(rt, rt.sysDict, name, value);
    rt.decref(value);
  };
  for (const name of ["base_exec_prefix", "_base_executable", "_framework", "_home"])
    set(name, rt.newStr(""));
  set(
    "_jit",
    namespace(
      rt,
      ["is_available", "is_enabled", "is_active"].map((name) => constant(rt, name, False)),
    ),
  );
  const events = namespace(
    rt,
    Object.entries(EVENTS).map(([name, bit]): [string, Ref] => [name, newInt(rt, bit)]),
  );
  const tools = { DEBUGGER_ID: 0, COVERAGE_ID: 1, PROFILER_ID: 2, OPTIMIZER_ID: 5 };
  set(
    "monitoring",
    namespace(rt, [
      ["events", events],
      ...Object.entries(tools).map(([name, id]): [string, Ref] => [name, newInt(rt, id)]),
      ...MONITORING.map((name) => constant(rt, name, None)),
    ]),
  );
  set("platlibdir", rt.newStr("lib"));
  set("_stdlib_dir", rt.newStr(""));
  set("pycache_prefix", None);
  set("_git", newTuple(rt, [rt.newStr("CPython"), rt.newStr(""), rt.newStr("")]));
  for (const name of ["excepthook", "displayhook", "breakpointhook", "unraisablehook"]) {
    const hook = dictGetText(rt, rt.sysDict, name);
    if (hook !== 0) set(`__${name}__`, rt.incref(hook));
  }
}
