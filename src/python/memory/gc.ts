// The cycle collector of 3.14.10: three generations, each a ring of the objects' GC heads. It finds the objects of a
// generation that nothing outside of it refers to, by taking away from each reference count the references that come
// from inside; what is left unreachable is finalized, and what is then still unreachable is cleared.
// It knows of objects only what `CollectedObjects` tells.   CPython: Python/gc.c
import { GC_NEXT, GC_PREV, OB_REFCNT } from "./layout.ts";
import type { Address } from "./layout.ts";
import type { Heap } from "./heap.ts";

/** Bit 0 of _gc_prev: the finalizer has run. */
const FINALIZED = 1;
/** Bit 1: the object is in the generation that is being looked at. */
const COLLECTING = 2;
const FLAG_BITS = 3;
/** Above the flags stands, while looking, the count of references from outside. */
const COUNT_SHIFT = 2;
const COUNT_MAX = 0x1fffffff;
const UNREACHED = -1;
export const GENERATION_COUNT = 3;
const DEBUG_SAVEALL = 32;

/** What the collector must be told of the objects. All addresses are objects', never heads'. */
export interface CollectedObjects {
  incref(object: Address): void;
  decref(object: Address): void;
  /** True when the object has a GC head, tracked or not. */
  isCollectable(object: Address): boolean;
  /** Calls `visit` with every object that this one owns a reference to. */
  traverse(object: Address, visit: (held: Address) => void): void;
  /** tp_clear; what it raises is reported. */
  clear(object: Address): void;
  hasFinalizer(object: Address): boolean;
  finalize(object: Address): void;
  isWeakref(object: Address): boolean;
  /** The weak references to the object, in the order of its list. */
  weakrefsOf(object: Address): Address[];
  /** Makes the weak reference a dead one; its callback stays. */
  killWeakref(weakref: Address): void;
  /** 0: none. */
  callbackOf(weakref: Address): Address;
  runCallback(weakref: Address): void;
  /** Untracks a tuple that holds nothing that can be in a cycle. */
  untrackPlainTuple(object: Address): void;
  /** Untracks a dict that holds nothing that can be in a cycle, in versions that do so. */
  untrackPlainDict(object: Address): void;
  /** The young generation's count of allocations less deallocations. */
  youngCount: number;
  clearFreeLists(): void;
}

export interface GenerationStats {
  collections: number;
  collected: number;
  uncollectable: number;
}

/** A ring of GC heads, seen through the address that its anchor would have as an object. */
class Ring {
  readonly anchor: Address;
  private readonly heap: Heap;

  constructor(heap: Heap, anchor: Address) {
    this.heap = heap;
    this.anchor = anchor;
  }

  get first(): Address {
    return this.heap.i32[(this.anchor + GC_NEXT) >> 2];
  }

  get isEmpty(): boolean {
    return this.first === this.anchor;
  }

  next(object: Address): Address {
    return this.heap.i32[(object + GC_NEXT) >> 2];
  }

  objects(): Address[] {
    const found: Address[] = [];
    for (let each = this.first; each !== this.anchor; each = this.next(each)) found.push(each);
    return found;
  }

  append(object: Address): void {
    const last = this.heap.i32[(this.anchor + GC_PREV) >> 2] & ~FLAG_BITS;
    this.link(last, object);
    this.link(object, this.anchor);
  }

  /** Takes the object out of the ring that it is in, whichever that is. */
  remove(object: Address): void {
    const next = this.heap.i32[(object + GC_NEXT) >> 2];
    const previous = this.heap.i32[(object + GC_PREV) >> 2] & ~FLAG_BITS;
    this.link(previous, next);
  }

  /** Makes the ring hold these objects in this order; they are in no other ring that is still used. */
  setObjects(objects: readonly Address[]): void {
    let previous = this.anchor;
    for (const object of objects) {
      this.link(previous, object);
      previous = object;
    }
    this.link(previous, this.anchor);
  }

  private link(left: Address, right: Address): void {
    const heap = this.heap;
    const next = (left + GC_NEXT) >> 2;
    if (heap.i32[next] !== right) heap.store(next, right);
    const word = (right + GC_PREV) >> 2;
    const value = left | (heap.i32[word] & FLAG_BITS);
    if (heap.i32[word] !== value) heap.store(word, value);
  }
}

export class Collector {
  /** Set from the version's table. */
  readonly thresholds = [2000, 10, 10];
  readonly stats: GenerationStats[] = [0, 1, 2].map(() => ({
    collections: 0,
    collected: 0,
    uncollectable: 0,
  }));
  isCollecting = false;
  /** What `gc.set_debug` was given. */
  debugFlags = 0;
  /** Keeps garbage in `gc.garbage` where DEBUG_SAVEALL asks for it. */
  saveGarbage: ((object: Address) => void) | null = null;
  /** Called before ("start") and after ("stop") each collection that may call out. */
  notify: ((phase: "start" | "stop", generation: number, collected: number) => void) | null = null;
  private readonly heap: Heap;
  private readonly objects: CollectedObjects;
  private readonly generations: Ring[];
  /** Objects set aside by `freeze`. */
  private readonly permanent: Ring;
  private readonly unreachable: Ring;
  private readonly seen: Ring;
  /** Collections of the next younger generation since this one was collected; entry 0 is not used. */
  private readonly counts = [0, 0, 0];
  private longLivedTotal = 0;
  private longLivedPending = 0;

  /** `heads` are the anchors of the three generations; `spares` three anchors more, empty. */
  constructor(heap: Heap, objects: CollectedObjects, heads: readonly Address[], spares: readonly Address[]) {
    this.heap = heap;
    this.objects = objects;
    this.generations = heads.map((head) => new Ring(heap, head));
    [this.unreachable, this.seen, this.permanent] = spares.map((spare) => new Ring(heap, spare));
    for (const ring of [this.unreachable, this.seen, this.permanent]) ring.setObjects([]);
  }

  /** As `gc.get_count()`. */
  getCounts(): number[] {
    return [this.objects.youngCount, this.counts[1], this.counts[2]];
  }

  /** Moves all objects to that generation. */
  ageAll(generation: number): void {
    for (let i = 0; i < generation; i++) this.merge(this.generations[i], this.generations[generation]);
  }

  /** Makes the counts what an interpreter's start leaves. */
  setCounts(young: number, middle: number, old: number): void {
    this.objects.youngCount = young;
    this.counts[1] = middle;
    this.counts[2] = old;
  }

  /** The tracked objects of one generation, or of all for null; oldest last, as CPython walks them. */
  tracked(generation: number | null): Address[] {
    if (generation !== null) return this.generations[generation].objects();
    return this.generations.flatMap((ring) => ring.objects());
  }

  freeze(): void {
    for (let i = 0; i < GENERATION_COUNT; i++) {
      this.merge(this.generations[i], this.permanent);
      if (i > 0) this.counts[i] = 0;
      else this.objects.youngCount = 0;
    }
  }

  unfreeze(): void {
    this.merge(this.permanent, this.generations[GENERATION_COUNT - 1]);
  }

  freezeCount(): number {
    return this.permanent.objects().length;
  }

  /** gc_collect_generations: what the passed threshold asks for. The oldest generation is spared until a quarter of
   * the objects in it are new. */
  collectByThreshold(): void {
    if (this.isCollecting) return;
    for (let i = GENERATION_COUNT - 1; i >= 0; i--) {
      if (this.getCounts()[i] <= this.thresholds[i]) continue;
      if (i === GENERATION_COUNT - 1 && this.longLivedPending < this.longLivedTotal / 4) continue;
      this.collect(i);
      return;
    }
  }

  /** Collects a generation with all younger ones; how many unreachable objects there were. Nobody is told of collections
   * while the interpreter shuts down. */
  collect(generation: number, isShutdown = false): number {
    if (this.isCollecting) return 0;
    this.isCollecting = true;
    try {
      if (!isShutdown) this.notify?.("start", generation, 0);
      const collected = this.collectMain(generation);
      this.heap.observer?.collected?.(generation, collected);
      if (!isShutdown) this.notify?.("stop", generation, collected);
      return collected;
    } finally {
      this.isCollecting = false;
    }
  }

  private collectMain(generation: number): number {
    const young = this.generations[generation];
    const isOldest = generation === GENERATION_COUNT - 1;
    const old = isOldest ? young : this.generations[generation + 1];
    this.objects.youngCount = 0;
    for (let i = 1; i <= generation; i++) this.counts[i] = 0;
    if (!isOldest) this.counts[generation + 1]++;
    for (let i = 0; i < generation; i++) this.merge(this.generations[i], young);
    this.separate(young);
    for (const object of young.objects()) this.objects.untrackPlainTuple(object);
    if (!isOldest) {
      if (generation === GENERATION_COUNT - 2) this.longLivedPending += young.objects().length;
      this.merge(young, old);
    } else {
      for (const object of young.objects()) this.objects.untrackPlainDict(object);
      this.longLivedPending = 0;
      this.longLivedTotal = young.objects().length;
    }
    this.handleWeakrefs(old);
    this.finalizeAll();
    this.keepResurrected(old);
    const count = this.unreachable.objects().length;
    this.clearAll(old);
    if (isOldest) this.objects.clearFreeLists();
    const stats = this.stats[generation];
    stats.collections++;
    stats.collected += count;
    return count;
  }

  private merge(source: Ring, target: Ring): void {
    if (source.isEmpty) return;
    const moved = source.objects();
    source.setObjects([]);
    for (const object of moved) target.append(object);
  }

  /** deduce_unreachable: leaves what can be reached from outside in `ring` and moves the rest to `unreachable`. The
   * orders are those that CPython's moving between lists gives. While it runs, an object's _gc_prev holds its count of
   * references from outside, UNREACHED once it was met without any; no code of the program can see that, so these
   * writes go around the journal, and the words are put back before the rings are linked anew. */
  private separate(ring: Ring): void {
    const { i32 } = this.heap;
    const { objects } = this;
    const queue = ring.objects();
    const saved = new Int32Array(queue.length);
    queue.forEach((object, at) => {
      const word = (object + GC_PREV) >> 2;
      saved[at] = i32[word];
      const count = i32[(object + OB_REFCNT) >> 2];
      i32[word] = ((count < 0 ? COUNT_MAX : count) << COUNT_SHIFT) | COLLECTING;
    });
    const count = queue.length;
    const subtract = (held: Address): void => {
      if (!objects.isCollectable(held)) return;
      const word = (held + GC_PREV) >> 2;
      if ((i32[word] & COLLECTING) !== 0) i32[word] -= 1 << COUNT_SHIFT;
    };
    for (let at = 0; at < count; at++) objects.traverse(queue[at], subtract);
    const reach = (held: Address): void => {
      if (!objects.isCollectable(held)) return;
      const word = (held + GC_PREV) >> 2;
      const value = i32[word];
      if ((value & COLLECTING) === 0) return;
      const references = value >> COUNT_SHIFT;
      // What was met before without any reference goes to the end of the queue.
      if (references === UNREACHED) queue.push(held);
      if (references <= 0) i32[word] = (1 << COUNT_SHIFT) | COLLECTING;
    };
    const reached: Address[] = [];
    const doubtful: Address[] = [];
    for (let at = 0; at < queue.length; at++) {
      const object = queue[at];
      const word = (object + GC_PREV) >> 2;
      if (i32[word] >> COUNT_SHIFT === 0) {
        i32[word] = (UNREACHED << COUNT_SHIFT) | COLLECTING;
        doubtful.push(object);
        continue;
      }
      i32[word] = 0;
      reached.push(object);
      objects.traverse(object, reach);
    }
    const unreached = doubtful.filter((object) => (i32[(object + GC_PREV) >> 2] & COLLECTING) !== 0);
    for (let at = 0; at < count; at++) i32[(queue[at] + GC_PREV) >> 2] = saved[at];
    ring.setObjects(reached);
    this.unreachable.setObjects(unreached);
  }

  /** Kills every weak reference to garbage, then calls the callbacks of those that are not garbage themselves. */
  private handleWeakrefs(old: Ring): void {
    const objects = this.objects;
    const garbage = this.unreachable.objects();
    const isGarbage = new Set(garbage);
    const pending: Address[] = [];
    for (const object of garbage) {
      if (objects.isWeakref(object)) objects.killWeakref(object);
      for (const weakref of objects.weakrefsOf(object)) {
        objects.killWeakref(weakref);
        if (objects.callbackOf(weakref) === 0 || isGarbage.has(weakref)) continue;
        objects.incref(weakref);
        pending.push(weakref);
      }
    }
    for (const weakref of pending) {
      objects.runCallback(weakref);
      const isAlive = this.heap.i32[(weakref + OB_REFCNT) >> 2] > 1;
      objects.decref(weakref);
      if (isAlive) {
        old.remove(weakref);
        old.append(weakref);
      }
    }
  }

  private finalizeAll(): void {
    const ring = this.unreachable;
    while (!ring.isEmpty) {
      const object = ring.first;
      ring.remove(object);
      this.seen.append(object);
      const word = (object + GC_PREV) >> 2;
      if ((this.heap.i32[word] & FINALIZED) !== 0 || !this.objects.hasFinalizer(object)) continue;
      this.heap.store(word, this.heap.i32[word] | FINALIZED);
      this.objects.incref(object);
      this.objects.finalize(object);
      this.objects.decref(object);
    }
    this.merge(this.seen, ring);
  }

  /** A finalizer may have made some of the garbage reachable again. */
  private keepResurrected(old: Ring): void {
    const candidates = this.unreachable.objects();
    this.unreachable.setObjects([]);
    this.seen.setObjects(candidates);
    this.separate(this.seen);
    this.merge(this.seen, old);
  }

  /** delete_garbage: clearing one object usually frees it, and others with it. */
  private clearAll(old: Ring): void {
    const ring = this.unreachable;
    while (!ring.isEmpty) {
      const object = ring.first;
      if ((this.debugFlags & DEBUG_SAVEALL) !== 0 && this.saveGarbage !== null) this.saveGarbage(object);
      else {
        this.objects.incref(object);
        this.objects.clear(object);
        this.objects.decref(object);
      }
      if (ring.first === object) {
        // It lives on, and may die later.
        ring.remove(object);
        old.append(object);
      }
    }
  }
}
