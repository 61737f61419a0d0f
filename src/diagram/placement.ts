// Where each object stands, for the whole run. An object is given its place once, when it is first seen, and keeps it; a
// place is given again when the object that stood there has gone, as the allocator gives an address again. So nothing
// ever jumps when a step is taken, and a loop that makes a thousand ints does not need a thousand places.

import type { ObjectId } from "../trace/index.ts";
import type { Rect } from "./model.ts";

/** What must be known of an object before it can be placed. */
export interface Sighting {
  readonly id: ObjectId;
  /** The largest it gets. */
  readonly width: number;
  readonly height: number;
  /** First and last step at which it is drawn, its ghost included. */
  readonly firstStep: number;
  readonly lastStep: number;
  /** The object that leads to it; null when names do. */
  readonly owner: ObjectId | null;
  /** Where in its owner: 0 at the left edge, 1 at the right. */
  readonly share: number;
  /** Below its owner's row of items, or beside it, as high as the name that leads to it. */
  readonly side: "below" | "beside";
  /** How far below its owner's top that name stands. */
  readonly rowTop: number;
}

interface Placed extends Rect {
  readonly firstStep: number;
  readonly lastStep: number;
}

/** Wide enough for several arrows side by side. */
export const GAP_X = 22;
export const GAP_Y = 34;
const FIRST_COLUMN_HEIGHT = 430;
/** From a record to what stands beside it. */
const BESIDE_GAP = 34;
/** How far from the wanted place one still stands beside. */
const BESIDE_REACH = { right: 60, up: 40, down: 260 } as const;

export class Placement {
  private readonly width: number;
  private readonly placed = new Map<ObjectId, Placed>();

  /** `width` is that of the heap's area. */
  constructor(width: number) {
    this.width = width;
  }

  has(id: ObjectId): boolean {
    return this.placed.has(id);
  }

  placeOf(id: ObjectId): Rect | undefined {
    return this.placed.get(id);
  }

  /** Lowest edge of all places. */
  get height(): number {
    let height = 0;
    for (const place of this.placed.values()) height = Math.max(height, place.y + place.height);
    return height;
  }

  /** Gives the object its place; its owner, if any, must have one already. */
  add(sighting: Sighting): void {
    if (this.placed.has(sighting.id)) return;
    const neighbours = [...this.placed.values()].filter(
      (other) => other.firstStep <= sighting.lastStep && sighting.firstStep <= other.lastStep,
    );
    const owner = sighting.owner === null ? undefined : this.placed.get(sighting.owner);
    const at = this.findRoom(sighting, owner, neighbours);
    const { width, height, firstStep, lastStep } = sighting;
    this.placed.set(sighting.id, { ...at, width, height, firstStep, lastStep });
  }

  private findRoom(
    sighting: Sighting,
    owner: Placed | undefined,
    neighbours: readonly Placed[],
  ): { x: number; y: number } {
    const { width } = sighting;
    const beside =
      owner === undefined || sighting.side === "below" ? null : this.roomBeside(sighting, owner, neighbours);
    if (beside !== null) return beside;
    const wanted =
      owner === undefined
        ? 0
        : owner.x + sighting.share * owner.width - (width / 2) * (1 - Math.abs(1 - 2 * sighting.share));
    const wantedX = clamp(owner === undefined ? 0 : wanted, 0, Math.max(0, this.width - width));
    const top = owner === undefined ? 0 : owner.y + owner.height + GAP_Y;
    const rows = new Set([top]);
    for (const other of neighbours) {
      // A row begins where another box begins (to stand beside it) or below one.
      if (other.y >= top) rows.add(other.y);
      if (other.y + other.height + GAP_Y > top) rows.add(other.y + other.height + GAP_Y);
    }
    const heights = [...rows].sort((a, b) => a - b);
    // What a name leads to stands in the first column, where its arrow meets nothing, while there is height for it.
    const columns = owner === undefined ? [0, this.width] : [this.width];
    for (const column of columns) {
      for (const y of heights) {
        if (column === 0 && y > FIRST_COLUMN_HEIGHT) break;
        const x = this.roomInRow(y, wantedX, column, sighting, neighbours);
        if (x !== null) return { x, y };
      }
    }
    const below = Math.max(0, ...neighbours.map((other) => other.y + other.height + GAP_Y));
    return { x: 0, y: Math.max(top, below) };
  }

  /** Room to the right of the owner, near the row that leads here; null where there is none within reach. */
  private roomBeside(
    sighting: Sighting,
    owner: Placed,
    neighbours: readonly Placed[],
  ): { x: number; y: number } | null {
    const wantedX = owner.x + owner.width + BESIDE_GAP;
    const wantedY = owner.y + sighting.rowTop;
    if (wantedX + sighting.width > this.width) return null;
    const least = Math.max(0, owner.y - BESIDE_REACH.up);
    const rows = new Set([owner.y, wantedY]);
    for (const other of neighbours) {
      if (other.x + other.width <= owner.x) continue;
      rows.add(other.y);
      rows.add(other.y + other.height + GAP_Y);
    }
    const heights = [...rows]
      .filter((y) => y >= least && y <= wantedY + BESIDE_REACH.down)
      .sort((a, b) => Math.abs(a - wantedY) - Math.abs(b - wantedY) || a - b);
    for (const y of heights) {
      const x = this.roomInRow(y, wantedX, this.width, sighting, neighbours);
      if (x !== null && x >= wantedX && x <= wantedX + BESIDE_REACH.right) return { x, y };
    }
    return null;
  }

  /** The x nearest to the wanted one that is free at this height, `xMax` at most. */
  private roomInRow(
    y: number,
    wantedX: number,
    xMax: number,
    sighting: Sighting,
    neighbours: readonly Placed[],
  ): number | null {
    const { width, height } = sighting;
    const beside = neighbours.filter(
      (other) => other.y < y + height + GAP_Y - 1 && y < other.y + other.height + GAP_Y - 1,
    );
    const candidates = [wantedX, 0];
    for (const other of beside) candidates.push(other.x + other.width + GAP_X, other.x - width - GAP_X);
    const free = candidates.filter(
      (x) =>
        x >= 0 &&
        x <= xMax &&
        (x + width <= this.width || x === 0) &&
        beside.every(
          (other) => x >= other.x + other.width + GAP_X - 0.5 || x + width + GAP_X - 0.5 <= other.x,
        ),
    );
    free.sort((a, b) => Math.abs(a - wantedX) - Math.abs(b - wantedX) || a - b);
    return free[0] ?? null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
