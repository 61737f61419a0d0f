// Where an object says how much room its items have, which lie apart from it: the word changes when the room does.

import { DICT_KEYS, LIST_ALLOCATED, SET_MASK } from "../memory/layout.ts";
import { BYTEARRAY_ALLOC } from "../objects/bytearray.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";

/** By type, its subclasses meant: the byte offset of that word in the object. */
export const ROOM_WORDS: readonly (readonly [type: Ref, offset: number])[] = [
  [T.list, LIST_ALLOCATED],
  [T.dict, DICT_KEYS],
  [T.set, SET_MASK],
  [T.bytearray, BYTEARRAY_ALLOC],
];
