// Where a page stands in the course: its chapter and, if it is one, its lesson. Layouts ask it by the page's address.
// The outline is read once per build.

import { readOutline, type OutlineChapter, type OutlineLesson } from "../lessons/outline.ts";

export interface Place {
  readonly chapter: OutlineChapter;
  readonly lesson: OutlineLesson | undefined;
}

/** The chapters of the course, in order. */
export const outline: readonly OutlineChapter[] = readOutline(process.cwd());

/** The place of the page at `id` (`names/aliasing`, `names`), or undefined for a page outside the chapters. */
export function placeOf(id: string): Place | undefined {
  for (const chapter of outline) {
    if (chapter.id === id) return { chapter, lesson: undefined };
    const lesson = chapter.lessons.find((candidate) => candidate.id === id);
    if (lesson) return { chapter, lesson };
  }
  return undefined;
}
