// A <Write> when the site is built: its solution must pass every check and keep every condition, its starter must not.

import { parseConditions, tellCondition } from "../exercises/write/conditions.ts";
import { aloneRequest, checkedRequest, gradeWrite } from "../exercises/write/grade.ts";
import type { WriteTask, WriteVerdict } from "../exercises/write/grade.ts";
import type { ExerciseFrame } from "../exercises/question.ts";
import { conceal } from "../exercises/concealed.ts";
import { END } from "../exercises/moment.ts";
import { fault, placeOfTag, programOf, readProps } from "../lessons/props.ts";
import type { PropRules, TagPlace } from "../lessons/props.ts";
import type { ExerciseParts } from "../lessons/exercise-parts.ts";
import { runProgram } from "../runner/run-program.ts";
import { reportExercise } from "./exercise-report.ts";
import { baseOf, commonRules, partsOf, worded } from "./prepare-exercise.ts";
import type { GivenProps } from "./prepare-exercise.ts";

const rules: PropRules = { memory: { sort: "text", isRequired: true } };

export interface PreparedWrite {
  readonly frame: Omit<ExerciseFrame, "whens" | "hints" | "note">;
  readonly parts: ExerciseParts;
  readonly task: WriteTask;
  /** The conditions in words. */
  readonly wanted: readonly string[];
  readonly hiddenSolution: string;
}

/** Throws LessonError. */
export function prepareWrite(props: GivenProps): PreparedWrite {
  const place = placeOfTag("Write", props);
  if (props.program !== undefined) {
    throw fault(
      place,
      "a fence of <Write> has a name: ```python starter, ```python solution, ```python checks.",
    );
  }
  const given = readProps(place, props, { ...commonRules, ...rules });
  const base = baseOf(place, given);
  const starter = programOf(place, props, "starter");
  const solution = programOf(place, props, "solution");
  const checks = programOf(place, props, "checks");
  const parts = partsOf(props);
  if (parts.whens.length > 0)
    throw fault(place, "<Write> takes no <When>: its checks speak to what is wrong.");
  const conditions = worded(place, () => parseConditions(String(given.memory)));
  const task: WriteTask = { checks, conditions, stdin: base.stdin, lens: base.lens };
  const solved = gradeInProcess(task, solution);
  if (!solved.isRight)
    throw fault(
      linePlace(place, props, "solution"),
      `the solution of "${base.name}" is not right: ${tellVerdict(solved)}`,
    );
  const started = gradeInProcess(task, starter);
  if (started.isRight) {
    throw fault(
      linePlace(place, props, "starter"),
      `the starter of "${base.name}" passes every check already: there is nothing to write.`,
    );
  }
  if (started.failed === "run" && started.error?.isSyntax === true) {
    throw fault(
      linePlace(place, props, "starter"),
      `the starter of "${base.name}" is not Python: ${started.message}.`,
    );
  }
  const { file, line } = place;
  reportExercise({ key: base.key, kind: "Write", asks: String(given.memory), file, line, readings: [] });
  return {
    frame: { ...base, program: starter, moment: END, readings: [] },
    parts,
    task,
    wanted: conditions.map(tellCondition),
    hiddenSolution: conceal(solution),
  };
}

function linePlace(place: TagPlace, props: GivenProps, fence: string): TagPlace {
  const line = props[`${fence}Line`];
  return typeof line === "number" ? { ...place, line } : place;
}

function gradeInProcess(task: WriteTask, code: string): WriteVerdict {
  const alone = runProgram(aloneRequest(code, task));
  const checked = runProgram(checkedRequest(code, task));
  try {
    return gradeWrite(task, code, alone, checked);
  } finally {
    alone.close();
    checked.close();
  }
}

function tellVerdict(verdict: WriteVerdict): string {
  if (verdict.isRight) return "";
  if (verdict.failed === "memory") {
    return verdict.findings
      .filter(({ isMet }) => !isMet)
      .map(({ wanted, found }) => `wanted: ${wanted}. ${found}`)
      .join(" ");
  }
  return verdict.failed === "check" && verdict.check !== ""
    ? `${verdict.message} (${verdict.check})`
    : verdict.message;
}
