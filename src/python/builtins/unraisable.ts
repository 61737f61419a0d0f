// Exceptions that nobody can catch: those of `__del__`, of weak reference callbacks, of the collector. They are written to
// stderr with their traceback.   CPython: Python/errors.c _PyErr_WriteUnraisableMsg
import { isRaised, dropRaised, reprText } from "../objects/abstract.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Ref } from "../objects/static.ts";
import { T } from "../objects/static.ts";
import { sourceLine } from "../objects/source-lines.ts";
import { plainExceptionText } from "./traceback-text.ts";

/** Makes the interpreter report such exceptions. */
export function installUnraisable(rt: Runtime): void {
  rt.unraisable = (message, object, exception) => {
    const text = message === "" ? "Exception ignored in" : message;
    const subject = object === 0 ? "" : ` ${safeRepr(rt, object)}`;
    const trace = plainExceptionText(rt, exception, (filename, line) => sourceLine(rt, filename, line));
    rt.host.write(`${text}${subject}:\n${trace}`, "stderr");
    rt.decref(exception);
  };
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
