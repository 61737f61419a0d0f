// The data segment's fixed part: where the static types and the immortal singletons lie. The addresses are constants,
// known before any interpreter is made, so `typeOf(o) === T.list` is a comparison with a literal.
import { STATIC_START } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";

/** The address of an object, untagged. Whether it is owned or borrowed is said where it is passed. */
export type Ref = Address;

let top = STATIC_START;
function take(size: number): Address {
  const address = top;
  top += (size + 15) & -16;
  return address;
}

export const None = take(16);
export const Ellipsis = take(16);
export const NotImplemented = take(16);
export const False = take(32);
export const True = take(32);

export const SMALL_INT_MIN = -5;
/** 3.15 keeps 1,024 ints; the other versions use the first 262 of these places. */
export const SMALL_INT_MAX_ALL_VERSIONS = 1024;
const smallInts = take(32 * (SMALL_INT_MAX_ALL_VERSIONS - SMALL_INT_MIN + 1));
/** Address of a cached int; valid from SMALL_INT_MIN to the version's maximum. */
export function smallInt(value: number): Ref {
  return smallInts + (value - SMALL_INT_MIN) * 32;
}

export const emptyStr = take(48);
const latin1Characters = take(64 * 256);
export function latin1Character(code: number): Ref {
  return latin1Characters + code * 64;
}
export const emptyBytes = take(48);
const byteCharacters = take(48 * 256);
export function singleByte(code: number): Ref {
  return byteCharacters + code * 48;
}
take(16); // the empty tuple's GC head
export const emptyTuple = take(32);
/** The keys object that all empty dicts share, and behind its 40 bytes the counter of key versions; see dict-keys.ts. */
export const emptyDictKeys = take(48);

const TYPE_NAMES = [
  "object",
  "type",
  "NoneType",
  "ellipsis",
  "NotImplementedType",
  "int",
  "bool",
  "float",
  "complex",
  "str",
  "bytes",
  "bytearray",
  "memoryview",
  "list",
  "tuple",
  "dict",
  "set",
  "frozenset",
  "range",
  "slice",
  "function",
  "code",
  "cell",
  "frame",
  "traceback",
  "generator",
  "coroutine",
  "async_generator",
  "method",
  "builtin_function",
  "method_descriptor",
  "classmethod_descriptor",
  "wrapper_descriptor",
  "method_wrapper",
  "getset_descriptor",
  "member_descriptor",
  "property",
  "staticmethod",
  "classmethod",
  "super",
  "module",
  "mappingproxy",
  "SimpleNamespace",
  "list_iterator",
  "list_reverseiterator",
  "tuple_iterator",
  "str_iterator",
  "str_ascii_iterator",
  "bytes_iterator",
  "bytearray_iterator",
  "range_iterator",
  "longrange_iterator",
  "set_iterator",
  "dict_keys",
  "dict_values",
  "dict_items",
  "dict_keyiterator",
  "dict_valueiterator",
  "dict_itemiterator",
  "dict_reversekeyiterator",
  "dict_reversevalueiterator",
  "dict_reverseitemiterator",
  "sequence_iterator",
  "callable_iterator",
  "enumerate",
  "reversed",
  "zip",
  "map",
  "filter",
  "weakref",
  "weakproxy",
  "weakcallableproxy",
  "coroutine_wrapper",
  "async_generator_asend",
  "async_generator_athrow",
  "async_generator_wrapped_value",
  "anext_awaitable",
  "GenericAlias",
  "GenericAliasIterator",
  "Union",
  "TypeVar",
  "ParamSpec",
  "TypeVarTuple",
  "TypeAliasType",
  "Generic",
  "ParamSpecArgs",
  "ParamSpecKwargs",
  "NoDefaultType",
  "Template",
  "Interpolation",
  "TemplateIter",
  "dict_keys_object",
  "memory_iterator",
  "fields_iterator",
  "EncodingMap",
  "moduledef",
  "capsule",
  "stderrprinter",
  "builtin_method",
  "frame_locals_proxy",
  "line_iterator",
  "positions_iterator",
  "StructSequence",
  "SpareA",
  "SpareB",
  "SpareC",
  "array",
  "arrayiterator",
  "managedbuffer",
] as const;

/** The builtin exceptions, each with its base, in an order in which bases come first. */
export const EXCEPTION_BASES = [
  ["BaseException", "object"],
  ["Exception", "BaseException"],
  ["BaseExceptionGroup", "BaseException"],
  ["ExceptionGroup", "BaseExceptionGroup"],
  ["GeneratorExit", "BaseException"],
  ["KeyboardInterrupt", "BaseException"],
  ["SystemExit", "BaseException"],
  ["ArithmeticError", "Exception"],
  ["FloatingPointError", "ArithmeticError"],
  ["OverflowError", "ArithmeticError"],
  ["ZeroDivisionError", "ArithmeticError"],
  ["AssertionError", "Exception"],
  ["AttributeError", "Exception"],
  ["BufferError", "Exception"],
  ["EOFError", "Exception"],
  ["ImportError", "Exception"],
  ["ModuleNotFoundError", "ImportError"],
  ["LookupError", "Exception"],
  ["IndexError", "LookupError"],
  ["KeyError", "LookupError"],
  ["MemoryError", "Exception"],
  ["NameError", "Exception"],
  ["UnboundLocalError", "NameError"],
  ["OSError", "Exception"],
  ["BlockingIOError", "OSError"],
  ["ChildProcessError", "OSError"],
  ["ConnectionError", "OSError"],
  ["BrokenPipeError", "ConnectionError"],
  ["ConnectionAbortedError", "ConnectionError"],
  ["ConnectionRefusedError", "ConnectionError"],
  ["ConnectionResetError", "ConnectionError"],
  ["FileExistsError", "OSError"],
  ["FileNotFoundError", "OSError"],
  ["InterruptedError", "OSError"],
  ["IsADirectoryError", "OSError"],
  ["NotADirectoryError", "OSError"],
  ["PermissionError", "OSError"],
  ["ProcessLookupError", "OSError"],
  ["TimeoutError", "OSError"],
  ["ReferenceError", "Exception"],
  ["RuntimeError", "Exception"],
  ["NotImplementedError", "RuntimeError"],
  ["PythonFinalizationError", "RuntimeError"],
  ["RecursionError", "RuntimeError"],
  ["StopAsyncIteration", "Exception"],
  ["StopIteration", "Exception"],
  ["SyntaxError", "Exception"],
  ["IndentationError", "SyntaxError"],
  ["TabError", "IndentationError"],
  ["_IncompleteInputError", "SyntaxError"],
  ["SystemError", "Exception"],
  ["TypeError", "Exception"],
  ["ValueError", "Exception"],
  ["UnicodeError", "ValueError"],
  ["UnicodeDecodeError", "UnicodeError"],
  ["UnicodeEncodeError", "UnicodeError"],
  ["UnicodeTranslateError", "UnicodeError"],
  ["Warning", "Exception"],
  ["BytesWarning", "Warning"],
  ["DeprecationWarning", "Warning"],
  ["EncodingWarning", "Warning"],
  ["FutureWarning", "Warning"],
  ["ImportWarning", "Warning"],
  ["PendingDeprecationWarning", "Warning"],
  ["ResourceWarning", "Warning"],
  ["RuntimeWarning", "Warning"],
  ["SyntaxWarning", "Warning"],
  ["UnicodeWarning", "Warning"],
  ["UserWarning", "Warning"],
] as const;

export type ExceptionName = (typeof EXCEPTION_BASES)[number][0];
export type StaticTypeName = (typeof TYPE_NAMES)[number] | ExceptionName;

function placeTypes(): Record<StaticTypeName, Address> {
  // `type` is a collected type, but these objects are not: what lies where a GC head would be must read as untracked.
  take(16);
  const addresses: Partial<Record<StaticTypeName, Address>> = {};
  for (const name of TYPE_NAMES) addresses[name] = take(416);
  for (const [name] of EXCEPTION_BASES) addresses[name] = take(416);
  // An object that grew past 128 properties is a hash table to V8 until it serves as a prototype; then `T.str` is a
  // constant again in compiled code, where it would cost as much as ten additions.
  Object.create(addresses);
  return addresses as Record<StaticTypeName, Address>;
}

/** Addresses of the static types, by the name that this interpreter's sources use for them. */
export const T: Readonly<Record<StaticTypeName, Address>> = placeTypes();

/** Where the fixed part of the data segment ends; an interpreter's own static data follows. */
export const STATIC_FIXED_END = top;
