// Whether an object is an instance of a class, and a class below another, without asking the metaclass: what
// `type.__instancecheck__` and `type.__subclasscheck__` do. Objects that merely have `__bases__` count as classes too.
// CPython: Objects/abstract.c object_isinstance, recursive_issubclass
import { getAttrOrNull } from "./abstract-attribute.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { tupleItem, tupleLength } from "./tuple.ts";
import { TPFLAGS_TUPLE_SUBCLASS, TPFLAGS_TYPE_SUBCLASS } from "./type-info.ts";

/** True when the object is a class (an instance of `type` or of a metaclass). */
export function isType(rt: Runtime, object: Ref): boolean {
  return (rt.info(object).flags & TPFLAGS_TYPE_SUBCLASS) !== 0;
}

export function isInstanceOf(rt: Runtime, object: Ref, classInfo: Ref): boolean {
  if (isType(rt, classInfo)) {
    if (rt.isSubtype(rt.typeOf(object), classInfo)) return true;
    const claimed = getAttrOrNull(rt, object, rt.intern("__class__"));
    if (claimed === 0) return false;
    const isInstance =
      claimed !== rt.typeOf(object) && isType(rt, claimed) && rt.isSubtype(claimed, classInfo);
    rt.decref(claimed);
    return isInstance;
  }
  requireBases(rt, classInfo, "isinstance() arg 2 must be a type, a tuple of types, or a union");
  const claimed = getAttrOrNull(rt, object, rt.intern("__class__"));
  if (claimed === 0) return false;
  try {
    return isBelow(rt, claimed, classInfo);
  } finally {
    rt.decref(claimed);
  }
}

export function isSubclassOf(rt: Runtime, derived: Ref, classInfo: Ref): boolean {
  if (isType(rt, classInfo) && isType(rt, derived)) return rt.isSubtype(derived, classInfo);
  requireBases(rt, derived, "issubclass() arg 1 must be a class");
  requireBases(rt, classInfo, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return isBelow(rt, derived, classInfo);
}

function requireBases(rt: Runtime, object: Ref, complaint: string): void {
  const bases = basesOf(rt, object);
  if (bases === 0) throw rt.typeError(complaint);
  rt.decref(bases);
}

/** The `__bases__` tuple of anything, owned, or 0. */
function basesOf(rt: Runtime, object: Ref): Ref {
  const bases = getAttrOrNull(rt, object, rt.intern("__bases__"));
  if (bases === 0) return 0;
  if (rt.hasFlag(bases, TPFLAGS_TUPLE_SUBCLASS)) return bases;
  rt.decref(bases);
  return 0;
}

function isBelow(rt: Runtime, derived: Ref, classInfo: Ref): boolean {
  if (derived === classInfo) return true;
  const bases = basesOf(rt, derived);
  if (bases === 0) return false;
  try {
    for (let i = 0; i < tupleLength(rt, bases); i++) {
      if (isBelow(rt, tupleItem(rt, bases, i), classInfo)) return true;
    }
    return false;
  } finally {
    rt.decref(bases);
  }
}
