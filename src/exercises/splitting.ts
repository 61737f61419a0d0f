// One more question where several beliefs give the same wrong answer: a fact of the run about which they part. It is found
// by looking at the runs side by side, moment by moment; what can be answered is what these runs say, the right one included.

import type { ReadRun } from "./explain.ts";
import type { Moment } from "./moment.ts";
import { stepOf, tellMoment } from "./moment.ts";
import { code, plain } from "./question.ts";
import type { Words } from "./question.ts";
import { deepText, isEqual, objectOf, topFrame } from "./run-view.ts";
import type { RunView } from "./run-view.ts";

export interface SplittingOption<R extends RunView> {
  readonly text: string;
  /** The beliefs that say so; none for what only the run as it is says. */
  readonly fits: readonly ReadRun<R>[];
  readonly isRight: boolean;
}

export interface SplittingQuestion<R extends RunView> {
  readonly words: readonly Words[];
  readonly options: readonly SplittingOption<R>[];
  /** The answers are written as in a program. */
  readonly isCode: boolean;
  /** The run as it is. */
  readonly right: R;
}

/** Something that can be read off a moment of any of the runs; null where it has no answer there. */
interface Fact {
  readonly isCode: boolean;
  readonly words: readonly Words[];
  look(run: RunView): string | null;
}

/** Moments that are looked at; a question about a later one would be hard to follow. */
const MOMENT_COUNT_MAX = 60;
/** Visits of one line that are told apart. */
const VISIT_COUNT_MAX = 3;
const TEXT_LENGTH_MAX = 48;
/** What a program is made of; a question about what a name holds is about its data. */
const notData: ReadonlySet<string> = new Set(["function", "type", "module", "builtin_function_or_method"]);

/** The question that parts most of the beliefs, the earliest of those; null where all that can be asked is the same. */
export function splittingQuestion<R extends RunView>(
  right: R,
  fitting: readonly ReadRun<R>[],
): SplittingQuestion<R> | null {
  let best: SplittingQuestion<R> | null = null;
  let bestCount = 1;
  for (const moment of momentsOfLines(right)) {
    for (const fact of factsAt(right, moment)) {
      const question = questionAbout(fact, right, fitting);
      const count = question?.options.filter(({ fits }) => fits.length > 0).length ?? 0;
      if (count <= bestCount) continue;
      best = question;
      bestCount = count;
      if (count === fitting.length) return best;
    }
  }
  return best;
}

function questionAbout<R extends RunView>(
  fact: Fact,
  right: R,
  fitting: readonly ReadRun<R>[],
): SplittingQuestion<R> | null {
  const rightText = fact.look(right);
  if (rightText === null) return null;
  const byText = new Map<string, ReadRun<R>[]>([[rightText, []]]);
  for (const read of fitting) {
    const text = fact.look(read.run);
    if (text === null) return null;
    byText.set(text, [...(byText.get(text) ?? []), read]);
  }
  // In the order of their texts, so that the place of an answer says nothing about it.
  const options = [...byText]
    .map(([text, fits]) => ({ text, fits, isRight: text === rightText }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  return { words: fact.words, options, isCode: fact.isCode, right };
}

/** The lines as they are run, in order: `line 3`, `line 3` for the second time. */
function momentsOfLines({ outcome }: RunView): Moment[] {
  const visits = new Map<number, number>();
  const moments: Moment[] = [];
  for (const { nextLine } of outcome.steps) {
    if (nextLine === null) continue;
    const count = (visits.get(nextLine) ?? 0) + 1;
    visits.set(nextLine, count);
    if (count <= VISIT_COUNT_MAX) moments.push({ at: "line", line: nextLine, count });
    if (moments.length >= MOMENT_COUNT_MAX) break;
  }
  return moments;
}

function factsAt(right: RunView, moment: Moment): Fact[] {
  const step = stepOf(right, moment);
  const snapshot = step === null ? undefined : right.snapshot(step);
  const frame = snapshot === undefined ? undefined : topFrame(snapshot);
  if (snapshot === undefined || frame === undefined) return [];
  const bound = frame.slots.filter(({ target }) => {
    const object = objectOf(snapshot, target);
    return object !== undefined && !notData.has(object.type);
  });
  const when = plain(`${capital(tellMoment(moment))}, `);
  const values = bound.map(({ label }) => ({
    isCode: true,
    words: [when, plain("what does "), code(label), plain(" hold?")],
    look: (run: RunView) => valueOf(run, moment, label),
  }));
  const pairs = bound.flatMap((left, index) =>
    bound.slice(index + 1).map((other) => ({
      isCode: false,
      words: [
        when,
        plain("do "),
        code(left.label),
        plain(" and "),
        code(other.label),
        plain(" hold one object?"),
      ],
      look: (run: RunView) => sameness(run, moment, left.label, other.label),
    })),
  );
  const frames = {
    isCode: true,
    words: [when, plain("how many frames are on the stack?")],
    look: (run: RunView) => frameCountAt(run, moment),
  };
  return [...values, ...pairs, frames];
}

function targetOf(run: RunView, moment: Moment, label: string) {
  const step = stepOf(run, moment);
  const snapshot = step === null ? undefined : run.snapshot(step);
  const target = snapshot && topFrame(snapshot)?.slots.find((slot) => slot.label === label)?.target;
  return snapshot === undefined || target === undefined || target === null ? null : { snapshot, target };
}

function valueOf(run: RunView, moment: Moment, label: string): string | null {
  const found = targetOf(run, moment, label);
  if (found === null) return null;
  const text = deepText(found.snapshot, found.target);
  return text.length > TEXT_LENGTH_MAX || text.includes("…") ? null : text;
}

/** Only of objects that read alike: of others nobody would say that they are one. */
function sameness(run: RunView, moment: Moment, left: string, right: string): string | null {
  const one = targetOf(run, moment, left);
  const other = targetOf(run, moment, right);
  if (one === null || other === null) return null;
  if (one.target === other.target) return "yes, one object";
  return isEqual(one.snapshot, one.target, other.target) === true ? "no, two that are alike" : "no, two";
}

function frameCountAt(run: RunView, moment: Moment): string | null {
  const step = stepOf(run, moment);
  const count = step === null ? undefined : run.snapshot(step)?.frameCount;
  return count === undefined ? null : String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
