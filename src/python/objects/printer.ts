// What the builtin names `copyright`, `credits`, `license` and `help` are: objects that show a text, and print it when they
// are called.   CPython: Lib/_sitebuiltins.py
import { heldFields } from "./held-fields.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

const TEXT = 16;
const SIZE = 24;

export function newPrinter(rt: Runtime, text: string): Ref {
  const self = rt.newObject(T.SpareC, SIZE);
  rt.heap.storeInt64(self + TEXT, rt.newStr(text));
  rt.track(self);
  return self;
}

export const printerSpec: TypeSpec = {
  name: "_Printer",
  module: "_sitebuiltins",
  address: T.SpareC,
  basicSize: SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_DISALLOW_INSTANTIATION,
  slots: {
    ...heldFields([TEXT]),
    tp_repr: (rt, self) => rt.incref(rt.pointer(self + TEXT)),
    tp_call: (rt, self) => {
      rt.host.write(`${rt.text(rt.pointer(self + TEXT))}\n`, "stdout");
      return None;
    },
  },
};
