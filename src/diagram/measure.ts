// How large things are drawn, and what is written in them. Letters are measured by rule (JetBrains Mono is 0.6 em wide), so
// that a drawing made when the site is built and one made in the browser agree to the pixel.

import type { FrameView, Lens, ObjectId, ObjectView, SlotView } from "../trace/index.ts";

export const MONO = 0.6;
const SANS = 0.56;
/** Capitals and underscores are wider. */
const SANS_WIDE = 0.7;

export const HEADING_HEIGHT = 34;
/** Under the lowest box, where arrows may turn. */
export const BOTTOM_MARGIN = 22;
export const FRAME_PADDING = 14;
export const FRAME_TITLE_HEIGHT = 34;
export const FRAME_ROW_HEIGHT = 33;
export const FRAME_GAP = 12;
export const FOLD_HEIGHT = 26;
export const SLOT_CELL_HEIGHT = 26;

export const OBJECT_PADDING = 11;
export const OBJECT_HEAD_HEIGHT = 27;
export const CELL_HEIGHT = 32;
export const ROW_HEIGHT = 28;
const VALUE_BODY_HEIGHT = 36;
const OBJECT_BOTTOM = 10;
const VALUE_TEXT_SIZE = 16;
const VALUE_WIDTH_MIN = 80;
const TEXT_CHARACTERS_MAX = 26;
const LABEL_CHARACTERS_MAX = 16;
/** Longer values keep their box: a frame's cell has room for no more. */
const INLINED_CHARACTERS_MAX = 8;
const INLINED_WIDTH_MIN = 32;
export const MORE_WIDTH = 86;

export function monoWidth(text: string, size: number): number {
  return text.length * size * MONO;
}

function sansWidth(text: string, size: number): number {
  const wide = text.match(/[A-Z_]/g)?.length ?? 0;
  return ((text.length - wide) * SANS + wide * SANS_WIDE) * size;
}

/** `1016` in the textbook; `0x7f3c40001230` in CPython, of which a narrow cell shows the last digits. */
export function addressText(address: number, lens: Lens, isShort: boolean): string {
  if (lens === "textbook") return String(address);
  const hex = address.toString(16);
  return isShort && hex.length > 5 ? `…${hex.slice(-5)}` : `0x${hex}`;
}

export function cut(text: string, characterCountMax: number): string {
  return text.length <= characterCountMax ? text : `${text.slice(0, characterCountMax - 1)}…`;
}

export function labelText(label: string): string {
  return cut(label, LABEL_CHARACTERS_MAX);
}

/** Width of the cell that holds an address. */
export function cellWidth(lens: Lens): number {
  return lens === "textbook" ? 48 : 66;
}

export function frameCellWidth(lens: Lens): number {
  return lens === "textbook" ? 76 : 84;
}

/** Objects whose values are written into the slots that hold them. */
export type Inlined = ReadonlyMap<ObjectId, ObjectView>;

/** Numbers, `None`, truth values and texts of a few characters: nothing can be seen in their box that a slot has no room for. */
export function isSmallValue({ kind, isCut, text }: ObjectView): boolean {
  return kind === "value" && !isCut && text.length <= INLINED_CHARACTERS_MAX;
}

/** What a slot's cell says: the address that it holds, or the small value that lies there. */
export function slotText(slot: SlotView, lens: Lens, inlined: Inlined): string {
  if (slot.target === null || slot.address === null) return "";
  return inlined.get(slot.target)?.text ?? addressText(slot.address, lens, true);
}

/** Width of an object's cells: all alike, wide enough for what the widest says. */
export function slotWidth(object: ObjectView, lens: Lens, inlined: Inlined): number {
  if (inlined.size === 0) return cellWidth(lens);
  let width = INLINED_WIDTH_MIN;
  for (const { target } of object.slots) {
    if (target === null) continue;
    const value = inlined.get(target);
    width = Math.max(width, value === undefined ? cellWidth(lens) : monoWidth(value.text, 13.5) + 13);
  }
  return Math.ceil(width);
}

export function objectText(object: ObjectView): string {
  return cut(object.text, TEXT_CHARACTERS_MAX);
}

/** `list`, `list · 3 refs`; an immortal object's count is not kept, and none is shown. */
export function objectLabel(object: ObjectView, showsRefs: boolean): string {
  const type = cut(object.type, TEXT_CHARACTERS_MAX);
  if (!showsRefs || object.refs === null) return type;
  return `${type} · ${object.refs} ${object.refs === 1 ? "ref" : "refs"}`;
}

export interface ObjectMeasure {
  readonly width: number;
  readonly height: number;
  /** How many slots fit. */
  readonly slotCount: number;
}

/** Size of an object's box; `widthMax` is the heap's. */
export function measureObject(
  object: ObjectView,
  lens: Lens,
  showsRefs: boolean,
  widthMax: number,
  inlined: Inlined,
): ObjectMeasure {
  const address = addressText(object.address, lens, false);
  const label = objectLabel(object, showsRefs);
  const head = monoWidth(address, 13) + 9 + sansWidth(label, 12.5) + 2 * OBJECT_PADDING;
  if (object.kind === "sequence" || object.kind === "set") {
    const cell = slotWidth(object, lens, inlined);
    const room = Math.min(widthMax, 560) - 2 * OBJECT_PADDING;
    const fits = Math.floor(room / cell);
    const isWhole = object.slotCount <= fits && object.slots.length === object.slotCount;
    const slotCount = isWhole
      ? object.slotCount
      : Math.max(1, Math.min(object.slots.length, Math.floor((room - MORE_WIDTH) / cell)));
    const cells = slotCount * cell + (isWhole ? 0 : MORE_WIDTH);
    const width = Math.max(head, cells + 2 * OBJECT_PADDING, VALUE_WIDTH_MIN);
    return { width: Math.ceil(width), height: OBJECT_HEAD_HEIGHT + CELL_HEIGHT + OBJECT_BOTTOM, slotCount };
  }
  if (object.kind === "mapping" || object.kind === "record") {
    const slotCount = object.slots.length;
    const longest = Math.max(0, ...object.slots.map((slot) => labelText(slot.label).length));
    const rows = longest * 13.5 * MONO + 16 + slotWidth(object, lens, inlined) + 2 * OBJECT_PADDING;
    const text = hasTextLine(object) ? monoWidth(objectText(object), 14) + 2 * OBJECT_PADDING : 0;
    const isWhole = slotCount === object.slotCount;
    const width = Math.max(head, rows, text, isWhole ? 0 : MORE_WIDTH + 2 * OBJECT_PADDING, VALUE_WIDTH_MIN);
    const lines = slotCount + (isWhole ? 0 : 1);
    // Nothing but a name, or nothing at all ("empty"), needs a line of its own.
    const rowsHeight = lines > 0 ? lines * ROW_HEIGHT : hasTextLine(object) ? 0 : 20;
    const height = OBJECT_HEAD_HEIGHT + textLineHeight(object) + rowsHeight + OBJECT_BOTTOM - 3;
    return { width: Math.ceil(width), height, slotCount };
  }
  const size = VALUE_TEXT_SIZE;
  const width = Math.max(head, monoWidth(objectText(object), size) + 2 * OBJECT_PADDING, VALUE_WIDTH_MIN);
  return { width: Math.ceil(width), height: OBJECT_HEAD_HEIGHT + VALUE_BODY_HEIGHT, slotCount: 0 };
}

/** A record names itself in a line of its own (`Node`, `f(x, y)`); a dict needs none. */
export function hasTextLine(object: ObjectView): boolean {
  return object.kind === "record" && object.text !== "";
}

export function textLineHeight(object: ObjectView): number {
  return hasTextLine(object) ? 24 : 0;
}

/** What stands in a frame's box, one below the other: its names, its value stack where that is looked at, what it returns. */
export interface FrameRow {
  readonly slot: SlotView;
  /** Unique in the frame; a name can be neither of the others. */
  readonly key: string;
  readonly kind: "name" | "stack" | "return";
}

export function frameRows(frame: FrameView): FrameRow[] {
  const rows: FrameRow[] = frame.slots.map((slot) => ({ slot, key: slot.label, kind: "name" }));
  frame.valueStack?.forEach((slot, index) => {
    rows.push({ slot: { ...slot, label: `stack ${index}` }, key: `^${index}`, kind: "stack" });
  });
  if (frame.returned !== null) rows.push({ slot: frame.returned, key: "return", kind: "return" });
  return rows;
}

export function frameHeight(frame: FrameView): number {
  const rows = frameRows(frame).length;
  return FRAME_TITLE_HEIGHT + rows * FRAME_ROW_HEIGHT + (rows === 0 ? 4 : 8);
}
