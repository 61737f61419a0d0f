// Names that are not local slots: module and class namespaces, globals, builtins, and the complaints about a name that
// means nothing.   CPython: Python/ceval.c _PyEval_LoadName, _PyEval_LoadGlobalStackRef, _PyEval_FormatExcCheckArg
import { DICT_KEYS, FRAME_BUILTINS, FRAME_GLOBALS, FRAME_LOCALS, KEYS_VERSION } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { deleteItem, dropRaised, getItem, isRaised, setItem } from "../objects/abstract.ts";
import {
  dictDelete,
  dictEntryValue,
  dictEntryWord,
  dictGet,
  dictKeysVersion,
  dictLookupIndex,
  dictSet,
} from "../objects/dict.ts";
import { newExceptionWithText } from "../objects/exceptions.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import type { PreparedCode } from "./prepared-code.ts";

/** PyNameErrorObject: the name, after the fields of every exception. */
const NAME_ERROR_NAME = 72;

/** What LOAD_GLOBAL remembers: where the name was found while the two dicts' tables stay as they were. */
export class GlobalCache {
  globalsKeys: Address = 0;
  globalsVersion = 0;
  /** 0 where the name is a global, so that the builtins do not matter. */
  builtinsKeys: Address = 0;
  builtinsVersion = 0;
  /** Word index of the value in the table that has the name. */
  valueWord = 0;
}

export function nameError(rt: Runtime, name: Ref): Raised {
  return withName(rt, T.NameError, `name '${rt.text(name)}' is not defined`, name);
}

function withName(rt: Runtime, type: Ref, message: string, name: Ref): Raised {
  const exception = newExceptionWithText(rt, type, message);
  rt.replace(exception + NAME_ERROR_NAME, rt.incref(name));
  return new Raised(exception);
}

/** A local, cell or free variable was read or deleted while it had no value. */
export function unboundError(rt: Runtime, code: PreparedCode, slot: number): Raised {
  const name = code.heapCode.localNames[slot];
  const text = rt.text(name);
  if (slot < code.slotCount - code.code.freevars.length) {
    const message = `cannot access local variable '${text}' where it is not associated with a value`;
    return rt.error(T.UnboundLocalError, message);
  }
  return withName(
    rt,
    T.NameError,
    `cannot access free variable '${text}' where it is not associated with a value in enclosing scope`,
    name,
  );
}

/** An item of any mapping, owned, or 0 when it has none. */
export function mappingGet(rt: Runtime, mapping: Ref, key: Ref): Ref {
  if (rt.typeOf(mapping) === T.dict) {
    const value = dictGet(rt, mapping, key);
    return value === 0 ? 0 : rt.incref(value);
  }
  try {
    return getItem(rt, mapping, key);
  } catch (error) {
    if (!isRaised(rt, error, T.KeyError)) throw error;
    dropRaised(rt, error);
    return 0;
  }
}

/** From the globals, then the builtins; owned. Raises NameError. */
export function loadFromGlobals(rt: Runtime, frame: Address, name: Ref): Ref {
  const inGlobals = mappingGet(rt, rt.pointer(frame + FRAME_GLOBALS), name);
  if (inGlobals !== 0) return inGlobals;
  const inBuiltins = mappingGet(rt, rt.pointer(frame + FRAME_BUILTINS), name);
  if (inBuiltins !== 0) return inBuiltins;
  throw nameError(rt, name);
}

/** LOAD_GLOBAL where the loop's own look at the cache did not find the value: owned. */
export function loadGlobal(rt: Runtime, frame: Address, code: PreparedCode, unit: number, name: Ref): Ref {
  const globals = rt.pointer(frame + FRAME_GLOBALS);
  const builtins = rt.pointer(frame + FRAME_BUILTINS);
  if (rt.typeOf(globals) !== T.dict || rt.typeOf(builtins) !== T.dict)
    return loadFromGlobals(rt, frame, name);
  for (const dict of [globals, builtins]) {
    const index = dictLookupIndex(rt, dict, name);
    const value = index < 0 ? 0 : dictEntryValue(rt, dict, index);
    if (value === 0) continue;
    const cache = new GlobalCache();
    cache.globalsKeys = rt.pointer(globals + DICT_KEYS);
    cache.globalsVersion = dictKeysVersion(rt, globals);
    if (dict === builtins) {
      cache.builtinsKeys = rt.pointer(builtins + DICT_KEYS);
      cache.builtinsVersion = dictKeysVersion(rt, builtins);
    }
    cache.valueWord = dictEntryWord(rt, dict, index);
    code.caches[unit] = cache.valueWord === 0 ? undefined : cache;
    return rt.incref(value);
  }
  throw nameError(rt, name);
}

/** LOAD_NAME: the locals' namespace, then the globals, then the builtins; owned. */
export function loadName(rt: Runtime, frame: Address, name: Ref): Ref {
  const locals = rt.pointer(frame + FRAME_LOCALS);
  if (locals === 0) throw rt.error(T.SystemError, "no locals");
  const value = mappingGet(rt, locals, name);
  return value !== 0 ? value : loadFromGlobals(rt, frame, name);
}

/** LOAD_NAME. Where the locals are the globals, as in a module, it looks where it found the name last time. */
export function loadNameCached(
  rt: Runtime,
  frame: Address,
  code: PreparedCode,
  unit: number,
  name: Ref,
): Ref {
  const i32 = rt.heap.i32;
  const word = frame >> 2;
  const globals = i32[word + (FRAME_GLOBALS >> 2)];
  if (i32[word + (FRAME_LOCALS >> 2)] !== globals) return loadName(rt, frame, name);
  const cache = code.caches[unit] as GlobalCache | undefined;
  if (cache !== undefined) {
    const keys = i32[(globals + DICT_KEYS) >> 2];
    if (keys === cache.globalsKeys && i32[(keys + KEYS_VERSION) >> 2] === cache.globalsVersion) {
      const builtinsKeys = cache.builtinsKeys;
      const isThere =
        builtinsKeys === 0 ||
        (i32[(i32[word + (FRAME_BUILTINS >> 2)] + DICT_KEYS) >> 2] === builtinsKeys &&
          i32[(builtinsKeys + KEYS_VERSION) >> 2] === cache.builtinsVersion);
      const value = isThere ? i32[cache.valueWord] : 0;
      if (value !== 0) return rt.incref(value);
    }
  }
  return loadGlobal(rt, frame, code, unit, name);
}

/** STORE_NAME of a borrowed value, which likewise remembers where the name is in a module's dict. */
export function storeNameCached(
  rt: Runtime,
  frame: Address,
  code: PreparedCode,
  unit: number,
  name: Ref,
  value: Ref,
): void {
  const i32 = rt.heap.i32;
  const locals = i32[(frame + FRAME_LOCALS) >> 2];
  let cache = code.caches[unit] as GlobalCache | undefined;
  if (cache !== undefined && rt.version.tracksEveryDict) {
    const keys = i32[(locals + DICT_KEYS) >> 2];
    if (keys === cache.globalsKeys && i32[(keys + KEYS_VERSION) >> 2] === cache.globalsVersion) {
      if (i32[cache.valueWord] !== 0) {
        rt.incref(value);
        rt.replace(cache.valueWord << 2, value);
        return;
      }
    }
  }
  storeName(rt, frame, name, value);
  // What is stored to once is not worth looking for: from the second time on.
  if (cache === undefined) {
    code.caches[unit] = new GlobalCache();
    return;
  }
  if (locals !== i32[(frame + FRAME_GLOBALS) >> 2] || rt.typeOf(locals) !== T.dict) return;
  const index = dictLookupIndex(rt, locals, name);
  const valueWord = index < 0 ? 0 : dictEntryWord(rt, locals, index);
  if (valueWord === 0) return;
  cache = new GlobalCache();
  cache.globalsKeys = i32[(locals + DICT_KEYS) >> 2];
  cache.globalsVersion = dictKeysVersion(rt, locals);
  cache.valueWord = valueWord;
  code.caches[unit] = cache;
}

export function storeName(rt: Runtime, frame: Address, name: Ref, value: Ref): void {
  const locals = rt.pointer(frame + FRAME_LOCALS);
  if (locals === 0) throw rt.error(T.SystemError, `no locals found when storing ${rt.text(name)}`);
  if (rt.typeOf(locals) === T.dict) dictSet(rt, locals, name, value);
  else setItem(rt, locals, name, value);
}

export function deleteName(rt: Runtime, frame: Address, name: Ref): void {
  const locals = rt.pointer(frame + FRAME_LOCALS);
  if (locals === 0) throw rt.error(T.SystemError, `no locals when deleting ${rt.text(name)}`);
  if (rt.typeOf(locals) === T.dict) {
    if (!dictDelete(rt, locals, name)) throw nameError(rt, name);
    return;
  }
  try {
    deleteItem(rt, locals, name);
  } catch (error) {
    if (!isRaised(rt, error, T.KeyError)) throw error;
    dropRaised(rt, error);
    throw nameError(rt, name);
  }
}

export function deleteGlobal(rt: Runtime, frame: Address, name: Ref): void {
  if (!dictDelete(rt, rt.pointer(frame + FRAME_GLOBALS), name)) throw nameError(rt, name);
}
