// `staticmethod`: a function that is not bound when it is got from a class or an instance. The type itself is in
// method-holder.ts.  CPython: Objects/funcobject.c
import { newHolder } from "./method-holder.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

/** A staticmethod of the (borrowed) callable. */
export function newStaticMethod(rt: Runtime, callable: Ref): Ref {
  return newHolder(rt, T.staticmethod, callable);
}
