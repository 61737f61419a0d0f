// What a recorder keeps of memory: for each stretch between two marks, which words changed and by what. The heap's write
// barrier says of each word what it held before; only the first time since the last mark matters, which a stamp beside
// the word tells. At the mark the old value meets the new one: a word that is as it was is forgotten, of the others the
// exclusive or of both is kept, since that leads from the old to the new and back alike. So the stretches between any
// two marks can be applied in any order to get from one to the other. Beside the stretches it can keep what a block of many of
// them changes on the whole, for which the same stamps tell whether a word is touched for the first time.
import type { Heap } from "./heap.ts";
import { BRK_START, STATIC_START } from "./layout.ts";
import { WordPatterns } from "./word-patterns.ts";

const CHUNK_BYTES = 1 << 20;
/** A number of 32 bits takes at most so many bytes of 7 bits each. */
const NUMBER_BYTES_MAX = 5;
/** Stamps are 16 bits, since they are looked at for every write: they start anew when they are used up. */
const STAMP_MAX = 0xffff;
/** Up to so many words of a stretch are put in order, so that the steps between their indexes are small. */
const ORDERED_WORDS_MAX = 48;
const FIRST_PENDING_WORDS = 512;
const FIRST_BLOCK_WORDS = 1 << 12;
/** A block that touches many words ends at so many times its usual length. */
const BLOCK_FACTOR_MAX = 8;

/** Kept between recordings, all zero. */
let spareStamps: Uint16Array | null = null;

/** A stretch in bytes. Either its words are a pattern: twice its number and one, then of each word the bits that changed. Or
 * they are told: twice their count, then for each the step from the index before it (zigzag) and the bits that changed. All
 * are numbers in groups of 7 bits, least first; bit 7 says that another group follows. */
interface Chunk {
  readonly bytes: Uint8Array;
  /** The place of its first byte. */
  readonly start: number;
}

/** Is shown what changed. */
export interface ChangeSink {
  /** A word, and the bits of it that changed. */
  change(index: number, bits: number): void;
}

/** What a block of stretches changes from its beginning to its end. */
export interface BlockChanges {
  /** Places in the journal. */
  readonly from: number;
  readonly to: number;
  /** Of each word that was touched, in order: the bits that differ at the end, which may be none, and its index. */
  readonly pairs: Int32Array;
}

export class Journal {
  private readonly heap: Heap;
  private readonly memory: Int32Array;
  private readonly patterns = new WordPatterns();
  private stamps: Uint16Array;
  private stamp = 1;
  /** Pairs of (word index, value before) since the last mark. */
  private pending = new Int32Array(2 * FIRST_PENDING_WORDS);
  private pendingLength = 0;
  private bytes = new Uint8Array(CHUNK_BYTES);
  private used = 0;
  private chunkStart = 0;
  /** A word whose stamp is less was not touched in this block; 0 where blocks are not kept. */
  private blockStamp = 0;
  private blockStart = 0;
  /** Pairs of (word index, value before) since the block began. */
  private blockWords = new Int32Array(0);
  private blockLength = 0;
  private chunks: Chunk[] = [{ bytes: this.bytes, start: 0 }];

  constructor(heap: Heap) {
    this.heap = heap;
    this.memory = heap.i32;
    const wordCount = heap.end >> 2;
    this.stamps = spareStamps?.length === wordCount ? spareStamps : new Uint16Array(wordCount);
    spareStamps = null;
  }

  /** The place behind the last stretch, in bytes. */
  get length(): number {
    return this.chunkStart + this.used;
  }

  /** Bytes that are kept. */
  get byteLength(): number {
    return this.length + this.patterns.byteLength;
  }

  /** The barrier: the word is about to be written. Small, so that V8 always puts it in line. */
  note(index: number, before: number): void {
    if (this.stamps[index] !== this.stamp) this.add(index, before);
  }

  private add(index: number, before: number): void {
    if (this.stamps[index] < this.blockStamp) this.addToBlock(index, before);
    this.stamps[index] = this.stamp;
    const at = this.pendingLength;
    if (at === this.pending.length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.pending);
      this.pending = larger;
    }
    this.pending[at] = index;
    this.pending[at + 1] = before;
    this.pendingLength = at + 2;
  }

  private addToBlock(index: number, before: number): void {
    const at = this.blockLength;
    if (at === this.blockWords.length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.blockWords);
      this.blockWords = larger;
    }
    this.blockWords[at] = index;
    this.blockWords[at + 1] = before;
    this.blockLength = at + 2;
  }

  /** From here on it is kept what the block changes; right after a mark. */
  beginBlock(): void {
    if (this.blockWords.length === 0) this.blockWords = new Int32Array(2 * FIRST_BLOCK_WORDS);
    this.blockLength = 0;
    this.blockStart = this.length;
    this.blockStamp = this.stamp;
  }

  /** Whether the block should end at this mark: at so many bytes of stretches, or later where it touches so many words that
   * these would take a quarter of that. */
  isBlockFull(byteCount: number): boolean {
    const length = this.length - this.blockStart;
    if (length < byteCount) return this.stamp === STAMP_MAX;
    return (
      length >= BLOCK_FACTOR_MAX * byteCount || length >= 16 * this.blockLength || this.stamp === STAMP_MAX
    );
  }

  /** Ends the block at a mark. */
  endBlock(): BlockChanges {
    const { blockWords, blockLength, memory } = this;
    const pairs = new Int32Array(blockLength);
    let length = 0;
    for (let at = 0; at < blockLength; at += 2) {
      const index = blockWords[at];
      pairs[length++] = blockWords[at + 1] ^ memory[index];
      pairs[length++] = index;
    }
    new BigInt64Array(pairs.buffer).sort();
    const changes = { from: this.blockStart, to: this.length, pairs };
    // A block does not outlive its stamps: it could not tell any more what it has touched.
    if (this.stamp === STAMP_MAX) this.beginStamp();
    this.beginBlock();
    return changes;
  }

  /** Ends a stretch; gives the place behind it. */
  mark(): number {
    if (this.pendingLength > 0) {
      this.seal();
      this.beginStamp();
    }
    return this.length;
  }

  /** Forgets everything; no place from before may be used. */
  clear(): void {
    this.pendingLength = 0;
    this.used = 0;
    this.chunkStart = 0;
    this.chunks = [{ bytes: this.bytes, start: 0 }];
    this.beginStamp();
    if (this.blockStamp !== 0) this.beginBlock();
  }

  /** Nothing more will be noted. */
  close(): void {
    this.mark();
    this.clearStamps();
    spareStamps = this.stamps;
    this.stamps = new Uint16Array(0);
  }

  /** Takes memory from one place to the other, whichever is the earlier. */
  travel(from: number, target: number): void {
    const { memory } = this;
    const { words, starts } = this.patterns;
    const start = Math.min(from, target);
    const end = Math.max(from, target);
    for (let number = this.chunkOf(start); number < this.chunks.length; number++) {
      const chunk = this.chunks[number];
      if (chunk.start >= end) return;
      const { bytes } = chunk;
      const last = Math.min(end, this.endOf(number)) - chunk.start;
      let at = Math.max(start, chunk.start) - chunk.start;
      while (at < last) {
        let byte = bytes[at++];
        let head = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++];
          head |= (byte & 127) << shift;
        }
        if ((head & 1) !== 0) {
          const end = starts[(head >> 1) + 1];
          for (let word = starts[head >> 1]; word < end; word++) {
            byte = bytes[at++];
            let bits = byte & 127;
            for (let shift = 7; byte > 127; shift += 7) {
              byte = bytes[at++];
              bits |= (byte & 127) << shift;
            }
            memory[words[word]] ^= bits;
          }
          continue;
        }
        let count = head >> 1;
        let index = 0;
        for (; count > 0; count--) {
          byte = bytes[at++];
          let step = byte & 127;
          for (let shift = 7; byte > 127; shift += 7) {
            byte = bytes[at++];
            step |= (byte & 127) << shift;
          }
          index += (step >>> 1) ^ -(step & 1);
          byte = bytes[at++];
          let bits = byte & 127;
          for (let shift = 7; byte > 127; shift += 7) {
            byte = bytes[at++];
            bits |= (byte & 127) << shift;
          }
          memory[index] ^= bits;
        }
      }
    }
  }

  /** Shows each change of the stretches between two places, oldest first. */
  showChanges(from: number, to: number, sink: ChangeSink): void {
    for (let number = this.chunkOf(from); number < this.chunks.length; number++) {
      const chunk = this.chunks[number];
      if (chunk.start >= to) return;
      const reader = new StretchReader(this.patterns, chunk.bytes, Math.max(from, chunk.start) - chunk.start);
      const last = Math.min(to, this.endOf(number)) - chunk.start;
      while (reader.at < last) {
        reader.open();
        while (reader.hasWord()) sink.change(reader.word, reader.next());
      }
    }
  }

  /** The place behind the first (or the last) stretch between two places that changes a word of the ranges; -1 for none. */
  findChange(
    from: number,
    to: number,
    ranges: readonly (readonly [number, number])[],
    isLast: boolean,
  ): number {
    const least = Math.min(...ranges.map(([start]) => start));
    const most = Math.max(...ranges.map(([, end]) => end));
    let found = -1;
    for (let number = this.chunkOf(from); number < this.chunks.length; number++) {
      const chunk = this.chunks[number];
      if (chunk.start >= to) break;
      const reader = new StretchReader(this.patterns, chunk.bytes, Math.max(from, chunk.start) - chunk.start);
      const last = Math.min(to, this.endOf(number)) - chunk.start;
      while (reader.at < last) {
        let isHit = false;
        reader.open();
        while (reader.hasWord()) {
          const index = reader.word;
          reader.next();
          if (index >= least && index < most && !isHit)
            isHit = ranges.some(([start, end]) => index >= start && index < end);
        }
        if (!isHit) continue;
        found = chunk.start + reader.at;
        if (!isLast) return found;
      }
    }
    return found;
  }

  // ---- stretches -------------------------------------------------------------------------------------------------
  /** Writes what is pending as a stretch. */
  private seal(): void {
    const { pending, memory, pendingLength } = this;
    let length = 0;
    let hash = 0;
    for (let at = 0; at < pendingLength; at += 2) {
      const index = pending[at];
      const bits = pending[at + 1] ^ memory[index];
      if (bits === 0) continue;
      pending[length] = index;
      pending[length + 1] = bits;
      length += 2;
      hash = Math.imul(hash ^ index, 0x01000193) ^ (hash >>> 15);
    }
    this.pendingLength = 0;
    if (length === 0) return;
    if (this.used + NUMBER_BYTES_MAX * (length + 1) > this.bytes.length)
      this.addChunk(NUMBER_BYTES_MAX * (length + 1));
    const { bytes } = this;
    // A path through the program touches its words in the same order each time: that order is the pattern.
    const pattern = this.patterns.numberOf(pending, length, hash);
    if (pattern >= 0) {
      let to = putNumber(bytes, this.used, (pattern << 1) | 1);
      for (let at = 1; at < length; at += 2) {
        let rest = pending[at];
        for (; (rest & ~127) !== 0; rest >>>= 7) bytes[to++] = rest | 128;
        bytes[to++] = rest;
      }
      this.used = to;
      return;
    }
    if (length <= 2 * ORDERED_WORDS_MAX) sortPairs(pending, length);
    // Twice the count: a pattern's number has bit 0.
    let to = putNumber(bytes, this.used, length);
    let before = 0;
    for (let at = 0; at < length; at += 2) {
      const index = pending[at];
      const step = index - before;
      before = index;
      let rest = (step << 1) ^ (step >> 31);
      for (; (rest & ~127) !== 0; rest >>>= 7) bytes[to++] = rest | 128;
      bytes[to++] = rest;
      for (rest = pending[at + 1]; (rest & ~127) !== 0; rest >>>= 7) bytes[to++] = rest | 128;
      bytes[to++] = rest;
    }
    this.used = to;
  }

  /** Another chunk, since a stretch lies in one. */
  private addChunk(byteCount: number): void {
    const start = this.length;
    this.bytes = new Uint8Array(Math.max(CHUNK_BYTES, byteCount));
    this.used = 0;
    this.chunkStart = start;
    this.chunks.push({ bytes: this.bytes, start });
  }

  private endOf(number: number): number {
    return number + 1 < this.chunks.length ? this.chunks[number + 1].start : this.length;
  }

  private chunkOf(place: number): number {
    let number = this.chunks.length - 1;
    while (number > 0 && this.chunks[number].start > place) number--;
    return number;
  }

  // ---- stamps ------------------------------------------------------------------------------------------------------
  private beginStamp(): void {
    if (this.stamp === STAMP_MAX) {
      this.clearStamps();
      this.stamp = 0;
    }
    this.stamp++;
  }

  private clearStamps(): void {
    const { heap, stamps } = this;
    stamps.fill(0, STATIC_START >> 2, heap.staticTop >> 2);
    stamps.fill(0, BRK_START >> 2, heap.brkTop >> 2);
    stamps.fill(0, heap.mmapStart >> 2, heap.mmapTop >> 2);
  }
}

/** Reads the words and numbers of a stretch. */
class StretchReader {
  at: number;
  /** The word that `hasWord` came to. */
  word = 0;
  private readonly patterns: WordPatterns;
  private readonly bytes: Uint8Array;
  /** The place of the next word in the patterns, and the pattern's end; or how many words are told, below zero. */
  private place = 0;
  private end = 0;

  constructor(patterns: WordPatterns, bytes: Uint8Array, at: number) {
    this.patterns = patterns;
    this.bytes = bytes;
    this.at = at;
  }

  /** At the beginning of a stretch. */
  open(): void {
    const head = this.next();
    this.word = 0;
    if ((head & 1) === 0) {
      this.end = 0;
      this.place = -(head >> 1);
    } else {
      this.place = this.patterns.starts[head >> 1];
      this.end = this.patterns.starts[(head >> 1) + 1];
    }
  }

  /** Goes to the next word; its bits are the next number. */
  hasWord(): boolean {
    if (this.place === this.end) return false;
    if (this.place >= 0) this.word = this.patterns.words[this.place];
    else {
      const step = this.next();
      this.word += (step >>> 1) ^ -(step & 1);
    }
    this.place++;
    return true;
  }

  next(): number {
    let byte = this.bytes[this.at++];
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
    }
    return value;
  }
}

/** Writes the 32 bits of a number; gives the place behind it. */
function putNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  while ((rest & ~127) !== 0) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

/** By insertion: there are few pairs, and those of one frame or object come in order. */
function sortPairs(pairs: Int32Array, length: number): void {
  for (let from = 2; from < length; from += 2) {
    const index = pairs[from];
    const bits = pairs[from + 1];
    let to = from;
    for (; to > 0 && pairs[to - 2] > index; to -= 2) {
      pairs[to] = pairs[to - 2];
      pairs[to + 1] = pairs[to - 1];
    }
    pairs[to] = index;
    pairs[to + 1] = bits;
  }
}
