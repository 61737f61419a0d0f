// Random numbers that repeat: the core may not ask the world for chance, so a run is a function of its seed.
// The generator is sfc32 ("small fast counter"), seeded by splitmix32; 128 bits of state are plenty here.

const TWO_POW_32 = 4294967296;

/** A stream of random numbers that depends on nothing but `seed`. */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    let state = seed | 0;
    const mix = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let z = state ^ (state >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z ^= z >>> 15;
      z = Math.imul(z, 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.a = mix();
    this.b = mix();
    this.c = mix();
    // The first numbers still resemble the seed; the rest do not.
    for (let round = 0; round < 12; round++) this.uint32();
  }

  /** An integer, 0 <= n < 2**32. */
  uint32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A float, 0 <= x < 1, with 53 random bits. */
  float(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** An integer, 0 <= n < `limit`, each equally likely. */
  below(limit: number): number {
    const biased = TWO_POW_32 - (TWO_POW_32 % limit);
    for (;;) {
      const drawn = this.uint32();
      if (drawn < biased) return drawn % limit;
    }
  }

  /** One of `choices`, each equally likely; `choices` is not empty. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)];
  }
}
