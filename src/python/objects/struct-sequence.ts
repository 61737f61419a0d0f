// Tuples whose items have names, such as sys.version_info: each kind is a class of its own below tuple.
// CPython: Objects/structseq.c
import { reprText, setAttr } from "./abstract.ts";
import { newGetSetDescriptor, newMethodDescriptor } from "./descriptors.ts";
import { dictSetText, newDict } from "./dict.ts";
import { newInt } from "./int.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItem, tupleItems } from "./tuple.ts";
import { newType } from "./type-new.ts";

/** A class, owned. `module` and `name` are shown by its repr as `module.name(field=…)`. */
export function newStructSequenceType(
  rt: Runtime,
  module: string,
  name: string,
  fields: readonly string[],
): Ref {
  const namespace = newDict(rt);
  const moduleName = rt.newStr(module);
  dictSetText(rt, namespace, "__module__", moduleName);
  rt.decref(moduleName);
  const type = newType(rt, T.type, name, [T.tuple], namespace);
  rt.decref(namespace);
  rt.infoOfType(type).standsForNative = true;
  const put = (key: string, value: Ref): void => {
    setAttr(rt, type, rt.intern(key), value);
    rt.decref(value);
  };
  const prefix = module === "builtins" ? "" : `${module}.`;
  const repr = (_rt: Runtime, self: Ref): Ref => {
    const parts = tupleItems(rt, self).map((item, at) => `${fields[at]}=${reprText(rt, item)}`);
    return rt.newStr(`${prefix}${name}(${parts.join(", ")})`);
  };
  put("__repr__", newMethodDescriptor(rt, type, method("__repr__", "", repr)));
  fields.forEach((field, at) => {
    put(
      field,
      newGetSetDescriptor(rt, type, { name: field, get: (_rt, self) => rt.incref(tupleItem(rt, self, at)) }),
    );
  });
  for (const key of ["n_fields", "n_sequence_fields"]) put(key, newInt(rt, fields.length));
  put("n_unnamed_fields", newInt(rt, 0));
  put(
    "__match_args__",
    newTuple(
      rt,
      fields.map((field) => rt.intern(field)),
    ),
  );
  return type;
}

/** An instance of such a class; the values are stolen. */
export function newStructSequence(rt: Runtime, type: Ref, values: readonly Ref[]): Ref {
  const items = newTuple(rt, values);
  try {
    return rt.call(type, [items]);
  } finally {
    rt.decref(items);
  }
}
