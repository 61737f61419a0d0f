// The parts of an object for those who write them down in a format of their own: items, pairs, attributes, a function's
// defaults and code, a class's bases. Read from memory, as everything here.

import { FUNC_CODE, FUNC_DEFAULTS, FUNC_KWDEFAULTS, FUNC_NAME } from "../objects/function.ts";
import { TYPE_BASES, TYPE_DICT } from "../memory/layout.ts";
import { nativeOf } from "../objects/builtin-function.ts";
import { CODE_CONSTS, heapCode } from "../objects/code-object.ts";
import { dictEntryKey, dictEntryValue, dictNext } from "../objects/dict.ts";
import { listItem, listLength } from "../objects/list.ts";
import { METHOD_FUNC, METHOD_SELF } from "../objects/method.ts";
import { heldCallable } from "../objects/method-holder.ts";
import type { Runtime } from "../objects/runtime.ts";
import { setEntryKey, setNext } from "../objects/set.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { textFromMemory } from "../objects/str.ts";
import { tupleItem, tupleLength } from "../objects/tuple.ts";
import { TPFLAGS_HEAPTYPE, TPFLAGS_TYPE_SUBCLASS } from "../objects/type-info.ts";
import type { CodeObject } from "../compile/code.ts";
import { instanceSlots, namedValues } from "./object.ts";
import type { InspectedSlot } from "./object.ts";

/** Items of an exact list, tuple or set, in order; null for anything else. */
export function itemsOf(rt: Runtime, object: Ref): Ref[] | null {
  switch (rt.typeOf(object)) {
    case T.list:
      return Array.from({ length: listLength(rt, object) }, (_, index) => listItem(rt, object, index));
    case T.tuple:
      return Array.from({ length: tupleLength(rt, object) }, (_, index) => tupleItem(rt, object, index));
    case T.set: {
      const items: Ref[] = [];
      for (let at = setNext(rt, object, 0); at >= 0; at = setNext(rt, object, at + 1)) {
        items.push(setEntryKey(rt, object, at));
      }
      return items;
    }
    default:
      return null;
  }
}

/** Keys and values of a dict, in order. */
export function pairsOf(rt: Runtime, dict: Ref): [Ref, Ref][] {
  const pairs: [Ref, Ref][] = [];
  for (let at = dictNext(rt, dict, 0); at >= 0; at = dictNext(rt, dict, at + 1)) {
    pairs.push([dictEntryKey(rt, dict, at), dictEntryValue(rt, dict, at)]);
  }
  return pairs;
}

/** The `__dict__` of an instance (and its declared slots), or of a class, without making one. */
export function attributesOf(rt: Runtime, object: Ref): InspectedSlot[] {
  const info = rt.info(object);
  if ((info.flags & TPFLAGS_TYPE_SUBCLASS) === 0) {
    return (info.flags & TPFLAGS_HEAPTYPE) === 0 ? [] : instanceSlots(rt, object, info);
  }
  const dict = rt.pointer(object + TYPE_DICT);
  return dict === 0
    ? []
    : pairsOf(rt, dict).map(([key, target]) => ({ label: textFromMemory(rt.heap, key), target }));
}

/** What lies in the `__dict__` of any object that has one, without making one: not what its slots hold. */
export function namedAttributesOf(rt: Runtime, object: Ref): InspectedSlot[] {
  const info = rt.info(object);
  if ((info.flags & TPFLAGS_TYPE_SUBCLASS) === 0) return namedValues(rt, object, info);
  const dict = rt.pointer(object + TYPE_DICT);
  if (dict === 0) return [];
  return pairsOf(rt, dict).map(([key, target]) => ({ label: textFromMemory(rt.heap, key), target }));
}

export function baseNamesOf(rt: Runtime, type: Ref): string[] {
  const bases = itemsOf(rt, rt.pointer(type + TYPE_BASES)) ?? [];
  return bases.filter((base) => base !== T.object).map((base) => rt.infoOfType(base).name);
}

export interface FunctionParts {
  readonly name: string;
  readonly code: CodeObject;
  readonly codeRef: Ref;
  readonly defaults: readonly InspectedSlot[];
}

/** A function's, or a bound method's function's. */
export function functionParts(rt: Runtime, callable: Ref): FunctionParts {
  const func = rt.typeOf(callable) === T.method ? rt.pointer(callable + METHOD_FUNC) : callable;
  const codeRef = rt.pointer(func + FUNC_CODE);
  const { code } = heapCode(rt, codeRef);
  const defaults: InspectedSlot[] = [];
  const positional = rt.pointer(func + FUNC_DEFAULTS);
  if (positional !== 0) {
    const values = itemsOf(rt, positional) ?? [];
    values.forEach((target, index) => {
      defaults.push({ label: code.varnames[code.argcount - values.length + index], target });
    });
  }
  const keyword = rt.pointer(func + FUNC_KWDEFAULTS);
  if (keyword !== 0) {
    for (const [key, target] of pairsOf(rt, keyword))
      defaults.push({ label: textFromMemory(rt.heap, key), target });
  }
  return { name: textFromMemory(rt.heap, rt.pointer(func + FUNC_NAME)), code, codeRef, defaults };
}

/** The name of a function of the library that is written in C in CPython and in Python here; null for other objects. */
export function nativeFunctionName(rt: Runtime, object: Ref): string | null {
  const held = rt.typeOf(object) === T.staticmethod ? heldCallable(rt, object) : object;
  if (held === 0 || rt.typeOf(held) !== T.function) return null;
  const { name, code } = functionParts(rt, held);
  return code.filename.startsWith("<native ") ? name : null;
}

/** What a bound method is bound to, and its function. */
export function methodReceiver(rt: Runtime, method: Ref): { readonly receiver: Ref; readonly func: Ref } {
  return { receiver: rt.pointer(method + METHOD_SELF), func: rt.pointer(method + METHOD_FUNC) };
}

/** The code of the lambdas written in a code object. */
export function lambdaCodesOf(rt: Runtime, code: Ref): Ref[] {
  const constants = itemsOf(rt, rt.pointer(code + CODE_CONSTS)) ?? [];
  return constants.filter(
    (held) => rt.typeOf(held) === T.code && heapCode(rt, held).code.name === "<lambda>",
  );
}

/** Whether the code object is a constant of the other: its function was written inside it. */
export function isConstantOf(rt: Runtime, code: Ref, outer: Ref): boolean {
  return (itemsOf(rt, rt.pointer(outer + CODE_CONSTS)) ?? []).includes(code);
}

/** The name of a function that is written in C in CPython. */
export function builtinName(rt: Runtime, func: Ref): string {
  return nativeOf(rt, func).name;
}
