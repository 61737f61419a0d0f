// `__slots__`: which names a class declares, whether its instances get a dict and weak references, and the complaints
// about declarations that cannot be.  CPython: Objects/typeobject.c, type_new_slots_impl
import { forEach, reprText } from "./abstract.ts";
import { dictGet, dictGetText } from "./dict.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import { newTuple } from "./tuple.ts";
import { isIdentifierContinue, isIdentifierStart } from "./unicode-classes.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "./type-info.ts";
import type { TypeInfo } from "./type-info.ts";

export interface DeclaredSlots {
  /** Mangled, in the order of their names, which is the order in memory. */
  readonly names: readonly string[];
  /** The same as a tuple object, owned; 0 when the class has no `__slots__`. */
  readonly tuple: Ref;
  readonly addsDict: boolean;
  readonly addsWeakref: boolean;
}

/** Reads `__slots__` from a class's namespace. */
export function declaredSlots(
  rt: Runtime,
  base: TypeInfo,
  dict: Ref,
  bases: readonly Ref[],
  className: string,
): DeclaredSlots {
  const declaration = dictGetText(rt, dict, "__slots__");
  const mayAddDict = base.dictOffset === 0;
  const mayAddWeakref = base.weaklistOffset === 0 && base.itemSize === 0;
  if (declaration === 0) return { names: [], tuple: 0, addsDict: mayAddDict, addsWeakref: mayAddWeakref };
  const declared = readNames(rt, declaration);
  if (declared.length > 0 && base.itemSize !== 0) {
    throw rt.typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  }
  let addsDict = false;
  let addsWeakref = false;
  const names: string[] = [];
  for (const name of declared) {
    if (!isIdentifier(name)) throw rt.typeError("__slots__ must be identifiers");
    if (name === "__dict__") {
      if (!mayAddDict || addsDict) throw rt.typeError("__dict__ slot disallowed: we already got one");
      addsDict = true;
    } else if (name === "__weakref__") {
      if (!mayAddWeakref || addsWeakref)
        throw rt.typeError("__weakref__ slot disallowed: we already got one");
      addsWeakref = true;
    } else {
      const mangled = mangle(name, className);
      const mangledRef = rt.newStr(mangled);
      const isTaken = dictGet(rt, dict, mangledRef) !== 0;
      rt.decref(mangledRef);
      if (
        isTaken &&
        mangled !== "__qualname__" &&
        mangled !== "__classcell__" &&
        mangled !== "__classdictcell__"
      ) {
        throw rt.valueError(`${quoted(rt, mangled)} in __slots__ conflicts with class variable`);
      }
      names.push(mangled);
    }
  }
  names.sort(compareCodePoints);
  // A second base that has a dict or weak references brings them along.
  for (const other of bases) {
    if (other === base.address) continue;
    const info = rt.infoOfType(other);
    if (mayAddDict && !addsDict && info.dictOffset !== 0) addsDict = true;
    if (mayAddWeakref && !addsWeakref && info.weaklistOffset !== 0) addsWeakref = true;
  }
  const tuple = newTuple(
    rt,
    names.map((name) => rt.newStr(name)),
  );
  return { names, tuple, addsDict, addsWeakref };
}

function readNames(rt: Runtime, declaration: Ref): string[] {
  if (rt.hasFlag(declaration, TPFLAGS_UNICODE_SUBCLASS)) return [rt.text(declaration)];
  const names: string[] = [];
  forEach(rt, declaration, (item) => {
    if (!rt.hasFlag(item, TPFLAGS_UNICODE_SUBCLASS)) {
      throw rt.typeError(`__slots__ items must be strings, not '${rt.typeName(item)}'`);
    }
    names.push(rt.text(item));
  });
  return names;
}

function quoted(rt: Runtime, text: string): string {
  const ref = rt.newStr(text);
  const result = reprText(rt, ref);
  rt.decref(ref);
  return result;
}

function isIdentifier(name: string): boolean {
  const points = [...name].map((character) => character.codePointAt(0) ?? 0);
  return points.length > 0 && isIdentifierStart(points[0]) && points.every(isIdentifierContinue);
}

/** _Py_Mangle: `__name` inside class `C` is `_C__name`. */
function mangle(name: string, className: string): string {
  if (!name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

function compareCodePoints(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i].codePointAt(0) ?? 0) - (b[i].codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
