// Timsort: a stable merge sort that finds the runs that are already there. It asks only `a < b`, and asks it of the same
// pairs in the same order as CPython 3.14, since a program can watch its `__lt__` being called.
// CPython: Objects/listobject.c, Objects/listsort.txt

/** `a < b`; may run user code and raise. */
export type Less = (a: number, b: number) => boolean;

const GALLOP_MIN = 7;
const RUN_MIN_MAX = 64;

interface Run {
  start: number;
  length: number;
  /** Depth of the boundary after this run in the tree of merges (powersort). */
  power: number;
}

export class TimSort {
  private readonly keys: Int32Array;
  /** Permuted in step with the keys. */
  private readonly values: Int32Array | null;
  private readonly less: Less;
  private readonly runs: Run[] = [];
  private gallopMin = GALLOP_MIN;

  constructor(keys: Int32Array, values: Int32Array | null, less: Less) {
    this.keys = keys;
    this.values = values;
    this.less = less;
  }

  /** Sorts the keys. When a comparison raises, they are left as some permutation. */
  sort(): void {
    const length = this.keys.length;
    if (length < 2) return;
    const runMin = shortestRun(length);
    let start = 0;
    while (start < length) {
      const rest = length - start;
      let run = this.countRun(start, rest);
      if (run < runMin) {
        const forced = Math.min(runMin, rest);
        this.insertionSort(start, forced, run);
        run = forced;
      }
      this.prepareForRun(start, run, length);
      this.runs.push({ start, length: run, power: 0 });
      start += run;
    }
    this.mergeAll();
  }

  // ---- runs ---------------------------------------------------------------------------------------------------------
  /** Sorts `length` keys from `start` on, of which the first `sorted` are sorted already. */
  private insertionSort(start: number, length: number, sorted: number): void {
    const { keys, values, less } = this;
    for (let next = start + Math.max(1, sorted); next < start + length; next++) {
      const pivot = keys[next];
      let low = start;
      let high = next;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (less(pivot, keys[middle])) high = middle;
        else low = middle + 1;
      }
      moveWithin(keys, low + 1, low, next - low);
      keys[low] = pivot;
      if (values === null) continue;
      const value = values[next];
      moveWithin(values, low + 1, low, next - low);
      values[low] = value;
    }
  }

  /** The length of the run at `start`; a descending one is reversed, its equal keys keeping their order. */
  private countRun(start: number, rest: number): number {
    const { keys, less } = this;
    let n = 1;
    while (n < rest && !less(keys[start + n], keys[start + n - 1])) n++;
    if (n === rest) return n;
    if (n > 1) {
      if (less(keys[start], keys[start + n - 1])) return n;
      this.reverse(start, start + n);
    }
    n++;
    let equalCount = 0;
    const reverseEqual = (): void => {
      if (equalCount > 0) this.reverse(start + n - equalCount - 1, start + n);
      equalCount = 0;
    };
    for (; n < rest; n++) {
      if (less(keys[start + n], keys[start + n - 1])) reverseEqual();
      else if (less(keys[start + n - 1], keys[start + n])) break;
      else equalCount++;
    }
    reverseEqual();
    this.reverse(start, start + n);
    while (n < rest && !less(keys[start + n], keys[start + n - 1])) n++;
    return n;
  }

  private reverse(start: number, end: number): void {
    this.keys.subarray(start, end).reverse();
    if (this.values !== null) this.values.subarray(start, end).reverse();
  }

  /** Merges what lies deeper in the tree of merges than the boundary before the new run. */
  private prepareForRun(start: number, length: number, total: number): void {
    const runs = this.runs;
    if (runs.length === 0) return;
    const top = runs[runs.length - 1];
    const power = boundaryPower(top.start, start - top.start, length, total);
    while (runs.length > 1 && runs[runs.length - 2].power > power) this.mergeAt(runs.length - 2);
    runs[runs.length - 1].power = power;
  }

  private mergeAll(): void {
    const runs = this.runs;
    while (runs.length > 1) {
      let at = runs.length - 2;
      if (at > 0 && runs[at - 1].length < runs[at + 1].length) at--;
      this.mergeAt(at);
    }
  }

  /** Merges run `at` with the next one. */
  private mergeAt(at: number): void {
    const { keys, runs } = this;
    const first = runs[at];
    const second = runs[at + 1];
    const secondStart = second.start;
    const end = secondStart + second.length;
    const firstStart = first.start;
    first.length += second.length;
    runs.splice(at + 1, 1);
    // What of the first run comes before the second's first key stays; so does what of the second follows the first's
    // last key.
    const skipped = this.gallopRight(keys[secondStart], keys, firstStart, secondStart - firstStart, 0);
    const left = firstStart + skipped;
    const leftLength = secondStart - left;
    if (leftLength === 0) return;
    const rest = end - secondStart;
    const rightLength = this.gallopLeft(keys[secondStart - 1], keys, secondStart, rest, rest - 1);
    if (rightLength === 0) return;
    if (leftLength <= rightLength) this.mergeLow(left, leftLength, secondStart, rightLength);
    else this.mergeHigh(left, leftLength, secondStart, rightLength);
  }

  // ---- searching ------------------------------------------------------------------------------------------------------
  /** How many of the `length` sorted keys at `base` are less than `key`; the search starts at `hint`. */
  private gallopLeft(key: number, keys: Int32Array, base: number, length: number, hint: number): number {
    const less = this.less;
    let last = 0;
    let offset = 1;
    if (less(keys[base + hint], key)) {
      const offsetMax = length - hint;
      while (offset < offsetMax && less(keys[base + hint + offset], key)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > offsetMax) offset = offsetMax;
      last += hint;
      offset += hint;
    } else {
      const offsetMax = hint + 1;
      while (offset < offsetMax && !less(keys[base + hint - offset], key)) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > offsetMax) offset = offsetMax;
      const before = last;
      last = hint - offset;
      offset = hint - before;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (less(keys[base + middle], key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** How many of the sorted keys are not greater than `key`. */
  private gallopRight(key: number, keys: Int32Array, base: number, length: number, hint: number): number {
    const less = this.less;
    let last = 0;
    let offset = 1;
    if (less(key, keys[base + hint])) {
      const offsetMax = hint + 1;
      while (offset < offsetMax && less(key, keys[base + hint - offset])) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > offsetMax) offset = offsetMax;
      const before = last;
      last = hint - offset;
      offset = hint - before;
    } else {
      const offsetMax = length - hint;
      while (offset < offsetMax && !less(key, keys[base + hint + offset])) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > offsetMax) offset = offsetMax;
      last += hint;
      offset += hint;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (less(key, keys[base + middle])) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  // ---- merging --------------------------------------------------------------------------------------------------------
  /** Merges two neighbours, the left one being the shorter: it is set aside and the result grows from the left. */
  private mergeLow(left: number, leftLength: number, right: number, rightLength: number): void {
    const { keys, values, less } = this;
    const aside = keys.slice(left, left + leftLength);
    const asideValues = values === null ? null : values.slice(left, left + leftLength);
    let a = 0;
    let b = right;
    let target = left;
    let aCount = leftLength;
    let bCount = rightLength;
    const takeA = (count: number): void => {
      copyInto(keys, target, aside, a, count);
      if (values !== null && asideValues !== null) copyInto(values, target, asideValues, a, count);
      a += count;
      target += count;
      aCount -= count;
    };
    const takeB = (count: number): void => {
      moveWithin(keys, target, b, count);
      if (values !== null) moveWithin(values, target, b, count);
      b += count;
      target += count;
      bCount -= count;
    };
    try {
      takeB(1);
      if (bCount === 0 || aCount === 1) return;
      let gallopMin = this.gallopMin;
      for (;;) {
        let aWins = 0;
        let bWins = 0;
        while (aWins < gallopMin && bWins < gallopMin) {
          if (less(keys[b], aside[a])) {
            keys[target] = keys[b];
            if (values !== null) values[target] = values[b];
            b++;
            target++;
            bWins++;
            aWins = 0;
            if (--bCount === 0) return;
          } else {
            keys[target] = aside[a];
            if (values !== null && asideValues !== null) values[target] = asideValues[a];
            a++;
            target++;
            aWins++;
            bWins = 0;
            if (--aCount === 1) return;
          }
        }
        gallopMin++;
        do {
          if (gallopMin > 1) gallopMin--;
          this.gallopMin = gallopMin;
          aWins = this.gallopRight(keys[b], aside, a, aCount, 0);
          takeA(aWins);
          if (aCount <= 1) return;
          takeB(1);
          if (bCount === 0) return;
          bWins = this.gallopLeft(aside[a], keys, b, bCount, 0);
          takeB(bWins);
          if (bCount === 0) return;
          takeA(1);
          if (aCount === 1) return;
        } while (aWins >= GALLOP_MIN || bWins >= GALLOP_MIN);
        gallopMin++;
        this.gallopMin = gallopMin;
      }
    } finally {
      // All of the right one is in its place, or its rest stays before the last of the left; so it is after an error.
      if (aCount === 1) takeB(bCount);
      takeA(aCount);
    }
  }

  /** Merges two neighbours, the right one being the shorter: it is set aside and the result grows from the right. */
  private mergeHigh(left: number, leftLength: number, right: number, rightLength: number): void {
    const { keys, values, less } = this;
    const aside = keys.slice(right, right + rightLength);
    const asideValues = values === null ? null : values.slice(right, right + rightLength);
    let target = right + rightLength;
    let aCount = leftLength;
    let bCount = rightLength;
    /** Moves the last `count` of what is left of the left run. */
    const takeA = (count: number): void => {
      target -= count;
      const from = left + aCount - count;
      moveWithin(keys, target, from, count);
      if (values !== null) moveWithin(values, target, from, count);
      aCount -= count;
    };
    const takeB = (count: number): void => {
      target -= count;
      copyInto(keys, target, aside, bCount - count, count);
      if (values !== null && asideValues !== null)
        copyInto(values, target, asideValues, bCount - count, count);
      bCount -= count;
    };
    try {
      takeA(1);
      if (aCount === 0 || bCount === 1) return;
      let gallopMin = this.gallopMin;
      for (;;) {
        let aWins = 0;
        let bWins = 0;
        while (aWins < gallopMin && bWins < gallopMin) {
          if (less(aside[bCount - 1], keys[left + aCount - 1])) {
            takeA(1);
            aWins++;
            bWins = 0;
            if (aCount === 0) return;
          } else {
            takeB(1);
            bWins++;
            aWins = 0;
            if (bCount === 1) return;
          }
        }
        gallopMin++;
        do {
          if (gallopMin > 1) gallopMin--;
          this.gallopMin = gallopMin;
          aWins = aCount - this.gallopRight(aside[bCount - 1], keys, left, aCount, aCount - 1);
          takeA(aWins);
          if (aCount === 0) return;
          takeB(1);
          if (bCount === 1) return;
          bWins = bCount - this.gallopLeft(keys[left + aCount - 1], aside, 0, bCount, bCount - 1);
          takeB(bWins);
          if (bCount <= 1) return;
          takeA(1);
          if (aCount === 0) return;
        } while (aWins >= GALLOP_MIN || bWins >= GALLOP_MIN);
        gallopMin++;
        this.gallopMin = gallopMin;
      }
    } finally {
      // The first of the right run belongs before all that is left of the left one.
      if (bCount === 1) takeA(aCount);
      takeB(bCount);
    }
  }
}

/** The depth at which the boundary between two neighbouring runs lies in a binary tree over the whole list. */
function boundaryPower(start: number, firstLength: number, secondLength: number, total: number): number {
  let power = 0;
  let a = 2 * start + firstLength;
  let b = a + firstLength + secondLength;
  for (;;) {
    power++;
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return power;
    a *= 2;
    b *= 2;
  }
}

/** Runs shorter than this are made longer by insertion; 32 to 64, so that the merges come out even. */
function shortestRun(length: number): number {
  let n = length;
  let lostBits = 0;
  while (n >= RUN_MIN_MAX) {
    lostBits |= n & 1;
    n >>= 1;
  }
  return n + lostBits;
}

/** So few elements are moved one by one: a call of the host's own copying costs more. */
const SHORT_MOVE_MAX = 32;

/** As memmove within one array. */
function moveWithin(array: Int32Array, to: number, from: number, count: number): void {
  if (count > SHORT_MOVE_MAX) array.copyWithin(to, from, from + count);
  else if (to < from) for (let i = 0; i < count; i++) array[to + i] = array[from + i];
  else for (let i = count - 1; i >= 0; i--) array[to + i] = array[from + i];
}

/** As memcpy from one array to another. */
function copyInto(target: Int32Array, to: number, source: Int32Array, from: number, count: number): void {
  if (count > SHORT_MOVE_MAX) target.set(source.subarray(from, from + count), to);
  else for (let i = 0; i < count; i++) target[to + i] = source[from + i];
}
