// A <Draw> when the site is built: the names and frames at its moment, and the objects to choose from, which are those of
// the run and of the run under every reading, in an order that says nothing.

import { canonical, drawingOf } from "../exercises/draw/grade.ts";
import { boxesOf, framesOf, namesAsked } from "../exercises/draw/question.ts";
import type { DrawQuestion } from "../exercises/draw/question.ts";
import { stepOf, tellMoment } from "../exercises/moment.ts";
import { plain } from "../exercises/question.ts";
import type { ExerciseFrame, Words } from "../exercises/question.ts";
import { fault } from "../lessons/props.ts";
import type { PropRules } from "../lessons/props.ts";
import type { ExerciseParts } from "../lessons/exercise-parts.ts";
import { reportExercise } from "./exercise-report.ts";
import {
  openExercise,
  refuseWithoutReadings,
  shownStep,
  stepAt,
  underReadings,
  worded,
} from "./prepare-exercise.ts";
import type { GivenProps, ShownStep } from "./prepare-exercise.ts";

const rules: PropRules = { names: { sort: "text" } };

const NAME_COUNT_MAX = 12;
const BOX_COUNT_MAX = 16;

export interface PreparedDraw {
  readonly frame: Omit<ExerciseFrame, "whens" | "hints" | "note">;
  readonly parts: ExerciseParts;
  readonly question: DrawQuestion;
  readonly words: readonly Words[];
  readonly shown: ShownStep | null;
}

/** Throws LessonError. */
export function prepareDraw(props: GivenProps): PreparedDraw {
  const opened = openExercise("Draw", props, rules, () => false);
  try {
    const { place, given, frame, run, parts } = opened;
    if (parts.whens.length > 0)
      throw fault(place, "<Draw> takes no <When>: what is drawn has no text. Use <Hint> and <Note>.");
    const snapshot = run.snapshot(stepAt(place, run, frame.moment));
    const names = worded(place, () =>
      namesAsked(typeof given.names === "string" ? given.names : null, snapshot),
    );
    if (names.length === 0) throw fault(place, "no name holds anything to draw at that moment.");
    if (names.length > NAME_COUNT_MAX) {
      throw fault(
        place,
        `${names.length} names are too many to draw. Choose up to ${NAME_COUNT_MAX} of them: names="xs ys".`,
      );
    }
    const key = drawingOf(names, frame.moment, run);
    if (key === null) throw fault(place, "the run does not come to that moment.");
    const others = underReadings(opened, (other) => {
      const step = stepOf(other, frame.moment);
      return {
        drawing: drawingOf(names, frame.moment, other),
        snapshot: step === null ? null : other.snapshot(step),
      };
    });
    const readings = others.flatMap(({ reading, seen: { drawing } }) =>
      drawing === null || drawing.some((ends) => ends === null) || canonical(drawing) === canonical(key)
        ? []
        : [reading.name],
    );
    refuseWithoutReadings(opened, readings);
    const boxes = boxesOf(names, [snapshot, ...others.map(({ seen }) => seen.snapshot)]);
    if (boxes.length > BOX_COUNT_MAX)
      throw fault(place, `there would be ${boxes.length} objects to choose from. Ask for fewer names.`);
    const { file, line } = place;
    reportExercise({
      key: frame.key,
      kind: "Draw",
      asks: names.map(({ label }) => label).join(" "),
      file,
      line,
      readings,
    });
    const question = { names, frames: framesOf(names, snapshot), boxes };
    const words = [
      plain(`Draw an arrow from each name to the object that it holds ${tellMoment(frame.moment)}.`),
    ];
    return { frame: { ...frame, readings }, parts, question, words, shown: shownStep(opened, opened.shows) };
  } finally {
    opened.close();
  }
}
