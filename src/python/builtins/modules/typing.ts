// _typing: the parts of `typing` that are builtin types.   CPython: Modules/_typingmodule.c
import { method } from "../../objects/native.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { noDefault } from "../../objects/type-parameters.ts";
import { makeModule } from "./make-module.ts";

export function makeTypingModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "_typing",
    "Primitives and accelerators for the typing module.\n",
    [method("_idfunc", "x, /", (_rt: Runtime, _self: Ref, x: Ref) => rt.incref(x))],
    [
      ["TypeVar", T.TypeVar],
      ["ParamSpec", T.ParamSpec],
      ["TypeVarTuple", T.TypeVarTuple],
      ["ParamSpecArgs", T.ParamSpecArgs],
      ["ParamSpecKwargs", T.ParamSpecKwargs],
      ["TypeAliasType", T.TypeAliasType],
      ["Generic", T.Generic],
      ["Union", T.Union],
      ["NoDefault", noDefault(rt)],
    ],
  );
}
