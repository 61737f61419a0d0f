// What readings need of the interpreter itself: an int of its own even for a value that Python keeps only one int of, so
// that a belief in copies holds for 10 as it does for 1000. Only what runs programs imports this file.

import { newIntOfSubclass, nativeFunction, T } from "../python/index.ts";
import type { NativeFunction, Ref, Runtime } from "../python/index.ts";

export const readingNatives: readonly NativeFunction[] = [
  nativeFunction("__fresh__", "value, /", (rt: Runtime, _self: Ref, value: Ref) =>
    newIntOfSubclass(rt, T.int, value),
  ),
];
