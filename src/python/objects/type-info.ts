// What the interpreter knows of a type beside its bytes: the functions in its slots. A machine-code address would mean
// nothing here, so the type object in memory holds an index, and `TypeInfo` at that index holds our functions under
// CPython's slot names. `null` is an empty slot. Slots are inherited and updated as CPython does (type.ts, slots.ts).
// CPython: Include/cpython/object.h, struct _typeobject
import type { NativeLayout } from "../memory/native-layouts.ts";
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

/** Arguments of a call: all values, the last `names.length` of them keyword arguments with those names (str refs).
 * All borrowed from the caller, as in a vectorcall. */
export type KeywordNames = readonly Ref[] | null;

export type Unary = (rt: Runtime, self: Ref) => Ref;
export type Binary = (rt: Runtime, left: Ref, right: Ref) => Ref;
export type Ternary = (rt: Runtime, left: Ref, right: Ref, third: Ref) => Ref;
/** Comparison operators as CPython numbers them. */
export const Py_LT = 0;
export const Py_LE = 1;
export const Py_EQ = 2;
export const Py_NE = 3;
export const Py_GT = 4;
export const Py_GE = 5;
export const COMPARISON_SYMBOLS = ["<", "<=", "==", "!=", ">", ">="] as const;

// tp_flags, as in Include/object.h
export const TPFLAGS_HAVE_GC = 1 << 14;
export const TPFLAGS_HEAPTYPE = 1 << 9;
export const TPFLAGS_BASETYPE = 1 << 10;
export const TPFLAGS_IMMUTABLETYPE = 1 << 8;
export const TPFLAGS_DISALLOW_INSTANTIATION = 1 << 7;
export const TPFLAGS_READY = 1 << 12;
export const TPFLAGS_MANAGED_WEAKREF = 1 << 3;
export const TPFLAGS_MANAGED_DICT = 1 << 4;
export const TPFLAGS_INLINE_VALUES = 1 << 2;
export const TPFLAGS_SEQUENCE = 1 << 5;
export const TPFLAGS_MAPPING = 1 << 6;
/** Calling the attribute's value on an instance may pass the instance as first argument, without binding it first. */
export const TPFLAGS_METHOD_DESCRIPTOR = 1 << 17;
export const TPFLAGS_IS_ABSTRACT = 1 << 20;
/** A class pattern with one positional subpattern matches the subject itself. */
export const TPFLAGS_MATCH_SELF = 1 << 22;
export const TPFLAGS_LONG_SUBCLASS = 1 << 24;
export const TPFLAGS_LIST_SUBCLASS = 1 << 25;
export const TPFLAGS_TUPLE_SUBCLASS = 1 << 26;
export const TPFLAGS_BYTES_SUBCLASS = 1 << 27;
export const TPFLAGS_UNICODE_SUBCLASS = 1 << 28;
export const TPFLAGS_DICT_SUBCLASS = 1 << 29;
export const TPFLAGS_BASE_EXC_SUBCLASS = 1 << 30;
export const TPFLAGS_TYPE_SUBCLASS = 1 << 31;

/** All function slots. Results are new (owned) references unless said; arguments are borrowed. */
export class Slots {
  /** Frees the object's parts and the object; called when its count reached 0 (after finalizers). */
  tp_dealloc: ((rt: Runtime, self: Ref) => void) | null = null;
  /** Calls `visit` with each object that this one owns a reference to; never with 0. */
  tp_traverse: ((rt: Runtime, self: Ref, visit: (held: Ref) => void) => void) | null = null;
  tp_clear: ((rt: Runtime, self: Ref) => void) | null = null;
  /** `__del__`, or a generator's close; runs once, before weak references are cleared. */
  tp_finalize: ((rt: Runtime, self: Ref) => void) | null = null;
  tp_repr: Unary | null = null;
  tp_str: Unary | null = null;
  /** Low 32 bits of the 64-bit hash as the result, high 32 bits in `rt.hashHigh`; null: unhashable. */
  tp_hash: ((rt: Runtime, self: Ref) => number) | null = null;
  tp_call: ((rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames) => Ref) | null = null;
  tp_getattro: Binary | null = null;
  /** `value` 0 deletes. */
  tp_setattro: ((rt: Runtime, self: Ref, name: Ref, value: Ref) => void) | null = null;
  tp_richcompare: ((rt: Runtime, left: Ref, right: Ref, op: number) => Ref) | null = null;
  tp_iter: Unary | null = null;
  /** 0 when exhausted (no exception is made); raises StopIteration itself only to carry a value. */
  tp_iternext: Unary | null = null;
  /** `object` 0: got from the type itself. */
  tp_descr_get: ((rt: Runtime, self: Ref, object: Ref, type: Ref) => Ref) | null = null;
  tp_descr_set: ((rt: Runtime, self: Ref, object: Ref, value: Ref) => void) | null = null;
  tp_init: ((rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames) => void) | null = null;
  tp_new: ((rt: Runtime, type: Ref, args: readonly Ref[], names: KeywordNames) => Ref) | null = null;
  /** Makes an instance of `type`, all zero but for header and prefixes; `items` for variable-size types. */
  tp_alloc: ((rt: Runtime, type: Ref, items: number) => Ref) | null = null;

  nb_add: Binary | null = null;
  nb_subtract: Binary | null = null;
  nb_multiply: Binary | null = null;
  nb_remainder: Binary | null = null;
  nb_divmod: Binary | null = null;
  nb_power: Ternary | null = null;
  nb_lshift: Binary | null = null;
  nb_rshift: Binary | null = null;
  nb_and: Binary | null = null;
  nb_xor: Binary | null = null;
  nb_or: Binary | null = null;
  nb_floor_divide: Binary | null = null;
  nb_true_divide: Binary | null = null;
  nb_matrix_multiply: Binary | null = null;
  nb_inplace_add: Binary | null = null;
  nb_inplace_subtract: Binary | null = null;
  nb_inplace_multiply: Binary | null = null;
  nb_inplace_remainder: Binary | null = null;
  nb_inplace_power: Ternary | null = null;
  nb_inplace_lshift: Binary | null = null;
  nb_inplace_rshift: Binary | null = null;
  nb_inplace_and: Binary | null = null;
  nb_inplace_xor: Binary | null = null;
  nb_inplace_or: Binary | null = null;
  nb_inplace_floor_divide: Binary | null = null;
  nb_inplace_true_divide: Binary | null = null;
  nb_inplace_matrix_multiply: Binary | null = null;
  nb_negative: Unary | null = null;
  nb_positive: Unary | null = null;
  nb_absolute: Unary | null = null;
  nb_invert: Unary | null = null;
  nb_int: Unary | null = null;
  nb_float: Unary | null = null;
  nb_index: Unary | null = null;
  nb_bool: ((rt: Runtime, self: Ref) => boolean) | null = null;

  sq_length: ((rt: Runtime, self: Ref) => number) | null = null;
  sq_concat: Binary | null = null;
  sq_inplace_concat: Binary | null = null;
  sq_repeat: ((rt: Runtime, self: Ref, count: number) => Ref) | null = null;
  sq_inplace_repeat: ((rt: Runtime, self: Ref, count: number) => Ref) | null = null;
  /** `index` is already made non-negative by the caller where the sequence has a length; raises IndexError. */
  sq_item: ((rt: Runtime, self: Ref, index: number) => Ref) | null = null;
  sq_ass_item: ((rt: Runtime, self: Ref, index: number, value: Ref) => void) | null = null;
  sq_contains: ((rt: Runtime, self: Ref, item: Ref) => boolean) | null = null;
  mp_length: ((rt: Runtime, self: Ref) => number) | null = null;
  mp_subscript: Binary | null = null;
  /** `value` 0 deletes. */
  mp_ass_subscript: ((rt: Runtime, self: Ref, key: Ref, value: Ref) => void) | null = null;

  am_await: Unary | null = null;
  am_aiter: Unary | null = null;
  am_anext: Unary | null = null;
}

export type SlotName = keyof Slots;

/** One type: its slots and what the interpreter caches of it. The truth (name, bases, dict, mro) is in memory. */
export class TypeInfo extends Slots {
  readonly index: number;
  readonly address: Ref;
  /** tp_name without its module, e.g. "list"; follows `__name__`. */
  name: string;
  /** tp_name as messages say it: with the module where that is neither builtins nor a Python class's. */
  tpName: string;
  /** Made by code that stands for what CPython has in C. */
  isNative = false;
  /** `__module__` of a builtin type. */
  module = "builtins";
  /** tp_flags as an int32. */
  flags = 0;
  basicSize = 0;
  itemSize = 0;
  /** Where the instance's `__dict__` and weak reference list lie: from the object, 0 for none, -1 and -32 before it. */
  dictOffset = 0;
  weaklistOffset = 0;
  /** Offsets of the `__slots__` that this class itself adds, in the order of their names. */
  slotOffsets: readonly number[] = [];
  /** The same of this class and of the Python classes below it, nearest first, those without left out. */
  slotLayers: readonly (readonly number[])[] = [];
  /** Offset of the pointer to the values of an instance, where they lie in a block of their own; else 0. */
  valuesPointer = 0;
  /** The keys object that the instances' dicts share (as HEAP_TYPE_CACHED_KEYS in memory), 0 for none. */
  sharedKeys = 0;
  /** For a class made in Python: the nearest builtin base, whose dealloc, traverse and clear do their part. */
  builtinBase: TypeInfo | null = null;
  /** Stands for a type that CPython has in C, where it has no prefix but the collector's. */
  standsForNative = false;
  /** How CPython lays out the nearest such type, and how large its instances are here. */
  native: { readonly name: string; readonly layout: NativeLayout; readonly ownSize: number } | null = null;
  /** Direct subclasses in the order of their making; borrowed. */
  readonly subclasses = new Set<Ref>();
  /** Of a class made in Python: the dict of weak references to them, 0 for none yet; of a builtin one: the references. */
  subclassDict: Ref = 0;
  readonly subclassReferences = new Map<Ref, Ref>();
  /** The MRO's addresses, this type first; borrowed, kept alive by the tuple in memory. */
  mro: Ref[] = [];
  /** Changes whenever an attribute found through this type may have changed; inline caches compare it. */
  version = 0;
  /** Attributes found through the MRO, by name: the answer of `lookup`, 0 for none; emptied with `version`. */
  readonly lookupCache = new Map<string, Ref>();
  /** sys.getsizeof's answer without prefixes; null: basicSize + itemSize * ob_size. */
  sizeOf: ((rt: Runtime, self: Ref) => number) | null = null;
  constructor(index: number, address: Ref, name: string) {
    super();
    this.index = index;
    this.address = address;
    this.name = name;
    this.tpName = name;
  }
}
