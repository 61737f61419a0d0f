// Which object stood at an address at a step. Addresses are used again; each object has a number of its own, its place in
// the order in which the run allocated, from 0 on. Objects from before the recording have negative numbers. An object that is
// born and dies between two steps is never seen at one, and is not kept.

import type { ObjectId } from "./snapshot.ts";

const FIRST_CAPACITY = 256;
/** Addresses are multiples of 16; their table is made of pages of this many. */
const PAGE_BITS = 12;
const PAGE_MASK = (1 << PAGE_BITS) - 1;
const ALIVE = 0x7fffffff;

/** A life: `birth` is the first step that sees the object, `death` the first that does not, null while there is none. */
export interface Life {
  readonly id: ObjectId;
  readonly address: number;
  readonly birth: number;
  readonly death: number | null;
}

export class ObjectLives {
  /** Objects allocated so far. */
  private allocatedCount = 0;
  private rowCount = 0;
  private ids = new Int32Array(FIRST_CAPACITY);
  private addresses = new Int32Array(FIRST_CAPACITY);
  private births = new Int32Array(FIRST_CAPACITY);
  private deaths = new Int32Array(FIRST_CAPACITY);
  /** Of an address: 1 + the row of the life that was the last one there. */
  private readonly latest: (Int32Array | undefined)[] = [];
  /** Rows from here on were born after the last step. */
  private firstFreshRow = 0;
  private hasFreshDeaths = false;
  /** Rows in the order of their addresses, then of time; made when first asked for. */
  private byAddress: Int32Array | null = null;

  get byteLength(): number {
    return this.rowCount * 16;
  }

  /** An object is allocated and will first be seen at that step. */
  begin(address: number, step: number): void {
    const row = this.rowCount;
    if (row === this.ids.length) this.grow();
    this.ids[row] = this.allocatedCount++;
    this.addresses[row] = address;
    this.births[row] = step;
    this.deaths[row] = ALIVE;
    this.rowCount = row + 1;
    this.byAddress = null;
    this.page(address)[(address >> 4) & PAGE_MASK] = row + 1;
  }

  end(address: number, step: number): void {
    const row = (this.latest[address >> (4 + PAGE_BITS)]?.[(address >> 4) & PAGE_MASK] ?? 0) - 1;
    if (row < 0 || this.addresses[row] !== address || this.deaths[row] !== ALIVE) return;
    this.deaths[row] = step;
    if (row >= this.firstFreshRow) this.hasFreshDeaths = true;
  }

  /** A step is noted: what was born and died since the last one is forgotten. */
  settle(): void {
    if (this.hasFreshDeaths) {
      let to = this.firstFreshRow;
      for (let row = to; row < this.rowCount; row++) {
        const address = this.addresses[row] ?? 0;
        const page = this.page(address);
        const place = (address >> 4) & PAGE_MASK;
        if (this.deaths[row] !== ALIVE) {
          if (page[place] === row + 1) page[place] = 0;
          continue;
        }
        if (to !== row) {
          this.ids[to] = this.ids[row] ?? 0;
          this.addresses[to] = address;
          this.births[to] = this.births[row] ?? 0;
          this.deaths[to] = ALIVE;
          if (page[place] === row + 1) page[place] = to + 1;
        }
        to++;
      }
      this.rowCount = to;
      this.hasFreshDeaths = false;
    }
    this.firstFreshRow = this.rowCount;
  }

  /** The object at the address at that step. */
  at(address: number, step: number): ObjectId {
    return this.lifeAt(address, step)?.id ?? -1 - address;
  }

  /** The life at the address at that step; null for none and for objects older than the recording. */
  lifeAt(address: number, step: number): Life | null {
    const order = this.ordered();
    const at = this.firstOf(order, address, step + 1) - 1;
    if (at < 0) return null;
    const row = order[at] ?? 0;
    if (this.addresses[row] !== address || (this.deaths[row] ?? 0) <= step) return null;
    return this.life(row);
  }

  /** The next life that began at the address, at that step or later. */
  nextAt(address: number, step: number): Life | null {
    const order = this.ordered();
    const row = order[this.firstOf(order, address, step)];
    return row === undefined || this.addresses[row] !== address ? null : this.life(row);
  }

  /** The life of that number; null where it was too short to be seen, or is older than the recording. */
  ofId(id: ObjectId): Life | null {
    let low = 0;
    let high = this.rowCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ids[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return low < this.rowCount && this.ids[low] === id ? this.life(low) : null;
  }

  /** Visits the lives that are seen at that step, oldest first. */
  visitAlive(step: number, visit: (address: number, id: ObjectId) => void): void {
    for (let row = 0; row < this.rowCount; row++) {
      if ((this.births[row] ?? 0) > step) break;
      if ((this.deaths[row] ?? 0) > step) visit(this.addresses[row] ?? 0, this.ids[row] ?? 0);
    }
  }

  /** Adds to each step's place how many objects it is the first to see, and how many it is the first not to see. */
  countChanges(born: Int32Array, dead: Int32Array): void {
    for (let row = 0; row < this.rowCount; row++) {
      const birth = this.births[row] ?? 0;
      const death = this.deaths[row] ?? 0;
      if (birth < born.length) born[birth] = (born[birth] ?? 0) + 1;
      if (death < dead.length) dead[death] = (dead[death] ?? 0) + 1;
    }
  }

  private life(row: number): Life {
    const death = this.deaths[row] ?? 0;
    return {
      id: this.ids[row] ?? 0,
      address: this.addresses[row] ?? 0,
      birth: this.births[row] ?? 0,
      death: death === ALIVE ? null : death,
    };
  }

  /** The first place in the order whose life is at a later address, or there and not born before the step. */
  private firstOf(order: Int32Array, address: number, step: number): number {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = order[middle] ?? 0;
      const there = this.addresses[row] ?? 0;
      if (there < address || (there === address && (this.births[row] ?? 0) < step)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private ordered(): Int32Array {
    if (this.byAddress !== null) return this.byAddress;
    // Rows are in the order of time already: they are counted by address, and each goes to its address's next place.
    const { addresses, rowCount } = this;
    const pages: (Int32Array | undefined)[] = [];
    for (let row = 0; row < rowCount; row++) {
      const address = addresses[row] ?? 0;
      const page = (pages[address >> (4 + PAGE_BITS)] ??= new Int32Array(1 << PAGE_BITS));
      const place = (address >> 4) & PAGE_MASK;
      page[place] = (page[place] ?? 0) + 1;
    }
    let before = 0;
    pages.forEach((page) => {
      for (let place = 0; page !== undefined && place < page.length; place++) {
        const count = page[place] ?? 0;
        page[place] = before;
        before += count;
      }
    });
    const order = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const address = addresses[row] ?? 0;
      const page = pages[address >> (4 + PAGE_BITS)];
      if (page === undefined) continue;
      const place = (address >> 4) & PAGE_MASK;
      const to = page[place] ?? 0;
      order[to] = row;
      page[place] = to + 1;
    }
    this.byAddress = order;
    return this.byAddress;
  }

  private page(address: number): Int32Array {
    const index = address >> (4 + PAGE_BITS);
    let page = this.latest[index];
    if (page === undefined) {
      page = new Int32Array(1 << PAGE_BITS);
      this.latest[index] = page;
    }
    return page;
  }

  private grow(): void {
    const capacity = this.ids.length * 2;
    const larger = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(capacity);
      copy.set(column);
      return copy;
    };
    this.ids = larger(this.ids);
    this.addresses = larger(this.addresses);
    this.births = larger(this.births);
    this.deaths = larger(this.deaths);
  }
}
