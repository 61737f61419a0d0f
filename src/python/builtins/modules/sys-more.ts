// What of sys the library asks for and a program seldom does: hooks, frames' modules, places.   CPython: Python/sysmodule.c
import { indexNumber, isCallable, repr } from "../../objects/abstract.ts";
import { coroutineHooks } from "../../objects/coroutine-hooks.ts";
import { newStructSequence, newStructSequenceType } from "../../objects/struct-sequence.ts";
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
import { newTuple, tupleItems } from "../../objects/tuple.ts";
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

function setHooks(rt: Runtime, _self: Ref, firstiter: Ref, finalizer: Ref): Ref {
  for (const [name, value] of [
    ["firstiter", firstiter],
    ["finalizer", finalizer],
  ] as const) {
    if (value !== 0 && value !== None && !isCallable(rt, value)) {
      throw rt.typeError(`callable ${name} expected, got ${rt.typeName(value)}`);
    }
  }
  const hooks = coroutineHooks(rt);
  const changed = (before: Ref, value: Ref): Ref => {
    if (value === 0) return before;
    const after = value === None ? 0 : rt.incref(value);
    rt.decrefOrNull(before);
    return after;
  };
  hooks.firstIterator = changed(hooks.firstIterator, firstiter);
  hooks.finalizer = changed(hooks.finalizer, finalizer);
  return None;
}

const hookTypes = new WeakMap<Runtime, Ref>();

function getHooks(rt: Runtime): Ref {
  const type = hookTypes.get(rt) ?? T.tuple;
  const { firstIterator, finalizer } = coroutineHooks(rt);
  return newStructSequence(rt, type, [rt.incref(firstIterator || None), rt.incref(finalizer || None)]);
}

function setOriginDepth(rt: Runtime, _self: Ref, depth: Ref): Ref {
  const count = indexNumber(rt, depth, T.OverflowError);
  if (count < 0) throw rt.valueError("depth must be >= 0");
  coroutineHooks(rt).originDepth = count;
  return None;
}

const nothing = (): Ref => None;

function setter(kind: "trace" | "profile"): (rt: Runtime, self: Ref, func: Ref) => Ref {
  return (rt, _self, func) => {
    rt.caller.setTraceFunction(kind, func === None ? 0 : func);
    return None;
  };
}

function getter(kind: "trace" | "profile"): (rt: Runtime) => Ref {
  return (rt) => rt.incref(rt.caller.traceFunction(kind) || None);
}

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
  method("settrace", "function, /", setter("trace"), "Set the global debug tracing function."),
  method("gettrace", "", getter("trace"), "Return the global debug tracing function set with sys.settrace."),
  method("setprofile", "function, /", setter("profile"), "Set the profiling function."),
  method("getprofile", "", getter("profile"), "Return the profiling function set with sys.setprofile."),
  method("call_tracing", "func, args, /", (rt: Runtime, _self: Ref, func: Ref, args: Ref) =>
    rt.call(func, tupleItems(rt, args)),
  ),
  method("get_asyncgen_hooks", "", getHooks),
  method("set_asyncgen_hooks", "firstiter=None, finalizer=None", setHooks),
  method("get_coroutine_origin_tracking_depth", "", (rt: Runtime) =>
    newInt(rt, coroutineHooks(rt).originDepth),
  ),
  method("set_coroutine_origin_tracking_depth", "depth", setOriginDepth),
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
  hookTypes.set(rt, newStructSequenceType(rt, "builtins", "asyncgen_hooks", ["firstiter", "finalizer"]));
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
