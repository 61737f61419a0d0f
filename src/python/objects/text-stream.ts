// The three streams of a program: `sys.stdin`, `sys.stdout` and `sys.stderr`. What is written goes to the host at once; but
// the texts stay alive until the stream is flushed, as in CPython, where a program can see it: in their reference counts and
// in the addresses of what is made meanwhile.   CPython: Modules/_io/textio.c
import { forEach } from "./abstract.ts";
import { newInt, numberOf } from "./int.ts";
import { bytesLength, newBytes } from "./bytes.ts";
import { encodeStr } from "./codec.ts";
import { listAppendStolen, newList } from "./list.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import { isAsciiStr, strLength } from "./str.ts";
import { TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

/** int64: the file descriptor, 0, 1 or 2. */
const DESCRIPTOR = 16;
/** What waits to be flushed: 0, a str, bytes, or a list of them. */
const PENDING = 24;
/** int64: how many bytes that is. */
const PENDING_COUNT = 32;
const STREAM_SIZE = 40;
/** So many bytes are flushed together. */
const CHUNK_SIZE = 8192;
const NAMES = ["<stdin>", "<stdout>", "<stderr>"] as const;

/** `descriptor` is 0, 1 or 2. */
export function newTextStream(rt: Runtime, descriptor: number): Ref {
  const self = rt.newObject(T.SpareA, STREAM_SIZE);
  rt.heap.storeInt64(self + DESCRIPTOR, descriptor);
  rt.heap.store((self + PENDING) >> 2, 0);
  rt.heap.store((self + PENDING_COUNT) >> 2, 0);
  return self;
}

export function isTextStream(rt: Runtime, object: Ref): boolean {
  return rt.typeOf(object) === T.SpareA;
}

function descriptorOf(rt: Runtime, self: Ref): number {
  return rt.heap.i32[(self + DESCRIPTOR) >> 2];
}

/** Text of the interpreter's own, a traceback or a warning: it goes out and leaves nothing in the stream. */
export function writePlainText(rt: Runtime, self: Ref, text: string): void {
  rt.host.write(text, descriptorOf(rt, self) === 1 ? "stdout" : "stderr");
}

/** Writes a str to the stream. CPython: _io_TextIOWrapper_write_impl */
export function writeToStream(rt: Runtime, self: Ref, text: Ref): void {
  const descriptor = descriptorOf(rt, self);
  if (descriptor === 0) throw rt.error(T.ValueError, "not writable");
  const chars = rt.text(text);
  const isKept = isAsciiStr(rt, text) && chars.length <= CHUNK_SIZE;
  const piece = isKept ? rt.incref(text) : encodeStr(rt, text, "utf-8", errorsOf(descriptor));
  rt.host.write(chars, descriptor === 1 ? "stdout" : "stderr");
  hold(rt, self, piece, isKept ? chars.length : bytesLength(rt, piece));
  const isLineEnd = descriptor === 2 && chars.includes("\n");
  if (isLineEnd || rt.heap.i32[(self + PENDING_COUNT) >> 2] >= CHUNK_SIZE) flushStream(rt, self);
}

/** What becomes of what cannot be encoded. */
function errorsOf(descriptor: number): string {
  return descriptor === 2 ? "backslashreplace" : "strict";
}

/** Keeps an owned piece of so many bytes until the next flush. */
function hold(rt: Runtime, self: Ref, piece: Ref, byteCount: number): void {
  const { heap } = rt;
  const countBefore = heap.i32[(self + PENDING_COUNT) >> 2];
  if (countBefore > 0 && countBefore + byteCount > CHUNK_SIZE) flushStream(rt, self);
  const pending = heap.i32[(self + PENDING) >> 2];
  if (pending === 0) heap.store((self + PENDING) >> 2, piece);
  else if (rt.typeOf(pending) === T.list) listAppendStolen(rt, pending, piece);
  else heap.store((self + PENDING) >> 2, newList(rt, [pending, piece]));
  heap.store((self + PENDING_COUNT) >> 2, heap.i32[(self + PENDING_COUNT) >> 2] + byteCount);
}

/** Lets go of what was held. CPython: _textiowrapper_writeflush */
export function flushStream(rt: Runtime, self: Ref): void {
  const { heap } = rt;
  const pending = heap.i32[(self + PENDING) >> 2];
  if (pending === 0) return;
  // The pieces are joined before they go.
  const isBytes = rt.typeOf(pending) === T.bytes;
  const joined = isBytes
    ? rt.incref(pending)
    : newBytes(rt, new Uint8Array(heap.i32[(self + PENDING_COUNT) >> 2]));
  heap.store((self + PENDING) >> 2, 0);
  heap.store((self + PENDING_COUNT) >> 2, 0);
  rt.decref(pending);
  rt.decref(joined);
}

function flush(rt: Runtime, self: Ref): Ref {
  flushStream(rt, self);
  return None;
}

function write(rt: Runtime, self: Ref, text: Ref): Ref {
  if (!rt.hasFlag(text, TPFLAGS_UNICODE_SUBCLASS)) {
    throw rt.typeError(`write() argument must be str, not ${rt.typeOrNone(text)}`);
  }
  writeToStream(rt, self, text);
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
    tp_dealloc: (rt, self) => {
      flushStream(rt, self);
      rt.freeObject(self);
    },
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
    method("flush", "", flush),
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
      get: (rt, self) => rt.newStr(errorsOf(descriptorOf(rt, self))),
    },
    { name: "newlines", get: () => None },
    { name: "line_buffering", get: () => False },
    { name: "closed", get: () => False },
  ],
};
