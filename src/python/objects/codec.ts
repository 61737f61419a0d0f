// Text to bytes and back: UTF-8, UTF-16, UTF-32, ASCII and Latin-1, with the error handlers. What cannot be encoded or
// decoded goes to the handler in the same runs, with the same reasons, as in CPython.
// CPython: Objects/unicodeobject.c, Python/codecs.c
import { answerOfHandler, convertByRegistry } from "./codec-registry.ts";
import { bytesOf, newBytes } from "./bytes.ts";
import { newExceptionOf } from "./exception-of.ts";
import { newInt } from "./int.ts";
import type { Raised } from "./raised.ts";
import { emptyStr, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { isAsciiStr, strFromUnits, strUnits } from "./str.ts";
import { escapeOf } from "./str-repr.ts";
import type { Runtime } from "./runtime.ts";
import { unicodeDatabase } from "./unicode-database.ts";

type Codec =
  | "utf-8"
  | "utf-8-sig"
  | "ascii"
  | "latin-1"
  | "utf-16"
  | "utf-16-le"
  | "utf-16-be"
  | "utf-32"
  | "utf-32-le"
  | "utf-32-be";

const CODECS: Readonly<Record<string, Codec>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  u8: "utf-8",
  utf: "utf-8",
  cp65001: "utf-8",
  "utf8-ucs2": "utf-8",
  "utf8-ucs4": "utf-8",
  "utf-8-sig": "utf-8-sig",
  ascii: "ascii",
  "us-ascii": "ascii",
  "646": "ascii",
  "ansi-x3.4-1968": "ascii",
  "ascii-8bit": "ascii",
  "latin-1": "latin-1",
  latin1: "latin-1",
  latin: "latin-1",
  l1: "latin-1",
  "iso-8859-1": "latin-1",
  "iso8859-1": "latin-1",
  iso88591: "latin-1",
  "8859": "latin-1",
  cp819: "latin-1",
  "iso-ir-100": "latin-1",
  "utf-16": "utf-16",
  utf16: "utf-16",
  u16: "utf-16",
  "utf-16-le": "utf-16-le",
  "utf-16le": "utf-16-le",
  "utf-16-be": "utf-16-be",
  "utf-16be": "utf-16-be",
  "utf-32": "utf-32",
  utf32: "utf-32",
  u32: "utf-32",
  "utf-32-le": "utf-32-le",
  "utf-32le": "utf-32-le",
  "utf-32-be": "utf-32-be",
  "utf-32be": "utf-32-be",
};
const HANDLERS = [
  "strict",
  "ignore",
  "replace",
  "backslashreplace",
  "xmlcharrefreplace",
  "namereplace",
  "surrogateescape",
  "surrogatepass",
];
const REPLACEMENT_CHARACTER = 0xfffd;

/** The codec of that name, null for what the registry may know. */
function codecOf(name: string): Codec | null {
  return CODECS[name.toLowerCase().replaceAll("_", "-").replaceAll(" ", "-")] ?? null;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

// ---- encoding --------------------------------------------------------------------------------------------------------
/** What an encoder does with a run of code points that it has no bytes for: more code points, or bytes as they are. */
interface Encoding {
  rt: Runtime;
  str: Ref;
  points: ArrayLike<number>;
  /** As exceptions name it. */
  name: string;
  errors: string;
  /** Where to go on after the handler. */
  resume: number;
}

function encodeError(encoding: Encoding, start: number, end: number, reason: string): Raised {
  const { rt } = encoding;
  const args = [
    rt.newStr(encoding.name),
    rt.incref(encoding.str),
    newInt(rt, start),
    newInt(rt, end),
    rt.newStr(reason),
  ];
  try {
    return newExceptionOf(rt, T.UnicodeEncodeError, args);
  } finally {
    for (const arg of args) rt.decref(arg);
  }
}

/** ASCII text, or bytes, in the place of `points[start … end]`. */
function replaceUnencodable(
  encoding: Encoding,
  start: number,
  end: number,
  reason: string,
): string | Uint8Array {
  const { rt, points, errors } = encoding;
  encoding.resume = end;
  if (!HANDLERS.includes(errors))
    return askEncodingHandler(encoding, encodeError(encoding, start, end, reason));
  const escape = (show: (code: number) => string): string => {
    let text = "";
    for (let i = start; i < end; i++) text += show(points[i]);
    return text;
  };
  switch (errors) {
    case "ignore":
      return "";
    case "replace":
      return "?".repeat(end - start);
    case "backslashreplace":
      return escape(escapeOf);
    case "namereplace":
      return escape((code) => {
        const name = unicodeDatabase(rt)?.nameOf(code) ?? null;
        return name === null ? escapeOf(code) : `\\N{${name}}`;
      });
    case "xmlcharrefreplace":
      return escape((code) => `&#${code};`);
    case "surrogateescape": {
      const bytes = new Uint8Array(end - start);
      for (let i = start; i < end; i++) {
        if (points[i] < 0xdc80 || points[i] > 0xdcff) throw encodeError(encoding, start, end, reason);
        bytes[i - start] = points[i] - 0xdc00;
      }
      return bytes;
    }
    default:
      throw encodeError(encoding, start, end, reason);
  }
}

function askEncodingHandler(encoding: Encoding, raised: Raised): string | Uint8Array {
  const { rt, points, errors } = encoding;
  const { replacement, resume } = answerOfHandler(rt, errors, raised, points.length, "str/bytes");
  encoding.resume = resume;
  try {
    return rt.typeOf(replacement) === T.str ? rt.text(replacement) : bytesOf(rt, replacement).slice();
  } finally {
    rt.decref(replacement);
  }
}

/** `str.encode`: owned bytes. */
export function encodeStr(rt: Runtime, str: Ref, encodingName = "utf-8", errors = "strict"): Ref {
  const codec = codecOf(encodingName);
  if (codec === null) return convertByRegistry(rt, "_encode_text", str, encodingName, errors);
  const points = strUnits(rt, str);
  if (isAsciiStr(rt, str) && (codec === "utf-8" || codec === "ascii" || codec === "latin-1")) {
    return newBytes(rt, points);
  }
  // The bytes of the run that cannot be encoded are made by user-visible objects: read from a copy.
  const encoding: Encoding = { rt, str, points: points.slice(), name: codec, errors, resume: 0 };
  switch (codec) {
    case "utf-8":
      return newBytes(rt, encodeUtf8(encoding));
    case "utf-8-sig":
      encoding.name = "utf-8";
      return newBytes(rt, [0xef, 0xbb, 0xbf, ...encodeUtf8(encoding)]);
    case "ascii":
      return newBytes(rt, encodeNarrow(encoding, 128));
    case "latin-1":
      encoding.name = encodingName === "iso-8859-1" ? "iso-8859-1" : "latin-1";
      return newBytes(rt, encodeNarrow(encoding, 256));
    case "utf-16":
      return newBytes(rt, [0xff, 0xfe, ...encodeWide(encoding, 2, false)]);
    case "utf-16-le":
    case "utf-16-be":
      return newBytes(rt, encodeWide(encoding, 2, codec === "utf-16-be"));
    case "utf-32":
      return newBytes(rt, [0xff, 0xfe, 0, 0, ...encodeWide(encoding, 4, false)]);
    default:
      return newBytes(rt, encodeWide(encoding, 4, codec === "utf-32-be"));
  }
}

function encodeNarrow(encoding: Encoding, limit: number): number[] {
  const bytes: number[] = [];
  const { points } = encoding;
  const reason = `ordinal not in range(${limit})`;
  for (let i = 0; i < points.length;) {
    if (points[i] < limit) {
      bytes.push(points[i++]);
      continue;
    }
    let end = i + 1;
    while (end < points.length && points[end] >= limit) end++;
    pushReplacement(bytes, replaceUnencodable(encoding, i, end, reason), (code) => {
      if (code >= limit) throw encodeError(encoding, i, end, reason);
      return [code];
    });
    i = encoding.resume;
  }
  return bytes;
}

function pushReplacement(
  bytes: number[],
  replacement: string | Uint8Array,
  encode: (code: number) => number[],
): void {
  if (typeof replacement === "string") {
    for (let i = 0; i < replacement.length; i++) bytes.push(...encode(replacement.charCodeAt(i)));
  } else for (const byte of replacement) bytes.push(byte);
}

/** The bytes of one code point. */
export function utf8Of(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
}

function encodeUtf8(encoding: Encoding): number[] {
  const bytes: number[] = [];
  const { points } = encoding;
  for (let i = 0; i < points.length;) {
    const code = points[i];
    if (code < 0x80) bytes.push(code);
    else if (!isSurrogate(code) || encoding.errors === "surrogatepass") bytes.push(...utf8Of(code));
    else {
      let end = i + 1;
      while (end < points.length && isSurrogate(points[end])) end++;
      pushReplacement(bytes, replaceUnencodable(encoding, i, end, "surrogates not allowed"), utf8Of);
      i = encoding.resume;
      continue;
    }
    i++;
  }
  return bytes;
}

function encodeWide(encoding: Encoding, unitBytes: number, isBigEndian: boolean): number[] {
  const bytes: number[] = [];
  const { points } = encoding;
  const unit = (value: number): number[] => {
    const list: number[] = [];
    for (let i = 0; i < unitBytes; i++) list.push((value >>> (8 * i)) & 255);
    return isBigEndian ? list.reverse() : list;
  };
  const encode = (code: number): number[] => {
    if (unitBytes === 4 || code < 0x10000) return unit(code);
    return [...unit(0xd800 + ((code - 0x10000) >> 10)), ...unit(0xdc00 + ((code - 0x10000) & 0x3ff))];
  };
  for (let i = 0; i < points.length;) {
    if (!isSurrogate(points[i]) || encoding.errors === "surrogatepass") {
      bytes.push(...encode(points[i++]));
      continue;
    }
    let end = i + 1;
    while (end < points.length && isSurrogate(points[end])) end++;
    pushReplacement(bytes, replaceUnencodable(encoding, i, end, "surrogates not allowed"), unit);
    i = encoding.resume;
  }
  return bytes;
}

// ---- decoding --------------------------------------------------------------------------------------------------------
interface Decoding {
  rt: Runtime;
  /** The bytes-like object, for the exception. */
  object: Ref;
  bytes: Uint8Array;
  name: string;
  errors: string;
  points: number[];
}

function decodeError(decoding: Decoding, start: number, end: number, reason: string): Raised {
  const { rt } = decoding;
  const args = [
    rt.newStr(decoding.name),
    newBytes(rt, decoding.bytes),
    newInt(rt, start),
    newInt(rt, end),
    rt.newStr(reason),
  ];
  try {
    return newExceptionOf(rt, T.UnicodeDecodeError, args);
  } finally {
    for (const arg of args) rt.decref(arg);
  }
}

/** Writes what the handler puts in the place of bytes; returns where to go on. */
function replaceUndecodable(decoding: Decoding, start: number, end: number, reason: string): number {
  const { rt, bytes, errors, points } = decoding;
  if (!HANDLERS.includes(errors)) {
    const raised = decodeError(decoding, start, end, reason);
    const { replacement, resume } = answerOfHandler(rt, errors, raised, bytes.length, "str");
    for (const point of strUnits(rt, replacement)) points.push(point);
    rt.decref(replacement);
    return resume;
  }
  switch (errors) {
    case "ignore":
      return end;
    case "replace":
      points.push(REPLACEMENT_CHARACTER);
      return end;
    case "backslashreplace":
      for (let i = start; i < end; i++) for (const c of escapeOf(bytes[i])) points.push(c.charCodeAt(0));
      return end;
    case "surrogateescape": {
      let at = start;
      while (at < end && at < start + 4 && bytes[at] >= 128) points.push(0xdc00 + bytes[at++]);
      if (at === start) throw decodeError(decoding, start, end, reason);
      return at;
    }
    case "surrogatepass": {
      const isPassed =
        decoding.name === "utf-8" &&
        bytes[start] === 0xed &&
        bytes[start + 1] >= 0xa0 &&
        bytes[start + 2] >= 0x80;
      if (!isPassed) throw decodeError(decoding, start, end, reason);
      points.push(0xd000 | ((bytes[start + 1] & 63) << 6) | (bytes[start + 2] & 63));
      return start + 3;
    }
    case "xmlcharrefreplace":
    case "namereplace":
      throw rt.typeError("don't know how to handle UnicodeDecodeError in error callback");
    default:
      throw decodeError(decoding, start, end, reason);
  }
}

/** The registry's codecs are given bytes, as CPython gives them a memoryview. */
function decodeByRegistry(
  rt: Runtime,
  object: Ref,
  view: Uint8Array,
  encodingName: string,
  errors: string,
): Ref {
  const given = rt.typeOf(object) === T.bytes ? rt.incref(object) : newBytes(rt, view);
  try {
    return convertByRegistry(rt, "_decode_text", given, encodingName, errors);
  } finally {
    rt.decref(given);
  }
}

/** `bytes.decode`: an owned str of the bytes of `object`. */
export function decodeBytes(
  rt: Runtime,
  object: Ref,
  view: Uint8Array,
  encodingName = "utf-8",
  errors = "strict",
): Ref {
  if (view.length === 0) return emptyStr;
  const codec = codecOf(encodingName);
  if (codec === null) return decodeByRegistry(rt, object, view, encodingName, errors);
  const bytes = view.slice();
  const decoding: Decoding = { rt, object, bytes, name: codec, errors, points: [] };
  switch (codec) {
    case "latin-1":
      return strFromUnits(rt, bytes);
    case "ascii":
    case "utf-8":
      if (!bytes.some((byte) => byte >= 128)) return strFromUnits(rt, bytes);
      if (codec === "ascii") decodeAscii(decoding);
      else decodeUtf8(decoding, 0);
      break;
    case "utf-8-sig":
      decoding.name = "utf-8";
      decodeUtf8(decoding, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
      break;
    case "utf-16":
    case "utf-16-le":
    case "utf-16-be":
      decodeUtf16(decoding);
      break;
    default:
      decodeUtf32(decoding);
  }
  return strFromUnits(rt, decoding.points);
}

function decodeAscii(decoding: Decoding): void {
  const { bytes, points } = decoding;
  for (let at = 0; at < bytes.length;) {
    if (bytes[at] < 128) points.push(bytes[at++]);
    else at = replaceUndecodable(decoding, at, at + 1, "ordinal not in range(128)");
  }
}

/** Bounds of the byte after a lead byte, which keep out overlong forms, surrogates and what is past U+10FFFF. */
function secondByteRange(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

function decodeUtf8(decoding: Decoding, start: number): void {
  const { bytes, points } = decoding;
  for (let at = start; at < bytes.length;) {
    const lead = bytes[at];
    if (lead < 0x80) {
      points.push(lead);
      at++;
      continue;
    }
    if (lead < 0xc2 || lead > 0xf4) {
      at = replaceUndecodable(decoding, at, at + 1, "invalid start byte");
      continue;
    }
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const [low, high] = secondByteRange(lead);
    let code = lead & (0x7f >> length);
    let count = 1;
    while (count < length && at + count < bytes.length) {
      const byte = bytes[at + count];
      if (count === 1 ? byte < low || byte > high : (byte & 0xc0) !== 0x80) break;
      code = (code << 6) | (byte & 63);
      count++;
    }
    if (count === length) {
      points.push(code);
      at += length;
    } else if (at + count === bytes.length)
      at = replaceUndecodable(decoding, at, at + count, "unexpected end of data");
    else at = replaceUndecodable(decoding, at, at + count, "invalid continuation byte");
  }
}

function decodeUtf16(decoding: Decoding): void {
  const { bytes, points } = decoding;
  let at = 0;
  let isBigEndian = decoding.name === "utf-16-be";
  if (decoding.name === "utf-16") {
    const mark = bytes.length >= 2 ? (bytes[0] << 8) | bytes[1] : 0;
    if (mark === 0xfeff || mark === 0xfffe) at = 2;
    isBigEndian = mark === 0xfeff;
    decoding.name = isBigEndian ? "utf-16-be" : "utf-16-le";
  }
  const unit = (index: number): number =>
    isBigEndian ? (bytes[index] << 8) | bytes[index + 1] : bytes[index] | (bytes[index + 1] << 8);
  while (at < bytes.length) {
    if (at + 1 === bytes.length) {
      at = replaceUndecodable(decoding, at, at + 1, "truncated data");
      continue;
    }
    const code = unit(at);
    if (!isSurrogate(code)) {
      points.push(code);
      at += 2;
    } else if (code >= 0xdc00) at = replaceUndecodable(decoding, at, at + 2, "illegal encoding");
    else if (at + 3 >= bytes.length)
      at = replaceUndecodable(decoding, at, bytes.length, "unexpected end of data");
    else {
      const next = unit(at + 2);
      if (next >= 0xdc00 && next <= 0xdfff) {
        points.push(0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00));
        at += 4;
      } else at = replaceUndecodable(decoding, at, at + 2, "illegal UTF-16 surrogate");
    }
  }
}

function decodeUtf32(decoding: Decoding): void {
  const { bytes, points } = decoding;
  let at = 0;
  let isBigEndian = decoding.name === "utf-32-be";
  const unit = (index: number): number => {
    const [a, b, c, d] = bytes.subarray(index, index + 4);
    return (isBigEndian ? (a << 24) | (b << 16) | (c << 8) | d : (d << 24) | (c << 16) | (b << 8) | a) >>> 0;
  };
  if (decoding.name === "utf-32") {
    if (bytes.length >= 4 && (unit(0) === 0xfeff || unit(0) === 0xfffe0000)) {
      isBigEndian = unit(0) !== 0xfeff;
      at = 4;
    }
    decoding.name = isBigEndian ? "utf-32-be" : "utf-32-le";
  }
  while (at < bytes.length) {
    if (at + 3 >= bytes.length) at = replaceUndecodable(decoding, at, bytes.length, "truncated data");
    else {
      const code = unit(at);
      if (isSurrogate(code))
        at = replaceUndecodable(
          decoding,
          at,
          at + 4,
          "code point in surrogate code point range(0xd800, 0xe000)",
        );
      else if (code > 0x10ffff)
        at = replaceUndecodable(decoding, at, at + 4, "code point not in range(0x110000)");
      else {
        points.push(code);
        at += 4;
      }
    }
  }
}
