// How a builtin type is declared: one `TypeSpec` a file, data only. The catalog lists them; `readyTypes` (type.ts)
// writes the type objects into memory and fills their dicts.
import type { NativeFunction } from "./native.ts";
import type { Ref } from "./static.ts";
import type { Slots } from "./type-info.ts";
import type { Runtime } from "./runtime.ts";

/** A computed attribute: `getset_descriptor`. */
export interface GetSet {
  name: string;
  /** Owned result. */
  get: (rt: Runtime, self: Ref) => Ref;
  /** `value` 0 deletes; absent: read-only. */
  set?: (rt: Runtime, self: Ref, value: Ref) => void;
  documentation?: string;
}

/** A field of the struct shown as an attribute: `member_descriptor`. */
export interface Member {
  name: string;
  /** Byte offset from the object. */
  offset: number;
  /** What lies there: an object (NULL reads as None), an object (NULL raises AttributeError), an int64, an int32. */
  kind: "object" | "object_ex" | "ssize" | "int";
  isReadOnly?: boolean;
  documentation?: string;
}

export interface TypeSpec {
  /** As `__name__`. */
  name: string;
  /** As `__module__`; "builtins" when absent. */
  module?: string;
  address: Ref;
  /** Address of `__base__`; object when absent. */
  base?: Ref;
  /** Bases after the first, for the one builtin type that has two; none of them adds fields. */
  otherBases?: readonly Ref[];
  /** tp_basicsize, tp_itemsize: bytes. */
  basicSize: number;
  itemSize?: number;
  /** TPFLAGS_* beyond READY and IMMUTABLETYPE; HAVE_GC says that instances have a GC head. */
  flags: number;
  slots: Partial<Slots>;
  methods?: readonly NativeFunction[];
  getset?: readonly GetSet[];
  members?: readonly Member[];
  documentation?: string;
  /** More entries of the type's dict, made when it is readied; owned values. */
  attributes?: (rt: Runtime) => [string, Ref][];
  /** tp_dictoffset, tp_weaklistoffset where instances have them. */
  dictOffset?: number;
  weaklistOffset?: number;
  /** `__sizeof__`'s answer, where it is not basicSize + itemSize * ob_size. */
  sizeOf?: (rt: Runtime, self: Ref) => number;
}
