// What is said of wrong arguments to functions that CPython has in C: the words of its argument parser instead of those of
// a call of Python code.   CPython: Python/getargs.c _PyArg_UnpackKeywords, _PyArg_CheckPositional
import { CO_VARARGS, CO_VARKEYWORDS } from "../compile/code.ts";
import type { CodeObject } from "../compile/code.ts";
import { didYouMean } from "../objects/suggestions.ts";

/** The object that a method gets before its arguments. */
const RECEIVERS = new Set(["self", "cls", "mcls"]);

/** Modules whose functions are not named to the parser. */
const NAMELESS = new Set(["_decimal"]);

/** Makers that are not named to it. */
const NAMELESS_MAKERS = new Set(["date.__new__", "time.__new__", "datetime.__new__"]);

function plural(count: number): string {
  return count === 1 ? "" : "s";
}

/** `given` positional arguments and the named ones did not fit the code; the sentence that says why. */
export function nativeComplaint(
  code: CodeObject,
  defaultCount: number,
  given: number,
  names: readonly string[],
): string {
  const qualname = code.qualname.split("<locals>.").at(-1) ?? "";
  const parts = qualname.split(".");
  const isMaking = ["__new__", "__init__"].includes(code.name) && parts.length > 1;
  const name = isMaking ? parts[parts.length - 2] : code.name;
  const receiver = parts.length > 1 && RECEIVERS.has(code.localsplusnames[0]) && code.argcount > 0 ? 1 : 0;
  const most = code.argcount - receiver;
  const least = most - defaultCount;
  const count = given - receiver;
  const positionalOnly = Math.max(0, code.posonlyargcount - receiver);
  const hasRest = (code.flags & CO_VARARGS) !== 0;
  const takesNames = positionalOnly < most || code.kwonlyargcount > 0 || (code.flags & CO_VARKEYWORDS) !== 0;
  const module = /^<native (.*)>$/.exec(code.filename)?.[1] ?? "";
  if (!takesNames) {
    if (names.length > 0) return `${name}() takes no keyword arguments`;
    const whole = parts.length > 1 ? qualname : `${module}.${name}`;
    if (!isMaking && most === 0) return `${whole}() takes no arguments (${count} given)`;
    if (!isMaking && most === 1 && least === 1)
      return `${whole}() takes exactly one argument (${count} given)`;
    if (least === most && !hasRest) return `${name} expected ${most} argument${plural(most)}, got ${count}`;
    return count < least
      ? `${name} expected at least ${least} argument${plural(least)}, got ${count}`
      : `${name} expected at most ${most} argument${plural(most)}, got ${count}`;
  }
  const called = NAMELESS.has(module) || NAMELESS_MAKERS.has(code.qualname) ? "function" : `${name}()`;
  const parameters = code.localsplusnames.slice(receiver, code.argcount + code.kwonlyargcount);
  const all = parameters.length;
  const total = count + names.length;
  if (!hasRest && total > all) {
    return `${called} takes at most ${all} ${count === 0 ? "keyword " : ""}argument${plural(all)} (${total} given)`;
  }
  if (!hasRest && count > most) {
    if (most === 0) return `${called} takes no positional arguments`;
    return `${called} takes ${least < most ? "at most" : "exactly"} ${most} positional argument${plural(most)} (${count} given)`;
  }
  if (count < Math.min(positionalOnly, least)) {
    const wanted = Math.min(positionalOnly, least);
    const exact = wanted < most ? "at least" : "exactly";
    return `${called} takes ${exact} ${wanted} positional argument${plural(wanted)} (${count} given)`;
  }
  for (let i = count; i < least; i++) {
    if (!names.includes(parameters[i]))
      return `${called} missing required argument '${parameters[i]}' (pos ${i + 1})`;
  }
  const twice = parameters.slice(positionalOnly, count).find((each) => names.includes(each));
  if (twice !== undefined) {
    return `argument for ${called} given by name ('${twice}') and position (${parameters.indexOf(twice) + 1})`;
  }
  const unknown = names.find((each) => !parameters.slice(positionalOnly).includes(each));
  if (unknown !== undefined) {
    const speaker = called === "function" ? "this function" : called;
    return `${speaker} got an unexpected keyword argument '${unknown}'${didYouMean(unknown, parameters.slice(positionalOnly))}`;
  }
  const missing = parameters.slice(most).find((each) => !names.includes(each)) ?? "";
  return `${called} missing required argument '${missing}' (pos ${parameters.indexOf(missing) + 1})`;
}
