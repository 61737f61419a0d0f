// _dis: bytecode in words, for `dis`.   CPython: Lib/dis.py
import { disassemble, disassembledInstructions } from "../../compile/disassemble.ts";
import type { CodeObject } from "../../compile/code.ts";
import { buildSymbolTable } from "../../compile/symtable.ts";
import type { BlockType, SymbolTableEntry } from "../../compile/symtable-entry.ts";
import { dictSetText, newDict } from "../../objects/dict.ts";
import { PythonSyntaxError } from "../../syntax/index.ts";
import { parseText } from "../compile-text.ts";
import { heapCode } from "../../objects/code-object.ts";
import { stackEffect } from "../../compile/opcodes.ts";
import { newInt, numberOf } from "../../objects/int.ts";
import { tokensOf } from "../token-list.ts";
import { newList } from "../../objects/list.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple } from "../../objects/tuple.ts";
import { raisedSyntaxError } from "../syntax-error.ts";
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

function tokens(rt: Runtime, _self: Ref, source: Ref, extraTokens: Ref): Ref {
  const { list, error } = tokensOf(rt.text(source), extraTokens === True);
  const made = list.map(({ kind, text, start, end, line }) =>
    newTuple(rt, [
      rt.newStr(kind),
      rt.newStr(text),
      newInt(rt, start[0]),
      newInt(rt, start[1]),
      newInt(rt, end[0]),
      newInt(rt, end[1]),
      rt.newStr(line),
    ]),
  );
  const raised = error === null ? None : raisedSyntaxError(rt, error).exception;
  return newTuple(rt, [newList(rt, made), raised]);
}

const BLOCK_NUMBERS: Readonly<Record<BlockType, number>> = {
  FunctionBlock: 0,
  ClassBlock: 1,
  ModuleBlock: 2,
  AnnotationBlock: 3,
  TypeAliasBlock: 4,
  TypeParametersBlock: 5,
  TypeVariableBlock: 6,
};
const SCOPE_NUMBERS = ["", "LOCAL", "GLOBAL_EXPLICIT", "GLOBAL_IMPLICIT", "FREE", "CELL"];
const SCOPE_SHIFT = 12;

function symbols(rt: Runtime, _self: Ref, source: Ref, filename: Ref, mode: Ref): Ref {
  const known = (["exec", "eval", "single"] as const).find((each) => each === rt.text(mode)) ?? "exec";
  const tree = parseText(rt, rt.text(source), rt.text(filename), known);
  try {
    return entryTuple(rt, buildSymbolTable(tree, rt.text(filename)).top);
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    throw raisedSyntaxError(rt, thrown);
  }
}

/** (name, type, symbols, varnames, nested, lineno, children) */
function entryTuple(rt: Runtime, entry: SymbolTableEntry): Ref {
  const names = newDict(rt);
  for (const [name, { flags, scope }] of entry.symbols) {
    const value = newInt(rt, flags | (SCOPE_NUMBERS.indexOf(scope) << SCOPE_SHIFT));
    dictSetText(rt, names, name, value);
    rt.decref(value);
  }
  return newTuple(rt, [
    rt.newStr(entry.name),
    newInt(rt, BLOCK_NUMBERS[entry.type]),
    names,
    newList(
      rt,
      entry.varnames.map((name) => rt.newStr(name)),
    ),
    newInt(rt, entry.nested ? 1 : 0),
    newInt(rt, entry.location.lineno),
    newList(
      rt,
      entry.children.map((child) => entryTuple(rt, child)),
    ),
  ]);
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("disassembly", "code, /", disassembly),
  method("instructions", "code, /", instructions),
  method("stack_effect", "opcode, oparg, jump, /", (rt: Runtime, _self: Ref, op: Ref, arg: Ref, jump: Ref) =>
    newInt(rt, stackEffect(numberOf(rt, op), numberOf(rt, arg), jump === True)),
  ),
  method("symbols", "source, filename, mode, /", symbols),
  method("tokens", "source, extra_tokens, /", tokens),
];

export function makeDisModule(rt: Runtime): Ref {
  return makeModule(rt, "_dis", "Bytecode in words.", FUNCTIONS);
}
