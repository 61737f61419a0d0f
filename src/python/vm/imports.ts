// IMPORT_NAME, IMPORT_FROM and `from m import *`.
// CPython: Python/ceval.c _PyEval_ImportName, _PyEval_ImportFrom; Python/intrinsics.c import_all_from
import { FRAME_BUILTINS, FRAME_GLOBALS, FRAME_LOCALS } from "../memory/layout.ts";
import type { Address } from "../memory/layout.ts";
import { forEach, getAttr, getAttrOrNull, getItem, setItem, textOfStr } from "../objects/abstract.ts";
import { dictEntryKey, dictGet, dictGetText, dictNext, dictSet } from "../objects/dict.ts";
import { newException } from "../objects/exceptions.ts";
import { newInt, numberOf } from "../objects/int.ts";
import { shadowing } from "../objects/module.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";

// PyImportErrorObject: | 72 | msg | 80 | name | 88 | path | 96 | name_from |
const IMPORT_ERROR_NAME = 80;
const IMPORT_ERROR_PATH = 88;
const IMPORT_ERROR_NAME_FROM = 96;

/** IMPORT_NAME: through the `__import__` of the builtins, which a program may have replaced. */
export function importModule(rt: Runtime, frame: Address, name: Ref, level: Ref, fromList: Ref): Ref {
  const builtins = rt.pointer(frame + FRAME_BUILTINS);
  const hook = dictGetText(rt, builtins, "__import__");
  if (hook === 0) throw rt.error(T.ImportError, "__import__ not found");
  const globals = rt.pointer(frame + FRAME_GLOBALS);
  const locals = rt.pointer(frame + FRAME_LOCALS) || None;
  return rt.call(hook, [name, globals, locals, fromList, level]);
}

/** IMPORT_FROM: owned. */
export function importFrom(rt: Runtime, module: Ref, name: Ref): Ref {
  const value = getAttrOrNull(rt, module, name);
  if (value !== 0) return value;
  // A submodule that is imported but not yet an attribute of its package.
  const packageName = getAttrOrNull(rt, module, rt.intern("__name__"));
  const isNamed = packageName !== 0 && rt.hasFlag(packageName, TPFLAGS_UNICODE_SUBCLASS);
  const packageText = isNamed ? rt.text(packageName) : "<unknown module name>";
  rt.decrefOrNull(packageName);
  if (isNamed) {
    const full = rt.newStr(`${packageText}.${rt.text(name)}`);
    const found = dictGet(rt, rt.sysModules, full);
    rt.decref(full);
    if (found !== 0) return rt.incref(found);
  }
  throw cannotImport(rt, module, name, packageText);
}

function cannotImport(rt: Runtime, module: Ref, name: Ref, packageText: string): Raised {
  const file = getAttrOrNull(rt, module, rt.intern("__file__"));
  const path = file !== 0 && file !== None ? textOfStr(rt, file) : null;
  const spec = getAttrOrNull(rt, module, rt.intern("__spec__"));
  const isInitializing = spec !== 0 && spec !== None && isTruthyAttribute(rt, spec, "_initializing");
  rt.decrefOrNull(spec);
  const where = path === null ? "unknown location" : path;
  const shadow = shadowing(rt, packageText, path);
  const renaming =
    shadow === "standard"
      ? `(consider renaming '${path}' since it has the same name as the standard library module named '${packageText}' ` +
        "and prevents importing that standard library module)"
      : shadow === "may" && isInitializing
        ? `(consider renaming '${path}' if it has the same name as a library you intended to import)`
        : "";
  const from =
    renaming !== ""
      ? `'${packageText}' ${renaming}`
      : isInitializing
        ? `partially initialized module '${packageText}' (most likely due to a circular import) (${where})`
        : `'${packageText}' (${where})`;
  const message = rt.newStr(`cannot import name '${rt.text(name)}' from ${from}`);
  const exception = newException(rt, T.ImportError, [message]);
  rt.decref(message);
  rt.replace(exception + IMPORT_ERROR_NAME, rt.newStr(packageText));
  rt.replace(exception + IMPORT_ERROR_PATH, file === 0 ? None : rt.incref(file));
  rt.replace(exception + IMPORT_ERROR_NAME_FROM, rt.incref(name));
  rt.decrefOrNull(file);
  return new Raised(exception);
}

function isTruthyAttribute(rt: Runtime, object: Ref, name: string): boolean {
  const value = getAttrOrNull(rt, object, rt.intern(name));
  if (value === 0) return false;
  rt.decref(value);
  return value !== None && rt.typeOf(value) === T.bool && numberOf(rt, value) === 1;
}

/** `from module import *` into the frame's locals. */
export function importStar(rt: Runtime, frame: Address, module: Ref): void {
  const locals = rt.pointer(frame + FRAME_LOCALS);
  if (locals === 0) throw rt.error(T.SystemError, "no locals found during 'import *'");
  const all = getAttrOrNull(rt, module, rt.intern("__all__"));
  const put = (name: Ref): void => {
    const value = getAttr(rt, module, name);
    if (rt.typeOf(locals) === T.dict) dictSet(rt, locals, name, value);
    else setItem(rt, locals, name, value);
    rt.decref(value);
  };
  if (all !== 0) {
    for (let i = 0; ; i++) {
      const index = newInt(rt, i);
      let name: Ref;
      try {
        name = getItem(rt, all, index);
      } catch (error) {
        if (!(error instanceof Raised) || !rt.isSubtype(rt.typeOf(error.exception), T.IndexError))
          throw error;
        rt.decref(error.exception);
        break;
      } finally {
        rt.decref(index);
      }
      if (!rt.hasFlag(name, TPFLAGS_UNICODE_SUBCLASS)) {
        const moduleName = getAttr(rt, module, rt.intern("__name__"));
        throw rt.typeError(
          `Item in ${textOfStr(rt, moduleName)}.__all__ must be str, not ${rt.typeName(name)}`,
        );
      }
      put(name);
      rt.decref(name);
    }
    rt.decref(all);
    return;
  }
  const dict = getAttrOrNull(rt, module, rt.intern("__dict__"));
  if (dict === 0) throw rt.error(T.ImportError, "from-import-* object has no __dict__ and no __all__");
  const names: Ref[] = [];
  if (rt.typeOf(dict) === T.dict) {
    for (let at = dictNext(rt, dict, 0); at >= 0; at = dictNext(rt, dict, at + 1))
      names.push(dictEntryKey(rt, dict, at));
  } else forEach(rt, dict, (name) => void names.push(name));
  for (const name of names) if (!rt.text(name).startsWith("_")) put(name);
  rt.decref(dict);
}
