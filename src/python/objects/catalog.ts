// Every builtin type, in an order in which a base stands before the types made from it, and their making when an
// interpreter starts. No other file of this folder imports this one: it is evaluated after all that it lists.
import { CORE_TYPES } from "./catalog-core.ts";
import { CONTAINER_TYPES } from "./catalog-containers.ts";
import { LANGUAGE_TYPES } from "./catalog-language.ts";
import { SCALAR_TYPES } from "./catalog-scalars.ts";
import { VM_TYPES } from "./catalog-vm.ts";
import type { Runtime } from "./runtime.ts";
import { addTypes } from "./type-ready.ts";
import type { TypeSpec } from "./type-spec.ts";

export const CATALOG: readonly TypeSpec[] = [
  ...CORE_TYPES,
  ...SCALAR_TYPES,
  ...CONTAINER_TYPES,
  ...LANGUAGE_TYPES,
  ...VM_TYPES,
];

/** Writes all builtin types into the heap. */
export function readyTypes(rt: Runtime): void {
  addTypes(rt, CATALOG);
}
