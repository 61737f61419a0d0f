// The modules of the standard library that are written in Python, by name.
import { ABC_SOURCE } from "./abc.ts";
import { COPY_SOURCE } from "./copy.ts";
import { FUNCTOOLS_SOURCE } from "./functools.ts";
import { TYPES_SOURCE } from "./types.ts";
import { WEAKREF_SOURCE } from "./weakref.ts";

export const LIBRARY_SOURCES: ReadonlyMap<string, string> = new Map([
  ["abc", ABC_SOURCE],
  ["copy", COPY_SOURCE],
  ["functools", FUNCTOOLS_SOURCE],
  ["types", TYPES_SOURCE],
  ["weakref", WEAKREF_SOURCE],
]);

/** Those that stand for what CPython has in C: their frames are in no traceback and count towards no limit. */
export const NATIVE_LIBRARY: ReadonlySet<string> = new Set(["abc", "functools"]);
