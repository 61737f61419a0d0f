// The memory of a run at each of its steps: the heap's journal, with a mark at each step. Seeking undoes or redoes it.

import { Journal } from "../python/index.ts";
import type { Heap } from "../python/index.ts";

/** Words of memory, from one to before another, by their index in the heap. */
export type WordRange = readonly [from: number, to: number];

export class MemoryHistory {
  private readonly heap: Heap;
  private readonly journal: Journal;
  private marks = new Float64Array(256);
  private markCount = 0;
  /** The place in the journal at which the memory stands. */
  private position = 0;

  constructor(heap: Heap) {
    this.heap = heap;
    this.journal = new Journal(heap);
  }

  get byteLength(): number {
    return this.journal.length + this.markCount * 8;
  }

  attach(): void {
    this.heap.journal = this.journal;
  }

  detach(): void {
    this.heap.journal = null;
    this.journal.close();
    this.position = this.journal.length;
  }

  /** A step is here. */
  mark(): void {
    if (this.markCount === this.marks.length) {
      const larger = new Float64Array(this.marks.length * 2);
      larger.set(this.marks);
      this.marks = larger;
    }
    this.marks[this.markCount++] = this.journal.mark();
  }

  /** The last step is taken back. */
  unmark(): void {
    this.markCount--;
  }

  /** Forgets all that was. */
  restart(): void {
    this.journal.clear();
    this.markCount = 0;
  }

  /** Puts memory to what it was at that step. */
  seek(step: number): void {
    const target = this.marks[step] ?? 0;
    this.journal.travel(this.position, target);
    this.position = target;
  }

  /** The words that changed between the step before and that step. */
  wordsWritten(step: number): number[] {
    return [...this.journal.wordsBetween(this.marks[step - 1] ?? 0, this.marks[step] ?? 0)];
  }

  /**
   * The next step, in the given direction and not `step` itself, whose memory in one of the ranges differs from that of the
   * step before it; null when there is none. Ranges are in words.
   */
  nextChange(ranges: readonly WordRange[], step: number, direction: 1 | -1): number | null {
    for (let at = step + direction; at > 0 && at < this.markCount; at += direction) {
      for (const word of this.journal.wordsBetween(this.marks[at - 1] ?? 0, this.marks[at] ?? 0)) {
        if (ranges.some(([from, to]) => word >= from && word < to)) return at;
      }
    }
    return null;
  }
}
