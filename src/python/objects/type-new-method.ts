// `__new__` of a builtin type as a method: `int.__new__(cls, "5")`. It refuses classes that it would make wrongly.
// CPython: Objects/typeobject.c tp_new_wrapper
import { TYPE_BASE } from "../memory/layout.ts";
import { nativeOf } from "./builtin-function.ts";
import { isType } from "./class-check.ts";
import { NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { slotNew } from "./slot-calls.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import type { TypeInfo } from "./type-info.ts";

const newNatives = new WeakSet<NativeFunction>();

/** The native function that `T.__new__` is. */
export function newNativeOf(info: TypeInfo): NativeFunction {
  const native = new NativeFunction("__new__", "*args, **kwargs", callNew, "staticmethod", NEW_DOCUMENTATION);
  newNatives.add(native);
  native.owner = info.name;
  return native;
}

const NEW_DOCUMENTATION = "Create and return a new object.  See help(type) for accurate signature.";

/** True for a builtin type's `__new__`, in which case the type's tp_new already does the same. */
export function isBuiltinNew(rt: Runtime, object: Ref): boolean {
  return rt.typeOf(object) === T.builtin_function && newNatives.has(nativeOf(rt, object));
}

function callNew(
  rt: Runtime,
  owner: Ref,
  args: readonly Ref[],
  keywords: readonly (readonly [Ref, Ref])[],
): Ref {
  const info = rt.infoOfType(owner);
  if (args.length === 0) throw rt.typeError(`${info.tpName}.__new__(): not enough arguments`);
  const type = args[0];
  if (!isType(rt, type)) {
    throw rt.typeError(`${info.tpName}.__new__(X): X is not a type object (${rt.typeName(type)})`);
  }
  const typeInfo = rt.infoOfType(type);
  if (!rt.isSubtype(type, owner)) {
    throw rt.typeError(
      `${info.tpName}.__new__(${typeInfo.tpName}): ${typeInfo.tpName} is not a subtype of ${info.tpName}`,
    );
  }
  let base = typeInfo;
  while (base.tp_new === slotNew) {
    const next = rt.pointer(base.address + TYPE_BASE);
    if (next === 0) break;
    base = rt.infoOfType(next);
  }
  if (base.tp_new !== info.tp_new) {
    throw rt.typeError(
      `${info.tpName}.__new__(${typeInfo.tpName}) is not safe, use ${base.tpName}.__new__()`,
    );
  }
  if (info.tp_new === null) throw rt.typeError(`cannot create '${info.tpName}' instances`);
  if (keywords.length === 0) return info.tp_new(rt, type, args.slice(1), null);
  return info.tp_new(
    rt,
    type,
    [...args.slice(1), ...keywords.map(([, value]) => value)],
    keywords.map(([name]) => name),
  );
}
