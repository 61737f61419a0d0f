// The memory of a run at each of its steps: the heap's journal, with a mark at each step. Seeking undoes or redoes it; far
// ways are shortened by leaps, which are made while the program runs, a block of steps at a time.

import { Journal } from "../python/index.ts";
import type { Heap } from "../python/index.ts";
import { BLOCK_BYTES, Leaps } from "./leaps.ts";

/** Words of memory, from one to before another, by their index in the heap. */
export type WordRange = readonly [from: number, to: number];

export class MemoryHistory {
  private readonly heap: Heap;
  private readonly journal: Journal;
  /** Where the journal stood at each step. */
  private marks = new Uint32Array(256);
  private markCount = 0;
  /** The place in the journal at which the memory stands. */
  private position = 0;
  private leaps: Leaps;

  constructor(heap: Heap) {
    this.heap = heap;
    this.journal = new Journal(heap);
    this.leaps = new Leaps(this.journal);
  }

  get byteLength(): number {
    return this.journal.byteLength + this.markCount * 4 + this.leaps.byteLength;
  }

  attach(): void {
    this.heap.journal = this.journal;
    this.journal.beginBlock();
  }

  detach(): void {
    this.heap.journal = null;
    this.journal.mark();
    this.leaps.add(this.journal.endBlock());
    this.journal.close();
    this.position = this.journal.length;
  }

  /** A step is here. */
  mark(): void {
    if (this.markCount === this.marks.length) {
      const larger = new Uint32Array(this.marks.length * 2);
      larger.set(this.marks);
      this.marks = larger;
    }
    this.marks[this.markCount++] = this.journal.mark();
    if (this.journal.isBlockFull(BLOCK_BYTES)) this.leaps.add(this.journal.endBlock());
  }

  /** The last step is taken back. */
  unmark(): void {
    this.markCount--;
  }

  /** Forgets all that was. */
  restart(): void {
    this.journal.clear();
    this.leaps = new Leaps(this.journal);
    this.markCount = 0;
  }

  /** Puts memory to what it was at that step. */
  seek(step: number): void {
    const target = this.marks[step] ?? 0;
    if (Math.abs(target - this.position) < BLOCK_BYTES) this.journal.travel(this.position, target);
    else this.leaps.travel(this.position, target, this.heap.i32);
    this.position = target;
  }

  /** The words that changed between the step before and that step. */
  wordsWritten(step: number): number[] {
    const words: number[] = [];
    const sink = { change: (index: number) => void words.push(index) };
    this.journal.showChanges(this.marks[step - 1] ?? 0, this.marks[step] ?? 0, sink);
    return words;
  }

  /**
   * The next step, in the given direction and not `step` itself, whose memory in one of the ranges differs from that of the
   * step before it; null when there is none.
   */
  nextChange(ranges: readonly WordRange[], step: number, direction: 1 | -1): number | null {
    if (ranges.length === 0 || (direction === -1 && step < 2)) return null;
    const place = this.marks[direction === 1 ? step : step - 1] ?? 0;
    const end = this.marks[this.markCount - 1] ?? 0;
    const found = this.leaps.findChange(ranges, place, end, direction);
    return found < 0 ? null : this.stepAt(found);
  }

  /** The first step at which the journal stood there or later. */
  private stepAt(place: number): number {
    let low = 0;
    let high = this.markCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
