// A <Point> when the site is built: the question is read, and there must be a line, a frame or an object that is right.

import { isRightTarget, targetsOf } from "../exercises/point/grade.ts";
import { parsePoint, tellPoint } from "../exercises/point/question.ts";
import type { PointQuestion } from "../exercises/point/question.ts";
import type { ExerciseFrame, Words } from "../exercises/question.ts";
import { fault } from "../lessons/props.ts";
import type { PropRules } from "../lessons/props.ts";
import type { ExerciseParts } from "../lessons/exercise-parts.ts";
import type { Moment } from "../exercises/moment.ts";
import { reportExercise } from "./exercise-report.ts";
import { openExercise, refuseRightWhens, shownStep, underReadings, worded } from "./prepare-exercise.ts";
import type { GivenProps, ShownStep } from "./prepare-exercise.ts";

const rules: PropRules = { asks: { sort: "text", isRequired: true } };

export interface PreparedPoint {
  readonly frame: Omit<ExerciseFrame, "whens" | "hints" | "note">;
  readonly parts: ExerciseParts;
  readonly question: PointQuestion;
  readonly words: readonly Words[];
  /** The moment of the drawing that is pointed at. */
  readonly shows: Moment;
  /** The drawing beside the code; that which is pointed at, for a frame or an object. */
  readonly shown: ShownStep | null;
}

/** Throws LessonError. */
export function preparePoint(props: GivenProps): PreparedPoint {
  const opened = openExercise("Point", props, rules, ({ asks }) => String(asks).includes("raise"));
  try {
    const { place, given, frame, run } = opened;
    const question = worded(place, () => parsePoint(String(given.asks)));
    const shows = opened.shows ?? frame.moment;
    const key = targetsOf(question, frame.moment, shows, run);
    if (key === null)
      throw fault(place, `asks="${given.asks}" has no answer in this run: ${whyNot(question)}`);
    refuseRightWhens(opened, (answer) => isRightTarget(answer, key));
    const readings = underReadings(opened, (other) => {
      const targets = targetsOf(question, frame.moment, shows, other);
      return targets !== null && !targets.some((target) => isRightTarget(target, key));
    })
      .filter(({ seen }) => seen)
      .map(({ reading }) => reading.name);
    const { file, line } = place;
    reportExercise({ key: frame.key, kind: "Point", asks: String(given.asks), file, line, readings });
    const isOnDrawing = question.target !== "line";
    return {
      frame: { ...frame, readings },
      parts: opened.parts,
      question,
      words: tellPoint(question, frame.moment, isOnDrawing ? shows : opened.shows),
      shows,
      shown: shownStep(opened, isOnDrawing ? shows : opened.shows),
    };
  } finally {
    opened.close();
  }
}

function whyNot(question: PointQuestion): string {
  switch (question.asks) {
    case "frees":
      return "the object is still there at the end, or the name never holds one.";
    case "held":
      return "the name holds nothing at that moment, or its object is not in the drawing yet: choose another moment for shows.";
    case "goes next":
      return "nothing of that drawing goes before the program ends.";
    default:
      return "no line does that.";
  }
}
