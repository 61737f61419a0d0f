// Dealloc, traverse and clear of the many small types that are nothing but a few fields holding objects. It imports no
// values, since tables of types are made from it while modules load.
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import type { Slots } from "./type-info.ts";

/** The slots of a collectable type that owns the objects at these byte offsets; dropped in this order. */
export function heldFields(offsets: readonly number[]): Partial<Slots> {
  return {
    tp_dealloc: (rt: Runtime, self: Ref): void => {
      rt.untrack(self);
      for (const offset of offsets) rt.decrefOrNull(rt.exchange(self + offset, 0));
      rt.freeObject(self);
    },
    tp_traverse: (rt: Runtime, self: Ref, visit: (held: Ref) => void): void => {
      for (const offset of offsets) {
        const held = rt.pointer(self + offset);
        if (held !== 0) visit(held);
      }
    },
  };
}
