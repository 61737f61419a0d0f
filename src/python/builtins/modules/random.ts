// _twister: the Mersenne Twister, by which a seeded program draws the same numbers as under CPython.
// CPython: Modules/_randommodule.c
import { refuseAbsurd } from "../../objects/array-block.ts";
import { bigIntOf, newBigInt, newInt, numberOf } from "../../objects/int.ts";
import { newFloat } from "../../objects/float.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { None } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple, tupleItems } from "../../objects/tuple.ts";
import { makeModule } from "./make-module.ts";

const N = 624;
const M = 397;
const MATRIX = 0x9908b0df;
const UPPER = 0x80000000;
const LOWER = 0x7fffffff;

class Twister {
  readonly words = new Uint32Array(N);
  index = N;

  private seedWord(seed: number): void {
    this.words[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = this.words[i - 1];
      this.words[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
    this.index = N;
  }

  /** init_by_array: the key's words, least significant first. */
  seed(key: readonly number[]): void {
    const { words } = this;
    this.seedWord(19650218);
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const previous = words[i - 1];
      words[i] = (words[i] ^ Math.imul(previous ^ (previous >>> 30), 1664525)) + key[j] + j;
      i++;
      j++;
      if (i >= N) {
        words[0] = words[N - 1];
        i = 1;
      }
      if (j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const previous = words[i - 1];
      words[i] = (words[i] ^ Math.imul(previous ^ (previous >>> 30), 1566083941)) - i;
      i++;
      if (i >= N) {
        words[0] = words[N - 1];
        i = 1;
      }
    }
    words[0] = UPPER;
  }

  private twist(): void {
    const { words } = this;
    for (let i = 0; i < N; i++) {
      const y = (words[i] & UPPER) | (words[(i + 1) % N] & LOWER);
      words[i] = words[(i + M) % N] ^ (y >>> 1) ^ (y & 1 ? MATRIX : 0);
    }
    this.index = 0;
  }

  next(): number {
    if (this.index >= N) this.twist();
    let y = this.words[this.index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }
}

const generators = new WeakMap<Runtime, Twister[]>();

function twister(rt: Runtime, handle: Ref): Twister {
  return (generators.get(rt) ?? [])[numberOf(rt, handle)];
}

function create(rt: Runtime): Ref {
  let all = generators.get(rt);
  if (all === undefined) {
    all = [];
    generators.set(rt, all);
  }
  return newInt(rt, all.push(new Twister()) - 1);
}

function seed(rt: Runtime, _self: Ref, handle: Ref, value: Ref): Ref {
  let rest = bigIntOf(rt, value);
  if (rest < 0n) rest = -rest;
  const key: number[] = [];
  for (; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
  twister(rt, handle).seed(key.length === 0 ? [0] : key);
  return None;
}

function random(rt: Runtime, _self: Ref, handle: Ref): Ref {
  const source = twister(rt, handle);
  const high = source.next() >>> 5;
  const low = source.next() >>> 6;
  return newFloat(rt, (high * 67108864 + low) / 9007199254740992);
}

function bits(rt: Runtime, _self: Ref, handle: Ref, count: Ref): Ref {
  const source = twister(rt, handle);
  const asked = bigIntOf(rt, count);
  if (asked < 0n) throw rt.valueError("Cannot convert negative int");
  if (asked >= 1n << 64n) throw rt.overflowError("Python int too large for C uint64_t");
  let left = Number(asked);
  refuseAbsurd(rt, left / 8);
  if (left <= 32) return newInt(rt, left === 0 ? 0 : source.next() >>> (32 - left));
  let value = 0n;
  for (let shift = 0n; left > 0; left -= 32, shift += 32n) {
    const word = source.next();
    value |= BigInt(left < 32 ? word >>> (32 - left) : word) << shift;
  }
  return newBigInt(rt, value);
}

function getState(rt: Runtime, _self: Ref, handle: Ref): Ref {
  const { words, index } = twister(rt, handle);
  return newTuple(rt, [...Array.from(words, (word) => newInt(rt, word)), newInt(rt, index)]);
}

function setState(rt: Runtime, _self: Ref, handle: Ref, state: Ref): Ref {
  const source = twister(rt, handle);
  const values = tupleItems(rt, state).map((each) => numberOf(rt, each));
  if (values.length !== N + 1) throw rt.valueError("state vector is the wrong size");
  source.index = values.pop() ?? N;
  source.words.set(values);
  return None;
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("create", "", create),
  method("seed", "handle, value, /", seed),
  method("random", "handle, /", random),
  method("getrandbits", "handle, k, /", bits),
  method("getstate", "handle, /", getState),
  method("setstate", "handle, state, /", setState),
];

export function makeRandomModule(rt: Runtime): Ref {
  return makeModule(rt, "_twister", "The Mersenne Twister.", FUNCTIONS);
}
