// UNPACK_SEQUENCE and UNPACK_EX: `a, *b = xs`.   CPython: Python/ceval.c _PyEval_UnpackIterableStackRef
import { dropRaised, isRaised, isSequence, iter, iterNext } from "../objects/abstract.ts";
import { dictSize } from "../objects/dict.ts";
import { listExtend, listLength, newList } from "../objects/list.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { tupleLength } from "../objects/tuple.ts";
import { objectOf } from "./stack-slot.ts";

/** As `unpackIterable`, of what lies in a slot: a borrowed operand is owned while its iterator runs. */
export function unpackSlot(rt: Runtime, slot: number, before: number, after: number): Ref[] {
  const iterable = objectOf(slot);
  if ((slot & 1) === 0) return unpackIterable(rt, iterable, before, after);
  rt.incref(iterable);
  try {
    return unpackIterable(rt, iterable, before, after);
  } finally {
    rt.decref(iterable);
  }
}

/** Owned items: `before` of them, then where `after` is not -1 a list of the rest and `after` more. */
export function unpackIterable(rt: Runtime, iterable: Ref, before: number, after: number): Ref[] {
  let iterator: Ref;
  try {
    iterator = iter(rt, iterable);
  } catch (error) {
    if (!isRaised(rt, error, T.TypeError)) throw error;
    if (rt.info(iterable).tp_iter !== null || isSequence(rt, iterable)) throw error;
    dropRaised(rt, error);
    throw rt.typeError(`cannot unpack non-iterable ${rt.typeName(iterable)} object`);
  }
  const items: Ref[] = [];
  try {
    for (let i = 0; i < before; i++) {
      const item = iterNext(rt, iterator);
      if (item === 0) throw tooFew(rt, after < 0 ? `${before}` : `at least ${before + after}`, i);
      items.push(item);
    }
    if (after < 0) {
      const extra = iterNext(rt, iterator);
      if (extra !== 0) {
        rt.decref(extra);
        throw tooMany(rt, iterable, before);
      }
    } else items.push(...rest(rt, iterator, before, after));
  } catch (error) {
    for (const item of items) rt.decref(item);
    rt.decref(iterator);
    throw error;
  }
  rt.decref(iterator);
  return items;
}

/** The list of what is left and the last `after` items. */
function rest(rt: Runtime, iterator: Ref, before: number, after: number): Ref[] {
  const list = newList(rt, []);
  try {
    listExtend(rt, list, iterator);
    const count = listLength(rt, list);
    if (count < after) throw tooFew(rt, `at least ${before + after}`, before + count);
  } catch (error) {
    rt.decref(list);
    throw error;
  }
  return [list, ...takeLast(rt, list, after)];
}

/** Cuts the last items off a list, without giving its array back. */
function takeLast(rt: Runtime, list: Ref, count: number): Ref[] {
  const heap = rt.heap;
  const length = listLength(rt, list);
  const items = heap.i32[(list + 24) >> 2];
  const taken: Ref[] = [];
  for (let i = length - count; i < length; i++) taken.push(heap.i32[(items + 8 * i) >> 2]);
  heap.store((list + 16) >> 2, length - count);
  return taken;
}

function tooFew(rt: Runtime, expected: string, got: number): ReturnType<Runtime["valueError"]> {
  return rt.valueError(`not enough values to unpack (expected ${expected}, got ${got})`);
}

function tooMany(rt: Runtime, iterable: Ref, expected: number): ReturnType<Runtime["valueError"]> {
  const type = rt.typeOf(iterable);
  const length =
    type === T.list
      ? listLength(rt, iterable)
      : type === T.tuple
        ? tupleLength(rt, iterable)
        : type === T.dict
          ? dictSize(rt, iterable)
          : -1;
  const got = length > expected ? `, got ${length}` : "";
  return rt.valueError(`too many values to unpack (expected ${expected}${got})`);
}
