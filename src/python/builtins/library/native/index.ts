// The modules that CPython writes in C and that are written here in Python, by name: their frames are in no traceback and
// count towards no limit. Nothing of the interpreter imports this file: these texts reach it as the library's do, through
// its host.
import { ABC_SOURCE } from "./abc.ts";
import { AST_SOURCE } from "./ast.ts";
import { BINASCII_SOURCE } from "./binascii.ts";
import { CODECS_SOURCE } from "./codecs.ts";
import { COLLECTIONS_SOURCE } from "./collections.ts";
import { CONTEXTVARS_SOURCE } from "./contextvars.ts";
import { CSV_SOURCE } from "./csv.ts";
import { DATETIME_SOURCE } from "./datetime.ts";
import { DECIMAL_SOURCE } from "./decimal.ts";
import { ERRNO_SOURCE } from "./errno.ts";
import { FUNCTOOLS_SOURCE } from "./functools.ts";
import { FROZEN_IMPORTLIB_EXTERNAL_SOURCE } from "./importlib-external.ts";
import { FROZEN_IMPORTLIB_SOURCE } from "./importlib.ts";
import { IO_SOURCE } from "./io.ts";
import { JSON_SOURCE } from "./json.ts";
import { OPERATOR_SOURCE } from "./operator.ts";
import { OPCODE_SOURCE } from "./opcode.ts";
import { POSIX_SOURCE } from "./posix.ts";
import { PYREPL_SOURCE, PYREPL_UTILS_SOURCE } from "./pyrepl.ts";
import { RANDOM_SOURCE } from "./random.ts";
import { SIGNAL_SOURCE } from "./signal.ts";
import { FCNTL_SOURCE, SELECT_SOURCE, SOCKET_SOURCE, SUBPROCESS_SOURCE } from "./socket.ts";
import { SRE_SOURCE } from "./sre.ts";
import { STRING_SOURCE } from "./string.ts";
import { THREAD_SOURCE } from "./thread.ts";
import { TOKENIZE_SOURCE } from "./tokenize.ts";
import { ARRAY_SOURCE } from "./array.ts";
import { CMATH_SOURCE } from "./cmath.ts";
import { STRUCT_SOURCE } from "./struct.ts";
import { SYMTABLE_SOURCE } from "./symtable.ts";
import { CTYPES_SOURCE } from "./ctypes.ts";
import { ITERTOOLS_SOURCE } from "./itertools.ts";
import { TESTINTERNALCAPI_SOURCE, TESTLIMITEDCAPI_SOURCE } from "./test-modules.ts";
import { TIME_SOURCE } from "./time.ts";
import { BLAKE2_SOURCE, MD5_SOURCE, SHA1_SOURCE, SHA2_SOURCE, SHA3_SOURCE } from "./hashes.ts";
import { MARSHAL_SOURCE } from "./marshal.ts";
import { RESOURCE_SOURCE } from "./resource.ts";

export const NATIVE_SOURCES: ReadonlyMap<string, string> = new Map([
  ["_abc", ABC_SOURCE],
  ["_blake2", BLAKE2_SOURCE],
  ["_md5", MD5_SOURCE],
  ["_sha1", SHA1_SOURCE],
  ["_sha2", SHA2_SOURCE],
  ["_sha3", SHA3_SOURCE],
  ["marshal", MARSHAL_SOURCE],
  ["resource", RESOURCE_SOURCE],
  ["_ast", AST_SOURCE],
  ["binascii", BINASCII_SOURCE],
  ["_codecs", CODECS_SOURCE],
  ["_collections", COLLECTIONS_SOURCE],
  ["_contextvars", CONTEXTVARS_SOURCE],
  ["_csv", CSV_SOURCE],
  ["_datetime", DATETIME_SOURCE],
  ["_decimal", DECIMAL_SOURCE],
  ["errno", ERRNO_SOURCE],
  ["_frozen_importlib", FROZEN_IMPORTLIB_SOURCE],
  ["_frozen_importlib_external", FROZEN_IMPORTLIB_EXTERNAL_SOURCE],
  ["_functools", FUNCTOOLS_SOURCE],
  ["_io", IO_SOURCE],
  ["_json", JSON_SOURCE],
  ["_operator", OPERATOR_SOURCE],
  ["_opcode", OPCODE_SOURCE],
  ["posix", POSIX_SOURCE],
  ["_pyrepl", PYREPL_SOURCE],
  ["_pyrepl.utils", PYREPL_UTILS_SOURCE],
  ["_random", RANDOM_SOURCE],
  ["_signal", SIGNAL_SOURCE],
  ["_sre", SRE_SOURCE],
  ["_string", STRING_SOURCE],
  ["array", ARRAY_SOURCE],
  ["cmath", CMATH_SOURCE],
  // CPython writes its outer half in Python, over a C half that could do far more than look at memory.
  ["ctypes", CTYPES_SOURCE],
  ["itertools", ITERTOOLS_SOURCE],
  ["_struct", STRUCT_SOURCE],
  ["_symtable", SYMTABLE_SOURCE],
  ["time", TIME_SOURCE],
  ["fcntl", FCNTL_SOURCE],
  ["select", SELECT_SOURCE],
  ["socket", SOCKET_SOURCE],
  ["subprocess", SUBPROCESS_SOURCE],
  // What was set when CPython was built, for sysconfig; nothing here was.
  ["_sysconfigdata__linux_x86_64-linux-gnu", "build_time_vars = {}\n"],
  ["_testinternalcapi", TESTINTERNALCAPI_SOURCE],
  ["_testlimitedcapi", TESTLIMITEDCAPI_SOURCE],
  ["_thread", THREAD_SOURCE],
  ["_tokenize", TOKENIZE_SOURCE],
]);
