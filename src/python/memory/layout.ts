// Where things lie: the regions of the simulated process and the byte offsets of CPython 3.14's structs
// (64-bit Linux, default build). Every offset is in bytes from the object's address, as in `Include/cpython/*.h`;
// a field that CPython declares as a 64-bit pointer or Py_ssize_t takes 8 bytes here too, and since all offsets of
// our buffer fit in 31 bits its low 32-bit word is what the interpreter reads and writes.

/** An offset into the heap's buffer at which an object or a block lies. 0 is NULL. */
export type Address = number;

// ---- regions (offsets in the buffer) -------------------------------------------------------------------------
/** Nothing is ever mapped below this offset, so that 0 and small wrong addresses are caught. */
export const STATIC_START = 0x10000;
/** The process's data segment: static types, immortal singletons, interpreter state. */
export const STATIC_END = 0x200000;
/** `[heap]`, grown by brk: requests over 512 bytes and under 128 KiB. */
export const BRK_START = STATIC_END;

/** What is added to an offset to have the 64-bit address that a program sees, by region. */
export const STATIC_VIRTUAL_BASE = 0xb00000;
export const BRK_VIRTUAL_BASE = 0x18000000;
export const MMAP_VIRTUAL_BASE = 0x7f3c40000000;

// ---- PyObject, PyVarObject ------------------------------------------------------------------------------------
// | 0 | ob_refcnt (int32) | 4 | overflow and flags | 8 | ob_type | 16 | ob_size (PyVarObject only) |
export const OB_REFCNT = 0;
export const OB_TYPE = 8;
export const OB_SIZE = 16;
export const OBJECT_SIZE = 16;
export const VAR_OBJECT_SIZE = 24;

/** Reference count of an immortal object, as a signed 32-bit word: 3 << 30. */
export const IMMORTAL_REFCNT = 0xc0000000 | 0;

// ---- PyGC_Head: 16 bytes before the object ----------------------------------------------------------------------
// | -16 | _gc_next | -8 | _gc_prev (bits 0 finalized, 1 collecting) and, while collecting, gc_refs << 2 |
export const GC_HEAD_SIZE = 16;
export const GC_NEXT = -16;
export const GC_PREV = -8;
// Plain-class instances have 16 bytes more in front: | -32 | weakref list | -24 | dict pointer |
export const MANAGED_WEAKREF = -32;
export const MANAGED_DICT = -24;
export const MANAGED_PREFIX_SIZE = 32;

// ---- PyLongObject: | 16 | lv_tag = digit count << 3 | sign (0 +, 1 zero, 2 -) | 24 | 30-bit digits, 4 bytes each |
export const LONG_TAG = 16;
export const LONG_DIGITS = 24;
// ---- PyFloatObject, PyComplexObject
export const FLOAT_VALUE = 16;
export const COMPLEX_REAL = 16;
export const COMPLEX_IMAG = 24;

// ---- PyASCIIObject: | 16 | length | 24 | hash | 32 | state (interned 2 bits @0 as u16, kind 3 bits @16, compact @19,
//      ascii @20, statically allocated @21) | 36 | padding: our index into the text table | 40 | ASCII bytes, NUL |
export const STR_LENGTH = 16;
export const STR_HASH = 24;
export const STR_STATE = 32;
export const STR_TEXT_INDEX = 36;
export const STR_ASCII_DATA = 40;
// ---- PyCompactUnicodeObject: | 40 | utf8_length | 48 | utf8 | 56 | code units of 1, 2 or 4 bytes, NUL |
export const STR_COMPACT_DATA = 56;

// ---- PyBytesObject: | 16 | size | 24 | hash | 32 | bytes, NUL |
export const BYTES_HASH = 24;
export const BYTES_DATA = 32;

// ---- PyTupleObject (3.14): | 16 | size | 24 | hash | 32 | items, 8 bytes each |
export const TUPLE_HASH = 24;
export const TUPLE_ITEMS = 32;
// ---- PyListObject: | 16 | size | 24 | ob_item | 32 | allocated |
export const LIST_ITEMS = 24;
export const LIST_ALLOCATED = 32;
export const LIST_OBJECT_SIZE = 40;

// ---- PyDictObject: | 16 | ma_used | 24 | version tag | 32 | ma_keys | 40 | ma_values |
export const DICT_USED = 16;
export const DICT_KEYS = 32;
export const DICT_VALUES = 40;
export const DICT_OBJECT_SIZE = 48;
// ---- PyDictKeysObject: | 0 | dk_refcnt | 8 | log2_size (u8) | 9 | log2_index_bytes | 10 | kind (0 general, 1 unicode,
//      2 split) | 12 | version (u32) | 16 | usable | 24 | nentries | 32 | indices, then entries: general hash, key,
//      value (24), unicode key, value (16) |
export const KEYS_REFCNT = 0;
export const KEYS_LOG2_SIZE = 8;
export const KEYS_LOG2_INDEX_BYTES = 9;
export const KEYS_KIND = 10;
export const KEYS_VERSION = 12;
export const KEYS_USABLE = 16;
export const KEYS_NENTRIES = 24;
export const KEYS_INDICES = 32;
// ---- PyDictValues (inline, after the 16-byte object header): | 0 | capacity u8 | 1 | size u8 | 2 | embedded u8 |
//      3 | valid u8 | 8 | values, 8 bytes each | then nothing: the insertion order bytes lie before, see instance.ts
// ---- PySetObject: | 16 | fill | 24 | used | 32 | mask | 40 | table | 48 | hash | 56 | finger | 64 | 8 small entries of
//      (key, hash) | 192 | weakref list |
export const SET_FILL = 16;
export const SET_USED = 24;
export const SET_MASK = 32;
export const SET_TABLE = 40;
export const SET_HASH = 48;
export const SET_FINGER = 56;
export const SET_SMALL_TABLE = 64;
export const SET_WEAKREFS = 192;
export const SET_OBJECT_SIZE = 200;

// ---- PyTypeObject: 416 bytes; the fields that a program can see are kept true, the function slots hold no machine
//      code: our slots are in `TypeInfo`, found by the index in tp_vectorcall_offset's neighbour. Byte offsets:
export const TYPE_NAME = 24;
export const TYPE_BASICSIZE = 32;
export const TYPE_ITEMSIZE = 40;
/** tp_dealloc's place holds the index of the type's `TypeInfo` (a function pointer means nothing here). */
export const TYPE_INFO_INDEX = 48;
export const TYPE_FLAGS = 168;
export const TYPE_WEAKLISTOFFSET = 208;
export const TYPE_DICTOFFSET = 288;
export const TYPE_BASE = 256;
export const TYPE_DICT = 264;
export const TYPE_BASES = 336;
export const TYPE_MRO = 344;
export const TYPE_SUBCLASSES = 360;
export const TYPE_WEAKLIST = 368;
export const TYPE_OBJECT_SIZE = 416;
// PyHeapTypeObject goes on: | 856 | ht_name | 864 | ht_slots | 872 | ht_qualname | 880 | ht_cached_keys | 888 | ht_module
export const HEAP_TYPE_NAME = 856;
export const HEAP_TYPE_SLOTS = 864;
export const HEAP_TYPE_QUALNAME = 872;
export const HEAP_TYPE_CACHED_KEYS = 880;
export const HEAP_TYPE_OBJECT_SIZE = 936;

// ---- _PyInterpreterFrame: 80 bytes of fields, then the locals, cells and free variables, then the value stack, 8
//      bytes a slot. A slot holds an address; its bit 0 says that the reference is borrowed (PyStackRef's tag).
export const FRAME_EXECUTABLE = 0;
export const FRAME_PREVIOUS = 8;
export const FRAME_FUNCTION = 16;
export const FRAME_GLOBALS = 24;
export const FRAME_BUILTINS = 32;
export const FRAME_LOCALS = 40;
export const FRAME_OBJECT = 48;
/** Index, in code units, of the instruction that runs. */
export const FRAME_INSTRUCTION = 56;
/** Byte offset of the first free value stack slot. */
export const FRAME_STACK_POINTER = 64;
export const FRAME_RETURN_OFFSET = 72;
/** u8: who owns the frame (0 thread, 1 generator, 2 frame object, 3 interpreter). */
export const FRAME_OWNER = 74;
export const FRAME_LOCALSPLUS = 80;
export const FRAME_OWNER_THREAD = 0;
export const FRAME_OWNER_GENERATOR = 1;
export const FRAME_OWNER_FRAME_OBJECT = 2;
