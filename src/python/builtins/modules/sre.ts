// _sre_engine: what the Python part of _sre asks for: a program made once, and run over text or bytes.
// CPython: Modules/_sre/sre.c
import { forEach } from "../../objects/abstract.ts";
import { requireBuffer } from "../../objects/buffer.ts";
import { newInt, numberOf } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { strUnits } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../../objects/type-info.ts";
import { makeModule } from "./make-module.ts";
import { asciiLower, InvalidProgram, Program, unicodeLower, unicodeUpper } from "./sre-program.ts";

const programs = new WeakMap<Runtime, Program[]>();
const WORD_MAX = 0xffffffff;
const MODES = ["match", "search", "fullmatch"] as const;

function create(rt: Runtime, _self: Ref, code: Ref, groups: Ref): Ref {
  const words: number[] = [];
  forEach(rt, code, (word) => {
    const value = numberOf(rt, word);
    if (value < 0 || value > WORD_MAX) throw rt.overflowError("regular expression code size limit exceeded");
    words.push(value);
  });
  let all = programs.get(rt);
  if (all === undefined) programs.set(rt, (all = []));
  try {
    return newInt(rt, all.push(new Program(words, numberOf(rt, groups))) - 1);
  } catch (thrown) {
    if (!(thrown instanceof InvalidProgram)) throw thrown;
    throw rt.error(T.RuntimeError, "invalid SRE code");
  }
}

/** (start, end, lastindex, start of group 1, end of group 1, …), or None. */
function run(
  rt: Runtime,
  _self: Ref,
  handle: Ref,
  subject: Ref,
  from: Ref,
  end: Ref,
  mode: Ref,
  mustAdvance: Ref,
): Ref {
  const program = (programs.get(rt) ?? [])[numberOf(rt, handle)];
  const text = rt.hasFlag(subject, TPFLAGS_UNICODE_SUBCLASS)
    ? strUnits(rt, subject)
    : requireBuffer(rt, subject);
  const first = numberOf(rt, from);
  const start = program.run(text, first, numberOf(rt, end), MODES[numberOf(rt, mode)], mustAdvance === True);
  if (start < 0) return None;
  const { marks } = program;
  const places = [start, program.matchEnd, program.lastIndex];
  for (let i = 0; i < marks.length; i += 2) {
    const isSet = marks[i] >= 0 && marks[i + 1] >= 0;
    places.push(isSet ? marks[i] : -1, isSet ? marks[i + 1] : -1);
  }
  return newTuple(
    rt,
    places.map((place) => newInt(rt, place)),
  );
}

function folded(name: string, fold: (code: number) => number): NativeFunction {
  return method(name, "character, /", (rt: Runtime, _self: Ref, code: Ref) =>
    newInt(rt, fold(numberOf(rt, code))),
  );
}

function cased(name: string, isCased: (code: number) => boolean): NativeFunction {
  return method(name, "character, /", (rt: Runtime, _self: Ref, code: Ref) =>
    isCased(numberOf(rt, code)) ? True : False,
  );
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("create", "code, groups, /", create),
  method("run", "handle, subject, start, end, mode, must_advance, /", run),
  folded("ascii_tolower", asciiLower),
  folded("unicode_tolower", unicodeLower),
  cased("ascii_iscased", (code) => asciiLower(code) !== code || (code >= 97 && code <= 122)),
  cased("unicode_iscased", (code) => unicodeLower(code) !== code || unicodeUpper(code) !== code),
];

export function makeSreEngineModule(rt: Runtime): Ref {
  return makeModule(rt, "_sre_engine", "Runs regular expressions.", FUNCTIONS);
}
