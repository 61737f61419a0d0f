// dict_keys, dict_values, dict_items: windows on a dict; keys and items have the algebra of sets.
// CPython: Objects/dictobject.c, dictviews
//
// | 16 | dv_dict |
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";

export const VIEW_DICT = 16;

/** The dict that a view shows, borrowed. */
export function dictViewDict(rt: Runtime, view: Ref): Ref {
  return rt.heap.i32[(view + VIEW_DICT) >> 2];
}
