// Progress as data: what an attempt changes, what merging keeps, and which wrong models have been left behind.

import { describe, expect, it } from "vitest";
import type { Attempt, ExerciseProgress, Progress } from "../../src/homework/progress.ts";
import {
  ANSWER_LENGTH_MAX,
  beliefsOf,
  countStates,
  mergeProgress,
  NO_PROGRESS,
  stateOf,
  withAttempt,
} from "../../src/homework/progress.ts";

const right = (answer: string): Attempt => ({ isRight: true, answer, reading: null, revealed: false });
const wrong = (answer: string, reading: string | null = null): Attempt => ({
  isRight: false,
  answer,
  reading,
  revealed: false,
});
const shown: Attempt = { isRight: false, answer: "42", reading: null, revealed: true };

function after(...attempts: Attempt[]): ExerciseProgress {
  let progress: Progress = new Map();
  attempts.forEach(
    (attempt, index) => (progress = withAttempt(progress, "lesson/one", attempt, 1000 + index)),
  );
  return progress.get("lesson/one") ?? NO_PROGRESS;
}

describe("an attempt", () => {
  it("that is wrong makes the exercise tried, and keeps the wrong model", () => {
    const exercise = after(wrong("1", "assignment-copies"), wrong("2"), wrong("1", "assignment-copies"));
    expect(exercise).toEqual({
      isDone: false,
      isRevealed: false,
      attemptCount: 3,
      answer: "1",
      readings: ["assignment-copies"],
      time: 1002,
    });
    expect(stateOf(exercise)).toBe("tried");
  });

  it("that is right stays right, with its answer, whatever comes later", () => {
    const exercise = after(wrong("1"), right("2"), wrong("3"), shown);
    expect(stateOf(exercise)).toBe("done");
    expect(exercise.answer).toBe("2");
    expect(exercise.isRevealed).toBe(false);
  });

  it("after the answer was shown does not hide that it was shown", () => {
    const exercise = after(wrong("1"), shown, right("42"));
    expect(stateOf(exercise)).toBe("revealed");
    expect(exercise.isDone).toBe(true);
    expect(exercise.attemptCount).toBe(2);
    expect(after(wrong("1"), shown).answer).toBe("1");
  });

  it("with an endless answer keeps the verdict alone", () => {
    const exercise = after(right("x".repeat(ANSWER_LENGTH_MAX + 1)));
    expect(exercise.isDone).toBe(true);
    expect(exercise.answer).toBe("");
  });

  it("does not touch the progress that it starts from", () => {
    const before: Progress = new Map();
    withAttempt(before, "lesson/one", right("1"), 1);
    expect(before.size).toBe(0);
  });
});

describe("merging", () => {
  const one: Progress = new Map([
    ["lesson/a", after(right("1"))],
    ["lesson/b", after(wrong("9", "names-stay-tied"))],
    ["lesson/c", after(shown)],
  ]);
  const other: Progress = new Map([
    ["lesson/b", after(wrong("7", "assignment-copies"), right("8"))],
    ["lesson/c", after(right("42"))],
    ["lesson/d", after(wrong("0"))],
  ]);

  it("keeps what either knows", () => {
    const merged = mergeProgress(one, other);
    expect(countStates(merged, ["lesson/a", "lesson/b", "lesson/c", "lesson/d", "lesson/e"])).toEqual({
      done: 3,
      revealed: 0,
      tried: 1,
      untouched: 1,
    });
    expect(merged.get("lesson/b")?.answer).toBe("8");
    expect([...(merged.get("lesson/b")?.readings ?? [])].sort()).toEqual([
      "assignment-copies",
      "names-stay-tied",
    ]);
  });

  it("with itself changes nothing, and the order of two does not matter", () => {
    expect(mergeProgress(one, one)).toEqual(one);
    expect(mergeProgress(one, other)).toEqual(mergeProgress(other, one));
  });

  it("is the same in any grouping", () => {
    const third: Progress = new Map([["lesson/b", after(wrong("5"), wrong("5"), wrong("5"))]]);
    expect(mergeProgress(mergeProgress(one, other), third)).toEqual(
      mergeProgress(one, mergeProgress(other, third)),
    );
  });
});

describe("beliefs", () => {
  it("are met by wrong answers and left when each such exercise is answered right", () => {
    const progress: Progress = new Map([
      ["lesson/a", after(wrong("1", "assignment-copies"), right("2"))],
      ["lesson/b", after(wrong("1", "assignment-copies"))],
      ["lesson/c", after(wrong("1", "names-stay-tied"), right("2"))],
      ["lesson/d", after(right("2"))],
    ]);
    expect(beliefsOf(progress)).toEqual([
      { reading: "assignment-copies", keys: ["lesson/a", "lesson/b"], isLeft: false },
      { reading: "names-stay-tied", keys: ["lesson/c"], isLeft: true },
    ]);
  });

  it("are not met by right answers or by asking for the answer", () => {
    const answer = { ...right("1"), reading: "assignment-copies" };
    expect(beliefsOf(new Map([["lesson/a", after(answer)]]))).toEqual([]);
    expect(beliefsOf(new Map([["lesson/a", after({ ...shown, reading: "assignment-copies" })]]))).toEqual([]);
  });
});
