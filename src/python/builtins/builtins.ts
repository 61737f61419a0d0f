// The builtins module: its functions by topic, then the types and exceptions that every program can name.
// CPython: Python/bltinmodule.c
import { newBuiltinFunction } from "../objects/builtin-function.ts";
import { CATALOG } from "../objects/catalog.ts";
import { dictSetText } from "../objects/dict.ts";
import { moduleDict, newModule, ORIGIN_BUILTIN, setModuleOrigin } from "../objects/module.ts";
import { method } from "../objects/native.ts";
import type { NativeFunction } from "../objects/native.ts";
import type { Runtime } from "../objects/runtime.ts";
import { Ellipsis, EXCEPTION_BASES, False, None, NotImplemented, T, True } from "../objects/static.ts";
import type { Ref, StaticTypeName } from "../objects/static.ts";
import { numberOf } from "../objects/int.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { BUILD_CLASS } from "./build-class.ts";
import { EVALUATION } from "./evaluate.ts";
import { importName } from "./import.ts";
import { INPUT_OUTPUT, OPEN } from "./input-output.ts";
import { INTROSPECTION } from "./introspection.ts";
import { ITERATION } from "./iteration.ts";
import { newPrinter } from "../objects/printer.ts";
import { newQuitter } from "../objects/quitter.ts";

const DOCUMENTATION =
  "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\n" +
  "identifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is " +
  "not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same " +
  "name as a builtin and need to be able\nto refer to the built-in.";

const IMPORT: NativeFunction = method(
  "__import__",
  "name, globals=None, locals=None, fromlist=(), level=0",
  (rt: Runtime, _self: Ref, name: Ref, globals: Ref, locals: Ref, fromList: Ref, level: Ref) =>
    importName(rt, name, globals, locals, fromList, level === 0 ? 0 : numberOf(rt, level)),
  "Import a module.\n\nBecause this function is meant for use by the Python\ninterpreter and not for general use, it is " +
    "better to use\nimportlib.import_module() to programmatically import a module.",
);

const PRINTERS = {
  copyright: "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.",
  credits: "Thanks to the authors of CPython, whose behaviour this interpreter follows.",
  license: "Type license() to see the full license text",
  help: "Type help() for interactive help, or help(object) for help about object.",
};

/** The functions in the order in which CPython's module has them. */
const FUNCTION_ORDER = [
  "__build_class__",
  "__import__",
  "abs",
  "all",
  "any",
  "ascii",
  "bin",
  "callable",
  "chr",
  "compile",
  "delattr",
  "dir",
  "divmod",
  "eval",
  "exec",
  "format",
  "getattr",
  "globals",
  "hasattr",
  "hash",
  "hex",
  "id",
  "input",
  "isinstance",
  "issubclass",
  "iter",
  "aiter",
  "len",
  "locals",
  "max",
  "min",
  "next",
  "anext",
  "oct",
  "ord",
  "pow",
  "print",
  "repr",
  "round",
  "setattr",
  "sorted",
  "sum",
  "vars",
];

const TYPE_ORDER: readonly StaticTypeName[] = [
  "bool",
  "memoryview",
  "bytearray",
  "bytes",
  "classmethod",
  "complex",
  "dict",
  "enumerate",
  "filter",
  "float",
  "frozenset",
  "property",
  "int",
  "list",
  "map",
  "object",
  "range",
  "reversed",
  "set",
  "slice",
  "staticmethod",
  "str",
  "super",
  "tuple",
  "type",
  "zip",
];

/** The module, owned; its dict is `rt.builtins` from then on. */
export function makeBuiltinsModule(rt: Runtime): Ref {
  const module = newModule(rt, "builtins");
  setModuleOrigin(rt, module, ORIGIN_BUILTIN);
  const dict = moduleDict(rt, module);
  rt.builtins = dict;
  const set = (name: string, value: Ref): void => {
    dictSetText(rt, dict, name, value);
    rt.decref(value);
  };
  set("__doc__", rt.newStr(DOCUMENTATION));
  set("__package__", rt.newStr(""));
  const functions = [
    BUILD_CLASS,
    IMPORT,
    ...ARITHMETIC,
    ...ITERATION,
    ...INTROSPECTION,
    ...INPUT_OUTPUT,
    ...EVALUATION,
  ];
  const byName = new Map(functions.map((native) => [native.name, native]));
  for (const name of FUNCTION_ORDER) {
    const native = byName.get(name);
    if (native !== undefined) set(name, newBuiltinFunction(rt, native, module, "builtins"));
  }
  const constants = { None, Ellipsis, NotImplemented, False, True };
  for (const [name, value] of Object.entries(constants)) set(name, value);
  const known = new Set(CATALOG.map((spec) => spec.address));
  for (const name of TYPE_ORDER) if (known.has(T[name])) set(name, T[name]);
  set("__debug__", True);
  for (const [name] of EXCEPTION_BASES) if (name !== "ExceptionGroup") set(name, T[name]);
  set("ExceptionGroup", T.ExceptionGroup);
  set("EnvironmentError", T.OSError);
  set("IOError", T.OSError);
  set("open", newBuiltinFunction(rt, OPEN, module, "_io"));
  for (const name of ["quit", "exit"]) set(name, newQuitter(rt, name));
  for (const [name, text] of Object.entries(PRINTERS)) set(name, newPrinter(rt, text));
  return module;
}
