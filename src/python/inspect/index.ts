// The eye of recorders and drawings: objects and frames read from memory.
export { exceptionMessage, isYielding } from "./exception.ts";
export {
  frameCodeObject,
  frameCodeRef,
  frameGlobals,
  frameKind,
  frameLineNumber,
  frameNames,
} from "./frame.ts";
export { inspectObject, signature } from "./object.ts";
export type { InspectOptions, InspectedKind, InspectedObject, InspectedSlot } from "./object.ts";
export { TEXT_LENGTH_MAX, isLeaf, numberValue, textValue, valueText } from "./text.ts";
export {
  attributesOf,
  baseNamesOf,
  builtinName,
  frameFunction,
  functionParts,
  isConstantOf,
  itemsOf,
  pairsOf,
} from "./members.ts";
export type { FunctionParts } from "./members.ts";
