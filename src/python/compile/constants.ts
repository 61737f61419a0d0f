// The constant table of one compilation: constants that are equal in CPython's sense become one JavaScript object, also
// inside tuples and across nested code objects, so that the VM makes one heap object of each. Equal is more than `==`:
// 1, 1.0 and True differ, and so do 0.0 and -0.0. CPython: Python/compile.c const_cache_insert, _PyCode_ConstantKey.

import { ELLIPSIS } from "../syntax/ast.ts";
import type { ConstantValue } from "../syntax/ast.ts";
import type { CodeObject, Constant } from "./code.ts";

export const NONE: Constant = { kind: "none" };
export const TRUE: Constant = { kind: "bool", value: true };
export const FALSE: Constant = { kind: "bool", value: false };
const ELLIPSIS_CONSTANT: Constant = { kind: "ellipsis" };

export function intConstant(value: number): Constant {
  return { kind: "int", value: BigInt(value) };
}

export function strConstant(value: string): Constant {
  return { kind: "str", value };
}

export function tupleConstant(items: readonly Constant[]): Constant {
  return { kind: "tuple", items };
}

export function strTupleConstant(values: readonly string[]): Constant {
  return tupleConstant(values.map(strConstant));
}

/** The constant that a literal of the program stands for. */
export function literalConstant(value: ConstantValue): Constant {
  if (value === null) return NONE;
  if (value === ELLIPSIS) return ELLIPSIS_CONSTANT;
  if (typeof value === "boolean") return value ? TRUE : FALSE;
  if (typeof value === "bigint") return { kind: "int", value };
  if (typeof value === "number") return { kind: "float", value };
  if (typeof value === "string") return { kind: "str", value };
  if (value instanceof Uint8Array) return { kind: "bytes", value };
  return { kind: "complex", real: 0, imag: value.imag };
}

export class ConstantTable {
  private readonly byKey = new Map<string, Constant>();
  private readonly numbers = new Map<Constant, number>();

  /** The one object that stands for all constants equal to this one; a tuple's items are merged too. */
  intern(constant: Constant): Constant {
    if (this.numbers.has(constant)) return constant;
    const merged = this.mergeItems(constant);
    const key = this.keyOf(merged);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, merged);
    this.numbers.set(merged, this.numbers.size);
    return merged;
  }

  private mergeItems(constant: Constant): Constant {
    if (constant.kind !== "tuple" && constant.kind !== "frozenset") return constant;
    const items = constant.items.map((item) => this.intern(item));
    return items.every((item, index) => item === constant.items[index])
      ? constant
      : { kind: constant.kind, items };
  }

  private numberOf(constant: Constant): number {
    return this.numbers.get(this.intern(constant)) ?? -1;
  }

  private keyOf(constant: Constant): string {
    switch (constant.kind) {
      case "none":
      case "ellipsis":
        return constant.kind;
      case "bool":
        return constant.value ? "true" : "false";
      case "int":
        return `i${constant.value.toString(36)}`;
      case "float":
        return this.floatKey(constant.value);
      case "complex":
        return `c${this.floatKey(constant.real)},${this.floatKey(constant.imag)}`;
      case "str":
        return `s${constant.value}`;
      case "bytes":
        return `b${constant.value.join()}`;
      case "tuple":
        return `t${constant.items.map((item) => this.numberOf(item)).join()}`;
      case "frozenset": {
        const numbers = constant.items.map((item) => this.numberOf(item));
        return `z${numbers.sort((a, b) => a - b).join()}`;
      }
      case "slice": {
        const parts = [constant.start, constant.stop, constant.step];
        return `l${parts.map((part) => this.numberOf(part)).join()}`;
      }
      case "code":
        return this.codeKey(constant.code);
    }
  }

  // A NaN equals nothing, not even another NaN: each stays an object of its own.
  private floatKey(value: number): string {
    if (Number.isNaN(value)) return `n${this.numbers.size}`;
    return Object.is(value, -0) ? "f-0" : `f${value}`;
  }

  // Two code objects are equal when they would run alike at the same lines. CPython: code_richcompare.
  private codeKey(code: CodeObject): string {
    return JSON.stringify([
      code.name,
      [code.argcount, code.posonlyargcount, code.kwonlyargcount, code.flags, code.firstlineno],
      code.code.join(),
      code.consts.map((constant) => this.numberOf(constant)).join(),
      code.names,
      code.localsplusnames,
      code.linetable.join(),
      code.exceptiontable.join(),
    ]);
  }
}
