// Which field lies where in an object, by type: the names of CPython's structs over the bytes of ours, for those who look at
// memory itself. Offsets are those of `memory/layout.ts` and of the objects' own files; here they get their names.

import {
  BYTES_HASH,
  COMPLEX_IMAG,
  COMPLEX_REAL,
  DICT_KEYS,
  DICT_USED,
  DICT_VALUES,
  FLOAT_VALUE,
  FRAME_EXECUTABLE,
  LIST_ALLOCATED,
  LIST_ITEMS,
  LONG_TAG,
  OB_SIZE,
  SET_FILL,
  SET_FINGER,
  SET_HASH,
  SET_MASK,
  SET_TABLE,
  SET_USED,
  SET_WEAKREFS,
  STR_HASH,
  STR_LENGTH,
  STR_STATE,
  STR_TEXT_INDEX,
  TUPLE_HASH,
  TYPE_BASE,
  TYPE_BASES,
  TYPE_BASICSIZE,
  TYPE_DICT,
  TYPE_DICTOFFSET,
  TYPE_FLAGS,
  TYPE_ITEMSIZE,
  TYPE_MRO,
  TYPE_NAME,
  TYPE_SUBCLASSES,
  TYPE_WEAKLIST,
  TYPE_WEAKLISTOFFSET,
} from "../memory/layout.ts";
import {
  BYTEARRAY_ALLOC,
  BYTEARRAY_BYTES,
  BYTEARRAY_EXPORTS,
  BYTEARRAY_START,
} from "../objects/bytearray.ts";
import { CELL_VALUE } from "../objects/cell.ts";
import { CODE_CONSTS, CODE_NAMES, CODE_FILENAME, CODE_NAME, CODE_QUALNAME } from "../objects/code-object.ts";
import {
  EXC_ARGS,
  EXC_CAUSE,
  EXC_CONTEXT,
  EXC_DICT,
  EXC_NOTES,
  EXC_TRACEBACK,
} from "../objects/exception-layout.ts";
import {
  FUNC_ANNOTATE,
  FUNC_ANNOTATIONS,
  FUNC_BUILTINS,
  FUNC_CLOSURE,
  FUNC_CODE,
  FUNC_DEFAULTS,
  FUNC_DICT,
  FUNC_DOC,
  FUNC_GLOBALS,
  FUNC_KWDEFAULTS,
  FUNC_MODULE,
  FUNC_NAME,
  FUNC_QUALNAME,
  FUNC_WEAKREFS,
} from "../objects/function.ts";
import {
  GEN_EXC_STATE,
  GEN_FRAME,
  GEN_NAME,
  GEN_QUALNAME,
  GEN_WEAKREFS,
} from "../objects/generator-layout.ts";
import { ITERATOR_INDEX, ITERATOR_SEQUENCE } from "../objects/index-iterator.ts";
import { METHOD_FUNC, METHOD_SELF } from "../objects/method.ts";
import { MODULE_DICT } from "../objects/module.ts";
import { RANGE_LENGTH, RANGE_START, RANGE_STEP, RANGE_STOP } from "../objects/range.ts";
import { SLICE_START, SLICE_STEP, SLICE_STOP } from "../objects/slice.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";

/**
 * What a field means. `pointer`: the address of an object, or of memory that belongs to it (`target` tells). `size`: a signed
 * integer. `float`: a double. `hash`, `flags`: bits, shown as hexadecimal. `bytes`: raw.
 */
export type FieldKind = "pointer" | "size" | "float" | "hash" | "flags" | "bytes";

/** Name, offset from the object in bytes, kind, size in bytes (8 where it is left out). */
export type FieldRow = readonly [name: string, offset: number, kind: FieldKind, byteCount?: number];

const rows = (...fields: FieldRow[]): readonly FieldRow[] => fields;

const pairs = (fields: Readonly<Record<string, number>>): readonly FieldRow[] =>
  Object.entries(fields).map(([name, offset]) => [name, offset, "pointer"] as const);

const generatorRows: readonly FieldRow[] = [
  ...pairs({
    gi_weakreflist: GEN_WEAKREFS,
    gi_name: GEN_NAME,
    gi_qualname: GEN_QUALNAME,
    gi_exc_state: GEN_EXC_STATE,
  }),
  ["gi_frame.f_executable", GEN_FRAME + FRAME_EXECUTABLE, "pointer"],
];

const setRows = rows(
  ["fill", SET_FILL, "size"],
  ["used", SET_USED, "size"],
  ["mask", SET_MASK, "size"],
  ["table", SET_TABLE, "pointer"],
  ["hash", SET_HASH, "hash"],
  ["finger", SET_FINGER, "size"],
  ["weakreflist", SET_WEAKREFS, "pointer"],
);

/** The fields of the base that an instance's type is made of, after the reference count and the type. */
const fieldsOfType: ReadonlyMap<Ref, readonly FieldRow[]> = new Map<Ref, readonly FieldRow[]>([
  [T.int, rows(["lv_tag", LONG_TAG, "flags"])],
  [T.float, rows(["ob_fval", FLOAT_VALUE, "float"])],
  [T.complex, rows(["cval.real", COMPLEX_REAL, "float"], ["cval.imag", COMPLEX_IMAG, "float"])],
  [
    T.str,
    rows(
      ["length", STR_LENGTH, "size"],
      ["hash", STR_HASH, "hash"],
      ["state", STR_STATE, "flags", 4],
      ["padding", STR_TEXT_INDEX, "bytes", 4],
    ),
  ],
  [T.bytes, rows(["ob_size", OB_SIZE, "size"], ["ob_shash", BYTES_HASH, "hash"])],
  [
    T.bytearray,
    rows(
      ["ob_size", OB_SIZE, "size"],
      ["ob_alloc", BYTEARRAY_ALLOC, "size"],
      ["ob_bytes", BYTEARRAY_BYTES, "pointer"],
      ["ob_start", BYTEARRAY_START, "pointer"],
      ["ob_exports", BYTEARRAY_EXPORTS, "size"],
    ),
  ],
  [T.tuple, rows(["ob_size", OB_SIZE, "size"], ["ob_hash", TUPLE_HASH, "hash"])],
  [
    T.list,
    rows(
      ["ob_size", OB_SIZE, "size"],
      ["ob_item", LIST_ITEMS, "pointer"],
      ["allocated", LIST_ALLOCATED, "size"],
    ),
  ],
  [
    T.dict,
    rows(
      ["ma_used", DICT_USED, "size"],
      ["_ma_watcher_tag", DICT_USED + 8, "flags"],
      ["ma_keys", DICT_KEYS, "pointer"],
      ["ma_values", DICT_VALUES, "pointer"],
    ),
  ],
  [T.set, setRows],
  [T.frozenset, setRows],
  [
    T.function,
    pairs({
      func_globals: FUNC_GLOBALS,
      func_builtins: FUNC_BUILTINS,
      func_name: FUNC_NAME,
      func_qualname: FUNC_QUALNAME,
      func_code: FUNC_CODE,
      func_defaults: FUNC_DEFAULTS,
      func_kwdefaults: FUNC_KWDEFAULTS,
      func_closure: FUNC_CLOSURE,
      func_doc: FUNC_DOC,
      func_dict: FUNC_DICT,
      func_weakreflist: FUNC_WEAKREFS,
      func_module: FUNC_MODULE,
      func_annotations: FUNC_ANNOTATIONS,
      func_annotate: FUNC_ANNOTATE,
    }),
  ],
  [T.method, pairs({ im_func: METHOD_FUNC, im_self: METHOD_SELF })],
  [T.cell, pairs({ ob_ref: CELL_VALUE })],
  [T.generator, generatorRows],
  [T.coroutine, generatorRows],
  [T.async_generator, generatorRows],
  [
    T.BaseException,
    pairs({
      dict: EXC_DICT,
      args: EXC_ARGS,
      notes: EXC_NOTES,
      traceback: EXC_TRACEBACK,
      context: EXC_CONTEXT,
      cause: EXC_CAUSE,
    }),
  ],
  [T.module, pairs({ md_dict: MODULE_DICT })],
  [T.range, pairs({ start: RANGE_START, stop: RANGE_STOP, step: RANGE_STEP, length: RANGE_LENGTH })],
  [T.slice, pairs({ start: SLICE_START, stop: SLICE_STOP, step: SLICE_STEP })],
  [T.list_iterator, rows(["it_index", ITERATOR_INDEX, "size"], ["it_seq", ITERATOR_SEQUENCE, "pointer"])],
  [
    T.code,
    pairs({
      co_consts: CODE_CONSTS,
      co_names: CODE_NAMES,
      co_filename: CODE_FILENAME,
      co_name: CODE_NAME,
      co_qualname: CODE_QUALNAME,
    }),
  ],
  [
    T.type,
    rows(
      ["tp_name", TYPE_NAME, "flags"],
      ["tp_basicsize", TYPE_BASICSIZE, "size"],
      ["tp_itemsize", TYPE_ITEMSIZE, "size"],
      ["tp_flags", TYPE_FLAGS, "flags"],
      ["tp_weaklistoffset", TYPE_WEAKLISTOFFSET, "size"],
      ["tp_base", TYPE_BASE, "pointer"],
      ["tp_dict", TYPE_DICT, "pointer"],
      ["tp_dictoffset", TYPE_DICTOFFSET, "size"],
      ["tp_bases", TYPE_BASES, "pointer"],
      ["tp_mro", TYPE_MRO, "pointer"],
      ["tp_subclasses", TYPE_SUBCLASSES, "pointer"],
      ["tp_weaklist", TYPE_WEAKLIST, "pointer"],
    ),
  ],
]);

/** The fields of the first type of the method resolution order whose struct is known. */
export function fieldRows(mro: readonly Ref[]): readonly FieldRow[] {
  for (const type of mro) {
    const known = fieldsOfType.get(type);
    if (known !== undefined) return known;
  }
  return [];
}
