// The stack of the run's frames as a tree that only grows: each call adds a node below its caller's, a return goes back to
// the parent. A step remembers one node, and with it the whole stack, at no cost that grows with its depth. The tree is
// columns of numbers, a row a call; a `FrameNode` is a row to look at.

const FIRST_CAPACITY = 64;
const NO_ROW = -1;

export class FrameTree {
  length = 0;
  private parents = new Int32Array(FIRST_CAPACITY);
  private frames = new Int32Array(FIRST_CAPACITY);
  private callIds = new Int32Array(FIRST_CAPACITY);
  private depths = new Int32Array(FIRST_CAPACITY);
  private lines = new Int32Array(FIRST_CAPACITY);

  get byteLength(): number {
    return this.length * 20;
  }

  /** A call: `parent` is the caller's node, null for the module's own. */
  add(parent: FrameNode | null, frame: number, callId: number): FrameNode {
    const row = this.length;
    if (row === this.parents.length) this.grow();
    this.parents[row] = parent?.row ?? NO_ROW;
    this.frames[row] = frame;
    this.callIds[row] = callId;
    this.depths[row] = parent === null ? 1 : parent.depth + 1;
    this.lines[row] = 0;
    this.length = row + 1;
    return new FrameNode(this, row);
  }

  node(row: number): FrameNode | null {
    return row < 0 ? null : new FrameNode(this, row);
  }

  parentOf(row: number): number {
    return this.parents[row] ?? NO_ROW;
  }

  frameOf(row: number): number {
    return this.frames[row] ?? 0;
  }

  callIdOf(row: number): number {
    return this.callIds[row] ?? 0;
  }

  depthOf(row: number): number {
    return this.depths[row] ?? 0;
  }

  lineOf(row: number): number {
    return this.lines[row] ?? 0;
  }

  setLine(row: number, line: number): void {
    this.lines[row] = line;
  }

  private grow(): void {
    const capacity = this.parents.length * 2;
    const larger = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(capacity);
      copy.set(column);
      return copy;
    };
    this.parents = larger(this.parents);
    this.frames = larger(this.frames);
    this.callIds = larger(this.callIds);
    this.depths = larger(this.depths);
    this.lines = larger(this.lines);
  }
}

/** A call of the run. Two nodes are the same call when their rows are the same. */
export class FrameNode {
  readonly row: number;
  private readonly tree: FrameTree;

  constructor(tree: FrameTree, row: number) {
    this.tree = tree;
    this.row = row;
  }

  get parent(): FrameNode | null {
    return this.tree.node(this.tree.parentOf(this.row));
  }

  /** Address of the frame in the heap. */
  get frame(): number {
    return this.tree.frameOf(this.row);
  }

  /** Counts the calls of the run; a generator that is resumed keeps its number. */
  get callId(): number {
    return this.tree.callIdOf(this.row);
  }

  get depth(): number {
    return this.tree.depthOf(this.row);
  }

  /** The line of this frame that runs or has run last; null before its first. It moves on with the run. */
  get line(): number | null {
    return this.tree.lineOf(this.row) || null;
  }

  set line(line: number | null) {
    this.tree.setLine(this.row, line ?? 0);
  }
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
