// The memory conditions of a Write: `same: a, b; frames <= 3`. They are looked at in the run of the learner's own code,
// without the checks, and each says in words what it found.

import { addressText } from "../../diagram/index.ts";
import type { Lens, ObjectId, Snapshot } from "../../trace/index.ts";
import { findPlace, parsePlace } from "../place.ts";
import type { Place } from "../place.ts";
import { objectOf } from "../run-view.ts";
import type { RunView } from "../run-view.ts";
import { WordingFault } from "../wording.ts";

type Relation = "<=" | "==" | ">=" | "<" | ">";

export type Condition =
  | { readonly wants: "same" | "distinct"; readonly places: readonly Place[] }
  | { readonly wants: "frames" | "peak"; readonly relation: Relation; readonly count: number }
  | { readonly wants: "objects"; readonly type: string; readonly relation: Relation; readonly count: number }
  | { readonly wants: "refs"; readonly place: Place; readonly relation: Relation; readonly count: number }
  | { readonly wants: "freed"; readonly name: string };

/** Throws WordingFault. */
export function parseConditions(words: string): Condition[] {
  const conditions = words
    .split(";")
    .map((part) => part.trim().replace(/\s+/g, " "))
    .filter((part) => part !== "")
    .map(parseCondition);
  if (conditions.length === 0)
    throw new WordingFault('memory="…" needs at least one condition, such as same: a, b.');
  return conditions;
}

function parseCondition(text: string): Condition {
  const listed = /^(same|distinct): (.+)$/.exec(text);
  if (listed !== null) {
    const places = (listed[2] ?? "").split(",").map(parsePlace);
    if (places.length < 2)
      throw new WordingFault(`memory="${text}": it takes two places or more, as in ${listed[1]}: a, b.`);
    return { wants: listed[1] === "same" ? "same" : "distinct", places };
  }
  const freed = /^freed: ([A-Za-z_]\w*)$/.exec(text);
  if (freed !== null) return { wants: "freed", name: freed[1] ?? "" };
  const counted = /^(frames|peak|objects of ([A-Za-z_]\w*)|refs of (.+?)) (<=|==|>=|<|>) (\d+)$/.exec(text);
  if (counted === null) {
    throw new WordingFault(
      `memory="${text}" is not a condition. Write same: a, b · distinct: a, b · frames <= 3 · peak <= 2000 · objects of list <= 2 · freed: name · refs of x == 2.`,
    );
  }
  const [, what, type, place, sign, number] = counted;
  const relation = sign as Relation;
  const count = Number(number);
  if (type !== undefined) return { wants: "objects", type, relation, count };
  if (place !== undefined) return { wants: "refs", place: parsePlace(place), relation, count };
  return { wants: what === "frames" ? "frames" : "peak", relation, count };
}

function holds(relation: Relation, count: number, limit: number): boolean {
  switch (relation) {
    case "<=":
      return count <= limit;
    case ">=":
      return count >= limit;
    case "==":
      return count === limit;
    case "<":
      return count < limit;
    case ">":
      return count > limit;
  }
}

const relationWords: Readonly<Record<Relation, string>> = {
  "<=": "at most",
  ">=": "at least",
  "==": "exactly",
  "<": "fewer than",
  ">": "more than",
};

export interface Finding {
  readonly isMet: boolean;
  /** What is wanted, for the task. */
  readonly wanted: string;
  /** What was found, where it is not met. */
  readonly found: string;
}

/** Names in backticks are set as code. */
export function tellCondition(condition: Condition): string {
  switch (condition.wants) {
    case "same":
      return `${listed(condition.places)} hold the same object`;
    case "distinct":
      return `${listed(condition.places)} hold ${condition.places.length === 2 ? "two different objects" : "different objects"}`;
    case "frames":
      return `the stack had ${relationWords[condition.relation]} ${condition.count} frames at its deepest, the module’s included`;
    case "peak":
      return `the heap grew by ${relationWords[condition.relation]} ${condition.count.toLocaleString("en")} bytes`;
    case "objects":
      return `the names lead to ${relationWords[condition.relation]} ${objectCount(condition.count, condition.type)}`;
    case "refs":
      return `the reference count of what \`${condition.place.text}\` holds is ${relationWords[condition.relation]} ${condition.count}`;
    case "freed":
      return `the object that \`${condition.name}\` held first is gone`;
  }
}

const objectCount = (count: number, type: string): string =>
  count === 1 ? `one object of type \`${type}\`` : `${count} objects of type \`${type}\``;

function listed(places: readonly Place[]): string {
  const names = places.map(({ text }) => `\`${text}\``);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Looks at a run that has ended; all its snapshots must be there for `freed`, its last one for the others. */
export function lookAt(condition: Condition, run: RunView, lens: Lens): Finding {
  const wanted = tellCondition(condition);
  const last = run.snapshot(run.outcome.steps.length - 1);
  if (last === undefined) return { isMet: false, wanted, found: "The program did not run." };
  const { isMet, found } = find(condition, run, last, lens);
  return { isMet, wanted, found };
}

type Found = Pick<Finding, "isMet" | "found">;

function find(condition: Condition, run: RunView, last: Snapshot, lens: Lens): Found {
  switch (condition.wants) {
    case "same":
    case "distinct":
      return compare(condition.wants, condition.places, last, lens);
    case "frames": {
      const deepest = run.outcome.steps.reduce((most, { depth }) => Math.max(most, depth), 0);
      return counted(condition, deepest, `At its deepest there were ${deepest} frames.`);
    }
    case "peak": {
      const start = run.outcome.steps[0]?.heapBytes ?? 0;
      const grown = run.outcome.steps.reduce((most, { heapBytes }) => Math.max(most, heapBytes - start), 0);
      return counted(condition, grown, `It grew by ${grown.toLocaleString("en")} bytes.`);
    }
    case "objects": {
      const count = last.objects.filter(({ type }) => type === condition.type).length;
      return counted(condition, count, count === 1 ? "There is one." : `There are ${count}.`);
    }
    case "refs": {
      const object = heldAt(last, condition.place);
      if (object === undefined) return nothingAt(condition.place);
      if (object.refs === null)
        return { isMet: false, found: "It is an object whose references are not counted." };
      return counted(condition, object.refs, `It is ${object.refs}.`);
    }
    case "freed":
      return findFreed(condition.name, run, last);
  }
}

function counted(
  { relation, count }: { relation: Relation; count: number },
  found: number,
  text: string,
): Found {
  return { isMet: holds(relation, found, count), found: text };
}

function heldAt(snapshot: Snapshot, place: Place) {
  return objectOf(snapshot, findPlace(snapshot, place)?.slot.target ?? null);
}

function nothingAt(place: Place): Found {
  return { isMet: false, found: `There is no \`${place.text}\` at the end.` };
}

function compare(wants: "same" | "distinct", places: readonly Place[], last: Snapshot, lens: Lens): Found {
  const held: { text: string; id: ObjectId; address: string }[] = [];
  for (const place of places) {
    const object = heldAt(last, place);
    if (object === undefined) return nothingAt(place);
    held.push({ text: place.text, id: object.id, address: addressText(object.address, lens, false) });
  }
  for (let first = 0; first < held.length; first++) {
    for (let second = first + 1; second < held.length; second++) {
      const a = held[first];
      const b = held[second];
      if (a === undefined || b === undefined || (a.id === b.id) === (wants === "same")) continue;
      const found =
        wants === "same"
          ? `But \`${a.text}\` holds ${a.address}, and \`${b.text}\` holds ${b.address}: two objects.`
          : `But \`${a.text}\` and \`${b.text}\` both hold ${a.address}: one object.`;
      return { isMet: false, found };
    }
  }
  return { isMet: true, found: "" };
}

function findFreed(name: string, run: RunView, last: Snapshot): Found {
  for (let step = 0; step < run.outcome.steps.length; step++) {
    const slot = run
      .snapshot(step)
      ?.frames.flatMap(({ slots }) => slots)
      .find(({ label, target }) => label === name && target !== null);
    if (slot === undefined) continue;
    const isGone = objectOf(last, slot.target) === undefined;
    return { isMet: isGone, found: isGone ? "" : "Something still leads to it." };
  }
  return { isMet: false, found: `No name \`${name}\` was ever bound.` };
}
