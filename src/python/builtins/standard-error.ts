// Where tracebacks and warnings go: to `sys.stderr` as the program has it now, or nowhere.   CPython: Python/sysmodule.c
import { callMethod } from "../objects/abstract.ts";
import { dictGetText } from "../objects/dict.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None } from "../objects/static.ts";
import { isTextStream, writePlainText } from "../objects/text-stream.ts";

/** Writes text; what a program's own stream raises ends here. */
export function writeError(rt: Runtime, text: string): void {
  const stream = rt.sysDict === 0 ? 0 : dictGetText(rt, rt.sysDict, "stderr");
  if (stream === None) return;
  if (stream === 0) {
    rt.host.write(text, "stderr");
    return;
  }
  rt.incref(stream);
  try {
    if (isTextStream(rt, stream)) writePlainText(rt, stream, text);
    else {
      const str = rt.newStr(text);
      try {
        rt.decref(callMethod(rt, stream, "write", [str]));
      } finally {
        rt.decref(str);
      }
    }
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.decref(error.exception);
  } finally {
    rt.decref(stream);
  }
}
