// Which version's code the compiler makes: the few of its rules that changed between versions and that a running program
// can observe. Without one, the compiler makes what 3.14 makes.

export interface CompileTarget {
  /** Loads of locals that need no count of their own become LOAD_FAST_BORROW. */
  readonly borrowsLoads: boolean;
  readonly borrowsLoopIterables: boolean;
  readonly borrowsPastEmptyBlocks: boolean;
  /** Comprehensions run in the frame around them (PEP 709). */
  readonly inlinesComprehensions: boolean;
  /** LOAD_SMALL_INT: small ints are no constants, and a function without a docstring does not begin its constants with None. */
  readonly loadsSmallInts: boolean;
  /** STORE_FAST_LOAD_FAST, which keeps `s += t` from growing the str in place. */
  readonly fusesStoreAndLoad: boolean;
  /** Slots of the stack that an iterator, or what is awaited, takes while it is gone through. */
  readonly iteratorSlots: number;
  /** What leaves a generator passes a handler, which needs room on the stack. */
  readonly guardsGenerators: boolean;
}

export const TARGET_3_14: CompileTarget = {
  borrowsLoads: true,
  borrowsLoopIterables: true,
  borrowsPastEmptyBlocks: false,
  inlinesComprehensions: true,
  loadsSmallInts: true,
  fusesStoreAndLoad: true,
  iteratorSlots: 1,
  guardsGenerators: true,
};
