// Functions that are written in TypeScript and called from Python: their declaration by a text signature, and the
// binding of a call's arguments to it with CPython's own complaints.
// CPython: Python/getargs.c, Objects/methodobject.c, and what Argument Clinic generates
import { didYouMean } from "./suggestions.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_TYPE_SUBCLASS } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import { collectArguments } from "./collected-arguments.ts";
import type { Runtime } from "./runtime.ts";

/** Receives `rt`, `self` (0 for a module function), then one value a parameter: 0 where the caller left an optional one
 * out, `Ref[]` for `*args`, and for `**kwargs` a `[nameRef, valueRef][]`. All borrowed; the result is owned. */
export type NativeImplementation = (rt: Runtime, self: Ref, ...values: never[]) => Ref;
export type NativeValue = Ref | readonly Ref[] | readonly (readonly [Ref, Ref])[];
type AnyImplementation = (rt: Runtime, self: Ref, ...values: NativeValue[]) => Ref;

interface Parameter {
  name: string;
  isPositional: boolean;
  isKeyword: boolean;
  isRequired: boolean;
}

/** How CPython declares it, which decides its error texts: METH_NOARGS, METH_O, positional only, with keywords. */
type Convention = "none" | "one" | "positional" | "keywords";

export class NativeFunction {
  readonly name: string;
  /** The text between the parentheses of `__text_signature__`, without self. */
  readonly signature: string;
  readonly implementation: AnyImplementation;
  readonly documentation: string | null;
  readonly kind: "method" | "classmethod" | "staticmethod";
  readonly parameters: Parameter[] = [];
  readonly convention: Convention;
  readonly positionalMax: number;
  readonly positionalMin: number;
  /** How many values the implementation takes where only positional arguments need be given; -1 where it is not so. */
  readonly plainParameterCount: number;
  readonly hasVarArgs: boolean = false;
  readonly hasVarKeywords: boolean = false;
  /** The owning type's name, for methods; set when the type is made ready. */
  owner = "";
  /** CPython's METH_VARARGS: the arguments are collected into a tuple, which holds them once more. */
  private readonly isCollecting: boolean;

  constructor(
    name: string,
    signature: string,
    implementation: NativeImplementation,
    kind: "method" | "classmethod" | "staticmethod" = "method",
    documentation: string | null = null,
  ) {
    this.name = name;
    this.signature = signature;
    this.implementation = implementation as unknown as AnyImplementation;
    this.kind = kind;
    this.documentation = documentation;
    this.isCollecting = signature === "*args, **kwargs" && name === "format";
    const slash = signature.includes("/");
    let afterSlash = !slash;
    let afterStar = false;
    for (const part of splitParameters(signature)) {
      if (part === "/") afterSlash = true;
      else if (part.startsWith("**")) this.hasVarKeywords = true;
      else if (part.startsWith("*")) {
        if (part.length > 1) this.hasVarArgs = true;
        afterStar = true;
      } else {
        const [text, ...defaults] = part.split("=");
        this.parameters.push({
          name: text.trim(),
          isPositional: !afterStar,
          isKeyword: afterSlash,
          isRequired: defaults.length === 0,
        });
      }
    }
    const positional = this.parameters.filter((parameter) => parameter.isPositional);
    this.positionalMax = positional.length;
    this.positionalMin = positional.filter((parameter) => parameter.isRequired).length;
    const isPlain =
      !this.hasVarArgs &&
      !this.hasVarKeywords &&
      this.parameters.every((parameter) => parameter.isPositional || !parameter.isRequired);
    this.plainParameterCount = isPlain ? this.parameters.length : -1;
    const takesKeywords = this.hasVarKeywords || this.parameters.some((parameter) => parameter.isKeyword);
    if (takesKeywords) this.convention = "keywords";
    else if (this.parameters.length === 0 && !this.hasVarArgs) this.convention = "none";
    else if (this.positionalMin === 1 && this.positionalMax === 1 && !this.hasVarArgs)
      this.convention = "one";
    else this.convention = "positional";
  }

  /** `list.append` for a method, `len` for a function. */
  get qualifiedName(): string {
    return this.owner === "" ? this.name : `${this.owner}.${this.name}`;
  }

  /** `isBound`: through a function object that holds its `self`, which is how complaints name it then. */
  call(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames, isBound = false): Ref {
    const implementation = this.implementation;
    if ((names === null || names.length === 0) && !this.hasVarArgs && !this.hasVarKeywords) {
      // The plain case: all positional.
      if (this.parameters.length === args.length && args.length === this.positionalMax) {
        if (args.length === 0) return implementation(rt, self);
        if (args.length === 1) return implementation(rt, self, args[0]);
        if (args.length === 2) return implementation(rt, self, args[0], args[1]);
        return implementation(rt, self, ...args);
      }
    }
    if (!this.isCollecting && !rt.version.tupleFunctions.includes(this.name)) {
      const count = args.length;
      const isPlain = (names === null || names.length === 0) && count >= this.positionalMin;
      if (isPlain && count <= this.positionalMax) {
        // What is not given and not required is 0.
        switch (this.plainParameterCount) {
          case 1:
            return implementation(rt, self, 0);
          case 2:
            return implementation(rt, self, count > 0 ? args[0] : 0, 0);
          case 3:
            return implementation(rt, self, count > 0 ? args[0] : 0, count > 1 ? args[1] : 0, 0);
        }
      }
      return implementation(rt, self, ...this.bind(rt, self, args, names, isBound));
    }
    const collected = collectArguments(rt, args, names);
    try {
      return implementation(rt, self, ...this.bind(rt, self, args, names, isBound));
    } finally {
      rt.decrefOrNull(collected.tuple);
      rt.decrefOrNull(collected.dict);
    }
  }

  /** As `call`, with self as the first argument of a method that was found on a type and not bound. */
  callUnbound(rt: Runtime, args: readonly Ref[], names: KeywordNames): Ref {
    if ((names === null || names.length === 0) && !this.hasVarArgs && !this.hasVarKeywords) {
      const count = args.length - 1;
      if (count === this.parameters.length && count === this.positionalMax) {
        if (count === 0) return this.implementation(rt, args[0]);
        if (count === 1) return this.implementation(rt, args[0], args[1]);
        if (count === 2) return this.implementation(rt, args[0], args[1], args[2]);
      }
    }
    return this.call(rt, args[0], args.slice(1), names);
  }

  /** One value a parameter, then `*args` and `**kwargs` where declared. The order of the checks is CPython's, since it
   * decides which of several mistakes is named. */
  private bind(
    rt: Runtime,
    self: Ref,
    args: readonly Ref[],
    names: KeywordNames,
    isBound: boolean,
  ): NativeValue[] {
    const nameCount = names === null ? 0 : names.length;
    const positionalCount = args.length - nameCount;
    if (this.convention === "keywords") this.checkCounts(rt, positionalCount, nameCount);
    else {
      if (nameCount > 0)
        throw rt.typeError(`${this.boundName(rt, self, isBound)}() takes no keyword arguments`);
      const isTooMany = positionalCount > this.positionalMax && !this.hasVarArgs;
      if (isTooMany || positionalCount < this.positionalMin)
        this.complain(rt, this.boundName(rt, self, isBound), positionalCount);
    }
    const values: NativeValue[] = this.parameters.map((parameter, index) =>
      parameter.isPositional && index < positionalCount ? args[index] : 0,
    );
    const rest: [Ref, Ref][] = [];
    const unexpected: string[] = [];
    for (let i = 0; i < nameCount; i++) {
      const nameRef = names === null ? 0 : names[i];
      const text = rt.text(nameRef);
      const at = this.parameters.findIndex((parameter) => parameter.isKeyword && parameter.name === text);
      const value = args[positionalCount + i];
      if (at >= 0 && values[at] === 0) values[at] = value;
      else if (at >= 0) {
        unexpected.push(`argument for ${this.name}() given by name ('${text}') and position (${at + 1})`);
      } else if (this.hasVarKeywords) rest.push([nameRef, value]);
      else {
        const known = this.parameters.filter((each) => each.isKeyword).map((each) => each.name);
        const meant = didYouMean(text, known);
        unexpected.push(`${this.name}() got an unexpected keyword argument '${text}'${meant}`);
      }
    }
    this.parameters.forEach((parameter, index) => {
      if (parameter.isRequired && values[index] === 0) {
        throw rt.typeError(`${this.name}() missing required argument '${parameter.name}' (pos ${index + 1})`);
      }
    });
    if (unexpected.length > 0) throw rt.typeError(unexpected[0]);
    if (this.hasVarArgs)
      values.push(args.slice(Math.min(this.positionalMax, positionalCount), positionalCount));
    if (this.hasVarKeywords) values.push(rest);
    return values;
  }

  /** CPython: Python/getargs.c, vgetargskeywordsfast_impl */
  private checkCounts(rt: Runtime, positionalCount: number, nameCount: number): void {
    const total = this.parameters.length;
    const given = positionalCount + nameCount;
    if (given > total && !this.hasVarKeywords && !this.hasVarArgs) {
      const kind = positionalCount === 0 ? "keyword " : "";
      throw rt.typeError(
        `${this.name}() takes at most ${counted(total, `${kind}argument`)} (${given} given)`,
      );
    }
    if (positionalCount > this.positionalMax && !this.hasVarArgs) {
      if (this.positionalMax === 0) throw rt.typeError(`${this.name}() takes no positional arguments`);
      const how = this.positionalMin < this.positionalMax ? "at most" : "exactly";
      throw rt.typeError(
        `${this.name}() takes ${how} ${counted(this.positionalMax, "positional argument")} (${positionalCount} given)`,
      );
    }
    const positionalOnly = this.parameters.filter(
      (parameter) => !parameter.isKeyword && parameter.isRequired,
    ).length;
    if (positionalCount < positionalOnly) {
      const how = positionalOnly < this.positionalMax || this.hasVarArgs ? "at least" : "exactly";
      throw rt.typeError(
        `${this.name}() takes ${how} ${counted(positionalOnly, "positional argument")} (${positionalCount} given)`,
      );
    }
  }

  private complain(rt: Runtime, name: string, given: number): never {
    if (this.convention === "none") throw rt.typeError(`${name}() takes no arguments (${given} given)`);
    if (this.convention === "one")
      throw rt.typeError(`${name}() takes exactly one argument (${given} given)`);
    const bound = given < this.positionalMin ? this.positionalMin : this.positionalMax;
    let how = given < this.positionalMin ? "at least " : "at most ";
    if (this.positionalMin === this.positionalMax && !this.hasVarArgs) how = "";
    throw rt.typeError(`${this.name} expected ${how}${counted(bound, "argument")}, got ${given}`);
  }

  /** As `qualifiedName`, but what is bound is named after what it is bound to. CPython: meth_get__qualname__ */
  private boundName(rt: Runtime, self: Ref, isBound: boolean): string {
    if (self === 0 || this.owner === "" || (!isBound && this.kind !== "classmethod"))
      return this.qualifiedName;
    const type = rt.hasFlag(self, TPFLAGS_TYPE_SUBCLASS) ? self : rt.typeOf(self);
    if (rt.isSubtype(type, T.module)) return this.qualifiedName;
    return `${rt.infoOfType(type).name}.${this.name}`;
  }
}

/** `1 argument`, `2 arguments`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function splitParameters(signature: string): string[] {
  const trimmed = signature.trim();
  if (trimmed === "") return [];
  // A default may hold a comma only inside quotes or brackets.
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let i = 0; i < trimmed.length; i++) {
    const c = trimmed[i];
    if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === "'" || c === '"') quote = c;
    else if (c === "(" || c === "[") depth++;
    else if (c === ")" || c === "]") depth--;
    else if (c === "," && depth === 0) {
      parts.push(trimmed.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(trimmed.slice(start).trim());
  return parts;
}

/** `method("append", "object, /", impl)`: declares an instance method. */
export function method(
  name: string,
  signature: string,
  implementation: NativeImplementation,
  doc: string | null = null,
): NativeFunction {
  return new NativeFunction(name, signature, implementation, "method", doc);
}

/** As `method`; `self` is the class. */
export function classMethod(
  name: string,
  signature: string,
  implementation: NativeImplementation,
  doc: string | null = null,
): NativeFunction {
  return new NativeFunction(name, signature, implementation, "classmethod", doc);
}

/** As `method`; `self` is 0. */
export function staticMethod(
  name: string,
  signature: string,
  implementation: NativeImplementation,
  doc: string | null = null,
): NativeFunction {
  return new NativeFunction(name, signature, implementation, "staticmethod", doc);
}
