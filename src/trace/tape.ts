// What a recorder keeps of memory: its history and the lives of the objects in it, with a mark at each moment that can be had
// again. Of a run that is only watched for a while, what came before is dropped: the tape is begun anew.

import { OB_TYPE } from "../python/index.ts";
import type { HeapObserver, Runtime } from "../python/index.ts";
import { MemoryHistory } from "./memory-history.ts";
import { ObjectLives } from "./object-lives.ts";
import type { TextbookAddresses } from "./textbook-addresses.ts";

/** What the system gave the process, from a moment on. */
export interface Mapping {
  readonly moment: number;
  /** Addresses of the arenas. */
  readonly arenas: readonly number[];
  /** The end of the [heap] region. */
  readonly brkTop: number;
}

export class Tape implements HeapObserver {
  readonly history: MemoryHistory;
  readonly lives = new ObjectLives();
  readonly rt: Runtime;
  private markCount = 0;
  private readonly mappings: Mapping[] = [];
  private bytesMapped = -1;

  constructor(rt: Runtime) {
    this.rt = rt;
    this.history = new MemoryHistory(rt.heap);
  }

  /** Begins to listen to the heap; what is there by now is older than the run. */
  attach(observer: HeapObserver = this): void {
    this.history.attach();
    this.rt.heap.observer = observer;
  }

  detach(): void {
    this.history.detach();
    this.rt.heap.observer = null;
  }

  allocated(object: number): void {
    this.lives.begin(object, this.markCount);
  }

  freed(object: number): void {
    this.lives.end(object, this.markCount);
  }

  /** A moment that can be had again; moments are numbered from 0. */
  mark(): void {
    if (this.rt.allocator.bytesMapped !== this.bytesMapped) this.noteMapping();
    this.history.mark();
    this.lives.settle();
    this.markCount++;
  }

  /** Takes the last mark back. */
  unmark(): void {
    this.history.unmark();
    this.markCount--;
  }

  /** Forgets all moments. */
  restart(): void {
    this.history.restart();
    this.lives.settle();
    this.markCount = 0;
    this.mappings.length = 0;
    this.bytesMapped = -1;
  }

  mappingAt(moment: number): Mapping {
    return this.mappings.findLast((mapping) => mapping.moment <= moment) ?? { moment, arenas: [], brkTop: 0 };
  }

  private noteMapping(): void {
    const { allocator, heap } = this.rt;
    this.bytesMapped = allocator.bytesMapped;
    const arenas = allocator.arenas.flatMap((arena) => (arena === null ? [] : [arena.address]));
    const brkTop = heap.brkTop;
    const last = this.mappings.at(-1);
    const isSame = last?.brkTop === brkTop && last.arenas.join() === arenas.join();
    if (!isSame) this.mappings.push({ moment: this.markCount, arenas, brkTop });
  }

  get byteLength(): number {
    return this.history.byteLength + this.lives.byteLength;
  }
}

/** The number of an object's place in the textbook lens. */
export function textbookAddress(rt: Runtime, textbook: TextbookAddresses, object: number): number {
  const type = rt.heap.i32[(object + OB_TYPE) >> 2];
  const { basicSize, itemSize } = rt.infoOfType(type);
  return textbook.of(object, basicSize + itemSize + 8);
}
