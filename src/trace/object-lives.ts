// Which object stood at an address at a given time. Addresses are used again; a life begins with each allocation, and has a
// number of its own, from 0 on. Time is the length of the journal. Objects from before the recording have negative numbers.

import type { ObjectId } from "./snapshot.ts";

export class ObjectLives {
  private readonly births: number[] = [];
  /** Lives at an address, oldest first. */
  private readonly atAddress = new Map<number, ObjectId[]>();

  begin(address: number, time: number): void {
    const id = this.births.length;
    this.births.push(time);
    const lives = this.atAddress.get(address);
    if (lives === undefined) this.atAddress.set(address, [id]);
    else lives.push(id);
  }

  /** The object at the address at that time. */
  at(address: number, time: number): ObjectId {
    const lives = this.atAddress.get(address);
    if (lives !== undefined) {
      let low = 0;
      let high = lives.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((this.births[lives[middle] ?? 0] ?? 0) <= time) low = middle + 1;
        else high = middle;
      }
      const id = lives[low - 1];
      if (id !== undefined) return id;
    }
    // Older than the recording: the address alone tells it, whoever asks first.
    return -1 - address;
  }
}
