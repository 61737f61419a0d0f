// How a str is shown: `'…'` with escapes for what cannot be printed.  CPython: Objects/unicodeobject.c unicode_repr
import { isPrintable } from "./unicode-classes.ts";
import { strUnits } from "./str.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

const SIMPLE_ESCAPES: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\" };

/** As `repr(str)`: single quotes unless only they occur inside. */
export function strRepr(rt: Runtime, str: Ref): string {
  return reprOfPoints(strUnits(rt, str));
}

export function reprOfPoints(points: Uint8Array | Uint16Array | Int32Array): string {
  const quote = points.includes(39) && !points.includes(34) ? 34 : 39;
  const mark = String.fromCharCode(quote);
  let text = mark;
  for (const code of points) {
    if (code >= 32 && code < 127 && code !== quote && code !== 92) text += String.fromCharCode(code);
    else if (code === quote) text += `\\${mark}`;
    else text += SIMPLE_ESCAPES[code] ?? (isPrintable(code) ? String.fromCodePoint(code) : escapeOf(code));
  }
  return text + mark;
}

/** `\xNN`, `\uNNNN` or `\UNNNNNNNN`. */
export function escapeOf(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}
