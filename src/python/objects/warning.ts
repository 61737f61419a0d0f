// Warnings that the interpreter itself gives: the line on stderr that `warnings.warn` would write under the default
// filters. Only DeprecationWarning raised by code of `__main__` is shown by default, and each place once.
// CPython: Python/_warnings.c
import type { Runtime } from "./runtime.ts";

/** PyErr_WarnEx(PyExc_DeprecationWarning, text, 1). Standard error carries it; the program goes on. */
export function warnDeprecated(rt: Runtime, text: string): void {
  const warn = rt.warn;
  if (warn !== null) warn("DeprecationWarning", text);
}
