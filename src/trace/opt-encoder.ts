// Values as the Online Python Tutor's trace format writes them: simple values in place, everything else as a reference into
// a heap of its own numbers. What an object says of itself is asked of the program's own `__str__`, as the format's tracer
// does; that is one reason why such a trace is a run of its own.

import {
  CO_VARARGS,
  CO_VARKEYWORDS,
  T,
  bigIntValue,
  builtinName,
  functionParts,
  itemsOf,
  namedAttributesOf,
  nativeFunctionName,
  baseNamesOf,
  numberValue,
  pairsOf,
  roundToPlaces,
  textValue,
} from "../python/index.ts";
import type { Runtime } from "../python/index.ts";
import type { Asking } from "./opt-asking.ts";
import { OptFloat } from "./opt-trace.ts";
import type { OptObject, OptValue } from "./opt-trace.ts";

const HIDDEN_ATTRIBUTES = new Set(
  "__doc__ __module__ __return__ __dict__ __locals__ __weakref__ __qualname__".split(" "),
);
const HIDDEN_KEYS = new Set(["__module__", "__return__", "__locals__"]);
const FLOAT_PLACES = 4;

/** Modules that CPython has in itself: they lie in no file. What is of any other module than these and the program is imported. */
const MODULES_WITHOUT_FILE = new Set(
  (
    "builtins sys time math cmath itertools array atexit binascii errno gc marshal posix select unicodedata zlib " +
    "_abc _ast _bisect _blake2 _codecs _collections _contextvars _csv _datetime _elementtree _functools _heapq _imp _io _json " +
    "_locale _md5 _opcode _operator _pickle _random _sha1 _sha2 _sha3 _signal _socket _sre _stat _statistics _string _struct " +
    "_suggestions _symtable _sysconfig _thread _tokenize _tracemalloc _types _typing _warnings _weakref"
  ).split(" "),
);

export class OptEncoder {
  heap: Record<string, OptObject> = {};
  private readonly rt: Runtime;
  private readonly asking: Asking;
  /** Small numbers of addresses, kept for the whole run. */
  private readonly smallIds = new Map<number, number>();
  /** The code of lambdas that were seen as values, by their line. */
  private readonly lambdas = new Map<number, Set<number>>();

  constructor(rt: Runtime, asking: Asking) {
    this.rt = rt;
    this.asking = asking;
  }

  /** ` <line 3>` for the code of a lambda that was seen as a value before; empty otherwise. */
  lambdaSuffix(codeRef: number, line: number): string {
    return this.lambdas.get(line)?.has(codeRef) === true ? ` <line ${line}>` : "";
  }

  /** `parentOf` tells the frame in which a function was made; null leaves it out, as for a class's methods. */
  encode(object: number, parentOf: ((func: number) => number | null) | null): OptValue {
    const simple = this.simple(object);
    if (simple !== undefined) return simple;
    if (this.isImported(object)) {
      const isClass = this.rt.info(object).mro.includes(T.type);
      return ["IMPORTED_FAUX_PRIMITIVE", isClass ? "imported class" : "imported object"];
    }
    const id = this.smallIds.get(object) ?? this.smallIds.size + 1;
    this.smallIds.set(object, id);
    if (this.heap[id] === undefined) {
      const parts: OptObject = [];
      this.heap[id] = parts;
      this.fill(object, parts, parentOf);
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
        return numberValue(rt, object) !== 0;
      case T.int: {
        const value = numberValue(rt, object);
        return Number.isSafeInteger(value) ? value : bigIntValue(rt, object);
      }
      case T.str:
        return textValue(rt, object);
      case T.float:
        return simpleFloat(numberValue(rt, object));
      default:
        return undefined;
    }
  }

  /** Whether a function or class is of a module that lies in a file. */
  private isImported(object: number): boolean {
    const { rt } = this;
    const type = rt.typeOf(object);
    const isFunction =
      type === T.function || type === T.method || type === T.builtin_function || type === T.builtin_method;
    if (!isFunction && !rt.info(object).mro.includes(T.type)) return false;
    const module = this.asking.attributeText(object, "__module__");
    return module !== null && module !== "__main__" && !MODULES_WITHOUT_FILE.has(module);
  }

  private fill(object: number, parts: OptObject, parentOf: ((func: number) => number | null) | null): void {
    const { rt } = this;
    const type = rt.typeOf(object);
    const items = itemsOf(rt, object);
    if (items !== null) {
      parts.push(type === T.list ? "LIST" : type === T.tuple ? "TUPLE" : "SET");
      for (const item of items) parts.push(this.encode(item, parentOf));
      return;
    }
    const native = nativeFunctionName(rt, object);
    if (native !== null) {
      parts.push("FUNCTION", `${native}(...)`, null);
      return;
    }
    switch (type) {
      case T.dict:
        parts.push("DICT");
        for (const [key, value] of pairsOf(rt, object)) {
          if (rt.typeOf(key) === T.str && HIDDEN_KEYS.has(textValue(rt, key))) continue;
          parts.push([this.encode(key, parentOf), this.encode(value, parentOf)]);
        }
        return;
      case T.function:
      case T.method:
        this.fillFunction(object, parts, parentOf);
        return;
      case T.builtin_function:
      case T.builtin_method:
        parts.push("FUNCTION", `${builtinName(rt, object)}(...)`, null);
        return;
      default:
        if (rt.info(object).mro.includes(T.type)) this.fillClass(object, parts);
        else this.fillInstance(object, parts);
    }
  }

  private fillFunction(
    object: number,
    parts: OptObject,
    parentOf: ((func: number) => number | null) | null,
  ): void {
    // The tracer reads the function's signature, for which its annotations are evaluated.
    this.asking.touch(object, "__annotations__");
    const { name, code, codeRef, defaults } = functionParts(this.rt, object);
    // As `inspect.getfullargspec` has them: the receiver of a bound method is among them.
    const values = defaults.map(({ label, target }) => [label, this.encode(target, parentOf)]);
    const names = code.varnames;
    const parameters = [...names.slice(0, code.argcount)];
    const keywordOnly = names.slice(code.argcount, code.argcount + code.kwonlyargcount);
    let next = code.argcount + code.kwonlyargcount;
    if ((code.flags & CO_VARARGS) !== 0) parameters.push(`*${names[next++]}`);
    parameters.push(...keywordOnly);
    if ((code.flags & CO_VARKEYWORDS) !== 0) parameters.push(`**${names[next]}`);
    let title = `${name}(${parameters.join(", ")})`;
    if (name === "<lambda>") {
      const line = code.firstlineno;
      const known = this.lambdas.get(line) ?? new Set<number>();
      known.add(codeRef);
      this.lambdas.set(line, known);
      title += this.lambdaSuffix(codeRef, line);
    }
    parts.push("FUNCTION", title, parentOf === null ? null : parentOf(object));
    if (values.length > 0) parts.push(values);
  }

  private fillClass(object: number, parts: OptObject): void {
    const { rt } = this;
    parts.push("CLASS", rt.infoOfType(object).name.replace(/^.*\./, ""), baseNamesOf(rt, object));
    this.fillAttributes(object, parts);
  }

  private fillInstance(object: number, parts: OptObject): void {
    const { rt } = this;
    const { name } = rt.info(object);
    const className = name.replace(/^.*\./, "");
    const text = this.asking.ownText(object);
    if (text !== null && text !== "") parts.push("INSTANCE_PPRINT", className, text);
    else parts.push("INSTANCE", className);
    if (className !== "module") this.fillAttributes(object, parts);
  }

  private fillAttributes(object: number, parts: OptObject): void {
    const attributes = namedAttributesOf(this.rt, object)
      .filter(({ label }) => !HIDDEN_ATTRIBUTES.has(label))
      .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
    for (const { label, target } of attributes) parts.push([label, this.encode(target, null)]);
  }
}

function simpleFloat(value: number): OptValue {
  if (Number.isNaN(value)) return ["SPECIAL_FLOAT", "NaN"];
  if (!Number.isFinite(value)) return ["SPECIAL_FLOAT", value > 0 ? "Infinity" : "-Infinity"];
  if (Number.isInteger(value)) {
    const sign = Object.is(value, -0) ? "-" : "";
    return ["SPECIAL_FLOAT", `${sign}${BigInt(value)}.0`];
  }
  return new OptFloat(roundToPlaces(value, FLOAT_PLACES));
}
