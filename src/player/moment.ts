// A moment of a run: what a player shows, as plain data that can be kept, sent in a link and come back to. Runs are
// deterministic, so the program, its input and a step are the whole of it.

import type { PythonVersion } from "../runner/request.ts";
import type { Lens } from "../trace/index.ts";

export interface Moment {
  readonly code: string;
  readonly stdin: string;
  readonly lens: Lens;
  readonly version: PythonVersion;
  readonly step: number;
  /** What is selected in the drawing, as a text that only the player reads; null: nothing. */
  readonly selection: string | null;
  /** Small values are written into the slots that hold them; false leaves it to who looks. */
  readonly inlinesValues: boolean;
}

/** What a selection's text selects, see `DiagramModel`; null for a text that no drawing could have written. */
export function selectionFrom(selection: string | null): string | null {
  return selection !== null && /^(o-?\d{1,12}(:.{1,200})?|f\d{1,9}:.{1,200})$/su.test(selection)
    ? selection
    : null;
}
