// Exceptions that nobody can catch: those of `__del__`, of weak reference callbacks, of the collector. They are written to
// stderr with their traceback.   CPython: Python/errors.c _PyErr_WriteUnraisableMsg
import { dropRaised, getAttrText, isRaised, reprText, textOfStr } from "../objects/abstract.ts";
import { dictGetText } from "../objects/dict.ts";
import { FRAME_INSTRUCTION } from "../memory/layout.ts";
import { EXC_TRACEBACK, isException, setTraceback } from "../objects/exceptions.ts";
import { firstComplete, frameObjectOf } from "../objects/frame-object.ts";
import { newStructSequence, newStructSequenceType } from "../objects/struct-sequence.ts";
import { method } from "../objects/native.ts";
import { writeError } from "./standard-error.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { None, T } from "../objects/static.ts";
import { sourceLine } from "../objects/source-lines.ts";
import { newTraceback } from "../objects/traceback.ts";
import { plainExceptionText } from "./traceback-text.ts";

/** Makes the interpreter report such exceptions. */
export function installUnraisable(rt: Runtime): void {
  rt.unraisable = (message, object, exception) => {
    if (rt.pointer(exception + EXC_TRACEBACK) === 0) addRunningFrame(rt, exception);
    if (callHook(rt, message, object, exception)) return;
    writeUnraisable(rt, message, object, exception);
    rt.decref(exception);
  };
}

function writeUnraisable(rt: Runtime, message: string, object: Ref, exception: Ref): void {
  const text = message === "" ? "Exception ignored in" : message;
  const subject = object === 0 ? "" : ` ${safeRepr(rt, object)}`;
  const trace = plainExceptionText(rt, exception, (filename, line) => sourceLine(rt, filename, line));
  writeError(rt, `${text}${subject}:\n${trace}`);
}

/** `sys.unraisablehook` as it is from the start. */
export const UNRAISABLE_HOOK = method(
  "unraisablehook",
  "unraisable, /",
  (rt: Runtime, _self: Ref, unraisable: Ref) => {
    const [exception, message, object, traceback] = ["exc_value", "err_msg", "object", "exc_traceback"].map(
      (name) => getAttrText(rt, unraisable, name),
    );
    try {
      if (!isException(rt, exception)) return None;
      if (traceback !== None && rt.pointer(exception + EXC_TRACEBACK) === 0) {
        setTraceback(rt, exception, rt.incref(traceback));
      }
      const text = message === None ? "" : textOfStr(rt, message);
      writeUnraisable(rt, text, object === None ? 0 : object, exception);
    } finally {
      for (const each of [exception, message, object, traceback]) rt.decref(each);
    }
    return None;
  },
  "Handle an unraisable exception.",
);

/** An exception that went through no frame shows the one that runs. */
function addRunningFrame(rt: Runtime, exception: Ref): void {
  const frame = firstComplete(rt, rt.caller.currentFrame());
  if (frame === 0) return;
  const lasti = 2 * rt.pointer(frame + FRAME_INSTRUCTION);
  setTraceback(rt, exception, newTraceback(rt, 0, frameObjectOf(rt, frame), lasti, -1));
}

/** Lets the program's `sys.unraisablehook` report, where it set one; then the exception is released. */
function callHook(rt: Runtime, message: string, object: Ref, exception: Ref): boolean {
  const hook = rt.sysDict === 0 ? 0 : dictGetText(rt, rt.sysDict, "unraisablehook");
  if (hook === 0 || hook === None || rt.typeOf(hook) === T.builtin_function) return false;
  const traceback = rt.pointer(exception + EXC_TRACEBACK) || None;
  // A message says of which object it speaks; without one the hook is given the object itself.
  const hasMessage = message !== "" && rt.version.saysWhereIgnored;
  const subject = hasMessage && object !== 0 ? ` ${safeRepr(rt, object)}` : "";
  const text = hasMessage ? rt.newStr(message + subject) : None;
  const fields: [string, Ref][] = [
    ["exc_type", rt.incref(rt.typeOf(exception))],
    ["exc_value", exception],
    ["exc_traceback", rt.incref(traceback)],
    ["err_msg", text],
    ["object", rt.incref(object === 0 || hasMessage ? None : object)],
  ];
  const type = newStructSequenceType(
    rt,
    "sys",
    "UnraisableHookArgs",
    fields.map(([name]) => name),
  );
  const args = newStructSequence(
    rt,
    type,
    fields.map(([, value]) => value),
  );
  rt.decref(type);
  try {
    rt.decref(rt.call(hook, [args]));
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const trace = plainExceptionText(rt, error.exception, (filename, line) => sourceLine(rt, filename, line));
    writeError(rt, `Exception ignored in sys.unraisablehook: ${safeRepr(rt, hook)}\n${trace}`);
    rt.decref(error.exception);
  } finally {
    rt.decref(args);
  }
  return true;
}

function safeRepr(rt: Runtime, object: Ref): string {
  try {
    return reprText(rt, object);
  } catch (error) {
    if (!(error instanceof Raised) || !isRaised(rt, error, T.BaseException)) throw error;
    dropRaised(rt, error);
    return "<object repr() failed>";
  }
}
