// An int from any number or numeral, as `int(x)` makes it.  CPython: Objects/abstract.c PyNumber_Long
import { index } from "./abstract.ts";
import { bufferBytes } from "./buffer.ts";
import { exactInt, isInt } from "./int.ts";
import { intFromBytes, intFromStr } from "./int-text.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isStr } from "./str.ts";
import type { Runtime } from "./runtime.ts";
import { warnDeprecated } from "./warning.ts";

/** PyNumber_Long: an exact int. */
export function toInt(rt: Runtime, object: Ref): Ref {
  if (rt.typeOf(object) === T.int) return rt.incref(object);
  const info = rt.info(object);
  if (info.nb_int !== null) {
    const result = info.nb_int(rt, object);
    if (rt.typeOf(result) === T.int) return result;
    try {
      const resultType = rt.typeName(result);
      if (!isInt(rt, result)) throw rt.typeError(`__int__ returned non-int (type ${resultType})`);
      warnDeprecated(
        rt,
        `__int__ returned non-int (type ${resultType}).  The ability to return an instance of a strict ` +
          "subclass of int is deprecated, and may be removed in a future version of Python.",
      );
      return exactInt(rt, result);
    } finally {
      rt.decref(result);
    }
  }
  if (info.nb_index !== null) return index(rt, object);
  if (isStr(rt, object)) return intFromStr(rt, object, 10);
  const bytes = bufferBytes(rt, object);
  if (bytes !== null) return intFromBytes(rt, bytes, 10);
  throw rt.typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${rt.typeName(object)}'`,
  );
}
