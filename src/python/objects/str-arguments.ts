// How the methods of str read their arguments.  CPython: Objects/stringlib/find.h, Objects/clinic/unicodeobject.c.h
import { sizeArgument } from "./container-arguments.ts";
import { indexNumber } from "./abstract.ts";
import { None } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr } from "./str.ts";
import type { Runtime } from "./runtime.ts";

/** Largest bound: what a missing `end` stands for. */
const HUGE = 2 ** 52;

/** `where` is "replace() argument 1" and the like. */
export function requireStr(rt: Runtime, object: Ref, where: string): void {
  if (!isStr(rt, object)) throw rt.typeError(`${where} must be str, not ${rt.typeOrNone(object)}`);
}

/** Optional `start` and `end`, None standing for the default. */
export function rangeArguments(rt: Runtime, start: Ref, end: Ref): [number, number] {
  return [rangeBound(rt, start, 0), rangeBound(rt, end, HUGE)];
}

function rangeBound(rt: Runtime, bound: Ref, otherwise: number): number {
  if (bound === 0 || bound === None) return otherwise;
  if (rt.info(bound).nb_index === null) {
    throw rt.typeError("slice indices must be integers or None or have an __index__ method");
  }
  return indexNumber(rt, bound, 0);
}

/** An optional count or width; `otherwise` where it was left out. */
export function sizeOr(rt: Runtime, argument: Ref, otherwise: number): number {
  return argument === 0 ? otherwise : sizeArgument(rt, argument);
}
