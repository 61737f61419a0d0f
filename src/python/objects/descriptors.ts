// What stands in the dicts of builtin types: methods, slot wrappers, computed attributes and struct members, each a
// small object that knows its type and its name. Getting one from an instance binds it or computes its value.
// CPython: Objects/descrobject.c
//
// PyDescrObject: | 16 | d_type | 24 | d_name | 32 | d_qualname | 40 | an index into rt.natives where CPython has the
// address of a PyMethodDef, PyGetSetDef, PyMemberDef or wrapperbase |
import { getAttrText, newAttributeError } from "./abstract.ts";
import { nativeIndex, newBuiltinFunction } from "./builtin-function.ts";
import { dictGetText, qualifiedTypeName } from "./dict.ts";
import { newInt, numberOf } from "./int.ts";
import { isType } from "./class-check.ts";
import { method } from "./native.ts";
import type { NativeFunction } from "./native.ts";
import type { Runtime } from "./runtime.ts";
import { newMethodWrapper } from "./method-wrapper.ts";
import type { SlotFunction } from "./slot-wrappers.ts";
import { WRAPPERS } from "./slot-wrappers.ts";
import type { SlotWrapper } from "./slot-wrappers.ts";
import type { SlotDefinition } from "./slots.ts";
import { functionSignature } from "./signatures.ts";
import { None, T } from "./static.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { TPFLAGS_HAVE_GC, TPFLAGS_METHOD_DESCRIPTOR } from "./type-info.ts";
import type { KeywordNames } from "./type-info.ts";
import type { GetSet, Member, TypeSpec } from "./type-spec.ts";

export const DESCR_TYPE = 16;
const DESCR_NAME = 24;
const DESCR_QUALNAME = 32;
const DESCR_NATIVE = 40;
const METHOD_DESCR_SIZE = 56;
const GETSET_DESCR_SIZE = 48;

/** What a wrapper_descriptor calls. */
export interface WrappedSlot {
  readonly definition: SlotDefinition;
  readonly fn: SlotFunction;
  readonly type: Ref;
}

// ---- making ---------------------------------------------------------------------------------------------------------
function newDescriptor(rt: Runtime, kind: Ref, size: number, type: Ref, name: Ref, index: number): Ref {
  const descriptor = rt.newObject(kind, size);
  const heap = rt.heap;
  heap.fill(descriptor + DESCR_TYPE, size - DESCR_TYPE);
  heap.store((descriptor + DESCR_TYPE) >> 2, rt.incref(type));
  heap.store((descriptor + DESCR_NAME) >> 2, rt.incref(name));
  heap.store((descriptor + DESCR_NATIVE) >> 2, index);
  rt.track(descriptor);
  return descriptor;
}

function keep(rt: Runtime, value: unknown): number {
  return rt.natives.push(value) - 1;
}

export function newWrapperDescriptor(
  rt: Runtime,
  type: Ref,
  name: Ref,
  definition: SlotDefinition,
  fn: SlotFunction,
): Ref {
  const wrapped: WrappedSlot = { definition, fn, type };
  return newDescriptor(rt, T.wrapper_descriptor, METHOD_DESCR_SIZE, type, name, keep(rt, wrapped));
}

/** The entry of a builtin type's dict for one of its native functions: owned. */
export function newMethodDescriptor(rt: Runtime, type: Ref, native: NativeFunction): Ref {
  const name = rt.intern(native.name);
  const kind = native.kind === "classmethod" ? T.classmethod_descriptor : T.method_descriptor;
  return newDescriptor(rt, kind, METHOD_DESCR_SIZE, type, name, nativeIndex(rt, native));
}

export function newGetSetDescriptor(rt: Runtime, type: Ref, getset: GetSet): Ref {
  return newDescriptor(
    rt,
    T.getset_descriptor,
    GETSET_DESCR_SIZE,
    type,
    rt.intern(getset.name),
    keep(rt, getset),
  );
}

export function newMemberDescriptor(rt: Runtime, type: Ref, member: Member): Ref {
  return newDescriptor(
    rt,
    T.member_descriptor,
    GETSET_DESCR_SIZE,
    type,
    rt.intern(member.name),
    keep(rt, member),
  );
}

// ---- reading ---------------------------------------------------------------------------------------------------------
export function descriptorType(rt: Runtime, self: Ref): Ref {
  return rt.pointer(self + DESCR_TYPE);
}

export function descriptorName(rt: Runtime, self: Ref): string {
  return rt.text(rt.pointer(self + DESCR_NAME));
}

function native(rt: Runtime, self: Ref): NativeFunction {
  return rt.natives[rt.pointer(self + DESCR_NATIVE)] as NativeFunction;
}

/** The native function of a method_descriptor or classmethod_descriptor. */
export function nativeOfMethodDescriptor(rt: Runtime, self: Ref): NativeFunction {
  return native(rt, self);
}

function getsetOf(rt: Runtime, self: Ref): GetSet {
  return rt.natives[rt.pointer(self + DESCR_NATIVE)] as GetSet;
}

function memberOf(rt: Runtime, self: Ref): Member {
  return rt.natives[rt.pointer(self + DESCR_NATIVE)] as Member;
}

/** The member that a member_descriptor shows, for inline caches of `__slots__`; null for other objects. */
export function slotMember(rt: Runtime, object: Ref): Member | null {
  return rt.typeOf(object) === T.member_descriptor ? memberOf(rt, object) : null;
}

/** The slot behind a wrapper_descriptor; null for other objects. */
export function wrapperDescriptorOf(rt: Runtime, object: Ref): WrappedSlot | null {
  if (rt.typeOf(object) !== T.wrapper_descriptor) return null;
  return rt.natives[rt.pointer(object + DESCR_NATIVE)] as WrappedSlot;
}

/** True for the slot wrapper that calls exactly that function. */
export function isUnboundSlotWrapperOf(rt: Runtime, object: Ref, fn: SlotFunction): boolean {
  return wrapperDescriptorOf(rt, object)?.fn === fn;
}

// ---- common to all ---------------------------------------------------------------------------------------------------
function dealloc(rt: Runtime, self: Ref): void {
  rt.untrack(self);
  for (const field of [DESCR_TYPE, DESCR_NAME, DESCR_QUALNAME]) rt.decrefOrNull(rt.pointer(self + field));
  rt.freeObject(self);
}

function traverse(rt: Runtime, self: Ref, visit: (held: Ref) => void): void {
  visit(rt.pointer(self + DESCR_TYPE));
}

/** descr_check: the object must be an instance of the descriptor's type. */
function check(rt: Runtime, self: Ref, object: Ref): void {
  if (rt.isSubtype(rt.typeOf(object), descriptorType(rt, self))) return;
  throw rt.typeError(
    `descriptor '${descriptorName(rt, self)}' for '${rt.infoOfType(descriptorType(rt, self)).tpName}' objects ` +
      `doesn't apply to a '${rt.typeName(object)}' object`,
  );
}

function reprAs(kind: string) {
  return (rt: Runtime, self: Ref): Ref =>
    rt.newStr(
      `<${kind} '${descriptorName(rt, self)}' of '${rt.infoOfType(descriptorType(rt, self)).tpName}' objects>`,
    );
}

function qualname(rt: Runtime, self: Ref): Ref {
  const known = rt.pointer(self + DESCR_QUALNAME);
  if (known !== 0) return rt.incref(known);
  const owner = getAttrText(rt, descriptorType(rt, self), "__qualname__");
  const text = rt.newStr(`${rt.text(owner)}.${descriptorName(rt, self)}`);
  rt.decref(owner);
  rt.heap.store((self + DESCR_QUALNAME) >> 2, rt.incref(text));
  // A builtin type is never torn down, and so what its descriptors keep lives for ever.
  if (rt.heap.i32[descriptorType(rt, self) >> 2] < 0) rt.makeImmortal(text);
  return text;
}

function text(rt: Runtime, value: string | null | undefined): Ref {
  return value === null || value === undefined ? None : rt.newStr(value);
}

function getters(documentation: (rt: Runtime, self: Ref) => string | null | undefined): GetSet[] {
  return [
    { name: "__doc__", get: (rt, self) => text(rt, documentation(rt, self)) },
    { name: "__qualname__", get: (rt, self) => qualname(rt, self) },
  ];
}

const COMMON_MEMBERS: readonly Member[] = [
  { name: "__objclass__", offset: DESCR_TYPE, kind: "object", isReadOnly: true },
  { name: "__name__", offset: DESCR_NAME, kind: "object", isReadOnly: true },
];

/** `copy` and `pickle` find a builtin method again by its name in its type. */
const reduce = method("__reduce__", "", (rt, self) => {
  const getattr = rt.incref(dictGetText(rt, rt.builtins, "getattr"));
  const pair = newTuple(rt, [rt.incref(descriptorType(rt, self)), rt.incref(rt.pointer(self + DESCR_NAME))]);
  return newTuple(rt, [getattr, pair]);
});

// ---- method_descriptor --------------------------------------------------------------------------------------------------
function bindMethod(rt: Runtime, self: Ref, object: Ref): Ref {
  if (object === 0) return rt.incref(self);
  check(rt, self, object);
  return newBuiltinFunction(rt, native(rt, self), object, "");
}

function callMethodDescriptor(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const positionalCount = names === null ? args.length : args.length - names.length;
  if (positionalCount === 0) {
    const owner = rt.infoOfType(descriptorType(rt, self)).tpName;
    throw rt.typeError(`unbound method ${owner}.${descriptorName(rt, self)}() needs an argument`);
  }
  check(rt, self, args[0]);
  return native(rt, self).callUnbound(rt, args, names);
}

function signatureOf(rt: Runtime, self: Ref, first: string): Ref {
  const signature = functionSignature(native(rt, self), first);
  return signature === null ? None : rt.newStr(signature);
}

export const methodDescriptorSpec: TypeSpec = {
  name: "method_descriptor",
  address: T.method_descriptor,
  basicSize: METHOD_DESCR_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_METHOD_DESCRIPTOR,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_repr: reprAs("method"),
    tp_call: callMethodDescriptor,
    tp_descr_get: bindMethod,
  },
  methods: [reduce],
  getset: [
    ...getters((rt, self) => native(rt, self).documentation),
    { name: "__text_signature__", get: (rt, self) => signatureOf(rt, self, "$self") },
  ],
  members: COMMON_MEMBERS,
};

// ---- classmethod_descriptor ---------------------------------------------------------------------------------------------
function bindClassMethod(rt: Runtime, self: Ref, object: Ref, type: Ref): Ref {
  const owner = descriptorType(rt, self);
  const ownerName = rt.infoOfType(owner).tpName;
  const name = descriptorName(rt, self);
  let cls = type;
  if (cls === 0) {
    if (object === 0)
      throw rt.typeError(`descriptor '${name}' for type '${ownerName}' needs either an object or a type`);
    cls = rt.typeOf(object);
  }
  if (!isType(rt, cls)) {
    throw rt.typeError(
      `descriptor '${name}' for type '${ownerName}' needs a type, not a '${rt.typeName(cls)}' as arg 2`,
    );
  }
  if (!rt.isSubtype(cls, owner)) {
    throw rt.typeError(
      `descriptor '${name}' requires a subtype of '${ownerName}' but received '${rt.infoOfType(cls).tpName}'`,
    );
  }
  return newBuiltinFunction(rt, native(rt, self), cls, "");
}

function callClassMethodDescriptor(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const owner = rt.infoOfType(descriptorType(rt, self)).tpName;
  if (args.length === (names === null ? 0 : names.length)) {
    throw rt.typeError(`descriptor '${descriptorName(rt, self)}' of '${owner}' object needs an argument`);
  }
  const bound = bindClassMethod(rt, self, 0, args[0]);
  try {
    return rt.call(bound, args.slice(1), names);
  } finally {
    rt.decref(bound);
  }
}

export const classMethodDescriptorSpec: TypeSpec = {
  name: "classmethod_descriptor",
  address: T.classmethod_descriptor,
  basicSize: METHOD_DESCR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_repr: reprAs("method"),
    tp_call: callClassMethodDescriptor,
    tp_descr_get: bindClassMethod,
  },
  getset: [
    ...getters((rt, self) => native(rt, self).documentation),
    { name: "__text_signature__", get: (rt, self) => signatureOf(rt, self, "$type") },
  ],
  members: COMMON_MEMBERS,
};

// ---- wrapper_descriptor -------------------------------------------------------------------------------------------------
/** Calls the slot that the wrapper stands for on an object. */
export function callWrapped(
  rt: Runtime,
  wrapped: WrappedSlot,
  object: Ref,
  args: readonly Ref[],
  names: KeywordNames,
): Ref {
  const { name, wrapper } = wrapped.definition;
  if (wrapper === null) throw rt.typeError(`slot ${name} has no method`);
  const how: SlotWrapper = WRAPPERS[wrapper];
  if (names !== null && names.length > 0 && how.takesKeywords !== true) {
    throw rt.typeError(`wrapper ${name}() takes no keyword arguments`);
  }
  return how.call(rt, wrapped.fn, object, args, names);
}

function wrappedSlot(rt: Runtime, self: Ref): WrappedSlot {
  return rt.natives[rt.pointer(self + DESCR_NATIVE)] as WrappedSlot;
}

function callWrapperDescriptor(rt: Runtime, self: Ref, args: readonly Ref[], names: KeywordNames): Ref {
  const type = descriptorType(rt, self);
  const typeName = rt.infoOfType(type).tpName;
  if (args.length === (names === null ? 0 : names.length)) {
    throw rt.typeError(`descriptor '${descriptorName(rt, self)}' of '${typeName}' object needs an argument`);
  }
  const object = args[0];
  if (!rt.isSubtype(rt.typeOf(object), type)) {
    throw rt.typeError(
      `descriptor '${descriptorName(rt, self)}' requires a '${typeName}' object but received a '${rt.typeName(object)}'`,
    );
  }
  return callWrapped(rt, wrappedSlot(rt, self), object, args.slice(1), names);
}

function bindWrapper(rt: Runtime, self: Ref, object: Ref): Ref {
  if (object === 0) return rt.incref(self);
  check(rt, self, object);
  return newMethodWrapper(rt, self, object);
}

/** `__text_signature__` of a slot wrapper: by what its wrapper takes. */
export function wrapperSignature(wrapped: WrappedSlot): string {
  switch (wrapped.definition.wrapper) {
    case "call":
    case "init":
      return "($self, /, *args, **kwargs)";
    case "unary":
    case "length":
    case "hash":
    case "inquiry":
    case "next":
    case "finalize":
      return "($self, /)";
    case "ternary":
    case "ternaryReflected":
      return "($self, value, mod=None, /)";
    case "get":
      return "($self, instance, owner=None, /)";
    case "set":
      return "($self, instance, value, /)";
    case "delete":
      return "($self, instance, /)";
    case "setAttr":
      return "($self, name, value, /)";
    case "deleteAttr":
      return "($self, name, /)";
    case "setItem":
    case "setSubscript":
      return "($self, key, value, /)";
    case "item":
    case "deleteItem":
    case "deleteSubscript":
    case "contains":
      return "($self, key, /)";
    default:
      return wrapped.definition.name === "__getitem__" ? "($self, key, /)" : "($self, value, /)";
  }
}

export const wrapperDescriptorSpec: TypeSpec = {
  name: "wrapper_descriptor",
  address: T.wrapper_descriptor,
  basicSize: METHOD_DESCR_SIZE,
  flags: TPFLAGS_HAVE_GC | TPFLAGS_METHOD_DESCRIPTOR,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_repr: reprAs("slot wrapper"),
    tp_call: callWrapperDescriptor,
    tp_descr_get: bindWrapper,
  },
  methods: [reduce],
  getset: [
    ...getters((rt, self) => wrappedSlot(rt, self).definition.documentation),
    { name: "__text_signature__", get: (rt, self) => rt.newStr(wrapperSignature(wrappedSlot(rt, self))) },
  ],
  members: COMMON_MEMBERS,
};

// ---- getset_descriptor --------------------------------------------------------------------------------------------------
function getComputed(rt: Runtime, self: Ref, object: Ref): Ref {
  if (object === 0) return rt.incref(self);
  check(rt, self, object);
  return getsetOf(rt, self).get(rt, object);
}

function setComputed(rt: Runtime, self: Ref, object: Ref, value: Ref): void {
  check(rt, self, object);
  const { set } = getsetOf(rt, self);
  if (set === undefined) {
    const owner = rt.infoOfType(descriptorType(rt, self)).tpName;
    const name = descriptorName(rt, self);
    throw rt.error(T.AttributeError, `attribute '${name}' of '${owner}' objects is not writable`);
  }
  set(rt, object, value);
}

export const getSetDescriptorSpec: TypeSpec = {
  name: "getset_descriptor",
  address: T.getset_descriptor,
  basicSize: GETSET_DESCR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_repr: reprAs("attribute"),
    tp_descr_get: getComputed,
    tp_descr_set: setComputed,
  },
  getset: getters((rt, self) => getsetOf(rt, self).documentation),
  members: COMMON_MEMBERS,
};

// ---- member_descriptor --------------------------------------------------------------------------------------------------
/** PyMember_GetOne. */
function getMember(rt: Runtime, self: Ref, object: Ref): Ref {
  if (object === 0) return rt.incref(self);
  check(rt, self, object);
  const { offset, kind, name } = memberOf(rt, self);
  const address = object + offset;
  if (kind === "ssize") return newInt(rt, rt.heap.int64(address));
  if (kind === "int") return newInt(rt, rt.pointer(address));
  const value = rt.pointer(address);
  if (value !== 0) return rt.incref(value);
  if (kind === "object") return None;
  throw newAttributeError(
    rt,
    object,
    rt.pointer(self + DESCR_NAME),
    `'${qualifiedTypeName(rt, object)}' object has no attribute '${name}'`,
  );
}

/** PyMember_SetOne. */
function setMember(rt: Runtime, self: Ref, object: Ref, value: Ref): void {
  check(rt, self, object);
  const { offset, kind, name, isReadOnly } = memberOf(rt, self);
  if (isReadOnly === true) throw rt.error(T.AttributeError, "readonly attribute");
  const address = object + offset;
  if (kind === "object" || kind === "object_ex") {
    if (value === 0 && kind === "object_ex" && rt.pointer(address) === 0)
      throw rt.error(T.AttributeError, name);
    const before = rt.exchange(address, value === 0 ? 0 : rt.incref(value));
    rt.decrefOrNull(before);
    return;
  }
  if (value === 0) throw rt.typeError("can't delete numeric/char attribute");
  const number = numberOf(rt, value);
  if (kind === "ssize") rt.heap.storeInt64(address, number);
  else rt.heap.store(address >> 2, number);
}

export const memberDescriptorSpec: TypeSpec = {
  name: "member_descriptor",
  address: T.member_descriptor,
  basicSize: GETSET_DESCR_SIZE,
  flags: TPFLAGS_HAVE_GC,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: traverse,
    tp_repr: reprAs("member"),
    tp_descr_get: getMember,
    tp_descr_set: setMember,
  },
  methods: [reduce],
  getset: getters((rt, self) => memberOf(rt, self).documentation),
  members: COMMON_MEMBERS,
};
