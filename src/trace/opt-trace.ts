// The trace format of the Online Python Tutor, version 3: the shape of its entries, and how they are written as JSON.

/**
 * A value in place, or `["REF", id]` into the heap; `["SPECIAL_FLOAT", text]`, `["IMPORTED_FAUX_PRIMITIVE", text]`. An int beyond
 * 2 ** 53 is a bigint, a float an `OptFloat`.
 */
export type OptValue = null | boolean | number | bigint | string | OptFloat | readonly OptValue[];

/** What the heap holds of an object: its sort, then its parts. */
export type OptObject = OptValue[];

export interface OptFrame {
  frame_id: number;
  func_name: string;
  encoded_locals: Record<string, OptValue>;
  ordered_varnames: string[];
  parent_frame_id_list: number[];
  is_parent: boolean;
  is_zombie: boolean;
  is_highlighted: boolean;
  unique_hash: string;
}

export interface OptEntry {
  event: string;
  line?: number | null;
  func_name?: string;
  globals?: Record<string, OptValue>;
  ordered_globals?: string[];
  stack_to_render?: OptFrame[];
  heap?: Record<string, OptObject>;
  stdout?: string;
  exception_msg?: string;
  offset?: number;
  prompt?: string;
}

export interface OptTrace {
  readonly code: string;
  readonly trace: readonly OptEntry[];
}

/** A float, which JSON's readers tell from an int by its point. */
export class OptFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toString(): string {
    return Number.isInteger(this.value) ? this.value.toFixed(1) : String(this.value);
  }

  toJSON(): number {
    return this.value;
  }
}

/** The trace as JSON. Numbers are written as Python has them: 2.0 with its point, 10 ** 30 with all its digits. */
export function optJson(value: unknown): string {
  if (value instanceof OptFloat || typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(optJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${optJson(member)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
