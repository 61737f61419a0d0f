// A wrong answer made into what is said about it: the readings that explain it, else the author's words for it, else what
// is wrong at the first difference.

import type { PageRun } from "../runner/client.browser.ts";
import type { ReadRun } from "./explain.ts";
import type { ExerciseFrame } from "./question.ts";

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
  const [first] = fitting;
  if (first !== undefined) {
    const readings = fitting.map(({ reading }) => reading);
    const comparison = { right, other: first.run, reading: first.reading };
    return {
      isRight: false,
      text: "",
      readings,
      comparison,
      ...(when === undefined ? {} : { html: when.html }),
    };
  }
  if (when !== undefined) return { isRight: false, text: "", html: when.html };
  return { isRight: false, text: difference() };
}
