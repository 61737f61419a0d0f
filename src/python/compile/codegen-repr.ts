// `repr` of constants, for messages and for annotations that stay text. CPython: PyObject_Repr of the constant types.

import type { Constant } from "./code.ts";

// Exponents of ten within which a float is written without one. CPython: float_repr_style "r".
const PLAIN_EXPONENT_MIN = -4;
const PLAIN_EXPONENT_MAX = 16;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

export function constantRepr(constant: Constant): string {
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
      const items = constant.items.map(constantRepr);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
    }
    case "frozenset":
      return `frozenset({${constant.items.map(constantRepr).join(", ")}})`;
    case "slice": {
      const parts = [constant.start, constant.stop, constant.step].map(constantRepr);
      return `slice(${parts.join(", ")})`;
    }
    case "code":
      return `<code object ${constant.code.name}>`;
  }
}

function floatRepr(value: number): string {
  const text = formatFloat(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

// The shortest digits that read back as the same float; JavaScript finds the same ones and only places the point otherwise.
function formatFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (Object.is(value, -0)) return "-0";
  const [mantissa, exponentText] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "");
  if (exponent < PLAIN_EXPONENT_MIN || exponent >= PLAIN_EXPONENT_MAX) {
    const power = `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
    return `${mantissa}e${power}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}

function complexRepr(real: number, imag: number): string {
  if (Object.is(real, 0)) return `${formatFloat(imag)}j`;
  const imagText = formatFloat(imag);
  return `(${formatFloat(real)}${imagText.startsWith("-") ? "" : "+"}${imagText}j)`;
}

function quoteFor(hasSingle: boolean, hasDouble: boolean): string {
  return hasSingle && !hasDouble ? '"' : "'";
}

export function strRepr(value: string): string {
  const quote = quoteFor(value.includes("'"), value.includes('"'));
  let text = "";
  for (const character of value) text += escaped(character, quote);
  return quote + text + quote;
}

function escaped(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`;
  const escape = ESCAPES.get(character);
  if (escape !== undefined) return escape;
  // Whitespace, controls, surrogates and unassigned characters are not printable.
  if (character === " " || !/[\p{C}\p{Z}]/u.test(character)) return character;
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, "0")}`;
  if (point < 0x10000) return `\\u${point.toString(16).padStart(4, "0")}`;
  return `\\U${point.toString(16).padStart(8, "0")}`;
}

function bytesRepr(value: Uint8Array): string {
  const quote = quoteFor(value.includes(0x27), value.includes(0x22));
  let text = "";
  for (const byte of value) {
    const character = String.fromCharCode(byte);
    if (character === quote) text += `\\${quote}`;
    else if (ESCAPES.has(character)) text += ESCAPES.get(character) ?? "";
    else if (byte < 0x20 || byte >= 0x7f) text += `\\x${byte.toString(16).padStart(2, "0")}`;
    else text += character;
  }
  return `b${quote}${text}${quote}`;
}
