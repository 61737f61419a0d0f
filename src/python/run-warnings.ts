// Warnings that the interpreter itself gives. Once a program has the warnings module, its filters decide, and they may make
// an exception of a warning; before that the default filters are applied here: one line on stderr with the place, and the
// line of source, the same text at the same place only once.   CPython: Python/_warnings.c
import { callMethod, hasAttr } from "./objects/abstract.ts";
import { heapCode } from "./objects/code-object.ts";
import { dictGetText, dictSetText, newDict } from "./objects/dict.ts";
import { firstComplete, frameCode, frameLine } from "./objects/frame-object.ts";
import { setTraceback } from "./objects/exceptions.ts";
import { newInt } from "./objects/int.ts";
import { writeError } from "./builtins/standard-error.ts";
import { Raised } from "./objects/raised.ts";
import type { Runtime } from "./objects/runtime.ts";
import { sourceLine } from "./objects/source-lines.ts";
import { None, T } from "./objects/static.ts";
import type { Ref } from "./objects/static.ts";
import type { WarningCategory, WarningPlace, WarningSink } from "./objects/warning.ts";
import { FRAME_GLOBALS } from "./memory/layout.ts";

/** Categories that are shown only when the program itself, `__main__`, gives cause. */
const OF_MAIN_ONLY = new Set(["DeprecationWarning"]);
const NEVER = new Set(["PendingDeprecationWarning", "ImportWarning", "ResourceWarning"]);

/** What `rt.warn` is: warns at the line that runs, or at the place that is given. */
export function warner(rt: Runtime): WarningSink {
  const shown = new Set<string>();
  return (category, text, place, isOfObject = false) => {
    const frame = firstComplete(rt, rt.caller.currentFrame());
    if (frame === 0 && place === undefined) return;
    const globals = place === undefined ? rt.pointer(frame + FRAME_GLOBALS) : 0;
    const { filename, line } = place ?? {
      filename: heapCode(rt, frameCode(rt, frame)).code.filename,
      line: frameLine(rt, frame),
    };
    if (warnThroughModule(rt, category, text, { filename, line }, globals)) return;
    if (NEVER.has(category)) return;
    if (OF_MAIN_ONLY.has(category)) {
      const name = globals === 0 ? 0 : dictGetText(rt, globals, "__name__");
      if (name === 0 || rt.text(name) !== "__main__") return;
    }
    const isNew = showWarning(rt, shown, filename, line, category, text);
    if (isNew && isOfObject)
      writeError(rt, `${category}: Enable tracemalloc to get the object allocation traceback\n`);
  };
}

/** `warnings.warn_explicit`, where the program has imported the module. Raises what the filters make of the warning. */
function warnThroughModule(
  rt: Runtime,
  category: WarningCategory,
  text: string,
  place: WarningPlace,
  globals: Ref,
): boolean {
  const module = dictGetText(rt, rt.sysModules, "warnings");
  if (module === 0 || module === None || !hasAttr(rt, module, rt.intern("warn_explicit"))) return false;
  const name = globals === 0 ? 0 : dictGetText(rt, globals, "__name__");
  const made = [rt.newStr(text), rt.newStr(place.filename), newInt(rt, place.line)];
  const args = [made[0], T[category], made[1], made[2], name || None, registryOf(rt, globals)];
  rt.incref(module);
  try {
    rt.decref(callMethod(rt, module, "warn_explicit", args));
  } catch (error) {
    // In CPython no frame of Python code lies between.
    if (error instanceof Raised) setTraceback(rt, error.exception, 0);
    throw error;
  } finally {
    rt.decref(module);
    for (const each of made) rt.decref(each);
  }
  return true;
}

/** The dict in which a module's warnings are noted, borrowed from its globals; None for what belongs to no module. */
function registryOf(rt: Runtime, globals: Ref): Ref {
  if (globals === 0) return None;
  const known = dictGetText(rt, globals, "__warningregistry__");
  if (known !== 0) return known;
  const registry = newDict(rt);
  dictSetText(rt, globals, "__warningregistry__", registry);
  rt.decref(registry);
  return registry;
}

/** Writes one warning unless it was shown before. */
function showWarning(
  rt: Runtime,
  shown: Set<string>,
  filename: string,
  line: number,
  category: string,
  text: string,
): boolean {
  const key = `${filename}:${line}:${category}:${text}`;
  if (shown.has(key)) return false;
  shown.add(key);
  const source = sourceLine(rt, filename, line)?.trim() ?? "";
  const quoted = source === "" ? "" : `  ${source}\n`;
  writeError(rt, `${filename}:${line}: ${category}: ${text}\n${quoted}`);
  return true;
}
