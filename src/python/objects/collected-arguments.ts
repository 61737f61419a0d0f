// What CPython does with the arguments of a call before a program's own method gets them, as far as reference counts and
// addresses show it: a callable without a fast way gets a tuple and a dict, which hold the arguments once more, and where a
// method is called with a dict of keywords all values are held yet once more in the array that is made of both.
// CPython: Objects/call.c _PyObject_MakeTpCall, _PyObject_Call_Prepend, _PyStack_UnpackDict
import { newDictFromItems } from "./dict.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { newTrackedTuple } from "./tuple.ts";
import type { KeywordNames } from "./type-info.ts";

/** The tuple of the positional arguments and the dict of the others (0: none), owned; both 0 where the caller has made
 * them already. */
export function collectArguments(
  rt: Runtime,
  args: readonly Ref[],
  names: KeywordNames,
): { tuple: Ref; dict: Ref } {
  if (rt.areArgumentsCollected) {
    rt.areArgumentsCollected = false;
    return { tuple: 0, dict: 0 };
  }
  const nameCount = names === null ? 0 : names.length;
  const positional = nameCount === 0 ? args : args.slice(0, args.length - nameCount);
  const tuple =
    positional.length === 0
      ? 0
      : newTrackedTuple(
          rt,
          positional.map((arg) => rt.incref(arg)),
        );
  const dict =
    names === null || nameCount === 0 ? 0 : newDictFromItems(rt, names, args.slice(positional.length));
  return { tuple, dict };
}

/** Calls an unbound method with the object before the arguments. */
export function callPrepended(
  rt: Runtime,
  method: Ref,
  self: Ref,
  args: readonly Ref[],
  names: KeywordNames,
): Ref {
  const all = [self, ...args];
  if (names === null || names.length === 0) return rt.call(method, all, names);
  const held = rt.version.holdsSelfOfKeywordCalls ? all : args;
  for (const each of held) rt.incref(each);
  try {
    return rt.call(method, all, names);
  } finally {
    for (const each of held) rt.decref(each);
  }
}
