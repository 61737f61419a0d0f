// What is known of a run's objects before they get their places: how large each becomes, from when to when it is drawn, and
// who leads to it for most of that time. A list that a module's name holds stands by itself; a number that was an argument
// for two steps and then a node's key belongs to the node.

import type { ObjectId, ObjectView, Snapshot } from "../trace/index.ts";
import { ROW_HEIGHT, frameRows } from "./measure.ts";
import type { Sighting } from "./placement.ts";

/** What a program defines once and then uses. It gives way to what the program works on. */
const DEFINITIONS: ReadonlySet<string> = new Set(["function", "type", "ABCMeta", "EnumType", "module"]);

/** Who holds an object, and from where in it. */
interface Holder {
  readonly owner: ObjectId | null;
  readonly share: number;
  readonly rowTop: number;
  /** Held in a row of items, or in a dict. */
  readonly isRow: boolean;
}

const NAMED: Holder = { owner: null, share: 0, rowTop: 0, isRow: true };

interface Seen {
  readonly object: ObjectView;
  readonly firstStep: number;
  lastStep: number;
  width: number;
  height: number;
  /** Steps for which each holder held it; `null` is a name. */
  readonly votes: Map<ObjectId | null, { readonly holder: Holder; count: number }>;
}

export class Sightings {
  private readonly seen = new Map<ObjectId, Seen>();

  /** Takes in a step; `measure` says how large an object is drawn. */
  add(snapshot: Snapshot, measure: (object: ObjectView) => { width: number; height: number }): void {
    const holders = holdersIn(snapshot);
    for (const object of snapshot.objects) {
      const { width, height } = measure(object);
      const found = holders.get(object.id);
      const holder = found ?? NAMED;
      // A name of a call is soon gone: it counts where nothing else ever holds the object.
      const weight = found === undefined ? 0.001 : 1;
      const known = this.seen.get(object.id);
      if (known === undefined) {
        const { step } = snapshot;
        const votes = new Map([[holder.owner, { holder, count: weight }]]);
        this.seen.set(object.id, { object, firstStep: step, lastStep: step + 1, width, height, votes });
        continue;
      }
      known.width = Math.max(known.width, width);
      known.height = Math.max(known.height, height);
      known.lastStep = Math.max(known.lastStep, snapshot.step + 1);
      const vote = known.votes.get(holder.owner);
      if (vote === undefined) known.votes.set(holder.owner, { holder, count: weight });
      else vote.count += weight;
    }
  }

  /** Data first, as they appear, then functions and classes and what only these lead to; owners before what they own. */
  inOrder(): Sighting[] {
    const made = new Map<ObjectId, Sighting>();
    for (const [id, seen] of this.seen) made.set(id, sightingOf(id, seen));
    const isOfDefinitions = new Map<ObjectId, boolean>();
    const ordered: Sighting[] = [];
    const visit = (id: ObjectId): boolean => {
      const known = isOfDefinitions.get(id);
      if (known !== undefined) return known;
      const sighting = made.get(id);
      if (sighting === undefined) return false;
      // What holds itself in a circle begins somewhere.
      isOfDefinitions.set(id, false);
      const isOwned = sighting.owner !== null && visit(sighting.owner);
      const isLate = isOwned || DEFINITIONS.has(this.seen.get(id)?.object.type ?? "");
      isOfDefinitions.set(id, isLate);
      ordered.push(sighting);
      return isLate;
    };
    for (const id of made.keys()) visit(id);
    const isLate = ({ id }: Sighting): boolean => isOfDefinitions.get(id) === true;
    return [...ordered.filter((sighting) => !isLate(sighting)), ...ordered.filter(isLate)];
  }
}

function sightingOf(id: ObjectId, { object, firstStep, lastStep, width, height, votes }: Seen): Sighting {
  let best = { holder: NAMED, count: 0 };
  for (const vote of votes.values()) if (vote.count > best.count) best = vote;
  const { owner, share, rowTop, isRow } = best.holder;
  // A chain of records goes to the right; their numbers and texts hang below them.
  const isBelow = isRow || object.kind === "value" || object.kind === "opaque";
  return {
    id,
    width,
    height,
    firstStep,
    lastStep,
    owner,
    share,
    rowTop,
    side: isBelow ? "below" : "beside",
  };
}

/** Who holds each object: a name of the module, else the first object that does (data before definitions), else a call's name. */
function holdersIn(snapshot: Snapshot): Map<ObjectId, Holder> {
  const holders = new Map<ObjectId, Holder>();
  const module = snapshot.frames[0];
  for (const { slot } of module === undefined ? [] : frameRows(module))
    if (slot.target !== null) holders.set(slot.target, NAMED);
  const isDefinition = ({ type }: ObjectView): boolean => DEFINITIONS.has(type);
  const data = snapshot.objects.filter((object) => !isDefinition(object));
  for (const object of [...data, ...snapshot.objects.filter(isDefinition)]) {
    const isRow = object.kind === "sequence" || object.kind === "set";
    object.slots.forEach(({ target }, index) => {
      if (target === null || target === object.id || holders.has(target)) return;
      holders.set(target, {
        owner: object.id,
        share: isRow ? (index + 0.5) / Math.max(object.slots.length, 1) : 0.5,
        rowTop: index * ROW_HEIGHT,
        isRow: isRow || object.kind === "mapping",
      });
    });
  }
  return holders;
}
