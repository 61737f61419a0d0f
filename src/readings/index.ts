// All readings, in the order of the course's table of wrong models.

import type { Mod } from "../python/index.ts";
import { argumentsAreCopies } from "./arguments-are-copies.ts";
import { assignmentCopies } from "./assignment-copies.ts";
import { augmentedMakesNew } from "./augmented-makes-new.ts";
import { callsRebindTheCallersName } from "./calls-rebind-the-callers-name.ts";
import { containersHoldCopies } from "./containers-hold-copies.ts";
import { defaultsMadeAtEachCall } from "./defaults-made-at-each-call.ts";
import { delDestroysTheObject } from "./del-destroys-the-object.ts";
import { equalMeansSame } from "./equal-means-same.ts";
import { equalValuesAreOneObject } from "./equal-values-are-one-object.ts";
import { isMeansEqual } from "./is-means-equal.ts";
import { localsNeverDie } from "./locals-never-die.ts";
import { namesStayTied } from "./names-stay-tied.ts";
import { objectsDieWithTheirFrame } from "./objects-die-with-their-frame.ts";
import { oneNamespace } from "./one-namespace.ts";
import { plusChangesInPlace } from "./plus-changes-in-place.ts";
import type { Reading } from "./reading.ts";
import { recursiveCallsShareAFrame } from "./recursive-calls-share-a-frame.ts";
import { returnCopies } from "./return-copies.ts";
import { rowsOfTheirOwn } from "./rows-of-their-own.ts";
import { slicesAreDeep } from "./slices-are-deep.ts";

export type { Hearing, Reading } from "./reading.ts";
export { readingModules } from "./support.ts";

export const readings: readonly Reading[] = [
  assignmentCopies,
  namesStayTied,
  plusChangesInPlace,
  augmentedMakesNew,
  argumentsAreCopies,
  callsRebindTheCallersName,
  equalMeansSame,
  isMeansEqual,
  equalValuesAreOneObject,
  localsNeverDie,
  returnCopies,
  oneNamespace,
  recursiveCallsShareAFrame,
  containersHoldCopies,
  slicesAreDeep,
  rowsOfTheirOwn,
  defaultsMadeAtEachCall,
  delDestroysTheObject,
  objectsDieWithTheirFrame,
];

/** Throws a RangeError for a name that no reading has. */
export function readingNamed(name: string): Reading {
  const found = readings.find((reading) => reading.name === name);
  if (found === undefined) throw new RangeError(`there is no reading ${name}`);
  return found;
}

/** Whether a program under the reading is another program; one that only hears questions otherwise leaves it as it is. */
export function changesTree({ rewrite }: Reading, tree: Mod): boolean {
  return textOf(rewrite(tree)) !== textOf(tree);
}

function textOf(tree: Mod): string {
  return JSON.stringify(tree, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
