// The digests of hashlib: MD5, SHA-1, SHA-2, SHA-3 and BLAKE2, each a function of the whole message.
// CPython: Modules/_hacl, after RFC 1321, FIPS 180-4, FIPS 202 and RFC 7693

const MASK_64 = (1n << 64n) - 1n;

function rotateLeft(value: number, count: number): number {
  return (value << count) | (value >>> (32 - count));
}

function rotateRight(value: number, count: number): number {
  return (value >>> count) | (value << (32 - count));
}

function rotateRight64(value: bigint, count: bigint): bigint {
  return ((value >> count) | (value << (64n - count))) & MASK_64;
}

/** The message, a one bit, zeros, and its length in bits, in whole blocks. */
function padded(message: Uint8Array, blockSize: number, isLittleEndian: boolean): DataView {
  const lengthSize = blockSize / 8;
  const size = Math.ceil((message.length + 1 + lengthSize) / blockSize) * blockSize;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  const bits = BigInt(message.length) * 8n;
  if (isLittleEndian) view.setBigUint64(size - 8, bits, true);
  else view.setBigUint64(size - 8, bits, false);
  return view;
}

function bytesOfWords(words: readonly number[], isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  words.forEach((word, at) => view.setUint32(4 * at, word >>> 0, isLittleEndian));
  return new Uint8Array(view.buffer);
}

function bytesOfLongWords(words: readonly bigint[], isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * words.length));
  words.forEach((word, at) => view.setBigUint64(8 * at, word, isLittleEndian));
  return new Uint8Array(view.buffer);
}

// ---- MD5 -----------------------------------------------------------------------------------------------------------------
const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

export function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, 64, true);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let mixed: number;
      let word: number;
      if (round === 0) [mixed, word] = [(b & c) | (~b & d), i];
      else if (round === 1) [mixed, word] = [(d & b) | (~d & c), (5 * i + 1) & 15];
      else if (round === 2) [mixed, word] = [b ^ c ^ d, (3 * i + 5) & 15];
      else [mixed, word] = [c ^ (b | ~d), (7 * i) & 15];
      const sum = (mixed + a + MD5_SINES[i] + view.getUint32(block + 4 * word, true)) | 0;
      [a, d, c] = [d, c, b];
      b = (b + rotateLeft(sum, MD5_SHIFTS[4 * round + (i & 3)])) | 0;
    }
    state = [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
  }
  return bytesOfWords(state, true);
}

// ---- SHA-1 ---------------------------------------------------------------------------------------------------------------
export function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, 64, false);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 80; i++) {
      words[i] =
        i < 16
          ? view.getInt32(block + 4 * i)
          : rotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    }
    let [a, b, c, d, e] = state;
    for (let i = 0; i < 80; i++) {
      let mixed: number;
      if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
      else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mixed = (b ^ c ^ d) + 0xca62c1d6;
      const next = (rotateLeft(a, 5) + mixed + e + words[i]) | 0;
      [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((value, at) => (state[at] = (state[at] + value) | 0));
  }
  return bytesOfWords(state, false);
}

// ---- SHA-2 ---------------------------------------------------------------------------------------------------------------
/** The first 64 bits of the fractions of the roots of the first primes. */
function fractions(count: number, root: 2n | 3n): bigint[] {
  const found: bigint[] = [];
  for (let prime = 2n; found.length < count; prime++) {
    let isPrime = true;
    for (let divisor = 2n; divisor * divisor <= prime; divisor++) if (prime % divisor === 0n) isPrime = false;
    if (isPrime) found.push(integerRoot(prime << (64n * root), root) & MASK_64);
  }
  return found;
}

function integerRoot(value: bigint, root: bigint): bigint {
  let low = 0n;
  let high = 1n << 72n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** root <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const ROUNDS = fractions(80, 3n);
const SHORT_ROUNDS = ROUNDS.slice(0, 64).map((word) => Number(word >> 32n) | 0);
const SQUARE_ROOTS = fractions(16, 2n);
const START_384 = SQUARE_ROOTS.slice(8);
const START_512 = SQUARE_ROOTS.slice(0, 8);
const START_256 = START_512.map((word) => Number(word >> 32n));
const START_224 = START_384.map((word) => Number(word & 0xffffffffn));

function sha256(message: Uint8Array, start: readonly number[]): Uint8Array {
  const view = padded(message, 64, false);
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + 4 * i);
    for (let i = 16; i < 64; i++) {
      const [near, far] = [words[i - 2], words[i - 15]];
      const one = rotateRight(near, 17) ^ rotateRight(near, 19) ^ (near >>> 10);
      const two = rotateRight(far, 7) ^ rotateRight(far, 18) ^ (far >>> 3);
      words[i] = one + two + words[i - 7] + words[i - 16];
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const first = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const sum = (h + first + ((e & f) ^ (~e & g)) + SHORT_ROUNDS[i] + words[i]) | 0;
      const second = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + sum) | 0, c, b, a, (sum + second + majority) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, at) => (state[at] += value));
  }
  return bytesOfWords([...state], false);
}

function sha512(message: Uint8Array, start: readonly bigint[]): Uint8Array {
  const view = padded(message, 128, false);
  const state = BigUint64Array.from(start);
  const words = new BigUint64Array(80);
  for (let block = 0; block < view.byteLength; block += 128) {
    for (let i = 0; i < 16; i++) words[i] = view.getBigUint64(block + 8 * i);
    for (let i = 16; i < 80; i++) {
      const [near, far] = [words[i - 2], words[i - 15]];
      const one = rotateRight64(near, 19n) ^ rotateRight64(near, 61n) ^ (near >> 6n);
      const two = rotateRight64(far, 1n) ^ rotateRight64(far, 8n) ^ (far >> 7n);
      words[i] = one + two + words[i - 7] + words[i - 16];
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
      const first = rotateRight64(e, 14n) ^ rotateRight64(e, 18n) ^ rotateRight64(e, 41n);
      const sum = h + first + ((e & f) ^ (~e & MASK_64 & g)) + ROUNDS[i] + words[i];
      const second = rotateRight64(a, 28n) ^ rotateRight64(a, 34n) ^ rotateRight64(a, 39n);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + sum) & MASK_64, c, b, a, (sum + second + majority) & MASK_64];
    }
    [a, b, c, d, e, f, g, h].forEach((value, at) => (state[at] += value));
  }
  return bytesOfLongWords([...state], false);
}

// ---- SHA-3 ---------------------------------------------------------------------------------------------------------------
/** By lane x + 5y: how far it is turned. */
const KECCAK_TURNS = [
  ...[0n, 1n, 62n, 28n, 27n, 36n, 44n, 6n, 55n, 20n, 3n, 10n, 43n],
  ...[25n, 39n, 41n, 45n, 15n, 21n, 8n, 18n, 2n, 61n, 56n, 14n],
];

/** The constants of the rounds come from a shift register of eight bits. */
const KECCAK_ROUNDS = ((): bigint[] => {
  let register = 1;
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) constant |= 1n << ((1n << BigInt(bit)) - 1n);
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
    return constant;
  });
})();

function keccak(lanes: BigUint64Array): void {
  const turned = new BigUint64Array(25);
  for (const constant of KECCAK_ROUNDS) {
    const columns = [0, 1, 2, 3, 4].map(
      (x) => lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20],
    );
    for (let x = 0; x < 5; x++) {
      const mixed = columns[(x + 4) % 5] ^ rotateRight64(columns[(x + 1) % 5], 63n);
      for (let y = 0; y < 25; y += 5) lanes[x + y] ^= mixed;
    }
    for (let x = 0; x < 5; x++) {
      for (let y = 0; y < 5; y++) {
        const lane = lanes[x + 5 * y];
        const turn = KECCAK_TURNS[x + 5 * y];
        turned[y + 5 * ((2 * x + 3 * y) % 5)] = turn === 0n ? lane : rotateRight64(lane, 64n - turn);
      }
    }
    for (let y = 0; y < 25; y += 5) {
      for (let x = 0; x < 5; x++) {
        lanes[x + y] = turned[x + y] ^ (~turned[((x + 1) % 5) + y] & turned[((x + 2) % 5) + y]);
      }
    }
    lanes[0] ^= constant;
  }
}

/** `suffix` is 6 for SHA-3 and 31 for SHAKE; `rate` the bytes of the state that the message goes through. */
function sponge(message: Uint8Array, rate: number, suffix: number, size: number): Uint8Array {
  const bytes = new Uint8Array((Math.floor(message.length / rate) + 1) * rate);
  bytes.set(message);
  bytes[message.length] ^= suffix;
  bytes[bytes.length - 1] ^= 0x80;
  const view = new DataView(bytes.buffer);
  const lanes = new BigUint64Array(25);
  for (let block = 0; block < bytes.length; block += rate) {
    for (let i = 0; i < rate / 8; i++) lanes[i] ^= view.getBigUint64(block + 8 * i, true);
    keccak(lanes);
  }
  const result = new Uint8Array(size);
  for (let at = 0; at < size; at += rate) {
    if (at > 0) keccak(lanes);
    const squeezed = bytesOfLongWords([...lanes], true);
    result.set(squeezed.subarray(0, Math.min(rate, size - at)), at);
  }
  return result;
}

// ---- BLAKE2 --------------------------------------------------------------------------------------------------------------
const BLAKE_ORDERS = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
const BLAKE_MIXES = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

/** BLAKE2b has words of 64 bits, BLAKE2s of 32. `parameters` is the parameter block, `isLastNode` for trees. */
function blake2(
  message: Uint8Array,
  wordBits: 64 | 32,
  parameters: Uint8Array,
  isLastNode: boolean,
): Uint8Array {
  const wordSize = wordBits / 8;
  const mask = (1n << BigInt(wordBits)) - 1n;
  const [rounds, turns] = wordBits === 64 ? [12, [32n, 24n, 16n, 63n]] : [10, [16n, 12n, 8n, 7n]];
  const bits = BigInt(wordBits);
  const turn = (value: bigint, count: bigint): bigint =>
    ((value >> count) | (value << (bits - count))) & mask;
  const start = wordBits === 64 ? START_512 : START_256.map(BigInt);
  const wordAt = (view: DataView, index: number): bigint =>
    wordBits === 64 ? view.getBigUint64(8 * index, true) : BigInt(view.getUint32(4 * index, true));
  const settings = new DataView(parameters.buffer, parameters.byteOffset, parameters.length);
  const state = start.map((word, at) => word ^ wordAt(settings, at));
  const blockSize = 16 * wordSize;
  const blockCount = Math.max(1, Math.ceil(message.length / blockSize));
  for (let block = 0; block < blockCount; block++) {
    const bytes = new Uint8Array(blockSize);
    bytes.set(message.subarray(block * blockSize, (block + 1) * blockSize));
    const view = new DataView(bytes.buffer);
    const words = Array.from({ length: 16 }, (_, at) => wordAt(view, at));
    const isLast = block === blockCount - 1;
    const count = BigInt(isLast ? message.length : (block + 1) * blockSize);
    const v = [...state, ...start];
    v[12] ^= count & mask;
    v[13] ^= (count >> bits) & mask;
    if (isLast) v[14] ^= mask;
    if (isLast && isLastNode) v[15] ^= mask;
    for (let round = 0; round < rounds; round++) {
      const order = BLAKE_ORDERS[round % 10];
      BLAKE_MIXES.forEach(([a, b, c, d], at) => {
        v[a] = (v[a] + v[b] + words[order[2 * at]]) & mask;
        v[d] = turn(v[d] ^ v[a], turns[0]);
        v[c] = (v[c] + v[d]) & mask;
        v[b] = turn(v[b] ^ v[c], turns[1]);
        v[a] = (v[a] + v[b] + words[order[2 * at + 1]]) & mask;
        v[d] = turn(v[d] ^ v[a], turns[2]);
        v[c] = (v[c] + v[d]) & mask;
        v[b] = turn(v[b] ^ v[c], turns[3]);
      });
    }
    for (let i = 0; i < 8; i++) state[i] ^= v[i] ^ v[i + 8];
  }
  return wordBits === 64 ? bytesOfLongWords(state, true) : bytesOfWords(state.map(Number), true);
}

export function blake2b(message: Uint8Array, parameters: Uint8Array, isLastNode: boolean): Uint8Array {
  return blake2(message, 64, parameters, isLastNode);
}

export function blake2s(message: Uint8Array, parameters: Uint8Array, isLastNode: boolean): Uint8Array {
  return blake2(message, 32, parameters, isLastNode);
}

type Digest = (message: Uint8Array, size: number) => Uint8Array;

/** By name: the digest of a message; those of variable length take a size. */
export const DIGESTS: ReadonlyMap<string, Digest> = new Map<string, Digest>([
  ["md5", md5],
  ["sha1", sha1],
  ["sha224", (message) => sha256(message, START_224).subarray(0, 28)],
  ["sha256", (message) => sha256(message, START_256)],
  ["sha384", (message) => sha512(message, START_384).subarray(0, 48)],
  ["sha512", (message) => sha512(message, START_512)],
  ["sha3_224", (message) => sponge(message, 144, 6, 28)],
  ["sha3_256", (message) => sponge(message, 136, 6, 32)],
  ["sha3_384", (message) => sponge(message, 104, 6, 48)],
  ["sha3_512", (message) => sponge(message, 72, 6, 64)],
  ["shake_128", (message, size) => sponge(message, 168, 31, size)],
  ["shake_256", (message, size) => sponge(message, 136, 31, size)],
]);
