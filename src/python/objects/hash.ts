// Hashes: SipHash-1-3 over the bytes of str and bytes with the key that PYTHONHASHSEED=0 gives (all zeros), and the
// hash of numbers modulo the prime 2**61 - 1, under which equal numbers of all types have equal hashes. A hash has 64
// bits: a function here returns the low 32 and leaves the high 32 in `rt.hashHigh`.
// CPython: Python/pyhash.c
import type { Ref } from "./static.ts";
import type { Runtime } from "./runtime.ts";

const HASH_MODULUS = (1n << 61n) - 1n;
export const HASH_INFINITY = 314159;

/** Leaves a 64-bit hash as its two words; -1 is reserved for errors in CPython, so it becomes -2. */
function deliver(rt: Runtime, low: number, high: number): number {
  if (low === -1 && high === -1) low = -2;
  rt.hashHigh = high;
  return low;
}

/** Hash of `byteCount` bytes at an address that is a multiple of 8. */
export function hashBytes(rt: Runtime, address: number, byteCount: number): number {
  if (byteCount === 0) {
    rt.hashHigh = 0;
    return 0;
  }
  const i32 = rt.heap.i32;
  const u8 = rt.heap.u8;
  // The four 64-bit words of state, low and high halves, with a key of zeros.
  let l0 = 0x70736575 | 0,
    h0 = 0x736f6d65 | 0;
  let l1 = 0x6e646f6d | 0,
    h1 = 0x646f7261 | 0;
  let l2 = 0x6e657261 | 0,
    h2 = 0x6c796765 | 0;
  let l3 = 0x79746573 | 0,
    h3 = 0x74656462 | 0;
  const blockCount = byteCount >> 3;
  for (let step = 0; step <= blockCount + 3; step++) {
    let low = 0;
    let high = 0;
    if (step < blockCount) {
      low = i32[(address >> 2) + step * 2];
      high = i32[(address >> 2) + step * 2 + 1];
    } else if (step === blockCount) {
      const rest = byteCount & 7;
      const at = address + blockCount * 8;
      for (let i = 0; i < rest && i < 4; i++) low |= u8[at + i] << (i * 8);
      for (let i = 4; i < rest; i++) high |= u8[at + i] << ((i - 4) * 8);
      high |= byteCount << 24;
    }
    l3 ^= low;
    h3 ^= high;
    // One round: (v0, v1, v2, v3) with rotations 13 and 16, then (v2, v1, v0, v3) with 17 and 21. A sum carries where its
    // low word is less than what was added.
    l0 = (l0 + l1) | 0;
    h0 = (h0 + h1 + (l0 >>> 0 < l1 >>> 0 ? 1 : 0)) | 0;
    l2 = (l2 + l3) | 0;
    h2 = (h2 + h3 + (l2 >>> 0 < l3 >>> 0 ? 1 : 0)) | 0;
    let l = (l1 << 13) | (h1 >>> 19);
    let h = (h1 << 13) | (l1 >>> 19);
    l1 = l ^ l0;
    h1 = h ^ h0;
    l = (l3 << 16) | (h3 >>> 16);
    h = (h3 << 16) | (l3 >>> 16);
    l3 = l ^ l2;
    h3 = h ^ h2;
    l = l0;
    l0 = h0;
    h0 = l;
    l2 = (l2 + l1) | 0;
    h2 = (h2 + h1 + (l2 >>> 0 < l1 >>> 0 ? 1 : 0)) | 0;
    l0 = (l0 + l3) | 0;
    h0 = (h0 + h3 + (l0 >>> 0 < l3 >>> 0 ? 1 : 0)) | 0;
    l = (l1 << 17) | (h1 >>> 15);
    h = (h1 << 17) | (l1 >>> 15);
    l1 = l ^ l2;
    h1 = h ^ h2;
    l = (l3 << 21) | (h3 >>> 11);
    h = (h3 << 21) | (l3 >>> 11);
    l3 = l ^ l0;
    h3 = h ^ h0;
    l = l2;
    l2 = h2;
    h2 = l;
    l0 ^= low;
    h0 ^= high;
    if (step === blockCount) l2 ^= 0xff;
  }
  return deliver(rt, l0 ^ l1 ^ l2 ^ l3, h0 ^ h1 ^ h2 ^ h3);
}

/** Hash of an integer given as a number; exact to 2**53. */
export function hashNumber(rt: Runtime, value: number): number {
  if (value === -1) value = -2;
  rt.hashHigh = Math.floor(value / 4294967296) | 0;
  return value | 0;
}

export function hashBigInt(rt: Runtime, value: bigint): number {
  const rest = value < 0n ? -(-value % HASH_MODULUS) : value % HASH_MODULUS;
  return deliver(rt, Number(BigInt.asIntN(32, rest)), Number(BigInt.asIntN(32, rest >> 32n)));
}

/** Hash of a float; `object` is the float object itself, whose identity is a NaN's hash. */
export function hashFloat(rt: Runtime, value: number, object: Ref): number {
  if (Number.isInteger(value)) {
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return hashNumber(rt, value);
    return hashBigInt(rt, BigInt(value));
  }
  if (value === Infinity) return hashNumber(rt, HASH_INFINITY);
  if (value === -Infinity) return hashNumber(rt, -HASH_INFINITY);
  if (Number.isNaN(value)) return hashPointer(rt, object);
  // value = mantissa / 2**shift; dividing by 2 modulo 2**61 - 1 is a rotation of 61 bits.
  let mantissa = Math.abs(value);
  let shift = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift++;
  }
  const rotation = BigInt((61 - (shift % 61)) % 61);
  const hash = (BigInt(mantissa) << rotation) % HASH_MODULUS;
  return hashBigInt(rt, value < 0 ? -hash : hash);
}

/** Hash by identity: the address as a program sees it, turned right by 4 bits. */
export function hashPointer(rt: Runtime, object: Ref): number {
  const address = BigInt(rt.heap.virtualAddress(object));
  const turned = (address >> 4n) | ((address & 15n) << 60n);
  return deliver(rt, Number(BigInt.asIntN(32, turned)), Number(BigInt.asIntN(32, turned >> 32n)));
}

/** A hash in two words as a bigint, signed. */
export function hashAsBigInt(low: number, high: number): bigint {
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}
