// 64-bit arithmetic for hashes of containers, in pairs of 32-bit words: a variant of xxHash for tuples, a mixture that
// does not depend on the order for frozensets.  CPython: Objects/tupleobject.c tuple_hash, Objects/setobject.c

/** One hash as two words. Results are left in `low` and `high`. */
export class Hash64 {
  low = 0;
  high = 0;

  set(low: number, high: number): void {
    this.low = low | 0;
    this.high = high | 0;
  }

  add(low: number, high: number): void {
    const sum = (this.low >>> 0) + (low >>> 0);
    this.high = (this.high + high + (sum > 0xffffffff ? 1 : 0)) | 0;
    this.low = sum | 0;
  }

  xor(low: number, high: number): void {
    this.low ^= low;
    this.high ^= high;
  }

  multiply(low: number, high: number): void {
    const a0 = this.low & 0xffff;
    const a1 = this.low >>> 16;
    const b0 = low & 0xffff;
    const b1 = low >>> 16;
    const low0 = a0 * b0;
    const middle = a1 * b0 + (low0 >>> 16);
    const middle2 = a0 * b1 + (middle % 65536);
    const carry = a1 * b1 + Math.floor(middle / 65536) + Math.floor(middle2 / 65536);
    const productLow = ((middle2 & 0xffff) << 16) | (low0 & 0xffff);
    this.high = (carry + Math.imul(this.low, high) + Math.imul(this.high, low)) | 0;
    this.low = productLow | 0;
  }

  /** Rotates left by 31 bits. */
  rotate31(): void {
    const { low, high } = this;
    this.low = (low << 31) | (high >>> 1);
    this.high = (high << 31) | (low >>> 1);
  }
}

const PRIME_1_LOW = 0x85ebca87 | 0;
const PRIME_1_HIGH = 0x9e3779b1 | 0;
const PRIME_2_LOW = 0x27d4eb4f | 0;
const PRIME_2_HIGH = 0xc2b2ae3d | 0;
const PRIME_5_LOW = 0x165667c5;
const PRIME_5_HIGH = 0x27d4eb2f;
/** hash(()) has stayed what it was before. */
const LENGTH_MIX = 3527539;
/** What stands for a hash of -1, which means an error. */
const INSTEAD_OF_MINUS_1 = 1546275796;

/** The hash of a tuple from its items' hashes: [low, high, low, high, …]. */
export function mixTupleHash(words: readonly number[]): Hash64 {
  const hash = mixLanes(words);
  hash.add((words.length / 2) ^ PRIME_5_LOW ^ LENGTH_MIX, PRIME_5_HIGH);
  return insteadOfError(hash);
}

/** The hash of a slice: as a tuple's, without the length. */
export function mixSliceHash(words: readonly number[]): Hash64 {
  return insteadOfError(mixLanes(words));
}

function insteadOfError(hash: Hash64): Hash64 {
  if (hash.low === -1 && hash.high === -1) hash.set(INSTEAD_OF_MINUS_1, 0);
  return hash;
}

function mixLanes(words: readonly number[]): Hash64 {
  const hash = new Hash64();
  const lane = new Hash64();
  hash.set(PRIME_5_LOW, PRIME_5_HIGH);
  for (let i = 0; i < words.length; i += 2) {
    lane.set(words[i], words[i + 1]);
    lane.multiply(PRIME_2_LOW, PRIME_2_HIGH);
    hash.add(lane.low, lane.high);
    hash.rotate31();
    hash.multiply(PRIME_1_LOW, PRIME_1_HIGH);
  }
  return hash;
}

/** _shuffle_bits: spreads a hash so that XOR of many does not cancel its pattern. */
function shuffleBits(low: number, high: number): Hash64 {
  const hash = new Hash64();
  hash.set(low ^ 89869747 ^ (low << 16), high ^ ((high << 16) | (low >>> 16)));
  hash.multiply(3644798167 | 0, 0);
  return hash;
}

/** The hash of a frozenset from its elements' hashes, in any order. CPython: frozenset_hash_impl */
export function mixFrozensetHash(words: readonly number[]): Hash64 {
  const hash = new Hash64();
  for (let i = 0; i < words.length; i += 2) {
    const shuffled = shuffleBits(words[i], words[i + 1]);
    hash.xor(shuffled.low, shuffled.high);
  }
  const factor = new Hash64();
  factor.set(words.length / 2 + 1, 0);
  factor.multiply(1927868237, 0);
  hash.xor(factor.low, factor.high);
  const { low, high } = hash;
  hash.set(
    low ^ ((low >>> 11) | (high << 21)) ^ ((low >>> 25) | (high << 7)),
    high ^ (high >>> 11) ^ (high >>> 25),
  );
  hash.multiply(69069, 0);
  hash.add(907133923, 0);
  if (hash.low === -1 && hash.high === -1) hash.set(590923713, 0);
  return hash;
}
