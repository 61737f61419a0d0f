// What `repr` says of a constant, without a heap: for disassemblies, which show the values that instructions load.
// CPython: Objects/unicodeobject.c unicode_repr, Python/pystrtod.c, Objects/codeobject.c code_repr.

import type { CodeObject, Constant } from "./code.ts";

/** Where a code object lies, as its repr tells it; a disassembly outside of a run has no addresses. */
export type AddressOf = (code: CodeObject) => number;

export function constantRepr(constant: Constant, addressOf: AddressOf = () => 0): string {
  const reprOf = (item: Constant): string => constantRepr(item, addressOf);
  switch (constant.kind) {
    case "none":
      return "None";
    case "ellipsis":
      return "Ellipsis";
    case "bool":
      return constant.value ? "True" : "False";
    case "int":
      return constant.value.toString();
    case "float":
      return floatRepr(constant.value);
    case "complex":
      return complexRepr(constant.real, constant.imag);
    case "str":
      return strRepr(constant.value);
    case "bytes":
      return bytesRepr(constant.value);
    case "tuple": {
      const items = constant.items.map(reprOf);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
    }
    case "frozenset":
      return constant.items.length === 0
        ? "frozenset()"
        : `frozenset({${constant.items.map(reprOf).join(", ")}})`;
    case "slice":
      return `slice(${[constant.start, constant.stop, constant.step].map(reprOf).join(", ")})`;
    case "code":
      return codeRepr(constant.code, addressOf(constant.code));
  }
}

export function codeRepr(code: CodeObject, address: number): string {
  return `<code object ${code.name} at 0x${address.toString(16)}, file "${code.filename}", line ${code.firstlineno}>`;
}

/** Exponents from here on, and below -4, are written out. */
const PLAIN_EXPONENT_END = 16;

/** JavaScript finds the same shortest digits and puts the point elsewhere. */
function floatRepr(value: number, wholeSuffix = ".0"): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (value === 0) return (Object.is(value, -0) ? "-0" : "0") + wholeSuffix;
  const [mantissa, exponentText] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= PLAIN_EXPONENT_END) {
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace("-", "").replace(".", "");
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return sign + whole + (fraction === "" ? wholeSuffix : `.${fraction}`);
}

function complexRepr(real: number, imag: number): string {
  const imagText = floatRepr(imag, "");
  if (Object.is(real, 0)) return `${imagText}j`;
  const sign = imagText.startsWith("-") ? "" : "+";
  return `(${floatRepr(real, "")}${sign}${imagText}j)`;
}

const NAMED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** Neither letters, marks, digits, punctuation, symbols nor the space: shown as escapes. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;

function strRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const characters = [...text].map((character) => {
    if (character === quote) return `\\${quote}`;
    const named = NAMED_ESCAPES.get(character);
    if (named !== undefined) return named;
    return character !== " " && UNPRINTABLE.test(character) ? escaped(character) : character;
  });
  return quote + characters.join("") + quote;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

function bytesRepr(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  const quote = characters.includes("'") && !characters.includes('"') ? '"' : "'";
  const shown = characters.map((character) => {
    if (character === quote) return `\\${quote}`;
    const isPlain = character >= " " && character <= "~";
    return NAMED_ESCAPES.get(character) ?? (isPlain ? character : escaped(character));
  });
  return `b${quote}${shown.join("")}${quote}`;
}
