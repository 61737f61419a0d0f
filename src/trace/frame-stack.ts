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

/** Of a deeper stack, frames at either end that are shown. */
const OUTER_FRAME_COUNT = 16;
const INNER_FRAME_COUNT = 48;

/** The frames of a stack that are shown, outermost first. */
export function shownNodes(innermost: FrameNode | null): FrameNode[] {
  const depth = innermost?.depth ?? 0;
  const isWhole = depth <= OUTER_FRAME_COUNT + INNER_FRAME_COUNT;
  const nodes: FrameNode[] = [];
  for (let node = innermost; node !== null; node = node.parent) {
    if (isWhole || node.depth <= OUTER_FRAME_COUNT || node.depth > depth - INNER_FRAME_COUNT)
      nodes.unshift(node);
  }
  return nodes;
}
