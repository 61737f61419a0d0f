// _types: the types that `types` cannot get by looking at a sample.   CPython: Modules/_typesmodule.c
import type { Runtime } from "../../objects/runtime.ts";
import { T } from "../../objects/static.ts";
import type { Ref } from "../../objects/static.ts";
import { makeModule } from "./make-module.ts";

export function makeTypesModule(rt: Runtime): Ref {
  return makeModule(
    rt,
    "_types",
    "Define names for built-in types.",
    [],
    [
      ["SimpleNamespace", T.SimpleNamespace],
      ["GenericAlias", T.GenericAlias],
      ["MappingProxyType", T.mappingproxy],
    ],
  );
}
