// Every builtin type, in an order in which a base stands before the types made from it. One line a type: this list is
// what `readyTypes` writes into the heap when an interpreter starts.
import type { TypeSpec } from "./type-spec.ts";

export const CATALOG: readonly TypeSpec[] = [];
