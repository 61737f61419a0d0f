// Ways that share a line are moved apart, so that each can be followed with the eye: a straight piece gives way sideways, as
// far as the gap allows, and the pieces before and after it grow or shrink with it.

import type { Point, Rect } from "./model.ts";

/** Distances to try, from the line. */
const OFFSETS = [0, 4, -4, 8, -8, 12, -12] as const;
const APART = 3.4;
/** Pieces that only touch at their ends do not disturb each other. */
const TOUCH = 1;
const CLEARANCE = 3;

interface Piece {
  readonly isVertical: boolean;
  /** The place across: x of an upright piece, y of a level one. */
  readonly across: number;
  readonly from: number;
  readonly to: number;
}

/** The same ways, corners only, with their inner pieces apart. First and last pieces stay: they lead from a dot and to a head. */
export function nudge(ways: readonly (readonly Point[])[], boxes: readonly Rect[]): Point[][] {
  const taken: Piece[] = [];
  return ways.map((way) => {
    const points = cornersOf(way);
    for (let at = 1; at + 2 < points.length; at++) {
      const a = points[at];
      const b = points[at + 1];
      if (a === undefined || b === undefined) continue;
      const isVertical = a.x === b.x;
      const across = isVertical ? a.x : a.y;
      const moved = (offset: number): Piece =>
        isVertical
          ? { isVertical, across: across + offset, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }
          : { isVertical, across: across + offset, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) };
      const offset =
        OFFSETS.find((candidate) => {
          const piece = moved(candidate);
          return !taken.some((other) => isTooNear(piece, other)) && isClear(piece, boxes);
        }) ?? 0;
      const shift = (point: Point): Point =>
        isVertical ? { x: point.x + offset, y: point.y } : { x: point.x, y: point.y + offset };
      points[at] = shift(a);
      points[at + 1] = shift(b);
    }
    for (let at = 1; at + 2 < points.length; at++) {
      const a = points[at];
      const b = points[at + 1];
      if (a !== undefined && b !== undefined) taken.push(pieceBetween(a, b));
    }
    return points;
  });
}

function pieceBetween(a: Point, b: Point): Piece {
  return a.x === b.x
    ? { isVertical: true, across: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }
    : { isVertical: false, across: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) };
}

function isTooNear(a: Piece, b: Piece): boolean {
  return (
    a.isVertical === b.isVertical &&
    Math.abs(a.across - b.across) < APART &&
    a.from < b.to - TOUCH &&
    b.from < a.to - TOUCH
  );
}

function isClear({ isVertical, across, from, to }: Piece, boxes: readonly Rect[]): boolean {
  if (across < 2) return false;
  return !boxes.some(({ x, y, width, height }) => {
    const [start, length, low, high] = isVertical ? [x, width, y, y + height] : [y, height, x, x + width];
    return (
      across > start - CLEARANCE &&
      across < start + length + CLEARANCE &&
      from < high + CLEARANCE &&
      to > low - CLEARANCE
    );
  });
}

/** Points at which the way turns, and its ends. */
function cornersOf(way: readonly Point[]): Point[] {
  const distinct = way.filter((point, index) => {
    const before = way[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
