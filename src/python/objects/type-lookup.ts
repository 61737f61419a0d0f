// Finding an attribute of a type along its MRO, remembered until a class on that path changes.
// CPython: Objects/typeobject.c, _PyType_Lookup, PyType_Modified
import { TYPE_DICT } from "../memory/layout.ts";
import { dictGet } from "./dict.ts";
import type { Runtime } from "./runtime.ts";
import type { Ref } from "./static.ts";
import type { TypeInfo } from "./type-info.ts";

/** The attribute as it lies in the first dict of the MRO that has it: borrowed, unbound; 0 where none has. */
export function typeLookup(rt: Runtime, type: Ref, name: Ref): Ref {
  const info = rt.infoOfType(type);
  const text = rt.text(name);
  const known = info.lookupCache.get(text);
  if (known !== undefined) return known;
  const found = searchMro(rt, info, name);
  info.lookupCache.set(text, found);
  return found;
}

/** As `typeLookup` for a name that the interpreter itself uses. */
export function typeLookupText(rt: Runtime, type: Ref, name: string): Ref {
  const info = rt.infoOfType(type);
  const known = info.lookupCache.get(name);
  if (known !== undefined) return known;
  const found = searchMro(rt, info, rt.intern(name));
  info.lookupCache.set(name, found);
  return found;
}

function searchMro(rt: Runtime, info: TypeInfo, name: Ref): Ref {
  for (const base of info.mro) {
    const dict = rt.pointer(base + TYPE_DICT);
    if (dict === 0) continue;
    const found = dictGet(rt, dict, name);
    if (found !== 0) return found;
  }
  return 0;
}

/** PyType_Modified: what was found through this type or a subclass is forgotten, and their versions change. */
export function typeModified(rt: Runtime, info: TypeInfo): void {
  rt.typeVersion++;
  forget(rt, info);
}

/** A class below itself, which a metaclass's `mro` can bring about for a moment, is passed once. */
function forget(rt: Runtime, info: TypeInfo): void {
  if (info.version === rt.typeVersion) return;
  info.version = rt.typeVersion;
  info.lookupCache.clear();
  for (const subclass of info.subclasses) forget(rt, rt.infoOfType(subclass));
}
