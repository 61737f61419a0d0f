// The gaps between boxes as a grid: lines run beside every box, and an arrow that finds no free view goes along them, the
// shortest way with the fewest bends, where few others go. Made once for a drawing and asked for each arrow.

import type { Point, Rect } from "./model.ts";

/** How far from a box its lines run: in the middle of the gap between two that stand side by side. */
export const LINE_MARGIN = 11;
const CLEARANCE = 3;
const BEND_COST = 30;
/** What it costs to share a piece of a line, for each arrow that is there already. */
const SHARE_COST = 9;

/** Above 1, a search runs ahead to its goal and may miss a way that is a little better; it looks at a sixth of the crossings. */
const HASTE = 1.3;

/** How far around its ends a way is looked for first. */
const DETOUR = 130;

interface Found {
  readonly points: Point[];
  /** Which of the goals it leads to. */
  readonly goal: number;
}

/** A place where a way begins or ends: on a line that runs up and down (`x`), or sideways (`y`). */
export interface Door {
  readonly point: Point;
  readonly isOn: "x" | "y";
}

export class RouteGrid {
  private readonly boxes: readonly Rect[];
  private readonly xs: readonly number[];
  private readonly ys: readonly number[];
  /** By crossing: whether one can go on to the right, or down, from there; and how many arrows do. */
  private readonly isRightBlocked: Uint8Array;
  private readonly isDownBlocked: Uint8Array;
  private readonly rightUses: Uint8Array;
  private readonly downUses: Uint8Array;
  private readonly costs: Float64Array;
  private readonly comeFrom: Int32Array;
  private readonly isDone: Uint8Array;
  /** States that the last search has met: all that the next one must forget. */
  private met: number[] = [];

  constructor(boxes: readonly Rect[]) {
    this.boxes = boxes;
    this.xs = lines(boxes.flatMap(({ x, width }) => [x - LINE_MARGIN, x + width + LINE_MARGIN]));
    this.ys = lines(boxes.flatMap(({ y, height }) => [y - LINE_MARGIN, y + height + LINE_MARGIN]));
    const size = this.xs.length * this.ys.length;
    this.isRightBlocked = new Uint8Array(size);
    this.isDownBlocked = new Uint8Array(size);
    this.rightUses = new Uint8Array(size);
    this.downUses = new Uint8Array(size);
    this.costs = new Float64Array(size * 2).fill(Infinity);
    this.comeFrom = new Int32Array(size * 2);
    this.isDone = new Uint8Array(size * 2);
    for (const box of boxes) this.block(box);
  }

  private block({ x, y, width, height }: Rect): void {
    const columns = this.xs.length;
    const left = indexFrom(this.xs, x - CLEARANCE);
    const right = indexFrom(this.xs, x + width + CLEARANCE) - 1;
    const top = indexFrom(this.ys, y - CLEARANCE);
    const bottom = indexFrom(this.ys, y + height + CLEARANCE) - 1;
    for (let yi = top; yi <= bottom; yi++) {
      for (let xi = Math.max(0, left - 1); xi <= right; xi++) this.isRightBlocked[yi * columns + xi] = 1;
    }
    for (let yi = Math.max(0, top - 1); yi <= bottom; yi++) {
      for (let xi = left; xi <= right; xi++) this.isDownBlocked[yi * columns + xi] = 1;
    }
  }

  /** Whether a straight way meets no box. */
  isFree(a: Point, b: Point): boolean {
    const left = Math.min(a.x, b.x);
    const right = Math.max(a.x, b.x);
    const top = Math.min(a.y, b.y);
    const bottom = Math.max(a.y, b.y);
    return !this.boxes.some(
      (box) =>
        left < box.x + box.width + CLEARANCE &&
        right > box.x - CLEARANCE &&
        top < box.y + box.height + CLEARANCE &&
        bottom > box.y - CLEARANCE,
    );
  }

  /**
   * The way from one door to the nearest of others, both included, and which one it is; null where there is none, or none
   * near the two where no other is looked for.
   */
  find(start: Door, goals: readonly Door[], isNearOnly: boolean): Found | null {
    // Most ways stay near their ends; where these are walled in, one looks everywhere.
    const near = this.search(start, goals, DETOUR);
    return near === null && !isNearOnly ? this.search(start, goals, Infinity) : near;
  }

  private search(start: Door, goals: readonly Door[], detour: number): Found | null {
    const columns = this.xs.length;
    const size = columns * this.ys.length;
    const { costs, comeFrom, isDone } = this;
    for (const state of this.met) {
      costs[state] = Infinity;
      isDone[state] = 0;
    }
    const met: number[] = [];
    this.met = met;
    const open = new Heap();
    const left = Math.min(...goals.map(({ point }) => point.x));
    const right = Math.max(...goals.map(({ point }) => point.x));
    const top = Math.min(...goals.map(({ point }) => point.y));
    const bottom = Math.max(...goals.map(({ point }) => point.y));
    const leftEnd = indexFrom(this.xs, Math.min(left, start.point.x) - detour);
    const rightEnd = indexFrom(this.xs, Math.max(right, start.point.x) + detour) - 1;
    const topEnd = indexFrom(this.ys, Math.min(top, start.point.y) - detour);
    const bottomEnd = indexFrom(this.ys, Math.max(bottom, start.point.y) + detour) - 1;
    /** No way to any goal is shorter: it leads the search towards them. */
    const rest = (crossing: number): number => {
      const xi = crossing % columns;
      const x = this.xs[xi] ?? 0;
      const y = this.ys[(crossing - xi) / columns] ?? 0;
      return Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom);
    };
    const doors = goals.map((goal) => this.crossingsBeside(goal));
    const aims = new Map<number, { goal: number; cost: number; isSideways: boolean }[]>();
    doors.forEach((crossings, goal) => {
      for (const { crossing, cost } of crossings) {
        const known = aims.get(crossing) ?? [];
        known.push({ goal, cost, isSideways: goals[goal]?.isOn === "y" });
        aims.set(crossing, known);
      }
    });
    const goalStates: number[] = goals.map(() => -1);
    const goalCosts: number[] = goals.map(() => Infinity);
    const reach = (state: number, cost: number, from: number): void => {
      const known = costs[state] ?? 0;
      if (cost >= known) return;
      if (known === Infinity) met.push(state);
      costs[state] = cost;
      comeFrom[state] = from;
      open.push(cost + HASTE * rest(state >> 1), state);
    };
    for (const { crossing, cost } of this.crossingsBeside(start))
      reach(crossing * 2 + (start.isOn === "y" ? 1 : 0), cost, -1);
    for (let entry = open.pop(); entry >= 0; entry = open.pop()) {
      const state = entry;
      if (state >= size * 2) return this.wayTo(start, goals, state - size * 2, goalStates);
      if (isDone[state] === 1) continue;
      isDone[state] = 1;
      const cost = costs[state] ?? 0;
      const crossing = state >> 1;
      const isSideways = (state & 1) === 1;
      for (const aim of aims.get(crossing) ?? []) {
        const total = cost + aim.cost + (aim.isSideways === isSideways ? 0 : BEND_COST) + BEND_COST;
        if (total >= (goalCosts[aim.goal] ?? 0)) continue;
        goalCosts[aim.goal] = total;
        goalStates[aim.goal] = state;
        open.push(total, size * 2 + aim.goal);
      }
      const xi = crossing % columns;
      const yi = (crossing - xi) / columns;
      const bendX = isSideways ? 0 : BEND_COST;
      const bendY = isSideways ? BEND_COST : 0;
      const x = this.xs[xi] ?? 0;
      const y = this.ys[yi] ?? 0;
      if (xi < rightEnd && this.isRightBlocked[crossing] === 0) {
        const way = (this.xs[xi + 1] ?? 0) - x + SHARE_COST * (this.rightUses[crossing] ?? 0);
        reach((crossing + 1) * 2 + 1, cost + way + bendX, state);
      }
      if (xi > leftEnd && this.isRightBlocked[crossing - 1] === 0) {
        const way = x - (this.xs[xi - 1] ?? 0) + SHARE_COST * (this.rightUses[crossing - 1] ?? 0);
        reach((crossing - 1) * 2 + 1, cost + way + bendX, state);
      }
      if (yi < bottomEnd && this.isDownBlocked[crossing] === 0) {
        const way = (this.ys[yi + 1] ?? 0) - y + SHARE_COST * (this.downUses[crossing] ?? 0);
        reach((crossing + columns) * 2, cost + way + bendY, state);
      }
      if (yi > topEnd && this.isDownBlocked[crossing - columns] === 0) {
        const way = y - (this.ys[yi - 1] ?? 0) + SHARE_COST * (this.downUses[crossing - columns] ?? 0);
        reach((crossing - columns) * 2, cost + way + bendY, state);
      }
    }
    return null;
  }

  /** The crossings on either side of a door, along its line. */
  private crossingsBeside({ point, isOn }: Door): { crossing: number; cost: number }[] {
    const columns = this.xs.length;
    const along = isOn === "x" ? this.ys : this.xs;
    const line = isOn === "x" ? indexFrom(this.xs, point.x - 0.3) : indexFrom(this.ys, point.y - 0.3);
    const place = isOn === "x" ? point.y : point.x;
    const next = indexFrom(along, place);
    return [next - 1, next].flatMap((index) => {
      const at = along[index];
      if (at === undefined) return [];
      const end = isOn === "x" ? { x: point.x, y: at } : { x: at, y: point.y };
      if (!this.isFree(point, end)) return [];
      const crossing = isOn === "x" ? index * columns + line : line * columns + index;
      return [{ crossing, cost: Math.abs(at - place) }];
    });
  }

  private wayTo(
    start: Door,
    goals: readonly Door[],
    goal: number,
    goalStates: readonly number[],
  ): Found | null {
    const columns = this.xs.length;
    const end = goals[goal];
    if (end === undefined) return null;
    const points: Point[] = [end.point];
    let before = -1;
    for (let state = goalStates[goal] ?? -1; state >= 0; state = this.comeFrom[state] ?? -1) {
      const crossing = state >> 1;
      const xi = crossing % columns;
      points.unshift({ x: this.xs[xi] ?? 0, y: this.ys[(crossing - xi) / columns] ?? 0 });
      if (before >= 0) this.use(crossing, before);
      before = crossing;
    }
    points.unshift(start.point);
    return { points, goal };
  }

  private use(a: number, b: number): void {
    const first = Math.min(a, b);
    const uses = Math.abs(a - b) === 1 ? this.rightUses : this.downUses;
    uses[first] = Math.min(255, (uses[first] ?? 0) + 1);
  }
}

/** Ascending, each once; none beyond the left or upper edge of the drawing. */
function lines(values: readonly number[]): number[] {
  return [...new Set(values.filter((value) => value > 1))].sort((a, b) => a - b);
}

/** Index of the first value that is at least `least`. */
function indexFrom(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cheapest first. */
class Heap {
  private readonly costs: number[] = [];
  private readonly states: number[] = [];

  push(cost: number, state: number): void {
    const { costs, states } = this;
    let at = costs.length;
    costs.push(cost);
    states.push(state);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((costs[parent] ?? 0) <= cost) break;
      costs[at] = costs[parent] ?? 0;
      states[at] = states[parent] ?? 0;
      at = parent;
    }
    costs[at] = cost;
    states[at] = state;
  }

  /** The cheapest state, taken out; -1 when there is none. */
  pop(): number {
    const { costs, states } = this;
    const top = states[0] ?? -1;
    const cost = costs.pop();
    const state = states.pop();
    if (cost === undefined || state === undefined) return -1;
    const count = costs.length;
    if (count === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && (costs[child + 1] ?? 0) < (costs[child] ?? 0)) child++;
      if (cost <= (costs[child] ?? 0)) break;
      costs[at] = costs[child] ?? 0;
      states[at] = states[child] ?? 0;
      at = child;
    }
    costs[at] = cost;
    states[at] = state;
    return top;
  }
}
