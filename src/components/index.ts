// The author's vocabulary: the components that a lesson may use as tags, by the names that it uses. Lessons do not import
// it; the build puts it in scope (`src/lessons/mdx-programs.ts`). `src/lessons/vocabulary.ts` holds the same names.

import Draw from "./Draw.astro";
import Part from "./Part.astro";
import Point from "./Point.astro";
import Predict from "./Predict.astro";
import Trace from "./Trace.astro";
import Write from "./Write.astro";

export const vocabulary = {
  Trace,
  Predict,
  Draw,
  Point,
  Write,
  When: Part,
  Hint: Part,
  Note: Part,
};
