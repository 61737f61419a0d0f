// The stack of the run's frames as a tree that only grows: each call adds a node below its caller's, a return goes back to
// the parent. A step remembers one node, and with it the whole stack, at no cost that grows with its depth.

export interface FrameNode {
  readonly parent: FrameNode | null;
  /** Address of the frame in the heap. */
  readonly frame: number;
  /** Counts the calls of the run; a generator that is resumed keeps its number. */
  readonly callId: number;
  readonly depth: number;
  /** The line of this frame that runs or has run last; null before its first. It moves on with the run. */
  line: number | null;
}
