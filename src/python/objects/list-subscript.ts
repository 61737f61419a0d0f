// Reading, writing and deleting items and slices of a list.
// CPython: Objects/listobject.c list_subscript, list_ass_subscript, list_ass_slice
import { LIST_ITEMS, OB_SIZE } from "../memory/layout.ts";
import { sequenceItems } from "./abstract.ts";
import { copyReferences } from "./array-block.ts";
import { subscriptNumber } from "./container-arguments.ts";
import {
  listClear,
  listItem,
  listItems,
  listItemsAddress,
  listLength,
  newListOfLength,
  resizeList,
} from "./list.ts";
import type { Runtime } from "./runtime.ts";
import { clipSlice, unpackSlice } from "./slice.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";

const NOT_ITERABLE = "must assign iterable to extended slice";

/** sq_item: a new reference to the item at an index that is not negative any more. */
export function listItemAt(rt: Runtime, list: Ref, index: number): Ref {
  if (index < 0 || index >= listLength(rt, list)) throw rt.indexError("list index out of range");
  return rt.incref(listItem(rt, list, index));
}

/** list[start:stop] with bounds in range. */
export function listSlice(rt: Runtime, list: Ref, start: number, stop: number): Ref {
  const count = Math.max(0, stop - start);
  const result = newListOfLength(rt, count);
  copyReferences(rt, listItemsAddress(rt, result) >> 2, (listItemsAddress(rt, list) >> 2) + start * 2, count);
  return result;
}

export function listSubscript(rt: Runtime, list: Ref, key: Ref): Ref {
  const index = subscriptNumber(rt, key);
  if (index !== null) return listItemAt(rt, list, index < 0 ? index + listLength(rt, list) : index);
  if (rt.typeOf(key) !== T.slice) {
    throw rt.typeError(`list indices must be integers or slices, not ${rt.typeName(key)}`);
  }
  const bounds = unpackSlice(rt, key);
  const { start, stop, step, count } = clipSlice(
    bounds.start,
    bounds.stop,
    bounds.step,
    listLength(rt, list),
  );
  if (count <= 0) return newListOfLength(rt, 0);
  if (step === 1) return listSlice(rt, list, start, stop);
  const result = newListOfLength(rt, count);
  const heap = rt.heap;
  let target = listItemsAddress(rt, result) >> 2;
  for (let i = 0, at = start; i < count; i++, at += step, target += 2) {
    heap.store(target, rt.incref(listItem(rt, list, at)));
  }
  return result;
}

/** sq_ass_item; `value` 0 deletes. */
export function listSetItem(rt: Runtime, list: Ref, index: number, value: Ref): void {
  if (index < 0 || index >= listLength(rt, list)) throw rt.indexError("list assignment index out of range");
  if (value === 0) {
    deleteListItem(rt, list, index);
    return;
  }
  rt.replace(rt.heap.i32[(list + LIST_ITEMS) >> 2] + index * 8, rt.incref(value));
}

export function listSetSubscript(rt: Runtime, list: Ref, key: Ref, value: Ref): void {
  const index = subscriptNumber(rt, key);
  if (index !== null) {
    listSetItem(rt, list, index < 0 ? index + listLength(rt, list) : index, value);
    return;
  }
  if (rt.typeOf(key) !== T.slice) {
    throw rt.typeError(`list indices must be integers or slices, not ${rt.typeName(key)}`);
  }
  const bounds = unpackSlice(rt, key);
  if (bounds.step === 1) {
    const { start, stop } = clipSlice(bounds.start, bounds.stop, 1, listLength(rt, list));
    if (value === 0) deleteListSlice(rt, list, start, stop);
    else assignSlice(rt, list, bounds.start, bounds.stop, value);
    return;
  }
  if (value === 0) deleteExtendedSlice(rt, list, bounds);
  else assignExtendedSlice(rt, list, bounds, value);
}

interface Bounds {
  start: number;
  stop: number;
  step: number;
}

/** The items of what is assigned, owned; a list assigned to itself is copied first. */
function assignedItems(rt: Runtime, list: Ref, value: Ref): Ref[] {
  if (value !== list) return sequenceItems(rt, value, NOT_ITERABLE);
  return listItems(rt, list).map((item) => rt.incref(item));
}

function assignSlice(rt: Runtime, list: Ref, start: number, stop: number, value: Ref): void {
  const items = assignedItems(rt, list, value);
  // Making the items may have run user code, so the bounds are clipped only now.
  const clipped = clipSlice(start, stop, 1, listLength(rt, list));
  replaceSlice(rt, list, clipped.start, Math.max(clipped.start, clipped.stop), items);
}

/** del list[index]: unlike an emptied slice, the last item to go leaves its array behind where the version keeps arrays. */
function deleteListItem(rt: Runtime, list: Ref, index: number): void {
  const array = listItemsAddress(rt, list);
  const length = listLength(rt, list);
  const removed = listItem(rt, list, index);
  rt.heap.copy(array + index * 8, array + (index + 1) * 8, (length - index - 1) * 8);
  if (rt.version.keepsRoomOnDeleteItem) rt.heap.store((list + OB_SIZE) >> 2, length - 1);
  else resizeList(rt, list, length - 1);
  rt.decref(removed);
}

/** del list[start:stop] with bounds in range; the removed items are dropped last to first. */
export function deleteListSlice(rt: Runtime, list: Ref, start: number, stop: number): void {
  replaceSlice(rt, list, start, Math.max(start, stop), []);
}

/** list_ass_slice: puts `items`, whose references it takes over, in the place of list[start:stop]. */
export function replaceSlice(
  rt: Runtime,
  list: Ref,
  start: number,
  stop: number,
  items: readonly Ref[],
): void {
  const heap = rt.heap;
  const length = listLength(rt, list);
  const change = items.length - (stop - start);
  if (length + change === 0) {
    listClear(rt, list);
    return;
  }
  const removed: Ref[] = [];
  for (let i = start; i < stop; i++) removed.push(listItem(rt, list, i));
  if (change > 0) resizeList(rt, list, length + change);
  const array = listItemsAddress(rt, list);
  heap.copy(array + (stop + change) * 8, array + stop * 8, (length - stop) * 8);
  if (change < 0) resizeList(rt, list, length + change);
  let word = (listItemsAddress(rt, list) >> 2) + start * 2;
  heap.noteRange(word << 2, items.length * 8);
  for (const item of items) {
    heap.i32[word] = item;
    heap.i32[word + 1] = 0;
    word += 2;
  }
  for (let i = removed.length - 1; i >= 0; i--) rt.decref(removed[i]);
}

function deleteExtendedSlice(rt: Runtime, list: Ref, bounds: Bounds): void {
  const heap = rt.heap;
  const length = listLength(rt, list);
  const { start, step, count } = clipSlice(bounds.start, bounds.stop, bounds.step, length);
  if (count <= 0) return;
  const first = step < 0 ? start + step * (count - 1) : start;
  const stride = Math.abs(step);
  const array = listItemsAddress(rt, list) >> 2;
  const removed: Ref[] = [];
  heap.noteRange(array << 2, length * 8);
  let target = first;
  for (let at = first; at < length; at++) {
    const isRemoved = (at - first) % stride === 0 && removed.length < count;
    if (isRemoved) removed.push(heap.i32[array + at * 2]);
    else heap.i32[array + target++ * 2] = heap.i32[array + at * 2];
  }
  heap.store((list + OB_SIZE) >> 2, length - count);
  resizeList(rt, list, length - count);
  for (const item of removed) rt.decref(item);
}

function assignExtendedSlice(rt: Runtime, list: Ref, bounds: Bounds, value: Ref): void {
  const items = assignedItems(rt, list, value);
  const { start, step, count } = clipSlice(bounds.start, bounds.stop, bounds.step, listLength(rt, list));
  if (items.length !== count) {
    for (const item of items) rt.decref(item);
    throw rt.valueError(
      `attempt to assign sequence of size ${items.length} to extended slice of size ${count}`,
    );
  }
  const array = listItemsAddress(rt, list);
  const replaced = items.map((item, i) => rt.exchange(array + (start + i * step) * 8, item));
  for (const item of replaced) rt.decref(item);
}
