// Code objects as bytes, so that what was compiled once need not be compiled again: the library's code beside the site, and
// in the cache of the command line. The form is ours: a table of strings, then the constants, each after those that it is
// made of and each once, so that equal constants are one object again; the module's own code is the last of them.
// CPython: Python/marshal.c
import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_LOCAL } from "./code.ts";
import type { CodeObject, Constant } from "./code.ts";

const NONE = 0;
const ELLIPSIS = 1;
const FALSE = 2;
const TRUE = 3;
const INT = 4;
const FLOAT = 5;
const COMPLEX = 6;
const STR = 7;
const BYTES = 8;
const TUPLE = 9;
const FROZENSET = 10;
const SLICE = 11;
const CODE = 12;

/** How many characters are made of their codes at once: an argument list has its limit. */
const TEXT_CHUNK_LENGTH = 4096;

// ---- writing -------------------------------------------------------------------------------------------------------------
class ByteWriter {
  private bytes = new Uint8Array(1 << 14);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2**32 - 1, seven bits a byte, the low ones first. */
  number(value: number): void {
    let rest = value >>> 0;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  raw(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.raw(bytes);
  }

  float(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    this.raw(bytes);
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(count: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

class CodeWriter {
  private readonly strings = new Map<string, number>();
  private readonly constants = new Map<Constant, number>();
  private readonly body = new ByteWriter();

  write(code: CodeObject): Uint8Array {
    this.constantIndex({ kind: "code", code });
    const whole = new ByteWriter();
    this.writeStrings(whole);
    whole.number(this.constants.size);
    whole.raw(this.body.finish());
    return whole.finish();
  }

  /** The lengths, then the characters of all: one byte each where the whole text has no others, else two. */
  private writeStrings(to: ByteWriter): void {
    to.number(this.strings.size);
    const groups: readonly (readonly string[])[] = [
      [...this.strings.keys()].filter(isLatin),
      [...this.strings.keys()].filter((text) => !isLatin(text)),
    ];
    // The numbers that were given out while writing are places in the order of first use; the table says which group.
    for (const text of this.strings.keys()) to.number(text.length * 2 + (isLatin(text) ? 0 : 1));
    for (const [group, texts] of groups.entries()) {
      for (const text of texts) {
        for (let at = 0; at < text.length; at++) {
          const unit = text.charCodeAt(at);
          to.byte(unit & 255);
          if (group === 1) to.byte(unit >> 8);
        }
      }
    }
  }

  private stringIndex(text: string): number {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    this.strings.set(text, this.strings.size);
    return this.strings.size - 1;
  }

  private constantIndex(constant: Constant): number {
    const known = this.constants.get(constant);
    if (known !== undefined) return known;
    const entry = this.entryOf(constant);
    this.body.raw(entry.finish());
    const index = this.constants.size;
    this.constants.set(constant, index);
    return index;
  }

  private entryOf(constant: Constant): ByteWriter {
    const entry = new ByteWriter();
    switch (constant.kind) {
      case "none":
        entry.byte(NONE);
        break;
      case "ellipsis":
        entry.byte(ELLIPSIS);
        break;
      case "bool":
        entry.byte(constant.value ? TRUE : FALSE);
        break;
      case "int":
        entry.byte(INT);
        entry.number(this.stringIndex(constant.value.toString(36)));
        break;
      case "float":
        entry.byte(FLOAT);
        entry.float(constant.value);
        break;
      case "complex":
        entry.byte(COMPLEX);
        entry.float(constant.real);
        entry.float(constant.imag);
        break;
      case "str":
        entry.byte(STR);
        entry.number(this.stringIndex(constant.value));
        break;
      case "bytes":
        entry.byte(BYTES);
        entry.block(constant.value);
        break;
      case "tuple":
        this.writeItems(entry, TUPLE, constant.items);
        break;
      case "frozenset":
        this.writeItems(entry, FROZENSET, constant.items);
        break;
      case "slice":
        this.writeItems(entry, SLICE, [constant.start, constant.stop, constant.step]);
        break;
      case "code":
        this.writeCode(entry, constant.code);
        break;
    }
    return entry;
  }

  private writeItems(entry: ByteWriter, kind: number, items: readonly Constant[]): void {
    const indexes = items.map((item) => this.constantIndex(item));
    entry.byte(kind);
    entry.number(items.length);
    for (const index of indexes) entry.number(index);
  }

  private writeCode(entry: ByteWriter, code: CodeObject): void {
    this.writeItems(entry, CODE, code.consts);
    for (const text of [code.name, code.qualname]) entry.number(this.stringIndex(text));
    for (const count of [
      code.firstlineno,
      code.argcount,
      code.posonlyargcount,
      code.kwonlyargcount,
      code.flags,
      code.stacksize,
      code.nlocals,
    ]) {
      entry.number(count);
    }
    for (const names of [code.localsplusnames, code.names]) {
      entry.number(names.length);
      for (const name of names) entry.number(this.stringIndex(name));
    }
    for (const bytes of [code.localspluskinds, code.code, code.linetable, code.exceptiontable])
      entry.block(bytes);
  }
}

function isLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 255) return false;
  return true;
}

/** The code of a module, without the name of its file. */
export function marshalCode(code: CodeObject): Uint8Array {
  return new CodeWriter().write(code);
}

// ---- reading -------------------------------------------------------------------------------------------------------------
class CodeReader {
  private readonly bytes: Uint8Array;
  private readonly filename: string;
  private at = 0;
  private strings: string[] = [];
  private readonly constants: Constant[] = [];

  constructor(bytes: Uint8Array, filename: string) {
    this.bytes = bytes;
    this.filename = filename;
  }

  read(): CodeObject {
    this.strings = this.readStrings();
    const count = this.number();
    for (let index = 0; index < count; index++) this.constants.push(this.readConstant());
    const last = this.constants[count - 1];
    if (last.kind !== "code") throw new TypeError("these bytes hold no code");
    return last.code;
  }

  private number(): number {
    const { bytes } = this;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  private block(): Uint8Array {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  private float(): number {
    this.at += 8;
    const { buffer, byteOffset } = this.bytes;
    return new DataView(buffer, byteOffset).getFloat64(this.at - 8, true);
  }

  private readStrings(): string[] {
    const count = this.number();
    const sizes: number[] = [];
    for (let index = 0; index < count; index++) sizes.push(this.number());
    let latinLength = 0;
    for (const size of sizes) if (size % 2 === 0) latinLength += size / 2;
    let latinAt = this.at;
    let wideAt = latinAt + latinLength;
    const latin = latinText(this.bytes.subarray(latinAt, wideAt));
    const start = latinAt;
    const strings = sizes.map((size) => {
      const length = size >> 1;
      if (size % 2 === 0) {
        latinAt += length;
        return latin.slice(latinAt - length - start, latinAt - start);
      }
      wideAt += length * 2;
      return wideText(this.bytes.subarray(wideAt - length * 2, wideAt));
    });
    this.at = wideAt;
    return strings;
  }

  private readConstant(): Constant {
    const kind = this.bytes[this.at++];
    switch (kind) {
      case NONE:
        return { kind: "none" };
      case ELLIPSIS:
        return { kind: "ellipsis" };
      case FALSE:
      case TRUE:
        return { kind: "bool", value: kind === TRUE };
      case INT:
        return { kind: "int", value: intOf(this.string()) };
      case FLOAT:
        return { kind: "float", value: this.float() };
      case COMPLEX: {
        const real = this.float();
        return { kind: "complex", real, imag: this.float() };
      }
      case STR:
        return { kind: "str", value: this.string() };
      case BYTES:
        return { kind: "bytes", value: this.block() };
      case TUPLE:
        return { kind: "tuple", items: this.items() };
      case FROZENSET:
        return { kind: "frozenset", items: this.items() };
      case SLICE: {
        const [start, stop, step] = this.items();
        return { kind: "slice", start, stop, step };
      }
      case CODE:
        return { kind: "code", code: this.readCode() };
      default:
        throw new TypeError(`constants of kind ${kind} are not known`);
    }
  }

  private string(): string {
    return this.strings[this.number()];
  }

  private items(): Constant[] {
    const items: Constant[] = [];
    for (let count = this.number(); count > 0; count--) items.push(this.constants[this.number()]);
    return items;
  }

  private names(): string[] {
    const names: string[] = [];
    for (let count = this.number(); count > 0; count--) names.push(this.string());
    return names;
  }

  private readCode(): CodeObject {
    const consts = this.items();
    const name = this.string();
    const qualname = this.string();
    const firstlineno = this.number();
    const argcount = this.number();
    const posonlyargcount = this.number();
    const kwonlyargcount = this.number();
    const flags = this.number();
    const stacksize = this.number();
    const nlocals = this.number();
    const localsplusnames = this.names();
    const names = this.names();
    const localspluskinds = this.block();
    const withKind = (bit: number): string[] =>
      localsplusnames.filter((_, index) => (localspluskinds[index] & bit) !== 0);
    return {
      name,
      qualname,
      filename: this.filename,
      firstlineno,
      argcount,
      posonlyargcount,
      kwonlyargcount,
      flags,
      stacksize,
      localsplusnames,
      localspluskinds,
      nlocals,
      names,
      consts,
      code: this.block(),
      linetable: this.block(),
      exceptiontable: this.block(),
      varnames: withKind(CO_FAST_LOCAL),
      cellvars: withKind(CO_FAST_CELL),
      freevars: withKind(CO_FAST_FREE),
    };
  }
}

/** One character a byte. */
export function latinText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += TEXT_CHUNK_LENGTH) {
    text += String.fromCharCode(...bytes.subarray(at, at + TEXT_CHUNK_LENGTH));
  }
  return text;
}

function wideText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) text += String.fromCharCode(bytes[at] | (bytes[at + 1] << 8));
  return text;
}

/** The number that `toString(36)` wrote. */
function intOf(text: string): bigint {
  const digits = text.replace("-", "");
  let value = 0n;
  if (digits.length <= 10) value = BigInt(parseInt(digits, 36));
  else for (const digit of digits) value = value * 36n + BigInt(parseInt(digit, 36));
  return text.startsWith("-") ? -value : value;
}

/** The code that `marshalCode` wrote, its functions' and classes' as well, said to come from that file. */
export function unmarshalCode(bytes: Uint8Array, filename: string): CodeObject {
  return new CodeReader(bytes, filename).read();
}
