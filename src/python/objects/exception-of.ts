// Python exceptions from TypeScript: made by calling their type, so that types with fields of their own (UnicodeError
// and its kin, OSError) fill them; and told apart when caught.
import { Raised } from "./raised.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

/** Arguments borrowed. Throw what it returns. */
export function newExceptionOf(rt: Runtime, type: Ref, args: readonly Ref[]): Raised {
  return new Raised(rt.call(type, args));
}

/** Whether what was caught is a Python exception of that type or below it. */
export function isExceptionOf(rt: Runtime, error: unknown, type: Ref): error is Raised {
  return error instanceof Raised && rt.isSubtype(rt.typeOf(error.exception), type);
}
