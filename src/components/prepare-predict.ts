// A <Predict> when the site is built: the question is read, its key computed and thrown away again, and what each reading
// would answer is compared with it.

import { answerOf, isRight, NO_ERROR } from "../exercises/predict/grade.ts";
import { parsePredict, tellPredict } from "../exercises/predict/question.ts";
import type { PredictQuestion } from "../exercises/predict/question.ts";
import type { ExerciseFrame, Words } from "../exercises/question.ts";
import { fault } from "../lessons/props.ts";
import type { PropRules } from "../lessons/props.ts";
import type { Lens } from "../trace/index.ts";
import { reportExercise } from "./exercise-report.ts";
import {
  openExercise,
  refuseRightWhens,
  refuseWithoutReadings,
  shownStep,
  underReadings,
  worded,
} from "./prepare-exercise.ts";
import type { GivenProps, ShownStep } from "./prepare-exercise.ts";
import type { ExerciseParts } from "../lessons/exercise-parts.ts";

const rules: PropRules = { asks: { sort: "text", isRequired: true } };

export interface PreparedPredict {
  readonly frame: Omit<ExerciseFrame, "whens" | "hints" | "note">;
  readonly parts: ExerciseParts;
  readonly question: PredictQuestion;
  /** The question in our words. */
  readonly words: readonly Words[];
  readonly shown: ShownStep | null;
  readonly lens: Lens;
}

/** Throws LessonError. */
export function preparePredict(props: GivenProps): PreparedPredict {
  const opened = openExercise("Predict", props, rules, ({ asks }) => asks === "error");
  try {
    const { place, given, frame, run } = opened;
    const question = worded(place, () => parsePredict(String(given.asks)));
    const key = answerOf(question, frame.moment, run, frame.lens);
    if (key === null)
      throw fault(place, `asks="${given.asks}" has no answer at that moment: ${whyNot(question)}`);
    if (question.asks === "output" && key === "")
      throw fault(place, 'asks="output": the program prints nothing.');
    refuseRightWhens(opened, (answer) => isRight(question, answer, key));
    const readings = underReadings(opened, (other, { hearing }) => {
      const answer = answerOf(question, frame.moment, other, frame.lens, hearing);
      return answer !== null && !isRight(question, answer, key);
    })
      .filter(({ seen }) => seen)
      .map(({ reading }) => reading.name);
    if (question.asks !== "error" && question.asks !== "frames") refuseWithoutReadings(opened, readings);
    const { file, line } = place;
    reportExercise({ key: frame.key, kind: "Predict", asks: String(given.asks), file, line, readings });
    return {
      frame: { ...frame, readings },
      parts: opened.parts,
      question,
      words: tellPredict(question, frame.moment),
      shown: shownStep(opened, opened.shows),
      lens: frame.lens,
    };
  } finally {
    opened.close();
  }
}

function whyNot(question: PredictQuestion): string {
  if (question.asks === "refs")
    return "the name holds nothing, or an object whose references Python does not count (an immortal one).";
  if (question.asks === "equal")
    return "a name holds nothing, or == would have to ask the program’s own class.";
  return question.asks === "error"
    ? NO_ERROR
    : "a name holds nothing there. Is the moment right, and the frame (xs in f)?";
}
