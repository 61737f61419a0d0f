// The method resolution order: C3 linearization of a class's bases.
// CPython: Objects/typeobject.c, mro_implementation, pmerge
import { TYPE_BASES } from "../memory/layout.ts";
import { listFromIterable, lookupSpecial } from "./abstract.ts";
import { isType } from "./class-check.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { tupleItems } from "./tuple.ts";
import { solidBase } from "./type-new.ts";
import { typeLookupText } from "./type-lookup.ts";

/** The linearization of a type whose bases have theirs; raises TypeError where there is none. */
export function linearize(rt: Runtime, type: Ref): Ref[] {
  const bases = tupleItems(rt, rt.pointer(type + TYPE_BASES));
  for (const base of bases) {
    const { mro, name } = rt.infoOfType(base);
    if (mro.length === 0) throw rt.typeError(`Cannot extend an incomplete type '${name}'`);
  }
  if (bases.length === 1) return [type, ...rt.infoOfType(bases[0]).mro];
  bases.forEach((base, i) => {
    if (bases.indexOf(base) === i) return;
    throw rt.typeError(`duplicate base class ${rt.infoOfType(base).name}`);
  });
  const sequences = [...bases.map((base) => rt.infoOfType(base).mro), bases];
  const positions = sequences.map(() => 0);
  const result = [type];
  for (;;) {
    let isDone = true;
    let next: Ref = 0;
    for (let i = 0; i < sequences.length && next === 0; i++) {
      if (positions[i] >= sequences[i].length) continue;
      isDone = false;
      const candidate = sequences[i][positions[i]];
      const isBehind = sequences.some((sequence, j) => sequence.indexOf(candidate, positions[j] + 1) >= 0);
      if (!isBehind) next = candidate;
    }
    if (isDone) return result;
    if (next === 0) throw inconsistent(rt, sequences, positions);
    result.push(next);
    sequences.forEach((sequence, i) => {
      if (sequence[positions[i]] === next) positions[i]++;
    });
  }
}

/** set_mro_error: names the classes that stand in each other's way. */
function inconsistent(
  rt: Runtime,
  sequences: readonly (readonly Ref[])[],
  positions: readonly number[],
): unknown {
  const heads = new Set<Ref>();
  sequences.forEach((sequence, i) => {
    if (positions[i] < sequence.length) heads.add(sequence[positions[i]]);
  });
  const names = [...heads].map((head) => rt.infoOfType(head).name).join(", ");
  return rt.typeError(`Cannot create a consistent method resolution order (MRO) for bases ${names}`);
}

/** mro_invoke: a metaclass may have its own `mro` method. */
export function resolutionOrder(rt: Runtime, type: Ref): Ref[] {
  const metatype = rt.typeOf(type);
  if (metatype === T.type || typeLookupText(rt, metatype, "mro") === typeLookupText(rt, T.type, "mro")) {
    return linearize(rt, type);
  }
  const method = lookupSpecial(rt, type, "mro");
  let result: Ref = 0;
  try {
    result = rt.call(method, []);
    const items = listFromIterable(rt, result);
    for (const item of items) {
      if (!isType(rt, item)) throw rt.typeError(`mro() returned a non-class ('${rt.typeName(item)}')`);
      if (!rt.isSubtype(solidBase(rt, type), solidBase(rt, item))) {
        throw rt.typeError(`mro() returned base with unsuitable layout ('${rt.infoOfType(item).name}')`);
      }
    }
    // The tuple in memory holds them from here on; the list's own references are not needed.
    for (const item of items) rt.decref(item);
    return items;
  } finally {
    rt.decref(method);
    rt.decrefOrNull(result);
  }
}
