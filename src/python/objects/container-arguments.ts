// How the methods of sequences read their integer arguments.  CPython: Python/ceval.c _PyEval_SliceIndexNotNone, clinic
import { index, indexNumber } from "./abstract.ts";
import { bigIntOf, compactInt, isCompactInt, isInt, numberOf } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

const SSIZE_MAX = 2n ** 63n - 1n;

/** A `Py_ssize_t` parameter: an int or what has `__index__`. Raises OverflowError beyond 64 bits, in words of the C type. */
export function sizeArgument(rt: Runtime, argument: Ref, cType = "ssize_t"): number {
  if (isCompactInt(rt, argument)) return compactInt(rt, argument);
  const number = index(rt, argument);
  try {
    const value = numberOf(rt, number);
    if (!Number.isSafeInteger(value)) {
      const exact = bigIntOf(rt, number);
      if (exact > SSIZE_MAX || exact < -SSIZE_MAX - 1n) {
        throw rt.overflowError(`Python int too large to convert to C ${cType}`);
      }
    }
    return value;
  } finally {
    rt.decref(number);
  }
}

/** PyLong_AsSsize_t: an int's number; what only has `__index__` will not do. */
export function ssizeOfInt(rt: Runtime, object: Ref): number {
  if (!isInt(rt, object)) throw rt.typeError("an integer is required");
  return sizeArgument(rt, object);
}

/** A `start` or `stop` parameter: clipped to 64 bits. */
export function sliceArgument(rt: Runtime, argument: Ref): number {
  if (isCompactInt(rt, argument)) return compactInt(rt, argument);
  if (rt.info(argument).nb_index === null) {
    throw rt.typeError("slice indices must be integers or have an __index__ method");
  }
  return indexNumber(rt, argument, 0);
}

/** A subscript that is an int: its number, or null when the key is none (then it may be a slice). */
export function subscriptNumber(rt: Runtime, key: Ref): number | null {
  if (isCompactInt(rt, key)) return compactInt(rt, key);
  if (rt.info(key).nb_index === null) return null;
  return indexNumber(rt, key, T.IndexError);
}

/** The positional arguments of `tp_init` or `tp_new` of a type that takes no keywords unless it is subclassed. */
export function positionalOnly(
  rt: Runtime,
  typeName: string,
  isExact: boolean,
  args: readonly Ref[],
  names: readonly Ref[] | null,
  max: number,
  min = 0,
): readonly Ref[] {
  const nameCount = names === null ? 0 : names.length;
  if (nameCount > 0 && isExact) throw rt.typeError(`${typeName}() takes no keyword arguments`);
  const count = args.length - nameCount;
  if (count > max || count < min) {
    const bound = count > max ? max : min;
    const how = min === max ? "" : count > max ? "at most " : "at least ";
    throw rt.typeError(`${typeName} expected ${how}${bound} argument${bound === 1 ? "" : "s"}, got ${count}`);
  }
  return nameCount > 0 ? args.slice(0, count) : args;
}
