// Warnings of a running program as the default filters show them: one line on stderr with the place, and the line of
// source; the same text at the same place only once.   CPython: Python/_warnings.c
import { sourceLine } from "./objects/source-lines.ts";
import { FRAME_GLOBALS } from "./memory/layout.ts";
import { dictGetText } from "./objects/dict.ts";
import { firstComplete, frameCode, frameLine } from "./objects/frame-object.ts";
import { heapCode } from "./objects/code-object.ts";
import type { Runtime } from "./objects/runtime.ts";

/** Categories that are shown only when the program itself, `__main__`, gives cause. */
const OF_MAIN_ONLY = new Set(["DeprecationWarning"]);
const NEVER = new Set(["PendingDeprecationWarning", "ImportWarning", "ResourceWarning"]);

/** What `rt.warn` is: warns at the line that runs. */
export function warner(rt: Runtime): (category: string, text: string) => void {
  const shown = new Set<string>();
  return (category, text) => {
    const frame = firstComplete(rt, rt.caller.currentFrame());
    if (frame === 0 || NEVER.has(category)) return;
    const name = dictGetText(rt, rt.pointer(frame + FRAME_GLOBALS), "__name__");
    const isMain = name !== 0 && rt.text(name) === "__main__";
    if (OF_MAIN_ONLY.has(category) && !isMain) return;
    const { filename } = heapCode(rt, frameCode(rt, frame)).code;
    showWarning(rt, shown, filename, frameLine(rt, frame), category, text);
  };
}

/** Writes one warning unless it was shown before. */
export function showWarning(
  rt: Runtime,
  shown: Set<string>,
  filename: string,
  line: number,
  category: string,
  text: string,
): void {
  const key = `${filename}:${line}:${category}:${text}`;
  if (shown.has(key)) return;
  shown.add(key);
  const source = sourceLine(rt, filename, line)?.trim() ?? "";
  const quoted = source === "" ? "" : `  ${source}\n`;
  rt.host.write(`${filename}:${line}: ${category}: ${text}\n${quoted}`, "stderr");
}
