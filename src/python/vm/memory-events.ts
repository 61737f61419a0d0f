// What happens to objects while a run is watched, one event at a time with the instruction that did it: allocated, reused (at
// an address where another object has died), freed, resized, count changed, collected. Births and deaths are told by the
// heap; counts and sizes are read out of the journal of writes after each instruction, so that a run that nobody watches
// does nothing for it.
import {
  DICT_KEYS,
  FRAME_EXECUTABLE,
  FRAME_INSTRUCTION,
  LIST_ALLOCATED,
  OB_REFCNT,
  SET_MASK,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { Journal } from "../memory/journal.ts";
import type { HeapObserver } from "../memory/heap.ts";
import { BYTEARRAY_ALLOC } from "../objects/bytearray.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";

/** The instruction that an event belongs to. */
export interface EventPlace {
  /** Its frame, 0 before the program's first. */
  readonly frame: Address;
  readonly code: Ref;
  /** In code units. */
  readonly unit: number;
}

export type MemoryEvent = EventPlace &
  (
    | { readonly kind: "allocated"; readonly address: Ref; readonly type: Ref; readonly size: number }
    | {
        readonly kind: "reused";
        readonly address: Ref;
        readonly type: Ref;
        readonly size: number;
        /** The type of what was there. */
        readonly before: Ref;
      }
    | { readonly kind: "freed"; readonly address: Ref; readonly type: Ref; readonly size: number }
    | {
        readonly kind: "resized";
        readonly address: Ref;
        readonly type: Ref;
        readonly size: number;
        readonly before: number;
      }
    | {
        readonly kind: "count";
        readonly address: Ref;
        readonly type: Ref;
        readonly count: number;
        readonly before: number;
      }
    | { readonly kind: "collected"; readonly generation: number; readonly count: number }
  );

interface Watched {
  readonly address: Ref;
  readonly type: Ref;
  readonly what: "count" | "room";
  value: number;
}

/** The word that changes when an object of that type gets another room, as a byte offset; 0: it never does. */
const ROOM_WORDS = new Map<Ref, number>([
  [T.list, LIST_ALLOCATED],
  [T.dict, DICT_KEYS],
  [T.set, SET_MASK],
  [T.bytearray, BYTEARRAY_ALLOC],
]);

/** Attach it before the run; call `settle` before each instruction (as `RunObserver.instruction` is told of them) and at
 * the end of the run. */
export class MemoryEvents implements HeapObserver {
  private readonly rt: Runtime;
  private readonly listen: (event: MemoryEvent) => void;
  private readonly journal: Journal;
  private readonly inner: HeapObserver | null;
  /** What is watched, by the word that holds it. */
  private readonly words = new Map<number, Watched>();
  private readonly sizes = new Map<Ref, number>();
  /** Types of what was freed, by address. */
  private readonly graves = new Map<Ref, Ref>();
  private readPlace: number;

  constructor(rt: Runtime, listen: (event: MemoryEvent) => void) {
    this.rt = rt;
    this.listen = listen;
    // A recorder may be listening already: both read the same journal and hear the same news.
    rt.heap.journal ??= new Journal(rt.heap);
    this.journal = rt.heap.journal;
    this.inner = rt.heap.observer;
    this.readPlace = this.journal.mark();
    rt.heap.observer = this;
  }

  allocated(object: Ref, type: Ref, size: number): void {
    this.inner?.allocated(object, type, size);
    const before = this.graves.get(object);
    this.graves.delete(object);
    const place = this.place();
    if (before === undefined) this.listen({ ...place, kind: "allocated", address: object, type, size });
    else this.listen({ ...place, kind: "reused", address: object, type, size, before });
    this.sizes.set(object, size);
    this.words.set((object + OB_REFCNT) >> 2, { address: object, type, what: "count", value: 1 });
    const room = ROOM_WORDS.get(type);
    if (room !== undefined) {
      this.words.set((object + room) >> 2, { address: object, type, what: "room", value: -1 });
    }
  }

  freed(object: Ref, type: Ref): void {
    this.inner?.freed(object, type);
    const size = this.sizes.get(object) ?? 0;
    this.listen({ ...this.place(), kind: "freed", address: object, type, size });
    this.graves.set(object, type);
    this.sizes.delete(object);
    this.words.delete((object + OB_REFCNT) >> 2);
    const room = ROOM_WORDS.get(type);
    if (room !== undefined) this.words.delete((object + room) >> 2);
  }

  collected(generation: number, count: number): void {
    this.inner?.collected?.(generation, count);
    this.listen({ ...this.place(), kind: "collected", generation, count });
  }

  /** Tells of the counts and sizes that the instruction which has just run left behind. */
  settle(): void {
    const { journal, rt } = this;
    const end = journal.mark();
    if (end === this.readPlace) return;
    const place = this.place();
    journal.showChanges(Math.min(this.readPlace, end), end, {
      change: (index) => {
        const watched = this.words.get(index);
        if (watched !== undefined) this.tell(place, watched, rt.heap.i32[index]);
      },
    });
    this.readPlace = end;
  }

  private tell(place: EventPlace, watched: Watched, now: number): void {
    const { address, type, value: before } = watched;
    if (now === before) return;
    watched.value = now;
    if (watched.what === "count") {
      this.listen({ ...place, kind: "count", address, type, count: now, before });
      return;
    }
    const size = this.rt.info(address).sizeOf?.(this.rt, address) ?? 0;
    const sizeBefore = this.sizes.get(address) ?? size;
    this.sizes.set(address, size);
    // The room that an object is born with is no news.
    if (before !== -1 && size !== sizeBefore) {
      this.listen({ ...place, kind: "resized", address, type, size, before: sizeBefore });
    }
  }

  /** The instruction that runs. */
  private place(): EventPlace {
    const { caller, heap } = this.rt;
    const frame = caller.currentFrame();
    if (frame === 0) return { frame: 0, code: 0, unit: 0 };
    const code = heap.i32[(frame + FRAME_EXECUTABLE) >> 2] & ~1;
    return { frame, code, unit: heap.i32[(frame + FRAME_INSTRUCTION) >> 2] };
  }
}
