// By how many bytes an object is larger or smaller, as `sys.getsizeof` tells it, in the version that this interpreter is:
// objects lie in memory as in 3.14 and only the answer follows the version's table.
import {
  TPFLAGS_HEAPTYPE,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_MANAGED_WEAKREF,
  TPFLAGS_TYPE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from "./type-info.ts";
import type { TypeInfo } from "./type-info.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";

/** What differs in the object, its type's nearest builtin ancestor deciding. */
export function sizeDifference(rt: Runtime, object: Ref): number {
  const { sizes } = rt.version;
  const info = rt.info(object);
  if ((info.flags & TPFLAGS_TYPE_SUBCLASS) !== 0) {
    const isClass = (rt.infoOfType(object).flags & TPFLAGS_HEAPTYPE) !== 0;
    return sizes[isClass ? "class" : "static_type"] ?? 0;
  }
  // Without a managed dict nothing lay in front but the GC head.
  const isWeakOnly =
    info.native === null &&
    (info.flags & (TPFLAGS_MANAGED_WEAKREF | TPFLAGS_MANAGED_DICT)) === TPFLAGS_MANAGED_WEAKREF;
  return basicSizeDifference(rt, info) + (isWeakOnly ? (sizes["weakref_only"] ?? 0) : 0);
}

/** What is added for an instance of a class below a builtin type that measures its instances itself. */
export function subclassDifference(rt: Runtime, info: TypeInfo): number {
  const { sizes } = rt.version;
  if (info.sizeOf === null || (info.flags & TPFLAGS_HEAPTYPE) === 0) return 0;
  if ((info.flags & TPFLAGS_UNICODE_SUBCLASS) !== 0) return sizes["str_subclass"] ?? 0;
  if ((info.flags & TPFLAGS_MANAGED_DICT) === 0) return 0;
  if (info.itemSize !== 0) return sizes["items_subclass"] ?? 0;
  return (info.flags & TPFLAGS_MANAGED_WEAKREF) === 0 ? 0 : (sizes["subclass"] ?? 0);
}

/** tp_basicsize as CPython has it: for what it has in C, or is derived from such, not the size that it has here. */
export function basicSizeInC(info: TypeInfo): number {
  const { native } = info;
  return native === null ? info.basicSize : native.layout.basicSize + info.basicSize - native.ownSize;
}

/** As `sizeDifference`, for what `__basicsize__` of the type says. */
export function basicSizeDifference(rt: Runtime, info: TypeInfo): number {
  const { sizes } = rt.version;
  if (info.native !== null) {
    // Untracked types have no place for weak references in them, so their subclasses add it.
    const addsWeakref = info.native.layout.isUntracked === true && !info.standsForNative;
    return (sizes[info.native.name] ?? 0) + (addsWeakref ? (sizes["instance"] ?? 0) : 0);
  }
  // A weak reference pointer lay in the object itself, not in front of it, before 3.12.
  const hasWeakref = (info.flags & TPFLAGS_MANAGED_WEAKREF) !== 0;
  const own = hasWeakref ? (sizes["instance"] ?? 0) : 0;
  for (const type of info.mro) {
    const difference = sizes[rt.infoOfType(type).name];
    if (difference !== undefined) return own + difference;
  }
  return own;
}
