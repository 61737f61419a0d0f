// What differs between two versions, in sentences. The facts were asked when the site was built (`version-facts.ts`); here
// they are only told, so that a page need not carry the interpreter for it.

import type { PythonVersion } from "../runner/request.ts";

export interface VersionFact {
  /** What is asked, as the beginning of a sentence. */
  readonly about: string;
  readonly values: Readonly<Record<PythonVersion, string>>;
}

/** A sentence a difference between two versions. */
export function factsThatDiffer(
  facts: readonly VersionFact[],
  from: PythonVersion,
  to: PythonVersion,
): string[] {
  return facts
    .filter(({ values }) => values[from] !== values[to])
    .map(({ about, values }) => `${about}: ${values[to]}. In ${from}: ${values[from]}.`);
}
