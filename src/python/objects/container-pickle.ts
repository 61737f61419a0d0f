// What `__reduce__` of containers and their iterators needs.
import { dictGetText } from "./dict.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

/** A builtin function or type by name, as an owned reference. */
export function getBuiltin(rt: Runtime, name: string): Ref {
  const found = dictGetText(rt, rt.builtins, name);
  if (found === 0) throw rt.error(T.AttributeError, name);
  return rt.incref(found);
}
