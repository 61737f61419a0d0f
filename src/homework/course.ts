// The course as far as progress has to know it: which exercises there are, where they lie and what they are called. Pages
// hand it to islands, so it holds no more than is shown.

export interface CourseExercise {
  /** Lesson and name, `aliasing/rotate`: the key of progress. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
}

export interface CourseLesson {
  /** Address below the site's base, without slashes at the ends: `names/aliasing`. */
  readonly id: string;
  readonly title: string;
  readonly exercises: readonly CourseExercise[];
}

export interface CourseChapter {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly lessons: readonly CourseLesson[];
}

/** Leaves out what progress has no use for. */
export function courseOf(chapters: readonly CourseChapter[]): CourseChapter[] {
  return chapters.map(({ id, number, title, lessons }) => ({
    id,
    number,
    title,
    lessons: lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      exercises: lesson.exercises.map(({ key, name, title: called }) => ({ key, name, title: called })),
    })),
  }));
}

export function keysOf(lessons: readonly CourseLesson[]): string[] {
  return lessons.flatMap((lesson) => lesson.exercises.map(({ key }) => key));
}

/** An exercise with its lesson, or undefined when the course has none of that key (any more). */
export function findExercise(
  course: readonly CourseChapter[],
  key: string,
): { readonly lesson: CourseLesson; readonly exercise: CourseExercise } | undefined {
  for (const chapter of course) {
    for (const lesson of chapter.lessons) {
      const exercise = lesson.exercises.find((candidate) => candidate.key === key);
      if (exercise !== undefined) return { lesson, exercise };
    }
  }
  return undefined;
}
