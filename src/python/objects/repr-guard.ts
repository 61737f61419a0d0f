// Which containers are being shown at the moment, so that one that holds itself prints `[...]` and ends.
// CPython: Objects/object.c Py_ReprEnter, Py_ReprLeave
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";

const shown = new WeakMap<Runtime, Ref[]>();

/** False when the container is being shown already; otherwise pair it with `leaveRepr`. */
export function enterRepr(rt: Runtime, object: Ref): boolean {
  let objects = shown.get(rt);
  if (objects === undefined) shown.set(rt, (objects = []));
  if (objects.includes(object)) return false;
  objects.push(object);
  return true;
}

export function leaveRepr(rt: Runtime, object: Ref): void {
  const objects = shown.get(rt);
  if (objects === undefined) return;
  const at = objects.lastIndexOf(object);
  if (at >= 0) objects.splice(at, 1);
}
