// Short cuts through a long journal. It is cut into blocks of many steps, and for each block it is put together what the
// block changes from its beginning to its end: in a loop the same few words over and over. Going far then means to leap over
// blocks, and looking for who changed a word means to look only into the blocks that touch it.

import type { ChangeSink, Journal } from "../python/index.ts";
import type { WordRange } from "./memory-history.ts";

/** Bytes of the journal that a block has at least. */
export const BLOCK_BYTES = 1 << 18;
/** Places in the table that collects a block's words. A power of two, twice the words that it may hold. */
const TABLE_LENGTH = 1 << 17;
const WORD_COUNT_MAX = TABLE_LENGTH >> 1;
/** Unchanged words that a run of changed ones may span: two numbers say where a run is. */
const GAP_MAX = 2;
/** Words of a page: of a block that is not worth a leap, only the pages that it touches are kept. */
const PAGE_BITS = 6;

/** What a block changes. */
interface Leap {
  /** Runs of words: where each begins, and how many it has. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** The bits that change in the words of the runs, one run after the other; 0 in a word that is as it was at the end. */
  readonly bits: Int32Array;
}

interface Block {
  /** Places in the journal. */
  readonly from: number;
  readonly to: number;
  /** Null where the journal itself is not much longer. */
  readonly leap: Leap | null;
  /** In order: the pages that are touched, where there is no leap. */
  readonly pages: Int32Array;
}

export class Leaps {
  private readonly journal: Journal;
  private readonly blocks: Block[] = [];

  /** `marks` are the places of all steps. */
  constructor(journal: Journal, marks: Uint32Array) {
    this.journal = journal;
    const collector = new Collector();
    let from = marks[0] ?? 0;
    for (const [index, place] of marks.entries()) {
      if (place - from < BLOCK_BYTES && index < marks.length - 1) continue;
      if (place > from) this.blocks.push(collector.block(journal, from, place));
      from = place;
    }
  }

  get byteLength(): number {
    let sum = 0;
    for (const { leap, pages } of this.blocks) {
      sum += pages.byteLength;
      if (leap !== null) sum += leap.starts.byteLength + leap.lengths.byteLength + leap.bits.byteLength;
    }
    return sum;
  }

  /** Takes memory from one place to the other, whichever is the earlier. */
  travel(from: number, target: number, memory: Int32Array): void {
    const start = Math.min(from, target);
    const end = Math.max(from, target);
    let place = start;
    for (let number = this.blockAt(start); number < this.blocks.length && place < end; number++) {
      const block = this.blocks[number];
      if (block === undefined || block.from >= end) break;
      if (block.from < place || block.to > end || block.leap === null) continue;
      if (block.from > place) this.journal.travel(place, block.from);
      apply(block.leap, memory);
      place = block.to;
    }
    if (place < end) this.journal.travel(place, end);
  }

  /** The place behind the nearest stretch before or after a place that changes a word of the ranges; -1 for none. */
  findChange(ranges: readonly WordRange[], place: number, end: number, direction: 1 | -1): number {
    let number = this.blockAt(direction === 1 ? place : place - 1);
    for (; number >= 0 && number < this.blocks.length; number += direction) {
      const block = this.blocks[number];
      if (block === undefined || !touches(block, ranges)) continue;
      const from = direction === 1 ? Math.max(place, block.from) : block.from;
      const to = direction === 1 ? block.to : Math.min(place, block.to);
      const found = from < to ? this.journal.findChange(from, to, ranges, direction === -1) : -1;
      if (found >= 0) return found;
    }
    const last = this.blocks.at(-1)?.to ?? 0;
    return direction === 1 && last < end
      ? this.journal.findChange(Math.max(place, last), end, ranges, false)
      : -1;
  }

  /** The block that a place lies in, or the next one. */
  private blockAt(place: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.blocks[middle]?.to ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function apply({ starts, lengths, bits }: Leap, memory: Int32Array): void {
  let at = 0;
  for (let run = 0; run < starts.length; run++) {
    const start = starts[run] ?? 0;
    const end = start + (lengths[run] ?? 0);
    for (let index = start; index < end; index++) memory[index] = (memory[index] ?? 0) ^ (bits[at++] ?? 0);
  }
}

function touches({ leap, pages }: Block, ranges: readonly WordRange[]): boolean {
  return ranges.some(([from, to]) => {
    if (leap === null) {
      const at = firstAtLeast(pages, from >> PAGE_BITS);
      return (pages[at] ?? Infinity) <= (to - 1) >> PAGE_BITS;
    }
    const next = firstAtLeast(leap.starts, from);
    if ((leap.starts[next] ?? Infinity) < to) return true;
    return next > 0 && (leap.starts[next - 1] ?? 0) + (leap.lengths[next - 1] ?? 0) > from;
  });
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts together what a block changes. */
class Collector implements ChangeSink {
  /** An open-addressed table: words, and the bits that changed in them so far. */
  private readonly words = new Int32Array(TABLE_LENGTH);
  private readonly bits = new Int32Array(TABLE_LENGTH);
  private readonly used = new Int32Array(WORD_COUNT_MAX);
  private usedCount = 0;

  block(journal: Journal, from: number, to: number): Block {
    this.clear();
    journal.showChanges(from, to, this);
    const sorted = this.used
      .subarray(0, Math.min(this.usedCount, WORD_COUNT_MAX))
      .map((slot) => this.words[slot] ?? 0);
    sorted.sort();
    const leap = this.usedCount <= WORD_COUNT_MAX ? this.leap(sorted, (to - from) / 2) : null;
    return { from, to, leap, pages: leap === null ? this.pages(sorted) : new Int32Array(0) };
  }

  change(index: number, bits: number): void {
    if (this.usedCount > WORD_COUNT_MAX) return;
    let slot = (Math.imul(index, 0x9e3779b1) >>> 15) & (TABLE_LENGTH - 1);
    for (;;) {
      const word = this.words[slot];
      if (word === index) break;
      if (word === 0) {
        if (this.usedCount === WORD_COUNT_MAX) {
          this.usedCount++;
          return;
        }
        this.words[slot] = index;
        this.used[this.usedCount++] = slot;
        break;
      }
      slot = (slot + 1) & (TABLE_LENGTH - 1);
    }
    this.bits[slot] = (this.bits[slot] ?? 0) ^ bits;
  }

  private clear(): void {
    for (let at = 0; at < Math.min(this.usedCount, WORD_COUNT_MAX); at++) {
      const slot = this.used[at] ?? 0;
      this.words[slot] = 0;
      this.bits[slot] = 0;
    }
    this.usedCount = 0;
  }

  private bitsOf(index: number): number {
    let slot = (Math.imul(index, 0x9e3779b1) >>> 15) & (TABLE_LENGTH - 1);
    while (this.words[slot] !== index && this.words[slot] !== 0) slot = (slot + 1) & (TABLE_LENGTH - 1);
    return this.words[slot] === index ? (this.bits[slot] ?? 0) : 0;
  }

  /** Null where it would take more bytes than that. */
  private leap(sorted: Int32Array, byteCountMax: number): Leap | null {
    const starts: number[] = [];
    const lengths: number[] = [];
    let total = 0;
    let end = -GAP_MAX - 2;
    for (const index of sorted) {
      if (index - end > GAP_MAX) {
        starts.push(index);
        lengths.push(1);
        total++;
      } else {
        lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + index + 1 - end;
        total += index + 1 - end;
      }
      end = index + 1;
    }
    if (4 * (2 * starts.length + total) > byteCountMax) return null;
    const bits = new Int32Array(total);
    let at = 0;
    starts.forEach((start, run) => {
      for (let index = start; index < start + (lengths[run] ?? 0); index++) bits[at++] = this.bitsOf(index);
    });
    return { starts: Int32Array.from(starts), lengths: Int32Array.from(lengths), bits };
  }

  private pages(sorted: Int32Array): Int32Array {
    const pages: number[] = [];
    for (const index of sorted) if (pages.at(-1) !== index >> PAGE_BITS) pages.push(index >> PAGE_BITS);
    return Int32Array.from(pages);
  }
}
