// A run over time as geometry: areas of heap bytes and stack depth, and the places of its events, in a box of CHART_WIDTH.
// What a point stands for is in `src/trace/series.ts`.

import type { RunSeries, SeriesPoint } from "../trace/index.ts";

export const CHART_WIDTH = 1000;

/** An area under steps, from the floor at `height` upwards; values are cut at 0 and `most`. */
export function areaPath(values: readonly number[], least: number, most: number, height: number): string {
  if (values.length === 0) return "";
  const span = Math.max(1e-9, most - least);
  const width = CHART_WIDTH / values.length;
  const pieces = values.map((value, index) => {
    const y = round(height - Math.min(1, Math.max(0, (value - least) / span)) * (height - 2));
    return `V${y}H${round((index + 1) * width)}`;
  });
  return `M0 ${height}${pieces.join("")}V${height}Z`;
}

export interface HeapArea {
  readonly path: string;
  readonly least: number;
  readonly most: number;
}

/** Heap bytes from a bit below the least to the most, so that small programs show something. */
export function heapArea({ points, heapBytesMax }: RunSeries, height: number): HeapArea {
  const least = points.reduce((low, point) => Math.min(low, point.heapBytesMin), Infinity);
  const floor = least - (heapBytesMax - least) * 0.25 - 1;
  const values = points.map((point) => point.heapBytesMax);
  return { path: areaPath(values, floor, heapBytesMax, height), least, most: heapBytesMax };
}

export function depthArea({ points, depthMax }: RunSeries, height: number): string {
  const values = points.map((point) => point.depthMax);
  return areaPath(values, 0, Math.max(1, depthMax), height);
}

export type SeriesEvent = "calls" | "allocations" | "frees" | "collections" | "output";

const counts: Readonly<Record<SeriesEvent, (point: SeriesPoint) => number>> = {
  calls: (point) => point.callCount,
  allocations: (point) => point.allocatedCount,
  frees: (point) => point.freedCount,
  collections: (point) => point.collectionCount,
  output: (point) => point.outputCount,
};
export const SERIES_EVENTS = Object.keys(counts) as readonly SeriesEvent[];

export interface EventMarks {
  readonly event: SeriesEvent;
  /** How many there are in the whole run; of output, characters. */
  readonly total: number;
  /** One path of ticks, higher where more happened. */
  readonly path: string;
}

/** The marks of each kind of event that the run has. */
export function eventMarks({ points }: RunSeries, height: number): EventMarks[] {
  const width = CHART_WIDTH / Math.max(1, points.length);
  return SERIES_EVENTS.flatMap((event) => {
    const values = points.map(counts[event]);
    const total = values.reduce((sum, value) => sum + value, 0);
    if (total === 0) return [];
    const most = Math.max(...values);
    const thick = Math.max(1.5, Math.min(8, width * 0.6));
    const path = values
      .flatMap((value, index) => {
        if (value === 0) return [];
        const high = round(height * (0.4 + 0.6 * (Math.log1p(value) / Math.log1p(most))));
        const x = round((index + 0.5) * width - thick / 2);
        return [`M${x} ${height}v${-high}h${round(thick)}v${high}Z`];
      })
      .join("");
    return [{ event, total, path }];
  });
}

/** The step at a place along the chart, 0 to 1. */
export function stepAt(stepCount: number, share: number): number {
  return Math.min(Math.max(0, stepCount - 1), Math.max(0, Math.floor(share * stepCount)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
