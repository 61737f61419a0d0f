// What an object is and holds, read from its bytes: the eye of the drawing. Like a debugger's, it runs none of the program's
// code, counts no reference and makes no `__dict__` by looking, and it can look at any moment of a recorded run.

import {
  KEYS_INDICES,
  KEYS_LOG2_INDEX_BYTES,
  MANAGED_DICT,
  TUPLE_ITEMS,
  TYPE_BASES,
  TYPE_DICT,
} from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { CELL_VALUE, cellValue } from "../objects/cell.ts";
import { heapCode } from "../objects/code-object.ts";
import { slotMember } from "../objects/descriptors.ts";
import { dictEntryKey, dictEntryPlace, dictEntryValue, dictNext, dictSize } from "../objects/dict.ts";
import { VALUES_ITEMS, VALUES_VALID, valueAt, valueOrderAt, valuesCount } from "../objects/dict-values.ts";
import { outsideValues } from "../objects/instance.ts";
import { EXC_ARGS } from "../objects/exception-layout.ts";
import {
  FUNC_CLOSURE,
  FUNC_CODE,
  FUNC_DEFAULTS,
  FUNC_KWDEFAULTS,
  FUNC_MODULE,
  FUNC_QUALNAME,
} from "../objects/function.ts";
import {
  GEN_CREATED,
  GEN_FRAME,
  GEN_FRAME_STATE,
  GEN_QUALNAME,
  GEN_SUSPENDED,
} from "../objects/generator-layout.ts";
import { listItem, listItemsAddress, listLength } from "../objects/list.ts";
import { METHOD_FUNC, METHOD_SELF } from "../objects/method.ts";
import { moduleDict } from "../objects/module.ts";
import { prefixSizeOf, sizeOf } from "../objects/object.ts";
import type { Runtime } from "../objects/runtime.ts";
import { setEntryKey, setNext, setSize } from "../objects/set.ts";
import { T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { textFromMemory } from "../objects/str.ts";
import { tupleItem, tupleLength } from "../objects/tuple.ts";
import {
  TPFLAGS_BASE_EXC_SUBCLASS,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_INLINE_VALUES,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_TYPE_SUBCLASS,
} from "../objects/type-info.ts";
import type { TypeInfo } from "../objects/type-info.ts";
import { CO_VARARGS, CO_VARKEYWORDS } from "../compile/code.ts";
import type { CodeObject } from "../compile/code.ts";
import { nativeOf } from "../objects/builtin-function.ts";
import { RANGE_START, RANGE_STEP, RANGE_STOP } from "../objects/range.ts";
import { fieldRows } from "./fields.ts";
import { frameNames } from "./frame.ts";
import { unquoted } from "./label.ts";
import { valueText } from "./text.ts";

export type InspectedKind = "value" | "sequence" | "set" | "mapping" | "record" | "opaque";

/** A place in an object that holds another. */
export interface InspectedSlot {
  readonly label: string;
  readonly target: Ref;
  /** Where the address that leads to it lies; left out where it is not one word of its own. */
  readonly place?: Address;
}

export interface InspectedObject {
  readonly kind: InspectedKind;
  /** `__name__` of its type. */
  readonly type: string;
  /** The repr of a value; for others what tells them apart; empty where the type says it all. */
  readonly text: string;
  readonly isCut: boolean;
  readonly slots: readonly InspectedSlot[];
  /** All that there are; `slots` holds the first of them. */
  readonly slotCount: number;
  /** Null for an immortal object. */
  readonly refs: number | null;
  /** Bytes, as `sys.getsizeof` counts them. */
  readonly size: number;
}

export interface InspectOptions {
  /** A closure's names lead to the values in its cells, not to the cells. */
  readonly seesThroughCells: boolean;
  /** Slots that are listed at most. */
  readonly slotCountMax: number;
  /** A module's namespace, of which the names that every module has are counted and not listed; 0 for none. */
  readonly namespace: Ref;
}

type Body = Pick<InspectedObject, "kind" | "text" | "isCut" | "slots" | "slotCount">;

export function inspectObject(rt: Runtime, object: Ref, options: InspectOptions): InspectedObject {
  const info = rt.info(object);
  const count = rt.heap.i32[object >> 2];
  const body = bodyOf(rt, object, info, options);
  return {
    ...body,
    type: info.name,
    refs: count < 0 ? null : count,
    size: sizeOf(rt, object) + prefixSizeOf(rt, object),
  };
}

function bodyOf(rt: Runtime, object: Ref, info: TypeInfo, options: InspectOptions): Body {
  const value = valueText(rt, object);
  const attributes = (info.flags & TPFLAGS_HEAPTYPE) !== 0 ? instanceSlots(rt, object, info) : [];
  if (value !== null && attributes.length === 0) return { kind: "value", ...value, slots: [], slotCount: 0 };
  const container = containerBody(rt, object, info, options);
  if (container !== null) {
    if (attributes.length === 0) return container;
    // An instance of a subclass of a container: its items, then its attributes.
    const slots = [...container.slots, ...attributes];
    return { ...container, kind: "record", slots, slotCount: container.slotCount + attributes.length };
  }
  const special = specialBody(rt, object, info, options);
  if (special !== null) return special;
  if ((info.flags & TPFLAGS_HEAPTYPE) !== 0) return record(value?.text ?? "", attributes, options);
  return opaqueBody(rt, object, info, options);
}

function record(text: string, slots: readonly InspectedSlot[], options: InspectOptions): Body {
  return {
    kind: "record",
    text,
    isCut: false,
    slots: slots.slice(0, options.slotCountMax),
    slotCount: slots.length,
  };
}

function containerBody(rt: Runtime, object: Ref, { mro }: TypeInfo, options: InspectOptions): Body | null {
  const most = options.slotCountMax;
  const items = (
    kind: InspectedKind,
    slotCount: number,
    itemAt: (index: number) => Ref,
    start: Address,
  ): Body => {
    const shown = Math.min(slotCount, most);
    const slots = Array.from({ length: shown }, (_, index) => ({
      label: String(index),
      target: itemAt(index),
      ...(start === 0 ? {} : { place: start + index * 8 }),
    }));
    return { kind, text: "", isCut: false, slots: slots.filter(({ target }) => target !== 0), slotCount };
  };
  if (mro.includes(T.list))
    return items(
      "sequence",
      listLength(rt, object),
      (index) => listItem(rt, object, index),
      listItemsAddress(rt, object),
    );
  if (mro.includes(T.tuple))
    return items(
      "sequence",
      tupleLength(rt, object),
      (index) => tupleItem(rt, object, index),
      object + TUPLE_ITEMS,
    );
  if (mro.includes(T.dict)) {
    const isListed = (label: string): boolean => object !== options.namespace || !/^'__.*__'$/.test(label);
    const slots = dictSlots(rt, object, most, isListed);
    return { kind: "mapping", text: "", isCut: false, slots, slotCount: dictSize(rt, object) };
  }
  if (mro.includes(T.set) || mro.includes(T.frozenset)) {
    const found: Ref[] = [];
    for (let at = setNext(rt, object, 0); at >= 0 && found.length < most; at = setNext(rt, object, at + 1)) {
      found.push(setEntryKey(rt, object, at));
    }
    return { ...items("set", found.length, (index) => found[index] ?? 0, 0), slotCount: setSize(rt, object) };
  }
  return null;
}

/** Entries of a dict in order, labelled with their keys; `isShown` picks by key text. */
export function dictSlots(
  rt: Runtime,
  dict: Ref,
  most: number,
  isShown: (label: string) => boolean,
): InspectedSlot[] {
  const slots: InspectedSlot[] = [];
  const labels = new Set<string>();
  for (let at = dictNext(rt, dict, 0); at >= 0 && slots.length < most; at = dictNext(rt, dict, at + 1)) {
    const key = dictEntryKey(rt, dict, at);
    let label = keyLabel(rt, key);
    if (!isShown(label)) continue;
    while (labels.has(label)) label += "′";
    labels.add(label);
    slots.push({ label, target: dictEntryValue(rt, dict, at), place: dictEntryPlace(rt, dict, at) });
  }
  return slots;
}

const LABEL_DEPTH_MAX = 2;

/** A key in short: its repr, or that of its items. */
function keyLabel(rt: Runtime, key: Ref, depth = 0): string {
  const text = valueText(rt, key);
  if (text !== null) return text.text;
  if (rt.typeOf(key) === T.tuple && depth < LABEL_DEPTH_MAX) {
    const count = tupleLength(rt, key);
    const items = Array.from({ length: Math.min(count, 6) }, (_, index) =>
      keyLabel(rt, tupleItem(rt, key, index), depth + 1),
    );
    return `(${items.join(", ")}${count > 6 ? ", …" : count === 1 ? "," : ""})`;
  }
  if (rt.typeOf(key) === T.function) return textFromMemory(rt.heap, rt.pointer(key + FUNC_QUALNAME));
  return (rt.info(key).flags & TPFLAGS_TYPE_SUBCLASS) !== 0
    ? rt.infoOfType(key).name
    : `a ${rt.info(key).name}`;
}

/** Attributes of an instance: those of `__slots__`, then those of its `__dict__` or inline values, in order. */
export function instanceSlots(rt: Runtime, object: Ref, info: TypeInfo): InspectedSlot[] {
  return [...declaredSlots(rt, object, info), ...namedValues(rt, object, info)];
}

function declaredSlots(rt: Runtime, object: Ref, info: TypeInfo): InspectedSlot[] {
  const slots: InspectedSlot[] = [];
  for (const type of [...info.mro].reverse()) {
    const typeInfo = rt.infoOfType(type);
    if ((typeInfo.flags & TPFLAGS_HEAPTYPE) === 0) continue;
    for (const { label, target } of dictSlots(rt, rt.pointer(type + TYPE_DICT), Infinity, () => true)) {
      const member = slotMember(rt, target);
      if (member === null) continue;
      const held = rt.pointer(object + member.offset);
      if (held !== 0) slots.push({ label: unquoted(label), target: held, place: object + member.offset });
    }
  }
  return slots;
}

/** What an instance's `__dict__` holds, or would hold if it were made. */
export function namedValues(rt: Runtime, object: Ref, info: TypeInfo): InspectedSlot[] {
  const isInside = (info.flags & TPFLAGS_INLINE_VALUES) !== 0;
  const values = isInside ? object + info.basicSize : outsideValues(rt, object, info);
  if (values !== 0) {
    if (rt.heap.u8[values + VALUES_VALID] !== 0) {
      const keys = info.sharedKeys;
      const entries = keys + KEYS_INDICES + (1 << rt.heap.u8[keys + KEYS_LOG2_INDEX_BYTES]);
      return Array.from({ length: valuesCount(rt, values) }, (_, position) => {
        const index = valueOrderAt(rt, values, position);
        const name = rt.pointer(entries + index * 16);
        return {
          label: textFromMemory(rt.heap, name),
          target: valueAt(rt, values, index),
          place: values + VALUES_ITEMS + index * 8,
        };
      });
    }
  }
  let dict = 0;
  if ((info.flags & TPFLAGS_MANAGED_DICT) !== 0) dict = rt.pointer(object + MANAGED_DICT);
  else if (info.dictOffset > 0) dict = rt.pointer(object + info.dictOffset);
  if (dict === 0) return [];
  return dictSlots(rt, dict, Infinity, () => true).map((slot) => ({ ...slot, label: unquoted(slot.label) }));
}

const hiddenClassNames = new Set([
  "__classcell__",
  "__classdictcell__",
  "__annotations_cache__",
  "__annotate_func__",
]);
const isClassName = (label: string): boolean => {
  const name = unquoted(label);
  return !hiddenClassNames.has(name) && (!/^__.*__$/.test(name) || shownSpecialNames.has(name));
};
/** What a class body may define itself; the rest of the names with two underscores are made for every class. */
const shownSpecialNames = new Set(
  (
    "__init__ __new__ __del__ __repr__ __str__ __eq__ __lt__ __le__ __gt__ __ge__ __ne__ __hash__ __bool__ __len__ __getitem__ " +
    "__setitem__ __delitem__ __contains__ __iter__ __next__ __call__ __add__ __radd__ __iadd__ __sub__ __mul__ __enter__ __exit__ " +
    "__getattr__ __setattr__ __copy__ __deepcopy__ __slots__"
  ).split(" "),
);

function specialBody(rt: Runtime, object: Ref, info: TypeInfo, options: InspectOptions): Body | null {
  const type = rt.typeOf(object);
  if ((info.flags & TPFLAGS_TYPE_SUBCLASS) !== 0) return classBody(rt, object, options);
  if ((info.flags & TPFLAGS_BASE_EXC_SUBCLASS) !== 0) {
    const args = rt.pointer(object + EXC_ARGS);
    const count = args === 0 ? 0 : tupleLength(rt, args);
    const held = Array.from({ length: count }, (_, index) => ({
      label: `args[${index}]`,
      target: tupleItem(rt, args, index),
    }));
    return record("", [...held, ...namedValues(rt, object, info)], options);
  }
  switch (type) {
    case T.function:
      return functionBody(rt, object, options);
    case T.method:
      return record(
        "",
        [
          { label: "__self__", target: rt.pointer(object + METHOD_SELF), place: object + METHOD_SELF },
          { label: "__func__", target: rt.pointer(object + METHOD_FUNC), place: object + METHOD_FUNC },
        ],
        options,
      );
    case T.cell: {
      const value = cellValue(rt, object);
      return record(
        "",
        value === 0 ? [] : [{ label: "contents", target: value, place: object + CELL_VALUE }],
        options,
      );
    }
    case T.generator:
    case T.coroutine:
    case T.async_generator:
      return generatorBody(rt, object, options);
    case T.module: {
      const dict = moduleDict(rt, object);
      const name = dict === 0 ? "" : dictSlots(rt, dict, 1, (label) => label === "'__name__'")[0];
      const text = name === undefined || name === "" ? "" : textOrEmpty(rt, name.target);
      return named(text);
    }
    default:
      return null;
  }
}

function textOrEmpty(rt: Runtime, object: Ref): string {
  return rt.typeOf(object) === T.str ? textFromMemory(rt.heap, object) : "";
}

/** True for the name of a module that is not the program's own: what it defines is a name here, and not looked into. */
function isOfLibrary(rt: Runtime, module: Ref): boolean {
  return module !== 0 && rt.libraryModules.has(textOrEmpty(rt, module));
}

function named(text: string): Body {
  return { kind: "opaque", text, isCut: false, slots: [], slotCount: 0 };
}

function classBody(rt: Runtime, object: Ref, options: InspectOptions): Body {
  const { name, flags } = rt.infoOfType(object);
  if ((flags & TPFLAGS_HEAPTYPE) === 0) return named(name);
  const dict = rt.pointer(object + TYPE_DICT);
  const module = dictSlots(rt, dict, Infinity, (label) => label === "'__module__'")[0];
  if (module !== undefined && isOfLibrary(rt, module.target)) return named(name);
  // What `__slots__` leaves in a class is the machine's; the textbook has a class with methods and values.
  const isTextbook = options.seesThroughCells;
  const isMachine = ({ label, target }: InspectedSlot): boolean =>
    rt.typeOf(target) === T.getset_descriptor ||
    (isTextbook && (rt.typeOf(target) === T.member_descriptor || label === "'__slots__'"));
  const slots = dictSlots(rt, dict, Infinity, isClassName)
    .filter((slot) => !isMachine(slot))
    .map((slot) => ({ ...slot, label: unquoted(slot.label) }));
  return record(name, [...baseSlots(rt, object), ...slots], options);
}

/** The classes of the program that a class inherits from; CPython's own are not among them. */
function baseSlots(rt: Runtime, type: Ref): InspectedSlot[] {
  const bases = rt.pointer(type + TYPE_BASES);
  if (bases === 0) return [];
  const count = tupleLength(rt, bases);
  return Array.from({ length: count }, (_, index) => ({
    label: count === 1 ? "__base__" : `__bases__[${index}]`,
    target: tupleItem(rt, bases, index),
    place: bases + TUPLE_ITEMS + index * 8,
  })).filter(({ target }) => (rt.infoOfType(target).flags & TPFLAGS_HEAPTYPE) !== 0);
}

/** A function without defaults and free variables, which holds nothing that is drawn. */
export function isPlainFunction(rt: Runtime, object: Ref): boolean {
  return (
    rt.typeOf(object) === T.function &&
    rt.pointer(object + FUNC_DEFAULTS) === 0 &&
    rt.pointer(object + FUNC_KWDEFAULTS) === 0 &&
    rt.pointer(object + FUNC_CLOSURE) === 0
  );
}

function functionBody(rt: Runtime, object: Ref, options: InspectOptions): Body {
  const { code } = heapCode(rt, rt.pointer(object + FUNC_CODE));
  const text = signature(textFromMemory(rt.heap, rt.pointer(object + FUNC_QUALNAME)), code);
  if (isOfLibrary(rt, rt.pointer(object + FUNC_MODULE))) return named(text);
  const slots: InspectedSlot[] = [];
  const defaults = rt.pointer(object + FUNC_DEFAULTS);
  if (defaults !== 0) {
    const count = tupleLength(rt, defaults);
    for (let i = 0; i < count; i++) {
      slots.push({
        label: `${code.varnames[code.argcount - count + i]}=`,
        target: tupleItem(rt, defaults, i),
      });
    }
  }
  const keywordDefaults = rt.pointer(object + FUNC_KWDEFAULTS);
  if (keywordDefaults !== 0) {
    for (const { label, target } of dictSlots(rt, keywordDefaults, Infinity, () => true)) {
      slots.push({ label: `${unquoted(label)}=`, target });
    }
  }
  const closure = rt.pointer(object + FUNC_CLOSURE);
  code.freevars.forEach((name, index) => {
    const cell = closure === 0 ? 0 : tupleItem(rt, closure, index);
    const isSeenThrough = cell !== 0 && options.seesThroughCells;
    const target = isSeenThrough ? cellValue(rt, cell) : cell;
    const place = isSeenThrough ? cell + CELL_VALUE : closure + TUPLE_ITEMS + index * 8;
    if (target !== 0) slots.push({ label: name, target, place });
  });
  return record(text, slots, options);
}

/** `add(a, b=…, *rest)`, as a reader would write the call. */
export function signature(name: string, code: CodeObject): string {
  const names = code.varnames;
  const parameters = [...names.slice(0, code.argcount)];
  const keywordOnly = names.slice(code.argcount, code.argcount + code.kwonlyargcount);
  let next = code.argcount + code.kwonlyargcount;
  if ((code.flags & CO_VARARGS) !== 0) parameters.push(`*${names[next++]}`);
  else if (keywordOnly.length > 0) parameters.push("*");
  parameters.push(...keywordOnly);
  if ((code.flags & CO_VARKEYWORDS) !== 0) parameters.push(`**${names[next]}`);
  return `${name.replace(/^.*<locals>\./, "")}(${parameters.join(", ")})`;
}

function generatorBody(rt: Runtime, object: Ref, options: InspectOptions): Body {
  const state = rt.heap.u8[object + GEN_FRAME_STATE];
  const name = textFromMemory(rt.heap, rt.pointer(object + GEN_QUALNAME)).replace(/^.*<locals>\./, "");
  const isSuspended = state >= GEN_SUSPENDED;
  const isCreated = state === GEN_CREATED;
  const word = isCreated ? "not begun" : isSuspended ? "suspended" : state === 0 ? "running" : "finished";
  const names = isSuspended || isCreated ? frameNames(rt, object + GEN_FRAME, options) : [];
  return record(`${name}, ${word}`, names, options);
}

/** Anything else: its name if it has one, and what it holds, as the collector would find it. */
function opaqueBody(rt: Runtime, object: Ref, info: TypeInfo, options: InspectOptions): Body {
  const type = rt.typeOf(object);
  if (type === T.code) return named(heapCode(rt, object).code.name);
  if (type === T.range) return named(rangeText(rt, object));
  const held: Ref[] = [];
  const hasNoSlots = type === T.builtin_function || type === T.builtin_method || type === T.mappingproxy;
  if (!hasNoSlots) info.tp_traverse?.(rt, object, (target) => void held.push(target));
  if (held.length === 0) return named(type === T.builtin_function ? nativeOf(rt, object).name : "");
  const pointers = fieldRows(info.mro).filter(([, , kind]) => kind === "pointer");
  const slots = held.map((target, index) => {
    // Where CPython's field is known it names the slot.
    const field = pointers.find(([, offset]) => rt.pointer(object + offset) === target);
    if (field !== undefined) pointers.splice(pointers.indexOf(field), 1);
    return { label: field?.[0] ?? (held.length === 1 ? "holds" : `holds ${index + 1}`), target };
  });
  return record("", slots, options);
}

/** As its repr, where its ends are ints of any size. */
function rangeText(rt: Runtime, range: Ref): string {
  const [start, stop, step] = [RANGE_START, RANGE_STOP, RANGE_STEP].map(
    (offset) => valueText(rt, rt.pointer(range + offset))?.text ?? "?",
  );
  return `range(${start}, ${stop}${step === "1" ? "" : `, ${step}`})`;
}
