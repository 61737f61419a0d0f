// A wrong answer made into what is said about it: the readings that explain it, else the author's words for it, else what
// is wrong at the first difference.

import type { PageRun } from "../runner/client.browser.ts";
import type { ReadRun } from "./explain.ts";
import type { ExerciseFrame } from "./question.ts";
import { splittingQuestion } from "./splitting.ts";
import type { SplittingQuestion } from "./splitting.ts";

export interface Explained {
  readonly isRight: false;
  readonly text: string;
  readonly html?: string;
  readonly readings?: readonly ReadRun["reading"][];
  readonly comparison?: {
    readonly right: PageRun;
    readonly other: PageRun;
    readonly reading: ReadRun["reading"];
  } | null;
  /** Asked next where several readings explain the answer. */
  readonly splitting?: SplittingQuestion<PageRun> | null;
}

/** `isItsWhen` says whether an author's `When` speaks to the answer. */
export function explainWrong(
  frame: ExerciseFrame,
  right: PageRun,
  fitting: readonly ReadRun<PageRun>[],
  isItsWhen: (answer: string) => boolean,
  difference: () => string,
): Explained {
  const when = frame.whens.find(({ answer }) => isItsWhen(answer));
  if (fitting.length > 0) {
    return { ...explainByReadings(right, fitting), ...(when === undefined ? {} : { html: when.html }) };
  }
  if (when !== undefined) return { isRight: false, text: "", html: when.html };
  return { isRight: false, text: difference() };
}

/**
 * What is said of an answer that the given readings explain. Of several none is guessed: a question that parts them is
 * asked, and only where there is none the first is shown beside the run.
 */
export function explainByReadings(right: PageRun, fitting: readonly ReadRun<PageRun>[]): Explained {
  const [first] = fitting;
  const readings = fitting.map(({ reading }) => reading);
  const splitting = fitting.length > 1 ? splittingQuestion(right, fitting) : null;
  const comparison =
    first === undefined || splitting !== null ? null : { right, other: first.run, reading: first.reading };
  return { isRight: false, text: "", readings, comparison, splitting };
}
