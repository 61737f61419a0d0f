// The state of one interpreter that every native function receives: its heap, its types, and the few operations that
// all objects share (counting references, making and freeing objects, raising). Everything a program can change is in
// the heap's bytes; what is kept here in JavaScript is either constant or a cache of them.
import { Allocator } from "../memory/allocator.ts";
import { Heap } from "../memory/heap.ts";
import {
  GC_HEAD_SIZE,
  GC_NEXT,
  GC_PREV,
  IMMORTAL_REFCNT,
  LONG_TAG,
  MANAGED_PREFIX_SIZE,
  OB_TYPE,
  TYPE_INFO_INDEX,
} from "../memory/layout.ts";
import { DEFAULT_LIMITS, LimitExceeded } from "../memory/limits.ts";
import type { WarningSink } from "./warning.ts";
import type { Limits } from "../memory/limits.ts";
import { versionProfile } from "../memory/versions.ts";
import type { VersionProfile } from "../memory/versions.ts";
import type { Caller, Host } from "./caller.ts";
import { FreeList } from "./free-list.ts";
import type { FreeListKind } from "./free-list.ts";
import { newExceptionWithText } from "./exceptions.ts";
import { Raised } from "./raised.ts";
import { None, STATIC_FIXED_END, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newStr, strText } from "./str.ts";
import {
  TPFLAGS_HAVE_GC,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_MANAGED_WEAKREF,
} from "./type-info.ts";
import type { KeywordNames, TypeInfo } from "./type-info.ts";

const PREFIXED = TPFLAGS_MANAGED_DICT | TPFLAGS_MANAGED_WEAKREF;
/** How many natives may be inside each other for every Python frame that may: a level of them takes that much less of the
 * host's stack. */
const NATIVE_CALLS_PER_FRAME = 2;
const OBJECT_SIZE_MAX = 2 ** 40;
// As constants of this module V8 folds them.
const TYPE_INT = T.int;
const TYPE_FLOAT = T.float;
/** The tag of an int of at most one digit is below this. */
const ONE_DIGIT_TAG_END = 16;

export class Runtime {
  readonly heap: Heap;
  readonly allocator: Allocator;
  readonly limits: Limits;
  readonly host: Host;
  /** What is particular to the version of CPython that this interpreter is. */
  readonly version: VersionProfile;
  /** By index; a type object's TYPE_INFO_INDEX word holds its own. */
  readonly types: TypeInfo[] = [];
  /** Interned strings by text; the table holds no references. */
  readonly interned = new Map<string, Ref>();
  /** JavaScript texts of str objects, by the index in their padding word; see str.ts. */
  readonly texts: (string | undefined)[] = [undefined];
  readonly freeTextIndexes: number[] = [];
  /** Values of ints of more than two digits, by address while they live; see int.ts. */
  readonly bigInts = new Map<Ref, bigint>();
  /** The free lists of ints of one digit and of floats, and the largest int that is cached: what every sum asks for. */
  intFreeList: FreeList | null = null;
  floatFreeList: FreeList | null = null;
  readonly smallIntMax: number;
  /** By how much the headers of strs are longer in this version than in 3.14. */
  readonly asciiDifference: number;
  readonly compactDifference: number;
  /** Natives by index, since memory can only hold a number. */
  readonly natives: unknown[] = [];
  /** The index in `natives` of each function that has one. */
  readonly nativeIndexes = new Map<unknown, number>();
  /** High 32 bits of the hash that was computed last; the low bits are the function's result. */
  hashHigh = 0;
  /** Heads of the three generations' rings: addresses where a GC head's fields would be at -16 and -8. */
  readonly generationHeads: readonly Ref[];
  /** Collectable objects allocated since the last young collection, less those freed. */
  youngCount = 0;
  /** Set when `youngCount` passes the threshold; the eval loop then calls `collectYoung` at its next loop or call. */
  isGcScheduled = false;
  /** A tracer listens as by `sys.settrace`: what CPython leaves out untraced, such as resuming a generator only to close it,
   * is done. */
  isTraced = false;
  /** Set by the collector. */
  collectYoung: (() => void) | null = null;
  youngThreshold = 2000;
  isGcEnabled = true;
  /** Code objects by the index that their memory holds; an index is never used twice. See code-object.ts. */
  readonly codes: unknown[] = [];
  /** The dict of the builtins module, `sys.modules` and the dict of `sys`; set when the interpreter starts. */
  builtins: Ref = 0;
  sysModules: Ref = 0;
  sysDict: Ref = 0;
  /** What `id()` says of an object: its 64-bit address, unless a lens gives other numbers to the same places. */
  identityOf: (object: Ref) => number = (object) => this.heap.virtualAddress(object);
  /** Natives that are inside each other through objects (repr of a list in a list): see `enterRecursiveCall`. */
  recursionDepth = 0;
  readonly recursionDepthMax: number;
  /** Containers freed inside containers, deeper than this, wait in a queue instead of on the host's stack. CPython's queue
   * begins when its C stack is nearly full, many thousands deep. */
  private readonly deallocDepthMax: number;
  /** Second result of `getMethod`: the function takes the object as its first argument. */
  isMethodUnbound = false;
  /** Set around a call whose arguments lie in a tuple already: who would collect them into one need not. */
  areArgumentsCollected = false;
  /** The version that was given to a type last; see `typeModified`. */
  typeVersion = 0;
  /** Warns, of the line that runs where no place is given; set by whoever knows it. A program's filters may raise. */
  warn: WarningSink | null = null;
  /** Names of the modules that came from the library. */
  readonly libraryModules = new Set<string>();
  /** What functions in TypeScript hold for as long as the program has modules; let go at its end. */
  readonly heldByNatives: Ref[] = [];
  /** Runs the file of a module whose running was put off; set by the importer. */
  runDeferredModule: ((module: Ref) => void) | null = null;
  /** Reports an exception (stolen) that cannot be raised to anyone: `message`, then the object that was called (0: none),
   * as `sys.unraisablehook` prints them. Set by the builtins. */
  unraisable: (message: string, object: Ref, exception: Ref) => void = (_message, _object, exception) =>
    this.decref(exception);
  private callerOrNull: Caller | null = null;
  private deallocDepth = 0;
  private readonly trash: Ref[] = [];
  /** Free lists by the index of their kind; made on first use, see `freeList`, and beside it in that order. */
  private readonly freeListsByKind: (FreeList | undefined)[] = [];
  private readonly freeLists = new Map<string, FreeList>();

  constructor(host: Host, limits: Partial<Limits> = {}, version: VersionProfile = versionProfile("3.14")) {
    this.host = host;
    this.version = version;
    this.smallIntMax = version.smallIntMax;
    this.asciiDifference = version.sizes["str_ascii"] ?? 0;
    this.compactDifference = version.sizes["str_compact"] ?? 0;
    this.youngThreshold = version.thresholds[0];
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.recursionDepthMax = this.limits.nativeDepthMax * NATIVE_CALLS_PER_FRAME;
    this.deallocDepthMax = this.limits.nativeDepthMax;
    this.heap = new Heap();
    this.heap.staticTop = STATIC_FIXED_END;
    this.allocator = new Allocator(this.heap, this.limits.heapBytesMax);
    this.generationHeads = [0, 1, 2].map(() => {
      const head = this.heap.allocateStatic(32) + GC_HEAD_SIZE;
      this.heap.store((head + GC_NEXT) >> 2, head);
      this.heap.store((head + GC_PREV) >> 2, head);
      return head;
    });
  }

  get caller(): Caller {
    if (this.callerOrNull === null) throw new TypeError("the virtual machine is not attached yet");
    return this.callerOrNull;
  }
  set caller(caller: Caller) {
    this.callerOrNull = caller;
  }

  // ---- references -------------------------------------------------------------------------------------------
  /** Py_INCREF; returns its argument. */
  incref(object: Ref): Ref {
    const heap = this.heap;
    const count = heap.i32[object >> 2];
    if (count >= 0) {
      if (heap.journal !== null) heap.journal.note(object >> 2, count);
      heap.i32[object >> 2] = count + 1;
    }
    return object;
  }

  /** Py_DECREF: frees at zero. */
  decref(object: Ref): void {
    const heap = this.heap;
    const count = heap.i32[object >> 2];
    if (count < 0) return;
    if (heap.journal !== null) heap.journal.note(object >> 2, count);
    heap.i32[object >> 2] = count - 1;
    if (count === 1) this.dealloc(object);
  }

  /** Py_XDECREF. */
  decrefOrNull(object: Ref): void {
    if (object !== 0) this.decref(object);
  }

  /** Reads the pointer field at a byte address. */
  pointer(address: number): Ref {
    return this.heap.i32[address >> 2];
  }

  /** Writes a pointer field, taking over the caller's reference; returns what was there (its reference passes to the
   * caller). */
  exchange(address: number, value: Ref): Ref {
    const before = this.heap.i32[address >> 2];
    this.heap.store(address >> 2, value);
    return before;
  }

  /** Py_XSETREF: writes an owned reference, then drops the one that was there. */
  replace(address: number, value: Ref): void {
    const before = this.exchange(address, value);
    if (before !== 0) this.decref(before);
  }

  makeImmortal(object: Ref): void {
    this.heap.store(object >> 2, IMMORTAL_REFCNT);
  }

  // ---- types ---------------------------------------------------------------------------------------------------
  typeOf(object: Ref): Ref {
    return this.heap.i32[(object + OB_TYPE) >> 2];
  }

  /** The TypeInfo of an object's type. */
  info(object: Ref): TypeInfo {
    const i32 = this.heap.i32;
    return this.types[i32[(i32[(object + OB_TYPE) >> 2] + TYPE_INFO_INDEX) >> 2]];
  }

  /** The TypeInfo of a type object. */
  infoOfType(type: Ref): TypeInfo {
    return this.types[this.heap.i32[(type + TYPE_INFO_INDEX) >> 2]];
  }

  /** Py_TYPE(o)->tp_name, as error messages say it. */
  typeName(object: Ref): string {
    return this.info(object).tpName;
  }

  /** What _PyArg_BadArgument says that an argument is: the type's name, but None by its own. */
  typeOrNone(object: Ref): string {
    return object === None ? "None" : this.typeName(object);
  }

  /** `0x7f…` as a default repr shows the address. */
  addressText(object: Ref): string {
    return `0x${this.identityOf(object).toString(16)}`;
  }

  /** PyObject_TypeCheck for builtin bases that have a flag: `rt.hasFlag(o, TPFLAGS_LIST_SUBCLASS)`. */
  hasFlag(object: Ref, flag: number): boolean {
    return (this.info(object).flags & flag) !== 0;
  }

  /** True when the type is `ancestor` or below it. Both are type objects. */
  isSubtype(type: Ref, ancestor: Ref): boolean {
    return type === ancestor || this.infoOfType(type).mro.includes(ancestor);
  }

  // ---- making and freeing objects -------------------------------------------------------------------------------
  /** An object of `size` bytes with its prefixes, header set (count 1), the rest not cleared; not yet tracked.
   * Heap types are counted by their instances. Raises MemoryError. */
  newObject(type: Ref, size: number): Ref {
    const info = this.infoOfType(type);
    const prefix = prefixSize(info.flags);
    const block = size > OBJECT_SIZE_MAX ? 0 : this.allocator.allocate(size + prefix);
    if (block === 0) throw this.memoryError();
    const heap = this.heap;
    const i32 = heap.i32;
    const object = block + prefix;
    const o = object >> 2;
    if (heap.journal !== null) heap.noteWords(block >> 2, o + 4 - (block >> 2));
    for (let word = block >> 2; word < o; word++) i32[word] = 0;
    i32[o] = 1;
    i32[o + 1] = 0;
    i32[o + 2] = type;
    i32[o + 3] = 0;
    if ((info.flags & TPFLAGS_HEAPTYPE) !== 0) this.incref(type);
    if ((info.flags & TPFLAGS_HAVE_GC) !== 0 && ++this.youngCount > this.youngThreshold && this.isGcEnabled) {
      this.isGcScheduled = true;
    }
    if (heap.observer !== null) heap.observer.allocated(object, type, size);
    return object;
  }

  /** An object taken from a free list: its type word and prefixes are still right. */
  reviveObject(object: Ref, size: number): Ref {
    const heap = this.heap;
    heap.store(object >> 2, 1);
    if (heap.observer !== null) heap.observer.allocated(object, heap.i32[(object + OB_TYPE) >> 2], size);
    return object;
  }

  /** tp_free: gives the object's block back. The caller has untracked it and dropped what it held. */
  freeObject(object: Ref): void {
    const heap = this.heap;
    const type = heap.i32[(object + OB_TYPE) >> 2];
    const info = this.infoOfType(type);
    if (heap.observer !== null) heap.observer.freed(object, type);
    this.allocator.free(object - prefixSize(info.flags));
    if ((info.flags & TPFLAGS_HAVE_GC) !== 0 && this.youngCount > 0) this.youngCount--;
    if ((info.flags & TPFLAGS_HEAPTYPE) !== 0) this.decref(type);
  }

  /** Keeps the object in a free list if there is room, else frees it. Only for exact instances of static types. */
  freeToList(list: FreeList, object: Ref): void {
    const observer = this.heap.observer;
    const type = this.heap.i32[(object + OB_TYPE) >> 2];
    if (list.push(object)) {
      if (observer !== null) observer.freed(object, type);
    } else this.freeObject(object);
  }

  /** The free list of that kind. */
  freeList(kind: FreeListKind): FreeList {
    return this.freeListsByKind[kind.index] ?? this.makeFreeList(kind);
  }

  /** What the version has goes before the kind's own limit. */
  private makeFreeList(kind: FreeListKind): FreeList {
    const family = kind.name.split(" ")[0];
    const isListed = versionProfile("3.14").freeLists[family] !== undefined;
    const list = new FreeList(this.heap, isListed ? (this.version.freeLists[family] ?? 0) : kind.limit);
    this.freeLists.set(kind.name, list);
    while (this.freeListsByKind.length < kind.index) this.freeListsByKind.push(undefined);
    this.freeListsByKind[kind.index] = list;
    return list;
  }

  /** How many objects the free list of that name keeps. */
  freeListCount(name: string): number {
    return this.freeLists.get(name)?.count ?? 0;
  }

  /** Gives what the free lists keep back to the allocator, as a full collection does. */
  clearFreeLists(): void {
    for (const [name, list] of this.freeLists) {
      for (let kept = list.pop(); kept !== 0; kept = list.pop()) {
        // All lists keep objects but one, which keeps bare tables of dict keys.
        const type = name === "dictkeys" ? 0 : this.heap.i32[(kept + OB_TYPE) >> 2];
        this.allocator.free(type === 0 ? kept : kept - prefixSize(this.infoOfType(type).flags));
      }
    }
  }

  /** The count reached zero. Containers nested deeply are freed from a queue, never by recursion. */
  private dealloc(object: Ref): void {
    const heap = this.heap;
    const type = heap.i32[(object + OB_TYPE) >> 2];
    if (type === TYPE_FLOAT || type === TYPE_INT) {
      const isShort = type === TYPE_FLOAT || heap.i32[(object + LONG_TAG) >> 2] < ONE_DIGIT_TAG_END;
      const list = type === TYPE_FLOAT ? this.floatFreeList : this.intFreeList;
      if (isShort && list !== null && list.push(object)) {
        if (heap.observer !== null) heap.observer.freed(object, type);
        return;
      }
    }
    const info = this.infoOfType(type);
    const free = info.tp_dealloc;
    if (free === null) throw new TypeError(`type ${info.name} has no tp_dealloc`);
    if ((info.flags & TPFLAGS_HAVE_GC) === 0) {
      // What is no container frees no chain of others.
      free(this, object);
      return;
    }
    if (this.deallocDepth >= this.deallocDepthMax) {
      this.trash.push(object);
      return;
    }
    this.deallocDepth++;
    try {
      free(this, object);
    } finally {
      this.deallocDepth--;
    }
    if (this.deallocDepth === 0) this.emptyTrash();
  }

  private emptyTrash(): void {
    while (this.trash.length > 0) {
      const object = this.trash.pop();
      if (object === undefined) return;
      const free = this.info(object).tp_dealloc;
      this.deallocDepth++;
      try {
        if (free !== null) free(this, object);
      } finally {
        this.deallocDepth--;
      }
    }
  }

  // ---- the collector's lists -------------------------------------------------------------------------------------
  /** _PyObject_GC_TRACK: links the object at the end of the young generation. */
  track(object: Ref): void {
    const heap = this.heap;
    const i32 = heap.i32;
    const head = this.generationHeads[0];
    const next = (object + GC_NEXT) >> 2;
    const previous = (object + GC_PREV) >> 2;
    const headPrevious = (head + GC_PREV) >> 2;
    const last = i32[headPrevious];
    const lastNext = (last + GC_NEXT) >> 2;
    const journal = heap.journal;
    if (journal !== null) {
      journal.note(next, i32[next]);
      journal.note(previous, i32[previous]);
      journal.note(lastNext, i32[lastNext]);
      journal.note(headPrevious, last);
    }
    i32[next] = head;
    i32[previous] = last | (i32[previous] & 1);
    i32[lastNext] = object;
    i32[headPrevious] = object;
  }

  isTracked(object: Ref): boolean {
    return this.hasFlag(object, TPFLAGS_HAVE_GC) && this.heap.i32[(object + GC_NEXT) >> 2] !== 0;
  }

  /** _PyObject_GC_UNTRACK, allowed on an untracked object. */
  untrack(object: Ref): void {
    const heap = this.heap;
    const i32 = heap.i32;
    const nextWord = (object + GC_NEXT) >> 2;
    const previousWord = (object + GC_PREV) >> 2;
    const next = i32[nextWord];
    if (next === 0) return;
    const previous = i32[previousWord] & ~3;
    const previousNext = (previous + GC_NEXT) >> 2;
    const nextPrevious = (next + GC_PREV) >> 2;
    const journal = heap.journal;
    if (journal !== null) {
      journal.note(previousNext, i32[previousNext]);
      journal.note(nextPrevious, i32[nextPrevious]);
      journal.note(nextWord, next);
      journal.note(previousWord, i32[previousWord]);
    }
    i32[previousNext] = next;
    i32[nextPrevious] = previous | (i32[nextPrevious] & 3);
    i32[nextWord] = 0;
    i32[previousWord] &= 1;
  }

  // ---- text --------------------------------------------------------------------------------------------------------
  /** The JavaScript text of a str object. */
  text(str: Ref): string {
    return strText(this, str);
  }

  /** A str with that text: new and owned (the singletons for "" and one Latin-1 character). */
  newStr(text: string): Ref {
    return newStr(this, text);
  }

  /** The interned, immortal str of a name that the interpreter itself uses. Need not be released. */
  intern(text: string): Ref {
    const known = this.interned.get(text);
    if (known !== undefined) {
      this.makeImmortal(known);
      return known;
    }
    const str = newStr(this, text);
    this.interned.set(text, str);
    this.heap.storeByte(str + 32, (this.heap.u8[str + 32] & ~3) | 2);
    this.makeImmortal(str);
    return str;
  }

  // ---- raising: `throw rt.typeError("…")` -----------------------------------------------------------------------------
  /** An exception with one str argument. */
  error(type: Ref, message: string): Raised {
    return new Raised(newExceptionWithText(this, type, message));
  }

  typeError(message: string): Raised {
    return this.error(T.TypeError, message);
  }

  valueError(message: string): Raised {
    return this.error(T.ValueError, message);
  }

  indexError(message: string): Raised {
    return this.error(T.IndexError, message);
  }

  overflowError(message: string): Raised {
    return this.error(T.OverflowError, message);
  }

  /** MemoryError carries no text. */
  memoryError(): Raised {
    return new Raised(newExceptionWithText(this, T.MemoryError, null));
  }

  limitExceeded(name: LimitExceeded["name"], message: string): LimitExceeded {
    return new LimitExceeded(name, message);
  }

  // ---- calling ----------------------------------------------------------------------------------------------------------
  /** Calls any callable; arguments borrowed, result owned. */
  call(callable: Ref, args: readonly Ref[], names: KeywordNames = null): Ref {
    const call = this.info(callable).tp_call;
    if (call === null) throw this.typeError(`'${this.typeName(callable)}' object is not callable`);
    return call(this, callable, args, names);
  }
}

/** Bytes before an instance: GC head, and for plain classes the managed weakref list and dict pointers. */
export function prefixSize(typeFlags: number): number {
  if ((typeFlags & PREFIXED) !== 0) return MANAGED_PREFIX_SIZE;
  return (typeFlags & TPFLAGS_HAVE_GC) !== 0 ? GC_HEAD_SIZE : 0;
}
