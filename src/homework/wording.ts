// What progress says in words: counts with their nouns, and nothing that scolds.

import type { ExerciseState, StateCounts } from "./progress.ts";

export function exercises(count: number): string {
  return count === 1 ? "1 exercise" : `${count} exercises`;
}

/** "7 of 16 exercises done, 1 with the answer shown, 2 begun". */
export function tellCounts(counts: StateCounts): string {
  const { done, revealed, tried, untouched } = counts;
  const all = done + revealed + tried + untouched;
  if (all === 0) return "No exercises yet";
  const parts = [done === all && all > 1 ? `All ${all} exercises done` : `${done} of ${exercises(all)} done`];
  if (revealed > 0) parts.push(`${revealed} with the answer shown`);
  if (tried > 0) parts.push(`${tried} begun`);
  return parts.join(", ");
}

/** What stands before an exercise's title for those who cannot see its mark. */
export const stateWords: Readonly<Record<ExerciseState, string>> = {
  done: "done",
  revealed: "answer shown",
  tried: "begun",
  untouched: "not begun",
};
