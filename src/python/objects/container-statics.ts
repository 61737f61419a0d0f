// The containers' part of the data segment: the empty tuple and the keys object that all empty dicts share. Called once
// when an interpreter starts, before any type is made ready.
import { initEmptyKeys } from "./dict-keys.ts";
import type { Runtime } from "./runtime.ts";
import { initEmptyTuple } from "./tuple.ts";

export function initContainerStatics(rt: Runtime): void {
  initEmptyTuple(rt);
  initEmptyKeys(rt);
}
