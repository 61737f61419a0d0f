// After the build: which exercise tells which readings apart, as a table on the terminal and as `exercises.json` beside the
// pages. A reading that no exercise meets, or only one kind of exercise, is named.

import type { AstroIntegration } from "astro";
import { writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { reportedExercises } from "../src/components/exercise-report.ts";
import type { ReportedExercise } from "../src/components/exercise-report.ts";
import { readOutline } from "../src/lessons/outline.ts";
import { readings } from "../src/readings/index.ts";

/** The Astro integration. */
export function exerciseTable(): AstroIntegration {
  return {
    name: "exercise-table",
    hooks: {
      "astro:build:start": () => reportedExercises().clear(),
      "astro:build:done": ({ dir, logger }) => {
        const exercises = [...reportedExercises().values()].sort(
          (a, b) => compare(a.file, b.file) || a.line - b.line,
        );
        if (exercises.length === 0) return;
        const places = placesOfExercises();
        const rows = exercises.map((exercise) => ({ ...exercise, ...places.get(exercise.key) }));
        writeFileSync(fileURLToPath(new URL("exercises.json", dir)), `${JSON.stringify(rows, null, 2)}\n`);
        logger.info(
          `${exercises.length} exercises, and the readings that they tell apart\n${table(exercises)}`,
        );
        for (const warning of warnings(exercises)) logger.warn(warning);
      },
    },
  };
}

/** Title and address of each, by key: the page leads to them when a belief should be met again in another dress. */
function placesOfExercises(): Map<string, { readonly title: string; readonly address: string }> {
  const lessons = readOutline(process.cwd()).flatMap((chapter) => chapter.lessons);
  return new Map(
    lessons.flatMap(({ id, exercises }) =>
      exercises.map(({ key, name, title }) => [key, { title, address: `${id}/#${name}` }] as const),
    ),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two parts: by exercise, and by reading. */
export function table(exercises: readonly ReportedExercise[]): string {
  const width = Math.max(...exercises.map(({ key }) => key.length));
  const rows = exercises.map(({ key, kind, readings: told }) => {
    const names = told.length > 0 ? told.join(", ") : kind === "Write" ? "(judged by its checks)" : "–";
    return `  ${key.padEnd(width)}  ${kind.padEnd(7)}  ${names}`;
  });
  return [...rows, "", ...coverage(exercises)].join("\n");
}

function coverage(exercises: readonly ReportedExercise[]): string[] {
  const width = Math.max(...readings.map(({ name }) => name.length));
  return readings.map(({ name }) => {
    const kinds = new Map<string, number>();
    for (const { kind, readings: told } of exercises) {
      if (told.includes(name)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const counts = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
    return `  ${name.padEnd(width)}  ${counts === "" ? "no exercise" : counts}`;
  });
}

function warnings(exercises: readonly ReportedExercise[]): string[] {
  return exercises
    .filter(({ kind, readings: told }) => kind !== "Write" && told.length === 0)
    .map(({ key, file, line, asks }) => `${file}:${line}: ${key} (${asks}) tells no reading apart.`);
}
