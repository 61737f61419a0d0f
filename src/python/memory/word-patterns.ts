// The words that change together again and again in the same order, as in each round of a loop: the journal names such a set by
// its number instead of its words. A set is given a number when it comes for the second time.

/** Larger sets are not looked for. */
const WORD_COUNT_MAX = 64;
const PATTERN_COUNT_MAX = 1 << 15;
/** Powers of two. */
const TABLE_LENGTH = 1 << 17;
const SEEN_LENGTH = 1 << 12;
const PROBE_COUNT_MAX = 16;

export class WordPatterns {
  /** The words of all patterns, one pattern after the other. */
  words = new Int32Array(1 << 10);
  /** Where each pattern begins; the next one's beginning is its end. */
  starts = new Int32Array(1 << 8);
  count = 0;
  /** 1 + the number of a pattern, by hash; made when there is a pattern. */
  private table: Int32Array | null = null;
  /** Hashes of sets that came once. */
  private readonly seen = new Int32Array(SEEN_LENGTH);

  get byteLength(): number {
    return 4 * ((this.starts[this.count] ?? 0) + this.count);
  }

  /** The number of the words at the even places of `pairs`, in their order; -1 where they have none yet. */
  numberOf(pairs: Int32Array, length: number, hash: number): number {
    if (length > 2 * WORD_COUNT_MAX) return -1;
    const table = (this.table ??= new Int32Array(TABLE_LENGTH));
    let slot = hash & (TABLE_LENGTH - 1);
    for (let probe = 0; probe < PROBE_COUNT_MAX; probe++) {
      const number = table[slot] - 1;
      if (number < 0) return this.meet(pairs, length, hash, slot);
      if (this.isSame(number, pairs, length)) return number;
      slot = (slot + 1) & (TABLE_LENGTH - 1);
    }
    return -1;
  }

  private isSame(number: number, pairs: Int32Array, length: number): boolean {
    const { words, starts } = this;
    const start = starts[number];
    if (2 * (starts[number + 1] - start) !== length) return false;
    for (let at = 0, word = start; at < length; at += 2, word++) if (words[word] !== pairs[at]) return false;
    return true;
  }

  /** A set without a number: it gets one where it was here before. */
  private meet(pairs: Int32Array, length: number, hash: number, slot: number): number {
    const place = hash & (SEEN_LENGTH - 1);
    if (this.seen[place] !== hash || this.count === PATTERN_COUNT_MAX || this.table === null) {
      this.seen[place] = hash;
      return -1;
    }
    const number = this.count++;
    const start = this.starts[number];
    const end = start + (length >> 1);
    if (end > this.words.length) this.words = larger(this.words);
    if (number + 2 > this.starts.length) this.starts = larger(this.starts);
    for (let at = 0, word = start; at < length; at += 2, word++) this.words[word] = pairs[at];
    this.starts[number + 1] = end;
    this.table[slot] = number + 1;
    return number;
  }
}

function larger(column: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(column.length * 2);
  copy.set(column);
  return copy;
}
