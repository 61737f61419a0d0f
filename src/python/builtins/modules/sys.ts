// The sys module: what a program can learn of the interpreter that runs it.   CPython: Python/sysmodule.c
import { indexNumber, lookupSpecial, setAttr } from "../../objects/abstract.ts";
import { isType } from "../../objects/class-check.ts";
import { dictSetText, newDict } from "../../objects/dict.ts";
import { EXC_TRACEBACK, isException, newException, setTraceback } from "../../objects/exceptions.ts";
import { newFloat } from "../../objects/float.ts";
import { isInt, newBigInt, newInt, numberOf } from "../../objects/int.ts";
import { intMaxStrDigits, setIntMaxStrDigits } from "../../objects/int-text.ts";
import { newList } from "../../objects/list.ts";
import { moduleDict } from "../../objects/module.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import { Raised } from "../../objects/raised.ts";
import { prefixSize } from "../../objects/runtime.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { namespaceDict, newNamespace } from "../../objects/simple-namespace.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { internInPlace, isInterned } from "../../objects/str.ts";
import { newStructSequence, newStructSequenceType } from "../../objects/struct-sequence.ts";
import { subclassDifference } from "../../objects/version-sizes.ts";
import { newTextStream } from "../../objects/text-stream.ts";
import { newTuple } from "../../objects/tuple.ts";
import { TPFLAGS_HEAPTYPE, TPFLAGS_UNICODE_SUBCLASS } from "../../objects/type-info.ts";
import type { TypeInfo } from "../../objects/type-info.ts";
import { STDLIB_NAMES } from "../stdlib-names.ts";
import { sourceLine } from "../../objects/source-lines.ts";
import { UNRAISABLE_HOOK } from "../unraisable.ts";
import { exceptionText } from "../traceback-text.ts";
import { writeError } from "../standard-error.ts";
import { mallocStats } from "./malloc-stats.ts";
import { makeModule } from "./make-module.ts";
import { startCountOf } from "./start-counts.ts";
import { addMoreToSys, MORE_SYS_FUNCTIONS } from "./sys-more.ts";
import { firstComplete, frameObjectOf } from "../../vm/frame.ts";
import { FRAME_PREVIOUS, GC_HEAD_SIZE } from "../../memory/layout.ts";
import { newFrozenset } from "../../objects/set.ts";

/** What the interpreter was started with. */
export interface SystemOptions {
  argv: readonly string[];
  path: readonly string[];
  /** Major and minor version, "3.14". */
  version: string;
}

const MAXSIZE = 0x7fffffffffffffffn;
/** A limit below this would refuse numbers that everybody writes. */
const INT_DIGITS_THRESHOLD = 640;

// ---- functions ---------------------------------------------------------------------------------------------------------
/** The count as it stands: whether the argument's own reference is in it was decided where the argument was loaded. */
function getRefCount(rt: Runtime, _self: Ref, object: Ref): Ref {
  const count = rt.heap.i32[object >> 2];
  if (count >= 0) return newInt(rt, count);
  const started = rt.version.countsEverything ? startCountOf(object) : null;
  return newInt(rt, started ?? rt.version.immortalCount);
}

/** What lies in front of an object of a type that CPython has in C. */
function headSizeInC(rt: Runtime, info: TypeInfo): number {
  const { native } = info;
  if (native === null) return GC_HEAD_SIZE;
  const isUntracked = native.layout.isUntracked === true || rt.version.untrackedNatives.has(native.name);
  return isUntracked ? 0 : GC_HEAD_SIZE;
}

function getSizeOf(rt: Runtime, _self: Ref, object: Ref, otherwise: Ref): Ref {
  let size: Ref;
  try {
    // Looked up on the type: an object that is a class has an unbound `__sizeof__` of its own.
    const measure = lookupSpecial(rt, object, "__sizeof__");
    if (measure === 0) throw rt.typeError(`Type ${rt.typeName(object)} doesn't define __sizeof__`);
    size = rt.call(measure, []);
    rt.decref(measure);
    if (!isInt(rt, size)) throw rt.typeError("an integer is required");
  } catch (error) {
    const isTypeError = error instanceof Raised && rt.isSubtype(rt.typeOf(error.exception), T.TypeError);
    if (otherwise === 0 || !isTypeError) throw error;
    rt.decref(error.exception);
    return rt.incref(otherwise);
  }
  const bytes = indexNumber(rt, size, T.OverflowError);
  rt.decref(size);
  if (bytes < 0) throw rt.valueError("__sizeof__() should return >= 0");
  // Static types are no objects of the collector.
  const isStaticType = isType(rt, object) && (rt.infoOfType(object).flags & TPFLAGS_HEAPTYPE) === 0;
  if (isStaticType) return newInt(rt, bytes);
  const info = rt.info(object);
  const more = info.standsForNative ? 0 : subclassDifference(rt, info);
  return newInt(rt, bytes + more + (info.standsForNative ? headSizeInC(rt, info) : prefixSize(info.flags)));
}

function exit(rt: Runtime, _self: Ref, status: Ref): Ref {
  throw new Raised(newException(rt, T.SystemExit, status === 0 || status === None ? [] : [status]));
}

function excInfo(rt: Runtime): Ref {
  const exception = rt.caller.handledException();
  if (exception === 0) return newTuple(rt, [None, None, None]);
  const traceback = rt.pointer(exception + EXC_TRACEBACK);
  const items = [rt.typeOf(exception), exception, traceback === 0 ? None : traceback];
  return newTuple(
    rt,
    items.map((item) => rt.incref(item)),
  );
}

const INT_OVERFLOW = "Python int too large to convert to C int";

function setRecursionLimit(rt: Runtime, _self: Ref, limit: Ref): Ref {
  const wanted = indexNumber(rt, limit, T.OverflowError);
  if (Math.abs(wanted) >= 2 ** 31) throw rt.overflowError(INT_OVERFLOW);
  if (wanted < 1) throw rt.valueError("recursion limit must be greater or equal than 1");
  const depth = rt.caller.depth + rt.version.depthShift;
  if (depth >= wanted) {
    throw rt.error(
      T.RecursionError,
      `cannot set the recursion limit to ${wanted} at the recursion depth ${depth}: the limit is too low`,
    );
  }
  rt.caller.recursionLimit = wanted;
  return None;
}

function intern(rt: Runtime, _self: Ref, str: Ref): Ref {
  if (!rt.hasFlag(str, TPFLAGS_UNICODE_SUBCLASS)) {
    const given = str === None ? "None" : rt.typeName(str);
    throw rt.typeError(`intern() argument must be str, not ${given}`);
  }
  if (rt.typeOf(str) !== T.str) throw rt.typeError(`can't intern ${rt.typeName(str)}`);
  return internInPlace(rt, rt.incref(str));
}

function getFrame(rt: Runtime, _self: Ref, depth: Ref): Ref {
  let left = depth === 0 ? 0 : numberOf(rt, depth);
  let frame = firstComplete(rt, rt.caller.currentFrame());
  while (frame !== 0 && left > 0) {
    frame = firstComplete(rt, rt.pointer(frame + FRAME_PREVIOUS));
    left--;
  }
  if (frame === 0) throw rt.valueError("call stack is not deep enough");
  return rt.incref(frameObjectOf(rt, frame));
}

function exceptHook(rt: Runtime, _self: Ref, _type: Ref, value: Ref, traceback: Ref): Ref {
  if (!isException(rt, value)) throw rt.typeError("print_exception(): Exception expected for value");
  if (traceback !== None && rt.typeOf(traceback) === T.traceback && rt.pointer(value + EXC_TRACEBACK) === 0) {
    setTraceback(rt, value, rt.incref(traceback));
  }
  const text = exceptionText(rt, value, (filename, line) => sourceLine(rt, filename, line));
  writeError(rt, text);
  return None;
}

function setIntegerDigitLimit(rt: Runtime, _self: Ref, digits: Ref): Ref {
  const limit = indexNumber(rt, digits, T.OverflowError);
  if (limit !== 0 && limit < INT_DIGITS_THRESHOLD) {
    throw rt.valueError("maxdigits must be >= 640 or 0 for unlimited");
  }
  setIntMaxStrDigits(rt, limit);
  return None;
}

const FUNCTIONS: readonly NativeFunction[] = [
  ...MORE_SYS_FUNCTIONS,
  method(
    "getrefcount",
    "object, /",
    getRefCount,
    "Return the reference count of object.\n\nThe count returned is generally one higher than you might expect,\nbecause it includes the (temporary) reference as an argument to\ngetrefcount().",
  ),
  method(
    "getsizeof",
    "object, default=NULL",
    getSizeOf,
    "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes.",
  ),
  method("exit", "status=None, /", exit, "Exit the interpreter by raising SystemExit(status)."),
  method("exc_info", "", excInfo),
  method("exception", "", (rt: Runtime) => {
    const exception = rt.caller.handledException();
    return exception === 0 ? None : rt.incref(exception);
  }),
  UNRAISABLE_HOOK,
  method("excepthook", "exctype, value, traceback, /", exceptHook),
  method("getrecursionlimit", "", (rt: Runtime) => newInt(rt, rt.caller.recursionLimit)),
  method("setrecursionlimit", "limit, /", setRecursionLimit),
  method("intern", "string, /", intern),
  method("_is_interned", "string, /", (_rt: Runtime, _self: Ref, str: Ref) =>
    isInterned(_rt, str) ? True : False,
  ),
  method("_is_immortal", "op, /", (rt: Runtime, _self: Ref, object: Ref) =>
    rt.heap.i32[object >> 2] < 0 ? True : False,
  ),
  method("_getframe", "depth=0, /", getFrame),
  method("_debugmallocstats", "", (rt: Runtime) => {
    rt.host.write(mallocStats(rt), "stderr");
    return None;
  }),
  method("getdefaultencoding", "", (rt: Runtime) => rt.newStr("utf-8")),
  method("getfilesystemencoding", "", (rt: Runtime) => rt.newStr("utf-8")),
  method("getfilesystemencodeerrors", "", (rt: Runtime) => rt.newStr("surrogateescape")),
  method("getallocatedblocks", "", (rt: Runtime) => newInt(rt, rt.allocator.blockCount)),
  method("getswitchinterval", "", (rt: Runtime) => newFloat(rt, 0.005)),
  method("get_int_max_str_digits", "", (rt: Runtime) => newInt(rt, intMaxStrDigits(rt))),
  method("set_int_max_str_digits", "maxdigits", setIntegerDigitLimit),
  method("is_finalizing", "", () => False),
  method("_is_gil_enabled", "", () => True),
];

// ---- what is known from the start ------------------------------------------------------------------------------------------
function structure(rt: Runtime, name: string, fields: readonly (readonly [string, Ref])[]): Ref {
  const type = newStructSequenceType(
    rt,
    "sys",
    name,
    fields.map(([field]) => field),
  );
  const value = newStructSequence(
    rt,
    type,
    fields.map(([, each]) => each),
  );
  rt.decref(type);
  return value;
}

function strList(rt: Runtime, texts: readonly string[]): Ref {
  return newList(
    rt,
    texts.map((text) => rt.newStr(text)),
  );
}

/** The module, owned; its dict is `rt.sysDict` from then on. */
export function makeSysModule(rt: Runtime, options: SystemOptions): Ref {
  const int = (value: number): Ref => newInt(rt, value);
  const [major, minor] = options.version.split(".").map(Number);
  const { micro } = rt.version;
  const hexversion = major * 0x1000000 + minor * 0x10000 + micro * 0x100 + 0xf0;
  const versionInfo = structure(rt, "version_info", [
    ["major", int(major)],
    ["minor", int(minor)],
    ["micro", int(micro)],
    ["releaselevel", rt.newStr("final")],
    ["serial", int(0)],
  ]);
  const module = makeModule(
    rt,
    "sys",
    "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.",
    FUNCTIONS,
    [
      ["version", rt.newStr(`${options.version}.${micro} (main) [The Private Heap]`)],
      ["hexversion", int(hexversion)],
      ["api_version", int(1013)],
      ["platform", rt.newStr("linux")],
      ["maxsize", newBigInt(rt, MAXSIZE)],
      ["float_info", floatInfo(rt)],
      ["int_info", intInfo(rt)],
      ["hash_info", hashInfo(rt)],
      ["maxunicode", int(0x10ffff)],
      [
        "builtin_module_names",
        newTuple(
          rt,
          [
            "_abc",
            "_ast",
            "_codecs",
            "_collections",
            "_functools",
            "_io",
            "_operator",
            "_sre",
            "_string",
            "_symtable",
            "_thread",
            "_tokenize",
            "_tracemalloc",
            "_typing",
            "_warnings",
            "_weakref",
            "atexit",
            "builtins",
            "errno",
            "gc",
            "itertools",
            "marshal",
            "math",
            "posix",
            "sys",
            "time",
          ].map((name) => rt.newStr(name)),
        ),
      ],
      [
        "stdlib_module_names",
        newFrozenset(
          rt,
          [...STDLIB_NAMES].map((name) => rt.newStr(name)),
        ),
      ],
      ["byteorder", rt.newStr("little")],
      ["copyright", rt.newStr("")],
      ["implementation", implementation(rt, options.version, versionInfo, hexversion)],
      ["version_info", versionInfo],
      ["flags", flags(rt)],
      ["float_repr_style", rt.newStr("short")],
      ["abiflags", rt.newStr("")],
      ["dont_write_bytecode", False],
      ["executable", rt.newStr("")],
      ["prefix", rt.newStr("")],
      ["exec_prefix", rt.newStr("")],
      ["base_prefix", rt.newStr("")],
      ["argv", strList(rt, options.argv)],
      ["orig_argv", strList(rt, options.argv)],
      ["path", strList(rt, options.path)],
      ["meta_path", newList(rt, [])],
      ["path_hooks", newList(rt, [])],
      ["path_importer_cache", newDict(rt)],
      ["warnoptions", newList(rt, [])],
      ["_xoptions", newDict(rt)],
      ["modules", rt.incref(rt.sysModules)],
    ],
  );
  rt.sysDict = moduleDict(rt, module);
  addMoreToSys(rt);
  ["stdin", "stdout", "stderr"].forEach((name, descriptor) => {
    const stream = newTextStream(rt, descriptor);
    dictSetText(rt, rt.sysDict, name, stream);
    dictSetText(rt, rt.sysDict, `__${name}__`, stream);
    rt.decref(stream);
  });
  return module;
}

function floatInfo(rt: Runtime): Ref {
  const int = (value: number): Ref => newInt(rt, value);
  return structure(rt, "float_info", [
    ["max", newFloat(rt, Number.MAX_VALUE)],
    ["max_exp", int(1024)],
    ["max_10_exp", int(308)],
    ["min", newFloat(rt, 2.2250738585072014e-308)],
    ["min_exp", int(-1021)],
    ["min_10_exp", int(-307)],
    ["dig", int(15)],
    ["mant_dig", int(53)],
    ["epsilon", newFloat(rt, Number.EPSILON)],
    ["radix", int(2)],
    ["rounds", int(1)],
  ]);
}

function intInfo(rt: Runtime): Ref {
  const fields = {
    bits_per_digit: 30,
    sizeof_digit: 4,
    default_max_str_digits: 4300,
    str_digits_check_threshold: 640,
  };
  return structure(
    rt,
    "int_info",
    Object.entries(fields).map(([name, value]): [string, Ref] => [name, newInt(rt, value)]),
  );
}

function hashInfo(rt: Runtime): Ref {
  const int = (value: number): Ref => newInt(rt, value);
  return structure(rt, "hash_info", [
    ["width", int(64)],
    ["modulus", newBigInt(rt, 2305843009213693951n)],
    ["inf", int(314159)],
    ["nan", int(0)],
    ["imag", int(1000003)],
    ["algorithm", rt.newStr("siphash13")],
    ["hash_bits", int(64)],
    ["seed_bits", int(128)],
    ["cutoff", int(0)],
  ]);
}

function flags(rt: Runtime): Ref {
  const names = [
    "debug",
    "inspect",
    "interactive",
    "optimize",
    "dont_write_bytecode",
    "no_user_site",
    "no_site",
    "ignore_environment",
    "verbose",
    "bytes_warning",
    "quiet",
    "hash_randomization",
    "isolated",
  ];
  const result = structure(rt, "flags", [
    ...names.map((name): [string, Ref] => [name, newInt(rt, 0)]),
    ["dev_mode", False],
    ["utf8_mode", newInt(rt, 0)],
    ["warn_default_encoding", newInt(rt, 0)],
    ["safe_path", False],
    ["int_max_str_digits", newInt(rt, 4300)],
  ]);
  // Those that are no items of the tuple.
  for (const [name, value] of [
    ["gil", 1],
    ["thread_inherit_context", 0],
    ["context_aware_warnings", 0],
  ] as const) {
    setAttr(rt, rt.typeOf(result), rt.intern(name), newInt(rt, value));
  }
  return result;
}

function implementation(rt: Runtime, version: string, versionInfo: Ref, hexversion: number): Ref {
  const self = newNamespace(rt);
  const dict = namespaceDict(rt, self);
  const values: [string, Ref][] = [
    ["name", rt.newStr("cpython")],
    ["cache_tag", rt.newStr(`cpython-${version.replace(".", "")}`)],
    ["version", rt.incref(versionInfo)],
    ["hexversion", newInt(rt, hexversion)],
    ["_multiarch", rt.newStr("x86_64-linux-gnu")],
    ["supports_isolated_interpreters", True],
  ];
  for (const [name, value] of values) {
    dictSetText(rt, dict, name, value);
    rt.decref(value);
  }
  return self;
}
