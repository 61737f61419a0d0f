// The author's vocabulary: the components that a lesson may use as tags, by the names that it uses. Lessons do not import
// it; the build puts it in scope (`src/lessons/mdx-programs.ts`). `src/lessons/vocabulary.ts` holds the same names.

import Trace from "./Trace.astro";
import Program from "./Program.astro";
import Part from "./Part.astro";
import Predict from "./Predict.astro";

export const vocabulary = {
  Trace,
  Predict,
  Draw: Program,
  Point: Program,
  Write: Program,
  When: Part,
  Hint: Part,
  Note: Part,
};
