// print, input and open: what goes out to the host and comes in from it.   CPython: Python/bltinmodule.c
import { callMethod, getAttr, isTrue, str } from "../objects/abstract.ts";
import { dictGetText } from "../objects/dict.ts";
import { method } from "../objects/native.ts";
import type { NativeFunction } from "../objects/native.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { findAndLoad } from "./import.ts";
import { isTextStream, writeToStream } from "../objects/text-stream.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

/** A standard stream as `sys` has it now, borrowed: a program may have put its own object there. */
function systemStream(rt: Runtime, name: "stdin" | "stdout" | "stderr"): Ref {
  return dictGetText(rt, rt.sysDict, name);
}

/** `sep` or `end` as an owned str. */
function separator(rt: Runtime, value: Ref, name: string, otherwise: string): Ref {
  if (value === 0 || value === None) return rt.newStr(otherwise);
  if (!rt.hasFlag(value, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`${name} must be None or a string, not ${rt.typeName(value)}`);
  }
  return rt.incref(value);
}

function print(
  rt: Runtime,
  _self: Ref,
  sep: Ref,
  end: Ref,
  file: Ref,
  flush: Ref,
  values: readonly Ref[],
): Ref {
  let target = file;
  if (target === 0 || target === None) {
    target = systemStream(rt, "stdout");
    if (target === 0) throw rt.error(T.RuntimeError, "lost sys.stdout");
    if (target === None) return None;
  }
  const between = separator(rt, sep, "sep", " ");
  const last = separator(rt, end, "end", "\n");
  rt.incref(target);
  try {
    values.forEach((value, at) => {
      if (at > 0) writeObject(rt, target, between);
      writeObject(rt, target, value);
    });
    writeObject(rt, target, last);
    if (flush !== 0 && isTrue(rt, flush)) rt.decref(callMethod(rt, target, "flush", []));
  } finally {
    rt.decref(target);
    rt.decref(between);
    rt.decref(last);
  }
  return None;
}

/** PyFile_WriteObject: `file.write(str(value))`. */
export function writeObject(rt: Runtime, file: Ref, value: Ref): void {
  if (isTextStream(rt, file)) {
    // Its method is taken for each piece: where it comes from a free list that leaves no trace.
    const taken = rt.version.freeLists["builtin_function"] === undefined;
    const writer = taken ? getAttr(rt, file, rt.intern("write")) : 0;
    try {
      const text = str(rt, value);
      try {
        writeToStream(rt, file, text);
      } finally {
        rt.decref(text);
      }
    } finally {
      rt.decrefOrNull(writer);
    }
    return;
  }
  const write = getAttr(rt, file, rt.intern("write"));
  try {
    const text = str(rt, value);
    try {
      rt.decref(rt.call(write, [text]));
    } finally {
      rt.decref(text);
    }
  } finally {
    rt.decref(write);
  }
}

function input(rt: Runtime, _self: Ref, prompt: Ref): Ref {
  const source = systemStream(rt, "stdin");
  const target = systemStream(rt, "stdout");
  if (source === 0 || source === None) throw rt.error(T.RuntimeError, "input(): lost sys.stdin");
  if (target === 0 || target === None) throw rt.error(T.RuntimeError, "input(): lost sys.stdout");
  if (prompt !== 0) writeObject(rt, target, prompt);
  rt.decref(callMethod(rt, target, "flush", []));
  const line = callMethod(rt, source, "readline", []);
  try {
    if (!rt.hasFlag(line, TPFLAGS_UNICODE_SUBCLASS))
      throw rt.typeError("object.readline() returned non-string");
    const text = rt.text(line);
    if (text === "") throw rt.error(T.EOFError, "EOF when reading a line");
    return rt.newStr(text.endsWith("\n") ? text.slice(0, -1) : text);
  } finally {
    rt.decref(line);
  }
}

/** Files are in memory: `_io` has them. */
function open(rt: Runtime, _self: Ref, ...values: Ref[]): Ref {
  const module = findAndLoad(rt, "_io");
  const opener = getAttr(rt, module, rt.intern("open"));
  rt.decref(module);
  const given = OPEN_NAMES.map((name, at) => [rt.intern(name), values[at] ?? 0] as const).filter(
    ([, value]) => value !== 0,
  );
  try {
    return rt.call(
      opener,
      given.map(([, value]) => value),
      given.map(([name]) => name),
    );
  } finally {
    rt.decref(opener);
  }
}

const OPEN_NAMES = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];

export const INPUT_OUTPUT: readonly NativeFunction[] = [
  method(
    "print",
    "*args, sep=' ', end='\\n', file=None, flush=False",
    print,
    "Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    string inserted between values, default a " +
      "space.\n  end\n    string appended after the last value, default a newline.\n  file\n    a file-like object (stream); " +
      "defaults to the current sys.stdout.\n  flush\n    whether to forcibly flush the stream.",
  ),
  method(
    "input",
    "prompt='', /",
    input,
    "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to " +
      "standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: " +
      "Ctrl-Z+Return), raise EOFError.\nOn *nix systems, readline is used if available.",
  ),
];

export const OPEN: NativeFunction = method(
  "open",
  "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
  open,
);
