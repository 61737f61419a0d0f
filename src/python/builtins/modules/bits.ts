// _bits: floats as bytes, for `struct` and `array`.   CPython: Objects/floatobject.c PyFloat_Pack2, PyFloat_Pack4, PyFloat_Pack8
import { bytesOf, newBytes } from "../../objects/bytes.ts";
import { floatValue, newFloat } from "../../objects/float.ts";
import { numberOf } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { None } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { makeModule } from "./make-module.ts";

const view = new DataView(new ArrayBuffer(8));

/** The 16 bits of a half-precision float; -1 when it is too large. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  if (size < 2 ** -14) {
    const units = roundHalfEven(size * 2 ** 24);
    return sign | units;
  }
  let exponent = Math.floor(Math.log2(size));
  if (2 ** exponent > size) exponent--;
  let mantissa = roundHalfEven((size / 2 ** exponent - 1) * 1024);
  if (mantissa === 1024) {
    mantissa = 0;
    exponent++;
  }
  return exponent > 15 ? -1 : sign | ((exponent + 15) << 10) | mantissa;
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

function halfValue(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * mantissa * 2 ** -24 : sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}

function pack(rt: Runtime, _self: Ref, value: Ref, size: Ref): Ref {
  const count = numberOf(rt, size);
  const number = floatValue(rt, value);
  if (count === 8) view.setFloat64(0, number, true);
  else if (count === 4) {
    if (Number.isFinite(number) && !Number.isFinite(Math.fround(number))) return None;
    view.setFloat32(0, number, true);
  } else {
    const bits = halfBits(number);
    if (bits < 0) return None;
    view.setUint16(0, bits, true);
  }
  return newBytes(rt, new Uint8Array(view.buffer, 0, count));
}

function unpack(rt: Runtime, _self: Ref, data: Ref): Ref {
  const bytes = bytesOf(rt, data);
  bytes.forEach((byte, at) => view.setUint8(at, byte));
  if (bytes.length === 8) return newFloat(rt, view.getFloat64(0, true));
  return newFloat(rt, bytes.length === 4 ? view.getFloat32(0, true) : halfValue(view.getUint16(0, true)));
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("pack_float", "value, size, /", pack),
  method("unpack_float", "data, /", unpack),
];

export function makeBitsModule(rt: Runtime): Ref {
  return makeModule(rt, "_bits", "Floats as bytes.", FUNCTIONS);
}
