// `__text_signature__`: how builtin functions, methods and types say that they are called, from which inspect.signature
// reads. Mostly that is what they are declared with; what CPython says differently stands here.
// CPython: Objects/typeobject.c _PyType_GetTextSignatureFromInternalDoc
import type { NativeFunction } from "./native.ts";

/** The constructors that have a signature. */
const TYPE_SIGNATURES: Readonly<Record<string, string>> = {
  object: "()",
  bool: "(object=False, /)",
  classmethod: "(function, /)",
  complex: "(real=0, imag=0)",
  enumerate: "(iterable, start=0)",
  filter: "(function, iterable, /)",
  float: "(x=0, /)",
  frozenset: "(iterable=(), /)",
  list: "(iterable=(), /)",
  map: "(function, iterable, /, *iterables, strict=False)",
  memoryview: "(object)",
  property: "(fget=None, fset=None, fdel=None, doc=None)",
  reversed: "(sequence, /)",
  set: "(iterable=(), /)",
  staticmethod: "(function, /)",
  tuple: "(iterable=(), /)",
  zip: "(*iterables, strict=False)",
};

/** Functions whose parameters no signature can tell. */
const WITHOUT = new Set(
  "dir getattr iter max min next vars breakpoint __build_class__ dict.pop dict.update type.__new__".split(
    " ",
  ),
);

/** What a signature says instead of the declaration. */
const SPECIAL: Readonly<Record<string, string>> = {
  abs: "x, /",
  anext: "aiterator, default=<unrepresentable>, /",
  sorted: "iterable, /, *, key=None, reverse=False",
  "object.__subclasshook__": "object, /",
};

/** Between `sub` and the end of the parentheses of what searches in part of a text. */
const SEARCH_BOUNDS = "[, start[, end]], /";

/** The text signature with its first parameter; null for none. */
export function functionSignature(native: NativeFunction, first: string): string | null {
  const name = native.qualifiedName;
  if (WITHOUT.has(name)) return null;
  let rest = (SPECIAL[name] ?? native.signature).trim();
  const bounded = /^(\w+), start=None, end=None, \/$/.exec(rest);
  if (bounded !== null) rest = bounded[1] + SEARCH_BOUNDS;
  if (rest === "/" || rest === "") return `(${first}, /)`;
  return rest.includes("/") ? `(${first}, ${rest})` : `(${first}, /, ${rest})`;
}

export function typeSignature(name: string): string | null {
  return TYPE_SIGNATURES[name] ?? null;
}
