// The way of an arrow from the cell that holds an address to the box that lies there. It never runs under a box that it
// does not belong to: a plain curve where the view is free, else a path with rounded corners through the gaps between
// boxes, found as the shortest way with the fewest bends.

import type { Point, Rect } from "./model.ts";

export interface RouteRequest {
  readonly from: Point;
  readonly exit: "right" | "down";
  /** The box in which the arrow starts. */
  readonly sourceRect: Rect;
  readonly targetRect: Rect;
  /** Which of the arrows that end at this box it is, and how many they are: they end side by side. */
  readonly rank: number;
  readonly rankCount: number;
  /** Small whole number, to keep parallel ways apart. */
  readonly lane: number;
}

export interface Route {
  readonly path: string;
  readonly head: string;
}

type Side = "left" | "top" | "right" | "bottom";

const HEAD_LENGTH = 9;
const HEAD_WIDTH = 4.6;
const CLEARANCE = 5;
const SAMPLES = 26;
const CORNER = 9;
/** How far an arrow may sink below the lowest box: the drawing ends soon after (`DiagramPlan.height`). */
const SINK_MAX = 18;
/** How far from its dot an arrow may still be inside its own box. */
const LEAVING = 20;

interface End {
  readonly side: Side;
  /** On the edge of the box: the tip of the head. */
  readonly tip: Point;
  /** Where the line ends and the head begins. */
  readonly base: Point;
}

/** `boxes` are all boxes of the drawing, source and target included. */
export function routeArrow(request: RouteRequest, boxes: readonly Rect[]): Route {
  const obstacles = boxes.filter((box) => box !== request.sourceRect && box !== request.targetRect);
  const ends = sidesInOrder(request).map((side) => endAt(request, side));
  const floor = Math.max(0, ...boxes.map(({ y, height }) => y + height)) + SINK_MAX;
  for (const end of ends) {
    const curve = curveTo(request, end);
    if (isClear(curve, obstacles, request, floor)) return { path: curvePath(curve), head: headPath(end) };
  }
  const found = throughGaps(request, ends, boxes);
  if (found !== null) return { path: roundedPath(found.points), head: headPath(found.end) };
  const end = ends[0] ?? endAt(request, "left");
  return { path: curvePath(curveTo(request, end)), head: headPath(end) };
}

/** The sides of the target at which the arrow may end, the most natural first. */
function sidesInOrder({ from, exit, sourceRect, targetRect }: RouteRequest): Side[] {
  const isSelf = sourceRect === targetRect;
  if (isSelf) return exit === "down" ? ["bottom", "right"] : ["right", "top"];
  if (exit === "down") {
    if (targetRect.y > from.y) return ["top", "left", "right"];
    return targetRect.x > sourceRect.x + sourceRect.width
      ? ["left", "bottom", "top", "right"]
      : ["right", "bottom", "left", "top"];
  }
  if (targetRect.x >= from.x) return ["left", "top", "bottom", "right"];
  return ["right", "top", "bottom", "left"];
}

function endAt({ from, targetRect, rank, rankCount }: RouteRequest, side: Side): End {
  const { x, y, width, height } = targetRect;
  const isVertical = side === "left" || side === "right";
  const length = isVertical ? height : width;
  const spacing = Math.min(17, (length - 24) / Math.max(1, rankCount));
  const middle = isVertical ? Math.min(length / 2, 20 + ((rankCount - 1) * spacing) / 2 + 4) : length / 2;
  let along = middle + (rank - (rankCount - 1) / 2) * spacing;
  // From above or below, an arrow comes down as straight as it can.
  if (!isVertical && rankCount === 1)
    along = clamp(from.x - x, Math.min(18, length / 2), length - Math.min(18, length / 2));
  along = clamp(along, 9, length - 9);
  switch (side) {
    case "left":
      return { side, tip: { x, y: y + along }, base: { x: x - HEAD_LENGTH, y: y + along } };
    case "right":
      return {
        side,
        tip: { x: x + width, y: y + along },
        base: { x: x + width + HEAD_LENGTH, y: y + along },
      };
    case "top":
      return { side, tip: { x: x + along, y }, base: { x: x + along, y: y - HEAD_LENGTH } };
    case "bottom":
      return {
        side,
        tip: { x: x + along, y: y + height },
        base: { x: x + along, y: y + height + HEAD_LENGTH },
      };
  }
}

const outward: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

type Curve = readonly [Point, Point, Point, Point];

function curveTo({ from, exit, sourceRect, targetRect }: RouteRequest, end: End): Curve {
  const { base, side } = end;
  const out = outward[side];
  const distance = Math.hypot(base.x - from.x, base.y - from.y);
  const isSelf = sourceRect === targetRect;
  const pull = isSelf ? 34 : clamp(distance * 0.45, 16, 120);
  const start = exit === "right" ? { x: 1, y: 0 } : { x: 0, y: 1 };
  return [
    from,
    { x: from.x + start.x * pull, y: from.y + start.y * pull },
    { x: base.x + out.x * pull, y: base.y + out.y * pull },
    base,
  ];
}

function pointOn([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const x = u * u * u * a.x + 3 * u * u * t * b.x + 3 * u * t * t * c.x + t * t * t * d.x;
  const y = u * u * u * a.y + 3 * u * u * t * b.y + 3 * u * t * t * c.y + t * t * t * d.y;
  return { x, y };
}

function isClear(
  curve: Curve,
  obstacles: readonly Rect[],
  { sourceRect, targetRect }: RouteRequest,
  floor: number,
): boolean {
  for (let i = 1; i < SAMPLES; i++) {
    const point = pointOn(curve, i / SAMPLES);
    if (point.x < 2 || point.y > floor) return false;
    if (obstacles.some((box) => isInside(point, box, CLEARANCE))) return false;
    // Not across its own box, and not through the one it ends at.
    if (distance(point, curve[0]) > LEAVING && isInside(point, sourceRect, 1)) return false;
    if (i < SAMPLES - 1 && isInside(point, targetRect, -1) && sourceRect !== targetRect) return false;
  }
  return true;
}

function isInside({ x, y }: Point, box: Rect, margin: number): boolean {
  return (
    x > box.x - margin &&
    x < box.x + box.width + margin &&
    y > box.y - margin &&
    y < box.y + box.height + margin
  );
}

interface Found {
  readonly points: readonly Point[];
  readonly end: End;
}

const BEND_COST = 26;
const LANE_FIRST = 5;
const LANE_COUNT = 4;
const LANE_SPACING = 2;
/** How far an arrow runs straight before its head. */
const LAST_STRAIGHT = 2;
const STATES_MAX = 40_000;

/** The shortest path along the lines beside the boxes, to whichever side is nearest; null where there is none. */
function throughGaps(request: RouteRequest, ends: readonly End[], boxes: readonly Rect[]): Found | null {
  const { from, exit, lane } = request;
  // Lanes lie between boxes that stand GAP_X apart.
  const margin = LANE_FIRST + (lane % LANE_COUNT) * LANE_SPACING;
  const first: Point =
    exit === "right"
      ? { x: request.sourceRect.x + request.sourceRect.width + margin, y: from.y }
      : { x: from.x, y: request.sourceRect.y + request.sourceRect.height + margin };
  const lasts = ends.map(({ base, side }) => ({
    x: base.x + outward[side].x * LAST_STRAIGHT,
    y: base.y + outward[side].y * LAST_STRAIGHT,
  }));
  const xs = sorted(
    [
      first.x,
      ...lasts.map(({ x }) => x),
      ...boxes.flatMap((box) => [box.x - margin, box.x + box.width + margin]),
    ].filter((x) => x > 1),
  );
  const ys = sorted(
    [
      first.y,
      ...lasts.map(({ y }) => y),
      ...boxes.flatMap((box) => [box.y - margin, box.y + box.height + margin]),
    ].filter((y) => y > 1),
  );
  if (xs.length * ys.length * 2 > STATES_MAX) return null;
  const isFree = (x: number, y: number): boolean => !boxes.some((box) => isInside({ x, y }, box, 4));
  return search(first, lasts, xs, ys, isFree, exit, (index, points) => {
    const end = ends[index];
    return end === undefined ? null : { points: [from, ...points, end.base], end };
  });
}

/** Dijkstra over the crossings of the lines; the state is a crossing and whether one arrived sideways. */
function search(
  first: Point,
  lasts: readonly Point[],
  xs: readonly number[],
  ys: readonly number[],
  isFree: (x: number, y: number) => boolean,
  exit: "right" | "down",
  finish: (index: number, points: Point[]) => Found | null,
): Found | null {
  const columns = xs.length;
  const size = columns * ys.length * 2;
  const costs = new Float64Array(size).fill(Infinity);
  const comeFrom = new Int32Array(size).fill(-1);
  const isDone = new Uint8Array(size);
  const stateOf = (xi: number, yi: number, isSideways: boolean): number =>
    (yi * columns + xi) * 2 + (isSideways ? 1 : 0);
  const heap: [number, number][] = [];
  const goals = new Map<number, number>();
  lasts.forEach((last, index) => {
    const xi = xs.indexOf(last.x);
    const yi = ys.indexOf(last.y);
    if (xi < 0 || yi < 0) return;
    for (const isSideways of [true, false]) {
      const state = stateOf(xi, yi, isSideways);
      if (!goals.has(state)) goals.set(state, index);
    }
  });
  const start = stateOf(xs.indexOf(first.x), ys.indexOf(first.y), exit === "right");
  if (start < 0) return null;
  costs[start] = 0;
  push(heap, 0, start);
  while (heap.length > 0) {
    const state = pop(heap);
    if (isDone[state] === 1) continue;
    isDone[state] = 1;
    const goal = goals.get(state);
    if (goal !== undefined) {
      const points: Point[] = [];
      for (let at = state; at >= 0; at = comeFrom[at] ?? -1) {
        const cell = at >> 1;
        points.unshift({ x: xs[cell % columns] ?? 0, y: ys[Math.floor(cell / columns)] ?? 0 });
      }
      return finish(goal, points);
    }
    const cell = state >> 1;
    const xi = cell % columns;
    const yi = Math.floor(cell / columns);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const nextX = xs[xi + dx];
      const nextY = ys[yi + dy];
      const x = xs[xi];
      const y = ys[yi];
      if (nextX === undefined || nextY === undefined || x === undefined || y === undefined) continue;
      if (!isFree(nextX, nextY) || !isFree((x + nextX) / 2, (y + nextY) / 2)) continue;
      const next = stateOf(xi + dx, yi + dy, dx !== 0);
      const bend = (state & 1) === (dx !== 0 ? 1 : 0) ? 0 : BEND_COST;
      const cost = (costs[state] ?? 0) + Math.abs(nextX - x) + Math.abs(nextY - y) + bend;
      if (cost < (costs[next] ?? 0)) {
        costs[next] = cost;
        comeFrom[next] = state;
        push(heap, cost, next);
      }
    }
  }
  return null;
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function push(heap: [number, number][], cost: number, state: number): void {
  heap.push([cost, state]);
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const here = heap[at];
    const above = heap[parent];
    if (here === undefined || above === undefined || above[0] <= here[0]) return;
    heap[at] = above;
    heap[parent] = here;
    at = parent;
  }
}

function pop(heap: [number, number][]): number {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined) return -1;
  if (heap.length > 0) {
    heap[0] = last;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      const here = heap[at];
      if (left === undefined || here === undefined) break;
      const child = right !== undefined && right[0] < left[0] ? 2 * at + 2 : 2 * at + 1;
      const below = heap[child];
      if (below === undefined || here[0] <= below[0]) break;
      heap[at] = below;
      heap[child] = here;
      at = child;
    }
  }
  return top[1];
}

function curvePath([a, b, c, d]: Curve): string {
  return `M${at(a)}C${at(b)} ${at(c)} ${at(d)}`;
}

/** A polyline with its corners rounded. */
function roundedPath(points: readonly Point[]): string {
  const corners = points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    const isStraight =
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
  const pieces: string[] = [];
  corners.forEach((point, index) => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (before === undefined) pieces.push(`M${at(point)}`);
    else if (after === undefined) pieces.push(`L${at(point)}`);
    else {
      const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      pieces.push(`L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`);
    }
  });
  return pieces.join("");
}

function headPath({ tip, base }: End): string {
  const dx = (tip.x - base.x) / HEAD_LENGTH;
  const dy = (tip.y - base.y) / HEAD_LENGTH;
  const left = { x: base.x - dy * HEAD_WIDTH, y: base.y + dx * HEAD_WIDTH };
  const right = { x: base.x + dy * HEAD_WIDTH, y: base.y - dx * HEAD_WIDTH };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
