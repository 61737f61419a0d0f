// The catalog's part for containers: list, tuple, dict, set, range, slice, their views and their iterators.
import {
  dictItemIteratorSpec,
  dictKeyIteratorSpec,
  dictReverseItemIteratorSpec,
  dictReverseKeyIteratorSpec,
  dictReverseValueIteratorSpec,
  dictValueIteratorSpec,
} from "./dict-iterator.ts";
import { dictSpec } from "./dict-type.ts";
import { dictItemsSpec, dictKeysSpec, dictValuesSpec } from "./dict-views.ts";
import { listIteratorSpec, listReverseIteratorSpec } from "./list-iterator.ts";
import { listSpec } from "./list-type.ts";
import { longRangeIteratorSpec, rangeIteratorSpec } from "./range-iterator.ts";
import { rangeSpec } from "./range.ts";
import { setIteratorSpec } from "./set-iterator.ts";
import { frozensetSpec, setSpec } from "./set-type.ts";
import { sliceSpec } from "./slice-type.ts";
import { tupleIteratorSpec } from "./tuple-iterator.ts";
import { tupleSpec } from "./tuple-type.ts";
import type { TypeSpec } from "./type-spec.ts";

export const CONTAINER_TYPES: readonly TypeSpec[] = [
  listSpec,
  listIteratorSpec,
  listReverseIteratorSpec,
  tupleSpec,
  tupleIteratorSpec,
  dictSpec,
  dictKeysSpec,
  dictValuesSpec,
  dictItemsSpec,
  dictKeyIteratorSpec,
  dictValueIteratorSpec,
  dictItemIteratorSpec,
  dictReverseKeyIteratorSpec,
  dictReverseValueIteratorSpec,
  dictReverseItemIteratorSpec,
  setSpec,
  frozensetSpec,
  setIteratorSpec,
  rangeSpec,
  rangeIteratorSpec,
  longRangeIteratorSpec,
  sliceSpec,
];
