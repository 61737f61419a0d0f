// The modules of the standard library that are written in Python, by name.
import { COPY_SOURCE } from "./copy.ts";
import { TYPES_SOURCE } from "./types.ts";
import { WEAKREF_SOURCE } from "./weakref.ts";

export const LIBRARY_SOURCES: ReadonlyMap<string, string> = new Map([
  ["copy", COPY_SOURCE],
  ["types", TYPES_SOURCE],
  ["weakref", WEAKREF_SOURCE],
]);
