// A drawing of arrows as an answer: which names share an object, and what each object says. Two drawings are the same
// when they agree in both; which of two equal boxes was taken does not matter.

import { stepOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { deepText } from "../run-view.ts";
import type { RunView } from "../run-view.ts";
import { slotOf } from "./question.ts";
import type { DrawnBox, DrawnName, DrawQuestion } from "./question.ts";

/** For each name, in order, what it leads to; null where there is no arrow. */
export interface Ends {
  readonly text: string;
  /** Names with the same object have the same number. */
  readonly object: number;
}
export type Drawing = readonly (Ends | null)[];

/** What the run draws; null when it does not come to the moment. */
export function drawingOf(names: readonly DrawnName[], moment: Moment, run: RunView): Drawing | null {
  const step = stepOf(run, moment);
  const snapshot = step === null ? undefined : run.snapshot(step);
  if (snapshot === undefined) return null;
  return names.map((name) => {
    const target = slotOf(snapshot, name)?.target;
    return target === undefined || target === null
      ? null
      : { text: deepText(snapshot, target), object: target };
  });
}

/** What the learner has drawn: for each name the index of a box. */
export function drawingFrom(arrows: readonly (number | null)[], boxes: readonly DrawnBox[]): Drawing {
  return arrows.map((box) => (box === null ? null : { text: boxes[box]?.text ?? "", object: box }));
}

/** The way back: boxes that draw what the run draws. */
export function arrowsFor(drawing: Drawing, boxes: readonly DrawnBox[]): (number | null)[] {
  const taken = new Map<number, number>();
  return drawing.map((ends) => {
    if (ends === null) return null;
    const known = taken.get(ends.object);
    if (known !== undefined) return known;
    const used = [...taken.values()];
    const box = boxes.findIndex(({ text }, index) => text === ends.text && !used.includes(index));
    taken.set(ends.object, box);
    return box === -1 ? null : box;
  });
}

/** One text for all drawings that say the same. */
export function canonical(drawing: Drawing): string {
  const parts = drawing.map((ends) => {
    if (ends === null) return "-";
    const first = drawing.findIndex((other) => other?.object === ends.object);
    return `${ends.text}@${first}`;
  });
  return parts.join(" | ");
}

export function isRightDrawing(drawn: Drawing, key: Drawing): boolean {
  return canonical(drawn) === canonical(key);
}

/** Indexes of names whose arrows may stay: what they lead to is right, and so is with whom they share it. */
export function rightNames(drawn: Drawing, key: Drawing): number[] {
  return drawn.flatMap((ends, index) => {
    const wanted = key[index] ?? null;
    if (ends === null || wanted === null || ends.text !== wanted.text) return [];
    const agrees = drawn.every((other, at) => {
      const keyOther = key[at] ?? null;
      return (
        other === null ||
        keyOther === null ||
        (other.object === ends.object) === (keyOther.object === wanted.object)
      );
    });
    return agrees ? [index] : [];
  });
}

/** What is wrong at the first difference. */
export function tellDrawingDifference(question: DrawQuestion, drawn: Drawing, key: Drawing): string {
  const named = (index: number): string => tellName(question, index);
  const missing = drawn.findIndex((ends) => ends === null);
  if (missing !== -1) return `${named(missing)} has no arrow yet.`;
  const wrongText = drawn.findIndex((ends, index) => ends?.text !== key[index]?.text);
  if (wrongText !== -1)
    return `Follow the lines once more and ask what ${named(wrongText)} was given last: its arrow leads to another object.`;
  for (let first = 0; first < drawn.length; first++) {
    for (let second = first + 1; second < drawn.length; second++) {
      const isOne = drawn[first]?.object === drawn[second]?.object;
      const shouldBeOne = key[first]?.object === key[second]?.object;
      if (isOne === shouldBeOne) continue;
      return shouldBeOne
        ? `What each name leads to reads right. But is it one object or two that ${named(first)} and ${named(second)} hold?`
        : `What each name leads to reads right. But do ${named(first)} and ${named(second)} hold the same address?`;
    }
  }
  return "";
}

function tellName({ names, frames }: DrawQuestion, index: number): string {
  const name = names[index];
  if (name === undefined) return "a name";
  const isAlone = names.filter(({ label }) => label === name.label).length === 1;
  const frame = frames.find(({ level }) => level === name.level);
  return isAlone ? name.label : `${name.label} in the frame of ${frame?.title ?? "?"}`;
}
