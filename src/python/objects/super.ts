// `super()`: attributes from the classes behind a given one in an object's MRO.
// CPython: Objects/typeobject.c, super_getattro, super_init_without_args
import { FRAME_EXECUTABLE, FRAME_LOCALSPLUS, TYPE_DICT } from "../memory/layout.ts";
import { CO_FAST_CELL, CO_FAST_FREE } from "../compile/code.ts";
import { getAttrOrNull } from "./abstract.ts";
import { CELL_VALUE } from "./cell.ts";
import { isType } from "./class-check.ts";
import { heapCode } from "./code-object.ts";
import { dictGet } from "./dict.ts";
import { genericAlloc, genericGetAttr } from "./instance.ts";
import type { Runtime } from "./runtime.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC, TPFLAGS_METHOD_DESCRIPTOR } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";

// superobject: | 16 | type | 24 | obj | 32 | obj_type |
const SUPER_TYPE = 16;
const SUPER_OBJECT = 24;
const SUPER_OBJECT_TYPE = 32;
const SUPER_SIZE = 40;
const FIELDS = [SUPER_TYPE, SUPER_OBJECT, SUPER_OBJECT_TYPE];

/** supercheck: the class along whose MRO the search goes: owned. */
function startOf(rt: Runtime, type: Ref, object: Ref): Ref {
  if (isType(rt, object) && rt.isSubtype(object, type)) return rt.incref(object);
  if (rt.isSubtype(rt.typeOf(object), type)) return rt.incref(rt.typeOf(object));
  const claimed = getAttrOrNull(rt, object, rt.intern("__class__"));
  if (claimed !== 0) {
    if (isType(rt, claimed) && claimed !== rt.typeOf(object) && rt.isSubtype(claimed, type)) return claimed;
    rt.decref(claimed);
  }
  const kind = isType(rt, object) ? "type" : "instance of";
  const name = rt.infoOfType(isType(rt, object) ? object : rt.typeOf(object)).tpName;
  throw rt.typeError(
    `super(type, obj): obj (${kind} ${name}) is not an instance or subtype of type (${rt.infoOfType(type).tpName}).`,
  );
}

/** The entry behind `type` in the MRO of `start`: borrowed and unbound, or 0. */
function search(rt: Runtime, type: Ref, start: Ref, name: Ref): Ref {
  const { mro } = rt.infoOfType(start);
  for (let i = mro.indexOf(type) + 1; i > 0 && i < mro.length; i++) {
    const found = dictGet(rt, rt.pointer(mro[i] + TYPE_DICT), name);
    if (found !== 0) return found;
  }
  return 0;
}

/** `super(type, object).name` without making the super object: owned. With `wantsMethod`, a function may be handed out
 * unbound; `rt.isMethodUnbound` says so. CPython: _PySuper_Lookup */
export function superLookup(rt: Runtime, type: Ref, object: Ref, name: Ref, wantsMethod: boolean): Ref {
  rt.isMethodUnbound = false;
  if (!isType(rt, type)) throw rt.typeError(`super() argument 1 must be a type, not ${rt.typeName(type)}`);
  const start = startOf(rt, type, object);
  try {
    const found = rt.text(name) === "__class__" ? 0 : search(rt, type, start, name);
    if (found !== 0) return bind(rt, found, object, start, wantsMethod);
  } finally {
    rt.decref(start);
  }
  const plain = rt.call(T.super, [type, object]);
  try {
    return genericGetAttr(rt, plain, name);
  } finally {
    rt.decref(plain);
  }
}

function bind(rt: Runtime, found: Ref, object: Ref, start: Ref, wantsMethod: boolean): Ref {
  const info = rt.info(found);
  if (wantsMethod && (info.flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0 && object !== start) {
    rt.isMethodUnbound = true;
    return rt.incref(found);
  }
  if (info.tp_descr_get === null) return rt.incref(found);
  rt.incref(found);
  try {
    const value = info.tp_descr_get(rt, found, object === start ? 0 : object, start);
    rt.isMethodUnbound = false;
    return value;
  } finally {
    rt.decref(found);
  }
}

function getAttribute(rt: Runtime, self: Ref, name: Ref): Ref {
  const start = rt.pointer(self + SUPER_OBJECT_TYPE);
  if (start !== 0 && rt.text(name) !== "__class__") {
    const found = search(rt, rt.pointer(self + SUPER_TYPE), start, name);
    if (found !== 0) return bind(rt, found, rt.pointer(self + SUPER_OBJECT), start, false);
  }
  return genericGetAttr(rt, self, name);
}

// ---- super() without arguments -------------------------------------------------------------------------------------------
/** The class and the first argument of the function that runs: both borrowed. */
function fromFrame(rt: Runtime): [type: Ref, object: Ref] {
  const frame = rt.caller.currentFrame();
  if (frame === 0) throw rt.error(T.RuntimeError, "super(): no current frame");
  const { code } = heapCode(rt, rt.pointer(frame + FRAME_EXECUTABLE) & ~1);
  if (code.argcount === 0) throw rt.error(T.RuntimeError, "super(): no arguments");
  const local = (index: number): Ref => rt.pointer(frame + FRAME_LOCALSPLUS + index * 8) & ~1;
  let object = local(0);
  if (object !== 0 && (code.localspluskinds[0] & CO_FAST_CELL) !== 0 && rt.typeOf(object) === T.cell) {
    object = rt.pointer(object + CELL_VALUE);
  }
  if (object === 0) throw rt.error(T.RuntimeError, "super(): arg[0] deleted");
  for (let i = 0; i < code.localsplusnames.length; i++) {
    if ((code.localspluskinds[i] & CO_FAST_FREE) === 0 || code.localsplusnames[i] !== "__class__") continue;
    const cell = local(i);
    if (cell === 0 || rt.typeOf(cell) !== T.cell)
      throw rt.error(T.RuntimeError, "super(): bad __class__ cell");
    const type = rt.pointer(cell + CELL_VALUE);
    if (type === 0) throw rt.error(T.RuntimeError, "super(): empty __class__ cell");
    if (!isType(rt, type)) {
      throw rt.error(T.RuntimeError, `super(): __class__ is not a type (${rt.typeName(type)})`);
    }
    return [type, object];
  }
  throw rt.error(T.RuntimeError, "super(): __class__ cell not found");
}

function init(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): void {
  if (names !== null && names.length > 0) throw rt.typeError("super() takes no keyword arguments");
  if (args.length > 2) throw rt.typeError(`super() expected at most 2 arguments, got ${args.length}`);
  let [type, object] = args;
  if (args.length === 0) [type, object] = fromFrame(rt);
  else if (!isType(rt, type))
    throw rt.typeError(`super() argument 1 must be a type, not ${rt.typeName(type)}`);
  const hasObject = object !== undefined && object !== None;
  const start = hasObject ? startOf(rt, type, object) : 0;
  rt.decrefOrNull(rt.exchange(self + SUPER_TYPE, rt.incref(type)));
  rt.decrefOrNull(rt.exchange(self + SUPER_OBJECT, hasObject ? rt.incref(object) : 0));
  rt.decrefOrNull(rt.exchange(self + SUPER_OBJECT_TYPE, start));
}

/** super_descr_get: an unbound super object, got from an instance, becomes bound to it. */
function descrGet(rt: Runtime, self: Ref, object: Ref): Ref {
  if (object === 0 || object === None || rt.pointer(self + SUPER_OBJECT) !== 0) return rt.incref(self);
  return rt.call(rt.typeOf(self), [rt.pointer(self + SUPER_TYPE), object]);
}

function repr(rt: Runtime, self: Ref): Ref {
  const type = rt.pointer(self + SUPER_TYPE);
  const start = rt.pointer(self + SUPER_OBJECT_TYPE);
  const typeText = type === 0 ? "NULL" : rt.infoOfType(type).tpName;
  const objectText = start === 0 ? "NULL" : `<${rt.infoOfType(start).tpName} object>`;
  return rt.newStr(`<super: <class '${typeText}'>, ${objectText}>`);
}

function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  for (const field of [SUPER_OBJECT, SUPER_TYPE, SUPER_OBJECT_TYPE])
    rt.decrefOrNull(rt.exchange(self + field, 0));
  rt.freeObject(self);
}

export const superSpec: TypeSpec = {
  name: "super",
  address: T.super,
  basicSize: SUPER_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: (rt, self, visit) => {
      for (const field of FIELDS) {
        const held = rt.pointer(self + field);
        if (held !== 0) visit(held);
      }
    },
    tp_repr: repr,
    tp_getattro: getAttribute,
    tp_descr_get: descrGet,
    tp_init: init,
    tp_new: (rt, type) => genericAlloc(rt, type, 0),
  },
  members: [
    { name: "__thisclass__", offset: SUPER_TYPE, kind: "object", isReadOnly: true },
    { name: "__self__", offset: SUPER_OBJECT, kind: "object", isReadOnly: true },
    { name: "__self_class__", offset: SUPER_OBJECT_TYPE, kind: "object", isReadOnly: true },
  ],
};
