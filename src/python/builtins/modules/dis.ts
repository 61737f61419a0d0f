// _dis: bytecode in words, for `dis`.   CPython: Lib/dis.py
import { disassemble, disassembledInstructions } from "../../compile/disassemble.ts";
import type { CodeObject } from "../../compile/code.ts";
import { heapCode } from "../../objects/code-object.ts";
import { newInt } from "../../objects/int.ts";
import { newList } from "../../objects/list.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple } from "../../objects/tuple.ts";
import { makeModule } from "./make-module.ts";

/** Where the code objects among the constants are, as the program sees it. */
function addresses(
  rt: Runtime,
  code: Ref,
  found: Map<CodeObject, number> = new Map(),
): Map<CodeObject, number> {
  found.set(heapCode(rt, code).code, rt.identityOf(code));
  for (const constant of heapCode(rt, code).consts)
    if (rt.typeOf(constant) === T.code) addresses(rt, constant, found);
  return found;
}

function disassembly(rt: Runtime, _self: Ref, code: Ref): Ref {
  const places = addresses(rt, code);
  return rt.newStr(disassemble(heapCode(rt, code).code, (each) => places.get(each) ?? 0));
}

function instructions(rt: Runtime, _self: Ref, code: Ref): Ref {
  const places = addresses(rt, code);
  const rows = disassembledInstructions(heapCode(rt, code).code, (each) => places.get(each) ?? 0).map(
    (each) =>
      newTuple(rt, [
        newInt(rt, each.offset),
        rt.newStr(each.name),
        each.argument === null ? None : newInt(rt, each.argument),
        rt.newStr(each.meaning),
        each.line === null ? None : newInt(rt, each.line),
        each.startsLine ? True : False,
        each.label === null ? None : newInt(rt, each.label),
      ]),
  );
  return newList(rt, rows);
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("disassembly", "code, /", disassembly),
  method("instructions", "code, /", instructions),
];

export function makeDisModule(rt: Runtime): Ref {
  return makeModule(rt, "_dis", "Bytecode in words.", FUNCTIONS);
}
