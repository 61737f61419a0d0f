// The complex object: two doubles. Here it is made and read; complex-arithmetic.ts computes.
// CPython: Objects/complexobject.c
import { COMPLEX_IMAG, COMPLEX_REAL, OB_TYPE } from "../memory/layout.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

export const COMPLEX_SIZE = 32;

export interface ComplexValue {
  readonly re: number;
  readonly im: number;
}

export function newComplex(rt: Runtime, re: number, im: number): Ref {
  return writeComplex(rt, rt.newObject(T.complex, COMPLEX_SIZE), re, im);
}

function writeComplex(rt: Runtime, object: Ref, re: number, im: number): Ref {
  rt.heap.storeFloat64(object + COMPLEX_REAL, re);
  rt.heap.storeFloat64(object + COMPLEX_IMAG, im);
  return object;
}

/** An instance of complex or of a subclass of it. */
export function newComplexOfType(rt: Runtime, type: Ref, re: number, im: number): Ref {
  if (type === T.complex) return newComplex(rt, re, im);
  const allocate = rt.infoOfType(type).tp_alloc;
  if (allocate === null) throw rt.typeError(`cannot create '${rt.infoOfType(type).name}' instances`);
  return writeComplex(rt, allocate(rt, type, 0), re, im);
}

export function complexValue(rt: Runtime, object: Ref): ComplexValue {
  return { re: rt.heap.f64[(object + COMPLEX_REAL) >> 3], im: rt.heap.f64[(object + COMPLEX_IMAG) >> 3] };
}

export function isComplex(rt: Runtime, object: Ref): boolean {
  const type = rt.heap.i32[(object + OB_TYPE) >> 2];
  return type === T.complex || rt.isSubtype(type, T.complex);
}

export function complexDealloc(rt: Runtime, object: Ref): void {
  rt.freeObject(object);
}
