// What the builtin names `exit` and `quit` are: objects that raise SystemExit when called, and say so when shown.
// CPython: Lib/_sitebuiltins.py
import { newException } from "./exceptions.ts";
import { heldFields } from "./held-fields.ts";
import { NativeFunction } from "./native.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_DISALLOW_INSTANTIATION, TPFLAGS_HAVE_GC } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

const NAME = 16;
const SIZE = 24;

export function newQuitter(rt: Runtime, name: string): Ref {
  const self = rt.newObject(T.SpareB, SIZE);
  rt.heap.storeInt64(self + NAME, rt.intern(name));
  rt.track(self);
  return self;
}

const quit = new NativeFunction("Quitter.__call__", "code=None", (rt: Runtime, _self: Ref, code: Ref) => {
  throw new Raised(newException(rt, T.SystemExit, [code === 0 ? None : code]));
});

export const quitterSpec: TypeSpec = {
  name: "Quitter",
  module: "_sitebuiltins",
  address: T.SpareB,
  basicSize: SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_DISALLOW_INSTANTIATION,
  slots: {
    ...heldFields([NAME]),
    tp_repr: (rt, self) =>
      rt.newStr(`Use ${rt.text(rt.pointer(self + NAME))}() or Ctrl-D (i.e. EOF) to exit`),
    tp_call: (rt, self, args, names) => quit.call(rt, self, args, names),
  },
  members: [{ name: "name", offset: NAME, kind: "object" }],
};
