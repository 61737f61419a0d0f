// The catalog's part for frames and what is made of them, and for what only the compiler's own syntax makes.
import { anextAwaitableSpec } from "./anext-awaitable.ts";
import { paramSpecArgsSpec, paramSpecKwargsSpec } from "./param-spec-parts.ts";
import {
  asyncGeneratorSpec,
  asyncSendSpec,
  asyncThrowSpec,
  asyncWrappedValueSpec,
} from "./async-generator.ts";
import { coroutineSpec, coroutineWrapperSpec } from "./coroutine.ts";
import { frameLocalsProxySpec } from "./frame-locals-proxy.ts";
import { frameSpec } from "./frame-object.ts";
import { generatorSpec } from "./generator.ts";
import { interpolationSpec, templateIteratorSpec, templateSpec } from "./template.ts";
import {
  genericSpec,
  noDefaultSpec,
  paramSpecSpec,
  typeAliasSpec,
  typeVarSpec,
  typeVarTupleSpec,
} from "./type-parameters.ts";
import type { TypeSpec } from "./type-spec.ts";

export const VM_TYPES: readonly TypeSpec[] = [
  frameSpec,
  frameLocalsProxySpec,
  generatorSpec,
  coroutineSpec,
  coroutineWrapperSpec,
  asyncGeneratorSpec,
  asyncWrappedValueSpec,
  asyncSendSpec,
  asyncThrowSpec,
  anextAwaitableSpec,
  templateSpec,
  interpolationSpec,
  templateIteratorSpec,
  genericSpec,
  typeVarSpec,
  paramSpecArgsSpec,
  paramSpecKwargsSpec,
  paramSpecSpec,
  typeVarTupleSpec,
  noDefaultSpec,
  typeAliasSpec,
];
