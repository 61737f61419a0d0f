// `f_locals` of a function's frame: a mapping that reads and writes the running frame's variables.
// CPython: Objects/frameobject.c, PyFrameLocalsProxy_Type
import { FRAME_EXECUTABLE, FRAME_LOCALSPLUS } from "../memory/layout.ts";
import { callMethod, iter, repr, richCompare } from "./abstract.ts";
import { CELL_VALUE } from "./cell.ts";
import { heapCode } from "./code-object.ts";
import { dictContains, dictGet, dictSet, dictSize, dictUpdate, newDict } from "./dict.ts";
import { allocateInstance, keyError } from "./exceptions.ts";
import { frameLocals, frameOfObject, FRAMEOBJECT_EXTRA_LOCALS, visibleLocal } from "./frame-object.ts";
import { method } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_HAVE_GC, TPFLAGS_MAPPING } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// PyFrameLocalsProxyObject: | 16 | frame object |
const PROXY_FRAME = 16;

export function newFrameLocalsProxy(rt: Runtime, frameObject: Ref): Ref {
  const self = allocateInstance(rt, T.frame_locals_proxy);
  rt.heap.store((self + PROXY_FRAME) >> 2, rt.incref(frameObject));
  return self;
}

/** The slot of that name, or -1. */
function slotOf(rt: Runtime, frame: number, name: Ref): number {
  if (rt.typeOf(name) !== T.str) return -1;
  const { localNames } = heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1);
  const text = rt.text(name);
  return localNames.findIndex((each) => rt.text(each) === text);
}

/** All as a new dict. */
function snapshot(rt: Runtime, self: Ref): Ref {
  const object = rt.pointer(self + PROXY_FRAME);
  const dict = frameLocals(rt, frameOfObject(rt, object));
  const extra = rt.pointer(object + FRAMEOBJECT_EXTRA_LOCALS);
  if (extra !== 0) dictUpdate(rt, dict, extra);
  return dict;
}

function using<Result>(rt: Runtime, self: Ref, use: (dict: Ref) => Result): Result {
  const dict = snapshot(rt, self);
  try {
    return use(dict);
  } finally {
    rt.decref(dict);
  }
}

function get(rt: Runtime, self: Ref, name: Ref): Ref {
  return using(rt, self, (dict) => {
    const value = dictGet(rt, dict, name);
    if (value === 0) throw keyError(rt, name);
    return rt.incref(value);
  });
}

function set(rt: Runtime, self: Ref, name: Ref, value: Ref): void {
  const object = rt.pointer(self + PROXY_FRAME);
  const frame = frameOfObject(rt, object);
  const slot = slotOf(rt, frame, name);
  if (value === 0) throw rt.valueError("cannot remove local variables from FrameLocalsProxy");
  if (slot < 0) {
    let extra = rt.pointer(object + FRAMEOBJECT_EXTRA_LOCALS);
    if (extra === 0) {
      extra = newDict(rt);
      rt.heap.store((object + FRAMEOBJECT_EXTRA_LOCALS) >> 2, extra);
    }
    dictSet(rt, extra, name, value);
    return;
  }
  const address = frame + FRAME_LOCALSPLUS + 8 * slot;
  const held = rt.pointer(address) & ~1;
  if (held !== 0 && rt.typeOf(held) === T.cell && visibleLocal(rt, frame, slot) !== held) {
    rt.replace(held + CELL_VALUE, rt.incref(value));
    return;
  }
  const before = rt.exchange(address, rt.incref(value));
  if (before !== 0 && (before & 1) === 0) rt.decref(before);
}

function viaDict(name: string): (rt: Runtime, self: Ref) => Ref {
  return (rt, self) => using(rt, self, (dict) => callMethod(rt, dict, name, []));
}

export const frameLocalsProxySpec: TypeSpec = {
  name: "FrameLocalsProxy",
  address: T.frame_locals_proxy,
  basicSize: 24,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_MAPPING,
  slots: {
    tp_dealloc: (rt, self) => {
      rt.untrack(self);
      rt.decrefOrNull(rt.exchange(self + PROXY_FRAME, 0));
      rt.freeObject(self);
    },
    tp_traverse: (rt, self, visit) => visit(rt.pointer(self + PROXY_FRAME)),
    tp_repr: (rt, self) => using(rt, self, (dict) => repr(rt, dict)),
    tp_iter: (rt, self) => using(rt, self, (dict) => iter(rt, dict)),
    tp_richcompare: (rt, left, right, op) =>
      using(rt, left, (dict) =>
        rt.typeOf(right) === T.frame_locals_proxy
          ? using(rt, right, (other) => richCompare(rt, dict, other, op))
          : richCompare(rt, dict, right, op),
      ),
    sq_contains: (rt, self, name) => using(rt, self, (dict) => dictContains(rt, dict, name)),
    mp_length: (rt, self) => using(rt, self, (dict) => dictSize(rt, dict)),
    mp_subscript: get,
    mp_ass_subscript: set,
  },
  methods: [
    method("keys", "", viaDict("keys")),
    method("values", "", viaDict("values")),
    method("items", "", viaDict("items")),
    method("copy", "", (rt: Runtime, self: Ref) => snapshot(rt, self)),
    method("get", "key, default=None, /", (rt: Runtime, self: Ref, key: Ref, otherwise: Ref) =>
      using(rt, self, (dict) => rt.incref(dictGet(rt, dict, key) || otherwise || None)),
    ),
    method("update", "other, /", (rt: Runtime, self: Ref, other: Ref) => {
      const dict = newDict(rt);
      dictUpdate(rt, dict, other);
      const items = callMethod(rt, dict, "items", []);
      rt.decref(items);
      rt.decref(dict);
      return None;
    }),
  ],
};
