// What a step did, as one sentence in the words of the course, and the whole state as lines of text: for the strip below
// the drawing, for a screen reader, and for those who would rather read. Only what the snapshots show is said.

import type { Lens, ObjectId, ObjectView, SlotView, Snapshot } from "../trace/index.ts";
import { findChanges } from "./changes.ts";
import type { Changes, SlotChange } from "./changes.ts";
import { addressText, cut, frameRows } from "./measure.ts";

/** A piece of a sentence. `address` and `code` are set in their own type. */
export interface Piece {
  readonly text: string;
  readonly kind: "plain" | "address" | "code";
}

export type Sentence = readonly Piece[];

const TEXT_MAX = 24;
const CHANGES_TOLD_MAX = 2;

const plain = (text: string): Piece => ({ text, kind: "plain" });
const code = (text: string): Piece => ({ text, kind: "code" });

class Teller {
  private readonly lens: Lens;
  private readonly objects: ReadonlyMap<ObjectId, ObjectView>;

  constructor(snapshots: readonly (Snapshot | null)[], lens: Lens) {
    this.lens = lens;
    this.objects = new Map(
      snapshots.flatMap((snapshot) => snapshot?.objects ?? []).map((object) => [object.id, object]),
    );
  }

  object(id: ObjectId): ObjectView | undefined {
    return this.objects.get(id);
  }

  address(id: ObjectId): Piece {
    const object = this.objects.get(id);
    return {
      text: object === undefined ? "?" : addressText(object.address, this.lens, false),
      kind: "address",
    };
  }

  /** `1016, the list` or `1048, the int 12`. */
  holding(id: ObjectId): Piece[] {
    return [this.address(id), plain(", "), ...this.the(id)];
  }

  /** `the int 12`, `the str 'ab'`, `a list`. */
  the(id: ObjectId, article = "the"): Piece[] {
    const object = this.objects.get(id);
    if (object === undefined) return [plain("an object")];
    if (object.kind === "value") {
      if (object.type === "NoneType") return [code("None")];
      return [plain(`${article} ${object.type} `), code(cut(object.text, TEXT_MAX))];
    }
    return [plain(`${article} ${object.type}`)];
  }
}

/** The step's sentence. `before` is the step that one comes from when going forward; null at the first. */
export function tellStep(snapshot: Snapshot, before: Snapshot | null, lens: Lens): Sentence {
  if (before === null || snapshot.event === "start")
    return [plain("Nothing has run yet: the module’s frame is empty.")];
  const teller = new Teller([snapshot, before], lens);
  const changes = findChanges(before, snapshot);
  const sentences: Piece[][] = [];
  if (snapshot.raised !== null) {
    const { type, message } = snapshot.raised;
    sentences.push([code(message === "" ? type : `${type}: ${cut(message, 90)}`), plain(" is raised.")]);
  }
  for (const frame of changes.popped) {
    const isDone = frame.returned !== null && frame.returned.target !== null;
    sentences.push([
      code(frame.name),
      plain(isDone ? " has returned: its frame is gone." : " is left: its frame is gone."),
    ]);
  }
  for (const frame of changes.pushed) {
    const held = frame.slots.filter(({ target }) => target !== null);
    sentences.push([
      code(frame.name),
      plain(frame.kind === "class" ? ": the class’s body gets a frame" : " is called: a frame is pushed"),
      ...(held.length === 0
        ? [plain(".")]
        : [plain("; in it "), ...list(held.map((slot) => tellSlot(teller, slot))), plain(".")]),
    ]);
  }
  const told = [...changes.names, ...changes.slots];
  for (const change of told.slice(0, CHANGES_TOLD_MAX))
    sentences.push(tellChange(teller, change, changes, snapshot));
  if (told.length > CHANGES_TOLD_MAX) {
    sentences.push([plain(`${told.length - CHANGES_TOLD_MAX} more places changed.`)]);
  }
  const returning = snapshot.event === "return" ? snapshot.frames.at(-1)?.returned : null;
  if (typeof returning?.target === "number" && snapshot.frames.length > 1) {
    sentences.push([
      code(snapshot.frames.at(-1)?.name ?? ""),
      plain(" returns "),
      ...teller.holding(returning.target),
      plain("."),
    ]);
  }
  sentences.push(...tellVanished(teller, changes));
  if (snapshot.stdoutLength > before.stdoutLength) sentences.push([plain("Something is printed.")]);
  if (snapshot.event === "end" && snapshot.raised === null) sentences.push([plain("The program has ended.")]);
  if (sentences.length === 0) sentences.push([plain("No name and no object changed.")]);
  return sentences.flatMap((sentence, index) =>
    index === 0 ? capital(sentence) : [plain(" "), ...capital(sentence)],
  );
}

function tellSlot(teller: Teller, slot: SlotView): Piece[] {
  if (slot.target === null) return [code(slot.label), plain(" holds nothing yet")];
  return [code(slot.label), plain(" holds "), teller.address(slot.target)];
}

function tellChange(teller: Teller, change: SlotChange, changes: Changes, snapshot: Snapshot): Piece[] {
  const { frame, object, label, after } = change;
  const owner: Piece[] =
    frame !== null ? [code(label)] : object === null ? [] : ownerOfSlot(teller, object, label);
  if (after === undefined || after === null) {
    return frame !== null
      ? [...owner, plain(" is unbound: the name holds no address any more.")]
      : [...owner, plain(" is gone.")];
  }
  const others = sharers(snapshot, after, label, frame?.id ?? null);
  const isNew = changes.appeared.has(after);
  const pieces = [...owner, plain(" now holds "), teller.address(after), plain(", ")];
  if (isNew) return [...pieces, ...newObject(teller, after), plain(".")];
  return [
    ...pieces,
    ...teller.the(after),
    ...(others.length === 0
      ? []
      : [
          plain(" that "),
          ...list(others.slice(0, 3)),
          plain(others.length === 1 ? " holds too" : " hold too"),
        ]),
    plain("."),
  ];
}

function newObject(teller: Teller, id: ObjectId): Piece[] {
  const object = teller.object(id);
  return object?.kind === "value" ? teller.the(id) : teller.the(id, "a new");
}

function ownerOfSlot(teller: Teller, object: ObjectView, label: string): Piece[] {
  const place =
    object.kind === "sequence"
      ? [plain(`item ${label} of `)]
      : object.kind === "set"
        ? [plain("an item of ")]
        : [code(label), plain(" of ")];
  return [...place, plain(`the ${object.type} at `), teller.address(object.id)];
}

/** Names of all frames that hold the same object, but for the one that is told of. */
function sharers(snapshot: Snapshot, target: ObjectId, label: string, frameId: number | null): Piece[][] {
  return snapshot.frames.flatMap((frame) =>
    frame.slots
      .filter((slot) => slot.target === target && !(frame.id === frameId && slot.label === label))
      .map((slot) => [code(slot.label)]),
  );
}

function tellVanished(teller: Teller, changes: Changes): Piece[][] {
  const gone = changes.vanished.filter(({ kind }) => kind !== "opaque");
  const first = gone[0];
  if (first === undefined) return [];
  if (gone.length > 2) return [[plain(`${gone.length} objects have no name that leads to them any more.`)]];
  return gone.map((object) => [
    plain("nothing leads to "),
    ...teller.the(object.id),
    plain(" at "),
    teller.address(object.id),
    plain(" any more."),
  ]);
}

function list(items: readonly (readonly Piece[])[]): Piece[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [...item];
    return [plain(index === items.length - 1 ? " and " : ", "), ...item];
  });
}

function capital(sentence: readonly Piece[]): Piece[] {
  const [first, ...rest] = sentence;
  if (first === undefined || first.kind !== "plain") return [...sentence];
  return [plain(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest];
}

export function sentenceText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join("");
}

/** A name of a frame, or a place of an object, as a row to read. */
export interface PlaceRow {
  readonly label: string;
  /** The address held; empty where nothing is. */
  readonly address: string;
  /** What lies there, in a few words. */
  readonly what: string;
}

export interface StateTable {
  /** Newest frame first. */
  readonly frames: readonly { readonly title: string; readonly places: readonly PlaceRow[] }[];
  readonly objects: readonly {
    readonly address: string;
    readonly what: string;
    /** The reference count; null where none is kept. */
    readonly refs: number | null;
    readonly places: readonly PlaceRow[];
    readonly hiddenCount: number;
  }[];
}

/** The whole state as tables: each frame with its names, each object with what it holds. */
export function describe(snapshot: Snapshot, lens: Lens): StateTable {
  const objects = new Map(snapshot.objects.map((object) => [object.id, object]));
  const row = (slot: SlotView): PlaceRow => {
    const object = slot.target === null ? undefined : objects.get(slot.target);
    return {
      label: slot.label,
      address: slot.address === null ? "" : addressText(slot.address, lens, false),
      what: slot.target === null ? "nothing" : object === undefined ? "" : shortly(object),
    };
  };
  return {
    frames: [...snapshot.frames].reverse().map((frame) => ({
      title: frame.title,
      places: frameRows(frame).map(({ slot }) => row(slot)),
    })),
    objects: snapshot.objects.map((object) => ({
      address: addressText(object.address, lens, false),
      what: shortly(object),
      refs: object.refs,
      places: object.slots.map(row),
      hiddenCount: object.slotCount - object.slots.length,
    })),
  };
}

function shortly(object: ObjectView): string {
  if (object.kind === "value")
    return object.type === "NoneType" ? "None" : `the ${object.type} ${cut(object.text, 40)}`;
  const text = object.text === "" ? "" : ` ${cut(object.text, 40)}`;
  const count = object.kind === "record" || object.kind === "opaque" ? "" : ` of ${object.slotCount}`;
  return `a ${object.type}${text}${count}`;
}
