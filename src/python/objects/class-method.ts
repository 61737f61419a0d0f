// `classmethod`: a function that is bound to the class it is got through. The type itself is in method-holder.ts.
// CPython: Objects/funcobject.c
import { newHolder } from "./method-holder.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

/** A classmethod of the (borrowed) callable. */
export function newClassMethod(rt: Runtime, callable: Ref): Ref {
  return newHolder(rt, T.classmethod, callable);
}
