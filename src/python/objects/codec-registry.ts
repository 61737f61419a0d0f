// What text and bytes do not know by themselves: encodings of the library, and error handlers that a program registered. Both
// are kept by the module `_codecs`, which is imported when it is first asked.   CPython: Python/codecs.c
import { callMethod, getAttrText } from "./abstract.ts";
import { dictGetText } from "./dict.ts";
import { numberOf } from "./int.ts";
import type { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { tupleItems } from "./tuple.ts";

/** The module `_codecs`, owned. */
function codecsModule(rt: Runtime): Ref {
  const name = rt.newStr("_codecs");
  try {
    return rt.call(dictGetText(rt, rt.builtins, "__import__"), [name]);
  } finally {
    rt.decref(name);
  }
}

/** Calls a function of `_codecs` with `first` (borrowed) and two texts: owned. */
function callCodecs(rt: Runtime, name: string, args: readonly Ref[]): Ref {
  const module = codecsModule(rt);
  try {
    return callMethod(rt, module, name, args);
  } finally {
    rt.decref(module);
  }
}

/** Encodes or decodes by a codec of the registry: an owned bytes or str. */
export function convertByRegistry(
  rt: Runtime,
  direction: "_encode_text" | "_decode_text",
  object: Ref,
  encoding: string,
  errors: string,
): Ref {
  const texts = [rt.newStr(encoding), rt.newStr(errors)];
  try {
    return callCodecs(rt, direction, [object, ...texts]);
  } finally {
    for (const text of texts) rt.decref(text);
  }
}

/** What a registered error handler makes of the exception (stolen): its replacement, owned, and where to go on. */
export function answerOfHandler(
  rt: Runtime,
  name: string,
  raised: Raised,
  size: number,
  types: "str" | "str/bytes",
): { replacement: Ref; resume: number } {
  const handlerName = rt.newStr(name);
  let handler: Ref;
  try {
    handler = callCodecs(rt, "lookup_error", [handlerName]);
  } catch (error) {
    rt.decref(raised.exception);
    throw error;
  } finally {
    rt.decref(handlerName);
  }
  const module = codecsModule(rt);
  const checker = getAttrText(rt, module, types === "str" ? "_decoding_answer" : "_encoding_answer");
  rt.decref(module);
  try {
    const answer = rt.call(checker, [handler, raised.exception]);
    const [replacement, position] = tupleItems(rt, answer);
    const resume = numberOf(rt, position);
    rt.incref(replacement);
    rt.decref(answer);
    return { replacement, resume: Math.min(resume, size) };
  } finally {
    rt.decref(checker);
    rt.decref(handler);
    rt.decref(raised.exception);
  }
}
