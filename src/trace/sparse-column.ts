// A column of numbers of which few steps have one: pairs of step and value, in order of the steps.

const FIRST_CAPACITY = 16;

export class SparseColumn {
  private length = 0;
  private steps = new Int32Array(FIRST_CAPACITY);
  private values = new Int32Array(FIRST_CAPACITY);

  get byteLength(): number {
    return this.length * 8;
  }

  /** The value that was put in last; 0 before any. */
  get last(): number {
    return this.length === 0 ? 0 : (this.values[this.length - 1] ?? 0);
  }

  /** Steps come in order. */
  push(step: number, value: number): void {
    if (this.length === this.steps.length) {
      this.steps = larger(this.steps);
      this.values = larger(this.values);
    }
    this.steps[this.length] = step;
    this.values[this.length] = value;
    this.length++;
  }

  /** Takes back what that step put in. */
  pop(step: number): void {
    if (this.length > 0 && this.steps[this.length - 1] === step) this.length--;
  }

  /** The value of that step itself; 0 where it has none. */
  at(step: number): number {
    const place = this.placeOf(step);
    return place >= 0 && this.steps[place] === step ? (this.values[place] ?? 0) : 0;
  }

  /** The value that was put in last up to that step; 0 before any. */
  upTo(step: number): number {
    return this.values[this.placeOf(step)] ?? 0;
  }

  /** The last place whose step is not later; -1 for none. */
  private placeOf(step: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.steps[middle] ?? 0) <= step) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function larger(column: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(column.length * 2);
  copy.set(column);
  return copy;
}
