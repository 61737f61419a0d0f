// The way of an arrow from the cell that holds an address to the box that lies there. It never runs under a box that it
// does not belong to: a plain curve where the view is free, else a path with rounded corners through the gaps between
// boxes (`route-grid.ts`), moved apart from others that go there too (`nudge.ts`). Where there are very many, those that
// nothing has just changed and that would lead far are stubs: they show where they start and which way, and the rest when one
// points at them.

import type { Point, Rect } from "./model.ts";
import { nudge } from "./nudge.ts";
import { LINE_MARGIN, RouteGrid } from "./route-grid.ts";
import type { Door } from "./route-grid.ts";

export interface RouteRequest {
  readonly from: Point;
  readonly exit: "right" | "down";
  /** The box in which the arrow starts. */
  readonly sourceRect: Rect;
  readonly targetRect: Rect;
  /** Which of the arrows that end at this box it is, and how many they are: they end side by side. */
  readonly rank: number;
  readonly rankCount: number;
  /** It may be a stub. */
  readonly isSpare: boolean;
}

export interface Route {
  readonly path: string;
  readonly head: string;
  /** Of a stub: the way to its target, across whatever lies there; null where `path` leads to it. */
  readonly whole: { readonly path: string; readonly head: string } | null;
}

type Side = "left" | "top" | "right" | "bottom";

const HEAD_LENGTH = 9;
const HEAD_WIDTH = 4.6;
const CLEARANCE = 5;
const SAMPLES = 26;
const CORNER = 9;
/** How far an arrow may sink below the lowest box: the drawing ends soon after (`DiagramPlan.height`). To the right there is less. */
const SINK_MAX = 18;
const STUB_LENGTH = 10;
/** Spare arrows for which a way through the gaps is looked for, at most: the drawing must stay quick. */
const SPARE_SEARCHES_MAX = 50;
/** How far from its dot an arrow may still be inside its own box. */
const LEAVING = 20;

interface End {
  readonly side: Side;
  /** On the edge of the box: the tip of the head. */
  readonly tip: Point;
  /** Where the line ends and the head begins. */
  readonly base: Point;
}

/** Way of an arrow, before it is written down. */
type Way =
  | { readonly kind: "stub" }
  | { readonly kind: "curve"; readonly curve: Curve; readonly end: End }
  | { readonly kind: "path"; readonly points: readonly Point[]; readonly end: End };

/** The ways of all arrows of a drawing; `boxes` are all its boxes, sources and targets included. */
export function routeArrows(requests: readonly RouteRequest[], boxes: readonly Rect[]): Route[] {
  const limits = {
    right: Math.max(0, ...boxes.map(({ x, width }) => x + width)) + LINE_MARGIN + 1,
    bottom: Math.max(0, ...boxes.map(({ y, height }) => y + height)) + SINK_MAX,
  };
  let grid: RouteGrid | null = null;
  let spareSearches = 0;
  const ways = requests.map((request): Way => {
    const ends = sidesInOrder(request).map((side) => endAt(request, side));
    for (const end of ends) {
      if (isBackwards(request, end)) continue;
      const curve = curveTo(request, end);
      if (isClear(curve, boxes, request, limits)) return { kind: "curve", curve, end };
    }
    if (request.isSpare && ++spareSearches > SPARE_SEARCHES_MAX) return { kind: "stub" };
    grid ??= new RouteGrid(boxes);
    const found = throughGaps(request, ends, grid);
    if (found !== null) return { kind: "path", ...found };
    if (request.isSpare) return { kind: "stub" };
    const end = ends[0] ?? endAt(request, "left");
    return { kind: "curve", curve: curveTo(request, end), end };
  });
  const apart = nudge(
    ways.map((way) => (way.kind === "path" ? way.points : [])),
    boxes,
  );
  return ways.map((way, index) => {
    if (way.kind === "stub") {
      const request = requests[index];
      return request === undefined ? { path: "", head: "", whole: null } : stubRoute(request);
    }
    const path = way.kind === "curve" ? curvePath(way.curve) : roundedPath(apart[index] ?? []);
    return { path, head: headPath(way.end), whole: null };
  });
}

/** A curve that passed its target and came back to it from behind would be a loop. */
function isBackwards({ from, sourceRect, targetRect }: RouteRequest, { side, tip }: End): boolean {
  if (sourceRect === targetRect) return false;
  if (side === "bottom") return tip.y > from.y;
  return side === "top" && tip.y < from.y;
}

/** Only the beginning is drawn, and the plain curve to the most natural side when one points at it. */
export function stubRoute(request: RouteRequest): Route {
  const { from, exit } = request;
  const along = (length: number): Point =>
    exit === "right" ? { x: from.x + length, y: from.y } : { x: from.x, y: from.y + length };
  const base = along(STUB_LENGTH);
  const end = endAt(request, sidesInOrder(request)[0] ?? "left");
  return {
    path: `M${at(from)}L${at(base)}`,
    head: headPath({ side: "left", tip: along(STUB_LENGTH + HEAD_LENGTH), base }),
    whole: { path: curvePath(curveTo(request, end)), head: headPath(end) },
  };
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
  boxes: readonly Rect[],
  { sourceRect, targetRect }: RouteRequest,
  limits: { readonly right: number; readonly bottom: number },
): boolean {
  const reach = reachOf(curve);
  const obstacles = boxes.filter(
    (box) =>
      box !== sourceRect &&
      box !== targetRect &&
      box.x < reach.x + reach.width + CLEARANCE &&
      reach.x < box.x + box.width + CLEARANCE &&
      box.y < reach.y + reach.height + CLEARANCE &&
      reach.y < box.y + box.height + CLEARANCE,
  );
  for (let i = 1; i < SAMPLES; i++) {
    const point = pointOn(curve, i / SAMPLES);
    if (point.x < 2 || point.x > limits.right || point.y > limits.bottom) return false;
    if (obstacles.some((box) => isInside(point, box, CLEARANCE))) return false;
    // Not across its own box, and not through the one it ends at.
    if (distance(point, curve[0]) > LEAVING && isInside(point, sourceRect, 1)) return false;
    if (i < SAMPLES - 1 && isInside(point, targetRect, -1) && sourceRect !== targetRect) return false;
  }
  return true;
}

/** The curve lies within the box of its four points. */
function reachOf(curve: Curve): Rect {
  const xs = curve.map(({ x }) => x);
  const ys = curve.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function isInside({ x, y }: Point, box: Rect, margin: number): boolean {
  return (
    x > box.x - margin &&
    x < box.x + box.width + margin &&
    y > box.y - margin &&
    y < box.y + box.height + margin
  );
}

/** The way through the gaps, to whichever side is nearest; null where there is none. */
function throughGaps(
  { from, exit, sourceRect, isSpare }: RouteRequest,
  ends: readonly End[],
  grid: RouteGrid,
): { points: Point[]; end: End } | null {
  const start: Door =
    exit === "right"
      ? { point: { x: sourceRect.x + sourceRect.width + LINE_MARGIN, y: from.y }, isOn: "x" }
      : { point: { x: from.x, y: sourceRect.y + sourceRect.height + LINE_MARGIN }, isOn: "y" };
  const goals = ends.map(({ tip, side }): Door => {
    const { x, y } = outward[side];
    const point = { x: tip.x + x * LINE_MARGIN, y: tip.y + y * LINE_MARGIN };
    return { point, isOn: x === 0 ? "y" : "x" };
  });
  const found = grid.find(start, goals, isSpare);
  const end = found === null ? undefined : ends[found.goal];
  return found === null || end === undefined ? null : { points: [from, ...found.points, end.base], end };
}

function curvePath([a, b, c, d]: Curve): string {
  return `M${at(a)}C${at(b)} ${at(c)} ${at(d)}`;
}

/** A polyline with its corners rounded. */
function roundedPath(corners: readonly Point[]): string {
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
