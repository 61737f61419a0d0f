// The eye of recorders and drawings: objects and frames read from memory.
export { exceptionMessage, isWithoutTraceback, isYielding } from "./exception.ts";
export {
  frameCodeObject,
  frameCodeRef,
  frameGlobalItems,
  frameGlobals,
  frameGlobalText,
  frameInstruction,
  frameKind,
  frameLineNumber,
  frameLocalItems,
  frameNames,
  frameNamespace,
  frameValueStack,
  visibleFrames,
} from "./frame.ts";
export { inspectObject, isPlainFunction, signature } from "./object.ts";
export type { InspectOptions, InspectedKind, InspectedObject, InspectedSlot } from "./object.ts";
export { TEXT_LENGTH_MAX, bigIntValue, isLeaf, numberValue, textValue, valueText } from "./text.ts";
export {
  attributesOf,
  baseNamesOf,
  builtinName,
  functionParts,
  isConstantOf,
  itemsOf,
  lambdaCodesOf,
  methodReceiver,
  namedAttributesOf,
  nativeFunctionName,
  pairsOf,
} from "./members.ts";
export type { FunctionParts } from "./members.ts";
export { contentRanges, mayHold, objectBlocks } from "./bytes.ts";
export type { InspectedBlock, InspectedField } from "./bytes.ts";
export type { FieldKind } from "./fields.ts";
export {
  ARENA_BYTE_COUNT,
  POOL_BYTE_COUNT,
  POOL_HEADER_BYTE_COUNT,
  isObject,
  largeChunks,
  objectAt,
  poolsOfArena,
} from "./pools.ts";
export type { InspectedChunk, InspectedPool } from "./pools.ts";
export { ROOM_WORDS } from "./rooms.ts";
