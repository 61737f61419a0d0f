// The whole run in a few points: heap bytes and depth of the stack over time, and where calls, allocations, frees, collections
// and output lie, for charts that stay small however long the run is.

/** Some steps in a row, from `step` to before the next point's. */
export interface SeriesPoint {
  readonly step: number;
  readonly stepCount: number;
  /** Bytes in live blocks of the heap: the least and the most of these steps, and the step of the most. */
  readonly heapBytesMin: number;
  readonly heapBytesMax: number;
  readonly heapPeakStep: number;
  /** Frames on the stack at the deepest. */
  readonly depthMax: number;
  readonly callCount: number;
  readonly returnCount: number;
  readonly raiseCount: number;
  /** Objects that these steps are the first to see, and the first not to see any more. */
  readonly allocatedCount: number;
  readonly freedCount: number;
  /** Runs of the cycle collector. */
  readonly collectionCount: number;
  /** Characters printed. */
  readonly outputCount: number;
}

export interface RunSeries {
  readonly stepCount: number;
  readonly points: readonly SeriesPoint[];
  readonly heapBytesMax: number;
  readonly depthMax: number;
  /** The first step at which the stack is that deep. */
  readonly deepestStep: number;
}

/** What is known of each step, a column a field. */
export interface SeriesSource {
  readonly stepCount: number;
  heapBytes(step: number): number;
  depth(step: number): number;
  isCall(step: number): boolean;
  isReturn(step: number): boolean;
  isRaise(step: number): boolean;
  allocated(step: number): number;
  freed(step: number): number;
  /** Collections up to the step. */
  collections(step: number): number;
  stdoutLength(step: number): number;
}

export function seriesOf(source: SeriesSource, pointCountMax: number): RunSeries {
  const { stepCount } = source;
  const count = Math.min(stepCount, Math.max(1, Math.floor(pointCountMax)));
  const points: SeriesPoint[] = [];
  let heapBytesMax = 0;
  let depthMax = 0;
  let deepestStep = 0;
  for (let index = 0; index < count; index++) {
    const from = Math.floor((index * stepCount) / count);
    const to = Math.floor(((index + 1) * stepCount) / count);
    const point = pointOf(source, from, to);
    points.push(point);
    heapBytesMax = Math.max(heapBytesMax, point.heapBytesMax);
    if (point.depthMax > depthMax) {
      depthMax = point.depthMax;
      deepestStep = from;
      while (source.depth(deepestStep) !== depthMax) deepestStep++;
    }
  }
  return { stepCount, points, heapBytesMax, depthMax, deepestStep };
}

function pointOf(source: SeriesSource, from: number, to: number): SeriesPoint {
  let heapBytesMin = Infinity;
  let heapBytesMax = -1;
  let heapPeakStep = from;
  let depthMax = 0;
  const counts = { callCount: 0, returnCount: 0, raiseCount: 0, allocatedCount: 0, freedCount: 0 };
  for (let step = from; step < to; step++) {
    const bytes = source.heapBytes(step);
    heapBytesMin = Math.min(heapBytesMin, bytes);
    if (bytes > heapBytesMax) {
      heapBytesMax = bytes;
      heapPeakStep = step;
    }
    depthMax = Math.max(depthMax, source.depth(step));
    if (source.isCall(step)) counts.callCount++;
    if (source.isReturn(step)) counts.returnCount++;
    if (source.isRaise(step)) counts.raiseCount++;
    counts.allocatedCount += source.allocated(step);
    counts.freedCount += source.freed(step);
  }
  const before = Math.max(0, from - 1);
  return {
    step: from,
    stepCount: to - from,
    heapBytesMin,
    heapBytesMax,
    heapPeakStep,
    depthMax,
    ...counts,
    collectionCount: source.collections(to - 1) - (from === 0 ? 0 : source.collections(before)),
    outputCount: source.stdoutLength(to - 1) - (from === 0 ? 0 : source.stdoutLength(before)),
  };
}
