// The three streams of a program: `sys.stdin`, `sys.stdout` and `sys.stderr`. What is written goes to the host at once.
// CPython: Modules/_io/textio.c
import { forEach } from "./abstract.ts";
import { newInt, numberOf } from "./int.ts";
import { newList } from "./list.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { strLength } from "./str.ts";
import { TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

/** int64: the file descriptor, 0, 1 or 2. */
const DESCRIPTOR = 16;
const STREAM_SIZE = 24;
const NAMES = ["<stdin>", "<stdout>", "<stderr>"] as const;

/** `descriptor` is 0, 1 or 2. */
export function newTextStream(rt: Runtime, descriptor: number): Ref {
  const self = rt.newObject(T.SpareA, STREAM_SIZE);
  rt.heap.storeInt64(self + DESCRIPTOR, descriptor);
  return self;
}

export function isTextStream(rt: Runtime, object: Ref): boolean {
  return rt.typeOf(object) === T.SpareA;
}

function descriptorOf(rt: Runtime, self: Ref): number {
  return rt.heap.i32[(self + DESCRIPTOR) >> 2];
}

/** Writes text to the stream. Surrogates that stand alone cannot be encoded. */
export function writeToStream(rt: Runtime, self: Ref, text: string): void {
  const descriptor = descriptorOf(rt, self);
  if (descriptor === 0) throw rt.error(T.ValueError, "not writable");
  rt.host.write(text, descriptor === 1 ? "stdout" : "stderr");
}

function write(rt: Runtime, self: Ref, text: Ref): Ref {
  if (!rt.hasFlag(text, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`write() argument must be str, not ${rt.typeName(text)}`);
  }
  writeToStream(rt, self, rt.text(text));
  return newInt(rt, strLength(rt, text));
}

function writeLines(rt: Runtime, self: Ref, lines: Ref): Ref {
  forEach(rt, lines, (line) => rt.decref(write(rt, self, line)));
  return None;
}

function requireReadable(rt: Runtime, self: Ref): void {
  if (descriptorOf(rt, self) !== 0) throw rt.error(T.ValueError, "not readable");
}

function readLine(rt: Runtime, self: Ref): Ref {
  requireReadable(rt, self);
  return rt.newStr(rt.host.readLine());
}

function read(rt: Runtime, self: Ref, size: Ref): Ref {
  requireReadable(rt, self);
  const limit = size === 0 || size === None ? -1 : numberOf(rt, size);
  let text = "";
  for (let line = rt.host.readLine(); line !== ""; line = rt.host.readLine()) {
    text += line;
    if (limit >= 0 && text.length >= limit) break;
  }
  return rt.newStr(text);
}

function readLines(rt: Runtime, self: Ref): Ref {
  requireReadable(rt, self);
  const lines: Ref[] = [];
  for (let line = rt.host.readLine(); line !== ""; line = rt.host.readLine()) lines.push(rt.newStr(line));
  return newList(rt, lines);
}

export const textStreamSpec: TypeSpec = {
  name: "TextIOWrapper",
  module: "_io",
  address: T.SpareA,
  basicSize: STREAM_SIZE,
  flags: TPFLAGS_DISALLOW_INSTANTIATION,
  slots: {
    tp_dealloc: (rt, self) => rt.freeObject(self),
    tp_repr: (rt, self) => {
      const descriptor = descriptorOf(rt, self);
      const mode = descriptor === 0 ? "r" : "w";
      return rt.newStr(`<_io.TextIOWrapper name='${NAMES[descriptor]}' mode='${mode}' encoding='utf-8'>`);
    },
    tp_iter: (rt, self) => rt.incref(self),
    tp_iternext: (rt, self) => {
      requireReadable(rt, self);
      const line = rt.host.readLine();
      return line === "" ? 0 : rt.newStr(line);
    },
  },
  methods: [
    method("write", "text, /", write),
    method("writelines", "lines, /", writeLines),
    method("flush", "", () => None),
    method("close", "", () => None),
    method("read", "size=-1, /", read),
    method("readline", "size=-1, /", readLine),
    method("readlines", "hint=-1, /", readLines),
    method("isatty", "", () => False),
    method("readable", "", (rt: Runtime, self: Ref) => (descriptorOf(rt, self) === 0 ? True : False)),
    method("writable", "", (rt: Runtime, self: Ref) => (descriptorOf(rt, self) === 0 ? False : True)),
    method("seekable", "", () => False),
    method("fileno", "", (rt: Runtime, self: Ref) => newInt(rt, descriptorOf(rt, self))),
    method("reconfigure", "**options", () => None),
    method("__enter__", "", (rt: Runtime, self: Ref) => rt.incref(self)),
    method("__exit__", "*args", () => None),
  ],
  getset: [
    { name: "name", get: (rt, self) => rt.newStr(NAMES[descriptorOf(rt, self)]) },
    { name: "mode", get: (rt, self) => rt.newStr(descriptorOf(rt, self) === 0 ? "r" : "w") },
    { name: "encoding", get: (rt) => rt.newStr("utf-8") },
    {
      name: "errors",
      get: (rt, self) => rt.newStr(descriptorOf(rt, self) === 2 ? "backslashreplace" : "strict"),
    },
    { name: "newlines", get: () => None },
    { name: "line_buffering", get: () => False },
    { name: "closed", get: () => False },
  ],
};
