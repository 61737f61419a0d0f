// `__format__` of the builtin scalars: what they share, and the one of str.
// CPython: Python/formatter_unicode.c _PyUnicode_FormatAdvancedWriter
import { str } from "./abstract.ts";
import { padText, parseFormatSpec, unknownFormatCode } from "./format-spec.ts";
import { exactStr, isExactStr, isStr, strLength, strSlice } from "./str.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

/** The text under a non-empty specification comes from `format`; an empty one means `str(self)`. */
export function formatMethod(rt: Runtime, self: Ref, spec: Ref, format: (spec: string) => string): Ref {
  if (!isStr(rt, spec)) throw rt.typeError(`__format__() argument must be str, not ${rt.typeOrNone(spec)}`);
  if (strLength(rt, spec) === 0) return str(rt, self);
  return rt.newStr(format(rt.text(spec)));
}

/** `str.__format__`: the same object when the specification changes nothing. */
export function strFormatMethod(rt: Runtime, self: Ref, spec: Ref): Ref {
  if (!isStr(rt, spec)) throw rt.typeError(`__format__() argument must be str, not ${rt.typeOrNone(spec)}`);
  if (strLength(rt, spec) === 0) return isExactStr(rt, self) ? exactStr(rt, self) : str(rt, self);
  return formatStr(rt, self, rt.text(spec));
}

/** A str under a non-empty specification. */
export function formatStr(rt: Runtime, self: Ref, specText: string): Ref {
  const typeName = rt.typeName(self);
  const spec = parseFormatSpec(rt, specText, typeName, "s", "<");
  if (spec.type !== "s") throw unknownFormatCode(rt, spec.type, typeName);
  if (spec.sign !== "") {
    throw rt.valueError(
      spec.sign === " "
        ? "Space not allowed in string format specifier"
        : "Sign not allowed in string format specifier",
    );
  }
  if (spec.isZeroCoerced)
    throw rt.valueError("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.isAlternate) throw rt.valueError("Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") throw rt.valueError("'=' alignment not allowed in string format specifier");
  const length = strLength(rt, self);
  if (spec.width <= length && (spec.precision < 0 || spec.precision >= length)) return exactStr(rt, self);
  const kept = spec.precision >= 0 && spec.precision < length ? spec.precision : length;
  if (spec.width <= kept) return strSlice(rt, self, 0, kept);
  const text = rt.text(self);
  const shown = kept === length ? text : Array.from(text).slice(0, kept).join("");
  return rt.newStr(padText(shown, kept, spec));
}
