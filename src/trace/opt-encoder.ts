// Values as the Online Python Tutor's trace format writes them: simple values in place, everything else as a reference into
// a heap of its own numbers. The format's rules are its tracer's; but no code of the program runs, so that an instance with a
// `__str__` of its own is shown by its attributes.

import {
  T,
  attributesOf,
  baseNamesOf,
  builtinName,
  exceptionMessage,
  functionParts,
  itemsOf,
  numberValue,
  pairsOf,
  textValue,
  valueText,
} from "../python/index.ts";
import type { Runtime } from "../python/index.ts";
import { CO_VARARGS, CO_VARKEYWORDS } from "../python/index.ts";

export type OptValue = null | boolean | number | string | readonly unknown[];
/** What the heap holds of an object: its sort, then its parts. */
export type OptObject = unknown[];

const HIDDEN_ATTRIBUTES = new Set(
  "__doc__ __module__ __return__ __dict__ __locals__ __weakref__ __qualname__".split(" "),
);
const HIDDEN_KEYS = new Set(["__module__", "__return__", "__locals__"]);
/** A number that JSON's readers cannot hold exactly stays text. */
const FLOAT_PLACES = 4;

export class OptEncoder {
  heap: Record<string, OptObject> = {};
  private readonly rt: Runtime;
  private readonly smallIds = new Map<string, number>();
  /** Tells one life at an address from another. */
  private readonly lifeOf: (object: number) => number;
  private readonly parentOf: (func: number) => number | null;
  /** Whether a function or class comes from outside the program's own file. */
  private readonly isImported: (filename: string) => boolean;

  constructor(
    rt: Runtime,
    lifeOf: (object: number) => number,
    parentOf: (func: number) => number | null,
    isImported: (filename: string) => boolean,
  ) {
    this.rt = rt;
    this.lifeOf = lifeOf;
    this.parentOf = parentOf;
    this.isImported = isImported;
  }

  encode(object: number): OptValue {
    const simple = this.simple(object);
    if (simple !== undefined) return simple;
    const type = this.rt.typeOf(object);
    if (type === T.function && this.isImported(functionParts(this.rt, object).code.filename)) {
      return ["IMPORTED_FAUX_PRIMITIVE", "imported object"];
    }
    const key = `${object}:${this.lifeOf(object)}`;
    const id = this.smallIds.get(key) ?? this.smallIds.size + 1;
    this.smallIds.set(key, id);
    if (this.heap[id] === undefined) {
      const parts: OptObject = [];
      this.heap[id] = parts;
      parts.push(...this.parts(object));
    }
    return ["REF", id];
  }

  /** The value of an exact None, bool, int, float or str; undefined for others. */
  private simple(object: number): OptValue | undefined {
    const { rt } = this;
    switch (rt.typeOf(object)) {
      case T.NoneType:
        return null;
      case T.bool:
        return valueText(rt, object)?.text === "True";
      case T.int:
        return numberValue(rt, object);
      case T.str:
        return textValue(rt, object);
      case T.float:
        return simpleFloat(numberValue(rt, object));
      default:
        return undefined;
    }
  }

  private parts(object: number): OptObject {
    const { rt } = this;
    const type = rt.typeOf(object);
    const items = itemsOf(rt, object);
    if (items !== null) {
      const sort = type === T.list ? "LIST" : type === T.tuple ? "TUPLE" : "SET";
      return [sort, ...items.map((item) => this.encode(item))];
    }
    switch (type) {
      case T.dict:
        return [
          "DICT",
          ...pairsOf(rt, object)
            .map(([key, value]) => [this.encode(key), value] as const)
            .filter(([key]) => typeof key !== "string" || !HIDDEN_KEYS.has(key))
            .map(([key, value]) => [key, this.encode(value)]),
        ];
      case T.function:
      case T.method:
        return this.functionObject(object);
      case T.builtin_function:
      case T.builtin_method:
        return ["FUNCTION", `${builtinName(rt, object)}(...)`, null];
      default:
        return this.classOrInstance(object);
    }
  }

  private functionObject(object: number): OptObject {
    const { name, code, defaults } = functionParts(this.rt, object);
    const names = code.varnames;
    const parameters = [...names.slice(0, code.argcount)];
    const keywordOnly = names.slice(code.argcount, code.argcount + code.kwonlyargcount);
    let next = code.argcount + code.kwonlyargcount;
    if ((code.flags & CO_VARARGS) !== 0) parameters.push(`*${names[next++]}`);
    parameters.push(...keywordOnly);
    if ((code.flags & CO_VARKEYWORDS) !== 0) parameters.push(`**${names[next]}`);
    const suffix = name === "<lambda>" ? ` <line ${code.firstlineno}>` : "";
    const values = defaults.map(({ label, target }) => [label, this.encode(target)]);
    const parts: OptObject = [
      "FUNCTION",
      `${name}(${parameters.join(", ")})${suffix}`,
      this.parentOf(object),
    ];
    return values.length === 0 ? parts : [...parts, values];
  }

  private classOrInstance(object: number): OptObject {
    const { rt } = this;
    const info = rt.info(object);
    const isClass = info.mro.includes(T.type);
    const head: OptObject = isClass
      ? ["CLASS", rt.infoOfType(object).name, baseNamesOf(rt, object)]
      : ["INSTANCE", info.name];
    if (!isClass && info.mro.includes(T.BaseException)) {
      head[0] = "INSTANCE_PPRINT";
      head.push(exceptionMessage(rt, object));
    }
    if (info.name === "module") return head;
    const attributes = [...attributesOf(rt, object)]
      .filter(({ label }) => !HIDDEN_ATTRIBUTES.has(label))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
    return [...head, ...attributes.map(({ label, target }) => [label, this.encode(target)])];
  }
}

function simpleFloat(value: number): OptValue {
  if (Number.isNaN(value)) return ["SPECIAL_FLOAT", "NaN"];
  if (!Number.isFinite(value)) return ["SPECIAL_FLOAT", value > 0 ? "Infinity" : "-Infinity"];
  if (Number.isInteger(value)) return ["SPECIAL_FLOAT", value.toFixed(1)];
  return Number(value.toFixed(FLOAT_PLACES));
}
