// The addresses of the textbook lens: the same places as in CPython's address space, numbered from 1000 on in the order in
// which the run first shows them. A place keeps its number, so two objects have the same address in the textbook exactly
// when they have it in CPython, one after the other; `id()` and the drawing both ask here.

const FIRST_ADDRESS = 1000;
const ALIGNMENT = 16;

export class TextbookAddresses {
  private readonly numbers = new Map<number, number>();
  private next = FIRST_ADDRESS;

  /** The number of the place; `size` in bytes decides where the next one can begin. */
  of(place: number, size: number): number {
    const known = this.numbers.get(place);
    if (known !== undefined) return known;
    const number = this.next;
    this.numbers.set(place, number);
    this.next += Math.max(ALIGNMENT, (size + ALIGNMENT - 1) & -ALIGNMENT);
    return number;
  }
}
