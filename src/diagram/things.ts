// The things of a drawing that can be pointed at and selected, in the order in which one reads them: the names of the newest
// frame first, then each object and the places in it. Each says itself in words.

import type { DiagramModel, Rect, SlotBox } from "./model.ts";

export interface Thing {
  /** The slot's key, or `o12` for an object. */
  readonly key: string;
  readonly rect: Rect;
  readonly label: string;
}

export function thingsOf(model: DiagramModel): Thing[] {
  const kinds = new Map(model.objects.map(({ object }) => [object.id, object]));
  const held = (slot: SlotBox): string => {
    if (slot.target === null) return "holds nothing";
    const object = slot.inlined ?? kinds.get(slot.target);
    if (object === undefined) return `holds ${slot.text}`;
    if (slot.inlined !== null) return `holds the ${object.type} ${object.text}`;
    return `holds ${slot.text}, ${object.kind === "value" ? `${object.type} ${object.text}` : object.type}`;
  };
  const things: Thing[] = [];
  for (const { frame, slots, rect } of [...model.frames].reverse()) {
    for (const slot of slots) {
      // The name and its cell are one thing to press.
      const area: Rect = {
        x: rect.x + 8,
        y: slot.cell.y,
        width: slot.cell.x + slot.cell.width - rect.x - 8,
        height: slot.cell.height,
      };
      things.push({ key: slot.key, rect: area, label: `${slot.label} of ${frame.name} ${held(slot)}` });
    }
  }
  for (const { object, rect, slots, address, mark } of model.objects) {
    if (mark === "freed") continue;
    const text = object.text === "" ? "" : ` ${object.text}`;
    things.push({ key: `o${object.id}`, rect, label: `${object.type}${text} at ${address}` });
    for (const slot of slots) {
      const area: Rect =
        slot.labelText === null
          ? slot.cell
          : {
              x: rect.x + 6,
              y: slot.cell.y,
              width: slot.cell.x + slot.cell.width - rect.x - 6,
              height: slot.cell.height,
            };
      things.push({
        key: slot.key,
        rect: area,
        label: `${object.kind === "sequence" ? `item ${slot.label}` : slot.label} of ${object.type} at ${address} ${held(slot)}`,
      });
    }
  }
  return things;
}

/**
 * Arrows at a thing, and what is at either of their ends; the thing itself is among the ends. Slots in which the same small
 * value is written light together, as they would by their arrows.
 */
export function litBy(
  { arrows, frames, objects }: Pick<DiagramModel, "arrows" | "frames" | "objects">,
  pointed: string | null,
): { readonly arrows: ReadonlySet<string>; readonly ends: ReadonlySet<string> } {
  if (pointed === null) return { arrows: new Set(), ends: new Set() };
  const at = arrows.filter(
    ({ key, target }) => key === pointed || `o${target}` === pointed || key.startsWith(`${pointed}:`),
  );
  const inlining = [...frames, ...objects]
    .flatMap(({ slots }) => slots)
    .filter((slot) => slot.inlined !== null);
  const value = inlining.find(({ key, target }) => key === pointed || `o${target}` === pointed)?.target;
  const sharers = value === undefined ? [] : inlining.filter(({ target }) => target === value);
  return {
    arrows: new Set(at.map(({ key }) => key)),
    ends: new Set([
      pointed,
      ...at.flatMap(({ key, target }) => [key, `o${target}`]),
      ...sharers.map(({ key }) => key),
    ]),
  };
}
