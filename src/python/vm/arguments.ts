// Binding the arguments of a call to a Python function's parameters, with CPython's own complaints.
// CPython: Python/ceval.c initialize_locals, too_many_positional, missing_arguments, positional_only_passed_as_keyword
import { CO_VARARGS, CO_VARKEYWORDS } from "../compile/code.ts";
import type { CodeObject } from "../compile/code.ts";
import { dropRaised, isRaised, reprText } from "../objects/abstract.ts";
import { dictGet, dictSet, newDict } from "../objects/dict.ts";
import { FUNC_DEFAULTS, FUNC_KWDEFAULTS, FUNC_QUALNAME } from "../objects/function.ts";
import type { Runtime } from "../objects/runtime.ts";
import { emptyTuple, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { didYouMean } from "../objects/suggestions.ts";
import { newTuple, tupleItem, tupleLength } from "../objects/tuple.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";
import type { KeywordNames } from "../objects/type-info.ts";
import { nativeComplaint } from "./native-arguments.ts";
import type { PreparedCode } from "./prepared-code.ts";
import { closeSlot, objectOf, ownedOf } from "./stack-slot.ts";

/** One call's binding: the slots given, which are used up one by one, and the parameters' slots. */
class Binding {
  readonly rt: Runtime;
  readonly func: Ref;
  readonly prepared: PreparedCode;
  readonly code: CodeObject;
  /** Slots of the arguments; 0 once moved. */
  readonly values: number[];
  /** Slots of the parameters; 0 while unbound. */
  readonly slots: number[];

  constructor(rt: Runtime, func: Ref, prepared: PreparedCode, values: number[]) {
    this.rt = rt;
    this.func = func;
    this.prepared = prepared;
    this.code = prepared.code;
    this.values = values;
    this.slots = new Array<number>(prepared.parameterCount).fill(0);
  }

  get name(): string {
    return this.rt.text(this.rt.pointer(this.func + FUNC_QUALNAME));
  }

  take(index: number): number {
    const slot = this.values[index];
    this.values[index] = 0;
    return slot;
  }

  /** Releases everything after a failure. */
  release(): void {
    for (const slot of this.values) closeSlot(this.rt, slot);
    for (const slot of this.slots) closeSlot(this.rt, slot);
  }
}

/** The slots of `func`'s parameters. `values` (positional, then one for each of `names`) is stolen, also when it raises. */
export function bindArguments(
  rt: Runtime,
  func: Ref,
  prepared: PreparedCode,
  values: number[],
  names: KeywordNames,
): number[] {
  const nameCount = names === null ? 0 : names.length;
  if (nameCount === 0 && prepared.isSimple && values.length === prepared.argcount) return values;
  const binding = new Binding(rt, func, prepared, values);
  try {
    bindPositional(binding, values.length - nameCount);
    if (names !== null) bindKeywords(binding, values.length - nameCount, names);
    fillIn(binding, values.length - nameCount);
  } catch (error) {
    binding.release();
    if (!prepared.isNative || !isRaised(rt, error, T.TypeError)) throw error;
    dropRaised(rt, error);
    const defaults = rt.pointer(func + FUNC_DEFAULTS);
    const defaultCount = defaults === 0 ? 0 : tupleLength(rt, defaults);
    const given = (names ?? []).map((name) =>
      rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(name) : "",
    );
    throw rt.typeError(nativeComplaint(prepared.code, defaultCount, values.length - nameCount, given));
  }
  return binding.slots;
}

function bindPositional(binding: Binding, given: number): void {
  const { rt, code, slots } = binding;
  const total = code.argcount + code.kwonlyargcount;
  if (code.flags & CO_VARKEYWORDS) slots[total + (code.flags & CO_VARARGS ? 1 : 0)] = newDict(rt);
  const count = Math.min(given, code.argcount);
  for (let i = 0; i < count; i++) slots[i] = binding.take(i);
  if (code.flags & CO_VARARGS) {
    const rest: Ref[] = [];
    for (let i = count; i < given; i++) rest.push(ownedOf(rt, binding.take(i)));
    slots[total] = rest.length === 0 ? emptyTuple : newTuple(rt, rest);
  } else {
    // Too many: said later, when the keywords are known.
    for (let i = count; i < given; i++) closeSlot(rt, binding.take(i));
  }
}

function bindKeywords(binding: Binding, positionalCount: number, names: readonly Ref[]): void {
  const { rt, code, slots } = binding;
  const total = code.argcount + code.kwonlyargcount;
  const rest = code.flags & CO_VARKEYWORDS ? slots[total + (code.flags & CO_VARARGS ? 1 : 0)] : 0;
  const localNames = code.localsplusnames;
  for (let i = 0; i < names.length; i++) {
    const keyword = names[i];
    if (!rt.hasFlag(keyword, TPFLAGS_UNICODE_SUBCLASS))
      throw rt.typeError(`${binding.name}() keywords must be strings`);
    const text = rt.text(keyword);
    let at = code.posonlyargcount;
    while (at < total && localNames[at] !== text) at++;
    if (at === total) {
      if (rest === 0) complainOfKeyword(binding, text, names);
      const slot = binding.take(positionalCount + i);
      dictSet(rt, rest, keyword, objectOf(slot));
      closeSlot(rt, slot);
      continue;
    }
    if (slots[at] !== 0) throw rt.typeError(`${binding.name}() got multiple values for argument '${text}'`);
    slots[at] = binding.take(positionalCount + i);
  }
}

function complainOfKeyword(binding: Binding, keyword: string, names: readonly Ref[]): never {
  const { rt, code } = binding;
  const given = new Set(names.map((name) => rt.text(name)));
  const positionalOnly = code.localsplusnames
    .slice(0, code.posonlyargcount)
    .filter((name) => given.has(name));
  if (positionalOnly.length > 0) {
    throw rt.typeError(
      `${binding.name}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(", ")}'`,
    );
  }
  const total = code.argcount + code.kwonlyargcount;
  const meant = didYouMean(keyword, code.localsplusnames.slice(code.posonlyargcount, total));
  throw rt.typeError(`${binding.name}() got an unexpected keyword argument '${keyword}'${meant}`);
}

function fillIn(binding: Binding, given: number): void {
  const { rt, code, slots, func } = binding;
  if (given > code.argcount && !(code.flags & CO_VARARGS)) complainOfTooMany(binding, given);
  if (given < code.argcount) {
    const defaults = rt.pointer(func + FUNC_DEFAULTS);
    const defaultCount = defaults === 0 ? 0 : tupleLength(rt, defaults);
    const required = code.argcount - defaultCount;
    const missing: string[] = [];
    for (let i = given; i < required; i++) if (slots[i] === 0) missing.push(code.localsplusnames[i]);
    if (missing.length > 0) complainOfMissing(binding, missing, "positional");
    for (let i = Math.max(0, given - required); i < defaultCount; i++) {
      if (slots[required + i] === 0) slots[required + i] = rt.incref(tupleItem(rt, defaults, i));
    }
  }
  if (code.kwonlyargcount === 0) return;
  const keywordDefaults = rt.pointer(func + FUNC_KWDEFAULTS);
  const missing: string[] = [];
  for (let i = code.argcount; i < code.argcount + code.kwonlyargcount; i++) {
    if (slots[i] !== 0) continue;
    const name = code.localsplusnames[i];
    const value = keywordDefaults === 0 ? 0 : dictGet(rt, keywordDefaults, rt.intern(name));
    if (value === 0) missing.push(name);
    else slots[i] = rt.incref(value);
  }
  if (missing.length > 0) complainOfMissing(binding, missing, "keyword-only");
}

function complainOfTooMany(binding: Binding, given: number): never {
  const { rt, code, slots } = binding;
  let keywordOnlyGiven = 0;
  for (let i = code.argcount; i < code.argcount + code.kwonlyargcount; i++)
    if (slots[i] !== 0) keywordOnlyGiven++;
  const defaults = rt.pointer(binding.func + FUNC_DEFAULTS);
  const defaultCount = defaults === 0 ? 0 : tupleLength(rt, defaults);
  const takes =
    defaultCount > 0 ? `from ${code.argcount - defaultCount} to ${code.argcount}` : `${code.argcount}`;
  const isPlural = defaultCount > 0 || code.argcount !== 1;
  const s = (count: number): string => (count === 1 ? "" : "s");
  const keywordPart =
    keywordOnlyGiven === 0
      ? ""
      : ` positional argument${s(given)} (and ${keywordOnlyGiven} keyword-only argument${s(keywordOnlyGiven)})`;
  const verb = given === 1 && keywordOnlyGiven === 0 ? "was" : "were";
  throw rt.typeError(
    `${binding.name}() takes ${takes} positional argument${isPlural ? "s" : ""} but ${given}${keywordPart} ${verb} given`,
  );
}

function complainOfMissing(binding: Binding, missing: readonly string[], kind: string): never {
  const { rt } = binding;
  const quoted = missing.map((name) => {
    const str = rt.newStr(name);
    const text = reprText(rt, str);
    rt.decref(str);
    return text;
  });
  const last = quoted[quoted.length - 1];
  const head = quoted.slice(0, -1);
  const list =
    head.length === 0
      ? last
      : head.length === 1
        ? `${head[0]} and ${last}`
        : `${head.join(", ")}, and ${last}`;
  throw rt.typeError(
    `${binding.name}() missing ${missing.length} required ${kind} argument${missing.length === 1 ? "" : "s"}: ${list}`,
  );
}
