// What one instruction of a line does, in words: what it takes from the value stack and puts there, what it allocates and
// frees, whose count it changes.

import type { Lens, Operation, Snapshot } from "../trace/index.ts";
import { addressText, cut } from "./measure.ts";
import type { Piece, Sentence } from "./narrate.ts";

const plain = (text: string): Piece => ({ text, kind: "plain" });
const code = (text: string): Piece => ({ text, kind: "code" });

/** `snapshot`: the state before it, or after it, in which its values are known. */
export function tellOperation(operation: Operation, snapshots: readonly Snapshot[], lens: Lens): Sentence {
  const objects = new Map(
    snapshots.flatMap((snapshot) => snapshot.objects).map((object) => [object.id, object]),
  );
  const address = (at: number): Piece => ({ text: addressText(at, lens, false), kind: "address" });
  const values = (slots: Operation["pushed"]): Piece[] =>
    slots.flatMap((slot, index) => {
      const comma = index === 0 ? [] : [plain(", ")];
      if (slot.target === null || slot.address === null) return [...comma, code("NULL")];
      const object = objects.get(slot.target);
      const what = object?.kind === "value" ? ` (${object.type} ${cut(object.text, 16)})` : "";
      return [...comma, address(slot.address), plain(what)];
    });
  const parts: Piece[][] = [];
  if (operation.popped.length > 0) parts.push([plain("takes "), ...values(operation.popped)]);
  if (operation.pushed.length > 0) parts.push([plain("puts "), ...values(operation.pushed)]);
  for (const object of operation.allocated)
    parts.push([
      plain(`allocates a ${object.type} at `),
      address(object.address),
      plain(object.takesPlaceOf === null ? "" : `, where a ${object.takesPlaceOf} was freed before`),
    ]);
  for (const object of operation.freed)
    parts.push([plain(`frees the ${object.type} at `), address(object.address)]);
  for (const { type, address: at, before, after } of operation.resized) {
    const how = after > before ? "grows" : "shrinks";
    parts.push([plain(`the ${type} at `), address(at), plain(` ${how} from ${before} to ${after} bytes`)]);
  }
  for (const { generation, count } of operation.collections) {
    const found = count === 1 ? "1 object" : `${count} objects`;
    parts.push([
      plain(`the collector looks through generation ${generation} and finds ${found} unreachable`),
    ]);
  }
  for (const count of operation.counts.slice(0, 3)) {
    parts.push([
      plain("the count of "),
      address(count.address),
      plain(` goes from ${count.before} to ${count.after}`),
    ]);
  }
  if (operation.counts.length > 3) parts.push([plain(`${operation.counts.length - 3} more counts change`)]);
  if (parts.length === 0) parts.push([plain("changes no value and no count")]);
  return parts.flatMap((part, index) => (index === 0 ? part : [plain("; "), ...part]));
}
