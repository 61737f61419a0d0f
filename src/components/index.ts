// The author's vocabulary: the components that a lesson may use as tags, by the names that it uses. Lessons do not import
// it; the build puts it in scope (`src/lessons/mdx-programs.ts`). `src/lessons/vocabulary.ts` holds the same names.

import Program from "./Program.astro";
import Prose from "./Prose.astro";

export const vocabulary = {
  Trace: Program,
  Predict: Program,
  Draw: Program,
  Point: Program,
  Write: Program,
  When: Prose,
  Hint: Prose,
  Note: Prose,
};
