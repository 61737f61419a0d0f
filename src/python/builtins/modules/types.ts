// _types: the types that have no names among the builtins.   CPython: Modules/_typesmodule.c
import type { Runtime } from "../../objects/runtime.ts";
import { T } from "../../objects/static.ts";
import type { Ref, StaticTypeName } from "../../objects/static.ts";
import { makeModule } from "./make-module.ts";

const NAMES: Readonly<Record<string, StaticTypeName>> = {
  _ArrayType: "array",
  AsyncGeneratorType: "async_generator",
  BuiltinFunctionType: "builtin_function",
  BuiltinMethodType: "builtin_function",
  CellType: "cell",
  ClassMethodDescriptorType: "classmethod_descriptor",
  CodeType: "code",
  CoroutineType: "coroutine",
  EllipsisType: "ellipsis",
  FrameType: "frame",
  FunctionType: "function",
  GeneratorType: "generator",
  GenericAlias: "GenericAlias",
  GetSetDescriptorType: "getset_descriptor",
  LambdaType: "function",
  MappingProxyType: "mappingproxy",
  MemberDescriptorType: "member_descriptor",
  MethodDescriptorType: "method_descriptor",
  MethodType: "method",
  MethodWrapperType: "method_wrapper",
  ModuleType: "module",
  NoneType: "NoneType",
  NotImplementedType: "NotImplementedType",
  SimpleNamespace: "SimpleNamespace",
  TracebackType: "traceback",
  UnionType: "Union",
  WrapperDescriptorType: "wrapper_descriptor",
};

export function makeTypesModule(rt: Runtime): Ref {
  const types = Object.entries(NAMES).map(([name, type]): [string, Ref] => [name, T[type]]);
  return makeModule(rt, "_types", "Define names for built-in types.", [], types);
}
