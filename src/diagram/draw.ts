// One step of a run as geometry: the frames and objects of its snapshot at their planned places, what changed since the
// step before marked, what is gone as a ghost, and an arrow from every cell that holds an address.

import type { FrameView, ObjectId, ObjectView, SlotView, Snapshot } from "../trace/index.ts";
import { findChanges } from "./changes.ts";
import type { Changes } from "./changes.ts";
import {
  CELL_HEIGHT,
  FRAME_PADDING,
  FRAME_ROW_HEIGHT,
  FRAME_TITLE_HEIGHT,
  MORE_WIDTH,
  OBJECT_HEAD_HEIGHT,
  OBJECT_PADDING,
  ROW_HEIGHT,
  SLOT_CELL_HEIGHT,
  FOLD_HEIGHT,
  BOTTOM_MARGIN,
  HEADING_HEIGHT,
  addressText,
  cut,
  frameCellWidth,
  frameHeight,
  frameRows,
  hasTextLine,
  labelText,
  measureObject,
  monoWidth,
  objectLabel,
  objectText,
  slotText,
  slotWidth,
  textLineHeight,
} from "./measure.ts";
import type { Inlined } from "./measure.ts";
import type {
  Arrow,
  DiagramModel,
  FoldBox,
  FrameBox,
  Mark,
  ObjectBox,
  Point,
  Rect,
  SlotBox,
  Span,
} from "./model.ts";
import type { DiagramPlan } from "./plan.ts";
import { routeArrows, stubRoute } from "./route-arrows.ts";
import type { RouteRequest } from "./route-arrows.ts";

/** Above this many arrows those that lead far, that no frame's name begins and that nothing has just changed are stubs. */
const WHOLE_ARROWS_MAX = 90;
/** Likewise of those that end at the same object, in any drawing. */
const SHARED_ARROWS_MAX = 12;
/** How far from its slot an arrow's box may be, to either side and up or down together, to be drawn all the same. */
const NEAR = 290;

/** `previous` is the step whose difference is marked; null where there is none. Both are known to the plan. */
export function drawDiagram(plan: DiagramPlan, now: Snapshot, previous: Snapshot | null): DiagramModel {
  const snapshot = plan.shown(now);
  const before = previous === null ? null : plan.shown(previous);
  const changes = findChanges(before, snapshot);
  const inlined = plan.inlined(now);
  const { frames, fold } = drawFrames(plan, snapshot, changes, inlined);
  const objects = snapshot.objects.flatMap(
    (object) => drawObject(plan, object, changes, inlined, false) ?? [],
  );
  const inlinedBefore = previous === null ? inlined : plan.inlined(previous);
  // What only folded frames lead to is not drawn, and not gone.
  const alive = new Set(now.objects.map(({ id }) => id));
  const gone = changes.vanished.filter(({ id }) => !alive.has(id));
  const ghosts = gone.flatMap((object) => drawObject(plan, object, changes, inlinedBefore, true) ?? []);
  const shownGhosts = ghosts.filter(({ rect }) => !objects.some((other) => isOverlapping(rect, other.rect)));
  const arrows = drawArrows(frames, fold, objects);
  const { isNarrow, width } = plan.options;
  return {
    width,
    height: plan.height,
    isNarrow,
    filled: filledBy(plan, frames, [...objects, ...shownGhosts]),
    frames,
    fold,
    objects: [...objects, ...shownGhosts],
    arrows,
    isCrowded: arrows.length > WHOLE_ARROWS_MAX,
    stackHeading: { x: plan.stackX, y: 17 },
    heapHeading: { x: plan.heapX, y: isNarrow ? plan.heapTop - 16 : 17 },
    hiddenCount: snapshot.hiddenCount,
  };
}

/** The heap begins at the top where it stands beside the stack; on a phone the stack's empty top is not needed. */
function filledBy(plan: DiagramPlan, frames: readonly FrameBox[], objects: readonly ObjectBox[]): Span {
  const bottoms = [...frames, ...objects].map(({ rect }) => rect.y + rect.height);
  // An empty heap below the stack still has its heading.
  if (plan.options.isNarrow) bottoms.push(plan.heapTop - HEADING_HEIGHT / 2);
  const frameTop = Math.min(plan.height, ...frames.map(({ rect }) => rect.y));
  return {
    top: plan.options.isNarrow ? Math.max(0, frameTop - HEADING_HEIGHT) : 0,
    bottom: Math.min(plan.height, Math.max(0, ...bottoms) + BOTTOM_MARGIN),
  };
}

function isOverlapping(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function drawFrames(
  plan: DiagramPlan,
  snapshot: Snapshot,
  changes: Changes,
  inlined: Inlined,
): { frames: FrameBox[]; fold: FoldBox | null } {
  const { shown, foldedCount } = plan.fold(snapshot);
  const pushed = new Set(changes.pushed.map(({ id }) => id));
  const frames = shown.flatMap((index, level) => {
    const frame = snapshot.frames[index];
    if (frame === undefined) return [];
    const isTop = index === snapshot.frames.length - 1;
    return [drawFrame(plan, frame, plan.levelTop(level), isTop, pushed.has(frame.id), changes, inlined)];
  });
  const rect: Rect = {
    x: plan.stackX + 12,
    y: plan.levelTop(-1),
    width: plan.stackWidth - 24,
    height: FOLD_HEIGHT,
  };
  return { frames, fold: foldedCount > 0 ? { rect, count: foldedCount } : null };
}

function drawFrame(
  plan: DiagramPlan,
  frame: FrameView,
  top: number,
  isTop: boolean,
  isNew: boolean,
  changes: Changes,
  inlined: Inlined,
): FrameBox {
  const { lens } = plan.options;
  const width = plan.stackWidth;
  const rect: Rect = { x: plan.stackX, y: top, width, height: frameHeight(frame) };
  const changed = new Set(
    changes.names.filter((change) => change.frame?.id === frame.id).map(({ label }) => label),
  );
  const cellW = frameCellWidth(lens);
  const nameLength = Math.floor((width - 2 * FRAME_PADDING - cellW - 5) / monoWidth("x", 15));
  const slots = frameRows(frame).map(({ slot, key: rowKey, kind }, index): SlotBox => {
    const y = top + FRAME_TITLE_HEIGHT + index * FRAME_ROW_HEIGHT;
    const cell: Rect = {
      x: rect.x + width - FRAME_PADDING - cellW,
      y: y - 1,
      width: cellW,
      height: SLOT_CELL_HEIGHT,
    };
    const key = `f${frame.id}:${rowKey}`;
    const isChanged = kind === "stack" ? changes.stacked.has(key) : changed.has(slot.label);
    return {
      key,
      label: slot.label,
      labelText: cut(slot.label, nameLength),
      labelAt: { x: rect.x + FRAME_PADDING, y: y + 17 },
      text: slotText(slot, lens, inlined),
      target: slot.target,
      inlined: inlinedIn(slot, inlined),
      cell,
      dot: { x: cell.x + cell.width - 1, y: cell.y + cell.height / 2 },
      exit: "right",
      mark: isNew || kind === "return" ? "new" : isChanged ? "changed" : "same",
    };
  });
  const line = frame.line === null ? "" : ` · line ${frame.line}`;
  const room = Math.floor((width - 2 * FRAME_PADDING) / 7.1) - line.length;
  const title = `${cut(frame.title, Math.max(8, room))}${line}`;
  return { frame, rect, title, isTop, slots, mark: isNew ? "new" : "same" };
}

function drawObject(
  plan: DiagramPlan,
  object: ObjectView,
  changes: Changes,
  inlined: Inlined,
  isGhost: boolean,
): ObjectBox | null {
  const { lens, showsRefs } = plan.options;
  const place = plan.placeOf(object.id);
  if (place === undefined) return null;
  const measure = measureObject(object, lens, showsRefs, plan.heapWidth, inlined);
  const rect: Rect = { x: place.x, y: place.y, width: measure.width, height: measure.height };
  const changed = new Set(
    changes.slots.filter((change) => change.object?.id === object.id).map(({ label }) => label),
  );
  const isNew = changes.appeared.has(object.id);
  const isCounted = showsRefs && changes.counts.has(object.id);
  const mark: Mark = isGhost ? "freed" : isNew ? "new" : changed.size > 0 || isCounted ? "changed" : "same";
  const slots = object.slots
    .slice(0, measure.slotCount)
    .map((slot, index) =>
      drawObjectSlot(
        plan,
        object,
        slot,
        index,
        rect,
        inlined,
        isGhost ? "freed" : isNew ? "same" : changed.has(slot.label) ? "changed" : "same",
      ),
    );
  const hidden = object.slotCount - slots.length;
  const isRow = object.kind === "sequence" || object.kind === "set";
  const hasRows = object.kind === "mapping" || object.kind === "record";
  const moreAt = isRow
    ? {
        x: rect.x + OBJECT_PADDING + slots.length * slotWidth(object, lens, inlined) + MORE_WIDTH / 2,
        y: rect.y + OBJECT_HEAD_HEIGHT + CELL_HEIGHT / 2 + 4.5,
      }
    : {
        x: rect.x + rect.width / 2,
        y: rect.y + OBJECT_HEAD_HEIGHT + textLineHeight(object) + slots.length * ROW_HEIGHT + 17,
      };
  const hasText = hasTextLine(object) || !(isRow || hasRows);
  return {
    object,
    rect,
    address: addressText(object.address, lens, false),
    label: isGhost ? "gone" : objectLabel(object, showsRefs),
    text: hasText ? objectText(object) : isEmptyContainer(object) ? emptyText(object) : null,
    textAt: { x: rect.x + rect.width / 2, y: rect.y + OBJECT_HEAD_HEIGHT + (hasRows ? 14 : 21) },
    slots,
    more: hidden > 0 ? { text: `… ${hidden.toLocaleString("en")} more`, at: moreAt } : null,
    mark,
  };
}

function isEmptyContainer(object: ObjectView): boolean {
  return object.slotCount === 0 && !hasTextLine(object);
}

function emptyText(object: ObjectView): string | null {
  return object.kind === "record" ? null : "empty";
}

function drawObjectSlot(
  plan: DiagramPlan,
  object: ObjectView,
  slot: SlotView,
  index: number,
  rect: Rect,
  inlined: Inlined,
  mark: Mark,
): SlotBox {
  const { lens } = plan.options;
  const width = slotWidth(object, lens, inlined);
  const key = `o${object.id}:${slot.label}`;
  const text = slotText(slot, lens, inlined);
  if (object.kind === "sequence" || object.kind === "set") {
    const cell: Rect = {
      x: rect.x + OBJECT_PADDING + index * width,
      y: rect.y + OBJECT_HEAD_HEIGHT,
      width,
      height: CELL_HEIGHT,
    };
    const dot = { x: cell.x + width / 2, y: cell.y + cell.height };
    return {
      key,
      label: slot.label,
      labelText: null,
      labelAt: dot,
      text,
      target: slot.target,
      inlined: inlinedIn(slot, inlined),
      cell,
      dot,
      exit: "down",
      mark,
    };
  }
  const y = rect.y + OBJECT_HEAD_HEIGHT + textLineHeight(object) + index * ROW_HEIGHT;
  const cell: Rect = {
    x: rect.x + rect.width - OBJECT_PADDING - width,
    y: y - 1,
    width,
    height: ROW_HEIGHT - 5,
  };
  const dot = { x: cell.x + cell.width - 1, y: cell.y + cell.height / 2 };
  const labelAt = { x: rect.x + OBJECT_PADDING, y: y + 15 };
  return {
    key,
    label: slot.label,
    labelText: labelText(slot.label),
    labelAt,
    text,
    target: slot.target,
    inlined: inlinedIn(slot, inlined),
    cell,
    dot,
    exit: "right",
    mark,
  };
}

function inlinedIn({ target }: SlotView, inlined: Inlined): ObjectView | null {
  return target === null ? null : (inlined.get(target) ?? null);
}

interface Wanted {
  readonly slot: SlotBox;
  readonly sourceRect: Rect;
  readonly targetRect: Rect;
  readonly mark: Mark;
}

function drawArrows(
  frames: readonly FrameBox[],
  fold: FoldBox | null,
  objects: readonly ObjectBox[],
): Arrow[] {
  const rects = new Map<ObjectId, Rect>(objects.map(({ object, rect }) => [object.id, rect]));
  const wanted: Wanted[] = [];
  // Innermost frame first: its arrows end highest.
  for (const { slots, rect: sourceRect } of [...frames].reverse()) collect(slots, sourceRect, rects, wanted);
  for (const { slots, rect: sourceRect, mark } of objects) {
    const from = wanted.length;
    collect(slots, sourceRect, rects, wanted);
    // What a new object holds is new as well.
    if (mark === "new")
      for (let i = from; i < wanted.length; i++) wanted[i] = { ...(wanted[i] as Wanted), mark: "new" };
  }
  const boxes = [...frames.map(({ rect }) => rect), ...(fold === null ? [] : [fold.rect]), ...rects.values()];
  const isLarge = wanted.length > WHOLE_ARROWS_MAX;
  const named = wanted.filter(({ slot }) => slot.key.startsWith("f")).length;
  const shares = new Map<Rect, number>();
  for (const { targetRect } of wanted) shares.set(targetRect, (shares.get(targetRect) ?? 0) + 1);
  const isSpare = ({ mark, targetRect }: Wanted, index: number): boolean =>
    mark === "same" && index >= named && (isLarge || (shares.get(targetRect) ?? 0) > SHARED_ARROWS_MAX);
  const isStub = (one: Wanted, index: number): boolean =>
    isSpare(one, index) && distanceTo(one.targetRect, one.slot.dot) > NEAR;
  const counts = new Map<Rect, { total: number; next: number }>();
  for (const [index, one] of wanted.entries()) {
    if (isStub(one, index)) continue;
    const { targetRect } = one;
    const count = counts.get(targetRect) ?? { total: 0, next: 0 };
    counts.set(targetRect, { ...count, total: count.total + 1 });
  }
  const requests = wanted.map((one, index): RouteRequest => {
    const { slot, sourceRect, targetRect } = one;
    const isShort = isStub(one, index);
    const count = isShort ? { total: 1, next: 0 } : (counts.get(targetRect) ?? { total: 1, next: 0 });
    if (!isShort) counts.set(targetRect, { ...count, next: count.next + 1 });
    return {
      from: slot.dot,
      exit: slot.exit,
      sourceRect,
      targetRect,
      rank: count.next,
      rankCount: count.total,
      isSpare: isSpare(one, index),
    };
  });
  const stubs = new Set(wanted.flatMap((one, index) => (isStub(one, index) ? [index] : [])));
  const found = routeArrows(
    requests.filter((_, index) => !stubs.has(index)),
    boxes,
  );
  let next = 0;
  const routes = requests.map((request, index) => (stubs.has(index) ? stubRoute(request) : found[next++]));
  return wanted.flatMap(({ slot, mark }, index) => {
    const route = routes[index];
    return route === undefined ? [] : [{ key: slot.key, target: slot.target ?? -1, mark, ...route }];
  });
}

function distanceTo({ x, y, width, height }: Rect, point: Point): number {
  const across = Math.max(x - point.x, point.x - x - width, 0);
  return across + Math.max(y - point.y, point.y - y - height, 0);
}

function collect(
  slots: readonly SlotBox[],
  sourceRect: Rect,
  rects: ReadonlyMap<ObjectId, Rect>,
  wanted: Wanted[],
): void {
  for (const slot of slots) {
    const targetRect = slot.target === null ? undefined : rects.get(slot.target);
    if (targetRect !== undefined) wanted.push({ slot, sourceRect, targetRect, mark: slot.mark });
  }
}
