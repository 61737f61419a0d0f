// Weak references. An object's references hang in a list at its weak list field, the plain reference and the plain
// proxy first, those with callbacks newest first; when the object dies they are cleared and the callbacks called.
// CPython: Objects/weakrefobject.c
import { qualifiedTypeName } from "./dict.ts";
import { hash, richCompare, lookupSpecial } from "./abstract.ts";
import { allocateInstance } from "./exceptions.ts";
import { NativeFunction } from "./native.ts";
import { Raised } from "./raised.ts";
import type { Runtime } from "./runtime.ts";
import { False, None, NotImplemented, T, True } from "./static.ts";
import type { Ref } from "./static.ts";
import {
  Py_EQ,
  Py_NE,
  TPFLAGS_BASETYPE,
  TPFLAGS_HAVE_GC,
  TPFLAGS_MANAGED_WEAKREF,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import type { TypeSpec } from "./type-spec.ts";
import { MANAGED_WEAKREF } from "../memory/layout.ts";

// PyWeakReference: | 16 | wr_object (borrowed; None when it has died) | 24 | wr_callback | 32 | hash (int64, -1 unknown) |
// 40 | wr_prev | 48 | wr_next | 56 | vectorcall
export const WEAKREF_OBJECT = 16;
export const WEAKREF_CALLBACK = 24;
const WEAKREF_HASH = 32;
const WEAKREF_PREV = 40;
export const WEAKREF_NEXT = 48;
export const WEAKREF_SIZE = 64;
/** PyTypeObject.tp_weaklistoffset. */
const TYPE_WEAKLISTOFFSET = 208;

// ---- lists --------------------------------------------------------------------------------------------------------------
/** Address of the field that heads the object's list, 0 when its type allows no weak references. */
export function weakListAddress(rt: Runtime, object: Ref): number {
  const info = rt.info(object);
  if ((info.flags & TPFLAGS_MANAGED_WEAKREF) !== 0) return object + MANAGED_WEAKREF;
  const offset = rt.heap.i32[(info.address + TYPE_WEAKLISTOFFSET) >> 2];
  return offset > 0 ? object + offset : 0;
}

/** The object's weak references, in the list's order, borrowed. */
export function weakrefsOf(rt: Runtime, object: Ref): Ref[] {
  const list = weakListAddress(rt, object);
  const found: Ref[] = [];
  if (list === 0) return found;
  for (let each = rt.pointer(list); each !== 0; each = rt.pointer(each + WEAKREF_NEXT)) found.push(each);
  return found;
}

export function isWeakref(rt: Runtime, object: Ref): boolean {
  return rt.isSubtype(rt.typeOf(object), T.weakref) || isProxy(rt, object);
}

function isProxy(rt: Runtime, object: Ref): boolean {
  const type = rt.typeOf(object);
  return type === T.weakproxy || type === T.weakcallableproxy;
}

function isBasicRef(rt: Runtime, reference: Ref): boolean {
  return rt.pointer(reference + WEAKREF_CALLBACK) === 0 && rt.typeOf(reference) === T.weakref;
}

function isBasicProxy(rt: Runtime, reference: Ref): boolean {
  return rt.pointer(reference + WEAKREF_CALLBACK) === 0 && isProxy(rt, reference);
}

function basicRefs(rt: Runtime, head: Ref): { plain: Ref; proxy: Ref } {
  const plain = head !== 0 && isBasicRef(rt, head) ? head : 0;
  const next = plain === 0 ? head : rt.pointer(plain + WEAKREF_NEXT);
  return { plain, proxy: next !== 0 && isBasicProxy(rt, next) ? next : 0 };
}

/** A weak reference of `type` to the object (both borrowed); the plain one is shared. `callback` None or 0: none. */
export function newWeakref(rt: Runtime, type: Ref, object: Ref, callback: Ref): Ref {
  const list = weakListAddress(rt, object);
  if (list === 0) throw rt.typeError(`cannot create weak reference to '${rt.typeName(object)}' object`);
  const { plain, proxy } = basicRefs(rt, rt.pointer(list));
  const hasCallback = callback !== 0 && callback !== None;
  if (!hasCallback && type === T.weakref && plain !== 0) return rt.incref(plain);
  if (!hasCallback && type === T.weakproxy && proxy !== 0) return rt.incref(proxy);
  const self =
    type === T.weakref || !rt.isSubtype(type, T.weakref) ? plainObject(rt, type) : allocateInstance(rt, type);
  const heap = rt.heap;
  heap.fill(self + WEAKREF_OBJECT, WEAKREF_SIZE - WEAKREF_OBJECT);
  heap.store((self + WEAKREF_OBJECT) >> 2, object);
  heap.storeInt64(self + WEAKREF_HASH, -1);
  if (hasCallback) heap.store((self + WEAKREF_CALLBACK) >> 2, rt.incref(callback));
  if (isBasicRef(rt, self)) insert(rt, list, self, 0);
  else if (isBasicProxy(rt, self)) insert(rt, list, self, plain);
  else insert(rt, list, self, proxy === 0 ? plain : proxy);
  return self;
}

function plainObject(rt: Runtime, type: Ref): Ref {
  const self = rt.newObject(type, WEAKREF_SIZE);
  rt.track(self);
  return self;
}

/** Links after `previous`, or at the head for 0. */
function insert(rt: Runtime, list: number, self: Ref, previous: Ref): void {
  const heap = rt.heap;
  const place = previous === 0 ? list : previous + WEAKREF_NEXT;
  const next = rt.pointer(place);
  heap.store((self + WEAKREF_PREV) >> 2, previous);
  heap.store((self + WEAKREF_NEXT) >> 2, next);
  if (next !== 0) heap.store((next + WEAKREF_PREV) >> 2, self);
  heap.store(place >> 2, self);
}

/** Takes the reference out of its object's list and makes it a dead one; its callback stays. */
export function clearReference(rt: Runtime, self: Ref): void {
  const heap = rt.heap;
  const object = rt.pointer(self + WEAKREF_OBJECT);
  if (object === None || object === 0) return;
  const list = weakListAddress(rt, object);
  const next = rt.pointer(self + WEAKREF_NEXT);
  const previous = rt.pointer(self + WEAKREF_PREV);
  if (rt.pointer(list) === self) heap.store(list >> 2, next);
  heap.store((self + WEAKREF_OBJECT) >> 2, None);
  if (previous !== 0) heap.store((previous + WEAKREF_NEXT) >> 2, next);
  if (next !== 0) heap.store((next + WEAKREF_PREV) >> 2, previous);
  heap.store((self + WEAKREF_PREV) >> 2, 0);
  heap.store((self + WEAKREF_NEXT) >> 2, 0);
}

/** PyObject_ClearWeakRefs: called by the dealloc of an object whose count is 0. Clears all of them, then calls the
 * callbacks of those that live. */
export function clearWeakrefs(rt: Runtime, object: Ref): void {
  const list = weakListAddress(rt, object);
  if (list === 0 || rt.pointer(list) === 0) return;
  for (let head = rt.pointer(list); head !== 0; head = rt.pointer(list)) {
    if (!isBasicRef(rt, head) && !isBasicProxy(rt, head)) break;
    clearReference(rt, head);
  }
  const pending: { reference: Ref; callback: Ref }[] = [];
  for (let head = rt.pointer(list); head !== 0; head = rt.pointer(list)) {
    const callback = rt.exchange(head + WEAKREF_CALLBACK, 0);
    clearReference(rt, head);
    if (rt.heap.i32[head >> 2] > 0) pending.push({ reference: rt.incref(head), callback });
    else rt.decrefOrNull(callback);
  }
  for (const { reference, callback } of pending) if (callback !== 0) runCallback(rt, reference, callback);
  for (const { reference, callback } of pending.reverse()) {
    rt.decrefOrNull(callback);
    rt.decref(reference);
  }
}

/** Calls `callback(reference)`; what it raises is reported and goes no further. */
export function runCallback(rt: Runtime, reference: Ref, callback: Ref): void {
  try {
    rt.decref(rt.call(callback, [reference]));
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.unraisable("Exception ignored while calling weakref callback", callback, error.exception);
  }
}

// ---- slots shared with the proxies -------------------------------------------------------------------------------------------
export function weakrefDealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  weakrefClear(rt, self);
  rt.freeObject(self);
}

export function weakrefTraverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  const callback = rt.pointer(self + WEAKREF_CALLBACK);
  if (callback !== 0) visit(callback);
}

export function weakrefClear(rt: Runtime, self: Ref): void {
  const callback = rt.exchange(self + WEAKREF_CALLBACK, 0);
  clearReference(rt, self);
  rt.decrefOrNull(callback);
}

/** What the reference refers to, owned; 0 when it is dead or dying. */
export function weakrefTarget(rt: Runtime, self: Ref): Ref {
  const object = rt.pointer(self + WEAKREF_OBJECT);
  if (object === None || object === 0 || rt.heap.i32[object >> 2] === 0) return 0;
  return rt.incref(object);
}

// ---- weakref.ref ----------------------------------------------------------------------------------------------------------------
const constructor = new NativeFunction("__new__", "object, callback=None, /", construct, "staticmethod");

function construct(rt: Runtime, type: Ref, object: Ref, callback: Ref): Ref {
  return newWeakref(rt, type, object, callback);
}

function repr(rt: Runtime, self: Ref): Ref {
  const at = rt.addressText(self);
  const target = weakrefTarget(rt, self);
  if (target === 0) return rt.newStr(`<weakref at ${at}; dead>`);
  try {
    const name = lookupSpecial(rt, target, "__name__");
    const suffix = name !== 0 && rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS) ? ` (${rt.text(name)})` : "";
    rt.decrefOrNull(name);
    return rt.newStr(
      `<weakref at ${at}; to '${qualifiedTypeName(rt, target)}' at ${rt.addressText(target)}${suffix}>`,
    );
  } finally {
    rt.decref(target);
  }
}

function hashReference(rt: Runtime, self: Ref): number {
  const i32 = rt.heap.i32;
  const low = (self + WEAKREF_HASH) >> 2;
  if (i32[low] !== -1 || i32[low + 1] !== -1) {
    rt.hashHigh = i32[low + 1];
    return i32[low];
  }
  const target = weakrefTarget(rt, self);
  if (target === 0) throw rt.typeError("weak object has gone away");
  try {
    const value = hash(rt, target);
    rt.heap.store(low, value);
    rt.heap.store(low + 1, rt.hashHigh);
    return value;
  } finally {
    const high = rt.hashHigh;
    rt.decref(target);
    rt.hashHigh = high;
  }
}

function compare(rt: Runtime, left: Ref, right: Ref, op: number): Ref {
  if ((op !== Py_EQ && op !== Py_NE) || !isWeakref(rt, left) || !isWeakref(rt, right)) return NotImplemented;
  const a = weakrefTarget(rt, left);
  const b = weakrefTarget(rt, right);
  try {
    if (a === 0 || b === 0) return (left === right) === (op === Py_EQ) ? True : False;
    return richCompare(rt, a, b, op);
  } finally {
    rt.decrefOrNull(a);
    rt.decrefOrNull(b);
  }
}

export const weakrefSpec: TypeSpec = {
  name: "ReferenceType",
  module: "weakref",
  address: T.weakref,
  basicSize: WEAKREF_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE,
  slots: {
    tp_new: (rt, type, args, names) => {
      const nameCount = names === null ? 0 : names.length;
      // Subclasses may take keywords in their __init__.
      if (nameCount > 0 && type === T.weakref) throw rt.typeError("ref() takes no keyword arguments");
      return constructor.call(rt, type, args.slice(0, args.length - nameCount), null);
    },
    tp_init: () => {},
    tp_dealloc: weakrefDealloc,
    tp_traverse: weakrefTraverse,
    tp_clear: weakrefClear,
    tp_call: (rt, self, args, names) => {
      if (names !== null && names.length > 0) throw rt.typeError("weakref() takes no keyword arguments");
      if (args.length > 0) throw rt.typeError(`weakref expected 0 arguments, got ${args.length}`);
      const target = weakrefTarget(rt, self);
      return target === 0 ? None : target;
    },
    tp_repr: repr,
    tp_hash: hashReference,
    tp_richcompare: compare,
  },
  members: [{ name: "__callback__", offset: WEAKREF_CALLBACK, kind: "object", isReadOnly: true }],
};
