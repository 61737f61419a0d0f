// The float object: one IEEE double in 24 bytes, kept in a free list of 100 when freed. Here floats are made and read;
// float-arithmetic.ts computes with them, float-text.ts writes and reads their decimals.
// CPython: Objects/floatobject.c
import { FLOAT_VALUE, OB_TYPE } from "../memory/layout.ts";
import { FreeListKind } from "./free-list.ts";
import type { FreeList } from "./free-list.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

export const FLOAT_SIZE = 24;
const FREE_FLOATS = new FreeListKind("float", 100);

function floatFreeList(rt: Runtime): FreeList {
  rt.floatFreeList ??= rt.freeList(FREE_FLOATS);
  return rt.floatFreeList;
}

/** A new float, owned. */
export function newFloat(rt: Runtime, value: number): Ref {
  const heap = rt.heap;
  const i32 = heap.i32;
  const head = floatFreeList(rt).head;
  let object = i32[head];
  if (object === 0) object = rt.newObject(T.float, FLOAT_SIZE) | 0;
  else {
    const word = object >> 2;
    if (heap.journal !== null) {
      heap.noteWords(head, 2);
      heap.noteWords(word, 1);
    }
    i32[head] = i32[word];
    i32[head + 1] -= 1;
    i32[word] = 1;
    if (heap.observer !== null) heap.observer.allocated(object, T.float, FLOAT_SIZE);
  }
  if (heap.journal !== null) heap.noteWords((object + FLOAT_VALUE) >> 2, 2);
  heap.f64[(object + FLOAT_VALUE) >> 3] = value;
  return object;
}

/** An instance of a subclass of float. */
export function newFloatOfSubclass(rt: Runtime, type: Ref, value: number): Ref {
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  const object = allocate(rt, type, 0);
  rt.heap.storeFloat64(object + FLOAT_VALUE, value);
  return object;
}

/** The value of a float or of an instance of its subclass. */
export function floatValue(rt: Runtime, object: Ref): number {
  return rt.heap.f64[(object + FLOAT_VALUE) >> 3];
}

/** float or a subclass's instance. */
export function isFloat(rt: Runtime, object: Ref): boolean {
  const type = rt.heap.i32[(object + OB_TYPE) >> 2];
  return type === T.float || rt.isSubtype(type, T.float);
}

export function floatDealloc(rt: Runtime, object: Ref): void {
  if (rt.heap.i32[(object + OB_TYPE) >> 2] === T.float) rt.freeToList(floatFreeList(rt), object);
  else rt.freeObject(object);
}
