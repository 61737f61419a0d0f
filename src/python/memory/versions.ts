// What differs between the versions of CPython, as far as a program can observe it: one row a version, read by whoever
// needs a number of it. Measured with 3.11.7, 3.13.18, 3.14.10 and 3.15.2 on 64-bit Linux.

import {
  START_WORDS,
  START_WORDS_3_11,
  START_WORDS_3_13,
  START_WORDS_3_14,
  START_WORDS_3_15,
  START_WORDS_SINCE_3_13,
} from "./start-words.ts";

/** Bytes by which `sys.getsizeof` of an object differs from 3.14's, by the name of its nearest builtin type. */
export type SizeDifferences = Readonly<Record<string, number>>;

export interface StartFreeLists {
  readonly list: number;
  readonly dict: number;
  readonly dictkeys: number;
  readonly float: number;
  readonly int: number;
  /** Of length 1, 2, 3 and so on. */
  readonly tuples: readonly number[];
}

export interface VersionProfile {
  readonly name: string;
  /** The point release, as `sys.version_info` has it. */
  readonly micro: number;
  // ---- made once
  readonly smallIntMax: number;
  /** The ints made once have a bit of their own in their tag. */
  readonly marksSmallInts: boolean;
  /** What `sys.getrefcount` says of what is never freed. */
  readonly immortalCount: number;
  /** Strings that are there before a program begins and are never freed. */
  readonly startWords: () => ReadonlySet<string>;
  // ---- the compiler
  /** LOAD_FAST_BORROW: a local is pushed without counting. */
  readonly borrowsLoads: boolean;
  /** Calls with unpacked arguments run in the same loop; else the tuple, the dict and the array made of both live on. */
  readonly inlinesUnpackedCalls: boolean;
  /** Calling a class enters its `__init__` in the same loop, without collecting the arguments. */
  readonly entersInit: boolean;
  /** `__getattr__` is bound before it is called. */
  readonly bindsHooks: boolean;
  /** Functions that get their arguments in a tuple, besides those that do in every version. */
  readonly tupleFunctions: readonly string[];
  /** Builtin types that get their arguments in a tuple. */
  readonly tupleTypes: ReadonlySet<string>;
  /** The array of a call with a dict of keywords holds the object before them too. */
  readonly holdsSelfOfKeywordCalls: boolean;
  /** Constants are pushed without counting. */
  readonly borrowsConstants: boolean;
  /** Constants are folded in the tree, whose objects live until the program has run. */
  readonly foldsIntoTree: boolean;
  /** `__dict__` and `__weakref__` of classes are descriptors that belong to no class. */
  readonly sharesClassDescriptors: boolean;
  /** Only instances of plain classes have their values inside. */
  readonly inlinesPlainValuesOnly: boolean;
  /** Values of instances lie in blocks of their own, which their dict takes over once there is one. */
  readonly keepsValuesOutside: boolean;
  /** A bytearray keeps its bytes in a bytes object. */
  readonly holdsBytesInBytearrays: boolean;
  /** The message about an attribute that has no place says that there is no `__dict__`. */
  readonly explainsMissingDict: boolean;
  /** Calls by which `sys.setrecursionlimit` counts the depth higher. */
  readonly depthShift: number;
  /** Nothing is immortal: what is made once has a count of its own. */
  readonly countsEverything: boolean;
  /** The generation in which the start has left its objects; 0: all but the program's own. */
  readonly startGeneration: number;
  /** A function's frame keeps the dict that `locals()` gave, and gives the same one each time. */
  readonly cachesLocals: boolean;
  readonly borrowsLoopIterables: boolean;
  /** The search for borrowed loads goes on through empty blocks. */
  readonly borrowsPastEmptyBlocks: boolean;
  readonly inlinesComprehensions: boolean;
  /** A store and a load after it on the same line are one instruction. */
  readonly fusesStoreAndLoad: boolean;
  /** Slots of the stack that an iterator takes while it is gone through, and whether generators have a handler around
   * them: so much larger or smaller are frames and generators told to be. */
  readonly iteratorSlots: number;
  readonly guardsGenerators: boolean;
  /** Small ints are loaded by an instruction of their own and are no constants of a code object. */
  readonly loadsSmallInts: boolean;
  // ---- order of death
  readonly clearsLastLocalFirst: boolean;
  readonly dropsRightOperandFirst: boolean;
  /** The same, for arithmetic and subscripts. */
  readonly dropsRightOfArithmeticFirst: boolean;
  /** An exception in `__del__` is reported with a text that says where. */
  readonly saysWhereIgnored: boolean;
  // ---- the collector
  readonly thresholds: readonly [number, number, number];
  /** A dict is tracked from its birth on, not from the first trackable value on. */
  readonly tracksEveryDict: boolean;
  /** What `gc.get_stats()` has besides the three counts. */
  readonly moreStats: readonly string[];
  /** A tuple of what cannot be in a cycle is untracked from its birth on. */
  readonly untracksNewTuples: boolean;
  readonly untracksPlainFrozensets: boolean;
  // ---- free lists: how many objects each keeps; absent: none
  readonly freeLists: Readonly<Record<string, number>>;
  /** Kept tables of dicts are told of in `sys._debugmallocstats()`. */
  readonly showsKeptKeys: boolean;
  /** How many of each are there when a program starts. */
  readonly startFreeLists: StartFreeLists;
  /** `gc.get_count()` before the program's own code is counted. */
  readonly startCounts: readonly [number, number, number];
  // ---- lists
  /** `del list[i]` leaves the list its room, however much. */
  readonly keepsRoomOnDeleteItem: boolean;
  /** A list of at most so many slots keeps them until it is empty. */
  readonly keptListCapacity: number;
  /** The length for which a list makes room when it is made from an iterator that tells none. */
  readonly unknownLengthHint: number;
  /** `list(x for …)` is compiled to a loop that appends. */
  readonly compilesListOfGenerator: boolean;
  /** Lists made from dicts, sets and their views grow as by appending; else their room is the exact even number. */
  readonly growsListsOfUnordered: boolean;
  /** `str.split` makes no more room than the text can need. */
  readonly countsFieldsAhead: boolean;
  /** New dict tables are sized by a formula that overshoots. */
  readonly roundsTablesUp: boolean;
  // ---- sizes
  /** Where classes made in Python say that the dict and the weak references of their instances lie; null: it depends on
   * the fields before them. */
  readonly managedDictOffset: number | null;
  readonly managedWeaklistOffset: number | null;
  readonly sizes: SizeDifferences;
  /** Types in C that have no GC head there, though 3.14's have. */
  readonly untrackedNatives: ReadonlySet<string>;
}

/** Containers of every version. */
const OLD_FREE_LISTS = { float: 100, list: 80, dict: 80, dictkeys: 80, tuple: 2000 };
const NEW_FREE_LISTS = {
  ...OLD_FREE_LISTS,
  int: 100,
  list_iterator: 10,
  tuple_iterator: 10,
  slice: 1,
  range: 6,
  range_iterator: 6,
  method: 20,
  builtin_function: 16,
};

const START_3_14: StartFreeLists = {
  list: 9,
  dict: 9,
  dictkeys: 2,
  float: 3,
  int: 5,
  tuples: [5, 8, 7, 1, 2, 2, 4, 1, 3, 1, 4, 4, 9, 1, 2, 3, 0, 6, 1, 0],
};

/** The set is made when it is first asked for. */
function words(text: string): () => ReadonlySet<string> {
  let set: ReadonlySet<string> | undefined;
  return () => (set ??= new Set(text.split(" ")));
}

const CPYTHON_3_14: VersionProfile = {
  name: "3.14",
  micro: 10,
  smallIntMax: 256,
  marksSmallInts: true,
  immortalCount: 3221225472,
  startWords: words(START_WORDS + START_WORDS_SINCE_3_13 + START_WORDS_3_14),
  borrowsLoads: true,
  inlinesUnpackedCalls: true,
  entersInit: true,
  bindsHooks: false,
  tupleFunctions: [],
  tupleTypes: new Set(),
  holdsSelfOfKeywordCalls: true,
  borrowsConstants: false,
  foldsIntoTree: false,
  sharesClassDescriptors: false,
  inlinesPlainValuesOnly: false,
  keepsValuesOutside: false,
  holdsBytesInBytearrays: false,
  explainsMissingDict: true,
  depthShift: 0,
  countsEverything: false,
  startGeneration: 0,
  cachesLocals: false,
  borrowsLoopIterables: true,
  borrowsPastEmptyBlocks: false,
  inlinesComprehensions: true,
  loadsSmallInts: true,
  fusesStoreAndLoad: true,
  iteratorSlots: 1,
  guardsGenerators: true,
  clearsLastLocalFirst: true,
  dropsRightOperandFirst: true,
  dropsRightOfArithmeticFirst: false,
  saysWhereIgnored: true,
  thresholds: [2000, 10, 10],
  tracksEveryDict: true,
  moreStats: [],
  untracksNewTuples: true,
  untracksPlainFrozensets: false,
  freeLists: NEW_FREE_LISTS,
  showsKeptKeys: true,
  startFreeLists: START_3_14,
  startCounts: [1918, 2, 0],
  keptListCapacity: 32,
  keepsRoomOnDeleteItem: false,
  unknownLengthHint: 8,
  compilesListOfGenerator: false,
  growsListsOfUnordered: true,
  countsFieldsAhead: true,
  roundsTablesUp: false,
  managedDictOffset: -1,
  managedWeaklistOffset: -32,
  sizes: {},
  untrackedNatives: new Set(),
};

const CPYTHON_3_15: VersionProfile = {
  ...CPYTHON_3_14,
  name: "3.15",
  micro: 2,
  startWords: words(START_WORDS + START_WORDS_SINCE_3_13 + START_WORDS_3_15),
  smallIntMax: 1024,
  borrowsLoopIterables: false,
  holdsSelfOfKeywordCalls: false,
  iteratorSlots: 2,
  borrowsConstants: true,
  sharesClassDescriptors: true,
  holdsBytesInBytearrays: true,
  startGeneration: 1,
  borrowsPastEmptyBlocks: true,
  dropsRightOfArithmeticFirst: true,
  untracksPlainFrozensets: true,
  moreStats: ["candidates", "duration"],
  freeLists: { ...NEW_FREE_LISTS, complex: 100 },
  startFreeLists: {
    ...START_3_14,
    list: 10,
    tuples: [4, 7, 6, 1, 2, 2, 1, 1, 3, 1, 6, 4, 10, 0, 2, 1, 2, 4, 1, 1],
  },
  startCounts: [30, 3, 0],
  compilesListOfGenerator: true,
  sizes: {
    static_type: 8,
    type: 8,
    class: 8,
    module: 48,
    bytearray: 8,
    bytearray_data: 33,
    "_struct.Struct": 8,
  },
};

const CPYTHON_3_13: VersionProfile = {
  ...CPYTHON_3_14,
  name: "3.13",
  micro: 18,
  marksSmallInts: false,
  immortalCount: 4294967295,
  startWords: words(START_WORDS + START_WORDS_SINCE_3_13 + START_WORDS_3_13),
  borrowsLoads: false,
  foldsIntoTree: true,
  inlinesPlainValuesOnly: true,
  startGeneration: 1,
  loadsSmallInts: false,
  clearsLastLocalFirst: false,
  dropsRightOperandFirst: false,
  saysWhereIgnored: false,
  tracksEveryDict: false,
  untracksNewTuples: false,
  freeLists: OLD_FREE_LISTS,
  startFreeLists: {
    ...START_3_14,
    dictkeys: 3,
    int: 0,
    tuples: [5, 8, 11, 1, 0, 3, 4, 3, 3, 5, 2, 8, 3, 1, 2, 2, 1, 3, 1, 0],
  },
  startCounts: [10, 3, 0],
  keptListCapacity: 0,
  keepsRoomOnDeleteItem: true,
  sizes: {
    tuple: -8,
    function: -8,
    generator: -8,
    coroutine: -8,
    async_generator: -8,
    class: -8,
    type: -8,
    code: -8,
    frame: -16,
    SyntaxError: -8,
    map: -8,
    Union: -24,
    "_io.StringIO": 48,
    "decimal.Context": -8,
    "functools.partial": -16,
    "itertools.cycle": 8,
  },
};

const CPYTHON_3_11: VersionProfile = {
  ...CPYTHON_3_13,
  name: "3.11",
  micro: 7,
  immortalCount: 1000000000,
  startWords: words(START_WORDS + START_WORDS_3_11),
  inlinesComprehensions: false,
  inlinesUnpackedCalls: false,
  entersInit: false,
  bindsHooks: true,
  tupleFunctions: ["min", "max"],
  tupleTypes: new Set(["str", "int"]),
  keepsRoomOnDeleteItem: false,
  foldsIntoTree: true,
  explainsMissingDict: false,
  depthShift: 1,
  countsEverything: true,
  cachesLocals: true,
  keepsValuesOutside: true,
  startGeneration: 1,
  managedDictOffset: null,
  managedWeaklistOffset: null,
  thresholds: [700, 10, 10],
  showsKeptKeys: false,
  startFreeLists: {
    list: 40,
    dict: 8,
    dictkeys: 4,
    float: 4,
    int: 0,
    tuples: [4, 8, 2, 2, 3, 0, 8, 6, 1, 0, 1, 3, 5, 1, 2, 2, 2, 3, 1, 6],
  },
  startCounts: [260, 0, 2],
  growsListsOfUnordered: false,
  countsFieldsAhead: false,
  roundsTablesUp: true,
  fusesStoreAndLoad: false,
  guardsGenerators: false,
  sizes: {
    ...CPYTHON_3_13.sizes,
    str_ascii: 8,
    str_compact: 16,
    function: -16,
    class: -32,
    type: -32,
    static_type: 8,
    code: -24,
    frame: -32,
    generator: 0,
    coroutine: 0,
    async_generator: 0,
    ImportError: -8,
    BaseExceptionGroup: -16,
    range_iterator: 8,
    map: -8,
    instance: 8,
    subclass: 8,
    str_subclass: 16,
    items_subclass: -16,
    weakref_only: -16,
    latin1_singleton: -3,
    longrange_iterator: 8,
    "_io.StringIO": 0,
    "_io.TextIOWrapper": -8,
    "_sre.SRE_Scanner": -24,
    "itertools.accumulate": -8,
    "itertools.groupby": -8,
    "itertools.pairwise": -8,
    "itertools._tee": -8,
    "operator.methodcaller": -24,
  },
  untrackedNatives: new Set(["decimal.Decimal", "decimal.Context"]),
};

const PROFILES: readonly VersionProfile[] = [CPYTHON_3_11, CPYTHON_3_13, CPYTHON_3_14, CPYTHON_3_15];

/** The row of a version; 3.14's where it has none. */
export function versionProfile(name: string): VersionProfile {
  return PROFILES.find((profile) => profile.name === name) ?? CPYTHON_3_14;
}
