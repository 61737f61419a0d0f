// `f_locals` of a function's frame: a mapping that reads and writes the running frame's variables.
// CPython: Objects/frameobject.c, PyFrameLocalsProxy_Type
import { FRAME_EXECUTABLE, FRAME_LOCALSPLUS } from "../memory/layout.ts";
import { callMethod, iter, listFromIterable, repr, richCompare, textOfStr } from "./abstract.ts";
import { CELL_VALUE } from "./cell.ts";
import { heapCode } from "./code-object.ts";
import {
  dictContains,
  dictDelete,
  dictEntryKey,
  dictEntryValue,
  dictGet,
  dictNext,
  dictSet,
  dictSize,
} from "./dict.ts";
import { newDict } from "./dict.ts";
import { dictUpdate } from "./dict-merge.ts";
import { allocateInstance, keyError } from "./exceptions.ts";
import {
  frameLocals,
  frameOfObject,
  FRAMEOBJECT_EXTRA_LOCALS,
  FRAMEOBJECT_OVERWRITTEN,
  visibleLocal,
} from "./frame-object.ts";
import { newList } from "./list.ts";
import { method, NativeFunction } from "./native.ts";
import { enterRepr, leaveRepr } from "./repr-guard.ts";
import type { Runtime } from "./runtime.ts";
import { None, NotImplemented, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple, tupleItems } from "./tuple.ts";
import {
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HAVE_GC,
  TPFLAGS_MAPPING,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
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
  if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) return -1;
  const { localNames } = heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1);
  const text = rt.text(name);
  return localNames.findIndex((each) => rt.text(each) === text);
}

/** All as a new dict. */
function snapshot(rt: Runtime, self: Ref): Ref {
  return frameLocals(rt, frameOfObject(rt, rt.pointer(self + PROXY_FRAME)));
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
    if (value === 0) throw rt.error(T.KeyError, `local variable '${textOfStr(rt, name)}' is not defined`);
    return rt.incref(value);
  });
}

/** Names that are no variables of the function live in a dict of the frame object. */
function setExtra(rt: Runtime, object: Ref, name: Ref, value: Ref): void {
  let extra = rt.pointer(object + FRAMEOBJECT_EXTRA_LOCALS);
  if (value === 0) {
    if (extra === 0 || !dictDelete(rt, extra, name)) throw keyError(rt, name);
    return;
  }
  if (extra === 0) {
    extra = newDict(rt);
    rt.heap.store((object + FRAMEOBJECT_EXTRA_LOCALS) >> 2, extra);
  }
  dictSet(rt, extra, name, value);
}

/** The value that a write replaced may be borrowed by frames above: the frame object keeps it. */
function keepOverwritten(rt: Runtime, object: Ref, value: Ref): void {
  const kept = rt.pointer(object + FRAMEOBJECT_OVERWRITTEN);
  const items = kept === 0 ? [] : tupleItems(rt, kept).map((item) => rt.incref(item));
  rt.replace(object + FRAMEOBJECT_OVERWRITTEN, newTuple(rt, [...items, value]));
}

function set(rt: Runtime, self: Ref, name: Ref, value: Ref): void {
  const object = rt.pointer(self + PROXY_FRAME);
  const frame = frameOfObject(rt, object);
  const slot = slotOf(rt, frame, name);
  if (slot < 0) {
    setExtra(rt, object, name, value);
    return;
  }
  if (value === 0) throw rt.valueError("cannot remove local variables from FrameLocalsProxy");
  const address = frame + FRAME_LOCALSPLUS + 8 * slot;
  const held = rt.pointer(address) & ~1;
  if (held !== 0 && rt.typeOf(held) === T.cell && visibleLocal(rt, frame, slot) !== held) {
    rt.replace(held + CELL_VALUE, rt.incref(value));
    return;
  }
  const before = rt.exchange(address, rt.incref(value));
  if (before !== 0 && (before & 1) === 0) keepOverwritten(rt, object, before);
}

function update(rt: Runtime, self: Ref, other: Ref): boolean {
  const isProxy = rt.typeOf(other) === T.frame_locals_proxy;
  if (!isProxy && !rt.hasFlag(other, TPFLAGS_DICT_SUBCLASS)) return false;
  const source = isProxy ? snapshot(rt, other) : rt.incref(other);
  for (let at = dictNext(rt, source, 0); at >= 0; at = dictNext(rt, source, at + 1)) {
    set(rt, self, dictEntryKey(rt, source, at), dictEntryValue(rt, source, at));
  }
  rt.decref(source);
  return true;
}

/** `proxy | mapping`: a dict. */
function union(rt: Runtime, left: Ref, right: Ref): Ref {
  const dictOf = (object: Ref): Ref => {
    if (rt.typeOf(object) === T.frame_locals_proxy) return snapshot(rt, object);
    return rt.hasFlag(object, TPFLAGS_DICT_SUBCLASS) ? rt.incref(object) : 0;
  };
  const [first, second] = [dictOf(left), dictOf(right)];
  if (first === 0 || second === 0) return NotImplemented;
  const result = newDict(rt);
  dictUpdate(rt, result, first);
  dictUpdate(rt, result, second);
  rt.decref(first);
  rt.decref(second);
  return result;
}

function pop(rt: Runtime, self: Ref, key: Ref, otherwise: Ref): Ref {
  const object = rt.pointer(self + PROXY_FRAME);
  if (slotOf(rt, frameOfObject(rt, object), key) >= 0) {
    throw rt.valueError("cannot remove local variables from FrameLocalsProxy");
  }
  const extra = rt.pointer(object + FRAMEOBJECT_EXTRA_LOCALS);
  const value = extra === 0 ? 0 : dictGet(rt, extra, key);
  if (value === 0) {
    if (otherwise === 0) throw keyError(rt, key);
    return rt.incref(otherwise);
  }
  rt.incref(value);
  dictDelete(rt, extra, key);
  return value;
}

function setDefault(rt: Runtime, self: Ref, key: Ref, otherwise: Ref): Ref {
  const known = using(rt, self, (dict) => {
    const value = dictGet(rt, dict, key);
    return value === 0 ? 0 : rt.incref(value);
  });
  if (known !== 0) return known;
  const value = otherwise === 0 ? None : otherwise;
  set(rt, self, key, value);
  return rt.incref(value);
}

const constructor = new NativeFunction(
  "FrameLocalsProxy",
  "frame, /",
  (rt: Runtime, _type: Ref, frame: Ref): Ref => {
    if (rt.typeOf(frame) !== T.frame) throw rt.typeError(`expect frame, not ${rt.typeName(frame)}`);
    return newFrameLocalsProxy(rt, frame);
  },
  "staticmethod",
);

function reprOf(rt: Runtime, self: Ref): Ref {
  // Each access to `f_locals` makes another proxy: it is the frame that must not be shown twice.
  const frame = rt.pointer(self + PROXY_FRAME);
  if (!enterRepr(rt, frame)) return rt.newStr("{...}");
  try {
    return using(rt, self, (dict) => repr(rt, dict));
  } finally {
    leaveRepr(rt, frame);
  }
}

function viaDict(name: string): (rt: Runtime, self: Ref) => Ref {
  return (rt, self) =>
    using(rt, self, (dict) => {
      const view = callMethod(rt, dict, name, []);
      const list = newList(rt, listFromIterable(rt, view));
      rt.decref(view);
      return list;
    });
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
    tp_new: (rt, type, args, names) => constructor.call(rt, type, args, names),
    tp_repr: reprOf,
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
    nb_or: union,
    nb_inplace_or: (rt, self, other) => (update(rt, self, other) ? rt.incref(self) : NotImplemented),
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
      if (update(rt, self, other)) return None;
      throw rt.typeError("update() argument must be dict or another FrameLocalsProxy");
    }),
    method("setdefault", "key, default=None, /", setDefault),
    method("pop", "key, default=, /", pop),
    method("__reversed__", "", (rt: Runtime, self: Ref) =>
      using(rt, self, (dict) => {
        const keys: Ref[] = [];
        for (let at = dictNext(rt, dict, 0); at >= 0; at = dictNext(rt, dict, at + 1)) {
          keys.unshift(rt.incref(dictEntryKey(rt, dict, at)));
        }
        return newList(rt, keys);
      }),
    ),
  ],
};
