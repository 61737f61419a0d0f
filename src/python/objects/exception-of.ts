// A Python exception made by calling its type with arguments, so that types with fields of their own (UnicodeError and
// its kin, OSError) fill them.
import { Raised } from "./raised.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

/** Arguments borrowed. Throw what it returns. */
export function newExceptionOf(rt: Runtime, type: Ref, args: readonly Ref[]): Raised {
  return new Raised(rt.call(type, args));
}
