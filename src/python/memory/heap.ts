// The process's memory: one ArrayBuffer with typed views, in which every object lies as in 64-bit CPython. All that
// changes while a program runs is in this buffer, so a snapshot of it is a snapshot of the program; every write goes
// through `store`, `storeByte`, `storeFloat64`, `copy` or `fill`, which note the old word in the journal while a
// recorder listens. That one barrier is the whole recorder: undoing the journal walks the run backwards.
import {
  BRK_START,
  BRK_VIRTUAL_BASE,
  MMAP_VIRTUAL_BASE,
  STATIC_END,
  STATIC_START,
  STATIC_VIRTUAL_BASE,
} from "./layout.ts";
import type { Address } from "./layout.ts";
import type { Journal } from "./journal.ts";

/** Listens to the life of objects and blocks; all addresses are offsets in the heap's buffer. */
export interface HeapObserver {
  allocated(object: Address, type: Address, size: number): void;
  freed(object: Address, type: Address): void;
  /** The collector has looked at a generation and found so much garbage in it. */
  collected?(generation: number, count: number): void;
}

/** Up to here, clearing or copying words one by one is faster than calling the host's `fill` or `copyWithin`. */
const SHORT_BYTES = 256;

/** Buffers kept between runs: reserving is cheap, but a fresh reservation for each of thousands of runs is not. */
const spareBuffers: ArrayBuffer[] = [];
/** As many as runs are looked at side by side. */
const SPARE_BUFFER_COUNT_MAX = 2;

const RESERVE_SIZES = [1 << 29, 1 << 28, 1 << 27, 1 << 26];

/** Reserves as much address space as the host grants; the host commits pages when they are first touched. */
function reserve(): ArrayBuffer {
  const spare = spareBuffers.pop();
  if (spare !== undefined) return spare;
  for (const size of RESERVE_SIZES) {
    try {
      return new ArrayBuffer(size);
    } catch {
      // The host has no such range of addresses: ask for half of it.
    }
  }
  return new ArrayBuffer(1 << 25);
}

/** The words and bytes of the simulated process. Unit of addresses: bytes; unit of `index`: 4-byte words. */
export class Heap {
  readonly buffer: ArrayBuffer;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly f64: Float64Array;
  /** Where the brk region ends and the mmap region begins. */
  readonly mmapStart: Address;
  readonly end: Address;
  /** Set while a run is recorded. */
  journal: Journal | null = null;
  observer: HeapObserver | null = null;
  /** First byte of the static region, and of each growing region, that was never used. */
  staticTop: Address = STATIC_START;
  brkTop: Address = BRK_START;
  mmapTop: Address;

  constructor() {
    this.buffer = reserve();
    this.i32 = new Int32Array(this.buffer);
    this.u8 = new Uint8Array(this.buffer);
    this.u16 = new Uint16Array(this.buffer);
    this.f64 = new Float64Array(this.buffer);
    this.end = this.buffer.byteLength;
    this.mmapStart = this.end >> 2;
    this.mmapTop = this.mmapStart;
  }

  /** Gives the buffer back, zeroed, for the next heap. The heap must not be used after. */
  release(): void {
    this.u8.fill(0, STATIC_START, this.staticTop);
    this.u8.fill(0, BRK_START, this.brkTop);
    this.u8.fill(0, this.mmapStart, this.mmapTop);
    if (spareBuffers.length < SPARE_BUFFER_COUNT_MAX) spareBuffers.push(this.buffer);
  }

  // ---- the write barrier ----------------------------------------------------------------------------------
  store(index: number, value: number): void {
    const journal = this.journal;
    if (journal !== null) journal.note(index, this.i32[index]);
    this.i32[index] = value;
  }

  storeByte(address: Address, value: number): void {
    const journal = this.journal;
    if (journal !== null) journal.note(address >> 2, this.i32[address >> 2]);
    this.u8[address] = value;
  }

  storeFloat64(address: Address, value: number): void {
    const journal = this.journal;
    if (journal !== null) {
      journal.note(address >> 2, this.i32[address >> 2]);
      journal.note((address >> 2) + 1, this.i32[(address >> 2) + 1]);
    }
    this.f64[address >> 3] = value;
  }

  /** Stores a 64-bit signed integer given as a JavaScript number (exact to 2^53). */
  storeInt64(address: Address, value: number): void {
    this.store(address >> 2, value | 0);
    this.store((address >> 2) + 1, Math.floor(value / 4294967296) | 0);
  }

  /** A signed 64-bit field as a JavaScript number; exact to 2^53. */
  int64(address: Address): number {
    return this.i32[(address >> 2) + 1] * 4294967296 + (this.i32[address >> 2] >>> 0);
  }

  /** Moves bytes as memmove does. */
  copy(target: Address, source: Address, byteCount: number): void {
    if (byteCount <= 0) return;
    this.noteRange(target, byteCount);
    const isWords = byteCount <= SHORT_BYTES && ((target | source | byteCount) & 3) === 0;
    if (isWords && (target <= source || target >= source + byteCount)) {
      const i32 = this.i32;
      const end = (target + byteCount) >> 2;
      for (let to = target >> 2, from = source >> 2; to < end; to++, from++) i32[to] = i32[from];
    } else this.u8.copyWithin(target, source, source + byteCount);
  }

  fill(target: Address, byteCount: number, value = 0): void {
    if (byteCount <= 0) return;
    this.noteRange(target, byteCount);
    if (value === 0 && byteCount <= SHORT_BYTES && ((target | byteCount) & 3) === 0) {
      const end = (target + byteCount) >> 2;
      for (let index = target >> 2; index < end; index++) this.i32[index] = 0;
    } else this.u8.fill(value, target, target + byteCount);
  }

  /** Writes bytes from outside. */
  storeBytes(target: Address, bytes: ArrayLike<number>): void {
    this.noteRange(target, bytes.length);
    this.u8.set(bytes, target);
  }

  /** Notes words in the journal, before they are written by the view. Where several words are written together this and
   * plain writes are faster than as many calls of `store`. */
  noteWords(first: number, count: number): void {
    const journal = this.journal;
    if (journal === null) return;
    for (let index = first; index < first + count; index++) journal.note(index, this.i32[index]);
  }

  /** As `noteWords` for the low words of 8-byte slots: the high ones are never written. */
  noteSlots(first: number, count: number): void {
    const journal = this.journal;
    if (journal === null) return;
    for (let index = first; index < first + 2 * count; index += 2) journal.note(index, this.i32[index]);
  }

  /** Notes every word of a range in the journal, before a bulk write by one of the views. */
  noteRange(target: Address, byteCount: number): void {
    const journal = this.journal;
    if (journal === null) return;
    const last = (target + byteCount - 1) >> 2;
    for (let index = target >> 2; index <= last; index++) journal.note(index, this.i32[index]);
  }

  // ---- addresses as the program sees them ---------------------------------------------------------------
  /** The 64-bit virtual address of an offset in the buffer. */
  virtualAddress(address: Address): number {
    if (address >= this.mmapStart) return address - this.mmapStart + MMAP_VIRTUAL_BASE;
    if (address >= BRK_START) return address - BRK_START + BRK_VIRTUAL_BASE;
    return address === 0 ? 0 : address - STATIC_START + STATIC_VIRTUAL_BASE;
  }

  /** The offset that a virtual address names, or 0 where nothing is mapped. */
  fromVirtual(virtual: number): Address {
    if (virtual >= MMAP_VIRTUAL_BASE) {
      const address = virtual - MMAP_VIRTUAL_BASE + this.mmapStart;
      return address < this.mmapTop ? address : 0;
    }
    if (virtual >= BRK_VIRTUAL_BASE) {
      const address = virtual - BRK_VIRTUAL_BASE + BRK_START;
      return address < this.brkTop ? address : 0;
    }
    const address = virtual - STATIC_VIRTUAL_BASE + STATIC_START;
    return address >= STATIC_START && address < STATIC_END ? address : 0;
  }

  /** Takes `size` bytes of the data segment, for good. */
  allocateStatic(size: number, alignment = 16): Address {
    const address = (this.staticTop + alignment - 1) & -alignment;
    this.staticTop = address + size;
    if (this.staticTop > STATIC_END) throw new RangeError("the static region is full: raise STATIC_END");
    return address;
  }
}
