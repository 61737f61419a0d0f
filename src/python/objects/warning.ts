// Warnings that the interpreter itself gives: the line on stderr that `warnings.warn` would write under the default
// filters, or what the program's own filters make of it, an exception too.   CPython: Python/_warnings.c
import type { Runtime } from "./runtime.ts";

export type WarningCategory =
  "DeprecationWarning" | "RuntimeWarning" | "SyntaxWarning" | "PendingDeprecationWarning";

export interface WarningPlace {
  readonly filename: string;
  readonly line: number;
}

/** Gives a warning. `isOfObject`: it is about an object, whose place of allocation is to be had with tracemalloc. */
export type WarningSink = (
  category: WarningCategory,
  text: string,
  place?: WarningPlace,
  isOfObject?: boolean,
) => void;

/** PyErr_WarnEx(PyExc_DeprecationWarning, text, 1). */
export function warnDeprecated(rt: Runtime, text: string): void {
  rt.warn?.("DeprecationWarning", text);
}
