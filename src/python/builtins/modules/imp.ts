// _imp: what importlib and the file system in memory ask of the interpreter.   CPython: Python/import.c
import { newInt, numberOf } from "../../objects/int.ts";
import { method } from "../../objects/native.ts";
import type { NativeFunction } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { False, None, T, True } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { newTuple } from "../../objects/tuple.ts";
import { TPFLAGS_HEAPTYPE, TPFLAGS_MAPPING, TPFLAGS_SEQUENCE } from "../../objects/type-info.ts";
import { findSource } from "../find-module.ts";
import { isFrozen } from "../frozen-modules.ts";
import { isBuiltinModule } from "../import.ts";
import { rememberSource, sourceLines } from "../../objects/source-lines.ts";
import { makeModule } from "./make-module.ts";

function findModuleSource(rt: Runtime, _self: Ref, name: Ref): Ref {
  const text = rt.text(name);
  const found = findSource(rt, text);
  if (found === null) return None;
  // What a loader makes of it is not seen here; tracebacks will want its lines.
  if (found.compiled === undefined) rememberSource(rt, found.filename, found);
  return newTuple(rt, [
    rt.newStr(found.source),
    rt.newStr(found.filename),
    found.isPackage ? True : False,
    newTuple(
      rt,
      (found.portions ?? []).map((folder) => rt.newStr(folder)),
    ),
    found.compiled !== undefined && isFrozen(text) ? True : False,
  ]);
}

function sourceText(rt: Runtime, _self: Ref, filename: Ref): Ref {
  const lines = sourceLines(rt, rt.text(filename));
  return lines === null ? None : rt.newStr(lines.join("\n"));
}

/** The flag that class patterns for sequences and mappings look at, on the class and all below it. */
function setFlag(rt: Runtime, type: Ref, flag: number): void {
  const info = rt.infoOfType(type);
  // Those of the interpreter stay as they are: text is no sequence to a pattern.
  if ((info.flags & TPFLAGS_HEAPTYPE) === 0) return;
  info.flags = (info.flags & ~(TPFLAGS_MAPPING | TPFLAGS_SEQUENCE)) | flag;
  for (const below of info.subclasses) setFlag(rt, below, flag);
}

const FUNCTIONS: readonly NativeFunction[] = [
  method("find_source", "name, /", findModuleSource),
  method("source_text", "filename, /", sourceText),
  method("is_builtin", "name, /", (rt: Runtime, _self: Ref, name: Ref) =>
    newInt(rt, isBuiltinModule(rt, rt.text(name)) ? 1 : 0),
  ),
  method("is_frozen", "name, /", () => False),
  // Nothing is frozen, so there is nothing to override.
  method("_override_frozen_modules_for_tests", "override, /", () => None),
  method("is_frozen_package", "name, /", () => False),
  method("extension_suffixes", "", (rt: Runtime) => rt.call(T.list, [])),
  method("acquire_lock", "", () => None),
  method("release_lock", "", () => None),
  method("lock_held", "", () => False),
  method("set_collection_flag", "cls, flags, /", (rt: Runtime, _self: Ref, type: Ref, flags: Ref) => {
    setFlag(rt, type, numberOf(rt, flags) & (TPFLAGS_MAPPING | TPFLAGS_SEQUENCE));
    return None;
  }),
  method("inherit_collection_flag", "base, cls, /", (rt: Runtime, _self: Ref, base: Ref, type: Ref) => {
    const flag = rt.infoOfType(base).flags & (TPFLAGS_MAPPING | TPFLAGS_SEQUENCE);
    if (flag !== 0) setFlag(rt, type, flag);
    return None;
  }),
];

export function makeImpModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "_imp",
    "(Extremely) low-level import machinery bits as used by importlib.",
    FUNCTIONS,
    [
      ["check_hash_based_pycs", rt.newStr("default")],
      ["pyc_magic_number_token", newInt(rt, 168627187)],
    ],
  );
}
