// The modules of the standard library that are written in Python, by name.
import { ABC_SOURCE } from "./abc.ts";
import { COLLECTIONS_ABC_SOURCE } from "./collections-abc.ts";
import { COLLECTIONS_SOURCE } from "./collections.ts";
import { CONTEXTLIB_SOURCE } from "./contextlib.ts";
import { COPY_SOURCE } from "./copy.ts";
import { DECIMAL_SOURCE } from "./decimal.ts";
import { DATACLASSES_SOURCE } from "./dataclasses.ts";
import { ENUM_SOURCE } from "./enum.ts";
import { FUNCTOOLS_SOURCE } from "./functools.ts";
import { IO_SOURCE } from "./io.ts";
import { ITERTOOLS_SOURCE } from "./itertools.ts";
import { KEYWORD_SOURCE, STRING_SOURCE } from "./keyword.ts";
import { OPERATOR_SOURCE } from "./operator.ts";
import { CTYPES_SOURCE } from "./ctypes.ts";
import { RANDOM_SOURCE } from "./random.ts";
import { TRACEMALLOC_SOURCE } from "./tracemalloc.ts";
import { TRACEBACK_SOURCE } from "./traceback.ts";
import { WARNINGS_SOURCE } from "./warnings.ts";
import { BISECT_SOURCE, HEAPQ_SOURCE } from "./bisect.ts";
import { DIS_SOURCE } from "./dis.ts";
import { INSPECT_SOURCE } from "./inspect.ts";
import { JSON_SOURCE } from "./json.ts";
import { TEXTWRAP_SOURCE } from "./textwrap.ts";
import { TYPES_SOURCE } from "./types.ts";
import { TYPING_SOURCE } from "./typing.ts";
import { WEAKREF_SOURCE } from "./weakref.ts";

export const LIBRARY_SOURCES: ReadonlyMap<string, string> = new Map([
  ["abc", ABC_SOURCE],
  ["_collections_abc", COLLECTIONS_ABC_SOURCE],
  ["collections", COLLECTIONS_SOURCE],
  ["collections.abc", "from _collections_abc import *\nfrom _collections_abc import __all__\n"],
  ["contextlib", CONTEXTLIB_SOURCE],
  ["copy", COPY_SOURCE],
  ["_pydecimal", DECIMAL_SOURCE],
  ["dataclasses", DATACLASSES_SOURCE],
  ["enum", ENUM_SOURCE],
  ["functools", FUNCTOOLS_SOURCE],
  ["io", IO_SOURCE],
  ["itertools", ITERTOOLS_SOURCE],
  ["keyword", KEYWORD_SOURCE],
  ["operator", OPERATOR_SOURCE],
  ["string", STRING_SOURCE],
  ["ctypes", CTYPES_SOURCE],
  ["random", RANDOM_SOURCE],
  ["traceback", TRACEBACK_SOURCE],
  ["tracemalloc", TRACEMALLOC_SOURCE],
  ["warnings", WARNINGS_SOURCE],
  ["bisect", BISECT_SOURCE],
  ["heapq", HEAPQ_SOURCE],
  ["dis", DIS_SOURCE],
  ["inspect", INSPECT_SOURCE],
  ["json", JSON_SOURCE],
  ["textwrap", TEXTWRAP_SOURCE],
  ["types", TYPES_SOURCE],
  ["typing", TYPING_SOURCE],
  ["weakref", WEAKREF_SOURCE],
]);

/** Those that stand for what CPython has in C: their frames are in no traceback and count towards no limit. */
export const NATIVE_LIBRARY: ReadonlySet<string> = new Set([
  "abc",
  "bisect",
  "collections",
  "ctypes",
  "functools",
  "heapq",
  "io",
  "itertools",
  "operator",
  "tracemalloc",
]);

/** Those that stand before CPython's, which would need what is not here. */
export const OURS: ReadonlySet<string> = new Set(["ctypes"]);
