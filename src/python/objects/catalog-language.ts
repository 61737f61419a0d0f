// The catalog's part for exceptions, callables, iterators made by builtin functions, modules and weak references.
import { builtinFunctionSpec } from "./builtin-function.ts";
import { callableIteratorSpec } from "./callable-iterator.ts";
import { cellSpec } from "./cell.ts";
import { codeSpec } from "./code-object.ts";
import { enumerateSpec } from "./enumerate.ts";
import { EXCEPTION_TYPES } from "./exception-types.ts";
import { filterSpec } from "./filter.ts";
import { functionSpec } from "./function.ts";
import { mapSpec } from "./map.ts";
import { methodSpec } from "./method.ts";
import { moduleSpec } from "./module.ts";
import { ellipsisSpec, noneSpec, notImplementedSpec } from "./none.ts";
import { printerSpec } from "./printer.ts";
import { quitterSpec } from "./quitter.ts";
import { reversedSpec } from "./reversed.ts";
import { sequenceIteratorSpec } from "./sequence-iterator.ts";
import { simpleNamespaceSpec } from "./simple-namespace.ts";
import { textStreamSpec } from "./text-stream.ts";
import { tracebackSpec } from "./traceback.ts";
import type { TypeSpec } from "./type-spec.ts";
import { weakcallableproxySpec, weakproxySpec } from "./weakproxy.ts";
import { weakrefSpec } from "./weakref.ts";
import { zipSpec } from "./zip.ts";

export const LANGUAGE_TYPES: readonly TypeSpec[] = [
  noneSpec,
  ellipsisSpec,
  notImplementedSpec,
  ...EXCEPTION_TYPES,
  functionSpec,
  codeSpec,
  cellSpec,
  methodSpec,
  builtinFunctionSpec,
  moduleSpec,
  tracebackSpec,
  simpleNamespaceSpec,
  enumerateSpec,
  zipSpec,
  mapSpec,
  filterSpec,
  reversedSpec,
  callableIteratorSpec,
  sequenceIteratorSpec,
  weakrefSpec,
  weakproxySpec,
  weakcallableproxySpec,
  textStreamSpec,
  quitterSpec,
  printerSpec,
];
