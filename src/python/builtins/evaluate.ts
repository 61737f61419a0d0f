// eval, exec and compile: text or code that a program runs in namespaces of its choice.   CPython: Python/bltinmodule.c
import { isMapping, lookupSpecial } from "../objects/abstract.ts";
import { heapCode } from "../objects/code-object.ts";
import { dictGetText, dictSetText } from "../objects/dict.ts";
import { isInt, numberOf } from "../objects/int.ts";
import { method } from "../objects/native.ts";
import type { NativeFunction } from "../objects/native.ts";
import { newFunction, FUNC_CLOSURE } from "../objects/function.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { tupleItems } from "../objects/tuple.ts";
import {
  TPFLAGS_BYTES_SUBCLASS,
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "../objects/type-info.ts";
import { bytesOf } from "../objects/bytes.ts";
import { isTree, objectToTree, treeToObject } from "./ast-objects.ts";
import { compileText, compileTree, parseText } from "./compile-text.ts";
import { decodeSource } from "./source-bytes.ts";
import { currentGlobals, currentLocals } from "./scope.ts";

/** The two namespaces, both owned. */
interface Scopes {
  globals: Ref;
  locals: Ref;
}

function isGiven(value: Ref): boolean {
  return value !== 0 && value !== None;
}

/** Fills in what the call left out; `checkLocals` complains about what is no mapping. */
function scopesOf(rt: Runtime, globals: Ref, locals: Ref): Scopes {
  if (isGiven(globals)) {
    addBuiltins(rt, globals);
    return { globals: rt.incref(globals), locals: rt.incref(isGiven(locals) ? locals : globals) };
  }
  const current = currentGlobals(rt);
  return { globals: rt.incref(current), locals: isGiven(locals) ? rt.incref(locals) : currentLocals(rt) };
}

function addBuiltins(rt: Runtime, globals: Ref): void {
  if (dictGetText(rt, globals, "__builtins__") === 0) dictSetText(rt, globals, "__builtins__", rt.builtins);
}

/** The text of a str or a bytes-like object; null for anything else. */
function sourceText(rt: Runtime, source: Ref, filename = "<string>"): string | null {
  if (rt.hasFlag(source, TPFLAGS_UNICODE_SUBCLASS)) return rt.text(source);
  if (rt.hasFlag(source, TPFLAGS_BYTES_SUBCLASS))
    return decodeSource(rt, source, bytesOf(rt, source), filename);
  if (rt.isSubtype(rt.typeOf(source), T.bytearray)) {
    const bytes = rt.call(T.bytes, [source]);
    const text = decodeSource(rt, bytes, bytesOf(rt, bytes), filename);
    rt.decref(bytes);
    return text;
  }
  return null;
}

function requireNoZero(rt: Runtime, text: string): void {
  if (text.includes("\0")) throw rt.error(T.SyntaxError, "source code string cannot contain null bytes");
}

function evalFunction(rt: Runtime, _self: Ref, source: Ref, globals: Ref, locals: Ref): Ref {
  if (isGiven(locals) && !isMapping(rt, locals)) throw rt.typeError("locals must be a mapping");
  if (isGiven(globals) && !rt.hasFlag(globals, TPFLAGS_DICT_SUBCLASS)) {
    throw rt.typeError(
      isMapping(rt, globals)
        ? "globals must be a real dict; try eval(expr, {}, mapping)"
        : "globals must be a dict",
    );
  }
  const text = rt.typeOf(source) === T.code ? null : sourceText(rt, source);
  if (rt.typeOf(source) !== T.code && text === null) {
    throw rt.typeError("eval() arg 1 must be a string, bytes or code object");
  }
  if (text === null && heapCode(rt, source).code.freevars.length > 0) {
    throw rt.typeError("code object passed to eval() may not contain free variables");
  }
  if (text !== null) requireNoZero(rt, text);
  const code =
    text === null ? rt.incref(source) : compileText(rt, text.replace(/^[ \t]+/, ""), "<string>", "eval");
  return runIn(rt, code, scopesOf(rt, globals, locals));
}

/** Runs code (stolen) in the namespaces (owned by it too). */
function runIn(rt: Runtime, code: Ref, scopes: Scopes): Ref {
  try {
    return rt.caller.runCode(code, scopes.globals, scopes.locals);
  } finally {
    rt.decref(code);
    rt.decref(scopes.globals);
    rt.decref(scopes.locals);
  }
}

function execFunction(rt: Runtime, _self: Ref, source: Ref, globals: Ref, locals: Ref, closure: Ref): Ref {
  if (isGiven(globals) && !rt.hasFlag(globals, TPFLAGS_DICT_SUBCLASS)) {
    throw rt.typeError(`exec() globals must be a dict, not ${rt.typeName(globals)}`);
  }
  if (isGiven(locals) && !isMapping(rt, locals)) {
    throw rt.typeError(`locals must be a mapping or None, not ${rt.typeName(locals)}`);
  }
  if (rt.typeOf(source) === T.code) return execCode(rt, source, globals, locals, closure);
  if (isGiven(closure)) throw rt.typeError("closure can only be used when source is a code object");
  const text = sourceText(rt, source);
  if (text === null) throw rt.typeError("exec() arg 1 must be a string, bytes or code object");
  requireNoZero(rt, text);
  const code = compileText(rt, text, "<string>", "exec");
  rt.decref(runIn(rt, code, scopesOf(rt, globals, locals)));
  return None;
}

function execCode(rt: Runtime, code: Ref, globals: Ref, locals: Ref, closure: Ref): Ref {
  const wanted = heapCode(rt, code).code.freevars.length;
  if (wanted === 0) {
    if (isGiven(closure)) throw rt.typeError("cannot use a closure with this code object");
    rt.decref(runIn(rt, rt.incref(code), scopesOf(rt, globals, locals)));
    return None;
  }
  const isFitting =
    isGiven(closure) &&
    rt.typeOf(closure) === T.tuple &&
    tupleItems(rt, closure).length === wanted &&
    tupleItems(rt, closure).every((cell) => rt.typeOf(cell) === T.cell);
  if (!isFitting) {
    throw rt.typeError(
      isGiven(closure)
        ? `code object requires a closure of exactly length ${wanted}`
        : `code object requires a closure of exactly length ${wanted}`,
    );
  }
  const scopes = scopesOf(rt, globals, locals);
  const func = newFunction(rt, code, scopes.globals, 0);
  rt.replace(func + FUNC_CLOSURE, rt.incref(closure));
  try {
    rt.decref(rt.caller.runFunctionCode(func, scopes.locals));
  } finally {
    rt.decref(func);
    rt.decref(scopes.globals);
    rt.decref(scopes.locals);
  }
  return None;
}

const MODES = ["exec", "eval", "single"] as const;
const ONLY_AST = 0x400;
/** Bits of `flags` that are known: those of the future statements, and PyCF_* of `ast`. */
const KNOWN_FLAGS = 0x1ffe010 | 0x3f600;

/** PyUnicode_FSDecoder: a str, bytes or what `__fspath__` makes one of them. */
function fileName(rt: Runtime, given: Ref): string {
  if (rt.hasFlag(given, TPFLAGS_UNICODE_SUBCLASS)) return rt.text(given);
  if (rt.hasFlag(given, TPFLAGS_BYTES_SUBCLASS)) return sourceText(rt, given) ?? "";
  const special = lookupSpecial(rt, given, "__fspath__");
  const wanted = "expected str, bytes or os.PathLike object, not";
  if (special === 0) throw rt.typeError(`${wanted} ${rt.typeName(given)}`);
  let path: Ref = 0;
  try {
    path = rt.call(special, []);
    const isText = rt.hasFlag(path, TPFLAGS_UNICODE_SUBCLASS) || rt.hasFlag(path, TPFLAGS_BYTES_SUBCLASS);
    if (isText) return fileName(rt, path);
    const typeName = rt.typeName(given);
    throw rt.typeError(`expected ${typeName}.__fspath__() to return str or bytes, not ${rt.typeName(path)}`);
  } finally {
    rt.decref(special);
    if (path !== 0) rt.decref(path);
  }
}

function compileFunction(rt: Runtime, _self: Ref, source: Ref, filename: Ref, mode: Ref, flags: Ref): Ref {
  const modeText = rt.hasFlag(mode, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(mode) : "";
  if (modeText === "")
    throw rt.typeError(`compile() argument 'mode' must be str, not ${rt.typeOrNone(mode)}`);
  if (flags !== 0 && isInt(rt, flags) && (numberOf(rt, flags) & ~KNOWN_FLAGS) !== 0) {
    throw rt.valueError("compile(): unrecognised flags");
  }
  const known = MODES.find((each) => each === modeText);
  if (known === undefined) throw rt.valueError("compile() mode must be 'exec', 'eval' or 'single'");
  const name = fileName(rt, filename);
  const onlyTree = flags !== 0 && (numberOf(rt, flags) & ONLY_AST) !== 0;
  if (isTree(rt, source)) {
    return onlyTree ? rt.incref(source) : compileTree(rt, objectToTree(rt, source, known), name);
  }
  const text = sourceText(rt, source, name);
  if (text === null) throw rt.typeError("compile() arg 1 must be a string, bytes or AST object");
  requireNoZero(rt, text);
  if (onlyTree) return treeToObject(rt, parseText(rt, text, name, known));
  return compileText(rt, text, name, known);
}

export const EVALUATION: readonly NativeFunction[] = [
  method(
    "compile",
    "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
    compileFunction,
    "Compile source into a code object that can be executed by exec() or eval().",
  ),
  method(
    "eval",
    "source, /, globals=None, locals=None",
    evalFunction,
    "Evaluate the given source in the context of globals and locals.",
  ),
  method(
    "exec",
    "source, /, globals=None, locals=None, *, closure=None",
    execFunction,
    "Execute the given source in the context of globals and locals.",
  ),
];
