// Short cuts through a long journal. It is cut into blocks of many steps, and for each block it is known what the block changes
// from its beginning to its end, which the journal gathers while the program runs: in a loop the same few words over and over.
// Going far then means to leap over blocks, and looking for who changed a word means to look only into the blocks that touch it.

import type { BlockChanges, Journal } from "../python/index.ts";
import type { WordRange } from "./memory-history.ts";

/** Bytes of the journal that a block has at least. */
export const BLOCK_BYTES = 1 << 18;
/** Unchanged words that a run of changed ones may span: two numbers say where a run is. */
const GAP_MAX = 2;
/** Words of a page: of a block that is not worth a leap, only the pages that it touches are kept. */
const PAGE_BITS = 6;
const NO_PAGES = new Int32Array(0);

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

  constructor(journal: Journal) {
    this.journal = journal;
  }

  /** The next block. */
  add({ from, to, pairs }: BlockChanges): void {
    if (from === to) return;
    const leap = leapOf(pairs, (to - from) / 4);
    this.blocks.push({ from, to, leap, pages: leap === null ? pagesOf(pairs) : NO_PAGES });
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

  /** The place behind the nearest stretch before or after a place that changes a word of the ranges; -1 for none up to the end. */
  findChange(ranges: readonly WordRange[], place: number, end: number, direction: 1 | -1): number {
    let number = this.blockAt(direction === 1 ? place : place - 1);
    for (; number >= 0 && number < this.blocks.length; number += direction) {
      const block = this.blocks[number];
      if (block === undefined || !touches(block, ranges)) continue;
      const from = direction === 1 ? Math.max(place, block.from) : block.from;
      const to = direction === 1 ? Math.min(block.to, end) : Math.min(place, block.to);
      const found = from < to ? this.journal.findChange(from, to, ranges, direction === -1) : -1;
      if (found >= 0) return found;
    }
    return -1;
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

/** The runs of a block's words; null where they would take more bytes than that. */
function leapOf(pairs: Int32Array, byteCountMax: number): Leap | null {
  let runCount = 0;
  let total = 0;
  let end = -GAP_MAX - 2;
  for (let at = 1; at < pairs.length; at += 2) {
    const index = pairs[at] ?? 0;
    if (index - end > GAP_MAX) {
      runCount++;
      total++;
    } else total += index + 1 - end;
    end = index + 1;
  }
  if (4 * (2 * runCount + total) > byteCountMax) return null;
  const starts = new Int32Array(runCount);
  const lengths = new Int32Array(runCount);
  const bits = new Int32Array(total);
  let run = -1;
  let to = 0;
  end = -GAP_MAX - 2;
  for (let at = 1; at < pairs.length; at += 2) {
    const index = pairs[at] ?? 0;
    if (index - end > GAP_MAX) starts[++run] = index;
    else to += index - end;
    bits[to++] = pairs[at - 1] ?? 0;
    end = index + 1;
    lengths[run] = end - (starts[run] ?? 0);
  }
  return { starts, lengths, bits };
}

function pagesOf(pairs: Int32Array): Int32Array {
  const pages: number[] = [];
  for (let at = 1; at < pairs.length; at += 2) {
    const page = (pairs[at] ?? 0) >> PAGE_BITS;
    if (pages.at(-1) !== page) pages.push(page);
  }
  return Int32Array.from(pages);
}
