// A moment as a link: what stands after the `#` of `/play/` and `/embed/`, which no server ever sees. Two forms. The packed
// one is made here: `1.LENGTH.CHECK.PAYLOAD`, a version of the form, the payload's length and checksum (base 36), and the
// text of `payloadText`, deflated, in base64url. The plain one is written by hand: `code=…&step=3&lens=cpython`. What comes
// from elsewhere may be cut off, damaged or newer than this page: reading says so, and gives what could be saved.

import { Inflate, deflateSync, strFromU8, strToU8 } from "fflate";
import { PYTHON_VERSIONS } from "../runner/request.ts";
import type { PythonVersion } from "../runner/request.ts";
import type { Lens } from "../trace/index.ts";
import type { Moment } from "./moment.ts";

export type LinkReading =
  | { readonly kind: "none" }
  | { readonly kind: "moment"; readonly moment: Moment }
  /** A program of the course's own gallery, by its name; `moment` has no code. */
  | { readonly kind: "gallery"; readonly name: string; readonly moment: Moment }
  /** Something is wrong; `moment` is what could be saved of it, or null. */
  | { readonly kind: "damaged"; readonly message: string; readonly moment: Moment | null };

const FORM = 1;
/** Characters of a program that a link may carry. */
export const CODE_LENGTH_MAX = 200_000;
const PAYLOAD_LENGTH_MAX = 400_000;
const INFLATED_BYTES_MAX = 1 << 20;
const STEP_MAX = 10_000_000;
const SAVED_NOTHING = "Nothing of its program could be read.";

const NOTHING: Moment = {
  code: "",
  stdin: "",
  lens: "textbook",
  version: "3.14",
  step: 0,
  selection: null,
  inlinesValues: false,
};

/** The packed form, without the `#`. */
export function packMoment(moment: Moment): string {
  const payload = toBase64Url(deflateSync(strToU8(payloadText(moment)), { level: 9 }));
  return `${FORM}.${payload.length.toString(36)}.${checkOf(payload)}.${payload}`;
}

/** The plain form, for whoever goes to read or write it. Only what differs from the defaults is named. */
export function plainMoment(moment: Moment): string {
  const fields: [string, string][] = [["code", moment.code]];
  if (moment.step !== 0) fields.push(["step", String(moment.step)]);
  if (moment.lens !== NOTHING.lens) fields.push(["lens", moment.lens]);
  if (moment.version !== NOTHING.version) fields.push(["version", moment.version]);
  if (moment.stdin !== "") fields.push(["stdin", moment.stdin]);
  if (moment.inlinesValues) fields.push(["values", "slots"]);
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}

/** `hash` is what stands after the page's address, with or without its `#`. */
export function readLink(hash: string): LinkReading {
  const text = hash.replace(/^#/, "");
  if (text === "") return { kind: "none" };
  if (/^[\w-]+=/.test(text)) return readPlain(text);
  // Mail and chat break long links into lines and put a full stop or a bracket behind them.
  const packed = /^(\d{1,4})(?:\.([0-9a-z]*)(?:\.([0-9a-z]*)(?:\.([\w-]*))?)?)?/.exec(withoutBreaks(text));
  if (packed === null || !text.startsWith(`${packed[1] ?? ""}.`)) {
    return damaged(
      "This address leads to the playground, but what stands after its # is not a program.",
      null,
    );
  }
  const [, form = "", length = "", check = "", payload = ""] = packed;
  return readPacked(Number(form), Number.parseInt(length, 36), check, payload);
}

function readPacked(form: number, length: number, check: string, found: string): LinkReading {
  if (found.length > PAYLOAD_LENGTH_MAX) {
    return damaged("The program in this link is larger than the playground takes.", null);
  }
  const payload = found.slice(0, length);
  const isWhole = payload.length === length && checkOf(payload) === check;
  const saved = payload === "" ? null : unpack(payload);
  if (form > FORM) {
    const hint = "Reload the page to get the newest version of it.";
    return saved === null
      ? damaged(`This link was made by a newer version of this page. ${SAVED_NOTHING} ${hint}`, null)
      : damaged(
          `This link was made by a newer version of this page. Its program is here; other things in it may be missing. ${hint}`,
          saved.moment,
        );
  }
  if (isWhole && form === FORM && saved !== null && saved.isWhole) {
    return { kind: "moment", moment: saved.moment };
  }
  const isCut = !(payload.length >= length);
  const fault = isCut
    ? "This link is cut off: its end is missing, as when a long line is broken in a mail."
    : "This link is damaged: some of its characters are not those that it was made with.";
  if (saved === null || saved.moment.code === "") return damaged(`${fault} ${SAVED_NOTHING}`, null);
  const lineCount = saved.moment.code.split("\n").length;
  const what = lineCount === 1 ? "The first line" : `The first ${lineCount} lines`;
  return damaged(
    `${fault} ${what} of its program could be read ${isCut ? "and are here; the last may be incomplete" : "and may be wrong"}.`,
    saved.moment,
  );
}

function readPlain(text: string): LinkReading {
  const fields = new URLSearchParams(text);
  const faults: string[] = [];
  const field = (name: string): string | null => fields.get(name);
  const step = field("step") ?? field("curInstr");
  const lens = field("lens");
  const version = field("version");
  const moment: Moment = {
    code: (field("code") ?? "").replace(/\r\n?/g, "\n"),
    stdin: (field("stdin") ?? "").replace(/\r\n?/g, "\n"),
    lens: lensOf(lens),
    version: versionOf(version),
    step: stepOf(step),
    selection: field("selection"),
    inlinesValues: field("values") === "slots",
  };
  const gallery = field("gallery");
  if (gallery !== null) return { kind: "gallery", name: gallery, moment };
  if (field("code") === null) return damaged("This link carries no program.", null);
  if (moment.code.length > CODE_LENGTH_MAX) {
    return damaged("The program in this link is larger than the playground takes.", null);
  }
  if (lens !== null && lens !== moment.lens) faults.push(`there is no lens “${lens.slice(0, 40)}”`);
  if (version !== null && version !== moment.version)
    faults.push(`there is no Python “${version.slice(0, 40)}” here, but ${PYTHON_VERSIONS.join(", ")}`);
  if (step !== null && !/^\d+$/.test(step)) faults.push(`“${step.slice(0, 40)}” is no step`);
  if (faults.length === 0) return { kind: "moment", moment };
  return damaged(
    `The program of this link is here; the rest is not as it asks: ${faults.join("; ")}.`,
    moment,
  );
}

function damaged(message: string, moment: Moment | null): LinkReading {
  return { kind: "damaged", message, moment };
}

/**
 * A line of JSON, then the program, so that a link without its end still gives the program's beginning. Of the keys only
 * those are there whose values are not the defaults: `s` step, `l` lens, `v` version, `i` input, `x` selection, `n` small values in their slots.
 */
function payloadText({ code, stdin, lens, version, step, selection, inlinesValues }: Moment): string {
  const head = {
    ...(step === 0 ? {} : { s: step }),
    ...(lens === NOTHING.lens ? {} : { l: lens }),
    ...(version === NOTHING.version ? {} : { v: version }),
    ...(stdin === "" ? {} : { i: stdin }),
    ...(selection === null ? {} : { x: selection }),
    ...(inlinesValues ? { n: 1 } : {}),
  };
  return `${JSON.stringify(head)}\n${code}`;
}

/** Null when not even the first line is there. `isWhole`: the compressed text had an end and a head that is ours. */
function unpack(payload: string): { readonly moment: Moment; readonly isWhole: boolean } | null {
  const inflated = inflate(fromBase64Url(payload));
  if (inflated === null) return null;
  const { text, isWhole } = inflated;
  const end = text.indexOf("\n");
  if (end < 0) return null;
  let head: unknown;
  try {
    head = JSON.parse(text.slice(0, end));
  } catch {
    return null;
  }
  if (typeof head !== "object" || head === null || Array.isArray(head)) return null;
  const { s, l, v, i, x, n } = head as Readonly<Record<string, unknown>>;
  const moment: Moment = {
    code: text.slice(end + 1),
    stdin: typeof i === "string" ? i : "",
    lens: lensOf(l),
    version: versionOf(v),
    step: stepOf(s),
    selection: typeof x === "string" && x.length < 200 ? x : null,
    inlinesValues: n === 1,
  };
  return { moment, isWhole };
}

/** As much of the text as the bytes give; null when they give more than any link of ours. */
function inflate(bytes: Uint8Array): { readonly text: string; readonly isWhole: boolean } | null {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    byteCount += part.length;
  });
  let isWhole = true;
  // In small pieces: a few bytes can be made to stand for a great many.
  const PIECE_BYTES = 512;
  try {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      stream.push(bytes.subarray(at, at + PIECE_BYTES));
      if (byteCount > INFLATED_BYTES_MAX) return null;
    }
    // Throws when the compressed text has not come to its end.
    stream.push(new Uint8Array(0), true);
  } catch {
    isWhole = false;
  }
  const all = new Uint8Array(byteCount);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const text = strFromU8(all);
  return { text: isWhole ? text : text.replace(/\ufffd+$/, ""), isWhole };
}

function lensOf(value: unknown): Lens {
  return value === "cpython" ? "cpython" : "textbook";
}

function versionOf(value: unknown): PythonVersion {
  return PYTHON_VERSIONS.find((version) => version === value) ?? NOTHING.version;
}

function stepOf(value: unknown): number {
  const step = Number(value);
  return Number.isInteger(step) && step > 0 && step <= STEP_MAX ? step : 0;
}

function withoutBreaks(text: string): string {
  return text.replace(/(?:\s|%20|%0[AD])+/gi, "");
}

/** FNV-1a over the characters, base 36. */
function checkOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = [bytes[at], bytes[at + 1], bytes[at + 2]].filter((byte) => byte !== undefined);
    const [first = 0, second = 0, third = 0] = group;
    const bits = (first << 16) | (second << 8) | third;
    for (let digit = 0; digit <= group.length; digit++) text += DIGITS[(bits >> (18 - 6 * digit)) & 63] ?? "";
  }
  return text;
}

function fromBase64Url(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let bitCount = 0;
  for (const character of text) {
    bits = ((bits << 6) | Math.max(0, DIGITS.indexOf(character))) & 0xffffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes.push((bits >> bitCount) & 0xff);
  }
  return Uint8Array.from(bytes);
}
