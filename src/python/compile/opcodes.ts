// The instruction set of CPython 3.14, unspecialised: one row an opcode, with its number, the count of inline cache
// units that follow it, what its argument means, its effect on the stack and a picture of the stack before and after
// (top at the right). The numbers above 255 are pseudo-instructions: the compiler's own, gone before assembly.
// CPython: Python/bytecodes.c and the tables generated from it (Include/internal/pycore_opcode_metadata.h).

/** What the argument of an instruction means; "handler" is a label like "jump" that only the compiler sees. */
export type ArgumentKind = "none" | "number" | "const" | "name" | "local" | "jump" | "handler";

/** Net effect on the stack depth: a number, [without jump, with jump], or a function of the argument. */
type StackEffect = number | readonly [number, number] | ((arg: number) => number);

export interface OpcodeInfo {
  readonly name: string;
  readonly number: number;
  readonly cacheCount: number;
  readonly argument: ArgumentKind;
  readonly effect: StackEffect;
  /** "before -- after", top of the stack at the right. */
  readonly picture: string;
}

export const CACHE = 0;
export const BINARY_SLICE = 1;
export const BUILD_TEMPLATE = 2;
export const CALL_FUNCTION_EX = 4;
export const CHECK_EG_MATCH = 5;
export const CHECK_EXC_MATCH = 6;
export const CLEANUP_THROW = 7;
export const DELETE_SUBSCR = 8;
export const END_FOR = 9;
export const END_SEND = 10;
export const EXIT_INIT_CHECK = 11;
export const FORMAT_SIMPLE = 12;
export const FORMAT_WITH_SPEC = 13;
export const GET_AITER = 14;
export const GET_ANEXT = 15;
export const GET_ITER = 16;
export const RESERVED = 17;
export const GET_LEN = 18;
export const GET_YIELD_FROM_ITER = 19;
export const INTERPRETER_EXIT = 20;
export const LOAD_BUILD_CLASS = 21;
export const LOAD_LOCALS = 22;
export const MAKE_FUNCTION = 23;
export const MATCH_KEYS = 24;
export const MATCH_MAPPING = 25;
export const MATCH_SEQUENCE = 26;
export const NOP = 27;
export const NOT_TAKEN = 28;
export const POP_EXCEPT = 29;
export const POP_ITER = 30;
export const POP_TOP = 31;
export const PUSH_EXC_INFO = 32;
export const PUSH_NULL = 33;
export const RETURN_GENERATOR = 34;
export const RETURN_VALUE = 35;
export const SETUP_ANNOTATIONS = 36;
export const STORE_SLICE = 37;
export const STORE_SUBSCR = 38;
export const TO_BOOL = 39;
export const UNARY_INVERT = 40;
export const UNARY_NEGATIVE = 41;
export const UNARY_NOT = 42;
export const WITH_EXCEPT_START = 43;
export const BINARY_OP = 44;
export const BUILD_INTERPOLATION = 45;
export const BUILD_LIST = 46;
export const BUILD_MAP = 47;
export const BUILD_SET = 48;
export const BUILD_SLICE = 49;
export const BUILD_STRING = 50;
export const BUILD_TUPLE = 51;
export const CALL = 52;
export const CALL_INTRINSIC_1 = 53;
export const CALL_INTRINSIC_2 = 54;
export const CALL_KW = 55;
export const COMPARE_OP = 56;
export const CONTAINS_OP = 57;
export const CONVERT_VALUE = 58;
export const COPY = 59;
export const COPY_FREE_VARS = 60;
export const DELETE_ATTR = 61;
export const DELETE_DEREF = 62;
export const DELETE_FAST = 63;
export const DELETE_GLOBAL = 64;
export const DELETE_NAME = 65;
export const DICT_MERGE = 66;
export const DICT_UPDATE = 67;
export const END_ASYNC_FOR = 68;
export const EXTENDED_ARG = 69;
export const FOR_ITER = 70;
export const GET_AWAITABLE = 71;
export const IMPORT_FROM = 72;
export const IMPORT_NAME = 73;
export const IS_OP = 74;
export const JUMP_BACKWARD = 75;
export const JUMP_BACKWARD_NO_INTERRUPT = 76;
export const JUMP_FORWARD = 77;
export const LIST_APPEND = 78;
export const LIST_EXTEND = 79;
export const LOAD_ATTR = 80;
export const LOAD_COMMON_CONSTANT = 81;
export const LOAD_CONST = 82;
export const LOAD_DEREF = 83;
export const LOAD_FAST = 84;
export const LOAD_FAST_AND_CLEAR = 85;
export const LOAD_FAST_BORROW = 86;
export const LOAD_FAST_BORROW_LOAD_FAST_BORROW = 87;
export const LOAD_FAST_CHECK = 88;
export const LOAD_FAST_LOAD_FAST = 89;
export const LOAD_FROM_DICT_OR_DEREF = 90;
export const LOAD_FROM_DICT_OR_GLOBALS = 91;
export const LOAD_GLOBAL = 92;
export const LOAD_NAME = 93;
export const LOAD_SMALL_INT = 94;
export const LOAD_SPECIAL = 95;
export const LOAD_SUPER_ATTR = 96;
export const MAKE_CELL = 97;
export const MAP_ADD = 98;
export const MATCH_CLASS = 99;
export const POP_JUMP_IF_FALSE = 100;
export const POP_JUMP_IF_NONE = 101;
export const POP_JUMP_IF_NOT_NONE = 102;
export const POP_JUMP_IF_TRUE = 103;
export const RAISE_VARARGS = 104;
export const RERAISE = 105;
export const SEND = 106;
export const SET_ADD = 107;
export const SET_FUNCTION_ATTRIBUTE = 108;
export const SET_UPDATE = 109;
export const STORE_ATTR = 110;
export const STORE_DEREF = 111;
export const STORE_FAST = 112;
export const STORE_FAST_LOAD_FAST = 113;
export const STORE_FAST_STORE_FAST = 114;
export const STORE_GLOBAL = 115;
export const STORE_NAME = 116;
export const SWAP = 117;
export const UNPACK_EX = 118;
export const UNPACK_SEQUENCE = 119;
export const YIELD_VALUE = 120;
export const RESUME = 128;
export const ANNOTATIONS_PLACEHOLDER = 256;
export const JUMP = 257;
export const JUMP_IF_FALSE = 258;
export const JUMP_IF_TRUE = 259;
export const JUMP_NO_INTERRUPT = 260;
export const LOAD_CLOSURE = 261;
export const POP_BLOCK = 262;
export const SETUP_CLEANUP = 263;
export const SETUP_FINALLY = 264;
export const SETUP_WITH = 265;
export const STORE_FAST_MAYBE_NULL = 266;
type Row = readonly [string, number, number, ArgumentKind, StackEffect, string];

const ROWS: readonly Row[] = [
  ["CACHE", 0, 0, "none", 0, "--"],
  ["BINARY_SLICE", 1, 0, "none", -2, "container start stop -- result"],
  ["BUILD_TEMPLATE", 2, 0, "none", -1, "strings interpolations -- template"],
  ["CALL_FUNCTION_EX", 4, 0, "none", -3, "callable self_or_null args kwargs_or_null -- result"],
  ["CHECK_EG_MATCH", 5, 0, "none", 0, "exc match_type -- rest match"],
  ["CHECK_EXC_MATCH", 6, 0, "none", 0, "exc match_type -- exc is_match"],
  ["CLEANUP_THROW", 7, 0, "none", -1, "sub_iter last_sent exc -- none value"],
  ["DELETE_SUBSCR", 8, 0, "none", -2, "container sub --"],
  ["END_FOR", 9, 0, "none", -1, "value --"],
  ["END_SEND", 10, 0, "none", -1, "receiver value -- value"],
  ["EXIT_INIT_CHECK", 11, 0, "none", -1, "should_be_none --"],
  ["FORMAT_SIMPLE", 12, 0, "none", 0, "value -- text"],
  ["FORMAT_WITH_SPEC", 13, 0, "none", -1, "value spec -- text"],
  ["GET_AITER", 14, 0, "none", 0, "iterable -- aiter"],
  ["GET_ANEXT", 15, 0, "none", 1, "aiter -- aiter awaitable"],
  ["GET_ITER", 16, 0, "none", 0, "iterable -- iter"],
  ["RESERVED", 17, 0, "none", 0, "--"],
  ["GET_LEN", 18, 0, "none", 1, "obj -- obj len"],
  ["GET_YIELD_FROM_ITER", 19, 0, "none", 0, "iterable -- iter"],
  ["INTERPRETER_EXIT", 20, 0, "none", -1, "value --"],
  ["LOAD_BUILD_CLASS", 21, 0, "none", 1, "-- build_class"],
  ["LOAD_LOCALS", 22, 0, "none", 1, "-- locals"],
  ["MAKE_FUNCTION", 23, 0, "none", 0, "code -- func"],
  ["MATCH_KEYS", 24, 0, "none", 1, "subject keys -- subject keys values_or_none"],
  ["MATCH_MAPPING", 25, 0, "none", 1, "subject -- subject bool"],
  ["MATCH_SEQUENCE", 26, 0, "none", 1, "subject -- subject bool"],
  ["NOP", 27, 0, "none", 0, "--"],
  ["NOT_TAKEN", 28, 0, "none", 0, "--"],
  ["POP_EXCEPT", 29, 0, "none", -1, "previous_exc --"],
  ["POP_ITER", 30, 0, "none", -1, "iter --"],
  ["POP_TOP", 31, 0, "none", -1, "value --"],
  ["PUSH_EXC_INFO", 32, 0, "none", 1, "exc -- previous_exc exc"],
  ["PUSH_NULL", 33, 0, "none", 1, "-- null"],
  ["RETURN_GENERATOR", 34, 0, "none", 1, "-- none"],
  ["RETURN_VALUE", 35, 0, "none", 0, "value --"],
  ["SETUP_ANNOTATIONS", 36, 0, "none", 0, "--"],
  ["STORE_SLICE", 37, 0, "none", -4, "value container start stop --"],
  ["STORE_SUBSCR", 38, 1, "none", -3, "value container sub --"],
  ["TO_BOOL", 39, 3, "none", 0, "value -- bool"],
  ["UNARY_INVERT", 40, 0, "none", 0, "value -- result"],
  ["UNARY_NEGATIVE", 41, 0, "none", 0, "value -- result"],
  ["UNARY_NOT", 42, 0, "none", 0, "bool -- bool"],
  [
    "WITH_EXCEPT_START",
    43,
    0,
    "none",
    1,
    "exit_func exit_self lasti previous_exc exc -- exit_func exit_self lasti previous_exc exc result",
  ],
  ["BINARY_OP", 44, 5, "number", -1, "left right -- result"],
  [
    "BUILD_INTERPOLATION",
    45,
    0,
    "number",
    (arg) => -1 - (arg & 1),
    "value text (spec if arg&1) -- interpolation",
  ],
  ["BUILD_LIST", 46, 0, "number", (arg) => 1 - arg, "item*arg -- list"],
  ["BUILD_MAP", 47, 0, "number", (arg) => 1 - 2 * arg, "(key value)*arg -- dict"],
  ["BUILD_SET", 48, 0, "number", (arg) => 1 - arg, "item*arg -- set"],
  ["BUILD_SLICE", 49, 0, "number", (arg) => 1 - arg, "start stop (step if arg==3) -- slice"],
  ["BUILD_STRING", 50, 0, "number", (arg) => 1 - arg, "piece*arg -- str"],
  ["BUILD_TUPLE", 51, 0, "number", (arg) => 1 - arg, "item*arg -- tuple"],
  ["CALL", 52, 3, "number", (arg) => -1 - arg, "callable self_or_null arg*arg -- result"],
  ["CALL_INTRINSIC_1", 53, 0, "number", 0, "value -- result"],
  ["CALL_INTRINSIC_2", 54, 0, "number", -1, "value2 value1 -- result"],
  ["CALL_KW", 55, 3, "number", (arg) => -2 - arg, "callable self_or_null arg*arg kwnames -- result"],
  ["COMPARE_OP", 56, 1, "number", -1, "left right -- result"],
  ["CONTAINS_OP", 57, 1, "number", -1, "left right -- bool"],
  ["CONVERT_VALUE", 58, 0, "number", 0, "value -- text"],
  ["COPY", 59, 0, "number", 1, "bottom … -- bottom … bottom"],
  ["COPY_FREE_VARS", 60, 0, "number", 0, "--"],
  ["DELETE_ATTR", 61, 0, "name", -1, "owner --"],
  ["DELETE_DEREF", 62, 0, "local", 0, "--"],
  ["DELETE_FAST", 63, 0, "local", 0, "--"],
  ["DELETE_GLOBAL", 64, 0, "name", 0, "--"],
  ["DELETE_NAME", 65, 0, "name", 0, "--"],
  [
    "DICT_MERGE",
    66,
    0,
    "number",
    -1,
    "callable self_or_null args dict … update -- callable self_or_null args dict …",
  ],
  ["DICT_UPDATE", 67, 0, "number", -1, "dict … update -- dict …"],
  ["END_ASYNC_FOR", 68, 0, "jump", -2, "aiter exc --"],
  ["EXTENDED_ARG", 69, 0, "number", 0, "--"],
  ["FOR_ITER", 70, 1, "jump", 1, "iter -- iter next"],
  ["GET_AWAITABLE", 71, 0, "number", 0, "iterable -- iter"],
  ["IMPORT_FROM", 72, 0, "name", 1, "module -- module value"],
  ["IMPORT_NAME", 73, 0, "name", -1, "level fromlist -- module"],
  ["IS_OP", 74, 0, "number", -1, "left right -- bool"],
  ["JUMP_BACKWARD", 75, 1, "jump", 0, "--"],
  ["JUMP_BACKWARD_NO_INTERRUPT", 76, 0, "jump", 0, "--"],
  ["JUMP_FORWARD", 77, 0, "jump", 0, "--"],
  ["LIST_APPEND", 78, 0, "number", -1, "list … value -- list …"],
  ["LIST_EXTEND", 79, 0, "number", -1, "list … iterable -- list …"],
  ["LOAD_ATTR", 80, 9, "name", (arg) => arg & 1, "owner -- value (self_or_null if arg&1)"],
  ["LOAD_COMMON_CONSTANT", 81, 0, "number", 1, "-- value"],
  ["LOAD_CONST", 82, 0, "const", 1, "-- value"],
  ["LOAD_DEREF", 83, 0, "local", 1, "-- value"],
  ["LOAD_FAST", 84, 0, "local", 1, "-- value"],
  ["LOAD_FAST_AND_CLEAR", 85, 0, "local", 1, "-- value"],
  ["LOAD_FAST_BORROW", 86, 0, "local", 1, "-- value"],
  ["LOAD_FAST_BORROW_LOAD_FAST_BORROW", 87, 0, "local", 2, "-- value1 value2"],
  ["LOAD_FAST_CHECK", 88, 0, "local", 1, "-- value"],
  ["LOAD_FAST_LOAD_FAST", 89, 0, "local", 2, "-- value1 value2"],
  ["LOAD_FROM_DICT_OR_DEREF", 90, 0, "local", 0, "class_dict -- value"],
  ["LOAD_FROM_DICT_OR_GLOBALS", 91, 0, "name", 0, "mod_or_class_dict -- value"],
  ["LOAD_GLOBAL", 92, 4, "name", (arg) => 1 + (arg & 1), "-- value (null if arg&1)"],
  ["LOAD_NAME", 93, 0, "name", 1, "-- value"],
  ["LOAD_SMALL_INT", 94, 0, "number", 1, "-- value"],
  ["LOAD_SPECIAL", 95, 0, "number", 1, "owner -- method self_or_null"],
  [
    "LOAD_SUPER_ATTR",
    96,
    1,
    "name",
    (arg) => -2 + (arg & 1),
    "super class self -- value (self_or_null if arg&1)",
  ],
  ["MAKE_CELL", 97, 0, "local", 0, "--"],
  ["MAP_ADD", 98, 0, "number", -2, "dict … key value -- dict …"],
  ["MATCH_CLASS", 99, 0, "number", -2, "subject type names -- attrs_or_none"],
  ["POP_JUMP_IF_FALSE", 100, 1, "jump", -1, "bool --"],
  ["POP_JUMP_IF_NONE", 101, 1, "jump", -1, "value --"],
  ["POP_JUMP_IF_NOT_NONE", 102, 1, "jump", -1, "value --"],
  ["POP_JUMP_IF_TRUE", 103, 1, "jump", -1, "bool --"],
  ["RAISE_VARARGS", 104, 0, "number", (arg) => -arg, "(exc (cause if arg==2) if arg) --"],
  ["RERAISE", 105, 0, "number", -1, "(lasti …*(arg-1) if arg) exc --"],
  ["SEND", 106, 1, "jump", 0, "receiver value -- receiver result"],
  ["SET_ADD", 107, 0, "number", -1, "set … value -- set …"],
  ["SET_FUNCTION_ATTRIBUTE", 108, 0, "number", -1, "attribute func -- func"],
  ["SET_UPDATE", 109, 0, "number", -1, "set … iterable -- set …"],
  ["STORE_ATTR", 110, 4, "name", -2, "value owner --"],
  ["STORE_DEREF", 111, 0, "local", -1, "value --"],
  ["STORE_FAST", 112, 0, "local", -1, "value --"],
  ["STORE_FAST_LOAD_FAST", 113, 0, "local", 0, "value1 -- value2"],
  ["STORE_FAST_STORE_FAST", 114, 0, "local", -2, "value2 value1 --"],
  ["STORE_GLOBAL", 115, 0, "name", -1, "value --"],
  ["STORE_NAME", 116, 0, "name", -1, "value --"],
  ["SWAP", 117, 0, "number", 0, "bottom … top -- top … bottom"],
  [
    "UNPACK_EX",
    118,
    0,
    "number",
    (arg) => (arg & 255) + (arg >> 8),
    "sequence -- right*(arg>>8) list left*(arg&255)",
  ],
  ["UNPACK_SEQUENCE", 119, 1, "number", (arg) => arg - 1, "sequence -- item*arg"],
  ["YIELD_VALUE", 120, 0, "number", 0, "value -- sent"],
  ["RESUME", 128, 0, "number", 0, "--"],
  ["ANNOTATIONS_PLACEHOLDER", 256, 0, "none", 0, "--"],
  ["JUMP", 257, 0, "jump", 0, "--"],
  ["JUMP_IF_FALSE", 258, 0, "jump", 0, "bool -- bool"],
  ["JUMP_IF_TRUE", 259, 0, "jump", 0, "bool -- bool"],
  ["JUMP_NO_INTERRUPT", 260, 0, "jump", 0, "--"],
  ["LOAD_CLOSURE", 261, 0, "local", 1, "-- cell"],
  ["POP_BLOCK", 262, 0, "none", 0, "--"],
  ["SETUP_CLEANUP", 263, 0, "handler", [0, 2], "-- (lasti exc in the handler)"],
  ["SETUP_FINALLY", 264, 0, "handler", [0, 1], "-- (exc in the handler)"],
  ["SETUP_WITH", 265, 0, "handler", [0, 1], "-- (lasti exc in the handler, above the exit pair)"],
  ["STORE_FAST_MAYBE_NULL", 266, 0, "local", -1, "value --"],
];

/** Instructions whose number is below this take no argument. CPython: HAVE_ARGUMENT. */
export const HAVE_ARGUMENT = 43;
export const FIRST_PSEUDO_OPCODE = 256;

const OPCODE_COUNT = 267;

const infoByNumber: (OpcodeInfo | undefined)[] = new Array(OPCODE_COUNT).fill(undefined);
const cacheCounts = new Uint8Array(OPCODE_COUNT);

for (const [name, number, cacheCount, argument, effect, picture] of ROWS) {
  infoByNumber[number] = { name, number, cacheCount, argument, effect, picture };
  cacheCounts[number] = cacheCount;
}

export const OPCODES: readonly OpcodeInfo[] = infoByNumber.filter((info) => info !== undefined);

/** The opcode's number for its name as `dis` prints it. */
export const OPCODE_BY_NAME: ReadonlyMap<string, number> = new Map(ROWS.map((row) => [row[0], row[1]]));

export function opcodeInfo(op: number): OpcodeInfo {
  const info = infoByNumber[op];
  if (info === undefined) throw new Error(`no opcode has the number ${op}`);
  return info;
}

export function opcodeName(op: number): string {
  return infoByNumber[op]?.name ?? `<${op}>`;
}

export function cacheCountOf(op: number): number {
  return cacheCounts[op];
}

export function hasArgument(op: number): boolean {
  return opcodeInfo(op).argument !== "none";
}

/** Change of the stack depth; `isJumping` asks for the path on which the instruction jumps (or its handler is entered). */
export function stackEffect(op: number, arg: number, isJumping: boolean): number {
  const effect = opcodeInfo(op).effect;
  if (typeof effect === "number") return effect;
  if (typeof effect === "function") return effect(arg);
  return isJumping ? effect[1] : effect[0];
}

/** The argument of BINARY_OP. */
export const NB_OPERATORS: readonly string[] = [
  "+",
  "&",
  "//",
  "<<",
  "@",
  "*",
  "%",
  "|",
  "**",
  ">>",
  "-",
  "/",
  "^",
  "+=",
  "&=",
  "//=",
  "<<=",
  "@=",
  "*=",
  "%=",
  "|=",
  "**=",
  ">>=",
  "-=",
  "/=",
  "^=",
  "[]",
];
export const NB_ADD = 0;
export const NB_INPLACE_ADD = 13;
export const NB_SUBSCR = 26;

/** COMPARE_OP keeps the operator above bit 5, whether the result is made a bool in bit 4, and a mask for specialisation below. */
export const COMPARE_OPERATORS: readonly string[] = ["<", "<=", "==", "!=", ">", ">="];

/** The argument of CALL_INTRINSIC_1. */
export const INTRINSICS_1: readonly string[] = [
  "INTRINSIC_1_INVALID",
  "INTRINSIC_PRINT",
  "INTRINSIC_IMPORT_STAR",
  "INTRINSIC_STOPITERATION_ERROR",
  "INTRINSIC_ASYNC_GEN_WRAP",
  "INTRINSIC_UNARY_POSITIVE",
  "INTRINSIC_LIST_TO_TUPLE",
  "INTRINSIC_TYPEVAR",
  "INTRINSIC_PARAMSPEC",
  "INTRINSIC_TYPEVARTUPLE",
  "INTRINSIC_SUBSCRIPT_GENERIC",
  "INTRINSIC_TYPEALIAS",
];
export const INTRINSIC_PRINT = 1;
export const INTRINSIC_IMPORT_STAR = 2;
export const INTRINSIC_STOPITERATION_ERROR = 3;
export const INTRINSIC_ASYNC_GEN_WRAP = 4;
export const INTRINSIC_UNARY_POSITIVE = 5;
export const INTRINSIC_LIST_TO_TUPLE = 6;
export const INTRINSIC_TYPEVAR = 7;
export const INTRINSIC_PARAMSPEC = 8;
export const INTRINSIC_TYPEVARTUPLE = 9;
export const INTRINSIC_SUBSCRIPT_GENERIC = 10;
export const INTRINSIC_TYPEALIAS = 11;

/** The argument of CALL_INTRINSIC_2. */
export const INTRINSICS_2: readonly string[] = [
  "INTRINSIC_2_INVALID",
  "INTRINSIC_PREP_RERAISE_STAR",
  "INTRINSIC_TYPEVAR_WITH_BOUND",
  "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
  "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
  "INTRINSIC_SET_TYPEPARAM_DEFAULT",
];
export const INTRINSIC_PREP_RERAISE_STAR = 1;
export const INTRINSIC_TYPEVAR_WITH_BOUND = 2;
export const INTRINSIC_TYPEVAR_WITH_CONSTRAINTS = 3;
export const INTRINSIC_SET_FUNCTION_TYPE_PARAMS = 4;
export const INTRINSIC_SET_TYPEPARAM_DEFAULT = 5;

/** The argument of LOAD_SPECIAL. */
export const SPECIAL_METHODS: readonly string[] = ["__enter__", "__exit__", "__aenter__", "__aexit__"];
export const SPECIAL_ENTER = 0;
export const SPECIAL_EXIT = 1;
export const SPECIAL_AENTER = 2;
export const SPECIAL_AEXIT = 3;

/** The argument of LOAD_COMMON_CONSTANT, as `dis` prints it. */
export const COMMON_CONSTANTS: readonly string[] = [
  "AssertionError",
  "NotImplementedError",
  "tuple",
  "all",
  "any",
];
export const CONSTANT_ASSERTIONERROR = 0;
export const CONSTANT_NOTIMPLEMENTEDERROR = 1;
export const CONSTANT_BUILTIN_TUPLE = 2;
export const CONSTANT_BUILTIN_ALL = 3;
export const CONSTANT_BUILTIN_ANY = 4;

/** Bits of SET_FUNCTION_ATTRIBUTE's argument. */
export const MAKE_FUNCTION_DEFAULTS = 0x01;
export const MAKE_FUNCTION_KWDEFAULTS = 0x02;
export const MAKE_FUNCTION_ANNOTATIONS = 0x04;
export const MAKE_FUNCTION_CLOSURE = 0x08;
export const MAKE_FUNCTION_ANNOTATE = 0x10;

/** The argument of RESUME: where execution begins or goes on; bit 2 says the frame has no handler around it but the outermost. */
export const RESUME_AT_FUNC_START = 0;
export const RESUME_AFTER_YIELD = 1;
export const RESUME_AFTER_YIELD_FROM = 2;
export const RESUME_AFTER_AWAIT = 3;
export const RESUME_OPARG_DEPTH1_MASK = 0x4;

/** The argument of CONVERT_VALUE. */
export const FVC_STR = 1;
export const FVC_REPR = 2;
export const FVC_ASCII = 3;
