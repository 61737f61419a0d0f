// What stands between an exercise's tags, rendered: the prose of its question, and its parts as markup for the page.

import { conceal } from "../exercises/concealed.ts";
import type { ExerciseFrame } from "../exercises/question.ts";
import type { ExerciseParts } from "../lessons/exercise-parts.ts";

interface Slots {
  has(name: string): boolean;
  render(name: string): Promise<string>;
}

/** The frame with the author's words for wrong answers, hints and notes in it. */
export async function withParts(
  frame: Omit<ExerciseFrame, "whens" | "hints" | "note">,
  parts: ExerciseParts,
  slots: Slots,
): Promise<ExerciseFrame> {
  const render = async (name: string): Promise<string> =>
    slots.has(name) ? (await slots.render(name)).trim() : "";
  const renderAll = (name: string, count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => render(`${name}-${index}`)));
  const texts = await renderAll("when", parts.whens.length);
  const whens = parts.whens.map(({ answer }, index) => ({ answer, html: texts[index] ?? "" }));
  const hints = await renderAll("hint", parts.hintCount);
  const notes = await renderAll("note", parts.noteCount);
  return { ...frame, whens, hints, note: conceal(notes.join("\n")) };
}

/** Whether the author has words of their own for the question. */
export async function hasProse(slots: Slots): Promise<boolean> {
  return slots.has("default") && (await slots.render("default")).trim() !== "";
}
